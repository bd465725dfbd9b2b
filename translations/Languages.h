#pragma once

#include <QList>
#include <QString>

namespace lathe::i18n {

struct Language {
    /// As QLocale names it: "de", "es", "zh_CN"; "en" is the language of the sources.
    QString code;
    /// In its own words: "Deutsch".
    QString name;
};

/// The languages that the window speaks, English first.
QList<Language> languages();

/// Where the compiled translation is: ":/i18n/lathe_de.qm". English has one for its plural forms.
QString translationFile(const QString& code);

} // namespace lathe::i18n
