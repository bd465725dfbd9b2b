#include "engine/http/Server.h"

#include "engine/http/Connection.h"
#include "engine/http/ServerCore.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <fmt/format.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lathe::http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::chrono::milliseconds acceptPause{100};
constexpr std::chrono::milliseconds longestGathering{10};

void closeOnExec(int descriptor) {
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}

/// A listening socket of a server.
struct Listener {
    explicit Listener(asio::io_context& io)
        : acceptor{io}
        , pause{io} {}

    void close() {
        boost::system::error_code ignored;
        acceptor.close(ignored);
        pause.cancel();
    }

    asio::basic_socket_acceptor<tcp, asio::io_context::executor_type> acceptor;
    asio::steady_timer pause;
};

} // namespace

class Server::Impl : public std::enable_shared_from_this<Server::Impl> {
  public:
    Impl(asio::io_context& io, ServerOptions options, Handler handler)
        : m_io(io)
        , m_core(std::make_shared<ServerCore>())
        , m_sweep(io)
        , m_gathering(io) {
        m_core->options = std::move(options);
        m_core->handler = std::move(handler);
    }

    Result<std::uint16_t> open() {
        const tcp::endpoint endpoint{asio::ip::address_v4::loopback(), m_core->options.port};
        const auto listener = std::make_shared<Listener>(m_io);
        auto& acceptor = listener->acceptor;
        boost::system::error_code error;
        acceptor.open(endpoint.protocol(), error);
        if (!error)
            acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            acceptor.bind(endpoint, error);
        if (!error)
            acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error == asio::error::address_in_use)
            return Error{"PortInUse",
                         Text::tr("Port {} of 127.0.0.1 is taken by another program: choose "
                                  "another, or 0 for a free one.",
                                  m_core->options.port)};
        if (error)
            return Error{"ListenFailed", Text::tr("Port {} of 127.0.0.1 cannot be used: {}.",
                                                  m_core->options.port, error.message())};
        closeOnExec(acceptor.native_handle());
        m_port = acceptor.local_endpoint().port();
        add(listener);
        return m_port;
    }

    void prepare() {
        m_core->sendGatheredSoon = [weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->sendGatheredSoon();
        };
    }

    Listening acceptOn(int listeningSocket) {
        const auto listener = std::make_shared<Listener>(m_io);
        boost::system::error_code error;
        listener->acceptor.assign(tcp::v4(), listeningSocket, error);
        if (error)
            ::close(listeningSocket);
        else
            add(listener);
        return {nullptr, [listener](void*) { listener->close(); }};
    }

    int connect() {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            return -1;
        // Asio does not look whether it is TCP's: all that is done with it, it can.
        begin(Socket{m_io, tcp::v4(), ends[0]});
        return ends[1];
    }

    std::uint16_t port() const { return m_port; }

    void stopAccepting() {
        for (const auto& listener : m_listeners)
            if (const auto alive = listener.lock())
                alive->close();
        m_core->closing = true;
    }

    void close() {
        stopAccepting();
        for (const auto& connection : connections())
            connection->closeWhenAnswered();
    }

    void abort() {
        stopAccepting();
        m_sweep.cancel();
        m_gathering.cancel();
        m_core->sendGatheredSoon = {};
        disconnectAll();
    }

    void disconnectAll() {
        for (const auto& connection : connections())
            connection->close(Connection::Notify::No);
    }

  private:
    std::vector<std::shared_ptr<Connection>> connections() const {
        std::vector<std::shared_ptr<Connection>> alive;
        for (Connection* connection : m_core->connections)
            if (auto shared = connection->weak_from_this().lock())
                alive.push_back(std::move(shared));
        return alive;
    }

    // One timer for all: it is set once in a while, not for every answer.
    void sendGatheredSoon() {
        if (std::exchange(m_isGathering, true))
            return;
        m_gathering.expires_after(longestGathering);
        m_gathering.async_wait([self = shared_from_this()](const auto& error) {
            self->m_isGathering = false;
            if (error)
                return;
            for (const auto& connection : self->connections())
                connection->send();
        });
    }

    void add(const std::shared_ptr<Listener>& listener) {
        std::erase_if(m_listeners, [](const auto& one) { return one.expired(); });
        m_listeners.push_back(listener);
        accept(listener);
    }

    void accept(const std::shared_ptr<Listener>& listener) {
        listener->acceptor.async_accept(
            [self = shared_from_this(), listener](const auto& error, Socket socket) {
                if (!listener->acceptor.is_open())
                    return;
                if (error) {
                    self->acceptLater(listener);
                    return;
                }
                self->welcome(std::move(socket));
                self->accept(listener);
            });
    }

    // Out of descriptors, most likely: trying again at once would only spin.
    void acceptLater(const std::shared_ptr<Listener>& listener) {
        listener->pause.expires_after(acceptPause);
        listener->pause.async_wait([self = shared_from_this(), listener](const auto& error) {
            if (!error && listener->acceptor.is_open())
                self->accept(listener);
        });
    }

    void welcome(Socket socket) {
        closeOnExec(socket.native_handle());
        const std::shared_ptr<Connection> idle = isFull() ? whoGivesWay() : nullptr;
        if (isFull() && !idle)
            return;
        if (m_core->options.admit && !m_core->options.admit(socket.native_handle()))
            return;
        if (idle)
            idle->close(Connection::Notify::Yes);
        boost::system::error_code error;
        socket.set_option(tcp::no_delay(true), error);
        if (!error)
            begin(std::move(socket));
    }

    void begin(Socket socket) {
        boost::system::error_code error;
        socket.non_blocking(true, error);
        if (error)
            return;
        std::make_shared<Connection>(std::move(socket), m_core)->start();
        if (!m_sweeping)
            sweepLater();
    }

    bool isFull() const { return m_core->connections.size() >= m_core->options.connectionLimit; }

    /// Which connection ends for the sake of a further one.
    std::shared_ptr<Connection> whoGivesWay() const {
        if (m_core->options.whenFull == WhenFull::Refuse)
            return {};
        Connection* idle = nullptr;
        for (Connection* connection : m_core->connections)
            if (!connection->owesAnswer() && (!idle || connection->lastTurn() < idle->lastTurn()))
                idle = connection;
        return idle ? idle->weak_from_this().lock() : nullptr;
    }

    void sweepLater() {
        m_sweeping = true;
        m_sweep.expires_after(m_core->options.sweepInterval);
        m_sweep.async_wait([self = shared_from_this()](const auto& error) {
            self->m_sweeping = false;
            if (error)
                return;
            for (const auto& connection : self->connections())
                connection->onSweep();
            if (!self->m_core->connections.empty())
                self->sweepLater();
        });
    }

    asio::io_context& m_io;
    std::shared_ptr<ServerCore> m_core;
    std::vector<std::weak_ptr<Listener>> m_listeners;
    asio::steady_timer m_sweep;
    /// The end of waiting for further answers (ServerOptions::gatherAnswers).
    asio::steady_timer m_gathering;
    std::uint16_t m_port = 0;
    bool m_sweeping = false;
    bool m_isGathering = false;
};

Result<std::unique_ptr<Server>> Server::listen(asio::io_context& io, ServerOptions options,
                                               Handler handler) {
    auto impl = std::make_shared<Impl>(io, std::move(options), std::move(handler));
    impl->prepare();
    if (auto port = impl->open(); !port)
        return port.error();
    return std::unique_ptr<Server>{new Server{std::move(impl)}};
}

std::unique_ptr<Server> Server::withoutPort(asio::io_context& io, ServerOptions options,
                                            Handler handler) {
    auto impl = std::make_shared<Impl>(io, std::move(options), std::move(handler));
    impl->prepare();
    return std::unique_ptr<Server>{new Server{std::move(impl)}};
}

Server::Listening Server::acceptOn(int listeningSocket) {
    return m_impl->acceptOn(listeningSocket);
}

Server::Server(std::shared_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

Server::~Server() {
    m_impl->abort();
}

int Server::connect() {
    return m_impl->connect();
}

std::uint16_t Server::port() const {
    return m_impl->port();
}

void Server::close() {
    m_impl->close();
}

void Server::disconnectAll() {
    m_impl->disconnectAll();
}

} // namespace lathe::http
