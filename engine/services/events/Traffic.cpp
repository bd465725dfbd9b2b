#include "engine/services/events/Traffic.h"

#include "engine/base/Trace.h"
#include "engine/iam/Sender.h"
#include "engine/services/events/Archives.h"
#include "engine/services/events/Envelope.h"
#include "engine/services/events/InputTransformer.h"
#include "engine/services/events/JsonPath.h"
#include "engine/services/events/RuleMetrics.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

/// An event that goes in a circle between buses is stopped after that many of them.
constexpr int mostHops = 10;
/// A firing that is later than this has been missed.
constexpr Seconds longestDelay{300};

/// As https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html has them.
std::string errorCodeOf(const Error& error) {
    const auto has = [&](std::string_view part) {
        return error.code.find(part) != std::string::npos;
    };
    if (has("InvalidJson"))
        return "INVALID_JSON";
    if (has("AccessDenied"))
        return "NO_PERMISSIONS";
    if (has("NotFound") || has("NonExistentQueue") || has("NoReceiver") || has("DoesNotExist"))
        return "NO_RESOURCE";
    if (has("Throttl") || has("TooManyRequests"))
        return "THROTTLING";
    return has("Invalid") ? "INVALID_PARAMETER" : "ERROR_FROM_TARGET";
}

/// The body that a target gets for an event.
Result<std::string> inputOf(const json::object& target, const json::object& rule,
                            const json::object& event, Timestamp now) {
    if (target.contains("Input"))
        return textOf(target, "Input");
    const json::value whole(event);
    if (target.contains("InputPath"))
        return json::serialize(valueAt(textOf(target, "InputPath"), whole).value_or(json::value{}));
    if (const json::object* transformer = Parameters{target}.object("InputTransformer"))
        return transformed(*transformer, whole,
                           {textOf(rule, "Arn"), textOf(rule, "Name"), toIso8601(now)});
    return json::serialize(event);
}

bool isEnabled(const json::object& rule) {
    return textOf(rule, "State").starts_with("ENABLED");
}

} // namespace

Traffic::Traffic(State& state, std::function<void()> deadlineMoved)
    : m_state{state}
    , m_deadlineMoved{std::move(deadlineMoved)}
    , m_destinations{state}
    , m_courier{{state.surroundings.clock,
                 state.surroundings.router,
                 *state.documents,
                 &errorCodeOf,
                 state.surroundings.tellTrouble,
                 m_deadlineMoved,
                 {},
                 [&state](const delivery::Parcel& parcel, delivery::Courier::Fate fate) {
                     measureFate(state.surroundings, parcel, fate);
                 }}}
    , m_replays{state, [this](const json::object& event, const std::string& bus,
                              const std::vector<std::string>& onlyRules) {
                    accept(event, bus, {0, {}, onlyRules});
                }} {}

void Traffic::receive(delivery::Message message, delivery::Done done) {
    if (delivery::serviceOf(message.target) == "execute-api")
        return m_destinations.callGateway(message, std::move(done));
    if (resourceOf(message.target).starts_with("api-destination/"))
        return m_destinations.call(std::move(message), std::move(done));
    const std::string bus = busNameOf(message.target);
    auto found = m_state.bus(bus);
    if (!found)
        return done(found.error());
    if (auto allowed = checkDelivery(message); !allowed)
        return done(allowed.error());
    auto event = eventSent(message.body, m_state.home, m_state.surroundings.clock.wall());
    if (!event)
        return done(event.error());
    accept(*event, bus, {message.hops, message.traceId});
    done(m_state.documents->takeFailure());
}

Result<void> Traffic::checkDelivery(const delivery::Message& message) const {
    if (message.roleArn.empty())
        return {};
    return m_state.surroundings.access.check(iam::deliveryRequest(
        "events:PutEvents", message.target,
        {message.service, message.sourceArn, message.roleArn, m_state.home.account}));
}

