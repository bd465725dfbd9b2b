#include "engine/items/ExpressionParser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>

namespace lathe::items {

namespace {

/// More would be no expression that a person has written, and too deep to be gone into.
constexpr int deepest = 300;

bool isKeyword(const Token& token, std::string_view keyword) {
    return token.kind == Token::Kind::Word &&
           std::equal(
               token.text.begin(), token.text.end(), keyword.begin(), keyword.end(),
               [](unsigned char one, unsigned char other) { return std::toupper(one) == other; });
}

bool isAnyKeyword(const Token& token) {
    return isKeyword(token, "AND") || isKeyword(token, "OR") || isKeyword(token, "NOT") ||
           isKeyword(token, "BETWEEN") || isKeyword(token, "IN");
}

bool isSection(const Token& token) {
    return isKeyword(token, "SET") || isKeyword(token, "REMOVE") || isKeyword(token, "ADD") ||
           isKeyword(token, "DELETE");
}

} // namespace

bool Parser::takeKeyword(std::string_view keyword) {
    const bool there = isKeyword(now(), keyword) && !m_error;
    m_at += there ? 1 : 0;
    return there;
}

void Parser::refuse() {
    const std::size_t before = m_at == 0 ? 0 : m_at - 1;
    const std::size_t after = std::min(m_at + 1, m_tokens.size() - 1);
    const char* const begin = m_tokens[before].text.data();
    const char* const end = m_tokens[after].text.data() + m_tokens[after].text.size();
    const bool atEnd = now().kind == Token::Kind::End;
    fail(expressionError(
        m_kind,
        fmt::format("Syntax error; token: \"{}\", near: \"{}\"", atEnd ? "<EOF>" : now().text,
                    std::string_view{begin, static_cast<std::size_t>(end - begin)})));
}

std::optional<Error> Parser::finish() {
    if (!m_error && now().kind != Token::Kind::End)
        refuse();
    return std::move(m_error);
}

void Parser::expectCondition(const Node& node) {
    const bool fits = node.kind != Node::Kind::Path && node.kind != Node::Kind::Value;
    if (!fits)
        refuse();
}

void Parser::expectOperand(const Node& node) {
    if (!node.isOperand())
        refuse();
}

Node Parser::all(Node (Parser::*each)(), std::string_view keyword, Node::Kind kind) {
    Node first = (this->*each)();
    while (!m_error && isKeyword(now(), keyword)) {
        expectCondition(first);
        takeKeyword(keyword);
        Node next = (this->*each)();
        expectCondition(next);
        Node both{kind, std::string{keyword}, {}, {}};
        both.parts.push_back(std::move(first));
        both.parts.push_back(std::move(next));
        first = std::move(both);
    }
    return first;
}

Node Parser::condition() {
    if (++m_depth > deepest) {
        fail(expressionError(m_kind, "The expression has too many levels"));
        return {};
    }
    Node node = all(&Parser::conjunction, "OR", Node::Kind::Or);
    --m_depth;
    return node;
}

Node Parser::negation() {
    if (!isKeyword(now(), "NOT"))
        return comparison();
    Node node{Node::Kind::Not, "NOT", {}, {}};
    int count = 0;
    while (takeKeyword("NOT"))
        ++count;
    node.parts.push_back(comparison());
    expectCondition(node.parts.front());
    // Twice is not at all, but for the messages.
    if (count % 2 == 0)
        return Node{Node::Kind::Not, "NOT", {}, {std::move(node)}};
    return node;
}

Node Parser::comparison() {
    Node left = primary();
    for (const std::string_view sign : {"=", "<>", "<=", ">=", "<", ">"}) {
        if (m_error || !isAt(sign))
            continue;
        expectOperand(left);
        take(sign);
        Node node{Node::Kind::Compare, std::string{sign}, {}, {}};
        node.parts.push_back(std::move(left));
        node.parts.push_back(primary());
        expectOperand(node.parts.back());
        return node;
    }
    if (!m_error && isKeyword(now(), "BETWEEN")) {
        expectOperand(left);
        takeKeyword("BETWEEN");
        Node node{Node::Kind::Between, "BETWEEN", {}, {}};
        node.parts.push_back(std::move(left));
        node.parts.push_back(primary());
        expectOperand(node.parts.back());
        if (!takeKeyword("AND"))
            refuse();
        node.parts.push_back(primary());
        expectOperand(node.parts.back());
        return node;
    }
    if (!m_error && isKeyword(now(), "IN")) {
        expectOperand(left);
        takeKeyword("IN");
        Node node{Node::Kind::In, "IN", {}, {}};
        node.parts.push_back(std::move(left));
        expect("(");
        do {
            node.parts.push_back(primary());
            expectOperand(node.parts.back());
        } while (take(","));
        expect(")");
        return node;
    }
    return left;
}

Node Parser::primary() {
    return isAt("(") ? enclosed() : operand();
}

Node Parser::enclosed() {
    expect("(");
    Node node = condition();
    expect(")");
    if (!m_error && std::exchange(node.enclosed, true))
        fail(expressionError(m_kind, "The expression has redundant parentheses;"));
    return node;
}

Node Parser::operand() {
    if (m_error)
        return {};
    if (now().kind == Token::Kind::Value) {
        Node node{Node::Kind::Value, std::string{now().text}, {}, {}};
        ++m_at;
        return node;
    }
    const Token& next = m_tokens[std::min(m_at + 1, m_tokens.size() - 1)];
    if (now().kind == Token::Kind::Word && !isAnyKeyword(now()) && next.text == "(")
        return function();
    return path();
}

Node Parser::function() {
    Node node{Node::Kind::Function, std::string{now().text}, {}, {}};
    ++m_at;
    expect("(");
    const bool updates = m_kind == "UpdateExpression";
    if (++m_depth > deepest)
        fail(expressionError(m_kind, "The expression has too many levels"));
    do {
        node.parts.push_back(updates ? operand() : primary());
        expectOperand(node.parts.back());
    } while (take(","));
    --m_depth;
    expect(")");
    return node;
}

Node Parser::path() {
    Node node{Node::Kind::Path, {}, {}, {}};
    const auto takeName = [&] {
        const bool fits = now().kind == Token::Kind::Name ||
                          (now().kind == Token::Kind::Word && !isAnyKeyword(now()));
        if (m_error || !fits || (m_kind == "UpdateExpression" && isSection(now()))) {
            refuse();
            return;
        }
        node.path.emplace_back(std::string{now().text});
        ++m_at;
    };
    takeName();
    while (!m_error) {
        if (take(".")) {
            takeName();
        } else if (take("[")) {
            std::size_t index = 0;
            const std::string_view digits = now().text;
            if (now().kind != Token::Kind::Number ||
                std::from_chars(digits.data(), digits.data() + digits.size(), index).ec !=
                    std::errc{}) {
                refuse();
                break;
            }
            ++m_at;
            node.path.emplace_back(index);
            expect("]");
        } else {
            break;
        }
    }
    return node;
}

Node Parser::sum() {
    const auto part = [this] {
        if (!take("("))
            return operand();
        Node node = sum();
        expect(")");
        return node;
    };
    Node left = part();
    for (const auto& [sign, kind] :
         {std::pair{"+", Node::Kind::Sum}, {"-", Node::Kind::Difference}}) {
        if (!take(sign))
            continue;
        Node node{kind, sign, {}, {}};
        node.parts.push_back(std::move(left));
        node.parts.push_back(part());
        return node;
    }
    return left;
}

UpdateAction Parser::action(UpdateAction::Section section) {
    UpdateAction action{section, path()};
    if (section == UpdateAction::Section::Set) {
        expect("=");
        action.operand = sum();
    } else if (section != UpdateAction::Section::Remove) {
        if (now().kind != Token::Kind::Value)
            refuse();
        else
            action.operand = operand();
    }
    return action;
}

std::vector<UpdateAction> Parser::update() {
    constexpr std::array sections{std::pair{"SET", UpdateAction::Section::Set},
                                  std::pair{"REMOVE", UpdateAction::Section::Remove},
                                  std::pair{"ADD", UpdateAction::Section::Add},
                                  std::pair{"DELETE", UpdateAction::Section::Delete}};
    std::vector<UpdateAction> actions;
    std::array<bool, sections.size()> seen{};
    do {
        const auto section =
            std::find_if(sections.begin(), sections.end(),
                         [this](const auto& each) { return isKeyword(now(), each.first); });
        if (section == sections.end()) {
            refuse();
            break;
        }
        ++m_at;
        if (std::exchange(seen[static_cast<std::size_t>(section - sections.begin())], true) &&
            !m_repetition)
            m_repetition = expressionError(
                m_kind, fmt::format("The \"{}\" section can only be used once in an update "
                                    "expression;",
                                    section->first));
        do
            actions.push_back(action(section->second));
        while (take(","));
    } while (!m_error && now().kind != Token::Kind::End);
    return actions;
}

std::vector<Node> Parser::projection() {
    std::vector<Node> paths;
    do
        paths.push_back(path());
    while (take(","));
    return paths;
}

} // namespace lathe::items
