#pragma once

#include "engine/services/signature/Hash.h"
#include "engine/services/signature/Verifier.h"

#include <string>
#include <string_view>

namespace lathe::services::signature {

/// The signatures of a body that comes in signed chunks: each is made from the one before it, the
/// first from that of the request's head
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html and
/// sigv4-streaming-trailers.html). Who decodes "aws-chunked" calls it chunk by chunk; the last
/// chunk is empty.
class ChunkVerifier {
  public:
    explicit ChunkVerifier(Seed seed)
        : m_seed{std::move(seed)} {}

    /// Bytes of the chunk that is being read, in any portions.
    void feed(std::string_view bytes) { m_digest.feed(bytes); }
    /// The chunk is complete; `signature` is its chunk-signature. Fails with SignatureDoesNotMatch.
    Result<void> endChunk(std::string_view signature);
    /// After the last chunk, where the body ends with trailers: these, each as "name:value\n" with
    /// the name in lower case, without x-amz-trailer-signature, which is `signature`.
    Result<void> endTrailer(std::string_view trailers, std::string_view signature);

  private:
    Result<void> check(const std::string& toSign, std::string_view signature);

    Seed m_seed;
    Sha256Stream m_digest;
};

/// The digest of a body that x-amz-content-sha256 has told. Whoever reads the body calls it.
class PayloadDigest {
  public:
    /// `told`: the value of x-amz-content-sha256; what is no digest is not checked.
    explicit PayloadDigest(std::string told)
        : m_told{std::move(told)} {}

    bool isChecked() const { return m_told.size() == 64; }
    void feed(std::string_view bytes) {
        if (isChecked())
            m_digest.feed(bytes);
    }
    /// Fails with XAmzContentSHA256Mismatch; S3 tells besides ClientComputedContentSHA256 (`told`)
    /// and S3ComputedContentSHA256.
    Checked<void> finish();

  private:
    std::string m_told;
    Sha256Stream m_digest;
};

} // namespace lathe::services::signature
