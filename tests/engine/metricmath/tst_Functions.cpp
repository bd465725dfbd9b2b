#include "engine/metricmath/Search.h"
#include "tests/engine/metricmath/Computing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::metricmath;
using test::valueOf;

/// What functions make of series: m1 is 30 20 0 0 -, m2 is 20 - 20 - -, and m3 is 1 2 3 4 5.
class tst_Functions : public QObject {
    Q_OBJECT

    static void row(const char* text, const char* value) { QTest::newRow(text) << value; }
    static QString wrong(const QString& what) { return "Error in expression 'e1': " + what; }

  private slots:
    void theyHaveValues_data() {
        QTest::addColumn<QString>("value");
        row("ABS(m2 - m1)", "10 20 20 0 -");
        row("ABS([-m1, -m2])", "[30 20 0 0 -, 20 - 20 - -]");
        row("CEIL(m3 / 2)", "1 1 2 2 3");
        row("FLOOR(m3 / 2)", "0 1 1 2 2");
        row("FLOOR(-m3 / 2)", "-1 -1 -2 -2 -3");
        row("LOG(m3)", "0 0.6931472 1.098612 1.386294 1.609438");
        row("LOG10(m1 * 10)", "2.477121 2.30103 - - -");
        row("DIFF(m1)", "- -10 -20 0 -");
        row("DIFF(m2)", "- - 0 - -");
        row("DIFF_TIME(m2)", "- - 120 - -");
        row("RATE(m1)", "- -0.1666667 -0.3333333 0 -");
        row("RATE([m2, m3])", "[- - 0 - -, - 0.01666667 0.01666667 0.01666667 0.01666667]");
        row("RUNNING_SUM(m2)", "20 - 40 - -");
        row("RUNNING_SUM([m1, m3])", "[30 50 50 50 -, 1 3 6 10 15]");

        // Of one series, a scalar; "missing values are treated as 0" by AVG.
        row("AVG(m3)", "3");
        row("AVG(m2)", "8");
        row("SUM(m2) / DATAPOINT_COUNT(m2)", "20");
        row("MAX(m1)", "30");
        row("MIN(m1)", "0");
        row("SUM(m1)", "50");
        row("STDDEV(m3)", "1.414214");
        row("DATAPOINT_COUNT(m2)", "2");
        row("m3 - AVG(m3)", "-2 -1 0 1 2");
        // Of an array, a series.
        row("AVG([m1, m2])", "25 10 10 0 -");
        row("SUM([m1, m2])", "50 20 20 0 -");
        row("MAX([m1, m2])", "30 20 20 0 -");
        row("MIN([m1, m2])", "20 20 0 0 -");
        row("STDDEV([m1, m2])", "5 0 10 0 -");
        row("DATAPOINT_COUNT(METRICS())", "3 2 3 2 1");
        row("SUM(METRICS()) / METRIC_COUNT(METRICS())", "17 7.333333 7.666667 1.333333 1.666667");
        row("METRIC_COUNT(METRICS())", "3");

        row("METRICS()", "[30 20 0 0 -, 20 - 20 - -, 1 2 3 4 5]");
        row("METRICS(\"2\")", "[20 - 20 - -]");
        row("METRICS('none')", "[]");
        row("SUM([METRICS('1'), METRICS(\"2\")])", "50 20 20 0 -");
        row("FIRST(METRICS())", "30 20 0 0 -");
        row("LAST(METRICS())", "1 2 3 4 5");
        row("FIRST(METRICS('none'))", "- - - - -");
        row("SUM(METRICS('none'))", "- - - - -");
        row("REMOVE_EMPTY([m1 / 0, m3])", "[1 2 3 4 5]");
        row("SORT(METRICS(), AVG, DESC)", "[20 - 20 - -, 30 20 0 0 -, 1 2 3 4 5]");
        row("SORT(METRICS(), MAX, ASC)", "[1 2 3 4 5, 20 - 20 - -, 30 20 0 0 -]");
        row("SORT(METRICS(), MIN, DESC, 1)", "[20 - 20 - -]");
        row("SORT(METRICS(), SUM, ASC, 10)", "[1 2 3 4 5, 20 - 20 - -, 30 20 0 0 -]");
        row("SORT([m1 / 0, m1, m3], SUM, ASC)", "[1 2 3 4 5, 30 20 0 0 -, - - - - -]");
        row("SORT([m1 / 0, m1, m3], SUM, DESC)", "[30 20 0 0 -, 1 2 3 4 5, - - - - -]");
        row("SLICE(METRICS(), 1)", "[20 - 20 - -, 1 2 3 4 5]");
        row("SLICE(METRICS(), 0, 1)", "[30 20 0 0 -]");
        row("SLICE(METRICS(), 2, 9)", "[1 2 3 4 5]");
        row("SLICE(METRICS(), 2, 1)", "[]");
        row("SLICE(METRICS(), 7)", "[]");
        row("IF(FIRST(SORT(METRICS(), SUM, DESC)) > 10, 1, 0)", "1 1 0 0 -");

        row("FILL(m2, 7)", "20 7 20 7 7");
        row("FILL(m2, MIN(m1))", "20 0 20 0 0");
        row("FILL(m2, m3)", "20 2 20 4 5");
        row("FILL(m2, m1)", "20 20 20 0 -");
        row("FILL(m2, REPEAT)", "20 20 20 20 20");
        row("FILL(IF(m3 > 1, m3), REPEAT)", "- 2 3 4 5");
        row("FILL(IF(m3 != 2 AND m3 != 3, m3 * 3), LINEAR)", "3 6 9 12 15");
        row("FILL(m2, LINEAR)", "20 20 20 - -");
        row("FILL([m1, m2], 0)", "[30 20 0 0 0, 20 0 20 0 0]");
        row("FILL(m1 / 0, 3)", "3 3 3 3 3");
        row("FILL(m1 / 0, LINEAR)", "- - - - -");

        row("MINUTE(m2)", "58 59 0 1 2");
        row("HOUR(m2)", "8 8 9 9 9");
        row("DAY(m1)", "1 1 1 1 1");
        row("DATE(m1)", "30 30 30 30 30");
        row("MONTH(m1)", "11 11 11 11 11");
        row("YEAR(m1)", "2026 2026 2026 2026 2026");
        row("EPOCH(m1) - 1796029080", "0 60 120 180 240");
        row("PERIOD(m1)", "60");
        row("m3 / PERIOD(m3) * 60", "1 2 3 4 5");
        row("TIME_SERIES(5 * MAX(m3))", "25 25 25 25 25");
        row("TIME_SERIES(MAX(m1 / 0))", "- - - - -");
    }
    void theyHaveValues() {
        QFETCH(QString, value);
        QCOMPARE(valueOf(QTest::currentDataTag()), value);
    }

