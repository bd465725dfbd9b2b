#pragma once

#include <QObject>
#include <QString>

namespace lathe::ui {

/// The plugin of this file name (without its suffix) that has the interface: one that is linked
/// into the program, or the file beside the executable as in the build, or where it is installed.
/// nullptr where there is none; `reason` says why.
QObject* plugin(const QString& fileName, const char* interface, QString& reason);

} // namespace lathe::ui
