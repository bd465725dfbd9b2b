#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <string>
#include <vector>

namespace lathe::tuning {

/// What a tuning run does: one event at each of some memory sizes, several times.
struct Plan {
    /// Logical id or name.
    std::string function;
    std::string qualifier = "$LATEST";
    /// JSON text.
    std::string payload = "{}";
    /// Of a function that keeps tenants apart.
    std::string tenantId = {};
    std::vector<Bytes> memories;
    /// How often at each size, after a first time that is measured apart.
    int times = 10;

    bool operator==(const Plan&) const = default;
};

/// Lambda's memory sizes are whole MB between these
/// (https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html).
inline constexpr Bytes leastMemory = Bytes::mebi(128);
inline constexpr Bytes mostMemory = Bytes::mebi(10'240);
/// With so much a function has one vCPU (the same page).
inline constexpr Bytes memoryOfOneCpu = Bytes::mebi(1'769);
inline constexpr int mostTimes = 1'000;

/// The sizes that are tried when nobody says which, with the function's own among them.
std::vector<Bytes> usualMemories(Bytes own);

/// "128,256, 1024" in MB. Fails with Tuning.BadPlan.
Result<std::vector<Bytes>> memoriesFrom(const std::string& text);

/// The plan with its sizes in order, each once. Fails with Tuning.BadPlan: no sizes, one that
/// Lambda does not have, or none or too many times.
Result<Plan> checked(Plan plan);

} // namespace lathe::tuning
