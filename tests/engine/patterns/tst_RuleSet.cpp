#include "engine/patterns/RuleSet.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

using namespace lathe;
using namespace lathe::patterns;
namespace json = boost::json;

namespace {

RuleSet ruleSet(const std::vector<std::string>& texts) {
    std::vector<Pattern> patterns;
    for (const std::string& text : texts)
        patterns.push_back(Pattern::compile(text).value());
    return RuleSet{std::move(patterns)};
}

using Numbers = std::vector<std::size_t>;

Numbers matching(const RuleSet& rules, std::string_view event) {
    return rules.matching(json::parse(event).as_object());
}

} // namespace

class tst_RuleSet : public QObject {
    Q_OBJECT

  private slots:
    void eachPatternIsFoundThatMatches() {
        const RuleSet rules = ruleSet({
            R"({"source": ["a"]})",
            R"({"source": ["a", "b"], "detail": {"n": [{"numeric": [">", 5]}]}})",
            R"({"source": [{"prefix": ""}]})",
            R"({"detail": {"n": [7]}})",
            R"({"detail": {"n": [{"exists": true}], "m": [{"exists": false}]}})",
            R"({"source": [{"anything-but": "a"}]})",
            R"({"nothing": ["here"]})",
        });
        QCOMPARE(matching(rules, R"({"source": "a", "detail": {"n": 7}})"),
                 (Numbers{0, 1, 2, 3, 4}));
        QCOMPARE(matching(rules, R"({"source": "b", "detail": {"n": 6, "m": 1}})"),
                 (Numbers{1, 2, 5}));
        QCOMPARE(matching(rules, R"({"source": "c"})"), (Numbers{2, 5}));
        QCOMPARE(matching(rules, "{}"), Numbers{});
    }
    void patternsDoNotDisturbEachOther() {
        const RuleSet rules = ruleSet({
            R"({"a": [1, 2, {"numeric": [">", 0]}], "b": [1]})",
            R"({"a": [2]})",
            R"({"a": [2]})",
            R"({"a": {"b": [2]}})",
        });
        // That several conditions hold, for several values, does not make up for what is missing.
        QCOMPARE(matching(rules, R"({"a": [1, 2, 3]})"), (Numbers{1, 2}));
        QCOMPARE(matching(rules, R"({"a": [1, {"b": 2}]})"), (Numbers{3}));
    }
    void aPatternIsNamedOnceHoweverManyAlternativesMatch() {
        const RuleSet rules =
            ruleSet({R"({"$or": [{"a": [1]}, {"b": [1]}, {"a": [1], "b": [1]}]})"});
        QCOMPARE(matching(rules, R"({"a": 1, "b": 1})"), Numbers{0});
    }
    void valuesOutOfAnArrayAreOfOneElement() {
        const RuleSet rules = ruleSet({
            R"({"a": {"x": [1], "y": [2]}})",
            R"({"a": {"x": [1]}, "b": [1]})",
            R"({"a": {"x": [1], "y": [{"exists": false}]}})",
            R"({"a": {"y": [{"exists": false}]}})",
        });
        QCOMPARE(matching(rules, R"({"a": [{"x": 1}, {"y": 2}], "b": 1})"), (Numbers{1, 2}));
        QCOMPARE(matching(rules, R"({"a": [{"x": 1, "y": 2}], "b": 1})"), (Numbers{0, 1}));
        QCOMPARE(matching(rules, R"({"a": [{"x": 1}], "b": 1})"), (Numbers{1, 2, 3}));
    }
    void noPatternsMatchNothing() { QCOMPARE(matching(ruleSet({}), R"({"a": 1})"), Numbers{}); }
    void aSetFindsWhatEachOfItsPatternsFinds() {
        std::vector<std::string> texts;
        for (int i = 0; i < 100; ++i) {
            const std::string number = std::to_string(i % 10);
            texts.push_back(i % 3 == 0 ? R"({"a": [)" + number + R"(], "b": [{"prefix": "x)" +
                                             number + R"("}]})"
                            : i % 3 == 1 ? R"({"$or": [{"a": [{"numeric": ["<", )" + number +
                                               R"(]}]}, {"c": {"d": [{"exists": false}]}}]})"
                                         : R"({"c": {"d": [{"anything-but": )" + number + "}]}}");
        }
        const RuleSet rules = ruleSet(texts);
        for (const char* text :
             {R"({"a": 3, "b": "x3y"})", R"({"a": [1, 9], "b": ["x1", "x9"], "c": {"d": 5}})",
              R"({"c": [{"d": 1}, {"e": 2}]})", R"({"b": "x0", "a": 0.0, "c": {"d": null}})"}) {
            const json::object event = json::parse(text).as_object();
            Numbers expected;
            for (std::size_t i = 0; i < texts.size(); ++i)
                if (Pattern::compile(texts[i]).value().matches(event))
                    expected.push_back(i);
            QVERIFY(!expected.empty());
            QCOMPARE(rules.matching(event), expected);
        }
    }
};

LATHE_TEST(tst_RuleSet)
#include "tst_RuleSet.moc"
