#include "widgets/cost/CostTable.h"

#include "widgets/common/Tokens.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace lathe::cost {

QTableView* makeTable(QAbstractItemModel* model, const QString& name, QWidget* parent) {
    auto* table = new QTableView{parent};
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(ui::size::Row);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(40);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

int neededWidth(const QTableView* table, int firstAtMost) {
    const auto* header = table->horizontalHeader();
    const QAbstractItemView* view = table;
    int needed = 0;
    for (int column = 0; column < header->count(); ++column) {
        if (table->isColumnHidden(column))
            continue;
        const int most = column == 0 ? firstAtMost : QWIDGETSIZE_MAX;
        needed += std::min(
            most, std::max(view->sizeHintForColumn(column), header->sectionSizeHint(column)));
    }
    return needed;
}

void fitColumns(QTableView* table) {
    const bool fits = neededWidth(table, shortestName) <= table->viewport()->width();
    table->horizontalHeader()->setSectionResizeMode(0, fits ? QHeaderView::Stretch
                                                            : QHeaderView::ResizeToContents);
}

} // namespace lathe::cost
