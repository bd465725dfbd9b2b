#include "tests/engine/http/Loopback.h"

#include <QtGlobal>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdlib>
#include <future>

namespace lathe::test {

LoopbackServer::LoopbackServer(http::Server::Handler handler, http::ServerOptions options) {
    auto server = http::Server::listen(m_io, std::move(options), std::move(handler));
    if (!server)
        qFatal("%s", server.error().detail.english().c_str());
    m_server = std::move(*server);
    m_thread = std::thread{[this] {
        const auto work = boost::asio::make_work_guard(m_io);
        m_io.run();
    }};
}

LoopbackServer::~LoopbackServer() {
    boost::asio::post(m_io, [this] {
        m_server.reset();
        m_io.stop();
    });
    m_thread.join();
}

void LoopbackServer::onThread(const std::function<void(http::Server&)>& job) {
    std::promise<void> done;
    boost::asio::post(m_io, [&] {
        job(*m_server);
        done.set_value();
    });
    done.get_future().wait();
}

RawClient::RawClient(std::uint16_t port)
    : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval limit{20, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        close();
}

RawClient::~RawClient() {
    close();
}

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawClient::shutdownSend() {
    ::shutdown(m_socket, SHUT_WR);
}

void RawClient::close() {
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

bool RawClient::fill() {
    char piece[65536];
    const auto count = ::recv(m_socket, piece, sizeof piece, 0);
    if (count > 0)
        m_buffer.append(piece, static_cast<std::size_t>(count));
    return count > 0;
}

std::string RawClient::readUntil(std::string_view end) {
    std::size_t at = 0;
    while ((at = m_buffer.find(end)) == std::string::npos)
        if (!fill())
            return std::exchange(m_buffer, {});
    return readExactly(at + end.size());
}

std::string RawClient::readExactly(std::size_t count) {
    while (m_buffer.size() < count && fill()) {
    }
    std::string taken = m_buffer.substr(0, count);
    m_buffer.erase(0, count);
    return taken;
}

std::string RawClient::readToEnd() {
    while (fill()) {
    }
    return std::exchange(m_buffer, {});
}

std::string RawClient::readAnswer() {
    std::string head = readUntil("\r\n\r\n");
    const auto length = head.find("Content-Length: ");
    if (length == std::string::npos)
        return head;
    return head + readExactly(std::strtoull(head.c_str() + length + 16, nullptr, 10));
}

void echo(http::Request request, http::Responder responder) {
    http::Response response;
    response.fields.add("X-Method", request.method);
    response.fields.add("X-Target", request.target);
    response.body = std::move(request.body);
    responder.send(std::move(response));
}

std::string get(const std::string& target, const std::string& fields) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

std::string post(const std::string& body, const std::string& fields) {
    return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n" + fields + "\r\n" + body;
}

std::string bodyOf(const std::string& answer) {
    return answer.substr(answer.find("\r\n\r\n") + 4);
}

int statusOf(const std::string& answer) {
    return answer.size() > 12 ? std::atoi(answer.c_str() + 9) : 0;
}

} // namespace lathe::test
