#include "tests/engine/statemachine/MachineBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using test::MachineBench;

class tst_Execution : public QObject {
    Q_OBJECT

    static constexpr const char* work = "'Type':'Task','Resource':"
                                        "'arn:aws:lambda:us-east-1:1:function:Work'";

    /// A machine with these states; the first one is called A.
    static std::string machine(const std::string& states) {
        return "{'StartAt':'A','States':{" + states + "}}";
    }
    /// A Task with these further fields.
    static std::string task(const std::string& name, const std::string& fields) {
        return "'" + name + "':{" + work + "," + fields + "}";
    }
    static std::string detail(const statemachine::HistoryEvent& event, const char* member) {
        return test::singleQuoted(statemachine::jsonText(event.details.at(member)));
    }

  private slots:
    void dataFlows_data() {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("ending");
        const auto row = [](const char* state, const char* input, const char* ending) {
            QTest::newRow(state) << input << ending;
        };
        row("'Type':'Pass'", "{'a':1.0,'b':[true,null]}", "SUCCEEDED {'a':1.0,'b':[true,null]}");
        row("'Type':'Pass','InputPath':'$.a'", "{'a':{'x':1}}", "SUCCEEDED {'x':1}");
        row("'Type':'Pass','InputPath':null", "{'a':1}", "SUCCEEDED {}");
        row("'Type':'Pass','OutputPath':'$.a'", "{'a':2}", "SUCCEEDED 2");
        row("'Type':'Pass','OutputPath':null", "{'a':2}", "SUCCEEDED {}");
        row("'Type':'Pass','Result':{'r':1},'ResultPath':'$.b'", "{'a':2}",
            "SUCCEEDED {'a':2,'b':{'r':1}}");
        row("'Type':'Pass','Result':5,'ResultPath':null", "{'a':2}", "SUCCEEDED {'a':2}");
        row("'Type':'Pass','InputPath':'$.a','Parameters':{'v.$':'$.x','n.$':'$$.State.Name'},"
            "'ResultPath':'$.b'",
            "{'a':{'x':1}}", "SUCCEEDED {'a':{'x':1},'b':{'v':1,'n':'A'}}");
        row("'Type':'Pass','Parameters':{'v.$':'$.x'}", "{}",
            "FAILED States.Runtime: An error occurred while executing the state 'A' "
            "(entered at the event id #2). The JSONPath '$.x' specified for the field 'v.$' could "
            "not be found in the input '{}'");
        row("'Type':'Pass','InputPath':'$.x'", "{}",
            "FAILED States.Runtime: An error occurred while executing the state 'A' (entered at "
            "the "
            "event id #2). Invalid path '$.x' : No results for path: $['x']");
        row("'Type':'Pass','Result':1,'ResultPath':'$.a.b'", "{'a':5}",
            "FAILED States.ResultPathMatchFailure: An error occurred while executing the state 'A' "
            "(entered at the event id #2). Unable to apply ReferencePath $.a.b to input {'a':5}");
        row("'Type':'Succeed','InputPath':'$.a'", "{'a':3}", "SUCCEEDED 3");
        row("'Type':'Fail','Error':'E','Cause':'because'", "{}", "FAILED E: because");
        row("'Type':'Fail','ErrorPath':'$.e','CausePath':'States.JsonToString($.c)'",
            "{'e':'E2','c':['so']}", "FAILED E2: ['so']");
    }
    void dataFlows() {
        QFETCH(const QString, input);
        QFETCH(const QString, ending);
        const std::string state = QTest::currentDataTag();
        const bool isLast = state.find("'Succeed'") != std::string::npos ||
                            state.find("'Fail'") != std::string::npos;
        MachineBench bench{machine("'A':{" + state + (isLast ? "}" : ",'End':true}"))};
        bench.start(input.toStdString());
        QCOMPARE(QString::fromStdString(test::singleQuoted(bench.ending())), ending);
    }

