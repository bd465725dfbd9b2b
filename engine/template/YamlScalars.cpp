#include "engine/template/YamlScalars.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace lathe::tmpl {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 9> trueWords{"yes",  "Yes", "YES", "true", "True",
                                                    "TRUE", "on",  "On",  "ON"};
constexpr std::array<std::string_view, 9> falseWords{"no",    "No",  "NO",  "false", "False",
                                                     "FALSE", "off", "Off", "OFF"};
constexpr std::array<std::string_view, 5> nullWords{"", "~", "null", "Null", "NULL"};

std::string_view withoutSign(std::string_view text) {
    return !text.empty() && (text[0] == '-' || text[0] == '+') ? text.substr(1) : text;
}

template <class Predicate> bool allOf(std::string_view text, Predicate predicate) {
    return !text.empty() && std::all_of(text.begin(), text.end(), predicate);
}

/// "1:30:00": groups of base 60 after a first number.
bool isSexagesimal(std::string_view digits) {
    const auto colon = digits.find(':');
    if (colon == std::string_view::npos || colon == 0 || digits[0] == '0') {
        return false;
    }
    if (!allOf(digits.substr(0, colon), [](char c) { return isDigit(c) || c == '_'; })) {
        return false;
    }
    std::string_view rest = digits.substr(colon);
    while (!rest.empty()) {
        const auto next = std::min(rest.find(':', 1), rest.size());
        const std::string_view group = rest.substr(1, next - 1);
        const bool fits =
            (group.size() == 1 || (group.size() == 2 && group[0] <= '5')) && allOf(group, isDigit);
        if (rest[0] != ':' || !fits) {
            return false;
        }
        rest.remove_prefix(next);
    }
    return true;
}

int baseOf(std::string_view digits) {
    if (digits.size() > 2 && digits[0] == '0' && (digits[1] == 'b' || digits[1] == 'x')) {
        return digits[1] == 'b' ? 2 : 16;
    }
    return digits.size() > 1 && digits[0] == '0' ? 8 : 10;
}

bool isInteger(std::string_view text) {
    const std::string_view digits = withoutSign(text);
    if (digits.empty() || !isDigit(digits[0])) {
        return false;
    }
    switch (baseOf(digits)) {
    case 2:
        return allOf(digits.substr(2), [](char c) { return c == '0' || c == '1' || c == '_'; });
    case 8:
        return allOf(digits, [](char c) { return (c >= '0' && c <= '7') || c == '_'; });
    case 16:
        return allOf(digits.substr(2), [](char c) {
            return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '_';
        });
    default:
        return allOf(digits, [](char c) { return isDigit(c) || c == '_'; }) ||
               isSexagesimal(digits);
    }
}

bool isExponent(std::string_view text) {
    if (text.empty()) {
        return true;
    }
    const bool hasSign = text.size() > 2 && (text[1] == '-' || text[1] == '+');
    return (text[0] == 'e' || text[0] == 'E') && hasSign && allOf(text.substr(2), isDigit);
}

bool isFloat(std::string_view text) {
    const std::string_view digits = withoutSign(text);
    if (digits == ".inf" || digits == ".Inf" || digits == ".INF") {
        return true;
    }
    if (text == ".nan" || text == ".NaN" || text == ".NAN") {
        return true;
    }
    const auto dot = digits.find('.');
    if (dot == std::string_view::npos) {
        return false;
    }
    const auto exponent = std::min(digits.find_first_of("eE", dot), digits.size());
    const auto isDigitOrUnderscore = [](char c) { return isDigit(c) || c == '_'; };
    const std::string_view whole = digits.substr(0, dot);
    const std::string_view fraction = digits.substr(dot + 1, exponent - dot - 1);
    const bool wholeFits =
        whole.empty() || (isDigit(whole[0]) && allOf(whole, isDigitOrUnderscore));
    const bool fractionFits = (fraction.empty() && !whole.empty()) ||
                              (!fraction.empty() && (!whole.empty() || isDigit(fraction[0])) &&
                               allOf(fraction, isDigitOrUnderscore));
    return wholeFits && fractionFits && isExponent(digits.substr(exponent));
}

std::string withoutUnderscores(std::string_view text) {
    std::string plain{text};
    std::erase(plain, '_');
    return plain;
}

} // namespace

Node::Kind plainScalarKind(std::string_view text) {
    if (isOneOf(text, nullWords)) {
        return Node::Kind::Null;
    }
    if (isOneOf(text, trueWords) || isOneOf(text, falseWords)) {
        return Node::Kind::Boolean;
    }
    if (isInteger(text)) {
        return Node::Kind::Integer;
    }
    return isFloat(text) ? Node::Kind::Float : Node::Kind::String;
}

Node::Kind jsonScalarKind(std::string_view text) {
    if (text == "true" || text == "false") {
        return Node::Kind::Boolean;
    }
    if (text.empty() || text == "null") {
        return Node::Kind::Null;
    }
    return text.find_first_of(".eE") == std::string_view::npos ? Node::Kind::Integer
                                                               : Node::Kind::Float;
}

std::optional<std::int64_t> integerValue(std::string_view text) {
    const bool negative = !text.empty() && text[0] == '-';
    const std::string digits = withoutUnderscores(withoutSign(text));
    const int base = baseOf(digits);
    const std::size_t prefix = base == 2 || base == 16 ? 2 : 0;
    std::int64_t total = 0;
    const char* position = digits.data() + prefix;
    const char* const end = digits.data() + digits.size();
    while (position < end) {
        std::int64_t group = 0;
        const auto parsed = std::from_chars(position, end, group, base);
        const bool overflows = total > (std::numeric_limits<std::int64_t>::max() - 60) / 60;
        if (parsed.ec != std::errc{} || (total != 0 && overflows)) {
            return std::nullopt;
        }
        total = total * 60 + group;
        position = parsed.ptr < end ? parsed.ptr + 1 : end;
    }
    return negative ? -total : total;
}

double floatValue(std::string_view text) {
    const std::string plain = withoutUnderscores(text);
    if (plain.find("inf") != std::string::npos || plain.find("Inf") != std::string::npos ||
        plain.find("INF") != std::string::npos) {
        const double infinity = std::numeric_limits<double>::infinity();
        return plain[0] == '-' ? -infinity : infinity;
    }
    double value = std::numeric_limits<double>::quiet_NaN();
    const char* begin = plain.data() + (plain[0] == '+' ? 1 : 0);
    std::from_chars(begin, plain.data() + plain.size(), value);
    return value;
}

bool booleanValue(std::string_view text) {
    return isOneOf(text, trueWords);
}

boost::json::value scalarToJson(const Node& node) {
    switch (node.kind) {
    case Node::Kind::Boolean:
        return booleanValue(node.scalar);
    case Node::Kind::Integer:
        if (const auto value = integerValue(node.scalar)) {
            return *value;
        }
        return floatValue(node.scalar);
    case Node::Kind::Float:
        return floatValue(node.scalar);
    case Node::Kind::String:
        return boost::json::string(node.scalar);
    default:
        return nullptr;
    }
}

} // namespace lathe::tmpl
