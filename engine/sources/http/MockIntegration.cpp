#include "engine/sources/http/MockIntegration.h"

#include "engine/template/JsonAccess.h"

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;

/// "statusCode" of the request template; empty optional where it is none.
std::optional<int> selected(const json::object& details) {
    const auto* templates = objectAt(details, "requestTemplates");
    const std::string text = templates ? textAt(*templates, "application/json") : std::string{};
    boost::system::error_code error;
    const json::value value = json::parse(text, error);
    if (error || !value.is_object())
        return {};
    return numberAt(value.get_object(), "statusCode");
}

const json::object* responseFor(const json::object& details, int status) {
    const auto* responses = objectAt(details, "responses");
    if (!responses)
        return nullptr;
    const json::object* found = nullptr;
    for (const auto& [pattern, value] : *responses) {
        const json::object* response = value.if_object();
        if (!response)
            continue;
        if (pattern == std::to_string(status) || numberAt(*response, "statusCode") == status)
            return response;
        found = pattern == "default" ? response : found;
    }
    return found;
}

} // namespace

std::optional<Response> mockAnswer(const Exchange& exchange) {
    const json::object& details = exchange.route->integration.details;
    const auto status = selected(details);
    const json::object* chosen = status ? responseFor(details, *status) : nullptr;
    if (!chosen)
        return {};
    Response response;
    response.status = numberAt(*chosen, "statusCode").value_or(200);
    response.fields.add("Content-Type", "application/json");
    if (const auto* parameters = objectAt(*chosen, "responseParameters")) {
        constexpr std::string_view prefix = "method.response.header.";
        for (const auto& [name, value] : *parameters) {
            std::string text = textAt(*parameters, name);
            if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'')
                text = text.substr(1, text.size() - 2);
            if (std::string_view{name}.starts_with(prefix))
                response.fields.add(std::string_view{name}.substr(prefix.size()), text);
        }
    }
    if (const auto* templates = objectAt(*chosen, "responseTemplates"))
        response.body = textAt(*templates, "application/json");
    return response;
}

} // namespace lathe::sources::http
