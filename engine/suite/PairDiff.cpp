#include "engine/suite/PairDiff.h"

#include "engine/suite/Check.h"

#include <algorithm>
#include <optional>

namespace lathe::suite {

namespace {

std::size_t differencesIn(const std::vector<compare::Row>& rows) {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const compare::Row& row) {
            return row.kind != compare::Row::Kind::Same && row.kind != compare::Row::Kind::Excepted;
        }));
}

std::optional<compare::Comparison> structureOf(const model::InvocationRecord& before,
                                               const model::InvocationRecord& now,
                                               const compare::Rules& rules) {
    auto old = compare::parseJson(before.response);
    auto current = compare::parseJson(now.response);
    if (!old || !current)
        return {};
    return compare::Comparison{std::move(*old), std::move(*current), rules};
}

std::vector<compare::Row> textRows(const model::InvocationRecord& before,
                                   const model::InvocationRecord& now) {
    return compare::compareLines(compare::linesOf(before.response), compare::linesOf(now.response));
}

} // namespace

PairDiff differenceOf(const model::InvocationRecord& before,
                      const std::vector<model::LogLine>& logBefore,
                      const model::InvocationRecord& now, const std::vector<model::LogLine>& logNow,
                      const compare::Rules& rules) {
    PairDiff diff;
    if (const auto structure = structureOf(before, now, rules)) {
        diff.output = compare::rowsOf(structure->root());
        diff.outputCount = structure->root().count;
        diff.suggestions = compare::suggestionsFor(structure->root());
    } else {
        diff.output = textRows(before, now);
        diff.outputCount = differencesIn(diff.output);
    }
    diff.log = compare::compareLines(ownLines(logBefore), ownLines(logNow));
    diff.logCount = differencesIn(diff.log);
    return diff;
}

std::size_t outputDifferences(const model::InvocationRecord& before,
                              const model::InvocationRecord& now, const compare::Rules& rules) {
    const auto structure = structureOf(before, now, rules);
    return structure ? structure->root().count : differencesIn(textRows(before, now));
}

std::vector<compare::Row> rowsOf(const std::vector<model::LogLine>& log) {
    std::vector<compare::Row> rows;
    for (const std::string& line : ownLines(log))
        rows.push_back({compare::Row::Kind::Same, 0, line, line});
    return rows;
}

} // namespace lathe::suite
