#include "widgets/metrics/Chart.h"

#include <QCoreApplication>
#include <QPluginLoader>

namespace lathe::metrics {

ChartFactory* chartFactory(QString& reason) {
    for (QObject* plugin : QPluginLoader::staticInstances()) {
        if (auto* factory = qobject_cast<ChartFactory*>(plugin))
            return factory;
    }
    // Beside the executable as in the build, or where it is installed.
    for (const char* folder : {"../lib/lathe", LATHE_PLUGIN_FOLDER}) {
        QPluginLoader loader{
            QStringLiteral("%1/%2/lathe-charts.so")
                .arg(QCoreApplication::applicationDirPath(), QLatin1String{folder})};
        if (auto* factory = qobject_cast<ChartFactory*>(loader.instance()))
            return factory;
        reason = loader.errorString();
    }
    return nullptr;
}

} // namespace lathe::metrics
