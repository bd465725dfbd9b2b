#include "widgets/query/QueryPane.h"

#include "engine/insights/Query.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/query/QueryEdit.h"
#include "widgets/query/ResultsView.h"
#include "widgets/query/Samples.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace lathe::query {

namespace {

using namespace std::chrono_literals;

} // namespace

QueryPane::QueryPane(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock}
    , m_split{new QSplitter{Qt::Vertical}}
    , m_edit{new QueryEdit{this}}
    , m_results{new ResultsView} {
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_edit);
    m_split->addWidget(makeResults());
    m_split->setStretchFactor(1, 1);
    layout->addWidget(m_split, 1);
    m_status = new ui::ElidedLabel;
    m_status->setFont(ui::smallFont());
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, ui::space::Quarter, ui::space::One,
                             ui::space::Quarter);
    foot->addWidget(m_status);
    layout->addLayout(foot);
    connect(m_edit, &QueryEdit::runRequested, this, [this] {
        if (!m_running)
            run();
    });
    connect(m_edit, &QueryEdit::complaintChanged, this, &QueryPane::updateState);
    m_edit->setFields({QStringLiteral("@timestamp"), QStringLiteral("@message"),
                       QStringLiteral("@logStream"), QStringLiteral("@log"),
                       QStringLiteral("@requestId"), QStringLiteral("@type"),
                       QStringLiteral("@duration"), QStringLiteral("@billedDuration"),
                       QStringLiteral("@initDuration"), QStringLiteral("@memorySize"),
                       QStringLiteral("@maxMemoryUsed"), QStringLiteral("@xrayTraceId")});
    setText(samples().front().text);
    setGroups({});
    fillSavedMenu();
    updateState();
}

QWidget* QueryPane::makeBar() {
    auto* bar = new QWidget{this};
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    row->setSpacing(ui::space::Half);
    m_group = new QComboBox{bar};
    m_group->setAccessibleName(tr("Log group"));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setMinimumContentsLength(24);
    row->addWidget(m_group);
    m_range = new QComboBox{bar};
    m_range->setAccessibleName(tr("Time range"));
    const std::pair<QString, std::chrono::minutes> ranges[] = {
        {tr("Last 5 minutes"), 5min},  {tr("Last 15 minutes"), 15min}, {tr("Last hour"), 1h},
        {tr("Last 12 hours"), 12h},    {tr("Last day"), 24h},          {tr("Last week"), 7 * 24h},
        {tr("Everything kept"), 0min},
    };
    for (const auto& [name, span] : ranges)
        m_range->addItem(name, QVariant::fromValue(static_cast<int>(span.count())));
    m_range->setCurrentIndex(2);
    row->addWidget(m_range);
    m_savedButton = new QToolButton{bar};
    m_savedButton->setText(tr("Queries"));
    m_savedButton->setToolTip(tr("Saved queries and examples"));
    m_savedButton->setIcon(ui::icon(QStringLiteral("star")));
    m_savedButton->setIconSize({ui::size::ToolIcon, ui::size::ToolIcon});
    m_savedButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_savedButton->setPopupMode(QToolButton::InstantPopup);
    m_savedButton->setFocusPolicy(Qt::StrongFocus);
    m_savedMenu = new QMenu{m_savedButton};
    m_savedButton->setMenu(m_savedMenu);
    row->addWidget(m_savedButton);
    row->addStretch(1);
    auto* copy = new QToolButton{bar};
    copy->setIcon(ui::icon(QStringLiteral("copy")));
    copy->setIconSize({ui::size::ToolIcon, ui::size::ToolIcon});
    copy->setToolTip(tr("Copy the results as CSV"));
    copy->setAccessibleName(copy->toolTip());
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this, &QueryPane::copyCsv);
    row->addWidget(copy);
    m_run = new QPushButton{bar};
    m_run->setProperty("accent", true);
    connect(m_run, &QPushButton::clicked, this, &QueryPane::run);
    row->addWidget(m_run);
    return bar;
}

QWidget* QueryPane::makeResults() {
    m_empty = new ui::EmptyState{QStringLiteral("search"), {}, {}, this};
    m_stack = new QStackedWidget{this};
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_results);
    // Rather less of a chart than a dock that covers others.
    m_results->setMinimumHeight(3 * ui::size::Row);
    connect(m_results, &ResultsView::filterRequested, this, &QueryPane::addFilter);
    connect(m_results, &ResultsView::choiceChanged, this, &QueryPane::resultsChoiceChanged);
    connect(m_results, &ResultsView::failed, this, &QueryPane::failed);
    return m_stack;
}

QString QueryPane::resultsChoice() const {
    return m_results->choice();
}

void QueryPane::setResultsChoice(const QString& choice) {
    m_results->setChoice(choice);
}

QString QueryPane::text() const {
    return m_edit->toPlainText();
}

