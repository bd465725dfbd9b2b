#pragma once

#include "engine/model/Project.h"
#include "engine/services/logs/State.h"

namespace lathe::services::logs {

/// Makes what the template declares: log groups, metric filters, and subscription filters, those of
/// SAM's events of functions among them. What it no longer declares goes; groups stay, with their
/// events.
void declare(const model::Project& project, State& state, const std::function<void(Error)>& tell);

} // namespace lathe::services::logs
