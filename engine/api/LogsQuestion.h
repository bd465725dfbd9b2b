#pragma once

#include "engine/base/Units.h"
#include "engine/insights/Execution.h"

#include <string>
#include <vector>

namespace lathe::api {

/// A query of Logs Insights over log groups of the project.
struct LogsQuestion {
    std::string text;
    /// By name; those that there are not, are left out.
    std::vector<std::string> groups;
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
