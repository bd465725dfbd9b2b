#include "engine/compare/DiffText.h"
#include "engine/compare/JsonDiff.h"
#include "engine/compare/Suggestions.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lathe;
using namespace lathe::compare;

namespace {

Value parsed(const std::string& text) {
    auto value = parseJson(text);
    if (!value)
        qFatal("%s: %s", text.c_str(), value.error().detail.english().c_str());
    return std::move(*value);
}

/// "/path", "/path uuid": each a rule.
Rules rules(const QStringList& list, const char* tolerance = nullptr) {
    Rules rules;
    for (const QString& each : list) {
        const QString form = each.section(' ', 1);
        rules.exceptions.push_back({*PathPattern::parse(each.section(' ', 0, 0).toStdString()),
                                    formOf(form.toStdString())});
    }
    if (tolerance)
        rules.tolerance = *toleranceFrom(tolerance);
    return rules;
}

QStringList differences(const std::string& before, const std::string& after,
                        const Rules& rules = {}) {
    const Comparison comparison{parsed(before), parsed(after), rules};
    QStringList list;
    for (const DiffLine& line : describe(comparison.root(), 100))
        list << QString::fromStdString(toText(line));
    return list;
}

} // namespace

/// What differs between two JSON documents.
class tst_JsonDiff : public QObject {
    Q_OBJECT

