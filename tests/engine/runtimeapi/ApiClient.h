#pragma once

#include "engine/runtimeapi/RuntimeApi.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/json.hpp>

#include <cstdlib>
#include <string>
#include <string_view>

namespace lathe::test {

/// A client of a Runtime API that runs on the same thread: whoever waits runs the io_context.
class ApiClient {
  public:
    ApiClient(boost::asio::io_context& io, std::uint16_t port)
        : m_io{io}
        , m_socket{io} {
        m_socket.connect({boost::asio::ip::address_v4::loopback(), port});
        m_socket.non_blocking(true);
    }

    struct Answer {
        int status = 0;
        std::string head;
        std::string body;

        std::string field(const std::string& name) const {
            const auto at = head.find("\r\n" + name + ": ");
            if (at == std::string::npos)
                return {};
            const auto start = at + name.size() + 4;
            return head.substr(start, head.find("\r\n", start) - start);
        }
        boost::json::object object() const { return boost::json::parse(body).as_object(); }
        std::string errorType() const { return text("errorType"); }
        std::string text(const char* member) const {
            return std::string{object().at(member).as_string()};
        }
    };

    /// `path` with its version; `fields` with line ends.
    void send(const std::string& method, const std::string& path, const std::string& body = {},
              const std::string& fields = {}) {
        sendText(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields +
                 "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }
    void sendText(const std::string& bytes) {
        bool sent = false;
        boost::asio::async_write(m_socket, boost::asio::buffer(bytes),
                                 [&](const auto&, std::size_t) { sent = true; });
        while (!sent) {
            m_io.restart();
            m_io.run_one();
        }
    }

    /// Whether an answer has begun to come after all that can happen now.
    bool isAnswered() {
        for (int turn = 0; turn < 20; ++turn)
            m_io.poll();
        return m_socket.available() > 0;
    }

    Answer read() {
        Answer answer;
        answer.head = take([](const std::string& bytes) {
            const auto end = bytes.find("\r\n\r\n");
            return end == std::string::npos ? end : end + 4;
        });
        answer.status = std::atoi(answer.head.c_str() + 9);
        const auto at = answer.head.find("Content-Length: ") + 16;
        const auto length = std::strtoull(answer.head.c_str() + at, nullptr, 10);
        answer.body = take([&](const std::string&) { return length; });
        return answer;
    }

    Answer call(const std::string& method, const std::string& path, const std::string& body = {},
                const std::string& fields = {}) {
        send(method, path, body, fields);
        return read();
    }

    void close() { m_socket.close(); }

  private:
    template <class Length> std::string take(Length length) {
        while (m_buffer.size() < length(m_buffer)) {
            m_io.poll();
            char piece[65536];
            boost::system::error_code error;
            const auto count = m_socket.read_some(boost::asio::buffer(piece), error);
            if (error && error != boost::asio::error::would_block)
                return {};
            m_buffer.append(piece, count);
        }
        const std::string taken = m_buffer.substr(0, length(m_buffer));
        m_buffer.erase(0, taken.size());
        return taken;
    }

    boost::asio::io_context& m_io;
    boost::asio::ip::tcp::socket m_socket;
    std::string m_buffer;
};

} // namespace lathe::test
