#pragma once

#include <cstdint>
#include <list>
#include <random>

namespace lathe::test {

/// Clients that do not behave: slow ones, half-open ones, such as speak no HTTP or never read.
class BadClients {
  public:
    explicit BadClients(std::uint16_t port)
        : m_port{port} {}
    ~BadClients();

    /// One more bad thing, or one of those begun earlier goes on or ends.
    void step(std::mt19937& random);

  private:
    int connect();
    void drop(int socket);

    std::uint16_t m_port;
    std::list<int> m_sockets;
};

} // namespace lathe::test