    void aTaskIsAskedAndItsResultIsShaped() {
        MachineBench bench{
            machine(task("A", "'Parameters':{'n.$':'$.n'},'ResultSelector':{'half.$':'$.v'},"
                              "'ResultPath':'$.out','OutputPath':'$.out','End':true"))};
        bench.start("{'n':4}");
        QCOMPARE(bench.tasks.size(), std::size_t{1});
        QCOMPARE(bench.parametersOf(0), std::string{"{'n':4}"});
        QCOMPARE(bench.types(), std::string{"ExecutionStarted TaskStateEntered "
                                            "LambdaFunctionScheduled LambdaFunctionStarted"});
        bench.answer(0, "{'v':2,'w':1}");
        QCOMPARE(bench.ending(), std::string{"SUCCEEDED {'half':2}"});
        QCOMPARE(bench.types(),
                 std::string{"ExecutionStarted TaskStateEntered LambdaFunctionScheduled "
                             "LambdaFunctionStarted LambdaFunctionSucceeded TaskStateExited "
                             "ExecutionSucceeded"});
        QCOMPARE(bench.ways(), std::string{"1<0 2<0 3<2 4<3 5<4 6<5 7<6"});
    }

    void integrationsAreToldWithTheirTypes() {
        MachineBench bench{machine("'A':{'Type':'Task','Resource':"
                                   "'arn:aws:states:::aws-sdk:dynamodb:putItem','Parameters':{},"
                                   "'TimeoutSeconds':9,'End':true}")};
        bench.start();
        const auto& scheduled = bench.events.back();
        QCOMPARE(scheduled.type, std::string{"TaskScheduled"});
        QCOMPARE(scheduled.detailsName, std::string{"taskScheduledEventDetails"});
        QCOMPARE(detail(scheduled, "resource"), std::string{"'putItem'"});
        QCOMPARE(detail(scheduled, "resourceType"), std::string{"'aws-sdk:dynamodb'"});
        QCOMPARE(detail(scheduled, "region"), std::string{"'us-east-1'"});
        QCOMPARE(detail(scheduled, "timeoutInSeconds"), std::string{"9"});
        bench.fail(0, "DynamoDb.TrouxException", "why");
        QCOMPARE(bench.ending(), std::string{"FAILED DynamoDb.TrouxException: why"});
    }

    void whatFailsIsTriedAgainAsRetriersSay() {
        MachineBench bench{machine(task("A", "'Retry':[{'ErrorEquals':['Rare'],'MaxAttempts':0},"
                                             "{'ErrorEquals':['Busy','Slow'],'IntervalSeconds':2,"
                                             "'BackoffRate':3,'MaxAttempts':2}],'End':true"))};
        bench.start();
        bench.fail(0, "Busy");
        QCOMPARE(bench.tasks.size(), std::size_t{1});
        bench.pass(Seconds{1});
        QCOMPARE(bench.tasks.size(), std::size_t{1});
        bench.pass(Seconds{1});
        QCOMPARE(bench.tasks.size(), std::size_t{2});
        bench.fail(1, "Slow");
        bench.pass(Seconds{5});
        QCOMPARE(bench.tasks.size(), std::size_t{2});
        bench.pass(Seconds{1});
        QCOMPARE(bench.tasks.size(), std::size_t{3});
        // An answer to an attempt that is over counts for nothing.
        bench.answer(0, "1");
        QCOMPARE(bench.ending(), std::string{});
        bench.fail(2, "Busy", "still");
        QCOMPARE(bench.ending(), std::string{"FAILED Busy: still"});
    }

    void delaysHaveAnEndAndJitter() {
        MachineBench bench{machine(task("A", "'Retry':[{'ErrorEquals':['States.ALL'],"
                                             "'IntervalSeconds':100,'MaxDelaySeconds':10,"
                                             "'JitterStrategy':'FULL'}],'End':true"))};
        bench.start();
        bench.fail(0, "E");
        QCOMPARE(*bench.execution->nextDeadline() - bench.clock, Microseconds{Seconds{5}});
    }

