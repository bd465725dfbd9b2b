#pragma once

#include "engine/services/s3/content/ChunkCheck.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// Takes a body apart that has Content-Encoding aws-chunked: "SIZE;chunk-signature=HEX", the bytes,
/// and so on, at the end trailers
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html).
class AwsChunks {
  public:
    /// `check` (nullptr: none) outlives this.
    explicit AwsChunks(ChunkCheck* check = nullptr)
        : m_check{check} {}

    /// Whether a signature was not that of its chunk; feed() has been false then.
    bool isForged() const { return m_forged; }
    /// False where the bytes are no such body.
    bool feed(std::string_view bytes, const std::function<void(std::string_view)>& data);
    /// Whether the last chunk (and what follows it) has come.
    bool isComplete() const { return m_state == State::Trailers || m_state == State::Complete; }
    /// Names in lower case; complete once all has been fed.
    const std::map<std::string, std::string>& trailers() const { return m_trailers; }

  private:
    enum class State { Size, Data, DataEnd, Trailers, Complete, Malformed };

    bool takeLine(std::string_view& bytes);
    bool readSize();
    bool readTrailer();

    bool endChunk();

    ChunkCheck* m_check;
    bool m_forged = false;
    std::string m_signature;
    /// As they are signed.
    std::string m_trailerText;
    State m_state = State::Size;
    std::string m_line;
    std::uint64_t m_remaining = 0;
    std::map<std::string, std::string> m_trailers;
};

} // namespace lathe::services::s3
