#include "tests/integration/EngineBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace lathe;
using namespace lathe::test;
using model::OutcomeKind;

namespace {

// Enough of a processor that what a function does takes no time worth waiting for.
const char* const strong = "      Timeout: 20\n      MemorySize: 1769\n";

std::string described(const dispatch::Answer& answer) {
    return model::toText(answer.record.outcome.kind) + std::string{": "} + answer.record.response;
}

bool hasLine(const std::vector<model::LogLine>& lines, std::string_view text) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const model::LogLine& line) { return line.text == text; });
}

} // namespace

/// What functions do that no function should do, and that the engine lives on.
class tst_BadFunctions : public QObject {
    Q_OBJECT

  private slots:
    void eachGetsItsAnswerAndTheNextOneRuns_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* body, const char* says) {
            QTest::newRow(name) << QString{"import os, sys\n"
                                           "def bad():\n"} +
                                       body
                                << says;
        };
        row("exits", "    os._exit(7)\n", "Runtime exited with error: exit status 7");
        row("leaves", "    sys.exit()\n", "Runtime exited without providing a reason");
        row("kills itself", "    os.kill(os.getpid(), 9)\n",
            "Runtime exited with error: signal: killed");
        row("crashes", "    import ctypes\n    ctypes.string_at(0)\n",
            "Runtime exited with error: signal: ");
        row("fills /tmp",
            "    with open('/tmp/full', 'wb') as file:\n"
            "        while True: file.write(bytes(1 << 20))\n",
            "No space left on device");
        row("forks without end",
            "    import time\n"
            "    while True:\n"
            "        if os.fork() == 0:\n"
            "            time.sleep(60)\n"
            "            os._exit(0)\n",
            "Resource temporarily unavailable");
        row("opens files without end",
            "    files = []\n"
            "    while True: files.append(open('/dev/null'))\n",
            "Too many open files");
        row("closes its output",
            "    os.close(1)\n    os.close(2)\n    return 'closed, and well'\n",
            "closed, and well");
        row("answers a number that JSON lacks", "    return float('nan')\n", "NaN");
        row("answers what is no JSON", "    return {1, 2}\n", "Runtime.MarshalError");
        row("answers emoji", "    return '\\U0001f389'\n", "\\ud83c\\udf89");
        row("leaves a process of its own session",
            "    if os.fork() == 0:\n"
            "        os.setsid()\n"
            "        if os.fork() == 0: os.execvp('sleep', ['sleep', '600'])\n"
            "        os._exit(0)\n"
            "    os.wait()\n"
            "    os._exit(4)\n",
            "exit status 4");
    }
    void eachGetsItsAnswerAndTheNextOneRuns() {
        QFETCH(QString, code);
        QFETCH(QString, says);
        EngineBench bench;
        bench.writePython(code.toStdString() + "def handler(event, context):\n"
                                               "    return bad() if event == 'bad' else 'well'\n",
                          strong);
        QVERIFY(bench.start());
        const auto answer = bench.invoke("\"bad\"");
        QVERIFY2(QString::fromStdString(answer.record.response).contains(says),
                 described(answer).c_str());
        const auto next = bench.invoke("1");
        QVERIFY2(next.record.response == "\"well\"", described(next).c_str());
        QVERIFY(hasLine(bench.storedLogs(answer.record.requestId),
                        "END RequestId: " + answer.record.requestId));
    }

    void eachNodeFunctionGetsItsAnswerToo_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* body, const char* says) {
            QTest::newRow(name) << QString{body} << says;
        };
        row("exits", "process.exit(7)", "Runtime exited with error: exit status 7");
        row("leaves", "process.exit(0)", "Runtime exited without providing a reason");
        row("kills itself", "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})",
            "Runtime exited with error: signal: killed");
        row("fills /tmp",
            "const file = fs.openSync('/tmp/full', 'w');\n"
            "for (const block = Buffer.alloc(1 << 20);;) fs.writeSync(file, block)",
            "ENOSPC: no space left on device");
        row("opens files without end", "for (;;) fs.openSync('/dev/null')",
            "EMFILE: too many open files");
        row("closes its output", "fs.closeSync(1); fs.closeSync(2); return 'closed, and well'",
            "closed, and well");
        row("prints what is no text",
            "fs.writeSync(1, Buffer.from([0, 128, 255, 10])); return 'printed'", "printed");
        row("answers seven megabytes", "return 'x'.repeat(7 << 20)",
            "Function.ResponseSizeTooLarge");
        row("answers what is no JSON", "return 10n", "Unable to stringify response body");
        row("throws when nobody waits",
            "setTimeout(() => { throw new Error('late') }, 1); await new Promise(() => {})",
            "late");
    }
    void eachNodeFunctionGetsItsAnswerToo() {
        QFETCH(QString, code);
        QFETCH(QString, says);
        EngineBench bench;
        bench.writeNode(
            "const fs = require('fs');\n"
            "const bad = async () => {\n" +
                code.toStdString() +
                "\n};\n"
                "exports.handler = async (event) => event === 'bad' ? bad() : 'well';\n",
            strong);
        QVERIFY(bench.start());
        const auto answer = bench.invoke("\"bad\"");
        QVERIFY2(QString::fromStdString(answer.record.response).contains(says),
                 described(answer).c_str());
        const auto next = bench.invoke("1");
        QVERIFY2(next.record.response == "\"well\"", described(next).c_str());
        QVERIFY(hasLine(bench.storedLogs(answer.record.requestId),
                        "END RequestId: " + answer.record.requestId));
    }

    void brokenNodeFunctionsAreToldClearly_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("type");
        QTest::newRow("no handler") << "exports.other = 1"
                                    << "Runtime.HandlerNotFound";
        QTest::newRow("syntax") << "exports.handler = async () => { return [1, 2 };"
                                << "Runtime.UserCodeSyntaxError";
        QTest::newRow("import") << "require('nowhere-to-be-found')"
                                << "Runtime.ImportModuleError";
        QTest::newRow("exits while it starts") << "process.exit(3)"
                                               << "Runtime.ExitError";
    }
    void brokenNodeFunctionsAreToldClearly() {
        QFETCH(QString, code);
        QFETCH(QString, type);
        EngineBench bench;
        bench.writeNode(code.toStdString());
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QVERIFY2(answer.record.outcome.kind == OutcomeKind::Crash ||
                     answer.record.outcome.kind == OutcomeKind::FunctionError,
                 described(answer).c_str());
        QCOMPARE(QString::fromStdString(answer.record.outcome.errorType), type);
    }

    void aRuntimeThatNothingServesIsTold() {
        EngineBench bench;
        bench.write("src/app.txt", "");
        bench.writeTemplate("dotnet8");
        QVERIFY(bench.start());
        if (!bench.engine->runtimes().at(0).served.empty())
            QSKIP(".NET is installed");
        const auto answer = bench.invoke();
        QVERIFY(answer.record.outcome.kind == OutcomeKind::NotRun);
        QVERIFY2(answer.record.response.find("No .NET was found for dotnet8") != std::string::npos,
                 described(answer).c_str());
    }

    void theMemoryOfOneThatExitsIsKnownFromItsInit() {
        EngineBench bench;
        bench.writePython("import os\nheld = b'x' * 30_000_000\n"
                          "def handler(event, context):\n    os._exit(1)\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QVERIFY2(answer.record.outcome.errorType == "Runtime.ExitError", described(answer).c_str());
        const Bytes used = answer.record.maxMemoryUsed;
        QVERIFY2(used > Bytes{30'000'000}, std::to_string(used.count).c_str());
    }

    void terminationCannotBeIgnored() {
        EngineBench bench;
        bench.writePython("import signal, time\n"
                          "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
                          "def handler(event, context):\n"
                          "    while True:\n"
                          "        try: time.sleep(60)\n"
                          "        except BaseException: pass\n",
                          "      Timeout: 1\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QVERIFY2(answer.record.outcome.errorType == "Sandbox.Timedout", described(answer).c_str());
        bench.writeNode("process.on('SIGTERM', () => {});\n"
                        "exports.handler = async () => { for (;;); };\n",
                        "      Timeout: 1\n");
        const auto node = bench.invoke();
        QVERIFY2(node.record.outcome.errorType == "Sandbox.Timedout", described(node).c_str());
    }

    void bytesThatAreNoTextAreKeptAsLines() {
        EngineBench bench;
        bench.writePython("import os\n"
                          "def handler(event, context):\n"
                          "    os.write(1, bytes(range(128, 256)) + b'\\n')\n"
                          "    os.write(1, b'nul \\0 inside\\n')\n"
                          "    os.write(1, 'Gr\\u00fc\\u00dfe \\U0001f389\\n'.encode())\n"
                          "    os.write(1, b'm' * (1 << 20) + b'\\n')\n"
                          "    os.write(1, b'no newline')\n");
        QVERIFY(bench.start());
        const auto lines = bench.storedLogs(bench.invoke().record.requestId);
        using namespace std::string_view_literals;
        QVERIFY(hasLine(lines, "nul \0 inside"sv));
        QVERIFY(hasLine(lines, "Gr\xc3\xbc\xc3\x9f\x65 \xf0\x9f\x8e\x89"));
        QVERIFY(hasLine(lines, std::string(1 << 20, 'm')));
        QVERIFY(hasLine(lines, "no newline"));
    }

    void payloadsOfEveryKindComeBackAsTheyWere_data() {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("emoji") << QByteArray{"\"\xf0\x9f\x8e\x89\""};
        QTest::newRow("an escaped NUL") << QByteArray{R"("a\u0000b")"};
        QTest::newRow("deep") << QByteArray(400, '[') + QByteArray(400, ']');
        QTest::newRow("six megabytes") << '"' + QByteArray(6 * 1024 * 1024 - 2, 'x') + '"';
    }
    void payloadsOfEveryKindComeBackAsTheyWere() {
        QFETCH(QByteArray, payload);
        EngineBench bench;
        bench.writeNode("exports.handler = async (event) => event\n", strong);
        QVERIFY(bench.start());
        QVERIFY(bench.invoke(payload.toStdString()).record.response == payload.toStdString());
    }

    void theEnginesOwnVariablesAreNotSeen() {
        ::setenv("SECRET_OF_THE_PERSON", "of nobody's concern", 1);
        ::setenv("AWS_SECRET_ACCESS_KEY", "the person's key", 1);
        EngineBench bench;
        bench.writePython("import os\n"
                          "def handler(event, context):\n"
                          "    return dict(os.environ)\n");
        const bool started = bench.start().has_value();
        const auto answer = bench.invoke();
        ::unsetenv("SECRET_OF_THE_PERSON");
        ::unsetenv("AWS_SECRET_ACCESS_KEY");
        QVERIFY(started);
        const QString seen = QString::fromStdString(answer.record.response);
        QVERIFY2(seen.contains("AWS_SECRET_ACCESS_KEY"), described(answer).c_str());
        QVERIFY(!seen.contains("nobody's concern"));
        QVERIFY(!seen.contains("the person's key"));
    }

    void anotherEnvironmentsRuntimeApiRefuses() {
        EngineBench bench;
        bench.writePython(
            "import os, socket, time\n"
            "def ask(address):\n"
            "    host, port = address.split(':')\n"
            "    try:\n"
            "        peer = socket.create_connection((host, int(port)), 5)\n"
            "        peer.sendall(b'GET /2018-06-01/runtime/invocation/next HTTP/1.1\\r\\n'\n"
            "                     b'Host: ' + address.encode() + b'\\r\\n\\r\\n')\n"
            "        return peer.recv(100).decode()\n"
            "    except OSError:\n"
            "        return ''\n"
            "def handler(event, context):\n"
            "    if event: return ask(event)\n"
            "    print('at ' + os.environ['AWS_LAMBDA_RUNTIME_API'])\n"
            "    time.sleep(60)\n",
            strong);
        QVERIFY(bench.start());
        model::InvocationRequest request;
        request.function = "App";
        request.payload = "null";
        request.requestId = "00000000-0000-4000-8000-000000000002";
        const auto other = bench.begin(request);
        std::string address;
        QVERIFY(comesTrue([&] {
            for (const model::LogLine& line : bench.storedLogs(request.requestId))
                if (line.text.starts_with("at "))
                    address = line.text.substr(3);
            return !address.empty();
        }));
        const auto answer = bench.invoke("\"" + address + "\"");
        QCOMPARE(answer.record.response, std::string{"\"\""});
        bench.engine->stop(request.requestId);
        QVERIFY(EngineBench::finish(other).record.outcome.kind == OutcomeKind::Stopped);
    }
};

LATHE_TEST(tst_BadFunctions)
#include "tst_BadFunctions.moc"
