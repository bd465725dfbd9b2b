#include "app/settings/Settings.h"

// What is remembered of a project for its debugger.

namespace lathe::app {

QString Settings::debuggingOf(const QString& templateFile) {
    return QStringLiteral("debugging/") + groupOf(templateFile).section(u'/', -1);
}

std::vector<KeptBreakpoint> Settings::breakpoints(const QString& templateFile) const {
    std::vector<KeptBreakpoint> kept;
    m_store.beginGroup(debuggingOf(templateFile));
    const int count = m_store.beginReadArray(QStringLiteral("breakpoints"));
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        kept.push_back({m_store.value(QStringLiteral("path")).toString(),
                        m_store.value(QStringLiteral("line")).toInt(),
                        m_store.value(QStringLiteral("condition")).toString(),
                        m_store.value(QStringLiteral("log")).toString()});
    }
    m_store.endArray();
    m_store.endGroup();
    return kept;
}

void Settings::setBreakpoints(const QString& templateFile,
                              const std::vector<KeptBreakpoint>& kept) {
    m_store.beginGroup(debuggingOf(templateFile));
    m_store.remove(QStringLiteral("breakpoints"));
    m_store.beginWriteArray(QStringLiteral("breakpoints"), static_cast<int>(kept.size()));
    for (int i = 0; i < static_cast<int>(kept.size()); ++i) {
        const KeptBreakpoint& one = kept[static_cast<std::size_t>(i)];
        m_store.setArrayIndex(i);
        m_store.setValue(QStringLiteral("path"), one.path);
        m_store.setValue(QStringLiteral("line"), one.line);
        if (!one.condition.isEmpty())
            m_store.setValue(QStringLiteral("condition"), one.condition);
        if (!one.logMessage.isEmpty())
            m_store.setValue(QStringLiteral("log"), one.logMessage);
    }
    m_store.endArray();
    m_store.endGroup();
}

int Settings::exceptionStops(const QString& templateFile) const {
    constexpr int most = 2;
    const int kept =
        m_store.value(debuggingOf(templateFile) + QStringLiteral("/exceptions"), UncaughtExceptions)
            .toInt();
    return kept >= 0 && kept <= most ? kept : UncaughtExceptions;
}

void Settings::setExceptionStops(const QString& templateFile, int stops) {
    m_store.setValue(debuggingOf(templateFile) + QStringLiteral("/exceptions"), stops);
}

QStringList Settings::watches(const QString& templateFile) const {
    return m_store.value(debuggingOf(templateFile) + QStringLiteral("/watches")).toStringList();
}

void Settings::setWatches(const QString& templateFile, const QStringList& expressions) {
    m_store.setValue(debuggingOf(templateFile) + QStringLiteral("/watches"), expressions);
}

} // namespace lathe::app
