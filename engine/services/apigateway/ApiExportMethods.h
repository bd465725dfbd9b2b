#pragma once

#include "engine/services/apigateway/ApiExport.h"

#include <boost/json.hpp>

#include <set>
#include <string>
#include <string_view>

namespace lathe::services::apigateway {

/// A document on its way out of an API.
struct Exporting {
    const boost::json::object& api;
    const ExportRequest& request;
    /// Of the security schemes that methods need, by name.
    boost::json::object schemes = {};

    bool has(std::string_view extension) const;
    /// {"$ref": "#/definitions/Pet"}
    boost::json::object modelLink(std::string_view name) const;
};

/// An operation of what GetMethod answers. Adds the security schemes that it needs.
boost::json::object exportedOperation(Exporting& exporting, const boost::json::object& method);

} // namespace lathe::services::apigateway
