#pragma once

#include "engine/model/Project.h"
#include "engine/services/cloudwatch/Operations.h"

#include <functional>

namespace lathe::services::cloudwatch {

/// Makes what the template declares: alarms, composite alarms, dashboards and anomaly detectors.
/// What it no longer declares goes.
void declare(const model::Project& project, const Desk& desk,
             const std::function<void(Error)>& tell);

} // namespace lathe::services::cloudwatch
