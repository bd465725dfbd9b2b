#include "engine/patterns/Pattern.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

using namespace lathe;
using namespace lathe::patterns;
namespace json = boost::json;

namespace {

Pattern patternOf(const QString& text) {
    return Pattern::compile(text.toStdString()).value();
}

json::object eventOf(const QString& text) {
    return json::parse(text.toStdString()).as_object();
}

} // namespace

class tst_Pattern : public QObject {
    Q_OBJECT

    /// What an operator says of the values of one key. The values are JSON, "-": there is none.
    static void row(const char* conditions, const QStringList& taken, const QStringList& refused) {
        QTest::newRow(conditions) << conditions << taken << refused;
    }
    static void pairRow(const char* name, const char* pattern, const char* event, bool matches) {
        QTest::newRow(name) << pattern << event << matches;
    }
    static void wrongRow(const char* pattern, const char* detail) {
        QTest::newRow(pattern) << pattern << detail;
    }

  private slots:
    void anOperatorTakesSomeValuesAndRefusesOthers_data() {
        QTest::addColumn<QString>("conditions");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QStringList>("refused");

        row(R"("a")", {R"("a")"}, {R"("A")", R"("ab")", R"("")", "1", "null", "true", "-"});
        row(R"("a", "b")", {R"("a")", R"("b")"}, {R"("c")"});
        row(R"("")", {R"("")"}, {R"("a")", "null", "-"});
        row("300", {"300", "300.0", "3e2", "3.0E+2"}, {"301", R"("300")", "300.5", "null"});
        row("-0", {"0", "-0.0"}, {"1"});
        row("9007199254740993", {"9007199254740993"}, {"9007199254740992", "9007199254740994"});
        row("true", {"true"}, {"false", R"("true")", "1"});
        row("false", {"false"}, {"true", "null", "0"});
        row("null", {"null"}, {R"("null")", R"("")", "0", "false", "-"});

        row(R"({"exactly": "a"})", {R"("a")"}, {R"("ab")"});
        row(R"({"prefix": "ab"})", {R"("ab")", R"("abc")"}, {R"("a")", R"("Abc")", "null", "-"});
        row(R"({"prefix": ""})", {R"("")", R"("x")"}, {"1", "null", "-"});
        row(R"({"prefix": {"equals-ignore-case": "aB"}})", {R"("ABc")", R"("ab")"}, {R"("xab")"});
        row(R"({"suffix": ".png"})", {R"(".png")", R"("a.png")"}, {R"("a.PNG")", R"("png")"});
        row(R"({"suffix": {"equals-ignore-case": ".pNg"}})", {R"("a.PNG")"}, {R"("a.png2")"});
        row(R"({"equals-ignore-case": "Straße Ω"})", {R"("STRAßE ω")", R"("straße Ω")"},
            {R"("STRASSE ω")", R"("straße")", "1"});

        row(R"({"wildcard": "a*c"})", {R"("ac")", R"("abc")", R"("a*c")"},
            {R"("ab")", R"("xac")", R"("acx")", "1"});
        row(R"({"wildcard": "*"})", {R"("")", R"("anything")"}, {"1", "-"});
        row(R"({"wildcard": "abc"})", {R"("abc")"}, {R"("abcd")"});
        row(R"({"wildcard": "a*a"})", {R"("aa")", R"("aba")"}, {R"("a")"});
        row(R"({"wildcard": "*ab*ab*"})", {R"("abab")", R"("xabyabz")"}, {R"("aab")", R"("abb")"});
        row(R"({"wildcard": "2\\*\\\\*"})", {R"("2*\\")", R"("2*\\x")"}, {R"("2x\\")"});

        row(R"({"anything-but": "a"})", {R"("b")", "1", "null", "true"}, {R"("a")", "-"});
        row(R"({"anything-but": ["a", "b"]})", {R"("c")", "1"}, {R"("a")", R"("b")", "-"});
        row(R"({"anything-but": 5})", {"6", R"("5")", "null"}, {"5", "5.0", "-"});
        row(R"({"anything-but": [5, 6]})", {"7", R"("a")"}, {"5", "6.0"});
        row(R"({"anything-but": {"prefix": "a"}})", {R"("b")", "1"}, {R"("ab")", "-"});
        row(R"({"anything-but": {"prefix": ["a", "b"]}})", {R"("c")"}, {R"("a")", R"("bc")"});
        row(R"({"anything-but": {"suffix": ["x", "y"]}})", {R"("z")"}, {R"("ax")", R"("ay")"});
        row(R"({"anything-but": {"equals-ignore-case": "ab"}})", {R"("c")", "1"}, {R"("AB")"});
        row(R"({"anything-but": {"equals-ignore-case": ["a", "b"]}})", {R"("c")"}, {R"("B")"});
        row(R"({"anything-but": {"wildcard": "*.a.*"}})", {R"("a.b")", "1"}, {R"("b.a.c")"});
        row(R"({"anything-but": {"wildcard": ["*a", "b*"]}})", {R"("c")"}, {R"("ca")", R"("bc")"});

        row(R"({"numeric": ["=", 5]})", {"5", "5.0"}, {"6", R"("5")", "-"});
        row(R"({"numeric": [">", 0, "<=", 5]})", {"0.1", "5"}, {"0", "5.1", R"("3")", "null"});
        row(R"({"numeric": [">=", -1.5, "<", 2e3]})", {"-1.5", "1999"}, {"-2", "2000"});
        row(R"({"numeric": ["<", 10]})", {"9", "-1e300"}, {"10"});
        row(R"({"numeric": [">=", 10]})", {"10", "1e300"}, {"9.99"});

        row(R"({"cidr": "10.0.0.0/24"})", {R"("10.0.0.0")", R"("10.0.0.255")"},
            {R"("10.0.1.0")", R"("10.0.0.256")", R"("10.0.0")", R"("::a00:0")", "1"});
        row(R"({"cidr": "10.1.2.3/9"})", {R"("10.0.0.0")", R"("10.127.255.255")"},
            {R"("10.128.0.0")"});
        row(R"({"cidr": "0.0.0.0/0"})", {R"("255.255.255.255")"}, {R"("::1")"});
        row(R"({"cidr": "2001:db8::/33"})", {R"("2001:db8::1")", R"("2001:DB8:7fff::")"},
            {R"("2001:db8:8000::")", R"("10.0.0.1")"});
        row(R"("2001:db8::1")", {R"("2001:0db8:0:0::1")"}, {R"("2001:db8::2")"});

        row(R"({"exists": true})", {R"("a")", R"("")", "0", "null"},
            {"-", "[]", "{}", R"({"x": 1})"});
        row(R"({"exists": false})", {"-", "[]", "{}", R"({"x": 1})"}, {R"("a")", "null"});
        row(R"({"exists": false}, "a")", {"-", R"("a")"}, {R"("b")"});
    }
    void anOperatorTakesSomeValuesAndRefusesOthers() {
        QFETCH(QString, conditions);
        QFETCH(QStringList, taken);
        QFETCH(QStringList, refused);
        const Pattern tested = patternOf(R"({"detail": {"key": [)" + conditions + "]}}");
        const auto matches = [&](const QString& value) {
            return tested.matches(eventOf(value == "-" ? R"({"detail": {}})"
                                                       : R"({"detail": {"key": )" + value + "}}"));
        };
        for (const QString& value : taken)
            QVERIFY2(matches(value), qPrintable(value));
        for (const QString& value : refused)
            QVERIFY2(!matches(value), qPrintable(value));
    }

