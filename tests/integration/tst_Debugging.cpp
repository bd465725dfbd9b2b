#include "engine/sandbox/Sandbox.h"
#include "tests/integration/DebugBench.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <fmt/format.h>

using namespace lathe;
using debug::Purpose;
using debug::Resume;
using debug::StopReason;
using lathe::test::DebugBench;
using model::OutcomeKind;

namespace {

constexpr const char* nodeCode = "const rate = 3;\n"                              // 1
                                 "function price(count) {\n"                      // 2
                                 "  let sum = 0;\n"                               // 3
                                 "  for (let i = 0; i < count; ++i) {\n"          // 4
                                 "    sum += rate;\n"                             // 5
                                 "  }\n"                                          // 6
                                 "  return sum;\n"                                // 7
                                 "}\n"                                            // 8
                                 "exports.handler = async (event) => {\n"         // 9
                                 "  const order = { id: event.id, n: [1, 2] };\n" // 10
                                 "  const sum = price(event.count);\n"            // 11
                                 "  return { id: order.id, sum };\n"              // 12
                                 "};\n";                                          // 13

constexpr const char* pythonCode = "rate = 3\n"                                     // 1
                                   "def price(count):\n"                            // 2
                                   "    sum = 0\n"                                  // 3
                                   "    for i in range(count):\n"                   // 4
                                   "        sum += rate\n"                          // 5
                                   "    return sum\n"                               // 6
                                   "def handler(event, context):\n"                 // 7
                                   "    order = {'id': event['id'], 'n': [1, 2]}\n" // 8
                                   "    sum = price(event['count'])\n"              // 9
                                   "    return {'id': order['id'], 'sum': sum}\n";  // 10

constexpr const char* payload = R"({"id": 7, "count": 4})";

} // namespace

#define NEED_DEBUGPY()                                                                             \
    if (const auto lacking = DebugBench::lackingForPython(); !lacking.empty())                     \
    QSKIP(lacking.c_str())

#define VERIFY_STOP(stop, wanted, wantedLine)                                                      \
    QVERIFY2((stop).has_value(), "it did not stop");                                               \
    QCOMPARE((stop)->reason, StopReason::wanted);                                                  \
    QVERIFY(!(stop)->frames.empty());                                                              \
    QCOMPARE((stop)->frames[0].line, wantedLine)

class tst_Debugging : public QObject {
    Q_OBJECT

  private slots:
    void nodeStopsStepsAndShowsWhatItHas() {
        DebugBench bench;
        bench.writeNode(nodeCode);
        QVERIFY(bench.start());
        const auto file = bench.root / "src/app.js";
        const auto call = bench.debug(payload, {{file, 11, {}, {}}});
        auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 11);
        QCOMPARE(stop->frames[0].file, file);
        QCOMPARE(stop->frames[0].function, std::string{"exports.handler"});
        QVERIFY(stop->frames[0].isOwn);
        QCOMPARE(bench.valueOf(*stop, "order"), std::string{"{id: 7, n: Array(2)}"});
        QCOMPARE(bench.localsOf(*stop).at("order").value, std::string{"{id: 7, n: Array(2)}"});
        QVERIFY(bench.stateOf(file, 11).verified);

