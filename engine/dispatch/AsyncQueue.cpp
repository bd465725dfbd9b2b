#include "engine/dispatch/AsyncQueue.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace lathe::dispatch {

namespace {

constexpr Seconds firstRetry{60};
constexpr Seconds laterRetry{120};
constexpr Seconds firstBackOff{1};
constexpr Seconds longestBackOff{5 * 60};

/// What an attempt begins with: the record as it was accepted.
model::InvocationRecord fresh(const model::InvocationRecord& accepted) {
    model::InvocationRecord record;
    record.requestId = accepted.requestId;
    record.function = accepted.function;
    record.version = accepted.version;
    record.type = model::InvocationType::Event;
    record.origin = accepted.origin;
    record.traceId = accepted.traceId;
    record.payload = accepted.payload;
    record.tenantId = accepted.tenantId;
    record.accepted = accepted.accepted;
    record.attempt = accepted.attempt;
    return record;
}

store::QueuedEvent queuedForm(const Invocation& event) {
    return {event.record, event.qualifier, event.clientContext, event.cognitoIdentity};
}

InvocationPtr takenUp(store::QueuedEvent left) {
    auto event = std::make_unique<Invocation>();
    event->record = fresh(left.record);
    event->qualifier = std::move(left.qualifier);
    event->clientContext = std::move(left.clientContext);
    event->cognitoIdentity = std::move(left.cognitoIdentity);
    return event;
}

/// Events of one version of a function wait in one line.
std::string lineOf(const model::InvocationRecord& record) {
    return record.function + ":" + record.version;
}

Seconds delayBefore(int attempt) {
    return attempt <= 2 ? firstRetry : laterRetry;
}

} // namespace

AsyncQueue::AsyncQueue(boost::asio::io_context& io, Deadlines& deadlines, Recorder& recorder,
                       Options options, Connections connections)
    : m_io{io}
    , m_deadlines{deadlines}
    , m_recorder{recorder}
    , m_options{options}
    , m_connections{std::move(connections)}
    , m_destinations{deadlines.clock(), recorder, m_connections.invoke, m_connections.deliver} {}

void AsyncQueue::accept(InvocationPtr event, std::function<void(Result<bool>)> accepted) {
    store::QueuedEvent queued = queuedForm(*event);
    // Shared, because std::function copies what it holds.
    auto held = std::make_shared<InvocationPtr>(std::move(event));
    m_recorder.journal().enqueue(
        std::move(queued), [&io = m_io, weak = std::weak_ptr{m_self}, held,
                            accepted = std::move(accepted)](Result<bool> written) {
            boost::asio::post(io, [weak, held, accepted, written = std::move(written)] {
                const auto self = weak.lock();
                if (!self)
                    return;
                accepted(written);
                if (!written)
                    return;
                (*self)->m_recorder.asyncEvent(AsyncHappening::Received, (*held)->record.function);
                (*self)->add(std::move(*held));
            });
        });
}

void AsyncQueue::recover() {
    m_recorder.journal().queued(
        [&io = m_io, weak = std::weak_ptr{m_self}](Result<std::vector<store::QueuedEvent>> left) {
            if (!left)
                return;
            boost::asio::post(io, [weak, events = std::move(*left)]() mutable {
                const auto self = weak.lock();
                for (store::QueuedEvent& event : events) {
                    if (!self || (*self)->m_events.contains(event.record.requestId))
                        continue;
                    const Milliseconds wait = (*self)->restOfDelay(event.record);
                    (*self)->add(takenUp(std::move(event)), wait);
                }
            });
        });
}

model::AsyncSettings AsyncQueue::settingsOf(const Event& event,
                                            const model::FunctionSpec& spec) const {
    const model::FunctionAlias* alias = m_connections.aliasOf(*event.invocation);
    if (!alias || !alias->async)
        return spec.async;
    model::AsyncSettings settings = *alias->async;
    settings.deadLetterQueue = spec.async.deadLetterQueue;
    return settings;
}

