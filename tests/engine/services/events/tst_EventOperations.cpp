#include "tests/engine/services/events/EventsBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using lathe::test::EventsBench;
using lathe::test::quoted;

class tst_EventOperations : public QObject {
    Q_OBJECT

  private slots:
    void mistakesAreToldInTheWordsOfAws_data() {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("told");
        QTest::newRow("no such rule")
            << "DescribeRule" << QString::fromStdString(quoted("{'Name':'x'}"))
            << "ResourceNotFoundException: Rule x does not exist on EventBus default.";
        QTest::newRow("no such bus")
            << "DescribeEventBus" << QString::fromStdString(quoted("{'Name':'x'}"))
            << "ResourceNotFoundException: Event bus x does not exist.";
        QTest::newRow("the default bus stays")
            << "DeleteEventBus" << QString::fromStdString(quoted("{'Name':'default'}"))
            << "ValidationException: Cannot delete event bus default.";
        QTest::newRow("a rule with targets stays")
            << "DeleteRule" << QString::fromStdString(quoted("{'Name':'r'}"))
            << "ValidationException: Rule can't be deleted since it has targets.";
        QTest::newRow("schedule")
            << "PutRule"
            << QString::fromStdString(quoted("{'Name':'x','ScheduleExpression':'every day' }"))
            << "ValidationException: Parameter ScheduleExpression is not valid.";
        QTest::newRow("pattern")
            << "PutRule"
            << QString::fromStdString(quoted("{'Name':'x','EventPattern':'{`a`:[{`prefix`:1}]}'}"))
            << "InvalidEventPatternException: Event pattern is not valid. Reason: "
               "prefix match pattern must be a string";
        QTest::newRow("several at once")
            << "CreateConnection"
            << QString::fromStdString(
                   quoted("{'Name':'a b','AuthorizationType':'INVALID','AuthParameters':{}}"))
            << "ValidationException: 2 validation errors detected: Value 'a b' at 'name' failed to "
               "satisfy constraint: Member must satisfy regular expression pattern: "
               "[\\.\\-_A-Za-z0-9]+; Value 'INVALID' at 'authorizationType' failed to satisfy "
               "constraint: Member must satisfy enum value set: [BASIC, OAUTH_CLIENT_CREDENTIALS, "
               "API_KEY]";
        QTest::newRow("placeholder")
            << "PutTargets"
            << QString::fromStdString(quoted(
                   "{'Rule':'r','Targets':[{'Id':'t','Arn':'arn:aws:sqs:us-east-1:1:q','"
                   "InputTransformer':{'InputPathsMap':{'a':'$.a'},'InputTemplate':'`<b>`'}}]}"))
            << "ValidationException: InputTemplate for target t contains invalid placeholder b.";
        QTest::newRow("two inputs")
            << "PutTargets"
            << QString::fromStdString(quoted("{'Rule':'r','Targets':[{'Id':'t','Arn':'arn:aws:sqs:"
                                             "us-east-1:1:q','InputPath':'$.a','Input':'{}'}]}"))
            << "ValidationException: Only one of Input, InputPath, or InputTransformer must be "
               "provided for target t.";
        QTest::newRow("target id")
            << "PutTargets"
            << QString::fromStdString(quoted(
                   "{'Rule':'r','Targets':[{'Id':'!@#','Arn':'arn:aws:sqs:us-east-1:1:q'}]}"))
            << "ValidationException: 1 validation error detected: Value '!@#' at "
               "'targets.1.member.id' failed to satisfy constraint: Member must satisfy regular "
               "expression pattern: [\\.\\-_A-Za-z0-9]+";
        QTest::newRow("tagged twice")
            << "TagResource"
            << QString::fromStdString(
                   quoted("{'ResourceARN':'arn:aws:events:us-east-1:123456789012:rule/"
                          "r','Tags':[{'Key':'a','Value':'1'},{'Key':'a','Value':'2'}]}"))
            << "ValidationException: Invalid parameter: Duplicated keys are not allowed.";
        QTest::newRow("event") << "TestEventPattern"
                               << QString::fromStdString(
                                      quoted("{'EventPattern':'{}','Event':'{}'}"))
                               << "ValidationException: Parameter Event is not valid.";
    }
    void mistakesAreToldInTheWordsOfAws() {
        QFETCH(QString, operation);
        QFETCH(QString, parameters);
        QFETCH(QString, told);
        EventsBench bench;
        bench.makeRule();
        QCOMPARE(
            QString::fromStdString(bench.told(operation.toStdString(), parameters.toStdString())),
            told);
    }
    void entriesFailOneByOne() {
        EventsBench bench;
        const auto answer =
            bench.call("PutEvents", quoted("{'Entries':[ {'DetailType':'d','Detail':'{}'}, "
                                           "{'Source':'s','DetailType':'d','Detail':'[1]'}, "
                                           "{'Source':'aws.s3','DetailType':'d','Detail':'{}'}, "
                                           "{'Source':'s','DetailType':'d','Detail':'{}'}]}"));
        QVERIFY(answer);
        QCOMPARE(answer->at("FailedEntryCount").to_number<int>(), 3);
        const auto& entries = answer->at("Entries").as_array();
        QCOMPARE(entries[0].at("ErrorMessage").as_string(),
                 "Parameter Source is not valid. Reason: Source is a required argument.");
        QCOMPARE(entries[1].at("ErrorCode").as_string(), "MalformedDetail");
        QCOMPARE(entries[2].at("ErrorCode").as_string(), "NotAuthorizedForSourceException");
        QVERIFY(entries[3].as_object().contains("EventId"));
    }
    void rulesComeInPages() {
        EventsBench bench;
        for (const char* name : {"a", "b", "c"})
            bench.told("PutRule", std::string{quoted("{'Name':'")} + name +
                                      quoted("','EventPattern':'{`source`:[`s`]}'}"));
        const auto first = bench.call("ListRules", quoted("{'Limit':2}"));
        QCOMPARE(first->at("Rules").as_array().size(), 2U);
        const auto second =
            bench.call("ListRules", boost::json::serialize(boost::json::object{
                                        {"Limit", 2}, {"NextToken", first->at("NextToken")}}));
        QCOMPARE(second->at("Rules").as_array().size(), 1U);
        QVERIFY(!second->contains("NextToken"));
    }
    void targetsOfARuleComeInPages() {
        EventsBench bench;
        bench.told("PutRule", quoted("{'Name':'r','EventPattern':'{`source`:[`s`]}'}"));
        bench.told("PutTargets",
                   quoted("{'Rule':'r','Targets':["
                          "{'Id':'a','Arn':'arn:aws:sqs:us-east-1:123456789012:a'},"
                          "{'Id':'b','Arn':'arn:aws:sqs:us-east-1:123456789012:b'},"
                          "{'Id':'c','Arn':'arn:aws:sqs:us-east-1:123456789012:c'}]}"));
        const auto first = bench.call("ListTargetsByRule", quoted("{'Rule':'r','Limit':2}"));
        QCOMPARE(first->at("Targets").as_array().size(), 2U);
        const auto second =
            bench.call("ListTargetsByRule",
                       boost::json::serialize(boost::json::object{
                           {"Rule", "r"}, {"Limit", 2}, {"NextToken", first->at("NextToken")}}));
        QCOMPARE(second->at("Targets").as_array().size(), 1U);
        QVERIFY(second->at("Targets").at(0).at("Id") == "c");
        QVERIFY(!second->contains("NextToken"));
    }
    void secretsOfConnectionsAreNotShown() {
        EventsBench bench;
        bench.told("CreateConnection",
                   quoted("{'Name':'c','AuthorizationType':'BASIC','AuthParameters':{'"
                          "BasicAuthParameters':{'Username':'u','Password':'secret'}}}"));
        QVERIFY(bench.told("DescribeConnection", quoted("{'Name':'c'}")).find("secret\"") ==
                std::string::npos);
        QVERIFY(bench.told("DescribeConnection", quoted("{'Name':'c'}"))
                    .find(quoted("'Username':'u'")) != std::string::npos);
    }
    void whatAConnectionAuthorizesWithIsASecret_data() {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("basic") << QByteArray{"{'BasicAuthParameters':{'Username':'u','Password':'p'"
                                             "},'InvocationHttpParameters':{}}"}
                               << QByteArray{"{'username':'u','password':'p',"
                                             "'invocation_http_parameters':{}}"};
        QTest::newRow("key") << QByteArray{"{'ApiKeyAuthParameters':{'ApiKeyName':'n',"
                                           "'ApiKeyValue':'v'}}"}
                             << QByteArray{"{'api_key_name':'n','api_key_value':'v'}"};
        QTest::newRow("oauth")
            << QByteArray{"{'OAuthParameters':{'ClientParameters':{'ClientID':'i','ClientSecret':"
                          "'s'},'AuthorizationEndpoint':'https://a','HttpMethod':'POST'}}"}
            << QByteArray{"{'client_id':'i','client_secret':'s','authorization_endpoint':"
                          "'https://a','http_method':'POST'}"};
    }
    void whatAConnectionAuthorizesWithIsASecret() {
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, value);
        EventsBench bench;
        const auto write = [&](const char* operation) {
            return bench.told(
                operation,
                test::quoted(
                    ("{'Name':'c','AuthorizationType':'BASIC','AuthParameters':" + parameters + "}")
                        .toStdString()));
        };
        write("CreateConnection");
        QCOMPARE(bench.kept.size(), 1U);
        const auto [name, kept] = *bench.kept.begin();
        QVERIFY(name.starts_with("events!connection/c/"));
        QCOMPARE(kept, test::quoted(value.toStdString()));
        QVERIFY(bench.told("DescribeConnection", quoted("{'Name':'c'}"))
                    .find("\"SecretArn\":\"arn:" + name + "\"") != std::string::npos);
        bench.kept[name].clear();
        write("UpdateConnection");
        QCOMPARE(bench.kept.size(), 1U);
        QCOMPARE(bench.kept[name], test::quoted(value.toStdString()));
        bench.told("DeleteConnection", quoted("{'Name':'c'}"));
        QVERIFY(bench.kept.empty());
    }
    void whatWasMadeIsThereAfterARestart() {
        EventsBench bench;
        bench.told("CreateEventBus", quoted("{'Name':'orders','Tags':[{'Key':'k','Value':'v'}]}"));
        bench.start();
        QCOMPARE(
            bench.told(
                "ListTagsForResource",
                quoted("{'ResourceARN':'arn:aws:events:us-east-1:123456789012:event-bus/orders'}")),
            std::string{quoted("{'Tags':[{'Key':'k','Value':'v'}]}")});
    }
};

LATHE_TEST(tst_EventOperations)
#include "tst_EventOperations.moc"
