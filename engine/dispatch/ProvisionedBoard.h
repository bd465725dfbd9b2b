#pragma once

#include <map>
#include <mutex>
#include <string>

namespace lathe::dispatch {

/// How far the environments are that are kept ready for one version of a function.
struct ProvisionedState {
    /// Initialised, busy or not.
    int available = 0;
    /// One of them did not get through its init: no further one is tried until something changes.
    bool failed = false;

    bool operator==(const ProvisionedState&) const = default;
};

/// Where the dispatcher says how far they are, and the Lambda API reads it. Thread safe.
class ProvisionedBoard {
  public:
    void set(const std::string& function, const std::string& version, ProvisionedState state);
    /// By logical id and version; nothing is available where nothing has been said.
    ProvisionedState of(const std::string& function, const std::string& version) const;

  private:
    mutable std::mutex m_mutex;
    std::map<std::pair<std::string, std::string>, ProvisionedState> m_states;
};

} // namespace lathe::dispatch
