#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::http {

/// Kinds of frames of a WebSocket, by their opcodes (RFC 6455, section 5.2).
enum class FrameKind : std::uint8_t {
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10,
};

/// Why a WebSocket ends (RFC 6455, section 7.4.1).
namespace close_code {
inline constexpr std::uint16_t normal = 1000;
inline constexpr std::uint16_t goingAway = 1001;
inline constexpr std::uint16_t protocolError = 1002;
inline constexpr std::uint16_t unacceptable = 1003;
/// Never sent: the client has said no code; it has gone without a word.
inline constexpr std::uint16_t none = 1005;
inline constexpr std::uint16_t abnormal = 1006;
inline constexpr std::uint16_t notUtf8 = 1007;
inline constexpr std::uint16_t tooBig = 1009;
} // namespace close_code

struct FrameLimits {
    std::size_t frame = 32 * 1024;
    std::size_t message = 128 * 1024;
};

/// A message, whole, or a control frame.
struct SocketMessage {
    FrameKind kind = FrameKind::Text;
    /// Of Close: the reason, as text.
    std::string payload;
    /// Of Close.
    std::uint16_t code = 0;
};

/// Reads what a client sends on a WebSocket (RFC 6455), frames joined to messages. Knows no
/// sockets. It is our own because API Gateway limits the size of frames, of which Beast's reader
/// tells nothing.
class FrameReader {
  public:
    explicit FrameReader(FrameLimits limits)
        : m_limits{limits} {}

    void feed(std::string_view bytes) { m_input.append(bytes); }
    /// The next that is whole; empty optional where more bytes are needed, or nothing of what
    /// follows is of use.
    std::optional<SocketMessage> next();
    /// The code to close with where what came is not allowed; 0 otherwise.
    std::uint16_t failure() const { return m_failure; }

  private:
    struct Frame {
        bool last = false;
        FrameKind kind = FrameKind::Continuation;
        std::string payload;
    };

    std::optional<Frame> readFrame();
    /// Bytes of a frame's header; 0 where it is not in yet or not allowed.
    std::size_t readHeader(Frame& frame, std::uint64_t& length);
    std::optional<SocketMessage> take(Frame frame);
    std::optional<SocketMessage> takeClose(const std::string& payload);
    void fail(std::uint16_t code) { m_failure = code; }

    const FrameLimits m_limits;
    std::string m_input;
    /// Frames of a message so far; nothing between messages.
    std::optional<SocketMessage> m_message;
    std::uint16_t m_failure = 0;
};

/// One message, unmasked as servers send them, in frames of at most `frameLimit` bytes.
std::string framesOf(FrameKind kind, std::string_view payload,
                     std::size_t frameLimit = FrameLimits{}.frame);
/// A close frame; without a code for close_code::none.
std::string closeFrame(std::uint16_t code, std::string_view reason);

} // namespace lathe::http
