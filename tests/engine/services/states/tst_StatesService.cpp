#include "tests/engine/services/states/StatesBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using test::StatesBench;
namespace json = boost::json;

class tst_StatesService : public QObject {
    Q_OBJECT

    static constexpr const char* pass = "'Type':'Pass','End':true";
    static constexpr const char* longWait = "'Type':'Wait','Seconds':3600,'End':true";

    static std::string text(const json::object& object, const char* member) {
        const json::value* found = object.if_contains(member);
        return found ? std::string{found->as_string()} : std::string{};
    }
    static model::Resource resource(const std::string& type, const std::string& id,
                                    const std::string& kind, const json::object& properties = {}) {
        model::Resource made;
        made.type = type;
        made.logicalId = id;
        made.physicalId = "arn:aws:states:us-east-1:123456789012:" + kind + ":" + id;
        made.properties = properties;
        return made;
    }

  private slots:
    void aMachineIsMadeShownChangedAndRemoved() {
        StatesBench bench;
        const std::string arn = bench.make("m", pass);
        QCOMPARE(arn, std::string{"arn:aws:states:us-east-1:123456789012:stateMachine:m"});
        const std::string named = "{'stateMachineArn':'" + arn + "'";
        auto machine = bench.ask("DescribeStateMachine", named + "}");
        QCOMPARE(text(machine, "status"), std::string{"ACTIVE"});
        QCOMPARE(text(machine, "type"), std::string{"STANDARD"});
        QCOMPARE(json::serialize(machine.at("loggingConfiguration")),
                 std::string{R"({"level":"OFF","includeExecutionData":false})"});
        QVERIFY(!machine.contains(".revision"));
        const std::string another = "{\\'StartAt\\':\\'B\\',\\'States\\':{\\'B\\':{\\'Type\\':"
                                    "\\'Succeed\\'}}}";
        const auto updated =
            bench.ask("UpdateStateMachine", named + ",'definition':'" + another + "'}");
        QVERIFY(updated.contains("revisionId"));
        machine = bench.ask("DescribeStateMachine", named + "}");
        QCOMPARE(machine.at("revisionId"), updated.at("revisionId"));
        QVERIFY(text(machine, "definition").find("Succeed") != std::string::npos);
        bench.ask("DeleteStateMachine", named + "}");
        QCOMPARE(bench.problem("DescribeStateMachine", named + "}"),
                 "StateMachineDoesNotExist: State Machine Does Not Exist: '" + arn + "'");
    }

    void theSameAgainIsNoErrorSomethingElseIs() {
        StatesBench bench;
        const std::string arn = bench.make("m", pass);
        QCOMPARE(bench.make("m", pass), arn);
        QVERIFY(bench.make("m", "'Type':'Succeed'").find("StateMachineAlreadyExists") !=
                std::string::npos);
    }

