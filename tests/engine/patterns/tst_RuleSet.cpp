#include "engine/patterns/RuleSet.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

#include <random>

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

/// Patterns and events of few keys and values, so that they meet; the same in each run.
class Chance {
  public:
    json::object pattern(int depth = 0) {
        json::object made;
        for (int keys = below(2) + 1; keys > 0; --keys) {
            const int what = below(8);
            if (what == 0 && depth < 2)
                made["$or"] = json::array{pattern(depth + 1), pattern(depth + 1)};
            else if (what < 4 && depth < 2)
                made[key()] = pattern(depth + 1);
            else
                made[key()] = conditions();
        }
        return made;
    }
    json::object event(int depth = 0) {
        json::object made;
        for (int keys = below(4); keys > 0; --keys)
            made[key()] = value(depth);
        return made;
    }

  private:
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }
    template <std::size_t count> std::string_view oneOf(const char* const (&texts)[count]) {
        return texts[below(static_cast<int>(count))];
    }
    std::string_view key() { return oneOf({"a", "b", "c"}); }
    json::value scalar() {
        return json::parse(oneOf({R"("x")", R"("xy")", R"("XY")", "1", "2.0", "true", "null"}));
    }
    json::array conditions() {
        json::array made;
        for (int count = below(2) + 1; count > 0; --count)
            made.push_back(json::parse(
                oneOf({R"("x")", R"("xy")", "1", "2", "true", "null", R"({"prefix":"x"})",
                       R"({"suffix":"y"})", R"({"exists":true})", R"({"exists":false})",
                       R"({"anything-but":"x"})", R"({"anything-but":[1,3]})",
                       R"({"anything-but":{"prefix":"x"}})", R"({"numeric":[">",1]})",
                       R"({"equals-ignore-case":"xY"})", R"({"wildcard":"x*"})"})));
        return made;
    }
    json::value value(int depth) {
        const int what = below(depth < 2 ? 6 : 3);
        if (what < 2)
            return scalar();
        if (what == 3)
            return event(depth + 1);
        json::array made;
        for (int count = below(3); count > 0; --count)
            made.push_back(what == 2 ? scalar() : value(depth + 1));
        return made;
    }

    std::mt19937 m_random{17};
};

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
    void aSetFindsByChanceWhatEachFinds() {
        Chance chance;
        std::size_t found = 0;
        for (int round = 0; round < 30; ++round) {
            std::vector<Pattern> patterns;
            while (patterns.size() < 20)
                if (auto pattern = Pattern::compile(chance.pattern()))
                    patterns.push_back(*std::move(pattern));
            const RuleSet rules{patterns};
            for (int i = 0; i < 50; ++i) {
                const json::object event = chance.event();
                Numbers expected;
                for (std::size_t number = 0; number < patterns.size(); ++number)
                    if (patterns[number].matches(event))
                        expected.push_back(number);
                found += expected.size();
                QVERIFY2(rules.matching(event) == expected, json::serialize(event).c_str());
            }
        }
        QVERIFY(found > 1000);
    }
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
