#include "engine/items/Lexer.h"

#include <algorithm>
#include <cctype>

namespace lathe::items {

namespace {

bool isSpace(char character) {
    return std::isspace(static_cast<unsigned char>(character)) != 0;
}

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

bool isOfWord(char character) {
    return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '_';
}

std::size_t lengthOfSymbol(std::string_view rest) {
    for (const std::string_view symbol : {"<>", "<=", ">="})
        if (rest.starts_with(symbol))
            return symbol.size();
    constexpr std::string_view single = "=<>+-(),.[]";
    return single.find(rest.front()) == std::string_view::npos ? 0 : 1;
}

Token tokenAt(std::string_view rest) {
    const auto length = [&rest](std::size_t from, bool (*belongs)(char)) {
        const auto end =
            std::find_if_not(rest.begin() + static_cast<std::ptrdiff_t>(from), rest.end(), belongs);
        return static_cast<std::size_t>(end - rest.begin());
    };
    const char first = rest.front();
    if (first == '#' || first == ':') {
        const std::size_t size = length(1, isOfWord);
        const auto kind = size == 1      ? Token::Kind::Unknown
                          : first == '#' ? Token::Kind::Name
                                         : Token::Kind::Value;
        return {kind, rest.substr(0, size)};
    }
    if (isDigit(first))
        return {Token::Kind::Number, rest.substr(0, length(0, isDigit))};
    if (isOfWord(first))
        return {Token::Kind::Word, rest.substr(0, length(0, isOfWord))};
    if (const std::size_t size = lengthOfSymbol(rest); size > 0)
        return {Token::Kind::Symbol, rest.substr(0, size)};
    return {Token::Kind::Unknown, rest.substr(0, 1)};
}

} // namespace

std::vector<Token> tokensOf(std::string_view expression) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < expression.size()) {
        if (isSpace(expression[at])) {
            ++at;
            continue;
        }
        tokens.push_back(tokenAt(expression.substr(at)));
        at += tokens.back().text.size();
    }
    tokens.push_back({Token::Kind::End, expression.substr(expression.size())});
    return tokens;
}

} // namespace lathe::items
