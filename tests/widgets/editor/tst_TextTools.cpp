#include "tests/support/TestMain.h"
#include "widgets/editor/HeadingFolds.h"
#include "widgets/editor/Language.h"
#include "widgets/editor/LineChanges.h"
#include "widgets/editor/TextFormat.h"
#include "widgets/editor/TextSearch.h"
#include "widgets/editor/YamlTags.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lathe;
using editor::ChangedLine;
using editor::LineChange;

class tst_TextTools : public QObject {
    Q_OBJECT

  private slots:
    void whatIsReadIsWrittenBack_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain") << QByteArray{"a\nb\n"};
        QTest::newRow("windows") << QByteArray{"a\r\nb\r\nc\n"};
        QTest::newRow("mark") << QByteArray{"\xEF\xBB\xBFz\xC3\xA4hlen\n"};
        QTest::newRow("latin 1") << QByteArray{"z\xE4hlen\n"};
        QTest::newRow("utf-16 little") << QByteArray{"\xFF\xFE\x61\x00\x0A\x00", 6};
        QTest::newRow("utf-16 big") << QByteArray{"\xFE\xFF\x00\x61\x00\x0A", 6};
        QTest::newRow("empty") << QByteArray{};
    }
    void whatIsReadIsWrittenBack() {
        QFETCH(QByteArray, bytes);
        const editor::DecodedText decoded = editor::decode(bytes);
        QVERIFY(!decoded.binary);
        QVERIFY(decoded.text.isValidUtf8());
        QCOMPARE(editor::encode(decoded.text, decoded.format), bytes);
    }
    void halfACharacterOfUtf16IsNotLost() {
        const QByteArray odd = QByteArray::fromHex("fffe6100620063");
        QVERIFY(editor::decode(odd).binary);
        const QByteArray loneSurrogate = QByteArray::fromHex("fffe610000d86200");
        QVERIFY(editor::decode(loneSurrogate).binary);
    }
    void theLongestLineIsFound() {
        QCOMPARE(editor::longestLine(""), 0);
        QCOMPARE(editor::longestLine("a\nbcd\nef"), 3);
        QCOMPARE(editor::longestLine("a\nbcdef"), 5);
    }
    void latin1HasNotEveryCharacter() {
        QVERIFY(editor::fits("caf\xc3\xa9", editor::TextFormat::Encoding::Latin1));
        QVERIFY(!editor::fits("5 \xe2\x82\xac", editor::TextFormat::Encoding::Latin1));
        QVERIFY(editor::fits("5 \xe2\x82\xac", editor::TextFormat::Encoding::Utf8));
    }
    void theMostFrequentLineEndIsTheFiles() {
        QCOMPARE(editor::decode("a\r\nb\r\nc\n").format.lineEnd, editor::TextFormat::LineEnd::CrLf);
        QCOMPARE(editor::decode("a\nb\r\nc\n").format.lineEnd, editor::TextFormat::LineEnd::Lf);
    }
    void zerosMakeAFileBinary() {
        QVERIFY(editor::decode(QByteArray{"PK\x03\x04\x00\x00", 6}).binary);
        QVERIFY(!editor::decode("\x1b[31mred\x1b[0m text\n").binary);
    }
    void trailingSpaceGoesAndLineEndsStay() {
        QCOMPARE(editor::withoutTrailingSpace("a \t\r\n b\n  \nc  "), "a\r\n b\n\nc");
    }
    void languagesAreKnownByNameAndFirstLine() {
        QCOMPARE(editor::languageOf("src/app.py"), editor::Language::Python);
        QCOMPARE(editor::languageOf("index.MJS"), editor::Language::JavaScript);
        QCOMPARE(editor::languageOf("main.go"), editor::Language::Go);
        QCOMPARE(editor::languageOf("bootstrap", "#!/usr/bin/env python3\n"),
                 editor::Language::Python);
        QCOMPARE(editor::languageOf("LICENSE"), editor::Language::Text);
    }
    void theFileItselfSaysHowItIsIndented() {
        using editor::Indentation;
        QCOMPARE(editor::indentationOf(editor::Language::Python, "def a():\n  x = 1\n  y = 2\n"),
                 (Indentation{2, false}));
        QCOMPARE(editor::indentationOf(editor::Language::Go, ""), (Indentation{4, true}));
        QCOMPARE(editor::indentationOf(editor::Language::Json, "{\n\t\"a\": 1\n}"),
                 (Indentation{4, true}));
    }

    void headingsMakeSectionsButNotInCode() {
        const auto folds =
            editor::headingFolds("a\n# b\nc\n### d\n```\n# e\n```\n#f\n    # g\n# h");
        const std::vector<editor::FoldLine> wanted{{0, false}, {0, true},  {1, false}, {2, true},
                                                   {3, false}, {3, false}, {3, false}, {3, false},
                                                   {3, false}, {0, true}};
        QCOMPARE(folds, wanted);
        QCOMPARE(editor::headingFolds("").size(), std::size_t{1});
    }

    void changedLinesAreToldFromAddedAndRemovedOnes() {
        QCOMPARE(editor::lineChanges("a\nb\nc\n", "a\nB\nc\n"),
                 (std::vector<ChangedLine>{{1, LineChange::Changed}}));
        QCOMPARE(editor::lineChanges("a\nc\n", "a\nb\nc\n"),
                 (std::vector<ChangedLine>{{1, LineChange::Added}}));
        QCOMPARE(editor::lineChanges("a\nb\nc\n", "a\nc\n"),
                 (std::vector<ChangedLine>{{1, LineChange::Removed}}));
        QCOMPARE(editor::lineChanges("same\n", "same\n"), std::vector<ChangedLine>{});
    }
    void twoPlacesAreTwoChanges() {
        QCOMPARE(editor::lineChanges("1\n2\n3\n4\n5\n6\n", "1\nx\n3\n4\n5\n6\n7\n"),
                 (std::vector<ChangedLine>{{1, LineChange::Changed}, {6, LineChange::Added}}));
    }
    void linesThatStayAreNeverMarked() {
        QRandomGenerator random{42};
        for (int round = 0; round < 50; ++round) {
            QByteArrayList lines;
            for (int i = 0; i < 40; ++i)
                lines << "line " + QByteArray::number(i);
            const QByteArray saved = lines.join('\n');
            const int at = random.bounded(40);
            lines.insert(at, "new");
            const auto changes = editor::lineChanges(saved, lines.join('\n'));
            QCOMPARE(changes, (std::vector<ChangedLine>{{at, LineChange::Added}}));
        }
    }
    void textsWithoutAnythingInCommonAreOneChange() {
        QByteArrayList a, b;
        for (int i = 0; i < 3000; ++i) {
            a << "a" + QByteArray::number(i);
            b << "b" + QByteArray::number(i);
        }
        QCOMPARE(editor::lineChanges(a.join('\n'), b.join('\n')).size(), std::size_t{3000});
    }

    void searchFindsByBytes() {
        const editor::TextSearch search{{"b", false, false, false}};
        QCOMPARE(search.find("\xC3\xA4 B b"), (std::vector<editor::Match>{{3, 1}, {5, 1}}));
        QCOMPARE((editor::TextSearch{{"B", false, true, false}}.find("B b").size()),
                 std::size_t{1});
        QCOMPARE((editor::TextSearch{{"in", false, false, true}}.find("in int main").size()),
                 std::size_t{1});
    }
    void aBrokenExpressionSaysWhy() {
        const editor::TextSearch search{{"(", true, false, false}};
        QVERIFY(!search.error().isEmpty());
        QVERIFY(search.find("((").empty());
        QVERIFY((editor::TextSearch{{"(", false, false, false}}.error().isEmpty()));
    }
    void groupsAreReplaced() {
        const editor::TextSearch search{{"(\\w+)=(\\w+)", true, false, false}};
        const auto [text, count] = search.replaceAll("a=1\nb=2\n", "$2=\\1");
        QCOMPARE(text, "1=a\n2=b\n");
        QCOMPARE(count, 2);
        QCOMPARE(search.replacementFor("a=1\nb=2\n", {4, 3}, "$2"), "2");
    }
    void whatLiesOutsideIsNotReplaced() {
        const editor::TextSearch search{{"a(.)", true, true, false}};
        const QByteArray text = "\xc3\xa9 a1\na2\na3\n";
        const auto [out, count] = search.replaceAll(text, "$1b", editor::Match{6, 3});
        QCOMPARE(out, QByteArray{"\xc3\xa9 a1\n2b\na3\n"});
        QCOMPARE(count, 1);
    }
    void aPlainReplacementIsTakenAsItIs() {
        const editor::TextSearch search{{"x", false, false, false}};
        QCOMPARE(search.replaceAll("axb", "$1\\n").first, "a$1\\nb");
    }
    void theEndsOfLinesAreFound() {
        QCOMPARE((editor::TextSearch{{"^b", true, false, false}}.find("a\nb\nbb\n").size()),
                 std::size_t{2});
    }
    void tagsOfYamlAreFoundWhereAValueBegins() {
        const QByteArray text = "A: !Ref B\n- !Fn::X [!Sub \"!no\", a!b] # c: !Ref d\nE: is !not\n";
        QByteArrayList tags;
        for (const auto& span : editor::yamlTags(text))
            tags << text.mid(span.position, span.length);
        QCOMPARE(tags, (QByteArrayList{"!Ref", "!Fn::X", "!Sub"}));
        QVERIFY(editor::yamlTags("! \n!").empty());
    }
};

LATHE_TEST(tst_TextTools)
#include "tst_TextTools.moc"
