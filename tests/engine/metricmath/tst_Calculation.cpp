#include "engine/metricmath/Evaluation.h"
#include "tests/engine/metricmath/Computing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::metricmath;

/// Expressions that are computed of others, and what a request may ask for.
class tst_Calculation : public QObject {
    Q_OBJECT

    static QString errorOf(Calculation& calculation, const char* id) {
        return QString::fromStdString(calculation.valueOf(id).error().detail.english());
    }
    /// e1 names nothing but m1, and each other one the one before it twice.
    static Calculation doubling(int expressions) {
        auto calculation = test::calculationOf({"1 2 3"});
        calculation.addExpression("e1", test::parsed("[m1]"));
        for (int i = 2; i <= expressions; ++i) {
            const std::string before = "e" + std::to_string(i - 1);
            calculation.addExpression("e" + std::to_string(i),
                                      test::parsed("[" + before + ", " + before + "]"));
        }
        return calculation;
    }

  private slots:
    void expressionsUseOthersInAnyOrder() {
        auto calculation = test::calculationOf();
        calculation.addExpression("e1", test::parsed("e2 / 2 + e3"));
        calculation.addExpression("e2", test::parsed("SUM([m1, m2])"));
        calculation.addExpression("e3", test::parsed("MAX(e2)"));
        QCOMPARE(test::shown(*calculation.valueOf("e1")), QString{"75 60 60 50 -"});
        QCOMPARE(test::shown(*calculation.valueOf("e3")), QString{"50"});
        QCOMPARE(test::shown(*calculation.valueOf("m1")), QString{"30 20 0 0 -"});
    }

    void metricsDoNotHaveExpressionsAmongThem() {
        auto calculation = test::calculationOf({"1", "2"});
        calculation.addResult("q1", SeriesList{test::seriesOf("3"), test::seriesOf("4")});
        calculation.addExpression("e1", test::parsed("METRIC_COUNT(METRICS())"));
        calculation.addExpression("e2", test::parsed("SUM(q1)"));
        QCOMPARE(test::shown(*calculation.valueOf("e1")), QString{"2"});
        QCOMPARE(test::shown(*calculation.valueOf("e2")), QString{"7 - - - -"});
    }

    void circlesAreRefused() {
        Calculation calculation{test::grid};
        calculation.addExpression("e1", test::parsed("e2 + 1"));
        calculation.addExpression("e2", test::parsed("e3 + 1"));
        calculation.addExpression("e3", test::parsed("e1 + 1"));
        calculation.addExpression("e4", test::parsed("e4"));
        QCOMPARE(errorOf(calculation, "e1"),
                 QString{"Error in expression 'e1': 'e3' has no value: this expression is computed "
                         "of 'e1', and that of it"});
        QCOMPARE(errorOf(calculation, "e3"),
                 QString{"Error in expression 'e3': this expression is computed of 'e1', and that "
                         "of it"});
        QCOMPARE(errorOf(calculation, "e4"),
                 QString{"Error in expression 'e4': this expression is computed of 'e4', and that "
                         "of it"});
    }

    void aProblemIsThatOfTheExpressionThatHasIt() {
        Calculation calculation{test::grid};
        calculation.addExpression("e1", test::parsed("ABS(m1)"));
        calculation.addExpression("e2", test::parsed("e1 + 1"));
        calculation.addExpression("e3", test::parsed("e2 + 1"));
        QCOMPARE(errorOf(calculation, "e3"),
                 QString{"Error in expression 'e3': 'e1' has no value: there is no metric or "
                         "expression with the id 'm1'"});
        QCOMPARE(calculation.computed("e1").error().start, std::size_t{4});
        QCOMPARE(errorOf(calculation, "e9"),
                 QString{"Error in expression 'e9': there is no metric or expression with the id "
                         "'e9'"});
    }

    void longChainsAreNoTrouble() {
        auto calculation = test::calculationOf({"1 2 3"});
        calculation.addExpression("e0", test::parsed("m1"));
        for (int i = 1; i < 5000; ++i)
            calculation.addExpression("e" + std::to_string(i),
                                      test::parsed("e" + std::to_string(i - 1) + " + 1"));
        QCOMPARE(test::shown(*calculation.valueOf("e4999")), QString{"5000 5001 5002 - -"});
    }

