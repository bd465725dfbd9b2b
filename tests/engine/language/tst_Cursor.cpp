#include "engine/language/Cursor.h"
#include "tests/engine/language/Typing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using language::Cursor;
using Part = language::Cursor::Part;

class tst_Cursor : public QObject {
    Q_OBJECT

    static Cursor at(const QByteArray& text) {
        const test::Typing typing{text};
        return language::cursorAt(typing.text, typing.offset);
    }

  private slots:
    void thePlaceIsKnownFromHalfAText_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("part");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("typed");
        const auto row = [](const char* name, const char* text, Part part, const char* path,
                            const char* typed) {
            QTest::newRow(name) << QByteArray{text} << int(part) << QString{path} << QString{typed};
        };
        row("key", "a:\n  b:\n    ke|y: 1\n", Part::Key, "a/b", "ke");
        row("value", "a:\n  b: val|ue\n", Part::Value, "a/b", "val");
        row("quoted value", "a:\n  b: \"val|\"\n", Part::Value, "a/b", "val");
        row("quote left open", "a:\n  b: 'val|\n  c: 1\n", Part::Value, "a/b", "val");
        row("empty line", "a:\n  b: 1\n  |\nc: 2\n", Part::Key, "a", "");
        row("empty line further out", "a:\n  b:\n    c: 1\n  |\n", Part::Key, "a", "");
        row("first line below a key", "a:\n  b:\n    |\n", Part::Value, "a/b", "");
        row("item", "a:\n  - b\n  - |\n", Part::Value, "a/1", "");
        row("key in an item", "a:\n  - b: 1\n    c|\n", Part::Key, "a/0", "c");
        row("brackets", "a: [b, c|", Part::Value, "a/1", "c");
        row("braces", "a: { b: 1, c|", Part::Key, "a", "c");
        row("tag", "a: !Re|\n", Part::Tag, "a", "!Re");
        row("behind a tag", "a: !Ref |\n", Part::Value, "a/Ref", "");
        row("variable", "a: !Sub x-${AWS::|}\n", Part::Variable, "a/Fn::Sub", "AWS::");
        row("literal", "a: !Sub x-${!AW|}\n", Part::Value, "a/Fn::Sub", "x-${!AW");
        row("long form", "a:\n  Fn::Join: ['', [|]]\n", Part::Value, "a/Fn::Join/1/0", "");
        row("comment", "a: 1 # no|\n", Part::None, "", "");
        row("comment on its own line", "a:\n  # no|\n  b: 1\n", Part::None, "", "");
        row("block scalar", "a: >\n  no|\n", Part::None, "a", ">\n  no");
        row("json key", "{\"a\": {\"b|\": 1}}", Part::Key, "a", "b");
        row("json value", "{\"a\": [{\"b\": \"x|", Part::Value, "a/0/b", "x");
        row("json, nothing yet", "{\"a\": |, \"b\": 1}", Part::Value, "a", "");
        row("windows", "a:\r\n  b: 1\r\n  |\r\nc: 2\r\n", Part::Key, "a", "");
    }
    void thePlaceIsKnownFromHalfAText() {
        QFETCH(QByteArray, text);
        const Cursor cursor = at(text);
        QTEST(int(cursor.part), "part");
        QStringList path;
        for (const std::string& step : cursor.path)
            path << QString::fromStdString(step);
        QTEST(path.join('/'), "path");
        QTEST(QString::fromStdString(cursor.typed), "typed");
    }
    void theWordAroundTheCursorGivesWay() {
        const test::Typing typing{"a:\n  b: x!|y \"z\" # c\n"};
        const Cursor cursor = language::cursorAt(typing.text, typing.offset);
        QCOMPARE(typing.text.substr(cursor.begin, cursor.end - cursor.begin),
                 std::string{"x!y \"z\""});
        const test::Typing quoted{"a: 'x|y' # c\n"};
        const Cursor inner = language::cursorAt(quoted.text, quoted.offset);
        QCOMPARE(quoted.text.substr(inner.begin, inner.end - inner.begin), std::string{"xy"});
        QCOMPARE(inner.quote, '\'');
    }
    void whatStandsBesideItIsKnown() {
        const Cursor cursor = at("a:\n  Type: T\n  Key|\n  Other: 1\n");
        QCOMPARE(cursor.siblings, (std::vector<std::string>{"Type", "Other"}));
        QCOMPARE(cursor.type, std::string{"T"});
        QVERIFY(!cursor.hasColon && !cursor.isItem && !cursor.isFlow);
        QCOMPARE(cursor.column, std::size_t{2});
    }
    void theFunctionIsKnown() {
        const Cursor cursor = at("a: !FindInMap [b, c|]\n");
        QCOMPARE(cursor.function, std::string{"Fn::FindInMap"});
        QCOMPARE(cursor.argument, std::size_t{1});
        QVERIFY(cursor.isItem && cursor.isFlow);
        QCOMPARE(at("a:\n  Ref: x|\n").function, std::string{"Ref"});
        QCOMPARE(at("a: !Sub ['x', {b: |}]\n").function, std::string{});
    }
    void aWordAloneMayBecomeAKey() {
        QVERIFY(at("a:\n  b|\n").mayBeKey);
        QVERIFY(at("a:\n  - b|\n").mayBeKey);
        QVERIFY(!at("a: b|\n").mayBeKey);
        QVERIFY(!at("a:\n  - !Ref b|\n").mayBeKey);
    }
};

LATHE_TEST(tst_Cursor)
#include "tst_Cursor.moc"
