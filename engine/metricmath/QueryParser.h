#pragma once

#include "engine/metricmath/MetricsQuery.h"
#include "engine/metricmath/QueryLexer.h"

#include <string>
#include <string_view>

namespace lathe::metricmath {

/// Reads a query of Metrics Insights. Throws Failure.
///
/// The documentation lists hundreds of reserved words that need quotation marks, and uses some of
/// them without in its examples (Class, Resource, Type): here only the words of the language do.
class QueryParser {
  public:
    explicit QueryParser(std::string_view text)
        : m_lexer{text} {
        advance();
    }

    MetricsQuery parse();

  private:
    MetricsQuery::Function function();
    void source(MetricsQuery& query);
    MetricsQuery::Condition condition();
    /// nullopt for CURRENT_ACCOUNT_ID().
    std::optional<std::string> value(const MetricsQuery::Label& label);
    MetricsQuery::Label label();
    MetricsQuery::Order order();
    std::size_t limit();
    std::string name(const Text& what);

    void advance();
    bool isSign(std::string_view sign) const;
    bool isWord(std::string_view word) const;
    bool take(std::string_view sign);
    bool takeWord(std::string_view word);
    void expect(std::string_view sign);
    void expectWord(std::string_view word);
    [[noreturn]] void unexpected(const Text& what) const;

    QueryLexer m_lexer;
    QueryToken m_token;
};

} // namespace lathe::metricmath
