#include "engine/sources/http/CorsRules.h"

#include <algorithm>

namespace lathe::sources::http {

namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ",") + text;
    return all;
}

/// "https://*.example.com", "http://*", or the origin itself.
bool fits(std::string_view pattern, std::string_view origin) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos)
        return equalsIgnoringCase(pattern, origin);
    const std::string_view end = pattern.substr(star + 1);
    return origin.size() >= pattern.size() - 1 && origin.starts_with(pattern.substr(0, star)) &&
           origin.ends_with(end);
}

/// What Access-Control-Allow-Origin is to say; empty when the origin is not allowed.
std::string allowedOrigin(const Cors& cors, const Request& request) {
    const auto origin = request.fields.find("Origin");
    if (!origin)
        return {};
    const bool fitting =
        std::any_of(cors.origins.begin(), cors.origins.end(),
                    [&](const std::string& pattern) { return fits(pattern, *origin); });
    if (!fitting)
        return {};
    const bool everybody =
        std::find(cors.origins.begin(), cors.origins.end(), "*") != cors.origins.end();
    return everybody && !cors.credentials ? "*" : std::string{*origin};
}

void addCommon(const Cors& cors, const std::string& origin, Response& response) {
    response.fields.set("Access-Control-Allow-Origin", origin);
    if (origin != "*")
        response.fields.add("Vary", "Origin");
    if (cors.credentials)
        response.fields.set("Access-Control-Allow-Credentials", "true");
}

} // namespace

bool isPreflight(const Request& request) {
    return request.method == "OPTIONS" && request.fields.find("Origin") &&
           request.fields.find("Access-Control-Request-Method");
}

Response preflightAnswer(const Cors& cors, const Request& request, ApiKind kind) {
    Response response;
    response.status = kind == ApiKind::FunctionUrl ? 200 : 204;
    const std::string origin = allowedOrigin(cors, request);
    if (origin.empty())
        return response;
    addCommon(cors, origin, response);
    if (!cors.methods.empty())
        response.fields.add("Access-Control-Allow-Methods", joined(cors.methods));
    if (!cors.headers.empty())
        response.fields.add("Access-Control-Allow-Headers", joined(cors.headers));
    if (cors.maxAge)
        response.fields.add("Access-Control-Max-Age", std::to_string(*cors.maxAge));
    return response;
}

void addCorsHeaders(const Cors& cors, const Request& request, Response& response) {
    const std::string origin = allowedOrigin(cors, request);
    if (origin.empty())
        return;
    addCommon(cors, origin, response);
    if (!cors.exposed.empty())
        response.fields.set("Access-Control-Expose-Headers", joined(cors.exposed));
}

} // namespace lathe::sources::http
