#include "tests/integration/EngineBench.h"
#include "tests/integration/JavaBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using namespace std::chrono_literals;
using model::OutcomeKind;
using test::EngineBench;
using test::JavaBench;

namespace {

/// SnapStart for a function that SAM publishes.
const std::string properties = "      MemorySize: 512\n"
                               "      Timeout: 30\n"
                               "      AutoPublishAlias: live\n"
                               "      SnapStart: {ApplyOn: PublishedVersions}\n";

void writePython(EngineBench& bench, const std::string& code) {
    bench.write("src/app.py", code);
    bench.writeTemplate("python3.12", properties);
}

bool hasLogged(const EngineBench& bench, const std::string& text) {
    const auto lines = bench.storedLogs({});
    return std::any_of(lines.begin(), lines.end(), [&](const model::LogLine& line) {
        return line.text.find(text) != std::string::npos;
    });
}

std::size_t lineOf(const std::vector<model::LogLine>& lines, const std::string& text) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& line) {
        return line.text.find(text) != std::string::npos;
    });
    return static_cast<std::size_t>(found - lines.begin());
}

/// What the library org.crac does: hands what is registered on to the implementation that a
/// property names, by way of proxies.
void writeCrac(const JavaBench& bench) {
    const std::string folder = "java/org/crac/";
    bench.write(folder + "Context.java", "package org.crac;\n"
                                         "public abstract class Context<R extends Resource> {\n"
                                         "  public abstract void register(R resource);\n"
                                         "}\n");
    bench.write(folder + "Resource.java",
                "package org.crac;\n"
                "public interface Resource {\n"
                "  void beforeCheckpoint(Context<? extends Resource> c) throws Exception;\n"
                "  void afterRestore(Context<? extends Resource> c) throws Exception;\n"
                "}\n");
    bench.write(
        folder + "Core.java",
        "package org.crac;\n"
        "import java.lang.reflect.*;\n"
        "import java.util.*;\n"
        "public class Core {\n"
        "  static final List<Object> alive = new ArrayList<>();\n"
        "  public static Context<Resource> getGlobalContext() {\n"
        "    return new Context<Resource>() {\n"
        "      public void register(Resource resource) {\n"
        "        try { pass(resource); } catch (Exception e) { throw new RuntimeException(e); }\n"
        "      }\n"
        "    };\n"
        "  }\n"
        "  static void pass(Resource resource) throws Exception {\n"
        "    String name = System.getProperty(\"org.crac.Core.Compat\");\n"
        "    Class<?> type = Class.forName(name + \".Resource\");\n"
        "    Object global = Class.forName(name + \".Core\").getMethod(\"getGlobalContext\")"
        ".invoke(null);\n"
        "    Object proxy = Proxy.newProxyInstance(Core.class.getClassLoader(),\n"
        "      new Class<?>[] {type}, (self, method, arguments) -> {\n"
        "        if (method.getName().equals(\"beforeCheckpoint\"))\n"
        "          resource.beforeCheckpoint(null);\n"
        "        else\n"
        "          resource.afterRestore(null);\n"
        "        return null;\n"
        "      });\n"
        "    alive.add(proxy);\n"
        "    Class.forName(name + \".Context\").getMethod(\"register\", type)"
        ".invoke(global, proxy);\n"
        "  }\n"
        "}\n");
}

/// A handler that registers two resources, which keep what they are told.
QString writeJava(const JavaBench& bench, const std::string& afterRestore = {}) {
    writeCrac(bench);
    bench.writeSource("App", "public class App implements RequestHandler<Object, String> {\n"
                             "  static final List<String> told = new ArrayList<>();\n"
                             "  static class Hook implements org.crac.Resource {\n"
                             "    final String name;\n"
                             "    Hook(String name) {\n"
                             "      this.name = name;\n"
                             "      org.crac.Core.getGlobalContext().register(this);\n"
                             "    }\n"
                             "    public void beforeCheckpoint(org.crac.Context<? extends "
                             "org.crac.Resource> c) {\n"
                             "      told.add(\"before \" + name);\n"
                             "    }\n"
                             "    public void afterRestore(org.crac.Context<? extends "
                             "org.crac.Resource> c) {\n" +
                                 afterRestore +
                                 "      told.add(\"after \" + name);\n"
                                 "    }\n"
                                 "  }\n"
                                 "  public App() { new Hook(\"A\"); new Hook(\"B\"); }\n"
                                 "  public String handleRequest(Object event, Context context) {\n"
                                 "    return String.join(\", \", told);\n"
                                 "  }\n"
                                 "}\n");
    bench.writeHandler("example.App", properties);
    return bench.compile();
}

} // namespace

class tst_SnapStart : public QObject {
    Q_OBJECT

