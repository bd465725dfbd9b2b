#include "widgets/compare/ReplayPane.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"
#include "widgets/compare/Change.h"
#include "widgets/compare/ComparisonView.h"
#include "widgets/compare/Parts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace lathe::compare {

ReplayPane::ReplayPane(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_model{new PairModel{clock, this}}
    , m_filter{new QSortFilterProxyModel{this}} {
    setWindowTitle(tr("Replay"));
    m_filter->setSourceModel(m_model);
    m_filter->setFilterRole(PairModel::DiffersRole);
    m_table = resultTable(m_filter, this);
    m_table->setAccessibleName(tr("Replayed invocations"));
    m_table->horizontalHeader()->setSectionResizeMode(PairModel::FunctionColumn,
                                                      QHeaderView::Stretch);
    m_comparison = new ComparisonView{this};
    auto* split = new QSplitter{Qt::Vertical, this};
    split->addWidget(m_table);
    split->addWidget(m_comparison);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar();
    column->addWidget(split, 1);
    connectParts();
    updateState();
}

void ReplayPane::buildBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::Half, ui::space::Half);
    bar->setSpacing(ui::space::Half);
    m_summary = new ui::ElidedLabel{};
    m_summary->setFont(ui::strongFont());
    m_progress = new QProgressBar{this};
    m_progress->setMaximumWidth(120);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Invocations that are over"));
    m_stop = actionButton(QStringLiteral("stop"), tr("Stop"), this);
    m_again = actionButton(QStringLiteral("refresh"), tr("Replay again"), this);
    m_onlyDifferent = new QCheckBox{tr("Only what differs"), this};
    m_logs = iconButton(QStringLiteral("logs"), tr("Show the log of the replay"), this);
    m_trace = iconButton(QStringLiteral("waterfall"), tr("Show the trace of the replay"), this);
    m_open = iconButton(QStringLiteral("external"), tr("Show the replay in the Test dock"), this);
    m_keep = new QPushButton{ui::icon(QStringLiteral("flask")), tr("Keep as a test..."), this};
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_progress);
    bar->addWidget(m_stop);
    bar->addWidget(m_onlyDifferent);
    bar->addSpacing(ui::space::One);
    bar->addWidget(m_again);
    bar->addWidget(m_logs);
    bar->addWidget(m_trace);
    bar->addWidget(m_open);
    bar->addWidget(m_keep);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
}

void ReplayPane::connectParts() {
    connect(m_stop, &QToolButton::clicked, this, &ReplayPane::stopRequested);
    connect(m_again, &QToolButton::clicked, this, [this] {
        std::vector<model::InvocationRecord> records;
        for (const Pair& pair : m_model->pairs())
            records.push_back(pair.before);
        emit replayRequested(records);
    });
    connect(m_onlyDifferent, &QCheckBox::toggled, this, [this](bool on) {
        m_filter->setFilterFixedString(on ? QStringLiteral("true") : QString{});
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ReplayPane::showCurrent);
    connect(m_comparison, &ComparisonView::ignoreRequested, this, &ReplayPane::ignore);
    connect(m_comparison, &ComparisonView::heedRequested, this, &ReplayPane::heed);
    const auto withNow = [this](auto use) {
        return [this, use] {
            if (const int row = current(); row >= 0 && m_model->pair(row).now)
                use(m_model->pair(row));
        };
    };
    connect(m_open, &QToolButton::clicked, this,
            withNow([this](const Pair& pair) { emit openRequested(*pair.now); }));
    connect(m_table, &QTableView::activated, this,
            withNow([this](const Pair& pair) { emit openRequested(*pair.now); }));
    connect(m_logs, &QToolButton::clicked, this, withNow([this](const Pair& pair) {
                emit logsRequested(QString::fromStdString(pair.now->function),
                                   QString::fromStdString(pair.now->requestId));
            }));
    connect(m_trace, &QToolButton::clicked, this, withNow([this](const Pair& pair) {
                emit traceRequested(QString::fromStdString(pair.now->requestId));
            }));
    connect(m_keep, &QPushButton::clicked, this, withNow([this](const Pair& pair) {
                emit keepRequested(*pair.now, rulesFor(pair.now->function).exceptions);
            }));
}

Rules ReplayPane::rulesFor(const std::string& function) const {
    const auto found = m_exceptions.find(function);
    Rules rules;
    if (found != m_exceptions.end())
        rules.exceptions = found->second;
    return rules;
}

int ReplayPane::current() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : m_filter->mapToSource(rows.front()).row();
}

