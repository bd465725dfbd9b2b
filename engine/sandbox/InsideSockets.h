#pragma once

#include "engine/sandbox/ControlFile.h"
#include "engine/sandbox/Sandbox.h"
#include "engine/sandbox/init/Wire.h"

#include <cstdint>
#include <map>
#include <vector>

namespace lathe::sandbox {

/// An environment's own network as the engine uses it: the sockets that the init makes in it, and
/// the way out of it.
class InsideSockets {
  public:
    /// `control`: the socket to the init.
    void listen(int control, std::uint16_t port, Sandbox::OnSocket onSocket);
    /// Likewise for datagrams.
    void receive(int control, std::uint16_t port, Sandbox::OnSocket onSocket);
    void connect(int control, std::uint16_t port, Sandbox::OnSocket onSocket);
    /// wire::Kind::Socket came.
    void onMessage(wire::Message& message);
    /// There is an init, perhaps after another one: what that listened on is made again.
    void begin(int control);
    /// Nobody is told any more.
    void close() {
        m_asked.clear();
        m_wayOut.reset();
    }

  private:
    struct Listening {
        wire::Kind kind = wire::Kind::Listen;
        std::uint16_t port = 0;
        Sandbox::OnSocket onSocket;
    };
    void ask(int control, wire::Kind kind, std::uint16_t port, Sandbox::OnSocket onSocket);

    std::uint64_t m_last = 0;
    std::map<std::uint64_t, Sandbox::OnSocket> m_asked;
    std::vector<Listening> m_listening;
    Descriptor m_wayOut;
};

} // namespace lathe::sandbox
