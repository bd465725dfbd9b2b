#include "engine/http/Fetch.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <openssl/ssl.h>

#include <memory>
#include <utility>

namespace lathe::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

namespace {

asio::ssl::context& tls() {
    static asio::ssl::context context = [] {
        asio::ssl::context made{asio::ssl::context::tls_client};
        boost::system::error_code ignored;
        made.set_default_verify_paths(ignored);
        made.set_verify_mode(asio::ssl::verify_peer, ignored);
        return made;
    }();
    return context;
}

beast::http::request<beast::http::string_body> messageOf(const Url& url, const Request& request) {
    beast::http::request<beast::http::string_body> message;
    message.version(11);
    message.method_string(request.method);
    message.target(url.target);
    for (std::size_t i = 0; i < request.fields.count(); ++i) {
        const Fields::Field field = request.fields.at(i);
        if (!equalsIgnoringCase(field.name, "Host") &&
            !equalsIgnoringCase(field.name, "Content-Length") &&
            !equalsIgnoringCase(field.name, "Transfer-Encoding") &&
            !equalsIgnoringCase(field.name, "Connection"))
            message.insert({field.name.data(), field.name.size()},
                           {field.value.data(), field.value.size()});
    }
    message.set(beast::http::field::host, url.authority());
    message.set(beast::http::field::connection, "close");
    message.body() = request.body;
    if (!request.body.empty() || (request.method != "GET" && request.method != "HEAD"))
        message.prepare_payload();
    return message;
}

/// What is below localhost is this machine, whatever a resolver knows of it (RFC 6761,
/// section 6.3).
std::string resolvable(const Url& url) {
    constexpr std::string_view below = ".localhost";
    return url.isLoopback() && url.host.size() > below.size() &&
                   url.host[url.host.size() - below.size()] == '.'
               ? "localhost"
               : url.host;
}

/// Lives as long as its callbacks.
template <class Stream> class Fetching : public std::enable_shared_from_this<Fetching<Stream>> {
  public:
    template <class... Arguments>
    Fetching(asio::io_context& io, Url url, const Request& request, std::size_t limit,
             std::function<void(Result<Response>)> done, Arguments&&... arguments)
        : m_url{std::move(url)}
        , m_resolver{io}
        , m_stream{io, std::forward<Arguments>(arguments)...}
        , m_message{messageOf(m_url, request)}
        , m_done{std::move(done)} {
        m_parser.body_limit(limit);
        m_parser.header_limit(64 * 1024);
        m_parser.skip(request.method == "HEAD");
    }

    void start(Milliseconds timeout) {
        beast::get_lowest_layer(m_stream).expires_after(timeout);
        m_resolver.async_resolve(
            resolvable(m_url), std::to_string(m_url.port),
            [self = this->shared_from_this()](const auto& error, const auto& found) {
                if (error)
                    return self->fail(error);
                beast::get_lowest_layer(self->m_stream)
                    .async_connect(found, [self](const auto& failure, const auto&) {
                        failure ? self->fail(failure) : self->greet();
                    });
            });
    }

  private:
    void greet() {
        if constexpr (std::is_same_v<Stream, beast::tcp_stream>) {
            write();
        } else {
            SSL_set_tlsext_host_name(m_stream.native_handle(), m_url.host.c_str());
            m_stream.set_verify_callback(asio::ssl::host_name_verification{m_url.host});
            m_stream.async_handshake(asio::ssl::stream_base::client,
                                     [self = this->shared_from_this()](const auto& error) {
                                         error ? self->fail(error) : self->write();
                                     });
        }
    }

    // A server may answer before it has read everything: what it says counts.
    void write() {
        beast::http::async_write(
            m_stream, m_message, [self = this->shared_from_this()](const auto& error, std::size_t) {
                error == beast::error::timeout ? self->fail(error) : self->read();
            });
    }

    void read() {
        beast::http::async_read(m_stream, m_buffer, m_parser,
                                [self = this->shared_from_this()](const auto& error, std::size_t) {
                                    error ? self->fail(error) : self->finish();
                                });
    }

    void finish() {
        auto message = m_parser.release();
        Response response{static_cast<int>(message.result_int()), {}, std::move(message.body())};
        for (const auto& field : message.base())
            response.fields.add({field.name_string().data(), field.name_string().size()},
                                {field.value().data(), field.value().size()});
        m_done(std::move(response));
    }

    void fail(const boost::system::error_code& error) {
        m_done(Error{error == beast::error::timeout ? "Timeout" : "Unreachable",
                     Text::tr("{} does not answer: {}", m_url.host, error.message())});
    }

    Url m_url;
    tcp::resolver m_resolver;
    Stream m_stream;
    beast::http::request<beast::http::string_body> m_message;
    beast::flat_buffer m_buffer;
    beast::http::response_parser<beast::http::string_body> m_parser;
    std::function<void(Result<Response>)> m_done;
};

} // namespace

void fetch(asio::io_context& io, const Url& url, const Request& request, FetchLimits limits,
           std::function<void(Result<Response>)> done) {
    if (url.secure)
        std::make_shared<Fetching<beast::ssl_stream<beast::tcp_stream>>>(
            io, url, request, limits.bytes, std::move(done), tls())
            ->start(limits.time);
    else
        std::make_shared<Fetching<beast::tcp_stream>>(io, url, request, limits.bytes,
                                                      std::move(done))
            ->start(limits.time);
}

} // namespace lathe::http
