#pragma once

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::apigateway {

/// A document on its way into an API.
struct Importing {
    const boost::json::object& document;
    bool isOpenApi3 = false;
    boost::json::object& api;
    const std::function<std::string()>& newId;
    std::vector<std::string> warnings = {};
    std::vector<std::string> errors = {};
    /// Of resources that were there before they were overwritten, by id: their caches begin anew.
    std::map<std::string, std::string> cacheNamespaces = {};

    /// What its "$ref" leads to, or the object itself; nullptr where nothing stands there.
    const boost::json::object* followed(const boost::json::object* written) const;
    /// Of the document's components: "schemas", or "definitions" of Swagger 2 by the same name.
    const boost::json::object* components(std::string_view kind) const;
    /// The id of the part with this name, a new one where there is none.
    std::string idOf(std::string_view parts, std::string_view name) const;
};

void importModels(Importing& importing);
/// The name of the model that the schema refers to; one is made of a schema that stands for itself.
/// `place` is where the document has it, for the warning that there is no such model.
std::optional<std::string> modelNameOf(Importing& importing, const boost::json::object& schema,
                                       std::string_view place);
void importValidators(Importing& importing);
void importAuthorizers(Importing& importing);
void importGatewayResponses(Importing& importing);
/// The ids of the parts.
std::vector<std::string> importDocumentationParts(Importing& importing);

/// The texts of a map. What is no text is left out, with a warning that says `whose` it is: "of
/// resource '/pets' and method 'GET'".
boost::json::object textsOf(Importing& importing, const boost::json::object& owner,
                            std::string_view member, std::string_view whose);
std::string upperCased(std::string text);

} // namespace lathe::services::apigateway
