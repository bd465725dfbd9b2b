#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/http/Message.h"

#include <boost/asio/io_context.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::http {

/// The way to answer one request, at once or later. Movable into any callback; whoever drops it
/// unanswered answers 500. Use on the io thread only. When the client has gone, answers vanish.
class Responder {
  public:
    class Impl;
    explicit Responder(std::shared_ptr<Impl> impl);

    void send(Response response);

    /// Begins an answer; then write() as often as wanted, then finish() once, with trailers if any.
    /// It is chunked unless the head has a Content-Length: then so many bytes are to be written.
    /// `written` is called when the bytes are on their way, so that a producer can wait.
    void begin(Response head);
    void write(std::string bytes, std::function<void()> written = {});
    void finish(Fields trailers = {});

    /// Answers 101 with these fields: from then on the connection's bytes go to `data` as they
    /// come, and those given to write() to the client as they are. finish() ends the connection.
    void switchProtocols(const Fields& fields, std::function<void(std::string_view)> data);

    /// Of a body that is streamed: reads no more of it until resumeBody(), so that the client
    /// waits.
    void holdBody();
    void resumeBody();

    /// Called (once) with the head of the answer when it is complete, before it is sent; its body
    /// is empty. Not where the client has gone before.
    void onAnswered(std::function<void(const Response& head)> answered);
    /// Called (once) when the client closes its end before it has been answered; at once when it
    /// already has. An answer is still tried, since a client may close only its sending half.
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

class TlsIdentity;

enum class WhenFull { Refuse, DropLongestIdle };

struct ServerOptions {
    /// 0 takes a free port. Only 127.0.0.1 is ever bound.
    std::uint16_t port = 0;
    /// A larger request body is answered by `tooLarge` (default: a plain 413) at once; what is
    /// still to come of it is thrown away.
    std::size_t bodyLimit = 8 * 1024 * 1024;
    std::function<Response(const Request& head)> tooLarge;
    /// Request line and header together; more is answered 431.
    std::size_t headerLimit = 64 * 1024;
    /// How long a connection may stay open between requests; zero: for ever. Timeouts are held to
    /// within sweepInterval.
    Milliseconds idleTimeout{300'000};
    /// How long a request may take to arrive and an answer to be taken, without progress; zero: for
    /// ever.
    Milliseconds requestTimeout{60'000};
    /// Timeouts are counted in sweeps, so that no request has a timer of its own.
    Milliseconds sweepInterval{5'000};
    /// A small answer to a client that has already sent its next request may wait for the answer
    /// to that, up to 10 ms: saves a client that sends ahead from being woken twice.
    bool gatherAnswers = false;
    /// Refuse Hosts that are not loopback (DNS rebinding), and Origins that are not.
    bool checkHost = true;
    /// Of both, only Hosts: for what is there to be called from pages of anywhere.
    bool checkOrigin = true;
    /// Hosts that are taken besides.
    std::function<bool(std::string_view host)> takesHost;
    /// Asked once the head of a request with a body is in. A value takes the body as a stream of
    /// any length: the request is then answered through this Responder and `Handler` is not called.
    /// Without a value the Responder is void.
    std::function<std::optional<BodyStream>(const Request& head, Responder)> streaming;
    /// What clients are shown that speak TLS, which they may on the same port; nullptr where none
    /// may.
    std::shared_ptr<TlsIdentity> tls;
    /// So many connections may be open at once. A further one is closed at accept, or takes the
    /// place of that which has been owed no answer for longest where there is one.
    std::size_t connectionLimit = std::numeric_limits<std::size_t>::max();
    WhenFull whenFull = WhenFull::Refuse;
    /// Asked at accept, before a byte is read; false closes the connection. Gets the client's
    /// native socket.
    std::function<bool(int socket)> admit;
};

/// An HTTP/1.1 server on loopback (RFC 9110, RFC 9112): keep-alive, pipelined requests in order,
/// chunked in and out, `Expect: 100-continue`. Lives on one io_context that one thread runs (make
/// it with a concurrency hint of 1).
class Server {
  public:
    using Handler = std::function<void(Request&&, Responder&&)>;

    /// Fails with PortInUse.
    static Result<std::unique_ptr<Server>> listen(boost::asio::io_context& io,
                                                  ServerOptions options, Handler handler);
    /// A server that listens on nothing but what acceptOn() gives it.
    static std::unique_ptr<Server> withoutPort(boost::asio::io_context& io, ServerOptions options,
                                               Handler handler);
    /// Drops every connection at once, without another callback.
    ~Server();

    /// Accepts connections on this socket too, which it takes over (it may be of another network
    /// namespace), until what it gives is dropped.
    using Listening = std::shared_ptr<void>;
    [[nodiscard]] Listening acceptOn(int listeningSocket);
    /// The other end of a new connection that needs neither port nor handshake, for its receiver to
    /// pass on and close; -1 when there are no descriptors left.
    [[nodiscard]] int connect();
    /// 0 without a port of its own.
    std::uint16_t port() const;
    /// Accepts no more; open connections end after the answer that is due.
    void close();
    /// Drops the connections that are open, without another callback; new ones are welcome.
    void disconnectAll();

  private:
    class Impl;
    explicit Server(std::shared_ptr<Impl> impl);
    std::shared_ptr<Impl> m_impl;
};

} // namespace lathe::http
