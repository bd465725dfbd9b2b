#include "engine/insights/Parser.h"

#include <algorithm>

namespace lathe::insights {

void Parser::source(const Token& place) {
    if (!m_query.commands.empty())
        throw SyntaxFailure{Text::tr("SOURCE must come before all other commands"), place.begin,
                            place.end};
    if (!m_query.source)
        m_query.source.emplace();
    Source& source = *m_query.source;
    do
        sourceGroups(source);
    while (take(",") || m_token.kind == Token::Kind::Text);
    for (;;) {
        if (takeOption("start"))
            sourceTime(source.from);
        else if (takeOption("end"))
            sourceTime(source.until);
        else
            return;
    }
}

void Parser::sourceGroups(Source& source) {
    if (m_token.kind == Token::Kind::Text ||
        (m_token.kind == Token::Kind::Name && m_token.isQuoted)) {
        source.names.push_back(m_token.text);
        return advance();
    }
    if (!isWord("logGroups")) {
        if (m_token.kind != Token::Kind::Name && m_token.kind != Token::Kind::Number &&
            !isSign("/"))
            unexpected(Text::tr("the name of a log group, or logGroups()"));
        source.names.push_back(rawWord());
        return;
    }
    advance();
    expect("(");
    source.isSelection = true;
    for (bool goesOn = !isSign(")"); goesOn; goesOn = take(",")) {
        const Token name = expectName(Text::tr("namePrefix, class or accountIdentifiers"));
        const bool isPrefix = isSameName(name.text, "namePrefix");
        const bool isClass =
            isSameName(name.text, "class") || isSameName(name.text, "logGroupClass");
        const bool isAccount = isSameName(name.text.substr(0, 17), "accountIdentifier");
        if (!isPrefix && !isClass && !isAccount)
            throw SyntaxFailure{
                Text::tr("logGroups() takes namePrefix, class and accountIdentifiers, and not '{}'",
                         name.text),
                name.begin, name.end};
        expect(":");
        (isPrefix ? source.prefixes : isClass ? source.classes : source.accounts) = texts();
        const std::size_t most = isAccount ? Source::mostAccounts : Source::mostPrefixes;
        if ((isPrefix ? source.prefixes : source.accounts).size() > most)
            throw SyntaxFailure{Text::tr("there can be at most {} here", most), name.begin,
                                m_lastEnd};
    }
    expect(")");
}

std::vector<std::string> Parser::texts() {
    std::vector<std::string> all;
    const bool isList = take("[");
    if (isList && take("]"))
        return all;
    do {
        if (m_token.kind != Token::Kind::Text)
            unexpected(Text::tr("a text in quotes"));
        all.push_back(m_token.text);
        advance();
    } while (isList && take(","));
    if (isList)
        expect("]");
    return all;
}

void Parser::sourceTime(std::optional<SourceTime>& time) {
    const std::size_t begin = m_token.begin;
    if (m_token.kind == Token::Kind::Text) {
        time = sourceTimeIn(m_token.text);
        advance();
    } else {
        time = sourceTimeIn(rawWord());
    }
    if (!time)
        throw SyntaxFailure{
            Text::tr("a time such as -1h, now or 2026-11-30T08:00:00Z is expected here"), begin,
            m_lastEnd};
}

/// What stands here, as it is written, until a blank or what ends a command.
std::string Parser::rawWord() {
    const std::string_view text = m_lexer.text();
    const std::size_t begin = m_token.begin;
    const std::size_t end = std::min(text.find_first_of(" \t\r\n|),", begin), text.size());
    m_lexer.returnTo(end);
    m_token.end = end;
    advance();
    return std::string{text.substr(begin, end - begin)};
}

/// At the parenthesis.
std::unique_ptr<Parser> Parser::subquery() {
    if (m_isInner)
        throw SyntaxFailure{Text::tr("a query in parentheses can have no other one in it"),
                            m_token.begin, m_token.end};
    expect("(");
    std::unique_ptr<Parser> inner{new Parser{*this, m_token}};
    inner->commands();
    if (!inner->isSign(")"))
        inner->unexpected(Text::tr("'|' or ')'"));
    m_lexer.returnTo(inner->m_token.begin);
    advance();
    expect(")");
    return inner;
}

std::size_t Parser::keep(Query subquery) {
    m_query.subqueries.push_back(std::make_shared<const Query>(std::move(subquery)));
    return m_query.subqueries.size() - 1;
}

/// The results have a field that is called as the operand is, or one field alone.
ExpressionPtr Parser::subqueryMembership(ExpressionPtr operand, const std::string& name) {
    const std::size_t begin = m_token.begin;
    const std::unique_ptr<Parser> inner = subquery();
    inner->finishColumns();
    std::vector<Column>& columns = inner->m_query.columns;
    const auto named = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& column) { return column.name == name; });
    if (named == columns.end() && columns.size() != 1)
        throw SyntaxFailure{Text::tr("this query gives no field '{}'", name), begin, m_lastEnd};
    columns = {named == columns.end() ? columns.front() : *named};
    const std::size_t number = keep(std::move(inner->m_query));
    return std::make_shared<const Expression>(
        Expression{SubqueryMembership{std::move(operand), number}});
}

