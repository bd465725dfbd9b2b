#include "widgets/invoke/HistoryView.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/invoke/RecordTable.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QMenu>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace lathe::invoke {

HistoryView::HistoryView(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_model{new HistoryModel{clock, this}}
    , m_filter{new QSortFilterProxyModel{this}} {
    m_filter->setSourceModel(m_model);
    m_filter->setFilterRole(HistoryModel::FunctionRole);
    m_filter->setFilterKeyColumn(0);
    m_table = recordTable(m_filter, this);
    m_table->setAccessibleName(tr("History of invocations"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    for (const int column : {HistoryModel::FunctionColumn, HistoryModel::OriginColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);

    m_pages = new QStackedWidget{this};
    m_pages->addWidget(m_table);
    m_pages->addWidget(
        new ui::EmptyState{QStringLiteral("history"), tr("Nothing has run yet"),
                           tr("Every invocation is listed here, also after a restart."), this});
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, 0, ui::space::Half, 0);
    m_onlyCurrent = new QCheckBox{tr("Only this function"), this};
    m_story = textButton(QStringLiteral("story"), tr("Story"), this);
    m_story->setToolTip(tr("What led to it, and what it has led to"));
    m_open = textButton(QStringLiteral("external"), tr("Open"), this);
    m_again = textButton(QStringLiteral("play"), tr("Invoke again"), this);
    m_replay = textButton(QStringLiteral("refresh"), tr("Replay"), this);
    m_replay->setToolTip(tr("Run invocations once more with the code as it is now, and compare"));
    m_replay->setPopupMode(QToolButton::InstantPopup);
    auto* replays = new QMenu{m_replay};
    m_replay->setMenu(replays);
    connect(replays, &QMenu::aboutToShow, this, [this, replays] { fillReplayMenu(replays); });
    bar->addWidget(m_onlyCurrent);
    bar->addStretch();
    bar->addWidget(m_story);
    bar->addWidget(m_open);
    bar->addWidget(m_again);
    bar->addWidget(m_replay);
    m_excerpt = new QWidget{this};
    auto* excerpt = new QHBoxLayout{m_excerpt};
    excerpt->setContentsMargins(ui::space::One, ui::space::Quarter, ui::space::Half, 0);
    m_excerptText = new ui::ElidedLabel{};
    auto* all = textButton(QStringLiteral("close"), tr("Show all"), m_excerpt);
    excerpt->addWidget(m_excerptText, 1);
    excerpt->addWidget(all);
    m_excerpt->hide();
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Quarter);
    column->addWidget(m_excerpt);
    column->addWidget(m_pages, 1);
    column->addLayout(bar);

    connect(all, &QToolButton::clicked, this, &HistoryView::allRequested);
    connect(m_onlyCurrent, &QCheckBox::toggled, this, &HistoryView::applyFilter);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto* record = current())
            emit openRequested(*record);
    });
    connect(m_story, &QToolButton::clicked, this, [this] {
        if (const auto* record = current())
            emit storyRequested(*record);
    });
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (const auto* record = current())
            emit openRequested(*record);
    });
    connect(m_again, &QToolButton::clicked, this, [this] {
        if (const auto* record = current())
            emit againRequested(*record);
    });
    auto* key = new QShortcut{QKeySequence{Qt::CTRL | Qt::Key_R}, m_table};
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &HistoryView::replayCurrent);
    connect(m_table, &QWidget::customContextMenuRequested, this, &HistoryView::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryView::updateState);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &HistoryView::updateState);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &HistoryView::updateState);
    updateState();
}

const model::InvocationRecord* HistoryView::current() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->record(m_filter->mapToSource(rows.front()).row());
}

std::vector<model::InvocationRecord> HistoryView::listed(bool failedOnly) const {
    std::vector<model::InvocationRecord> records;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const auto& record = m_model->record(m_filter->mapToSource(m_filter->index(row, 0)).row());
        const bool failed = record.outcome.kind != model::OutcomeKind::Success &&
                            record.outcome.kind != model::OutcomeKind::Stopped;
        if (record.finished && (failed || !failedOnly))
            records.push_back(record);
    }
    return records;
}

void HistoryView::replayCurrent() {
    if (const auto* record = current(); record && record->finished)
        emit replayRequested({*record});
}

