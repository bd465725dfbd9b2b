#include "tests/integration/EngineBench.h"
#include "tests/integration/JavaBench.h"
#include "tests/support/TestMain.h"

#include "engine/runtimes/Runtimes.h"

#include <QDir>
#include <QTest>

using namespace lathe;
using model::OutcomeKind;
using test::EngineBench;
using test::JavaBench;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// Whether this function has a process that was started with "--standby".
bool standsBy(const std::string& function) {
    const QByteArray name = QByteArray::fromStdString("AWS_LAMBDA_FUNCTION_NAME=" + function);
    for (const QString& process : QDir{"/proc"}.entryList(QDir::Dirs))
        if (contentOf("/proc/" + process + "/cmdline").split('\0').contains("--standby") &&
            contentOf("/proc/" + process + "/environ").split('\0').contains(name))
            return true;
    return false;
}

bool isInstalled(const std::string& runtime) {
    return !runtimes::match(runtime).served.empty();
}

} // namespace

class tst_Standby : public QObject {
    Q_OBJECT

  private slots:
    void aRuntimeOnStandbyServesTheFirstInvocation_data() {
        QTest::addColumn<QString>("runtime");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("code");
        QTest::newRow("python") << "python3.11"
                                << "src/app.py"
                                << "import sys\n"
                                   "print('loading', len(sys.argv))\n"
                                   "def handler(event, context): return event\n";
        QTest::newRow("nodejs") << "nodejs20.x"
                                << "src/app.js"
                                << "console.log('loading', process.argv.length - 1);\n"
                                   "exports.handler = async (event) => event;\n";
        QTest::newRow("ruby") << "ruby3.3"
                              << "src/app.rb"
                              << "puts \"loading #{ARGV.size + 1}\"\n"
                                 "def handler(event:, context:) = event\n";
    }
    void aRuntimeOnStandbyServesTheFirstInvocation() {
        QFETCH(QString, runtime);
        QFETCH(QString, file);
        QFETCH(QString, code);
        if (!isInstalled(runtime.toStdString()))
            QSKIP("it is not installed");
        const std::string name = "Standby-" + std::string{QTest::currentDataTag()};
        EngineBench bench;
        bench.standbyMemory = Bytes::mebi(200);
        bench.write(file.toStdString(), code.toStdString());
        bench.writeTemplate(runtime.toStdString(), "      FunctionName: " + name + "\n");
        QVERIFY(bench.start());
        QTRY_VERIFY_WITH_TIMEOUT(standsBy(name), 20'000);
        // It comes to where it waits, and nothing of the function has run; which version serves the
        // runtime may have been told.
        QTest::qWait(300);
        const std::size_t before = bench.storedLogs({}).size();
        for (const model::LogLine& line : bench.storedLogs({}))
            QVERIFY2(line.text.find("->") != std::string::npos, line.text.c_str());

        const auto first = bench.invoke(R"({"n":1})");
        QVERIFY2(first.record.outcome.kind == OutcomeKind::Success, first.logTail.c_str());
        QVERIFY(first.record.response.find('1') != std::string::npos);
        QVERIFY(first.record.coldStart());
        const auto lines = bench.storedLogs({});
        QCOMPARE(lines.at(before).text.substr(0, 10), std::string{"INIT_START"});
        const std::string& loading = lines.at(before + 1).text;
        QVERIFY2(loading.find("loading") != std::string::npos, loading.c_str());
        QCOMPARE(loading.back(), '1');
        QCOMPARE(lines.at(before + 2).text.substr(0, 5), std::string{"START"});
        QVERIFY(!bench.invoke(R"({"n":2})").record.coldStart());
    }
    void aJavaRuntimeOnStandbyServesTheFirstInvocation() {
        if (const QString why = JavaBench::missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        JavaBench bench;
        bench.standbyMemory = Bytes::mebi(200);
        QCOMPARE(bench.writeJava(
                     "public class App implements RequestHandler<Integer, Integer> {\n"
                     "  public Integer handleRequest(Integer event, Context context) {\n"
                     "    return event + 1;\n"
                     "  }\n"
                     "}\n",
                     "example.App", "      FunctionName: Standby-java\n      MemorySize: 512\n"),
                 QString{});
        QVERIFY(bench.start());
        QTRY_VERIFY_WITH_TIMEOUT(standsBy("Standby-java"), 20'000);
        const auto answer = bench.invoke("41");
        QVERIFY2(answer.record.outcome.kind == OutcomeKind::Success, answer.logTail.c_str());
        QCOMPARE(answer.record.response, std::string{"42"});
    }
    void whatChangesWhileItStandsByIsRun() {
        EngineBench bench;
        bench.standbyMemory = Bytes::mebi(200);
        bench.writePython("def handler(event, context): return 'old'\n",
                          "      FunctionName: Standby-changed\n");
        QVERIFY(bench.start());
        QTRY_VERIFY_WITH_TIMEOUT(standsBy("Standby-changed"), 20'000);
        bench.write("src/app.py", "def handler(event, context): return 'new'\n");
        QCOMPARE(bench.invoke().record.response, std::string{"\"new\""});
    }
};

LATHE_TEST(tst_Standby)

#include "tst_Standby.moc"
