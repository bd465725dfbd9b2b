#include "engine/traces/FilterExpression.h"

#include "engine/traces/FilterScanner.h"
#include "engine/traces/FilterSubjects.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace json = boost::json;

namespace lathe::traces {

namespace {

using Subject = FilterExpression::Subject;
using Condition = FilterExpression::Condition;

/// Parentheses, braces and groups within groups.
constexpr int deepest = 60;

enum class Operator { Equal, Unequal, Less, AtMost, More, AtLeast, Contains, Begins, Ends };

bool compare(double left, Operator compared, double right) {
    switch (compared) {
    case Operator::Equal:
        return left == right;
    case Operator::Unequal:
        return left != right;
    case Operator::Less:
        return left < right;
    case Operator::AtMost:
        return left <= right;
    case Operator::More:
        return left > right;
    case Operator::AtLeast:
        return left >= right;
    default:
        return false;
    }
}

bool compare(std::string_view left, Operator compared, std::string_view right) {
    switch (compared) {
    case Operator::Equal:
        return left == right;
    case Operator::Unequal:
        return left != right;
    case Operator::Contains:
        return left.find(right) != std::string_view::npos;
    case Operator::Begins:
        return left.starts_with(right);
    case Operator::Ends:
        return left.ends_with(right);
    default:
        return false;
    }
}

/// Whether all that `wanted` says is in `there`, too: of lists the elements in their order.
bool isWithin(const json::value& wanted, const json::value& there) {
    if (wanted.is_object() && there.is_object())
        return std::all_of(
            wanted.get_object().begin(), wanted.get_object().end(), [&](const auto& member) {
                const json::value* value = there.get_object().if_contains(member.key());
                return value && isWithin(member.value(), *value);
            });
    if (wanted.is_array() && there.is_array()) {
        const json::array& left = wanted.get_array();
        const json::array& right = there.get_array();
        return left.size() == right.size() &&
               std::equal(left.begin(), left.end(), right.begin(), isWithin);
    }
    return wanted == there;
}

class Parser {
  public:
    Parser(std::string_view text, const FilterExpression::Groups& groups, int depth)
        : m_scanner{text}
        , m_groups{groups}
        , m_depth{depth} {}

    Result<Condition> run() {
        Condition condition = alternatives();
        if (!m_scanner.hasFailed() && !m_scanner.atEnd())
            m_scanner.fail("this is not understood");
        if (m_scanner.hasFailed())
            return m_scanner.failure();
        return condition;
    }

  private:
    static Condition never() {
        return [](const Subject&) { return false; };
    }

    Condition alternatives() {
        if (++m_depth > deepest) {
            m_scanner.fail("this is nested too deeply");
            return never();
        }
        std::vector<Condition> any{conjunction()};
        while (m_scanner.takeWord("OR") || m_scanner.take("||"))
            any.push_back(conjunction());
        --m_depth;
        if (any.size() == 1)
            return std::move(any.front());
        return [any = std::move(any)](const Subject& subject) {
            return std::any_of(any.begin(), any.end(),
                               [&](const Condition& one) { return one(subject); });
        };
    }

    // What stands side by side has to hold as well: `ok !partial duration <3`.
    Condition conjunction() {
        std::vector<Condition> all{negatable()};
        while (m_scanner.takeWord("AND") || m_scanner.take("&&") || !endsConjunction())
            all.push_back(negatable());
        if (all.size() == 1)
            return std::move(all.front());
        return [all = std::move(all)](const Subject& subject) {
            return std::all_of(all.begin(), all.end(),
                               [&](const Condition& one) { return one(subject); });
        };
    }

    bool endsConjunction() {
        if (m_scanner.atEnd() || m_scanner.peek() == ')' || m_scanner.peek() == '}' ||
            m_scanner.peek() == '|')
            return true;
        FilterScanner ahead = m_scanner;
        return ahead.takeWord("OR");
    }

    Condition negatable() {
        bool isNegated = false;
        while (m_scanner.take("!") || m_scanner.takeWord("NOT"))
            isNegated = !isNegated;
        Condition condition = primary();
        if (!isNegated)
            return condition;
        return [condition = std::move(condition)](const Subject& subject) {
            return !condition(subject);
        };
    }

