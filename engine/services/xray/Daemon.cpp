#include "engine/services/xray/Daemon.h"

#include "engine/traces/SegmentDocument.h"

#include <boost/asio/ip/udp.hpp>
#include <boost/json.hpp>

#include <array>
#include <string>

namespace asio = boost::asio;
namespace json = boost::json;

namespace lathe::services::xray {

namespace {

constexpr std::size_t longestDatagram = std::size_t{64} * 1024;
/// Room for what comes while the io thread is busy.
constexpr int roomForDatagrams = 4 * 1024 * 1024;
/// So many are taken before others have their turn.
constexpr int datagramsAtOnce = 64;
constexpr int attempts = 20;

} // namespace

std::string_view documentIn(std::string_view datagram) {
    const auto line = datagram.find('\n');
    if (line == std::string_view::npos)
        return {};
    boost::system::error_code error;
    const json::value header = json::parse(datagram.substr(0, line), error);
    const json::object* object = error ? nullptr : header.if_object();
    const json::value* format = object ? object->if_contains("format") : nullptr;
    if (!format || !format->is_string() || format->get_string() != "json")
        return {};
    return datagram.substr(line + 1);
}

/// One socket for datagrams.
class Daemon::Receiver : public std::enable_shared_from_this<Receiver> {
  public:
    Receiver(asio::io_context& io, traces::TraceStore& traces)
        : m_traces{traces}
        , m_socket{io} {}

    bool bind(std::uint16_t port) {
        boost::system::error_code error;
        m_socket.open(asio::ip::udp::v4(), error);
        if (!error)
            m_socket.bind({asio::ip::address_v4::loopback(), port}, error);
        return !error && begin();
    }
    bool take(int socket) {
        boost::system::error_code error;
        m_socket.assign(asio::ip::udp::v4(), socket, error);
        return !error && begin();
    }
    void close() {
        boost::system::error_code ignored;
        m_socket.close(ignored);
    }

  private:
    bool begin() {
        boost::system::error_code error;
        m_socket.non_blocking(true, error);
        boost::system::error_code ignored;
        m_socket.set_option(asio::socket_base::receive_buffer_size{roomForDatagrams}, ignored);
        wait();
        return !error;
    }
    void wait() {
        m_socket.async_wait(asio::ip::udp::socket::wait_read,
                            [weak = weak_from_this()](const boost::system::error_code& error) {
                                const auto self = weak.lock();
                                if (error || !self)
                                    return;
                                self->receive();
                                self->wait();
                            });
    }
    void receive() {
        for (int count = 0; count < datagramsAtOnce; ++count) {
            boost::system::error_code error;
            const std::size_t size = m_socket.receive(asio::buffer(m_datagram), 0, error);
            if (error)
                return;
            take(documentIn({m_datagram.data(), size}));
        }
    }
    // Documents that X-Ray would refuse are lost, as there.
    void take(std::string_view document) {
        if (document.empty())
            return;
        m_traces.put(document.size(), [text = std::string{document}] {
            std::vector<traces::Segment> segments;
            if (auto segment = traces::readDocument(text))
                segments.push_back(std::move(*segment));
            return segments;
        });
    }

    traces::TraceStore& m_traces;
    asio::ip::udp::socket m_socket;
    std::array<char, longestDatagram> m_datagram{};
};

Daemon::~Daemon() {
    for (const Place* place : {&m_own, &m_usual})
        if (place->receiver)
            place->receiver->close();
}

std::uint16_t Daemon::port() const {
    return m_own.server->port();
}

Result<Daemon::Place> Daemon::take(std::uint16_t port, const Proxy& proxy) const {
    http::ServerOptions options;
    options.port = port;
    auto server = http::Server::listen(m_io, std::move(options), proxy);
    if (!server)
        return server.error();
    auto receiver = std::make_shared<Receiver>(m_io, m_traces);
    if (!receiver->bind((*server)->port()))
        return Error{"PortInUse", Text::tr("Port {} is in use.", (*server)->port())};
    return Place{std::move(*server), std::move(receiver)};
}

Result<std::unique_ptr<Daemon>> Daemon::listen(asio::io_context& io, traces::TraceStore& traces,
                                               Proxy proxy) {
    std::unique_ptr<Daemon> daemon{new Daemon{io, traces}};
    auto own = daemon->take(0, proxy);
    // TCP may have a number that UDP has not.
    for (int attempt = 1; !own && attempt < attempts; ++attempt)
        own = daemon->take(0, proxy);
    if (!own)
        return own.error();
    daemon->m_own = std::move(*own);
    if (auto usual = daemon->take(usualPort, proxy))
        daemon->m_usual = std::move(*usual);
    return daemon;
}

std::shared_ptr<void> Daemon::acceptOn(int listeningSocket) {
    return m_own.server->acceptOn(listeningSocket);
}

std::shared_ptr<void> Daemon::receiveOn(int datagramSocket) {
    auto receiver = std::make_shared<Receiver>(m_io, m_traces);
    receiver->take(datagramSocket);
    return receiver;
}

} // namespace lathe::services::xray
