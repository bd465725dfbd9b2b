#include "engine/sources/http/Pending.h"

#include "engine/sources/http/CorsRules.h"

namespace lathe::sources::http {

void Pending::answer(Response response) {
    if (std::exchange(m_answered, true))
        return;
    complete(response);
    send(std::move(response), false);
}

void Pending::send(Response response, bool failed) {
    m_told(response);
    if (m_responder)
        m_responder->send(std::move(response));
    else
        m_listener(m_exchange, std::move(response), failed);
}

void Pending::fail(GatewayError error, std::string_view message,
                   const std::vector<std::pair<std::string, std::string>>& fields) {
    if (std::exchange(m_answered, true))
        return;
    Response response = answerTo(error, m_exchange, message);
    for (const auto& [name, value] : fields)
        response.fields.add(name, value);
    if (m_exchange.api->cors)
        addCorsHeaders(*m_exchange.api->cors, m_exchange.request, response);
    send(std::move(response), true);
}

void Pending::begin(Response head) {
    if (std::exchange(m_answered, true))
        return;
    complete(head);
    m_told(head);
    if (m_responder)
        m_responder->begin(std::move(head));
}

void Pending::complete(Response& response) const {
    addOwnHeaders(m_exchange, response);
    if (m_exchange.api->cors)
        addCorsHeaders(*m_exchange.api->cors, m_exchange.request, response);
}

} // namespace lathe::sources::http
