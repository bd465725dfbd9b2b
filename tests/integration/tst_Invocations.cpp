#include "tests/integration/EngineBench.h"
#include "tests/integration/Signer.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace lathe;
using lathe::test::EngineBench;
using model::OutcomeKind;

namespace {

std::string describe(const dispatch::Answer& answer) {
    return model::toText(answer.record.outcome.kind) + " " + answer.record.outcome.errorType +
           ": " + answer.record.outcome.errorMessage + " " + answer.record.response.substr(0, 400);
}

} // namespace

#define VERIFY_KIND(answer, wanted)                                                                \
    QVERIFY2((answer).record.outcome.kind == OutcomeKind::wanted, describe(answer).c_str())

class tst_Invocations : public QObject {
    Q_OBJECT

  private slots:
    void pythonAnswersAndIsLoggedAndJournalled() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n"
                          "    print('hello', event['name'])\n"
                          "    return {'id': context.aws_request_id, 'name': event['name']}\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke(R"({"name":"Ada"})");
        VERIFY_KIND(answer, Success);
        const auto& record = answer.record;
        QCOMPARE(record.response, "{\"id\": \"" + record.requestId + "\", \"name\": \"Ada\"}");
        QVERIFY(record.coldStart());
        QVERIFY(record.maxMemoryUsed.count > 0);
        QVERIFY(record.cost.count > 0);
        const auto lines = bench.storedLogs(record.requestId);
        QCOMPARE(lines.size(), 4U);
        QCOMPARE(lines[0].text, "START RequestId: " + record.requestId + " Version: $LATEST");
        QCOMPARE(lines[1].text, std::string{"hello Ada"});
        QCOMPARE(lines[2].text, "END RequestId: " + record.requestId);
        QVERIFY(
            lines[3].text.starts_with("REPORT RequestId: " + record.requestId + "\tDuration: "));
        QVERIFY(bench.storedHistory().at(0) == record);
    }

    void nodeAnswers() {
        EngineBench bench;
        bench.writeNode(
            "exports.handler = async (event, context) => {\n"
            "  console.log('hello', event.name);\n"
            "  return {name: event.name, left: context.getRemainingTimeInMillis() > 0};\n"
            "};\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke(R"({"name":"Ada"})");
        VERIFY_KIND(answer, Success);
        QCOMPARE(answer.record.response, std::string{R"({"name":"Ada","left":true})"});
        QVERIFY(answer.logTail.find("hello Ada") != std::string::npos);
    }

    void aFunctionIsInItsRole() {
        EngineBench bench;
        bench.writePython("import signer\n"
                          "def handler(event, context):\n"
                          "    return signer.call('sts', '/',\n"
                          "        b'Action=GetCallerIdentity&Version=2011-06-15',\n"
                          "        {'Content-Type': 'application/x-www-form-urlencoded'})[1]\n",
                          "      FunctionName: orders\n"
                          "      Role: arn:aws:iam::123456789012:role/path/shop\n");
        bench.write("src/signer.py", test::signerModule);
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        VERIFY_KIND(answer, Success);
        QVERIFY2(answer.record.response.find(
                     "<Arn>arn:aws:sts::123456789012:assumed-role/shop/orders</Arn>") !=
                     std::string::npos,
                 describe(answer).c_str());
    }

    void aWarmInvocationKeepsGlobals() {
        EngineBench bench;
        bench.writePython("count = 0\n"
                          "def handler(event, context):\n"
                          "    global count\n"
                          "    count += 1\n"
                          "    return count\n");
        QVERIFY(bench.start());
        QCOMPARE(bench.invoke().record.response, std::string{"1"});
        const auto second = bench.invoke();
        QCOMPARE(second.record.response, std::string{"2"});
        QVERIFY(!second.record.coldStart());
    }

    void eventsInQuickSuccessionAreEachAnsweredAndNothingIsSpentAfterThem() {
        for (const bool python : {true, false}) {
            EngineBench bench;
            // With a core of its own the runtime looks for the next event before it sleeps.
            const std::string properties = "      MemorySize: 1769\n";
            if (python)
                bench.writePython("import time\n"
                                  "spent = 0\n"
                                  "def handler(event, context):\n"
                                  "    global spent\n"
                                  "    since = time.process_time() - spent\n"
                                  "    spent = time.process_time()\n"
                                  "    if event == 'spent':\n"
                                  "        return since < 0.1\n"
                                  "    if event % 10 == 0:\n"
                                  "        raise ValueError(event)\n"
                                  "    return event\n",
                                  properties);
            else
                bench.writeNode(
                    "let spent = 0;\n"
                    "exports.handler = async (event) => {\n"
                    "  const { user, system } = process.cpuUsage();\n"
                    "  const since = user + system - spent;\n"
                    "  spent = user + system;\n"
                    "  if (event === 'spent') return since < 100000;\n"
                    "  if (event % 10 === 0) throw new Error(event);\n"
                    "  if (event % 7 === 0) await new Promise((r) => setTimeout(r, 1));\n"
                    "  return event;\n"
                    "};\n",
                    properties);
            QVERIFY(bench.start());
            for (int i = 1; i <= 200; ++i) {
                const auto answer = bench.invoke(std::to_string(i));
                if (i % 10 == 0)
                    QCOMPARE(answer.record.outcome.errorMessage, std::to_string(i));
                else
                    QCOMPARE(answer.record.response, std::to_string(i));
            }
            QTest::qSleep(500);
            QCOMPARE(bench.invoke("\"spent\"").record.response, std::string{"true"});
            QCOMPARE(bench.invoke("1").record.response, std::string{"1"});
        }
    }

    // What connects the runtime with the engine is neither the function's nor its processes'.
    void aFunctionsProcessesHaveNothingOfTheRuntimes() {
        EngineBench bench;
        bench.writePython(
            "import os, subprocess\n"
            "def handler(event, context):\n"
            "    open_ones = subprocess.run(['ls', '/proc/self/fd'], close_fds=False,\n"
            "                               stdout=subprocess.PIPE).stdout\n"
            "    own = [name for name in os.environ if 'LATHE' in name]\n"
            "    return [open_ones.decode().split(), own]\n");
        QVERIFY(bench.start());
        QCOMPARE(bench.invoke().record.response, std::string{R"([["0", "1", "2", "3"], []])"});
        EngineBench other;
        other.writeNode("exports.handler = async () => [\n"
                        "  require('child_process').execFileSync('ls', ['/proc/self/fd'])\n"
                        "    .toString().trim().split('\\n'),\n"
                        "  Object.keys(process.env).filter((name) => name.includes('LATHE'))];\n");
        QVERIFY(other.start());
        QCOMPARE(other.invoke().record.response, std::string{R"([["0","1","2","3"],[]])"});
    }

    void largePayloadsGoThereAndBack() {
        const std::string payload = '"' + std::string(5'000'000, 'x') + '"';
        for (const bool python : {true, false}) {
            EngineBench bench;
            if (python)
                bench.writePython("def handler(event, context):\n    return event\n",
                                  "      MemorySize: 512\n");
            else
                bench.writeNode("exports.handler = async (event) => event;\n",
                                "      MemorySize: 512\n");
            QVERIFY(bench.start());
            QVERIFY(bench.invoke(payload).record.response == payload);
            QCOMPARE(bench.invoke("1").record.response, std::string{"1"});
        }
    }

    void anErrorComesWithItsTypeAndTrace() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n    raise ValueError('boom')\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        VERIFY_KIND(answer, FunctionError);
        QCOMPARE(answer.record.outcome.errorType, std::string{"ValueError"});
        QCOMPARE(answer.record.outcome.errorMessage, std::string{"boom"});
        QVERIFY(answer.record.response.find("stackTrace") != std::string::npos);
    }

    void aTimeoutKillsEveryProcessAndTmpSurvives() {
        EngineBench bench;
        bench.writePython("import os, subprocess, time\n"
                          "count = 0\n"
                          "def handler(event, context):\n"
                          "    global count\n"
                          "    count += 1\n"
                          "    if os.path.exists('/tmp/mark'):\n"
                          "        return [count, open('/tmp/mark').read()]\n"
                          "    open('/tmp/mark', 'w').write('kept')\n"
                          "    subprocess.Popen(['sleep', event['seconds']])\n"
                          "    time.sleep(60)\n",
                          "      Timeout: 2\n      MemorySize: 1769\n");
        QVERIFY(bench.start());
        const std::string seconds = "54321.5" + std::to_string(getpid());
        const auto answer = bench.invoke("{\"seconds\":\"" + seconds + "\"}");
        VERIFY_KIND(answer, Timeout);
        QVERIFY(answer.record.response.find("Task timed out after 2.00 seconds") !=
                std::string::npos);
        QVERIFY(test::processesWith(seconds).empty());
        const auto next = bench.invoke();
        QCOMPARE(next.record.response, std::string{R"([1, "kept"])"});
    }

    void tooMuchMemoryIsAnOutOfMemoryCrash() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n"
                          "    return len(bytearray(600 * 1024 * 1024))\n",
                          "      MemorySize: 128\n      Timeout: 20\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        VERIFY_KIND(answer, Crash);
        QCOMPARE(answer.record.outcome.errorType, std::string{"Runtime.OutOfMemory"});
        QVERIFY(answer.record.response.find("Runtime exited with error: signal: killed") !=
                std::string::npos);
    }

    void anExitIsReported() {
        EngineBench bench;
        bench.writePython("import os\ndef handler(event, context):\n    os._exit(event)\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke("7");
        VERIFY_KIND(answer, Crash);
        QCOMPARE(answer.record.outcome.errorType, std::string{"Runtime.ExitError"});
        QCOMPARE(answer.record.outcome.errorMessage,
                 "RequestId: " + answer.record.requestId +
                     " Error: Runtime exited with error: exit status 7");
        QVERIFY(bench.invoke("0").record.outcome.errorMessage.ends_with(
            "Runtime exited without providing a reason"));
    }

    void parallelInvocationsRunInEnvironmentsOfTheirOwn() {
        EngineBench bench;
        bench.writePython("import time\n"
                          "def handler(event, context):\n"
                          "    time.sleep(2)\n"
                          "    return context.log_stream_name\n",
                          "      Timeout: 30\n");
        QVERIFY(bench.start());
        std::vector<std::shared_ptr<EngineBench::Call>> calls;
        for (int i = 0; i < 3; ++i)
            calls.push_back(bench.begin());
        std::set<std::string> streams;
        for (const auto& call : calls) {
            const auto answer = EngineBench::finish(call);
            VERIFY_KIND(answer, Success);
            streams.insert(answer.record.response);
        }
        QCOMPARE(streams.size(), 3U);
    }

    void savedCodeRunsWithTheNextInvocation() {
        EngineBench bench;
        const auto code = [](int answer) {
            return "def handler(event, context):\n    return " + std::to_string(answer) + "\n";
        };
        bench.writePython(code(0));
        QVERIFY(bench.start());
        for (int i = 1; i <= 5; ++i) {
            bench.write("src/app.py", code(i));
            QCOMPARE(bench.invoke().record.response, std::to_string(i));
        }
        QVERIFY(!std::filesystem::exists(bench.root / "src/__pycache__"));
    }

    void aRunningInvocationFinishesOnTheCodeThatItBeganWith() {
        EngineBench bench;
        bench.write("src/lib.py", "name = 'old'\n");
        bench.write("src/data.txt", "old");
        bench.writePython("import time\n"
                          "def handler(event, context):\n"
                          "    print('begun', flush=True)\n"
                          "    time.sleep(event)\n"
                          "    from lib import name\n"
                          "    return [name, open('/var/task/data.txt').read()]\n",
                          "      Timeout: 30\n");
        QVERIFY(bench.start());
        const auto running = bench.begin("2");
        QVERIFY(EngineBench::waitAccepted(running));
        QVERIFY(test::comesTrue([&] {
            const auto lines = bench.storedLogs(**running->accepted);
            return std::any_of(lines.begin(), lines.end(), [](const model::LogLine& line) {
                return line.text.find("begun") != std::string::npos;
            });
        }));
        bench.write("src/lib.py", "name = 'new'\n");
        bench.write("src/data.txt", "new");
        QCOMPARE(bench.invoke("0").record.response, std::string{R"(["new", "new"])"});
        QCOMPARE(EngineBench::finish(running).record.response, std::string{R"(["old", "old"])"});
    }

    void whatIsSavedAsItWasLeavesTheEnvironmentWarm() {
        EngineBench bench;
        const std::string code = "count = 0\n"
                                 "def handler(event, context):\n"
                                 "    global count\n"
                                 "    count += 1\n"
                                 "    return count\n";
        bench.writePython(code);
        QVERIFY(bench.start());
        QCOMPARE(bench.invoke().record.response, std::string{"1"});
        bench.write("src/app.py", code);
        QCOMPARE(bench.invoke().record.response, std::string{"2"});
        std::ifstream file{bench.root / "template.yaml"};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        bench.write("template.yaml", "# moves everything down by a line\n" + text);
        QCOMPARE(bench.invoke().record.response, std::string{"3"});
        bench.write("src/app.py", code + "# changed\n");
        QCOMPARE(bench.invoke().record.response, std::string{"1"});
    }

    void aSavedTemplateCountsForTheNextInvocation() {
        EngineBench bench;
        bench.writePython(
            "import os\n"
            "def handler(event, context):\n"
            "    return os.environ.get('STAGE', '') + str(context.memory_limit_in_mb)\n");
        QVERIFY(bench.start());
        QCOMPARE(bench.invoke().record.response, std::string{"\"128\""});
        bench.writeTemplate("python3.11", "      MemorySize: 256\n"
                                          "      Environment:\n"
                                          "        Variables:\n"
                                          "          STAGE: dev\n");
        QCOMPARE(bench.invoke().record.response, std::string{"\"dev256\""});
        bench.write("env.json", R"({"App": {"STAGE": "local"}})");
        QCOMPARE(bench.invoke().record.response, std::string{"\"local256\""});
        bench.write("template.yaml", "Resources: [");
        QCOMPARE(bench.invoke().record.response, std::string{"\"local256\""});
        QVERIFY(model::hasErrors(bench.engine->diagnostics()));
    }

    void backgroundWorkRestsWhileIdleAndGoesOnWithTheNextInvocation() {
        EngineBench bench;
        bench.writePython("import threading, time\n"
                          "ticks = 0\n"
                          "def tick():\n"
                          "    global ticks\n"
                          "    while True:\n"
                          "        time.sleep(0.01)\n"
                          "        ticks += 1\n"
                          "threading.Thread(target=tick, daemon=True).start()\n"
                          "def handler(event, context):\n"
                          "    time.sleep(event)\n"
                          "    return ticks\n");
        QVERIFY(bench.start());
        const int first = std::stoi(bench.invoke("0.3").record.response);
        QTest::qWait(1000);
        const int rested = std::stoi(bench.invoke("0").record.response);
        QVERIFY2(rested - first < 30, std::to_string(rested - first).c_str());
        const int worked = std::stoi(bench.invoke("0.5").record.response);
        QVERIFY2(worked > rested, std::to_string(worked - rested).c_str());
    }

    void aHundredThousandLinesArriveAndTheEngineAnswersMeanwhile() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n"
                          "    for i in range(event):\n"
                          "        print(i, 'a line of ordinary length that somebody printed')\n"
                          "    return 'done'\n",
                          "      Timeout: 60\n      MemorySize: 1769\n");
        QVERIFY(bench.start());
        bench.invoke("1");
        const auto noisy = bench.begin("100000");
        const auto other = bench.invoke("1");
        VERIFY_KIND(other, Success);
        const auto answer = EngineBench::finish(noisy);
        VERIFY_KIND(answer, Success);
        const auto lines = bench.storedLogs(answer.record.requestId, 200'000);
        QCOMPARE(lines.size(), 100'003U);
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(lines[static_cast<std::size_t>(i) + 1].text.starts_with(std::to_string(i) +
                                                                            " a line"));
        QVERIFY(answer.logTail.find("99999 a line") != std::string::npos);
    }

    void whatCannotBeJsonIsAnError() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n    return object()\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        VERIFY_KIND(answer, FunctionError);
        QCOMPARE(answer.record.outcome.errorType, std::string{"Runtime.MarshalError"});
    }

    void sevenMegabytesAreTooMuch() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n    return 'x' * (7 * 1024 * 1024)\n",
                          "      Timeout: 20\n      MemorySize: 512\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        VERIFY_KIND(answer, FunctionError);
        QCOMPARE(answer.record.outcome.errorType, std::string{"Function.ResponseSizeTooLarge"});
        QVERIFY(answer.record.response.size() < 1000);
        QVERIFY(bench.invoke().record.outcome.errorType == "Function.ResponseSizeTooLarge");
    }

    void brokenFunctionsAreToldClearly_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("type");
        QTest::newRow("no handler") << "x = 1\n"
                                    << "Runtime.HandlerNotFound";
        QTest::newRow("syntax") << "def handler(:\n"
                                << "Runtime.UserCodeSyntaxError";
        QTest::newRow("import") << "import nowhere_to_be_found\n"
                                << "Runtime.ImportModuleError";
    }
    void brokenFunctionsAreToldClearly() {
        QFETCH(QString, code);
        QFETCH(QString, type);
        EngineBench bench;
        bench.writePython(code.toStdString());
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QVERIFY2(answer.record.outcome.kind == OutcomeKind::Crash ||
                     answer.record.outcome.kind == OutcomeKind::FunctionError,
                 describe(answer).c_str());
        QCOMPARE(QString::fromStdString(answer.record.outcome.errorType), type);
    }

    void stoppingEndsAnEndlessFunction() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n    while True: pass\n",
                          "      Timeout: 60\n");
        QVERIFY(bench.start());
        model::InvocationRequest request;
        request.function = "App";
        request.requestId = "00000000-0000-4000-8000-000000000001";
        const auto call = bench.begin(request);
        QVERIFY(EngineBench::waitAccepted(call));
        bench.engine->stop(request.requestId);
        VERIFY_KIND(EngineBench::finish(call), Stopped);
    }

    void anUnknownFunctionIsRefused() {
        EngineBench bench;
        bench.writePython("");
        QVERIFY(bench.start());
        model::InvocationRequest request;
        request.function = "Nope";
        const auto call = bench.begin(request);
        QVERIFY(EngineBench::waitAccepted(call));
        QCOMPARE(call->accepted->error().code, std::string{"ResourceNotFoundException"});
    }
};

LATHE_TEST(tst_Invocations)
#include "tst_Invocations.moc"
