#include "engine/services/s3/Operations.h"

#include <algorithm>

namespace lathe::services::s3 {

namespace {

/// A pattern with one '*' at most.
bool fits(std::string_view pattern, std::string_view text) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == text;
    return text.size() + 1 >= pattern.size() && text.starts_with(pattern.substr(0, star)) &&
           text.ends_with(pattern.substr(star + 1));
}

std::string lowered(std::string_view text) {
    std::string lower{text};
    for (char& letter : lower)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return lower;
}

std::vector<std::string> listed(std::string_view text) {
    std::vector<std::string> names;
    while (!text.empty()) {
        const auto comma = text.find(',');
        std::string_view name = text.substr(0, comma);
        name = name.substr(std::min(name.find_first_not_of(' '), name.size()));
        name = name.substr(0, name.find_last_not_of(' ') + 1);
        if (!name.empty())
            names.push_back(lowered(name));
        text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    }
    return names;
}

bool anyFits(const pugi::xml_node& rule, const char* element, const std::string& text,
             bool withoutCase) {
    for (const pugi::xml_node& pattern : rule.children(element)) {
        const std::string written = pattern.text().as_string();
        if (fits(withoutCase ? lowered(written) : written, text))
            return true;
    }
    return false;
}

std::string joined(const pugi::xml_node& rule, const char* element) {
    std::string text;
    for (const pugi::xml_node& entry : rule.children(element))
        text += (text.empty() ? "" : ", ") + std::string{entry.text().as_string()};
    return text;
}

struct Asked {
    std::string origin;
    std::string method;
    std::vector<std::string> headers;
};

/// The fields that allow it; nothing where no rule does.
std::optional<Pairs> allowing(const Bucket& bucket, const Asked& asked) {
    const std::string* text = bucket.configuration("cors");
    const auto document = readXml(text ? *text : std::string{});
    if (!text || !document)
        return {};
    for (const pugi::xml_node& rule :
         (*document)->child("CORSConfiguration").children("CORSRule")) {
        const bool takesHeaders =
            std::all_of(asked.headers.begin(), asked.headers.end(), [&](const std::string& name) {
                return anyFits(rule, "AllowedHeader", name, true);
            });
        if (!takesHeaders || !anyFits(rule, "AllowedOrigin", asked.origin, false) ||
            !anyFits(rule, "AllowedMethod", asked.method, false))
            continue;
        const bool anyOrigin = joined(rule, "AllowedOrigin") == "*";
        Pairs fields{{"Access-Control-Allow-Origin", anyOrigin ? "*" : asked.origin},
                     {"Access-Control-Allow-Methods", joined(rule, "AllowedMethod")}};
        if (!anyOrigin)
            fields.emplace_back("Access-Control-Allow-Credentials", "true");
        std::string headers;
        for (const std::string& name : asked.headers)
            headers += (headers.empty() ? "" : ", ") + name;
        if (!headers.empty())
            fields.emplace_back("Access-Control-Allow-Headers", headers);
        if (rule.child("ExposeHeader"))
            fields.emplace_back("Access-Control-Expose-Headers", joined(rule, "ExposeHeader"));
        if (rule.child("MaxAgeSeconds"))
            fields.emplace_back("Access-Control-Max-Age", textOf(rule, "MaxAgeSeconds"));
        fields.emplace_back("Vary", "Origin, Access-Control-Request-Headers, "
                                    "Access-Control-Request-Method");
        return fields;
    }
    return {};
}

} // namespace

Operations::Answer Operations::preflight(const Request& request) {
    const auto origin = request.header("Origin");
    const auto method = request.header("Access-Control-Request-Method");
    if (!origin)
        return failure("BadRequest", "Insufficient information. Origin request header needed.");
    const Bucket* bucket = m_store.bucket(request.bucket);
    const auto refused = [&](const char* message) {
        const bool isOfObject = bucket && bucket->configuration("cors") && !request.key.empty();
        return failure("AccessForbidden", message,
                       {{"Method", method.value_or("OPTIONS")},
                        {"ResourceType", isOfObject ? "OBJECT" : "BUCKET"}});
    };
    if (!bucket)
        return refused("CORSResponse: Bucket not found");
    if (!bucket->configuration("cors"))
        return refused("CORSResponse: CORS is not enabled for this bucket.");
    if (!method)
        return failure("BadRequest", "Invalid Access-Control-Request-Method: null");
    const auto fields = allowing(
        *bucket, {*origin, *method, listed(request.headerOr("Access-Control-Request-Headers"))});
    if (!fields)
        return refused("CORSResponse: This CORS request is not allowed. This is usually because "
                       "the evalution of Origin, request method / Access-Control-Request-Method or "
                       "Access-Control-Request-Headers are not whitelisted by the resource's CORS "
                       "spec.");
    http::Response response;
    for (const auto& [name, value] : *fields)
        response.fields.add(name, value);
    return response;
}

// Only objects, whatever the rules say: who may change a bucket may have it call functions. Nor
// copies, which read of other buckets.
bool Operations::welcomes(const Request& request) const {
    const std::string& method = request.http.method;
    if (method == "OPTIONS")
        return true;
    const bool changesBucket = request.key.empty() && (method == "PUT" || method == "DELETE");
    const Bucket* bucket = m_store.bucket(request.bucket);
    return bucket && !changesBucket && !request.header("x-amz-copy-source") &&
           allowing(*bucket, {request.headerOr("Origin"), method, {}});
}

void Operations::addCors(http::Response& response, const Request& request) const {
    const auto origin = request.header("Origin");
    const Bucket* bucket = m_store.bucket(request.bucket);
    if (!origin || !bucket || request.http.method == "OPTIONS")
        return;
    const auto fields = allowing(
        *bucket, {*origin, request.headerOr("Access-Control-Request-Method", request.http.method),
                  listed(request.headerOr("Access-Control-Request-Headers"))});
    for (const auto& [name, value] : fields.value_or(Pairs{}))
        response.fields.add(name, value);
}

} // namespace lathe::services::s3
