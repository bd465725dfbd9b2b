#pragma once

#include "engine/model/Project.h"
#include "engine/services/xray/State.h"

namespace lathe::services::xray {

/// Makes the groups, sampling rules and resource policies that the template declares, changes those
/// of which it says something new, and removes those that it no longer declares.
void declare(const model::Project& project, State& state);

} // namespace lathe::services::xray
