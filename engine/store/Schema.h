#pragma once

#include <string>
#include <vector>

namespace lathe::store {

/// The journal's schema as the steps that made it: step N takes a file of version N (SQLite's
/// user_version; 0 is an empty file) to version N + 1. A step that has been released is never
/// changed; a change of the schema is a new step.
const std::vector<std::string>& schemaSteps();

} // namespace lathe::store
