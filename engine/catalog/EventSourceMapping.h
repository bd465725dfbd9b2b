#pragma once

#include "engine/base/Units.h"

#include <boost/json.hpp>

#include <map>
#include <string>

namespace lathe::catalog {

/// An event source mapping, and the states that it goes through: asked for something, it is on its
/// way there for a moment (Creating, Enabling, Updating, Disabling, Deleting), as at the real
/// service, and takes no further wish meanwhile.
class EventSourceMapping {
  public:
    enum class State { Creating, Enabling, Enabled, Updating, Disabling, Disabled, Deleting };

    EventSourceMapping() = default;
    /// A new one: Creating, or Disabled where it is not wanted yet.
    EventSourceMapping(std::string uuid, bool enabled, Timestamp now);
    /// One that has been there since then.
    static EventSourceMapping settled(std::string uuid, bool enabled, Timestamp since);

    std::string uuid;
    /// What CreateEventSourceMapping takes, with FunctionArn; without FunctionName, Enabled and
    /// Tags. One of the template has what is said there, without defaults.
    boost::json::object settings;
    std::map<std::string, std::string> tags;
    /// Of one of the template: all that the template says of it, in one word; empty of others.
    std::string basis;
    /// Whether the template has it now.
    bool declared = false;
    /// Id of the model::Trigger that stands for it then.
    std::string trigger;

    /// False of one that the template has had.
    bool isThere() const { return basis.empty() || declared; }
    State state(Timestamp now) const;
    /// It has been deleted.
    bool isGone(Timestamp now) const;
    Timestamp lastModified() const { return m_changed; }

    /// False, and nothing happens, while it is on its way somewhere.
    [[nodiscard]] bool update(bool enabled, Timestamp now);
    [[nodiscard]] bool remove(Timestamp now);
    bool isEnabled() const { return m_enabled; }

    boost::json::object toJson() const;
    static EventSourceMapping fromJson(const boost::json::object& document);

  private:
    bool isMoving(Timestamp now) const;

    /// Which it has, or comes from.
    State m_state = State::Disabled;
    bool m_enabled = false;
    Timestamp m_changed{};
};

std::string toText(EventSourceMapping::State state);

} // namespace lathe::catalog