    void catchersTakeTheErrorsThatTheyName_data() {
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("caught");
        const auto row = [](const char* names, const char* error, bool caught) {
            QTest::addRow("%s of %s", error, names) << error << caught;
        };
        row("'E'", "E", true);
        row("'E'", "F", false);
        row("'States.ALL'", "F", true);
        row("'States.ALL'", "States.Runtime", false);
        row("'States.ALL'", "States.DataLimitExceeded", true);
        row("'States.DataLimitExceeded'", "States.DataLimitExceeded", true);
        row("'States.TaskFailed'", "F", true);
        row("'States.TaskFailed'", "States.Timeout", false);
        row("'States.Timeout'", "States.HeartbeatTimeout", true);
    }
    void catchersTakeTheErrorsThatTheyName() {
        QFETCH(const QString, error);
        QFETCH(const bool, caught);
        const std::string tag = QTest::currentDataTag();
        const std::string names = tag.substr(tag.find(" of ") + 4);
        MachineBench bench{machine(task("A", "'Catch':[{'ErrorEquals':[" + names +
                                                 "],'ResultPath':'$.e','Next':'B'}],'End':true") +
                                   ",'B':{'Type':'Pass','End':true}")};
        bench.start("{'a':1}");
        bench.fail(0, error.toStdString(), "c");
        const std::string name = error.toStdString();
        const std::string expected =
            caught ? "SUCCEEDED {'a':1,'e':{'Error':'" + name + "','Cause':'c'}}"
                   : "FAILED " + name + ": ";
        QVERIFY2(bench.ending().starts_with(expected), bench.ending().c_str());
    }

    void aTaskThatTakesTooLongTimesOut() {
        MachineBench bench{machine(task("A", "'TimeoutSecondsPath':'$.t','End':true"))};
        bench.start("{'t':3}");
        bench.pass(Seconds{2});
        QCOMPARE(bench.ending(), std::string{});
        bench.pass(Seconds{1});
        QCOMPARE(bench.ending(), std::string{"FAILED States.Timeout: "});
        QCOMPARE(bench.cancelled.size(), std::size_t{1});
        QVERIFY(bench.types().find("LambdaFunctionTimedOut") != std::string::npos);
    }

    void whoHasATokenKeepsATaskAlive() {
        MachineBench bench{machine("'A':{'Type':'Task','Resource':"
                                   "'arn:aws:states:::sqs:sendMessage.waitForTaskToken',"
                                   "'HeartbeatSeconds':10,"
                                   "'Parameters':{'t.$':'$$.Task.Token'},'End':true}")};
        bench.start();
        QCOMPARE(bench.parametersOf(0), std::string{"{'t':'token-1'}"});
        bench.execution->taskSubmitted(bench.tasks[0].id, {{"MessageId", "m"}});
        QVERIFY(bench.execution->taskWithToken("token-1"));
        QVERIFY(!bench.execution->taskWithToken("token-2"));
        bench.pass(Seconds{8});
        QVERIFY(bench.execution->taskIsAlive(bench.tasks[0].id));
        bench.pass(Seconds{8});
        QCOMPARE(bench.ending(), std::string{});
        bench.pass(Seconds{2});
        QCOMPARE(bench.ending(), std::string{"FAILED States.HeartbeatTimeout: "});
    }

    void choicesLeadOn() {
        const std::string states =
            "'A':{'Type':'Choice','Choices':[{'Variable':'$.n','NumericGreaterThan':5,'Next':'B'}],"
            "'Default':'C'},'B':{'Type':'Pass','Result':'large','End':true},"
            "'C':{'Type':'Pass','Result':'small','End':true}";
        MachineBench large{machine(states)};
        large.start("{'n':6}");
        QCOMPARE(large.ending(), std::string{"SUCCEEDED 'large'"});
        MachineBench small{machine(states)};
        small.start("{'n':5}");
        QCOMPARE(small.ending(), std::string{"SUCCEEDED 'small'"});
    }

    void aChoiceWithoutAWayFails() {
        MachineBench bench{machine("'A':{'Type':'Choice','Choices':[{'Variable':'$.n',"
                                   "'IsNull':true,'Next':'B'}]},'B':{'Type':'Succeed'}")};
        bench.start("{'n':1}");
        QVERIFY(bench.ending().starts_with("FAILED States.NoChoiceMatched: "));
    }

