#include "engine/catalog/EventSourceMapping.h"

#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::catalog {

namespace {

using State = EventSourceMapping::State;

/// How long it is on its way.
constexpr Milliseconds transition{300};

constexpr std::array<std::string_view, 7> names = {"Creating",  "Enabling", "Enabled", "Updating",
                                                   "Disabling", "Disabled", "Deleting"};

State stateOf(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<State>(i);
    }
    return State::Disabled;
}

} // namespace

std::string toText(State state) {
    return std::string{names[static_cast<std::size_t>(state)]};
}

EventSourceMapping::EventSourceMapping(std::string id, bool enabled, Timestamp now)
    : uuid{std::move(id)}
    , m_state{enabled ? State::Creating : State::Disabled}
    , m_enabled{enabled}
    , m_changed{now} {}

EventSourceMapping EventSourceMapping::settled(std::string id, bool enabled, Timestamp since) {
    EventSourceMapping mapping{std::move(id), enabled, since};
    mapping.m_state = enabled ? State::Enabled : State::Disabled;
    return mapping;
}

bool EventSourceMapping::isMoving(Timestamp now) const {
    return m_state != State::Enabled && m_state != State::Disabled && now < m_changed + transition;
}

State EventSourceMapping::state(Timestamp now) const {
    if (isMoving(now) || m_state == State::Deleting)
        return m_state;
    return m_enabled ? State::Enabled : State::Disabled;
}

bool EventSourceMapping::isGone(Timestamp now) const {
    return m_state == State::Deleting && !isMoving(now);
}

bool EventSourceMapping::update(bool enabled, Timestamp now) {
    if (isMoving(now) || m_state == State::Deleting)
        return false;
    if (enabled == m_enabled)
        m_state = State::Updating;
    else
        m_state = enabled ? State::Enabling : State::Disabling;
    m_enabled = enabled;
    m_changed = now;
    return true;
}

bool EventSourceMapping::remove(Timestamp now) {
    if (isMoving(now) || m_state == State::Deleting)
        return false;
    m_state = State::Deleting;
    m_changed = now;
    return true;
}

json::object EventSourceMapping::toJson() const {
    json::object labels;
    for (const auto& [name, value] : tags)
        labels[name] = value;
    return {{"Uuid", uuid},
            {"Settings", settings},
            {"Tags", std::move(labels)},
            {"Basis", basis},
            {"State", toText(m_state)},
            {"Enabled", m_enabled},
            {"Changed", m_changed.time_since_epoch().count()}};
}

EventSourceMapping EventSourceMapping::fromJson(const json::object& document) {
    EventSourceMapping mapping;
    mapping.uuid = document.at("Uuid").as_string();
    mapping.settings = document.at("Settings").as_object();
    for (const auto& [name, value] : document.at("Tags").as_object())
        mapping.tags[name] = value.as_string();
    if (const json::value* basis = document.if_contains("Basis"))
        mapping.basis = basis->as_string();
    mapping.m_state = stateOf(document.at("State").as_string());
    mapping.m_enabled = document.at("Enabled").as_bool();
    mapping.m_changed = Timestamp{Microseconds{document.at("Changed").as_int64()}};
    return mapping;
}

} // namespace lathe::catalog
