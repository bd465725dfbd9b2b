#include "engine/metricmath/Search.h"
#include "engine/metricmath/Tokens.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::metricmath;

/// Which metrics searches find; most are examples of the documentation.
class tst_Search : public QObject {
    Q_OBJECT

    /// "Namespace Name Dimension=Value ...", with _ for blanks.
    static Metric metricOf(const QString& text) {
        QStringList parts = text.split(' ');
        for (QString& part : parts)
            part.replace('_', ' ');
        Metric metric{parts.takeFirst().toStdString(), parts.takeFirst().toStdString(), {}, ""};
        for (const QString& part : parts)
            metric.dimensions.push_back(
                {part.section('=', 0, 0).toStdString(), part.section('=', 1).toStdString()});
        return metric;
    }
    static SearchExpression parsed(const std::string& text) {
        auto search = SearchExpression::parse(text);
        if (!search)
            qFatal("%s: %s", text.c_str(), search.error().message.english().c_str());
        return *search;
    }
    static void row(const char* search, const char* metric, bool finds) {
        QTest::newRow(qPrintable(QString{search} + " in " + metric)) << search << metric << finds;
    }

  private slots:
    void termsFindTokens_data() {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("finds");
        const auto row = [](const char* term, const char* name, bool finds) {
            QTest::newRow(qPrintable(QString{term} + " in " + name)) << term << name << finds;
        };
        row("count", "CustomCount1", true);
        row("Count", "CustomCount1", true);
        row("COUNT", "CustomCount1", true);
        row("couNT", "CustomCount1", false);
        row("1", "CustomCount1", true);
        row("CustomCount", "CustomCount1", true);
        row("Count1", "CustomCount1", true);
        row("customcount", "CustomCount1", false);
        row("count1", "CustomCount1", false);
        row("customcount1", "CustomCount1", true);
        row("CustomCount1", "CustomCount1", true);
        row("Custom1", "CustomCount1", false);
        row("sdb", "SDBFailure", true);
        row("failure", "SDBFailure", true);
        row("sdbf", "SDBFailure", false);
        row("project2trial333", "Project2-trial333", true);
        row("333", "Project2-trial333", true);
        row("33", "Project2-trial333", false);
        row("network/errors", "Network-Errors-2", true);
        row("network+errors", "NetworkErrors2", true);
        row("network-errors", "Network-Errors-2", true);
        row("Network_Errors", "NetworkErrors2", true);
        row("errors-network", "NetworkErrors2", false);
        row("network-2", "NetworkErrors2", false);
        row("i-1234567890123456", "i-1234567890123456", true);
        row("i-1234567890123456", "i-1234567890123457", false);
        row("micro", "t2.micro", true);
        row("EC2", "AWS/EC2", true);
        row("ReadOps", "VolumeReadOps", true);
        row("größe", "größe-1", true);
        row("-", "a-b", false);
        row("", "a", false);
    }
    void termsFindTokens() {
        QFETCH(QString, term);
        QFETCH(QString, name);
        QTEST(Tokens{term.toStdString()}.isIn(Tokens{name.toStdString()}), "finds");
    }