    /// The tables of the documentation.
    void ifChoosesAtEveryTime_data() {
        QTest::addColumn<QString>("value");
        row("IF(m1, m2, m3)", "30 0 20 - -");
        row("IF(m1, 5, m3)", "5 5 20 - -");
        row("IF(m1, m2, 5)", "30 0 5 5 -");
        row("IF(m1, m2)", "30 0 - - -");
        row("IF(m1, 1, 2)", "1 1 2 2 -");
        row("IF(m1 == 0, 1, 2)", "2 2 1 1 -");
        row("IF(m1 == 0, m3)", "- - 20 0 -");
        row("IF(-m1, 1, 2)", "1 1 2 2 -");
        row("IF(1, m2, m3)", "30 - 0 0 30");
        row("IF(0, m2, m3)", "0 0 20 - 20");
        row("IF(0, m2)", "- - - - -");
        row("IF(MAX(m2) > 29, 5, m3)", "5 5 5 5 5");
        row("IF(1 / 0, m2, m3)", "- - - - -");
    }
    void ifChoosesAtEveryTime() {
        QFETCH(QString, value);
        QCOMPARE(valueOf(QTest::currentDataTag(), {"1 1 0 0 -", "30 - 0 0 30", "0 0 20 - 20"}),
                 value);
    }

