#include "engine/services/cloudwatch/AlarmRule.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using services::cloudwatch::AlarmRule;

/// When composite alarms are in ALARM.
class tst_AlarmRule : public QObject {
    Q_OBJECT

  private slots:
    void holds_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* rule, bool holds) { QTest::newRow(rule) << rule << holds; };
        row("TRUE", true);
        row("FALSE OR TRUE", true);
        row("ALARM(bad)", true);
        row("ALARM(\"bad\")", true);
        row("ALARM(good)", false);
        row("OK(good) AND ALARM(bad)", true);
        row("NOT OK(good) OR INSUFFICIENT_DATA(new)", true);
        row("ALARM(good) AND ALARM(good) OR ALARM(bad)", true);
        row("ALARM(good) AND (ALARM(good) OR ALARM(bad))", false);
        row("NOT (ALARM(good) OR OK(bad))", true);
        row("ALARM(nobody)", false);
        row("AT_LEAST(1, ALARM, (good, bad, new))", true);
        row("AT_LEAST(2, ALARM, (good, bad, new))", false);
        row("AT_LEAST(50%, NOT OK, (good, bad))", true);
        row("AT_LEAST(2, NOT OK, (good, bad, new))", true);
        row("ALARM(\"arn:aws:cloudwatch:us-east-1:1:alarm:bad\")", true);
    }
    void holds() {
        QFETCH(QString, rule);
        QFETCH(bool, holds);
        const auto read = AlarmRule::parse(rule.toStdString());
        QVERIFY(read);
        QCOMPARE(read->holds([](const std::string& alarm) -> std::string {
            if (alarm == "bad" || alarm.ends_with(":bad"))
                return "ALARM";
            if (alarm == "good")
                return "OK";
            return alarm == "new" ? "INSUFFICIENT_DATA" : "";
        }),
                 holds);
    }
    void tellsWhichAlarmsItNames() {
        QCOMPARE(AlarmRule::parse("ALARM(a) AND NOT (OK(\"b c\") OR ALARM(a))")->alarms(),
                 (std::vector<std::string>{"a", "b c"}));
    }
    void whatIsNoRuleIsRefused_data() {
        QTest::addColumn<QString>("rule");
        for (const char* rule :
             {"", "ALARM", "ALARM(", "ALARM()", "ALARM(\"a)", "ALARM(a) ALARM(b)", "ALARM(a) AND",
              "(ALARM(a)", "NOT", "alarm(a)", "TRUEish", "AT_LEAST(0, ALARM, (a))",
              "AT_LEAST(1, ALARM, a)"})
            QTest::newRow(rule) << rule;
        QTest::newRow("too deep") << QString{100'000, '('};
    }
    void whatIsNoRuleIsRefused() {
        QFETCH(QString, rule);
        const auto read = AlarmRule::parse(rule.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string{"ValidationError"});
    }
};

LATHE_TEST(tst_AlarmRule)
#include "tst_AlarmRule.moc"
