#include "engine/sources/http/IntegrationRequest.h"

#include "engine/base/Utf8.h"
#include "engine/sources/http/ParameterValue.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::objectAt;
using tmpl::textAt;

using Names = std::map<std::string, std::string>;

/// Headers, query and path parameters of the integration's request, by requestParameters and what
/// templates have set.
struct Mapped {
    Names headers;
    Names query;
    Names path;
};

Mapped mappedParameters(const Exchange& exchange, const Overrides& overrides) {
    Mapped mapped;
    const auto* parameters = objectAt(exchange.route->integration.details, "requestParameters");
    for (auto entry = parameters ? parameters->begin() : json::object::const_iterator{};
         parameters && entry != parameters->end(); ++entry) {
        const std::string_view target = entry->key();
        const auto value = parameterValue(exchange, textAt(*parameters, target));
        constexpr std::string_view prefix = "integration.request.";
        if (!value || !target.starts_with(prefix))
            continue;
        const std::string_view place = target.substr(prefix.size());
        const std::string name{place.substr(std::min(place.find('.') + 1, place.size()))};
        (place.starts_with("header.")        ? mapped.headers
         : place.starts_with("querystring.") ? mapped.query
                                             : mapped.path)[name] = *value;
    }
    const auto over = [](const Names& from, Names& to) {
        for (const auto& [name, value] : from)
            to[name] = value;
    };
    over(overrides.headers(), mapped.headers);
    over(overrides.query(), mapped.query);
    over(overrides.path(), mapped.path);
    return mapped;
}

/// Whether a REST API hands a header of the client on to another server: not what is about the
/// connection to itself
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html).
bool isPassedOn(std::string_view name) {
    static constexpr std::array<std::string_view, 16> own{"Connection",       "Content-Encoding",
                                                          "Content-Length",   "Content-MD5",
                                                          "Expect",           "Host",
                                                          "Max-Forwards",     "Proxy-Authenticate",
                                                          "Server",           "TE",
                                                          "Trailer",          "Transfer-Encoding",
                                                          "Upgrade",          "Via",
                                                          "WWW-Authenticate", "X-Amzn-Trace-Id"};
    return std::none_of(own.begin(), own.end(),
                        [name](std::string_view one) { return equalsIgnoringCase(one, name); });
}

/// The integration's; with "ANY" that of the request.
std::string methodOf(const Exchange& exchange, const std::string& usual) {
    const std::string& written = exchange.route->integration.method;
    return written.empty() ? usual : written == "ANY" ? exchange.request.method : written;
}

std::string encoded(std::string_view text, std::string_view kept) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || std::string_view{"-._~"}.find(c) != std::string_view::npos ||
            kept.find(c) != std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", byte);
    }
    return out;
}

/// "{bucket}/{key}" with what stands for them.
std::string filledPath(std::string text, const Names& path) {
    for (const auto& [name, value] : path)
        for (const std::string& place : {"{" + name + "}", "{" + name + "+}"})
            if (const auto start = text.find(place); start != std::string::npos)
                text.replace(start, place.size(), encoded(value, "/"));
    return text;
}

void addQuery(const Names& query, std::string& target) {
    for (const auto& [name, value] : query)
        target += (target.find('?') == std::string::npos ? "?" : "&") + encoded(name, "") + "=" +
                  encoded(value, "");
}

/// Headers that a REST API maps and does not send: those of the connection.
bool isKeptBack(std::string_view name) {
    static constexpr std::array<std::string_view, 5> own{"Connection", "Expect",
                                                         "Proxy-Authenticate", "TE", "Via"};
    return std::any_of(own.begin(), own.end(),
                       [name](std::string_view one) { return equalsIgnoringCase(one, name); });
}

void addHeaders(const Exchange& exchange, const Names& headers, Request& request) {
    for (const auto& [name, value] : headers)
        if (exchange.api->kind != ApiKind::Rest || !isKeptBack(name))
            request.fields.set(name, value);
}

/// Services whose operations are chosen by X-Amz-Target, and what stands before the dot there.
constexpr std::pair<std::string_view, std::string_view> targets[]{
    {"events", "AWSEvents"},
    {"dynamodb", "DynamoDB_20120810"},
    {"states", "AWSStepFunctions"},
    {"kinesis", "Kinesis_20131202"},
    {"ssm", "AmazonSSM"},
    {"logs", "Logs_20140328"},
    {"secretsmanager", "secretsmanager"}};