    void otherTypesAreRefused_data() {
        QTest::addColumn<QString>("problem");
        row("ABS(5)", "ABS takes other arguments: ABS(TS | TS[])");
        row("AVG(AVG(m1))", "AVG takes other arguments: AVG(TS | TS[])");
        row("FIRST(m1)", "FIRST takes other arguments: FIRST(TS[])");
        row("METRIC_COUNT(m1)", "METRIC_COUNT takes other arguments: METRIC_COUNT(TS[])");
        row("TIME_SERIES(m1)", "TIME_SERIES takes other arguments: TIME_SERIES(S)");
        row("MINUTE(METRICS())", "MINUTE takes other arguments: MINUTE(TS)");
        row("FILL(m1, NEVER)", "FILL takes other arguments: FILL(TS | TS[], S | TS | REPEAT | "
                               "LINEAR)");
        row("FILL(m1, 'REPEAT')", "FILL takes other arguments: FILL(TS | TS[], S | TS | REPEAT | "
                                  "LINEAR)");
        row("SORT(METRICS(), STDDEV, ASC)",
            "SORT takes other arguments: SORT(TS[], AVG | MIN | MAX | SUM, ASC | DESC [, S])");
        row("IF(METRICS(), 1, 0)", "IF takes other arguments: IF(S | TS, S | TS [, S | TS])");
        row("IF(1, 2, 3)", "an IF of nothing but scalars is no time series");
        row("IF(0, 2)", "an IF of nothing but scalars is no time series");
        row("SLICE(METRICS(), -1)", "SLICE takes a whole number from 0 on");
        row("SLICE(METRICS(), 0.5)", "SLICE takes a whole number from 0 on");
        row("SLICE(METRICS(), 1 / 0)", "SLICE takes a whole number from 0 on");
        row("PERIOD(m1 + m2)", "PERIOD takes the id of a metric");
        row("METRICS(5)", "METRICS takes other arguments: METRICS([text])");
        row("ANOMALY_DETECTION_BAND(m1, 0)",
            "a band is some standard deviations wide, more than 0");
        row("SEARCH('{AWS/Lambda}', 'Sum')", "there is nothing to SEARCH in here");
        row("LAMBDA('f')", "there are no functions to get data from here");
        row("SERVICE_QUOTA(m1)", "there are no service quotas here");
    }
    void otherTypesAreRefused() {
        QFETCH(QString, problem);
        QCOMPARE(valueOf(QTest::currentDataTag()), wrong(problem));
    }

    void periodIsThatOfTheMetric() {
        Calculation calculation{test::grid};
        Series metric = test::seriesOf("6 - - - 12");
        metric.period = Seconds{120};
        calculation.addMetric("m1", metric);
        calculation.addExpression("e1", test::parsed("m1 / PERIOD(m1)"));
        calculation.addExpression("e2", test::parsed("FILL(m1 * 0, 1)"));
        QCOMPARE(test::shown(*calculation.valueOf("e1")), QString{"0.05 - - - 0.1"});
        // Only where it might have a data point.
        QCOMPARE(test::shown(*calculation.valueOf("e2")), QString{"0 - 1 - 0"});
    }

    void aBandLiesAroundWhatWasBefore() {
        QCOMPARE(valueOf("ANOMALY_DETECTION_BAND(m3)"),
                 QString{"[- - - 3.632993 4.736068, - - - 0.3670068 0.263932]"});
        QCOMPARE(valueOf("LAST(ANOMALY_DETECTION_BAND(m3, 1))"),
                 QString{"- - - 1.183503 1.381966"});
        QCOMPARE(valueOf("ANOMALY_DETECTION_BAND(m3 * 0)"), QString{"[- - - 0 0, - - - 0 0]"});
        QCOMPARE(valueOf("ANOMALY_DETECTION_BAND(m2)"), QString{"[- - - - -, - - - - -]"});
    }

