#include "engine/sources/http/IntegrationResponse.h"

#include "engine/sources/http/ParameterValue.h"
#include "engine/template/JsonAccess.h"
#include "engine/velocity/JsonPath.h"

#include <boost/regex.hpp>

#include <algorithm>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::objectAt;
using tmpl::textAt;

bool fits(std::string_view pattern, const std::string& text) {
    try {
        return boost::regex_match(text, boost::regex{std::string{pattern}});
    } catch (const std::exception&) {
        return false;
    }
}

const json::object* chosen(const json::object& details, const std::string& selector) {
    const auto* responses = objectAt(details, "responses");
    const json::object* fallback = nullptr;
    for (auto entry = responses ? responses->begin() : json::object::const_iterator{};
         responses && entry != responses->end(); ++entry) {
        const auto* response = entry->value().if_object();
        if (!response)
            continue;
        const bool isDefault = entry->key() == "default";
        if (!isDefault && !selector.empty() && fits(entry->key(), selector))
            return response;
        fallback = isDefault ? response : fallback;
    }
    return fallback;
}

std::optional<std::string> returnedValue(const Exchange& exchange, const Returned& returned,
                                         std::string_view expression) {
    constexpr std::string_view header = "integration.response.header.";
    constexpr std::string_view several = "integration.response.multivalueheader.";
    constexpr std::string_view body = "integration.response.body";
    for (const std::string_view prefix : {header, several})
        if (expression.starts_with(prefix)) {
            const auto value = returned.fields.find(expression.substr(prefix.size()));
            return value ? std::optional{std::string{*value}} : std::nullopt;
        }
    if (!expression.starts_with(body))
        return parameterValue(exchange, expression);
    boost::system::error_code error;
    const json::value document = json::parse(returned.body, error);
    const auto value =
        error ? std::nullopt
              : velocity::valueAt(document, "$" + std::string{expression.substr(body.size())});
    if (!value)
        return {};
    return value->is_string() ? std::string{value->get_string()} : json::serialize(*value);
}

void addParameters(const Exchange& exchange, const Returned& returned, const json::object& mapping,
                   Response& response) {
    const auto* parameters = objectAt(mapping, "responseParameters");
    for (auto entry = parameters ? parameters->begin() : json::object::const_iterator{};
         parameters && entry != parameters->end(); ++entry) {
        constexpr std::string_view prefix = "method.response.header.";
        const std::string_view target = entry->key();
        const auto value = returnedValue(exchange, returned, textAt(*parameters, target));
        if (value && target.starts_with(prefix))
            response.fields.set(target.substr(prefix.size()), *value);
    }
}

/// The template for what the client accepts, else that for JSON, else the first.
const json::key_value_pair* templateFor(const Exchange& exchange, const json::object& mapping) {
    const auto* templates = objectAt(mapping, "responseTemplates");
    if (!templates || templates->empty())
        return nullptr;
    const std::string accept{exchange.request.fields.valueOr("Accept", "application/json")};
    auto found = templates->find(accept.substr(0, accept.find_first_of(",;")));
    found = found == templates->end() ? templates->find("application/json") : found;
    return found == templates->end() ? templates->begin() : found;
}

} // namespace

std::optional<Response> mappedResponse(const Exchange& exchange, const Returned& returned,
                                       Overrides overrides) {
    const json::object* mapping = chosen(exchange.route->integration.details, returned.selector);
    if (!mapping && !exchange.socket)
        return {};
    const std::string type{returned.fields.valueOr("Content-Type", "application/json")};
    const std::string handling = mapping ? textAt(*mapping, "contentHandling") : std::string{};
    const bool isBytes = isMediaTypeOf(exchange.api->binaryMediaTypes, type);
    const bool wantsBytes = acceptsBinary(exchange);
    auto body = exchange.socket ? handled(returned.body, isBytes, handling)
                                : handledAnswer(returned.body, isBytes, wantsBytes, handling);
    if (!body)
        return {};
    Response response;
    response.body = std::move(*body);
    // The status of a message's integration decides whether a client may connect.
    if (exchange.socket)
        response.status = tmpl::numberAt({{"status", returned.selector}}, "status").value_or(200);
    if (!mapping)
        return response;
    response.status = tmpl::numberAt(*mapping, "statusCode").value_or(response.status);
    response.fields.add("Content-Type", type);
    if (const auto* text = templateFor(exchange, *mapping)) {
        const std::string written{
            tmpl::textAt(*objectAt(*mapping, "responseTemplates"), text->key())};
        // An empty template lets the body through.
        if (!written.empty()) {
            // Templates take texts only.
            const bool isText = handling.empty() ? !wantsBytes : handling != "CONVERT_TO_BINARY";
            if (!isText && !exchange.socket && !response.body.empty())
                return {};
            auto rendered = renderMapping(written, exchange, response.body, overrides);
            if (!rendered)
                return {};
            response.body = std::move(*rendered);
        }
        response.fields.set("Content-Type", text->key());
    }
    addParameters(exchange, returned, *mapping, response);
    for (const auto& [name, value] : overrides.responseHeaders())
        response.fields.set(name, value);
    response.status = overrides.status().value_or(response.status);
    return response;
}

} // namespace lathe::sources::http
