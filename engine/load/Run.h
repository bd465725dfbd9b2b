#pragma once

#include "engine/base/Clock.h"
#include "engine/load/Measured.h"
#include "engine/load/Plan.h"
#include "engine/model/Invocation.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace lathe::load {

/// Told of a run, on the thread that it runs on.
struct Handlers {
    /// The seconds of the run, each once it is over: what was sent and what ended in it.
    std::function<void(int second, const Measured& measured)> onSecond;
    /// All of it, and whether all was sent (false: it was stopped). Nothing follows.
    std::function<void(Result<bool> how, const Measured& measured)> onEnded;
};

/// One load run. Requests are sent when they are due, whether or not those before them have been
/// answered, as callers who know nothing of each other send them. It wants to run again at
/// nextDue().
class Run : public std::enable_shared_from_this<Run> {
  public:
    struct Parts {
        /// Where it is not accepted, `ended` is not called.
        std::function<void(model::InvocationRequest request,
                           std::function<void(Result<std::string> requestId)> accepted,
                           std::function<void(const model::InvocationRecord&)> ended)>
            invoke;
        std::function<void(const std::string& requestId)> stop;
        const Clock& clock;
    };

    /// Under way at once: more would only wait for each other in this machine's memory.
    static constexpr std::int64_t mostUnderWay = 5'000;

    /// Of a plan that is checked.
    Run(Plan plan, Parts parts, Handlers handlers);

    void start();
    /// What is under way is stopped; onEnded follows when all of it has ended.
    void stop();
    /// Empty where it only waits for answers, or is over.
    std::optional<Clock::Steady> nextDue() const;
    /// Sends what is due, and tells of seconds that are over.
    void advance();

  private:
    void send(std::int64_t number, Clock::Steady due);
    void onAnswer(const model::InvocationRecord& record, Clock::Steady due);
    void onRefusal(const Error& error);
    void tellSeconds(Clock::Steady now);
    void endIfDone();
    template <class Change> void count(Change change);

    Plan m_plan;
    Parts m_parts;
    Handlers m_handlers;
    Clock::Steady m_start{};
    std::int64_t m_all = 0;
    std::int64_t m_next = 0;
    std::int64_t m_underWay = 0;
    std::set<std::string> m_running;
    int m_second = 0;
    Measured m_ofSecond;
    Measured m_sum;
    std::optional<Error> m_refusal;
    bool m_stopped = false;
    bool m_ended = false;
};

} // namespace lathe::load
