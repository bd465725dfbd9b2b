#pragma once

#include "engine/base/Result.h"
#include "engine/http/Connection.h"

#include <boost/asio/ssl/context.hpp>

#include <filesystem>
#include <memory>
#include <string_view>

namespace lathe::http {

/// What a server shows to clients that speak TLS.
class TlsIdentity {
  public:
    /// PEM files. Fails with Tls.Unusable.
    static Result<std::shared_ptr<TlsIdentity>> load(const std::filesystem::path& certificate,
                                                     const std::filesystem::path& key);

    boost::asio::ssl::context& context() { return m_context; }

  private:
    TlsIdentity();
    boost::asio::ssl::context m_context;
};

/// Whether bytes that open a connection are TLS's.
bool beginsTls(std::string_view bytes);

/// Carries the bytes of a client that speaks TLS to a connection that speaks plain HTTP, and back,
/// until either ends. `first` is what the client has already sent.
void relayTls(Socket client, std::string_view first, std::shared_ptr<TlsIdentity> identity,
              Socket plain);

} // namespace lathe::http
