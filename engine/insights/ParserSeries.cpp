#include "engine/insights/Parser.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::insights {

namespace {

constexpr std::size_t mostLags = 100;

/// Whether a name fits a pattern in which a star stands for any letters.
bool fits(std::string_view name, std::string_view pattern) {
    if (pattern.empty())
        return name.empty();
    if (pattern.front() != '*')
        return !name.empty() && name.front() == pattern.front() &&
               fits(name.substr(1), pattern.substr(1));
    const std::string_view rest =
        pattern.substr(std::min(pattern.find_first_not_of('*'), pattern.size()));
    if (rest.empty())
        return true;
    const std::string_view part = rest.substr(0, rest.find('*'));
    // The first place will do, but for what comes last.
    if (part.size() == rest.size())
        return name.ends_with(part);
    const auto at = name.find(part);
    return at != std::string_view::npos &&
           fits(name.substr(at + part.size()), rest.substr(part.size()));
}

} // namespace

std::optional<Token> Parser::takeAlias() {
    return takeWord("as") ? std::optional{expectName(Text::tr("the name of a field"))}
                          : std::nullopt;
}

bool Parser::takeOption(std::string_view name) {
    if (!isWord(name))
        return false;
    const Token word = m_token;
    advance();
    if (take("="))
        return true;
    // A field may have that name.
    m_lexer.returnTo(word.begin);
    advance();
    return false;
}

bool Parser::truth() {
    const bool is = isWord("true");
    if (!takeWord("true") && !takeWord("false"))
        unexpected(Text::tr("'true' or 'false'"));
    return is;
}

double Parser::number(double least, double most) {
    const auto number = numberIn(m_token.text);
    if (m_token.kind != Token::Kind::Number || !number || number->real < least ||
        number->real > most)
        unexpected(Text::tr("a number from {} to {}", static_cast<std::int64_t>(least),
                            static_cast<std::int64_t>(most)));
    advance();
    return number->real;
}

Milliseconds Parser::duration() {
    const auto duration =
        m_token.kind == Token::Kind::Period ? durationIn(m_token.text) : std::nullopt;
    if (!duration)
        unexpected(Text::tr("a duration such as 30m or 7d"));
    advance();
    return *duration;
}

/// Of a field that can be changed.
std::size_t Parser::ownField(const Token& name) {
    const ExpressionPtr value = field(name);
    const FieldOf* own = std::get_if<FieldOf>(&value->node);
    if (!own)
        throw SyntaxFailure{Text::tr("'{}' is a part of a field, and no field", name.text),
                            name.begin, name.end};
    return own->slot;
}

void Parser::accumulate() {
    const Token name = expectName(Text::tr("the name of a field"));
    Accumulate command{field(name), 0};
    const auto alias = takeAlias();
    const std::string output = alias ? alias->text : name.text + "_accum";
    command.slot = m_scope.define(output, alias.value_or(name));
    show({{output, command.slot}});
    m_query.commands.emplace_back(std::move(command));
}

void Parser::autoregress() {
    const Token name = expectName(Text::tr("the name of a field"));
    Lag command{field(name), 1, {}};
    const auto alias = takeAlias();
    std::size_t last = 1;
    bool isRange = false;
    if (takeOption("p")) {
        command.first = static_cast<std::size_t>(number(1, mostLags));
        last = command.first;
        isRange = take("-");
        if (isRange)
            last = static_cast<std::size_t>(number(static_cast<double>(command.first), mostLags));
    }
    for (std::size_t back = command.first; back <= last; ++back) {
        const std::string output =
            alias && !isRange ? alias->text
                              : fmt::format("{}_p{}", alias ? alias->text : name.text, back);
        command.targets.push_back(m_scope.define(output, alias.value_or(name)));
        show({{output, command.targets.back()}});
    }
    m_query.commands.emplace_back(std::move(command));
}

void Parser::filldown() {
    FillDown command;
    const auto add = [&](std::size_t slot) {
        if (std::find(command.targets.begin(), command.targets.end(), slot) ==
            command.targets.end())
            command.targets.push_back(slot);
    };
    bool isAny = false;
    while (m_token.kind == Token::Kind::Name || isSign("*")) {
        isAny = true;
        // What stands without a blank between is one pattern.
        const Token first = m_token;
        bool hasStar = false;
        do {
            hasStar = hasStar || isSign("*");
            advance();
        } while (m_token.begin == m_lastEnd && (m_token.kind == Token::Kind::Name || isSign("*")));
        if (!hasStar)
            add(ownField(first));
        else
            for (const Column& column : m_query.columns)
                if (fits(column.name, written(first.begin, m_lastEnd)))
                    add(column.slot);
        take(",");
    }
    if (!isAny)
        for (const Column& column : m_query.columns)
            add(column.slot);
    m_query.commands.emplace_back(std::move(command));
}

