#include "engine/http/Responder.h"

#include <utility>

namespace lathe::http {

Responder::Impl::~Impl() {
    const auto connection = take();
    if (!connection)
        return;
    // Half an answer cannot be taken back: the client has to see that it is cut off.
    if (m_begun)
        connection->close(Connection::Notify::No);
    else
        connection->answer(Response::json(500, R"({"message":"Internal server error"})"));
}

Responder::Responder(std::shared_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

void Responder::send(Response response) {
    const auto connection = m_impl->take();
    if (!connection)
        return;
    m_impl->note(response);
    m_impl->tellWatcher();
    connection->answer(std::move(response));
}

void Responder::begin(Response head) {
    m_impl->setBegun();
    m_impl->note(head);
    if (m_impl->connection())
        m_impl->connection()->begin(std::move(head));
}

void Responder::write(std::string bytes, std::function<void()> written) {
    if (m_impl->connection())
        m_impl->connection()->write(std::move(bytes), std::move(written));
}

void Responder::finish(Fields trailers) {
    const auto connection = m_impl->take();
    if (!connection)
        return;
    m_impl->tellWatcher();
    connection->finish(trailers);
}

void Responder::onAnswered(std::function<void(const Response& head)> answered) {
    m_impl->watch(std::move(answered));
}

void Responder::switchProtocols(const Fields& fields, std::function<void(std::string_view)> data) {
    m_impl->setBegun();
    if (m_impl->connection())
        m_impl->connection()->switchProtocols(fields, std::move(data));
}

void Responder::holdBody() {
    if (m_impl->connection())
        m_impl->connection()->holdBody();
}

void Responder::resumeBody() {
    if (m_impl->connection())
        m_impl->connection()->resumeBody();
}

void Responder::onClosed(std::function<void()> closed) {
    if (m_impl->connection())
        m_impl->connection()->onClosed(std::move(closed));
}

} // namespace lathe::http
