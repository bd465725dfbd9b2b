#pragma once

#include "engine/schema/Schema.h"

namespace lathe::app {

/// The schema of this installation, read when it is first asked for; nullptr where that fails. Any
/// thread.
const std::shared_ptr<const schema::Schema>& sharedSchema();

} // namespace lathe::app
