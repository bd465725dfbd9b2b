#include "engine/http/Client.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <fmt/format.h>

#include <array>
#include <utility>

namespace lathe::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

namespace {

std::string serialized(const std::string& host, std::uint16_t port, const Request& request) {
    std::string head = fmt::format("{} {} HTTP/1.1\r\n", request.method, request.target);
    if (!request.fields.find("Host"))
        head += fmt::format("Host: {}:{}\r\n", host, port);
    for (std::size_t i = 0; i < request.fields.count(); ++i)
        head += fmt::format("{}: {}\r\n", request.fields.at(i).name, request.fields.at(i).value);
    if (!request.fields.find("Content-Length") && !request.fields.find("Transfer-Encoding"))
        head += fmt::format("Content-Length: {}\r\n", request.body.size());
    return head + "Connection: close\r\n\r\n";
}

/// The one exchange, as a chain of callbacks on an io_context of its own.
class Exchange {
  public:
    Exchange(asio::io_context& io, std::string head, const Request& request,
             const std::function<void(std::string_view)>& onBody)
        : m_socket(io)
        , m_head(std::move(head))
        , m_request(request)
        , m_onBody(onBody) {
        m_parser.body_limit(boost::none);
        m_parser.header_limit(1024 * 1024);
        m_parser.skip(request.method == "HEAD");
    }

    void start(const tcp::endpoint& endpoint) {
        m_socket.async_connect(endpoint, [this](const auto& error) {
            if (!failed(error))
                write();
        });
    }

    bool done() const { return m_done; }
    const boost::system::error_code& error() const { return m_error; }
    /// Whether something came since the last call.
    bool takeProgress() { return std::exchange(m_progress, false); }

    Response takeResponse() {
        auto message = m_parser.release();
        Response response{static_cast<int>(message.result_int()), {}, std::move(message.body())};
        for (const auto& field : message.base())
            response.fields.add(field.name_string(), field.value());
        return response;
    }

  private:
    bool failed(const boost::system::error_code& error) {
        if (error) {
            m_error = error;
            m_done = true;
        }
        return m_done;
    }

    void write() {
        const std::array<asio::const_buffer, 2> buffers{asio::buffer(m_head),
                                                        asio::buffer(m_request.body)};
        // A server may answer and close before it has read everything: what it says counts.
        asio::async_write(m_socket, buffers, [](const auto&, std::size_t) {});
        read();
    }

    void read() {
        beast::http::async_read_some(m_socket, m_buffer, m_parser, [this](const auto& error, auto) {
            m_progress = true;
            if (failed(error))
                return;
            if (std::string& body = m_parser.get().body(); m_onBody && !body.empty())
                m_onBody(std::exchange(body, {}));
            if (m_parser.is_done())
                m_done = true;
            else
                read();
        });
    }

    tcp::socket m_socket;
    std::string m_head;
    const Request& m_request;
    const std::function<void(std::string_view)>& m_onBody;
    beast::flat_buffer m_buffer;
    beast::http::response_parser<beast::http::string_body> m_parser;
    boost::system::error_code m_error;
    bool m_progress = false;
    bool m_done = false;
};

/// Runs until the exchange is done, or nothing has come for `timeout`.
void run(asio::io_context& io, Exchange& exchange, Milliseconds timeout, bool piecewise) {
    using Clock = std::chrono::steady_clock;
    auto deadline = Clock::now() + timeout;
    while (!exchange.done()) {
        if (timeout.count() == 0) {
            io.run_one();
            continue;
        }
        if (io.run_one_until(deadline) == 0)
            return;
        if (exchange.takeProgress() && piecewise)
            deadline = Clock::now() + timeout;
    }
}

} // namespace

Result<Response> exchange(const std::string& host, std::uint16_t port, const Request& request,
                          Milliseconds timeout) {
    return exchange(host, port, request, timeout, {});
}

Result<Response> exchange(const std::string& host, std::uint16_t port, const Request& request,
                          Milliseconds timeout,
                          const std::function<void(std::string_view)>& onBody) {
    boost::system::error_code error;
    const auto address =
        asio::ip::make_address(host == "localhost" ? std::string{"127.0.0.1"} : host, error);
    if (error || !address.is_loopback())
        return Error{"Unreachable", Text::tr("{} is not an address of this machine.", host)};

    asio::io_context io{1};
    Exchange exchange{io, serialized(host, port, request), request, onBody};
    exchange.start({address, port});
    run(io, exchange, timeout, static_cast<bool>(onBody));
    if (!exchange.done())
        return Error{"Timeout",
                     Text::tr("{}:{} did not answer within {} ms.", host, port, timeout.count())};
    if (exchange.error())
        return Error{"Unreachable", Text::tr("{}:{} cannot be reached: {}.", host, port,
                                             exchange.error().message())};
    return exchange.takeResponse();
}

} // namespace lathe::http
