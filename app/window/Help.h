#pragma once

#include <QKeySequence>
#include <QString>

#include <utility>
#include <vector>

class QWidget;

namespace lathe::app {

/// What the program is, its version and its licence.
void showAbout(QWidget* parent);

/// A menu's commands with their keys.
struct ShortcutGroup {
    QString title;
    std::vector<std::pair<QString, QKeySequence>> entries;
};

/// All keys in groups, with a filter; the window stays usable beside it.
void showShortcuts(QWidget* parent, const std::vector<ShortcutGroup>& groups);

} // namespace lathe::app
