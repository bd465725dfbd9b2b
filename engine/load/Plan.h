#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <string>
#include <vector>

namespace lathe::load {

/// One request of recorded traffic.
struct Recorded {
    /// After the first one.
    Microseconds after{};
    std::string payload;

    bool operator==(const Recorded&) const = default;
};

/// What a load run sends to a function, whether or not it can keep up.
struct Plan {
    /// Logical id or name.
    std::string function;
    std::string qualifier = "$LATEST";
    /// JSON text; of recorded traffic each request has its own.
    std::string payload = "{}";
    /// Of a function that keeps tenants apart.
    std::string tenantId = {};
    /// Requests a second.
    double rate = 1;
    /// What it comes to by the end, evenly; the same: a constant rate.
    double lastRate = 1;
    Microseconds duration{10'000'000};
    /// In the order of their times; then rate and duration say nothing.
    std::vector<Recorded> recorded = {};

    bool operator==(const Plan&) const = default;
};

inline constexpr double mostRate = 10'000;
inline constexpr Seconds longest{3600};

/// When requests are due, by their number from 0.
Microseconds dueOf(const Plan& plan, std::int64_t number);
std::int64_t countOf(const Plan& plan);

/// Fails with Load.BadPlan: a rate or a time that is none, or too much.
Result<void> check(const Plan& plan);

} // namespace lathe::load
