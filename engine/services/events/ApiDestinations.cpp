#include "engine/services/events/ApiDestinations.h"

#include "engine/base/Base64.h"
#include "engine/http/Fetch.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <vector>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

/// EventBridge waits as long for an answer.
constexpr Seconds timeout{5};

const json::object& memberOf(const json::object& object, std::string_view name) {
    static const json::object none;
    const json::object* member = Parameters{object}.object(name);
    return member ? *member : none;
}

const json::array& listIn(const json::object& object, std::string_view name) {
    static const json::array none;
    const json::array* member = Parameters{object}.array(name);
    return member ? *member : none;
}

std::string percentEncoded(std::string_view text) {
    std::string result;
    for (const char byte : text) {
        if (std::isalnum(static_cast<unsigned char>(byte)) ||
            std::string_view{"-_.~"}.find(byte) != std::string_view::npos)
            result += byte;
        else
            result += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return result;
}

void addQuery(std::string& url, std::string_view key, std::string_view value) {
    url += url.find('?') == std::string::npos ? '?' : '&';
    url += percentEncoded(key) + "=" + percentEncoded(value);
}

/// What a connection adds to each call (InvocationHttpParameters, OAuthHttpParameters).
void addParameters(const json::object& parameters, std::string& url, http::Request& request) {
    for (const json::value& each : listIn(parameters, "HeaderParameters"))
        if (each.is_object())
            request.fields.set(textOf(each.get_object(), "Key"),
                               textOf(each.get_object(), "Value"));
    for (const json::value& each : listIn(parameters, "QueryStringParameters"))
        if (each.is_object())
            addQuery(url, textOf(each.get_object(), "Key"), textOf(each.get_object(), "Value"));
    const json::array& body = listIn(parameters, "BodyParameters");
    boost::system::error_code error;
    json::value written = json::parse(request.body, error);
    if (body.empty() || error || !written.is_object())
        return;
    for (const json::value& each : body)
        if (each.is_object())
            written.get_object()[textOf(each.get_object(), "Key")] =
                textOf(each.get_object(), "Value");
    request.body = json::serialize(written);
}

/// What a rule's target adds: "*" in the address becomes its path values, in their order.
void addTargetParameters(const delivery::Message& message, std::string& url,
                         http::Request& request) {
    const auto attribute = message.attributes.find("HttpParameters");
    if (attribute == message.attributes.end())
        return;
    boost::system::error_code error;
    const json::value parsed = json::parse(attribute->second.value, error);
    if (error || !parsed.is_object())
        return;
    const json::object& parameters = parsed.get_object();
    for (const json::value& value : listIn(parameters, "PathParameterValues")) {
        if (const auto star = url.find('*'); star != std::string::npos && value.is_string())
            url.replace(star, 1, percentEncoded(std::string_view{value.get_string()}));
    }
    for (const auto& [name, value] : memberOf(parameters, "HeaderParameters"))
        if (value.is_string())
            request.fields.set(std::string_view{name}, std::string_view{value.get_string()});
    for (const auto& [name, value] : memberOf(parameters, "QueryStringParameters"))
        if (value.is_string())
            addQuery(url, std::string_view{name}, std::string_view{value.get_string()});
}

void addAuthorization(const json::object& secrets, http::Request& request) {
    const json::object& basic = memberOf(secrets, "BasicAuthParameters");
    if (!basic.empty())
        request.fields.set("Authorization", "Basic " + base64(textOf(basic, "Username") + ":" +
                                                              textOf(basic, "Password")));
    const json::object& key = memberOf(secrets, "ApiKeyAuthParameters");
    if (!key.empty())
        request.fields.set(textOf(key, "ApiKeyName"), textOf(key, "ApiKeyValue"));
}

/// 401, 407, 409, 429 and 5xx may pass; other refusals are for good
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-api-destinations.html).
Result<void> outcomeOf(const Result<http::Response>& response) {
    if (!response)
        return response.error();
    const int status = response->status;
    if (status < 400)
        return {};
    const bool mayPass =
        status == 401 || status == 407 || status == 409 || status == 429 || status >= 500;
    return Error{status == 429 ? "Throttling"
                 : mayPass     ? "SDK_CLIENT_ERROR"
                               : "InvalidRequest",
                 Text::verbatim(fmt::format("HTTP status {}", status))};
}

} // namespace

