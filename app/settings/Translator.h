#pragma once

#include <QObject>
#include <QTranslator>

namespace lathe::app {

/// Makes the application speak a language; every widget hears of it through LanguageChange.
class Translator : public QObject {
    Q_OBJECT

  public:
    explicit Translator(QObject* parent = nullptr);

    /// "de", "zh_CN", "en"; empty: the nearest to the system's.
    void setLanguage(const QString& code);
    const QString& language() const { return m_language; }

  private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_language;
};

} // namespace lathe::app
