#pragma once

#include "engine/model/Diagnostic.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::build {

/// The Metadata of the resource in the template that `location` names, as it is written there:
/// intrinsics are not resolved. Empty where there is none.
boost::json::object metadataOf(const model::SourceLocation& location, const std::string& logicalId);

} // namespace lathe::build
