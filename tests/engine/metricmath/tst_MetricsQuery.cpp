#include "engine/metricmath/MetricsQuery.h"
#include "tests/engine/metricmath/Computing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::metricmath;

/// Queries of Metrics Insights, and what they answer.
class tst_MetricsQuery : public QObject {
    Q_OBJECT

    using Label = MetricsQuery::Label;

    static MetricsQuery parsed(const std::string& text) {
        auto query = MetricsQuery::parse(text);
        if (!query)
            qFatal("%s: %s", text.c_str(), query.error().message.english().c_str());
        return *query;
    }
    /// Each value was observed `count` times.
    static ObservedMetric observed(std::vector<Dimension> dimensions, const QString& values,
                                   double count = 1) {
        ObservedMetric metric{{"AWS/EC2", "CPUUtilization", std::move(dimensions), ""}};
        const Series series = test::seriesOf(values);
        metric.times = series.times;
        for (const double value : series.values)
            metric.observations.push_back({count, value * count, value, value});
        return metric;
    }
    static std::vector<ObservedMetric> instances() {
        std::vector<ObservedMetric> metrics{
            observed({{"InstanceId", "i-b"}}, "10 20", 3),
            observed({{"InstanceId", "i-a"}}, "2 - 8"),
            observed({{"InstanceId", "i-c"}, {"Type", "t2"}}, "100"),
            observed({}, "1"),
        };
        metrics[0].tags = {{"env", "prod"}};
        metrics[1].tags = {{"env", "test"}};
        metrics[2].metric.accountId = "444455556666";
        return metrics;
    }
    static QString answerOf(const std::string& query) {
        QStringList all;
        for (const Series& series : parsed(query).run(instances(), "123456789012"))
            all << QString::fromStdString(series.label) + ": " + test::shown(series);
        return all.join("; ");
    }

  private slots:
    void everyClauseIsRead() {
        const MetricsQuery query =
            parsed("SELECT SUM(RequestCount)\nFROM SCHEMA(\"AWS/ApplicationELB\", LoadBalancer, "
                   "AvailabilityZone)\nWHERE LoadBalancer = 'app/load-balancer-1' AND tag.env != "
                   "'test'\nGROUP BY AvailabilityZone, tag.\"aws:stack\", AWS.AccountId\n"
                   "ORDER BY MAX() DESC\nLIMIT 5");
        QVERIFY(query.function == MetricsQuery::Function::Sum);
        QCOMPARE(query.metricName, std::string{"RequestCount"});
        QCOMPARE(query.nameSpace, std::string{"AWS/ApplicationELB"});
        QCOMPARE(*query.dimensions, (std::vector<std::string>{"AvailabilityZone", "LoadBalancer"}));
        QVERIFY((query.conditions ==
                 std::vector<MetricsQuery::Condition>{
                     {{Label::Kind::Dimension, "LoadBalancer"}, true, "app/load-balancer-1"},
                     {{Label::Kind::Tag, "env"}, false, "test"}}));
        QVERIFY((query.groupBy == std::vector<Label>{{Label::Kind::Dimension, "AvailabilityZone"},
                                                     {Label::Kind::Tag, "aws:stack"},
                                                     {Label::Kind::Account, ""}}));
        QVERIFY((query.order == MetricsQuery::Order{MetricsQuery::Function::Maximum, true}));
        QCOMPARE(query.limit, std::size_t{5});
    }

    void keywordsAreOfAnyCaseAndNamesAreNot() {
        const MetricsQuery query =
            parsed("select avg(CpuUtil) from Shop where aws.accountid=CURRENT_ACCOUNT_ID() "
                   "group by Class order by count() asc");
        QCOMPARE(query.metricName, std::string{"CpuUtil"});
        QVERIFY(!query.dimensions);
        QVERIFY(query.conditions.front().label.kind == Label::Kind::Account);
        QVERIFY(!query.conditions.front().value);
        QVERIFY((query.order == MetricsQuery::Order{MetricsQuery::Function::Count, false}));
        QCOMPARE(query.limit, std::size_t{500});
        QVERIFY(
            parsed("SELECT MIN(x) FROM y WHERE AWS.AccountId=444455556666").conditions[0].value ==
            "444455556666");
    }

