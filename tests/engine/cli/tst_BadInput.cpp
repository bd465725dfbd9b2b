#include "tests/engine/cli/Command.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <csignal>
#include <filesystem>

using namespace lathe;
using namespace lathe::test;
namespace fs = std::filesystem;

/// What the command says of functions, handlers and events that are amiss: AWS's error on standard
/// output, what to do about it on standard error.
class tst_BadInput : public QObject, private HelloProject {
    Q_OBJECT

  private slots:
    void initTestCase() {
#ifdef __SANITIZE_THREAD__
        QSKIP("runs the command in a forked process, where this sanitizer is blind");
#endif
        write("src/app.py", "import os\n"
                            "def well(event, context): return 1\n"
                            "def exits(event, context): os._exit(7)\n"
                            "def fills(event, context):\n"
                            "    with open('/tmp/full', 'wb') as file:\n"
                            "        while True: file.write(bytes(1 << 20))\n"
                            "def forks(event, context):\n"
                            "    import time\n"
                            "    while True:\n"
                            "        if os.fork() == 0:\n"
                            "            time.sleep(60)\n"
                            "            os._exit(0)\n"
                            "def eats(event, context):\n"
                            "    held = []\n"
                            "    while True: held.append(os.urandom(1 << 24))\n"
                            "def large(event, context): return 'x' * (7 << 20)\n"
                            "def odd(event, context): return {1, 2}\n"
                            "def raises(event, context): raise ValueError('no')\n");
        write("src/broken.py", "def handler(event, context) return 1\n");
    }
    void whatToDoIsSaidBelowTheError_data() {
        QTest::addColumn<QString>("handler");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("advice");
        const auto row = [](const char* handler, const char* error, const char* advice) {
            QTest::newRow(handler) << handler << error << advice;
        };
        row("app.nothere", "Runtime.HandlerNotFound", "after its last dot");
        row("gone.handler", "Runtime.ImportModuleError", "Check that Handler names a file");
        row("broken.handler", "Runtime.UserCodeSyntaxError", "Correct the line");
        row("app.exits", "Runtime.ExitError", "Let the handler return");
        row("app.fills", "No space left on device", "raise EphemeralStorage");
        row("app.forks", "Resource temporarily unavailable", "1,024 processes");
        row("app.eats", "Runtime.OutOfMemory", "Raise MemorySize");
        row("app.large", "Function.ResponseSizeTooLarge", "less than 6 MB");
        row("app.odd", "Runtime.MarshalError", "what JSON can hold");
        row("app.raises", "ValueError", "the stack trace");
        row("app.well", "1", "");
    }
    void whatToDoIsSaidBelowTheError() {
        QFETCH(QString, handler);
        QFETCH(QString, error);
        QFETCH(QString, advice);
        write("template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                               "Resources:\n"
                               "  Bad:\n"
                               "    Type: AWS::Serverless::Function\n"
                               "    Properties:\n"
                               "      CodeUri: src/\n"
                               "      Runtime: python3.11\n"
                               // Enough for 1,024 processes; less for one that takes all of it.
                               "      MemorySize: " +
                                   std::string{handler == "app.forks" ? "3008" : "512"} +
                                   "\n"
                                   "      Timeout: 30\n"
                                   "      Handler: " +
                                   handler.toStdString() + "\n");
        const Outcome outcome =
            command({"invoke", "Bad", "--project", project(), "--state", project() + "/bad-state"});
        QCOMPARE(outcome.code, advice.isEmpty() ? 0 : 1);
        QVERIFY2(has(outcome.out, error.toStdString()), outcome.out.c_str());
        const auto said = outcome.err.rfind("lathe: ");
        if (advice.isEmpty())
            QVERIFY2(said == std::string::npos, outcome.err.c_str());
        else
            QVERIFY2(said != std::string::npos &&
                         has(outcome.err.substr(said), advice.toStdString()),
                     outcome.err.c_str());
    }
    void anEventThatIsNoJsonIsNamedWithItsPlace() {
        write("bad.json", "{\"grün\": 1,\n  \"ü\" 2}");
        const std::string file = project() + "/bad.json";
        const Outcome outcome =
            command({"invoke", "Hello", "-e", file, "--project", project(), "--state", state()});
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.err,
                 "lathe: " + file +
                     ":2:7: the event is not JSON: Unexpected character ('2' (code 50)): was "
                     "expecting a colon to separate field name and value\n");
        write("open.json", "{\"a\": [1");
        const Outcome open = command({"invoke", "Hello", "-e", project() + "/open.json",
                                      "--project", project(), "--state", state()});
        QVERIFY2(has(open.err, "open.json:1:9: ") && has(open.err, "[line: 1, column: 7]"),
                 open.err.c_str());
    }
    void aRunningEngineThatIsKilledIsToldInOneSentence() {
        write("killed/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                      "Resources:\n"
                                      "  Sleeps:\n"
                                      "    Type: AWS::Serverless::Function\n"
                                      "    Properties:\n"
                                      "      Handler: index.handler\n"
                                      "      Runtime: python3.11\n"
                                      "      Timeout: 60\n"
                                      "      InlineCode: |\n"
                                      "        import time\n"
                                      "        def handler(event, context):\n"
                                      "            print('it has begun')\n"
                                      "            time.sleep(50)\n");
        const std::vector<std::string> place = {"--project", project() + "/killed", "--state",
                                                project() + "/killed-state"};
        const auto with = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.end(), place.begin(), place.end());
            return arguments;
        };
        Outcome invoked;
        bool begun = false;
        command(with({"serve", "--port", "0"}), [&](pid_t serve, const fs::path& serveErr) {
            const fs::path out = serveErr.parent_path() / "out";
            if (!QTest::qWaitFor([&] { return has(content(out), "lathe: ready"); }, 30'000))
                ::kill(serve, SIGKILL);
            invoked = command(with({"invoke", "Sleeps"}), [&](pid_t, const fs::path& err) {
                begun = QTest::qWaitFor([&] { return has(content(err), "it has begun"); }, 30'000);
                ::kill(serve, SIGKILL);
            });
        });
        QVERIFY2(begun, invoked.err.c_str());
        QCOMPARE(invoked.code, 3);
        const auto told = invoked.err.find("lathe: ");
        QVERIFY2(told != std::string::npos, invoked.err.c_str());
        QCOMPARE(invoked.err.substr(told),
                 std::string{"lathe: the running engine ended before it answered; lathe logs shows "
                             "how far the function came\n"});
    }
    void aHandlerThatIsNotThereIsWarnedOfAtItsPlace() {
        const auto validated = [&](const std::string& handler) {
            write("handlers/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                            "Resources:\n"
                                            "  Hello:\n"
                                            "    Type: AWS::Serverless::Function\n"
                                            "    Properties:\n"
                                            "      CodeUri: src/\n"
                                            "      Runtime: python3.13\n"
                                            "      Handler: " +
                                                handler + "\n");
            write("handlers/src/app.py", "def handler(event, context): ...\n");
            const Outcome outcome = command({"validate", "--project", project() + "/handlers"});
            return outcome.code == 0 ? outcome.out : "failed: " + outcome.out;
        };
        QVERIFY(!has(validated("app.handler"), "warning"));
        for (const char* handler : {"app.nothere", "handler", "gone.handler"}) {
            const std::string said = validated(handler);
            QVERIFY2(has(said, "template.yaml:8:7: warning: ") && has(said, handler), said.c_str());
        }
    }
};

LATHE_TEST(tst_BadInput)
#include "tst_BadInput.moc"
