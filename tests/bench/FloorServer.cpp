#include "tests/bench/FloorServer.h"

#include <fmt/format.h>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace lathe::bench {

FloorServer::FloorServer(std::string body)
    : m_answer(fmt::format("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                           "Content-Length: {}\r\n\r\n{}",
                           body.size(), body))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(m_listener, 64) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("no loopback port for the floor server");
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread{[this] { accept(); }};
}

FloorServer::~FloorServer() {
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    for (std::thread& connection : m_connections)
        connection.join();
}

void FloorServer::accept() {
    for (int client = 0; (client = ::accept(m_listener, nullptr, nullptr)) >= 0;)
        m_connections.emplace_back([this, client] { serve(client); });
}

void FloorServer::serve(int socket) const {
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // The bench client sends a small request in one segment and waits for its answer.
    char bytes[65536];
    while (::recv(socket, bytes, sizeof bytes, 0) > 0) {
        if (::send(socket, m_answer.data(), m_answer.size(), MSG_NOSIGNAL) < 0)
            break;
    }
    ::close(socket);
}

} // namespace lathe::bench
