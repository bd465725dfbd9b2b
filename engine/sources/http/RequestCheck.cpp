#include "engine/sources/http/RequestCheck.h"

#include "engine/sources/http/Identity.h"
#include "engine/sources/http/JsonSchema.h"
#include "engine/sources/http/ParameterValue.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

bool isThere(const Exchange& exchange, const std::string& parameter) {
    constexpr std::string_view path = "method.request.path.";
    if (!parameter.starts_with(path))
        return identityAt(exchange, parameter).has_value();
    const std::string_view name = std::string_view{parameter}.substr(path.size());
    return std::any_of(exchange.parameters.begin(), exchange.parameters.end(),
                       [name](const auto& one) { return one.first == name; });
}

std::string missingParameters(const Exchange& exchange) {
    std::string missing;
    for (const auto& [parameter, required] : exchange.route->parameters) {
        if (required && !isThere(exchange, parameter))
            missing += (missing.empty() ? "" : ", ") + parameter.substr(parameter.rfind('.') + 1);
    }
    return missing;
}

/// What the route names its models by: the body's content type; of a message, what the selection
/// expression finds in it.
std::string modelKey(const Exchange& exchange) {
    if (exchange.socket)
        return interpolated(exchange, exchange.route->modelSelection).value_or("");
    const std::string type{exchange.request.fields.valueOr("Content-Type", "application/json")};
    return type.substr(0, type.find(';'));
}

/// nullptr where none is named for the body.
const json::value* modelFor(const Exchange& exchange) {
    const auto& models = exchange.route->models;
    auto named = models.find(modelKey(exchange));
    if (named == models.end())
        named = models.find("$default");
    if (named == models.end())
        return nullptr;
    const auto model = exchange.api->models.find(named->second);
    return model == exchange.api->models.end() ? nullptr : &model->second;
}

bool bodyFits(const Exchange& exchange) {
    const json::value* model = modelFor(exchange);
    if (!model)
        return true;
    boost::system::error_code error;
    const json::value body = json::parse(exchange.request.body, error);
    return !error && fitsSchema(body, *model, [&](std::string_view name) {
        const auto found = exchange.api->models.find(std::string{name});
        return found == exchange.api->models.end() ? nullptr : &found->second;
    });
}

} // namespace

std::optional<Refusal> checkRequest(const Exchange& exchange) {
    const Route& route = *exchange.route;
    if (route.validatesParameters)
        if (const std::string missing = missingParameters(exchange); !missing.empty())
            return Refusal{GatewayError::BadRequestParameters,
                           fmt::format("Missing required request parameters: [{}]", missing)};
    if (route.validatesBody && !bodyFits(exchange))
        return Refusal{GatewayError::BadRequestBody, {}};
    return {};
}

} // namespace lathe::sources::http
