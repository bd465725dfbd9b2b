#pragma once

#include "engine/metricmath/Expression.h"
#include "engine/metricmath/Lexer.h"
#include "engine/metricmath/Node.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::metricmath {

/// Reads an expression. Throws Failure.
class Parser {
  public:
    explicit Parser(std::string_view text)
        : m_lexer{text} {
        advance();
    }

    Expression parse();

  private:
    /// Of operators that bind at least so tightly.
    NodePtr expression(int precedence);
    NodePtr unary();
    NodePtr primary();
    NodePtr array();
    NodePtr named();
    NodePtr call(const Token& name);
    NodePtr argument(const Function& function);
    /// AND and OR are words.
    std::optional<Operator> operatorHere() const;

    void advance();
    bool isSign(std::string_view sign) const;
    bool take(std::string_view sign);
    void expect(std::string_view sign);
    [[noreturn]] void unexpected(const Text& what) const;
    NodePtr made(decltype(Node::kind) kind, std::size_t begin) const;

    /// Counts how deep what is being read lies in other such things, while it lives; and what a
    /// chain of operators makes of it.
    class Deeper {
      public:
        explicit Deeper(Parser& parser);
        ~Deeper() { m_parser.m_depth = m_before; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

        void again();

      private:
        Parser& m_parser;
        int m_before;
    };

    Lexer m_lexer;
    Token m_token;
    std::size_t m_lastEnd = 0;
    int m_depth = 0;
    Expression m_result;
};

} // namespace lathe::metricmath
