#include "widgets/designer/ActivityBook.h"

#include "engine/base/Clock.h"
#include "engine/model/Trial.h"

#include <algorithm>

namespace lathe::designer {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t MostDurations = 100;
constexpr auto Minute = 60s;

Microseconds percentile95(const std::deque<Microseconds>& durations) {
    if (durations.empty())
        return Microseconds{0};
    std::vector<Microseconds> sorted{durations.begin(), durations.end()};
    const auto at = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() * 95 - 1) / 100);
    std::nth_element(sorted.begin(), at, sorted.end());
    return *at;
}

} // namespace

ActivityBook::ActivityBook(CanvasGraph& graph, QObject* parent)
    : QObject{parent}
    , m_graph{graph} {
    m_everySecond.setInterval(1s);
    connect(&m_everySecond, &QTimer::timeout, this, &ActivityBook::forgetOld);
    // Cards that come back have their figures again.
    connect(&graph, &CanvasGraph::nodeAdded, this, &ActivityBook::tell);
}

void ActivityBook::clear() {
    m_everySecond.stop();
    for (auto it = m_books.cbegin(); it != m_books.cend(); ++it)
        m_graph.setActivity(it.key(), {});
    m_books.clear();
}

void ActivityBook::addStarted(const std::vector<model::InvocationRecord>& records) {
    for (const model::InvocationRecord& record : records) {
        const QString function = QString::fromStdString(record.function);
        Book& book = m_books[function];
        book.running.insert(QString::fromStdString(record.requestId));
        tell(function);
    }
}

void ActivityBook::addFinished(const std::vector<model::InvocationRecord>& records) {
    QSet<QString> touched;
    for (const model::InvocationRecord& record : records) {
        count(record);
        touched.insert(QString::fromStdString(record.function));
    }
    for (const QString& function : std::as_const(touched))
        tell(function);
    if (!touched.isEmpty())
        m_everySecond.start();
}

void ActivityBook::count(const model::InvocationRecord& record) {
    Book& book = m_books[QString::fromStdString(record.function)];
    book.running.remove(QString::fromStdString(record.requestId));
    CardActivity& activity = book.activity;
    ++activity.invocations;
    book.lastMinute.push_back(record.finished.value_or(record.accepted));
    // A debugger makes everything slow, and another memory size is not the function's.
    if (!model::isTrial(record)) {
        activity.cost += record.cost;
        book.durations.push_back(record.duration);
    }
    if (book.durations.size() > MostDurations)
        book.durations.pop_front();
    const bool failed = record.outcome.kind != model::OutcomeKind::Success &&
                        record.outcome.kind != model::OutcomeKind::Stopped;
    activity.errors += failed ? 1 : 0;
    activity.lastFailed = failed;
    activity.lastRequest = QString::fromStdString(record.requestId);
    activity.lastError = failed ? QString::fromStdString(record.outcome.errorMessage.empty()
                                                             ? record.outcome.errorType
                                                             : record.outcome.errorMessage)
                                      .simplified()
                                : QString{};
}

void ActivityBook::tell(const QString& function) {
    const auto found = m_books.find(function);
    if (found == m_books.end())
        return;
    CardActivity& activity = found->activity;
    activity.running = static_cast<int>(found->running.size());
    const Timestamp since = Clock::system().wall() - Minute;
    activity.perMinute =
        static_cast<int>(std::count_if(found->lastMinute.begin(), found->lastMinute.end(),
                                       [since](Timestamp time) { return time >= since; }));
    activity.p95 = percentile95(found->durations);
    m_graph.setActivity(function, activity);
}

void ActivityBook::forgetOld() {
    const Timestamp since = Clock::system().wall() - Minute;
    bool more = false;
    for (auto it = m_books.begin(); it != m_books.end(); ++it) {
        std::erase_if(it->lastMinute, [since](Timestamp time) { return time < since; });
        more = more || !it->lastMinute.empty();
        tell(it.key());
    }
    if (!more)
        m_everySecond.stop();
}

} // namespace lathe::designer
