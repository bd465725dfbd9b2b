#include "app/settings/Translator.h"

#include "translations/Languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace lathe::app {

namespace {

QString nearestToSystem() {
    const QString system = QLocale::system().name();
    for (const i18n::Language& language : i18n::languages()) {
        if (system == language.code || system.startsWith(language.code + QLatin1Char('_')) ||
            (language.code.startsWith(QLatin1String{"zh"}) &&
             system.startsWith(QLatin1String{"zh"})))
            return language.code;
    }
    return QStringLiteral("en");
}

} // namespace

Translator::Translator(QObject* parent)
    : QObject{parent} {}

void Translator::setLanguage(const QString& code) {
    const QString wanted = code.isEmpty() ? nearestToSystem() : code;
    if (wanted == m_language)
        return;
    m_language = wanted;
    QLocale::setDefault(QLocale{wanted});
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QString file = i18n::translationFile(wanted);
    if (file.isEmpty())
        return;
    if (m_qt.load(QStringLiteral("qtbase_") + wanted,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(file))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace lathe::app