        stop = bench.resume(Resume::StepInto);
        VERIFY_STOP(stop, Step, 3);
        QCOMPARE(stop->frames[0].function, std::string{"price"});
        QCOMPARE(stop->frames[1].line, 11);
        stop = bench.resume(Resume::StepOver);
        VERIFY_STOP(stop, Step, 4);
        stop = bench.resume(Resume::StepOut);
        VERIFY_STOP(stop, Step, 12);
        QCOMPARE(bench.valueOf(*stop, "sum + 1"), std::string{"13"});
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.response, std::string{R"({"id":7,"sum":12})"});
    }

    void pythonStopsStepsAndShowsWhatItHas() {
        NEED_DEBUGPY();
        DebugBench bench;
        bench.writePython(pythonCode);
        QVERIFY(bench.start());
        const auto file = bench.root / "src/app.py";
        const auto call = bench.debug(payload, {{file, 9, {}, {}}});
        auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 9);
        QCOMPARE(stop->frames[0].file, file);
        QCOMPARE(stop->frames[0].function, std::string{"handler"});
        QVERIFY(stop->frames[0].isOwn);
        QCOMPARE(stop->frames.size(), 1U);
        QCOMPARE(bench.valueOf(*stop, "order['n']"), std::string{"[1, 2]"});
        QCOMPARE(bench.localsOf(*stop).at("order").value, std::string{"{'id': 7, 'n': [1, 2]}"});
        QVERIFY(bench.stateOf(file, 9).verified);

        stop = bench.resume(Resume::StepInto);
        VERIFY_STOP(stop, Step, 3);
        QCOMPARE(stop->frames[1].line, 9);
        stop = bench.resume(Resume::StepOut);
        QVERIFY(stop);
        stop = bench.resume(Resume::StepOver);
        VERIFY_STOP(stop, Step, 10);
        QCOMPARE(bench.valueOf(*stop, "sum + 1"), std::string{"13"});
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.response, std::string{R"({"id": 7, "sum": 12})"});
    }

    void conditionsAndLogpointsInNode() {
        DebugBench bench;
        bench.writeNode(nodeCode);
        QVERIFY(bench.start());
        const auto file = bench.root / "src/app.js";
        const auto call = bench.debug(
            payload, {{file, 5, "i === 2", {}}, {file, 7, {}, "the sum of {count} is {sum}"}});
        auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 5);
        QCOMPARE(bench.valueOf(*stop, "sum"), std::string{"6"});
        bench.resumeToEnd();
        const auto answer = DebugBench::finish(call);
        QCOMPARE(answer.record.response, std::string{R"({"id":7,"sum":12})"});
        QVERIFY2(answer.logTail.find("the sum of 4 is 12\n") != std::string::npos,
                 answer.logTail.c_str());
    }

    void conditionsAndLogpointsInPython() {
        NEED_DEBUGPY();
        DebugBench bench;
        bench.writePython(pythonCode);
        QVERIFY(bench.start());
        const auto file = bench.root / "src/app.py";
        const auto call = bench.debug(
            payload, {{file, 5, "i == 2", {}}, {file, 6, {}, "the sum of {count} is {sum}"}});
        auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 5);
        QCOMPARE(bench.valueOf(*stop, "sum"), std::string{"6"});
        bench.resumeToEnd();
        const auto answer = DebugBench::finish(call);
        QCOMPARE(answer.record.response, std::string{R"({"id": 7, "sum": 12})"});
        QVERIFY2(answer.logTail.find("the sum of 4 is 12\n") != std::string::npos,
                 answer.logTail.c_str());
    }

    void nodeStopsAtWhatLeavesTheHandler_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("text");
        // Lines from 3 on.
        QTest::newRow("thrown at once") << "  throw new TypeError('no');" << 3 << "TypeError: no";
        QTest::newRow("thrown later") << "  await sleep();\n  null.x;" << 4
                                      << "TypeError: Cannot read properties of null (reading 'x')";
        QTest::newRow("by what it awaits") << "  await later();" << 2 << "Error: later";
        QTest::newRow("through finally")
            << "  try {\n    await later();\n  } finally {\n    await sleep();\n  }" << 2
            << "Error: later";
        QTest::newRow("a rejection")
            << "  await sleep();\n  return Promise.reject(new Error('r'));" << 4 << "Error: r";
        QTest::newRow("no error") << "  throw 'text';" << 3 << "\"text\"";
        QTest::newRow("caught") << "  try { throw new Error('c'); } catch { return 1; }" << 0 << "";
        QTest::newRow("caught later") << "  try { await later(); } catch { return 1; }" << 0 << "";
        QTest::newRow("caught by a method") << "  return later().catch(() => 1);" << 0 << "";
    }
    void nodeStopsAtWhatLeavesTheHandler() {
        QFETCH(QString, body);
        QFETCH(int, line);
        QFETCH(QString, text);
        DebugBench bench;
        const QString code = "const sleep = () => new Promise((r) => setTimeout(r, 5)); "
                             "async function later() { await sleep();\n"
                             "  throw new Error('later'); } exports.handler = async () => {\n" +
                             body + "\n};\n";
        // What throws later stands in line 2.
        bench.writeNode(code.toStdString());
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {}, debug::ExceptionStops::Uncaught);
        const auto stop = bench.nextStop();
        QCOMPARE(stop.has_value(), line > 0);
        if (stop) {
            VERIFY_STOP(stop, Exception, line);
            QCOMPARE(QString::fromStdString(stop->text), text);
            QVERIFY(stop->frames[0].isOwn);
            bench.resumeToEnd();
        }
        const auto answer = DebugBench::finish(call);
        QCOMPARE(answer.record.outcome.kind,
                 line > 0 ? OutcomeKind::FunctionError : OutcomeKind::Success);
    }
    void nodeAnswersAsWithoutTheDebugger() {
        DebugBench bench;
        bench.writeNode("exports.handler = (event, context, callback) => {\n"
                        "  if (event.id) throw new RangeError('at once');\n"
                        "  callback(null, 1);\n"
                        "};\n");
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {});
        const auto answer = DebugBench::finish(call);
        QCOMPARE(answer.record.outcome.errorType, std::string{"RangeError"});
        const auto next = bench.debug("{}", {});
        QCOMPARE(DebugBench::finish(next).record.response, std::string{"1"});
    }
    void pythonStopsAtWhatLeavesTheHandler_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("text");
        // The body's lines begin at 4.
        QTest::newRow("thrown") << "    raise ValueError('no such order')" << 4
                                << "ValueError: no such order";
        QTest::newRow("by what it calls") << "    return deep()" << 2 << "KeyError: 'x'";
        QTest::newRow("by the library") << "    return json.loads('{')" << 4
                                        << "JSONDecodeError: Expecting property name "
                                           "enclosed in double quotes: line 1 column 2 (char 1)";
        QTest::newRow("caught") << "    try:\n        return deep()\n    except KeyError:\n"
                                   "        return 1"
                                << 0 << "";
    }
    void pythonStopsAtWhatLeavesTheHandler() {
        NEED_DEBUGPY();
        QFETCH(QString, body);
        QFETCH(int, line);
        QFETCH(QString, text);
        DebugBench bench;
        const QString code = "def deep():\n    return {}['x']\ndef handler(event, context):\n" +
                             body + "\nimport json\n";
        bench.writePython(code.toStdString());
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {}, debug::ExceptionStops::Uncaught);
        const auto stop = bench.nextStop();
        QCOMPARE(stop.has_value(), line > 0);
        if (stop) {
            QCOMPARE(stop->reason, StopReason::Exception);
            QCOMPARE(QString::fromStdString(stop->text), text);
            const auto own = std::find_if(stop->frames.begin(), stop->frames.end(),
                                          [](const debug::Frame& frame) { return frame.isOwn; });
            QVERIFY(own != stop->frames.end());
            QCOMPARE(own->line, line);
            bench.resumeToEnd();
        }
        QCOMPARE(DebugBench::finish(call).record.outcome.kind,
                 line > 0 ? OutcomeKind::FunctionError : OutcomeKind::Success);
    }
    void allExceptionsAreThoseThatAreCaughtToo() {
        for (const bool python : {false, true}) {
            if (python && !DebugBench::lackingForPython().empty())
                continue;
            DebugBench bench;
            if (python)
                bench.writePython("def handler(event, context):\n"
                                  "    try:\n"
                                  "        return {}['x']\n"
                                  "    except KeyError:\n"
                                  "        return 1\n");
            else
                bench.writeNode("exports.handler = async () => {\n"
                                "  try {\n"
                                "    return null.x;\n"
                                "  } catch {\n"
                                "    return 1;\n"
                                "  }\n"
                                "};\n");
            QVERIFY(bench.start());
            const auto call = bench.debug(payload, {}, debug::ExceptionStops::All);
            const auto stop = bench.nextStop();
            VERIFY_STOP(stop, Exception, 3);
            // While it stands, a person has had enough of them.
            bench.engine->withDebugger([](debug::Session& session) {
                session.setExceptions(debug::ExceptionStops::None);
            });
            bench.resumeToEnd();
            QCOMPARE(DebugBench::finish(call).record.response, std::string{"1"});
        }
    }

    void pythonTellsOfAnExceptionOnceOnItsWay() {
        NEED_DEBUGPY();
        DebugBench bench;
        bench.writePython("def deep(): return {}['x']\n"
                          "def middle():\n"
                          "    return deep()\n"
                          "def handler(event, context):\n"
                          "    for i in range(2):\n"
                          "        try:\n"
                          "            middle()\n"
                          "        except KeyError:\n"
                          "            pass\n"
                          "    return 1\n");
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {}, debug::ExceptionStops::All);
        for (const char* time : {"first", "second"}) {
            const auto stop = bench.nextStop();
            QVERIFY2(stop, time);
            QCOMPARE(stop->frames.size(), 3U);
            QCOMPARE(stop->frames[0].line, 1);
            bench.resumeToEnd();
        }
        QVERIFY(!bench.nextStop());
        QCOMPARE(DebugBench::finish(call).record.response, std::string{"1"});
    }

    void modulesStopAtWhatTheyThrowWhileTheyAreLoaded() {
        for (const bool python : {false, true}) {
            if (python && !DebugBench::lackingForPython().empty())
                continue;
            DebugBench bench;
            if (python)
                bench.writePython("import os\nraise ValueError('at load')\n");
            else
                bench.writeNode("require('os');\nthrow new Error('at load');\n");
            QVERIFY(bench.start());
            const auto call = bench.debug(payload, {}, debug::ExceptionStops::Uncaught);
            const auto stop = bench.nextStop();
            VERIFY_STOP(stop, Exception, 2);
            bench.resumeToEnd();
            QVERIFY(DebugBench::finish(call).record.outcome.kind != OutcomeKind::Success);
        }
    }

    void modulesStopWhileTheyAreLoaded() {
        for (const bool python : {false, true}) {
            if (python && !DebugBench::lackingForPython().empty())
                continue;
            DebugBench bench;
            if (python)
                bench.writePython(pythonCode);
            else
                bench.writeNode(nodeCode);
            QVERIFY(bench.start());
            const auto file = bench.root / (python ? "src/app.py" : "src/app.js");
            const auto call = bench.debug(payload, {{file, 1, {}, {}}});
            const auto stop = bench.nextStop();
            VERIFY_STOP(stop, Breakpoint, 1);
            bench.resumeToEnd();
            QCOMPARE(DebugBench::finish(call).record.outcome.kind, OutcomeKind::Success);
        }
    }

    void timeAtABreakpointIsNotCounted() {
        for (const bool python : {false, true}) {
            if (python && !DebugBench::lackingForPython().empty())
                continue;
            DebugBench bench;
            if (python)
                bench.writePython(pythonCode, "      Timeout: 1\n");
            else
                bench.writeNode(nodeCode, "      Timeout: 1\n");
            QVERIFY(bench.start());
            const auto file = bench.root / (python ? "src/app.py" : "src/app.js");
            const auto call = bench.debug(payload, {{file, python ? 9 : 11, {}, {}}});
            QVERIFY(bench.nextStop());
            QTest::qWait(1500);
            bench.resumeToEnd();
            const auto answer = DebugBench::finish(call);
            QCOMPARE(answer.record.outcome.kind, OutcomeKind::Success);
            QVERIFY(answer.record.duration < Milliseconds{900});
            QVERIFY(*answer.record.finished - *answer.record.started > Milliseconds{1500});
            QVERIFY(answer.record.debugged());
            QCOMPARE(answer.record.cost.count, 0);
            QVERIFY(answer.logTail.find("Run under the debugger") != std::string::npos);
        }
    }

    void anEndlessLoopIsPausedLookedAtAndTimesOutWhenItGoesOn() {
        for (const bool python : {false, true}) {
            if (python && !DebugBench::lackingForPython().empty())
                continue;
            DebugBench bench;
            if (python)
                bench.writePython("def handler(event, context):\n"
                                  "    n = 0\n"
                                  "    while True:\n"
                                  "        n += 1\n",
                                  "      Timeout: 3\n");
            else
                bench.writeNode("exports.handler = async () => {\n"
                                "  let n = 0;\n"
                                "  for (;;) n += 1;\n"
                                "};\n",
                                "      Timeout: 3\n");
            QVERIFY(bench.start());
            const auto call = bench.debug(payload, {});
            QVERIFY(bench.waitRunning());
            QTest::qWait(300);
            bench.engine->withDebugger([](debug::Session& session) { session.pause(); });
            const auto stop = bench.nextStop();
            QVERIFY(stop);
            QCOMPARE(stop->reason, StopReason::Pause);
            QVERIFY(bench.valueOf(*stop, "n").size() > 1);
            bench.resumeToEnd();
            QCOMPARE(DebugBench::finish(call).record.outcome.kind, OutcomeKind::Timeout);
        }
    }

    void variablesAreChanged() {
        for (const bool python : {false, true}) {
            if (python && !DebugBench::lackingForPython().empty())
                continue;
            DebugBench bench;
            if (python)
                bench.writePython(pythonCode);
            else
                bench.writeNode(nodeCode);
            QVERIFY(bench.start());
            const auto file = bench.root / (python ? "src/app.py" : "src/app.js");
            const auto call = bench.debug(payload, {{file, python ? 6 : 7, {}, {}}});
            const auto stop = bench.nextStop();
            QVERIFY(stop);
            QCOMPARE(bench.assign(*stop, "sum", "40 + 2"), std::string{"42"});
            bench.resumeToEnd();
            QVERIFY(DebugBench::finish(call).record.response.find("42") != std::string::npos);
        }
    }

    void aLongListComesInPages() {
        DebugBench bench;
        bench.writeNode("exports.handler = async () => {\n"
                        "  const list = Array.from({ length: 100000 }, (_, i) => i * 2);\n"
                        "  return list.length;\n"
                        "};\n");
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {{bench.root / "src/app.js", 3, {}, {}}});
        const auto stop = bench.nextStop();
        QVERIFY(stop);
        const auto page = bench.variables(bench.localsOf(*stop).at("list").reference, 99990, 100);
        QCOMPARE(page.size(), 10U);
        QCOMPARE(page[0].name, std::string{"99990"});
        QCOMPARE(page[0].value, std::string{"199980"});
        bench.resumeToEnd();
        DebugBench::finish(call);
    }

    void aCrashEndsIt() {
        for (const bool python : {false, true}) {
            if (python && !DebugBench::lackingForPython().empty())
                continue;
            DebugBench bench;
            if (python)
                bench.writePython("import os\n"
                                  "def handler(event, context):\n"
                                  "    os.kill(os.getpid(), 9)\n");
            else
                bench.writeNode("exports.handler = async () => {\n"
                                "  process.kill(process.pid, 'SIGKILL');\n"
                                "};\n");
            QVERIFY(bench.start());
            const auto file = bench.root / (python ? "src/app.py" : "src/app.js");
            const auto call = bench.debug(payload, {{file, python ? 3 : 2, {}, {}}});
            QVERIFY(bench.nextStop());
            bench.resumeToEnd();
            QCOMPARE(DebugBench::finish(call).record.outcome.kind, OutcomeKind::Crash);
            QVERIFY(bench.waitEnded());
            // And another can begin.
            const auto next = bench.debug(payload, {});
            QCOMPARE(DebugBench::finish(next).record.outcome.kind, OutcomeKind::Crash);
        }
    }

    void stoppingItKillsIt() {
        DebugBench bench;
        bench.writeNode(nodeCode);
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {{bench.root / "src/app.js", 11, {}, {}}});
        QVERIFY(bench.nextStop());
        bench.engine->stop(call->accepted->value());
        QCOMPARE(DebugBench::finish(call).record.outcome.kind, OutcomeKind::Stopped);
        QVERIFY(bench.waitEnded());
        QVERIFY(test::processesWith("--debug").empty());
        QVERIFY(test::comesTrue([&] { return std::filesystem::is_empty(bench.state / "debug"); }));
    }

    void anEngineThatEndsLeavesNothing() {
        DebugBench bench;
        bench.writeNode(nodeCode);
        QVERIFY(bench.start());
        bench.debug(payload, {{bench.root / "src/app.js", 11, {}, {}}});
        QVERIFY(bench.nextStop());
        bench.engine.reset();
        QVERIFY(test::comesTrue([] { return test::processesWith("--debug").empty(); }));
    }

    void othersRunBesideIt() {
        DebugBench bench;
        bench.writeNode(nodeCode, "      ReservedConcurrentExecutions: 1\n");
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {{bench.root / "src/app.js", 11, {}, {}}});
        QVERIFY(bench.nextStop());
        QCOMPARE(bench.invoke(payload).record.outcome.kind, OutcomeKind::Success);
        const auto second = bench.debug(payload, {});
        QVERIFY(DebugBench::waitAccepted(second));
        QCOMPARE(second->accepted->error().code, std::string{"Debug.Running"});
        // Code that is changed meanwhile is that of the next one.
        bench.write("src/app.js", "exports.handler = async () => 'changed';\n");
        QCOMPARE(bench.invoke(payload).record.response, std::string{"\"changed\""});
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.response, std::string{R"({"id":7,"sum":12})"});
    }

    void aModuleThatFailsIsTold() {
        for (const bool python : {false, true}) {
            if (python && !DebugBench::lackingForPython().empty())
                continue;
            DebugBench bench;
            if (python)
                bench.writePython("raise ValueError('boom')\n");
            else
                bench.writeNode("throw new TypeError('boom');\n");
            QVERIFY(bench.start());
            const auto answer = DebugBench::finish(bench.debug(payload, {}));
            QCOMPARE(answer.record.outcome.kind, OutcomeKind::Crash);
            QCOMPARE(answer.record.outcome.errorMessage, std::string{"boom"});
        }
    }

    void nobodyElseReachesTheDebuggerAndItsFolderCannotBeFilled() {
        DebugBench bench;
        bench.writeNode("const fs = require('fs');\n"
                        "const can = (look) => {\n"
                        "  try { look(); return true; } catch (_) { return false; }\n"
                        "};\n"
                        "exports.handler = async () => ({\n"
                        "  sees: can(() => fs.statSync('/var/debug/requests')),\n"
                        "  fills: can(() => fs.writeFileSync('/var/debug/more', 'x')),\n"
                        "});\n");
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {{bench.root / "src/app.js", 6, {}, {}}});
        QVERIFY(bench.nextStop());
        QCOMPARE(bench.invoke().record.response, std::string{R"({"sees":false,"fills":false})"});
        bench.resumeToEnd();
        QVERIFY(DebugBench::finish(call).record.response.find("\"fills\":false") !=
                std::string::npos);
    }

    void aFunctionThatGarblesTheTalkIsStopped() {
        if (!sandbox::ownNetworksArePossible())
            QSKIP("the pipe has no name inside where there are no namespaces");
        DebugBench bench;
        bench.writeNode("const fs = require('fs');\n"
                        "exports.handler = async () => {\n"
                        "  fs.appendFileSync('/var/debug/answers', 'x'.repeat(9000));\n"
                        "  await new Promise((resolve) => setTimeout(resolve, 60000));\n"
                        "};\n",
                        "      Timeout: 30\n");
        QVERIFY(bench.start());
        const auto answer = DebugBench::finish(bench.debug(payload, {}));
        QCOMPARE(answer.record.outcome.kind, OutcomeKind::Stopped);
        QVERIFY(answer.logTail.find("no message of its protocol") != std::string::npos);
    }

    void whatCannotBeDebuggedIsSaid() {
        DebugBench bench;
        bench.writeNode(nodeCode);
        bench.writeTemplate("ruby3.3");
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {});
        QVERIFY(DebugBench::waitAccepted(call));
        QCOMPARE(call->accepted->error().code, std::string{"Debug.Unsupported"});
    }

    void aSourceThatWasCompiledStopsByItsMap_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("exported");
        QTest::newRow("CommonJS") << "app.js"
                                  << "exports.handler = handler;";
        QTest::newRow("ES module") << "app.mjs"
                                   << "export { handler };";
    }
    void aSourceThatWasCompiledStopsByItsMap() {
        QFETCH(const QString, file);
        QFETCH(const QString, exported);
        const std::string generated = file.toStdString();
        DebugBench bench;
        bench.write("src/app.ts", "interface Order { total: number }\n"
                                  "\n"
                                  "export const handler = async (order: Order) => {\n"
                                  "  const sum = order.total + 1;\n"
                                  "  return sum;\n"
                                  "};\n");
        bench.writeNode({});
        std::filesystem::remove(bench.root / "src/app.js");
        bench.write("src/" + generated, "\"use strict\";\n"
                                        "const handler = async (order) => {\n"
                                        "  const sum = order.total + 1;\n"
                                        "  return sum;\n"
                                        "};\n" +
                                            exported.toStdString() +
                                            "\n//# sourceMappingURL=" + generated + ".map\n");
        bench.write(
            "src/" + generated + ".map",
            R"({"version":3,"sources":["app.ts"],"names":[],)"
            R"("mappings":";AAEO,IAAM,UAAU,OAAO,UAAiB;AAC7C,QAAM,MAAM,MAAM,QAAQ;AAC1B,SAAO;AACT;"})");
        QVERIFY(bench.start());
        const auto source = bench.root / "src/app.ts";
        const auto call = bench.debug(R"({"total": 4})", {{source, 5, {}, {}}});
        const auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 5);
        QCOMPARE(stop->frames[0].file, source);
        QCOMPARE(bench.valueOf(*stop, "sum"), std::string{"5"});
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.response, std::string{"5"});
    }

    void breakpointsThatStayAreNotMissedWhileOthersChange() {
        DebugBench bench;
        bench.writeNode("exports.handler = async () => {\n"
                        "  for (let n = 0; n < 50; ++n) {\n"
                        "    await new Promise((resolve) => setTimeout(resolve, 10));\n"
                        "    if (n >= 20) globalThis.late = n;\n"
                        "  }\n"
                        "  return globalThis.late;\n"
                        "};\n",
                        "      Timeout: 30\n");
        QVERIFY(bench.start());
        const auto file = bench.root / "src/app.js";
        const debug::Breakpoint stays{file, 6, {}, {}};
        const auto call = bench.debug(payload, {stays});
        QVERIFY(bench.waitRunning());
        // Set and changed before the answers to it have come.
        for (int i = 0; i < 20; ++i)
            bench.engine->withDebugger([=](debug::Session& session) {
                session.setBreakpoints({stays, {file, 3, fmt::format("n === -{}", i + 1), {}}});
                session.setBreakpoints({stays, {file, 4, "n === 30", {}}});
            });
        auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 4);
        QCOMPARE(bench.valueOf(*stop, "n"), std::string{"30"});
        stop = bench.resume(Resume::Continue);
        VERIFY_STOP(stop, Breakpoint, 6);
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.response, std::string{"49"});
    }

    void moduleFilesAreStoppedInToo() {
        DebugBench bench;
        bench.write("src/app.mjs", "export const handler = async (event) => {\n"
                                   "  const id = event.id;\n"
                                   "  return id;\n"
                                   "};\n");
        bench.writeTemplate("nodejs18.x");
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {{bench.root / "src/app.mjs", 3, {}, {}}});
        const auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 3);
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.response, std::string{"7"});
    }
};

LATHE_TEST(tst_Debugging)
#include "tst_Debugging.moc"
