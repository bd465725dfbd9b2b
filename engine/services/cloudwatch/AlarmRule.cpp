#include "engine/services/cloudwatch/AlarmRule.h"

#include "engine/services/cloudwatch/Errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

namespace lathe::services::cloudwatch {

struct AlarmRule::Node {
    enum class Kind { Constant, State, AtLeast, Not, And, Or };
    Kind kind = Kind::Constant;
    bool constant = false;
    /// Of State and AtLeast.
    std::string state;
    bool isNegated = false;
    std::vector<std::string> alarms;
    double least = 0;
    bool isPercent = false;
    std::vector<std::shared_ptr<const Node>> parts;
};

class AlarmRuleParser {
  public:
    explicit AlarmRuleParser(std::string_view text)
        : m_text{text} {}

    Result<AlarmRule> parse() {
        AlarmRule rule;
        rule.m_root = either(0);
        skipBlanks();
        if (!rule.m_root || m_at != m_text.size())
            return invalid(fmt::format("AlarmRule is not valid at character {}: {}", m_at + 1,
                                       m_wrong.empty() ? "an operator was expected" : m_wrong));
        if (rule.alarms().size() > mostAlarms)
            return invalid(fmt::format("AlarmRule must not name more than {} alarms", mostAlarms));
        return rule;
    }

  private:
    using Node = AlarmRule::Node;
    using NodePtr = std::shared_ptr<const Node>;
    static constexpr std::size_t mostAlarms = 100;
    static constexpr int deepest = 100;

    // AND binds stronger than OR.
    NodePtr either(int depth) {
        return chain(depth, "OR", Node::Kind::Or, [this](int deeper) {
            return chain(deeper, "AND", Node::Kind::And,
                         [this](int deepest) { return negated(deepest); });
        });
    }

    template <class Part>
    NodePtr chain(int depth, std::string_view word, Node::Kind kind, Part part) {
        NodePtr first = part(depth);
        if (!first || !takeWord(word))
            return first;
        Node node;
        node.kind = kind;
        node.parts.push_back(first);
        do {
            NodePtr next = part(depth);
            if (!next)
                return nullptr;
            node.parts.push_back(std::move(next));
        } while (takeWord(word));
        return std::make_shared<const Node>(std::move(node));
    }

    NodePtr negated(int depth) {
        if (depth > deepest)
            return fail("it is nested too deep");
        if (!takeWord("NOT"))
            return primary(depth);
        Node node;
        node.kind = Node::Kind::Not;
        node.parts.push_back(negated(depth + 1));
        return node.parts.front() ? std::make_shared<const Node>(std::move(node)) : nullptr;
    }

    NodePtr primary(int depth) {
        if (take('(')) {
            NodePtr inner = either(depth + 1);
            if (inner && !take(')'))
                return fail("\")\" was expected");
            return inner;
        }
        for (const std::string_view word : {"TRUE", "FALSE"})
            if (takeWord(word)) {
                Node node;
                node.constant = word == "TRUE";
                return std::make_shared<const Node>(std::move(node));
            }
        if (takeWord("AT_LEAST"))
            return atLeast();
        for (const std::string_view word : states)
            if (takeWord(word)) {
                Node node;
                node.kind = Node::Kind::State;
                node.state = word;
                if (!take('(') || !takeAlarm(node) || !take(')'))
                    return fail("the name or ARN of an alarm in parentheses was expected");
                return std::make_shared<const Node>(std::move(node));
            }
        return fail(
            "ALARM, OK, INSUFFICIENT_DATA, AT_LEAST, NOT, TRUE, FALSE or \"(\" was expected");
    }

