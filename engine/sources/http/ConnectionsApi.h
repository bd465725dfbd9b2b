#pragma once

#include "engine/iam/Access.h"
#include "engine/sources/http/Sockets.h"
#include "engine/sources/http/Wire.h"

#include <functional>
#include <string>
#include <string_view>

namespace lathe::sources::http {

/// The management API of WebSocket connections, POST, GET and DELETE of /@connections/ID
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html).
class ConnectionsApi {
  public:
    /// `principal` as of Gateway.
    ConnectionsApi(Sockets& sockets, const iam::Access& access,
                   std::function<Result<iam::Principal>(Request&)> principal)
        : m_sockets{sockets}
        , m_access{access}
        , m_principal{std::move(principal)} {}

    /// By the path.
    static bool serves(const Request& request);
    /// Whether it is signed for an API's endpoint: a port that many services share knows it by
    /// this.
    static bool isSigned(const Request& request);

    Response answer(Request request);

  private:
    Response act(const Request& request, Sockets::Open& open);

    Sockets& m_sockets;
    const iam::Access& m_access;
    std::function<Result<iam::Principal>(Request&)> m_principal;
};

} // namespace lathe::sources::http
