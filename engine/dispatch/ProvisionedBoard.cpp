#include "engine/dispatch/ProvisionedBoard.h"

namespace lathe::dispatch {

void ProvisionedBoard::set(const std::string& function, const std::string& version,
                           ProvisionedState state) {
    const std::lock_guard lock{m_mutex};
    m_states[{function, version}] = state;
}

ProvisionedState ProvisionedBoard::of(const std::string& function,
                                      const std::string& version) const {
    const std::lock_guard lock{m_mutex};
    const auto found = m_states.find({function, version});
    return found != m_states.end() ? found->second : ProvisionedState{};
}

} // namespace lathe::dispatch