  private slots:
    void aPythonFunctionIsRestoredFromWhereItsHooksEnded() {
        EngineBench bench;
        bench.standbyMemory = Bytes::mebi(200);
        writePython(bench, "import os, time\n"
                           "from snapshot_restore_py import *\n"
                           "ran = [os.environ['AWS_LAMBDA_INITIALIZATION_TYPE']]\n"
                           "print('loaded')\n"
                           "@register_before_snapshot\n"
                           "def before(): ran.append('before')\n"
                           "@register_after_restore\n"
                           "def after():\n"
                           "    time.sleep(0.05)\n"
                           "    print('restored')\n"
                           "    ran.append('after')\n"
                           "def handler(event, context): return ran\n");
        QVERIFY(bench.start());
        QTRY_VERIFY_WITH_TIMEOUT(hasLogged(bench, "INIT_REPORT"), 20'000);
        QVERIFY(!hasLogged(bench, "restored"));
        const auto first = bench.invoke();
        QVERIFY2(first.record.outcome.kind == OutcomeKind::Success, first.logTail.c_str());
        QCOMPARE(first.record.response, std::string{R"(["snap-start", "before", "after"])"});
        QVERIFY(!first.record.initDuration);
        QVERIFY(first.record.restoreDuration.value() >= 50ms);
        QVERIFY(first.record.billedDuration >= 51ms);
        QVERIFY(first.logTail.find("\tBilled Restore Duration: ") != std::string::npos);
        const auto lines = bench.storedLogs({});
        const std::vector<std::size_t> order{
            lineOf(lines, "INIT_START"),     lineOf(lines, "loaded"),
            lineOf(lines, "INIT_REPORT"),    lineOf(lines, "RESTORE_START"),
            lineOf(lines, "restored"),       lineOf(lines, "RESTORE_REPORT"),
            lineOf(lines, "START RequestId")};
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QVERIFY(order.back() < lines.size());
        const auto second = bench.invoke();
        QVERIFY(!second.record.coldStart());
        QCOMPARE(second.record.response, first.record.response);
        QCOMPARE(bench.storedHistory().size(), std::size_t{2});
        QVERIFY(bench.storedHistory().back().restoreDuration ||
                bench.storedHistory().front().restoreDuration);
    }
    void aPythonHookThatFailsFailsTheRestoration() {
        EngineBench bench;
        writePython(bench, "from snapshot_restore_py import *\n"
                           "@register_after_restore\n"
                           "def after(): raise ValueError('no connection')\n"
                           "def handler(event, context): return 1\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.outcome.errorType, std::string{"Runtime.AfterRestoreError"});
        QCOMPARE(answer.record.outcome.errorMessage, std::string{"no connection"});
        QVERIFY(hasLogged(bench, "\tStatus: error\tError Type: Runtime.AfterRestoreError"));
        QVERIFY(hasLogged(bench, "[ERROR] ValueError: no connection"));
    }
    void aPythonHookThatFailsBeforeFailsTheInit() {
        EngineBench bench;
        writePython(bench, "from snapshot_restore_py import *\n"
                           "@register_before_snapshot\n"
                           "def before(): raise ValueError('no connection')\n"
                           "def handler(event, context): return 1\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.outcome.errorType, std::string{"Runtime.BeforeSnapshotError"});
        QVERIFY(hasLogged(bench, "\tPhase: init\tStatus: error\tError Type: "
                                 "Runtime.BeforeSnapshotError"));
    }
    void aJavaFunctionIsRestoredFromWhereItsHooksEnded() {
        if (const QString why = JavaBench::missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        JavaBench bench;
        bench.standbyMemory = Bytes::mebi(400);
        const QString complaints = writeJava(bench);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
        QVERIFY(bench.start());
        QTRY_VERIFY_WITH_TIMEOUT(hasLogged(bench, "INIT_REPORT"), 40'000);
        const auto first = bench.invoke();
        QVERIFY2(first.record.outcome.kind == OutcomeKind::Success, first.logTail.c_str());
        QCOMPARE(first.record.response, std::string{"\"before B, before A, after A, after B\""});
        QVERIFY(first.record.restoreDuration);
        QVERIFY(!bench.invoke().record.coldStart());
    }
    void aJavaHookThatFailsFailsTheRestoration() {
        if (const QString why = JavaBench::missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        JavaBench bench;
        const QString complaints =
            writeJava(bench, "      if (name.equals(\"A\"))\n"
                             "        throw new IllegalStateException(\"no connection\");\n");
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.outcome.errorType, std::string{"Runtime.AfterRestoreError"});
        QCOMPARE(answer.record.outcome.errorMessage, std::string{"no connection"});
        QVERIFY(answer.record.response.find("java.lang.IllegalStateException") !=
                std::string::npos);
    }
};

LATHE_TEST(tst_SnapStart)
#include "tst_SnapStart.moc"
