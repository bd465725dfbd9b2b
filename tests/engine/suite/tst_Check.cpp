#include "engine/suite/CaseUpdate.h"
#include "engine/suite/CaseWriter.h"
#include "engine/suite/JUnit.h"
#include "tests/engine/suite/Runs.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace lathe;
using namespace lathe::suite;
using test::caseOf;
using test::failedRun;
using test::runOf;

namespace {

/// "outcome: ..." of each failure.
QStringList told(const Verdict& verdict) {
    QStringList list;
    for (const Failure& failure : verdict.failures)
        list << QString::fromStdString(std::string{nameOf(failure.kind)} + ": " +
                                       failure.message.english());
    return list;
}

} // namespace

/// What came of invocations, against what tests expect of them.
class tst_Check : public QObject {
    Q_OBJECT

  private slots:
    void successWithThisResponsePasses() {
        const Case test = caseOf("function: F\nexpect: {response: {a: 1, id: x}, ignore: [/id]}");
        QVERIFY(check(test, runOf(R"({"id": "y", "a": 1})")).state == Verdict::State::Passed);
        const Verdict verdict = check(test, runOf(R"({"a": 2})"));
        QVERIFY(verdict.state == Verdict::State::Failed);
        QCOMPARE(told(verdict), QStringList{"response: the response differs in one place"});
        QCOMPARE(failureText(verdict, 10), "the response differs in one place\n  ~ /a: 1 -> 2\n");
    }
    void outcomesAreCompared_data() {
        QTest::addColumn<QString>("expect");
        QTest::addColumn<QString>("failure");
        const auto row = [](const char* expect, const char* failure) {
            QTest::newRow(expect) << expect << failure;
        };
        row("{outcome: error}", "");
        row("{errorType: ValueError}", "");
        row("{errorMessage: sugar}", "");
        row("{errorMessage: {matches: \"^no .* left$\"}}", "");
        row("{outcome: timeout}",
            "outcome: expected timeout, got error, ValueError: no sugar left");
        row("{errorType: KeyError}",
            "outcome: expected KeyError, got error, ValueError: no sugar left");
        row("{errorMessage: salt}", "outcome: the error message lacks \"salt\": no sugar left");
        row("{response: 1}", "outcome: expected success, got error, ValueError: no sugar left");
    }
    void outcomesAreCompared() {
        QFETCH(QString, expect);
        QFETCH(QString, failure);
        const Case test = caseOf("function: F\nexpect: " + expect.toStdString());
        const Run run = failedRun(model::OutcomeKind::FunctionError, "ValueError", "no sugar left");
        QCOMPARE(told(check(test, run)), failure.isEmpty() ? QStringList{} : QStringList{failure});
    }
    void successIsNoFailure() {
        QCOMPARE(told(check(caseOf("function: F\nexpect: {errorType: E}"), runOf("1"))),
                 QStringList{"outcome: expected a failure, got success"});
    }
    void logsAndLimitsAreLookedAt() {
        const Case test = caseOf("function: F\nexpect:\n  logs: {contain: [taken, {matches: x$}, "
                                 "START], lack: order}\n  duration: 10 ms\n  memory: 32 MB\n"
                                 "  cost: 0.000002");
        QCOMPARE(told(check(test, runOf("1", "order taken"))),
                 (QStringList{"log: no line of the log matches \"x$\"",
                              "log: no line of the log has \"START\"",
                              "log: \"order\" must not be in the log: order taken",
                              "duration: it took 12 ms, and 10 ms at most is expected",
                              "memory: it used 40 MB, and 32 MB at most is expected",
                              "cost: it cost $0.0000021, and $0.000002 at most is expected"}));
    }
    void whatCouldNotRunIsBroken() {
        Run run;
        run.refusal = Error{"ResourceNotFoundException", Text::verbatim("Function not found: F")};
        QVERIFY(check(caseOf("function: F"), run).state == Verdict::State::Broken);
        QVERIFY(check(caseOf("function: F\nskip: later"), run).state == Verdict::State::Skipped);
        run.refusal->code = "TooManyRequestsException";
        QVERIFY(check(caseOf("function: F\nexpect: {outcome: throttled}"), run).state ==
                Verdict::State::Passed);
        QVERIFY(check(caseOf("function: F"),
                      failedRun(model::OutcomeKind::NotRun, "Code.Missing", "no code"))
                    .state == Verdict::State::Broken);
    }
    void aTextThatIsNoJsonIsAString() {
        QVERIFY(check(caseOf("function: F\nexpect: {response: hello there}"), runOf("hello there"))
                    .state == Verdict::State::Passed);
    }