    void resultsAreSeries() {
        auto calculation = test::calculationOf();
        calculation.addExpression("e1", test::parsed("AVG(m1)"));
        calculation.addExpression("e2", test::parsed("m1 - AVG(m1)"));
        calculation.addExpression("e3", test::parsed("METRICS()"));
        QCOMPARE(QString::fromStdString(calculation.seriesOf("e1").error().detail.english()),
                 QString{"Error in expression 'e1': a scalar is no result, which is a time series "
                         "or several"});
        QCOMPARE(calculation.seriesOf("e2")->size(), std::size_t{1});
        QCOMPARE(calculation.seriesOf("e3")->size(), std::size_t{3});
        QCOMPARE(calculation.seriesOf("m1")->front().label, std::string{"Metric m1"});
        QCOMPARE(calculation.seriesOf("e2")->front().label, std::string{"e2"});
        QCOMPARE(calculation.seriesOf("e3")->back().label, std::string{"Metric m3"});
    }

    void theFirstOfTwoWithTheSameIdCounts() {
        Calculation calculation{test::grid};
        calculation.addMetric("m1", test::seriesOf("1"));
        calculation.addMetric("m1", test::seriesOf("2"));
        calculation.addExpression("m1", test::parsed("METRICS()"));
        calculation.addExpression("e1", test::parsed("SUM(METRICS())"));
        QCOMPARE(test::shown(*calculation.valueOf("m1")), QString{"1 - - - -"});
        QCOMPARE(test::shown(*calculation.valueOf("e1")), QString{"1 - - - -"});
    }

    void arraysThatGrowWithoutEndAreRefused() {
        auto calculation = doubling(13);
        QCOMPARE(std::get<SeriesList>(*calculation.valueOf("e13")).size(), std::size_t{4096});
        auto larger = doubling(40);
        QCOMPARE(errorOf(larger, "e40"),
                 QString{"Error in expression 'e40': 'e14' has no value: this is more than 5000 "
                         "time series, or than 5000000 data points"});
    }

    void rangesWithTooManyTimesAreRefused() {
        Grid grid{Timestamp{Seconds{0}}, Timestamp{Seconds{100'800}}, Seconds{1}};
        QCOMPARE(grid.times().size(), Grid::mostTimes);
        grid.end += Seconds{1};
        Calculation calculation{grid};
        calculation.addExpression("e1", test::parsed("1 + TIME_SERIES(1)"));
        const auto value = calculation.computed("e1");
        QVERIFY(!value);
        QCOMPARE(value.error().message.english(),
                 std::string{"the time range has 100801 periods, and CloudWatch takes 100800"});
        QCOMPARE(value.error().start, std::size_t{4});
        QCOMPARE(value.error().end, std::size_t{18});
    }

    void timesAreMultiplesOfThePeriod() {
        const auto seconds = [](const Grid& grid, Seconds period) {
            QStringList all;
            for (const Timestamp time : grid.times(period))
                all << QString::number(
                    std::chrono::floor<Seconds>(time.time_since_epoch()).count());
            return all.join(' ');
        };
        const Grid grid{Timestamp{Milliseconds{-61'000}}, Timestamp{Milliseconds{120'001}},
                        Seconds{60}};
        QCOMPARE(seconds(grid, {}), QString{"-60 0 60 120"});
        QCOMPARE(seconds(grid, Seconds{100}), QString{"0 100"});
        QCOMPARE(seconds({grid.end, grid.start, Seconds{60}}, {}), QString{});
        QCOMPARE(seconds({grid.start, Timestamp{Seconds{120}}, Seconds{60}}, {}),
                 QString{"-60 0 60"});
        const Grid whole{Timestamp::min(), Timestamp::max(), Seconds{0}};
        QVERIFY(whole.count() > Grid::mostTimes);
    }
};

LATHE_TEST(tst_Calculation)
#include "tst_Calculation.moc"
