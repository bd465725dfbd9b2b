#include "tests/engine/services/events/EventsBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <fmt/format.h>

using namespace lathe;
using lathe::test::quoted;
using namespace std::chrono_literals;
using lathe::test::EventsBench;

namespace {

/// Of the archive "a", as "again".
std::string startReplay(EventsBench& bench) {
    return bench.told(
        "StartReplay",
        quoted("{'ReplayName':'again','EventSourceArn':'arn:aws:events:us-east-1:123456789012:"
               "archive/a','EventStartTime':1600000000,'EventEndTime':1800000000,'Destination':{"
               "'Arn':'arn:aws:events:us-east-1:123456789012:event-bus/default'}}"));
}

/// Stands where "abc" of API Gateway is, and ends the loop when it has been asked.
struct Api {
    std::string asked = {};
    Result<std::unique_ptr<http::Server>> server;

    explicit Api(EventsBench& bench)
        : server{http::Server::listen(
              bench.io, {}, [this, &bench](http::Request request, http::Responder responder) {
                  asked = request.method + " " + request.target + " " + request.body;
                  responder.send({200, {}, {}});
                  bench.io.stop();
              })} {
        bench.surroundings.whereabouts = [this](http::Url url) {
            return url.host == "abc.execute-api.us-east-1.amazonaws.com"
                       ? http::Url{false, "127.0.0.1", (*server)->port(), "/abc" + url.target}
                       : url;
        };
    }
};

std::string stateOfReplay(EventsBench& bench) {
    const auto replay = bench.call("DescribeReplay", quoted("{'ReplayName':'again'}"));
    return std::string{replay->at("State").as_string()};
}

} // namespace

class tst_Traffic : public QObject {
    Q_OBJECT

    static constexpr auto queue = "arn:aws:sqs:us-east-1:123456789012:q";
    static constexpr auto letters = "arn:aws:sqs:us-east-1:123456789012:dlq";

