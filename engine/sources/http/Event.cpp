#include "engine/sources/http/Event.h"

#include "engine/base/Base64.h"
#include "engine/base/Utf8.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view thisMachine = "127.0.0.1";

std::string lowered(std::string_view text) {
    std::string low{text};
    std::transform(low.begin(), low.end(), low.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return low;
}

std::int64_t milliseconds(Timestamp time) {
    return std::chrono::floor<Milliseconds>(time.time_since_epoch()).count();
}

/// "09/Apr/2015:12:34:56 +0000"
std::string logTime(Timestamp time) {
    return fmt::format("{:%d/%b/%Y:%H:%M:%S} +0000",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(
                           std::chrono::time_point_cast<std::chrono::system_clock::duration>(
                               std::chrono::system_clock::time_point{
                                   std::chrono::duration_cast<std::chrono::system_clock::duration>(
                                       time.time_since_epoch())}))));
}

/// Only the connection's own; a function never sees them.
bool isHopByHop(std::string_view name) {
    return equalsIgnoringCase(name, "Connection") || equalsIgnoringCase(name, "Keep-Alive") ||
           equalsIgnoringCase(name, "Transfer-Encoding") || equalsIgnoringCase(name, "Expect") ||
           equalsIgnoringCase(name, "Upgrade") || equalsIgnoringCase(name, "TE");
}

/// Names compare without case: the first one's counts.
std::string firstSpelling(const Pairs& headers, std::string_view name) {
    for (const auto& header : headers)
        if (equalsIgnoringCase(header.first, name))
            return header.first;
    return std::string{name};
}

/// HTTP APIs decode paths; the others leave them as they are.
std::string pathText(const Exchange& exchange, std::string_view path) {
    return validUtf8(exchange.api->kind == ApiKind::Http ? lathe::http::percentDecoded(path)
                                                         : std::string{path});
}

json::value orNull(json::object object) {
    return object.empty() ? json::value(nullptr) : json::value(std::move(object));
}

json::object parametersOf(const Exchange& exchange) {
    json::object parameters;
    for (const auto& [name, value] : exchange.parameters)
        parameters[name] = pathText(exchange, value);
    return parameters;
}

json::object variablesOf(const Exchange& exchange) {
    json::object variables;
    for (const auto& [name, value] : exchange.stage->variables)
        variables[name] = value;
    return variables;
}

/// The last value of each name, and all of them.
json::object lastOf(const Pairs& pairs) {
    json::object last;
    for (const auto& [name, value] : pairs)
        last[name] = value;
    return last;
}

json::object allOf(const Pairs& pairs) {
    json::object all;
    for (const auto& [name, value] : pairs) {
        json::value& values = all[name];
        if (!values.is_array())
            values = json::array{};
        values.get_array().emplace_back(value);
    }
    return all;
}

json::object joined(const Pairs& pairs) {
    json::object all;
    for (const auto& [name, value] : pairs) {
        json::value& values = all[name];
        if (values.is_string())
            values.get_string().append(",").append(value);
        else
            values = value;
    }
    return all;
}

json::object identityOf(const Exchange& exchange) {
    const auto agent = exchange.request.fields.find("User-Agent");
    json::object identity{{"accessKey", nullptr},
                          {"accountId", nullptr},
                          {"caller", nullptr},
                          {"cognitoAuthenticationProvider", nullptr},
                          {"cognitoAuthenticationType", nullptr},
                          {"cognitoIdentityId", nullptr},
                          {"cognitoIdentityPoolId", nullptr},
                          {"principalOrgId", nullptr},
                          {"sourceIp", thisMachine},
                          {"user", nullptr},
                          {"userAgent", agent ? json::value(validUtf8(*agent)) : nullptr},
                          {"userArn", nullptr}};
    for (const auto& [name, value] : exchange.identity)
        identity[name] = value;
    return identity;
}

std::string_view prefixOf(std::string_view domain) {
    return domain.substr(0, domain.find('.'));
}

/// "GET /orders/{id}"
std::string routeKey(const Route& route) {
    return route.path.isDefault() ? route.path.text() : route.method + " " + route.path.text();
}

/// "a=b; c=d" -> both.
json::array cookiesOf(const Exchange& exchange) {
    json::array cookies;
    for (std::size_t i = 0; i < exchange.request.fields.count(); ++i) {
        const auto field = exchange.request.fields.at(i);
        if (!equalsIgnoringCase(field.name, "Cookie"))
            continue;
        std::string_view rest = field.value;
        while (!rest.empty()) {
            const auto end = rest.find(';');
            std::string_view cookie = rest.substr(0, end);
            rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
            cookie.remove_prefix(std::min(cookie.find_first_not_of(' '), cookie.size()));
            if (!cookie.empty())
                cookies.emplace_back(validUtf8(cookie));
        }
    }
    return cookies;
}

std::string bodyText(const Exchange& exchange, bool binary) {
    return binary ? base64(exchange.request.body) : validUtf8(exchange.request.body);
}

} // namespace

