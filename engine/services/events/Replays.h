#pragma once

#include "engine/services/events/State.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::services::events {

/// The replays that are under way: what an archive holds goes on its bus again, in the order in
/// which it was archived. As at the real service one does not begin at once, and others have their
/// turn beside it. How far one is survives the engine.
class Replays {
  public:
    /// Puts an event on a bus, for these rules only (ARNs; none: for all).
    using Put = std::function<void(const boost::json::object& event, const std::string& bus,
                                   const std::vector<std::string>& onlyRules)>;
    /// Goes on with those that an engine before this one has not ended.
    Replays(State& state, Put put);

    /// One that `state` has as STARTING.
    void start(const std::string& name);
    /// How many are under way.
    std::size_t active() const { return m_due.size(); }
    std::optional<Timestamp> nextDeadline() const;
    void advance();

  private:
    /// False where it is over.
    bool step(const std::string& name);

    State& m_state;
    Put m_put;
    /// By name, when each goes on.
    std::map<std::string, Timestamp> m_due;
};

} // namespace lathe::services::events
