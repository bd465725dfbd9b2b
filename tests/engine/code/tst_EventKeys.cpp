#include "engine/code/EventKeys.h"
#include "engine/code/SdkClients.h"
#include "engine/code/Words.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace lathe;
using code::Grammar;

/// Code with `|` where one types.
class tst_EventKeys : public QObject {
    Q_OBJECT

    static code::TestEvent event() {
        boost::json::value value = boost::json::parse(
            R"({"Records": [{"eventSource": "aws:s3", "s3": {"bucket": {"name": "photos"},
                "object": {"key": "cat.jpg", "size": 1024}}}], "content-type": "text/plain"})");
        value.as_object()["body"] = R"({"id": 7, "tags": []})";
        return {"S3Put", std::move(value), "handler"};
    }
    static std::vector<language::CompletionItem> items(Grammar grammar, std::string code) {
        const std::size_t at = code.find('|');
        code.erase(at, 1);
        return code::eventKeys({grammar, code, at}, event());
    }
    static QString labels(Grammar grammar, const char* code) {
        QStringList found;
        for (const auto& item : items(grammar, code))
            found << QString::fromStdString(item.label);
        return found.join(' ');
    }
    /// The code after the first key is taken; `|` where the caret is then.
    static QString taken(Grammar grammar, std::string code) {
        const auto found = items(grammar, code);
        code.erase(code.find('|'), 1);
        if (found.empty())
            return {};
        const auto& item = found.front();
        std::string insert = item.insert;
        insert.insert(item.caret, "|");
        return QString::fromStdString(code.replace(item.begin, item.end - item.begin, insert));
    }

  private slots:
    void keysAreOfferedWhereTheEventIsReachedInto_data() {
        QTest::addColumn<int>("grammar");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("keys");
        const auto row = [](const char* name, Grammar grammar, const char* code, const char* keys) {
            QTest::newRow(name) << static_cast<int>(grammar) << QString{code} << QString{keys};
        };
        const char* all = "Records content-type body";
        row("brackets", Grammar::Python, "def handler(event, context):\n    event[\"|", all);
        row("get", Grammar::Python, "def handler(evt, _):\n    evt.get('|')", all);
        row("no quote yet", Grammar::Python, "def handler(event, context):\n    event[|", all);
        row("deep", Grammar::Python, "def handler(event, context):\n    x = event['Records'][0]['|",
            "eventSource s3");
        row("deeper", Grammar::Python,
            "def handler(event, c):\n    event[\"Records\"][0].get(\"s3\", {})[\"object\"][\"|",
            "key size");
        row("a loop", Grammar::Python,
            "def handler(event, c):\n    for record in event['Records']:\n        record[\"|",
            "eventSource s3");
        row("a counted loop", Grammar::Python,
            "def handler(event, c):\n    for i, r in enumerate(event['Records']):\n        r['|",
            "eventSource s3");
        row("a name for a part", Grammar::Python,
            "def handler(event, c):\n    r: dict = event['Records'][0]\n    b = r['s3']\n    b['|",
            "bucket object");
        row("a name for itself", Grammar::Python,
            "def handler(event, c):\n    r = event['Records'][0]\n    r = r['s3']\n    r['|",
            "bucket object");
        row("JSON in a string", Grammar::Python,
            "def handler(event, c):\n    body = json.loads(event.get('body') or '{}')\n    body['|",
            "id tags");
        row("an unknown name", Grammar::Python, "def handler(event, c):\n    other[\"|", "");
        row("a plain string", Grammar::Python, "def handler(event, c):\n    print(\"|", "");
        row("another method", Grammar::Python, "def handler(event, c):\n    event.update(\"|", "");
        row("no method of Python's", Grammar::Python, "def handler(event, c):\n    event.|", "");
        row("a member", Grammar::Script, "export const handler = async (event) => {\n  event.|",
            "Records body content-type");
        row("an index", Grammar::Script,
            "exports.handler = async function(e, c) {\n  e.Records[0].s3.|", "bucket object");
        row("an optional one", Grammar::Script,
            "export const handler: Handler<S3Event> = async (event: S3Event) => {\n"
            "  event?.Records?.[0]?.s3?.|",
            "bucket object");
        row("wrapped", Grammar::Script, "export const handler = middy(async e => e.|",
            "Records body content-type");
        row("taken apart", Grammar::Script,
            "export const handler = async ({ Records }) => {\n  Records[0].|", "eventSource s3");
        row("taken apart later", Grammar::Script,
            "function handler(event) {\n  const { Records: [x], body: text } = event;\n"
            "  const { id } = JSON.parse(text);\n  const all = JSON.parse(text);\n  all.|",
            "id tags");
        row("of", Grammar::Script,
            "async function handler(event) {\n  for (const r of event.Records) {\n    r.s3.|",
            "bucket object");
        row("a callback", Grammar::Script,
            "const handler = async (event) => event.Records.map(async (r) => r.|",
            "eventSource s3");
        row("a short callback", Grammar::Script,
            "const handler = async (event) => event.Records.forEach(r => { r.s3.|",
            "bucket object");
        row("not null", Grammar::Script,
            "const handler = async (event: any) => event.Records![0]!.s3.|", "bucket object");
        row("brackets in a script", Grammar::Script, "const handler = async (event) => event['|']",
            all);
        row("ruby", Grammar::Ruby,
            "def handler(event:, context:)\n  event['Records'].each do |r|\n    r['|\n  end\nend",
            "eventSource s3");
        row("no grammar", Grammar::Other, "func handler(event map) { event[\"|", "");
    }
    void keysAreOfferedWhereTheEventIsReachedInto() {
        QFETCH(int, grammar);
        QFETCH(QString, code);
        QFETCH(QString, keys);
        // Ruby's own bars stand before the one that is meant.
        std::string text = code.toStdString();
        if (static_cast<Grammar>(grammar) == Grammar::Ruby) {
            const std::size_t at = text.rfind('|');
            text.erase(at, 1);
            QStringList found;
            for (const auto& item : code::eventKeys({Grammar::Ruby, text, at}, event()))
                found << QString::fromStdString(item.label);
            QCOMPARE(found.join(' '), keys);
            return;
        }
        QCOMPARE(labels(static_cast<Grammar>(grammar), text.c_str()), keys);
    }
    void takingAKeyFinishesWhatIsOpen_data() {
        QTest::addColumn<int>("grammar");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("after");
        const auto row = [](Grammar grammar, const char* code, const char* after) {
            QTest::newRow(code) << static_cast<int>(grammar) << QString{code} << QString{after};
        };
        row(Grammar::Python, "event[\"|", "event[\"Records\"]|");
        row(Grammar::Python, "event[\"|\"]", "event[\"Records|\"]");
        row(Grammar::Python, "event['Rec|", "event['Records']|");
        row(Grammar::Python, "event[|", "event[\"Records\"]|");
        row(Grammar::Python, "event[|]", "event[\"Records\"|]");
        row(Grammar::Python, "event.get(\"|", "event.get(\"Records\"|)");
        row(Grammar::Python, "event.get(\"|\")", "event.get(\"Records|\")");
        row(Grammar::Script, "event.R|", "event.Records|");
        row(Grammar::Script, "event.Records[|", "event.Records[0]|");
    }
    void takingAKeyFinishesWhatIsOpen() {
        QFETCH(int, grammar);
        QFETCH(QString, code);
        QFETCH(QString, after);
        QCOMPARE(taken(static_cast<Grammar>(grammar), code.toStdString()), after);
    }
    void aKeyThatIsNoNameIsPutInBrackets() {
        const auto found = items(Grammar::Script, "event.|");
        QCOMPARE(QString::fromStdString(found.back().label), "content-type");
        QCOMPARE(QString::fromStdString(found.back().insert), "[\"content-type\"]");
        QCOMPARE(found.back().begin, std::size_t{5});
    }
    void eachKeyShowsTypeAndValue() {
        const auto detail = [](Grammar grammar, const char* code, std::size_t at) {
            return QString::fromStdString(items(grammar, code).at(at).detail.english());
        };
        QCOMPARE(detail(Grammar::Python, "event[\"|", 0),
                 QString::fromUtf8("list  1 \u00d7 {eventSource, s3}"));
        QCOMPARE(detail(Grammar::Python, "event[\"|", 1), "str  \"text/plain\"");
        QCOMPARE(detail(Grammar::Script, "event.Records[0].s3.object.|", 1), "number  1024");
        QCOMPARE(
            QString::fromStdString(items(Grammar::Python, "event[\"|").front().about.english()),
            "in the test event S3Put");
    }
    void pointingAtAKeyTellsItsValue() {
        const std::string code = "def handler(event, c):\n    x = event['Records'][0]['s3']\n";
        const auto at = [&](const char* word) {
            return code::explainEvent({Grammar::Python, code, code.find(word) + 1}, event());
        };
        QVERIFY(at("s3'"));
        QCOMPARE(QString::fromStdString(at("s3'")->what.english()), "dict  {bucket, object}");
        QVERIFY(!at("x ="));
    }
    void textThatNamesItselfOverAndOverEndsSoon() {
        std::string code = "def handler(e, c):\n";
        for (int i = 0; i < 3000; ++i)
            code += "    x = x['a'] + y['b']\n    y = y['c']\n";
        code += "    x['";
        QElapsedTimer timer;
        timer.start();
        QVERIFY(code::eventKeys({Grammar::Python, code, code.size()}, event()).empty());
        QVERIFY(timer.elapsed() < 2000);
    }
    void anyPiecesOfCodeAreBorne() {
        const std::vector<std::string> pieces{"event",
                                              "handler",
                                              "def handler(",
                                              "[",
                                              "]",
                                              "(",
                                              ")",
                                              "{",
                                              "}",
                                              "\"",
                                              "'",
                                              ".",
                                              "?.",
                                              "=",
                                              "=>",
                                              ":",
                                              ",",
                                              ";",
                                              "\n",
                                              " ",
                                              " or ",
                                              "||",
                                              "for ",
                                              " in ",
                                              " of ",
                                              ".get(",
                                              ".map(",
                                              "json.loads(",
                                              ".client(",
                                              "boto3",
                                              "@aws-sdk/client-s3",
                                              "import {",
                                              "new ",
                                              "0",
                                              "x",
                                              "\xC3\xA4",
                                              "Records",
                                              "!",
                                              "const "};
        std::mt19937 random{7};
        for (int round = 0; round < 4000; ++round) {
            std::string text;
            for (int i = 0; i < 24; ++i)
                text += pieces[random() % pieces.size()];
            const std::size_t at = random() % (text.size() + 1);
            for (const Grammar grammar : {Grammar::Python, Grammar::Script, Grammar::Ruby}) {
                const code::Place place{grammar, text, at};
                for (const auto& item : code::eventKeys(place, event()))
                    QVERIFY(item.begin <= at && item.end == at);
                code::explainEvent(place, event());
                code::sdkItems(place, {}, {text});
                code::wordsFor(place, {});
            }
        }
    }
    void bytesThatAreNoCodeAreBorne() {
        for (const std::string& code :
             {std::string{"]"}, std::string{")"}, std::string{"\"]["}, std::string{"[\""},
              std::string{"."}, std::string{"?."}, std::string(5000, ']'), std::string(5000, '(')})
            for (const Grammar grammar : {Grammar::Python, Grammar::Script, Grammar::Ruby}) {
                code::eventKeys({grammar, code, code.size()}, event());
                code::explainEvent({grammar, code, code.size() / 2}, event());
            }
    }
};

LATHE_TEST(tst_EventKeys)
#include "tst_EventKeys.moc"
