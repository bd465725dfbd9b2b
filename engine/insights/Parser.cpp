#include "engine/insights/Parser.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::insights {

namespace {

template <class Kind> bool is(const Command& command) {
    return std::holds_alternative<Kind>(command);
}

} // namespace

tl::expected<Query, CompileError> Query::parse(std::string_view text) {
    const Location whole = Location::of(text, 0, text.size());
    if (whole.end > mostCharacters)
        return tl::unexpected(
            CompileError{Text::tr("the query has {} characters, and CloudWatch takes {}", whole.end,
                                  mostCharacters),
                         whole});
    try {
        return Parser{text}.parse();
    } catch (const SyntaxFailure& failure) {
        return tl::unexpected(
            CompileError{failure.what, Location::of(text, failure.begin, failure.end)});
    }
}

Query Parser::parse() {
    commands();
    if (m_token.kind != Token::Kind::End)
        unexpected(Text::tr("'|' or the end of the query"));
    finishColumns();
    finishJoin();
    return std::move(m_query);
}

void Parser::commands() {
    do
        command();
    while (take("|"));
}

void Parser::finishColumns() {
    if (m_hasFields || m_hasDisplay || m_query.isAggregated)
        return;
    std::vector<Column> columns{{"@timestamp", Query::timestampSlot}};
    Token message{Token::Kind::Name, "@message", "@message", false, 0, 0};
    columns.push_back({message.text, std::get<FieldOf>(m_scope.field(message)->node).slot});
    columns.insert(columns.end(), m_query.columns.begin(), m_query.columns.end());
    m_query.columns = std::move(columns);
}

void Parser::command() {
    const Token name = expectName(Text::tr("a command"));
    const CommandTerm* known = commandNamed(name.text);
    if (!known || name.isQuoted)
        throw SyntaxFailure{
            isForeignCommand(name.text)
                ? Text::tr("the command '{}' of CloudWatch is not there in Lathe", name.text)
                : Text::tr("there is no command '{}'", name.text),
            name.begin, name.end};
    checkOrder(known->kind, name);
    switch (known->kind) {
    case CommandKind::Source:
        return source(name);
    case CommandKind::Fields:
    case CommandKind::Unmask:
        return fields();
    case CommandKind::Display:
        return display();
    case CommandKind::Filter:
        return filter();
    case CommandKind::Parse:
        return parseFields();
    case CommandKind::Sort:
        return sort();
    case CommandKind::Stats:
        return stats();
    case CommandKind::Limit:
        return limit();
    case CommandKind::Dedup:
        return dedup();
    case CommandKind::Pattern:
        return pattern();
    case CommandKind::Diff:
        return diff(name);
    case CommandKind::LogCompare:
        return logcompare(name);
    case CommandKind::Anomaly:
        return anomaly(name);
    case CommandKind::Unnest:
        return unnest();
    case CommandKind::Expand:
        return expand();
    case CommandKind::Join:
        return join(name);
    case CommandKind::AppendColumns:
        return appendColumns();
    case CommandKind::Accumulate:
        return accumulate();
    case CommandKind::Autoregress:
        return autoregress();
    case CommandKind::FillDown:
        return filldown();
    case CommandKind::AddTotals:
        return addTotals();
    case CommandKind::FillMissing:
        return fillMissing(name);
    case CommandKind::Outlier:
        return outlier();
    case CommandKind::Sessionize:
        return sessionize();
    case CommandKind::CountFrequent:
        return countFrequent();
    }
}

/// What the documentation says of commands that cannot follow others.
void Parser::checkOrder(CommandKind kind, const Token& place) const {
    const auto& done = m_query.commands;
    if (!done.empty() && std::any_of(done.begin(), done.end(), is<Dedup>) &&
        kind != CommandKind::Limit)
        throw SyntaxFailure{Text::tr("after dedup there can only be limit"), place.begin,
                            place.end};
    if (kind != CommandKind::Stats)
        return;
    const auto before = std::count_if(done.begin(), done.end(), is<Stats>);
    if (before == 2)
        throw SyntaxFailure{Text::tr("a query has at most two stats commands"), place.begin,
                            place.end};
    const bool isOrdered = std::any_of(done.begin(), done.end(), is<Sort>) ||
                           std::any_of(done.begin(), done.end(), is<Limit>);
    if (before == 1 && isOrdered)
        throw SyntaxFailure{Text::tr("sort and limit must come after the second stats command"),
                            place.begin, place.end};
}

/// A field that is shown as it is needs nothing; everything else is computed.
Column Parser::column(const Item& item, Assign& assign) {
    const FieldOf* field = std::get_if<FieldOf>(&item.value->node);
    if (field && !item.hasAlias)
        return {item.name, field->slot};
    const std::size_t slot =
        item.hasAlias ? m_scope.define(item.name, item.place) : m_scope.addSlot(item.name);
    assign.assignments.push_back({item.value, slot});
    return {item.name, slot};
}

