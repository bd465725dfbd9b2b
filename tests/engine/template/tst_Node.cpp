#include "engine/template/Node.h"
#include "engine/template/Nodes.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using tmpl::Node;

namespace {

struct Parsed {
    Node::Ptr root;
    std::vector<model::Diagnostic> diagnostics;
};

Parsed parse(const std::string& text, const char* file = "template.yaml") {
    Parsed parsed;
    parsed.root = tmpl::parseDocument(text, file, parsed.diagnostics);
    return parsed;
}

std::string jsonOf(const std::string& text) {
    const auto parsed = parse(text);
    return parsed.root ? boost::json::serialize(tmpl::toJson(*parsed.root)) : "nothing";
}

} // namespace

class tst_Node : public QObject {
    Q_OBJECT

  private slots:
    void readsValuesAsYaml11_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("words are booleans") << "a: [yes, No, on, off, true]"
                                            << R"({"a":[true,false,true,false,true]})";
        QTest::newRow("quoted words are text") << "a: ['yes', \"no\"]"
                                               << R"({"a":["yes","no"]})";
        QTest::newRow("numbers") << "a: [1, -2, 1_000, 0x1F, 017, 0b11]"
                                 << R"({"a":[1,-2,1000,31,15,3]})";
        QTest::newRow("account ids that are no octal stay text") << "a: 089012345678"
                                                                 << R"({"a":"089012345678"})";
        QTest::newRow("base 60") << "a: 1:30"
                                 << R"({"a":90})";
        QTest::newRow("dates stay text") << "a: 2012-10-17"
                                         << R"({"a":"2012-10-17"})";
        QTest::newRow("versions stay text") << "a: 3.0.1"
                                            << R"({"a":"3.0.1"})";
        QTest::newRow("nulls") << "a: [~, null, '']\nb:"
                               << R"({"a":[null,null,""],"b":null})";
        QTest::newRow("explicit tags") << "a: !!str 12\nb: !!int \"7\""
                                       << R"({"a":"12","b":"7"})";
        QTest::newRow("keys are text") << "200: x\nyes: y"
                                       << R"({"200":"x","yes":"y"})";
        QTest::newRow("block text") << "a: |\n  x\n  y\nb: >-\n  p\n  q"
                                    << R"({"a":"x\ny\n","b":"p q"})";
        QTest::newRow("CRLF and a byte order mark") << QString::fromUtf8("\xEF\xBB\xBF"
                                                                         "a: 1\r\nb:\r\n  - x\r\n")
                                                    << R"({"a":1,"b":["x"]})";
        QTest::newRow("an empty item of a list that is not indented")
            << "a:\n- \n- x\nb: 1"
            << R"({"a":[null,"x"],"b":1})";
        QTest::newRow("a tag above its block text") << "a:\n  !Sub |\n    {}\nb: 1"
                                                    << R"({"a":{"Fn::Sub":"{}\n"},"b":1})";
    }
    void readsValuesAsYaml11() {
        QFETCH(QString, text);
        QTEST(QString::fromStdString(jsonOf(text.toStdString())), "expected");
    }

    void shortFormsBecomeLongForms_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Ref") << "a: !Ref X"
                             << R"({"a":{"Ref":"X"}})";
        QTest::newRow("Condition") << "a: !Condition X"
                                   << R"({"a":{"Condition":"X"}})";
        QTest::newRow("GetAtt splits at the first dot")
            << "a: !GetAtt X.Outputs.Y"
            << R"({"a":{"Fn::GetAtt":["X","Outputs.Y"]}})";
        QTest::newRow("GetAtt of a list") << "a: !GetAtt [X, Arn]"
                                          << R"({"a":{"Fn::GetAtt":["X","Arn"]}})";
        QTest::newRow("nested") << "a: !Join ['', [!Ref X, !Sub 'y']]"
                                << R"({"a":{"Fn::Join":["",[{"Ref":"X"},{"Fn::Sub":"y"}]]}})";
        QTest::newRow("a tagged number is text") << "a: !Sub 12"
                                                 << R"({"a":{"Fn::Sub":"12"}})";
    }
    void shortFormsBecomeLongForms() {
        QFETCH(QString, text);
        QTEST(QString::fromStdString(jsonOf(text.toStdString())), "expected");
    }

    void mergeKeysYieldToWrittenKeys() {
        QCOMPARE(jsonOf("base: &b {x: 1, y: 2}\na:\n  y: 3\n  <<: *b\nc:\n  <<: [{x: 5}, *b]"),
                 std::string(R"({"base":{"x":1,"y":2},"a":{"y":3,"x":1},"c":{"x":5,"y":2}})"));
    }

    void jsonKeepsItsOwnRules() {
        QCOMPARE(jsonOf("{\n\t\"a\": \"\\ud83d\\ude00\\/\",\n\t\"b\": [1e3, 12, true]}"),
                 std::string("{\"a\":\"\xF0\x9F\x98\x80/\",\"b\":[1E3,12,true]}"));
    }

    void placesCountCharactersAndBytes() {
        const auto parsed = parse("ä: \"ö\"\nkey: !Sub 'x'\n");
        QVERIFY(parsed.root);
        const auto& first = parsed.root->entries[0];
        QCOMPARE(first.value->begin, (tmpl::Mark{1, 4, 4}));
        QCOMPARE(first.value->end, (tmpl::Mark{1, 7, 8}));
        const auto& second = parsed.root->entries[1];
        QCOMPARE(second.keyMark, (tmpl::Mark{2, 1, 9}));
        QCOMPARE(second.value->begin, (tmpl::Mark{2, 6, 14}));
        QCOMPARE(second.value->end, (tmpl::Mark{2, 14, 22}));
    }

    void whatIsAbsentStandsWithinWhatHoldsIt() {
        for (const char* text : {" :", "a:\n  :\n", "a:\n  -\n", "a:\n  - b\n  -\n", "- - -\n"}) {
            std::vector<Node::Ptr> nodes{parse(text).root};
            QVERIFY(nodes.front());
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                const Node& node = *nodes[i];
                QVERIFY2(node.begin.offset <= node.end.offset, text);
                for (const auto& item : node.items) {
                    QVERIFY2(item->begin.offset >= node.begin.offset, text);
                    nodes.push_back(item);
                }
                for (const auto& entry : node.entries) {
                    QVERIFY2(entry.value->begin.offset >= node.begin.offset, text);
                    nodes.push_back(entry.value);
                }
            }
        }
    }

    void placesSurviveRepairs() {
        const auto parsed = parse("a:\n- \n- x\nkey: v\n");
        QVERIFY(parsed.root);
        QCOMPARE(parsed.root->entries[1].keyMark, (tmpl::Mark{4, 1, 10}));
    }

    void problemsNameTheirPlace_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("tab") << QByteArray("a:\n\tb: 1") << "Template.Syntax" << 2 << 1;
        QTest::newRow("open quote") << QByteArray("a: 1\nb: \"x") << "Template.Syntax" << 2 << 5;
        QTest::newRow("open bracket") << QByteArray("a: [1,\n") << "Template.Syntax" << 2 << 1;
        QTest::newRow("no anchor") << QByteArray("a: *x") << "Template.UnknownAnchor" << 1 << 4;
        QTest::newRow("recursive alias")
            << QByteArray("a: &x\n  b: *x") << "Template.RecursiveAlias" << 2 << 6;
        QTest::newRow("two documents")
            << QByteArray("a: 1\n---\nb: 2") << "Template.SeveralDocuments" << 2 << 1;
        QTest::newRow("mapping as key")
            << QByteArray("{a: 1}: 2") << "Template.KeyNotText" << 1 << 1;
        QTest::newRow("merging a number")
            << QByteArray("a:\n  <<: 1") << "Template.MergeNotMapping" << 2 << 3;
        QTest::newRow("not UTF-8") << QByteArray("a: 1\nb: \xFF") << "Template.Encoding" << 2 << 4;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0",
                                              4)
                                << "Template.Encoding" << 1 << 1;
        QTest::newRow("a control character")
            << QByteArray("a: \x01") << "Template.Encoding" << 1 << 4;
        QTest::newRow("nothing") << QByteArray("") << "Template.Empty" << 1 << 1;
        QTest::newRow("only a comment") << QByteArray("# x\n") << "Template.Empty" << 1 << 1;
    }
    void problemsNameTheirPlace() {
        QFETCH(QByteArray, text);
        const auto parsed = parse(text.toStdString());
        QVERIFY(!parsed.root);
        QCOMPARE(parsed.diagnostics.size(), std::size_t{1});
        const auto& problem = parsed.diagnostics.front();
        QTEST(QString::fromStdString(problem.code), "code");
        QTEST(problem.location.line, "line");
        QTEST(problem.location.column, "column");
        QVERIFY(!problem.hint.empty());
        QCOMPARE(problem.severity, model::Severity::Error);
    }

    void theLastOfDuplicateKeysCounts() {
        const auto parsed = parse("a: 1\nb: 2\na: 3");
        QVERIFY(parsed.root);
        QCOMPARE(parsed.root->find("a")->scalar, std::string("3"));
        QCOMPARE(parsed.root->entries.size(), std::size_t{2});
        QCOMPARE(parsed.diagnostics.front().code, std::string("Template.DuplicateKey"));
        QCOMPARE(parsed.diagnostics.front().location.line, 3);
    }

    void aliasesThatGrowWithoutEndAreRefused() {
        std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; ++i) {
            const auto name = std::to_string(i);
            const auto before = "*a" + std::to_string(i - 1);
            text += "a" + name + ": &a" + name + " [" + before;
            for (int j = 0; j < 9; ++j) {
                text += ", " + before;
            }
            text += "]\n";
        }
        const auto parsed = parse(text);
        QVERIFY(!parsed.root);
        QCOMPARE(parsed.diagnostics.front().code, std::string("Template.TooLarge"));
    }

    void deepNestingIsRefused() {
        const auto parsed = parse(std::string(5000, '['));
        QVERIFY(!parsed.root);
        QVERIFY(!parsed.diagnostics.empty());
    }
};

LATHE_TEST(tst_Node)
#include "tst_Node.moc"
