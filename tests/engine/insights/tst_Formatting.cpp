#include "engine/insights/Formatting.h"
#include "engine/insights/Value.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using insights::formatted;

/// Numbers and times as results show them, and what texts are numbers.
class tst_Formatting : public QObject {
    Q_OBJECT

  private slots:
    void numbersAreWrittenAsInsightsDoes_data() {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 12.0 << "12";
        QTest::newRow("half") << 1.5 << "1.5";
        QTest::newRow("four digits") << 71.52557373 << "71.5256";
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("minus zero") << -0.00001 * 0 << "0";
        QTest::newRow("negative") << -2.25 << "-2.25";
        QTest::newRow("128 MB") << 128e6 << "1.28E8";
        QTest::newRow("below ten million") << 9999999.0 << "9999999";
        QTest::newRow("with digits") << 123456789.123 << "1.23456789123E8";
        QTest::newRow("small") << 0.00002083 << "2.083E-5";
        QTest::newRow("thousandth") << 0.001 << "0.001";
    }
    void numbersAreWrittenAsInsightsDoes() {
        QFETCH(double, number);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(formatted(number)), text);
    }
    void timesAreInUtcWithMilliseconds() {
        QCOMPARE(formatted(Timestamp{Microseconds{1'796'026'902'123'456}}),
                 std::string{"2026-11-30 08:21:42.123"});
    }
    void textsThatLookLikeNumbersAreNumbers_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isNumber");
        for (const char* text : {"1", "-1", "+1", "1.5", ".5", "1e3", "1.28E8", "007"})
            QTest::newRow(text) << text << true;
        for (const char* text : {"", "-", "1a", "0x10", "inf", "nan", "1.", "1 ", "--1", "1,5"})
            QTest::newRow(text) << text << false;
    }
    void textsThatLookLikeNumbersAreNumbers() {
        QFETCH(QString, text);
        QFETCH(bool, isNumber);
        QCOMPARE(insights::numberIn(text.toStdString()).has_value(), isNumber);
    }
};

LATHE_TEST(tst_Formatting)
#include "tst_Formatting.moc"
