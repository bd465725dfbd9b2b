#pragma once

#include "engine/services/apigateway/ApiImportParts.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::services::apigateway {

/// Where a document has an operation, and of which resource it becomes a method.
struct OperationPlace {
    std::string resourceId;
    /// With the base path, if the import puts it there.
    std::string resourcePath;
    /// As the document writes it.
    std::string path;
    /// As the document writes it: "get", "x-amazon-apigateway-any-method".
    std::string verb;

    /// "GET", "ANY"
    std::string method() const;
};

/// Whether the member of a path is an operation.
bool isOperation(std::string_view verb);

/// The method as GetMethod answers it. `item` is the path with what its operations have in common.
boost::json::object importedMethod(Importing& importing, const OperationPlace& place,
                                   const boost::json::object& item,
                                   const boost::json::object& operation);

} // namespace lathe::services::apigateway