    void whatIsQuotedMayBeAnything() {
        const MetricsQuery query = parsed(
            "SELECT AVG(\"Bytes\\\"Input\\\"\") FROM \"LIMIT\" WHERE \"a.b\" = 'it\\'s (é)'");
        QCOMPARE(query.metricName, std::string{"Bytes\"Input\""});
        QCOMPARE(query.nameSpace, std::string{"LIMIT"});
        QVERIFY((query.conditions.front().label == Label{Label::Kind::Dimension, "a.b"}));
        QVERIFY(query.conditions.front().value == "it's (é)");
    }

    /// Of the documentation.
    void samplesAreRead_data() {
        QTest::addColumn<QString>("query");
        for (const char* query : {
                 "SELECT COUNT(CallCount) FROM SCHEMA(\"AWS/Usage\", Class, Resource, Service, "
                 "Type) WHERE Type = 'API' AND Service = 'CloudWatch' GROUP BY Resource ORDER BY "
                 "COUNT() DESC",
                 "SELECT SUM(\"PutRecords.Bytes\") FROM SCHEMA(\"AWS/Kinesis\", StreamName) GROUP "
                 "BY StreamName ORDER BY SUM() DESC LIMIT 10",
                 "SELECT AVG(pod_cpu_utilization) FROM SCHEMA(\"ContainerInsights\", ClusterName)",
                 "SELECT MAX(CPUUtilization) FROM \"AWS/EC2\" WHERE AutoScalingGroupName = "
                 "'my-production-fleet'",
                 "SELECT AVG(CpuUtilization) FROM \"AWS/EC2\" GROUP BY AWS.AccountId, InstanceType",
             })
            QTest::newRow(query) << query;
    }
    void samplesAreRead() {
        QFETCH(QString, query);
        QVERIFY(MetricsQuery::parse(query.toStdString()));
        QVERIFY(MetricsQuery::isOne(query.toStdString()));
    }

    void queriesAreToldFromExpressions() {
        QVERIFY(MetricsQuery::isOne("  select avg(x) from y"));
        QVERIFY(MetricsQuery::isOne("SELECT"));
        QVERIFY(!MetricsQuery::isOne("selected + 1"));
        QVERIFY(!MetricsQuery::isOne("SUM(m1)"));
        QVERIFY(!MetricsQuery::isOne("\"SELECT"));
        QVERIFY(!MetricsQuery::isOne("%"));
        QVERIFY(!MetricsQuery::isOne(""));
    }

