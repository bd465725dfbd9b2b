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
    bar->addWidget(m_onlyCurrent);
    bar->addStretch();
    bar->addWidget(m_story);
    bar->addWidget(m_open);
    bar->addWidget(m_again);
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
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace lathe::invoke