void Parser::join(const Token& place) {
    if (m_join)
        throw SyntaxFailure{Text::tr("a query can have one join only"), place.begin, place.end};
    if (m_isInner)
        throw SyntaxFailure{Text::tr("a query in parentheses can have no other one in it"),
                            place.begin, place.end};
    Joined joined;
    Join command;
    for (;;) {
        if (takeOption("type")) {
            command.isLeft = isWord("left");
            if (!takeWord("left") && !takeWord("inner"))
                unexpected(Text::tr("'inner' or 'left'"));
        } else if (takeOption("left")) {
            joined.left = expectName(Text::tr("a name for the fields so far")).text;
        } else if (takeOption("right")) {
            joined.right = expectName(Text::tr("a name for the fields of the other query")).text;
        } else {
            break;
        }
    }
    if (joined.left.empty() || joined.right.empty() || joined.left == joined.right)
        throw SyntaxFailure{Text::tr("join needs two names, left=a right=b"), place.begin,
                            m_lastEnd};
    if (!takeWord("where"))
        unexpected(Text::verbatim("where"));
    Token left = expectName(Text::tr("the name of a field"));
    expect("=");
    Token right = expectName(Text::tr("the name of a field"));
    if (left.path.starts_with(joined.right + "."))
        std::swap(left, right);
    for (const auto& [name, side] : {std::pair{&left, &joined.left}, {&right, &joined.right}})
        if (!name->path.starts_with(*side + "."))
            throw SyntaxFailure{Text::tr("here '{}.' and the name of a field are expected", *side),
                                name->begin, name->end};
    joined.query = subquery();
    joined.command = m_query.commands.size();
    command.subquery = m_query.subqueries.size();
    // Its place; finishJoin() gives the query, when all of its fields are known.
    m_query.subqueries.emplace_back();
    m_join = std::move(joined);
    command.key = field(left);
    m_query.commands.emplace_back(std::move(command));
    m_join->query->finishColumns();
    m_join->columns = m_join->query->m_query.columns;
    // The first column is the key.
    m_join->query->m_query.columns.clear();
    (void)rightField(right);
    std::get<Join>(m_query.commands.back()).targets.clear();
    m_join->known.clear();
}

namespace {

/// Without the name of a side.
Token within(const Token& name, std::size_t side) {
    Token inner = name;
    inner.path.erase(0, side + 1);
    return inner;
}

} // namespace

ExpressionPtr Parser::field(const Token& name) {
    if (m_join && !m_scope.isClosed()) {
        if (name.path.starts_with(m_join->right + "."))
            return fieldOf(rightField(name));
        if (name.path.starts_with(m_join->left + "."))
            return m_scope.field(within(name, m_join->left.size()));
    }
    return m_scope.field(name);
}

/// What the other query is to give for a name that begins with that of its side.
std::size_t Parser::rightField(const Token& name) {
    const Token inner = within(name, m_join->right.size());
    const auto known = m_join->known.find(inner.path);
    if (known != m_join->known.end())
        return known->second;
    Parser& query = *m_join->query;
    const ExpressionPtr value = query.m_scope.field(inner);
    const FieldOf* field = std::get_if<FieldOf>(&value->node);
    const std::size_t slot = field ? field->slot : query.m_scope.addSlot(inner.path);
    if (!field)
        query.m_query.commands.emplace_back(Assign{{{value, slot}}});
    return m_join->known[inner.path] = takeRight({inner.path, slot}, name.text);
}

/// The field, among those so far, that a column of the other query becomes.
std::size_t Parser::takeRight(const Column& column, const std::string& name) {
    m_join->query->m_query.columns.push_back(column);
    const std::size_t slot = m_scope.addSlot(name);
    std::get<Join>(m_query.commands[m_join->command]).targets.push_back(slot);
    return slot;
}

void Parser::finishJoin() {
    if (!m_join)
        return;
    if (!m_hasFields && !m_hasDisplay && !m_query.isAggregated)
        for (const Column& column : m_join->columns) {
            const std::string name = m_join->right + "." + column.name;
            m_query.columns.push_back({name, takeRight(column, name)});
        }
    const std::size_t number = std::get<Join>(m_query.commands[m_join->command]).subquery;
    m_query.subqueries[number] = std::make_shared<const Query>(std::move(m_join->query->m_query));
}

void Parser::appendColumns() {
    AppendColumns command{0, Query::usualLimit};
    bool overrides = false;
    for (;;) {
        if (takeOption("override"))
            overrides = truth();
        else if (takeOption("max"))
            command.most = static_cast<std::size_t>(number(1, Query::largestLimit));
        else
            break;
    }
    const Token place = m_token;
    const std::unique_ptr<Parser> inner = subquery();
    inner->finishColumns();
    const std::vector<Column> columns = inner->m_query.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string& name = columns[i].name;
        const auto shown = std::find_if(m_query.columns.begin(), m_query.columns.end(),
                                        [&](const Column& column) { return column.name == name; });
        Token token{Token::Kind::Name, name, name, false, place.begin, place.end};
        if (shown == m_query.columns.end()) {
            command.targets.push_back({i, m_scope.redefine(token), {}});
            show({{name, command.targets.back().slot}});
        } else if (overrides) {
            command.targets.push_back({i, m_scope.redefine(token), shown->slot});
            shown->slot = command.targets.back().slot;
        }
    }
    command.subquery = keep(std::move(inner->m_query));
    m_query.commands.emplace_back(std::move(command));
}

} // namespace lathe::insights
