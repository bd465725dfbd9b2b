#include "widgets/common/Plugin.h"

#include <QCoreApplication>
#include <QPluginLoader>

namespace lathe::ui {

QObject* plugin(const QString& fileName, const char* interface, QString& reason) {
    for (QObject* linked : QPluginLoader::staticInstances())
        if (linked->qt_metacast(interface))
            return linked;
    for (const char* folder : {"../lib/lathe", LATHE_PLUGIN_FOLDER}) {
        QPluginLoader loader{
            QStringLiteral("%1/%2/%3.so")
                .arg(QCoreApplication::applicationDirPath(), QLatin1String{folder}, fileName)};
        QObject* found = loader.instance();
        if (found && found->qt_metacast(interface))
            return found;
        reason = loader.errorString();
    }
    return nullptr;
}

} // namespace lathe::ui