void HistoryView::fillReplayMenu(QMenu* menu) {
    using namespace std::chrono_literals;
    menu->clear();
    const auto* record = current();
    QAction* one = menu->addAction(tr("The chosen one"), this, &HistoryView::replayCurrent);
    one->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_R});
    one->setEnabled(record && record->finished);
    const auto addListed = [&](const QString& text, bool failedOnly) {
        const std::vector<model::InvocationRecord> records = listed(failedOnly);
        QAction* action = menu->addAction(QStringLiteral("%1 (%2)").arg(text).arg(records.size()),
                                          this, [this, records] { emit replayRequested(records); });
        action->setEnabled(!records.empty());
    };
    addListed(tr("All that are listed"), false);
    addListed(tr("The failed ones of them"), true);
    menu->addSeparator();
    const QString function = m_onlyCurrent->isChecked() ? m_function : QString{};
    for (const auto& [text, span] :
         {std::pair{tr("All that failed in the last hour"), std::chrono::seconds{1h}},
          std::pair{tr("All that failed in the last 24 hours"), std::chrono::seconds{24h}},
          std::pair{tr("All that failed in the last 7 days"), std::chrono::seconds{7 * 24h}}})
        menu->addAction(text, this, [this, function, span = span] {
            emit failedReplayRequested(function, span);
        });
}

void HistoryView::setCurrentFunction(const QString& logicalId) {
    m_function = logicalId;
    applyFilter();
}

void HistoryView::setExcerpt(const QString& text) {
    m_excerptText->setText(text);
    m_excerpt->setVisible(!text.isEmpty());
    m_model->setGrowing(text.isEmpty());
}

void HistoryView::applyFilter() {
    m_filter->setFilterRegularExpression(
        m_onlyCurrent->isChecked() && !m_function.isEmpty()
            ? QRegularExpression::anchoredPattern(QRegularExpression::escape(m_function))
            : QString{});
    updateState();
}

void HistoryView::updateState() {
    m_pages->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    const auto* record = current();
    for (QToolButton* button : {m_story, m_open, m_again})
        button->setEnabled(record != nullptr);
    // Its menu is for all of them.
    m_replay->setEnabled(m_model->rowCount() > 0);
}

void HistoryView::showMenu(const QPoint& position) {
    const auto* record = current();
    if (!record)
        return;
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const model::InvocationRecord chosen = *record;
    connect(menu->addAction(ui::icon(QStringLiteral("external")), tr("Open")), &QAction::triggered,
            this, [this, chosen] { emit openRequested(chosen); });
    connect(menu->addAction(ui::icon(QStringLiteral("play")), tr("Invoke again")),
            &QAction::triggered, this, [this, chosen] { emit againRequested(chosen); });
    if (chosen.finished) {
        QAction* replay =
            menu->addAction(ui::icon(QStringLiteral("refresh")), tr("Replay and compare"));
        replay->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_R});
        connect(replay, &QAction::triggered, this,
                [this, chosen] { emit replayRequested({chosen}); });
        connect(menu->addAction(ui::icon(QStringLiteral("flask")), tr("Keep as a test...")),
                &QAction::triggered, this, [this, chosen] { emit keepRequested(chosen); });
    }
    connect(menu->addAction(ui::icon(QStringLiteral("story")), tr("Show its story")),
            &QAction::triggered, this, [this, chosen] { emit storyRequested(chosen); });
    if (!chosen.finished)
        connect(menu->addAction(ui::icon(QStringLiteral("stop")), tr("Stop")), &QAction::triggered,
                this,
                [this, chosen] { emit stopRequested(QString::fromStdString(chosen.requestId)); });
    connect(menu->addAction(ui::icon(QStringLiteral("logs")), tr("Show its log")),
            &QAction::triggered, this, [this, chosen] {
                emit logsRequested(QString::fromStdString(chosen.function),
                                   QString::fromStdString(chosen.requestId));
            });
    connect(menu->addAction(ui::icon(QStringLiteral("waterfall")), tr("Show its trace")),
            &QAction::triggered, this,
            [this, chosen] { emit traceRequested(QString::fromStdString(chosen.requestId)); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace lathe::invoke
