#pragma once

#include "engine/base/Result.h"
#include "engine/http/Message.h"

#include <boost/asio/io_context.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

namespace lathe::http {

/// The way to answer one request, at once or later. Movable into any callback; whoever drops it
/// unanswered answers 500. Use on the io thread only. When the client has gone, answers vanish.
class Responder {
  public:
    class Impl;
    explicit Responder(std::shared_ptr<Impl> impl);

    void send(Response response);

    /// Begins a chunked answer; then write() as often as wanted, then finish() once, with trailers
    /// if any. `written` is called when the bytes are on their way, so that a producer can wait.
    void begin(Response head);
    void write(std::string bytes, std::function<void()> written = {});
    void finish(Fields trailers = {});

    /// Called (once) when the client closes before it has been answered.
    void onClosed(std::function<void()> closed);

  private:
    std::shared_ptr<Impl> m_impl;
};

/// Receives a request whose body is streamed (chunked): optional, see ServerOptions.
struct BodyStream {
    std::function<void(std::string_view)> data;
    /// `trailers` of a chunked body. `complete` is false when the client went away in the middle.
    std::function<void(const Fields& trailers, bool complete)> end;
};

struct ServerOptions {
    /// 0 takes a free port. Only 127.0.0.1 is ever bound.
    std::uint16_t port = 0;
    /// A larger request body is answered by `tooLarge` without being read to its end.
    std::size_t bodyLimit = 8 * 1024 * 1024;
    std::function<Response(const Request& head)> tooLarge;
    /// Refuse Hosts that are not loopback (DNS rebinding), and Origins that are not.
    bool checkHost = true;
    /// Asked once the head of a request is in; an answer with a value takes the body as a stream,
    /// and `Handler` is then called before the body.
    std::function<std::optional<BodyStream>(const Request& head, Responder)> streaming;
    /// Asked at accept, before a byte is read; false closes the connection. Gets the client's
    /// native socket.
    std::function<bool(int socket)> admit;
};

/// An HTTP/1.1 server on loopback: keep-alive, pipelining refused, chunked in and out,
/// `Expect: 100-continue`. Lives on one io_context that one thread runs.
class Server {
  public:
    using Handler = std::function<void(Request, Responder)>;

    /// Fails with PortInUse.
    static Result<std::unique_ptr<Server>> listen(boost::asio::io_context& io, ServerOptions options,
                                                  Handler handler);
    ~Server();

    std::uint16_t port() const;
    /// Accepts no more; open connections end after the answer that is due.
    void close();

  private:
    class Impl;
    explicit Server(std::shared_ptr<Impl> impl);
    std::shared_ptr<Impl> m_impl;
};

} // namespace lathe::http
