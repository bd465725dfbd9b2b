#include "engine/services/scheduler/Runner.h"

#include "engine/base/Ids.h"
#include "engine/base/StableHash.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::scheduler {

namespace {

/// A firing that is later than this has been missed.
constexpr Seconds longestDelay{300};

Timestamp timestampOf(double seconds) {
    constexpr double latest = 253'402'300'799.0;
    return Timestamp{
        Microseconds{static_cast<std::int64_t>(std::clamp(seconds, 0.0, latest) * 1e6)}};
}

schedule::Options optionsOf(const json::object& schedule) {
    const Parameters parameters{schedule};
    schedule::Options options;
    if (const auto zone = schedule::TimeZone::named(textOf(schedule, "ScheduleExpressionTimezone")))
        options.timeZone = *zone;
    const auto start = parameters.time("StartDate");
    options.start = timestampOf(start ? *start : parameters.time("CreationDate").value_or(0));
    if (const auto end = parameters.time("EndDate"))
        options.end = timestampOf(*end);
    return options;
}

Seconds windowOf(const json::object& schedule) {
    const json::object* window = Parameters{schedule}.object("FlexibleTimeWindow");
    return window ? std::chrono::minutes{Parameters{*window}
                                             .integer("MaximumWindowInMinutes", 0, 1440)
                                             .value_or(0)}
                  : Seconds{0};
}

std::string errorCodeOf(const Error& error) {
    return error.code;
}

} // namespace

Runner::Runner(State& state, std::function<void()> deadlineMoved)
    : m_state{state}
    , m_deadlineMoved{std::move(deadlineMoved)}
    , m_courier{{state.surroundings.clock, state.surroundings.router, *state.documents,
                 &errorCodeOf, state.surroundings.tellTrouble, m_deadlineMoved, &countAttempt}} {}

void Runner::refresh() {
    const Timestamp now = m_state.surroundings.clock.wall();
    std::map<std::string, Running> running;
    for (const auto& [key, schedule] : m_state.schedules.all()) {
        auto expression =
            schedule::parse(textOf(schedule, "ScheduleExpression"), schedule::RateWords::Any);
        if (!expression || textOf(schedule, "State") != "ENABLED")
            continue;
        std::string text = json::serialize(schedule);
        const auto before = m_running.find(key);
        if (before != m_running.end() && before->second.text == text) {
            running.insert(m_running.extract(before));
            continue;
        }
        Running made{std::move(text),    *expression,  optionsOf(schedule),
                     windowOf(schedule), std::nullopt, {}};
        // What fires at the very time of its creation would fire without having waited.
        const bool startsNow = !schedule.contains("StartDate");
        const Timestamp created = *made.options.start;
        step(key, made,
             std::max(now - made.window, startsNow ? created : created - Microseconds{1}));
        running.emplace(key, std::move(made));
    }
    m_running = std::move(running);
    m_deadlineMoved();
}

void Runner::step(const std::string& key, Running& running, Timestamp after) {
    running.next = schedule::next(running.expression, running.options, after);
    if (!running.next)
        return;
    const auto spread = static_cast<std::uint64_t>(running.window.count());
    const auto place =
        stableHash(fmt::format("{} {}", key, running.next->time_since_epoch().count()));
    running.due = *running.next + Seconds{spread ? place % spread : 0};
}

std::optional<Timestamp> Runner::nextDeadline() const {
    std::optional<Timestamp> next = m_courier.nextDeadline();
    for (const auto& [key, running] : m_running) {
        if (running.next && (!next || running.due < *next))
            next = running.due;
    }
    return next;
}

