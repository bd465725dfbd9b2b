#include "tests/engine/metricmath/Computing.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <limits>

using namespace lathe;
using namespace lathe::metricmath;
using test::valueOf;

/// What operators make of scalars, series and arrays: m1 is 30 20 0 0 -, m2 is 20 - 20 - -, and m3
/// is 1 2 3 4 5.
class tst_Operators : public QObject {
    Q_OBJECT

    static void row(const char* text, const char* value) { QTest::newRow(text) << value; }

  private slots:
    void theyHaveValues_data() {
        QTest::addColumn<QString>("value");
        row("m1 + m2", "50 20 20 0 -");
        row("m1 - m2", "10 20 -20 0 -");
        row("m2 * m3", "20 0 60 0 0");
        row("m1 + 5", "35 25 5 5 -");
        row("5 - m2", "-15 - -15 - -");
        row("m3 ^ 2", "1 4 9 16 25");
        row("2 ^ m3", "2 4 8 16 32");
        row("-m1", "-30 -20 0 0 -");
        row("-[m1, m2]", "[-30 -20 0 0 -, -20 - -20 - -]");
        row("[m1, m2] * 2", "[60 40 0 0 -, 40 - 40 - -]");
        row("2 * [m1, m2]", "[60 40 0 0 -, 40 - 40 - -]");
        row("[m1, m2] / m3", "[30 10 0 0 0, 20 0 6.666667 0 0]");
        row("m3 - [m1, m2]", "[-29 -18 3 4 5, -19 2 -17 4 5]");
        row("METRICS() * 100", "[3000 2000 0 0 -, 2000 - 2000 - -, 100 200 300 400 500]");
        row("[[m1, m2], m3]", "[30 20 0 0 -, 20 - 20 - -, 1 2 3 4 5]");

        // A division by zero drops the data point, as any other result that is no number does.
        row("m1 / m1", "1 1 - - -");
        row("m1 / m2", "1.5 - 0 - -");
        row("m1 / 0", "- - - - -");
        row("100 / [m1, m2]", "[3.333333 5 - - -, 5 - 5 - -]");
        row("m1 + 1 / 0", "- - - - -");
        row("(0 - m3) ^ 0.5", "- - - - -");
        row("m3 * 1e308", "1e+308 - - - -");

        // The examples of the documentation.
        row("m1 < m2", "0 0 1 0 -");
        row("m1 >= 30", "1 0 0 0 -");
        row("m1 > 15 AND m2 > 15", "1 0 0 0 -");
        row("m1 > 15 && m2 > 15", "1 0 0 0 -");
        row("m1 > 15 OR m2 > 15", "1 1 1 0 -");
        row("m1 || m2", "1 1 1 0 -");
        row("m1 == 0", "0 0 1 1 -");
        row("m1 != m2", "1 1 1 0 -");
        row("20 <= m1", "1 1 0 0 -");
        row("(1 / 0) == 1", "nan");
    }
    void theyHaveValues() {
        QFETCH(QString, value);
        QCOMPARE(valueOf(QTest::currentDataTag()), value);
    }

    void whatDoesNotGoTogetherIsRefused_data() {
        QTest::addColumn<QString>("problem");
        row("[m1, m2] + [m1, m2]",
            "'+' does not go with an array of time series and an array of time series");
        row("METRICS() > 5", "'>' does not go with an array of time series and a scalar");
        row("1 OR [m1]", "'||' does not go with a scalar and an array of time series");
        row("[m1, 5]", "an array has time series, and no scalars");
        row("m1 + 'text'", "a text is no value");
        row("m1 + REPEAT", "a text is no value");
        row("['a']", "a text is no value");
        row("m1 + m9", "there is no metric or expression with the id 'm9'");
    }
    void whatDoesNotGoTogetherIsRefused() {
        QFETCH(QString, problem);
        QCOMPARE(valueOf(QTest::currentDataTag()), "Error in expression 'e1': " + problem);
    }

    void problemsHaveTheirPlace() {
        auto calculation = test::calculationOf();
        calculation.addExpression("e1", test::parsed("m1 + (METRICS() > 5)"));
        const auto value = calculation.computed("e1");
        QVERIFY(!value);
        QCOMPARE(value.error().start, std::size_t{6});
        QCOMPARE(value.error().end, std::size_t{19});
    }

    void seriesOfArraysKeepTheirNames() {
        auto calculation = test::calculationOf();
        calculation.addExpression("e1", test::parsed("m3 - [m1, m2] / m3"));
        const auto series = calculation.seriesOf("e1");
        QVERIFY(series);
        QCOMPARE(series->at(0).label, std::string{"Metric m1"});
        QCOMPARE(series->at(1).label, std::string{"Metric m2"});
    }

    void whatIsNoNumberIsNoDataPoint() {
        Series series{"", {}, {}, {}, nullptr};
        series.times = {test::morning, test::morning + Seconds{60}, test::morning + Seconds{120},
                        test::morning + Seconds{60}};
        series.values = {std::numeric_limits<double>::infinity(), 1,
                         std::numeric_limits<double>::quiet_NaN(), 7};
        Calculation calculation{test::grid};
        calculation.addMetric("m1", series);
        QCOMPARE(test::shown(*calculation.valueOf("m1")), QString{"- 1 - - -"});
    }

    void seriesWithDifferentPeriodsMeetWhereTheirTimesDo() {
        Calculation calculation{test::grid};
        Series sparse = test::seriesOf("10 - - 20 -");
        sparse.period = Seconds{180};
        calculation.addMetric("m1", sparse);
        calculation.addMetric("m2", test::seriesOf("1 1 1 1 1"));
        calculation.addExpression("e1", test::parsed("m1 + m2"));
        QCOMPARE(test::shown(*calculation.valueOf("e1")), QString{"11 1 1 21 1"});
    }
};

LATHE_TEST(tst_Operators)
#include "tst_Operators.moc"
