#include "engine/sources/dynamodb/Poller.h"

#include "engine/services/dynamodb/Stream.h"
#include "engine/sources/mapping/BatchResponse.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace json = boost::json;

namespace lathe::sources::dynamodb {

namespace {

/// What a synchronous invocation takes; a little is left for what is around the records.
constexpr std::size_t largestEvent = 6 * 1024 * 1024 - 1024;
constexpr std::size_t atOnce = 100;
constexpr Milliseconds firstBackOff{200};
constexpr Milliseconds longestBackOff{30'000};
constexpr Seconds pauseWithoutAccess{5};

} // namespace

Poller::Poller(Mapping mapping, Settings settings, std::size_t lane, Stream stream,
               dispatch::Deadlines& deadlines, Invoker invoke)
    : m_mapping{std::move(mapping)}
    , m_settings{std::move(settings)}
    , m_lane{lane}
    , m_stream{std::move(stream)}
    , m_clock{deadlines.clock()}
    , m_invoke{std::move(invoke)}
    , m_windowEnd{std::make_unique<dispatch::Deadline>(deadlines,
                                                       [this] {
                                                           m_windowOver = true;
                                                           pump();
                                                       })}
    , m_retry{std::make_unique<dispatch::Deadline>(deadlines, [this] {
        m_waits = false;
        pump();
    })} {
    const auto kept = m_stream.checkpoint(reader());
    m_next = kept ? *kept : m_settings.fromTheBeginning ? 0 : m_stream.latest();
    if (!kept)
        m_stream.keepCheckpoint(reader(), m_next);
}

std::string Poller::reader() const {
    return fmt::format("{}/{}", m_mapping.uuid, m_lane);
}

void Poller::stop() {
    m_stopped = true;
    m_windowEnd.reset();
    m_retry.reset();
}

bool Poller::isMine(const json::object& record) const {
    if (m_settings.lanes == 1)
        return true;
    // All changes of an item go one after the other.
    const std::string key = json::serialize(record.at("dynamodb").at("Keys"));
    return std::hash<std::string>{}(key) % m_settings.lanes == m_lane;
}

void Poller::pump() {
    if (m_stopped || m_running || m_waits)
        return;
    if (m_batches.size() <= 1 && (m_batches.empty() || m_batches.front().attempts == 0))
        gather();
    if (isReady())
        invoke();
}

/// Adds to the batch what has come.
void Poller::gather() {
    const std::int64_t before = m_next;
    Batch batch = m_batches.empty() ? Batch{} : std::move(m_batches.front());
    m_batches.clear();
    bool more = true;
    while (more && batch.items.size() < m_settings.batchSize && batch.size < largestEvent) {
        const auto records = m_stream.records(m_next, atOnce);
        if (!records) {
            m_waits = true;
            m_retry->setIn(pauseWithoutAccess);
            break;
        }
        more = !records->empty();
        for (const Stream::Record& each : *records) {
            if (batch.items.size() >= m_settings.batchSize)
                break;
            const json::object record = recordOf(each.record, m_mapping.sourceArn);
            const bool wanted = isMine(record) && m_settings.filter.matches(record);
            std::string text = wanted ? json::serialize(record) : std::string{};
            if (wanted && !batch.items.empty() && batch.size + text.size() > largestEvent) {
                batch.size = largestEvent;
                break;
            }
            m_next = each.sequence + 1;
            if (!wanted)
                continue;
            batch.size += text.size();
            batch.items.push_back({each.sequence, each.at, std::move(text)});
        }
    }
    if (!batch.items.empty()) {
        const bool isNew = m_settings.window.count() > 0 && !m_windowOver;
        if (isNew && batch.items.front().sequence >= before)
            m_windowEnd->setIn(m_settings.window);
        m_batches.push_back(std::move(batch));
    } else if (m_next != before) {
        m_stream.keepCheckpoint(reader(), m_next);
    }
}

bool Poller::isReady() const {
    if (m_batches.empty())
        return false;
    const Batch& batch = m_batches.front();
    return m_settings.window.count() == 0 || m_windowOver || batch.attempts > 0 ||
           m_batches.size() > 1 || batch.items.size() >= m_settings.batchSize ||
           batch.size >= largestEvent;
}

void Poller::invoke() {
    Batch& batch = m_batches.front();
    if (m_settings.longestAge && m_clock.wall() - batch.items.front().at > *m_settings.longestAge)
        return drop("RecordAgeExceeded");
    m_running = true;
    m_windowOver = false;
    m_windowEnd->clear();
    model::InvocationRequest request;
    request.function = m_mapping.function;
    request.qualifier = m_mapping.qualifier;
    std::vector<std::string> records;
    for (const Item& item : batch.items)
        records.push_back(item.record);
    request.payload = eventOf(records);
    request.origin = m_mapping.origin;
    // Kept until it is over, also where the mapping has gone by then.
    m_invoke(std::move(request), [self = shared_from_this()](const Result<Answered>& answered) {
        self->done(answered);
    });
}

void Poller::done(const Result<Answered>& answered) {
    m_running = false;
    if (m_stopped)
        return;
    if (!answered)
        return retry();
    ++m_batches.front().attempts;
    if (answered->outcome.kind == model::OutcomeKind::Success)
        settle(*answered);
    else
        fail();
}

void Poller::settle(const Answered& answered) {
    Batch& batch = m_batches.front();
    if (!m_settings.reportsFailures)
        return finish();
    std::set<std::string> known;
    for (const Item& item : batch.items)
        known.insert(services::dynamodb::sequenceText(item.sequence));
    const auto failed = failedItems(answered.response, known);
    if (!failed)
        return fail();
    if (failed->empty())
        return finish();
    // From the first that has failed on; what comes before it is through.
    const auto first = std::find_if(batch.items.begin(), batch.items.end(), [&](const Item& item) {
        return failed->contains(services::dynamodb::sequenceText(item.sequence));
    });
    batch.items.erase(batch.items.begin(), first);
    m_stream.keepCheckpoint(reader(), batch.items.front().sequence);
    fail();
}

void Poller::fail() {
    Batch& batch = m_batches.front();
    if (m_settings.bisects && batch.items.size() > 1) {
        const auto middle =
            batch.items.begin() + static_cast<std::ptrdiff_t>(batch.items.size() / 2);
        Batch second;
        second.items.assign(std::make_move_iterator(middle),
                            std::make_move_iterator(batch.items.end()));
        // It has been tried with the first half: halving is no try.
        second.attempts = batch.attempts = std::max(0, batch.attempts - 1);
        batch.items.erase(middle, batch.items.end());
        m_batches.insert(std::next(m_batches.begin()), std::move(second));
        return retry();
    }
    if (m_settings.retries && batch.attempts > *m_settings.retries)
        return drop("RetryAttemptsExhausted");
    retry();
}

void Poller::retry() {
    Batch& batch = m_batches.front();
    batch.backOff = std::clamp(batch.backOff * 2, firstBackOff, longestBackOff);
    m_waits = true;
    m_retry->setIn(batch.backOff);
}

void Poller::drop(const char* condition) {
    const Batch& batch = m_batches.front();
    if (!m_settings.onFailure.empty()) {
        const GivenUp given{condition,
                            batch.attempts,
                            m_stream.functionArn,
                            m_mapping.sourceArn,
                            services::dynamodb::sequenceText(batch.items.front().sequence),
                            services::dynamodb::sequenceText(batch.items.back().sequence),
                            batch.items.front().at,
                            batch.items.back().at,
                            batch.items.size()};
        m_stream.giveUp(m_settings.onFailure, failureOf(given, m_clock.wall()));
    }
    finish();
}

void Poller::finish() {
    m_batches.pop_front();
    m_stream.keepCheckpoint(reader(),
                            m_batches.empty() ? m_next : m_batches.front().items.front().sequence);
    pump();
}

} // namespace lathe::sources::dynamodb
