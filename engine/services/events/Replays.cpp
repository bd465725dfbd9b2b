#include "engine/services/events/Replays.h"

#include "engine/services/events/Archives.h"
#include "engine/services/events/Envelope.h"
#include "engine/services/wire/Parameters.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

/// Time to cancel it.
constexpr Milliseconds beforeStart{1'000};
constexpr Milliseconds pause{10};
constexpr std::size_t eventsAtOnce = 100;

bool isActive(const json::object& replay) {
    const std::string state = textOf(replay, "State");
    return state == "STARTING" || state == "RUNNING" || state == "CANCELLING";
}

/// As it is sent again.
json::object replayed(const json::object& stored, const std::string& replay) {
    json::object event;
    for (const auto& [key, value] : stored) {
        if (key == "resources")
            event["replay-name"] = replay;
        event[key] = value;
    }
    return event;
}

/// What is to be replayed next, by the names that the archive has for it.
std::vector<std::pair<std::string, json::object>> nextOf(State& state, const json::object& replay) {
    std::vector<std::pair<std::string, json::object>> events;
    const Parameters times{replay};
    const std::string source = textOf(replay, "EventSourceArn");
    const std::string next = textOf(replay, ".next");
    state.documents->forEachBetween(
        archivedKind(source.substr(source.rfind('/') + 1)),
        next.empty() ? archivedName(timestampOf(times.time("EventStartTime").value_or(0)), 0)
                     : next,
        archivedName(timestampOf(times.time("EventEndTime").value_or(0)), 999'999),
        [&](const std::string& name, const std::string& text) {
            boost::system::error_code error;
            const json::value stored = json::parse(text, error);
            if (!error && stored.is_object())
                events.emplace_back(name,
                                    replayed(stored.get_object(), textOf(replay, "ReplayName")));
        },
        eventsAtOnce);
    return events;
}

std::vector<std::string> rulesOf(const json::object& destination) {
    std::vector<std::string> arns;
    if (const json::array* filters = Parameters{destination}.array("FilterArns"))
        for (const json::value& filter : *filters)
            if (filter.is_string())
                arns.emplace_back(filter.get_string());
    return arns;
}

} // namespace

Replays::Replays(State& state, Put put)
    : m_state{state}
    , m_put{std::move(put)} {
    for (const auto& [name, replay] : state.replays.all())
        if (isActive(replay))
            m_due[name] = state.surroundings.clock.wall();
}

void Replays::start(const std::string& name) {
    m_due[name] = m_state.surroundings.clock.wall() + beforeStart;
}

std::optional<Timestamp> Replays::nextDeadline() const {
    std::optional<Timestamp> next;
    for (const auto& [name, due] : m_due)
        if (!next || due < *next)
            next = due;
    return next;
}

void Replays::advance() {
    const Timestamp now = m_state.surroundings.clock.wall();
    std::vector<std::string> names;
    for (const auto& [name, due] : m_due)
        if (due <= now)
            names.push_back(name);
    for (const std::string& name : names) {
        if (step(name))
            m_due[name] = now + pause;
        else
            m_due.erase(name);
    }
}

bool Replays::step(const std::string& name) {
    const json::object* found = m_state.replays.find(name);
    if (!found)
        return false;
    json::object replay = *found;
    const auto end = [&](std::string_view state) {
        replay["State"] = state;
        replay["ReplayEndTime"] = m_state.now();
        m_state.replays.put(name, replay);
        return false;
    };
    if (textOf(replay, "State") == "CANCELLING")
        return end("CANCELLED");
    const json::object destination = replay.at("Destination").get_object();
    const auto events = nextOf(m_state, replay);
    for (const auto& [place, event] : events) {
        m_put(event, busNameOf(textOf(destination, "Arn")), rulesOf(destination));
        replay["EventLastReplayedTime"] = Parameters{event}.time("time").value_or(0);
        // After this name and before any other.
        replay[".next"] = place + "~";
    }
    if (events.size() < eventsAtOnce)
        return end("COMPLETED");
    replay["State"] = "RUNNING";
    m_state.replays.put(name, std::move(replay));
    return true;
}

} // namespace lathe::services::events
