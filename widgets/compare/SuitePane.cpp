#include "widgets/compare/SuitePane.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/compare/ComparisonView.h"
#include "widgets/compare/Parts.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

namespace lathe::compare {

namespace {

using State = suite::Verdict::State;

} // namespace

SuitePane::SuitePane(QWidget* parent)
    : QWidget{parent}
    , m_model{new CaseModel{this}} {
    setWindowTitle(tr("Tests"));
    m_table = resultTable(m_model, this);
    m_table->setAccessibleName(tr("Tests of the project"));
    m_table->horizontalHeader()->setSectionResizeMode(CaseModel::NameColumn, QHeaderView::Stretch);
    auto* detail = new QWidget{this};
    m_failures = new QTextBrowser{detail};
    m_failures->setFrameShape(QFrame::NoFrame);
    m_failures->setAccessibleName(tr("What is not as expected"));
    m_failures->setOpenLinks(false);
    m_comparison = new ComparisonView{detail};
    m_comparison->setTitles(tr("Expected"), tr("Now"));
    m_comparison->setLogCompared(false);
    auto* rows = new QVBoxLayout{detail};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_failures);
    rows->addWidget(m_comparison, 1);
    auto* split = new QSplitter{Qt::Vertical, this};
    split->addWidget(m_table);
    split->addWidget(detail);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    m_empty = new ui::EmptyState{
        QStringLiteral("flask"), tr("No tests yet"),
        tr("Keep an invocation as a test: choose it under Test, History, or in a replay. Tests are "
           "files of tests/lathe/, which lathe test runs as well."),
        this};
    m_pages = new QStackedWidget{this};
    m_pages->addWidget(split);
    m_pages->addWidget(m_empty);
    m_problems = new ui::InfoBar{this};
    m_problems->hide();
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar();
    column->addWidget(m_problems);
    column->addWidget(m_pages, 1);
    connectParts();
    showCurrent();
}

void SuitePane::buildBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::Half, ui::space::Half);
    bar->setSpacing(ui::space::Half);
    m_summary = new ui::ElidedLabel{};
    m_summary->setFont(ui::strongFont());
    m_progress = new QProgressBar{this};
    m_progress->setMaximumWidth(120);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Tests that are over"));
    m_stop = actionButton(QStringLiteral("stop"), tr("Stop"), this);
    m_logs = iconButton(QStringLiteral("logs"), tr("Show the log in the Logs dock"), this);
    m_trace = iconButton(QStringLiteral("waterfall"), tr("Show the trace of the run"), this);
    m_open = iconButton(QStringLiteral("file-yaml"), tr("Open the test's file"), this);
    m_update = actionButton(QStringLiteral("check"), tr("Expect this"), this);
    m_update->setToolTip(tr("Change the test so that it expects what came"));
    m_runOne = actionButton(QStringLiteral("play"), tr("Run"), this);
    m_runOne->setToolTip(tr("Run the chosen test"));
    m_runFailed = actionButton(QStringLiteral("refresh"), tr("Run failed"), this);
    m_runAll = new QPushButton{ui::icon(QStringLiteral("play"), ui::Tint::AccentText),
                               tr("Run all"), this};
    m_runAll->setProperty("accent", true);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_progress);
    bar->addWidget(m_stop);
    bar->addWidget(m_logs);
    bar->addWidget(m_trace);
    bar->addWidget(m_open);
    bar->addWidget(m_update);
    bar->addWidget(m_runOne);
    bar->addWidget(m_runFailed);
    bar->addWidget(m_runAll);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
}

