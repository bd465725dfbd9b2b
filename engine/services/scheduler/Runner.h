#pragma once

#include "engine/delivery/Courier.h"
#include "engine/schedule/Firings.h"
#include "engine/services/scheduler/State.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::services::scheduler {

/// Fires schedules when their time has come, and sends what they say to their targets.
class Runner {
  public:
    /// `deadlineMoved`: nextDeadline() may be another.
    Runner(State& state, std::function<void()> deadlineMoved);

    /// The schedules have changed.
    void refresh();
    /// The triggers of the template by the ARN of the schedule that stands for them.
    void setTriggers(std::map<std::string, std::string> triggers) {
        m_triggers = std::move(triggers);
    }
    /// Sends what an engine before this one has not.
    void recover() { m_courier.recover(); }

    /// What to do about firings whose time was long ago, since the machine slept. Where a flexible
    /// time window is still open, they are not late.
    enum class Missed { Skip, Fire };
    std::optional<Timestamp> nextDeadline() const;
    void advance(Missed missed);

    Result<void> fireNow(const std::string& arn);
    struct Firing {
        std::string arn;
        std::string expression;
        std::vector<Timestamp> times;
    };
    /// Of each schedule that is enabled.
    std::vector<Firing> nextFirings(std::size_t count) const;

  private:
    struct Running {
        /// The text of the schedule, by which a change is seen.
        std::string text;
        schedule::Expression expression;
        schedule::Options options;
        Seconds window;
        /// Nothing after the last one.
        std::optional<Timestamp> next;
        /// When it is sent: somewhere in its window.
        Timestamp due;
    };

    void step(const std::string& key, Running& running, Timestamp after);
    void fire(const std::string& key, Timestamp time);
    void complete(const std::string& key);

    State& m_state;
    std::function<void()> m_deadlineMoved;
    delivery::Courier m_courier;
    std::map<std::string, Running> m_running;
    std::map<std::string, std::string> m_triggers;
};

/// Whether a target is one that schedules can have. Fails with ValidationException.
Result<void> checkTargetMeaning(const boost::json::object& target);
/// Puts the number of the attempt where the input has the attribute for it.
void countAttempt(delivery::Message& message, int attempt);
/// What one firing sends: one message, or more where a universal target puts several events. Fails
/// with ValidationException where the input makes no sense.
Result<std::vector<delivery::Message>> messagesOf(const State& state,
                                                  const boost::json::object& schedule,
                                                  Timestamp time, const std::string& executionId);

} // namespace lathe::services::scheduler
