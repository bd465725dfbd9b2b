#include "tests/chaos/BadClients.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <string>

namespace lathe::test {

namespace {

void send(int socket, const std::string& bytes) {
    ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

std::string anything(std::mt19937& random) {
    std::string bytes(std::uniform_int_distribution<std::size_t>{1, 3'000}(random), ' ');
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(random()); });
    return bytes;
}

std::string malformed(std::mt19937& random) {
    static const std::string parts[] = {
        "POST ",
        "/2015-03-31/functions/Python/invocations",
        " HTTP/1.1\r\n",
        "Host: 127.0.0.1\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 7\r\n",
        "Transfer-Encoding: chunked\r\n",
        "X-Amz-Invocation-Type: Event\r\n",
        "\r\n",
        "\n",
        "ffffffffffffffff\r\n",
        "5\r\nab",
        "{\"id\":",
        std::string(70'000, 'x'),
        std::string(1, '\0'),
    };
    std::string text;
    for (int i = 0; i < 12; ++i)
        text += parts[random() % std::size(parts)];
    return text;
}

} // namespace

BadClients::~BadClients() {
    for (const int socket : m_sockets)
        ::close(socket);
}

void BadClients::step(std::mt19937& random) {
    constexpr std::size_t most = 40;
    if (m_sockets.size() >= most || (!m_sockets.empty() && random() % 3 == 0)) {
        const auto one =
            std::next(m_sockets.begin(), static_cast<std::ptrdiff_t>(random() % m_sockets.size()));
        // A slow one sends a byte more, or goes.
        if (random() % 2 == 0)
            return send(*one, "x");
        drop(*one);
        m_sockets.erase(one);
        return;
    }
    const int socket = connect();
    if (socket < 0)
        return;
    m_sockets.push_back(socket);
    switch (random() % 5) {
    case 0:
        return send(socket, anything(random));
    case 1:
        return send(socket, malformed(random));
    case 2:
        return send(socket, "POST /2015-03-31/functions/Python/invocations HTTP/1.1\r\nHost: 127.");
    case 3:
        // Asks for much and never reads it.
        for (int i = 0; i < 50; ++i)
            send(socket, "GET /2015-03-31/functions/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        return;
    default:
        // Half open.
        ::shutdown(socket, SHUT_WR);
    }
}

int BadClients::connect() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

void BadClients::drop(int socket) {
    // With a reset.
    const linger at_once{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(socket);
}

} // namespace lathe::test
