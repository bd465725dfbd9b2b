#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lathe::bench {

/// A blocking keep-alive HTTP client as thin as one can be, so that what is measured is the server.
/// Throws std::runtime_error when the exchange breaks.
class LoopbackClient {
  public:
    explicit LoopbackClient(std::uint16_t port);
    ~LoopbackClient();
    LoopbackClient(const LoopbackClient&) = delete;

    /// Sends the bytes of a whole request and reads one answer (with Content-Length). Returns its
    /// status; `body()` is its body until the next call.
    int exchange(std::string_view request);
    std::string_view body() const { return m_body; }

  private:
    std::size_t receiveMore();

    int m_socket = -1;
    std::string m_buffer;
    std::string_view m_body;
};

/// The bytes of a POST of `body` to `path`.
std::string postRequest(std::string_view path, std::string_view body);

} // namespace lathe::bench