    Condition primary() {
        if (m_scanner.take("(")) {
            Condition inner = alternatives();
            m_scanner.expect(")");
            return inner;
        }
        const std::string written = m_scanner.word();
        const std::string word = inSmallLetters(written);
        if (word == "service")
            return service();
        if (word == "edge")
            return edge();
        if (word == "annotation")
            return annotationInBrackets();
        if (word.starts_with("annotation."))
            return annotation(written.substr(std::string_view{"annotation."}.size()));
        if (word == "group.name" || word == "group.arn")
            return group();
        if (word == "rootcause.json" || word == "json")
            return rootCauseJson();
        if (word.starts_with("rootcause."))
            return rootCause(word);
        if (const auto kind = keywordKind(word))
            return keyword(word, *kind);
        m_scanner.fail(word.empty() ? "a keyword is expected"
                                    : fmt::format("'{}' is no keyword", written));
        return never();
    }

    ServicePattern servicePattern() {
        ServicePattern pattern;
        if (m_scanner.isQuote()) {
            pattern.name = m_scanner.quoted().value_or("");
            return pattern;
        }
        if (!m_scanner.takeWord("id")) {
            m_scanner.fail("the name of a service or id() is expected");
            return pattern;
        }
        m_scanner.expect("(");
        do {
            const std::string member = inSmallLetters(m_scanner.word());
            m_scanner.expect(":");
            const std::string value = m_scanner.quoted().value_or("");
            if (member == "name")
                pattern.name = value;
            else if (member == "type")
                pattern.type = value;
            else if (member == "account.id" || member == "accountid")
                pattern.accountId = value;
            else
                m_scanner.fail(fmt::format("id() has no '{}'", member));
        } while (m_scanner.take(","));
        m_scanner.expect(")");
        return pattern;
    }

    Condition braces() {
        if (!m_scanner.take("{"))
            return [](const Subject&) { return true; };
        if (m_scanner.take("}"))
            return [](const Subject&) { return true; };
        Condition inner = alternatives();
        m_scanner.expect("}");
        return inner;
    }

    Condition service() {
        m_scanner.expect("(");
        ServicePattern pattern;
        if (m_scanner.peek() != ')')
            pattern = servicePattern();
        m_scanner.expect(")");
        return [pattern = std::move(pattern), inner = braces()](const Subject& subject) {
            return subject.anyService(pattern, inner);
        };
    }

    Condition edge() {
        m_scanner.expect("(");
        ServicePattern from;
        ServicePattern to;
        if (m_scanner.peek() != ')') {
            from = servicePattern();
            m_scanner.expect(",");
            to = servicePattern();
        }
        m_scanner.expect(")");
        return [from = std::move(from), to = std::move(to), inner = braces()](
                   const Subject& subject) { return subject.anyEdge(from, to, inner); };
    }

    Condition annotationInBrackets() {
        m_scanner.expect("[");
        std::string key = m_scanner.isQuote() ? m_scanner.quoted().value_or("") : m_scanner.word();
        m_scanner.expect("]");
        return annotation(std::move(key));
    }

    Condition annotation(std::string key) {
        if (key.empty())
            m_scanner.fail("the key of an annotation is expected");
        const auto compared = comparison();
        if (!compared)
            return [key = std::move(key)](const Subject& subject) {
                const auto values = subject.annotation(key);
                return std::any_of(values.begin(), values.end(), [](const json::value& value) {
                    return !value.is_bool() || value.get_bool();
                });
            };
        const json::value wanted = value();
        return [key = std::move(key), compared = *compared, wanted](const Subject& subject) {
            const auto values = subject.annotation(key);
            return std::any_of(values.begin(), values.end(), [&](const json::value& one) {
                if (one.is_number() && wanted.is_number())
                    return compare(one.to_number<double>(), compared, wanted.to_number<double>());
                if (one.is_bool() && wanted.is_bool())
                    return compare(one.get_bool() ? 1.0 : 0.0, compared,
                                   wanted.get_bool() ? 1.0 : 0.0);
                return one.is_string() && wanted.is_string() &&
                       compare(one.get_string(), compared, wanted.get_string());
            });
        };
    }

    Condition group() {
        m_scanner.expect("=");
        const std::string name = m_scanner.quoted().value_or("");
        if (m_scanner.hasFailed())
            return never();
        const auto text = m_groups ? m_groups(name) : std::nullopt;
        if (!text) {
            m_scanner.fail(fmt::format("there is no group '{}'", name));
            return never();
        }
        if (text->empty())
            return [](const Subject&) { return true; };
        auto inner = Parser{*text, m_groups, m_depth + 1}.run();
        if (inner)
            return std::move(*inner);
        m_scanner.fail(fmt::format("that of the group '{}' is wrong", name));
        return never();
    }

