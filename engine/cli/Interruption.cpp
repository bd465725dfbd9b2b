#include "engine/cli/Interruption.h"

#include <csignal>

namespace lathe::cli {

Interruption::Interruption(std::function<void()> interrupted)
    : m_signals{m_io, SIGINT, SIGTERM} {
    m_signals.async_wait([this, interrupted = std::move(interrupted)](const auto& error, int) {
        m_signals.clear();
        if (!error)
            interrupted();
    });
    m_thread = std::thread{[this] { m_io.run(); }};
}

Interruption::~Interruption() {
    m_io.stop();
    m_thread.join();
}

} // namespace lathe::cli