std::string_view targetPrefix(std::string_view service) {
    for (const auto& [name, prefix] : targets)
        if (name == service)
            return prefix;
    return {};
}

/// The port knows by the scope of the signature whom a request is for.
void sign(const Exchange& exchange, std::string_view service, const std::string& accessKey,
          Request& request) {
    const auto seconds = std::chrono::floor<Seconds>(exchange.time.time_since_epoch()).count();
    const std::time_t time = seconds;
    std::tm parts{};
    ::gmtime_r(&time, &parts);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, "%Y%m%dT%H%M%SZ", &parts);
    const std::string_view date{stamp, 8};
    // What it sends goes on with the story of who asks.
    if (!request.fields.find("X-Amzn-Trace-Id"))
        request.fields.set("X-Amzn-Trace-Id", exchange.traceId);
    request.fields.set("X-Amz-Date", stamp);
    request.fields.set("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
    request.fields.set("Authorization",
                       fmt::format("AWS4-HMAC-SHA256 Credential={}/{}/{}/{}/aws4_request, "
                                   "SignedHeaders=host;x-amz-date, Signature={:064d}",
                                   accessKey, date, exchange.region, service, 0));
}

struct ServiceUri {
    std::string service;
    bool isAction = false;
    std::string rest;
};

/// "arn:aws:apigateway:us-east-1:sqs:path/123456789012/jobs"
std::optional<ServiceUri> serviceUri(std::string_view uri) {
    std::vector<std::string_view> parts;
    while (parts.size() < 5) {
        const auto colon = uri.find(':');
        if (colon == std::string_view::npos)
            return {};
        parts.push_back(uri.substr(0, colon));
        uri.remove_prefix(colon + 1);
    }
    ServiceUri found;
    // "ID.s3" and the like name a host.
    found.service = parts[4].substr(parts[4].rfind('.') + 1);
    found.isAction = uri.starts_with("action/");
    if (!found.isAction && !uri.starts_with("path/"))
        return {};
    found.rest = uri.substr(uri.find('/') + 1);
    return found;
}

void setOperation(const ServiceUri& uri, Mapped& mapped, Request& request) {
    if (!uri.isAction)
        return;
    const std::string_view prefix = targetPrefix(uri.service);
    if (prefix.empty()) {
        mapped.query["Action"] = uri.rest;
        return;
    }
    request.fields.set("X-Amz-Target", fmt::format("{}.{}", prefix, uri.rest));
    request.fields.set("Content-Type", uri.service == "dynamodb" || uri.service == "states"
                                           ? "application/x-amz-json-1.0"
                                           : "application/x-amz-json-1.1");
}

/// An HTTP API's first-class integration: the parameters are the operation's members.
/// A first-class integration has all its parameters as text; SQS takes attributes as objects and
/// times as numbers
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html).
json::value asSqsTakesIt(std::string_view name, const std::string& text) {
    constexpr std::string_view structured[]{"MessageAttributes", "MessageSystemAttributes",
                                            "AttributeNames", "MessageAttributeNames",
                                            "Attributes"};
    constexpr std::string_view numbers[]{"DelaySeconds", "MaxNumberOfMessages", "VisibilityTimeout",
                                         "WaitTimeSeconds"};
    const auto isOneOf = [name](const auto& names) {
        return std::find(std::begin(names), std::end(names), name) != std::end(names);
    };
    if (!isOneOf(structured) && !isOneOf(numbers))
        return json::value(text);
    boost::system::error_code failure;
    json::value parsed = json::parse(text, failure);
    return failure ? json::value(text) : parsed;
}

