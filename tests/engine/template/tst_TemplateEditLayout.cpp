#include "tests/engine/template/Editing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::test;
using boost::json::array;
using boost::json::object;

class tst_TemplateEditLayout : public QObject {
    Q_OBJECT

  private slots:
    void keepsCommentsAndQuoting() {
        const std::string text = readData("orders.yaml");
        QCOMPARE(
            difference(text, set(text, "Globals/Function/Runtime", "python3.13")),
            (QStringList{"-    Runtime: python3.12   # the newest that everyone has installed",
                         "+    Runtime: python3.13   # the newest that everyone has installed"}));
        QCOMPARE(difference(text,
                            set(text, "Globals/Function/Environment/Variables/LOG_LEVEL", "debug")),
                 (QStringList{"-        LOG_LEVEL: \"info\"", "+        LOG_LEVEL: \"debug\""}));
        QCOMPARE(difference(text, set(text, "Globals/Function/Environment/Variables/TABLE",
                                      object{{"Ref", "Bills"}})),
                 (QStringList{"-        TABLE: !Ref Orders", "+        TABLE: !Ref Bills"}));
        QCOMPARE(
            difference(text, set(text, "Resources/Night/Properties/Layers/0", "arn:aws:lambda:x")),
            (QStringList{"-        - !Ref Common   # shared",
                         "+        - arn:aws:lambda:x   # shared"}));
    }

