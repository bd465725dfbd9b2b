#include "engine/insights/Parser.h"

#include <algorithm>

namespace lathe::insights {

void Parser::pattern() {
    findPatterns(expression());
}

void Parser::findPatterns(ExpressionPtr source) {
    FindPatterns find{std::move(source), m_scope.addSlot("@pattern"), m_scope.addSlot("@ratio"),
                      m_scope.addSlot("@sampleCount"), m_scope.addSlot("@severityLabel")};
    aggregate({{"@pattern", find.pattern},
               {"@ratio", find.ratio},
               {"@sampleCount", find.sampleCount},
               {"@severityLabel", find.severityLabel}});
    m_query.commands.emplace_back(std::move(find));
}

/// The pattern command just before, or one of the message.
FindPatterns& Parser::patterns(const Token& place) {
    auto& done = m_query.commands;
    if (done.empty() || !std::holds_alternative<FindPatterns>(done.back())) {
        if (m_query.isAggregated)
            throw SyntaxFailure{
                Text::tr("'{}' must come after pattern, or before any stats", place.text),
                place.begin, place.end};
        const Token message{Token::Kind::Name, "@message", "@message", false,
                            place.begin,       place.begin};
        findPatterns(m_scope.field(message));
    }
    return std::get<FindPatterns>(done.back());
}

void Parser::compare(const Baseline& baseline, const Token& place) {
    const auto& done = m_query.commands;
    const bool hasStats = std::any_of(done.begin(), done.end(), [](const Command& command) {
        return std::holds_alternative<Stats>(command);
    });
    if (hasStats || m_query.baseline)
        throw SyntaxFailure{
            hasStats ? Text::tr("'{}' must come after pattern, or before any stats", place.text)
                     : Text::tr("a query can be compared with one time only"),
            place.begin, place.end};
    FindPatterns& find = patterns(place);
    const std::size_t isBaseline = m_query.fields.size();
    m_query.fields.push_back({{}, FieldSource{SystemField::IsBaseline}});
    find.difference = {isBaseline, m_scope.addSlot("@diffEventCount"),
                       m_scope.addSlot("@differenceDescription")};
    m_query.baseline = baseline;
    aggregate({{"@pattern", find.pattern},
               {"@sampleCount", find.sampleCount},
               {"@diffEventCount", find.difference->count},
               {"@differenceDescription", find.difference->description},
               {"@severityLabel", find.severityLabel}});
}

void Parser::diff(const Token& place) {
    Baseline baseline{Baseline::Before{}};
    constexpr std::chrono::hours day{24};
    if (takeWord("previousDay"))
        baseline.distance = Milliseconds{day};
    else if (takeWord("previousWeek"))
        baseline.distance = Milliseconds{7 * day};
    else if (takeWord("previousMonth"))
        baseline.distance = Baseline::PreviousMonth{};
    compare(baseline, place);
}

void Parser::logcompare(const Token& place) {
    if (!takeWord("timeshift"))
        unexpected(Text::verbatim("timeshift"));
    compare({duration()}, place);
}

void Parser::anomaly(const Token& place) {
    FindPatterns& find = patterns(place);
    find.anomaly = {m_scope.addSlot("@anomaly"), m_scope.addSlot("@anomalyTypes"),
                    m_scope.addSlot("@anomalyDescription")};
    std::vector<Column> columns = m_query.columns;
    columns.push_back({"@anomaly", find.anomaly->found});
    columns.push_back({"@anomalyTypes", find.anomaly->types});
    columns.push_back({"@anomalyDescription", find.anomaly->description});
    aggregate(std::move(columns));
}

} // namespace lathe::insights
