#include "engine/sources/http/FunctionAnswer.h"

#include "engine/base/Base64.h"
#include "engine/sources/http/GatewayError.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

constexpr std::size_t deepestJson = 500;

/// What a response of format 1.0 may have
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format).
constexpr std::array knownKeys{std::string_view{"statusCode"},
                               std::string_view{"headers"},
                               std::string_view{"multiValueHeaders"},
                               std::string_view{"body"},
                               std::string_view{"isBase64Encoded"},
                               std::string_view{"base64Encoded"},
                               std::string_view{"cookies"}};

std::optional<int> statusOf(const json::object& output) {
    const json::value* value = output.if_contains("statusCode");
    if (!value || value->is_null())
        return 200;
    int status = 0;
    if (const auto* text = value->if_string()) {
        const auto end = text->data() + text->size();
        const auto read = std::from_chars(text->data(), end, status);
        if (read.ec != std::errc{} || read.ptr != end)
            return {};
    } else if (value->is_number()) {
        status = static_cast<int>(value->to_number<double>());
    }
    return status >= 100 && status <= 999 ? std::optional{status} : std::nullopt;
}

std::optional<std::string> scalarText(const json::value& value) {
    if (const auto* text = value.if_string())
        return std::string{*text};
    if (value.is_structured() || value.is_null())
        return {};
    return json::serialize(value);
}

bool isFieldName(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return std::isalnum(c) || std::string_view{"!#$%&'*+-.^_`|~"}.find(static_cast<char>(c)) !=
                                      std::string_view::npos;
    });
}

/// The function's own words for what the connection says by itself.
constexpr std::array dropped{
    std::string_view{"Transfer-Encoding"},  std::string_view{"Expect"},
    std::string_view{"Proxy-Authenticate"}, std::string_view{"TE"},
    std::string_view{"Content-Length"},     std::string_view{"Connection"}};
/// REST APIs hand them on under another name
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html).
constexpr std::array remapped{
    std::string_view{"Authorization"},  std::string_view{"Connection"},
    std::string_view{"Content-Length"}, std::string_view{"Content-MD5"},
    std::string_view{"Date"},           std::string_view{"Host"},
    std::string_view{"Max-Forwards"},   std::string_view{"Server"},
    std::string_view{"Trailer"},        std::string_view{"Upgrade"},
    std::string_view{"User-Agent"},     std::string_view{"Via"},
    std::string_view{"Warning"},        std::string_view{"WWW-Authenticate"}};

template <class Names> bool isIn(const Names& names, std::string_view name) {
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view one) { return equalsIgnoringCase(one, name); });
}

void addField(ApiKind kind, Response& response, std::string_view name, std::string_view value) {
    if (kind == ApiKind::Rest && isIn(remapped, name))
        response.fields.add(fmt::format("x-amzn-Remapped-{}", name), value);
    else if (!isIn(dropped, name) && isFieldName(name))
        response.fields.add(name, value);
}

/// False where they have not the form of headers.
bool addHeaders(ApiKind kind, const json::object& output, Response& response) {
    const json::value* several = output.if_contains("multiValueHeaders");
    const json::object* all = several ? several->if_object() : nullptr;
    if (several && !all && !several->is_null())
        return false;
    for (auto entry = all ? all->begin() : json::object::const_iterator{};
         all && entry != all->end(); ++entry) {
        const json::array* values = entry->value().if_array();
        if (!values)
            return false;
        for (const json::value& value : *values)
            addField(kind, response, entry->key(), scalarText(value).value_or(""));
    }
    const json::value* single = output.if_contains("headers");
    const json::object* headers = single ? single->if_object() : nullptr;
    if (single && !headers && !single->is_null())
        return false;
    for (auto entry = headers ? headers->begin() : json::object::const_iterator{};
         headers && entry != headers->end(); ++entry) {
        const auto value = scalarText(entry->value());
        if (!value && !entry->value().is_null())
            return false;
        const json::array* others = nullptr;
        if (const json::value* found = all ? all->if_contains(entry->key()) : nullptr)
            others = found->if_array();
        const bool there =
            others && std::find(others->begin(), others->end(), entry->value()) != others->end();
        if (value && !there)
            addField(kind, response, entry->key(), *value);
    }
    return true;
}

