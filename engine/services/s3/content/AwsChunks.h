#pragma once

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

    State m_state = State::Size;
    std::string m_line;
    std::uint64_t m_remaining = 0;
    std::map<std::string, std::string> m_trailers;
};

} // namespace lathe::services::s3
