#include "widgets/resources/MachinePage.h"

#include "widgets/common/JsonText.h"
#include "widgets/common/Tokens.h"
#include "widgets/resources/RowsModel.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace lathe::resources {

namespace {

QString statusText(const QString& status) {
    if (status == "RUNNING")
        return MachinePage::tr("Running");
    if (status == "SUCCEEDED")
        return MachinePage::tr("Succeeded");
    if (status == "FAILED")
        return MachinePage::tr("Failed");
    if (status == "TIMED_OUT")
        return MachinePage::tr("Timed out");
    return status == "ABORTED" ? MachinePage::tr("Stopped") : status;
}

QString statusIcon(const QString& status) {
    if (status == "RUNNING")
        return "timer";
    return status == "SUCCEEDED" ? "success" : "error";
}

/// What an execution has given, or why it has not.
QString outcomeOf(const Execution& execution) {
    if (execution.error.isEmpty() && execution.cause.isEmpty())
        return execution.output;
    return execution.cause.isEmpty() ? execution.error : execution.error + ": " + execution.cause;
}

} // namespace

MachinePage::MachinePage(QWidget* parent)
    : Page{parent}
    , m_executionRows{new RowsModel{
          {tr("Execution"), tr("Status"), tr("Started"), tr("Duration")}, {3}, this}}
    , m_historyRows{new RowsModel{{tr("Event"), tr("State"), tr("After")}, {2}, this}}
    , m_executions{makeTable(m_executionRows, tr("Executions"), 0, this)}
    , m_history{makeTable(m_historyRows, tr("History"), 0, this)}
    , m_input{makeCodeField(tr("Input"), this)}
    , m_details{makeCodeField(tr("Details"), this)}
    , m_start{new QPushButton{tr("Start execution"), this}} {
    m_stop = addButton("stop", tr("Stop"), tr("Stop the execution that is chosen"));
    m_details->setReadOnly(true);
    m_input->setPlainText("{}");
    auto* lower = new QSplitter{this};
    lower->setHandleWidth(1);
    lower->setChildrenCollapsible(false);
    lower->addWidget(m_history);
    lower->addWidget(captioned(tr("Details"), m_details, lower));
    lower->setSizes({520, 380});
    auto* upper = new QSplitter{this};
    upper->setHandleWidth(1);
    upper->setChildrenCollapsible(false);
    upper->addWidget(m_executions);
    upper->addWidget(makeStarting());
    upper->setSizes({520, 380});
    auto* split = new QSplitter{Qt::Vertical, this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(upper);
    split->addWidget(lower);
    content()->addWidget(split, 1);
    connect(m_start, &QPushButton::clicked, this,
            [this] { emit startRequested(m_machine.arn, m_input->toPlainText()); });
    connect(m_stop, &QToolButton::clicked, this, [this] { emit stopRequested(chosenExecution()); });
    connect(m_executions->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_historyRows->setRows({});
        m_events.clear();
        updateStop();
        showDetails();
        if (!chosenExecution().isEmpty())
            emit executionChosen(chosenExecution());
    });
    connect(m_history->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MachinePage::showDetails);
    updateStop();
}

QWidget* MachinePage::makeStarting() {
    auto* panel = new QWidget{this};
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, 0, ui::space::One, ui::space::One);
    foot->addStretch();
    foot->addWidget(m_start);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(captioned(tr("Input"), m_input, panel), 1);
    column->addLayout(foot);
    return panel;
}

QString MachinePage::chosenExecution() const {
    return chosenId(m_executions);
}

void MachinePage::show(const Machine& machine) {
    if (machine.arn != m_machine.arn) {
        m_all.clear();
        m_executionRows->setRows({});
    }
    m_machine = machine;
    setTitle(machine.name);
    setState(machine.isExpress ? tr("Express: an execution answers at once and leaves no history")
                               : tr("Standard"));
    m_history->setEnabled(!machine.isExpress);
}

void MachinePage::setExecutions(const std::vector<Execution>& executions) {
    m_all = executions;
    std::vector<RowsModel::Row> rows;
    for (const Execution& one : executions)
        rows.push_back({one.arn,
                        {one.name, statusText(one.status), one.started, one.duration},
                        statusIcon(one.status)});
    const auto running = std::count_if(executions.begin(), executions.end(),
                                       [](const auto& one) { return one.status == "RUNNING"; });
    if (!m_machine.isExpress)
        setState(executions.empty() ? tr("Standard: nothing has run yet")
                 : running > 0      ? tr("Standard, %n running", nullptr, int(running))
                                    : tr("Standard"));
    m_executionRows->setRows(std::move(rows));
    if (!m_executions->currentIndex().isValid() && !executions.empty())
        m_executions->selectRow(0);
    updateStop();
    if (!m_history->currentIndex().isValid())
        showDetails();
}

void MachinePage::setHistory(const QString& execution, const std::vector<HistoryEvent>& events) {
    if (execution != chosenExecution())
        return;
    m_events = events;
    std::vector<RowsModel::Row> rows;
    for (const HistoryEvent& event : events)
        rows.push_back({QString::number(event.id), {event.type, event.state, event.after}, {}});
    m_historyRows->setRows(std::move(rows));
}

void MachinePage::setAnswer(const Execution& execution) {
    setExecutions({execution});
    m_executions->selectRow(0);
    showDetails();
}

void MachinePage::updateStop() {
    const QString chosen = chosenExecution();
    m_stop->setEnabled(std::any_of(m_all.begin(), m_all.end(), [&chosen](const Execution& one) {
        return one.arn == chosen && one.status == "RUNNING";
    }));
}

void MachinePage::showDetails() {
    QString text;
    const QString event = chosenId(m_history);
    for (const HistoryEvent& one : m_events)
        if (QString::number(one.id) == event)
            text = one.details;
    const QString chosen = chosenExecution();
    for (const Execution& one : m_all)
        if (text.isEmpty() && one.arn == chosen)
            text = outcomeOf(one);
    text = ui::prettyJson(text).value_or(text);
    if (m_details->toPlainText() != text)
        m_details->setPlainText(text);
}

} // namespace lathe::resources
