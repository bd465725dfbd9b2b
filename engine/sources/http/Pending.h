#pragma once

#include "engine/base/Clock.h"
#include "engine/model/Invocation.h"
#include "engine/sources/http/GatewayError.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lathe::sources::http {

/// An exchange until it is answered, which it is once.
class Pending {
  public:
    /// Who gets an answer that is none over HTTP; `failed` where the gateway speaks in its own
    /// name.
    using Listener = std::function<void(const Exchange&, Response, bool failed)>;

    Pending(Exchange exchange, Responder responder)
        : m_exchange{std::move(exchange)}
        , m_responder{std::move(responder)} {}
    Pending(Exchange exchange, Listener listener)
        : m_exchange{std::move(exchange)}
        , m_listener{std::move(listener)} {}

    Exchange& exchange() { return m_exchange; }
    const Exchange& exchange() const { return m_exchange; }
    bool answered() const { return m_answered; }
    /// Called (once) with the answer, of which there may be the head alone, before it is sent.
    void onAnswered(std::function<void(const Response&)> told) { m_told = std::move(told); }
    /// When its integration was begun; nothing before.
    std::optional<Clock::Steady> integrated;

    /// What a function or another server has answered: the gateway's own headers come to it.
    void answer(Response response);
    void fail(GatewayError error, std::string_view message = {}) { fail(error, message, {}); }
    /// With fields of its own.
    void fail(GatewayError error, std::string_view message,
              const std::vector<std::pair<std::string, std::string>>& fields);
    /// An answer in pieces: then write() and finish().
    void begin(Response head);
    void write(std::string_view bytes) {
        if (m_responder)
            m_responder->write(std::string{bytes});
    }
    void finish() {
        if (m_responder)
            m_responder->finish();
    }

  private:
    void complete(Response& response) const;
    void send(Response response, bool failed);

    Exchange m_exchange;
    std::optional<Responder> m_responder;
    Listener m_listener;
    std::function<void(const Response&)> m_told = [](const Response&) {};
    bool m_answered = false;
};

} // namespace lathe::sources::http
