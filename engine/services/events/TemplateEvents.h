#pragma once

#include "engine/model/Project.h"
#include "engine/services/events/Operations.h"

#include <map>
#include <string>

namespace lathe::services::events {

/// Makes what the template declares (buses, rules, archives, connections, API destinations and what
/// SAM's events become), changes what it says otherwise than before, and removes what it no longer
/// declares. What clients have changed of it stays until the template says something new. Gives the
/// ids of triggers by "ARN-OF-RULE ARN-OF-TARGET".
std::map<std::string, std::string> declare(const model::Project& project, const Desk& desk);

} // namespace lathe::services::events