    void keptInvocationsPassAsTests_data() {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("response");
        QTest::addColumn<int>("files");
        const auto row = [](const char* event, const char* response, int files) {
            QTest::newRow(event) << QString::fromUtf8(event) << QString::fromUtf8(response)
                                 << files;
        };
        row("{}", "null", 1);
        row("{\"a\": {\"b\": [1.50, 2e3, \"yes\", \"\\u00e4\\n\\t\", \"\", [], {}]}, \"c d\": \"- "
            "x: #\"}",
            "{\"statusCode\": 200, \"body\": \"{\\\"id\\\": 1}\", \"n\": 12345678901234567890123}",
            1);
        row("\"text\"", "[[[1]]]", 1);
        row("not JSON", "1", 2);
        row("{\"Records\": [{\"body\": \"\\u0000\\u007f\\ud83d\\ude00\"}]}", "\"\\u2028 x\"", 1);
        QTest::newRow("large") << "[\"" + QString(20000, u'x') + "\"]"
                               << "true" << 2;
    }
    void keptInvocationsPassAsTests() {
        QFETCH(QString, event);
        QFETCH(QString, response);
        QFETCH(int, files);
        Keepsake keepsake;
        keepsake.name = "orders/kept";
        keepsake.record = runOf(response.toStdString()).record;
        keepsake.record.payload = event.toStdString();
        const auto made = filesFor(keepsake);
        QVERIFY2(made, made ? "" : made.error().detail.english().c_str());
        QVERIFY(made->size() == 1U || made->size() == std::size_t(files));
        QCOMPARE(made->back().path, "tests/lathe/orders/kept.yaml");
        if (made->size() == 2) {
            QCOMPARE(made->front().path, "events/orders-kept.json");
            QCOMPARE(made->front().text, keepsake.record.payload);
            QVERIFY(made->back().text.find("eventFile: \"events/orders-kept.json\"") !=
                    std::string::npos);
            return;
        }
        const Case test = caseOf(made->back().text);
        const compare::Comparison events{
            *compare::parseJson(keepsake.record.payload), *compare::parseJson(test.event), {}};
        QVERIFY2(events.isEqual(), test.event.c_str());
        QVERIFY(check(test, Run{keepsake.record, {}, {}}).state == Verdict::State::Passed);
    }
    void keptTestsReadWell() {
        Keepsake keepsake;
        keepsake.name = "tea";
        keepsake.description = "An order of tea";
        keepsake.record = runOf(R"({"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"})").record;
        keepsake.record.payload = R"({"item":"tea"})";
        keepsake.exceptions = {{*compare::PathPattern::parse("/id"), compare::Form::Uuid},
                               {*compare::PathPattern::parse("/**/at"), {}}};
        const auto made = filesFor(keepsake);
        QVERIFY(made);
        QCOMPARE(made->at(0).text, R"(description: "An order of tea"
function: "F"
event:
  {
    "item": "tea"
  }
expect:
  response:
    {
      "id": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
    }
  ignore:
    - path: "/id"
      is: uuid
    - "/**/at"
)");
    }
    void bodiesAreKeptAsWhatTheyHold() {
        Keepsake keepsake;
        keepsake.name = "body";
        keepsake.record =
            runOf("{\"statusCode\":200,\"body\":\"{\\\"id\\\":1,\\\"list\\\":[]}\"}").record;
        const auto made = filesFor(keepsake);
        QVERIFY(made);
        const std::string& text = made->at(0).text;
        QVERIFY2(text.find("    - \"/body\"\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("\"id\": 1,\n") != std::string::npos, text.c_str());
        const Case test = caseOf(text);
        QVERIFY(check(test, runOf(keepsake.record.response)).state == Verdict::State::Passed);
        QVERIFY(check(test, runOf(R"({"statusCode":200,"body":{"id":1,"list":[]}})")).state ==
                Verdict::State::Failed);
        const Run now = runOf("{\"statusCode\":200,\"body\":\"{\\\"id\\\":2,\\\"list\\\":[]}\"}");
        const auto updated = updatedText(text, test, now, check(test, now));
        QVERIFY(updated);
        QVERIFY2(updated->find("\"id\": 2,\n") != std::string::npos, updated->c_str());
        QVERIFY(check(caseOf(*updated), now).state == Verdict::State::Passed);
    }
    void keptFailuresAreExpected() {
        Keepsake keepsake;
        keepsake.name = "bad";
        keepsake.record =
            failedRun(model::OutcomeKind::FunctionError, "ValueError", "no: \"x\"").record;
        const auto made = filesFor(keepsake);
        QVERIFY(made);
        const Case test = caseOf(made->at(0).text);
        QVERIFY(check(test, Run{keepsake.record, {}, {}}).state == Verdict::State::Passed);
        QVERIFY(check(test, runOf("1")).state == Verdict::State::Failed);
        QCOMPARE(suggestedName(keepsake.record), "F/ValueError");
    }
    void namesStayInTheirFolder() {
        for (const char* good : {"a", "a/b-c_d.2", "A"})
            QVERIFY2(checkName(good), good);
        for (const char* bad : {"", "/a", "a/", "../a", "a/../b", ".a", "a//b", "a b", "a\\b", "ä"})
            QVERIFY2(!checkName(bad), bad);
    }