  private slots:
    void whatDiffersIsToldWithItsPlace_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char* name, const char* before, const char* after,
                            const QStringList& told) {
            QTest::newRow(name) << before << after << told;
        };
        row("nothing", R"({"a": [1, {"b": null}]})", R"({ "a":[1,{"b":null}] })", {});
        row("order of members", R"({"a": 1, "b": 2})", R"({"b": 2, "a": 1})", {});
        row("order in elements", R"([{"a": 1, "b": 2}, 3])", R"([{"b": 2, "a": 1}, 3])", {});
        row("a number", R"({"a": {"b": 1}})", R"({"a": {"b": 2}})", {"~ /a/b: 1 -> 2"});
        row("the root", "1", "\"1\"", {"~ /: 1 -> \"1\" (number -> string)"});
        row("a type", R"({"a": 0})", R"({"a": false})", {"~ /a: 0 -> false (number -> boolean)"});
        row("null is not missing", R"({"a": null})", "{}", {"- /a: null"});
        row("a member more", R"({"a": 1})", R"({"a": 1, "b": {"c": 1}})", {"+ /b: {\"c\": 1}"});
        row("a name that must be escaped", R"({"a/b~": 1})", R"({"a/b~": 2})",
            {"~ /a~1b~0: 1 -> 2"});
        row("an empty name", R"({"": 1})", R"({"": 2})", {"~ /: 1 -> 2"});
        row("an object for an array", R"({"a": []})", R"({"a": {}})",
            {"~ /a: [] -> {} (array -> object)"});
        row("one put in between", "[1, 2, 3]", "[1, 9, 2, 3]", {"+ /1: 9"});
        row("one taken out", "[1, 2, 3]", "[1, 3]", {"- /1: 2"});
        row("one put first", R"([{"id": 1}, {"id": 2}])", R"([{"id": 0}, {"id": 1}, {"id": 2}])",
            {"+ /0: {\"id\": 0}"});
        row("one moved", "[1, 2, 3, 4]", "[4, 1, 2, 3]", {"> /0: was /3"});
        row("an object moved", R"({"a": [{"x": [1]}, 5, 6]})", R"({"a": [5, 6, {"x": [1]}]})",
            {"> /a/2: was /a/0"});
        row("one changed", "[1, 2, 3]", "[1, 5, 3]", {"~ /1: 2 -> 5"});
        row("one changed among others", R"([{"id": 1, "n": "a"}, {"id": 2, "n": "b"}])",
            R"([{"id": 3, "n": "c", "k": 1, "l": 2}, {"id": 1, "n": "a"}, {"id": 2, "n": "x"}])",
            {"+ /0: {\"id\": 3, \"n\": \"c\", \"k\": 1, \"l\": 2}", "~ /2/n: \"b\" -> \"x\""});
        row("a repeated element", "[0, 0, 0]", "[0, 0, 0, 0]", {"+ /3: 0"});
        row("a text that holds JSON", "{\"body\": \"{\\\"a\\\": 1, \\\"b\\\": [2]}\"}",
            "{\"body\": \"{\\\"b\\\":[2],\\\"a\\\":3}\"}", {"~ /body/a: 1 -> 3"});
        row("a text that holds the same", R"(["[1, 2]"])", R"(["[1,2]"])", {});
        row("texts in texts", "[\"{\\\"m\\\": \\\"[1]\\\"}\"]", "[\"{\\\"m\\\": \\\"[2]\\\"}\"]",
            {"~ /0/m/0: 1 -> 2"});
        row("a text is not what it holds", R"({"body": "[1]"})", R"({"body": [1]})",
            {"~ /body: \"[1]\" -> [1] (string -> array)"});
        row("the last of a repeated name", R"({"a": 1, "a": 2})", R"({"a": 2})", {});
    }
    void whatDiffersIsToldWithItsPlace() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QStringList, told);
        QCOMPARE(differences(before.toStdString(), after.toStdString()), told);
    }
    void numbersAreComparedByEveryDigit_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* before, const char* after, bool same) {
            QTest::newRow(before) << before << after << same;
        };
        row("1", "1.0", false);
        row("1.50", "1.5", true);
        row("1e2", "1.0E+2", true);
        row("100.0", "1e2", true);
        row("0.0", "-0.0", true);
        row("12345678901234567890123", "12345678901234567890124", false);
        row("0.1000000000000000055", "0.1", false);
        row("1e-7", "0.0000001", true);
        row("-1", "1", false);
    }
    void numbersAreComparedByEveryDigit() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(bool, same);
        QCOMPARE(differences(before.toStdString(), after.toStdString()).isEmpty(), same);
        QCOMPARE(differences("[" + before.toStdString() + "]", "[" + after.toStdString() + "]")
                     .isEmpty(),
                 same);
    }
    void toleranceLetsNumbersDiffer() {
        QCOMPARE(differences("0.3", "0.30000000000000004", rules({}, "1e-9")), {});
        QCOMPARE(differences("[100, 3]", "[101, 3.0]", rules({}, "1%")), {});
        QCOMPARE(differences("100", "102", rules({}, "1%")), {"~ /: 100 -> 102"});
        QCOMPARE(differences("1", "1.0", rules({}, "0")), {});
        QCOMPARE(differences("1", "\"1\"", rules({}, "5")).size(), 1);
        for (const char* wrong : {"", "x", "-1", "1 %", "nan", "inf", "1%%"})
            QVERIFY2(!toleranceFrom(wrong), wrong);
    }
    void ignoredPathsDoNotCount() {
        const std::string before = R"({"id": "a", "items": [{"id": 1, "n": 1}, {"id": 2}]})";
        const std::string after = R"({"id": "b", "items": [{"id": 8, "n": 2}, {"id": 9}]})";
        QCOMPARE(differences(before, after, rules({"/id", "/items/*/id"})),
                 {"~ /items/0/n: 1 -> 2"});
        QCOMPARE(differences(before, after, rules({"/**/id", "/items/0/n"})), {});
        QCOMPARE(differences("{\"body\": \"{\\\"id\\\": 1}\"}", "{\"body\": \"{\\\"id\\\": 2}\"}",
                             rules({"/body/id"})),
                 {});
        QCOMPARE(differences(before, after, rules({"/items"})), {"~ /id: \"a\" -> \"b\""});
        QCOMPARE(differences(before, after, rules({""})), {});
        QCOMPARE(differences(R"({"a": 1, "b": 1})", R"({"a": 1})", rules({"/b"})), {});
    }
    void elementsThatDifferInIgnoredPathsOnlyAreTheSame() {
        const std::string before = R"([{"id": 1, "n": 1}, {"id": 2, "n": 2}, {"id": 3, "n": 3}])";
        const std::string after = R"([{"id": 7, "n": 0}, {"id": 8, "n": 1}, {"id": 9, "n": 2},
                                      {"id": 10, "n": 3}])";
        QCOMPARE(differences(before, after, rules({"/*/id"})), {"+ /0: {\"id\": 7, \"n\": 0}"});
    }
    void aFormThatIsRuledMustBeThere() {
        const std::string uuid = R"({"id": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"})";
        const std::string other = R"({"id": "00000000-7dec-11d0-a765-00a0c91e6bf6"})";
        QCOMPARE(differences(uuid, other, rules({"/id uuid"})), {});
        QCOMPARE(differences(uuid, R"({"id": "x"})", rules({"/id uuid"})).size(), 1);
        QCOMPARE(differences(uuid, "{}", rules({"/id uuid"})).size(), 1);
        QCOMPARE(differences("[" + uuid + "]", "[" + other + ", 1]", rules({"/*/id uuid"})),
                 {"+ /1: 1"});
    }
    void volatileValuesAreSuggestedForAllElements() {
        const Comparison comparison{
            parsed(R"({"at": "2026-11-30T10:00:00Z", "n": 1, "same": "2026-01-01T00:00:00Z",
                       "rows": [{"id": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "k": "a"},
                                {"id": "f81d4fae-7dec-11d0-a765-00a0c91e6bf7", "k": "b"}],
                       "ms": 1796026902123, "name": "x"})"),
            parsed(R"({"at": "2026-11-30T10:00:05Z", "n": 2, "same": "2026-01-01T00:00:00Z",
                       "rows": [{"id": "081d4fae-7dec-11d0-a765-00a0c91e6bf6", "k": "a"},
                                {"id": "081d4fae-7dec-11d0-a765-00a0c91e6bf7", "k": "b"}],
                       "ms": 1796026907000, "name": "y"})"),
            {}};
        const std::vector<Suggestion> found = suggestionsFor(comparison.root());
        QCOMPARE(found.size(), 3U);
        QCOMPARE(found[0], (Suggestion{"/at", Form::Timestamp, "2026-11-30T10:00:05Z", 1}));
        QCOMPARE(found[1],
                 (Suggestion{"/rows/*/id", Form::Uuid, "081d4fae-7dec-11d0-a765-00a0c91e6bf6", 2}));
        QCOMPARE(found[2], (Suggestion{"/ms", Form::Epoch, "1796026907000", 1}));
        QCOMPARE(suggestionsFor(comparison.after()).size(), 4U);
    }
    void excerptsBeginBeforeTheDifference() {
        const std::string same(1000, 'x');
        const auto [before, after] = excerpts(same + "a" + same, same + "b" + same, 100);
        QVERIFY(before.find('a') != std::string::npos && before.size() < 110);
        QVERIFY(after.find('b') != std::string::npos && after.size() < 110);
    }
    void largeDocumentsTakeNoTime_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("one inserted first") << 0;
        QTest::newRow("all others") << 1;
        QTest::newRow("reversed") << 2;
        QTest::newRow("two values in turns") << 3;
    }
    void largeDocumentsTakeNoTime() {
        QFETCH(int, kind);
        constexpr int count = 20'000;
        QByteArray before = "[", after = kind == 0 ? "[{\"id\": -1}, " : "[";
        for (int i = 0; i < count; ++i) {
            const int other = kind == 1   ? i + 2 * count
                              : kind == 2 ? count - 1 - i
                              : kind == 3 ? (i * i) % 7 % 2
                                          : i;
            const int same = kind == 3 ? i % 2 : i;
            before += "{\"id\": " + QByteArray::number(same) + ", \"v\": [1, 2, \"x\"]},";
            after += "{\"id\": " + QByteArray::number(other) + ", \"v\": [1, 2, \"x\"]},";
        }
        before += "0]";
        after += "0]";
        QElapsedTimer timer;
        timer.start();
        const Comparison comparison{parsed(before.toStdString()), parsed(after.toStdString()), {}};
        QVERIFY(!comparison.isEqual());
        if (kind == 0)
            QCOMPARE(comparison.root().count, 1U);
        // With sanitizers on a machine that does other things; without them it is a tenth.
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
    }
};

LATHE_TEST(tst_JsonDiff)
#include "tst_JsonDiff.moc"