std::optional<Outgoing> subtypeRequest(const Exchange& exchange, const lathe::http::Url& port,
                                       const std::string& accessKey) {
    const std::string& subtype = exchange.route->integration.subtype;
    const auto dash = subtype.find('-');
    if (dash == std::string::npos)
        return {};
    const std::string name = subtype.substr(0, dash), operation = subtype.substr(dash + 1);
    json::object members;
    if (const auto* parameters = objectAt(exchange.route->integration.details, "requestParameters"))
        for (const auto& parameter : *parameters)
            if (const auto value = interpolated(exchange, textAt(*parameters, parameter.key())))
                members[parameter.key()] =
                    name == "SQS" ? asSqsTakesIt(parameter.key(), *value) : json::value(*value);
    std::string service = name == "EventBridge"     ? "events"
                          : name == "StepFunctions" ? "states"
                                                    : name;
    std::transform(service.begin(), service.end(), service.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    members.erase("Region");
    if (service == "events") {
        json::object entry = std::move(members);
        if (entry.contains("Resources"))
            entry["Resources"] = json::array{entry["Resources"]};
        members = {{"Entries", {std::move(entry)}}};
    }
    if (service == "states")
        for (const auto& [from, to] :
             {std::pair{"StateMachineArn", "stateMachineArn"}, std::pair{"Input", "input"},
              std::pair{"Name", "name"}, std::pair{"ExecutionArn", "executionArn"}})
            if (const auto* value = members.if_contains(from))
                members[to] = json::value(*value), members.erase(from);
    Outgoing out{port, {"POST", {}, {}, json::serialize(members)}};
    const std::string_view prefix = service == "sqs" ? "AmazonSQS" : targetPrefix(service);
    out.request.fields.set("X-Amz-Target", fmt::format("{}.{}", prefix, operation));
    out.request.fields.set("Content-Type", service == "sqs" || service == "states"
                                               ? "application/x-amz-json-1.0"
                                               : "application/x-amz-json-1.1");
    sign(exchange, service, accessKey, out.request);
    return out;
}

/// The key of the template that a request's body goes through; of a message, that which the
/// integration's TemplateSelectionExpression finds ("\\$default", "${request.body.kind}").
std::string templateKey(const Exchange& exchange) {
    if (!exchange.socket) {
        std::string type{exchange.request.fields.valueOr("Content-Type", "application/json")};
        return type.substr(0, type.find(';'));
    }
    const std::string selection =
        textAt(exchange.route->integration.details, "templateSelectionExpression");
    if (selection.empty())
        return "application/json";
    if (selection.starts_with('\\'))
        return selection.substr(1);
    return interpolated(exchange, selection).value_or("$default");
}

} // namespace

std::variant<std::string, GatewayError> mappedBody(const Exchange& exchange, Overrides& overrides) {
    const json::object& details = exchange.route->integration.details;
    const std::string handling = textAt(details, "contentHandling");
    const bool isRest = exchange.api->kind == ApiKind::Rest;
    const bool cameBinary = isBinary(exchange);
    auto body = handled(exchange.request.body, cameBinary, handling);
    if (!body)
        return isRest ? GatewayError::ApiConfiguration : GatewayError::BadRequestBody;
    const bool isBytes = handling == "CONVERT_TO_BINARY" || (cameBinary && handling.empty());
    if (isRest && !isBytes)
        body = validUtf8(*body);
    const auto* templates = objectAt(details, "requestTemplates");
    const std::string type = templateKey(exchange);
    const json::value* text = templates ? templates->if_contains(type) : nullptr;
    text = templates && !text ? templates->if_contains("$default") : text;
    // Templates take texts only.
    if (text && isRest && isBytes && !body->empty())
        return GatewayError::ApiConfiguration;
    if (text) {
        auto rendered =
            renderMapping(textAt(*templates, templates->contains(type) ? type : "$default"),
                          exchange, *body, overrides);
        if (!rendered)
            return GatewayError::ApiConfiguration;
        return std::move(*rendered);
    }
    const std::string behavior = textAt(details, "passthroughBehavior");
    const bool refused =
        equalsIgnoringCase(behavior, "NEVER") ||
        (equalsIgnoringCase(behavior, "WHEN_NO_TEMPLATES") && templates && !templates->empty());
    if (refused)
        return GatewayError::UnsupportedMediaType;
    return std::move(*body);
}

