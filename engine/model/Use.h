#pragma once

#include "engine/base/Units.h"

#include <cstdint>
#include <string>

namespace lathe::model {

/// What of one function ran on one day by one trigger, with one memory size.
struct Use {
    /// "2026-11-30", in this machine's time zone.
    std::string day;
    /// Logical id.
    std::string function;
    /// The id of a Trigger, "window", "cli", "api"...
    std::string origin;
    Bytes memory;
    std::int64_t invocations = 0;
    std::int64_t errors = 0;
    Milliseconds billedDuration{};
    /// Lambda's own price for them.
    PicoDollars cost;
    /// What the batches had in them; an event that is none counts as one.
    std::int64_t messages = 0;
    /// 64 KB pieces of the events; what has begun counts whole.
    std::int64_t pieces = 0;

    bool operator==(const Use&) const = default;
};

} // namespace lathe::model