void QueryPane::setText(const QString& text) {
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void QueryPane::setGroups(const QStringList& groups) {
    if (m_groups == groups && m_group->count() > 0)
        return;
    const QString chosen = m_group->currentData().toString();
    m_groups = groups;
    m_group->clear();
    m_group->addItem(tr("All log groups"), QString{});
    for (const QString& group : groups)
        m_group->addItem(group, group);
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
}

void QueryPane::setSaved(const QList<SavedQuery>& saved) {
    m_saved = saved;
    fillSavedMenu();
}

void QueryPane::fillSavedMenu() {
    m_savedMenu->clear();
    const auto add = [this](const SavedQuery& query) {
        connect(m_savedMenu->addAction(query.name), &QAction::triggered, this, [this, query] {
            setText(query.text);
            m_edit->setFocus();
        });
    };
    if (!m_saved.isEmpty()) {
        m_savedMenu->addSection(tr("Saved"));
        for (const SavedQuery& query : m_saved)
            add(query);
    }
    m_savedMenu->addSection(tr("Examples"));
    for (const SavedQuery& query : samples())
        add(query);
    m_savedMenu->addSeparator();
    connect(m_savedMenu->addAction(tr("Save this query…")), &QAction::triggered, this,
            &QueryPane::save);
    QMenu* remove = m_savedMenu->addMenu(tr("Delete"));
    remove->setEnabled(!m_saved.isEmpty());
    for (const SavedQuery& query : m_saved)
        connect(remove->addAction(query.name), &QAction::triggered, this,
                [this, name = query.name] { emit removeRequested(name); });
}

void QueryPane::save() {
    bool accepted = false;
    const QString name = QInputDialog::getText(this, tr("Save query"), tr("Name of the query:"),
                                               QLineEdit::Normal, {}, &accepted)
                             .trimmed();
    if (accepted && !name.isEmpty())
        emit saveRequested(name, text());
}

void QueryPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    emit refreshRequested();
}

void QueryPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void QueryPane::arrange() {
    const auto wanted = width() > 2 * height() ? Qt::Horizontal : Qt::Vertical;
    if (m_split->orientation() == wanted)
        return;
    const bool isBeside = wanted == Qt::Horizontal;
    m_split->setOrientation(wanted);
    // What comes with a higher dock is the results' alone.
    m_split->setStretchFactor(0, isBeside ? 2 : 0);
    m_split->setStretchFactor(1, isBeside ? 3 : 1);
    const int room = isBeside ? width() : height();
    m_split->setSizes({room * 2 / 5, room * 3 / 5});
}

void QueryPane::run() {
    if (m_running) {
        emit stopRequested();
        return;
    }
    const int minutes = m_range->currentData().toInt();
    setRunning(true);
    m_since.start();
    m_asked = text();
    emit queryRequested(m_asked, m_group->currentData().toString(),
                        minutes == 0 ? Timestamp{}
                                     : m_clock.wall() - std::chrono::minutes{minutes});
}

void QueryPane::setRunning(bool running) {
    m_running = running;
    updateState();
}

void QueryPane::showResults(const Result<insights::Results>& results) {
    m_failed = !results;
    if (results) {
        m_results->setResults(*results, m_asked);
        m_outcome = statusOf(*results);
    } else {
        m_outcome = ui::translated(results.error().detail);
    }
    setRunning(false);
    // There may be groups since that there were not before.
    emit refreshRequested();
}

QString QueryPane::statusOf(const insights::Results& results) const {
    const QLocale locale;
    const QString skipped =
        results.recordsSkipped == 0
            ? QString{}
            : QStringLiteral(" · ") + tr("%n lines are damaged and were left out", nullptr,
                                         static_cast<int>(results.recordsSkipped));
    return tr("%1 of %2 events matched · %3 read in %4 ms")
               .arg(locale.toString(static_cast<qlonglong>(results.recordsMatched)),
                    locale.toString(static_cast<qlonglong>(results.recordsScanned)),
                    locale.formattedDataSize(results.bytesScanned),
                    locale.toString(m_since.isValid() ? m_since.elapsed() : 0)) +
           skipped;
}

void QueryPane::updateState() {
    m_run->setText(m_running ? tr("Stop") : tr("Run"));
    m_run->setToolTip(m_running ? tr("Stop the query") : tr("Run the query (Ctrl+Enter)"));
    m_stack->setCurrentWidget(m_results->hasRows() ? static_cast<QWidget*>(m_results) : m_empty);
    if (m_outcome.isEmpty())
        m_empty->setTexts(tr("Ask the log"),
                          tr("Filter, count and compare what functions have logged, in the "
                             "language of CloudWatch Logs Insights."));
    else if (m_failed)
        m_empty->setTexts(tr("The query did not run"), m_outcome);
    else
        m_empty->setTexts(tr("Nothing matched"),
                          tr("No event of this time fits. Widen the time range, or loosen the "
                             "filter."));
    const bool isWrong = !m_edit->complaint().isEmpty();
    m_status->setText(m_running ? tr("Running…") : isWrong ? m_edit->complaint() : m_outcome);
    const QString role =
        !m_running && (isWrong || m_failed) ? QStringLiteral("error") : QStringLiteral("muted");
    if (m_status->property("role").toString() != role) {
        m_status->setProperty("role", role);
        m_status->style()->polish(m_status);
    }
}

void QueryPane::copyCsv() {
    if (const QString csv = m_results->csv(); !csv.isEmpty())
        QApplication::clipboard()->setText(csv);
}

// Behind the other commands, where its field may be one that they make; before them where no filter
// may come behind, as after limit.
void QueryPane::addFilter(const QString& field, QString value) {
    value.replace('\\', QStringLiteral("\\\\")).replace('"', QStringLiteral("\\\""));
    const QString filter = QStringLiteral("filter %1 = \"%2\"").arg(field, value);
    const QString behind = text().trimmed() + QStringLiteral("\n| ") + filter;
    setText(insights::Query::parse(behind.toStdString())
                ? behind
                : filter + QStringLiteral("\n| ") + text().trimmed());
}

} // namespace lathe::query
