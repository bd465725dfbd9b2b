#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QToolButton;
class QWidget;

namespace lathe::compare {

/// A table whose rows are chosen one at a time.
QTableView* resultTable(QAbstractItemModel* model, QWidget* parent);
/// Buttons of the bar above it.
QToolButton* actionButton(const QString& iconName, const QString& text, QWidget* parent);
QToolButton* iconButton(const QString& iconName, const QString& toolTip, QWidget* parent);

} // namespace lathe::compare
