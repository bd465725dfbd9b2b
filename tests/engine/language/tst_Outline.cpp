#include "engine/language/Outline.h"
#include "engine/template/SourceTree.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QTest>

using namespace lathe;
using language::Outline;
using language::OutlineNode;
using language::readOutline;

namespace {

/// As JSON without spaces; tags before what they are of, "~" for what is absent.
QString written(const OutlineNode& node) {
    QString text = QString::fromStdString(node.tag);
    QStringList parts;
    switch (node.kind) {
    case OutlineNode::Kind::Absent:
        return text + QLatin1Char('~');
    case OutlineNode::Kind::Alias:
        return text + QLatin1Char('*') + QString::fromStdString(node.text);
    case OutlineNode::Kind::Scalar:
        return text + QString::fromStdString(node.text);
    case OutlineNode::Kind::Mapping:
        for (const auto& entry : node.entries)
            parts << written(*entry.key) + QLatin1Char(':') + written(*entry.value);
        return text + QLatin1Char('{') + parts.join(QLatin1Char(',')) + QLatin1Char('}');
    case OutlineNode::Kind::Sequence:
        for (const auto& item : node.items)
            parts << written(*item);
        return text + QLatin1Char('[') + parts.join(QLatin1Char(',')) + QLatin1Char(']');
    }
    return text;
}

/// Where the two trees differ; empty where they are the same.
QString difference(const tmpl::SourceNode& exact, const OutlineNode& node) {
    using Kind = tmpl::SourceNode::Kind;
    const QString here = QStringLiteral("at %1: ").arg(exact.begin);
    if (exact.isAbsent())
        return node.isAbsent() ? QString{} : here + "not absent";
    if (exact.kind == Kind::Mapping && node.isMapping()) {
        if (exact.entries.size() != node.entries.size())
            return here + "entries " + QString::number(node.entries.size());
        for (std::size_t i = 0; i < exact.entries.size(); ++i) {
            if (exact.entries[i].key->text != node.entries[i].key->text)
                return here + "key " + QString::fromStdString(node.entries[i].key->text);
            if (const QString inner = difference(*exact.entries[i].value, *node.entries[i].value);
                !inner.isEmpty())
                return inner;
        }
        return {};
    }
    if (exact.kind == Kind::Sequence && node.isSequence()) {
        if (exact.items.size() != node.items.size())
            return here + "items " + QString::number(node.items.size());
        for (std::size_t i = 0; i < exact.items.size(); ++i)
            if (const QString inner = difference(*exact.items[i].value, *node.items[i]);
                !inner.isEmpty())
                return inner;
        return {};
    }
    const bool isBoth = (exact.kind == Kind::Scalar && node.isScalar()) ||
                        (exact.kind == Kind::Alias && node.kind == OutlineNode::Kind::Alias);
    if (!isBoth)
        return here + "another kind";
    if (exact.contentBegin != node.contentBegin || exact.end != node.end)
        return here + QStringLiteral("%1..%2, not %3..%4")
                          .arg(node.contentBegin)
                          .arg(node.end)
                          .arg(exact.contentBegin)
                          .arg(exact.end);
    return {};
}

} // namespace

class tst_Outline : public QObject {
    Q_OBJECT