    void aWaitWithoutATimeFails_data() {
        QTest::addColumn<QString>("words");
        const auto row = [](const char* wait, const char* words) { QTest::newRow(wait) << words; };
        row("'SecondsPath':'$.a'", "Invalid path '$.a' : No results for path: $['a']");
        row("'SecondsPath':'$.t'",
            "The SecondsPath parameter does not reference an input value: $.t");
        row("'SecondsPath':'$.n'",
            "The SecondsPath parameter references a negative value: $.n == -1");
        row("'SecondsPath':'$.f'",
            "The SecondsPath parameter cannot be parsed as a long value: $.f == 1.5");
        row("'TimestampPath':'$.t'",
            "The TimestampPath parameter does not reference a valid ISO-8601 extended offset "
            "date-time format string: $.t == soon");
    }
    void aWaitWithoutATimeFails() {
        QFETCH(const QString, words);
        MachineBench bench{
            machine("'A':{'Type':'Wait'," + std::string{QTest::currentDataTag()} + ",'End':true}")};
        bench.start("{'t':'soon','n':-1,'f':1.5}");
        QCOMPARE(QString::fromStdString(bench.ending()),
                 "FAILED States.Runtime: An error occurred while executing the state 'A' (entered "
                 "at the event id #2). " +
                     words);
    }

    void waitsEndAtTheirTime() {
        MachineBench bench{machine("'A':{'Type':'Wait','Seconds':5,'Next':'B'},"
                                   "'B':{'Type':'Wait','TimestampPath':'$.until','Next':'C'},"
                                   "'C':{'Type':'Wait','SecondsPath':'$.s','End':true}")};
        bench.start("{'until':'2023-11-14T22:13:30Z','s':0}");
        QCOMPARE(*bench.execution->nextDeadline() - bench.clock, Microseconds{Seconds{5}});
        bench.pass(Seconds{5});
        QCOMPARE(*bench.execution->nextDeadline() - bench.clock, Microseconds{Seconds{5}});
        bench.pass(Seconds{5});
        QVERIFY(bench.ending().starts_with("SUCCEEDED"));
    }

    void branchesRunBesideEachOther() {
        MachineBench bench{machine("'A':{'Type':'Parallel','End':true,'Branches':["
                                   "{'StartAt':'L','States':{" +
                                   task("L", "'End':true") + "}},{'StartAt':'R','States':{" +
                                   task("R", "'End':true") + "}}]}")};
        bench.start("{'a':1}");
        QCOMPARE(bench.tasks.size(), std::size_t{2});
        bench.answer(1, "'right'");
        QCOMPARE(bench.ending(), std::string{});
        bench.answer(0, "'left'");
        QCOMPARE(bench.ending(), std::string{"SUCCEEDED ['left','right']"});
    }

    void aBranchThatFailsEndsTheOthers() {
        MachineBench bench{machine("'A':{'Type':'Parallel','Branches':["
                                   "{'StartAt':'L','States':{" +
                                   task("L", "'End':true") + "}},{'StartAt':'R','States':{" +
                                   task("R", "'End':true") +
                                   "}}],'Catch':[{'ErrorEquals':['E'],'Next':'B'}],'End':true},"
                                   "'B':{'Type':'Succeed'}")};
        bench.start();
        bench.fail(0, "E", "c");
        QCOMPARE(bench.ending(), std::string{"SUCCEEDED {'Error':'E','Cause':'c'}"});
        QCOMPARE(bench.cancelled.size(), std::size_t{1});
        QVERIFY(bench.types().find("LambdaFunctionFailed TaskStateAborted ParallelStateFailed "
                                   "ParallelStateExited") != std::string::npos);
        bench.answer(1, "1");
        QCOMPARE(bench.events.back().type, std::string{"ExecutionSucceeded"});
    }