/// Two of which REST APIs do not keep how they were written.
std::string_view usualSpelling(std::string_view name) {
    for (const std::string_view usual : {"Authorization", "User-Agent"})
        if (equalsIgnoringCase(name, usual))
            return usual;
    return name;
}

Pairs headersOf(const Exchange& exchange) {
    const bool rest = exchange.api->kind == ApiKind::Rest;
    const Fields& fields = exchange.request.fields;
    Pairs headers;
    headers.reserve(fields.count() + 4);
    for (std::size_t i = 0; i < fields.count(); ++i) {
        const auto field = fields.at(i);
        if (isHopByHop(field.name) || (rest && equalsIgnoringCase(field.name, "Content-Length")) ||
            equalsIgnoringCase(field.name, "X-Amzn-Trace-Id") ||
            equalsIgnoringCase(field.name, "X-Forwarded-Proto") ||
            equalsIgnoringCase(field.name, "X-Forwarded-Port") ||
            equalsIgnoringCase(field.name, "X-Forwarded-For"))
            continue;
        const std::string_view name = rest ? usualSpelling(field.name) : field.name;
        headers.emplace_back(firstSpelling(headers, name), validUtf8(field.value));
    }
    const auto before = fields.find("X-Forwarded-For");
    headers.emplace_back("X-Amzn-Trace-Id", exchange.traceId);
    headers.emplace_back("X-Forwarded-For",
                         before ? fmt::format("{}, {}", validUtf8(*before), thisMachine)
                                : std::string{thisMachine});
    headers.emplace_back("X-Forwarded-Port", std::to_string(exchange.port));
    headers.emplace_back("X-Forwarded-Proto", exchange.request.secure ? "https" : "http");
    return headers;
}

Pairs queryOf(std::string_view query) {
    Pairs pairs;
    const auto decoded = [](std::string_view text) {
        std::string spaced{text};
        std::replace(spaced.begin(), spaced.end(), '+', ' ');
        return validUtf8(lathe::http::percentDecoded(spaced));
    };
    while (!query.empty()) {
        const auto end = query.find('&');
        const std::string_view pair = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
        const auto equals = std::min(pair.find('='), pair.size());
        if (!pair.empty())
            pairs.emplace_back(decoded(pair.substr(0, equals)),
                               decoded(pair.substr(std::min(equals + 1, pair.size()))));
    }
    return pairs;
}

json::object requestContextV1(const Exchange& exchange) {
    const bool rest = exchange.api->kind == ApiKind::Rest;
    const Route& route = *exchange.route;
    json::object context{
        {"accountId", exchange.accountId},
        {"apiId", exchange.api->id},
        {"domainName", exchange.domainName},
        {"domainPrefix", prefixOf(exchange.domainName)},
        {"extendedRequestId", exchange.extendedId},
        {"httpMethod", exchange.request.method},
        {"identity", identityOf(exchange)},
        {"path", validUtf8(exchange.stagePath)},
        {"protocol", "HTTP/1.1"},
        {"requestId", exchange.requestId},
        {"requestTime", logTime(exchange.time)},
        {"requestTimeEpoch", milliseconds(exchange.time)},
        {"resourceId", rest ? json::value(route.resourceId) : json::value(routeKey(route))},
        {"resourcePath", route.path.text()},
        {"stage", exchange.stage->name}};
    if (rest)
        context["deploymentId"] = exchange.api->deploymentId;
    if (rest && !route.operationName.empty())
        context["operationName"] = route.operationName;
    if (!exchange.authorizer.empty())
        context["authorizer"] = exchange.authorizer;
    return context;
}

namespace {

json::object socketContext(const Exchange& exchange) {
    const SocketFacts& socket = *exchange.socket;
    json::object identity = exchange.identity;
    identity["sourceIp"] = thisMachine;
    if (!socket.userAgent.empty())
        identity["userAgent"] = validUtf8(socket.userAgent);
    json::object context{{"routeKey", exchange.route->path.text()},
                         {"eventType", socket.eventType},
                         {"extendedRequestId", exchange.extendedId},
                         {"requestTime", logTime(exchange.time)},
                         {"messageDirection", "IN"},
                         {"stage", exchange.stage->name},
                         {"connectedAt", milliseconds(socket.connectedAt)},
                         {"requestTimeEpoch", milliseconds(exchange.time)},
                         {"identity", std::move(identity)},
                         {"requestId", exchange.extendedId},
                         {"domainName", exchange.domainName},
                         {"connectionId", socket.connectionId},
                         {"apiId", exchange.api->id}};
    if (!socket.messageId.empty())
        context["messageId"] = socket.messageId;
    if (socket.eventType == "DISCONNECT") {
        context["disconnectStatusCode"] = socket.closeCode;
        context["disconnectReason"] = validUtf8(socket.closeReason);
    }
    if (!exchange.route->operationName.empty())
        context["operationName"] = exchange.route->operationName;
    if (!exchange.authorizer.empty())
        context["authorizer"] = exchange.authorizer;
    return context;
}

} // namespace

