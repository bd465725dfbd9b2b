#include "engine/tuning/Run.h"

#include <algorithm>
#include <utility>

namespace lathe::tuning {

namespace {

/// Cold starts beside the first one before a size counts as measured with what there is: something
/// ends its environments again and again.
constexpr int mostFurtherColdStarts = 5;

} // namespace

Run::Run(Plan plan, Parts parts, Handlers handlers)
    : m_plan{std::move(plan)}
    , m_parts{std::move(parts)}
    , m_handlers{std::move(handlers)} {}

void Run::start() {
    m_measurement.memory = m_plan.memories.front();
    next();
}

void Run::cancel() {
    m_cancelled = true;
    if (!m_requestId.empty())
        m_parts.stop(m_requestId);
}

void Run::next() {
    if (m_cancelled)
        return end(false);
    const int each = m_plan.times + 1;
    m_handlers.onProgress({m_measurement.memory,
                           static_cast<int>(m_size) * each + std::min(m_invocationsOfSize, each),
                           static_cast<int>(m_plan.memories.size()) * each});
    invokeOnce();
}

void Run::invokeOnce() {
    model::InvocationRequest request;
    request.function = m_plan.function;
    request.qualifier = m_plan.qualifier;
    request.payload = m_plan.payload;
    request.tenantId = m_plan.tenantId;
    m_parts.invoke(
        std::move(request), m_measurement.memory,
        [self = shared_from_this()](Result<std::string> requestId) {
            if (!requestId)
                return self->end(requestId.error());
            self->m_requestId = *requestId;
            if (self->m_cancelled)
                self->m_parts.stop(*requestId);
        },
        [self = shared_from_this()](const model::InvocationRecord& record) {
            self->onInvoked(record);
        });
}

void Run::onInvoked(const model::InvocationRecord& record) {
    m_requestId.clear();
    if (m_cancelled || record.outcome.kind == model::OutcomeKind::Stopped)
        return end(false);
    // It would not at any other size either.
    if (record.outcome.kind == model::OutcomeKind::NotRun)
        return end(Error{record.outcome.errorType, Text::verbatim(record.outcome.errorMessage)});
    ++m_invocationsOfSize;
    add(m_measurement, record, m_parts.prices, m_parts.region, m_parts.function);
    const bool enough = static_cast<int>(m_measurement.durations.size()) >= m_plan.times ||
                        m_invocationsOfSize > m_plan.times + mostFurtherColdStarts;
    if (m_measurement.failed() || enough)
        closeSize();
    else
        next();
}

void Run::closeSize() {
    m_parts.endTrials();
    ++m_size;
    m_invocationsOfSize = 0;
    m_handlers.onMeasured(std::exchange(m_measurement, {}));
    if (m_size == m_plan.memories.size())
        return end(true);
    m_measurement.memory = m_plan.memories[m_size];
    next();
}

void Run::end(Result<bool> how) {
    if (std::exchange(m_ended, true))
        return;
    m_parts.endTrials();
    m_handlers.onEnded(std::move(how));
}

} // namespace lathe::tuning