    Condition rootCauseJson() {
        m_scanner.expect("=");
        m_scanner.take("#");
        const auto wanted = m_scanner.json();
        if (!wanted)
            return never();
        const json::array causes = wanted->is_array() ? wanted->get_array() : json::array{*wanted};
        return [causes](const Subject& subject) {
            const json::array there = subject.rootCauses();
            return std::all_of(causes.begin(), causes.end(), [&](const json::value& cause) {
                return std::any_of(there.begin(), there.end(),
                                   [&](const json::value& one) { return isWithin(cause, one); });
            });
        };
    }

    Condition rootCause(const std::string& word) {
        const auto dot = word.rfind('.');
        const auto first = word.find('.') + 1;
        const std::string kind = first > dot ? "" : word.substr(first, dot - first);
        const std::string level = word.substr(dot + 1);
        const bool isKind = kind == "fault" || kind == "error" || kind == "responsetime";
        const bool isLevel = level == "service" || level == "entity" ||
                             (level == "exception" && kind != "responsetime");
        if (!isKind || !isLevel) {
            m_scanner.fail(fmt::format("'{}' is no keyword", word));
            return never();
        }
        return [kind, level, inner = braces()](const Subject& subject) {
            return subject.anyRootCause(kind, level, inner);
        };
    }

    std::optional<Operator> comparison() {
        // The longer ones first.
        for (const auto& [symbol, compared] :
             {std::pair{"!=", Operator::Unequal}, std::pair{"<=", Operator::AtMost},
              std::pair{">=", Operator::AtLeast}, std::pair{"=", Operator::Equal},
              std::pair{"<", Operator::Less}, std::pair{">", Operator::More}})
            if (m_scanner.take(symbol))
                return compared;
        for (const auto& [word, compared] :
             {std::pair{"CONTAINS", Operator::Contains}, std::pair{"BEGINSWITH", Operator::Begins},
              std::pair{"ENDSWITH", Operator::Ends}})
            if (m_scanner.takeWord(word))
                return compared;
        return {};
    }

    json::value value() {
        if (m_scanner.isQuote())
            return json::value(m_scanner.quoted().value_or(""));
        m_scanner.take("+");
        const std::string word = m_scanner.word();
        const std::string small = inSmallLetters(word);
        if (small == "true" || small == "false")
            return small == "true";
        double number = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
        if (!word.empty() && read.ec == std::errc{} && read.ptr == word.data() + word.size())
            return number;
        if (word.empty())
            m_scanner.fail("a value is expected");
        return json::value(word);
    }

    Condition keyword(const std::string& word, KeywordKind kind) {
        const auto compared = comparison();
        if (!compared)
            return [word](const Subject& subject) {
                return subject.flag(word).value_or(subject.number(word).has_value() ||
                                                   !subject.texts(word).empty());
            };
        const json::value wanted = value();
        if (kind == KeywordKind::Boolean && wanted.is_bool() && *compared <= Operator::Unequal)
            return [word, is = wanted.get_bool() == (*compared == Operator::Equal)](
                       const Subject& subject) { return subject.flag(word) == is; };
        if (kind == KeywordKind::Number && wanted.is_double() && *compared <= Operator::AtLeast)
            return
                [word, compared = *compared, number = wanted.get_double()](const Subject& subject) {
                    const auto there = subject.number(word);
                    return there && compare(*there, compared, number);
                };
        const bool isTextual = *compared <= Operator::Unequal || *compared >= Operator::Contains;
        if (kind == KeywordKind::Text && isTextual)
            return [word, compared = *compared, text = textOf(wanted)](const Subject& subject) {
                const auto there = subject.texts(word);
                return std::any_of(there.begin(), there.end(), [&](const std::string& one) {
                    return compare(one, compared, text);
                });
            };
        m_scanner.fail(fmt::format("'{}' cannot be compared so", word));
        return never();
    }

    static std::string textOf(const json::value& value) {
        return value.is_string() ? std::string{value.get_string()} : json::serialize(value);
    }

    FilterScanner m_scanner;
    const FilterExpression::Groups& m_groups;
    int m_depth;
};

} // namespace

Result<FilterExpression> FilterExpression::parse(std::string_view text, const Groups& groups) {
    FilterExpression expression;
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return expression;
    auto condition = Parser{text, groups, 0}.run();
    if (!condition)
        return condition.error();
    expression.m_condition = std::make_shared<const Condition>(std::move(*condition));
    return expression;
}

bool FilterExpression::matches(const Trace& trace, const Summary& summary) const {
    return !m_condition || holdsFor(trace, summary, *m_condition);
}

} // namespace lathe::traces
