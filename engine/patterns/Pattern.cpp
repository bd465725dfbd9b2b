#include "engine/patterns/Pattern.h"

#include "engine/patterns/PatternReader.h"

#include <boost/json.hpp>

#include <algorithm>

namespace json = boost::json;

namespace lathe::patterns {

namespace {

/// "line 2, column 7", counted in bytes from 1.
Text placeIn(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto begin = before.rfind('\n');
    return Text::tr("line {}, column {}", line,
                    begin == std::string_view::npos ? at + 1 : at - begin);
}

/// `matches` says whether the event matches: then what is only in elements of arrays, and must be
/// absent, is absent from those that were chosen.
LeafExplanation explained(const Leaf& leaf, std::uint32_t field, const Findings& findings,
                          bool matches) {
    LeafExplanation explanation{leaf.path, leaf.place, {}, {}, false};
    std::vector<const Found*> here;
    for (const Found& found : findings.found)
        if (found.field == field)
            here.push_back(&found);
    const bool absent = std::all_of(here.begin(), here.end(), [&](const Found* found) {
        return matches && found->element != 0;
    });
    for (const Found* found : here)
        explanation.values.push_back(json::serialize(*found->value));
    for (const Condition& condition : leaf.conditions) {
        const bool holds = (condition.holdsWithoutValue() && absent) ||
                           std::any_of(here.begin(), here.end(), [&](const Found* found) {
                               return condition.holds(*found->value);
                           });
        explanation.conditions.push_back({condition.json, holds});
        explanation.matches |= holds;
    }
    return explanation;
}

} // namespace

Result<Pattern> Pattern::compile(std::string_view text) {
    json::stream_parser parser;
    boost::system::error_code problem;
    const std::size_t read = parser.write_some(text.data(), text.size(), problem);
    if (!problem && read == text.size())
        parser.finish(problem);
    else if (!problem)
        problem = json::error::extra_data;
    if (problem)
        return Error{"Pattern.NotJson", Text::tr("the pattern is not JSON: {} at {}",
                                                 problem.message(), placeIn(text, read))};
    return compile(parser.release());
}

Result<Pattern> Pattern::compile(const json::value& value) {
    auto written = readPattern(value);
    if (!written)
        return written.error();
    auto compiled = std::make_shared<Compiled>();
    compiled->leaves = std::move(written->leaves);
    compiled->alternatives = std::move(written->alternatives);
    for (const Leaf& leaf : compiled->leaves)
        compiled->fieldOfLeaf.push_back(compiled->fields.add(leaf.path));
    Pattern pattern;
    pattern.m_compiled = std::move(compiled);
    return pattern;
}

bool Pattern::matches(const json::object& event) const {
    Findings findings;
    m_compiled->fields.find(event, findings);
    return std::any_of(alternatives().begin(), alternatives().end(), [&](const auto& alternative) {
        std::vector<NumberedLeaf> numbered;
        for (const std::size_t leaf : alternative)
            numbered.push_back({&leaves()[leaf], m_compiled->fieldOfLeaf[leaf]});
        return matchTogether(numbered, findings);
    });
}

Explanation Pattern::explain(const json::object& event) const {
    Findings findings;
    m_compiled->fields.find(event, findings);
    Explanation explanation;
    explanation.matches = matches(event);
    for (std::size_t leaf = 0; leaf < leaves().size(); ++leaf)
        explanation.leaves.push_back(explained(leaves()[leaf], m_compiled->fieldOfLeaf[leaf],
                                               findings, explanation.matches));
    explanation.matchesAcrossElements =
        !explanation.matches &&
        std::any_of(alternatives().begin(), alternatives().end(), [&](const auto& alternative) {
            return std::all_of(alternative.begin(), alternative.end(),
                               [&](std::size_t leaf) { return explanation.leaves[leaf].matches; });
        });
    return explanation;
}

} // namespace lathe::patterns
