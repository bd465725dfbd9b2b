#pragma once

#include "engine/model/TriggerGraph.h"

namespace lathe::model {

/// Whether the local engine starts the target by events of this trigger's source itself. Where it
/// does not, an event reaches the target only when a person or a client invokes it. The one place
/// that says so: who makes the engine run a source adds it here.
bool runsLocally(const Trigger& trigger);

} // namespace lathe::model
