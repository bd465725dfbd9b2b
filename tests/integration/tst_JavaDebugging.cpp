#include "tests/integration/JavaDebugBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using debug::ExceptionStops;
using debug::Resume;
using debug::StopReason;
using lathe::test::DebugBench;
using lathe::test::JavaDebugBench;
using model::OutcomeKind;

namespace {

constexpr const char* code =
    "package example;\n"                                                             // 1
    "import java.util.*;\n"                                                          // 2
    "public class App {\n"                                                           // 3
    "  static int rate = 3;\n"                                                       // 4
    "  static class Order {\n"                                                       // 5
    "    int id; String name = \"Ada\"; List<String> tags = Arrays.asList(\"a\");\n" // 6
    "    Order(int id) { this.id = id; }\n"                                          // 7
    "    String label() {\n"                                                         // 8
    "      return name + '#' + id;\n"                                                // 9
    "    }\n"                                                                        // 10
    "  }\n"                                                                          // 11
    "  int price(int count) {\n"                                                     // 12
    "    int sum = 0;\n"                                                             // 13
    "    for (int i = 0; i < count; i++) {\n"                                        // 14
    "      sum += rate;\n"                                                           // 15
    "    }\n"                                                                        // 16
    "    return sum;\n"                                                              // 17
    "  }\n"                                                                          // 18
    "  public Map<String, Object> run(Map<String, Object> event) {\n"                // 19
    "    Order order = new Order((Integer) event.get(\"id\"));\n"                    // 20
    "    int[] numbers = {1, 2, 3};\n"                                               // 21
    "    Map<String, Object> answer = new TreeMap<>();\n"                            // 22
    "    answer.put(\"id\", order.id);\n"                                            // 23
    "\n"                                                                             // 24
    "    int sum = price((Integer) event.get(\"count\"));\n"                         // 25
    "    order.tags.forEach(tag -> {\n"                                              // 26
    "      answer.put(tag, order.label());\n"                                        // 27
    "    });\n"                                                                      // 28
    "    answer.put(\"sum\", sum);\n"                                                // 29
    "    return answer;\n"                                                           // 30
    "  }\n"                                                                          // 31
    "}\n";                                                                           // 32

constexpr const char* payload = "{\"id\": 7, \"count\": 4}";
constexpr const char* response = "{\"a\":\"Ada#7\",\"id\":7,\"sum\":12}";

/// The body of run(), from line 4 on.
std::string withBody(const QString& body) {
    return "package example;\n"
           "public class App {\n"
           "  public Object run(java.util.Map<String, Object> event) throws Exception {\n" +
           body.toStdString() +
           "\n  }\n"
           "  static Object deep() { throw new IllegalStateException(\"deep\"); }\n"
           "}\n";
}

} // namespace

#define VERIFY_STOP(stop, wanted, wantedLine)                                                      \
    QVERIFY2((stop).has_value(), "it did not stop");                                               \
    QCOMPARE((stop)->reason, StopReason::wanted);                                                  \
    QVERIFY(!(stop)->frames.empty());                                                              \
    QCOMPARE((stop)->frames[0].line, wantedLine)

