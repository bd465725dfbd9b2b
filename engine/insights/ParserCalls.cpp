#include "engine/insights/Parser.h"

namespace lathe::insights {

/// At the parenthesis.
ExpressionPtr Parser::call(const Token& name) {
    if (ExpressionPtr column = columnOf(name))
        return column;
    advance();
    if (const Aggregate* aggregate = aggregateNamed(name.text))
        return aggregateCall(*aggregate, name);
    const Function* function = functionNamed(name.text);
    if (!function)
        throw SyntaxFailure{Text::tr("there is no function '{}'", name.text), name.begin, name.end};
    Call call{function, {}, {}};
    std::size_t written = 0;
    if (!isSign(")"))
        do {
            if (ExpressionPtr value = argument(*function, written, call.prepared))
                call.arguments.push_back(std::move(value));
            ++written;
        } while (take(","));
    expect(")");
    if (written < function->least || written > function->most)
        throw SyntaxFailure{
            Text::tr("{} takes other arguments: {}", function->term.name, function->term.signature),
            name.begin, m_lastEnd};
    if (function->special == Function::Special::PeriodOfTimestamp)
        call.arguments.push_back(m_scope.field(
            {Token::Kind::Name, "@timestamp", "@timestamp", false, name.begin, m_lastEnd}));
    return std::make_shared<const Expression>(Expression{std::move(call)});
}

/// nullptr for what the function has prepared.
ExpressionPtr Parser::argument(const Function& function, std::size_t index, Prepared& prepared) {
    using Special = Function::Special;
    if ((function.special == Special::PeriodOfTimestamp && index == 0) ||
        (function.special == Special::Period && index == 1)) {
        prepared.period = period();
        return nullptr;
    }
    if (function.special == Special::Regex && index == 1) {
        if (m_token.kind != Token::Kind::Text && !isSign("/"))
            unexpected(Text::tr("a regular expression"));
        const Token expression = m_token;
        if (isSign("/")) {
            prepared.regex = regex(regexToken());
        } else {
            advance();
            prepared.regex = regex(expression);
        }
        return nullptr;
    }
    return expression();
}

Period Parser::period() {
    const std::size_t begin = m_token.begin;
    std::string text = m_token.text;
    const auto kind = m_token.kind;
    if (kind == Token::Kind::Number) {
        advance();
        text += m_token.text;
    }
    const auto period = Period::parse(text);
    if (!period || (kind != Token::Kind::Number && kind != Token::Kind::Period))
        throw SyntaxFailure{Text::tr("a period such as 5m or 1h is expected here"), begin,
                            m_token.end};
    advance();
    return *period;
}

Regex Parser::regex(const Token& expression) {
    auto compiled = Regex::compile(expression.text);
    if (!compiled)
        throw SyntaxFailure{Text::tr("this is no regular expression: {}", compiled.error().detail),
                            expression.begin, expression.end};
    return std::move(*compiled);
}

/// What is written may name a column of stats, `sort count(*) desc`: then it is that.
ExpressionPtr Parser::columnOf(const Token& name) {
    if (!m_scope.isClosed() || (m_statistics && !m_statistics->isInCall))
        return nullptr;
    const Token parenthesis = m_token;
    try {
        int depth = 0;
        do {
            depth += isSign("(") ? 1 : isSign(")") ? -1 : 0;
            advance();
        } while (depth > 0 && m_token.kind != Token::Kind::End);
        if (const auto slot =
                m_scope.columnWritten(m_lexer.text().substr(name.begin, m_lastEnd - name.begin)))
            return fieldOf(*slot);
    } catch (const SyntaxFailure&) {
        // A regular expression among the arguments has no tokens: that is no column.
    }
    m_lexer.returnTo(parenthesis.begin);
    advance();
    return nullptr;
}

} // namespace lathe::insights
