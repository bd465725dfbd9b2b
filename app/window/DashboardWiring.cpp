#include "app/window/DashboardWiring.h"

#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "app/window/ShownProject.h"
#include "widgets/dashboard/DashboardPage.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/metrics/MetricsPane.h"
#include "widgets/query/QueryPane.h"

#include <QRegularExpression>

namespace lathe::app {

using dashboard::DashboardPage;

DashboardWiring::DashboardWiring(MainWindow& window, QObject* parent)
    : QObject{parent}
    , m_window{window}
    , m_host{window.engine(), this} {}

void DashboardWiring::connectMetrics(metrics::MetricsPane& pane) {
    m_metrics = &pane;
    connect(&pane, &metrics::MetricsPane::dashboardsRequested, this, &DashboardWiring::showPage);
    connect(&pane, &metrics::MetricsPane::timeChanged, this,
            [this](const metrics::TimeChoice& time) {
                if (m_page)
                    m_page->setTime(time);
            });
}

void DashboardWiring::showPage() {
    m_window.editors().showPage(&makePage(), QStringLiteral("chart"), tr("Dashboards"));
}

void DashboardWiring::remakePage() {
    if (!m_page)
        return;
    const bool isShown = m_page->isVisible();
    delete m_page;
    if (isShown)
        showPage();
}

void DashboardWiring::projectChanged() {
    if (m_page)
        m_page->setProject(m_window.shownProject().get());
}

void DashboardWiring::engineChanged() {
    if (m_page)
        m_page->reload();
}

DashboardPage& DashboardWiring::makePage() {
    if (m_page)
        return *m_page;
    m_page = new DashboardPage{Clock::system(), &m_window};
    connectPage();
    projectChanged();
    return *m_page;
}

void DashboardWiring::connectPage() {
    connect(m_page, &DashboardPage::dashboardsRequested, this,
            [this](const auto& done) { m_host.read(done); });
    connect(m_page, &DashboardPage::putRequested, this,
            [this](const QString& name, const QString& body, const auto& done) {
                m_host.put(name, body, done);
            });
    connect(m_page, &DashboardPage::removeRequested, this,
            [this](const QString& name, const auto& done) { m_host.remove(name, done); });
    connect(m_page, &DashboardPage::curvesRequested, this,
            [this](const api::MetricsQuestion& question, const auto& done) {
                m_window.engine().readMetrics(question, m_page, done);
            });
    connect(m_page, &DashboardPage::overviewRequested, this,
            [this](const auto& done) { m_window.engine().metricsOverview(m_page, done); });
    connect(m_page, &DashboardPage::timeChanged, this, [this](const metrics::TimeChoice& time) {
        if (m_metrics)
            m_metrics->setTime(time);
    });
    connect(m_page, &DashboardPage::invocationsRequested, this, &DashboardWiring::showInvocations);
    connect(m_page, &DashboardPage::queryRequested, this, [this](const QString& query) {
        // The dock has its groups chosen, not written.
        static const QRegularExpression source{
            QStringLiteral("^\\s*SOURCE\\s+('[^']*'\\s*,?\\s*)+\\|?\\s*")};
        m_window.docks().query()->setText(QString{query}.remove(source));
        m_window.docks().raise(m_window.docks().query());
        m_window.docks().query()->run();
    });
}

void DashboardWiring::showInvocations(const QString& functionName, Timestamp from,
                                      Timestamp until) {
    store::HistoryQuery query;
    query.function = functionName.toStdString();
    if (const auto& project = m_window.shownProject().get())
        if (const auto* function = project->findFunction(query.function);
            function && !query.function.empty())
            query.function = function->logicalId;
    query.since = from;
    query.before = until;
    m_window.engine().history(query, m_window.docks().test(), [this, from, until](auto records) {
        if (!records)
            return;
        m_window.docks().test()->showExcerpt(*records, from, until);
        m_window.docks().raise(m_window.docks().test());
    });
}

} // namespace lathe::app
