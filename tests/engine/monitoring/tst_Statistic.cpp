#include "engine/monitoring/Statistic.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace lathe;
using monitoring::Distribution;
using monitoring::Statistic;

namespace {

double told(const char* text, const Distribution& values) {
    const auto statistic = Statistic::of(text);
    return statistic ? statistic->value(values).value_or(-1) : -2;
}

} // namespace

/// The statistics of CloudWatch.
class tst_Statistic : public QObject {
    Q_OBJECT

    Distribution m_values;

  private slots:
    void initTestCase() {
        for (int value = 1; value <= 100; ++value)
            m_values.record(value);
    }
    void tells_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, double value) {
            QTest::newRow(text) << text << value;
        };
        row("SampleCount", 100);
        row("Sum", 5050);
        row("Average", 50.5);
        row("Minimum", 1);
        row("Maximum", 100);
        row("p50", 50);
        row("p99.9", 100);
        row("p0", 1);
        row("P90", 90);
        // The middle half, and all but what lies outside.
        row("IQM", 50.5);
        row("tm90", 45.5);
        row("TM(10%:90%)", 50.5);
        row("TM(98:)", 99.5);
        row("TM(:2)", 1.5);
        row("ts90", 4095);
        row("TS(90:100)", 955);
        row("tc90", 90);
        row("TC(0.5:10.5)", 10);
        row("PR(:25)", 25);
        row("PR(10:20)", 10);
        row("PR(:1000)", 100);
        row("wm90", 45.5 * 0.9 + 9.0);
        row("WM(10%:90%)", 50.45);
    }
    void tells() {
        QFETCH(QString, text);
        QFETCH(double, value);
        QVERIFY2(std::abs(told(text.toUtf8(), m_values) - value) < 0.06,
                 qPrintable(QString::number(told(text.toUtf8(), m_values))));
    }
    void whatIsNoStatisticIsNone_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "average", "p", "p101", "p-1", "px", "tm", "tm(1:2", "TM(1%:2)", "TM(:)",
              "TM(5:5)", "PR(1%:5%)", "PR90", "p50 ", "nan", "pnan", "tminf"})
            QTest::newRow(text) << text;
    }
    void whatIsNoStatisticIsNone() {
        QFETCH(QString, text);
        QVERIFY(!Statistic::of(text.toStdString()));
    }
    void ofASetOnlyTheBasicOnesAreTold() {
        Distribution set;
        set.recordSet(10, 55, 1, 10);
        QCOMPARE(told("Average", set), 5.5);
        QCOMPARE(told("p90", set), -1.0);
        QCOMPARE(told("tm90", Distribution{}), -1.0);
    }
};

LATHE_TEST(tst_Statistic)
#include "tst_Statistic.moc"
