#include "app/window/ReplayWiring.h"

#include "app/bridge/BatchRun.h"
#include "app/document/Background.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "app/window/SuiteWiring.h"
#include "engine/model/Origins.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/compare/ComparisonView.h"
#include "widgets/compare/ReplayPane.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/logs/LogsPane.h"

#include <algorithm>

namespace lathe::app {

using compare::ReplayPane;

namespace {

/// So many run at once: the machine has other things to do as well.
constexpr int parallel = 4;
/// More are no list that anybody reads.
constexpr int mostReplayed = 1'000;

} // namespace

ReplayWiring::ReplayWiring(MainWindow& window, SuiteWiring& tests)
    : QObject{&window}
    , m_window{window}
    , m_tests{tests}
    , m_run{new BatchRun{window.engine(), parallel, this}} {
    connect(m_run, &BatchRun::ran, this, &ReplayWiring::take);
    connect(m_run, &BatchRun::ended, this, [this] {
        if (m_pane)
            m_pane->finish();
    });
}

void ReplayWiring::clear() {
    m_run->cancel();
    ++m_round;
    m_runs.clear();
    if (m_pane)
        m_pane->begin({});
}

ReplayPane& ReplayWiring::makePane() {
    if (m_pane)
        return *m_pane;
    m_pane = new ReplayPane{Clock::system(), &m_window};
    connect(m_pane, &ReplayPane::stopRequested, m_run, &BatchRun::cancel);
    connect(m_pane, &ReplayPane::replayRequested, this, &ReplayWiring::replay);
    connect(m_pane, &ReplayPane::diffRequested, this, qOverload<int>(&ReplayWiring::sendDiff));
    connect(m_pane, &ReplayPane::rulesChanged, this, [this](const std::string& function) {
        for (int row = 0; row < m_pane->model().rowCount(); ++row) {
            if (m_pane->model().pair(row).before.function == function)
                count(row);
        }
    });
    connect(m_pane, &ReplayPane::keepRequested, &m_tests, &SuiteWiring::keep);
    connect(m_pane, &ReplayPane::openRequested, this,
            [this](const model::InvocationRecord& record) {
                m_window.docks().raise(m_window.docks().test());
                m_window.docks().test()->openInvocation(record);
            });
    connect(m_pane, &ReplayPane::logsRequested, this,
            [this](const QString& function, const QString& requestId) {
                m_window.docks().logs()->showInvocation(function, requestId);
                m_window.docks().raise(m_window.docks().logs());
            });
    connect(m_pane, &ReplayPane::traceRequested, this, &ReplayWiring::traceRequested);
    return *m_pane;
}

void ReplayWiring::replayFailed(const QString& logicalId, std::chrono::seconds span) {
    store::HistoryQuery query;
    query.function = logicalId.toStdString();
    query.since = Clock::system().wall() - span;
    query.failedOnly = true;
    query.limit = mostReplayed;
    m_window.engine().history(query, this, [this](auto records) {
        if (!records)
            m_window.notice().showMessage(ui::Tint::Error, ui::translated(records.error().detail));
        else if (records->empty())
            m_window.notice().showMessage(ui::Tint::Info, tr("Nothing has failed in that time."));
        else
            replay(*records);
    });
}

void ReplayWiring::replay(const std::vector<model::InvocationRecord>& records) {
    if (!m_window.settings().saveBeforeInvoke())
        return begin(records);
    m_window.editors().saveAll([this, records](bool saved) {
        if (saved)
            begin(records);
        else
            m_window.notice().showMessage(
                ui::Tint::Error, tr("Not all files could be saved: nothing was replayed."));
    });
}

void ReplayWiring::begin(const std::vector<model::InvocationRecord>& records) {
    const auto end = records.begin() + std::min<std::ptrdiff_t>(std::ssize(records), mostReplayed);
    const std::vector<model::InvocationRecord> taken{records.begin(), end};
    ++m_round;
    m_runs.clear();
    ReplayPane& pane = makePane();
    pane.begin(taken);
    m_window.editors().showPage(&pane, QStringLiteral("refresh"), pane.windowTitle());
    std::vector<model::InvocationRequest> requests;
    for (const model::InvocationRecord& record : taken) {
        model::InvocationRequest request;
        request.function = record.function;
        request.payload = record.payload;
        request.tenantId = record.tenantId;
        request.origin = model::replayOrigin;
        requests.push_back(std::move(request));
    }
    m_run->start(std::move(requests));
}

void ReplayWiring::take(int row, const suite::Run& run) {
    if (!m_pane || row >= m_pane->model().rowCount())
        return;
    m_runs[row] = run;
    if (run.refusal)
        return m_pane->setRefusal(row, ui::translated(run.refusal->detail));
    m_pane->setNow(row, run.record);
    count(row);
}

void ReplayWiring::count(int row) {
    if (!m_runs.contains(row) || m_runs[row].refusal)
        return;
    const model::InvocationRecord& before = m_pane->model().pair(row).before;
    inBackground(
        this,
        [before, now = m_runs[row].record, rules = m_pane->rulesFor(before.function)] {
            return suite::outputDifferences(before, now, rules);
        },
        [this, row, round = m_round](std::size_t found) {
            if (round == m_round && m_pane)
                m_pane->setDifferences(row, found);
        });
}

void ReplayWiring::sendDiff(int row) {
    if (!m_runs.contains(row))
        return;
    store::LogQuery query;
    query.requestId = m_pane->model().pair(row).before.requestId;
    m_window.engine().logs(query, this, [this, row, round = m_round](auto lines) {
        if (round == m_round)
            sendDiff(row, lines.value_or(std::vector<model::LogLine>{}));
    });
}

void ReplayWiring::sendDiff(int row, const std::vector<model::LogLine>& logBefore) {
    if (!m_pane || m_pane->current() != row)
        return;
    const model::InvocationRecord& before = m_pane->model().pair(row).before;
    inBackground(
        this,
        [before, logBefore, run = m_runs[row], rules = m_pane->rulesFor(before.function)] {
            return suite::differenceOf(before, logBefore, run.record, run.logs, rules);
        },
        [this, row, round = m_round](const suite::PairDiff& diff) {
            if (round == m_round && m_pane)
                m_pane->showDiff(row, diff);
        });
}

} // namespace lathe::app
