#include "engine/items/Expression.h"
#include "engine/items/Lexer.h"

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

/// Reads tokens one after the other. The first error is kept; what is read after it is nothing.
class Parser {
  public:
    Parser(std::string_view kind, std::string_view text)
        : m_kind{kind}
        , m_text{text}
        , m_tokens{tokensOf(text)} {}

    Node condition();
    std::vector<UpdateAction> update();
    std::vector<Node> projection();
    /// Expects the end.
    std::optional<Error> finish();
    /// That a section stands there twice, which is told after what is wrong within it.
    const std::optional<Error>& repetition() const { return m_repetition; }

  private:
    const Token& now() const { return m_tokens[m_at]; }
    bool isAt(std::string_view symbol) const {
        return now().kind == Token::Kind::Symbol && now().text == symbol;
    }
    bool take(std::string_view symbol) {
        const bool there = isAt(symbol) && !m_error;
        m_at += there ? 1 : 0;
        return there;
    }
    bool takeKeyword(std::string_view keyword) {
        const bool there = isKeyword(now(), keyword) && !m_error;
        m_at += there ? 1 : 0;
        return there;
    }
    void expect(std::string_view symbol) {
        if (!take(symbol))
            refuse();
    }
    void fail(Error error) {
        if (!m_error)
            m_error = std::move(error);
    }
    /// The token that is next has no place here.
    void refuse();

    Node all(Node (Parser::*each)(), std::string_view keyword, Node::Kind kind);
    Node conjunction() { return all(&Parser::negation, "AND", Node::Kind::And); }
    Node negation();
    Node comparison();
    Node primary();
    Node enclosed();
    Node operand();
    Node function();
    Node path();
    Node sum();
    void expectCondition(const Node& node);
    void expectOperand(const Node& node);
    UpdateAction action(UpdateAction::Section section);

    std::string_view m_kind;
    std::string_view m_text;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::optional<Error> m_error;
    std::optional<Error> m_repetition;
};

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

constexpr std::array<std::string_view, 6> functions = {"attribute_exists", "attribute_not_exists",
                                                       "attribute_type",   "begins_with",
                                                       "contains",         "size"};
constexpr std::array<std::string_view, 2> updateFunctions = {"if_not_exists", "list_append"};

template <class Visit> std::optional<Error> visit(const Node& node, const Visit& each) {
    if (auto error = each(node))
        return error;
    for (const Node& part : node.parts)
        if (auto error = visit(part, each))
            return error;
    return {};
}

std::optional<Error> unknownFunction(std::string_view kind, const Node& root) {
    const bool updates = kind == "UpdateExpression";
    return visit(root, [&](const Node& node) -> std::optional<Error> {
        const auto isOf = [&node](const auto& known) {
            return std::find(known.begin(), known.end(), node.text) != known.end();
        };
        if (node.kind != Node::Kind::Function ||
            (updates ? isOf(updateFunctions) : isOf(functions)))
            return {};
        return expressionError(kind, fmt::format("Invalid function name; function: {}", node.text));
    });
}

std::optional<Error> reservedWord(std::string_view kind, const Node& root) {
    return visit(root, [&](const Node& node) -> std::optional<Error> {
        for (const Step& step : node.path)
            if (const auto* const name = std::get_if<std::string>(&step); name && isReserved(*name))
                return expressionError(
                    kind, fmt::format("Attribute name is a reserved keyword; reserved keyword: {}",
                                      *name));
        return {};
    });
}

/// Only size() is an operand, and it is no condition.
std::optional<Error> misusedFunction(std::string_view kind, const Node& node, bool asOperand) {
    if (node.kind == Node::Kind::Function && (node.text == "size") != asOperand)
        return expressionError(
            kind, fmt::format("The function is not allowed to be used this way in an expression; "
                              "function: {}",
                              node.text));
    const bool joins =
        node.kind == Node::Kind::And || node.kind == Node::Kind::Or || node.kind == Node::Kind::Not;
    for (const Node& part : node.parts)
        if (auto error = misusedFunction(kind, part, !joins))
            return error;
    return {};
}

std::optional<Error> emptyExpression(std::string_view kind, std::string_view text) {
    if (!text.empty())
        return {};
    return expressionError(kind, "The expression can not be empty;");
}

} // namespace

std::vector<Path> pathsIn(const Node& node) {
    std::vector<Path> paths;
    if (!node.path.empty())
        paths.push_back(node.path);
    for (const Node& part : node.parts)
        for (Path& path : pathsIn(part))
            paths.push_back(std::move(path));
    return paths;
}

Error expressionError(std::string_view kind, std::string message) {
    return validationError(fmt::format("Invalid {}: {}", kind, message));
}

Result<Node> parseCondition(std::string_view kind, std::string_view text) {
    if (auto error = emptyExpression(kind, text))
        return *error;
    Parser parser{kind, text};
    Node root = parser.condition();
    if (auto error = parser.finish())
        return *error;
    if (root.kind == Node::Kind::Path || root.kind == Node::Kind::Value)
        return expressionError(kind,
                               fmt::format("Syntax error; token: \"<EOF>\", near: \"{}\"", text));
    if (auto error = unknownFunction(kind, root))
        return *error;
    if (auto error = misusedFunction(kind, root, false))
        return *error;
    if (auto error = reservedWord(kind, root))
        return *error;
    return root;
}

Result<std::vector<UpdateAction>> parseUpdate(std::string_view text) {
    constexpr std::string_view kind = "UpdateExpression";
    if (auto error = emptyExpression(kind, text))
        return *error;
    Parser parser{kind, text};
    auto actions = parser.update();
    if (auto error = parser.finish())
        return *error;
    for (const UpdateAction& action : actions)
        for (const Node* node : {&action.target, &action.operand})
            if (auto error = reservedWord(kind, *node))
                return *error;
    for (const UpdateAction& action : actions)
        if (auto error = unknownFunction(kind, action.operand))
            return *error;
    if (parser.repetition())
        return *parser.repetition();
    return actions;
}

Result<std::vector<Node>> parseProjection(std::string_view text) {
    constexpr std::string_view kind = "ProjectionExpression";
    if (auto error = emptyExpression(kind, text))
        return *error;
    Parser parser{kind, text};
    auto paths = parser.projection();
    if (auto error = parser.finish())
        return *error;
    for (const Node& path : paths)
        if (auto error = reservedWord(kind, path))
            return *error;
    return paths;
}

} // namespace lathe::items
