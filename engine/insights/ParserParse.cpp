#include "engine/insights/Parser.h"

namespace lathe::insights {

void Parser::parseFields() {
    Parse parse;
    if (m_token.kind == Token::Kind::Text || isSign("/") || isWord("logfmt") || isWord("csv")) {
        const Token message{Token::Kind::Name, "@message",   "@message", false,
                            m_token.begin,     m_token.begin};
        parse.source = m_scope.field(message);
    } else {
        parse.source = postfix();
    }
    std::vector<Token> names;
    parseMode(parse, names);
    std::vector<Column> columns;
    for (const Token& name : names) {
        columns.push_back({name.text, m_scope.define(name.text, name)});
        parse.targets.push_back(columns.back().slot);
    }
    show(columns);
    m_query.commands.emplace_back(std::move(parse));
}

std::vector<Token> Parser::aliases() {
    std::vector<Token> names;
    if (takeWord("as"))
        do
            names.push_back(expectName(Text::tr("the name of a field")));
        while (take(","));
    return names;
}

void Parser::parseMode(Parse& parse, std::vector<Token>& names) {
    const Token mode = m_token;
    const auto wrong = [&](Text what) {
        return SyntaxFailure{std::move(what), mode.begin, m_lastEnd};
    };
    if (mode.kind == Token::Kind::Text) {
        advance();
        Glob glob = Glob::of(mode.text);
        names = aliases();
        if (glob.stars() == 0)
            throw wrong(Text::tr("this pattern has no * that stands for a field"));
        if (glob.stars() != names.size())
            throw wrong(Text::tr("this pattern has {} * for {} names", glob.stars(), names.size()));
        parse.extraction = std::move(glob);
    } else if (takeWord("logfmt")) {
        names = aliases();
        if (names.size() != 1)
            throw wrong(Text::tr("logfmt needs one name after 'as'"));
        parse.extraction = Logfmt{};
    } else if (takeWord("csv")) {
        names = aliases();
        if (names.empty())
            throw wrong(Text::tr("csv needs names after 'as'"));
        parse.extraction = Csv{};
    } else if (isSign("/")) {
        parseGroups(parse, names);
    } else {
        unexpected(Text::tr("a text or a regular expression"));
    }
}

void Parser::parseGroups(Parse& parse, std::vector<Token>& names) {
    const Token expression = regexToken();
    Groups found{regex(expression), {}};
    // The word may stand on either side of the names.
    parse.isMulti = takeWord("multi");
    names = aliases();
    parse.isMulti = takeWord("multi") || parse.isMulti;
    const bool hasAliases = !names.empty();
    const std::vector<std::string>& groups = found.regex.groupNames();
    // The first one is the whole match.
    for (std::size_t i = 1; i < groups.size(); ++i) {
        if (!hasAliases && groups[i].empty())
            continue;
        found.numbers.push_back(i);
        if (!hasAliases)
            names.push_back(
                {Token::Kind::Name, groups[i], groups[i], false, expression.begin, expression.end});
    }
    if (names.empty())
        throw SyntaxFailure{Text::tr("this expression has no group with a name, (?<name>...)"),
                            expression.begin, expression.end};
    if (found.numbers.size() != names.size())
        throw SyntaxFailure{
            Text::tr("this expression has {} groups for {} names", groups.size() - 1, names.size()),
            expression.begin, expression.end};
    parse.extraction = std::move(found);
}

} // namespace lathe::insights