void Parser::show(const std::vector<Column>& columns) {
    if (m_hasDisplay)
        return;
    for (const Column& column : columns) {
        const auto isSame = [&](const Column& other) { return other.name == column.name; };
        if (std::none_of(m_query.columns.begin(), m_query.columns.end(), isSame))
            m_query.columns.push_back(column);
    }
}

void Parser::aggregate(std::vector<Column> columns) {
    m_query.columns = std::move(columns);
    m_query.isAggregated = true;
    m_hasDisplay = false;
    m_scope.close(m_query.columns);
}

void Parser::fields() {
    Assign assign;
    std::vector<Column> columns;
    do
        columns.push_back(column(item(), assign));
    while (take(","));
    m_hasFields = true;
    show(columns);
    m_query.commands.emplace_back(std::move(assign));
}

void Parser::display() {
    // Of several, the last one counts.
    Assign assign;
    std::vector<Column> columns;
    do
        columns.push_back(column(item(), assign));
    while (take(","));
    m_query.columns.clear();
    m_hasDisplay = false;
    show(columns);
    m_hasDisplay = true;
    m_query.commands.emplace_back(std::move(assign));
}

void Parser::filter() {
    m_query.commands.emplace_back(Filter{expression()});
}

void Parser::sort() {
    Sort sort;
    do {
        SortKey key{expression()};
        key.isDescending = isWord("desc");
        if (!takeWord("desc"))
            takeWord("asc");
        sort.keys.push_back(std::move(key));
    } while (take(","));
    m_query.commands.emplace_back(std::move(sort));
}

void Parser::dedup() {
    Dedup dedup;
    do
        dedup.keys.push_back(expression());
    while (take(","));
    m_query.commands.emplace_back(std::move(dedup));
}

void Parser::limit() {
    Limit limit{0, takeWord("any")};
    const auto number = numberIn(m_token.text);
    if (m_token.kind != Token::Kind::Number || !number || !number->whole || *number->whole < 1 ||
        *number->whole > static_cast<std::int64_t>(Query::largestLimit))
        unexpected(Text::tr("a number from 1 to {}", Query::largestLimit));
    limit.count = static_cast<std::size_t>(*number->whole);
    advance();
    m_query.commands.emplace_back(limit);
}

void Parser::unnest() {
    ExpressionPtr list = postfix();
    if (!takeWord("into"))
        unexpected(Text::verbatim("into"));
    const Token name = expectName(Text::tr("the name of a field"));
    const std::size_t slot = m_scope.define(name.text, name);
    show({{name.text, slot}});
    m_query.commands.emplace_back(Unnest{std::move(list), slot});
}

void Parser::expand() {
    const Token name = m_token;
    ExpressionPtr list = postfix();
    const FieldOf* field = std::get_if<FieldOf>(&list->node);
    if (!field)
        throw SyntaxFailure{Text::tr("expand takes the name of a field"), name.begin, m_lastEnd};
    const std::size_t before = field->slot;
    const std::size_t slot = m_scope.redefine(name);
    for (Column& column : m_query.columns)
        if (column.slot == before)
            column.slot = slot;
    m_query.commands.emplace_back(Unnest{std::move(list), slot, true});
}

void Parser::advance() {
    m_lastEnd = m_token.end;
    m_token = m_lexer.next();
}

bool Parser::isSign(std::string_view sign) const {
    return m_token.kind == Token::Kind::Sign && m_token.text == sign;
}

bool Parser::isWord(std::string_view word) const {
    return m_token.kind == Token::Kind::Name && !m_token.isQuoted && isSameName(m_token.text, word);
}

bool Parser::take(std::string_view sign) {
    const bool is = isSign(sign);
    if (is)
        advance();
    return is;
}

bool Parser::takeWord(std::string_view word) {
    const bool is = isWord(word);
    if (is)
        advance();
    return is;
}

void Parser::expect(std::string_view sign) {
    if (!take(sign))
        unexpected(Text::verbatim(fmt::format("'{}'", sign)));
}

Token Parser::expectName(const Text& what) {
    if (m_token.kind != Token::Kind::Name)
        unexpected(what);
    Token name = m_token;
    advance();
    return name;
}

void Parser::unexpected(const Text& what) const {
    const bool isEnd = m_token.kind == Token::Kind::End;
    throw SyntaxFailure{
        isEnd ? Text::tr("the query ends where {} is expected", what)
              : Text::tr("{} is expected here, not '{}'", what,
                         m_lexer.text().substr(m_token.begin, m_token.end - m_token.begin)),
        m_token.begin, m_token.end};
}

Token Parser::regexToken() {
    Token expression = m_lexer.regexAt(m_token.begin);
    advance();
    return expression;
}

} // namespace lathe::insights
