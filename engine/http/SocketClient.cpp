#include "engine/http/SocketClient.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket.hpp>
#include <fmt/format.h>

#include <deque>
#include <utility>

namespace lathe::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

namespace {

constexpr std::chrono::seconds patience{30};

/// Lives as long as its callbacks.
class SocketConnection final : public SocketClient,
                               public std::enable_shared_from_this<SocketConnection> {
  public:
    SocketConnection(asio::io_context& io, Url url, Fields fields, Events events)
        : m_url{std::move(url)}
        , m_fields{std::move(fields)}
        , m_events{std::move(events)}
        , m_resolver{io}
        , m_socket{io} {}

    void start() {
        beast::get_lowest_layer(m_socket).expires_after(patience);
        m_resolver.async_resolve(
            m_url.host, std::to_string(m_url.port),
            [self = shared_from_this()](const auto& error, const auto& found) {
                if (error || self->m_isOver)
                    return self->end(error.message());
                beast::get_lowest_layer(self->m_socket)
                    .async_connect(found, [self](const auto& failure, const auto&) {
                        failure || self->m_isOver ? self->end(failure.message())
                                                  : self->shakeHands();
                    });
            });
    }
    void send(std::string text) override {
        m_waiting.push_back(std::move(text));
        if (m_isOpen && m_waiting.size() == 1)
            write();
    }
    void close() override {
        if (!m_isOpen) {
            m_resolver.cancel();
            beast::get_lowest_layer(m_socket).close();
            return end("");
        }
        m_socket.async_close(websocket::close_code::normal,
                             [self = shared_from_this()](const auto&) {});
    }

  private:
    void shakeHands() {
        beast::get_lowest_layer(m_socket).expires_never();
        m_socket.set_option(websocket::stream_base::timeout::suggested(beast::role_type::client));
        m_socket.set_option(websocket::stream_base::decorator([this](auto& request) {
            for (std::size_t i = 0; i < m_fields.count(); ++i) {
                const auto field = m_fields.at(i);
                request.set(beast::string_view{field.name.data(), field.name.size()},
                            beast::string_view{field.value.data(), field.value.size()});
            }
        }));
        m_socket.async_handshake(m_answer, m_url.authority(), m_url.target,
                                 [self = shared_from_this()](const auto& error) {
                                     if (error == websocket::error::upgrade_declined)
                                         return self->end(fmt::format("{} {}",
                                                                      self->m_answer.result_int(),
                                                                      self->m_answer.body()));
                                     if (error || self->m_isOver)
                                         return self->end(error.message());
                                     self->m_isOpen = true;
                                     self->m_events.opened();
                                     if (!self->m_waiting.empty())
                                         self->write();
                                     self->read();
                                 });
    }
    void write() {
        m_socket.async_write(asio::buffer(m_waiting.front()),
                             [self = shared_from_this()](const auto& error, std::size_t) {
                                 // What reads is told, too.
                                 if (error)
                                     return;
                                 self->m_waiting.pop_front();
                                 if (!self->m_waiting.empty())
                                     self->write();
                             });
    }
    void read() {
        m_socket.async_read(m_input, [self = shared_from_this()](const auto& error, std::size_t) {
            if (error)
                return self->end(self->reasonOf(error));
            self->m_events.message(beast::buffers_to_string(self->m_input.data()));
            self->m_input.clear();
            self->read();
        });
    }
    std::string reasonOf(const boost::system::error_code& error) const {
        const auto& reason = m_socket.reason();
        if (reason.code == websocket::close_code::none)
            return error.message();
        return fmt::format("{} {}", static_cast<int>(reason.code),
                           std::string_view{reason.reason.data(), reason.reason.size()});
    }
    void end(const std::string& why) {
        m_isOpen = false;
        m_isOver = true;
        if (auto closed = std::exchange(m_events.closed, {}))
            closed(why);
    }

    Url m_url;
    Fields m_fields;
    Events m_events;
    asio::ip::tcp::resolver m_resolver;
    websocket::stream<beast::tcp_stream> m_socket;
    websocket::response_type m_answer;
    beast::flat_buffer m_input;
    std::deque<std::string> m_waiting;
    bool m_isOpen = false;
    /// It has been told that it is closed.
    bool m_isOver = false;
};

} // namespace

std::shared_ptr<SocketClient> SocketClient::connect(asio::io_context& io, Url url, Fields fields,
                                                    Events events) {
    auto made = std::make_shared<SocketConnection>(io, std::move(url), std::move(fields),
                                                   std::move(events));
    made->start();
    return made;
}

} // namespace lathe::http
