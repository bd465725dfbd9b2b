#pragma once

#include <boost/asio/buffer.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace lathe::http {

/// Bytes on their way out: small pieces are joined, large ones are kept as they are, and all are
/// handed to the socket in one gathered write.
class SendQueue {
  public:
    void append(std::string_view bytes);
    void append(std::string&& bytes);
    /// Called once everything appended so far has been given to the kernel.
    void whenSent(std::function<void()> sent);

    bool empty() const { return m_pieces.empty(); }
    /// Bytes that wait.
    std::size_t size() const { return static_cast<std::size_t>(m_appended - m_sent); }

    static constexpr std::size_t maximumBuffers = 16;
    using Buffers = std::array<boost::asio::const_buffer, maximumBuffers>;
    /// The front of the queue, as far as it fits into one write.
    std::span<const boost::asio::const_buffer> buffers(Buffers& storage) const;

    /// `count` bytes of the front have been sent. Calls what whenSent() has left; the callbacks may
    /// append.
    void sent(std::size_t count);
    /// Forgets everything; no callback is called.
    void clear();

  private:
    std::deque<std::string> m_pieces;
    /// Sent bytes of the first piece.
    std::size_t m_offset = 0;
    std::uint64_t m_appended = 0;
    std::uint64_t m_sent = 0;
    std::deque<std::pair<std::uint64_t, std::function<void()>>> m_waiting;
    /// The storage of the last piece, kept for the next.
    std::string m_spare;
};

} // namespace lathe::http