    void problemsSayWhatAndWhere_data() {
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("start");
        const auto row = [](const char* text, const char* message, int start) {
            QTest::newRow(text) << message << start;
        };
        row("SELECT",
            "Invalid syntax: the query ends where AVG, COUNT, MAX, MIN or SUM is "
            "expected",
            6);
        row("SELECT P99(x) FROM y",
            "Invalid syntax: AVG, COUNT, MAX, MIN or SUM is expected, not 'P99'", 7);
        row("SELECT AVG(*) FROM y", "'*' means nothing here", 11);
        row("SELECT AVG(LIMIT) FROM y",
            "Invalid syntax: the name of a metric is expected, not 'LIMIT'", 11);
        row("SELECT AVG(x)", "Invalid syntax: the query ends where FROM is expected", 13);
        row("SELECT AVG(x) FROM AWS/EC2", "'/' means nothing here", 22);
        row("SELECT AVG(x) FROM SCHEMA()", "Invalid syntax: a namespace is expected, not ')'", 26);
        row("SELECT AVG(x) FROM \"\"", "Invalid syntax: a namespace is expected, not '\"\"'", 19);
        row("SELECT AVG(x) FROM y WHERE a > 'b'", "'>' means nothing here", 29);
        row("SELECT AVG(x) FROM y WHERE a LIKE 'b'",
            "Invalid syntax: '=' or '!=' is expected, not 'LIKE'", 29);
        row("SELECT AVG(x) FROM y WHERE a = \"b\"",
            "Invalid syntax: a value between single quotation marks is expected, not '\"b\"'", 31);
        row("SELECT AVG(x) FROM y WHERE a = 5",
            "Invalid syntax: a value between single quotation marks is expected, not '5'", 31);
        row("SELECT AVG(x) FROM y WHERE a = 'b' OR c = 'd'",
            "Invalid syntax: another clause or the end of the query is expected, not 'OR'", 35);
        row("SELECT AVG(x) FROM y WHERE a.b = 'c'",
            "Invalid syntax: a name between double quotation marks where it has a dot in it is "
            "expected, not '.'",
            28);
        row("SELECT AVG(x) FROM y GROUP a", "Invalid syntax: BY is expected, not 'a'", 27);
        row("SELECT AVG(x) FROM y ORDER BY MAX(x)", "Invalid syntax: ')' is expected, not 'x'", 34);
        row("SELECT AVG(x) FROM y LIMIT 5 GROUP BY a",
            "Invalid syntax: another clause or the end of the query is expected, not 'GROUP'", 29);
        row("SELECT AVG(x) FROM y LIMIT 0",
            "Invalid syntax: a number from 1 to 500 is expected, not '0'", 27);
        row("SELECT AVG(x) FROM y LIMIT 501",
            "Invalid syntax: a number from 1 to 500 is expected, not '501'", 27);
        row("SELECT AVG(x) FROM y LIMIT 99999999999999999999999",
            "Invalid syntax: a number from 1 to 500 is expected, not '99999999999999999999999'",
            27);
        row("SELECT AVG(x) FROM 'y", "this text has no quotation mark at its end", 19);
    }
    void problemsSayWhatAndWhere() {
        const auto query = MetricsQuery::parse(QTest::currentDataTag());
        QVERIFY(!query);
        QTEST(QString::fromStdString(query.error().message.english()), "message");
        QTEST(static_cast<int>(query.error().start), "start");
    }

    void longOnesAreRefused() {
        const std::string query = "SELECT AVG(x) FROM y";
        QVERIFY(MetricsQuery::parse(query + std::string(2048 - query.size(), ' ')));
        QVERIFY(!MetricsQuery::parse(query + std::string(2049 - query.size(), ' ')));
    }

    void observationsAreJoinedNotValues() {
        // Three times 10 and once 2: the average is not that of the averages.
        QCOMPARE(answerOf("SELECT AVG(CPUUtilization) FROM SCHEMA(\"AWS/EC2\", InstanceId)"),
                 QString{": 8 20 8 - -"});
        QCOMPARE(answerOf("SELECT SUM(CPUUtilization) FROM SCHEMA(\"AWS/EC2\", InstanceId)"),
                 QString{": 32 60 8 - -"});
        QCOMPARE(answerOf("SELECT COUNT(CPUUtilization) FROM SCHEMA(\"AWS/EC2\", InstanceId)"),
                 QString{": 4 3 1 - -"});
        QCOMPARE(answerOf("SELECT MAX(CPUUtilization) FROM SCHEMA(\"AWS/EC2\", InstanceId)"),
                 QString{": 10 20 8 - -"});
        QCOMPARE(answerOf("SELECT MIN(CPUUtilization) FROM SCHEMA(\"AWS/EC2\", InstanceId)"),
                 QString{": 2 20 8 - -"});
    }

