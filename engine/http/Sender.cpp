#include "engine/http/Sender.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <memory>
#include <utility>

namespace lathe::http {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr std::size_t longestHead = std::size_t{64} * 1024;

asio::ip::address addressOf(const std::string& host) {
    boost::system::error_code unknown;
    const auto address = asio::ip::make_address(host, unknown);
    return unknown ? asio::ip::address{asio::ip::address_v4::loopback()} : address;
}

std::string written(const Endpoint& url, const Request& request) {
    std::string message = fmt::format("{} {} HTTP/1.1\r\nHost: {}:{}\r\n", request.method,
                                      url.target, url.host, url.port);
    for (std::size_t i = 0; i < request.fields.count(); ++i)
        message += fmt::format("{}: {}\r\n", request.fields.at(i).name, request.fields.at(i).value);
    return message + fmt::format("Content-Length: {}\r\nConnection: close\r\n\r\n{}",
                                 request.body.size(), request.body);
}

struct Exchange : std::enable_shared_from_this<Exchange> {
    Exchange(asio::io_context& io, std::string message, std::function<void(Result<int>)> whenDone)
        : socket{io}
        , timer{io}
        , request{std::move(message)}
        , done{std::move(whenDone)} {}

    void start(const tcp::endpoint& endpoint, Milliseconds timeout) {
        timer.expires_after(timeout);
        timer.async_wait([self = shared_from_this()](const auto& cancelled) {
            if (!cancelled)
                self->end(Error{"Timeout", Text::tr("The server did not answer in time.")});
        });
        socket.async_connect(endpoint, [self = shared_from_this()](const auto& failure) {
            if (failure)
                return self->fail(failure);
            self->write();
        });
    }

    void write() {
        // A server may answer before it has read everything: what it says counts.
        asio::async_write(socket, asio::buffer(request),
                          [self = shared_from_this()](const auto&, std::size_t) {});
        asio::async_read_until(socket, asio::dynamic_buffer(answer, longestHead), "\r\n\r\n",
                               [self = shared_from_this()](const auto& failure, std::size_t) {
                                   if (failure)
                                       return self->fail(failure);
                                   self->end(self->status());
                               });
    }

    Result<int> status() const {
        int status = 0;
        const auto space = answer.find(' ');
        if (answer.starts_with("HTTP/1.") && space != std::string::npos)
            std::from_chars(answer.data() + space + 1, answer.data() + answer.size(), status);
        if (status < 100)
            return Error{"Unreachable", Text::tr("What answers is no HTTP server.")};
        return status;
    }

    void fail(const boost::system::error_code& failure) {
        end(Error{"Unreachable", Text::verbatim(failure.message())});
    }

    void end(Result<int> result) {
        if (!done)
            return;
        timer.cancel();
        boost::system::error_code ignored;
        socket.close(ignored);
        std::exchange(done, {})(std::move(result));
    }

    tcp::socket socket;
    asio::steady_timer timer;
    std::string request;
    std::string answer;
    std::function<void(Result<int>)> done;
};

} // namespace

std::optional<Endpoint> Endpoint::parse(std::string_view text) {
    Endpoint url;
    const auto colon = text.find("://");
    if (colon == std::string_view::npos)
        return {};
    url.scheme = text.substr(0, colon);
    std::transform(url.scheme.begin(), url.scheme.end(), url.scheme.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (url.scheme != "http" && url.scheme != "https")
        return {};
    url.port = url.scheme == "https" ? 443 : 80;
    text.remove_prefix(colon + 3);
    const auto slash = std::min(text.find_first_of("/?#"), text.size());
    std::string_view authority = text.substr(0, slash);
    url.target = text.substr(slash, text.find('#') - slash);
    if (!url.target.starts_with('/'))
        url.target.insert(0, "/");
    authority.remove_prefix(
        authority.find('@') == std::string_view::npos ? 0 : authority.find('@') + 1);
    const auto bracket = authority.find(']');
    const auto port = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    url.host = authority.substr(0, port);
    if (port != std::string_view::npos) {
        const auto digits = authority.substr(port + 1);
        const auto [end, failure] =
            std::from_chars(digits.data(), digits.data() + digits.size(), url.port);
        if (failure != std::errc{} || end != digits.data() + digits.size())
            return {};
    }
    if (url.host.starts_with('[') && bracket != std::string_view::npos)
        url.host = url.host.substr(1, bracket - 1);
    const bool isClean = url.target.find_first_of("\r\n ") == std::string::npos &&
                         url.host.find_first_of("\r\n ") == std::string::npos;
    return url.host.empty() || !isClean ? std::nullopt : std::optional{std::move(url)};
}

bool Endpoint::isLoopback() const {
    boost::system::error_code unknown;
    const auto address = asio::ip::make_address(host, unknown);
    if (!unknown)
        return address.is_loopback();
    constexpr std::string_view local = "localhost";
    return equalsIgnoringCase(host, local) ||
           (host.size() > local.size() && host[host.size() - local.size() - 1] == '.' &&
            equalsIgnoringCase(std::string_view{host}.substr(host.size() - local.size()), local));
}

void send(asio::io_context& io, const Endpoint& url, const Request& request, Milliseconds timeout,
          std::function<void(Result<int>)> done) {
    if (!url.isLoopback() || url.scheme != "http")
        return asio::post(io, [done = std::move(done), host = url.host] {
            done(Error{"Unreachable", Text::tr("{} is not an address of this machine.", host)});
        });
    std::make_shared<Exchange>(io, written(url, request), std::move(done))
        ->start({addressOf(url.host), url.port}, timeout);
}

} // namespace lathe::http
