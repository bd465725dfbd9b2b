#pragma once

#include "engine/services/apigateway/ApiImportParts.h"

#include <boost/json.hpp>

#include <string_view>

namespace lathe::services::apigateway {

/// What stands for the document's address: OpenAPI 3's first server; nullptr where it has none.
const boost::json::object* serverOf(const boost::json::object& document);

/// The resources that the document's paths name, with their methods. `basePath` and `overwrites`
/// are those of ImportRequest.
void importPaths(Importing& importing, std::string_view basePath, bool overwrites);

} // namespace lathe::services::apigateway
