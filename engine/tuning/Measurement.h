#pragma once

#include "engine/base/Units.h"
#include "engine/cost/PriceTable.h"
#include "engine/model/FunctionSpec.h"
#include "engine/model/Invocation.h"

#include <optional>
#include <string>
#include <vector>

namespace lathe::tuning {

/// What the invocations at one memory size came to.
struct Measurement {
    /// A first invocation in a new environment.
    struct Cold {
        Microseconds init{};
        Microseconds duration{};

        bool operator==(const Cold&) const = default;
    };

    Bytes memory;
    /// Told apart from what follows.
    std::optional<Cold> cold;
    /// Of the others, in the order in which they ran.
    std::vector<Microseconds> durations;
    Milliseconds billed{};
    /// Of all invocations.
    Bytes maxMemoryUsed;
    /// What these would have cost together at the price of each processor, first tier, without the
    /// free allowance; the cold one is not in it.
    PicoDollars costX86;
    PicoDollars costArm;
    /// How the invocation ended with which this size was given up; Success where none did.
    model::Outcome failure;

    bool failed() const { return failure.kind != model::OutcomeKind::Success; }
    Microseconds mean() const;
    /// The smallest duration that `percent` of them do not exceed; zero where there are none.
    Microseconds percentile(int percent) const;
    /// Of a million warm invocations like these; empty where there are none.
    std::optional<PicoDollars> perMillion(model::Architecture architecture) const;

    bool operator==(const Measurement&) const = default;
};

/// Adds an invocation that has ended.
void add(Measurement& to, const model::InvocationRecord& record, const cost::PriceTable& prices,
         const std::string& region, const model::FunctionSpec& function);

} // namespace lathe::tuning