    void searchAsksWhoHasMetrics() {
        Sources sources;
        QStringList asked;
        sources.search = [&](const SearchCall& call) -> Result<SeriesList> {
            asked << QString::fromStdString(call.statistic)
                  << (call.period ? QString::number(call.period->count()) : QString{"-"});
            Metric metric{"AWS/Lambda", "Errors", {{"FunctionName", "shop"}}, ""};
            if (!call.expression.matches(metric))
                return SeriesList{};
            return SeriesList{test::seriesOf("1 2"), test::seriesOf("3 - 4")};
        };
        const std::string search = "SEARCH('{AWS/Lambda, FunctionName} Errors', 'Sum', 300)";
        QCOMPARE(valueOf(search, {}, sources), QString{"[1 2 - - -, 3 - 4 - -]"});
        QCOMPARE(valueOf("SUM(" + search + ")", {}, sources), QString{"4 2 4 - -"});
        QCOMPARE(valueOf("SEARCH('Duration', 'p99')", {}, sources), QString{"[]"});
        QCOMPARE(asked.join(' '), QString{"Sum 300 Sum 300 p99 -"});
        QCOMPARE(valueOf("SEARCH('Duration', 'p99', 0)", {}, sources),
                 wrong("a period has at least one second"));
    }

    void lambdaPassesItsArgumentsOn() {
        Sources sources;
        QStringList asked;
        sources.lambda = [&](const LambdaCall& call) -> Result<SeriesList> {
            asked << QString::fromStdString(call.function);
            for (const auto& argument : call.arguments) {
                if (const auto* text = std::get_if<std::string>(&argument))
                    asked << QString::fromStdString(*text);
                else if (const double* number = std::get_if<double>(&argument))
                    asked << QString::number(*number);
                else
                    asked << (std::get<bool>(argument) ? "yes" : "no");
            }
            if (call.function == "broken")
                return Error{"InternalServiceFault", Text::verbatim("it timed out")};
            SeriesList result{test::seriesOf("1 2 3")};
            result.front().add(test::grid.end, 7);
            if (call.function == "two")
                result.push_back(test::seriesOf("4"));
            return result;
        };
        QCOMPARE(valueOf("LAMBDA(\"one\", 'text', 3.14, true, false, -1)", {}, sources),
                 QString{"1 2 3 - -"});
        QCOMPARE(asked.join(' '), QString{"one text 3.14 yes no -1"});
        QCOMPARE(valueOf("LAMBDA('two')", {}, sources), QString{"[1 2 3 - -, 4 - - - -]"});
        QCOMPARE(valueOf("1 + LAMBDA('broken')", {}, sources), wrong("it timed out"));
        Calculation calculation{test::grid, sources};
        calculation.addExpression("e1", test::parsed("LAMBDA('broken')"));
        QCOMPARE(calculation.valueOf("e1").error().code, std::string{"InternalServiceFault"});
        std::string many = "LAMBDA('f'";
        for (int i = 0; i < 20; ++i)
            many += ", 1";
        QVERIFY(Expression::parse(many + ")"));
        QVERIFY(!Expression::parse(many + ", 1)"));
    }

    void quotasAreTheSameAtAllTimes() {
        Sources sources;
        sources.serviceQuota = [](const Series& usage) -> std::optional<double> {
            if (usage.label == "Metric m1")
                return 1000;
            return std::nullopt;
        };
        QCOMPARE(valueOf("m1 / SERVICE_QUOTA(m1) * 100", test::usualMetrics(), sources),
                 QString{"3 2 0 0 0"});
        QCOMPARE(valueOf("SERVICE_QUOTA(m2)", test::usualMetrics(), sources), QString{"- - - - -"});
    }
};

LATHE_TEST(tst_Functions)
#include "tst_Functions.moc"
