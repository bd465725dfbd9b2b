#include "engine/velocity/Interpreter.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace lathe::velocity {

namespace {

Value arithmetic(char sign, const Value& left, const Value& right) {
    if (sign == '+' && (left.ifText() || right.ifText()))
        return left.text() + right.text();
    if (!left.isNumber() || !right.isNumber())
        return {};
    const bool whole = left.ifInteger() && right.ifInteger();
    if ((sign == '/' || sign == '%') && right.number() == 0)
        return {};
    if (whole) {
        // As unsigned ones, which may run over.
        const auto a = static_cast<std::uint64_t>(*left.ifInteger());
        const auto b = static_cast<std::uint64_t>(*right.ifInteger());
        const bool lowest = *right.ifInteger() == -1;
        switch (sign) {
        case '+':
            return static_cast<std::int64_t>(a + b);
        case '-':
            return static_cast<std::int64_t>(a - b);
        case '*':
            return static_cast<std::int64_t>(a * b);
        case '/':
            return lowest ? static_cast<std::int64_t>(0 - a)
                          : *left.ifInteger() / *right.ifInteger();
        default:
            return lowest ? std::int64_t{0} : *left.ifInteger() % *right.ifInteger();
        }
    }
    switch (sign) {
    case '+':
        return left.number() + right.number();
    case '-':
        return left.number() - right.number();
    case '*':
        return left.number() * right.number();
    case '/':
        return left.number() / right.number();
    default:
        return std::fmod(left.number(), right.number());
    }
}

int compared(const Value& left, const Value& right) {
    if (left.isNumber() && right.isNumber())
        return left.number() < right.number() ? -1 : left.number() > right.number() ? 1 : 0;
    return left.text().compare(right.text());
}

} // namespace

bool Interpreter::takeOperator(std::string_view sign, std::string_view name) {
    skipSpace();
    if (take(sign))
        return true;
    const bool found =
        !name.empty() && at(name) && !std::isalnum(static_cast<unsigned char>(peek(name.size())));
    m_pos += found ? name.size() : 0;
    return found;
}

Value Interpreter::expression() {
    count();
    return disjunction();
}

Value Interpreter::disjunction() {
    Value value = conjunction();
    while (takeOperator("||", "or")) {
        const Value right = conjunction();
        value = value.isTrue() || right.isTrue();
    }
    return value;
}

Value Interpreter::conjunction() {
    Value value = equality();
    while (takeOperator("&&", "and")) {
        const Value right = equality();
        value = value.isTrue() && right.isTrue();
    }
    return value;
}

namespace {

/// What is not there is an empty text as well.
bool areEqual(const Value& left, const Value& right) {
    const auto isEmpty = [](const Value& value) {
        return value.isNull() || (value.ifText() && value.ifText()->empty());
    };
    return left.equals(right) || (isEmpty(left) && isEmpty(right));
}

} // namespace

Value Interpreter::equality() {
    Value value = comparison();
    while (true) {
        if (takeOperator("==", "eq"))
            value = areEqual(value, comparison());
        else if (takeOperator("!=", "ne"))
            value = !areEqual(value, comparison());
        else
            return value;
    }
}

Value Interpreter::comparison() {
    Value value = sum();
    while (true) {
        if (takeOperator("<=", "le"))
            value = compared(value, sum()) <= 0;
        else if (takeOperator(">=", "ge"))
            value = compared(value, sum()) >= 0;
        else if (takeOperator("<", "lt"))
            value = compared(value, sum()) < 0;
        else if (takeOperator(">", "gt"))
            value = compared(value, sum()) > 0;
        else
            return value;
    }
}

Value Interpreter::sum() {
    Value value = product();
    while (true) {
        if (takeOperator("+", {}))
            value = arithmetic('+', value, product());
        else if (takeOperator("-", {}))
            value = arithmetic('-', value, product());
        else
            return value;
    }
}

Value Interpreter::product() {
    Value value = unary();
    while (true) {
        if (takeOperator("*", {}))
            value = arithmetic('*', value, unary());
        else if (takeOperator("/", {}))
            value = arithmetic('/', value, unary());
        else if (takeOperator("%", {}))
            value = arithmetic('%', value, unary());
        else
            return value;
    }
}

Value Interpreter::unary() {
    const Deeper deeper{*this};
    skipSpace();
    if (peek() == '!' || at("not "))
        return takeOperator("!", "not") ? Value{!unary().isTrue()} : Value{};
    return primary();
}

Value Interpreter::primary() {
    count();
    skipSpace();
    const char c = peek();
    if (c == '$')
        return referenceValue();
    if (c == '"' || c == '\'')
        return textLiteral();
    if (c == '[')
        return listOrRange();
    if (c == '{')
        return mapLiteral();
    if (take("(")) {
        Value value = expression();
        expect(")");
        return value;
    }
    if (std::isdigit(static_cast<unsigned char>(c)) || c == '-')
        return numberLiteral();
    const std::string_view name = word();
    if (name == "true" || name == "false")
        return name == "true";
    if (name == "null")
        return {};
    fail("an expression is missing");
}

Value Interpreter::numberLiteral() {
    const std::size_t start = m_pos;
    take("-");
    const auto digits = [this] {
        while (std::isdigit(static_cast<unsigned char>(peek())))
            ++m_pos;
    };
    digits();
    // "1..3" is a range.
    if (peek() == '.' && peek(1) != '.') {
        ++m_pos;
        digits();
        double real = 0;
        std::from_chars(m_text.data() + start, m_text.data() + m_pos, real);
        return real;
    }
    std::int64_t number = 0;
    const auto read = std::from_chars(m_text.data() + start, m_text.data() + m_pos, number);
    if (read.ec != std::errc{})
        fail("a number is none");
    return number;
}

// Within '"' references stand for their values.
Value Interpreter::textLiteral() {
    const char quote = peek();
    ++m_pos;
    std::string text;
    while (m_pos < m_text.size()) {
        if (peek() == quote && peek(1) != quote) {
            ++m_pos;
            if (quote == '\'' || text.find_first_of("$#") == std::string::npos)
                return text;
            Interpreter inner{text, m_variables};
            inner.m_depth = m_depth + 1;
            inner.m_steps = m_steps;
            return inner.run();
        }
        if (peek() == quote)
            ++m_pos;
        text += peek();
        ++m_pos;
    }
    fail("a text has no end");
}

Value Interpreter::listOrRange() {
    expect("[");
    List list;
    skipSpace();
    if (take("]"))
        return Value::list();
    list.push_back(expression());
    skipSpace();
    if (take("..")) {
        const Value last = expression();
        expect("]");
        const auto from = list.front().ifInteger(), to = last.ifInteger();
        List range;
        for (std::int64_t i = from ? *from : 0; from && to && range.size() < 1000;) {
            range.emplace_back(i);
            if (i == *to)
                break;
            i += *from <= *to ? 1 : -1;
        }
        return Value::list(std::move(range));
    }
    while (!take("]")) {
        expect(",");
        list.push_back(expression());
        skipSpace();
    }
    return Value::list(std::move(list));
}

Value Interpreter::mapLiteral() {
    expect("{");
    Value map = Value::map();
    skipSpace();
    while (!take("}")) {
        const Value key = primary();
        expect(":");
        map.put(key.text(), expression());
        skipSpace();
        if (!take(",") && peek() != '}')
            fail("a map's end is missing");
        skipSpace();
    }
    return map;
}

} // namespace lathe::velocity
