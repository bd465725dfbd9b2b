#pragma once

#include "engine/model/Project.h"
#include "engine/services/states/State.h"

namespace lathe::services::states {

/// Makes the state machines, versions, aliases and activities that the template has, as they are
/// now, and takes away those that it no longer has. What a client has changed holds until the
/// template says something else. What cannot be made is told.
void declare(const model::Project& project, State& state);

} // namespace lathe::services::states