json::object socketEvent(const Exchange& exchange) {
    json::object event;
    if (exchange.socket->eventType != "MESSAGE") {
        const Pairs headers = headersOf(exchange);
        event["headers"] = lastOf(headers);
        event["multiValueHeaders"] = allOf(headers);
    }
    if (const Pairs query = queryOf(exchange.request.query()); !query.empty()) {
        event["queryStringParameters"] = lastOf(query);
        event["multiValueQueryStringParameters"] = allOf(query);
    }
    if (json::object variables = variablesOf(exchange); !variables.empty())
        event["stageVariables"] = std::move(variables);
    event["requestContext"] = socketContext(exchange);
    if (exchange.socket->eventType == "MESSAGE")
        event["body"] = exchange.request.body;
    event["isBase64Encoded"] = false;
    return event;
}

json::object requestContextOf(const Exchange& exchange) {
    if (exchange.socket)
        return socketContext(exchange);
    return exchange.api->kind == ApiKind::Rest ? requestContextV1(exchange)
                                               : requestContextV2(exchange);
}

json::object eventV1(const Exchange& exchange) {
    const bool rest = exchange.api->kind == ApiKind::Rest;
    const Pairs headers = headersOf(exchange);
    const Pairs query = queryOf(exchange.request.query());
    const bool binary = isBinary(exchange);
    json::object event;
    if (!rest)
        event["version"] = "1.0";
    event["resource"] = exchange.route->path.text();
    event["path"] = pathText(exchange, rest ? exchange.path : exchange.stagePath);
    event["httpMethod"] = exchange.request.method;
    event["headers"] = lastOf(headers);
    event["multiValueHeaders"] = allOf(headers);
    event["queryStringParameters"] = orNull(lastOf(query));
    event["multiValueQueryStringParameters"] = orNull(allOf(query));
    event["requestContext"] = requestContextV1(exchange);
    event["pathParameters"] = orNull(parametersOf(exchange));
    event["stageVariables"] = orNull(variablesOf(exchange));
    event["body"] = exchange.request.body.empty() ? json::value(nullptr)
                                                  : json::value(bodyText(exchange, binary));
    event["isBase64Encoded"] = binary && !exchange.request.body.empty();
    return event;
}

json::object requestContextV2(const Exchange& exchange) {
    json::object context{
        {"accountId", exchange.accountId},
        {"apiId", exchange.api->id},
        {"domainName", exchange.domainName},
        {"domainPrefix", prefixOf(exchange.domainName)},
        {"http",
         {{"method", exchange.request.method},
          {"path", pathText(exchange, exchange.stagePath)},
          {"protocol", "HTTP/1.1"},
          {"sourceIp", thisMachine},
          {"userAgent", validUtf8(exchange.request.fields.valueOr("User-Agent", ""))}}},
        {"requestId",
         exchange.api->kind == ApiKind::Http ? exchange.extendedId : exchange.requestId},
        {"routeKey", routeKey(*exchange.route)},
        {"stage", exchange.stage->name},
        {"time", logTime(exchange.time)},
        {"timeEpoch", milliseconds(exchange.time)}};
    if (exchange.api->kind == ApiKind::FunctionUrl && exchange.authorizer.empty())
        context["accountId"] = "anonymous";
    if (!exchange.authorizer.empty())
        context["authorizer"] = exchange.authorizer;
    return context;
}

json::object eventV2(const Exchange& exchange) {
    Pairs headers = headersOf(exchange);
    std::erase_if(headers, [](auto& header) {
        header.first = lowered(header.first);
        return header.first == "cookie";
    });
    json::object event{{"version", "2.0"},
                       {"routeKey", routeKey(*exchange.route)},
                       {"rawPath", pathText(exchange, exchange.stagePath)},
                       {"rawQueryString", validUtf8(exchange.request.query())}};
    if (json::array cookies = cookiesOf(exchange); !cookies.empty())
        event["cookies"] = std::move(cookies);
    event["headers"] = joined(headers);
    if (json::object query = joined(queryOf(exchange.request.query())); !query.empty())
        event["queryStringParameters"] = std::move(query);
    event["requestContext"] = requestContextV2(exchange);
    if (json::object parameters = parametersOf(exchange); !parameters.empty())
        event["pathParameters"] = std::move(parameters);
    if (json::object variables = variablesOf(exchange); !variables.empty())
        event["stageVariables"] = std::move(variables);
    const bool binary = !exchange.request.body.empty() && isBinary(exchange);
    if (!exchange.request.body.empty())
        event["body"] = bodyText(exchange, binary);
    event["isBase64Encoded"] = binary;
    return event;
}

std::string eventOf(const Exchange& exchange) {
    if (exchange.socket)
        return json::serialize(socketEvent(exchange));
    return json::serialize(exchange.route->integration.payloadVersion == "2.0" ? eventV2(exchange)
                                                                               : eventV1(exchange));
}

} // namespace lathe::sources::http
