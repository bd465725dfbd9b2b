#include "tests/support/TestMain.h"
#include "widgets/common/EngineText.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace lathe;

namespace {

class Backwards : public QTranslator {
  public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        const QByteArray asked = QByteArray{context} + "|" + source;
        if (asked == "Text|{} of {}")
            return QString::fromUtf8("{1} \u2192 {0}");
        if (asked == "resources|A queue")
            return QStringLiteral("Eine Warteschlange");
        return {};
    }
};

} // namespace

class tst_EngineText : public QObject {
    Q_OBJECT

  private slots:
    void init() { QVERIFY(QCoreApplication::installTranslator(&m_translator)); }
    void cleanup() { QCoreApplication::removeTranslator(&m_translator); }

    void sentencesOfTheEngineAreTranslated() {
        const std::string name = "gr\u00FCn";
        QCOMPARE(ui::translated(Text::tr("{} of {}", 3, name)),
                 QString::fromUtf8("gr\u00FCn \u2192 3"));
    }
    void sentencesWithoutTranslationStayEnglish() {
        QCOMPARE(ui::translated(Text::tr("{} is new.", 3)), QString{"3 is new."});
    }
    void titlesOfResourcesAreTranslated() {
        QCOMPARE(ui::translatedResource("A queue"), QString{"Eine Warteschlange"});
        QCOMPARE(ui::translatedResource("A topic"), QString{"A topic"});
    }
    void sentencesOfTheWindowStayAsTheyAre() {
        const QString sentence = QString::fromUtf8("{} l\u00E4uft.");
        QCOMPARE(ui::translated(ui::toText(sentence)), sentence);
    }

  private:
    Backwards m_translator;
};

LATHE_TEST(tst_EngineText)
#include "tst_EngineText.moc"
