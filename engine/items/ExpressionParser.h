#pragma once

#include "engine/items/Expression.h"
#include "engine/items/Lexer.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lathe::items {

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
    bool takeKeyword(std::string_view keyword);
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

} // namespace lathe::items
