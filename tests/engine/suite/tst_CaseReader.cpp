#include "engine/suite/CaseReader.h"
#include "engine/suite/Suite.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;
using namespace lathe::suite;

namespace {

QStringList told(const std::vector<model::Diagnostic>& diagnostics) {
    QStringList list;
    for (const model::Diagnostic& each : diagnostics)
        list << QString::fromStdString(model::toText(each)).section('\n', 0, 0);
    return list;
}

void write(const QString& path, const QByteArray& text) {
    QDir{}.mkpath(QFileInfo{path}.path());
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// Tests as people write them.
class tst_CaseReader : public QObject {
    Q_OBJECT

  private slots:
    void everyKeyIsRead() {
        std::vector<model::Diagnostic> diagnostics;
        const auto test = readCase(R"(
description: An order of tea
function: CreateOrder
qualifier: live
tenant: acme
event: {"n": 1.50, "big": 12345678901234567890123, "list": [yes, "no"]}
expect:
  outcome: success
  response:
    statusCode: 200
  ignore:
    - /id
    - path: /items/*/at
      is: timestamp
  tolerance: 1%
  logs:
    contain:
      - order taken
      - matches: "took \\d+ ms"
    lack: {matches: (?i)error}
  duration: 1.5 s
  memory: 128 MB
  cost: $0.0000021
)",
                                   "a/order.yaml", "/", diagnostics);
        QCOMPARE(told(diagnostics), QStringList{});
        QVERIFY(test);
        QCOMPARE(test->name, "order");
        QCOMPARE(test->function, "CreateOrder");
        QCOMPARE(test->functionPlace.line, 3);
        QCOMPARE(test->qualifier, "live");
        QCOMPARE(test->tenantId, "acme");
        QCOMPARE(test->event, R"({"n": 1.50, "big": 12345678901234567890123, )"
                              R"("list": [true, "no"]})");
        const Expectation& expect = test->expect;
        QVERIFY(expect.outcome == model::OutcomeKind::Success);
        QCOMPARE(compare::lineText(*expect.response), R"({"statusCode": 200})");
        QCOMPARE(expect.rules.exceptions.size(), 2U);
        QVERIFY(expect.rules.exceptions[1].form == compare::Form::Timestamp);
        QCOMPARE(expect.rules.tolerance->relative, 0.01);
        QCOMPARE(expect.logged.size(), 2U);
        QVERIFY(expect.logged[1].isIn("it took 12 ms"));
        QVERIFY(!expect.logged[1].isIn("it took x ms"));
        QVERIFY(expect.notLogged.at(0).isIn("An ERROR"));
        QCOMPARE(expect.longest->count(), 1'500'000);
        QCOMPARE(expect.mostMemory->count, 128LL * 1024 * 1024);
        QCOMPARE(expect.mostCost->count, 2'100'000);
    }
    void whatIsNotSaidIsNotLookedAt() {
        std::vector<model::Diagnostic> diagnostics;
        const auto test = readCase("function: F", "f.yaml", "/", diagnostics);
        QVERIFY(test);
        QCOMPARE(test->event, "{}");
        QVERIFY(test->expect.outcome == model::OutcomeKind::Success);
        QVERIFY(!test->expect.response);
        const auto failing =
            readCase("{\"function\": \"F\", \"expect\": {\"errorType\": \"KeyError\"}}", "f.json",
                     "/", diagnostics);
        QVERIFY(failing && !failing->expect.outcome);
        QCOMPARE(told(diagnostics), QStringList{});
    }
    void aNullResponseIsExpectedAsSuch() {
        std::vector<model::Diagnostic> diagnostics;
        const auto test =
            readCase("function: F\nexpect: {response: null}", "f.yaml", "/", diagnostics);
        QVERIFY(test && test->expect.response);
        QCOMPARE(compare::lineText(*test->expect.response), "null");
    }
    void mistakesAreToldWithTheirPlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* name, const char* text, const char* problem) {
            QTest::newRow(name) << text << problem;
        };
        row("no function", "event: 1", "f.yaml:1:1: error: A test names its function");
        row("function is a list", "function: [a]", "f.yaml:1:11: error: 'function' takes a text");
        row("unknown key", "function: F\nexpects: {}", "f.yaml:2:1: error: Unknown key 'expects'");
        row("unknown key inside", "function: F\nexpect:\n  respons: 1",
            "f.yaml:3:3: error: Unknown key 'respons'");
        row("no mapping", "- a",
            "f.yaml:1:1: error: Keys with values belong here: function, "
            "description, qualifier, tenant, event, eventFile, skip, expect");
        row("two events", "function: F\nevent: 1\neventFile: a",
            "f.yaml:3:1: error: A test has one event: 'event' or 'eventFile'");
        row("no such event", "function: F\neventFile: events/none.json",
            "f.yaml:2:12: error: Cannot read events/none.json");
        row("no such outcome", "function: F\nexpect: {outcome: good}",
            "f.yaml:2:19: error: No such outcome");
        row("a contradiction", "function: F\nexpect: {outcome: success, errorType: E}",
            "f.yaml:2:19: error: What succeeds has neither errorType nor errorMessage");
        row("a path without slash", "function: F\nexpect: {ignore: [id]}",
            "f.yaml:2:19: error: 'id' is no path: one begins with a slash, as '/id' does");
        row("no list of paths", "function: F\nexpect: {ignore: /id}",
            "f.yaml:2:18: error: 'ignore' takes a list of paths");
        row("no such form", "function: F\nexpect: {ignore: [{path: /id, is: guid}]}",
            "f.yaml:2:35: error: 'guid' is no form");
        row("no tolerance", "function: F\nexpect: {tolerance: some}",
            "f.yaml:2:21: error: 'some' is no tolerance; 0.01 and 1% are");
        row("no regular expression", "function: F\nexpect: {logs: {lack: [{matches: \"(\"}]}}",
            "f.yaml:2:34: error: No regular expression: missing closing parenthesis at byte 1");
        row("no duration", "function: F\nexpect: {duration: 5}",
            "f.yaml:2:20: error: '5' is no limit for 'duration'");
        row("no size", "function: F\nexpect: {memory: 12 XB}",
            "f.yaml:2:18: error: '12 XB' is no limit for 'memory'");
        row("no YAML", "function: [", "f.yaml:");
    }
    void mistakesAreToldWithTheirPlace() {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        std::vector<model::Diagnostic> diagnostics;
        QVERIFY(!readCase(text.toStdString(), "f.yaml", "/nowhere", diagnostics));
        QVERIFY2(told(diagnostics).value(0).startsWith(problem),
                 qPrintable(told(diagnostics).join("\n")));
    }
    void filesBelowTestsLatheAreTests() {
        QTemporaryDir folder;
        const QString tests = folder.filePath("tests/lathe/");
        const QByteArray event = "{\r\n  \"a\":  1.0 }\n";
        write(folder.filePath("events/a.json"), event);
        write(tests + "orders/a.yaml", "function: F\neventFile: events/a.json\n");
        write(tests + "b.json", "{\"function\": \"G\"}");
        write(tests + "c.yml", "function: F\nskip: not yet\n");
        write(tests + "README.md", "no test");
        write(tests + ".hidden/d.yaml", "no: test");
        write(tests + "broken.yaml", "nothing: here");
        write(tests + "b.yaml", "function: G");
        const Suite suite = loadSuite(folder.path().toStdString());
        QCOMPARE(suite.cases.size(), 3U);
        QCOMPARE(suite.cases[0].name, "b");
        QCOMPARE(suite.cases[1].name, "c");
        QCOMPARE(suite.cases[1].skip, "not yet");
        QCOMPARE(suite.cases[2].name, "orders/a");
        QCOMPARE(QByteArray::fromStdString(suite.cases[2].event), event);
        QCOMPARE(suite.diagnostics.size(), 3U);
        QCOMPARE(suite.diagnostics[0].code, "Test.SameName");
        QVERIFY(loadSuite((folder.path() + "/none").toStdString()).cases.empty());
    }
    void patternsMeanNamesFoldersFunctionsAndFiles_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("name") << "orders/a" << QStringList{"orders/a"};
        QTest::newRow("folder") << "orders" << QStringList{"orders/a", "orders/b"};
        QTest::newRow("folder with slash") << "orders/" << QStringList{"orders/a", "orders/b"};
        QTest::newRow("wildcard") << "*a" << QStringList{"orders/a", "a"};
        QTest::newRow("function") << "GetOrder" << QStringList{"a"};
        QTest::newRow("none") << "order" << QStringList{};
    }
    void patternsMeanNamesFoldersFunctionsAndFiles() {
        QFETCH(QString, pattern);
        QFETCH(QStringList, names);
        std::vector<Case> cases(3);
        cases[0].name = "orders/a";
        cases[1].name = "orders/b";
        cases[2].name = "a";
        cases[2].function = "GetOrder";
        const Selection selection = select(cases, {pattern.toStdString()});
        QStringList found;
        for (const Case& each : selection.cases)
            found << QString::fromStdString(each.name);
        QCOMPARE(found, names);
        QCOMPARE(selection.unmatched.size(), names.isEmpty() ? 1U : 0U);
        QCOMPARE(select(cases, {}).cases.size(), 3U);
    }
};

LATHE_TEST(tst_CaseReader)
#include "tst_CaseReader.moc"