void Parser::addTotals() {
    AddTotals command;
    std::string name = "Total";
    bool hasTotal = true;
    for (;;) {
        if (takeOption("fieldname"))
            name = expectName(Text::tr("the name of a field")).text;
        else if (takeOption("row"))
            hasTotal = truth();
        else if (takeOption("col"))
            command.hasSums = truth();
        else
            break;
    }
    const Token place = m_token;
    if (m_token.kind == Token::Kind::Name)
        do
            command.fields.push_back(ownField(expectName(Text::tr("the name of a field"))));
        while (take(","));
    else
        for (const Column& column : m_query.columns)
            command.fields.push_back(column.slot);
    if (command.fields.empty())
        throw SyntaxFailure{Text::tr("addtotals needs fields: name them, or put fields before it"),
                            place.begin, place.end};
    if (hasTotal) {
        command.total = m_scope.define(name, place);
        show({{name, *command.total}});
    }
    m_query.commands.emplace_back(std::move(command));
}

void Parser::fillMissing(const Token& place) {
    if (!m_bins)
        throw SyntaxFailure{Text::tr("fillmissing must come after stats by bin()"), place.begin,
                            place.end};
    FillMissing command = *m_bins;
    if (takeWord("with"))
        do {
            const bool isNegative = take("-");
            if (m_token.kind != Token::Kind::Number && m_token.kind != Token::Kind::Text)
                unexpected(Text::tr("a number or a text"));
            const auto number =
                m_token.kind == Token::Kind::Number ? numberIn(m_token.text) : std::nullopt;
            Value value{m_token.text};
            if (number)
                value = !isNegative     ? Value{*number}
                        : number->whole ? Value{-*number->whole}
                                        : Value{-number->real};
            advance();
            if (!takeWord("for"))
                unexpected(Text::verbatim("for"));
            command.values.emplace_back(ownField(expectName(Text::tr("the name of a field"))),
                                        std::move(value));
        } while (take(","));
    m_query.commands.emplace_back(std::move(command));
}

void Parser::outlier() {
    Outliers command;
    bool marks = false;
    for (;;) {
        if (takeOption("action")) {
            command.removes = isWord("remove");
            if (!takeWord("remove") && !takeWord("transform"))
                unexpected(Text::tr("'remove' or 'transform'"));
        } else if (takeOption("param")) {
            command.farness = number(0, 1000);
        } else if (takeOption("uselower")) {
            command.hasLower = truth();
        } else if (takeOption("mark")) {
            marks = truth();
        } else {
            break;
        }
    }
    do {
        const Token name = expectName(Text::tr("the name of a field"));
        Outliers::Field field{ownField(name), {}};
        if (marks) {
            field.mark = m_scope.define(name.text + "_outlier", name);
            show({{name.text + "_outlier", *field.mark}});
        }
        command.fields.push_back(field);
    } while (take(",") || m_token.kind == Token::Kind::Name);
    m_query.commands.emplace_back(std::move(command));
}

void Parser::sessionize() {
    Sessions command{{}, std::chrono::minutes{30}, 0};
    const Token place = m_token;
    do
        command.keys.push_back(postfix());
    while (take(","));
    if (takeWord("maxspan"))
        command.longestPause = duration();
    const auto alias = takeAlias();
    const std::string output = alias ? alias->text : "session_id";
    command.slot = m_scope.define(output, alias.value_or(place));
    show({{output, command.slot}});
    m_query.commands.emplace_back(std::move(command));
}

void Parser::countFrequent() {
    Stats stats;
    std::vector<Column> columns;
    do {
        const Item key = item();
        columns.push_back({key.name, m_scope.addSlot(key.name)});
        stats.keys.push_back({key.value, columns.back().slot});
    } while (take(","));
    columns.push_back({"_approxcount", m_scope.addSlot("_approxcount")});
    const std::size_t count = columns.back().slot;
    stats.calls.push_back(
        {aggregateNamed("count"),
         std::make_shared<const Expression>(Expression{Literal{Value::truth(true)}}), 0, count});
    m_bins.reset();
    aggregate(std::move(columns));
    m_query.commands.emplace_back(std::move(stats));
    m_query.commands.emplace_back(Sort{{{fieldOf(count), true}}});
}

} // namespace lathe::insights