void Runner::advance(Missed missed) {
    m_courier.advance();
    const Timestamp now = m_state.surroundings.clock.wall();
    struct Due {
        Timestamp due;
        Timestamp time;
        std::string key;
        bool isLast;
    };
    std::vector<Due> due;
    for (auto& [key, running] : m_running) {
        // A clock that was moved far makes many firings due, each of which is sent.
        constexpr int mostAtOnce = 10'000;
        for (int i = 0; running.next && running.due <= now && i < mostAtOnce; ++i) {
            const Timestamp time = *running.next;
            const Timestamp at = running.due;
            step(key, running, time);
            if (missed == Missed::Fire || time + running.window > now - longestDelay)
                due.push_back({at, time, key, !running.next});
        }
    }
    std::stable_sort(due.begin(), due.end(),
                     [](const Due& a, const Due& b) { return a.due < b.due; });
    for (const Due& each : due) {
        fire(each.key, each.time);
        if (each.isLast)
            complete(each.key);
    }
}

void Runner::fire(const std::string& key, Timestamp time) {
    const json::object* found = m_state.schedules.find(key);
    if (!found)
        return;
    const json::object schedule = *found;
    const std::string arn = textOf(schedule, "Arn");
    const std::string executionId = newUuid();
    auto messages = messagesOf(m_state, schedule, time, executionId);
    if (!messages)
        return m_state.surroundings.tellTrouble(
            {messages.error().code,
             Text::tr("Schedule {} sends nothing: {}", key, messages.error().detail)});
    const Parameters target{*Parameters{schedule}.object("Target")};
    for (delivery::Message& message : *messages) {
        delivery::Parcel parcel;
        message.service = "scheduler.amazonaws.com";
        message.sourceArn = arn;
        message.roleArn = textOf(*Parameters{schedule}.object("Target"), "RoleArn");
        const auto trigger = m_triggers.find(arn);
        message.origin = trigger == m_triggers.end() ? arn : trigger->second;
        parcel.message = std::move(message);
        if (const json::object* letters = target.object("DeadLetterConfig"))
            parcel.deadLetterQueue = textOf(*letters, "Arn");
        if (const json::object* retry = target.object("RetryPolicy")) {
            Parameters policy{*retry};
            parcel.policy.attempts = static_cast<int>(
                policy.integer("MaximumRetryAttempts", 0, 185).value_or(parcel.policy.attempts));
            parcel.policy.age = Seconds{policy.integer("MaximumEventAgeInSeconds", 60, 86'400)
                                            .value_or(parcel.policy.age.count())};
        }
        std::string scheduled = toIso8601(time);
        scheduled.replace(scheduled.find('.'), std::string::npos, "Z");
        parcel.about = {{"SCHEDULE_ARN", arn},
                        {"SCHEDULED_TIME", scheduled},
                        {"EXECUTION_ID", executionId},
                        {"IS_PAYLOAD_TRUNCATED", "false"}};
        m_courier.send(std::move(parcel));
    }
}

void Runner::complete(const std::string& key) {
    const json::object* schedule = m_state.schedules.find(key);
    if (!schedule || textOf(*schedule, "ActionAfterCompletion") != "DELETE")
        return;
    m_state.schedules.remove(key);
    m_running.erase(key);
}

Result<void> Runner::fireNow(const std::string& arn) {
    for (const auto& [key, schedule] : m_state.schedules.all()) {
        if (textOf(schedule, "Arn") != arn)
            continue;
        fire(key, m_state.surroundings.clock.wall());
        return {};
    }
    return Error{"ResourceNotFoundException",
                 Text::verbatim(fmt::format("Schedule {} does not exist.", arn))};
}

std::vector<Runner::Firing> Runner::nextFirings(std::size_t count) const {
    std::vector<Firing> firings;
    for (const auto& [key, running] : m_running) {
        const json::object* schedule = m_state.schedules.find(key);
        if (!schedule || !running.next)
            continue;
        firings.push_back({textOf(*schedule, "Arn"), textOf(*schedule, "ScheduleExpression"),
                           schedule::nextFirings(running.expression, running.options,
                                                 *running.next - Microseconds{1}, count)});
    }
    return firings;
}

} // namespace lathe::services::scheduler
