#pragma once

#include "engine/velocity/Value.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::velocity {

/// Runs over a template's text and does what it says; bodies of loops are run over again. Throws
/// Failure.
class Interpreter {
  public:
    struct Failure {
        std::string code;
        std::string what;
    };

    Interpreter(std::string_view text, Value variables)
        : m_text{text}
        , m_variables{std::move(variables)} {}

    std::string run();

  private:
    enum class End { Text, End, Else, ElseIf, Stop, Break };
    enum class Mode { Run, Skip };

    End block(Mode mode, std::string& out);
    /// Empty optional where the block goes on.
    std::optional<End> directive(Mode mode, std::string& out);
    std::optional<End> conditional(Mode mode, std::string& out);
    std::optional<End> loop(Mode mode, std::string& out);
    void set(Mode mode);
    /// The names and keys that lead to what is set.
    std::vector<std::string> target();
    void assign(const std::vector<std::string>& path, const Value& value);
    void reference(Mode mode, std::string& out);
    bool comment();
    void skipLineEnd();

    Value expression();
    Value disjunction();
    Value conjunction();
    Value equality();
    Value comparison();
    Value sum();
    Value product();
    Value unary();
    Value primary();
    Value listOrRange();
    Value mapLiteral();
    Value textLiteral();
    Value numberLiteral();
    /// At '$': with everything that follows it.
    Value referenceValue();
    Value step(const Value& owner);
    List arguments();

    void count();
    /// Counts how deep what is being read lies in other such things, while it lives.
    class Deeper {
      public:
        explicit Deeper(Interpreter& owner);
        ~Deeper() { --m_depth; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

      private:
        int& m_depth;
    };
    bool at(std::string_view text) const { return m_text.substr(m_pos, text.size()) == text; }
    /// At that text, which goes.
    bool take(std::string_view text);
    /// The same for a word of letters, or a sign of several.
    bool takeOperator(std::string_view sign, std::string_view word);
    void expect(std::string_view text);
    void skipSpace();
    std::string_view word();
    char peek(std::size_t ahead = 0) const {
        return m_pos + ahead < m_text.size() ? m_text[m_pos + ahead] : '\0';
    }
    [[noreturn]] void fail(const std::string& what) const;

    std::string_view m_text;
    Value m_variables;
    std::size_t m_pos = 0;
    std::size_t m_steps = 0;
    int m_depth = 0;
};

} // namespace lathe::velocity