    void searchesFindMetrics_data() {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("metric");
        QTest::addColumn<bool>("finds");
        const char* cpu = "AWS/EC2 CPUUtilization InstanceId=i-1";
        const char* packets = "AWS/EC2 NetworkPacketsIn InstanceId=i-2";
        const char* micro = "AWS/EC2 CPUUtilization InstanceType=t2.micro";
        const char* own = "Shop CustomCount1 Service=ProjectA";
        // Schemas.
        row("{AWS/EC2,InstanceId}", cpu, true);
        row("{AWS/EC2, InstanceId} MetricName=\"CPUUtilization\"", cpu, true);
        row("{AWS/EC2,InstanceId} MetricName=\"CPUUtilization\"", packets, false);
        row("{AWS/EC2,InstanceId}", micro, false);
        row("{AWS/EC2,InstanceId,ImageId}", cpu, false);
        row("{AWS/EC2,InstanceId}", "AWS/EC2 CPUUtilization InstanceId=i-1 ImageId=a", false);
        row("{AWS/EC2,ImageId,InstanceId}", "AWS/EC2 CPUUtilization InstanceId=i-1 ImageId=a",
            true);
        row("{AWS/EC2}", cpu, true);
        row("{AWS/EC2}", own, false);
        row("{Shop}, \"CustomCount1\"", own, true);
        row(" {\"My Namespace\", \"Dimension@Name\"}, \"Custom:Name[Special Characters\" ",
            "My_Namespace Custom:Name[Special_Characters Dimension@Name=x", true);
        // Terms anywhere.
        row("\"CPUUtilization\"", cpu, true);
        row("\"AWS/EC2\" cpu", cpu, true);
        row("\"InstanceId\"", cpu, true);
        row("\"i-1\"", cpu, true);
        row("\"i-1\"", packets, false);
        row("\"cpuutilization\"", cpu, false);
        row("\"Custom\"", own, false);
        row("custom", own, true);
        row("network packets", packets, true);
        row("network AND packets", packets, true);
        row("network AND errors", packets, false);
        // Properties.
        row("MetricName=\"CustomCount1\"", own, true);
        row("MetricName = count", own, true);
        row("MetricName=shop", own, false);
        row("Namespace=Shop", own, true);
        row("InstanceType=micro", micro, true);
        row("InstanceType=micro", cpu, false);
        row("InstanceType=\"t2.micro\" Namespace=\"AWS/EC2\"", micro, true);
        row("InstanceType=\"micro\"", micro, false);
        row("\"InstanceType\"=(\"t2.micro\" OR \"t3.micro\")", micro, true);
        row("InstanceType=(small OR \"t3.micro\")", micro, false);
        // Words between them.
        row("{AWS/EC2,InstanceId} MetricName=\"CPUUtilization\" NOT i-1", cpu, false);
        row("{AWS/EC2,InstanceId} MetricName=\"CPUUtilization\" NOT i-2", cpu, true);
        row("NOT Namespace=AWS", own, true);
        row("NOT Namespace=AWS", cpu, false);
        row("Count NOT \"ProjectA\" NOT \"ProjectB\"", own, false);
        row("(EC2 OR EBS) AND MetricName=ReadOps", "AWS/EBS VolumeReadOps VolumeId=v", true);
        row("(EC2 OR EBS) MetricName=ReadOps", "AWS/EC2 VolumeReadOps VolumeId=v", true);
        row("(EC2 OR EBS) MetricName=ReadOps", "AWS/RDS VolumeReadOps VolumeId=v", false);
        row("MetricName=\"Errors\" OR (MetricName=\"Invocations\" AND (ProjectA OR ProjectB))",
            "AWS/Lambda Errors FunctionName=x", true);
        row("MetricName=\"Errors\" OR (MetricName=\"Invocations\" AND (ProjectA OR ProjectB))",
            "AWS/Lambda Invocations FunctionName=ProjectA-shop", true);
        row("MetricName=\"Errors\" OR (MetricName=\"Invocations\" AND (ProjectA OR ProjectB))",
            "AWS/Lambda Invocations FunctionName=ProjectC", false);
        row("custom and count", own, false);
        row("Orders OR shop AND nothing", "Shop Orders", true);
        row("NOT(shop)AND cpu", cpu, true);
        row("NOT NOT cpu", cpu, true);
        row("ORDERS", "Shop Orders", true);
        // Escapes.
        row("\"Europe\\\\France Traffic\\(Network\\)\"", "Shop Europe\\France_Traffic(Network)",
            true);
        row("\"say \\\"yes\\\"\"", "Shop say_\"yes\"", true);
        row("\"a\\b\"", "Shop a\\b", true);
    }
    void searchesFindMetrics() {
        QFETCH(QString, search);
        QFETCH(QString, metric);
        QTEST(parsed(search.toStdString()).matches(metricOf(metric)), "finds");
    }

