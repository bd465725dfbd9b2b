#include "translations/Languages.h"

namespace lathe::i18n {

QList<Language> languages() {
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("es"), QStringLiteral("Español")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

QString translationFile(const QString& code) {
    return QStringLiteral(":/i18n/lathe_%1.qm").arg(code);
}

} // namespace lathe::i18n
