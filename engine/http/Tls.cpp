#include "engine/http/Tls.h"

#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <chrono>
#include <string>
#include <utility>

namespace lathe::http {

namespace asio = boost::asio;

namespace {

constexpr std::size_t pieceSize = 16 * 1024;
constexpr std::chrono::seconds longestHandshake{30};
constexpr std::chrono::seconds longestWrite{60};
constexpr std::chrono::seconds longestGoodbye{5};

/// Lives as long as its callbacks.
class Relay : public std::enable_shared_from_this<Relay> {
  public:
    Relay(Socket client, std::shared_ptr<TlsIdentity> identity, Socket plain)
        : m_identity{std::move(identity)}
        , m_client{std::move(client), m_identity->context()}
        , m_plain{std::move(plain)}
        , m_limit{m_plain.get_executor()} {}

    void start(std::string_view first) {
        m_first = first;
        limit(longestHandshake);
        m_client.async_handshake(asio::ssl::stream_base::server, asio::buffer(m_first),
                                 [self = shared_from_this()](const auto& error, std::size_t) {
                                     if (error)
                                         return self->end();
                                     self->m_limit.cancel();
                                     self->bringIn();
                                     self->takeOut();
                                 });
    }

  private:
    void bringIn() {
        m_client.async_read_some(
            asio::buffer(m_in), [self = shared_from_this()](const auto& error, std::size_t size) {
                if (error)
                    return self->endInput();
                asio::async_write(self->m_plain, asio::buffer(self->m_in.data(), size),
                                  [self](const auto& failure, std::size_t) {
                                      failure ? self->end() : self->bringIn();
                                  });
            });
    }

    void takeOut() {
        m_plain.async_read_some(
            asio::buffer(m_out), [self = shared_from_this()](const auto& error, std::size_t size) {
                if (error)
                    return self->sayGoodbye();
                self->limit(longestWrite);
                asio::async_write(self->m_client, asio::buffer(self->m_out.data(), size),
                                  [self](const auto& failure, std::size_t) {
                                      if (failure)
                                          return self->end();
                                      self->m_limit.cancel();
                                      self->takeOut();
                                  });
            });
    }

    /// The plain side sees the end, and may still answer.
    void endInput() {
        boost::system::error_code ignored;
        m_plain.shutdown(Socket::shutdown_send, ignored);
    }

    /// The client has to see that nothing was cut off.
    void sayGoodbye() {
        limit(longestGoodbye);
        m_client.async_shutdown([self = shared_from_this()](const auto&) { self->end(); });
    }

    void limit(std::chrono::seconds time) {
        m_limit.expires_after(time);
        m_limit.async_wait([self = shared_from_this()](const auto& error) {
            if (!error)
                self->end();
        });
    }

    void end() {
        boost::system::error_code ignored;
        m_limit.cancel();
        m_client.lowest_layer().close(ignored);
        m_plain.close(ignored);
    }

    std::shared_ptr<TlsIdentity> m_identity;
    asio::ssl::stream<Socket> m_client;
    Socket m_plain;
    std::string m_first;
    std::array<char, pieceSize> m_in{};
    std::array<char, pieceSize> m_out{};
    /// Of what is under way with the client.
    asio::steady_timer m_limit;
};

} // namespace

TlsIdentity::TlsIdentity()
    : m_context{asio::ssl::context::tls_server} {
    m_context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                          asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 |
                          asio::ssl::context::no_tlsv1_1);
}

Result<std::shared_ptr<TlsIdentity>> TlsIdentity::load(const std::filesystem::path& certificate,
                                                       const std::filesystem::path& key) {
    const std::shared_ptr<TlsIdentity> made{new TlsIdentity};
    boost::system::error_code error;
    made->m_context.use_certificate_chain_file(certificate.string(), error);
    if (!error)
        made->m_context.use_private_key_file(key.string(), asio::ssl::context::pem, error);
    if (error)
        return Error{"Tls.Unusable", Text::tr("The certificate {} cannot be used: {}.",
                                              certificate.string(), error.message())};
    return made;
}

// A record of type handshake, of whatever version.
bool beginsTls(std::string_view bytes) {
    return !bytes.empty() && bytes.front() == 0x16;
}

void relayTls(Socket client, std::string_view first, std::shared_ptr<TlsIdentity> identity,
              Socket plain) {
    std::make_shared<Relay>(std::move(client), std::move(identity), std::move(plain))->start(first);
}

} // namespace lathe::http
