#include "widgets/dashboard/LineTable.h"

#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTreeWidget>

#include <algorithm>

namespace lathe::dashboard {

namespace {

enum Column { Id, What, Statistic, Label, Right, ColumnCount };

/// Statistics are chosen, or written: there are more than those that are offered.
class StatisticDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex&) const override {
        auto* box = new QComboBox{parent};
        box->setEditable(true);
        box->addItems(statisticsOffered());
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        static_cast<QComboBox*>(editor)->setCurrentText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override {
        model->setData(index, static_cast<QComboBox*>(editor)->currentText());
    }
};

QString whatOf(const TileLine& line) {
    if (!line.line.expression.empty())
        return QString::fromStdString(line.line.expression);
    QStringList parts{QString::fromStdString(line.line.metric.name)};
    for (const auto& [name, value] : line.line.metric.dimensions)
        parts << QString::fromStdString(value);
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace

LineTable::LineTable(QWidget* parent)
    : QWidget{parent}
    , m_tree{new QTreeWidget{this}}
    , m_remove{new QPushButton{tr("Remove"), this}} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Half);
    column->addWidget(m_tree, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::Half);
    auto* expression = new QPushButton{tr("Add an expression"), this};
    row->addWidget(expression);
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addLayout(row);
    m_tree->setAccessibleName(tr("Lines of the tile"));
    m_tree->setRootIsDecorated(false);
    m_tree->setHeaderLabels({tr("Id"), tr("Metric"), tr("Statistic"), tr("Label"), tr("Right")});
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setItemDelegateForColumn(Statistic, new StatisticDelegate{m_tree});
    m_tree->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_tree->setMinimumHeight(96);
    m_remove->setEnabled(false);
    connect(m_tree, &QTreeWidget::itemChanged, this, &LineTable::take);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_tree->selectedItems().isEmpty()); });
    connect(expression, &QPushButton::clicked, this, &LineTable::addExpression);
    connect(m_remove, &QPushButton::clicked, this, &LineTable::removeSelected);
}

void LineTable::setLines(std::vector<TileLine> lines) {
    if (lines == m_lines && m_tree->topLevelItemCount() == int(lines.size()))
        return;
    m_lines = std::move(lines);
    fill();
}

void LineTable::fill() {
    const QSignalBlocker quiet{m_tree};
    m_tree->clear();
    for (const TileLine& line : m_lines)
        write(new QTreeWidgetItem{m_tree}, line);
    m_remove->setEnabled(false);
}

void LineTable::write(QTreeWidgetItem* item, const TileLine& line) {
    const QSignalBlocker quiet{m_tree};
    const bool isMetric = line.line.expression.empty();
    item->setText(Id, QString::fromStdString(line.line.id));
    item->setText(What, whatOf(line));
    item->setText(Statistic, isMetric ? QString::fromStdString(line.line.statistic) : QString{});
    item->setText(Label, QString::fromStdString(line.line.label));
    item->setFlags(item->flags() | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
    item->setCheckState(Id, line.line.isShown ? Qt::Checked : Qt::Unchecked);
    item->setCheckState(Right, line.isOnRight ? Qt::Checked : Qt::Unchecked);
    item->setToolTip(Id, tr("Whether it is drawn, and the name that expressions use for it"));
    item->setToolTip(What, isMetric ? QString::fromStdString(line.line.metric.space) +
                                          QLatin1Char{'\n'} + whatOf(line)
                                    : whatOf(line));
    item->setToolTip(Right, tr("By the scale at the right"));
}

void LineTable::take(QTreeWidgetItem* item, int column) {
    const int row = m_tree->indexOfTopLevelItem(item);
    if (row < 0)
        return;
    TileLine& line = m_lines[std::size_t(row)];
    const TileLine before = line;
    const std::string text = item->text(column).trimmed().toStdString();
    const bool isMetric = line.line.expression.empty();
    if (column == Id && !text.empty())
        line.line.id = text;
    if (column == What && !isMetric && !text.empty())
        line.line.expression = text;
    if (column == Statistic && isMetric && !text.empty())
        line.line.statistic = text;
    if (column == Label)
        line.line.label = text;
    line.line.isShown = item->checkState(Id) == Qt::Checked;
    line.isOnRight = item->checkState(Right) == Qt::Checked;
    // What cannot be taken is as it was.
    write(item, line);
    if (line != before)
        emit changed();
}

std::string LineTable::freeId(const char* letter) const {
    for (int number = 1;; ++number) {
        const std::string id = letter + std::to_string(number);
        if (std::none_of(m_lines.begin(), m_lines.end(),
                         [&](const TileLine& line) { return line.line.id == id; }))
            return id;
    }
}

void LineTable::addMetrics(const std::vector<monitoring::Metric>& metrics,
                           const std::string& statistic) {
    for (const monitoring::Metric& metric : metrics) {
        TileLine line;
        line.line.id = freeId("m");
        line.line.metric = metric;
        line.line.metric.region.clear();
        line.line.statistic = statistic;
        m_lines.push_back(std::move(line));
    }
    fill();
    emit changed();
}

void LineTable::addExpression() {
    TileLine line;
    line.line.id = freeId("e");
    line.line.expression = m_lines.empty() ? "TIME_SERIES(1)" : m_lines.front().line.id + " * 100";
    m_lines.push_back(std::move(line));
    fill();
    emit changed();
    // What to count is for the person to say.
    if (auto* item = m_tree->topLevelItem(m_tree->topLevelItemCount() - 1)) {
        m_tree->setCurrentItem(item, What);
        m_tree->editItem(item, What);
    }
}

void LineTable::removeSelected() {
    const int row = m_tree->indexOfTopLevelItem(m_tree->currentItem());
    if (row < 0)
        return;
    m_lines.erase(m_lines.begin() + row);
    fill();
    emit changed();
}

} // namespace lathe::dashboard
