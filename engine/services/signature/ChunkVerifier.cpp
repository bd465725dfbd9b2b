#include "engine/services/signature/ChunkVerifier.h"

#include <fmt/format.h>

namespace lathe::services::signature {

namespace {

/// The SHA-256 of nothing.
constexpr std::string_view emptyDigest =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

} // namespace

Result<void> ChunkVerifier::endChunk(std::string_view signature) {
    return check(fmt::format("AWS4-HMAC-SHA256-PAYLOAD\n{}\n{}\n{}\n{}\n{}", m_seed.time,
                             m_seed.scope, m_seed.signature, emptyDigest, m_digest.finish()),
                 signature);
}

Result<void> ChunkVerifier::endTrailer(std::string_view trailers, std::string_view signature) {
    return check(fmt::format("AWS4-HMAC-SHA256-TRAILER\n{}\n{}\n{}\n{}", m_seed.time, m_seed.scope,
                             m_seed.signature, hexSha256(trailers)),
                 signature);
}

Result<void> ChunkVerifier::check(const std::string& toSign, std::string_view signature) {
    std::string right = hexOf(hmacSha256(m_seed.signingKey, toSign));
    if (!equalInConstantTime(right, signature))
        return Error{"SignatureDoesNotMatch",
                     Text::verbatim("The request signature we calculated does not match the "
                                    "signature you provided. Check your key and signing method.")};
    m_seed.signature = std::move(right);
    return {};
}

Checked<void> PayloadDigest::finish() {
    if (!isChecked())
        return {};
    const std::string right = m_digest.finish();
    if (http::equalsIgnoringCase(right, m_told))
        return {};
    return tl::unexpected{
        Refusal{{"XAmzContentSHA256Mismatch",
                 Text::verbatim("The provided 'x-amz-content-sha256' header does not match what "
                                "was computed.")},
                {{"ClientComputedContentSHA256", m_told}, {"S3ComputedContentSHA256", right}}}};
}

} // namespace lathe::services::signature