    void keysAreAndedAndArraysAreSearched_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("event");
        QTest::addColumn<bool>("matches");

        pairRow("all keys", R"({"a": [1], "b": {"c": [2]}})", R"({"a": 1, "b": {"c": 2}, "d": 3})",
                true);
        pairRow("one key not", R"({"a": [1], "b": {"c": [2]}})", R"({"a": 1, "b": {"c": 3}})",
                false);
        pairRow("keys have case", R"({"Source": [1]})", R"({"source": 1})", false);
        pairRow("a dotted key in the pattern", R"({"a.b": [1]})", R"({"a": {"b": 1}})", true);
        pairRow("a dotted key in the event", R"({"a": {"b": {"c": [1]}}})", R"({"a": {"b.c": 1}})",
                true);
        pairRow("half a dotted key", R"({"a": {"b": [1]}})", R"({"a": {"b.c": 1}})", false);
        pairRow("empty keys", R"({"": {"": [1]}})", R"({"": {"": 1}})", true);
        pairRow("the later of two", R"({"a.b": [1], "a": {"b": [2]}})", R"({"a": {"b": 2}})", true);
        pairRow("the earlier of two", R"({"a.b": [1], "a": {"b": [2]}})", R"({"a": {"b": 1}})",
                false);

        pairRow("a value of an array", R"({"a": ["x"]})", R"({"a": ["w", "x"]})", true);
        pairRow("no value of an array", R"({"a": ["x"]})", R"({"a": ["w", ["v"]]})", false);
        pairRow("an array in an array", R"({"a": ["x"]})", R"({"a": [["w"], ["x"]]})", true);
        pairRow("anything-but of an array", R"({"a": [{"anything-but": "x"}]})",
                R"({"a": ["x", "y"]})", true);
        pairRow("two values of two arrays", R"({"a": [2], "b": [2]})",
                R"({"a": [1, 2], "b": [2, 1]})", true);
        pairRow("one object of an array", R"({"a": {"x": [1], "y": [2]}})",
                R"({"a": [{"x": 0, "y": 2}, {"x": 1, "y": 2}]})", true);
        pairRow("two objects of an array", R"({"a": {"x": [1], "y": [2]}})",
                R"({"a": [{"x": 1}, {"y": 2}]})", false);
        pairRow("objects of two arrays", R"({"a": {"x": [1]}, "b": {"y": [2]}})",
                R"({"a": [{"x": 0}, {"x": 1}], "b": [{"y": 2}]})", true);
        pairRow("objects in objects", R"({"a": {"b": {"x": [1]}, "c": [3]}})",
                R"({"a": [{"b": [{"x": 1}], "c": 2}, {"b": [{"x": 0}, {"x": 1}], "c": 3}]})", true);
        pairRow("objects in other objects", R"({"a": {"b": {"x": [1]}, "c": [3]}})",
                R"({"a": [{"b": [{"x": 1}], "c": 2}, {"b": [{"x": 0}, {"x": 2}], "c": 3}]})",
                false);
        pairRow("absent from the object", R"({"a": {"x": [1], "y": [{"exists": false}]}})",
                R"({"a": [{"x": 1}, {"x": 0, "y": 2}]})", true);
        pairRow("present in the object", R"({"a": {"x": [1], "y": [{"exists": false}]}})",
                R"({"a": [{"x": 1, "y": 2}, {"x": 0}]})", false);
        pairRow("present in some object", R"({"a": {"y": [{"exists": false}]}})",
                R"({"a": [{"x": 1}, {"y": 2}]})", false);

