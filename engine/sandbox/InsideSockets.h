#pragma once

#include "engine/sandbox/Sandbox.h"
#include "engine/sandbox/init/Wire.h"

#include <cstdint>
#include <map>
#include <vector>

namespace lathe::sandbox {

/// The sockets that an environment's init makes for the engine in the environment's own network.
class InsideSockets {
  public:
    /// `control`: the socket to the init.
    void listen(int control, std::uint16_t port, Sandbox::OnSocket onSocket);
    void connect(int control, std::uint16_t port, Sandbox::OnSocket onSocket);
    /// wire::Kind::Socket came.
    void onMessage(wire::Message& message);
    /// The init is another one: it listens likewise.
    void listenAgain(int control);
    /// Nobody is told any more.
    void close() { m_asked.clear(); }

  private:
    struct Listening {
        std::uint16_t port = 0;
        Sandbox::OnSocket onSocket;
    };
    void ask(int control, wire::Kind kind, std::uint16_t port, Sandbox::OnSocket onSocket);

    std::uint64_t m_last = 0;
    std::map<std::uint64_t, Sandbox::OnSocket> m_asked;
    std::vector<Listening> m_listening;
};

} // namespace lathe::sandbox