class tst_JavaDebugging : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (const QString missing = JavaDebugBench::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void itStopsStepsAndShowsWhatItHas() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(code), QString{});
        QVERIFY(bench.start());
        const auto file = bench.source();
        // A line without code: the next one that has some.
        const auto call = bench.debug(payload, {{file, 24, {}, {}}});
        auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 25);
        QCOMPARE(stop->frames[0].file, file);
        QCOMPARE(stop->frames[0].function, std::string{"App.run"});
        QVERIFY(stop->frames[0].isOwn);
        QCOMPARE(stop->frames.size(), 1U);
        QVERIFY(bench.stateOf(file, 24).verified);
        QCOMPARE(bench.stateOf(file, 24).actualLine, 25);
        auto locals = bench.localsOf(*stop);
        QCOMPARE(locals.at("event").value, std::string{"{id=7, count=4}"});
        QCOMPARE(locals.at("order").value,
                 std::string{"App.Order {id=7, name=\"Ada\", tags=Arrays.ArrayList(1)}"});
        QCOMPARE(locals.at("numbers").value, std::string{"[1, 2, 3]"});
        QCOMPARE(bench.variables(locals.at("event").reference, 1, 9)[0].name, std::string{"count"});
        QCOMPARE(bench.variables(locals.at("order").reference, 0, 9)[1].value,
                 std::string{"\"Ada\""});

        stop = bench.resume(Resume::StepInto);
        VERIFY_STOP(stop, Step, 13);
        QCOMPARE(stop->frames[1].line, 25);
        stop = bench.resume(Resume::StepOver);
        VERIFY_STOP(stop, Step, 14);
        stop = bench.resume(Resume::StepOut);
        VERIFY_STOP(stop, Step, 25);
        stop = bench.resume(Resume::StepOver);
        VERIFY_STOP(stop, Step, 26);
        QCOMPARE(bench.valueOf(*stop, "sum + 1"), std::string{"13"});
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.response, std::string{response});
    }

    void conditionsAndLogpoints() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(code), QString{});
        QVERIFY(bench.start());
        const auto file = bench.source();
        const auto call =
            bench.debug(payload, {{file, 15, "i == 2 && count > 3", {}},
                                  {file, 17, {}, "the sum of {count} is {sum}, not {some}"}});
        auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 15);
        QCOMPARE(bench.valueOf(*stop, "sum"), std::string{"6"});
        bench.resumeToEnd();
        const auto answer = DebugBench::finish(call);
        QCOMPARE(answer.record.response, std::string{response});
        QVERIFY2(
            answer.logTail.find("the sum of 4 is 12, not {some: There is no 'some' here.}\n") !=
                std::string::npos,
            answer.logTail.c_str());
    }

    void innerClassesAndLambdasAreStoppedIn() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(code), QString{});
        QVERIFY(bench.start());
        const auto file = bench.source();
        const auto call = bench.debug(payload, {{file, 9, {}, {}}, {file, 27, {}, {}}});
        auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 27);
        QCOMPARE(bench.valueOf(*stop, "tag + order.id"), std::string{"\"a7\""});
        stop = bench.resume(Resume::Continue);
        VERIFY_STOP(stop, Breakpoint, 9);
        QCOMPARE(stop->frames[0].function, std::string{"App.Order.label"});
        QCOMPARE(bench.valueOf(*stop, "name"), std::string{"\"Ada\""});
        QVERIFY(std::any_of(stop->frames.begin(), stop->frames.end(),
                            [](const debug::Frame& frame) { return !frame.isOwn; }));
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.response, std::string{response});
    }

    void expressionsAreEvaluated() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(code), QString{});
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {{bench.source(), 26, {}, {}}});
        const auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 26);
        const std::pair<const char*, const char*> expected[] = {
            {"order.label()", "\"Ada#7\""},
            {"event.get(\"count\") * 2L", "8"},
            {"order.tags.get(0).length()", "1"},
            {"numbers[1] + numbers.length", "5"},
            {"order.name == \"Ada\" && !(order.id < 7)", "true"},
            {"answer", "{id=7}"},
            {"rate + App.rate", "6"},
            {"price(2)", "6"},
            {"Math.max(1.5, 2)", "2.0"},
            {"String.format(\"%s-%03d\", \"a\", 5)", "\"a-005\""},
            {"order instanceof Order ? 'y' : 'n'", "'y'"},
            {"null == event.get(\"x\")", "true"},
            {"new java.math.BigDecimal(1)", "!The debugger's expressions know no 'new'."},
            {"nothing.like.it", "!There is no 'nothing.like.it' here."},
            {"order.price", "!App.Order has no field 'price'."},
            {"order.tags[0]",
             "!Arrays.ArrayList is no array: a list has get(index), a map get(key)."},
            {"numbers[3]", "!ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3"},
            {"order.tags.get(1)", "!ArrayIndexOutOfBoundsException: Index 1 out of bounds for "
                                  "length 1"},
            {"order.label(1)", "!App.Order.label() does not take these arguments."},
            {"event.get(\"x\").length()", "!NullPointerException: length() is called on null."},
            {"sum +", "!The expression ends too early."},
            {"rate = 5", "!What is only looked at is not assigned to."},
        };
        for (const auto& [expression, value] : expected)
            QCOMPARE(bench.valueOf(*stop, expression), std::string{value});
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.response, std::string{response});
    }

    void itStopsAtWhatLeavesTheHandler_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("text");
        QTest::newRow("thrown") << "    throw new Exception(\"no\");" << 4 << "Exception: no";
        QTest::newRow("by what it calls")
            << "    return deep();" << 6 << "IllegalStateException: deep";
        QTest::newRow("by Java") << "    return Integer.parseInt(\"x\");" << 4
                                 << "NumberFormatException: For input string: \"x\"";
        // Where it is thrown on: the JVM takes finally for one who catches.
        QTest::newRow("through finally")
            << "    try { return deep();\n    } finally {\n      event.clear(); }" << 6
            << "IllegalStateException: deep";
        QTest::newRow("caught") << "    try { return deep();\n    } catch (Exception e) {\n"
                                   "      return 1; }"
                                << 0 << "";
        QTest::newRow("caught behind reflection")
            << "    try { return App.class.getDeclaredMethod(\"deep\").invoke(null);\n"
               "    } catch (java.lang.reflect.InvocationTargetException e) {\n      return 1; }"
            << 0 << "";
    }
    void itStopsAtWhatLeavesTheHandler() {
        QFETCH(QString, body);
        QFETCH(int, line);
        QFETCH(QString, text);
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(withBody(body)), QString{});
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {}, ExceptionStops::Uncaught);
        const auto stop = bench.nextStop();
        QCOMPARE(stop.has_value(), line > 0);
        if (stop) {
            QCOMPARE(stop->reason, StopReason::Exception);
            QCOMPARE(QString::fromStdString(stop->text), text);
            const auto own = std::find_if(stop->frames.begin(), stop->frames.end(),
                                          [](const debug::Frame& frame) { return frame.isOwn; });
            QVERIFY(own != stop->frames.end());
            QCOMPARE(own->line, line);
            QVERIFY2(!bench.resume(Resume::Continue), "it stopped again");
        }
        QCOMPARE(DebugBench::finish(call).record.outcome.kind,
                 line > 0 ? OutcomeKind::FunctionError : OutcomeKind::Success);
    }

    void allExceptionsAreThoseThatAreCaughtToo() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(withBody("    try { return deep();\n"
                                          "    } catch (Exception e) {\n      return 1; }")),
                 QString{});
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {}, ExceptionStops::All);
        const auto stop = bench.nextStop();
        VERIFY_STOP(stop, Exception, 8);
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.response, std::string{"1"});
    }

    void aClassThatFailsWhileItIsLoadedStops() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava("package example;\n"
                                 "public class App {\n"
                                 "  static int zero = 0;\n"
                                 "  static int rate = 1 / zero;\n"
                                 "  public int run(Object event) { return rate; }\n"
                                 "}\n"),
                 QString{});
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {}, ExceptionStops::Uncaught);
        const auto stop = bench.nextStop();
        VERIFY_STOP(stop, Exception, 4);
        bench.resumeToEnd();
        QVERIFY(DebugBench::finish(call).record.outcome.kind != OutcomeKind::Success);
    }

    void timeAtABreakpointIsNotCounted() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(code, "      Timeout: 3\n"), QString{});
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {{bench.source(), 25, {}, {}}});
        QVERIFY(bench.nextStop());
        QTest::qWait(3500);
        bench.resumeToEnd();
        const auto answer = DebugBench::finish(call);
        QCOMPARE(answer.record.outcome.kind, OutcomeKind::Success);
        QVERIFY(*answer.record.finished - *answer.record.started > Milliseconds{3500});
        QVERIFY(answer.record.debugged());
    }

    void anEndlessLoopIsPausedLookedAtAndTimesOutWhenItGoesOn() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(withBody("    long n = 0;\n"
                                          "    while (event != null) n++;\n    return n;"),
                                 "      Timeout: 3\n"),
                 QString{});
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {});
        QVERIFY(bench.waitRunning());
        QTest::qWait(1000);
        bench.engine->withDebugger([](debug::Session& session) { session.pause(); });
        const auto stop = bench.nextStop();
        VERIFY_STOP(stop, Pause, 5);
        QVERIFY(bench.valueOf(*stop, "n").size() > 1);
        QCOMPARE(bench.valueOf(*stop, "event.size()"), std::string{"2"});
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.outcome.kind, OutcomeKind::Timeout);
    }

    void variablesAreChanged() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(code), QString{});
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {{bench.source(), 17, {}, {}}});
        const auto stop = bench.nextStop();
        QVERIFY(stop);
        QCOMPARE(bench.assign(*stop, "sum", "40 + 2"), std::string{"42"});
        QCOMPARE(bench.assign(*stop, "sum", "\"text\""), std::string{"!text is no int."});
        bench.resumeToEnd();
        QVERIFY(DebugBench::finish(call).record.response.find("42") != std::string::npos);
    }

    void aLongListComesInPages() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(withBody("    java.util.List<Integer> list = new "
                                          "java.util.ArrayList<>();\n"
                                          "    for (int i = 0; i < 100000; i++) list.add(i * 2);\n"
                                          "    return list.size();")),
                 QString{});
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {{bench.source(), 6, {}, {}}});
        const auto stop = bench.nextStop();
        VERIFY_STOP(stop, Breakpoint, 6);
        const auto page = bench.variables(bench.localsOf(*stop).at("list").reference, 99990, 100);
        QCOMPARE(page.size(), 10U);
        QCOMPARE(page[0].name, std::string{"99990"});
        QCOMPARE(page[0].value, std::string{"199980"});
        bench.resumeToEnd();
        DebugBench::finish(call);
    }

    void aCrashEndsItAndStoppingItKillsIt() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(withBody("    Runtime.getRuntime().halt(3);\n    return 1;")),
                 QString{});
        QVERIFY(bench.start());
        const std::vector<debug::Breakpoint> breakpoints{{bench.source(), 4, {}, {}}};
        auto call = bench.debug(payload, breakpoints);
        QVERIFY(bench.nextStop());
        bench.resumeToEnd();
        QCOMPARE(DebugBench::finish(call).record.outcome.kind, OutcomeKind::Crash);
        QVERIFY(bench.waitEnded());
        call = bench.debug(payload, breakpoints);
        QVERIFY(bench.nextStop());
        bench.engine->stop(call->accepted->value());
        QCOMPARE(DebugBench::finish(call).record.outcome.kind, OutcomeKind::Stopped);
        QVERIFY(bench.waitEnded());
        QVERIFY(test::comesTrue([] { return test::processesWith("lathe.debug.Main").empty(); }));
    }

    void aClassWithoutLinesIsSaid() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(code, {}, "-g:none"), QString{});
        QVERIFY(bench.start());
        const auto call = bench.debug(payload, {{bench.source(), 25, {}, {}}});
        const auto answer = DebugBench::finish(call);
        QCOMPARE(answer.record.response, std::string{response});
        // The class is loaded before the invocation begins.
        QVERIFY(test::comesTrue([&] {
            const auto lines = bench.storedLogs({});
            return std::any_of(lines.begin(), lines.end(), [](const model::LogLine& line) {
                return line.text.find("example.App was compiled without line numbers (javac -g)") !=
                       std::string::npos;
            });
        }));
    }

    void theFunctionKeepsItsOwnOptions() {
        JavaDebugBench bench;
        QCOMPARE(bench.writeJava(withBody("    return System.getProperty(\"own\");"),
                                 "      Timeout: 30\n"
                                 "      Environment:\n"
                                 "        Variables:\n"
                                 "          JAVA_TOOL_OPTIONS: -Down=theirs\n"),
                 QString{});
        QVERIFY(bench.start());
        const auto answer = DebugBench::finish(bench.debug(payload, {}));
        QCOMPARE(answer.record.response, std::string{"\"theirs\""});
    }
};

LATHE_TEST(tst_JavaDebugging)
#include "tst_JavaDebugging.moc"
