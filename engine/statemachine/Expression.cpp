#include "engine/statemachine/Expression.h"

#include "engine/statemachine/Intrinsics.h"
#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>

#include <cctype>
#include <utility>

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

constexpr std::string_view functionMark = "States.";

bool isNamePart(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

} // namespace

class ExpressionParser {
  public:
    explicit ExpressionParser(std::string_view text)
        : m_text{text} {}

    Result<Expression> whole() {
        Expression expression = m_text.starts_with(functionMark) ? function(0) : path(m_text);
        skipSpace();
        if (expression.isFunction() && m_at < m_text.size())
            fail("unexpected text");
        if (m_failed)
            return Error{"InvalidExpression", Text::verbatim(m_words)};
        return expression;
    }

  private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_at;
    }
    void fail(std::string_view words) {
        if (std::exchange(m_failed, true))
            return;
        m_words = fmt::format("{} in '{}' at {}", words, m_text, m_at + 1);
    }
    void need(char wanted) {
        if (peek() == wanted)
            ++m_at;
        else
            fail(fmt::format("'{}' expected", wanted));
    }

    Expression path(std::string_view text) {
        Expression expression;
        expression.m_text = text;
        std::string_view rest = text;
        if (text.starts_with("$$")) {
            expression.m_kind = Expression::Kind::Context;
            rest.remove_prefix(1);
        } else if (text.size() > 1 && text[0] == '$' && isNamePart(text[1])) {
            expression.m_kind = Expression::Kind::Variable;
            std::size_t end = 1;
            while (end < text.size() && isNamePart(text[end]))
                ++end;
            expression.m_name = text.substr(1, end - 1);
            rest.remove_prefix(end);
        } else {
            expression.m_kind = Expression::Kind::Input;
        }
        const bool isVariable = expression.m_kind == Expression::Kind::Variable;
        auto path = JsonPath::parse(isVariable ? "$" + std::string{rest} : std::string{rest});
        if (!path) {
            m_at = 0;
            fail(path.error().detail.english());
            return expression;
        }
        expression.m_path = std::move(*path);
        return expression;
    }

    Expression function(int depth) {
        constexpr int deepest = 10;
        Expression expression;
        expression.m_kind = Expression::Kind::Function;
        const auto start = m_at;
        m_at += functionMark.size();
        const auto name = m_at;
        while (isNamePart(peek()))
            ++m_at;
        expression.m_name = m_text.substr(name, m_at - name);
        if (!isIntrinsic(expression.m_name))
            fail(fmt::format("'{}' is no intrinsic function", m_text.substr(start, m_at - start)));
        if (depth >= deepest)
            fail("more than 10 functions within each other");
        need('(');
        skipSpace();
        while (!m_failed && peek() != ')') {
            expression.m_arguments.push_back(argument(depth));
            skipSpace();
            if (peek() != ',')
                break;
            ++m_at;
            skipSpace();
        }
        need(')');
        expression.m_text = m_text.substr(start, m_at - start);
        return expression;
    }

    Expression argument(int depth) {
        if (m_text.substr(m_at).starts_with(functionMark))
            return function(depth + 1);
        if (peek() == '$')
            return path(pathText());
        Expression expression;
        expression.m_literal = peek() == '\'' ? json::value(quoted()) : plain();
        return expression;
    }

    /// Up to the comma or bracket that ends the argument.
    std::string_view pathText() {
        const auto start = m_at;
        int brackets = 0;
        char quote = '\0';
        for (; m_at < m_text.size(); ++m_at) {
            const char c = peek();
            if (quote != '\0') {
                if (c == '\\')
                    ++m_at;
                else if (c == quote)
                    quote = '\0';
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '[' || c == '(') {
                ++brackets;
            } else if (c == ']' || (c == ')' && brackets > 0)) {
                --brackets;
            } else if (brackets == 0 && (c == ',' || c == ')')) {
                break;
            }
        }
        std::string_view text = m_text.substr(start, m_at - start);
        while (text.ends_with(' '))
            text.remove_suffix(1);
        return text;
    }

    /// Backslashes stay before braces, for Format.
    std::string quoted() {
        ++m_at;
        std::string text;
        while (m_at < m_text.size() && peek() != '\'') {
            if (peek() == '\\' && m_at + 1 < m_text.size()) {
                ++m_at;
                if (peek() == '{' || peek() == '}')
                    text += '\\';
            }
            text += peek();
            ++m_at;
        }
        need('\'');
        return text;
    }

    json::value plain() {
        const auto start = m_at;
        while (m_at < m_text.size() && peek() != ',' && peek() != ')' && peek() != ' ')
            ++m_at;
        auto value = parsedJson(m_text.substr(start, m_at - start));
        if (!value || value->is_structured())
            fail("an argument expected");
        return value ? std::move(*value) : json::value{};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_failed = false;
    std::string m_words;
};

Result<Expression> Expression::parse(std::string_view text) {
    return ExpressionParser{text}.whole();
}

const json::value* Expression::rootIn(const Scope& scope, json::value& held) const {
    if (m_kind == Kind::Variable)
        return scope.variables.if_contains(m_name);
    if (m_kind != Kind::Context)
        return &scope.input;
    held = scope.context;
    return &held;
}

Result<json::value> Expression::select(const Scope& scope) const {
    auto found = evaluate(scope);
    json::value held;
    const json::value* const root = m_path ? rootIn(scope, held) : nullptr;
    if (found || !root || found.error().code != "States.ParameterPathFailure")
        return found;
    return Error{
        "States.ParameterPathFailure",
        Text::verbatim(fmt::format("Invalid path '{}' : {}", m_text, m_path->missingIn(*root)))};
}

Result<json::value> Expression::evaluate(const Scope& scope, std::string_view field) const {
    if (m_kind == Kind::Literal)
        return m_literal;
    if (m_kind == Kind::Function)
        return call(scope, field);
    json::value held;
    const json::value* const root = rootIn(scope, held);
    auto found = root ? m_path->valueIn(*root) : std::nullopt;
    if (found)
        return std::move(*found);
    const std::string told =
        field.empty() ? std::string{} : fmt::format("specified for the field '{}' ", field);
    if (m_kind == Kind::Variable && !root)
        return Error{
            "States.ParameterPathFailure",
            Text::verbatim(fmt::format("The variable '{}' {}could not be found", m_name, told))};
    return Error{"States.ParameterPathFailure",
                 Text::verbatim(fmt::format("The JSONPath '{}' {}could not be found in the input "
                                            "'{}'",
                                            m_text, told, jsonText(*root)))};
}

Result<json::value> Expression::call(const Scope& scope, std::string_view field) const {
    std::vector<json::value> arguments;
    for (const Expression& each : m_arguments) {
        auto argument = each.evaluate(scope, field);
        if (!argument)
            return argument;
        arguments.push_back(std::move(*argument));
    }
    auto result = callIntrinsic(m_name, arguments);
    if (!result)
        return Error{"States.IntrinsicFailure",
                     Text::verbatim(fmt::format("The function '{}' had the following error: {}",
                                                m_text, result.error().detail.english()))};
    return result;
}

} // namespace lathe::statemachine