  private slots:
    void anEventHasItsEnvelope() {
        EventsBench bench;
        bench.makeRule();
        bench.putEvent(quoted("{'a':1}"));
        QCOMPARE(bench.got.size(), 1U);
        const auto event = boost::json::parse(bench.got[0].body).as_object();
        std::string keys;
        for (const auto& [key, value] : event)
            keys += std::string{std::string_view{key}} + " ";
        QCOMPARE(keys, std::string{
                           "version id detail-type source account time region resources detail "});
        QCOMPARE(event.at("time").as_string(), "2023-11-14T22:13:20Z");
        QCOMPARE(bench.got[0].sourceArn,
                 std::string{"arn:aws:events:us-east-1:123456789012:rule/r"});
    }
    void anApiOfApiGatewayIsATarget() {
        EventsBench bench;
        Api api{bench};
        QVERIFY(api.server);
        bench.told("PutRule", quoted("{'Name':'r','EventPattern':'{`source`:[`s`]}'}"));
        bench.told("PutTargets",
                   quoted("{'Rule':'r','Targets':[{'Id':'t','InputPath':'$.detail','Arn':"
                          "'arn:aws:execute-api:us-east-1:123456789012:abc/Prod/PUT/of/*/things',"
                          "'HttpParameters':{'PathParameterValues':['a b'],"
                          "'QueryStringParameters':{'q':'1'}}}]}"));
        bench.putEvent(quoted("{'a':7}"));
        bench.io.run_for(std::chrono::seconds{20});
        QCOMPARE(api.asked, std::string{"PUT /abc/Prod/of/a%20b/things?q=1 {\"a\":7}"});
    }
    void aDestinationByItsNameOnAwsIsReachedWhereItIs() {
        EventsBench bench;
        Api api{bench};
        QVERIFY(api.server);
        bench.told("CreateConnection",
                   quoted("{'Name':'c','AuthorizationType':'API_KEY','AuthParameters':{"
                          "'ApiKeyAuthParameters':{'ApiKeyName':'k','ApiKeyValue':'v'}}}"));
        const auto made = bench.call(
            "CreateApiDestination",
            test::quoted("{'Name':'d','ConnectionArn':'" +
                         std::string{bench.call("DescribeConnection", quoted("{'Name':'c'}"))
                                         ->at("ConnectionArn")
                                         .as_string()} +
                         "','HttpMethod':'POST','InvocationEndpoint':"
                         "'https://abc.execute-api.us-east-1.amazonaws.com/Prod/hook'}"));
        QVERIFY(made);
        bench.told("PutRule", quoted("{'Name':'r','EventPattern':'{`source`:[`s`]}'}"));
        bench.told(
            "PutTargets",
            test::quoted(
                "{'Rule':'r','Targets':[{'Id':'t','RoleArn':'arn:aws:iam::123456789012:role/r',"
                "'InputPath':'$.detail','Arn':'" +
                std::string{made->at("ApiDestinationArn").as_string()} + "'}]}"));
        bench.putEvent(quoted("{'a':7}"));
        bench.io.run_for(std::chrono::seconds{20});
        QCOMPARE(api.asked, std::string{"POST /abc/Prod/hook {\"a\":7}"});
    }
    void theEntriesOfARequestHaveAMebibyteTogether() {
        EventsBench bench;
        const auto put = [&](std::size_t size) {
            // Source, detail type and the detail's own characters are ten bytes.
            const std::string detail =
                quoted("{'a':'") + std::string(size - 10, 'x') + quoted("'}");
            return bench.told(
                "PutEvents",
                boost::json::serialize(boost::json::object{
                    {"Entries", {{{"Source", "s"}, {"DetailType", "d"}, {"Detail", detail}}}}}));
        };
        constexpr std::size_t most = 1024 * 1024;
        QVERIFY(put(most).find(quoted("'FailedEntryCount':0")) != std::string::npos);
        QCOMPARE(put(most + 1), std::string{"ValidationException: Total size of the entries in the "
                                            "request is over the limit."});
    }
    void whatDoesNotMatchIsNotSent() {
        EventsBench bench;
        bench.told("PutRule", quoted("{'Name':'r','EventPattern':'{`source`:[`other`]}'}"));
        bench.putEvent("{}");
        QVERIFY(bench.got.empty());
    }
    void aDisabledRuleRests() {
        EventsBench bench;
        bench.makeRule();
        bench.told("DisableRule", quoted("{'Name':'r'}"));
        bench.putEvent("{}");
        QVERIFY(bench.got.empty());
    }
    void inputsAreShaped_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("body");
        QTest::newRow("path") << QString::fromStdString(quoted("'InputPath':'$.detail.name'"))
                              << QString::fromStdString(quoted("'Ann'"));
        QTest::newRow("constant") << QString::fromStdString(quoted("'Input':'{`x`:1}'"))
                                  << QString::fromStdString(quoted("{'x':1}"));
        const auto transformer = [](const QString& text) {
            return QString::fromStdString(quoted(
                       "'InputTransformer':{'InputPathsMap':{'name':'$.detail.name','all':'$."
                       "detail','list':'$.detail.list','none':'$.detail.none'},'InputTemplate':")) +
                   text + "}";
        };
        QTest::newRow("json") << transformer(
                                     QString::fromStdString(quoted("'{`n`: <name>, `l`: <list>}'")))
                              << QString::fromStdString(quoted("{'n': 'Ann', 'l': ['a','b']}"));
        QTest::newRow("in quotes")
            << transformer(QString::fromStdString(quoted("'`<name> has <list> and <none>`'")))
            << QString::fromStdString(quoted("'Ann has [a,b] and '"));
        QTest::newRow("object in quotes")
            << transformer(QString::fromStdString(quoted("'`<all>`'")))
            << QString::fromStdString(quoted("'{name:Ann,list:[a,b]}'"));
        QTest::newRow("missing") << transformer(QString::fromStdString(quoted("'{`x`: <none>}'")))
                                 << QString::fromStdString(quoted("{'x': ''}"));
        QTest::newRow("reserved")
            << transformer(QString::fromStdString(quoted(
                   "'{`rule`: <aws.events.rule-name>, `at`: <aws.events.event.ingestion-time>}'")))
            << QString::fromStdString(quoted("{'rule': 'r', 'at': '2023-11-14T22:13:20.000Z'}"));
    }
    void inputsAreShaped() {
        QFETCH(QString, target);
        QFETCH(QString, body);
        EventsBench bench;
        bench.makeRule(target.toStdString());
        bench.putEvent(quoted("{'name':'Ann','list':['a','b']}"));
        QCOMPARE(bench.got.size(), 1U);
        QCOMPARE(QString::fromStdString(bench.got[0].body), body);
    }
    void whatIsNotTakenIsSentAgainLaterAndLater() {
        EventsBench bench;
        bench.makeRule();
        bench.failures[queue] = "Throttling";
        bench.putEvent("{}");
        bench.pass(1s);
        QVERIFY(bench.got.empty());
        bench.failures.clear();
        bench.pass(1s);
        QVERIFY(bench.got.empty());
        bench.pass(1s);
        QCOMPARE(bench.got.size(), 1U);
    }
    void whatIsNotTakenSurvivesTheEngine() {
        EventsBench bench;
        bench.makeRule();
        bench.failures[queue] = "Throttling";
        bench.putEvent(quoted("{'kept':true}"));
        bench.failures.clear();
        bench.start();
        bench.pass(1s);
        QCOMPARE(bench.got.size(), 1U);
        QVERIFY(bench.got[0].body.find("kept") != std::string::npos);
        bench.start();
        bench.pass(1h);
        QCOMPARE(bench.got.size(), 1U);
    }
    void aDeadLetterSaysWhy() {
        EventsBench bench;
        bench.makeRule(std::string{quoted("'DeadLetterConfig':{'Arn':'")} + letters +
                       quoted("'},'InputPath':'$.detail'"));
        bench.failures[queue] = "AccessDenied";
        bench.putEvent("{}");
        QCOMPARE(bench.got.size(), 1U);
        QCOMPARE(bench.got[0].target, std::string{letters});
        QVERIFY(bench.got[0].body.starts_with(quoted("{'version':'0'")));
        QCOMPARE(bench.got[0].attributes["ERROR_CODE"].value, std::string{"NO_PERMISSIONS"});
        QCOMPARE(bench.got[0].attributes["TARGET_ARN"].value, std::string{queue});
        QCOMPARE(bench.got[0].attributes["RETRY_ATTEMPTS"].value, std::string{"0"});
        QVERIFY(!bench.got[0].attributes.contains("EXHAUSTED_RETRY_CONDITION"));
    }
    void retriesEndWhereThePolicyEndsThem() {
        EventsBench bench;
        bench.makeRule(
            std::string{
                quoted("'RetryPolicy':{'MaximumRetryAttempts':2},'DeadLetterConfig':{'Arn':'")} +
            letters + quoted("'}"));
        bench.failures[queue] = "Throttling";
        bench.putEvent("{}");
        bench.pass(1s);
        QVERIFY(bench.got.empty());
        bench.pass(2s);
        QCOMPARE(bench.got.size(), 1U);
        QCOMPARE(bench.got[0].attributes["RETRY_ATTEMPTS"].value, std::string{"2"});
        QCOMPARE(bench.got[0].attributes["EXHAUSTED_RETRY_CONDITION"].value,
                 std::string{"MaximumRetryAttempts"});
    }
    void aCircleOfBusesIsStoppedAndTold() {
        EventsBench bench;
        bench.told("PutRule", quoted("{'Name':'r','EventPattern':'{`source`:[`s`]}'}"));
        bench.told("PutTargets", quoted("{'Rule':'r','Targets':[{'Id':'t','Arn':'arn:aws:events:us-"
                                        "east-1:123456789012:event-bus/default'}]}"));
        bench.putEvent("{}");
        QCOMPARE(bench.troubles.size(), 1U);
        QCOMPARE(bench.troubles[0].code, std::string{"Events.Loop"});
    }
    void aRateCountsFromTheRulesCreation() {
        EventsBench bench;
        bench.pass(30s);
        bench.told("PutRule", quoted("{'Name':'r','ScheduleExpression':'rate(1 minute)'}"));
        bench.told("PutTargets", quoted("{'Rule':'r','Targets':[{'Id':'t','Arn':'arn:aws:sqs:us-"
                                        "east-1:123456789012:q'}]}"));
        bench.pass(59s);
        QVERIFY(bench.got.empty());
        bench.pass(1s);
        QCOMPARE(bench.got.size(), 1U);
        const auto event = boost::json::parse(bench.got[0].body);
        QCOMPARE(event.at("detail-type").as_string(), "Scheduled Event");
        QCOMPARE(event.at("source").as_string(), "aws.events");
        QCOMPARE(event.at("time").as_string(), "2023-11-14T22:14:50Z");
        QCOMPARE(event.at("resources").at(0).as_string(),
                 "arn:aws:events:us-east-1:123456789012:rule/r");
    }
    void firingsWithoutAnEngineAreNotMadeUpFor() {
        EventsBench bench;
        bench.told("PutRule", quoted("{'Name':'r','ScheduleExpression':'rate(1 minute)'}"));
        bench.told("PutTargets", quoted("{'Rule':'r','Targets':[{'Id':'t','Arn':'arn:aws:sqs:us-"
                                        "east-1:123456789012:q'}]}"));
        bench.clock.advance(1h + 30s);
        bench.start();
        bench.pass(0s);
        QVERIFY(bench.got.empty());
        bench.pass(30s);
        QCOMPARE(bench.got.size(), 1U);
    }
    void aReplayBringsWhatWasArchived() {
        EventsBench bench;
        bench.makeRule();
        bench.told("CreateArchive", quoted("{'ArchiveName':'a','EventSourceArn':'arn:aws:events:us-"
                                           "east-1:123456789012:event-bus/default'}"));
        bench.putEvent(quoted("{'n':1}"));
        bench.pass(10s);
        QVERIFY(startReplay(bench).find("STARTING") != std::string::npos);
        QCOMPARE(bench.got.size(), 1U);
        bench.pass(1s);
        QCOMPARE(bench.got.size(), 2U);
        QVERIFY(bench.got[1].body.find(quoted("'replay-name':'again'")) != std::string::npos);
        QCOMPARE(stateOfReplay(bench), std::string{"COMPLETED"});
        QVERIFY(bench.told("DescribeArchive", quoted("{'ArchiveName':'a'}"))
                    .find(quoted("'EventCount':1")) != std::string::npos);
    }
    void anArchiveHasARuleThatIsNotTheClients() {
        EventsBench bench;
        const std::string archive =
            "'ArchiveName':'a','EventSourceArn':'arn:aws:events:us-east-1:123456789012:event-bus/"
            "default'";
        bench.told("CreateArchive",
                   test::quoted("{" + archive + ",'EventPattern':'{`source`:[`s`]}'}"));
        const std::string rules = bench.told("ListRules", "{}");
        QVERIFY(rules.find("Events-Archive-a") != std::string::npos);
        QVERIFY(rules.find(quoted("'ManagedBy':'prod.vhs.events.aws.internal'")) !=
                std::string::npos);
        const std::string name = quoted("{'Name':'Events-Archive-a'}");
        QCOMPARE(std::string{bench.call("DescribeRule", name)->at("EventPattern").as_string()},
                 quoted("{'source':['s'],'replay-name':[{'exists':false}]}"));
        for (const char* operation : {"DeleteRule", "DisableRule"})
            QVERIFY(bench.told(operation, name).starts_with("ManagedRuleException: "));
        bench.putEvent("{}");
        QVERIFY(bench.troubles.empty());
        bench.told("DeleteArchive", quoted("{'ArchiveName':'a'}"));
        QCOMPARE(bench.told("ListRules", "{}"), quoted("{'Rules':[]}"));
    }
    void aLongReplayGoesOnWithTheNextEngine() {
        EventsBench bench;
        bench.makeRule();
        bench.told("CreateArchive", quoted("{'ArchiveName':'a','EventSourceArn':'arn:aws:events:us-"
                                           "east-1:123456789012:event-bus/default'}"));
        for (int i = 0; i < 150; ++i)
            bench.putEvent(fmt::format(fmt::runtime(quoted("{{'n':{}}}")), i));
        bench.got.clear();
        startReplay(bench);
        bench.pass(1s);
        QCOMPARE(bench.got.size(), 100U);
        QCOMPARE(stateOfReplay(bench), std::string{"RUNNING"});
        bench.start();
        bench.pass(1s);
        QCOMPARE(bench.got.size(), 150U);
        QVERIFY(bench.got.back().body.find(quoted("{'n':149}")) != std::string::npos);
        QCOMPARE(stateOfReplay(bench), std::string{"COMPLETED"});
    }
    void aReplayThatIsCancelledBringsNothingMore() {
        EventsBench bench;
        bench.makeRule();
        bench.told("CreateArchive", quoted("{'ArchiveName':'a','EventSourceArn':'arn:aws:events:us-"
                                           "east-1:123456789012:event-bus/default'}"));
        bench.putEvent(quoted("{'n':1}"));
        startReplay(bench);
        QVERIFY(bench.told("CancelReplay", quoted("{'ReplayName':'again'}")).find("CANCELLING") !=
                std::string::npos);
        bench.pass(1s);
        QCOMPARE(bench.got.size(), 1U);
        QCOMPARE(stateOfReplay(bench), std::string{"CANCELLED"});
        QVERIFY(bench.told("CancelReplay", quoted("{'ReplayName':'again'}"))
                    .starts_with("IllegalStatusException"));
    }
};

LATHE_TEST(tst_Traffic)
#include "tst_Traffic.moc"
