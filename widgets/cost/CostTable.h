#pragma once

#include <QString>
#include <QtWidgets/qwidget.h>

class QAbstractItemModel;
class QTableView;

namespace lathe::cost {

/// What is left of a function's name in sight when a table has little room.
inline constexpr int shortestName = 120;

/// A table as the Cost dock has them: rows are chosen, the first column takes what is left.
QTableView* makeTable(QAbstractItemModel* model, const QString& name, QWidget* parent);

/// Width of the columns when nothing is cut; of the first one no more than `firstAtMost`.
int neededWidth(const QTableView* table, int firstAtMost = QWIDGETSIZE_MAX);

/// The first column takes what is left, with a name cut short in it if need be; where that is too
/// little, the table scrolls.
void fitColumns(QTableView* table);

} // namespace lathe::cost
