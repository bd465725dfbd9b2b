#include "widgets/debug/BreakpointWords.h"

#include <QCoreApplication>

namespace lathe::debugging {

QString placeText(const std::filesystem::path& file, int line) {
    if (file.empty())
        return {};
    return QStringLiteral("%1:%2").arg(QString::fromStdString(file.filename().string())).arg(line);
}

QString detailText(const debug::Breakpoint& breakpoint) {
    if (!breakpoint.logMessage.empty())
        return QCoreApplication::translate("lathe::debugging", "logs: %1")
            .arg(QString::fromStdString(breakpoint.logMessage));
    if (!breakpoint.condition.empty())
        return QCoreApplication::translate("lathe::debugging", "if %1")
            .arg(QString::fromStdString(breakpoint.condition));
    return {};
}

QString iconName(const ShownBreakpoint& shown) {
    const bool logs = !shown.breakpoint.logMessage.empty();
    if (shown.hollow)
        return logs ? QStringLiteral("logpoint-hollow") : QStringLiteral("breakpoint-hollow");
    if (logs)
        return QStringLiteral("logpoint");
    return shown.breakpoint.condition.empty() ? QStringLiteral("breakpoint")
                                              : QStringLiteral("breakpoint-condition");
}

} // namespace lathe::debugging
