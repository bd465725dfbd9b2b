#pragma once

#include "engine/cost/PriceTable.h"

#include <cstdint>
#include <map>
#include <string>

namespace lathe::cost {

/// How often a function is called, for a projection.
struct Rate {
    enum class Per { Minute, Hour, Day };
    std::int64_t count = 100;
    Per per = Per::Hour;

    std::int64_t perMonth() const;
    bool operator==(const Rate&) const = default;
};

/// What a person sets for a projection.
struct Assumptions {
    std::string region = "us-east-1";
    FreeAllowance allowance = FreeAllowance::Applied;
    /// For every function that has none of its own.
    Rate rate;
    /// Counts, per what `rate` is per.
    std::map<std::string, std::int64_t> ownRates;
    /// What a month of all functions may cost; zero: there is none.
    PicoDollars budget;

    bool operator==(const Assumptions&) const = default;
};

} // namespace lathe::cost