    void itemsOfAMapRunSoManyAtATime() {
        MachineBench bench{machine(
            "'A':{'Type':'Map','ItemsPath':'$.list','MaxConcurrency':2,'End':true,"
            "'ItemSelector':{'i.$':'$$.Map.Item.Index','v.$':'$$.Map.Item.Value','k.$':'$.k'},"
            "'ItemProcessor':{'StartAt':'W','States':{" +
            task("W", "'Parameters':{'of.$':'$','again.$':'$$.Map.Item.Value'},'End':true") +
            "}}}")};
        bench.start("{'list':['a','b','c'],'k':9}");
        QCOMPARE(bench.tasks.size(), std::size_t{2});
        QCOMPARE(bench.parametersOf(1), std::string{"{'of':{'i':1,'v':'b','k':9},'again':'b'}"});
        bench.answer(1, "'B'");
        QCOMPARE(bench.tasks.size(), std::size_t{3});
        bench.answer(2, "'C'");
        bench.answer(0, "'A'");
        QCOMPARE(bench.ending(), std::string{"SUCCEEDED ['A','B','C']"});
    }

    // As the real service tells it.
    void eventsFollowEachOther() {
        MachineBench bench{machine("'A':{'Type':'Map','MaxConcurrency':1,'End':true,"
                                   "'ItemProcessor':{'StartAt':'W','States':{"
                                   "'W':{'Type':'Pass','End':true}}}}")};
        bench.start("[1,2]");
        QCOMPARE(bench.types(),
                 std::string{"ExecutionStarted MapStateEntered MapStateStarted MapIterationStarted "
                             "PassStateEntered PassStateExited MapIterationSucceeded "
                             "MapIterationStarted PassStateEntered PassStateExited "
                             "MapIterationSucceeded MapStateSucceeded MapStateExited "
                             "ExecutionSucceeded"});
        QCOMPARE(bench.ways(), std::string{"1<0 2<0 3<2 4<3 5<4 6<5 7<6 8<6 9<8 10<9 11<10 12<11 "
                                           "13<11 14<13"});
        MachineBench failing{machine("'A':{'Type':'Map','End':true,'ItemProcessor':{'StartAt':'W',"
                                     "'States':{'W':{'Type':'Fail'}}}}")};
        failing.start("[1]");
        QCOMPARE(failing.ways(), std::string{"1<0 2<0 3<2 4<3 5<4 6<5 7<5 8<7"});
        MachineBench branches{
            machine("'A':{'Type':'Parallel','End':true,'Branches':["
                    "{'StartAt':'W','States':{'W':{'Type':'Pass','End':true}}}]}")};
        branches.start();
        QCOMPARE(branches.ways(), std::string{"1<0 2<0 3<2 4<3 5<4 6<5 7<5 8<7"});
    }

    void anOlderMapSelectsByParameters() {
        MachineBench bench{machine("'A':{'Type':'Map','ItemsPath':'$.list','End':true,"
                                   "'Parameters':{'v.$':'$$.Map.Item.Value'},"
                                   "'Iterator':{'StartAt':'W','States':{"
                                   "'W':{'Type':'Pass','End':true}}}}")};
        bench.start("{'list':[1,2]}");
        QCOMPARE(bench.ending(), std::string{"SUCCEEDED [{'v':1},{'v':2}]"});
    }

    void aMapOfNothingGivesNothing() {
        MachineBench bench{machine("'A':{'Type':'Map','End':true,'ItemProcessor':{'StartAt':'W',"
                                   "'States':{'W':{'Type':'Pass','End':true}}}}")};
        bench.start("[]");
        QCOMPARE(bench.ending(), std::string{"SUCCEEDED []"});
    }

    void anItemThatFailsFailsTheMap() {
        MachineBench bench{machine("'A':{'Type':'Map','End':true,'ItemProcessor':{'StartAt':'W',"
                                   "'States':{" +
                                   task("W", "'End':true") + "}}}")};
        bench.start("[1,2]");
        bench.fail(0, "E", "c");
        QCOMPARE(bench.ending(), std::string{"FAILED E: c"});
        QVERIFY(bench.types().find("MapIterationFailed TaskStateAborted MapIterationAborted "
                                   "MapStateFailed ExecutionFailed") != std::string::npos);
    }

