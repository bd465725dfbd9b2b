#pragma once

#include "engine/dispatch/Dispatcher.h"
#include "engine/model/Delivery.h"
#include "engine/model/Denial.h"
#include "engine/model/Diagnostic.h"
#include "engine/model/HttpEndpoint.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lathe::api {

/// The engine has a new model of the project, or the template has a problem (then `project` is the
/// last good one).
struct ProjectChange {
    std::shared_ptr<const model::Project> project;
    std::vector<model::Diagnostic> diagnostics;
    /// Where its HTTP APIs listen now.
    std::vector<model::HttpEndpoint> httpEndpoints = {};
};

/// Everything that happened since the last batch, in order within each list.
struct EventBatch {
    std::vector<model::InvocationRecord> started;
    std::vector<model::InvocationRecord> finished;
    /// What services have sent to each other.
    std::vector<model::Delivery> deliveries;
    std::vector<model::LogLine> logs;
    std::vector<dispatch::EnvironmentChange> environments;
    /// The last one; empty when it did not change.
    std::optional<dispatch::MemoryShortage> shortage;
    /// The last one; empty when the project did not change.
    std::optional<ProjectChange> projectChange;
    /// Trouble of the engine itself (disk full, journal damaged).
    std::vector<Error> troubles;
    /// Requests that the policies do not allow; equal ones once, with their count.
    std::vector<model::Denial> denials;
    /// Log lines that this batch left out because the reader was too slow; the journal has them.
    std::int64_t droppedLogLines = 0;

    bool empty() const {
        return started.empty() && finished.empty() && deliveries.empty() && logs.empty() &&
               environments.empty() && !shortage && !projectChange && troubles.empty() &&
               denials.empty() && droppedLogLines == 0;
    }
};

} // namespace lathe::api