const Traffic::Rules& Traffic::rulesOf(const std::string& bus) {
    if (const auto known = m_rules.find(bus); known != m_rules.end())
        return known->second;
    std::vector<std::string> keys;
    std::vector<patterns::Pattern> patterns;
    for (const auto& [key, rule] : m_state.rules.all()) {
        // Of an archive; see archive().
        const bool isManaged = rule.contains("ManagedBy");
        if (busOfKey(key) != bus || !isEnabled(rule) || isManaged || !rule.contains("EventPattern"))
            continue;
        if (auto pattern = patterns::Pattern::compile(textOf(rule, "EventPattern"))) {
            keys.push_back(key);
            patterns.push_back(std::move(*pattern));
        }
    }
    return m_rules.emplace(bus, Rules{std::move(keys), patterns::RuleSet{std::move(patterns)}})
        .first->second;
}

void Traffic::accept(const json::object& event, const std::string& bus, Origin origin) {
    if (origin.hops > mostHops)
        return m_state.surroundings.tellTrouble(
            {"Events.Loop", Text::tr("An event has come through {} event buses and is dropped: the "
                                     "rules of {} send it in a circle.",
                                     origin.hops, bus)});
    if (origin.traceId.empty())
        origin.traceId = newTraceRoot(m_state.surroundings.clock.wall());
    archive(event, bus);
    const Rules& rules = rulesOf(bus);
    for (const std::size_t index : rules.set.matching(event)) {
        const json::object* rule = m_state.rules.find(rules.keys[index]);
        const auto& only = origin.onlyRules;
        if (rule && (only.empty() ||
                     std::find(only.begin(), only.end(), textOf(*rule, "Arn")) != only.end())) {
            measureRule(m_state.surroundings, textOf(*rule, "Arn"), "MatchedEvents");
            sendToTargets(rules.keys[index], event, origin);
        }
    }
}

void Traffic::archive(const json::object& event, const std::string& bus) {
    if (event.contains("replay-name"))
        return;
    for (const auto& [name, archive] : m_state.archives.all()) {
        if (busNameOf(textOf(archive, "EventSourceArn")) != bus)
            continue;
        if (archive.contains("EventPattern")) {
            const auto pattern = patterns::Pattern::compile(textOf(archive, "EventPattern"));
            if (!pattern || !pattern->matches(event))
                continue;
        }
        m_state.documents->put(archivedKind(name),
                               archivedName(m_state.surroundings.clock.wall(), m_archived++),
                               json::serialize(event));
    }
}

void Traffic::sendToTargets(const std::string& key, const json::object& event,
                            const Origin& origin) {
    const json::object* rule = m_state.rules.find(key);
    const json::array* targets = rule ? Parameters{*rule}.array(".targets") : nullptr;
    if (!targets)
        return;
    measureRule(m_state.surroundings, textOf(*rule, "Arn"), "TriggeredRules");
    // Copies: what a target does may change the rule.
    const json::object sender = *rule;
    const json::array receivers = *targets;
    for (const json::value& target : receivers)
        sendTo(target.get_object(), sender, event, origin);
}

