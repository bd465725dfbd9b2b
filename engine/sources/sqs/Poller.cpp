#include "engine/sources/sqs/Poller.h"

#include "engine/base/Trace.h"
#include "engine/sources/mapping/BatchResponse.h"
#include "engine/sources/sqs/Event.h"

#include <algorithm>
#include <utility>

namespace lathe::sources::sqs {

namespace {

using services::sqs::Queue;
using services::sqs::Received;

constexpr std::size_t firstLimit = 5;
/// 300 more a minute.
constexpr std::size_t growth = 5;
constexpr Seconds growthInterval{1};
/// What a synchronous invocation takes; a little is left for what is around the records.
constexpr std::size_t largestEvent = 6 * 1024 * 1024 - 1024;
constexpr Milliseconds firstBackOff{100};
constexpr Milliseconds longestBackOff{5'000};
constexpr Seconds pauseAfterDenial{5};

} // namespace

Poller::Poller(Mapping mapping, Settings settings, FindQueue findQueue,
               dispatch::Deadlines& deadlines, Invoker invoke, Allows allows)
    : m_mapping{std::move(mapping)}
    , m_settings{std::move(settings)}
    , m_findQueue{std::move(findQueue)}
    , m_clock{deadlines.clock()}
    , m_deadlines{&deadlines}
    , m_invoke{std::move(invoke)}
    , m_allows{std::move(allows)}
    , m_limit{firstLimit}
    , m_windowEnd{std::make_unique<dispatch::Deadline>(deadlines,
                                                       [this] {
                                                           m_windowOver = true;
                                                           pump();
                                                       })}
    , m_growth{std::make_unique<dispatch::Deadline>(deadlines,
                                                    [this] {
                                                        m_limit += growth;
                                                        m_growing = false;
                                                        pump();
                                                    })}
    , m_afterDenial{std::make_unique<dispatch::Deadline>(deadlines, [this] { pump(); })} {}

void Poller::stop() {
    m_stopped = true;
    m_windowEnd.reset();
    m_growth.reset();
    m_afterDenial.reset();
    m_gathering.reset();
    for (const BatchPtr& batch : m_running)
        batch->retry.reset();
    m_deadlines = nullptr;
}

bool Poller::mayBegin() const {
    return m_running.size() < std::min(m_limit, m_settings.maximumConcurrency);
}

bool Poller::mayReceive() {
    if (m_allows("ReceiveMessage") && m_allows("GetQueueAttributes"))
        return true;
    m_afterDenial->setIn(pauseAfterDenial);
    return false;
}

void Poller::pump() {
    Queue* queue = m_stopped ? nullptr : m_findQueue(m_mapping.sourceArn);
    // An invocation may be over before the call that began it.
    if (!queue || std::exchange(m_pumping, true))
        return;
    while (mayBegin()) {
        if (isReady())
            start(std::exchange(m_gathering, nullptr));
        else if (!queue->hasVisible() || !mayReceive() || !gather(*queue))
            break;
    }
    m_pumping = false;
    if (m_running.size() >= m_limit && queue->hasVisible()) {
        if (!std::exchange(m_growing, true))
            m_growth->setIn(growthInterval);
    } else if (m_running.empty()) {
        m_limit = firstLimit;
    }
}

bool Poller::isReady() const {
    return m_gathering &&
           (m_settings.window.count() == 0 || m_windowOver ||
            m_gathering->items.size() >= m_settings.batchSize || m_gathering->size >= largestEvent);
}

/// Adds to the batch what is there; false where nothing was.
bool Poller::gather(Queue& queue) {
    services::sqs::ReceiveOptions options;
    options.most = m_settings.batchSize - (m_gathering ? m_gathering->items.size() : 0);
    options.oneGroup = m_settings.fifo;
    // While a batch is gathered its messages do not come back.
    options.visibilityTimeout = queue.attributes().visibilityTimeout() + m_settings.window;
    std::size_t size = m_gathering ? m_gathering->size : 0;
    bool full = false;
    // One that is too large by itself is the function's problem.
    options.fits = [&](const services::sqs::Message& message) {
        const bool first = size == 0;
        size += sizeInEvent(message);
        full = !first && size > largestEvent;
        return !full;
    };
    const auto received = queue.receive(options);
    if (!received || (received->empty() && !full))
        return false;
    // What the filters do not let through is done with.
    std::vector<std::string> dropped;
    for (const Received& one : *received) {
        if (!take(one))
            dropped.push_back(one.handle);
        else
            queue.beginStory(one.message->number, m_gathering->traceId);
    }
    if (!dropped.empty() && m_allows("DeleteMessage"))
        for (const std::string& handle : dropped)
            static_cast<void>(queue.remove(handle));
    if (m_gathering && full)
        m_gathering->size = largestEvent;
    return true;
}

bool Poller::take(const Received& received) {
    const auto record = recordOf(*received.message, received.handle, m_mapping.sourceArn);
    if (!m_settings.filter.matches(record))
        return false;
    if (!m_gathering) {
        m_gathering = std::make_shared<Batch>();
        m_gathering->end = received.message->until;
        m_windowOver = false;
        if (m_settings.window.count() > 0)
            m_windowEnd->setIn(m_settings.window);
    }
    m_gathering->items.push_back({received.message->id, received.handle});
    m_gathering->records.push_back(boost::json::serialize(record));
    m_gathering->size += sizeInEvent(*received.message);
    const std::string& trace = received.message->trace();
    if (m_gathering->traceId.empty())
        m_gathering->traceId = trace.empty() ? newTraceRoot(m_clock.wall()) : trace;
    else if (!trace.empty() && traceRootOf(trace) != traceRootOf(m_gathering->traceId))
        m_gathering->links.push_back(trace);
    return true;
}

void Poller::start(BatchPtr batch) {
    m_windowEnd->clear();
    m_running.insert(batch);
    invoke(batch);
}

void Poller::invoke(const BatchPtr& batch) {
    model::InvocationRequest request;
    request.function = m_mapping.function;
    request.qualifier = m_mapping.qualifier;
    request.payload = eventOf(batch->records);
    request.traceId = batch->traceId;
    request.links = batch->links;
    request.origin = m_mapping.origin;
    // Kept until it is over, also where the mapping has gone by then.
    m_invoke(std::move(request),
             [self = shared_from_this(), batch](const Result<Answered>& answered) {
                 self->done(batch, answered);
             });
}

void Poller::done(const BatchPtr& batch, const Result<Answered>& answered) {
    const bool throttled = !answered && answered.error().code == "TooManyRequestsException";
    if (throttled && retryLater(batch))
        return;
    m_running.erase(batch);
    if (answered && answered->outcome.kind == model::OutcomeKind::Success)
        settle(*batch, *answered);
    pump();
}

// A throttled batch is tried again for as long as its messages are not seen by others; meanwhile
// fewer are begun.
bool Poller::retryLater(const BatchPtr& batch) {
    batch->backOff = std::clamp(batch->backOff * 2, firstBackOff, longestBackOff);
    if (m_stopped || m_clock.steady() + batch->backOff >= batch->end)
        return false;
    m_limit = std::max<std::size_t>(1, m_running.size() - 1);
    batch->retry = std::make_unique<dispatch::Deadline>(
        *m_deadlines, [self = weak_from_this(), waiting = std::weak_ptr{batch}] {
            const auto poller = self.lock();
            const auto due = waiting.lock();
            if (poller && due)
                poller->invoke(due);
        });
    batch->retry->setIn(batch->backOff);
    return true;
}

// What is not deleted comes back when its visibility timeout is over.
void Poller::settle(const Batch& batch, const Answered& answered) {
    Queue* queue = m_findQueue(m_mapping.sourceArn);
    if (!queue || !m_allows("DeleteMessage"))
        return;
    std::set<std::string> failed;
    if (m_settings.reportsFailures) {
        std::set<std::string> known;
        for (const Item& item : batch.items)
            known.insert(item.messageId);
        auto reported = failedItems(answered.response, known);
        failed = reported ? std::move(*reported) : std::move(known);
    }
    for (const Item& item : batch.items) {
        if (!failed.contains(item.messageId))
            static_cast<void>(queue->remove(item.handle));
    }
}

} // namespace lathe::sources::sqs
