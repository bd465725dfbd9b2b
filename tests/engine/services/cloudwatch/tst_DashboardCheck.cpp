#include "engine/services/cloudwatch/DashboardCheck.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::services::cloudwatch;

/// What CloudWatch says of bodies of dashboards.
class tst_DashboardCheck : public QObject {
    Q_OBJECT

    static std::vector<DashboardFault> faultsOf(const char* text) {
        return faultsIn(boost::json::parse(text).as_object());
    }

  private slots:
    void aBodyWithoutFaultsIsTaken() {
        const auto faults = faultsOf(R"({
            "start": "-PT6H", "periodOverride": "inherit",
            "widgets": [
              {"type": "metric", "x": 0, "y": 0, "width": 12, "height": 6, "properties": {
                "metrics": [["AWS/Lambda", "Errors", "FunctionName", "a", {"id": "m1", "stat": "p99"}],
                            ["...", "b"], [".", "Duration", ".", "."],
                            [{"expression": "m1 * 2"}]],
                "period": 60, "stat": "Sum", "region": "us-east-1", "view": "timeSeries"}},
              {"type": "text", "properties": {"markdown": "hello"}},
              {"type": "alarm", "properties": {"alarms": []}},
              {"type": "metric", "properties": {"annotations": {"alarms": ["arn"]}}}]})");
        QCOMPARE(faults, std::vector<DashboardFault>{});
    }
    void aMetricWidgetOfNothingIsToldAsAwsDoes() {
        const auto faults = faultsOf(R"({"widgets": [{"type": "metric", "properties": {}}]})");
        const std::vector<DashboardFault> expected{
            {"/widgets/0/properties", "Should have required property 'metrics'"},
            {"/widgets/0/properties",
             "The metric widget should have specified a region and a data source or an alarm "
             "annotation"}};
        QCOMPARE(faults, expected);
    }
    void eachFaultIsToldWithItsPlace_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("path");
        const auto metric = [](const char* properties) {
            return QStringLiteral(R"({"widgets": [{"type": "metric", "properties": {%1}}]})")
                .arg(properties);
        };
        QTest::newRow("no widgets") << R"({"a": 1})"
                                    << "/";
        QTest::newRow("no list") << R"({"widgets": 1})"
                                 << "/widgets";
        QTest::newRow("no object") << R"({"widgets": [1]})"
                                   << "/widgets/0";
        QTest::newRow("kind") << R"({"widgets": [{"type": "film", "properties": {}}]})"
                              << "/widgets/0/type";
        QTest::newRow("too wide")
            << R"({"widgets": [{"type": "text", "width": 25, "properties": {"markdown": ""}}]})"
            << "/widgets/0/width";
        QTest::newRow("half a column")
            << R"({"widgets": [{"type": "text", "x": 1.5, "properties": {"markdown": ""}}]})"
            << "/widgets/0/x";
        QTest::newRow("text of nothing") << R"({"widgets": [{"type": "text", "properties": {}}]})"
                                         << "/widgets/0/properties";
        QTest::newRow("region") << metric(R"("metrics": [])") << "/widgets/0/properties";
        QTest::newRow("view") << metric(R"("metrics": [], "region": "a", "view": "film")")
                              << "/widgets/0/properties/view";
        QTest::newRow("period") << metric(R"("metrics": [], "region": "a", "period": 45)")
                                << "/widgets/0/properties/period";
        QTest::newRow("statistic") << metric(R"("metrics": [], "region": "a", "stat": "most")")
                                   << "/widgets/0/properties/stat";
        QTest::newRow("half a dimension")
            << metric(R"("metrics": [["a", "b", "c"]], "region": "a")")
            << "/widgets/0/properties/metrics/0";
        QTest::newRow("no name") << metric(R"("metrics": [["a"]], "region": "a")")
                                 << "/widgets/0/properties/metrics/0";
        QTest::newRow("expression beside a metric")
            << metric(R"("metrics": [["a", "b", {"expression": "m1"}]], "region": "a")")
            << "/widgets/0/properties/metrics/0";
    }
    void eachFaultIsToldWithItsPlace() {
        QFETCH(QString, body);
        QFETCH(QString, path);
        const auto faults = faultsOf(body.toUtf8().constData());
        QCOMPARE(faults.size(), 1u);
        QCOMPARE(QString::fromStdString(faults[0].path), path);
    }
    void theErrorHasAllOfThem() {
        const auto checked = checkDashboard(R"({"widgets": [{}]})");
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, "InvalidParameterInput");
        const std::string told = checked.error().detail.english();
        QVERIFY(
            told.starts_with("The dashboard body is invalid, there are 2 validation errors:\n["));
        QVERIFY(told.find(R"("dataPath": "/widgets/0")") != std::string::npos);
        QVERIFY(told.find(R"("message": "Should have required property 'type'")") !=
                std::string::npos);
        QCOMPARE(checkDashboard("{").error().detail.english(),
                 std::string{"The field DashboardBody must be a valid JSON object"});
    }
};

LATHE_TEST(tst_DashboardCheck)
#include "tst_DashboardCheck.moc"