void SuitePane::connectParts() {
    connect(m_stop, &QToolButton::clicked, this, &SuitePane::stopRequested);
    connect(m_runAll, &QPushButton::clicked, this, [this] {
        std::vector<suite::Case> cases;
        for (const CaseModel::Entry& each : m_model->entries())
            cases.push_back(each.test);
        emit runRequested(cases);
    });
    connect(m_runFailed, &QToolButton::clicked, this, [this] { emit runRequested(failed()); });
    const auto withCurrent = [this](auto use) {
        return [this, use] {
            if (const int row = current(); row >= 0)
                use(m_model->entry(row));
        };
    };
    connect(m_runOne, &QToolButton::clicked, this,
            withCurrent([this](const auto& entry) { emit runRequested({entry.test}); }));
    const auto open = withCurrent([this](const auto& entry) {
        emit openRequested(ui::toQString(entry.test.file), entry.test.functionPlace.line, 0);
    });
    connect(m_open, &QToolButton::clicked, this, open);
    connect(m_table, &QTableView::activated, this, open);
    connect(m_update, &QToolButton::clicked, this, withCurrent([this](const auto& entry) {
                if (entry.tested)
                    emit updateRequested(*entry.tested);
            }));
    connect(m_logs, &QToolButton::clicked, this, withCurrent([this](const auto& entry) {
                if (entry.tested)
                    emit logsRequested(QString::fromStdString(entry.tested->run.record.function),
                                       QString::fromStdString(entry.tested->run.record.requestId));
            }));
    connect(m_trace, &QToolButton::clicked, this, withCurrent([this](const auto& entry) {
                if (entry.tested)
                    emit traceRequested(QString::fromStdString(entry.tested->run.record.requestId));
            }));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SuitePane::showCurrent);
}

int SuitePane::current() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

std::vector<suite::Case> SuitePane::failed() const {
    std::vector<suite::Case> cases;
    for (const CaseModel::Entry& each : m_model->entries()) {
        if (each.tested && (each.tested->verdict.state == State::Failed ||
                            each.tested->verdict.state == State::Broken))
            cases.push_back(each.test);
    }
    return cases;
}

void SuitePane::setSuite(const suite::Suite& suite) {
    const int row = current();
    const std::string chosen = row < 0 ? std::string{} : m_model->entry(row).test.name;
    m_model->setCases(suite.cases);
    const int again = m_model->rowOf(chosen);
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::max(again, 0));
    showProblems(suite.diagnostics);
    showCurrent();
}

void SuitePane::showProblems(const std::vector<model::Diagnostic>& diagnostics) {
    m_problems->setVisible(!diagnostics.empty());
    if (diagnostics.empty())
        return;
    const model::Diagnostic& first = diagnostics.front();
    QString sentence = QStringLiteral("%1:%2: %3")
                           .arg(QString::fromStdString(first.location.file.filename().string()))
                           .arg(first.location.line)
                           .arg(ui::translated(first.message));
    if (diagnostics.size() > 1)
        sentence += u' ' + tr("And %Ln more.", nullptr, int(diagnostics.size()) - 1);
    m_problems->showMessage(
        first.severity == model::Severity::Error ? ui::Tint::Error : ui::Tint::Warning, sentence);
    m_problems->addAction(tr("Open"), [this, place = first.location] {
        emit openRequested(ui::toQString(place.file), place.line, place.column);
    });
}

void SuitePane::setObstacle(const QString& reason) {
    m_obstacle = reason;
    updateState();
}

void SuitePane::begin(const std::vector<std::string>& names) {
    m_begun = m_waiting = int(names.size());
    for (const std::string& name : names) {
        if (const int row = m_model->rowOf(name); row >= 0)
            m_model->setRunning(row);
    }
    updateState();
}

void SuitePane::setTested(const suite::Tested& tested) {
    m_waiting = std::max(0, m_waiting - 1);
    m_model->setTested(tested);
    if (const int row = current(); row >= 0 && m_model->entry(row).test.name == tested.test.name)
        showCurrent();
    updateState();
}

void SuitePane::finish() {
    m_waiting = 0;
    m_model->setIdle();
    updateState();
}

