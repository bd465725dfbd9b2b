#pragma once

#include "engine/schema/Schema.h"

namespace lathe::app {

/// The schema of this installation, read when it is first asked for. Fails as Schema::load does.
/// Any thread.
const Result<std::shared_ptr<const schema::Schema>>& sharedSchema();

/// The same for who can do without: nullptr where that fails.
const schema::Schema* sharedSchemaIfAny();

} // namespace lathe::app
