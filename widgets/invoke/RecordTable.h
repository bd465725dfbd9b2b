#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QToolButton;
class QWidget;

namespace lathe::invoke {

/// A table whose rows are chosen one at a time, as those of the Test dock are.
QTableView* recordTable(QAbstractItemModel* model, QWidget* parent);
/// A button of the bar below it.
QToolButton* textButton(const QString& iconName, const QString& text, QWidget* parent);

} // namespace lathe::invoke