// The attempt before has failed in an engine that is gone; the queue keeps when.
Milliseconds AsyncQueue::restOfDelay(const model::InvocationRecord& queued) const {
    if (queued.attempt < 2 || !queued.finished)
        return Milliseconds{0};
    const Milliseconds delay = hastened(delayBefore(queued.attempt));
    const auto rest = *queued.finished + delay - m_deadlines.clock().wall();
    return std::clamp(std::chrono::ceil<Milliseconds>(rest), Milliseconds{0}, delay);
}

void AsyncQueue::add(InvocationPtr event, Milliseconds wait) {
    const std::string id = event->record.requestId;
    const std::string function = lineOf(event->record);
    m_events[id].invocation = std::move(event);
    if (wait.count() > 0)
        return retryIn(m_events[id], wait);
    m_lines[function].ready.push_back(id);
    pump(function);
}

void AsyncQueue::pump() {
    for (const auto& [function, line] : m_lines)
        pump(function);
}

void AsyncQueue::pump(const std::string& function) {
    Line& line = m_lines[function];
    if (line.ready.empty())
        return;
    const model::FunctionSpec* spec =
        m_connections.specOf(m_events.at(line.ready.front()).invocation->record);
    // A function that is not there now may come back with the next template.
    if (!spec)
        return;
    while (line.running < m_options.parallelism && !line.ready.empty()) {
        const std::string id = std::move(line.ready.front());
        line.ready.pop_front();
        start(id, line, *spec);
    }
}

void AsyncQueue::start(const std::string& requestId, Line& line, const model::FunctionSpec& spec) {
    Event& event = m_events.at(requestId);
    if (isTooOld(event, spec, Seconds{0}))
        return settle(requestId,
                      giveUp(event, model::OutcomeKind::NotRun, "EventAgeExceeded",
                             "The event was dropped: it is older than MaximumEventAgeInSeconds"),
                      EventEnd::EventAgeExceeded, false);
    auto attempt = std::make_unique<Invocation>();
    attempt->record = fresh(event.invocation->record);
    attempt->clientContext = event.invocation->clientContext;
    attempt->cognitoIdentity = event.invocation->cognitoIdentity;
    attempt->qualifier = event.invocation->qualifier;
    attempt->done = [this, requestId](Answer answer) { attemptDone(requestId, std::move(answer)); };
    event.running = true;
    ++line.running;
    if (auto started = m_connections.start(std::move(attempt)); !started) {
        --line.running;
        throttled(requestId, spec, started.error());
    }
}

void AsyncQueue::attemptDone(const std::string& requestId, Answer answer) {
    Event& event = m_events.at(requestId);
    const std::string function = lineOf(event.invocation->record);
    event.running = false;
    --m_lines[function].running;

    const model::FunctionSpec* spec = m_connections.specOf(event.invocation->record);
    const auto kind = answer.record.outcome.kind;
    int& attempt = event.invocation->record.attempt;
    const Seconds delay = delayBefore(attempt + 1);
    const int retries = spec ? settingsOf(event, *spec).maximumRetryAttempts : 0;
    if (kind == model::OutcomeKind::Success) {
        settle(requestId, std::move(answer), EventEnd::Success, true);
    } else if (kind == model::OutcomeKind::Stopped) {
        settle(requestId, std::move(answer), EventEnd::Stopped, true);
    } else if (attempt > retries) {
        settle(requestId, std::move(answer), EventEnd::RetriesExhausted, true);
    } else if (isTooOld(event, *spec, delay)) {
        settle(requestId, std::move(answer), EventEnd::EventAgeExceeded, true);
    } else {
        ++attempt;
        event.throttleDelay = Seconds{0};
        store::QueuedEvent queued = queuedForm(*event.invocation);
        queued.record.finished = answer.record.finished;
        m_recorder.journal().enqueue(std::move(queued), [](const Result<bool>&) {});
        retryAfter(event, delay);
    }
    pump(function);
}

