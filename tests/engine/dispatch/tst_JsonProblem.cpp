#include "engine/dispatch/JsonProblem.h"
#include "engine/dispatch/Payload.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::dispatch;

class tst_JsonProblem : public QObject {
    Q_OBJECT

  private slots:
    void theParserOfLambdaSaysWhatIsWrongAndWhere_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("problem");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const QByteArray any =
            "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
        const auto row = [](const char* name, const QByteArray& text, const QByteArray& problem,
                            int line, int column) {
            QTest::newRow(name) << text << problem << line << column;
        };
        row("byte that starts no character", "n\x87r\x9e", "Invalid UTF-8 start byte 0x87", 1, 3);
        row("control character", "\x99\xeb,j",
            "Unexpected character ((CTRL-CHAR, code 153)): expected a valid value " + any, 1, 1);
        row("bare word", "hello", "Unrecognized token 'hello': was expecting " + any, 1, 6);
        row("word in an object", "{\"a\": hello}",
            "Unrecognized token 'hello': was expecting " + any, 1, 13);
        row("trailing comma", "{\"a\": 1,}",
            "Unexpected character ('}' (code 125)): was expecting double-quote to start field name",
            1, 9);
        row("name without quotes", "{\n  test: true}",
            "Unexpected character ('t' (code 116)): was expecting double-quote to start field name",
            2, 3);
        row("no colon", "{\"a\" 1}",
            "Unexpected character ('1' (code 49)): was expecting a colon to separate field name "
            "and value",
            1, 6);
        row("no comma in an object", "{\"a\": 1 \"b\"}",
            "Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries",
            1, 9);
        row("no comma in an array", "[1 2]",
            "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries",
            1, 4);
        row("empty place in an array", "[1,]",
            "Unexpected character (']' (code 93)): expected a valid value " + any, 1, 4);
        row("single quotes", "'a'",
            "Unexpected character (''' (code 39)): expected a valid value " + any, 1, 1);
        row("two values", "0D",
            "Unexpected character ('D' (code 68)): Expected space separating root-level values", 1,
            2);
        row("string without end", "\"abc",
            "Unexpected end-of-input: was expecting closing quote for a string value", 1, 5);
        row("newline in a string", "\"a\nb\"",
            "Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash "
            "to be included in string value",
            2, 1);
        row("unknown escape", "\"\\x\"", "Unrecognized character escape 'x' (code 120)", 1, 4);
        row("leading zero", "[01]", "Invalid numeric value: Leading zeroes not allowed", 1, 4);
        row("lonely minus", "[-a]",
            "Unexpected character ('a' (code 97)) in numeric value: expected digit (0-9) to follow "
            "minus sign, for valid numeric value",
            1, 3);
    }
    void theParserOfLambdaSaysWhatIsWrongAndWhere() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, problem);
        QFETCH(int, line);
        QFETCH(int, column);
        const std::string said = describeJsonProblem(text.toStdString());
        const QByteArray place =
            "\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); "
            "line: " +
            QByteArray::number(line) + ", column: " + QByteArray::number(column) + "]";
        QCOMPARE(QByteArray::fromStdString(said), problem + place);
    }
    void anObjectThatIsCutOffNamesItsBeginning() {
        const std::string said = describeJsonProblem("[{\"a\": 1");
        QVERIFY(said.starts_with("Unexpected end-of-input: expected close marker for Object "
                                 "(start marker at [Source: REDACTED"));
        QVERIFY2(said.find("line: 1, column: 2])\n at") != std::string::npos, said.c_str());
    }
    void everyCutOfAPayloadIsRefusedWithAReason() {
        const std::string payload = "{\"a\": [1, -2.5e+3, \"x\\u00e9\\n\", true, null], "
                                    "\"\xc3\xa9\": {\"b\": \"\xf0\x9f\x98\x80\"}}";
        QVERIFY(checkPayload(payload, model::InvocationType::RequestResponse));
        for (std::size_t length = 1; length < payload.size(); ++length) {
            const auto checked = checkPayload(std::string_view{payload}.substr(0, length),
                                              model::InvocationType::RequestResponse);
            QVERIFY(!checked);
            QVERIFY(checked.error().detail.english().size() > 100);
        }
    }
    void whatIsTooDeepIsRefused() {
        QVERIFY(
            describeJsonProblem(std::string(1001, '[')).starts_with("Document nesting depth (10"));
    }
};

LATHE_TEST(tst_JsonProblem)
#include "tst_JsonProblem.moc"
