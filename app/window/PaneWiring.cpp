#include "app/window/PaneWiring.h"

#include "app/resources/ResourceWiring.h"
#include "app/window/Actions.h"
#include "app/window/BuildPane.h"
#include "app/window/CanvasWiring.h"
#include "app/window/CostWiring.h"
#include "app/window/DashboardWiring.h"
#include "app/window/DebugWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/GitWiring.h"
#include "app/window/LogsWiring.h"
#include "app/window/MainWindow.h"
#include "app/window/ProblemsPane.h"
#include "app/window/QueryWiring.h"
#include "app/window/ReplayWiring.h"
#include "app/window/SuiteWiring.h"
#include "app/window/TracesWiring.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/cost/CostPane.h"
#include "widgets/inspector/InspectorPane.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/logs/LogsPane.h"
#include "widgets/metrics/MetricsPane.h"
#include "widgets/project/ProjectPane.h"
#include "widgets/query/QueryPane.h"
#include "widgets/resources/ResourcesPane.h"
#include "widgets/traces/TracesPane.h"

#include <QAction>

#include <algorithm>
#include <utility>

namespace lathe::app {

namespace {

constexpr auto MetricsSpan = std::chrono::hours{1};
constexpr int MaximumHistory = 20'000;

} // namespace

PaneWiring::PaneWiring(MainWindow& window)
    : QObject{&window}
    , m_window{window}
    , m_docks{window.docks()}
    , m_canvas{new CanvasWiring{window}}
    , m_git{new GitWiring{window}}
    , m_tests{new SuiteWiring{window}}
    , m_replay{new ReplayWiring{window, *m_tests}}
    , m_dashboards{new DashboardWiring{window, this}} {
    connect(m_canvas, &CanvasWiring::nodeSelected, this, &PaneWiring::showResource);
    connect(m_canvas, &CanvasWiring::settingSelected, this,
            [this](const QString& logicalId, const QString& path) {
                // The wire, or the card that the event implies, stays selected.
                m_resource = logicalId;
                showResource(logicalId);
                if (m_docks.isBuilt() && !path.isEmpty())
                    m_docks.inspector()->focusProperty(path);
            });
    connect(m_tests, &SuiteWiring::traceRequested, this, &PaneWiring::showTrace);
    connect(m_replay, &ReplayWiring::traceRequested, this, &PaneWiring::showTrace);
    connectProject();
    connect(&m_docks, &Docks::built, this, [this] {
        connectProblems();
        connectBuild();
        connectPanes();
    });
    connect(m_window.engine().feed(), &EventFeed::ready, this, &PaneWiring::takeBatch);
    connect(&m_window.shownProject(), &ShownProject::changed, this, &PaneWiring::projectChanged);
    connect(&m_window.document(), &ProjectDocument::diagnosticsChanged, this,
            &PaneWiring::showProblems);
    connect(&m_window, &MainWindow::codeDiagnosticsChanged, this, &PaneWiring::showProblems);
    connect(&m_window.files(), &ProjectFiles::savedEventsChanged, this,
            &PaneWiring::sendSavedEvents);
}

void PaneWiring::connectPanes() {
    connectTest();
    connectHistory();
    connectLogs();
    new QueryWiring{m_window, *m_docks.query()};
    connectInspector();
    connectMetricsAndCost();
    connectResources();
    projectChanged();
    sendSavedEvents();
    showProblems();
    showFunction(m_window.currentFunction());
    engineChanged();
}

void PaneWiring::remakePanes() {
    if (!m_docks.isBuilt())
        return;
    const auto shown = m_docks.test()->shownInvocation();
    const invoke::EventDrafts drafts = m_docks.test()->drafts();
    const cost::Assumptions assumptions = m_docks.cost()->assumptions();
    const QString query = m_docks.query()->text();
    m_docks.makeAnew();
    connectPanes();
    m_docks.cost()->setAssumptions(assumptions);
    m_docks.query()->setText(query);
    if (shown)
        m_docks.test()->openInvocation(*shown);
    m_docks.test()->setDrafts(drafts);
    m_dashboards->remakePage();
}

void PaneWiring::connectProblems() {
    connect(m_docks.problems(), &ProblemsPane::openRequested, this, &PaneWiring::openPlace);
    connect(m_docks.problems()->model(), &QAbstractItemModel::modelReset, this,
            [this] { m_docks.setProblemCount(m_docks.problems()->model()->rowCount()); });
    connect(m_docks.problems(), &ProblemsPane::permitRequested, this, &PaneWiring::permit);
}

void PaneWiring::connectProject() {
    project::ProjectPane* pane = m_docks.project();
    connect(&m_window.files(), &ProjectFiles::treeChanged, this,
            [this, pane] { pane->setFiles(m_window.files().tree()); });
    connect(pane, &project::ProjectPane::functionSelected, &m_window,
            &MainWindow::setCurrentFunction);
    connect(pane, &project::ProjectPane::resourceSelected, this, &PaneWiring::showResource);
    connect(pane, &project::ProjectPane::functionOpened, &m_window, &MainWindow::openFunctionCode);
    connect(pane, &project::ProjectPane::versionOpened, &m_window, &MainWindow::openVersionCode);
    connect(pane, &project::ProjectPane::fileOpened, this,
            [this](const QString& path) { m_window.editors().open(path); });
    connect(pane, &project::ProjectPane::templatePlaceRequested, &m_window,
            &MainWindow::openInTemplate);
    connect(pane, &project::ProjectPane::invokeRequested, this, [this](const QString& id) {
        m_window.setCurrentFunction(id);
        m_window.invokeCurrent();
    });
    connect(pane, &project::ProjectPane::logsRequested, this, [this](const QString& id) {
        m_docks.buildNow();
        m_docks.logs()->showInvocation(id, {});
        m_docks.raise(m_docks.logs());
    });
    connectFiles();
}

void PaneWiring::connectTest() {
    invoke::InvokePane* pane = m_docks.test();
    connect(pane, &invoke::InvokePane::invokeRequested, this, &PaneWiring::invoke);
    connect(pane, &invoke::InvokePane::stopRequested, &m_window.engine(),
            &EngineHost::stopInvocation);
    connect(pane, &invoke::InvokePane::runningChanged, m_window.actions()[QStringLiteral("stop")],
            &QAction::setEnabled);
    connect(pane, &invoke::InvokePane::functionChosen, &m_window, &MainWindow::setCurrentFunction);
    connect(pane, &invoke::InvokePane::eventSaveRequested, this,
            [this](const QString& name, const QString& text) {
                m_window.files().write(eventPath(name), text.toUtf8(),
                                       [this](const Result<void>& done) {
                                           if (!done)
                                               reportFailure(done.error());
                                       });
            });
    connect(pane, &invoke::InvokePane::eventRenameRequested, this,
            [this](const QString& from, const QString& to) {
                renameFile(eventPath(from), to + QStringLiteral(".json"));
            });
    connect(pane, &invoke::InvokePane::eventDeleteRequested, this,
            [this](const QString& name) { deleteFile(eventPath(name)); });
    connect(pane, &invoke::InvokePane::eventGenerationRequested, this,
            [this, pane](const std::string& service, const std::string& kind,
                         const std::map<std::string, std::string>& fields) {
                const auto event = m_window.engine().generateEvent(service, kind, fields);
                if (event)
                    pane->showGeneratedEvent(QString::fromStdString(*event));
                else
                    pane->showGenerationFailure(ui::translated(event.error().detail));
            });
    connect(pane, &invoke::InvokePane::traceRequested, this, &PaneWiring::showTrace);
    connect(pane, &invoke::InvokePane::settingRequested, this, &PaneWiring::focusSetting);
    connect(pane, &invoke::InvokePane::openRequested, this, &PaneWiring::openPlace);
    connect(pane, &invoke::InvokePane::logsRequested, this,
            [this](const QString& function, const QString& requestId) {
                m_docks.logs()->showInvocation(function, requestId);
                m_docks.raise(m_docks.logs());
            });
}

void PaneWiring::connectHistory() {
    connect(m_docks.test(), &invoke::InvokePane::replayRequested, m_replay, &ReplayWiring::replay);
    connect(m_docks.test(), &invoke::InvokePane::failedReplayRequested, m_replay,
            &ReplayWiring::replayFailed);
    connect(m_docks.test(), &invoke::InvokePane::keepRequested, this,
            [this](const model::InvocationRecord& record) { m_tests->keep(record, {}); });
    connect(m_docks.test(), &invoke::InvokePane::historyRequested, this, &PaneWiring::sendHistory);
    connect(m_docks.test(), &invoke::InvokePane::storyRequested, this,
            [this](const QString& traceId) {
                m_window.engine().story(traceId, m_docks.test(), [this](auto story) {
                    if (story)
                        m_docks.test()->showStory(*story);
                });
            });
}

void PaneWiring::connectLogs() {
    logs::LogsPane* pane = m_docks.logs();
    connect(pane, &logs::LogsPane::openRequested, this, &PaneWiring::openPlace);
    connect(pane, &logs::LogsPane::traceRequested, this, &PaneWiring::showTrace);
    m_logs = new LogsWiring{m_window, *pane};
}

void PaneWiring::connectMetricsAndCost() {
    connect(m_docks.metrics(), &metrics::MetricsPane::invocationsRequested, this,
            [this](const QString& function, Timestamp from, Timestamp to) {
                store::HistoryQuery query;
                query.function = function.toStdString();
                query.since = from;
                query.before = to;
                m_window.engine().history(query, m_docks.test(), [this, from, to](auto records) {
                    if (!records)
                        return;
                    m_docks.test()->showExcerpt(*records, from, to);
                    m_docks.raise(m_docks.test());
                });
            });
    connect(m_docks.metrics(), &metrics::MetricsPane::curvesRequested, this,
            [this](const api::MetricsQuestion& question, const auto& done) {
                m_window.engine().readMetrics(question, m_docks.metrics(), done);
            });
    connect(
        m_docks.metrics(), &metrics::MetricsPane::overviewRequested, this,
        [this](const auto& done) { m_window.engine().metricsOverview(m_docks.metrics(), done); });
    connect(m_docks.metrics(), &metrics::MetricsPane::failed, this,
            [this](const QString& sentence) {
                m_window.notice().showMessage(ui::Tint::Error, sentence);
            });
    m_traces = new TracesWiring{m_window, *m_docks.traces()};
    connect(m_docks.traces(), &traces::TracesPane::openRequested, this, &PaneWiring::openPlace);
    m_dashboards->connectMetrics(*m_docks.metrics());
    m_cost = new CostWiring{m_window, *m_docks.cost()};
    connect(m_docks.cost(), &cost::CostPane::settingRequested, this, &PaneWiring::focusSetting);
}

void PaneWiring::projectChanged() {
    const auto& project = m_window.shownProject().get();
    m_docks.project()->setProject(project);
    if (!m_docks.isBuilt())
        return;
    const QString file = project ? ui::toQString(m_window.document().templateFile()) : QString{};
    if (std::exchange(m_template, file) != file)
        forgetProject();
    m_docks.test()->setProject(project);
    m_docks.logs()->setProject(project);
    m_logs->refresh();
    m_docks.metrics()->setProject(project);
    m_docks.traces()->setProject(project);
    m_dashboards->projectChanged();
    m_docks.cost()->setProject(project);
    m_docks.inspector()->setProject(project);
    m_docks.inspector()->setRuntimes(m_window.engine().runtimes());
    showResource(m_resource);
}

void PaneWiring::projectMoved() {
    m_template = ui::toQString(m_window.document().templateFile());
}

void PaneWiring::forgetProject() {
    m_replay->clear();
    m_tests->clear();
    m_docks.test()->clear();
    m_docks.metrics()->setHistory({});
    m_canvas->clear();
    m_docks.cost()->setProject({});
    m_docks.cost()->restart();
    m_cost->projectOpened();
    m_docks.problems()->model()->clearTroubles();
    m_docks.build()->clear();
    sendSavedEvents();
}

void PaneWiring::engineChanged() {
    if (!m_docks.isBuilt())
        return;
    m_docks.test()->setObstacle(engineObstacle());
    m_docks.build()->setObstacle(engineObstacle());
    m_logs->refresh();
    m_tests->setObstacle(engineObstacle());
    m_cost->setObstacle(engineObstacle());
    m_traces->engineChanged(engineObstacle());
    m_dashboards->engineChanged();
    m_standingsSoon.start();
    m_resources->setEndpoint(m_window.engine().endpointUrl());
    if (m_window.engine().state() == EngineHost::State::Running)
        engineStarted();
}

QString PaneWiring::engineObstacle() const {
    switch (m_window.engine().state()) {
    case EngineHost::State::Running:
        return {};
    case EngineHost::State::Starting:
        return tr("The engine is starting.");
    case EngineHost::State::Failed:
        return ui::translated(m_window.engine().failure().detail) + u'\n' +
               tr("When that is put right, choose Restart the engine in the Run menu.");
    case EngineHost::State::Stopped:
        break;
    }
    return tr("No engine runs. Choose Restart the engine in the Run menu.");
}

void PaneWiring::engineStarted() {
    EngineHost& engine = m_window.engine();
    m_docks.inspector()->setRuntimes(engine.runtimes());
    if (const cost::PriceTable* prices = engine.prices()) {
        m_docks.inspector()->setPrices(*prices);
        m_docks.cost()->setPrices(*prices);
        m_cost->engineStarted();
    }
    m_docks.test()->setEventKinds(engine.eventKinds());
    sendHistory({});
    store::HistoryQuery recent;
    recent.since = Clock::system().wall() - MetricsSpan;
    recent.limit = MaximumHistory;
    engine.history(recent, m_docks.metrics(), [this](auto records) {
        if (!records)
            return;
        m_docks.metrics()->setHistory(*records);
        m_canvas->setHistory(*records);
    });
    m_docks.cost()->restart();
}

void PaneWiring::takeBatch(const api::EventBatch& batch) {
    m_docks.project()->addStarted(batch.started);
    m_docks.project()->addFinished(batch.finished);
    m_docks.buildNow();
    m_canvas->takeBatch(batch);
    if (!batch.logs.empty() || batch.droppedLogLines > 0)
        m_docks.logs()->appendLines(batch.logs, batch.droppedLogLines);
    if (!batch.started.empty()) {
        m_docks.test()->addStarted(batch.started);
        m_docks.metrics()->addStarted(batch.started);
    }
    if (!batch.deliveries.empty())
        m_docks.test()->addDeliveries(batch.deliveries);
    if (!batch.finished.empty()) {
        m_docks.test()->addFinished(batch.finished);
        m_docks.metrics()->addFinished(batch.finished);
        m_docks.cost()->addFinished(batch.finished);
    }
    m_cost->takeBatch(batch);
    m_traces->takeBatch(batch);
    // They go when code has changed, and build it when they come.
    const bool comeOrGo =
        std::any_of(batch.environments.begin(), batch.environments.end(), [](const auto& change) {
            return change.state == dispatch::EnvironmentState::Starting ||
                   change.state == dispatch::EnvironmentState::Gone;
        });
    if (comeOrGo && !m_standingsSoon.isActive())
        m_standingsSoon.start();
    if (!batch.started.empty() || !batch.finished.empty() || batch.projectChange)
        m_resources->refreshSoon();
    for (const Error& trouble : batch.troubles)
        m_docks.problems()->model()->addTrouble(trouble);
    addDenials(batch.denials);
    if (batch.projectChange) {
        m_window.shownProject().setDeployed(batch.projectChange->project);
        m_docks.inspector()->setRuntimes(m_window.engine().runtimes());
        m_standingsSoon.start();
    }
}

void PaneWiring::showTrace(const QString& requestId) {
    m_docks.buildNow();
    m_traces->showInvocation(requestId);
}

void PaneWiring::sendSavedEvents() {
    if (!m_docks.isBuilt())
        return;
    std::vector<invoke::SavedEvent> events;
    const auto& saved = m_window.files().savedEvents();
    for (auto it = saved.begin(); it != saved.end(); ++it)
        events.push_back({it.key(), it.value()});
    m_docks.test()->setSavedEvents(events);
    m_cost->sendSavedEvents();
}

void PaneWiring::sendHistory(const QString& logicalId) {
    store::HistoryQuery query;
    query.function = logicalId.toStdString();
    m_window.engine().history(query, m_docks.test(), [this](auto records) {
        if (records)
            m_docks.test()->setHistory(*records);
    });
}

void PaneWiring::invoke(const model::InvocationRequest& request) {
    if (!m_window.settings().saveBeforeInvoke()) {
        send(request);
        return;
    }
    m_window.editors().saveAll([this, request](bool saved) {
        if (saved)
            send(request);
        else
            m_docks.test()->showRefusal(
                QString::fromStdString(request.requestId),
                {"File.NotWritable",
                 ui::toText(tr("Not all files could be saved: nothing was run."))});
    });
}

void PaneWiring::send(const model::InvocationRequest& request) {
    const QString id = QString::fromStdString(request.requestId);
    if (request.origin == model::debuggerOrigin)
        return m_window.debugger().start(request);
    const bool waits = request.type == model::InvocationType::RequestResponse;
    m_window.engine().invoke(request, m_docks.test(), [this, id, waits](Result<std::string> taken) {
        if (!taken)
            m_docks.test()->showRefusal(id, taken.error());
        else if (!waits)
            m_docks.test()->showAccepted(id);
    });
}

void PaneWiring::showFunction(const QString& logicalId) {
    m_docks.project()->selectFunction(logicalId);
    if (m_docks.isBuilt()) {
        m_docks.test()->setCurrentFunction(logicalId);
        m_docks.cost()->showFunction(logicalId);
    }
    showResource(logicalId);
}

void PaneWiring::openPlace(const QString& path, int line, int column) {
    m_window.editors().open(path, line, column);
}

void PaneWiring::showProblems() {
    if (!m_docks.isBuilt())
        return;
    ProblemsModel* model = m_docks.problems()->model();
    model->setDiagnostics(m_window.document().diagnostics());
    model->setCodeDiagnostics(m_window.codeDiagnostics());
}

void PaneWiring::reportFailure(const Error& error) {
    m_window.notice().showMessage(ui::Tint::Error, ui::translated(error.detail));
}

} // namespace lathe::app
