#include "engine/services/signature/Verifier.h"

#include "engine/base/Base64.h"
#include "engine/services/signature/Canonical.h"
#include "engine/services/signature/Hash.h"
#include "engine/services/signature/Times.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::services::signature {

namespace {

constexpr Seconds skewOfS3{15 * 60};
constexpr Seconds skewOfOthers{5 * 60};
/// Environments come and go, and each has a secret of its own.
constexpr std::size_t mostKeys = 4096;

std::string spacedHex(std::string_view text) {
    std::string hex;
    for (const char byte : text)
        hex += fmt::format("{}{:02x}", hex.empty() ? "" : " ", static_cast<unsigned char>(byte));
    return hex;
}

Refusal mismatch(const Signature& signature, const std::string& toSign,
                 const std::string& canonical, Dialect dialect) {
    if (dialect == Dialect::Other)
        return {{"SignatureDoesNotMatch",
                 Text::verbatim("The request signature we calculated does not match the signature "
                                "you provided. Check your AWS Secret Access Key and signing "
                                "method. Consult the service documentation for details.")}};
    Refusal refusal{{"SignatureDoesNotMatch",
                     Text::verbatim("The request signature we calculated does not match the "
                                    "signature you provided. Check your key and signing method.")},
                    {{"AWSAccessKeyId", signature.accessKeyId},
                     {"StringToSign", toSign},
                     {"SignatureProvided", signature.value},
                     {"StringToSignBytes", spacedHex(toSign)}}};
    if (!canonical.empty()) {
        refusal.details.emplace_back("CanonicalRequest", canonical);
        refusal.details.emplace_back("CanonicalRequestBytes", spacedHex(canonical));
    }
    return refusal;
}

Checked<void> checkTime(const Signature& signature, Timestamp now, Dialect dialect) {
    if (signature.place == Place::Query)
        return signature.checkExpiry(now);
    const Seconds allowed = dialect == Dialect::S3 ? skewOfS3 : skewOfOthers;
    if (signature.at + allowed >= now && signature.at <= now + allowed)
        return {};
    if (dialect == Dialect::S3)
        return tl::unexpected{
            Refusal{{"RequestTimeTooSkewed",
                     Text::verbatim("The difference between the request time and the current time "
                                    "is too large.")},
                    {{"RequestTime", signature.time},
                     {"ServerTime", longTime(now)},
                     {"MaxAllowedSkewMilliseconds", "900000"}}}};
    const bool isOld = signature.at < now;
    return tl::unexpected{Refusal{
        {"SignatureDoesNotMatch",
         Text::verbatim(
             isOld ? fmt::format("Signature expired: {} is now earlier than {} "
                                 "({} - 5 min.)",
                                 signature.time, compactTime(now - allowed), compactTime(now))
                   : fmt::format("Signature not yet current: {} is still later "
                                 "than {} ({} + 5 min.)",
                                 signature.time, compactTime(now + allowed), compactTime(now)))}}};
}

/// What S3 wants to be part of a signature, and everybody.
Checked<void> checkHeaders(const http::Request& request, const Signature& signature,
                           Dialect dialect) {
    const auto isSigned = [&](std::string_view name) {
        return std::any_of(signature.signedHeaders.begin(), signature.signedHeaders.end(),
                           [&](const std::string& signedName) {
                               return http::equalsIgnoringCase(signedName, name);
                           });
    };
    if (!isSigned("host") && !isSigned(":authority"))
        return tl::unexpected{
            Refusal{{dialect == Dialect::S3 ? "AccessDenied" : "SignatureDoesNotMatch",
                     Text::verbatim("'Host' or ':authority' must be a 'SignedHeader' in the AWS "
                                    "Authorization.")}}};
    std::string missing;
    for (std::size_t i = 0; dialect == Dialect::S3 && i < request.fields.count(); ++i) {
        const std::string_view name = request.fields.at(i).name;
        if (name.size() > 6 && http::equalsIgnoringCase(name.substr(0, 6), "x-amz-") &&
            !http::equalsIgnoringCase(name, "x-amz-content-sha256") && !isSigned(name))
            missing.append(missing.empty() ? "" : ", ").append(name);
    }
    if (missing.empty())
        return {};
    std::transform(missing.begin(), missing.end(), missing.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
    });
    return tl::unexpected{
        Refusal{{"AccessDenied", Text::verbatim("There were headers present in the request which "
                                                "were not signed")},
                {{"HeadersNotSigned", missing}}}};
}

} // namespace

std::string signingKey(std::string_view secret, std::string_view date, std::string_view region,
                       std::string_view service) {
    const std::string ofDay = hmacSha256("AWS4" + std::string{secret}, date);
    return hmacSha256(hmacSha256(hmacSha256(ofDay, region), service), "aws4_request");
}

const std::string& Verifier::keyFor(const Signature& signature, const std::string& secret) {
    std::string name = secret + "/" + signature.scope();
    const auto found = m_keys.find(name);
    if (found != m_keys.end())
        return found->second;
    if (m_keys.size() >= mostKeys)
        m_keys.clear();
    return m_keys[std::move(name)] =
               signingKey(secret, signature.date, signature.region, signature.service);
}

Checked<Seed> Verifier::verify(const http::Request& request, const Signature& signature,
                               const std::string& secret, Timestamp now, Dialect dialect) {
    if (auto timely = checkTime(signature, now, dialect); !timely)
        return tl::unexpected{timely.error()};
    return verifyText(request, signature, secret, dialect);
}

Checked<Seed> Verifier::verifyText(const http::Request& request, const Signature& signature,
                                   const std::string& secret, Dialect dialect) {
    if (signature.scheme == Scheme::V4a)
        return tl::unexpected{Refusal{
            {dialect == Dialect::S3 ? "InvalidRequest" : "IncompleteSignature",
             Text::tr("Lathe does not verify signatures of {}; sign with {}.",
                      std::string{"AWS4-ECDSA-P256-SHA256"}, std::string{"AWS4-HMAC-SHA256"})}}};
    if (signature.scheme == Scheme::V2) {
        const std::string toSign = stringToSignV2(request, signature);
        if (!equalInConstantTime(base64(hmacSha1(secret, toSign)), signature.value))
            return tl::unexpected{mismatch(signature, toSign, {}, dialect)};
        return Seed{};
    }
    if (auto headers = checkHeaders(request, signature, dialect); !headers)
        return tl::unexpected{headers.error()};
    const std::string canonical = canonicalRequest(request, signature, dialect);
    const std::string toSign = stringToSign(signature, canonical);
    const std::string& key = keyFor(signature, secret);
    const std::string right = hexOf(hmacSha256(key, toSign));
    if (!equalInConstantTime(right, signature.value))
        return tl::unexpected{mismatch(signature, toSign, canonical, dialect)};
    return Seed{key, signature.time, signature.scope(), signature.value};
}

} // namespace lathe::services::signature
