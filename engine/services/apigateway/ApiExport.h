#pragma once

#include <boost/json.hpp>

#include <set>
#include <string>
#include <string_view>

namespace lathe::services::apigateway {

/// What a client asks of GetExport
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-export-api.html).
struct ExportRequest {
    /// OpenAPI 3.0.1; else Swagger 2.0.
    bool isOpenApi3 = false;
    /// "integrations", "authorizers", "documentation"; "apigateway" for all of API Gateway's own
    /// but documentation.
    std::set<std::string> extensions = {};
    std::string_view region;
};

/// A stage's API as an OpenAPI document. `api` has the members and parts that it had when the
/// stage was deployed.
boost::json::object exported(const boost::json::object& api, const boost::json::object& stage,
                             const ExportRequest& request);

/// The document in block style.
std::string yamlOf(const boost::json::object& document);

} // namespace lathe::services::apigateway
