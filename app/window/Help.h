#pragma once

#include <QList>

class QAction;
class QWidget;

namespace lathe::app {

/// What Lathe is, its version and licence; leaves the window usable.
void showAbout(QWidget* parent);

/// Those of the actions that have a key, with their keys; leaves the window usable.
void showShortcuts(QWidget* parent, const QList<QAction*>& actions);

} // namespace lathe::app
