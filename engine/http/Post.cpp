#include "engine/http/Post.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <utility>

namespace lathe::http {

namespace {

namespace asio = boost::asio;

constexpr std::size_t longestHead = 64 * 1024;

struct Exchange : std::enable_shared_from_this<Exchange> {
    Exchange(asio::io_context& io, std::string message, std::function<void(int)> whenDone)
        : socket{io}
        , request{std::move(message)}
        , done{std::move(whenDone)} {}

    void write() {
        asio::async_write(socket, asio::buffer(request),
                          [self = shared_from_this()](const auto& failure, std::size_t) {
                              if (failure)
                                  return self->end(0);
                              self->read();
                          });
    }

    // The body says nothing that is not in the status.
    void read() {
        asio::async_read_until(socket, asio::dynamic_buffer(answer, longestHead), "\r\n\r\n",
                               [self = shared_from_this()](const auto& failure, std::size_t) {
                                   self->end(failure ? 0 : self->status());
                               });
    }

    int status() const {
        const auto space = answer.find(' ');
        return answer.starts_with("HTTP/1.") && space != std::string::npos
                   ? std::atoi(answer.c_str() + space)
                   : 0;
    }

    void end(int status) const { done(status); }

    asio::ip::tcp::socket socket;
    std::string request;
    std::string answer;
    std::function<void(int)> done;
};

} // namespace

void post(asio::io_context& io, int socket, std::string request, std::function<void(int)> done) {
    const auto exchange = std::make_shared<Exchange>(io, std::move(request), std::move(done));
    boost::system::error_code failure;
    exchange->socket.assign(asio::ip::tcp::v4(), socket, failure);
    if (failure) {
        ::close(socket);
        return exchange->end(0);
    }
    exchange->write();
}

} // namespace lathe::http