void ReplayPane::begin(const std::vector<model::InvocationRecord>& records) {
    std::vector<Pair> pairs;
    for (const model::InvocationRecord& record : records)
        pairs.push_back({record, {}, {}, {}});
    m_isRunning = !pairs.empty();
    m_onlyDifferent->setChecked(false);
    m_model->setPairs(std::move(pairs));
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    updateState();
}

void ReplayPane::setNow(int row, const model::InvocationRecord& now) {
    m_model->setNow(row, now);
    if (row == current())
        showCurrent();
    updateState();
}

void ReplayPane::setRefusal(int row, const QString& reason) {
    m_model->setRefusal(row, reason);
    if (row == current())
        showCurrent();
    updateState();
}

void ReplayPane::setDifferences(int row, std::size_t count) {
    m_model->setDifferences(row, count);
    updateState();
}

void ReplayPane::finish() {
    m_isRunning = false;
    updateState();
}

QString ReplayPane::sentenceOf(const Pair& pair) const {
    if (!pair.refusal.isEmpty())
        return tr("Not run: %1").arg(pair.refusal);
    if (!pair.now)
        return tr("Waiting for its turn");
    const model::Outcome& before = pair.before.outcome;
    const model::Outcome& now = pair.now->outcome;
    if (before == now)
        return ui::outcomeText(now.kind);
    if (before.kind != now.kind)
        return tr("%1 before, %2 now").arg(ui::outcomeText(before.kind), ui::outcomeText(now.kind));
    return changeOf(QString::fromStdString(before.errorType),
                    QString::fromStdString(now.errorType));
}

void ReplayPane::showCurrent() {
    updateState();
    const int row = current();
    if (row < 0)
        return m_comparison->showSentence({});
    const Pair& pair = m_model->pair(row);
    m_comparison->setIgnored(ignoredOf(pair.before.function));
    m_comparison->showSentence(sentenceOf(pair));
    if (pair.now)
        emit diffRequested(row);
}

void ReplayPane::showDiff(int row, const suite::PairDiff& diff) {
    if (row == current())
        m_comparison->show(sentenceOf(m_model->pair(row)), diff);
}

void ReplayPane::ignore(const std::vector<Suggestion>& suggestions) {
    const int row = current();
    if (row < 0)
        return;
    std::vector<Exception>& exceptions = m_exceptions[m_model->pair(row).before.function];
    for (const Suggestion& each : suggestions) {
        if (auto path = PathPattern::parse(each.path))
            exceptions.push_back({std::move(*path), each.form});
    }
    ruleCurrent();
}

void ReplayPane::heed() {
    if (const int row = current(); row >= 0)
        m_exceptions.erase(m_model->pair(row).before.function);
    ruleCurrent();
}

void ReplayPane::ruleCurrent() {
    const int row = current();
    if (row < 0)
        return;
    emit rulesChanged(m_model->pair(row).before.function);
    showCurrent();
}

QStringList ReplayPane::ignoredOf(const std::string& function) const {
    QStringList paths;
    for (const Exception& each : rulesFor(function).exceptions)
        paths << QString::fromStdString(each.path.text());
    return paths;
}

void ReplayPane::updateState() {
    const auto& pairs = m_model->pairs();
    const int count = int(pairs.size());
    const int over = int(
        std::count_if(pairs.begin(), pairs.end(), [](const Pair& each) { return each.isOver(); }));
    const int differ = int(
        std::count_if(pairs.begin(), pairs.end(), [](const Pair& each) { return each.differs(); }));
    m_progress->setVisible(m_isRunning);
    m_progress->setRange(0, count);
    m_progress->setValue(over);
    m_stop->setVisible(m_isRunning);
    const QString all = tr("%Ln replayed", nullptr, over);
    m_summary->setText(
        QStringList{all, differ == 0 ? tr("none different") : tr("%Ln different", nullptr, differ)}
            .join(QStringLiteral(" \u00B7 ")));
    m_again->setEnabled(!m_isRunning && count > 0);
    const int row = current();
    const bool hasNow = row >= 0 && m_model->pair(row).now;
    for (QWidget* button : {static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_logs),
                            static_cast<QWidget*>(m_trace), static_cast<QWidget*>(m_keep)})
        button->setEnabled(hasNow);
}

} // namespace lathe::compare
