#include "app/window/Docks.h"

#include "app/window/BuildPane.h"
#include "app/window/DockTitle.h"
#include "app/window/ProblemsPane.h"
#include "widgets/cost/CostPane.h"
#include "widgets/debug/DebugPane.h"
#include "widgets/git/GitPane.h"
#include "widgets/inspector/InspectorPane.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/logs/LogsPane.h"
#include "widgets/metrics/MetricsPane.h"
#include "widgets/project/ProjectPane.h"
#include "widgets/query/QueryPane.h"
#include "widgets/resources/ResourcesPane.h"
#include "widgets/traces/TracesPane.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace lathe::app {

Docks::Docks(QMainWindow& window)
    : QObject{&window}
    , m_window{window}
    , m_projectDock{add("project", Qt::LeftDockWidgetArea)}
    , m_inspectorDock{add("inspector", Qt::RightDockWidgetArea)}
    , m_testDock{add("test", Qt::BottomDockWidgetArea)}
    , m_logsDock{add("logs", Qt::BottomDockWidgetArea)}
    , m_queryDock{add("query", Qt::BottomDockWidgetArea)}
    , m_metricsDock{add("metrics", Qt::BottomDockWidgetArea)}
    , m_tracesDock{add("traces", Qt::BottomDockWidgetArea)}
    , m_costDock{add("cost", Qt::BottomDockWidgetArea)}
    , m_resourcesDock{add("resources", Qt::BottomDockWidgetArea)}
    , m_problemsDock{add("problems", Qt::BottomDockWidgetArea)}
    , m_buildDock{add("build", Qt::BottomDockWidgetArea)}
    , m_gitDock{add("git", Qt::BottomDockWidgetArea)}
    , m_debugDock{add("debug", Qt::BottomDockWidgetArea)}
    , m_project{new project::ProjectPane{m_projectDock}} {
    m_window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    m_window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_projectDock->setWidget(m_project);
    for (QDockWidget* dock : {m_logsDock, m_queryDock, m_metricsDock, m_tracesDock, m_costDock,
                              m_resourcesDock, m_problemsDock, m_buildDock, m_gitDock, m_debugDock})
        m_window.tabifyDockWidget(m_testDock, dock);
    m_testDock->raise();
    m_window.resizeDocks({m_projectDock, m_inspectorDock}, {240, 320}, Qt::Horizontal);
    m_window.resizeDocks({m_testDock}, {300}, Qt::Vertical);
    retranslate();
}

QDockWidget* Docks::add(const char* name, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget{&m_window};
    dock->setObjectName(QLatin1String{name});
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    if (area == Qt::BottomDockWidgetArea) {
        // Their tabs are their titles.
        auto* none = new QWidget{dock};
        (new QHBoxLayout{none})->setContentsMargins(0, 0, 0, 0);
        dock->setTitleBarWidget(none);
    } else {
        dock->setTitleBarWidget(new DockTitle{dock});
    }
    m_window.addDockWidget(area, dock);
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool inFront) {
        if (inFront)
            m_front.insert(dock);
        else
            m_front.remove(dock);
        showIfInFront(dock);
    });
    return dock;
}

void Docks::showIfInFront(QDockWidget* dock) {
    QWidget* pane = dock->widget();
    if (!pane)
        return;
    // The docks keep the size that the largest needs.
    QSizePolicy policy = pane->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    pane->setSizePolicy(policy);
    pane->setVisible(isInFront(dock));
}

