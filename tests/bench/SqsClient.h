#pragma once

#include "tests/bench/LoopbackClient.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace lathe::bench {

/// One connection to the queues of a `lathe serve`. Throws std::runtime_error where an answer is
/// not 200.
class SqsClient {
  public:
    SqsClient(std::uint16_t port, std::string_view queue);

    void send(std::string_view body);
    /// Ten messages in one request.
    void sendTen(std::string_view body);
    /// Visible and in flight.
    int left();

  private:
    void call(std::string_view operation, const std::string& body);

    LoopbackClient m_client;
    std::string m_queueUrl;
};

} // namespace lathe::bench
