#include "engine/patterns/Pattern.h"
#include "engine/patterns/RecordFilter.h"
#include "engine/patterns/RuleSet.h"
#include "tests/fuzz/Check.h"

#include <boost/json.hpp>

#include <algorithm>

// Event patterns and an event, one a line, the event first. A set of patterns finds what each of
// them finds alone, an explanation says the same, and a filter takes any record.

using namespace lathe;
using namespace lathe::patterns;
using fuzz::require;
namespace json = boost::json;

namespace {

void checkExplanation(const Pattern& pattern, const json::object& event, bool matches) {
    const Explanation explanation = pattern.explain(event);
    require(explanation.matches == matches, "an explanation knows whether the event matches");
    require(explanation.leaves.size() == pattern.leaves().size(), "each leaf is explained");
    const bool together = std::any_of(
        pattern.alternatives().begin(), pattern.alternatives().end(), [&](const auto& leaves) {
            return std::all_of(leaves.begin(), leaves.end(),
                               [&](std::size_t leaf) { return explanation.leaves[leaf].matches; });
        });
    require(together == (matches || explanation.matchesAcrossElements),
            "where the event matches, the leaves of an alternative do");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::textOf(data, size);
    boost::system::error_code problem;
    const std::string_view text = fuzz::takeUntil(rest, "\n");
    const json::value event = json::parse({text.data(), text.size()}, problem);
    if (problem || !event.is_object())
        return 0;
    std::vector<Pattern> patterns;
    std::vector<std::size_t> expected;
    while (!rest.empty() && patterns.size() < 8) {
        const std::string line{fuzz::takeUntil(rest, "\n")};
        for (const RecordSource source : {RecordSource::Sqs, RecordSource::Kinesis})
            if (const auto filter = RecordFilter::compile(source, {line}))
                require(filter->matches(event.get_object()) ==
                            filter->explain(event.get_object())[0].matches,
                        "a filter's explanation knows whether the record goes through");
        const auto pattern = Pattern::compile(line);
        if (!pattern) {
            require(!pattern.error().detail.english().empty(), "an error has its sentence");
            continue;
        }
        const bool matches = pattern->matches(event.get_object());
        checkExplanation(*pattern, event.get_object(), matches);
        if (matches)
            expected.push_back(patterns.size());
        patterns.push_back(*pattern);
    }
    require(RuleSet{patterns}.matching(event.get_object()) == expected,
            "a set finds what each of its patterns finds");
    return 0;
}