    // AT_LEAST(2, ALARM, (a, b)), AT_LEAST(50%, NOT OK, (a, b))
    NodePtr atLeast() {
        Node node;
        node.kind = Node::Kind::AtLeast;
        if (!take('(') || !takeNumber(node) || !take(','))
            return fail("\"(\", a number or a percentage, and a comma were expected");
        node.isNegated = takeWord("NOT");
        for (const std::string_view word : states)
            if (node.state.empty() && takeWord(word))
                node.state = word;
        if (node.state.empty() || !take(',') || !take('('))
            return fail("a state, a comma and \"(\" were expected");
        do {
            if (!takeAlarm(node))
                return fail("the name or ARN of an alarm was expected");
        } while (take(','));
        if (!take(')') || !take(')'))
            return fail("\"))\" was expected");
        return std::make_shared<const Node>(std::move(node));
    }

    bool takeNumber(Node& node) {
        skipBlanks();
        const char* const begin = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), node.least);
        if (error != std::errc{} || node.least <= 0)
            return false;
        m_at += static_cast<std::size_t>(end - begin);
        node.isPercent = take('%');
        return true;
    }

    bool takeAlarm(Node& node) {
        skipBlanks();
        std::string name;
        if (take('"')) {
            while (m_at < m_text.size() && m_text[m_at] != '"') {
                if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                    ++m_at;
                name += m_text[m_at++];
            }
            if (!take('"'))
                return false;
        } else {
            while (m_at < m_text.size() && m_text[m_at] != ')' && m_text[m_at] != ',')
                name += m_text[m_at++];
            while (!name.empty() && std::isspace(static_cast<unsigned char>(name.back())))
                name.pop_back();
        }
        if (name.empty())
            return false;
        node.alarms.push_back(std::move(name));
        return true;
    }

    NodePtr fail(std::string_view why) {
        if (m_wrong.empty())
            m_wrong = why;
        return nullptr;
    }

    void skipBlanks() {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])))
            ++m_at;
    }
    bool take(char letter) {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != letter)
            return false;
        ++m_at;
        return true;
    }
    bool takeWord(std::string_view word) {
        skipBlanks();
        if (!m_text.substr(m_at).starts_with(word))
            return false;
        const auto end = m_at + word.size();
        if (end < m_text.size() &&
            (std::isalnum(static_cast<unsigned char>(m_text[end])) || m_text[end] == '_'))
            return false;
        m_at = end;
        return true;
    }

    static constexpr std::array<std::string_view, 3> states{"ALARM", "OK", "INSUFFICIENT_DATA"};
    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_wrong;
};

Result<AlarmRule> AlarmRule::parse(std::string_view text) {
    return AlarmRuleParser{text}.parse();
}

bool AlarmRule::holds(const StateOf& stateOf) const {
    const std::function<bool(const Node&)> isTrue = [&](const Node& node) {
        const auto part = [&](const auto& each) { return isTrue(*each); };
        switch (node.kind) {
        case Node::Kind::Constant:
            return node.constant;
        case Node::Kind::State:
            return stateOf(node.alarms.front()) == node.state;
        case Node::Kind::AtLeast: {
            const auto count =
                std::count_if(node.alarms.begin(), node.alarms.end(), [&](const auto& alarm) {
                    return (stateOf(alarm) == node.state) != node.isNegated;
                });
            const double least =
                node.isPercent
                    ? std::ceil(node.least / 100 * static_cast<double>(node.alarms.size()))
                    : node.least;
            return static_cast<double>(count) >= least;
        }
        case Node::Kind::Not:
            return !isTrue(*node.parts.front());
        case Node::Kind::And:
            return std::all_of(node.parts.begin(), node.parts.end(), part);
        case Node::Kind::Or:
            break;
        }
        return std::any_of(node.parts.begin(), node.parts.end(), part);
    };
    return isTrue(*m_root);
}

std::vector<std::string> AlarmRule::alarms() const {
    std::vector<std::string> all;
    const std::function<void(const Node&)> gather = [&](const Node& node) {
        for (const std::string& alarm : node.alarms)
            if (std::find(all.begin(), all.end(), alarm) == all.end())
                all.push_back(alarm);
        for (const auto& part : node.parts)
            gather(*part);
    };
    gather(*m_root);
    return all;
}

} // namespace lathe::services::cloudwatch
