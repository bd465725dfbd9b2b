#pragma once

#include <string_view>

namespace lathe::services::s3 {

/// Verifies the signatures of a body's chunks.
class ChunkCheck {
  public:
    virtual ~ChunkCheck() = default;
    /// Bytes of the chunk that is being read.
    virtual void feed(std::string_view bytes) = 0;
    virtual bool endChunk(std::string_view signature) = 0;
    /// `trailers`: each as "name:value\n", without their signature.
    virtual bool endTrailers(std::string_view trailers, std::string_view signature) = 0;
};

} // namespace lathe::services::s3
