#pragma once

#include "engine/model/Project.h"
#include "engine/services/scheduler/Operations.h"

#include <map>
#include <string>

namespace lathe::services::scheduler {

/// Makes the schedules and groups that the template declares (SAM's ScheduleV2 too), changes those
/// of which it says something new, and removes those that it no longer declares. Gives the ids of
/// triggers by the ARN of the schedule.
std::map<std::string, std::string> declare(const model::Project& project, const Desk& desk);

} // namespace lathe::services::scheduler