        const char* either =
            R"({"s": [1], "$or": [{"x": [1]}, {"y": [2], "z": {"$or": [{"v": [3]}, {"w": [4]}]}}]})";
        pairRow("one of $or", either, R"({"s": 1, "x": 1})", true);
        pairRow("the other of $or", either, R"({"s": 1, "y": 2, "z": {"w": 4}})", true);
        pairRow("half the other", either, R"({"s": 1, "y": 2})", false);
        pairRow("without the rest", either, R"({"x": 1})", false);
        const char* twice =
            R"({"a": {"$or": [{"x": [1]}, {"y": [1]}]}, "b": {"$or": [{"x": [1]}, {"y": [1]}]}})";
        pairRow("both $or", twice, R"({"a": {"y": 1}, "b": {"x": 1}})", true);
        pairRow("one $or", twice, R"({"a": {"x": 1, "y": 1}})", false);
        pairRow("an object for a value", R"({"a": {"b": [1]}})", R"({"a": 1})", false);
    }
    void keysAreAndedAndArraysAreSearched() {
        QFETCH(QString, pattern);
        QFETCH(QString, event);
        QFETCH(bool, matches);
        QCOMPARE(patternOf(pattern).matches(eventOf(event)), matches);
    }

    void whatIsWrongIsSaidWithItsPlaceInTheWordsOfAws_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("detail");

        wrongRow("{\n \"a\": [1}", "the pattern is not JSON: syntax error at line 2, column 9");
        wrongRow("", "the pattern is not JSON: incomplete JSON at line 1, column 1");
        wrongRow("{} {}", "the pattern is not JSON: extra data at line 1, column 4");
        wrongRow("[]", "Filter is not an object");
        wrongRow("{}", "Empty objects are not allowed");
        wrongRow(R"({"detail": {}})", "detail: Empty objects are not allowed");
        wrongRow(R"({"detail": {"state": []}})", "detail.state: Empty arrays are not allowed");
        wrongRow(R"({"source": "aws.s3"})", R"(source: "source" must be an object or an array)");
        wrongRow(R"({"a": [1, [2]]})",
                 "a[1]: Match value must be String, number, true, false, or null");
        wrongRow(R"({"a": [{}]})", "a[0]: Match expression name not found");
        wrongRow(R"({"a": [{"EXISTS": true}]})", "a[0]: Unrecognized match type EXISTS");
        wrongRow(R"({"a": [{"prefix": "x", "suffix": "y"}]})",
                 "a[0]: Only one key allowed in match expression");
        wrongRow(R"({"a": [{"prefix": ["x"]}]})", "a[0]: prefix match pattern must be a string");
        wrongRow(R"({"a": [{"suffix": {"wildcard": "x"}}]})",
                 "a[0]: Unsupported suffix pattern: wildcard");
        wrongRow(R"({"a": [{"prefix": {"equals-ignore-case": 1}}]})",
                 "a[0]: equals-ignore-case match pattern must be a string");
        wrongRow(R"({"a": [{"exactly": 1}]})", "a[0]: exact match pattern must be a string");
        wrongRow(R"({"a": [{"exists": "yes"}]})",
                 "a[0]: exists match pattern must be either true or false.");
        wrongRow(R"({"a": [{"wildcard": "a**b"}]})",
                 "a[0]: Consecutive wildcard characters at pos 2");
        wrongRow(R"({"a": [{"wildcard": "*:*:*:*:*:event-bus*"}]})",
                 "a[0]: Rule is too complex - try using fewer wildcard characters or fewer "
                 "repeating character sequences after a wildcard character");
        wrongRow(R"({"a": [{"wildcard": "a\\b"}]})", "a[0]: Invalid escape character at pos 2");
        wrongRow(R"({"a": [{"anything-but": null}]})",
                 "a[0]: Value of anything-but must be an array or single string/number value.");
        wrongRow(R"({"a": [{"anything-but": ["x", 1]}]})",
                 "a[0]: Inside anything but list, either all values are number or string, mixed "
                 "type is not supported");
        wrongRow(R"({"a": [{"anything-but": [true]}]})",
                 "a[0]: Inside anything but list, start|null|boolean is not supported.");
        wrongRow(R"({"a": [{"anything-but": {"numeric": ["=", 1]}}]})",
                 "a[0]: Unsupported anything-but pattern: numeric");
        wrongRow(R"({"a": [{"anything-but": {"prefix": ""}}]})",
                 "a[0]: Null prefix/suffix not allowed");
        wrongRow(R"({"a": [{"numeric": "5"}]})", "a[0]: Value of numeric must be an array.");
        wrongRow(R"({"a": [{"numeric": []}]})", "a[0]: Invalid member in numeric match: ]");
        wrongRow(R"({"a": [{"numeric": ["~", 1]}]})",
                 "a[0]: Unrecognized numeric range operator: ~");
        wrongRow(R"({"a": [{"numeric": ["=", "1"]}]})", "a[0]: Value of equals must be numeric");
        wrongRow(R"({"a": [{"numeric": ["<", 1, ">", 0]}]})",
                 "a[0]: Too many elements in numeric expression");
        wrongRow(R"({"a": [{"numeric": [">", 1, ">", 0]}]})",
                 "a[0]: Bad numeric range operator: >");
        wrongRow(R"({"a": [{"numeric": [">", 1, "<", 2, "<", 3]}]})",
                 "a[0]: Too many terms in numeric range expression");
        wrongRow(R"({"a": [{"numeric": [">", 1, "<"]}]})", "a[0]: Value of < must be numeric");
        wrongRow(R"({"a": [{"numeric": [">", 1, "<", 1]}]})", "a[0]: Bottom must be less than top");
        wrongRow(R"({"a": [{"cidr": "10.0.0.0"}]})", "a[0]: Malformed CIDR, one '/' required");
        wrongRow(R"({"a": [{"cidr": "10.0.0.0/32"}]})", "a[0]: IPv4 mask bits must be < 32");
        wrongRow(R"({"a": [{"cidr": "::/x"}]})",
                 "a[0]: Malformed CIDR, mask bits must be an integer");
        wrongRow(R"({"a": [{"cidr": "10.0.0/8"}]})", "a[0]: Nonstandard IP address: 10.0.0");
        wrongRow(R"({"detail": {"$or": {"a": [1]}}})",
                 "detail.$or: It must be an Array followed with $or.");
        wrongRow(R"({"$or": [{"a": [1]}]})",
                 "$or: There must have at least 2 Objects in $or relationship.");
        wrongRow(R"({"$or": [{"a": [1]}, 2]})",
                 "$or[1]: Only JSON object is allowed in array of $or relationship.");
        wrongRow(R"({"$or": [{"a": [1]}, {"b": {"prefix": ["x"]}}]})",
                 "$or[1].b.prefix: prefix is Ruler reserved fieldName which cannot be used inside "
                 "$or.");
    }
    void whatIsWrongIsSaidWithItsPlaceInTheWordsOfAws() {
        QFETCH(QString, pattern);
        QFETCH(QString, detail);
        const auto compiled = Pattern::compile(pattern.toStdString());
        QVERIFY(!compiled);
        QCOMPARE(QString::fromStdString(compiled.error().detail.english()), detail);
        QCOMPARE(QString::fromStdString(compiled.error().code),
                 detail.startsWith("the pattern is not JSON") ? QString("Pattern.NotJson")
                                                              : QString("Pattern.Invalid"));
    }
    void moreThanAThousandCombinationsAreRefused() {
        const QString eleven = QStringList(11, R"({"x": [1]})").join(", ");
        const QString ten = QStringList(10, R"({"x": [1]})").join(", ");
        const QString form = R"({"a": {"$or": [%1]}, "b": {"$or": [%2]}, "c": {"$or": [%2]}})";
        QVERIFY(Pattern::compile(form.arg(ten, ten).toStdString()));
        const auto compiled = Pattern::compile(form.arg(eleven, ten).toStdString());
        QVERIFY(!compiled);
        QCOMPARE(compiled.error().detail.english(),
                 "c.$or: the pattern comes down to more than 1000 combinations");
    }

    void anExplanationNamesEachLeafWithWhatTheEventHas() {
        const Pattern tested = patternOf(
            R"({"source": ["aws.s3", {"prefix": "my."}], "detail": {"size": [{"numeric": [">", 9]}], "tag": [{"exists": false}]}})");
        const Explanation explanation =
            tested.explain(eventOf(R"({"source": "my.app", "detail": {"size": [3, "x"]}})"));
        QVERIFY(!explanation.matches);
        QVERIFY(!explanation.matchesAcrossElements);
        QCOMPARE(explanation.leaves.size(), 3u);
        const auto& [source, size, tag] =
            std::tie(explanation.leaves[0], explanation.leaves[1], explanation.leaves[2]);
        QCOMPARE(source.path, "source");
        QVERIFY(source.matches);
        QCOMPARE(source.values, std::vector<std::string>{R"("my.app")"});
        QCOMPARE(source.conditions.size(), 2u);
        QCOMPARE(source.conditions[0].json, R"("aws.s3")");
        QVERIFY(!source.conditions[0].holds);
        QCOMPARE(source.conditions[1].json, R"({"prefix":"my."})");
        QVERIFY(source.conditions[1].holds);
        QCOMPARE(size.path, "detail.size");
        QVERIFY(!size.matches);
        QCOMPARE(size.values, (std::vector<std::string>{"3", R"("x")"}));
        QCOMPARE(tag.path, "detail.tag");
        QVERIFY(tag.matches);
        QVERIFY(tag.values.empty());
    }
    void anExplanationTellsLeavesOfOrApart() {
        const Pattern tested = patternOf(R"({"detail": {"$or": [{"a": [1]}, {"a": [2]}]}})");
        const Explanation explanation = tested.explain(eventOf(R"({"detail": {"a": 2}})"));
        QVERIFY(explanation.matches);
        QCOMPARE(explanation.leaves[0].path, "detail.a");
        QCOMPARE(explanation.leaves[0].place, "detail.$or[0].a");
        QVERIFY(!explanation.leaves[0].matches);
        QCOMPARE(explanation.leaves[1].place, "detail.$or[1].a");
        QVERIFY(explanation.leaves[1].matches);
    }
    void anExplanationSaysThatElementsDiffer() {
        const Pattern tested = patternOf(R"({"a": {"x": [1], "y": [2]}})");
        const Explanation explanation = tested.explain(eventOf(R"({"a": [{"x": 1}, {"y": 2}]})"));
        QVERIFY(!explanation.matches);
        QVERIFY(explanation.matchesAcrossElements);
        const Pattern absent = patternOf(R"({"a": {"x": [1], "y": [{"exists": false}]}})");
        const Explanation other = absent.explain(eventOf(R"({"a": [{"x": 1}, {"y": 2}]})"));
        QVERIFY(other.matches);
        QVERIFY(other.leaves[1].matches);
    }
    void manyElementsTakeNoLongerThanTheirNumber() {
        // Three arrays of a thousand elements each, and a last one that never fits: tried in all
        // combinations, this would not come to an end.
        json::object wide;
        for (const char* key : {"a", "b", "c", "d"}) {
            json::array elements;
            for (int i = 0; i < 1000; ++i)
                elements.push_back(json::object{{i % 2 ? "x" : "y", 1}});
            wide[key] = elements;
        }
        QVERIFY(
            !patternOf(
                 R"({"a": {"x": [1]}, "b": {"x": [1]}, "c": {"x": [1]}, "d": {"x": [1], "y": [1]}})")
                 .matches(wide));
        QVERIFY(patternOf(R"({"a": {"x": [1]}, "b": {"y": [1]}, "c": {"x": [1]}, "d": {"y": [1]}})")
                    .matches(wide));
    }
};

LATHE_TEST(tst_Pattern)
#include "tst_Pattern.moc"
