#include "engine/metricmath/Expression.h"
#include "engine/metricmath/Functions.h"
#include "tests/engine/metricmath/Computing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::metricmath;
using test::valueOf;

/// Texts become expressions, or what is wrong with them is said.
class tst_Expression : public QObject {
    Q_OBJECT

    static void row(const char* text, const char* message, int start, int end) {
        QTest::newRow(text) << text << message << start << end;
    }

  private slots:
    void operatorsBindAsInMathematics_data() {
        QTest::addColumn<QString>("value");
        const auto row = [](const char* text, const char* value) { QTest::newRow(text) << value; };
        row("1 + 2 * 3", "7");
        row("(1 + 2) * 3", "9");
        row("10 - 3 - 2", "5");
        row("16 / 4 / 2", "2");
        row("2 ^ 3 ^ 2", "512");
        row("-2 ^ 2", "-4");
        row("2 ^ -1", "0.5");
        row("- -3", "3");
        row("-3 * -2", "6");
        row("1 + 2 == 3", "1");
        row("1 == 1 AND 2 > 1", "1");
        row("1 || 0 && 0", "1");
        row("(1 OR 0) AND 0", "0");
        row("1 < 2 == 1", "1");
        row("2>=2", "1");
        row("2<=1", "0");
        row("2!=2", "0");
        row("1e3 + 1E-1 + .5 + 2.", "1002.6");
        row("\n\t50.25\r\n", "50.25");
    }
    void operatorsBindAsInMathematics() {
        QFETCH(QString, value);
        QCOMPARE(valueOf(QTest::currentDataTag()), value);
    }

    void idsAreOfMetricsAndExpressionsInTheirOrder() {
        const Expression expression =
            test::parsed("IF(m2 > 5 AND DAY(m1) < 6, SUM([m2, errors_5xx]), FILL(m3, REPEAT))");
        QCOMPARE(expression.ids(), (std::vector<std::string>{"m2", "m1", "errors_5xx", "m3"}));
        QVERIFY(test::parsed("SUM(METRICS(\"m1\"))").ids().empty());
        QVERIFY(test::parsed("LAMBDA(\"f\", true, false)").ids().empty());
        QCOMPARE(test::parsed("true + 1").ids(), std::vector<std::string>{"true"});
    }

    void whatItUsesIsKnown() {
        const Expression expression = test::parsed("SUM(SEARCH('{AWS/Lambda} Errors', 'Sum'))");
        QVERIFY(expression.uses("SEARCH"));
        QVERIFY(expression.uses("SUM"));
        QVERIFY(!expression.uses("AVG"));
        QCOMPARE(expression.text(), std::string{"SUM(SEARCH('{AWS/Lambda} Errors', 'Sum'))"});
    }

