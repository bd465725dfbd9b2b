#pragma once

#include "engine/model/Invocation.h"
#include "engine/sources/http/GatewayError.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lathe::sources::http {

/// An exchange until it is answered, which it is once.
class Pending {
  public:
    Pending(Exchange exchange, Responder responder)
        : m_exchange{std::move(exchange)}
        , m_responder{std::move(responder)} {}

    Exchange& exchange() { return m_exchange; }
    const Exchange& exchange() const { return m_exchange; }
    bool answered() const { return m_answered; }

    /// What a function or another server has answered: the gateway's own headers come to it.
    void answer(Response response);
    void fail(GatewayError error, std::string_view message = {}) { fail(error, message, {}); }
    /// With fields of its own.
    void fail(GatewayError error, std::string_view message,
              const std::vector<std::pair<std::string, std::string>>& fields);
    /// An answer in pieces: then write() and finish().
    void begin(Response head);
    void write(std::string_view bytes) { m_responder.write(std::string{bytes}); }
    void finish() { m_responder.finish(); }

  private:
    void complete(Response& response) const;

    Exchange m_exchange;
    Responder m_responder;
    bool m_answered = false;
};

} // namespace lathe::sources::http
