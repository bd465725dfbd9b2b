#include "engine/services/lambda/WireFormat.h"
#include "tests/engine/cli/Command.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

#include <boost/json.hpp>

#include <csignal>
#include <filesystem>

using namespace lathe;
using namespace lathe::test;
namespace fs = std::filesystem;
namespace json = boost::json;

/// lathe test, with functions in Python and Node.js.
class tst_TestCommand : public QObject, private HelloProject {
    Q_OBJECT

    std::vector<std::string> with(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "test");
        arguments.insert(arguments.end(), {"--project", project(), "--state", state()});
        return arguments;
    }
    Outcome lathe(const std::vector<std::string>& arguments = {}) const {
        return command(with(arguments));
    }
    void writeTest(const std::string& name, const std::string& text) const {
        write("tests/lathe/" + name, text);
    }

  private slots:
    void initTestCase() {
#ifdef __SANITIZE_THREAD__
        QSKIP("runs the command in a forked process, where this sanitizer is blind");
#endif
        write("template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                               "Resources:\n"
                               "  Echo:\n"
                               "    Type: AWS::Serverless::Function\n"
                               "    Properties: {CodeUri: echo/, Handler: app.handler,\n"
                               "                 Runtime: python3.13, MemorySize: 256}\n"
                               "  Sum:\n"
                               "    Type: AWS::Serverless::Function\n"
                               "    Properties: {CodeUri: sum/, Handler: index.handler,\n"
                               "                 Runtime: nodejs22.x, MemorySize: 256}\n");
        write("echo/app.py", "import time\n"
                             "import uuid\n"
                             "def handler(event, context):\n"
                             "    print('echoing', event)\n"
                             "    if 'sleep' in event:\n"
                             "        time.sleep(event['sleep'])\n"
                             "    if 'fail' in event:\n"
                             "        raise ValueError(event['fail'])\n"
                             "    return {'id': str(uuid.uuid4()), 'event': event}\n");
        write("sum/index.mjs", "export const handler = async ({numbers}) => {\n"
                               "  console.log(`adding ${numbers.length} numbers`);\n"
                               "  return {statusCode: 200, body: JSON.stringify({\n"
                               "    sum: numbers.reduce((sum, each) => sum + each, 0)})};\n"
                               "};\n");
    }
    void init() {
        fs::remove_all(project() + "/tests");
        fs::remove_all(project() + "/events");
    }

    void goodTestsPass() {
        write("events/three.json", "{\"numbers\": [1, 2, 0.25]}");
        writeTest("sum/three.yaml", "function: Sum\neventFile: events/three.json\n"
                                    "expect:\n"
                                    "  response: {statusCode: 200, body: {sum: 3.25}}\n"
                                    "  texts: [/body]\n"
                                    "  logs: {contain: adding 3 numbers, lack: START}\n"
                                    "  memory: 256 MB\n"
                                    "  cost: $1\n");
        writeTest("echo.json", R"({"function": "Echo", "event": {"a": 1},
            "expect": {"response": {"id": "", "event": {"a": 1}}, "ignore": ["/id"],
                       "duration": "3 s"}})");
        writeTest("failing.yml", "function: Echo\nevent: {fail: no sugar}\n"
                                 "expect: {outcome: error, errorType: ValueError,\n"
                                 "         errorMessage: sugar}\n");
        writeTest("later.yaml", "function: Echo\nskip: not yet\n");
        const Outcome outcome = lathe();
        QVERIFY2(outcome.code == 0, (outcome.out + outcome.err).c_str());
        QVERIFY2(has(outcome.out, "4 tests: 3 passed, 1 skipped in "), outcome.out.c_str());
        QVERIFY2(has(outcome.out, "  skipped  later      not yet\n"), outcome.out.c_str());
        QVERIFY(has(outcome.out, "  ok       sum/three  "));
        QCOMPARE(outcome.err, "");
    }
    void failedTestsShowWhatDiffers() {
        writeTest("sum.yaml", "function: Sum\nevent: {numbers: [1, 2]}\n"
                              "expect:\n"
                              "  response: {statusCode: 200, body: {sum: 4, more: true}}\n"
                              "  texts: [/body]\n"
                              "  logs: {contain: subtracting}\n");
        writeTest("good.yaml", "function: Sum\nevent: {numbers: []}\n");
        writeTest("crash.yaml", "function: Echo\nevent: {fail: no tea}\n");
        const fs::path junit = project() + "/junit.xml";
        const Outcome outcome = lathe({"--junit", junit});
        QCOMPARE(outcome.code, 1);
        for (const char* line :
             {"           the response differs in 2 places\n", "             ~ /body/sum: 4 -> 3\n",
              "             - /body/more: true\n",
              "           no line of the log has \"subtracting\"\n",
              "           expected success, got error, ValueError: no tea\n",
              "             | echoing {'fail': 'no tea'}\n", "3 tests: 1 passed, 2 failed in "})
            QVERIFY2(has(outcome.out, line), (line + outcome.out).c_str());
        QXmlStreamReader xml{QByteArray::fromStdString(content(junit))};
        QStringList told;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement ||
                xml.name() != QLatin1String{"failure"})
                continue;
            const QString type = xml.attributes().value("type").toString();
            told << type + ' ' + xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(told.size(), 2);
        QCOMPARE(told[0], "outcome expected success, got error, ValueError: no tea\n");
        QVERIFY(told[1].startsWith("response "));
        QVERIFY(has(content(junit), "adding 2 numbers\n"));
    }
    void updatesMakeThemPass() {
        const std::string before = "# Mine.\nfunction: Sum\nevent: {numbers: [1, 2]}\n"
                                   "expect:\n  response:\n    statusCode: 200\n"
                                   "    body: {sum: 4} # all of them\n  texts: [/body]\n";
        writeTest("sum.yaml", before);
        writeTest("log.yaml",
                  "function: Sum\nevent: {numbers: []}\nexpect: {logs: {lack: adding}}\n");
        const Outcome updated = lathe({"--update", "sum"});
        QVERIFY2(updated.code == 0 && has(updated.out, "1 test: 0 passed, 1 updated in "),
                 updated.out.c_str());
        std::string after = before;
        after.replace(after.find("sum: 4"), 6, "sum: 3");
        QCOMPARE(content(project() + "/tests/lathe/sum.yaml"), after);
        // What is said of logs is for a person to change.
        const Outcome again = lathe({"--update"});
        QCOMPARE(again.code, 1);
        QVERIFY2(has(again.out, "2 tests: 1 passed, 1 failed in "), again.out.c_str());
    }
    void mistakesInFilesAreToldWithTheirPlaces() {
        writeTest("bad.yaml", "function: Echo\nexpects: 1\n");
        writeTest("good.yaml", "function: Echo\n");
        const Outcome outcome = lathe();
        QCOMPARE(outcome.code, 2);
        QVERIFY2(has(outcome.err, "tests/lathe/bad.yaml:2:1: error: Unknown key 'expects'\n"),
                 outcome.err.c_str());
        QVERIFY2(has(outcome.out, "2 tests: 1 passed, 1 broken in "), outcome.out.c_str());
    }
    void whatIsNotThereIsAProjectError() {
        Outcome outcome = lathe();
        QCOMPARE(outcome.code, 2);
        QVERIFY2(has(outcome.err, "there are no tests in "), outcome.err.c_str());
        writeTest("nobody.yaml", "function: Nobody\n");
        outcome = lathe();
        QCOMPARE(outcome.code, 2);
        QVERIFY2(has(outcome.out, "tests/lathe/nobody.yaml:1:11: no function is called 'Nobody'"),
                 outcome.out.c_str());
        outcome = lathe({"nothing*"});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(has(outcome.err, "no test is meant by 'nothing*'"), outcome.err.c_str());
        QVERIFY(outcome.out.empty());
        outcome = lathe({"--junit", "/proc/none/x.xml"});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(has(outcome.err, "cannot write /proc/none/x.xml: "), outcome.err.c_str());
    }
    void aBrokenTemplateRunsNothing() {
        writeTest("good.yaml", "function: Echo\n");
        write("broken/template.yaml", "Resources:\n  Hello:\n    Type: [\n");
        write("broken/tests/lathe/a.yaml", "function: Hello\n");
        const Outcome outcome =
            command({"test", "--project", project() + "/broken", "--state", state() + "-broken"});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(has(outcome.err, "template.yaml:") && outcome.out.empty(), outcome.err.c_str());
    }
    void noneIsBegunAfterTheFirstThatFailed() {
        writeTest("a.yaml", "function: Sum\nevent: {numbers: []}\n");
        writeTest("b.yaml", "function: Sum\n");
        writeTest("c.yaml", "function: Sum\nevent: {numbers: []}\n");
        const Outcome outcome = lathe({"--fail-fast", "--parallel", "1"});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(has(outcome.out, "2 tests: 1 passed, 1 failed in "), outcome.out.c_str());
    }
    void jsonHasEverything() {
        writeTest("sum.yaml", "function: Sum\nevent: {numbers: [1]}\n"
                              "expect: {response: {statusCode: 201, body: '{\"sum\":1}'}}\n");
        const Outcome outcome = lathe({"--json"});
        QCOMPARE(outcome.code, 1);
        const json::value test = json::parse(outcome.out).at("tests").at(0);
        QCOMPARE(test.at("name").as_string(), "sum");
        QCOMPARE(test.at("state").as_string(), "failed");
        QCOMPARE(test.at("failures").at(0).at("kind").as_string(), "response");
        QCOMPARE(json::serialize(test.at("differences")),
                 R"([{"path":"/statusCode","kind":"changed","before":"201","after":"200"}])");
        QVERIFY(test.at("durationMs").as_double() > 0);
    }
    void severalRunAtOnceAndAreToldInOrder() {
        for (const char* name : {"a", "b", "c", "d"})
            writeTest(std::string{name} + ".yaml", std::string{"function: Echo\nevent: {sleep: "} +
                                                       (*name == 'a' ? "1.5" : "1") + "}\n");
        const Outcome outcome = lathe({"--parallel", "4", "--json"});
        QCOMPARE(outcome.code, 0);
        const json::value result = json::parse(outcome.out);
        QVERIFY2(result.at("tookMs").to_number<double>() < 4'000, outcome.out.c_str());
        QStringList names;
        for (const json::value& test : result.at("tests").as_array())
            names << QString::fromStdString(std::string{test.at("name").as_string()});
        QCOMPARE(names, (QStringList{"a", "b", "c", "d"}));
    }
    void theRunningEngineRunsThemAndItsJournalKnows() {
        writeTest("echo.yaml", "function: Echo\nevent: {a: 1}\n");
        Outcome tested;
        std::vector<std::string> serve = {"serve",     "--port",  "0",       "--http-port", "0",
                                          "--project", project(), "--state", state()};
        Outcome logged;
        const Outcome served = command(serve, [&](pid_t child, const fs::path& err) {
            if (QTest::qWaitFor(
                    [&] { return has(content(err.parent_path() / "out"), "lathe: ready"); },
                    30'000)) {
                tested = lathe({"--json"});
                logged = command({"logs", "--project", project(), "--state", state()});
            }
            ::kill(child, SIGINT);
        });
        QCOMPARE(served.code, 0);
        QCOMPARE(tested.code, 0);
        const json::value id = json::parse(tested.out).at("tests").at(0).at("requestId");
        QVERIFY2(has(logged.out, "START RequestId: " + std::string{id.as_string()}),
                 logged.out.c_str());
    }
    void interruptedItTellsOfWhatIsDone() {
        writeTest("a.yaml", "function: Echo\n");
        writeTest("b.yaml", "function: Echo\nevent: {sleep: 2.5}\n");
        writeTest("c.yaml", "function: Echo\n");
        const Outcome outcome =
            command(with({"--parallel", "1"}), [&](pid_t child, const fs::path& err) {
                const bool began = QTest::qWaitFor(
                    [&] { return has(content(err.parent_path() / "out"), "ok       a"); }, 30'000);
                ::kill(child, began ? SIGINT : SIGKILL);
            });
        QCOMPARE(outcome.code, 3);
        QVERIFY2(has(outcome.err, "lathe: stopping the tests\n"), outcome.err.c_str());
        QVERIFY2(has(outcome.out, "2 tests: 1 passed, 1 broken in "), outcome.out.c_str());
    }
    void recordsComeBackFromTheWire() {
        model::InvocationRecord record;
        record.requestId = "r";
        record.function = "F";
        record.origin = "test";
        record.payload = "{}";
        record.accepted = Timestamp{std::chrono::milliseconds{1'796'026'902'123}};
        record.finished = record.accepted + std::chrono::seconds{1};
        record.outcome = {model::OutcomeKind::Timeout, "Sandbox.Timedout", "too long"};
        record.response = "{\"a\": 1.0}";
        record.duration = Microseconds{1'234'567};
        record.initDuration = Microseconds{98'765};
        record.billedDuration = Milliseconds{1'334};
        record.memorySize = Bytes::mebi(128);
        record.maxMemoryUsed = Bytes::mebi(40);
        record.cost = PicoDollars{12'345};
        record.logStream = "2026/11/30/[$LATEST]x";
        QVERIFY(services::lambda::recordFrom(services::lambda::toJson(record)) == record);
    }
};

LATHE_TEST(tst_TestCommand)
#include "tst_TestCommand.moc"
