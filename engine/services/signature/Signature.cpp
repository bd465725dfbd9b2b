#include "engine/services/signature/Signature.h"

#include "engine/services/signature/QuerySignature.h"
#include "engine/services/signature/Times.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::services::signature {

namespace {

constexpr std::string_view v4 = "AWS4-HMAC-SHA256";
constexpr std::string_view v4a = "AWS4-ECDSA-P256-SHA256";

Refusal malformed(std::string detail) {
    return {{"AuthorizationHeaderMalformed",
             Text::verbatim("The authorization header is malformed; " + std::move(detail))}};
}

Refusal incomplete(std::string message) {
    return {{"IncompleteSignature", Text::verbatim(std::move(message))}};
}

std::string_view trimmed(std::string_view text) {
    const auto start = text.find_first_not_of(' ');
    if (start == std::string_view::npos)
        return {};
    return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

/// The three parameters of an Authorization header of version 4.
struct Parameters {
    std::string_view credential;
    std::string_view signedHeaders;
    std::string_view signature;
};

Parameters parametersOf(std::string_view text) {
    Parameters found;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        const auto equals = std::min(part.find('='), part.size());
        const std::string_view name = part.substr(0, equals);
        const std::string_view value = part.substr(std::min(equals + 1, part.size()));
        if (name == "Credential")
            found.credential = value;
        else if (name == "SignedHeaders")
            found.signedHeaders = value;
        else if (name == "Signature")
            found.signature = value;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

Refusal missingParameters(const Parameters& found, std::string_view authorization,
                          Dialect dialect) {
    if (dialect == Dialect::S3)
        return malformed("the authorization header requires three components: Credential, "
                         "SignedHeaders, and Signature.");
    std::string message;
    for (const auto& [name, value] :
         {std::pair{"Credential", found.credential}, std::pair{"Signature", found.signature},
          std::pair{"SignedHeaders", found.signedHeaders}}) {
        if (value.empty())
            message += fmt::format("Authorization header requires '{}' parameter. ", name);
    }
    return incomplete(fmt::format("{}Authorization={}", message, authorization));
}

Refusal wrongCredential(std::string_view credential, Dialect dialect) {
    if (dialect == Dialect::S3)
        return malformed("the Credential is mal-formed; expecting "
                         "\"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".");
    return incomplete(fmt::format("Credential must have exactly 5 slash-delimited elements, e.g. "
                                  "keyid/date/region/service/term, got '{}'",
                                  credential));
}

Refusal noDate(std::string_view authorization, Dialect dialect) {
    if (dialect == Dialect::S3)
        return {{"AccessDenied",
                 Text::verbatim("AWS authentication requires a valid Date or x-amz-date header")}};
    return incomplete(fmt::format("Authorization header requires existence of either a "
                                  "'X-Amz-Date' or a 'Date' header. Authorization={}",
                                  authorization));
}

/// Time and token, which stand in headers of their own.
Checked<void> readHeaders(const http::Request& request, std::string_view authorization,
                          Dialect dialect, Signature& signature) {
    const auto time =
        timeOf(request.fields.find("X-Amz-Date").value_or(request.fields.valueOr("Date", "")));
    if (!time)
        return tl::unexpected{noDate(authorization, dialect)};
    signature.at = *time;
    signature.time = compactTime(*time);
    signature.token = request.fields.valueOr("X-Amz-Security-Token", "");
    return {};
}

bool isPayload(std::string_view value) {
    constexpr std::array<std::string_view, 6> names{"UNSIGNED-PAYLOAD",
                                                    "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                                                    "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
                                                    "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
                                                    "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD",
                                                    "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-"
                                                    "TRAILER"};
    const bool isDigest =
        value.size() == 64 && std::all_of(value.begin(), value.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
    return isDigest || std::find(names.begin(), names.end(), value) != names.end();
}

Checked<void> readPayload(const http::Request& request, Dialect dialect, Signature& signature) {
    const auto given = request.fields.find("X-Amz-Content-Sha256");
    if (dialect == Dialect::Other) {
        // Others sign the digest of the body, said or not.
        if (given && !(given->size() == 64 && isPayload(*given)))
            signature.payload = *given;
        return {};
    }
    if (!given)
        return tl::unexpected{
            Refusal{{"InvalidRequest", Text::verbatim("Missing required header for this request: "
                                                      "x-amz-content-sha256")}}};
    if (!isPayload(*given))
        return tl::unexpected{Refusal{
            {"InvalidArgument",
             Text::verbatim("x-amz-content-sha256 must be UNSIGNED-PAYLOAD, "
                            "STREAMING-UNSIGNED-PAYLOAD-TRAILER, "
                            "STREAMING-AWS4-HMAC-SHA256-PAYLOAD, "
                            "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, "
                            "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, "
                            "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid "
                            "sha256 value.")},
            {{"ArgumentName", "x-amz-content-sha256"}, {"ArgumentValue", std::string{*given}}}}};
    signature.payload = *given;
    return {};
}

Checked<Signature> readV4(const http::Request& request, std::string_view authorization,
                          Scheme scheme, Dialect dialect) {
    const Parameters found =
        parametersOf(authorization.substr(std::min(authorization.find(' '), authorization.size())));
    if (found.credential.empty() || found.signedHeaders.empty() || found.signature.empty())
        return tl::unexpected{missingParameters(found, authorization, dialect)};
    Signature signature;
    signature.scheme = scheme;
    signature.value = found.signature;
    signature.signedHeaders = splitText(found.signedHeaders, ';');
    if (!readCredential(found.credential, signature))
        return tl::unexpected{wrongCredential(found.credential, dialect)};
    if (auto headers = readHeaders(request, authorization, dialect, signature); !headers)
        return tl::unexpected{headers.error()};
    if (auto payload = readPayload(request, dialect, signature); !payload)
        return tl::unexpected{payload.error()};
    return signature;
}

/// "AWS KEY:SIGNATURE"
Checked<Signature> readV2(const http::Request& request, std::string_view authorization) {
    const std::string_view both = authorization.substr(4);
    const auto colon = both.rfind(':');
    if (colon == std::string_view::npos || colon == 0)
        return tl::unexpected{Refusal{
            {"InvalidArgument",
             Text::verbatim("AWS authorization header is invalid.  Expected AwsAccessKeyId:"
                            "signature")},
            {{"ArgumentName", "Authorization"}, {"ArgumentValue", std::string{authorization}}}}};
    Signature signature;
    signature.scheme = Scheme::V2;
    signature.accessKeyId = both.substr(0, colon);
    signature.value = both.substr(colon + 1);
    if (auto headers = readHeaders(request, authorization, Dialect::S3, signature); !headers)
        return tl::unexpected{headers.error()};
    return signature;
}

Refusal unsupported(std::string_view authorization, Dialect dialect) {
    if (dialect == Dialect::S3)
        return {{"InvalidArgument", Text::verbatim("Unsupported Authorization Type")},
                {{"ArgumentName", "Authorization"}, {"ArgumentValue", std::string{authorization}}}};
    return incomplete(fmt::format("'{0}' not a valid key=value pair (missing equal-sign) in "
                                  "Authorization header: '{0}'.",
                                  authorization));
}

Checked<Signature> readHeader(const http::Request& request, std::string_view authorization,
                              Dialect dialect) {
    const std::string_view algorithm = authorization.substr(0, authorization.find(' '));
    if (algorithm == v4)
        return readV4(request, authorization, Scheme::V4, dialect);
    if (algorithm == v4a)
        return readV4(request, authorization, Scheme::V4a, dialect);
    if (authorization.starts_with("AWS ") && dialect == Dialect::S3)
        return readV2(request, authorization);
    return tl::unexpected{unsupported(authorization, dialect)};
}

} // namespace

std::vector<std::string> splitText(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find(separator, start), text.size());
        parts.emplace_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

bool readCredential(std::string_view credential, Signature& signature) {
    auto parts = splitText(credential, '/');
    const std::size_t scope = signature.scheme == Scheme::V4a ? 3 : 4;
    // A key may have slashes of its own.
    if (parts.size() < scope + 1 || parts.back() != "aws4_request")
        return false;
    const std::size_t first = parts.size() - scope;
    std::size_t keyLength = first - 1;
    for (std::size_t i = 0; i < first; ++i)
        keyLength += parts[i].size();
    signature.accessKeyId = credential.substr(0, keyLength);
    signature.date = std::move(parts[first]);
    signature.region = scope == 4 ? std::move(parts[first + 1]) : std::string{};
    signature.service = std::move(parts[parts.size() - 2]);
    return !signature.accessKeyId.empty();
}

std::string Signature::scope() const {
    return region.empty() ? fmt::format("{}/{}/aws4_request", date, service)
                          : fmt::format("{}/{}/{}/aws4_request", date, region, service);
}

std::optional<Checked<Signature>> readSignature(const http::Request& request, Dialect dialect) {
    const auto authorization = request.fields.find("Authorization");
    const bool inQuery = isSignedInQuery(request, dialect);
    if (authorization && inQuery && dialect == Dialect::S3)
        return Checked<Signature>{tl::unexpected{Refusal{
            {"InvalidArgument",
             Text::verbatim("Only one auth mechanism allowed; only the X-Amz-Algorithm query "
                            "parameter, Signature query string parameter or the Authorization "
                            "header should be specified")},
            {{"ArgumentName", "Authorization"}, {"ArgumentValue", std::string{*authorization}}}}}};
    if (authorization)
        return readHeader(request, *authorization, dialect);
    if (inQuery)
        return readQuerySignature(request, dialect);
    return {};
}

} // namespace lathe::services::signature
