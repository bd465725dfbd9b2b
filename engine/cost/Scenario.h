#pragma once

#include "engine/cost/PriceTable.h"
#include "engine/cost/SourcePrices.h"
#include "engine/cost/TriggerCharges.h"

#include <string>
#include <vector>

namespace lathe::cost {

/// A month of one function, as somebody supposes it.
struct Scenario {
    std::string region = "us-east-1";
    std::int64_t requests = 0;
    /// Of one invocation, billed, on average.
    Microseconds duration{};
    Bytes memory = Bytes::mebi(128);
    Bytes ephemeralStorage = Bytes::mebi(512);
    model::Architecture architecture = model::Architecture::X86_64;
    /// Environments that are kept ready all month; where there are any, they run all invocations.
    int provisioned = 0;
    /// Of text that one invocation logs.
    Bytes log;
    /// Hundredths of the invocations whose trace X-Ray records.
    int tracedPercent = 0;
    /// What the service behind the trigger bills for one invocation.
    std::vector<Charge> perInvocation;
    FreeAllowance allowance = FreeAllowance::Applied;

    bool operator==(const Scenario&) const = default;
};

enum class Part { Requests, Duration, Storage, Provisioned, Source, Logs, Traces };

/// A month's bill by its parts; those that cost nothing are in it too.
struct Bill {
    struct Line {
        Part part = Part::Requests;
        PicoDollars price;

        bool operator==(const Line&) const = default;
    };

    std::vector<Line> lines;
    PicoDollars sum;
    /// More than PicoDollars hold: then `lines` and `sum` say nothing.
    bool beyondRange = false;

    bool operator==(const Bill&) const = default;
};

/// With tiers; with what is free each month where the scenario wants that, as if nothing else in
/// the account used it up.
Bill billOf(const Scenario& scenario, const PriceTable& prices, const SourcePrices& sources);

} // namespace lathe::cost
