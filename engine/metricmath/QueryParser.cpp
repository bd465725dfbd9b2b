#include "engine/metricmath/QueryParser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace lathe::metricmath {

namespace {

using Label = MetricsQuery::Label;

constexpr std::array<std::pair<std::string_view, MetricsQuery::Function>, 5> functionNames{
    {{"AVG", MetricsQuery::Function::Average},
     {"COUNT", MetricsQuery::Function::Count},
     {"MAX", MetricsQuery::Function::Maximum},
     {"MIN", MetricsQuery::Function::Minimum},
     {"SUM", MetricsQuery::Function::Sum}}};

constexpr std::array<std::string_view, 11> keywords{
    "SELECT", "FROM", "WHERE", "AND", "GROUP", "BY", "ORDER", "LIMIT", "SCHEMA", "ASC", "DESC"};

char capital(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

bool isSameWord(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char a, char b) { return capital(a) == capital(b); });
}

bool isReserved(std::string_view word) {
    const auto isSame = [&](std::string_view other) { return isSameWord(word, other); };
    return std::any_of(keywords.begin(), keywords.end(), isSame) ||
           std::any_of(functionNames.begin(), functionNames.end(),
                       [&](const auto& each) { return isSame(each.first); });
}

} // namespace

bool MetricsQuery::isOne(std::string_view text) {
    try {
        const QueryToken first = QueryLexer{text}.next();
        return first.kind == QueryToken::Kind::Word && isSameWord(first.text, "SELECT");
    } catch (const Failure&) {
        return false;
    }
}

tl::expected<MetricsQuery, Problem> MetricsQuery::parse(std::string_view text) {
    const std::size_t characters = charactersIn(text);
    if (characters > mostCharacters)
        return tl::unexpected(
            Problem{Text::tr("the query has {} characters, and CloudWatch takes {}", characters,
                             mostCharacters),
                    0, characters});
    try {
        return QueryParser{text}.parse();
    } catch (const Failure& failure) {
        return tl::unexpected(failure.in(text));
    }
}

MetricsQuery QueryParser::parse() {
    MetricsQuery query;
    expectWord("SELECT");
    query.function = function();
    expect("(");
    query.metricName = name(Text::tr("the name of a metric"));
    expect(")");
    expectWord("FROM");
    source(query);
    if (takeWord("WHERE"))
        do
            query.conditions.push_back(condition());
        while (takeWord("AND"));
    if (takeWord("GROUP")) {
        expectWord("BY");
        do
            query.groupBy.push_back(label());
        while (take(","));
    }
    if (takeWord("ORDER"))
        query.order = order();
    if (takeWord("LIMIT"))
        query.limit = limit();
    if (m_token.kind != QueryToken::Kind::End)
        unexpected(Text::tr("another clause or the end of the query"));
    return query;
}

MetricsQuery::Function QueryParser::function() {
    if (m_token.kind == QueryToken::Kind::Word)
        for (const auto& [name, function] : functionNames)
            if (isSameWord(m_token.text, name)) {
                advance();
                return function;
            }
    unexpected(Text::tr("AVG, COUNT, MAX, MIN or SUM"));
}

void QueryParser::source(MetricsQuery& query) {
    const Text what = Text::tr("a namespace");
    if (!takeWord("SCHEMA")) {
        query.nameSpace = name(what);
        return;
    }
    expect("(");
    query.nameSpace = name(what);
    query.dimensions.emplace();
    while (take(","))
        query.dimensions->push_back(name(Text::tr("the name of a dimension")));
    expect(")");
    auto& names = *query.dimensions;
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

MetricsQuery::Condition QueryParser::condition() {
    MetricsQuery::Condition condition{label(), isSign("="), {}};
    if (!take("=") && !take("!="))
        unexpected(Text::tr("'=' or '!='"));
    condition.value = value(condition.label);
    return condition;
}

/// An account's id may be a number as well.
std::optional<std::string> QueryParser::value(const Label& label) {
    const bool isAccount = label.kind == Label::Kind::Account;
    if (isAccount && takeWord("CURRENT_ACCOUNT_ID")) {
        expect("(");
        expect(")");
        return std::nullopt;
    }
    if (m_token.kind != QueryToken::Kind::Text &&
        !(isAccount && m_token.kind == QueryToken::Kind::Number))
        unexpected(Text::tr("a value between single quotation marks"));
    std::string text = m_token.text;
    advance();
    return text;
}

Label QueryParser::label() {
    const bool isQuoted = m_token.kind == QueryToken::Kind::Name;
    const std::string first = name(Text::tr("the name of a label"));
    if (isQuoted || !isSign("."))
        return {Label::Kind::Dimension, first};
    if (isSameWord(first, "tag")) {
        advance();
        return {Label::Kind::Tag, name(Text::tr("the key of a tag"))};
    }
    if (!isSameWord(first, "AWS"))
        unexpected(Text::tr("a name between double quotation marks where it has a dot in it"));
    advance();
    if (!takeWord("AccountId"))
        unexpected(Text::verbatim("AccountId"));
    return {Label::Kind::Account, {}};
}

MetricsQuery::Order QueryParser::order() {
    expectWord("BY");
    MetricsQuery::Order order{function()};
    expect("(");
    expect(")");
    order.isDescending = isWord("DESC");
    if (!takeWord("DESC"))
        takeWord("ASC");
    return order;
}

std::size_t QueryParser::limit() {
    std::size_t number = 0;
    const std::string& text = m_token.text;
    const bool isNumber =
        m_token.kind == QueryToken::Kind::Number &&
        std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc{};
    if (!isNumber || number < 1 || number > MetricsQuery::mostSeries)
        unexpected(Text::tr("a number from 1 to {}", MetricsQuery::mostSeries));
    advance();
    return number;
}

std::string QueryParser::name(const Text& what) {
    const bool isName = m_token.kind == QueryToken::Kind::Name ||
                        (m_token.kind == QueryToken::Kind::Word && !isReserved(m_token.text));
    if (!isName || m_token.text.empty())
        unexpected(what);
    std::string result = m_token.text;
    advance();
    return result;
}

void QueryParser::advance() {
    m_token = m_lexer.next();
}

bool QueryParser::isSign(std::string_view sign) const {
    return m_token.kind == QueryToken::Kind::Sign && m_token.text == sign;
}

bool QueryParser::isWord(std::string_view word) const {
    return m_token.kind == QueryToken::Kind::Word && isSameWord(m_token.text, word);
}

bool QueryParser::take(std::string_view sign) {
    const bool is = isSign(sign);
    if (is)
        advance();
    return is;
}

bool QueryParser::takeWord(std::string_view word) {
    const bool is = isWord(word);
    if (is)
        advance();
    return is;
}

void QueryParser::expect(std::string_view sign) {
    if (!take(sign))
        unexpected(Text::verbatim(fmt::format("'{}'", sign)));
}

void QueryParser::expectWord(std::string_view word) {
    if (!takeWord(word))
        unexpected(Text::verbatim(std::string{word}));
}

void QueryParser::unexpected(const Text& what) const {
    const std::string_view here = m_lexer.text().substr(m_token.begin, m_token.end - m_token.begin);
    throw Failure{m_token.kind == QueryToken::Kind::End
                      ? Text::tr("Invalid syntax: the query ends where {} is expected", what)
                      : Text::tr("Invalid syntax: {} is expected, not '{}'", what, here),
                  m_token.begin, m_token.end};
}

} // namespace lathe::metricmath