  private slots:
    void aTextIsReadAsFarAsItMakesSense_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char* name, const char* text, const char* tree) {
            QTest::newRow(name) << QByteArray{text} << QString{tree};
        };
        row("block", "a:\n  b: 1 # c\n  d:\n  - x\n  -   e: f\n      g: h\n",
            "{a:{b:1,d:[x,{e:f,g:h}]}}");
        row("key without colon", "a:\n  b: 1\n  Tim\n  c: 2\n", "{a:{b:1,Tim:~,c:2}}");
        row("first key without colon", "a:\n  Tim\n  c: 2\n", "{a:{Tim:~,c:2}}");
        row("nothing behind the colon", "a:\n  b:\n  c: 2\n", "{a:{b:~,c:2}}");
        row("dedented half way", "a:\n    b: 1\n  c: 2\nd: 3\n", "{a:{b:1},c:2,d:3}");
        row("tags", "a: !Sub x\nb: !GetAtt [c, d]\ne: !If\n  - f\n  - !Ref g\n",
            "{a:!Subx,b:!GetAtt[c,d],e:!If[f,!Refg]}");
        row("tag alone", "a: !Ref\nb: 1\n", "{a:!Ref~,b:1}");
        row("block scalar", "a: |\n  b: 1\n\n  c\nd: 2\n", "{a:|\n  b: 1\n\n  c,d:2}");
        row("bracket left open", "a: [x, y\nb: 1\n", "{a:[x,y],b:1}");
        row("brace left open", "a: { x: 1, y\nb: 1\n", "{a:{x:1,y:~},b:1}");
        row("quote left open", "a: \"x\nb: 1\n", "{a:x,b:1}");
        row("quotes over lines", "a: 'x\n  y'\nb: 1\n", "{a:x\n  y,b:1}");
        row("anchor and alias", "a: &x\n  b: 1\nc: *x\n<<: *x\n", "{a:{b:1},c:*x,<<:*x}");
        row("comment amid", "a:\n# no\n  b: 1\n    # no\n  c: 2\n", "{a:{b:1,c:2}}");
        row("windows", "a:\r\n  b: 1\r\n  c: x\r\n", "{a:{b:1,c:x}}");
        row("types", "Type: AWS::SQS::\nA: 1\n", "{Type:AWS::SQS::,A:1}");
        row("json", R"({"a": [1, {"b": "c"}], "d": true})", "{a:[1,{b:c}],d:true}");
        row("json key without value", "{\n \"a\": ,\n \"b\": 2\n}", "{a:~,b:2}");
        row("json value missing", "{\n \"a\":\n \"b\": 2\n}", "{a:~,b:2}");
        row("json comma missing", "{\"a\": 1 \"b\": 2}", "{a:1,b:2}");
        row("json half a key", "{\"a\": 1, \"Ti\n}", "{a:1,Ti:~}");
        row("json left open", "{\"a\": {\"b\": 1", "{a:{b:1}}");
        row("closed once too often", "{\"a\": 1}}]", "{a:1}");
        row("document", "---\n# x\na: 1\n...\nb: 2\n", "{a:1}");
        row("long key", "\"a b\": 1\n'c': 2\n", "{a b:1,c:2}");
    }
    void aTextIsReadAsFarAsItMakesSense() {
        QFETCH(QByteArray, text);
        const Outline outline = readOutline(text.toStdString());
        QVERIFY(outline.root);
        QTEST(written(*outline.root), "tree");
    }
    void aValidTemplateIsReadAsTheParserDoes() {
        int read = 0;
        for (const char* folder : {"/tests/data", "/resources/samples"}) {
            QDirIterator files{QStringLiteral(LATHE_TEST_DATA "/../..") + folder,
                               {"*.yaml", "*.yml", "*.json"},
                               QDir::Files,
                               QDirIterator::Subdirectories};
            while (files.hasNext()) {
                QFile file{files.next()};
                QVERIFY(file.open(QIODevice::ReadOnly));
                const std::string text = file.readAll().toStdString();
                const auto exact = tmpl::readSource(text);
                const Outline outline = readOutline(text);
                if (!exact || !exact->root || !outline.root)
                    continue;
                ++read;
                const QString where = difference(*exact->root, *outline.root);
                QVERIFY2(where.isEmpty(), qPrintable(file.fileName() + ' ' + where));
            }
        }
        QVERIFY(read > 5);
    }
    void anyPieceOfATextCanBeRead() {
        const std::string text = "a: &x {b: [1, 'c', \"d\\u0041\"], !Sub \"${e}\": |\n  f\n - g\n"
                                 "h: !If [x, *x, {\"y\": }]\n? z\n: - - q: 'r\n";
        for (std::size_t begin = 0; begin < text.size(); ++begin)
            for (std::size_t end = begin; end <= text.size(); ++end)
                readOutline(text.substr(begin, end - begin));
        readOutline(std::string(10'000, '['));
        readOutline(std::string(10'000, '-') + " ");
        std::string deep;
        for (int i = 0; i < 2'000; ++i)
            deep += "- ";
        readOutline(deep);
    }
};

LATHE_TEST(tst_Outline)
#include "tst_Outline.moc"
