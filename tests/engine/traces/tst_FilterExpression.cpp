#include "engine/traces/FilterExpression.h"
#include "tests/engine/traces/Documents.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

namespace {

std::optional<std::string> groups(std::string_view name) {
    if (name == "slow")
        return "responsetime > 3";
    if (name == "circle")
        return "group.name = \"circle\"";
    return {};
}

Result<bool> matches(const QString& expression) {
    const auto filter = traces::FilterExpression::parse(expression.toStdString(), groups);
    if (!filter)
        return filter.error();
    const traces::Trace trace = test::trace(test::shop());
    return filter->matches(trace, traces::summaryOf(trace));
}

} // namespace

/// Asked of a web application that calls a function, which fails, and a table.
class tst_FilterExpression : public QObject {
    Q_OBJECT

  private slots:
    void expressionsTakeTheTraceOrNot_data() {
        QTest::addColumn<bool>("taken");
        const auto row = [](const char* expression, bool taken) {
            QTest::newRow(expression) << taken;
        };
        row("", true);
        row("  ", true);
        // Of the trace.
        row("ok", true);
        row("!ok", false);
        row("ok = false", false);
        row("ok != false", true);
        row("fault", false);
        row("error OR NOT fault", true);
        row("partial", false);
        row("inferred", true);
        row("responsetime > 3.5", true);
        row("responseTime > 4", false);
        row("duration >= 4 AND duration <= 4", true);
        row("ok !partial duration <5", true);
        row("ok !partial duration <3", false);
        row("http.status != 200", false);
        row("http.status = 200", true);
        row("http.url BEGINSWITH \"http://shop.\" AND http.url CONTAINS \"/api/\"", true);
        row("http.url ENDSWITH \"/users\"", false);
        row("http.method = \"POST\" and http.useragent = 'Firefox'", true);
        row("http.clientip = \"10.0.0.1\"", true);
        row("http.url", true);
        row("user CONTAINS \"\"", true);
        row("user = \"ola\"", true);
        row("user != \"ola\"", false);
        row("availabilityzone = \"us-east-1c\"", true);
        row("instance.id = \"i-2\"", false);
        row("resource.arn ENDSWITH \":names\"", true);
        // Of its parts.
        row("service(\"names\")", true);
        row("service(\"others\")", false);
        row("!service(\"others\")", true);
        row("service() { fault }", true);
        row("service(\"shop\") { fault }", false);
        row("service(\"names\") { fault = true AND responsetime < 2 }", true);
        row("service(id(name: \"names\", type: \"AWS::Lambda::Function\")) { fault }", true);
        row("service(id(type: \"AWS::DynamoDB::Table\")) { ok }", true);
        row("service(id(name:\"users\",account.id:\"1\"))", false);
        row("service(\"shop\") {root = true}", true);
        row("service(\"names\") {root}", false);
        row("edge(\"shop\", \"users\")", true);
        row("edge(\"users\", \"shop\")", false);
        row("edge(\"shop\", \"names\") { fault }", true);
        row("edge(\"shop\", \"users\") { fault }", false);
        row("edge(id(type: \"client\"), \"shop\") { http.status = 200 }", true);
        row("edge(id(name:\"names\",type:\"AWS::Lambda\"), id(name:\"names\"))", true);
        row("annotation.plan = \"gold\"", true);
        row("annotation.plan CONTAINS \"old\"", true);
        row("annotation.age > 29", true);
        row("annotation.age = \"30\"", false);
        row("annotation.new", true);
        row("annotation.new = false", false);
        row("annotation.old", false);
        row("!annotation.old", true);
        row("annotation[plan] = \"gold\"", true);
        row("annotation[\"age\"] <= 30", true);
        row("service(\"shop\") { annotation.age = 30 }", true);
        // Of groups.
        row("group.name = \"slow\" AND user = \"ola\"", true);
        row("group.arn = \"slow\" AND user = \"alice\"", false);
        // Of root causes.
        row("rootcause.fault.service { name = \"names\" }", true);
        row("rootcause.fault.service { name = names and type = \"AWS::Lambda\" and first }", true);
        row("rootcause.fault.service { index > 5 }", false);
        row("rootcause.fault.exception { last and message = \"no name\" }", true);
        row("rootcause.fault.exception { name = \"ValueError\" }", false);
        row("rootcause.fault.entity { remote }", false);
        row("rootcause.responsetime.entity { remote and coverage > 0.7 and name = \"Lambda\" }",
            true);
        row("rootcause.responsetime.service { last and type = \"AWS::Lambda::Function\" }", true);
        row("rootcause.json = #[{ \"Services\": [ { \"Name\": \"names\", \"EntityPath\": [{ "
            "\"Name\": \"names\" }] }, { \"Name\": \"names\" } ] }]",
            true);
        row("rootcause.json = #[{ \"Services\": [ { \"Name\": \"others\" } ] }]", false);
        // Together.
        row("service(\"names\") { fault = true OR responsetime > 2.5 } AND annotation.plan = "
            "\"gold\"",
            true);
        row("(fault OR (ok AND !(error)))", true);
        row("fault OR error AND ok", false);
        row("ok OR fault AND error", true);
    }
    void expressionsTakeTheTraceOrNot() {
        QFETCH(bool, taken);
        const auto found = matches(QTest::currentDataTag());
        QVERIFY2(found, found ? "" : found.error().detail.english().c_str());
        QCOMPARE(*found, taken);
    }
    void whatIsNoExpressionIsRefused_data() {
        QTest::addColumn<QString>("why");
        const auto row = [](const char* expression, const char* why) {
            QTest::newRow(expression) << why;
        };
        row("speed > 3", "'speed' is no keyword at character 6");
        row("(ok", "')' is expected at character 4");
        row("ok )", "this is not understood at character 4");
        row("service(\"a\"", "')' is expected at character 12");
        row("service(\"a", "a quotation mark is missing at character 11");
        row("service(names)", "the name of a service or id() is expected at character 9");
        row("ok >", "a value is expected at character 5");
        row("duration CONTAINS \"3\"", "'duration' cannot be compared so at character 22");
        row("http.url > \"a\"", "'http.url' cannot be compared so at character 15");
        row("group.name = \"none\"", "there is no group 'none' at character 20");
        row("rootcause.speed.service {}",
            "'rootcause.speed.service' is no keyword at character 24");
        row("rootcause.json = #[", "this is no JSON at character 19");
        row("AND", "'AND' is no keyword at character 4");
        row("annotation.", "the key of an annotation is expected at character 12");
    }
    void whatIsNoExpressionIsRefused() {
        QFETCH(QString, why);
        const auto found = matches(QTest::currentDataTag());
        QVERIFY(!found);
        QCOMPARE(found.error().code, std::string{"InvalidRequestException"});
        QCOMPARE(QString::fromStdString(found.error().detail.english()),
                 "Invalid filter expression: " + why);
    }
    void whatGoesInCirclesOrDeepEnds() {
        QVERIFY(!matches("group.name = \"circle\""));
        QVERIFY(!matches(QString(5000, '(')));
        QVERIFY(matches(QString(5000, '!') + "ok"));
    }
};

LATHE_TEST(tst_FilterExpression)
#include "tst_FilterExpression.moc"
