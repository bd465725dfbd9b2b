#include "app/window/SuiteWiring.h"

#include "app/bridge/BatchRun.h"
#include "app/document/Background.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "engine/base/Files.h"
#include "engine/model/Origins.h"
#include "engine/suite/CaseUpdate.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/compare/KeepDialog.h"
#include "widgets/compare/SuitePane.h"
#include "widgets/logs/LogsPane.h"

#include <algorithm>

namespace lathe::app {

using compare::SuitePane;

namespace {

/// As many as lathe test runs at once at most.
constexpr int parallel = 4;
constexpr std::chrono::milliseconds gathering{200};

} // namespace

SuiteWiring::SuiteWiring(MainWindow& window)
    : QObject{&window}
    , m_window{window}
    , m_run{new BatchRun{window.engine(), parallel, this}} {
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(gathering);
    connect(&m_loadSoon, &QTimer::timeout, this, [this] { load(); });
    for (const auto signal : {&ProjectFiles::treeChanged, &ProjectFiles::savedEventsChanged})
        connect(&window.files(), signal, this, [this] {
            if (m_pane)
                m_loadSoon.start();
        });
    connect(m_run, &BatchRun::ran, this, [this](int index, const suite::Run& run) {
        const suite::Case& test = m_running[static_cast<std::size_t>(index)];
        if (m_pane)
            m_pane->setTested({test, run, suite::check(test, run)});
    });
    connect(m_run, &BatchRun::ended, this, [this] {
        if (m_pane)
            m_pane->finish();
    });
}

void SuiteWiring::clear() {
    m_run->cancel();
    if (m_pane) {
        m_pane->finish();
        m_pane->setSuite({});
        m_loadSoon.start();
    }
}

SuitePane& SuiteWiring::makePane() {
    if (m_pane)
        return *m_pane;
    m_pane = new SuitePane{&m_window};
    m_pane->setObstacle(m_obstacle);
    connect(m_pane, &SuitePane::runRequested, this, &SuiteWiring::run);
    connect(m_pane, &SuitePane::stopRequested, m_run, &BatchRun::cancel);
    connect(m_pane, &SuitePane::updateRequested, this, &SuiteWiring::update);
    connect(m_pane, &SuitePane::openRequested, this,
            [this](const QString& path, int line, int column) {
                m_window.editors().open(path, line, column);
            });
    connect(m_pane, &SuitePane::logsRequested, this,
            [this](const QString& function, const QString& requestId) {
                m_window.docks().logs()->showInvocation(function, requestId);
                m_window.docks().raise(m_window.docks().logs());
            });
    connect(m_pane, &SuitePane::traceRequested, this, &SuiteWiring::traceRequested);
    connect(&m_window.editors(), &EditorArea::fileSaved, m_pane, [this] { m_loadSoon.start(); });
    return *m_pane;
}

void SuiteWiring::setObstacle(const QString& reason) {
    m_obstacle = reason;
    if (m_pane)
        m_pane->setObstacle(reason);
}

void SuiteWiring::showPage() {
    SuitePane& pane = makePane();
    m_window.editors().showPage(&pane, QStringLiteral("flask"), pane.windowTitle());
    load();
}

void SuiteWiring::runAll() {
    SuitePane& pane = makePane();
    m_window.editors().showPage(&pane, QStringLiteral("flask"), pane.windowTitle());
    load([this](const suite::Suite& suite) { run(suite.cases); });
}

void SuiteWiring::load(std::function<void(const suite::Suite&)> then) {
    const std::filesystem::path folder = ui::toPath(m_window.files().root());
    if (folder.empty())
        return;
    inBackground(
        this, [folder] { return suite::loadSuite(folder); },
        [this, then = std::move(then), round = ++m_loads](const suite::Suite& suite) {
            if (round != m_loads || !m_pane)
                return;
            m_pane->setSuite(suite);
            if (then)
                then(suite);
        });
}

void SuiteWiring::run(const std::vector<suite::Case>& cases) {
    if (!m_obstacle.isEmpty() || cases.empty())
        return;
    if (!m_window.settings().saveBeforeInvoke())
        return begin(cases);
    m_window.editors().saveAll([this, cases](bool saved) {
        if (saved)
            begin(cases);
        else
            m_window.notice().showMessage(ui::Tint::Error,
                                          tr("Not all files could be saved: nothing was run."));
    });
}

void SuiteWiring::begin(const std::vector<suite::Case>& cases) {
    if (!m_pane)
        return;
    m_running.clear();
    std::vector<std::string> names;
    std::vector<model::InvocationRequest> requests;
    for (const suite::Case& each : cases) {
        names.push_back(each.name);
        if (!each.skip.empty())
            continue;
        model::InvocationRequest request;
        const auto& project = m_window.shownProject().get();
        const auto* function = project ? project->findFunction(each.function) : nullptr;
        request.function = function ? function->logicalId : each.function;
        request.qualifier = each.qualifier;
        request.payload = each.event;
        request.tenantId = each.tenantId;
        request.origin = model::testOrigin;
        requests.push_back(std::move(request));
        m_running.push_back(each);
    }
    m_pane->begin(names);
    for (const suite::Case& each : cases) {
        if (!each.skip.empty())
            m_pane->setTested({each, {}, suite::check(each, {})});
    }
    m_run->start(std::move(requests));
    if (!m_run->isRunning())
        m_pane->finish();
}

void SuiteWiring::keep(const model::InvocationRecord& record,
                       const std::vector<compare::Exception>& exceptions) {
    auto* dialog = new compare::KeepDialog{record, exceptions, &m_window};
    connect(dialog, &compare::KeepDialog::keepRequested, this, &SuiteWiring::write);
    const std::filesystem::path folder = ui::toPath(m_window.files().root());
    inBackground(
        dialog, [folder] { return suite::loadSuite(folder); },
        [dialog](const suite::Suite& suite) {
            QStringList names;
            for (const suite::Case& each : suite.cases)
                names << QString::fromStdString(each.name);
            dialog->setTaken(names);
        });
    dialog->open();
}

/// One after the other: the test refers to its event.
void SuiteWiring::write(std::vector<suite::NewFile> files) {
    const suite::NewFile file = files.front();
    files.erase(files.begin());
    const QString path = m_window.files().root() + u'/' + ui::toQString(file.path);
    m_window.files().write(
        path, QByteArray::fromStdString(file.text),
        [this, path, name = ui::toQString(file.path), files](const Result<void>& done) {
            if (!done) {
                m_window.notice().showMessage(ui::Tint::Error, ui::translated(done.error().detail));
                return;
            }
            if (!files.empty())
                return write(files);
            m_window.notice().showMessage(ui::Tint::Success, tr("Kept as %1.").arg(name));
            m_window.notice().addAction(tr("Open"),
                                        [this, path] { m_window.editors().open(path); });
            m_window.notice().addAction(tr("Show the tests"), [this] { showPage(); });
            if (m_pane)
                m_loadSoon.start();
        });
}

void SuiteWiring::update(const suite::Tested& tested) {
    inBackground(
        this,
        [tested]() -> Result<std::string> {
            const auto before = readFile(tested.test.file);
            if (!before)
                return Error{"File.NotReadable", ui::toText(tr("The test's file cannot be read."))};
            return suite::updatedText(*before, tested.test, tested.run, tested.verdict);
        },
        [this, tested](const Result<std::string>& text) {
            if (!text) {
                m_window.notice().showMessage(ui::Tint::Error, ui::translated(text.error().detail));
                return;
            }
            m_window.files().write(
                ui::toQString(tested.test.file), QByteArray::fromStdString(*text),
                [this, name = tested.test.name](const Result<void>& done) {
                    if (!done) {
                        m_window.notice().showMessage(ui::Tint::Error,
                                                      ui::translated(done.error().detail));
                        return;
                    }
                    load([this, name](const suite::Suite& suite) {
                        run(suite::select(suite.cases, {name}).cases);
                    });
                });
        });
}

} // namespace lathe::app
