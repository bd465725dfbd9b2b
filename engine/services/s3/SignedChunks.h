#pragma once

#include "engine/services/s3/content/ChunkCheck.h"
#include "engine/services/signature/ChunkVerifier.h"

#include <utility>

namespace lathe::services::s3 {

/// By the signature of the request's head.
class SignedChunks final : public ChunkCheck {
  public:
    explicit SignedChunks(signature::Seed seed)
        : m_verifier{std::move(seed)} {}

    void feed(std::string_view bytes) override { m_verifier.feed(bytes); }
    bool endChunk(std::string_view signature) override {
        return m_verifier.endChunk(signature).has_value();
    }
    bool endTrailers(std::string_view trailers, std::string_view signature) override {
        return m_verifier.endTrailer(trailers, signature).has_value();
    }

  private:
    signature::ChunkVerifier m_verifier;
};

} // namespace lathe::services::s3
