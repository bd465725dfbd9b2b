#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::apigateway {

/// How a document becomes a REST API
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html).
struct ImportRequest {
    /// OpenAPI 3.0 or Swagger 2.0 with API Gateway's extensions, as JSON or YAML.
    std::string_view body;
    /// What becomes of the base path that it names: "ignore", "prepend" (its resources stand below
    /// it) or "split" (they stand below what follows its first part).
    std::string_view basePath = "ignore";
    /// What the API has and the document does not name goes; else it stays.
    bool overwrites = false;
    bool failsOnWarnings = false;
    bool ignoresDocumentation = false;
    /// An id that nothing has yet, for resources, models, authorizers and so on.
    std::function<std::string()> newId;
};

struct Imported {
    boost::json::object api;
    std::vector<std::string> warnings;
};

/// The API with what the document says of it: a new one that has its id and the usual members, or
/// one with parts of its own. Fails with BadRequestException.
Result<Imported> imported(const ImportRequest& request, boost::json::object api);

/// What became of x-amazon-apigateway-documentation.
struct ImportedDocumentation {
    /// Of the parts that were made or changed, in the document's order.
    std::vector<std::string> ids;
    boost::json::object api;
};

/// The API with the document's documentation parts and nothing else of it. Fails with
/// BadRequestException.
Result<ImportedDocumentation> importedDocumentation(const ImportRequest& request,
                                                    boost::json::object api);

} // namespace lathe::services::apigateway
