#include "engine/insights/Parser.h"

#include <cctype>
#include <utility>

namespace lathe::insights {

namespace {

/// How deep expressions may lie in each other.
constexpr int deepest = 1000;

template <class Node> ExpressionPtr made(Node node) {
    return std::make_shared<const Expression>(Expression{std::move(node)});
}

} // namespace

Parser::Deeper::Deeper(Parser& parser)
    : m_parser{parser}
    , m_before{parser.m_depth} {
    again();
}

void Parser::Deeper::again() {
    if (++m_parser.m_depth > deepest)
        throw SyntaxFailure{Text::tr("this expression has too many parts"), m_parser.m_token.begin,
                            m_parser.m_token.end};
}

std::string Parser::written(std::size_t begin, std::size_t end) const {
    std::string result;
    for (const char c : m_lexer.text().substr(begin, end - begin)) {
        const bool isSpace = std::isspace(static_cast<unsigned char>(c)) != 0;
        if (c == '`' || (isSpace && !result.empty() && result.back() == ' '))
            continue;
        result += isSpace ? ' ' : c;
    }
    return result;
}

Parser::Item Parser::item() {
    Item item;
    item.place = m_token;
    item.value = expression();
    item.name = written(item.place.begin, m_lastEnd);
    if (takeWord("as")) {
        item.place = expectName(Text::tr("the name of a field"));
        item.name = item.place.text;
        item.hasAlias = true;
    }
    return item;
}

ExpressionPtr Parser::expression() {
    Deeper deeper{*this};
    ExpressionPtr left = conjunction();
    for (; takeWord("or"); deeper.again())
        left = made(Junction{Junction::Kind::Or, left, conjunction()});
    return left;
}

ExpressionPtr Parser::conjunction() {
    Deeper deeper{*this};
    ExpressionPtr left = negation();
    for (; takeWord("and"); deeper.again())
        left = made(Junction{Junction::Kind::And, left, negation()});
    return left;
}

ExpressionPtr Parser::negation() {
    const Deeper deeper{*this};
    if (takeWord("not") || take("!"))
        return made(Negation{negation()});
    return comparison();
}

ExpressionPtr Parser::comparison() {
    using Sign = Comparison::Sign;
    constexpr std::pair<std::string_view, Sign> signs[]{
        {"=", Sign::Equal},           {"!=", Sign::Unequal}, {"<=", Sign::LessOrEqual},
        {">=", Sign::GreaterOrEqual}, {"<", Sign::Less},     {">", Sign::Greater}};
    const std::size_t begin = m_token.begin;
    ExpressionPtr left = sum();
    const std::string name = written(begin, m_lastEnd);
    for (const auto& [text, sign] : signs)
        if (take(text))
            return made(Comparison{sign, std::move(left), sum()});
    if (take("=~") || takeWord("like"))
        return like(std::move(left));
    if (takeWord("in"))
        return membership(std::move(left), name);
    if (!takeWord("not"))
        return left;
    if (takeWord("like"))
        return made(Negation{like(std::move(left))});
    if (takeWord("in"))
        return made(Negation{membership(std::move(left), name)});
    unexpected(Text::tr("'like' or 'in'"));
}

ExpressionPtr Parser::like(ExpressionPtr operand) {
    if (m_token.kind == Token::Kind::Text) {
        TextTest test = TextTest::containing(m_token.text);
        advance();
        return made(Like{std::move(operand), std::move(test)});
    }
    if (!isSign("/"))
        unexpected(Text::tr("a text or a regular expression"));
    const Token expression = regexToken();
    auto test = TextTest::matching(expression.text);
    if (!test)
        throw SyntaxFailure{Text::tr("this is no regular expression: {}", test.error().detail),
                            expression.begin, expression.end};
    return made(Like{std::move(operand), std::move(*test)});
}

ExpressionPtr Parser::membership(ExpressionPtr operand, const std::string& name) {
    if (isSign("("))
        return subqueryMembership(std::move(operand), name);
    Membership membership{std::move(operand), {}};
    expect("[");
    do
        membership.choices.push_back(expression());
    while (take(","));
    expect("]");
    return made(std::move(membership));
}

ExpressionPtr Parser::sum() {
    Deeper deeper{*this};
    ExpressionPtr left = product();
    for (; isSign("+") || isSign("-"); deeper.again()) {
        const char sign = m_token.text.front();
        advance();
        left = made(Arithmetic{sign, left, product()});
    }
    return left;
}

ExpressionPtr Parser::product() {
    Deeper deeper{*this};
    ExpressionPtr left = power();
    for (; isSign("*") || isSign("/") || isSign("%"); deeper.again()) {
        const char sign = m_token.text.front();
        advance();
        left = made(Arithmetic{sign, left, power()});
    }
    return left;
}

ExpressionPtr Parser::power() {
    const Deeper deeper{*this};
    ExpressionPtr left = unary();
    if (take("^"))
        return made(Arithmetic{'^', std::move(left), power()});
    return left;
}

ExpressionPtr Parser::unary() {
    const Deeper deeper{*this};
    if (take("-"))
        return made(Negative{unary()});
    return postfix();
}

/// With what is taken out of a list or map: `jsonParse(x).users[1]`.
ExpressionPtr Parser::postfix() {
    ExpressionPtr value = primary();
    Deeper deeper{*this};
    for (;; deeper.again()) {
        if (take(".")) {
            const Token name = expectName(Text::tr("the name of a field"));
            value = made(MemberOf{std::move(value), name.path});
        } else if (isSign("[")) {
            advance();
            const Token position = m_token;
            if (position.kind != Token::Kind::Number)
                unexpected(Text::tr("a number"));
            advance();
            expect("]");
            value = made(MemberOf{std::move(value), position.text});
        } else {
            return value;
        }
    }
}

ExpressionPtr Parser::primary() {
    const Token token = m_token;
    switch (token.kind) {
    case Token::Kind::Number: {
        const auto number = numberIn(token.text);
        if (!number)
            throw SyntaxFailure{Text::tr("{} is too large a number", token.text), token.begin,
                                token.end};
        advance();
        return made(Literal{Value{*number}});
    }
    case Token::Kind::Text:
        advance();
        return made(Literal{Value{token.text}});
    case Token::Kind::Name:
        return named();
    default:
        if (take("(")) {
            ExpressionPtr inner = expression();
            expect(")");
            return inner;
        }
        unexpected(Text::tr("a field or a value"));
    }
}

ExpressionPtr Parser::named() {
    const Token name = m_token;
    advance();
    if (isSign("(") && !name.isQuoted)
        return call(name);
    if (!name.isQuoted && (isSameName(name.text, "true") || isSameName(name.text, "false")))
        return made(Literal{Value::truth(isSameName(name.text, "true"))});
    return m_statistics && !m_statistics->isInCall ? statsField(name) : field(name);
}

} // namespace lathe::insights
