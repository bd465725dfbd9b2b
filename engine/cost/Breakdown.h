#pragma once

#include "engine/cost/SourcePrices.h"
#include "engine/model/Project.h"
#include "engine/model/Use.h"

#include <string>
#include <vector>

namespace lathe::cost {

enum class By { Function, Trigger, Day, Tag };

struct BreakdownLine {
    /// Logical id, trigger's id, day or the tag's value; empty: functions without this tag.
    std::string key;
    std::int64_t invocations = 0;
    std::int64_t errors = 0;
    Milliseconds billedDuration{};
    /// Thousandths of a GB-second.
    std::int64_t milliGbSeconds = 0;
    PicoDollars lambda;
    /// What the services behind the triggers bill, at list price.
    PicoDollars sources;
    /// False where such a service's price is not known or does not go by invocations.
    bool sourcesKnown = true;

    bool operator==(const BreakdownLine&) const = default;
};

/// Sums of money without the free allowance, at the first tier. In the order of their keys; by
/// function in that of the project, then others that ran.
std::vector<BreakdownLine> breakdown(const std::vector<model::Use>& uses,
                                     const model::Project& project, const SourcePrices& prices,
                                     By by, const std::string& tag = {});

/// Names of the tags that functions of the project have.
std::vector<std::string> tagNames(const model::Project& project);

} // namespace lathe::cost