void addCookies(const json::object& output, Response& response) {
    const json::value* cookies = output.if_contains("cookies");
    if (!cookies || !cookies->is_array())
        return;
    for (const json::value& cookie : cookies->get_array())
        if (const auto text = scalarText(cookie))
            response.fields.add("Set-Cookie", *text);
}

std::optional<bool> flagIn(const json::object& output, std::string_view name) {
    const json::value* value = output.if_contains(name);
    if (!value || value->is_null())
        return {};
    if (const bool* flag = value->if_bool())
        return *flag;
    const auto* text = value->if_string();
    return text && (*text == "true" || *text == "True");
}

bool setBody(const Exchange& exchange, const json::object& output, Response& response) {
    const json::value* body = output.if_contains("body");
    if (!body || body->is_null())
        return true;
    const bool rest = exchange.api->kind == ApiKind::Rest;
    if (body->is_structured() && rest)
        return false;
    response.body = body->is_structured() ? json::serialize(*body) : *scalarText(*body);
    std::optional<bool> encoded = rest ? flagIn(output, "base64Encoded") : std::nullopt;
    if (!encoded)
        encoded = flagIn(output, "isBase64Encoded");
    if (!encoded.value_or(false) || (rest && !acceptsBinary(exchange)))
        return true;
    auto bytes = base64Decoded(response.body);
    if (bytes)
        response.body = std::move(*bytes);
    else if (rest)
        response = answerTo(GatewayError::ApiConfiguration, exchange);
    return bytes || rest;
}

std::optional<Response> answerV1(const Exchange& exchange, const json::object& output) {
    const ApiKind kind = exchange.api->kind;
    if (kind == ApiKind::Http && !output.contains("statusCode"))
        return {};
    if (kind == ApiKind::Rest &&
        std::any_of(output.begin(), output.end(), [](const json::key_value_pair& entry) {
            return !isIn(knownKeys, entry.key()) || entry.key() == "cookies";
        }))
        return {};
    const auto status = statusOf(output);
    Response response;
    if (!status || !addHeaders(kind, output, response))
        return {};
    response.status = *status;
    if (!response.fields.find("Content-Type"))
        response.fields.add("Content-Type", "application/json");
    if (!setBody(exchange, output, response))
        return {};
    return response;
}

std::optional<Response> answerV2(const Exchange& exchange, const json::value& output,
                                 std::string_view text) {
    const json::object* object = output.if_object();
    if (!object || !object->contains("statusCode")) {
        const auto* plain = output.if_string();
        return Response::json(200, plain ? std::string{*plain} : std::string{text});
    }
    const auto status = statusOf(*object);
    Response response;
    if (!status || !addHeaders(exchange.api->kind, *object, response))
        return {};
    response.status = *status;
    addCookies(*object, response);
    if (!setBody(exchange, *object, response))
        return {};
    if (!response.fields.find("Content-Type"))
        response.fields.add("Content-Type", exchange.api->kind == ApiKind::Http
                                                ? "text/plain;charset=UTF-8"
                                                : "application/json");
    return response;
}

} // namespace

std::optional<Response> answerOf(const Exchange& exchange, std::string_view response) {
    boost::system::error_code error;
    json::parse_options options;
    options.allow_invalid_utf8 = true;
    options.max_depth = deepestJson;
    const json::value output = json::parse(response, error, {}, options);
    if (error)
        return {};
    if (exchange.route->integration.payloadVersion == "2.0")
        return answerV2(exchange, output, response);
    const json::object* object = output.if_object();
    return object ? answerV1(exchange, *object) : std::nullopt;
}

std::optional<Response> headOf(std::string_view prelude) {
    boost::system::error_code error;
    const json::value value = json::parse(prelude, error);
    const json::object* object = error ? nullptr : value.if_object();
    const auto status = object ? statusOf(*object) : std::nullopt;
    Response response;
    if (!status || !addHeaders(ApiKind::FunctionUrl, *object, response))
        return {};
    response.status = *status;
    addCookies(*object, response);
    return response;
}

} // namespace lathe::sources::http