    void schemasHaveExactlyTheirDimensions() {
        QCOMPARE(answerOf("SELECT MAX(CPUUtilization) FROM \"AWS/EC2\""),
                 QString{": 100 20 8 - -"});
        QCOMPARE(answerOf("SELECT MAX(CPUUtilization) FROM SCHEMA(\"AWS/EC2\")"),
                 QString{": 1 - - - -"});
        QCOMPARE(answerOf("SELECT MAX(CPUUtilization) FROM SCHEMA(\"AWS/EC2\", Type, InstanceId)"),
                 QString{": 100 - - - -"});
        QCOMPARE(answerOf("SELECT MAX(CPUUtilization) FROM SCHEMA(\"AWS/EC2\", Type)"), QString{});
        QCOMPARE(answerOf("SELECT MAX(CPUutilization) FROM \"AWS/EC2\""), QString{});
        QCOMPARE(answerOf("SELECT MAX(CPUUtilization) FROM \"AWS/ec2\""), QString{});
    }

    void conditionsHoldOfLabelsThatAreThere() {
        const std::string query = "SELECT MAX(CPUUtilization) FROM \"AWS/EC2\" WHERE ";
        QCOMPARE(answerOf(query + "InstanceId = 'i-a'"), QString{": 2 - 8 - -"});
        QCOMPARE(answerOf(query + "InstanceId != 'i-c'"), QString{": 10 20 8 - -"});
        QCOMPARE(answerOf(query + "InstanceId != 'i-c' AND InstanceId != 'i-b'"),
                 QString{": 2 - 8 - -"});
        QCOMPARE(answerOf(query + "tag.env = 'prod'"), QString{": 10 20 - - -"});
        QCOMPARE(answerOf(query + "tag.env != 'prod'"), QString{": 2 - 8 - -"});
        QCOMPARE(answerOf(query + "AWS.AccountId = '444455556666'"), QString{": 100 - - - -"});
        QCOMPARE(answerOf(query + "AWS.AccountId = CURRENT_ACCOUNT_ID()"),
                 QString{": 10 20 8 - -"});
        QCOMPARE(answerOf(query + "AWS.AccountId = '123456789012'"), QString{": 10 20 8 - -"});
    }

    void groupsAreOrdered() {
        const std::string query = "SELECT MAX(CPUUtilization) FROM \"AWS/EC2\" GROUP BY ";
        QCOMPARE(answerOf(query + "InstanceId"),
                 QString{"Other: 1 - - - -; i-a: 2 - 8 - -; i-b: 10 20 - - -; i-c: 100 - - - -"});
        QCOMPARE(answerOf(query + "InstanceId ORDER BY SUM() DESC LIMIT 2"),
                 QString{"i-c: 100 - - - -; i-b: 10 20 - - -"});
        QCOMPARE(answerOf(query + "InstanceId ORDER BY COUNT()"),
                 QString{"Other: 1 - - - -; i-c: 100 - - - -; i-a: 2 - 8 - -; i-b: 10 20 - - -"});
        QCOMPARE(answerOf(query + "InstanceId ORDER BY MIN() DESC LIMIT 1"),
                 QString{"i-c: 100 - - - -"});
        QCOMPARE(answerOf(query + "InstanceId ORDER BY AVG() LIMIT 2"),
                 QString{"Other: 1 - - - -; i-a: 2 - 8 - -"});
        QCOMPARE(answerOf(query + "tag.env, Type"),
                 QString{"Other Other: 1 - - - -; Other t2: 100 - - - -; prod Other: 10 20 - - -; "
                         "test Other: 2 - 8 - -"});
        QCOMPARE(answerOf(query + "AWS.AccountId"),
                 QString{"123456789012: 10 20 8 - -; 444455556666: 100 - - - -"});
    }

    void noMoreThanFiveHundredSeriesAreAnswered() {
        std::vector<ObservedMetric> metrics;
        for (int i = 0; i < 600; ++i)
            metrics.push_back(observed({{"InstanceId", std::to_string(i)}}, "1"));
        metrics.push_back(observed({{"InstanceId", "empty"}}, ""));
        const MetricsQuery query =
            parsed("SELECT AVG(CPUUtilization) FROM \"AWS/EC2\" GROUP BY InstanceId");
        QCOMPARE(query.run(metrics).size(), std::size_t{500});
    }
};

LATHE_TEST(tst_MetricsQuery)
#include "tst_MetricsQuery.moc"
