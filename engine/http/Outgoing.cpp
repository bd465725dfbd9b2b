#include "engine/http/Outgoing.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <optional>
#include <utility>

namespace lathe::http {

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

constexpr std::size_t largestAnswer = 8 * 1024 * 1024;

struct Url {
    bool isSecure = false;
    std::string host;
    std::string port;
    /// Host and port as they are written.
    std::string authority;
    std::string target;
};

std::optional<Url> parsed(std::string_view text) {
    Url url;
    url.isSecure = text.starts_with("https://");
    if (!url.isSecure && !text.starts_with("http://"))
        return {};
    text.remove_prefix(url.isSecure ? 8 : 7);
    const auto path = std::min(text.find_first_of("/?"), text.size());
    url.authority = text.substr(0, path);
    url.target = text.substr(path);
    if (!url.target.starts_with('/'))
        url.target.insert(0, "/");
    const auto colon = url.authority.rfind(':');
    const bool hasPort = colon != std::string::npos && url.authority.back() != ']';
    url.host = url.authority.substr(0, hasPort ? colon : std::string::npos);
    url.port = hasPort ? url.authority.substr(colon + 1) : url.isSecure ? "443" : "80";
    if (url.host.empty() || url.target.find_first_of(" \r\n") != std::string::npos)
        return {};
    return url;
}

beast::http::request<beast::http::string_body> messageOf(const Url& url, const Request& request) {
    beast::http::request<beast::http::string_body> message;
    message.method_string(request.method);
    message.target(url.target);
    message.version(11);
    for (std::size_t i = 0; i < request.fields.count(); ++i) {
        const auto field = request.fields.at(i);
        message.insert(beast::string_view{field.name.data(), field.name.size()},
                       beast::string_view{field.value.data(), field.value.size()});
    }
    message.set(beast::http::field::host, url.authority);
    message.set(beast::http::field::connection, "close");
    message.body() = request.body;
    message.prepare_payload();
    return message;
}

template <class Stream>
asio::awaitable<Response> talk(Stream& stream, const Url& url, const Request& request) {
    const auto message = messageOf(url, request);
    co_await beast::http::async_write(stream, message, asio::use_awaitable);
    beast::flat_buffer buffer;
    beast::http::response_parser<beast::http::string_body> parser;
    parser.body_limit(largestAnswer);
    parser.skip(request.method == "HEAD");
    co_await beast::http::async_read(stream, buffer, parser, asio::use_awaitable);
    auto answer = parser.release();
    Response response{static_cast<int>(answer.result_int()), {}, std::move(answer.body())};
    for (const auto& field : answer.base())
        response.fields.add({field.name_string().data(), field.name_string().size()},
                            {field.value().data(), field.value().size()});
    co_return response;
}

asio::awaitable<Response> exchange(Url url, Request request, Milliseconds timeout) {
    const auto io = co_await asio::this_coro::executor;
    asio::ip::tcp::resolver resolver{io};
    const auto addresses = co_await resolver.async_resolve(url.host, url.port, asio::use_awaitable);
    if (!url.isSecure) {
        beast::tcp_stream stream{io};
        stream.expires_after(timeout);
        co_await stream.async_connect(addresses, asio::use_awaitable);
        co_return co_await talk(stream, url, request);
    }
    asio::ssl::context trust{asio::ssl::context::tls_client};
    trust.set_default_verify_paths();
    beast::ssl_stream<beast::tcp_stream> stream{io, trust};
    stream.set_verify_mode(asio::ssl::verify_peer);
    stream.set_verify_callback(asio::ssl::host_name_verification{url.host});
    SSL_set_tlsext_host_name(stream.native_handle(), url.host.c_str());
    beast::get_lowest_layer(stream).expires_after(timeout);
    co_await beast::get_lowest_layer(stream).async_connect(addresses, asio::use_awaitable);
    co_await stream.async_handshake(asio::ssl::stream_base::client, asio::use_awaitable);
    co_return co_await talk(stream, url, request);
}

Error errorOf(const std::exception_ptr& failure, const std::string& url) {
    try {
        std::rethrow_exception(failure);
    } catch (const boost::system::system_error& error) {
        if (error.code() == beast::error::timeout)
            return {"Http.Timeout", Text::tr("{} did not answer in time.", url)};
        return {"Http.Unreachable",
                Text::tr("{} cannot be reached: {}", url, Text::verbatim(error.code().message()))};
    } catch (const std::exception& error) {
        return {"Http.Unreachable",
                Text::tr("{} cannot be reached: {}", url, Text::verbatim(error.what()))};
    }
}

} // namespace

void call(asio::io_context& io, const std::string& url, Request request, Milliseconds timeout,
          std::function<void(Result<Response>)> done) {
    auto place = parsed(url);
    if (!place)
        return done(Error{"Http.Url", Text::tr("{} is not an address of http or https.", url)});
    asio::co_spawn(
        io, exchange(std::move(*place), std::move(request), timeout),
        [url, done = std::move(done)](const std::exception_ptr& failure, Response response) {
            if (failure)
                done(errorOf(failure, url));
            else
                done(std::move(response));
        });
}

} // namespace lathe::http
