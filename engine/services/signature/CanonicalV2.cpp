#include "engine/services/signature/Canonical.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lathe::services::signature {

namespace {

/// The parameters that are part of the resource.
constexpr std::array<std::string_view, 35> subresources{"accelerate",
                                                        "acl",
                                                        "analytics",
                                                        "cors",
                                                        "delete",
                                                        "encryption",
                                                        "inventory",
                                                        "lifecycle",
                                                        "location",
                                                        "logging",
                                                        "metrics",
                                                        "notification",
                                                        "object-lock",
                                                        "legal-hold",
                                                        "ownershipControls",
                                                        "partNumber",
                                                        "policy",
                                                        "policyStatus",
                                                        "publicAccessBlock",
                                                        "replication",
                                                        "requestPayment",
                                                        "response-cache-control",
                                                        "response-content-disposition",
                                                        "response-content-encoding",
                                                        "response-content-language",
                                                        "response-content-type",
                                                        "response-expires",
                                                        "restore",
                                                        "retention",
                                                        "select",
                                                        "tagging",
                                                        "torrent",
                                                        "uploadId",
                                                        "uploads",
                                                        "versionId"};
constexpr std::array<std::string_view, 3> moreSubresources{"versioning", "versions", "website"};

bool isSubresource(std::string_view name) {
    return std::find(subresources.begin(), subresources.end(), name) != subresources.end() ||
           std::find(moreSubresources.begin(), moreSubresources.end(), name) !=
               moreSubresources.end();
}

std::string lower(std::string_view text) {
    std::string result{text};
    for (char& letter : result) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter | 0x20);
    }
    return result;
}

/// What stands between the query's ampersands.
std::vector<std::string_view> pairsOf(std::string_view query) {
    std::vector<std::string_view> pairs;
    for (std::size_t begin = 0; begin < query.size();) {
        const auto end = std::min(query.find('&', begin), query.size());
        pairs.push_back(query.substr(begin, end - begin));
        begin = end + 1;
    }
    return pairs;
}

/// Names and decoded values, a space where these have a plus.
std::vector<std::pair<std::string, std::string>> parametersOf(std::string_view query) {
    std::vector<std::pair<std::string, std::string>> parameters;
    for (const std::string_view pair : pairsOf(query)) {
        const std::string_view name = pair.substr(0, pair.find('='));
        if (auto value = http::queryValue(pair, name))
            parameters.emplace_back(name, std::move(*value));
    }
    return parameters;
}

/// A field, or the parameter of a URL that stands in its place.
std::string fieldOf(const http::Request& request, const Signature& signature, const char* name) {
    if (const auto field = request.fields.find(name))
        return std::string{*field};
    if (signature.place == Place::Query)
        for (const auto& [parameter, value] : parametersOf(request.query()))
            if (http::equalsIgnoringCase(parameter, name))
                return value;
    return {};
}

/// Those that begin with "x-amz-", sorted; of a query also what stands there in their place.
std::string amzHeaders(const http::Request& request, const Signature& signature) {
    std::map<std::string, std::string> found;
    for (std::size_t i = 0; i < request.fields.count(); ++i) {
        const http::Fields::Field field = request.fields.at(i);
        const std::string name = lower(field.name);
        if (!name.starts_with("x-amz-"))
            continue;
        std::string& value = found[name];
        value += (value.empty() ? "" : ",") + std::string{field.value};
    }
    if (signature.place == Place::Query)
        for (const auto& [name, value] : parametersOf(request.query()))
            if (const std::string key = lower(name); key.starts_with("x-amz-"))
                found.try_emplace(key, value);
    std::string text;
    for (const auto& [name, value] : found)
        text.append(name).append(":").append(value).append("\n");
    return text;
}

/// "bucket" of "bucket.s3.localhost:4566"; empty where the path has it.
std::string_view bucketOfHost(std::string_view host) {
    for (const std::string_view mark : {".s3.", ".s3-"}) {
        if (const auto place = host.find(mark); place != std::string_view::npos)
            return host.substr(0, place);
    }
    return {};
}

std::string resourceOf(const http::Request& request) {
    std::string text;
    if (const auto bucket = bucketOfHost(request.fields.valueOr("Host", "")); !bucket.empty())
        text.append("/").append(bucket);
    text.append(request.path());
    std::map<std::string, std::string> parameters;
    for (const std::string_view pair : pairsOf(request.query())) {
        const auto equals = std::min(pair.find('='), pair.size());
        if (isSubresource(pair.substr(0, equals)))
            parameters[std::string{pair.substr(0, equals)}] =
                equals == pair.size() ? std::string{}
                                      : "=" + http::percentDecoded(pair.substr(equals + 1));
    }
    char separator = '?';
    for (const auto& [name, value] : parameters) {
        text.push_back(separator);
        text.append(name).append(value);
        separator = '&';
    }
    return text;
}

} // namespace

std::string stringToSignV2(const http::Request& request, const Signature& signature) {
    const http::Fields& fields = request.fields;
    std::string text = request.method + "\n";
    text.append(fieldOf(request, signature, "Content-MD5")).append("\n");
    text.append(fieldOf(request, signature, "Content-Type")).append("\n");
    if (signature.place == Place::Query)
        text += http::queryValue(request.query(), "Expires").value_or("");
    else if (!fields.find("X-Amz-Date"))
        text.append(fields.valueOr("Date", ""));
    return text + "\n" + amzHeaders(request, signature) + resourceOf(request);
}

} // namespace lathe::services::signature
