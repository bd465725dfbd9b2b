#pragma once

#include "engine/base/Result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::debug {

/// A message as the Debug Adapter Protocol frames it: "Content-Length: N", an empty line, N bytes
/// (https://microsoft.github.io/debug-adapter-protocol/overview#base-protocol).
std::string framed(std::string_view content);

/// Takes such messages out of bytes that come in pieces of any size.
class MessageReader {
  public:
    /// The largest message: who sends more is not to be believed.
    static constexpr std::size_t limit = 64 * 1024 * 1024;

    void feed(std::string_view bytes) { m_bytes += bytes; }
    /// The next message that is complete; empty while there is none. Fails, and from then on
    /// always, with Debug.BadMessage.
    Result<std::optional<std::string>> next();

  private:
    std::string m_bytes;
    /// Of the message whose head has been read.
    std::optional<std::size_t> m_length;
};

} // namespace lathe::debug