    void problemsSayWhatAndWhere_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        row("",
            "Invalid syntax: the expression ends where an id, a function or a number is "
            "expected",
            0, 0);
        row("m1 +",
            "Invalid syntax: the expression ends where an id, a function or a number is "
            "expected",
            4, 4);
        row("m1 m2",
            "Invalid syntax: an operator or the end of the expression is expected, not "
            "'m2'",
            3, 5);
        row("(m1", "Invalid syntax: the expression ends where ')' is expected", 3, 3);
        row("[m1", "Invalid syntax: the expression ends where ']' is expected", 3, 3);
        row("[]", "Invalid syntax: an id, a function or a number is expected, not ']'", 1, 2);
        row("SUM(m1,)", "Invalid syntax: an id, a function or a number is expected, not ')'", 7, 8);
        row("ANOMALY_DETECTOR(m1)", "Function 'ANOMALY_DETECTOR' not found", 0, 16);
        row("m1 / avg(m1)", "Function 'avg' not found", 5, 8);
        row("m1 % 2", "'%' means nothing here", 3, 4);
        row("m1 ≥ 2", "'≥' means nothing here", 3, 4);
        row("m1 = 2", "'=' means nothing here", 3, 4);
        row("!m1", "'!' means nothing here", 0, 1);
        row("4xx + 1", "an id begins with a lowercase letter", 0, 2);
        row("1e", "'1e' is no number", 0, 2);
        row("1e999",
            "Invalid syntax: a number that is not so large or so small is expected, not '1e999'", 0,
            5);
        row("METRICS(\"m1)", "this text has no quotation mark at its end", 8, 12);
        row("ABS()", "ABS takes other arguments: ABS(TS | TS[])", 0, 5);
        row("ABS(m1, m2)", "ABS takes other arguments: ABS(TS | TS[])", 0, 11);
        row("INSIGHT_RULE_METRIC('rule', 'UniqueContributors')",
            "INSIGHT_RULE_METRIC of CloudWatch is not there in Lathe", 0, 19);
        row("DB_PERF_INSIGHTS('RDS', 'db-1', ['os.cpuUtilization.user.avg'])",
            "DB_PERF_INSIGHTS of CloudWatch is not there in Lathe", 0, 16);
        row("SEARCH('{', 'Sum')",
            "Invalid syntax: the search ends where a name or a term is "
            "expected",
            7, 10);
        row("SEARCH(m1, 'Sum')", "SEARCH takes other arguments: SEARCH(text, text [, S])", 7, 9);
    }
    void problemsSayWhatAndWhere() {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto expression = Expression::parse(text.toStdString());
        QVERIFY(!expression);
        QCOMPARE(QString::fromStdString(expression.error().message.english()), message);
        QTEST(static_cast<int>(expression.error().start), "start");
        QTEST(static_cast<int>(expression.error().end), "end");
    }

    void errorsAreInTheWordsOfAws() {
        const auto expression = Expression::parse("SUMM(m1)");
        const Error error = expression.error().error("e1");
        QCOMPARE(error.code, std::string{"ValidationError"});
        QCOMPARE(error.detail.english(),
                 std::string{"Error in expression 'e1': Function 'SUMM' not found"});
    }

    void longOnesAreRefused() {
        const std::string longest = "m1 + 1" + std::string(2042, ' ');
        QVERIFY(Expression::parse(longest));
        const auto longer = Expression::parse(longest + " ");
        QVERIFY(!longer);
        QCOMPARE(longer.error().message.english(),
                 std::string{"the expression has 2049 characters, and CloudWatch takes 2048"});
        // It is characters that count.
        QVERIFY(Expression::parse("METRICS(\"" + QString{1000, QChar{u'é'}}.toStdString() + "\")"));
    }

    void deepOnesAreRefusedAndNotFollowed() {
        const auto nested = [](std::size_t depth) {
            return Expression::parse(std::string(depth, '(') + "1" + std::string(depth, ')'));
        };
        QVERIFY(nested(400));
        QVERIFY(!nested(1000));
        QVERIFY(!Expression::parse(std::string(2048, '[')));
        QVERIFY(!Expression::parse(std::string(2047, '-') + "1"));
        std::string chain = "1";
        for (int i = 0; i < 900; ++i)
            chain += "+1";
        QCOMPARE(valueOf(chain), QString{"901"});
    }

    void idsBeginWithALowercaseLetter() {
        QVERIFY(isId("m1"));
        QVERIFY(isId("m"));
        QVERIFY(isId("errors_5XX"));
        QVERIFY(!isId("M1"));
        QVERIFY(!isId("1m"));
        QVERIFY(!isId("m-1"));
        QVERIFY(!isId(""));
        QVERIFY(isId(std::string(255, 'a')));
        QVERIFY(!isId(std::string(256, 'a')));
    }

    void theTableOfFunctionsIsWhole() {
        QStringList names;
        for (const Function& function : functions()) {
            names << QString::fromUtf8(function.name.data(),
                                       static_cast<qsizetype>(function.name.size()));
            QVERIFY(function.signature.starts_with(function.name));
            QVERIFY(function.least <= function.most);
        }
        QCOMPARE(names.join(' '),
                 QString{"ABS ANOMALY_DETECTION_BAND AVG CEIL DATAPOINT_COUNT DATE DAY "
                         "DB_PERF_INSIGHTS DIFF DIFF_TIME EPOCH FILL FIRST FLOOR HOUR IF "
                         "INSIGHT_RULE_METRIC LAMBDA LAST LOG LOG10 MAX METRICS METRIC_COUNT MIN "
                         "MINUTE MONTH PERIOD RATE REMOVE_EMPTY RUNNING_SUM SEARCH SERVICE_QUOTA "
                         "SLICE SORT STDDEV SUM TIME_SERIES YEAR"});
    }
};

LATHE_TEST(tst_Expression)
#include "tst_Expression.moc"
