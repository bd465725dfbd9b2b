#pragma once

#include "tests/bench/Samples.h"

#include <cstdint>
#include <string_view>

namespace lathe::bench {

/// What every request carries, and what comes back.
inline constexpr std::string_view helloEvent = R"({"hello":"world"})";

/// What clients got, one entry a round.
struct Load {
    Samples p50;
    Samples p99;
    /// The round's time divided by the number of its requests.
    Samples pause;

    double perSecond() const { return 1000 / ms(pause.at(0.5)); }
};

/// One round: `clients` connections, each sending `requests` requests one after the other. Throws
/// std::runtime_error where an answer is not 200.
void run(Load& load, std::uint16_t port, std::string_view path, int clients, int requests);

} // namespace lathe::bench
