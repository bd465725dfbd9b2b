#pragma once

#include "engine/base/Units.h"
#include "engine/insights/Execution.h"

#include <string>
#include <vector>

namespace lathe::api {

/// A query of Logs Insights over a log group of the project, or all of them.
struct LogsQuestion {
    std::string text;
    /// By name; empty: all those of the project's region that there are when it is asked.
    std::string group;
    /// From `from` until before `until`.
    Timestamp from{};
    Timestamp until = Timestamp::max();
};

/// What can be asked.
struct LogsOverview {
    /// Log groups of the project's region, by name.
    std::vector<std::string> groups;
    struct SavedQuery {
        std::string name;
        std::string text;
    };
    /// As clients' PutQueryDefinition, by name.
    std::vector<SavedQuery> saved;
};

} // namespace lathe::api
