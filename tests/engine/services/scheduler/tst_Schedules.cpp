#include "tests/engine/services/scheduler/SchedulerBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using lathe::test::quoted;
using namespace std::chrono_literals;
using Bench = lathe::test::SchedulerBench;
namespace json = boost::json;

class tst_Schedules : public QObject {
    Q_OBJECT

  private slots:
    void aOneTimeScheduleFiresOnceInItsZoneAndGoes() {
        Bench bench;
        bench.make(
            "at(2023-11-15T00:00:00)",
            quoted(
                ",'ScheduleExpressionTimezone':'Europe/Berlin','ActionAfterCompletion':'DELETE'"));
        bench.pass(46min);
        QVERIFY(bench.got.empty());
        bench.pass(1min);
        QCOMPARE(bench.got.size(), 1U);
        QVERIFY(bench.state->schedules.all().empty());
    }
    void aFunctionWithoutInputGetsAScheduledEvent() {
        Bench bench;
        bench.make("rate(1 minute)");
        bench.pass(1min);
        QCOMPARE(bench.got.size(), 1U);
        const auto event = json::parse(bench.got[0].body);
        QCOMPARE(event.at("source").as_string(), "aws.scheduler");
        QCOMPARE(event.at("time").as_string(), "2023-11-14T22:14:20Z");
        QCOMPARE(bench.got[0].roleArn, std::string{"arn:aws:iam::123456789012:role/r"});
    }
    void contextAttributesAreFilledIn() {
        Bench bench;
        bench.make(
            "rate(1 minute)", {}, quoted("{'Mode':'OFF'}"),
            quoted("'Arn':'arn:aws:lambda:us-east-1:123456789012:function:f','Input':'{`at`:`<aws."
                   "scheduler.scheduled-time>`,`of`:`<aws.scheduler.schedule-arn>`}'"));
        bench.pass(1min);
        QCOMPARE(bench.got[0].body,
                 std::string{quoted("{'at':'2023-11-14T22:14:20Z','of':'arn:aws:scheduler:us-east-"
                                    "1:123456789012:schedule/default/s'}")});
    }
    void anAttemptKnowsItsNumber() {
        Bench bench;
        bench.failure = "InternalError";
        bench.make("at(2023-11-14T22:14:20)", {}, quoted("{'Mode':'OFF'}"),
                   quoted("'Arn':'arn:aws:lambda:us-east-1:123456789012:function:f','Input':"
                          "'<aws.scheduler.attempt-number>'"));
        bench.pass(1min);
        QVERIFY(bench.got.empty());
        bench.failure.clear();
        bench.pass(1s);
        QCOMPARE(bench.got.size(), 1U);
        QCOMPARE(bench.got[0].body, std::string{"2"});
    }
    void aUniversalTargetSendsWhatItsInputSays() {
        Bench bench;
        bench.make(
            "rate(1 minute)", {}, quoted("{'Mode':'OFF'}"),
            quoted(
                "'Arn':'arn:aws:scheduler:::aws-sdk:sqs:sendMessage','Input':'{`QueueUrl`:`https://"
                "sqs.us-east-1.amazonaws.com/123456789012/jobs`,`MessageBody`:`hello`}'"));
        bench.pass(1min);
        QCOMPARE(bench.got[0].target, std::string{"arn:aws:sqs:us-east-1:123456789012:jobs"});
        QCOMPARE(bench.got[0].body, std::string{"hello"});
    }
    void aFlexibleWindowDelaysAndIsHeldTo() {
        Bench bench;
        bench.make("at(2023-11-14T23:00:00)", {},
                   quoted("{'Mode':'FLEXIBLE','MaximumWindowInMinutes':30}"));
        bench.pass(46min);
        QVERIFY(bench.got.empty());
        bench.pass(31min);
        QCOMPARE(bench.got.size(), 1U);
    }
    void aFiringWithoutAnEngineIsMissedUnlessItsWindowIsOpen() {
        Bench bench;
        bench.make("at(2023-11-14T23:00:00)");
        bench.clock.advance(2h);
        bench.start();
        bench.pass(1min);
        QVERIFY(bench.got.empty());
    }
    void nothingFiresAfterTheEnd() {
        Bench bench;
        bench.make("rate(1 minute)", quoted(",'EndDate':1700000130"));
        bench.pass(1h);
        QCOMPARE(bench.got.size(), 2U);
    }
    void aDeadLetterNamesTheSchedule() {
        Bench bench;
        bench.failure = "AccessDeniedException";
        bench.make("rate(1 minute)", {}, quoted("{'Mode':'OFF'}"),
                   quoted("'Arn':'arn:aws:lambda:us-east-1:123456789012:function:f','"
                          "DeadLetterConfig':{'Arn':'arn:aws:sqs:us-east-1:123456789012:dlq'}"));
        bench.pass(1min);
        QCOMPARE(bench.got.size(), 1U);
        QCOMPARE(bench.got[0].attributes["ERROR_CODE"].value, std::string{"AccessDeniedException"});
        QCOMPARE(bench.got[0].attributes["SCHEDULE_ARN"].value,
                 std::string{"arn:aws:scheduler:us-east-1:123456789012:schedule/default/s"});
    }
    void mistakesAreTold() {
        Bench bench;
        QCOMPARE(bench.create("rate(10 seconds)").error().detail.english(),
                 std::string{"Invalid Schedule Expression rate(10 seconds)."});
        QVERIFY(bench.create("rate(5 minute)"));
        QCOMPARE(bench.create("rate(1 minute)").error().code, std::string{"ConflictException"});
        const auto early = bench.create("rate(1 minute)", quoted(",'StartDate':1600000000"));
        QCOMPARE(early.error().detail.english(),
                 std::string{"The StartDate you specify cannot be earlier than 5 minutes ago."});
    }
};

LATHE_TEST(tst_Schedules)
#include "tst_Schedules.moc"