    void accountsAreFoundByTheirIds() {
        Metric metric = metricOf("AWS/EC2 CPUUtilization");
        const SearchExpression other = parsed(":aws.AccountId = \"444455556666\" cpu");
        const SearchExpression local = parsed(":aws.AccountId='LOCAL'");
        QVERIFY(!other.matches(metric, "123456789012"));
        QVERIFY(other.matches(metric, "444455556666"));
        QVERIFY(local.matches(metric, "123456789012"));
        metric.accountId = "444455556666";
        QVERIFY(other.matches(metric, "123456789012"));
        QVERIFY(!local.matches(metric, "123456789012"));
    }

    void theSchemaIsKnown() {
        const SearchExpression search = parsed("{AWS/Lambda, FunctionName} Errors");
        QVERIFY(search.schema());
        QCOMPARE(search.schema()->nameSpace, std::string{"AWS/Lambda"});
        QCOMPARE(search.schema()->dimensions, std::vector<std::string>{"FunctionName"});
        QVERIFY(!parsed("Errors").schema());
    }

    void problemsSayWhatAndWhere_data() {
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("start");
        const auto row = [](const char* text, const char* message, int start) {
            QTest::newRow(text) << message << start;
        };
        row("  ", "Invalid syntax: the search ends where a namespace or a term is expected", 2);
        row("{", "Invalid syntax: the search ends where a name or a term is expected", 1);
        row("{}", "Invalid syntax: a name or a term is expected before '}'", 1);
        row("{AWS/EC2", "Invalid syntax: the search ends where '}' is expected", 8);
        row("{AWS/EC2,}", "Invalid syntax: a name or a term is expected before '}'", 9);
        row("{AWS/EC2} {AWS/EC2}",
            "Invalid syntax: a name or a term is expected before '{AWS/EC2}'", 10);
        row("(é OR b", "Invalid syntax: the search ends where ')' is expected", 7);
        row("a OR", "Invalid syntax: the search ends where a name or a term is expected", 4);
        row("AND a", "Invalid syntax: a name or a term is expected before 'AND a'", 0);
        row("a AND OR b", "Invalid syntax: a name or a term is expected before 'OR b'", 6);
        row("NOT", "Invalid syntax: the search ends where a name or a term is expected", 3);
        row("a)", "Invalid syntax: a term or the end of the search is expected before ')'", 1);
        row("=a", "Invalid syntax: a name or a term is expected before '=a'", 0);
        row("a=", "Invalid syntax: the search ends where a name or a term is expected", 2);
        row("a=b=c", "Invalid syntax: a name or a term is expected before '=c'", 3);
        row("\"a", "this text has no quotation mark at its end", 0);
        row("\"a\\\"", "this text has no quotation mark at its end", 0);
    }
    void problemsSayWhatAndWhere() {
        const auto search = SearchExpression::parse(QTest::currentDataTag());
        QVERIFY(!search);
        QTEST(QString::fromStdString(search.error().message.english()), "message");
        QTEST(static_cast<int>(search.error().start), "start");
    }

    void longAndDeepOnesAreRefused() {
        QVERIFY(SearchExpression::parse(std::string(1024, 'a')));
        const auto longer = SearchExpression::parse(std::string(1025, 'a'));
        QVERIFY(!longer);
        QCOMPARE(longer.error().message.english(),
                 std::string{"the search has 1025 characters, and CloudWatch takes 1024"});
        QVERIFY(SearchExpression::parse(std::string(100, '(') + "a" + std::string(100, ')')));
        QVERIFY(!SearchExpression::parse(std::string(500, '(') + "a" + std::string(500, ')')));
    }
};

LATHE_TEST(tst_Search)
#include "tst_Search.moc"