    void quotesWhatWouldBeReadAsSomethingElse_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("written");
        const auto row = [](const char* value, const char* written) {
            QTest::newRow(value) << value << written;
        };
        row("on", "'on'");
        row("yes", "'yes'");
        row("1.0", "'1.0'");
        row("0755", "'0755'");
        row("1e3", "'1e3'");
        row("12:30", "'12:30'");
        row("2012-10-17", "'2012-10-17'");
        row("null", "'null'");
        row("", "''");
        row("*", "'*'");
        row("'*'", "'''*'''");
        row("- a", "'- a'");
        row("a: b", "'a: b'");
        row("a #b", "'a #b'");
        row("@x", "'@x'");
        row("{{resolve:ssm:x}}", "'{{resolve:ssm:x}}'");
        row("tab\there", "\"tab\\there\"");
        row(" led by a blank", "' led by a blank'");
        row("1.2.3", "1.2.3");
        row("rate(5 minutes)", "rate(5 minutes)");
        row("arn:aws:sns:eu-west-1:1:t", "arn:aws:sns:eu-west-1:1:t");
        row("-x", "-x");
        row("ça va", "ça va");
    }
    void quotesWhatWouldBeReadAsSomethingElse() {
        QFETCH(QString, value);
        QFETCH(QString, written);
        const std::string changed =
            set("A: x # note\nB: 'y'\n", "A", boost::json::string(value.toStdString()));
        QCOMPARE(QString::fromStdString(changed), "A: " + written + " # note\nB: 'y'\n");
        QCOMPARE(meaningOf(changed).at("A").as_string().c_str(), value.toStdString());
    }

    void copiesTheIndentationOfItsSurroundings() {
        const std::string text = readData("wide.yaml");
        QCOMPARE(difference(text, set(text, "Resources/Resize/Properties/Environment/Variables",
                                      object{{"A", "1"}, {"B", array{"x"}}})),
                 (QStringList{"+            Environment:", "+                Variables:",
                              "+                    A: '1'",
                              "+                    B:", "+                    - x"}));
        QCOMPARE(
            difference(text, set(text, "Resources/Resize/Properties/Architectures/1", "x86_64")),
            QStringList{"+            - x86_64"});
        QCOMPARE(difference(text, set(text, "Resources/Pictures/Properties/BucketName", "p")),
                 QStringList{"+            BucketName: p"});
        QCOMPARE(difference(text, set(text, "Resources/Pictures/Properties/BucketName",
                                      object{{"Ref", "Name"}})),
                 (QStringList{"+            BucketName:", "+                Ref: Name"}));
        const std::string windows = withWindowsLineEnds(text);
        QCOMPARE(set(windows, "Resources/Pictures/Properties/A/B", 1),
                 withWindowsLineEnds(set(text, "Resources/Pictures/Properties/A/B", 1)));
    }

    void aMappingBehindAnExplicitKeyIsNoExampleOfIndentation() {
        const std::string text = "A:\n  - ? k\n    : : x\n";
        QCOMPARE(difference(text, set(text, "B/X/Y", 1)),
                 (QStringList{"+B:", "+  X:", "+    'Y': 1"}));
    }

    void staysInFlowStyleWithinBrackets() {
        const std::string text = readData("orders.yaml");
        QCOMPARE(difference(text, set(text, "Mappings/Sizes/dev/timeout", 3)),
                 (QStringList{"-    dev: { memory: 128, batch: 1 }",
                              "+    dev: { memory: 128, batch: 1, timeout: 3 }"}));
        QCOMPARE(difference(text, set(text, "Resources/Night/Properties/Tags/team",
                                      object{{"a", array{1, "x, y"}}})),
                 (QStringList{"-      Tags: {team: billing, \"cost:centre\": \"42\"}",
                              "+      Tags: {team: {a: [1, \"x, y\"]}, \"cost:centre\": \"42\"}"}));
        QCOMPARE(
            difference(text, set(text, "Parameters/Stage/AllowedValues", array{"dev", "prod"})),
            (QStringList{"-    AllowedValues: [dev, test, prod]",
                         "+    AllowedValues: [dev, prod]"}));
        QCOMPARE(set("A: [\n  1, # one\n  2 # two\n]\n", "A/2", 3),
                 std::string("A: [\n  1, # one\n  2, # two\n  3\n]\n"));
    }

    void keepsJsonAsItIsLaidOut() {
        const std::string text = readData("report.json");
        QCOMPARE(difference(text, set(text, "Resources/Report/Properties/Timeout", 60)),
                 (QStringList{"-                \"Timeout\": 30,",
                              "+                \"Timeout\": 60,"}));
        QCOMPARE(difference(text, set(text, "Resources/Report/Properties/Environment/Variables/NEW",
                                      "a\"b")),
                 (QStringList{"-                        \"EMPTY\": \"\"",
                              "+                        \"EMPTY\": \"\",",
                              "+                        \"NEW\": \"a\\\"b\""}));
        QCOMPARE(difference(text, set(text, "Resources/Report/Properties/Policies/2", "X")).size(),
                 2);
        QCOMPARE(difference(
                     text, set(text, "Resources/Report/Properties/Layers/0", object{{"Ref", "L"}})),
                 (QStringList{"-                \"Layers\": [],", "+                \"Layers\": [",
                              "+                    {", "+                        \"Ref\": \"L\"",
                              "+                    }", "+                ],"}));
        QCOMPARE(set("{\"a\":{\"b\":1}}", "a/c", object{{"d", array{1, "x"}}}),
                 std::string("{\"a\":{\"b\":1,\"c\":{\"d\":[1,\"x\"]}}}"));
        QCOMPARE(remove("{\"a\":1,\"b\":2,\"c\":3}", "c"), std::string("{\"a\":1,\"b\":2}"));
        QCOMPARE(remove("{\"a\":1,\"b\":{\"c\":3}}", "b/c"), std::string("{\"a\":1}"));
        QCOMPARE(set("{\n\t\"a\": 1\n}", "b", 1.5), std::string("{\n\t\"a\": 1,\n\t\"b\": 1.5\n}"));
    }

    void writesManyLinesAsBlockLiteral() {
        QCOMPARE(set("A:\n  B: x # c\n  C: 1\n", "A/B", "one\n\n  two\n"),
                 std::string("A:\n  B: | # c\n    one\n\n      two\n  C: 1\n"));
        QCOMPARE(set("A:\n  B: |\n      one\n      two\n\n  C: 1\n", "A/B", "new\ntext"),
                 std::string("A:\n  B: |-\n      new\n      text\n\n  C: 1\n"));
        QCOMPARE(set("A: |  # code\n  one\n\nB: 1\n", "A", "short"),
                 std::string("A: short  # code\n\nB: 1\n"));
        QCOMPARE(set("A: x  \nB: 1\n", "A", "y\nz"), std::string("A: |-\n  y\n  z\nB: 1\n"));
        QCOMPARE(set("A: 1", "B", "x\ny\n"), std::string("A: 1\nB: |\n  x\n  y\n"));
        QCOMPARE(set("A: {b: x}\n", "A/b", "x\ny\n"), std::string("A: {b: \"x\\ny\\n\"}\n"));
    }

    void leavesNoDoubledBlankLine() {
        QCOMPARE(remove("R:\n  A: 1\n\n  B: 2\n\n  C: 3\n", "R/B"),
                 std::string("R:\n  A: 1\n\n  C: 3\n"));
        QCOMPARE(remove("A: 1\n\nB: 2\n", "B"), std::string("A: 1\n"));
        QCOMPARE(remove("A: 1\nB: 2", "B"), std::string("A: 1"));
    }

    void blanksBelowDoNotJoinANewBlockScalar() {
        const std::string text = "A:\n  B: 1\n\n      \n   \nC: 2\n";
        const std::string edited = set(text, "A/D", "one\ntwo\n");
        QCOMPARE(edited, std::string("A:\n  B: 1\n  D: |\n    one\n    two\n\n\n\nC: 2\n"));
        QCOMPARE(meaningOf(edited).at("A").at("D"), boost::json::value("one\ntwo\n"));
        QCOMPARE(set(text, "A/D", 3), std::string("A:\n  B: 1\n  D: 3\n\n      \n   \nC: 2\n"));
        QCOMPARE(meaningOf(set("A:\n  B: 1\r\n      ", "A/D", "one\ntwo")).at("A").at("D"),
                 boost::json::value("one\ntwo"));
    }
};

LATHE_TEST(tst_TemplateEditLayout)
#include "tst_TemplateEditLayout.moc"
