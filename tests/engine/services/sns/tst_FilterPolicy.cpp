#include "engine/services/sns/FilterPolicy.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using services::sns::FilterPolicy;
using Scope = FilterPolicy::Scope;

class tst_FilterPolicy : public QObject {
    Q_OBJECT

    using Attributes = std::map<std::string, delivery::Attribute>;

    static bool matches(const char* policy, const Attributes& attributes) {
        return FilterPolicy::compile(policy, Scope::MessageAttributes)->matches("", attributes);
    }
    static bool fits(const char* policy, const std::string& body) {
        return FilterPolicy::compile(policy, Scope::MessageBody)->matches(body, {});
    }
    static std::string wrong(const std::string& policy, Scope scope = Scope::MessageAttributes) {
        const auto compiled = FilterPolicy::compile(policy, scope);
        return compiled ? "" : compiled.error().detail.english();
    }
    static std::string at(const std::string& what, const std::string& policy, int column) {
        return "FilterPolicy: " + what + "\n at [Source: (String)\"" + policy +
               "\"; line: 1, column: " + std::to_string(column) + "]";
    }

  private slots:
    void aMessageNeedsAValueForEveryKey() {
        const char* policy =
            R"({"store": ["a", "b"], "price": [{"numeric": [">", 0, "<=", 100]}]})";
        QVERIFY(matches(policy, {{"store", {"String", "b"}}, {"price", {"Number", "99.12"}}}));
        QVERIFY(!matches(policy, {{"store", {"String", "b"}}}));
        QVERIFY(!matches(policy, {{"store", {"String", "c"}}, {"price", {"Number", "1"}}}));
        // A text is no number.
        QVERIFY(!matches(policy, {{"store", {"String", "b"}}, {"price", {"String", "99"}}}));
    }
    void anArrayHasSeveralValuesAndABinaryOneNone() {
        QVERIFY(matches(R"({"tags": ["x"]})", {{"tags", {"String.Array", R"(["y", "x"])"}}}));
        QVERIFY(!matches(R"({"tags": ["x"]})", {{"tags", {"String.Array", "x"}}}));
        QVERIFY(matches(R"({"tags": [{"anything-but": ["x"]}]})",
                        {{"tags", {"String.Array", R"(["x", "y"])"}}}));
        QVERIFY(!matches(R"({"tags": [{"exists": true}]})", {{"tags", {"Binary", "x"}}}));
        QVERIFY(matches(R"({"tags": [{"exists": false}]})", {}));
    }
    void eitherOfSeveralKeysIsEnough() {
        const char* policy = R"({"kind": ["a"], "$or": [{"x": ["1"]}, {"y": ["1"]}]})";
        QVERIFY(matches(policy, {{"kind", {"String", "a"}}, {"y", {"String", "1"}}}));
        QVERIFY(!matches(policy, {{"kind", {"String", "a"}}, {"y", {"String", "2"}}}));
    }
    void aBodyIsLookedIntoWhereItIsAnObject() {
        const char* policy =
            R"({"object": {"key": [{"prefix": "auto-"}]}, "test": [{"exists": false}]})";
        QVERIFY(fits(policy, R"({"object": {"key": "auto-x"}})"));
        QVERIFY(!fits(policy, R"({"object": {"key": "auto-x"}, "test": 1})"));
        QVERIFY(!fits(policy, "auto-x"));
        QVERIFY(!fits(policy, R"(["auto-x"])"));
        QVERIFY(!fits(policy, std::string(10'000, '[')));
    }
    void whatIsWrongIsSaidOfItsPlace() {
        QCOMPARE(wrong(R"({"key": [["value"]]})"),
                 at("Match value must be String, number, true, false, or null",
                    R"({"key":[["value"]]})", 10));
        QCOMPARE(wrong(R"({"key": [{"wrong-operator": true}]})"),
                 at("Unrecognized match type wrong-operator",
                    R"({"key":[{"wrong-operator":true}]})", 31));
        QCOMPARE(wrong(R"({"key": [{"numeric": ["<", 100, ">", 10]}]})"),
                 at("Too many elements in numeric expression",
                    R"({"key":[{"numeric":["<",100,">",10]}]})", 30));
        QCOMPARE(wrong(R"({"key": [{"anything-but": {"suffix": "test"}}]})"),
                 at("Unsupported anything-but pattern: suffix",
                    R"({"key":[{"anything-but":{"suffix":"test"}}]})", 36));
        QCOMPARE(wrong(R"({"key": "value"})"),
                 at("\"key\" must be an object or an array", R"({"key":"value"})", 9));
        // What is inside is said before that nothing may be.
        QCOMPARE(
            wrong(R"({"key": {"suffix": "value"}})"),
            at("\"suffix\" must be an object or an array", R"({"key":{"suffix":"value"}})", 19));
        QCOMPARE(wrong(R"({"key": []})"), at("Empty arrays are not allowed", R"({"key":[]})", 10));
    }
    void itHasItsLimits() {
        QCOMPARE(wrong(R"({"a":["1"],"b":["1"],"c":["1"],"d":["1"],"e":["1"],"f":["1"]})"),
                 std::string{"FilterPolicy: Filter policy can not have more than 5 keys"});
        QCOMPARE(
            wrong(R"({"a":{"b":{"c":["1","2","3","4"]}},"d":{"e":["1","2","3","4","5","6","7"]}})",
                  Scope::MessageBody),
            std::string{"FilterPolicy: Filter policy is too complex"});
        QCOMPARE(
            wrong(R"({"a":{"b":["1"]}})"),
            std::string{
                "Filter policy scope MessageAttributes does not support nested filter policy"});
        QVERIFY(wrong(R"({"a":{"b":["1"]}})", Scope::MessageBody).empty());
    }
    void whatIsNoJsonIsNoPolicy() {
        QCOMPARE(wrong("invalid"),
                 std::string{
                     "FilterPolicy: failed to parse JSON. Unrecognized token 'invalid': was "
                     "expecting (JSON String, Number, Array, Object or token 'null', 'true' or "
                     "'false')\n at [Source: REDACTED "
                     "(`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: "
                     "8]"});
        for (const char* text :
             {"{", "", "{\"a\":", "[1]", "{\"a\":[{}]}", "{\"a\":[{\"numeric\":5}]}",
              "{\"a\":[{\"anything-but\":[]}]}", "{\"$or\":[1]}"})
            QVERIFY2(!wrong(text).empty(), text);
    }
};

LATHE_TEST(tst_FilterPolicy)
#include "tst_FilterPolicy.moc"
