#include "engine/sandbox/InsideSockets.h"

#include "engine/sandbox/WayOut.h"

#include <unistd.h>

#include <utility>

namespace lathe::sandbox {

void InsideSockets::listen(int control, std::uint16_t port, Sandbox::OnSocket onSocket) {
    m_listening.push_back({wire::Kind::Listen, port, onSocket});
    ask(control, wire::Kind::Listen, port, std::move(onSocket));
}

void InsideSockets::receive(int control, std::uint16_t port, Sandbox::OnSocket onSocket) {
    m_listening.push_back({wire::Kind::Receive, port, onSocket});
    ask(control, wire::Kind::Receive, port, std::move(onSocket));
}

void InsideSockets::connect(int control, std::uint16_t port, Sandbox::OnSocket onSocket) {
    ask(control, wire::Kind::Connect, port, std::move(onSocket));
}

void InsideSockets::ask(int control, wire::Kind kind, std::uint16_t port,
                        Sandbox::OnSocket onSocket) {
    m_asked.emplace(++m_last, std::move(onSocket));
    // Without an answer the environment is lost; what waits for it is told of that otherwise.
    wire::send(control, wire::Writer{kind}.number(m_last).number(port));
}

void InsideSockets::onMessage(wire::Message& message) {
    wire::Reader reader{message.bytes};
    auto asked = m_asked.extract(reader.number());
    const int reason = static_cast<int>(reader.number());
    if (asked.empty() || (reason == 0 && message.descriptors.size() != 1)) {
        for (const int descriptor : message.descriptors)
            ::close(descriptor);
        return;
    }
    if (reason == 0)
        asked.mapped()(message.descriptors.front());
    else
        asked.mapped()(
            systemError("Sandbox.NoSocket", Text::tr("no socket for the environment"), reason));
}

void InsideSockets::begin(int control) {
    m_asked.clear();
    if (!pastaPath().empty())
        ask(control, wire::Kind::Network, 0, [this](Result<int> network) {
            if (network)
                m_wayOut = openWayOut(Descriptor{*network});
        });
    for (const Listening& listening : m_listening)
        ask(control, listening.kind, listening.port, listening.onSocket);
}

} // namespace lathe::sandbox
