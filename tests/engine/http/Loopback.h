#pragma once

#include "engine/http/Server.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace lathe::test {

/// A server on a thread of its own, for tests that talk to it with blocking sockets.
class LoopbackServer {
  public:
    explicit LoopbackServer(http::Server::Handler handler, http::ServerOptions options = {});
    ~LoopbackServer();

    std::uint16_t port() const { return m_server->port(); }
    /// Runs on the server's thread and waits for it.
    void onThread(const std::function<void(http::Server&)>& job);

  private:
    boost::asio::io_context m_io{1};
    std::unique_ptr<http::Server> m_server;
    std::thread m_thread;
};

/// A blocking TCP client that sends bytes as they are. Reads give up after 20 s.
class RawClient {
  public:
    explicit RawClient(std::uint16_t port);
    /// Takes over a socket that is connected.
    struct Connected {
        int socket = -1;
    };
    explicit RawClient(Connected connected)
        : m_socket{connected.socket} {}
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    /// False when the other end does not take it any more.
    bool send(std::string_view bytes);
    void shutdownSend();
    void close();
    /// Everything up to and including `end`; what came, when the connection ends before.
    std::string readUntil(std::string_view end);
    std::string readExactly(std::size_t count);
    std::string readToEnd();
    /// One answer with a Content-Length: head and body.
    std::string readAnswer();

  private:
    bool fill();

    int m_socket = -1;
    std::string m_buffer;
};

/// Answers with the request's body; X-Method and X-Target say what was asked.
void echo(http::Request request, http::Responder responder);
std::string get(const std::string& target, const std::string& fields = {});
std::string post(const std::string& body, const std::string& fields = {});
std::string bodyOf(const std::string& answer);
int statusOf(const std::string& answer);

} // namespace lathe::test
