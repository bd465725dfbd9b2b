#include "widgets/common/EngineText.h"
#include "widgets/traces/ColdStartView.h"
#include "widgets/traces/MapPage.h"
#include "widgets/traces/TimelinePage.h"
#include "widgets/traces/TraceFilterBar.h"
#include "widgets/traces/TraceListView.h"
#include "widgets/traces/TracesPane.h"
#include "widgets/traces/WaterfallView.h"

#include <QTabBar>

#include <algorithm>

// What the Traces dock asks, when, and what becomes of the answers.

namespace lathe::traces {

namespace {

constexpr std::size_t pageSize = 100;
/// A flood of invocations leaves the store time for others.
constexpr std::chrono::milliseconds shortestPause{400};
constexpr int pauseFactor = 4;
/// Functions' SDKs and the freezing are told after the invocation's end.
constexpr std::chrono::milliseconds forLateOnes{1500};
constexpr std::chrono::milliseconds betweenMaps{3000};
/// News may be of what began so long ago.
constexpr Seconds longestUnderWay{15 * 60};

} // namespace

void TracesPane::ask() {
    if (!m_source)
        return;
    if (!isVisible()) {
        m_isOutdated = true;
        return;
    }
    m_isOutdated = false;
    m_isAsking = true;
    m_question = m_filter->question();
    m_question.most = pageSize;
    m_sinceAsked.start();
    m_source->list(m_question, [this, asked = ++m_asked](const Result<api::TraceList>& answer) {
        if (asked != m_asked)
            return;
        m_isAsking = false;
        m_lastTook = Milliseconds{m_sinceAsked.elapsed()};
        took(answer);
    });
    m_isMapOutdated = true;
    m_mapSoon.stop();
    askForMap();
}

void TracesPane::took(const Result<api::TraceList>& answer) {
    m_filter->setFault(answer ? QString{} : ui::translated(answer.error().detail));
    if (!answer)
        return;
    m_next = answer->next;
    m_list->traces()->setContinued(!m_next.empty());
    m_list->traces()->setTraces(answer->traces);
    if (m_shown.empty() && !answer->traces.empty())
        m_list->setCurrentTrace(answer->traces.front().id);
    else
        m_list->setCurrentTrace(m_shown);
    updateState();
    if (m_isOutdated || m_looks > 0)
        askSoon();
}

void TracesPane::askForMore() {
    if (!m_source || m_next.empty())
        return;
    api::TraceQuestion question = m_question;
    question.after = m_next;
    m_source->list(question, [this, asked = m_asked](const Result<api::TraceList>& answer) {
        if (asked != m_asked || !answer)
            return;
        m_next = answer->next;
        m_list->traces()->merge(answer->traces);
        m_list->traces()->setContinued(!m_next.empty());
        updateCount();
    });
}

void TracesPane::setOutdated() {
    m_isMapOutdated = true;
    m_looks = 2;
    if (!isVisible())
        m_isOutdated = true;
    else if (!m_isAsking)
        askSoon();
    if (isVisible())
        askForMap();
}

void TracesPane::askSoon() {
    if (m_soon.isActive())
        return;
    const std::chrono::milliseconds pause =
        std::max<std::chrono::milliseconds>(shortestPause, pauseFactor * m_lastTook);
    m_soon.start(m_looks < 2 ? std::max(pause, forLateOnes) : pause);
}

void TracesPane::askForNews() {
    if (!m_source || m_isAsking)
        return;
    if (!isVisible()) {
        m_isOutdated = true;
        return;
    }
    m_looks = std::max(0, m_looks - 1);
    m_isAsking = true;
    api::TraceQuestion question = m_filter->question();
    question.most = pageSize;
    const auto& known = m_list->traces()->traces();
    if (!known.empty())
        question.from = std::max(question.from, known.front().start - longestUnderWay);
    m_sinceAsked.start();
    m_source->list(question, [this, asked = m_asked](const Result<api::TraceList>& answer) {
        if (asked != m_asked)
            return;
        m_isAsking = false;
        m_lastTook = Milliseconds{m_sinceAsked.elapsed()};
        if (!answer)
            return;
        const int shown = m_list->traces()->rowOf(m_shown);
        const auto before = shown >= 0 ? std::optional{m_list->traces()->at(shown)} : std::nullopt;
        m_list->traces()->merge(answer->traces);
        if (m_shown.empty() && !answer->traces.empty())
            m_list->setCurrentTrace(answer->traces.front().id);
        const int now = m_list->traces()->rowOf(m_shown);
        if (now >= 0 && (!before || m_list->traces()->at(now) != *before))
            readShown();
        updateState();
        if (m_looks > 0 || std::any_of(answer->traces.begin(), answer->traces.end(),
                                       [](const Summary& trace) { return trace.isPartial; }))
            askSoon();
    });
}

void TracesPane::take(const Result<Trace>& answer) {
    if (!answer) {
        m_timeline->showState(tr("The trace could not be read"),
                              ui::translated(answer.error().detail));
        m_cold->setTree({});
        return;
    }
    m_shown = answer->id;
    if (m_list->currentTrace() != m_shown)
        m_list->setCurrentTrace(m_shown);
    m_timeline->setTree(SpanTree{std::make_shared<const Trace>(*answer)});
    m_cold->setTree(m_timeline->waterfall().tree());
}

void TracesPane::askForMap() {
    if (!m_source || !m_isMapOutdated || m_isMapping || !isVisible() ||
        m_tabs->currentIndex() != MapTab || m_mapSoon.isActive())
        return;
    m_isMapOutdated = false;
    m_isMapping = true;
    m_source->graph(m_filter->questionOfMap(),
                    [this, mapped = ++m_mapped](const Result<std::vector<ServiceNode>>& answer) {
                        if (mapped != m_mapped)
                            return;
                        m_isMapping = false;
                        if (answer)
                            m_map->setGraph(*answer);
                        else
                            m_map->showFailure(ui::translated(answer.error().detail));
                        m_mapSoon.start(betweenMaps);
                    });
}

} // namespace lathe::traces
