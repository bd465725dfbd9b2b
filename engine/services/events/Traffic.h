#pragma once

#include "engine/delivery/Courier.h"
#include "engine/patterns/RuleSet.h"
#include "engine/schedule/Firings.h"
#include "engine/services/events/ApiDestinations.h"
#include "engine/services/events/Replays.h"
#include "engine/services/events/State.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::services::events {

/// Takes events and brings them to the targets of the rules that match, and to the archives; fires
/// the rules that have a schedule.
class Traffic {
  public:
    /// `deadlineMoved`: nextDeadline() may be another.
    Traffic(State& state, std::function<void()> deadlineMoved);

    struct Origin {
        /// How many buses it has come through.
        int hops = 0;
        std::string traceId;
        /// Of a replay: ARNs of the rules that it is for; empty: all.
        std::vector<std::string> onlyRules = {};
    };
    void accept(const boost::json::object& event, const std::string& bus, Origin origin);

    /// What is sent to a bus, an API destination or an API.
    void receive(delivery::Message message, delivery::Done done);

    /// The rules, or what is sent to, have changed.
    void refresh();
    /// The triggers of the template by the ARN of the rule that stands for them.
    void setTriggers(std::map<std::string, std::string> triggers) {
        m_triggers = std::move(triggers);
    }
    /// Sends what an engine before this one has not.
    void recover() { m_courier.recover(); }

    /// One that the state has as STARTING.
    void startReplay(const std::string& name);
    std::size_t activeReplays() const { return m_replays.active(); }

    /// What to do about firings whose time was long ago, since the machine slept.
    enum class Missed { Skip, Fire };
    std::optional<Timestamp> nextDeadline() const;
    void advance(Missed missed);
    /// Fires a scheduled rule now, beside its schedule.
    Result<void> fireNow(const std::string& ruleArn);
    struct Firing {
        std::string arn;
        std::string expression;
        std::vector<Timestamp> times;
    };
    /// Of each rule that is enabled and has a schedule.
    std::vector<Firing> nextFirings(std::size_t count) const;

  private:
    struct Rules {
        /// ruleKey() of the patterns, in their order.
        std::vector<std::string> keys;
        patterns::RuleSet set{{}};
    };
    struct Schedule {
        std::string key;
        schedule::Expression expression;
        Timestamp created;
        std::optional<Timestamp> next;
    };

    /// Whether the role that it is sent with may; without one it is another service's own event.
    Result<void> checkDelivery(const delivery::Message& message) const;
    const Rules& rulesOf(const std::string& bus);
    void archive(const boost::json::object& event, const std::string& bus);
    void sendToTargets(const std::string& ruleKey, const boost::json::object& event,
                       const Origin& origin);
    void sendTo(const boost::json::object& target, const boost::json::object& rule,
                const boost::json::object& event, const Origin& origin);
    void setSchedules();

    State& m_state;
    std::function<void()> m_deadlineMoved;
    ApiDestinations m_destinations;
    delivery::Courier m_courier;
    Replays m_replays;
    std::map<std::string, Rules> m_rules;
    std::map<std::string, Schedule> m_schedules;
    std::map<std::string, std::string> m_triggers;
    std::uint64_t m_archived = 0;
};

} // namespace lathe::services::events
