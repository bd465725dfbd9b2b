#pragma once

#include "engine/insights/Query.h"
#include "engine/insights/Stage.h"

#include <functional>
#include <memory>
#include <vector>

namespace lathe::insights {

/// How rows reach the stages of a query.
struct PlanSettings {
    bool isNewestFirst = false;
    /// For queries without a limit of their own.
    std::size_t limit = 0;
    /// Goes in front of the first stage that holds rows back.
    std::function<std::unique_ptr<Stage>(std::unique_ptr<Stage>)> counting;
};

/// The stages of a query, from the first on; `output` gets the rows of results. What only looks at
/// rows goes before a sort wherever that changes nothing, so that a sort knows how many rows are
/// wanted. The query must outlive the stages.
std::unique_ptr<Stage> planned(const Query& query, const PlanSettings& settings,
                               std::unique_ptr<Stage> output);

} // namespace lathe::insights
