#include "engine/services/sqs/Queue.h"

#include "engine/base/Ids.h"
#include "engine/base/Sha256.h"
#include "engine/services/sqs/Errors.h"

#include <fmt/format.h>

#include <utility>

namespace lathe::services::sqs {

namespace {

constexpr std::size_t mostInFlight = 120'000;
constexpr Seconds attemptInterval{5 * 60};

/// Of the 20 digits that sequence numbers of SQS have.
std::string sequenceNumberOf(std::uint64_t number) {
    return fmt::format("188{:017}", number);
}

} // namespace

std::string QueueIdentity::arn() const {
    return fmt::format("arn:aws:sqs:{}:{}:{}", region, accountId, name);
}

Queue::Queue(QueueIdentity identity, QueueAttributes attributes, const Clock& clock, Ledger& ledger,
             Connections connections)
    : m_identity{std::move(identity)}
    , m_arn{m_identity.arn()}
    , m_attributes{std::move(attributes)}
    , m_lastModified{m_identity.created}
    , m_clock{clock}
    , m_ledger{ledger}
    , m_connections{std::move(connections)}
    , m_lineup{Lineup::make(m_attributes.isFifo())} {}

// A new delay holds for what lies in a FIFO queue already, and not in a standard one.
void Queue::setAttributes(QueueAttributes attributes) {
    const bool delayChanged = attributes.delay() != m_attributes.delay();
    m_attributes = std::move(attributes);
    m_lastModified = m_clock.wall();
    if (!delayChanged || !m_attributes.isFifo())
        return;
    for (auto& [number, message] : m_messages) {
        if (message.state != Message::State::Delayed)
            continue;
        const Timestamp visible = message.sent + m_attributes.delay();
        setState(message, Message::State::Delayed, steadyOf(visible));
        m_ledger.update(message, visible);
    }
    advance();
}

Result<void> Queue::checkOutgoing(const Outgoing& outgoing) const {
    if (!m_attributes.isFifo()) {
        if (!outgoing.deduplicationId.empty())
            return invalidParameter(outgoing.deduplicationId, "MessageDeduplicationId",
                                    "The request includes a parameter that is not valid for this "
                                    "queue type.");
        return {};
    }
    if (outgoing.delay && outgoing.delay->count() > 0)
        return invalidParameter(fmt::format("{}", outgoing.delay->count()), "DelaySeconds",
                                "The request include parameter that is not valid for this queue "
                                "type.");
    if (outgoing.groupId.empty())
        return missingParameter("MessageGroupId");
    if (outgoing.deduplicationId.empty() && !m_attributes.deduplicatesByContent())
        return invalidParameter("The queue should either have ContentBasedDeduplication enabled or "
                                "MessageDeduplicationId provided explicitly");
    return {};
}

std::string Queue::deduplicationKey(const Message& message) const {
    return m_identity.deduplicatesPerGroup ? message.groupId + '\n' + message.deduplicationId
                                           : message.deduplicationId;
}

Result<Sent> Queue::send(Outgoing outgoing) {
    if (auto fine = checkOutgoing(outgoing); !fine)
        return fine.error();
    Message message;
    message.sent = m_clock.wall();
    message.groupId = std::move(outgoing.groupId);
    message.deduplicationId = std::move(outgoing.deduplicationId);
    if (m_attributes.isFifo()) {
        if (message.deduplicationId.empty())
            message.deduplicationId = sha256Hex(outgoing.body);
        if (const auto* before = m_deduplication.find(deduplicationKey(message), message.sent))
            return Sent{before->messageId, before->sequenceNumber};
    }
    message.number = m_connections.nextNumber();
    message.id = newUuid();
    message.bodyMd5 = md5Hex(outgoing.body);
    message.body = std::move(outgoing.body);
    message.attributes = std::move(outgoing.attributes);
    message.traceHeader = std::move(outgoing.traceHeader);
    message.traceId = std::move(outgoing.traceId);
    message.senderId = std::move(outgoing.senderId);
    const Seconds delay = m_attributes.isFifo() ? m_attributes.delay()
                                                : outgoing.delay.value_or(m_attributes.delay());
    if (delay.count() > 0) {
        message.state = Message::State::Delayed;
        message.until = m_clock.steady() + delay;
    }
    if (m_attributes.isFifo()) {
        message.sequenceNumber = sequenceNumberOf(message.number);
        const Deduplicated sent{message.id, message.sequenceNumber, message.sent};
        m_ledger.deduplicate(m_identity.id, deduplicationKey(message), sent);
        m_deduplication.add(deduplicationKey(message), sent);
    }
    m_ledger.add(m_identity.id, message);
    if (delay.count() > 0)
        m_ledger.update(message, message.sent + delay);
    const Message& kept = insert(std::move(message));
    m_connections.measured(*this, "NumberOfMessagesSent", 1);
    m_connections.measured(*this, "SentMessageSize", static_cast<double>(kept.body.size()));
    tellAvailable();
    return Sent{kept.id, kept.sequenceNumber};
}

Message& Queue::insert(Message message) {
    Message& kept = m_messages[message.number] = std::move(message);
    m_ages.emplace(kept.sent, kept.number);
    const Message::State state = std::exchange(kept.state, Message::State::Visible);
    setState(kept, state, kept.until);
    m_lineup->place(kept);
    return kept;
}

void Queue::setState(Message& message, Message::State state, Clock::Steady until) {
    if (message.state != Message::State::Visible)
        m_waiting.erase({message.until, message.number});
    if (message.state == Message::State::InFlight)
        --m_inFlight;
    message.state = state;
    message.until = until;
    if (state != Message::State::Visible)
        m_waiting.emplace(until, message.number);
    if (state == Message::State::InFlight)
        ++m_inFlight;
}

void Queue::erase(std::uint64_t number) {
    const auto found = m_messages.find(number);
    Message& message = found->second;
    setState(message, Message::State::Visible, {});
    m_ages.erase({message.sent, number});
    m_lineup->remove(message);
    m_ledger.remove(message);
    m_messages.erase(found);
}

void Queue::beginStory(std::uint64_t number, const std::string& traceId) {
    const auto found = m_messages.find(number);
    if (found != m_messages.end() && found->second.trace().empty())
        found->second.traceId = traceId;
}

bool Queue::isDead(const Message& message) const {
    const auto& redrive = m_attributes.redrive();
    return redrive && redrive->target != m_arn &&
           message.receiveCount >= redrive->maximumReceiveCount;
}

std::vector<Message*> Queue::take(const ReceiveOptions& options) {
    std::vector<Message*> taken;
    std::vector<std::uint64_t> buried;
    m_lineup->offer([&](Message& message) {
        const bool otherGroup =
            options.oneGroup && !taken.empty() && taken.front()->groupId != message.groupId;
        if (taken.size() >= options.most || otherGroup)
            return Verdict::Stop;
        if (isDead(message) && m_connections.bury(*this, message, m_attributes.redrive()->target)) {
            buried.push_back(message.number);
            return Verdict::Gone;
        }
        if (options.fits && !options.fits(message))
            return Verdict::Stop;
        setState(message, Message::State::InFlight, m_clock.steady());
        taken.push_back(&message);
        return Verdict::Gone;
    });
    for (const std::uint64_t number : buried)
        erase(number);
    return taken;
}

Result<std::vector<Received>> Queue::receive(const ReceiveOptions& options) {
    advance();
    if (m_inFlight >= mostInFlight) {
        if (m_attributes.isFifo())
            return std::vector<Received>{};
        return Error{"OverLimit",
                     Text::verbatim("Too many messages are in flight: delete some, or wait until "
                                    "their visibility timeouts are over.")};
    }
    if (auto again = repeat(options); !again.empty())
        return again;
    const Seconds timeout = options.visibilityTimeout.value_or(m_attributes.visibilityTimeout());
    const Clock::Steady now = m_clock.steady();
    const Timestamp wall = m_clock.wall();
    std::vector<Received> result;
    Attempt attempt{wall, {}};
    for (Message* message : take(options)) {
        ++message->receiveCount;
        message->received = now;
        if (!message->firstReceived)
            message->firstReceived = wall;
        setState(*message, timeout.count() > 0 ? Message::State::InFlight : Message::State::Visible,
                 now + timeout);
        m_lineup->place(*message);
        m_ledger.update(*message, wall + timeout);
        result.push_back(
            {message, Receipt{m_identity.id, message->number, message->receiveCount}.text()});
        attempt.handles.push_back(result.back().handle);
    }
    if (!options.attemptId.empty() && m_attributes.isFifo() && !result.empty())
        m_attempts[options.attemptId] = std::move(attempt);
    if (!result.empty())
        m_connections.measured(*this, "NumberOfMessagesReceived",
                               static_cast<double>(result.size()));
    return result;
}

// As long as nothing has been done with any of them.
std::vector<Received> Queue::repeat(const ReceiveOptions& options) {
    const auto attempt = m_attempts.find(options.attemptId);
    if (options.attemptId.empty() || attempt == m_attempts.end())
        return {};
    const Seconds timeout = options.visibilityTimeout.value_or(m_attributes.visibilityTimeout());
    std::vector<Received> result;
    for (const std::string& handle : attempt->second.handles) {
        const auto receipt = Receipt::read(handle);
        Message* message = find(receipt->message);
        if (!message || message->state != Message::State::InFlight ||
            message->receiveCount != receipt->count)
            return {};
        result.push_back({message, handle});
    }
    for (const Received& one : result) {
        Message& message = *find(one.message->number);
        setState(message, Message::State::InFlight, m_clock.steady() + timeout);
        m_ledger.update(message, m_clock.wall() + timeout);
    }
    return result;
}

Result<Receipt> Queue::receiptOf(const std::string& handle) const {
    auto receipt = Receipt::read(handle);
    if (!receipt || receipt->queue != m_identity.id)
        return Error{
            "ReceiptHandleIsInvalid",
            Text::verbatim(fmt::format(
                R"(The input receipt handle "{}" is not a valid receipt handle.)", handle))};
    return *receipt;
}

Message* Queue::find(std::uint64_t number) {
    const auto found = m_messages.find(number);
    return found == m_messages.end() ? nullptr : &found->second;
}

Result<void> Queue::remove(const std::string& handle) {
    advance();
    const auto receipt = receiptOf(handle);
    if (!receipt)
        return receipt.error();
    const Message* message = find(receipt->message);
    if (!message)
        return {};
    const bool current =
        message->state == Message::State::InFlight && message->receiveCount == receipt->count;
    if (m_attributes.isFifo() && !current)
        return invalidParameter(handle, "ReceiptHandle", "The receipt handle has expired.");
    erase(receipt->message);
    m_connections.measured(*this, "NumberOfMessagesDeleted", 1);
    tellAvailable();
    return {};
}

Result<void> Queue::changeVisibility(const std::string& handle, Seconds timeout) {
    advance();
    const auto receipt = receiptOf(handle);
    if (!receipt)
        return receipt.error();
    Message* message = find(receipt->message);
    const bool current = message && message->state == Message::State::InFlight &&
                         message->receiveCount == receipt->count;
    if (!message || (m_attributes.isFifo() && !current))
        return invalidParameter(handle, "ReceiptHandle",
                                "Message does not exist or is not available for visibility "
                                "timeout change.");
    const Clock::Steady now = m_clock.steady();
    constexpr Seconds longest{43'200};
    if (std::chrono::floor<Seconds>(now - message->received) + timeout > longest)
        return invalidParameter(fmt::format("{}", timeout.count()), "VisibilityTimeout",
                                "Total VisibilityTimeout for the message is beyond the limit "
                                "[43200 seconds]");
    setState(*message, timeout.count() > 0 ? Message::State::InFlight : Message::State::Visible,
             now + timeout);
    m_lineup->place(*message);
    m_ledger.update(*message, m_clock.wall() + timeout);
    tellAvailable();
    return {};
}

Result<void> Queue::purge() {
    constexpr Seconds interval{60};
    const Clock::Steady now = m_clock.steady();
    if (m_purged && now < *m_purged + interval)
        return serviceError("PurgeQueueInProgress",
                            fmt::format("Only one PurgeQueue operation on {} is allowed every {} "
                                        "seconds.",
                                        m_identity.name, interval.count()));
    m_purged = now;
    clear();
    return {};
}

void Queue::clear() {
    while (!m_messages.empty())
        erase(m_messages.begin()->first);
    m_deduplication.clear();
    m_ledger.forgetDeduplications(m_identity.id, m_clock.wall());
    m_attempts.clear();
}

// The age of what a FIFO queue takes in begins anew.
void Queue::adopt(Message message) {
    message.number = m_connections.nextNumber();
    message.state = Message::State::Visible;
    if (m_attributes.isFifo()) {
        message.sequenceNumber = sequenceNumberOf(message.number);
        message.sent = m_clock.wall();
    }
    m_ledger.add(m_identity.id, message);
    if (message.receiveCount > 0)
        m_ledger.update(message, m_clock.wall());
    insert(std::move(message));
    tellAvailable();
}

std::optional<Message> Queue::withdraw() {
    advance();
    std::optional<Message> found;
    m_lineup->offer([&](Message& message) {
        if (found)
            return Verdict::Stop;
        found = message;
        setState(message, Message::State::InFlight, m_clock.steady());
        return Verdict::Gone;
    });
    if (found)
        erase(found->number);
    return found;
}

void Queue::restore(Message message, Timestamp visible) {
    if (visible > m_clock.wall()) {
        message.state =
            message.receiveCount > 0 ? Message::State::InFlight : Message::State::Delayed;
        message.until = steadyOf(visible);
        message.received = m_clock.steady();
    }
    insert(std::move(message));
}

void Queue::restore(const std::string& deduplicationKey, Deduplicated sent) {
    m_deduplication.add(deduplicationKey, std::move(sent));
}

Seconds Queue::age() const {
    return m_ages.empty() ? Seconds{0}
                          : std::chrono::floor<Seconds>(m_clock.wall() - m_ages.begin()->first);
}

Counts Queue::counts() {
    advance();
    const std::size_t delayed = m_waiting.size() - m_inFlight;
    return {m_messages.size() - m_waiting.size(), m_inFlight, delayed};
}

std::vector<const Message*> Queue::messages() const {
    std::vector<const Message*> all;
    for (const auto& [sent, number] : m_ages)
        all.push_back(&m_messages.at(number));
    return all;
}

bool Queue::hasVisible() {
    advance();
    return m_lineup->any();
}

std::optional<Clock::Steady> Queue::nextDeadline() const {
    std::optional<Clock::Steady> next;
    if (!m_waiting.empty())
        next = m_waiting.begin()->first;
    if (!m_ages.empty()) {
        const Clock::Steady end = steadyOf(m_ages.begin()->first + m_attributes.retention());
        next = next ? std::min(*next, end) : end;
    }
    return next;
}

void Queue::advance() {
    const Clock::Steady now = m_clock.steady();
    bool shown = false;
    while (!m_waiting.empty() && m_waiting.begin()->first <= now) {
        Message& message = m_messages.at(m_waiting.begin()->second);
        setState(message, Message::State::Visible, {});
        m_lineup->place(message);
        shown = true;
    }
    // What has gone may have kept others of its group back.
    shown |= expire(m_clock.wall());
    if (shown)
        tellAvailable();
}

bool Queue::expire(Timestamp now) {
    const std::size_t before = m_ages.size();
    while (!m_ages.empty() && m_ages.begin()->first + m_attributes.retention() <= now)
        erase(m_ages.begin()->second);
    if (m_deduplication.prune(now))
        m_ledger.forgetDeduplications(m_identity.id, now - Deduplication::interval);
    std::erase_if(m_attempts,
                  [&](const auto& entry) { return entry.second.time + attemptInterval <= now; });
    return m_ages.size() < before;
}

void Queue::tellAvailable() {
    if (m_lineup->any() && m_connections.available)
        m_connections.available(*this);
}

Clock::Steady Queue::steadyOf(Timestamp time) const {
    return m_clock.steady() + (time - m_clock.wall());
}

} // namespace lathe::services::sqs
