#include "engine/metricmath/Parser.h"

#include "engine/metricmath/Search.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace lathe::metricmath {

namespace {

/// How deep expressions may lie in each other.
constexpr int deepest = 1000;

bool isLowercase(char letter) {
    return letter >= 'a' && letter <= 'z';
}

void addOnce(std::vector<std::string>& list, const std::string& text) {
    if (std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(text);
}

std::shared_ptr<const SearchExpression> searchOf(const Call& call) {
    const Node& first = *call.arguments.front();
    const Quoted* quoted = std::get_if<Quoted>(&first.kind);
    if (!quoted)
        throw otherArguments(*call.function, first.begin, first.end);
    auto search = SearchExpression::parse(quoted->text);
    if (!search)
        throw Failure{search.error().message, first.begin, first.end};
    return std::make_shared<const SearchExpression>(*std::move(search));
}

} // namespace

bool isId(std::string_view text) {
    constexpr std::size_t mostCharacters = 255;
    return !text.empty() && text.size() <= mostCharacters && isLowercase(text.front()) &&
           std::all_of(text.begin(), text.end(), [](char letter) {
               return isLetter(letter) || isDigit(letter) || letter == '_';
           });
}

tl::expected<Expression, Problem> Expression::parse(std::string_view text) {
    const std::size_t characters = charactersIn(text);
    if (characters > mostCharacters)
        return tl::unexpected(
            Problem{Text::tr("the expression has {} characters, and CloudWatch takes {}",
                             characters, mostCharacters),
                    0, characters});
    try {
        return Parser{text}.parse();
    } catch (const Failure& failure) {
        return tl::unexpected(failure.in(text));
    }
}

bool Expression::uses(std::string_view function) const {
    return std::find(m_functions.begin(), m_functions.end(), function) != m_functions.end();
}

Expression Parser::parse() {
    m_result.m_text = m_lexer.text();
    m_result.m_root = expression(0);
    if (m_token.kind != Token::Kind::End)
        unexpected(Text::tr("an operator or the end of the expression"));
    return std::move(m_result);
}

Parser::Deeper::Deeper(Parser& parser)
    : m_parser{parser}
    , m_before{parser.m_depth} {
    again();
}

void Parser::Deeper::again() {
    if (++m_parser.m_depth > deepest)
        throw Failure{Text::tr("this expression has too many parts"), m_parser.m_token.begin,
                      m_parser.m_token.end};
}

NodePtr Parser::expression(int precedence) {
    Deeper deeper{*this};
    const std::size_t begin = m_token.begin;
    NodePtr left = unary();
    for (;; deeper.again()) {
        const auto sign = operatorHere();
        if (!sign || precedenceOf(*sign) < precedence)
            return left;
        advance();
        // Only powers are read from the right.
        const int own = precedenceOf(*sign);
        NodePtr right = expression(*sign == Operator::Power ? own : own + 1);
        left = made(Operation{*sign, std::move(left), std::move(right)}, begin);
    }
}

/// -2^2 is -4, and 2^-2 is a quarter.
NodePtr Parser::unary() {
    const Deeper deeper{*this};
    const std::size_t begin = m_token.begin;
    if (take("-"))
        return made(Negative{expression(precedenceOf(Operator::Power))}, begin);
    return primary();
}

NodePtr Parser::primary() {
    const Token token = m_token;
    switch (token.kind) {
    case Token::Kind::Number: {
        double number = 0;
        const char* begin = token.text.data();
        if (std::from_chars(begin, begin + token.text.size(), number).ec != std::errc{})
            unexpected(Text::tr("a number that is not so large or so small"));
        advance();
        return made(Number{number}, token.begin);
    }
    case Token::Kind::Quoted:
        advance();
        return made(Quoted{token.text}, token.begin);
    case Token::Kind::Name:
        return named();
    default:
        if (isSign("["))
            return array();
        if (!take("("))
            unexpected(Text::tr("an id, a function or a number"));
        NodePtr inner = expression(0);
        expect(")");
        return inner;
    }
}

NodePtr Parser::array() {
    const std::size_t begin = m_token.begin;
    advance();
    Array array;
    do
        array.items.push_back(expression(0));
    while (take(","));
    expect("]");
    return made(std::move(array), begin);
}

NodePtr Parser::named() {
    const Token name = m_token;
    advance();
    if (isSign("("))
        return call(name);
    if (!isLowercase(name.text.front()))
        return made(Word{name.text}, name.begin);
    addOnce(m_result.m_ids, name.text);
    return made(Reference{name.text}, name.begin);
}

/// At the parenthesis.
NodePtr Parser::call(const Token& name) {
    const Function* function = functionNamed(name.text);
    if (!function)
        throw Failure{Text::tr("Function '{}' not found", name.text), name.begin, name.end};
    if (!function->call)
        throw Failure{Text::tr("{} of CloudWatch is not there in Lathe", name.text), name.begin,
                      name.end};
    addOnce(m_result.m_functions, name.text);
    advance();
    Call call{function, {}, nullptr};
    if (!isSign(")"))
        do
            call.arguments.push_back(argument(*function));
        while (take(","));
    expect(")");
    if (call.arguments.size() < function->least || call.arguments.size() > function->most)
        throw otherArguments(*function, name.begin, m_lastEnd);
    if (function->name == "SEARCH")
        call.search = searchOf(call);
    return made(std::move(call), name.begin);
}

/// LAMBDA takes true and false, which are ids elsewhere.
NodePtr Parser::argument(const Function& function) {
    const Token token = m_token;
    const bool isTruth = token.kind == Token::Kind::Name &&
                         (token.text == "true" || token.text == "false") &&
                         (function.parameters.back().kinds & kind::truth) != 0;
    if (!isTruth)
        return expression(0);
    advance();
    return made(Word{token.text}, token.begin);
}

std::optional<Operator> Parser::operatorHere() const {
    const bool mayBe = m_token.kind == Token::Kind::Sign || m_token.kind == Token::Kind::Name;
    return mayBe ? operatorOf(m_token.text) : std::nullopt;
}

void Parser::advance() {
    m_lastEnd = m_token.end;
    m_token = m_lexer.next();
}

bool Parser::isSign(std::string_view sign) const {
    return m_token.kind == Token::Kind::Sign && m_token.text == sign;
}

bool Parser::take(std::string_view sign) {
    const bool is = isSign(sign);
    if (is)
        advance();
    return is;
}

void Parser::expect(std::string_view sign) {
    if (!take(sign))
        unexpected(Text::verbatim(fmt::format("'{}'", sign)));
}

void Parser::unexpected(const Text& what) const {
    const std::string_view here = m_lexer.text().substr(m_token.begin, m_token.end - m_token.begin);
    throw Failure{m_token.kind == Token::Kind::End
                      ? Text::tr("Invalid syntax: the expression ends where {} is expected", what)
                      : Text::tr("Invalid syntax: {} is expected, not '{}'", what, here),
                  m_token.begin, m_token.end};
}

NodePtr Parser::made(decltype(Node::kind) kind, std::size_t begin) const {
    return std::make_shared<const Node>(Node{std::move(kind), begin, m_lastEnd});
}

} // namespace lathe::metricmath
