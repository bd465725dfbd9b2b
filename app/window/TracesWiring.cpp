#include "app/window/TracesWiring.h"

#include "app/bridge/TraceHost.h"
#include "app/window/Docks.h"
#include "app/window/MainWindow.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/logs/LogsPane.h"
#include "widgets/traces/ColdStartView.h"
#include "widgets/traces/TracesPane.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace lathe::app {

namespace {

constexpr Seconds day{24 * 60 * 60};
constexpr int daysOfColdStarts = 30;

/// How often the function was initialized, by the day.
api::MetricsQuestion coldStartsOf(const std::string& region, const std::string& name) {
    api::MetricsQuestion question;
    question.until = Clock::system().wall();
    question.from = question.until - daysOfColdStarts * day;
    question.period = day;
    api::MetricLine line;
    line.id = "cold";
    line.metric = {region, "AWS/Lambda", "InitDuration", {{"FunctionName", name}}};
    line.statistic = "SampleCount";
    question.lines.push_back(std::move(line));
    return question;
}

} // namespace

TracesWiring::TracesWiring(MainWindow& window, traces::TracesPane& pane)
    : QObject{&pane}
    , m_window{window}
    , m_pane{pane} {
    using traces::TracesPane;
    connect(&pane, &TracesPane::codeRequested, &window, &MainWindow::openFunctionCode);
    connect(&pane, &TracesPane::logsRequested, this,
            [this](const QString& function, const QString& requestId) {
                m_window.docks().logs()->showInvocation(function, requestId);
                m_window.docks().raise(m_window.docks().logs());
            });
    connect(&pane, &TracesPane::invocationRequested, this, &TracesWiring::openInvocation);
    connect(&pane, &TracesPane::coldStartsRequested, this, &TracesWiring::countColdStarts);
}

void TracesWiring::engineChanged(const QString& obstacle) {
    m_pane.setObstacle(obstacle);
    if (!obstacle.isEmpty())
        return m_pane.setSource(nullptr);
    if (const cost::PriceTable* prices = m_window.engine().prices())
        m_pane.setPrices(*prices);
    m_pane.setSource(std::make_unique<TraceHost>(m_window.engine()));
}

void TracesWiring::takeBatch(const api::EventBatch& batch) {
    if (!batch.started.empty() || !batch.finished.empty() || !batch.deliveries.empty())
        m_pane.setOutdated();
}

void TracesWiring::showInvocation(const QString& requestId) {
    m_window.docks().raise(&m_pane);
    store::HistoryQuery query;
    query.requestId = requestId.toStdString();
    m_window.engine().history(query, this, [this, requestId](auto records) {
        if (!records || records->empty() || records->front().traceId.empty())
            return m_window.notice().showMessage(
                ui::Tint::Warning, tr("No trace is known of the request %1.").arg(requestId));
        m_pane.showTrace(QString::fromStdString(records->front().traceId));
    });
}

void TracesWiring::openInvocation(const QString& requestId) {
    store::HistoryQuery query;
    query.requestId = requestId.toStdString();
    m_window.engine().history(query, this, [this](auto records) {
        if (!records || records->empty())
            return;
        m_window.docks().raise(m_window.docks().test());
        m_window.docks().test()->openInvocation(records->front());
    });
}

void TracesWiring::countColdStarts(const QString& logicalId) {
    const auto& project = m_window.shownProject().get();
    const auto* function = project ? project->findFunction(logicalId.toStdString()) : nullptr;
    if (!function)
        return;
    m_window.engine().readMetrics(
        coldStartsOf(project->region, function->name), this,
        [this, logicalId](const Result<std::vector<api::MetricCurve>>& curves) {
            if (!curves)
                return;
            double count = 0;
            for (const api::MetricCurve& curve : *curves)
                count = std::accumulate(curve.values.begin(), curve.values.end(), count);
            m_pane.coldStart().setColdStarts(logicalId, std::llround(count));
        });
}

} // namespace lathe::app