void Traffic::sendTo(const json::object& target, const json::object& rule,
                     const json::object& event, const Origin& origin) {
    const std::string ruleArn = textOf(rule, "Arn");
    delivery::Parcel parcel;
    parcel.message.target = textOf(target, "Arn");
    const auto input = inputOf(target, rule, event, m_state.surroundings.clock.wall());
    parcel.message.body = input.value_or("");
    parcel.message.service = "events.amazonaws.com";
    parcel.message.sourceArn = ruleArn;
    parcel.message.roleArn =
        target.contains("RoleArn") ? textOf(target, "RoleArn") : textOf(rule, "RoleArn");
    const auto trigger = m_triggers.find(ruleArn + " " + parcel.message.target);
    parcel.message.origin = trigger == m_triggers.end() ? ruleArn : trigger->second;
    parcel.message.traceId = origin.traceId;
    parcel.message.hops = origin.hops + 1;
    Parameters options{target};
    if (const json::object* queue = options.object("SqsParameters"))
        parcel.message.groupId = textOf(*queue, "MessageGroupId");
    if (const json::object* letters = options.object("DeadLetterConfig"))
        parcel.deadLetterQueue = textOf(*letters, "Arn");
    if (const json::object* retry = options.object("RetryPolicy")) {
        Parameters policy{*retry};
        parcel.policy.attempts = static_cast<int>(
            policy.integer("MaximumRetryAttempts", 0, 185).value_or(parcel.policy.attempts));
        parcel.policy.age = Seconds{policy.integer("MaximumEventAgeInSeconds", 60, 86'400)
                                        .value_or(parcel.policy.age.count())};
    }
    if (const json::object* http = options.object("HttpParameters"))
        parcel.message.attributes["HttpParameters"] = {"String", json::serialize(*http)};
    parcel.deadLetter = json::serialize(event);
    parcel.about = {{"RULE_ARN", ruleArn}};
    if (input)
        m_courier.send(std::move(parcel));
    else
        m_courier.refuse(std::move(parcel), input.error());
}

void Traffic::refresh() {
    m_rules.clear();
    setSchedules();
    m_deadlineMoved();
}

void Traffic::setSchedules() {
    std::map<std::string, Schedule> schedules;
    const Timestamp now = m_state.surroundings.clock.wall();
    for (const auto& [key, rule] : m_state.rules.all()) {
        if (!isEnabled(rule) || !rule.contains("ScheduleExpression"))
            continue;
        auto expression = schedule::parse(textOf(rule, "ScheduleExpression"));
        if (!expression)
            continue;
        const auto created = Parameters{rule}.integer(".created").value_or(0);
        Schedule made{key, *expression, Timestamp{Microseconds{created}}, std::nullopt};
        const auto before = m_schedules.find(key);
        // What is due is not forgotten because another rule has changed.
        if (before != m_schedules.end() && before->second.created == made.created &&
            before->second.expression == made.expression)
            made.next = before->second.next;
        else
            made.next =
                schedule::next(made.expression, {schedule::TimeZone::utc(), made.created, {}},
                               std::max(now, made.created));
        schedules.emplace(key, std::move(made));
    }
    m_schedules = std::move(schedules);
}

void Traffic::startReplay(const std::string& name) {
    m_replays.start(name);
    m_deadlineMoved();
}

std::optional<Timestamp> Traffic::nextDeadline() const {
    std::optional<Timestamp> next = m_courier.nextDeadline();
    if (const auto replay = m_replays.nextDeadline(); replay && (!next || *replay < *next))
        next = replay;
    for (const auto& [key, schedule] : m_schedules) {
        if (schedule.next && (!next || *schedule.next < *next))
            next = schedule.next;
    }
    return next;
}

void Traffic::advance(Missed missed) {
    m_courier.advance();
    m_replays.advance();
    const Timestamp now = m_state.surroundings.clock.wall();
    std::vector<std::pair<std::string, Timestamp>> due;
    for (auto& [key, schedule] : m_schedules) {
        // A clock that was moved far makes many firings due, each of which is sent.
        constexpr int mostAtOnce = 10'000;
        for (int i = 0; schedule.next && *schedule.next <= now && i < mostAtOnce; ++i) {
            if (missed == Missed::Fire || *schedule.next > now - longestDelay)
                due.emplace_back(key, *schedule.next);
            schedule.next =
                schedule::next(schedule.expression,
                               {schedule::TimeZone::utc(), schedule.created, {}}, *schedule.next);
        }
    }
    std::stable_sort(due.begin(), due.end(),
                     [](const auto& a, const auto& b) { return a.second < b.second; });
    for (const auto& [key, time] : due) {
        if (const json::object* rule = m_state.rules.find(key))
            sendToTargets(key, scheduledEvent(textOf(*rule, "Arn"), m_state.home, time), {});
    }
}

Result<void> Traffic::fireNow(const std::string& ruleArn) {
    for (const auto& [key, rule] : m_state.rules.all()) {
        if (textOf(rule, "Arn") != ruleArn)
            continue;
        sendToTargets(key, scheduledEvent(ruleArn, m_state.home, m_state.surroundings.clock.wall()),
                      {});
        return {};
    }
    return notFound(fmt::format("Rule {} does not exist.", ruleArn));
}

std::vector<Traffic::Firing> Traffic::nextFirings(std::size_t count) const {
    std::vector<Firing> firings;
    for (const auto& [key, schedule] : m_schedules) {
        const json::object* rule = m_state.rules.find(key);
        if (!rule)
            continue;
        firings.push_back(
            {textOf(*rule, "Arn"), textOf(*rule, "ScheduleExpression"),
             schedule::nextFirings(
                 schedule.expression, {schedule::TimeZone::utc(), schedule.created, {}},
                 std::max(m_state.surroundings.clock.wall(), schedule.created), count)});
    }
    return firings;
}

} // namespace lathe::services::events