QString SuitePane::failuresOf(const suite::Verdict& verdict) const {
    QStringList lines;
    if (verdict.state == State::Broken || verdict.state == State::Skipped)
        lines << ui::translated(verdict.reason).toHtmlEscaped();
    for (const suite::Failure& each : verdict.failures)
        lines << ui::translated(each.message).toHtmlEscaped();
    // In a terminal they stand behind a colon.
    for (QString& line : lines)
        line.replace(0, 1, line.left(1).toUpper());
    if (lines.isEmpty())
        return {};
    const auto& c = ui::colors();
    const QString color = (verdict.state == State::Skipped ? c.muted : c.error).name();
    return QStringLiteral("<div style='color:%1'>%2</div>")
        .arg(color, lines.join(QStringLiteral("<br>")));
}

void SuitePane::showCurrent() {
    updateState();
    const int row = current();
    m_failures->setVisible(false);
    if (row < 0)
        return m_comparison->showSentence({});
    const CaseModel::Entry& entry = m_model->entry(row);
    if (!entry.tested)
        return m_comparison->showSentence(tr("Not run yet"));
    const suite::Verdict& verdict = entry.tested->verdict;
    const QString html = failuresOf(verdict);
    m_failures->setHtml(html);
    m_failures->setVisible(!html.isEmpty());
    m_failures->document()->setTextWidth(m_failures->viewport()->width());
    m_failures->setFixedHeight(
        std::min(120, int(m_failures->document()->size().height()) + ui::space::Half));
    suite::PairDiff diff;
    if (verdict.response) {
        diff.output = rowsOf(verdict.response->root());
        diff.outputCount = verdict.response->root().count;
    } else if (!entry.tested->run.record.response.empty()) {
        const Comparison alone{suite::responseOf(entry.tested->run.record),
                               suite::responseOf(entry.tested->run.record),
                               {}};
        diff.output = rowsOf(alone.root());
    }
    diff.log = suite::rowsOf(entry.tested->run.logs);
    m_comparison->show(CaseModel::stateText(verdict.state), diff);
}

void SuitePane::updateState() {
    const int all = m_model->rowCount();
    m_pages->setCurrentIndex(all > 0 ? 0 : 1);
    const bool running = m_waiting > 0;
    m_progress->setVisible(running);
    m_progress->setRange(0, m_begun);
    m_progress->setValue(m_begun - m_waiting);
    m_stop->setVisible(running);
    QStringList parts;
    const int passed = m_model->count(State::Passed);
    const int failures = m_model->count(State::Failed) + m_model->count(State::Broken);
    if (passed > 0)
        parts << tr("%Ln passed", nullptr, passed);
    if (failures > 0)
        parts << tr("%Ln failed", nullptr, failures);
    if (const int skipped = m_model->count(State::Skipped); skipped > 0)
        parts << tr("%Ln skipped", nullptr, skipped);
    if (parts.isEmpty() && all > 0)
        parts << tr("%Ln test(s)", nullptr, all);
    m_summary->setText(parts.join(QStringLiteral(" \u00B7 ")));
    const int row = current();
    const bool canRun = !running && m_obstacle.isEmpty();
    m_runAll->setEnabled(canRun && all > 0);
    m_runAll->setToolTip(m_obstacle.isEmpty() ? tr("Run every test of the project") : m_obstacle);
    m_runFailed->setEnabled(canRun && failures > 0);
    m_runOne->setEnabled(canRun && row >= 0);
    m_open->setEnabled(row >= 0);
    const auto* tested =
        row >= 0 && m_model->entry(row).tested ? &*m_model->entry(row).tested : nullptr;
    for (QToolButton* button : {m_logs, m_trace})
        button->setEnabled(tested && !tested->run.record.requestId.empty());
    m_update->setEnabled(
        tested && std::any_of(tested->verdict.failures.begin(), tested->verdict.failures.end(),
                              [](const suite::Failure& each) {
                                  return each.kind == suite::Failure::Kind::Outcome ||
                                         each.kind == suite::Failure::Kind::Response;
                              }));
}

} // namespace lathe::compare
