#pragma once

#include <string_view>
#include <vector>

namespace lathe::items {

struct Token {
    enum class Kind { Word, Name, Value, Number, Symbol, Unknown, End };

    Kind kind;
    /// In the expression.
    std::string_view text;
};

/// Ends with one of the kind End.
std::vector<Token> tokensOf(std::string_view expression);

} // namespace lathe::items