void Docks::make(int step) {
    switch (static_cast<Step>(step)) {
    case Test:
        m_testDock->setWidget(m_test = new invoke::InvokePane{Clock::system(), m_testDock});
        break;
    case Inspector:
        m_inspectorDock->setWidget(m_inspector = new inspector::InspectorPane{m_inspectorDock});
        break;
    case Logs:
        m_logsDock->setWidget(m_logs = new logs::LogsPane{m_logsDock});
        break;
    case Query:
        m_queryDock->setWidget(m_query = new query::QueryPane{Clock::system(), m_queryDock});
        break;
    case Problems:
        m_problemsDock->setWidget(m_problems = new ProblemsPane{m_problemsDock});
        break;
    case Metrics:
        m_metricsDock->setWidget(m_metrics =
                                     new metrics::MetricsPane{Clock::system(), m_metricsDock});
        break;
    case Traces:
        m_tracesDock->setWidget(m_traces = new traces::TracesPane{Clock::system(), m_tracesDock});
        break;
    case Cost:
        m_costDock->setWidget(m_cost = new cost::CostPane{Clock::system(), m_costDock});
        break;
    case Resources:
        m_resourcesDock->setWidget(m_resources = new resources::ResourcesPane{m_resourcesDock});
        break;
    case Build:
        m_buildDock->setWidget(m_build = new BuildPane{m_buildDock});
        break;
    case Git:
        m_gitDock->setWidget(m_git = new git::GitPane{m_gitDock});
        break;
    case Debug:
        m_debugDock->setWidget(m_debug = new debugging::DebugPane{m_debugDock});
        break;
    case StepCount:
        break;
    }
    for (QDockWidget* dock : all())
        showIfInFront(dock);
}

void Docks::buildNext() {
    if (isBuilt())
        return;
    make(m_next++);
    if (isBuilt())
        emit built();
    else
        QTimer::singleShot(0, this, &Docks::buildNext);
}

void Docks::buildSoon() {
    if (std::exchange(m_building, true))
        return;
    QTimer::singleShot(0, this, &Docks::buildNext);
}

void Docks::buildNow() {
    if (isBuilt())
        return;
    while (!isBuilt())
        make(m_next++);
    emit built();
}

void Docks::makeAnew() {
    for (const auto& [step, dock] :
         {std::pair{Test, m_testDock}, std::pair{Inspector, m_inspectorDock},
          std::pair{Logs, m_logsDock}, std::pair{Query, m_queryDock},
          std::pair{Metrics, m_metricsDock}, std::pair{Traces, m_tracesDock},
          std::pair{Cost, m_costDock}, std::pair{Resources, m_resourcesDock}}) {
        delete dock->widget();
        make(step);
    }
}

QList<QDockWidget*> Docks::all() const {
    return {m_projectDock, m_inspectorDock, m_testDock, m_logsDock,      m_queryDock,
            m_metricsDock, m_tracesDock,    m_costDock, m_resourcesDock, m_problemsDock,
            m_buildDock,   m_gitDock,       m_debugDock};
}

void Docks::setShown(bool shown) {
    if (shown == m_hiddenState.isEmpty())
        return;
    if (shown) {
        m_window.restoreState(std::exchange(m_hiddenState, {}));
        return;
    }
    m_hiddenState = m_window.saveState();
    for (QDockWidget* dock : all())
        dock->hide();
}

void Docks::fitProject() {
    const int width =
        std::clamp(m_project->wantedWidth(), 240, std::max(240, m_window.width() / 4));
    m_window.resizeDocks({m_projectDock}, {width}, Qt::Horizontal);
}

void Docks::bringUp(QWidget* pane) {
    for (QDockWidget* dock : all()) {
        if (dock->widget() != pane)
            continue;
        dock->show();
        dock->raise();
    }
}

void Docks::bringUpProblems() {
    bringUp(m_problems);
}

void Docks::raise(QWidget* pane) {
    bringUp(pane);
    pane->setFocus();
}

void Docks::setProblemCount(int count) {
    m_problemCount = count;
    retranslate();
}

void Docks::retranslate() {
    m_projectDock->setWindowTitle(tr("Project"));
    m_inspectorDock->setWindowTitle(tr("Inspector"));
    m_testDock->setWindowTitle(tr("Test"));
    m_logsDock->setWindowTitle(tr("Logs"));
    m_queryDock->setWindowTitle(tr("Query"));
    m_metricsDock->setWindowTitle(tr("Metrics"));
    m_tracesDock->setWindowTitle(tr("Traces"));
    m_costDock->setWindowTitle(tr("Cost"));
    m_resourcesDock->setWindowTitle(tr("Resources"));
    m_buildDock->setWindowTitle(tr("Build"));
    m_gitDock->setWindowTitle(tr("Git"));
    m_debugDock->setWindowTitle(tr("Debug"));
    m_problemsDock->setWindowTitle(m_problemCount > 0 ? tr("Problems (%1)").arg(m_problemCount)
                                                      : tr("Problems"));
}

} // namespace lathe::app
