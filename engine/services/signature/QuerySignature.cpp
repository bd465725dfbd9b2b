#include "engine/services/signature/QuerySignature.h"

#include "engine/services/signature/Times.h"

#include <fmt/format.h>

#include <charconv>

namespace lathe::services::signature {

namespace {

constexpr Seconds week{7 * 24 * 60 * 60};

Refusal wrong(Dialect dialect, std::string message) {
    return {{dialect == Dialect::S3 ? "AuthorizationQueryParametersError" : "IncompleteSignature",
             Text::verbatim(std::move(message))}};
}

std::string valueOf(const http::Request& request, std::string_view name) {
    return http::queryValue(request.query(), name).value_or("");
}

std::optional<std::int64_t> numberOf(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size())
        return {};
    return value;
}

Checked<void> readLifetime(const std::string& text, Dialect dialect, Signature& signature) {
    const auto expires = numberOf(text);
    if (!expires)
        return tl::unexpected{wrong(dialect, "X-Amz-Expires should be a number")};
    if (*expires < 0)
        return tl::unexpected{wrong(dialect, "X-Amz-Expires must be non-negative")};
    signature.lifetime = Seconds{*expires};
    if (signature.lifetime > week)
        return tl::unexpected{
            wrong(dialect, "X-Amz-Expires must be less than a week (in seconds); that is, the "
                           "given X-Amz-Expires must be less than 604800 seconds")};
    return {};
}

/// X-Amz-Date, which the scope's date is that of.
Checked<void> readTime(const std::string& text, Dialect dialect, Signature& signature) {
    const auto time = text.size() == 16 ? timeOf(text) : std::nullopt;
    if (!time)
        return tl::unexpected{wrong(dialect, "X-Amz-Date must be in the ISO8601 Long Format "
                                             "\"yyyyMMdd'T'HHmmss'Z'\"")};
    signature.at = *time;
    signature.time = text;
    if (!text.starts_with(signature.date))
        return tl::unexpected{wrong(
            dialect, fmt::format("Invalid credential date \"{}\". This date is not the same as "
                                 "X-Amz-Date: \"{}\".",
                                 signature.date, text.substr(0, 8)))};
    return {};
}

Checked<Signature> readV4(const http::Request& request, Dialect dialect) {
    const std::string algorithm = valueOf(request, "X-Amz-Algorithm");
    const std::string credential = valueOf(request, "X-Amz-Credential");
    const std::string time = valueOf(request, "X-Amz-Date");
    const std::string headers = valueOf(request, "X-Amz-SignedHeaders");
    const std::string expires = valueOf(request, "X-Amz-Expires");
    Signature signature;
    signature.place = Place::Query;
    signature.value = valueOf(request, "X-Amz-Signature");
    // Only S3 wants to be told for how long.
    const bool lacksExpiry = expires.empty() && dialect == Dialect::S3;
    if (algorithm.empty() || credential.empty() || time.empty() || headers.empty() || lacksExpiry ||
        signature.value.empty())
        return tl::unexpected{
            wrong(dialect, "Query-string authentication version 4 requires the X-Amz-Algorithm, "
                           "X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, "
                           "and X-Amz-Expires parameters.")};
    if (algorithm == "AWS4-ECDSA-P256-SHA256")
        signature.scheme = Scheme::V4a;
    else if (algorithm != "AWS4-HMAC-SHA256")
        return tl::unexpected{wrong(dialect, "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256 and "
                                             "AWS4-ECDSA-P256-SHA256\"")};
    if (!readCredential(credential, signature))
        return tl::unexpected{
            wrong(dialect, "Error parsing the X-Amz-Credential parameter; the Credential is "
                           "mal-formed; expecting "
                           "\"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".")};
    if (auto read = readTime(time, dialect, signature); !read)
        return tl::unexpected{read.error()};
    if (auto read = readLifetime(expires.empty() ? "900" : expires, dialect, signature); !read)
        return tl::unexpected{read.error()};
    signature.signedHeaders = splitText(headers, ';');
    signature.token = valueOf(request, "X-Amz-Security-Token");
    if (dialect == Dialect::S3)
        signature.payload = request.fields.valueOr("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
    return signature;
}

Checked<Signature> readV2(const http::Request& request) {
    Signature signature;
    signature.scheme = Scheme::V2;
    signature.place = Place::Query;
    signature.accessKeyId = valueOf(request, "AWSAccessKeyId");
    signature.value = valueOf(request, "Signature");
    const std::string expires = valueOf(request, "Expires");
    if (signature.accessKeyId.empty() || signature.value.empty() || expires.empty())
        return tl::unexpected{
            Refusal{{"AccessDenied", Text::verbatim("Query-string authentication requires the "
                                                    "Signature, Expires and AWSAccessKeyId "
                                                    "parameters")}}};
    const auto end = numberOf(expires);
    if (!end || *end < 0 || *end > 9'999'999'999)
        return tl::unexpected{Refusal{
            {"AccessDenied", Text::verbatim(fmt::format(
                                 "Invalid date (should be seconds since epoch): {}", expires))}}};
    signature.at = Timestamp{Seconds{*end}};
    signature.token = valueOf(request, "x-amz-security-token");
    return signature;
}

} // namespace

bool isSignedInQuery(const http::Request& request, Dialect dialect) {
    const std::string_view query = request.query();
    if (query.empty())
        return false;
    for (const std::string_view name : {"X-Amz-Algorithm", "X-Amz-Signature", "X-Amz-Credential"}) {
        if (query.find(name) != std::string_view::npos && http::queryValue(query, name))
            return true;
    }
    return dialect == Dialect::S3 && query.find("Signature") != std::string_view::npos &&
           (http::queryValue(query, "Signature") || http::queryValue(query, "AWSAccessKeyId"));
}

Checked<Signature> readQuerySignature(const http::Request& request, Dialect dialect) {
    const std::string_view query = request.query();
    const bool isV4 = query.find("X-Amz-") != std::string_view::npos;
    return isV4 ? readV4(request, dialect) : readV2(request);
}

Checked<void> Signature::checkExpiry(Timestamp now) const {
    const Timestamp end = scheme == Scheme::V2 ? at : at + lifetime;
    if (place != Place::Query || now <= end)
        return {};
    std::vector<std::pair<std::string, std::string>> details;
    if (scheme != Scheme::V2)
        details.emplace_back("X-Amz-Expires", fmt::format("{}", lifetime.count()));
    details.emplace_back("Expires", longTime(end));
    details.emplace_back("ServerTime", longTime(now));
    return tl::unexpected{
        Refusal{{"AccessDenied", Text::verbatim("Request has expired")}, std::move(details)}};
}

} // namespace lathe::services::signature
