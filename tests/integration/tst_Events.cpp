#include "tests/integration/EngineBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::comesTrue;
using lathe::test::EngineBench;

/// Schedules and event buses start real functions.
class tst_Events : public QObject {
    Q_OBJECT

    static constexpr auto echo = "def handler(event, context):\n"
                                 "    return event\n";

    /// The first invocation of App that this trigger has made and that is over.
    static std::optional<model::InvocationRecord> startedBy(const EngineBench& bench,
                                                            const std::string& origin) {
        for (const model::InvocationRecord& record : bench.storedHistory()) {
            if (record.origin == origin && record.finished)
                return record;
        }
        return {};
    }

  private slots:
    void aScheduleStartsItsFunctionWhenTheClockIsMoved_data() {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("source");
        QTest::newRow("rule") << "          Type: Schedule\n"
                                 "          Properties:\n"
                                 "            Schedule: rate(5 minutes)\n"
                              << "aws.events";
        QTest::newRow("scheduler") << "          Type: ScheduleV2\n"
                                      "          Properties:\n"
                                      "            ScheduleExpression: cron(0 12 * * ? *)\n"
                                      "            ScheduleExpressionTimezone: Europe/Berlin\n"
                                   << "aws.scheduler";
    }
    void aScheduleStartsItsFunctionWhenTheClockIsMoved() {
        QFETCH(QString, event);
        QFETCH(QString, source);
        EngineBench bench;
        bench.writePython(echo, "      Events:\n"
                                "        Tick:\n" +
                                    event.toStdString());
        QVERIFY(bench.start());
        bench.engine->advanceClock(24h);
        std::optional<model::InvocationRecord> record;
        QVERIFY(comesTrue([&] { return (record = startedBy(bench, "App/Tick")).has_value(); }));
        const auto response = boost::json::parse(record->response);
        QCOMPARE(QString::fromStdString(std::string{response.at("source").as_string()}), source);
        QCOMPARE(response.at("detail-type").as_string(), "Scheduled Event");
    }
    void firingNowAndNextTimesAreTold() {
        EngineBench bench;
        bench.writePython(echo, "      Events:\n"
                                "        Tick:\n"
                                "          Type: Schedule\n"
                                "          Properties:\n"
                                "            Schedule: rate(5 minutes)\n");
        QVERIFY(bench.start());
        std::mutex mutex;
        std::vector<api::NextFirings> firings;
        bench.engine->nextFirings(3, [&](std::vector<api::NextFirings> told) {
            const std::lock_guard lock{mutex};
            firings = std::move(told);
        });
        QVERIFY(comesTrue([&] {
            const std::lock_guard lock{mutex};
            return !firings.empty();
        }));
        QCOMPARE(firings[0].times.size(), 3U);
        QVERIFY(firings[0].times[1] - firings[0].times[0] == 5min);
        bench.engine->fireNow(firings[0].arn, [](const Result<void>&) {});
        QVERIFY(comesTrue([&] { return startedBy(bench, "App/Tick").has_value(); }));
    }
    void anEventThatAFunctionPutsStartsAnother() {
        EngineBench bench;
        bench.write("src/app.py",
                    "import boto3, os\n"
                    "def handler(event, context):\n"
                    "    boto3.client('events', "
                    "endpoint_url=os.environ['AWS_ENDPOINT_URL']).put_events(Entries=[{\n"
                    "        'Source': 'shop', 'DetailType': 'paid',\n"
                    "        'Detail': '{\"order\": 7}', 'EventBusName': 'orders'}])\n");
        bench.write("src/other.py", echo);
        bench.write("template.yaml", R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    CodeUri: src/
    Runtime: python3.11
    Timeout: 20
Resources:
  Bus:
    Type: AWS::Events::EventBus
    Properties:
      Name: orders
  App:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Policies:
        - EventBridgePutEventsPolicy:
            EventBusName: !Ref Bus
      Environment:
        Variables:
          PYTHONPATH: /usr/lib/python3/dist-packages
  Other:
    Type: AWS::Serverless::Function
    Properties:
      Handler: other.handler
      Events:
        Paid:
          Type: EventBridgeRule
          Properties:
            EventBusName: !Ref Bus
            Pattern:
              source: [shop]
              detail:
                order: [{numeric: [">", 5]}]
)");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QVERIFY2(answer.record.outcome.kind == model::OutcomeKind::Success,
                 answer.record.response.c_str());
        std::optional<model::InvocationRecord> record;
        QVERIFY(comesTrue([&] { return (record = startedBy(bench, "Other/Paid")).has_value(); }));
        const auto response = boost::json::parse(record->response);
        QCOMPARE(response.at("detail").at("order").to_number<int>(), 7);
        QCOMPARE(response.at("detail-type").as_string(), "paid");
    }
};

LATHE_TEST(tst_Events)
#include "tst_Events.moc"
