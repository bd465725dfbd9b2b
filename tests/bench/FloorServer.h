#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace lathe::bench {

/// The floor: a server that answers every request with the same bytes and does nothing else, one
/// thread to a connection.
class FloorServer {
  public:
    explicit FloorServer(std::string body);
    ~FloorServer();

    std::uint16_t port() const { return m_port; }

  private:
    void accept();
    void serve(int socket) const;

    std::string m_answer;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::vector<std::thread> m_connections;
    std::thread m_acceptor;
};

} // namespace lathe::bench