    void updatesChangeWhatDiffersOnly_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("response");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, const char* before, const char* response,
                            const char* after) {
            QTest::newRow(name) << before << response << after;
        };
        row("a value", "# mine\nfunction: F\nexpect:\n  response:\n    a: 1 # one\n    b: {c: x}\n",
            R"({"a": 2, "b": {"c": "x"}})",
            "# mine\nfunction: F\nexpect:\n  response:\n    a: 2 # one\n    b: {c: x}\n");
        row("members", "function: F\nexpect:\n  response:\n    a: 1\n    # two\n    b: 2\n",
            R"({"a": 1, "c": [3]})", "function: F\nexpect:\n  response:\n    a: 1\n    c:\n");
        row("what is ignored stays",
            "function: F\nexpect:\n  response: {id: x, a: 1}\n  ignore: [/id]\n",
            R"({"id": "y", "a": 5})",
            "function: F\nexpect:\n  response: {id: x, a: 5}\n  ignore: [/id]\n");
        row("fractions", "function: F\nexpect:\n  response: {a: 1.5, b: 0.1, c: 1.0e+3}\n",
            R"({"a": 12.25, "b": 0.30000000000000004, "c": 2e-7})",
            "function: F\nexpect:\n  response: {a: 12.25, b: 0.30000000000000004, c: ");
        row("a list", "function: F\nexpect:\n  response: [1, 2]\n", "[0, 1, 2]",
            "function: F\nexpect:\n  response: [0, 1, 2]\n");
        row("a body", "function: F\nexpect:\n  response: {body: '{\"a\": 1}'}\n",
            "{\"body\": \"{\\\"a\\\": 2}\"}",
            "function: F\nexpect:\n  response: {body: '{\"a\": 2}'}");
        row("another type", "function: F\nexpect:\n  response: 1\n  cost: 1\n", R"("1")",
            "function: F\nexpect:\n  response: ");
    }
    void updatesChangeWhatDiffersOnly() {
        QFETCH(QString, before);
        QFETCH(QString, response);
        QFETCH(QString, after);
        const Case test = caseOf(before.toStdString());
        const Run run = runOf(response.toStdString());
        const Verdict verdict = check(test, run);
        QVERIFY(verdict.state == Verdict::State::Failed);
        const auto text = updatedText(before.toStdString(), test, run, verdict);
        QVERIFY2(text, text ? "" : text.error().detail.english().c_str());
        QVERIFY2(QString::fromStdString(*text).startsWith(after), text->c_str());
        QVERIFY(check(caseOf(*text), run).state == Verdict::State::Passed);
    }
    void aResponseThatIsNoTextUpdatesATestToo() {
        const std::string before = "function: F\nexpect:\n  response:\n    b\n";
        for (const char* response : {"{\"body\": \"a\xd7\xd3\"}", "1e999", "[1e-999999999]"}) {
            const Run run = runOf(response);
            const Case test = caseOf(before);
            const auto text = updatedText(before, test, run, check(test, run));
            QVERIFY2(text, response);
            std::vector<model::Diagnostic> problems;
            QVERIFY2(readCase(*text, "test.yaml", {}, problems), text->c_str());
        }
    }
    void updatesGoFromSuccessToFailureAndBack() {
        const std::string good = "function: F\nexpect:\n  response: {a: 1}\n  duration: 1 s\n";
        const Run failed = failedRun(model::OutcomeKind::FunctionError, "ValueError", "no sugar");
        const Case test = caseOf(good);
        const auto bad = updatedText(good, test, failed, check(test, failed));
        QVERIFY(bad);
        QVERIFY2(check(caseOf(*bad), failed).state == Verdict::State::Passed, bad->c_str());
        QVERIFY(bad->find("response") == std::string::npos);
        QVERIFY(bad->find("duration: 1 s") != std::string::npos);
        const Run run = runOf(R"({"a": 1})");
        const auto again = updatedText(*bad, caseOf(*bad), run, check(caseOf(*bad), run));
        QVERIFY(again);
        QVERIFY2(check(caseOf(*again), run).state == Verdict::State::Passed, again->c_str());
        QVERIFY(again->find("error") == std::string::npos);
    }

    void junitTellsEverything() {
        std::vector<Tested> results(4);
        results[0].test = caseOf("function: F");
        results[0].test.name = "orders/good";
        results[0].test.file = "/p/tests/lathe/orders/good.yaml";
        results[0].run = runOf("1", "colour \x1b[31m & <tag>");
        results[1].test = caseOf("function: F\nexpect: {response: {a: \"]]>\"}}");
        results[1].test.name = "bad";
        results[1].run = runOf(R"({"a": 2})");
        results[2].test = caseOf("function: F\nskip: not yet");
        results[2].test.name = "orders/later";
        results[3].test = caseOf("function: F");
        results[3].test.name = "gone";
        results[3].run.refusal = Error{"ResourceNotFoundException", Text::verbatim("no F")};
        for (Tested& each : results)
            each.verdict = check(each.test, each.run);
        const model::Diagnostic broken{model::Severity::Error,
                                       "Test.UnknownKey",
                                       Text::verbatim("Unknown key 'x'"),
                                       {},
                                       {"/p/tests/lathe/x.yaml", 2, 1},
                                       {}};
        const std::string xml = junitXml(results, {broken}, "/p", Timestamp{});
        QXmlStreamReader reader{QByteArray::fromStdString(xml)};
        QStringList told;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement())
                continue;
            QStringList attributes;
            for (const auto& each : reader.attributes())
                attributes << each.name().toString() + "=" + each.value().toString();
            told << reader.name().toString() + " " + attributes.join(" ");
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(told.value(0), "testsuites name=lathe tests=5 failures=1 errors=2 time=0.025");
        QVERIFY(told.contains("testsuite name=lathe/orders tests=2 failures=0 errors=0 skipped=1 "
                              "time=0.013 timestamp=1970-01-01T00:00:00") ||
                told.contains("testsuite name=lathe/orders tests=2 failures=0 errors=0 skipped=1 "
                              "time=0.012 timestamp=1970-01-01T00:00:00"));
        QVERIFY(told.filter("testcase name=good classname=lathe.orders").size() == 1);
        QVERIFY(told.filter("file=tests/lathe/orders/good.yaml").size() == 1);
        QVERIFY(told.contains("failure message=the response differs in one place type=response"));
        QVERIFY(told.contains("skipped message=not yet"));
        QVERIFY(told.contains("error message=no F type=broken"));
        QVERIFY(told.contains("error message=Unknown key 'x' type=Test.UnknownKey"));
        QVERIFY(told.contains("property name=costPicoDollars value=2100000"));
        QVERIFY(xml.find("~ /a: &quot;]]&gt;&quot; -&gt; 2") != std::string::npos ||
                xml.find("~ /a: \"]]&gt;\" -&gt; 2") != std::string::npos);
        QVERIFY(xml.find("colour ?[31m &amp; &lt;tag&gt;") != std::string::npos);
    }
};

LATHE_TEST(tst_Check)
#include "tst_Check.moc"