    void variablesAreSetAndReadWithin() {
        MachineBench bench{machine(
            "'A':{'Type':'Pass','Assign':{'n.$':'$.n','fixed':'f'},'Next':'B'},"
            "'B':{'Type':'Map','ItemsPath':'$.list','Next':'C','ResultPath':'$.out',"
            "'ItemProcessor':{'StartAt':'W','States':{'W':{'Type':'Pass',"
            "'Parameters':{'sum.$':'States.MathAdd($n, $)'},'Assign':{'n':100},'End':true}}}},"
            "'C':{'Type':'Pass','Parameters':{'n.$':'$n','out.$':'$.out','f.$':'$fixed'},"
            "'End':true}")};
        bench.start("{'n':5,'list':[1,2]}");
        QCOMPARE(bench.ending(),
                 std::string{"SUCCEEDED {'n':5,'out':[{'sum':6},{'sum':7}],'f':'f'}"});
    }

    void anExecutionHasATimeoutOfItsOwn() {
        MachineBench bench{"{'StartAt':'A','TimeoutSeconds':10,'States':{" +
                           task("A", "'End':true") + "}}"};
        bench.start();
        bench.pass(Seconds{10});
        QCOMPARE(bench.ending(), std::string{"TIMED_OUT"});
        QCOMPARE(bench.events.back().type, std::string{"ExecutionTimedOut"});
        QCOMPARE(bench.cancelled.size(), std::size_t{1});
    }

    void itCanBeAborted() {
        MachineBench bench{machine(task("A", "'End':true"))};
        bench.start();
        bench.execution->abort("Stop", "enough");
        QCOMPARE(bench.ending(), std::string{"ABORTED Stop: enough"});
        bench.answer(0, "1");
        QCOMPARE(bench.events.back().type, std::string{"ExecutionAborted"});
    }