void AsyncQueue::throttled(const std::string& requestId, const model::FunctionSpec& spec,
                           const Error& error) {
    Event& event = m_events.at(requestId);
    event.running = false;
    event.throttleDelay = std::clamp(event.throttleDelay * 2, firstBackOff, longestBackOff);
    // A function that may never run does not get its events later either.
    const bool never = spec.reservedConcurrency == 0;
    if (never || isTooOld(event, spec, event.throttleDelay))
        return settle(
            requestId,
            giveUp(event, model::OutcomeKind::Throttled, error.code, error.detail.english()),
            never ? EventEnd::ZeroReservedConcurrency : EventEnd::EventAgeExceeded, false);
    retryAfter(event, event.throttleDelay);
}

void AsyncQueue::retryAfter(Event& event, Seconds delay) {
    event.spared += delay - hastened(delay);
    retryIn(event, hastened(delay));
}

void AsyncQueue::retryIn(Event& event, Milliseconds wait) {
    const std::string id = event.invocation->record.requestId;
    event.retry = std::make_unique<Deadline>(m_deadlines, [this, id] {
        Event& due = m_events.at(id);
        due.retry.reset();
        const std::string function = lineOf(due.invocation->record);
        m_lines[function].ready.push_back(id);
        pump(function);
    });
    event.retry->setIn(wait);
}

bool AsyncQueue::isTooOld(const Event& event, const model::FunctionSpec& spec,
                          Seconds delay) const {
    const auto age = m_deadlines.clock().wall() - event.invocation->record.accepted;
    return age + event.spared + delay > settingsOf(event, spec).maximumEventAge;
}

Answer AsyncQueue::giveUp(const Event& event, model::OutcomeKind kind, std::string type,
                          std::string why) {
    Answer answer{fresh(event.invocation->record), {}};
    answer.record.finished = m_deadlines.clock().wall();
    answer.record.outcome = {kind, std::move(type), std::move(why)};
    m_recorder.log({{0,
                     *answer.record.finished,
                     answer.record.function,
                     answer.record.requestId,
                     {},
                     model::LogSource::Platform,
                     model::LogLevel::Error,
                     answer.record.outcome.errorMessage}});
    m_recorder.started(answer.record);
    m_recorder.finished(model::InvocationRecord{answer.record});
    m_recorder.asyncEvent(AsyncHappening::Dropped, answer.record.function);
    return answer;
}

void AsyncQueue::settle(const std::string& requestId, Answer answer, EventEnd end, bool ran) {
    // First: should the engine die in between, the result goes out twice rather than never.
    sendResult(m_events.at(requestId), answer, end, ran);
    m_recorder.journal().dequeue(requestId);
    const auto done = std::move(m_events.at(requestId).invocation->done);
    m_events.erase(requestId);
    if (done)
        done(std::move(answer));
}

void AsyncQueue::sendResult(const Event& event, const Answer& answer, EventEnd end, bool ran) {
    const Invocation& invocation = *event.invocation;
    const model::FunctionSpec* spec = m_connections.specOf(invocation.record);
    if (!spec)
        return;
    const std::string qualifier =
        invocation.qualifier.empty() ? invocation.record.version : invocation.qualifier;
    const int attempt = invocation.record.attempt;
    m_destinations.send(settingsOf(event, *spec),
                        {end, m_connections.arnOf(*spec) + ":" + qualifier, answer.record,
                         ran ? attempt : attempt - 1, ran});
}

bool AsyncQueue::stop(const std::string& requestId) {
    const auto found = m_events.find(requestId);
    if (found == m_events.end() || found->second.running)
        return false;
    Event& event = found->second;
    std::erase(m_lines[lineOf(event.invocation->record)].ready, requestId);
    settle(requestId,
           giveUp(event, model::OutcomeKind::Stopped, "Sandbox.Stopped",
                  "The event was dropped: it was stopped while it waited"),
           EventEnd::Stopped, false);
    return true;
}

} // namespace lathe::dispatch