void ApiDestinations::send(const std::string& url, const http::Request& request,
                           std::function<void(const Result<http::Response>&)> done) {
    const auto place = http::parseUrl(url);
    if (!place)
        return done(
            Error{"InvalidRequest", Text::tr("{} is not an address of http or https.", url)});
    const services::Surroundings& around = m_state.surroundings;
    http::fetch(around.io, around.whereabouts(*place), request, {timeout}, std::move(done));
}

void ApiDestinations::call(delivery::Message message, delivery::Done done) {
    for (const auto& [name, destination] : m_state.destinations.all()) {
        if (textOf(destination, "ApiDestinationArn") != message.target)
            continue;
        for (const auto& [known, connection] : m_state.connections.all()) {
            if (textOf(connection, "ConnectionArn") != textOf(destination, "ConnectionArn"))
                continue;
            return textOf(connection, "AuthorizationType") == "OAUTH_CLIENT_CREDENTIALS"
                       ? authorize(destination, connection, message, std::move(done))
                       : callWith({}, destination, connection, message, std::move(done));
        }
    }
    done(notFound(fmt::format("{} does not exist.", message.target)));
}

void ApiDestinations::callGateway(const delivery::Message& message, delivery::Done done) {
    const std::string_view method = resourceOf(message.target);
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (int i = 0; i < 3; ++i) {
        const auto end = std::min(method.find('/', start), method.size());
        parts.push_back(method.substr(start, end - start));
        start = std::min(end + 1, method.size());
    }
    if (parts[0].empty() || parts[1].empty() || parts[2].empty())
        return done(Error{"InvalidRequest",
                          Text::tr("{} is not the ARN of an API's method.", message.target)});
    std::string url = fmt::format("https://{}.execute-api.{}.amazonaws.com/{}{}{}", parts[0],
                                  m_state.home.region, parts[1] == "$default" ? "" : parts[1],
                                  parts[1] == "$default" ? "" : "/", method.substr(start));
    http::Request request;
    request.method = parts[2] == "*" ? "POST" : parts[2];
    request.body = message.body;
    request.fields.set("User-Agent", "AmazonEventBridge");
    request.fields.set("Content-Type", "application/json");
    request.fields.set("X-Amzn-Trace-Id", message.traceId);
    addTargetParameters(message, url, request);
    send(url, request, [done = std::move(done)](const Result<http::Response>& response) {
        done(outcomeOf(response));
    });
}

void ApiDestinations::callWith(const std::string& bearer, const json::object& destination,
                               const json::object& connection, const delivery::Message& message,
                               delivery::Done done) {
    const json::object& secrets = memberOf(connection, ".secret");
    std::string url = textOf(destination, "InvocationEndpoint");
    http::Request request;
    request.method = textOf(destination, "HttpMethod");
    request.body = message.body;
    request.fields.set("User-Agent", "Amazon/EventBridge/ApiDestinations");
    request.fields.set("Content-Type", "application/json; charset=utf-8");
    addTargetParameters(message, url, request);
    addParameters(memberOf(secrets, "InvocationHttpParameters"), url, request);
    addAuthorization(secrets, request);
    if (!bearer.empty())
        request.fields.set("Authorization", "Bearer " + bearer);
    send(url, request, [done = std::move(done)](const Result<http::Response>& response) {
        done(outcomeOf(response));
    });
}

void ApiDestinations::authorize(const json::object& destination, const json::object& connection,
                                const delivery::Message& message, delivery::Done done) {
    const json::object& oauth = memberOf(memberOf(connection, ".secret"), "OAuthParameters");
    const json::object& client = memberOf(oauth, "ClientParameters");
    std::string url = textOf(oauth, "AuthorizationEndpoint");
    http::Request request;
    request.method = textOf(oauth, "HttpMethod");
    request.fields.set("Content-Type", "application/json");
    request.body = json::serialize(json::object{{"grant_type", "client_credentials"},
                                                {"client_id", textOf(client, "ClientID")},
                                                {"client_secret", textOf(client, "ClientSecret")}});
    addParameters(memberOf(oauth, "OAuthHttpParameters"), url, request);
    send(url, request,
         [this, destination, connection, message,
          done = std::move(done)](const Result<http::Response>& response) {
             if (auto outcome = outcomeOf(response); !outcome)
                 return done(outcome);
             boost::system::error_code error;
             const json::value answer = json::parse(response->body, error);
             const std::string token = !error && answer.is_object()
                                           ? textOf(answer.get_object(), "access_token")
                                           : std::string{};
             if (token.empty())
                 return done(
                     Error{"SDK_CLIENT_ERROR",
                           Text::verbatim("The authorization endpoint gave no access token.")});
             callWith(token, destination, connection, message, done);
         });
}

} // namespace lathe::services::events