    void anEndlessLoopLetsOthersHaveTheirTurnAndEnds() {
        MachineBench bench{
            machine("'A':{'Type':'Pass','Next':'B'},'B':{'Type':'Pass','Next':'A'}")};
        bench.start();
        QCOMPARE(bench.yields, 1);
        for (int i = 0; i < 1'000 && bench.ending().empty(); ++i)
            bench.execution->goOn();
        QCOMPARE(bench.ending(), std::string{"FAILED States.Runtime: The execution reached the "
                                             "maximum number of history events (25000)."});
    }

    void whatIsTooLargeIsRefused() {
        MachineBench bench{machine(task("A", "'End':true"))};
        bench.start();
        bench.answer(0, "'" + std::string(300'000, 'x') + "'");
        QVERIFY(bench.ending().starts_with("FAILED States.DataLimitExceeded: "));
    }

    void itGoesOnAfterARestart() {
        MachineBench bench{machine(
            "'A':{'Type':'Parallel','End':true,'Branches':["
            "{'StartAt':'L','States':{" +
            task("L", "'Retry':[{'ErrorEquals':['E'],'IntervalSeconds':9}],'End':true") +
            "}},{'StartAt':'T','States':{'T':{'Type':'Task','Resource':"
            "'arn:aws:states:::sqs:sendMessage.waitForTaskToken','Parameters':{},'End':true}}},"
            "{'StartAt':'M','States':{'M':{'Type':'Map','MaxConcurrency':1,'ItemsPath':'$.list',"
            "'End':true,'ItemProcessor':{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':20,"
            "'End':true}}}}}}]}")};
        bench.start("{'list':[1,2]}");
        bench.execution->taskSubmitted(bench.tasks.at(1).id, boost::json::object{});
        const auto waiting = bench.tasks.at(1).id;
        bench.fail(0, "E");
        bench.restart();
        QCOMPARE(bench.tasks.size(), std::size_t{0});
        QVERIFY(bench.execution->taskWithToken("token-1") == waiting);
        bench.execution->taskSucceeded(waiting, "told");
        bench.pass(Seconds{9});
        QCOMPARE(bench.tasks.size(), std::size_t{1});
        // What nobody will answer any more is asked again.
        bench.restart();
        QCOMPARE(bench.tasks.size(), std::size_t{1});
        bench.answer(0, "'left'");
        bench.pass(Seconds{11});
        bench.restart();
        bench.pass(Seconds{20});
        QCOMPARE(bench.ending(), std::string{"SUCCEEDED ['left','told',[1,2]]"});
    }

    void expressMachinesWaitForNobody() {
        const auto problemOf = [](const char* resource) {
            const auto parsed = statemachine::parsedDefinition(
                test::quoted(machine("'A':{'Type':'Task','End':true,'Resource':'" +
                                     std::string{resource} + "'}")),
                test::query(), statemachine::MachineType::Express);
            return parsed ? std::string{} : parsed.error().detail.english();
        };
        QCOMPARE(problemOf("arn:aws:states:::lambda:invoke"), std::string{});
        QVERIFY(problemOf("arn:aws:states:::sns:publish.waitForTaskToken")
                    .find("'.waitForTaskToken' service integration  at /States/A/Resource") !=
                std::string::npos);
        QVERIFY(problemOf("arn:aws:states:::states:startExecution.sync:2").find("'.sync'") !=
                std::string::npos);
        QVERIFY(problemOf("arn:aws:states:us-east-1:1:activity:a").find("Activity ARN") !=
                std::string::npos);
    }

    void aDefinitionTellsWhatIsWrongAndWhere_data() {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* definition, const char* expected) {
            QTest::newRow(definition) << QString{expected};
        };
        row("{'StartAt':'A','States':{'A':{'Type':'Succeed'}}}", "");
        row("{'StartAt':'B','States':{'A':{'Type':'Succeed'}}}",
            "MISSING_TRANSITION_TARGET: Missing 'StartAt' target: B at /StartAt");
        row("{'States':{'A':{'Type':'Succeed'}}}",
            "SCHEMA_VALIDATION_FAILED: These fields are required: [StartAt] at /");
        row("{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'X'}}}",
            "MISSING_TRANSITION_TARGET: Missing 'Next' target: X at /States/A/Next");
        row("{'StartAt':'A','States':{'A':{'Type':'Pass'}}}",
            "SCHEMA_VALIDATION_FAILED: Either 'Next' or 'End: true' is required at /States/A");
        row("{'StartAt':'A','States':{'A':{'Type':'Walk'}}}",
            "SCHEMA_VALIDATION_FAILED: Value 'Walk' is no type of a state at /States/A/Type");
        row("{'StartAt':'A','States':{'A':{'Type':'Succeed','Result':1}}}",
            "SCHEMA_VALIDATION_FAILED: Field is not supported: Result at /States/A/Result");
        row("{'StartAt':'A','States':{'A':{'Type':'Task','Resource':'x','End':true}}}",
            "SCHEMA_VALIDATION_FAILED: Value is not a valid resource ARN at /States/A/Resource");
        row("{'StartAt':'A','States':{'A':{'Type':'Pass','Parameters':{'x.$':'y'},'End':true}}}",
            "SCHEMA_VALIDATION_FAILED: The value for the field 'x.$' must be a valid JSONPath or a "
            "valid intrinsic function call: A path begins with '$': 'y' in 'y' at 1 at "
            "/States/A/Parameters/x.$");
        row("{'StartAt':'A','States':{'A':{'Type':'Wait','Seconds':1,'Timestamp':'x','End':true}}}",
            "SCHEMA_VALIDATION_FAILED: Exactly one of the fields Seconds, Timestamp, SecondsPath, "
            "TimestampPath must be there at /States/A");
    }
    void aDefinitionTellsWhatIsWrongAndWhere() {
        QFETCH(const QString, expected);
        const auto parsed =
            statemachine::parsedDefinition(test::quoted(QTest::currentDataTag()), test::query());
        QCOMPARE(
            parsed ? QString{}
                   : QString::fromStdString(test::singleQuoted(parsed.error().detail.english())),
            expected.isEmpty() ? expected : "Invalid State Machine Definition: '" + expected + "'");
    }

    void jsonataShapesWhatGoesInAndOut() {
        if (!jsonata::Jsonata::isThere())
            QSKIP("this build has no JSONata");
        MachineBench bench{
            "{'QueryLanguage':'JSONata','StartAt':'A','States':{"
            "'A':{'Type':'Pass','Assign':{'all':'{% $sum($states.input.list) %}'},'Next':'B'},"
            "'B':{'Type':'Choice','Choices':[{'Condition':'{% $all > 5 %}','Next':'C'}]},"
            "'C':{" +
            std::string{work} +
            ",'Arguments':{'n':'{% $all * 2 %}','fixed':[1,'{% $states.context.State.Name %}']},"
            "'TimeoutSeconds':'{% $states.input.limit %}',"
            "'Output':{'half':'{% $states.result.v / 2 %}','id':'{% $partition([1..3],2) %}'},"
            "'Next':'D'},"
            "'D':{'Type':'Map','Items':'{% $states.input.id %}','End':true,'ItemProcessor':{"
            "'StartAt':'W','States':{'W':{'Type':'Pass','Output':'{% $sum($states.input) %}',"
            "'End':true}}}}}}"};
        bench.start("{'list':[1,2,4],'limit':30}");
        QCOMPARE(bench.tasks.size(), std::size_t{1});
        QCOMPARE(bench.parametersOf(0), std::string{"{'n':14,'fixed':[1,'C']}"});
        QCOMPARE(*bench.execution->nextDeadline() - bench.clock, Microseconds{Seconds{30}});
        bench.answer(0, "{'v':9}");
        QCOMPARE(bench.ending(), std::string{"SUCCEEDED [3,3]"});
    }

    void jsonataThatFailsIsToldWithItsPlace_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("{% $states.input.absent %}") << "returned nothing (undefined).";
        QTest::newRow("{% $sum('x') %}")
            << "threw an error during evaluation. T0412: Argument 1 of function \"sum\" must be an "
               "array of \"numbers\"";
    }
    void jsonataThatFailsIsToldWithItsPlace() {
        QFETCH(const QString, words);
        if (!jsonata::Jsonata::isThere())
            QSKIP("this build has no JSONata");
        const std::string given = QTest::currentDataTag();
        boost::json::object state{{"Type", "Pass"}, {"Output", {{"a", given}}}, {"End", true}};
        MachineBench bench{boost::json::object{
            {"QueryLanguage", "JSONata"}, {"StartAt", "A"}, {"States", {{"A", std::move(state)}}}}};
        bench.start();
        QCOMPARE(QString::fromStdString(bench.ending()),
                 "FAILED States.QueryEvaluationError: An error occurred while executing the state "
                 "'A' (entered at the event id #2). The JSONata expression '" +
                     QString::fromStdString(given.substr(3, given.size() - 6)) +
                     "' specified for the field 'Output/a' " + words);
        QCOMPARE(detail(bench.events.at(2), "location"), std::string{"'Output/a'"});
    }

    void jsonataIsReadBeforeItRuns() {
        if (!jsonata::Jsonata::isThere())
            QSKIP("this build has no JSONata");
        const auto problemOf = [](const std::string& state) {
            const auto parsed = statemachine::parsedDefinition(
                test::quoted("{'QueryLanguage':'JSONata','StartAt':'A','States':{'A':{" + state +
                             "}}}"),
                test::query());
            return parsed ? std::string{} : parsed.error().detail.english();
        };
        QCOMPARE(problemOf("'Type':'Pass','Output':'{% 1 + 1 %}','End':true"), std::string{});
        QCOMPARE(problemOf("'Type':'Pass','Output':['{% 1 + %}'],'End':true"),
                 std::string{"Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Invalid "
                             "JSONata expression '1 +': S0207: Unexpected end of expression at "
                             "/States/A/Output[0]'"});
        QCOMPARE(
            problemOf("'Type':'Pass','InputPath':'$.a','End':true"),
            std::string{"Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Field is "
                        "not supported: InputPath at /States/A/InputPath'"});
    }

    void textThatIsNoJsonTellsItsPlace() {
        const auto parsed = statemachine::parsedDefinition("{\n  \"StartAt\": x}", test::query());
        QCOMPARE(parsed.error().detail.english(),
                 std::string{"Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION: syntax "
                             "error (line 2, column 14)'"});
    }
};

LATHE_TEST(tst_Execution)
#include "tst_Execution.moc"
