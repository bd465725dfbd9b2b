#include "tests/bench/LoopbackClient.h"

#include <fmt/format.h>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace lathe::bench {

LoopbackClient::LoopbackClient(std::uint16_t port)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(m_socket);
        throw std::runtime_error(fmt::format("nobody listens on port {}", port));
    }
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

LoopbackClient::~LoopbackClient() {
    ::close(m_socket);
}

std::size_t LoopbackClient::receiveMore() {
    char bytes[65536];
    const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
    if (count <= 0)
        throw std::runtime_error("the server closed the connection");
    m_buffer.append(bytes, static_cast<std::size_t>(count));
    return m_buffer.size();
}

int LoopbackClient::exchange(std::string_view request) {
    m_buffer.clear();
    if (::send(m_socket, request.data(), request.size(), MSG_NOSIGNAL) !=
        static_cast<ssize_t>(request.size()))
        throw std::runtime_error("the request could not be sent");

    std::size_t head = std::string::npos;
    while ((head = m_buffer.find("\r\n\r\n")) == std::string::npos)
        receiveMore();
    head += 4;
    std::size_t length = 0;
    for (std::size_t line = m_buffer.find("\r\n"); line + 2 < head;
         line = m_buffer.find("\r\n", line + 2)) {
        if (::strncasecmp(m_buffer.data() + line + 2, "content-length:", 15) == 0)
            length = std::strtoul(m_buffer.data() + line + 17, nullptr, 10);
    }
    while (m_buffer.size() < head + length)
        receiveMore();
    m_body = std::string_view{m_buffer}.substr(head, length);
    return std::atoi(m_buffer.c_str() + sizeof "HTTP/1.1");
}

std::string postRequest(std::string_view path, std::string_view body) {
    return fmt::format("POST {} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                       "Content-Length: {}\r\n\r\n{}",
                       path, body.size(), body);
}

} // namespace lathe::bench
