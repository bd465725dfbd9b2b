#include "engine/load/Run.h"

#include "engine/model/Trial.h"

#include <algorithm>
#include <utility>

namespace lathe::load {

namespace {

using model::OutcomeKind;

constexpr Seconds second{1};

} // namespace

Run::Run(Plan plan, Parts parts, Handlers handlers)
    : m_plan{std::move(plan)}
    , m_parts{std::move(parts)}
    , m_handlers{std::move(handlers)}
    , m_all{countOf(m_plan)} {}

void Run::start() {
    m_start = m_parts.clock.steady();
    advance();
}

template <class Change> void Run::count(Change change) {
    change(m_ofSecond);
    change(m_sum);
}

std::optional<Clock::Steady> Run::nextDue() const {
    if (m_ended)
        return {};
    const Clock::Steady endOfSecond = m_start + (m_second + 1) * second;
    if (m_stopped || m_next == m_all)
        return endOfSecond;
    return std::min<Clock::Steady>(m_start + dueOf(m_plan, m_next), endOfSecond);
}

void Run::advance() {
    const auto self = shared_from_this();
    const Clock::Steady now = m_parts.clock.steady();
    tellSeconds(now);
    while (!m_stopped && !m_ended && m_next < m_all) {
        const Clock::Steady due = m_start + dueOf(m_plan, m_next);
        if (due > now)
            break;
        send(m_next++, due);
    }
    endIfDone();
}

void Run::send(std::int64_t number, Clock::Steady due) {
    if (m_underWay >= mostUnderWay)
        return count([](Measured& measured) { ++measured.heldBack; });
    model::InvocationRequest request;
    request.function = m_plan.function;
    request.qualifier = m_plan.qualifier;
    request.tenantId = m_plan.tenantId;
    request.payload = m_plan.recorded.empty()
                          ? m_plan.payload
                          : m_plan.recorded[static_cast<std::size_t>(number)].payload;
    request.origin = model::loadOrigin;
    ++m_underWay;
    count([this](Measured& measured) {
        ++measured.sent;
        measured.concurrency = std::max(measured.concurrency, m_underWay);
    });
    const auto self = shared_from_this();
    m_parts.invoke(
        std::move(request),
        [self](Result<std::string> requestId) {
            if (!requestId)
                return self->onRefusal(requestId.error());
            self->m_running.insert(*requestId);
        },
        [self, due](const model::InvocationRecord& record) { self->onAnswer(record, due); });
}

void Run::onRefusal(const Error& error) {
    --m_underWay;
    if (error.code == "TooManyRequestsException") {
        count([](Measured& measured) { ++measured.throttled; });
    } else {
        // As the next one would be.
        m_refusal = error;
        m_stopped = true;
    }
    endIfDone();
}

void Run::onAnswer(const model::InvocationRecord& record, Clock::Steady due) {
    --m_underWay;
    m_running.erase(record.requestId);
    const auto latency = std::chrono::duration_cast<Microseconds>(m_parts.clock.steady() - due);
    const OutcomeKind kind = record.outcome.kind;
    count([&](Measured& measured) {
        if (kind == OutcomeKind::Throttled) {
            ++measured.throttled;
            return;
        }
        if (kind == OutcomeKind::Stopped)
            return;
        ++(kind == OutcomeKind::Success ? measured.succeeded : measured.failed);
        measured.coldStarts += record.coldStart() ? 1 : 0;
        measured.latencies.record(latency);
        measured.cost += record.cost;
    });
    endIfDone();
}

void Run::stop() {
    const auto self = shared_from_this();
    m_stopped = true;
    // Each may end at once.
    for (const std::string& requestId : std::set<std::string>{m_running})
        m_parts.stop(requestId);
    endIfDone();
}

void Run::tellSeconds(Clock::Steady now) {
    while (!m_ended && now >= m_start + (m_second + 1) * second) {
        m_ofSecond.concurrency = std::max(m_ofSecond.concurrency, m_underWay);
        m_handlers.onSecond(m_second++, std::exchange(m_ofSecond, {}));
    }
}

void Run::endIfDone() {
    if (m_ended || m_underWay > 0 || (!m_stopped && m_next < m_all))
        return;
    m_ended = true;
    // What the last, begun second has had.
    if (m_ofSecond != Measured{})
        m_handlers.onSecond(m_second, m_ofSecond);
    m_handlers.onEnded(m_refusal ? Result<bool>{*m_refusal} : Result<bool>{!m_stopped}, m_sum);
}

} // namespace lathe::load
