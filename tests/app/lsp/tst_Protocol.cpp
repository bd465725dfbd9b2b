#include "app/lsp/CompletionReply.h"
#include "app/lsp/Framing.h"
#include "app/lsp/Replies.h"
#include "app/lsp/Snippet.h"
#include "app/lsp/TextIndex.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace lathe;
using namespace lathe::lsp;

/// Messages, places and answers, without a server.
class tst_Protocol : public QObject {
    Q_OBJECT

    static QJsonValue json(const QByteArray& text) {
        return QJsonDocument::fromJson("[" + text + "]").array().at(0);
    }
    static QByteArrayList all(Framing& framing) {
        QByteArrayList found;
        while (auto message = framing.next())
            found << *message;
        return found;
    }

  private slots:
    void messagesComeInAnyPieces() {
        const QByteArray stream =
            "Content-Length: 2\r\nContent-Type: x\r\n\r\n{}" + Framing::framed("[1]");
        for (qsizetype size = 1; size <= stream.size(); ++size) {
            Framing framing;
            QByteArrayList found;
            for (qsizetype at = 0; at < stream.size(); at += size) {
                framing.feed(stream.mid(at, size));
                found += all(framing);
            }
            QCOMPARE(found, QByteArrayList({"{}", "[1]"}));
            QVERIFY(!framing.isBroken());
        }
    }
    void linesBetweenMessagesArePassedOver() {
        Framing framing;
        framing.feed("npm warn something\n" + Framing::framed("{}") + "more\n" +
                     Framing::framed("[]"));
        QCOMPARE(all(framing), QByteArrayList({"{}", "[]"}));
    }
    void whatIsNoProtocolEndsSoon() {
        for (const QByteArray& stream :
             {QByteArray(200'000, 'x'), QByteArray{"Content-Length: many\r\n\r\n"},
              QByteArray{"Content-Length: -5\r\n\r\n"},
              QByteArray{"Content-Length: 99999999999999\r\n\r\n"},
              "Content-Length: 5" + QByteArray(200'000, ' ')}) {
            Framing framing;
            framing.feed(stream);
            QVERIFY(all(framing).isEmpty());
            QVERIFY(framing.isBroken());
        }
    }
    void placesCountUnitsOfUtf16() {
        const QByteArray text = "a\xC3\xA4"
                                "b\n\xF0\x9F\x98\x80x\xE4\xBD\xA0y\r\nz\rw";
        const TextIndex index{text};
        QCOMPARE(index.position(3).character, 2);                      // behind ä
        QCOMPARE(index.position(text.indexOf('x')), (Position{1, 2})); // behind the emoji
        QCOMPARE(index.position(text.indexOf('y')), (Position{1, 4})); // behind 你
        QCOMPARE(index.position(text.indexOf('z')), (Position{2, 0}));
        QCOMPARE(index.position(text.indexOf('w')), (Position{3, 0}));
        for (qsizetype at = 0; at <= text.size(); ++at) {
            if (at < text.size() && ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80 ||
                                     (at > 0 && text[at - 1] == '\r' && text[at] == '\n')))
                continue;
            QCOMPARE(index.offset(index.position(at)), at);
        }
        QCOMPARE(index.offset({1, 99}), text.indexOf("\r\n"));
        QCOMPARE(index.offset({99, 0}), text.size());
        QCOMPARE(index.lineAndColumn({1, 2}), (std::pair{2, 2}));
        QCOMPARE(index.line(1), text.mid(5, text.indexOf("\r\n") - 5));
    }
    void theDifferenceOfTwoTextsIsOnePiece() {
        const QByteArrayList texts{"",
                                   "a",
                                   "one\ntwo\r\nthree",
                                   "one\ntwo\nthree",
                                   "one\r\ntwo\r\nthree",
                                   "\xC3\xA4\xC3\xA4",
                                   "\xC3\xA4\xC3\xB6",
                                   "\xF0\x9F\x98\x80",
                                   "\xF0\x9F\x98\x81",
                                   "aaaa",
                                   "aaa"};
        for (const QByteArray& before : texts)
            for (const QByteArray& after : texts) {
                const auto found = difference(before, after);
                QCOMPARE(found.has_value(), before != after);
                if (!found)
                    continue;
                QCOMPARE(before.left(found->begin) + found->text + before.mid(found->end), after);
                // By the places that a server is told it is the same.
                const TextIndex index{before};
                const auto [begin, end] = index.offsets(index.range(found->begin, found->end));
                QCOMPARE(begin, found->begin);
                QCOMPARE(end, found->end);
                QCOMPARE(QString::fromUtf8(found->text).toUtf8(), found->text);
            }
    }
    void snippetsBecomeText_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("caret");
        QTest::addColumn<qsizetype>("selected");
        const auto row = [](const char* snippet, const char* text, qsizetype caret,
                            qsizetype selected) {
            QTest::newRow(snippet) << QString{text} << caret << selected;
        };
        row("plain", "plain", 5, 0);
        row("call($1)$0", "call()", 5, 0);
        row("call(${1:first}, ${2:second})", "call(first, second)", 5, 5);
        row("${2:b} ${1:a}", "b a", 2, 1);
        row("$0 end", " end", 0, 0);
        row("${1|one,two|} x", "one x", 0, 3);
        row("cost \\$5 \\} \\\\", "cost $5 } \\", 11, 0);
        row("${TM_FILENAME:name} ${TM_X}", "name ", 5, 0);
        row("${1:outer ${2:inner}}", "outer inner", 0, 11);
        row("a $ b", "a $ b", 5, 0);
        row("${1:open", "open", 0, 4);
        row("${", "", 0, 0);
    }
    void snippetsBecomeText() {
        const PlainSnippet plain = plainSnippet(QString{QTest::currentDataTag()});
        QTEST(plain.text, "text");
        QTEST(plain.caret, "caret");
        QTEST(plain.selected, "selected");
    }
    void completionIsSortedAndPlaced() {
        const QByteArray text = "  \xF0\x9F\x98\x80.se";
        const CompletionReply reply = completionReply(json(R"({"isIncomplete": true, "items": [
                {"label": "second", "sortText": "2", "insertText": "if (${1:x}) {\n\t$0\n}",
                 "insertTextFormat": 2},
                {"label": "first?", "sortText": "1", "kind": 5, "textEdit":
                 {"range": {"start": {"line": 0, "character": 4}, "end": {"line": 0, "character": 7}},
                  "newText": "['first']"}, "tags": [1]}]})"),
                                                      text, static_cast<int>(text.size()));
        QVERIFY(reply.isIncomplete);
        QCOMPARE(reply.items.size(), std::size_t{2});
        const auto& first = reply.items[0];
        QCOMPARE(QString::fromStdString(first.label), "first?");
        QCOMPARE(first.begin, std::size_t{6});
        QCOMPARE(first.end, std::size_t{9});
        QCOMPARE(first.handle, std::size_t{2});
        QVERIFY(first.deprecated);
        const auto& second = reply.items[1];
        QCOMPARE(QString::fromStdString(second.insert), "if (x) {\n  \t\n  }");
        QCOMPARE(second.caret, std::size_t{4});
        QCOMPARE(second.selected, std::size_t{1});
        QCOMPARE(second.begin, std::size_t{7});
        QVERIFY(completionReply(QJsonValue{}, text, 0).items.empty());
        QCOMPARE(completionReply(json("[{\"label\": \"a\"}, {}, 3]"), text, 0).items.size(),
                 std::size_t{1});
    }
    void wordsOfAServerComeInManyShapes() {
        QCOMPARE(markdownOf(QJsonValue{"**a**"}), "**a**");
        QCOMPARE(markdownOf(json(R"([{"language": "py", "value": "x"}, "b", ""])")),
                 "```py\nx\n```\n\nb");
        QCOMPARE(plainWords(json(R"({"kind": "markdown", "value": "**a** `b`"})")), "a b");
    }
    void definitionsComeInManyShapes() {
        const QJsonObject range = toJson(Range{{1, 2}, {1, 3}});
        const QJsonObject location{{"uri", "file:///a%20b.py"}, {"range", range}};
        const QJsonObject link{{"targetUri", "file:///a%20b.py"},
                               {"targetRange", QJsonObject{}},
                               {"targetSelectionRange", range}};
        const QList<QJsonValue> answers{location, QJsonArray{location}, QJsonArray{link},
                                        QJsonArray{location, location}};
        for (const QJsonValue& answer : answers) {
            const auto found = locationsOf(answer);
            QCOMPARE(found.size(), std::size_t{1});
            QCOMPARE(found[0].path, "/a b.py");
            QCOMPARE(found[0].range.start, (Position{1, 2}));
        }
        QVERIFY(locationsOf(json("null")).empty());
        QVERIFY(locationsOf(QJsonObject{{"uri", "jdt://x"}, {"range", range}}).empty());
    }
    void theParameterAtTheCaretIsFound() {
        const auto byLabel = signatureOf(json(R"({"signatures": [{"label": "f(a, b) -> c",
            "parameters": [{"label": "a"}, {"label": "b"}]}], "activeParameter": 1})"));
        QVERIFY(byLabel);
        QCOMPARE(byLabel->label.mid(byLabel->begin, byLabel->end - byLabel->begin), "b");
        const auto wild = signatureOf(json(R"({"signatures": [{"label": "f(a) -> c",
            "parameters": [{"label": [90, 3]}]}], "activeSignature": 7})"));
        QVERIFY(wild);
        QCOMPARE(wild->begin, wild->end);
        QVERIFY(!signatureOf(json("null")));
    }
    void editsOfSeveralFilesAreRead() {
        const QJsonArray edits{
            QJsonObject{{"range", toJson(Range{{0, 0}, {0, 1}})}, {"newText", "x"}}};
        const auto byUri = changesOf({{"changes", QJsonObject{{"file:///a.py", edits}}}});
        QVERIFY(byUri);
        QCOMPARE(byUri->keys(), QStringList{"/a.py"});
        const QJsonObject document{{"textDocument", QJsonObject{{"uri", "file:///a.py"}}},
                                   {"edits", edits}};
        const auto documents = changesOf({{"documentChanges", QJsonArray{document}}});
        QVERIFY(documents);
        QCOMPARE(documents->value("/a.py").size(), 1);
        const QJsonObject deletion{{"kind", "delete"}, {"uri", "file:///a.py"}};
        QVERIFY(!changesOf({{"documentChanges", QJsonArray{deletion}}}));
        QCOMPARE(*changed("\xF0\x9F\x98\x80"
                          "b",
                          {{{{0, 2}, {0, 3}}, "c"}, {{{0, 0}, {0, 0}}, "d"}}),
                 "d\xF0\x9F\x98\x80"
                 "c");
        QVERIFY(!changed("abcdef", {{{{0, 0}, {0, 3}}, ""}, {{{0, 2}, {0, 4}}, ""}}));
    }
    void problemsHaveTheirPlaceAndLength() {
        const QByteArray text = "\xE4\xBD\xA0 = wrong\n";
        const auto found = problemsOf(json(R"([{"range": {"start": {"line": 0, "character": 4},
                      "end": {"line": 0, "character": 9}}, "message": "m", "code": 7,
                      "source": "s"},
                     {"range": {}, "message": "hint", "severity": 4}])")
                                          .toArray(),
                                      "/a.py", "pylsp", text);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].diagnostic.location.column, 5);
        QCOMPARE(found[0].length, 5);
        QVERIFY(found[0].diagnostic.severity == model::Severity::Error);
        QCOMPARE(QString::fromStdString(found[0].diagnostic.hint.english()), "s: 7");
    }
};

LATHE_TEST(tst_Protocol)
#include "tst_Protocol.moc"