std::optional<Outgoing> serverRequest(const Exchange& exchange, std::string body,
                                      const Overrides& overrides) {
    const Integration& integration = exchange.route->integration;
    const Mapped mapped = mappedParameters(exchange, overrides);
    Names path = mapped.path;
    const bool proxy = integration.type == Integration::Type::HttpProxy;
    if (proxy)
        for (const auto& [name, value] : exchange.parameters)
            path.emplace(std::string{name}, lathe::http::percentDecoded(value));
    const auto uri = interpolated(exchange, integration.uri);
    auto url = uri ? lathe::http::parseUrl(filledPath(*uri, path)) : std::nullopt;
    if (!url)
        return {};
    Outgoing out{std::move(*url),
                 {methodOf(exchange, exchange.request.method), {}, {}, std::move(body)}};
    if (proxy) {
        for (std::size_t i = 0; i < exchange.request.fields.count(); ++i)
            if (exchange.api->kind != ApiKind::Rest ||
                isPassedOn(exchange.request.fields.at(i).name))
                out.request.fields.add(exchange.request.fields.at(i).name,
                                       exchange.request.fields.at(i).value);
        if (const auto query = exchange.request.query(); !query.empty())
            out.url.target +=
                (out.url.target.find('?') == std::string::npos ? "?" : "&") + std::string{query};
    } else {
        out.request.fields.set("Content-Type",
                               exchange.request.fields.valueOr("Content-Type", "application/json"));
        out.request.fields.set("Accept", "application/json");
        out.request.fields.set("User-Agent", "AmazonAPIGateway_" + exchange.api->id);
    }
    if (exchange.api->kind == ApiKind::Rest) {
        out.request.fields.set("x-amzn-apigateway-api-id", exchange.api->id);
        out.request.fields.set("X-Amzn-Trace-Id", exchange.traceId);
    }
    addHeaders(exchange, mapped.headers, out.request);
    addQuery(mapped.query, out.url.target);
    return out;
}

std::string roleOf(const Integration& integration) {
    const std::string written = textAt(integration.details, "credentials");
    return written.empty() ? textAt(integration.details, "credentialsArn") : written;
}

std::optional<Outgoing> serviceRequest(const Exchange& exchange, const ServicesAt& at,
                                       std::string body, const Overrides& overrides) {
    const Integration& integration = exchange.route->integration;
    const auto port = lathe::http::parseUrl(at.endpoint);
    if (!port)
        return {};
    if (integration.type == Integration::Type::Service)
        return subtypeRequest(exchange, *port, at.accessKey);
    const auto uri = serviceUri(interpolated(exchange, integration.uri).value_or(""));
    if (!uri)
        return {};
    Mapped mapped = mappedParameters(exchange, overrides);
    Outgoing out{*port, {methodOf(exchange, "POST"), {}, {}, {}}};
    out.request.fields.set("Content-Type",
                           exchange.request.fields.valueOr("Content-Type", "application/json"));
    // Services of the Query protocol answer in JSON then.
    out.request.fields.set("Accept", "application/json");
    setOperation(*uri, mapped, out.request);
    if (!uri->isAction)
        out.url.target = "/" + filledPath(uri->rest, mapped.path);
    addHeaders(exchange, mapped.headers, out.request);
    addQuery(mapped.query, out.url.target);
    out.request.body = std::move(body);
    sign(exchange, uri->service, at.accessKey, out.request);
    return out;
}

bool mapsRefusedHeader(const Exchange& exchange) {
    static constexpr std::array<std::string_view, 7> names{"Content-Length",
                                                           "Transfer-Encoding",
                                                           "Authorization",
                                                           "Connection",
                                                           "Expect",
                                                           "Proxy-Authenticate",
                                                           "TE"};
    constexpr std::size_t ofServers = 2;
    const Integration& integration = exchange.route->integration;
    if (!objectAt(integration.details, "requestParameters"))
        return false;
    const bool isServer = integration.type == Integration::Type::Http ||
                          integration.type == Integration::Type::HttpProxy;
    const auto end = isServer ? names.begin() + ofServers : names.end();
    const Mapped mapped = mappedParameters(exchange, {});
    return std::any_of(mapped.headers.begin(), mapped.headers.end(), [end](const auto& header) {
        return std::any_of(names.begin(), end, [&header](std::string_view name) {
            return equalsIgnoringCase(name, header.first);
        });
    });
}

std::string invokeHeader(const Exchange& exchange, std::string_view name) {
    const Mapped mapped = mappedParameters(exchange, {});
    const auto found =
        std::find_if(mapped.headers.begin(), mapped.headers.end(),
                     [name](const auto& one) { return equalsIgnoringCase(one.first, name); });
    return found == mapped.headers.end() ? std::string{} : found->second;
}

} // namespace lathe::sources::http
