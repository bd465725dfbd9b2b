#include "tests/integration/ExtensionLayer.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <fmt/format.h>

#include <algorithm>
#include <set>

using namespace lathe;
using namespace lathe::test;
using model::OutcomeKind;

namespace {

/// Listens on the port that extensions have built in, subscribes to everything, and says what it
/// gets. `API` is the path, `VERSION` the schema.
std::string collector(const std::string& path, const std::string& version) {
    return R"(
class Taker(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        events = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        for event in events:
            if event['type'] != 'extension':
                say('taken', event['type'], json.dumps(event['record'])[:200])
        self.send_response(200)
        self.end_headers()
    def log_message(self, *words):
        pass
register(['INVOKE', 'SHUTDOWN'])
server = http.server.ThreadingHTTPServer(('sandbox.localdomain', 4243), Taker)
threading.Thread(target=server.serve_forever, daemon=True).start()
answer, body = ask('PUT', ')" +
           path + R"(', {'schemaVersion': ')" + version + R"(',
    'types': ['platform', 'function'], 'buffering': {'timeoutMs': 25},
    'destination': {'protocol': 'HTTP', 'URI': 'http://sandbox.localdomain:4243/'}})
say('subscribed', answer.status, body)
while following()['eventType'] != 'SHUTDOWN':
    pass
)";
}

std::string textOf(const std::vector<std::string>& lines) {
    return fmt::format("{}", fmt::join(lines, "\n"));
}

} // namespace

#define VERIFY_LINE(bench, text)                                                                   \
    QVERIFY2(comesTrue([&] { return hasLine(bench, text); }), textOf(allLines(bench)).c_str())

class tst_Telemetry : public QObject {
    Q_OBJECT

  private slots:
    void anExtensionGetsTheTelemetryOfItsEnvironment() {
        EngineBench bench;
        bench.writePython("import time\n"
                          "def handler(event, context):\n"
                          "    print('a line of mine')\n"
                          "    time.sleep(0.5)\n"
                          "    return 'done'\n",
                          withLayer());
        writeExtension(bench, "collector", collector("/2022-07-01/telemetry", "2022-12-13"));
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.response, std::string{"\"done\""});
        VERIFY_LINE(bench, R"(subscribed 200 "OK")");
        bench.invoke();
        for (const char* type :
             {"taken platform.initStart", "taken platform.initRuntimeDone",
              "taken platform.initReport", "taken platform.extension", "taken platform.start",
              "taken platform.telemetrySubscription", "taken platform.runtimeDone",
              "taken platform.report", "taken function \"a line of mine\""})
            VERIFY_LINE(bench, type);
    }

    void theLogsApiServesOlderExtensions() {
        EngineBench bench;
        bench.writePython("import time\n"
                          "def handler(event, context):\n"
                          "    time.sleep(0.5)\n"
                          "    return 'done'\n",
                          withLayer());
        writeExtension(bench, "collector", collector("/2020-08-15/logs", "2020-08-15"));
        QVERIFY(bench.start());
        bench.invoke();
        bench.invoke();
        VERIFY_LINE(bench, "taken platform.end");
        VERIFY_LINE(bench, "taken platform.logsSubscription");
    }

    void twoEnvironmentsListenOnTheSamePort() {
        EngineBench bench;
        bench.writePython("import time\n"
                          "def handler(event, context):\n"
                          "    print('mine is', event['n'])\n"
                          "    time.sleep(2)\n"
                          "    return event['n']\n",
                          "      Timeout: 20\n" + withLayer());
        writeExtension(bench, "collector", collector("/2022-07-01/telemetry", "2022-12-13"));
        QVERIFY(bench.start());
        const auto first = bench.begin(R"({"n":1})");
        const auto second = bench.begin(R"({"n":2})");
        const auto one = EngineBench::finish(first);
        const auto other = EngineBench::finish(second);
        QCOMPARE(one.record.response, std::string{"1"});
        QCOMPARE(other.record.response, std::string{"2"});
        QVERIFY(one.record.environmentId != other.record.environmentId);
        VERIFY_LINE(bench, "taken function \"mine is 1\"");
        VERIFY_LINE(bench, "taken function \"mine is 2\"");
        std::set<std::string> environments;
        for (const model::LogLine& line : bench.storedLogs({}))
            if (line.text.find("taken function") != std::string::npos)
                environments.insert(line.environmentId);
        QCOMPARE(environments.size(), 2U);
    }

    void whatHappenedLastIsDeliveredBeforeTheEnd() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n"
                          "    return 'done'\n",
                          "      MemorySize: 1769\n" + withLayer());
        std::string patient = collector("/2022-07-01/telemetry", "2022-07-01");
        patient.replace(patient.find("25}"), 3, "30000}");
        writeExtension(bench, "collector", patient);
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        bench.engine.reset();
        QVERIFY(bench.start());
        VERIFY_LINE(bench, "taken platform.report {\"requestId\": \"" + answer.record.requestId);
    }

    void theAwsPortIsFoundInsideAtItsNumber() {
        EngineBench bench;
        bench.writePython("import os, urllib.request\n"
                          "def handler(event, context):\n"
                          "    url = os.environ['AWS_ENDPOINT_URL'] + '/2015-03-31/functions/'\n"
                          "    return urllib.request.urlopen(url, timeout=5).status\n",
                          withLayer());
        writeExtension(bench, "idle", "register([])\nfollowing()\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.response, std::string{"200"});
    }
};

LATHE_TEST(tst_Telemetry)
#include "tst_Telemetry.moc"
