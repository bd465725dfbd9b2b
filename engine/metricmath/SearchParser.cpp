#include "engine/metricmath/SearchParser.h"

#include "engine/metricmath/Lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lathe::metricmath {

namespace {

constexpr std::string_view signsAroundTerms = "()=\"'{}";
constexpr std::string_view signsAroundNames = ",}\"'{";
constexpr int deepest = 200;

SearchTermPtr made(decltype(SearchTerm::kind) kind) {
    return std::make_shared<const SearchTerm>(SearchTerm{std::move(kind)});
}

/// One term stands for itself.
template <typename Joined> SearchTermPtr joined(std::vector<SearchTermPtr> terms) {
    return terms.size() == 1 ? std::move(terms.front()) : made(Joined{std::move(terms)});
}

} // namespace

tl::expected<SearchExpression, Problem> SearchExpression::parse(std::string_view text) {
    const std::size_t characters = charactersIn(text);
    if (characters > mostCharacters)
        return tl::unexpected(
            Problem{Text::tr("the search has {} characters, and CloudWatch takes {}", characters,
                             mostCharacters),
                    0, characters});
    try {
        return SearchParser{text}.parse();
    } catch (const Failure& failure) {
        return tl::unexpected(failure.in(text));
    }
}

bool SearchExpression::matches(const Metric& metric, std::string_view ownAccount) const {
    return (!m_schema || m_schema->matches(metric)) &&
           (!m_term || m_term->matches(metric, ownAccount));
}

bool MetricSchema::matches(const Metric& metric) const {
    return nameSpace == metric.nameSpace &&
           (dimensions.empty() ||
            (dimensions.size() == metric.dimensions.size() &&
             std::all_of(dimensions.begin(), dimensions.end(), [&](const std::string& name) {
                 return metric.dimension(name) != nullptr;
             })));
}

SearchExpression SearchParser::parse() {
    SearchExpression result;
    if (isAt('{')) {
        result.m_schema = schema();
        take(',');
    }
    if (!isAtEnd())
        result.m_term = alternatives();
    if (!isAtEnd())
        unexpected(Text::tr("a term or the end of the search"));
    if (!result.m_schema && !result.m_term)
        unexpected(Text::tr("a namespace or a term"));
    return result;
}

MetricSchema SearchParser::schema() {
    expect('{');
    MetricSchema schema{part(signsAroundNames).text, {}};
    while (take(','))
        schema.dimensions.push_back(part(signsAroundNames).text);
    expect('}');
    std::sort(schema.dimensions.begin(), schema.dimensions.end());
    schema.dimensions.erase(std::unique(schema.dimensions.begin(), schema.dimensions.end()),
                            schema.dimensions.end());
    return schema;
}

SearchTermPtr SearchParser::alternatives() {
    std::vector<SearchTermPtr> terms;
    do
        terms.push_back(conjunction());
    while (takeWord("OR"));
    return joined<SearchTerm::Any>(std::move(terms));
}

/// Terms without a word between them are joined by AND.
SearchTermPtr SearchParser::conjunction() {
    std::vector<SearchTermPtr> terms;
    do
        terms.push_back(negation());
    while (takeWord("AND") || (!isAtEnd() && !isAt(')') && !isAtWord("OR")));
    return joined<SearchTerm::All>(std::move(terms));
}

SearchTermPtr SearchParser::negation() {
    if (++m_depth > deepest)
        unexpected(Text::tr("a search that lies less deep in itself"));
    SearchTermPtr result = takeWord("NOT") ? made(SearchTerm::Not{negation()}) : term();
    --m_depth;
    return result;
}

SearchTermPtr SearchParser::term() {
    if (take('(')) {
        SearchTermPtr inner = alternatives();
        expect(')');
        return inner;
    }
    Part name = part(signsAroundTerms);
    if (take('='))
        return property(name.text);
    return made(SearchTerm::Anywhere{{std::move(name.text), name.isQuoted}});
}

SearchTermPtr SearchParser::property(const std::string& name) {
    if (take('(')) {
        SearchTermPtr values = propertyValues(name);
        expect(')');
        return values;
    }
    Part value = part(signsAroundTerms);
    return made(SearchTerm::Property{name, {std::move(value.text), value.isQuoted}});
}

SearchTermPtr SearchParser::propertyValues(const std::string& name) {
    std::vector<SearchTermPtr> values;
    do {
        Part value = part(signsAroundTerms);
        values.push_back(made(SearchTerm::Property{name, {std::move(value.text), value.isQuoted}}));
    } while (takeWord("OR"));
    return joined<SearchTerm::Any>(std::move(values));
}

SearchParser::Part SearchParser::part(std::string_view signs) {
    if (isAt('"') || isAt('\''))
        return {quoted(), true};
    const std::size_t begin = m_position;
    while (m_position < m_text.size() && !isBlank(m_text[m_position]) &&
           signs.find(m_text[m_position]) == std::string_view::npos)
        ++m_position;
    const std::string_view word = m_text.substr(begin, m_position - begin);
    if (word.empty() || word == "AND" || word == "OR" || word == "NOT") {
        m_position = begin;
        unexpected(Text::tr("a name or a term"));
    }
    return {std::string{word}, false};
}

/// A backslash stands before `" \ ( )`, and for itself before anything else.
std::string SearchParser::quoted() {
    constexpr std::string_view escaped = "\"'\\()";
    const std::size_t begin = m_position;
    const char quote = m_text[m_position++];
    std::string text;
    for (; m_position < m_text.size() && m_text[m_position] != quote; ++m_position) {
        const bool isEscape = m_text[m_position] == '\\' && m_position + 1 < m_text.size() &&
                              escaped.find(m_text[m_position + 1]) != std::string_view::npos;
        m_position += isEscape;
        text += m_text[m_position];
    }
    if (m_position >= m_text.size())
        throw Failure{Text::tr("this text has no quotation mark at its end"), begin, m_text.size()};
    ++m_position;
    return text;
}

void SearchParser::skipBlanks() {
    while (m_position < m_text.size() && isBlank(m_text[m_position]))
        ++m_position;
}

bool SearchParser::isAtEnd() {
    skipBlanks();
    return m_position >= m_text.size();
}

bool SearchParser::isAt(char sign) {
    return !isAtEnd() && m_text[m_position] == sign;
}

bool SearchParser::take(char sign) {
    const bool is = isAt(sign);
    m_position += is;
    return is;
}

void SearchParser::expect(char sign) {
    if (!take(sign))
        unexpected(Text::verbatim(fmt::format("'{}'", sign)));
}

bool SearchParser::isAtWord(std::string_view word) {
    skipBlanks();
    const std::string_view rest = m_text.substr(m_position);
    return rest.starts_with(word) &&
           (rest.size() == word.size() || isBlank(rest[word.size()]) ||
            signsAroundTerms.find(rest[word.size()]) != std::string_view::npos);
}

bool SearchParser::takeWord(std::string_view word) {
    const bool is = isAtWord(word);
    m_position += is ? word.size() : 0;
    return is;
}

void SearchParser::unexpected(const Text& what) {
    const bool isEnd = isAtEnd();
    throw Failure{isEnd ? Text::tr("Invalid syntax: the search ends where {} is expected", what)
                        : Text::tr("Invalid syntax: {} is expected before '{}'", what,
                                   m_text.substr(m_position)),
                  m_position, m_text.size()};
}

} // namespace lathe::metricmath
