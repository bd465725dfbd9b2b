#include "engine/delivery/Courier.h"

#include "engine/base/Trace.h"
#include "engine/delivery/Parcels.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::delivery {

namespace {

constexpr std::string_view kind = "parcel";
constexpr Seconds longestBackOff{480};

} // namespace

bool isForGood(const Error& error) {
    constexpr std::array<std::string_view, 6> parts{
        "AccessDenied", "NotFound", "NonExistentQueue", "NoReceiver", "DoesNotExist", "Invalid"};
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return error.code.find(part) != std::string::npos;
    });
}

bool isDeadLetter(const Parcel& parcel) {
    return parcel.message.attributes.contains("ERROR_CODE");
}

Seconds backOff(int attempts) {
    return attempts > 9 ? longestBackOff : std::min(longestBackOff, Seconds{1 << (attempts - 1)});
}

Courier::Courier(Surroundings surroundings)
    : m_surroundings{std::move(surroundings)}
    , m_self{std::make_shared<Courier*>(this)} {}

std::string Courier::take(Parcel parcel) {
    const Timestamp now = m_surroundings.clock.wall();
    if (parcel.message.traceId.empty())
        parcel.message.traceId = newTraceRoot(now);
    // Names sort by time.
    const std::string id =
        fmt::format("{:020}-{:06}", now.time_since_epoch().count(), m_next++ % 1'000'000);
    m_waiting[id] = {std::move(parcel), now, 0, std::nullopt};
    return id;
}

void Courier::refuse(Parcel parcel, const Error& why) {
    const std::string id = take(std::move(parcel));
    m_waiting.at(id).attempts = 1;
    giveUp(id, why, {});
}

void Courier::send(Parcel parcel) {
    const std::string id = take(std::move(parcel));
    attempt(id);
    // Whoever takes it at once keeps it himself.
    if (const auto left = m_waiting.find(id); left != m_waiting.end())
        keep(id, left->second);
}

void Courier::recover() {
    m_surroundings.documents.forEach(kind, [this](const std::string& id, const std::string& text) {
        boost::system::error_code error;
        const json::value kept = json::parse(text, error);
        if (error || !kept.is_object())
            return;
        const json::object& object = kept.get_object();
        Waiting waiting{parcelOf(object), {}, 0, m_surroundings.clock.wall()};
        if (const json::value* accepted = object.if_contains("accepted");
            accepted && accepted->is_int64())
            waiting.accepted = Timestamp{Microseconds{accepted->get_int64()}};
        if (const json::value* tried = object.if_contains("tried"); tried && tried->is_int64())
            waiting.attempts = static_cast<int>(tried->get_int64());
        m_waiting[id] = std::move(waiting);
    });
    m_surroundings.deadlineMoved();
}

std::optional<Timestamp> Courier::nextDeadline() const {
    std::optional<Timestamp> next;
    for (const auto& [id, waiting] : m_waiting) {
        if (waiting.due && (!next || *waiting.due < *next))
            next = waiting.due;
    }
    return next;
}

void Courier::advance() {
    const Timestamp now = m_surroundings.clock.wall();
    std::vector<std::string> due;
    for (const auto& [id, waiting] : m_waiting) {
        if (waiting.due && *waiting.due <= now)
            due.push_back(id);
    }
    for (const std::string& id : due)
        attempt(id);
}

Message Courier::prepared(const Waiting& waiting) const {
    Message message = waiting.parcel.message;
    if (m_surroundings.prepare)
        m_surroundings.prepare(message, waiting.attempts);
    return message;
}

void Courier::attempt(const std::string& id) {
    Waiting& waiting = m_waiting.at(id);
    waiting.due.reset();
    ++waiting.attempts;
    m_surroundings.told(waiting.parcel, waiting.attempts == 1 ? Fate::Tried : Fate::TriedAgain);
    m_surroundings.router.send(prepared(waiting),
                               [self = std::weak_ptr{m_self}, id](const Result<void>& result) {
                                   if (const auto courier = self.lock())
                                       (*courier)->onDone(id, result);
                               });
}

void Courier::onDone(const std::string& id, const Result<void>& result) {
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return;
    Waiting& waiting = found->second;
    if (result) {
        m_surroundings.told(waiting.parcel, Fate::Taken);
        m_surroundings.documents.remove(kind, id);
        m_waiting.erase(found);
        return;
    }
    const Timestamp due = m_surroundings.clock.wall() + backOff(waiting.attempts);
    if (isForGood(result.error()))
        return giveUp(id, result.error(), {});
    if (waiting.attempts > waiting.parcel.policy.attempts)
        return giveUp(id, result.error(), "MaximumRetryAttempts");
    if (due > waiting.accepted + waiting.parcel.policy.age)
        return giveUp(id, result.error(), "MaximumEventAgeInSeconds");
    waiting.due = due;
    keep(id, waiting);
    m_surroundings.deadlineMoved();
}

void Courier::keep(const std::string& id, const Waiting& waiting) {
    json::object kept = toJson(waiting.parcel);
    kept["accepted"] = waiting.accepted.time_since_epoch().count();
    kept["tried"] = waiting.attempts;
    m_surroundings.documents.put(kind, id, json::serialize(kept));
}

void Courier::giveUp(const std::string& id, const Error& error, const std::string& condition) {
    const auto found = m_waiting.find(id);
    const Waiting waiting = std::move(found->second);
    m_waiting.erase(found);
    m_surroundings.documents.remove(kind, id);
    const Parcel& parcel = waiting.parcel;
    m_surroundings.told(parcel, Fate::GivenUp);
    if (parcel.deadLetterQueue.empty())
        return m_surroundings.tellTrouble(
            {"Delivery.Failed", Text::tr("An event did not reach {} and is lost, since no "
                                         "dead-letter queue is named: {}",
                                         parcel.message.target, error.detail)});
    Parcel letter;
    letter.policy.attempts = 0;
    letter.message.target = parcel.deadLetterQueue;
    letter.message.body = parcel.deadLetter.empty() ? prepared(waiting).body : parcel.deadLetter;
    letter.message.service = parcel.message.service;
    letter.message.sourceArn = parcel.message.sourceArn;
    letter.message.origin = parcel.message.origin;
    letter.message.traceId = parcel.message.traceId;
    const auto tell = [&letter](const std::string& name, std::string value) {
        letter.message.attributes[name] = {"String", std::move(value)};
    };
    for (const auto& [name, value] : parcel.about)
        tell(name, value);
    tell("TARGET_ARN", parcel.message.target);
    tell("ERROR_CODE", m_surroundings.errorCode(error));
    tell("ERROR_MESSAGE", error.detail.english());
    tell("RETRY_ATTEMPTS", std::to_string(waiting.attempts - 1));
    if (!condition.empty())
        tell("EXHAUSTED_RETRY_CONDITION", condition);
    send(std::move(letter));
}

} // namespace lathe::delivery