    void whatIsWrongIsRefused_data() {
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* operation, const char* parameters,
                            const char* expected) {
            QTest::addRow("%s %s", operation, name) << parameters << expected;
        };
        row("name", "CreateStateMachine",
            "{'name':'a b','definition':'{}','roleArn':'arn:aws:iam::1:role/R'}",
            "InvalidName: Invalid Name: 'a b'");
        row("definition", "CreateStateMachine",
            "{'name':'a','definition':'{','roleArn':'arn:aws:iam::1:role/R'}",
            "InvalidDefinition: Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION: "
            "incomplete JSON (line 1, column 2)'");
        row("arn", "StartExecution", "{'stateMachineArn':'x'}",
            "InvalidArn: Invalid Arn: 'Invalid ARN prefix: x'");
        row("kind", "DescribeExecution", "{'executionArn':'arn:aws:states:us-east-1:1:activity:a'}",
            "InvalidArn: Invalid Arn: 'Resource type not valid in this context: activity'");
        row("absent", "DescribeExecution",
            "{'executionArn':'arn:aws:states:us-east-1:1:execution:m:a'}",
            "ExecutionDoesNotExist: Execution Does Not Exist: "
            "'arn:aws:states:us-east-1:1:execution:m:a'");
        row("token", "SendTaskSuccess", "{'taskToken':'x','output':'{}'}",
            "InvalidToken: Invalid Token: 'Invalid token'");
        row("output", "SendTaskSuccess", "{'taskToken':'x','output':'{'}",
            "InvalidOutput: Invalid Output: 'incomplete JSON (line 1, column 2)'");
        row("activity", "DescribeActivity",
            "{'activityArn':'arn:aws:states:us-east-1:1:activity:a'}",
            "ActivityDoesNotExist: Activity Does Not Exist: "
            "'arn:aws:states:us-east-1:1:activity:a'");
        row("status", "ListExecutions", "{'stateMachineArn':'x','statusFilter':'DONE'}",
            "ValidationException: 1 validation error detected: Value 'DONE' at 'statusFilter' "
            "failed "
            "to satisfy constraint: Member must satisfy enum value set: [SUCCEEDED, TIMED_OUT, "
            "PENDING_REDRIVE, ABORTED, FAILED, RUNNING]");
    }
    void whatIsWrongIsRefused() {
        QFETCH(const QString, parameters);
        QFETCH(const QString, expected);
        StatesBench bench;
        const std::string tag = QTest::currentDataTag();
        QCOMPARE(QString::fromStdString(
                     bench.problem(tag.substr(0, tag.find(' ')), parameters.toStdString())),
                 expected);
    }

    void whoMayNotIsRefused() {
        StatesBench bench;
        const std::string arn = bench.make("m", pass);
        QCOMPARE(bench.rules.asked.back(), "states:CreateStateMachine " + arn);
        bench.rules.denied = true;
        QCOMPARE(bench.problem("StartExecution", "{'stateMachineArn':'" + arn + "'}"),
                 std::string{"AccessDeniedException: no"});
    }

    void anExecutionIsListedWithItsHistory() {
        StatesBench bench;
        const std::string arn = bench.make("m", pass);
        const std::string execution = bench.start(arn);
        QCOMPARE(execution, std::string{"arn:aws:states:us-east-1:123456789012:execution:m:run"});
        QCOMPARE(bench.statusOf(execution), std::string{"SUCCEEDED"});
        const auto listed = bench.ask("ListExecutions", "{'stateMachineArn':'" + arn + "'}");
        QCOMPARE(listed.at("executions").as_array().size(), std::size_t{1});
        QVERIFY(!listed.at("executions").at(0).as_object().contains("input"));
        const std::string named = "{'executionArn':'" + execution + "'";
        const auto first = bench.ask("GetExecutionHistory", named + ",'maxResults':3}");
        QCOMPARE(first.at("events").as_array().size(), std::size_t{3});
        const auto rest = bench.ask("GetExecutionHistory",
                                    named + ",'nextToken':'" + text(first, "nextToken") + "'}");
        QCOMPARE(text(rest.at("events").at(0).as_object(), "type"),
                 std::string{"ExecutionSucceeded"});
        const auto hidden =
            bench.ask("GetExecutionHistory", named + ",'includeExecutionData':false}");
        QVERIFY(!hidden.at("events")
                     .at(0)
                     .at("executionStartedEventDetails")
                     .as_object()
                     .contains("input"));
        QCOMPARE(bench.problem("StartExecution",
                               "{'stateMachineArn':'" + arn + "','name':'run','input':'{}'}"),
                 "ExecutionAlreadyExists: Execution Already Exists: '" + execution + "'");
    }

    void theSameStartAgainIsTheOneThatRuns() {
        StatesBench bench;
        const std::string arn = bench.make("m", longWait);
        QCOMPARE(bench.start(arn), bench.start(arn));
    }

    void itsClockIsTheOneThatIsMoved() {
        StatesBench bench;
        const std::string execution = bench.start(bench.make("m", longWait));
        bench.pass(Seconds{3599});
        QCOMPARE(bench.statusOf(execution), std::string{"RUNNING"});
        bench.pass(Seconds{1});
        QCOMPARE(bench.statusOf(execution), std::string{"SUCCEEDED"});
    }

    void whatRunsGoesOnInTheNextEngine() {
        StatesBench bench;
        const std::string execution = bench.start(bench.make("m", longWait));
        bench.open();
        QCOMPARE(bench.statusOf(execution), std::string{"RUNNING"});
        bench.pass(Seconds{3600});
        QCOMPARE(bench.statusOf(execution), std::string{"SUCCEEDED"});
        bench.open();
        const auto history =
            bench.ask("GetExecutionHistory", "{'executionArn':'" + execution + "'}");
        QCOMPARE(history.at("events").as_array().size(), std::size_t{4});
    }

    void theBusIsToldAndItIsMeasured() {
        StatesBench bench;
        const std::string execution = bench.start(bench.make("m", pass));
        QCOMPARE(bench.sent.size(), std::size_t{2});
        const auto event = json::parse(bench.sent.back().body).as_object();
        QCOMPARE(text(event, "detail-type"), std::string{"Step Functions Execution Status Change"});
        QCOMPARE(text(event.at("detail").as_object(), "status"), std::string{"SUCCEEDED"});
        QCOMPARE(text(event.at("detail").as_object(), "executionArn"), execution);
        QVERIFY(std::find(bench.measured.begin(), bench.measured.end(), "ExecutionsSucceeded") !=
                bench.measured.end());
    }

    void versionsAndAliasesLeadToWhatWasPublished() {
        StatesBench bench;
        const std::string arn =
            bench.make("m", "'Type':'Pass','Result':1,'End':true", {{"publish", true}});
        const std::string named = "{'stateMachineArn':'" + arn + "'";
        const std::string second =
            "{\\'StartAt\\':\\'A\\',\\'States\\':{\\'A\\':{\\'Type\\':\\'Pass\\',\\'Result\\':2,"
            "\\'End\\':true}}}";
        const auto updated = bench.ask("UpdateStateMachine",
                                       named + ",'publish':true,'definition':'" + second + "'}");
        QCOMPARE(text(updated, "stateMachineVersionArn"), arn + ":2");
        // The same again is the version that is there.
        QCOMPARE(
            text(bench.ask("PublishStateMachineVersion", named + "}"), "stateMachineVersionArn"),
            arn + ":2");
        const auto versions = bench.ask("ListStateMachineVersions", named + "}");
        QCOMPARE(versions.at("stateMachineVersions").as_array().size(), std::size_t{2});
        bench.ask("CreateStateMachineAlias",
                  "{'name':'live','routingConfiguration':[{'stateMachineVersionArn':'" + arn +
                      ":1','weight':100}]}");
        const std::string execution = bench.start(arn + ":live");
        const auto told = bench.ask("DescribeExecution", "{'executionArn':'" + execution + "'}");
        QCOMPARE(text(told, "output"), std::string{"1"});
        QCOMPARE(text(told, "stateMachineVersionArn"), arn + ":1");
        QCOMPARE(text(told, "stateMachineAliasArn"), arn + ":live");
        QVERIFY(
            bench.problem("DeleteStateMachineVersion", "{'stateMachineVersionArn':'" + arn + ":1'}")
                .starts_with("ConflictException"));
        QCOMPARE(
            bench.problem("CreateStateMachineAlias",
                          "{'name':'half','routingConfiguration':[{'stateMachineVersionArn':'" +
                              arn + ":1','weight':50}]}"),
            std::string{"ValidationException: Sum of routing configuration weights must equal "
                        "100"});
    }

    void aDefinitionIsLookedThroughWithoutMakingIt() {
        StatesBench bench;
        const auto result = bench.ask("ValidateStateMachineDefinition",
                                      "{'definition':'{\\'StartAt\\':\\'A\\',\\'States\\':{}}'}");
        QCOMPARE(text(result, "result"), std::string{"FAIL"});
        const auto& diagnostic = result.at("diagnostics").at(0).as_object();
        QCOMPARE(text(diagnostic, "location"), std::string{"/States"});
        QCOMPARE(text(diagnostic, "severity"), std::string{"ERROR"});
    }

    void theTemplatesMachinesComeChangeAndGo() {
        StatesBench bench;
        const std::string one = test::quoted("{'StartAt':'A','States':{'A':{'Type':'Succeed'}}}");
        const std::string two = test::quoted("{'StartAt':'B','States':{'B':{'Type':'Succeed'}}}");
        const auto flow = resource("AWS::Serverless::StateMachine", "Flow", "stateMachine",
                                   {{"Tags", {{"team", "shop"}}}, {"AutoPublishAlias", "live"}});
        bench.setProject({flow, resource("AWS::StepFunctions::Activity", "Work", "activity")},
                         {{"Flow", one}});
        QCOMPARE(bench.troubles, std::vector<std::string>{});
        const std::string named = "{'stateMachineArn':'" + flow.physicalId + "'}";
        const auto machine = bench.ask("DescribeStateMachine", named);
        QVERIFY(text(machine, "roleArn").find("FlowRole") != std::string::npos);
        QCOMPARE(bench.ask("ListActivities", "{}").at("activities").as_array().size(),
                 std::size_t{1});
        const std::string execution = bench.start(flow.physicalId + ":live");
        QCOMPARE(bench.statusOf(execution), std::string{"SUCCEEDED"});
        bench.setProject({flow}, {{"Flow", two}});
        QCOMPARE(text(bench.ask("DescribeStateMachine", named), "definition"), two);
        QCOMPARE(bench.ask("ListActivities", "{}").at("activities").as_array().size(),
                 std::size_t{0});
        bench.setProject({resource("AWS::SQS::Queue", "Q", "x")});
        QVERIFY(
            bench.problem("DescribeStateMachine", named).starts_with("StateMachineDoesNotExist"));
    }

    void aTemplatesMachineThatIsWrongIsTold() {
        StatesBench bench;
        bench.setProject({resource("AWS::StepFunctions::StateMachine", "Flow", "stateMachine")},
                         {{"Flow", "{}"}});
        QCOMPARE(bench.troubles.size(), std::size_t{1});
        QVERIFY(bench.troubles[0].starts_with("The state machine Flow of the template is not made: "
                                              "Invalid State Machine Definition"));
    }

    void aMessageOfAnotherServiceStartsOne() {
        StatesBench bench;
        const std::string arn = bench.make("m", pass);
        delivery::Message message;
        message.target = arn;
        message.body = R"({"a":1})";
        message.service = "events.amazonaws.com";
        message.roleArn = "arn:aws:iam::123456789012:role/R";
        bool isDone = false;
        bench.router.send(message, [&](const Result<void>& done) { isDone = done.has_value(); });
        bench.turn();
        QVERIFY(isDone);
        QCOMPARE(bench.rules.asked.back(), "states:StartExecution " + arn);
        const auto listed = bench.ask("ListExecutions", "{'stateMachineArn':'" + arn + "'}");
        QCOMPARE(listed.at("executions").as_array().size(), std::size_t{1});
    }
};

LATHE_TEST(tst_StatesService)
#include "tst_StatesService.moc"
