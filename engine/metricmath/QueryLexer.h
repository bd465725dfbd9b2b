#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::metricmath {

struct QueryToken {
    enum class Kind {
        /// A keyword, or a name that needs no quotation marks.
        Word,
        /// Between double quotation marks.
        Name,
        /// Between single ones.
        Text,
        Number,
        Sign,
        End
    };

    Kind kind = Kind::End;
    /// What it says, without quotation marks and escapes.
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Cuts a query of Metrics Insights into tokens. Throws Failure.
class QueryLexer {
  public:
    explicit QueryLexer(std::string_view text)
        : m_text{text} {}

    QueryToken next();
    std::string_view text() const { return m_text; }

  private:
    QueryToken quoted();

    std::string_view m_text;
    std::size_t m_position = 0;
};

} // namespace lathe::metricmath
