#include "engine/compare/Rows.h"
#include "engine/compare/Suggestions.h"
#include "tests/fuzz/Check.h"

// Two JSON documents and a path to ignore, one a line, the path first. A document equals itself
// however it is written, rows tell of differences exactly where there are some, and what is
// ignored as a whole does not differ.

using namespace lathe;
using namespace lathe::compare;
using fuzz::require;

namespace {

void checkSame(const Value& value) {
    require(Comparison{value, value, {}}.isEqual(), "a document equals itself");
    for (const std::string& text : {lineText(value), prettyText(value)}) {
        const auto again = parseJson(text);
        require(again.has_value(), "what is written can be read", text);
        require(Comparison{value, *again, {}}.isEqual(), "it says the same", text);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::textOf(data, size);
    const auto path = PathPattern::parse(fuzz::takeUntil(rest, "\n"));
    const std::string_view left = fuzz::takeUntil(rest, "\n");
    const auto before = parseJson(left);
    const auto after = parseJson(rest);
    compareLines(linesOf(left), linesOf(rest));
    if (!before || !after)
        return 0;
    checkSame(*before);
    const Comparison comparison{*before, *after, {}};
    std::size_t told = 0;
    forEachDifference(comparison.root(), [&](const std::string&, const Difference&) { ++told; });
    require(told == comparison.root().count, "each difference is told once");
    const std::vector<Row> rows = rowsOf(comparison.root());
    require(hasDifferences(rows) != comparison.isEqual(), "rows differ where documents do");
    for (const Fold& fold : foldsOf(rows, 3))
        require(fold.begin < fold.end && fold.end <= rows.size(), "folds lie within the rows");
    for (const Suggestion& each : suggestionsFor(comparison.root()))
        require(PathPattern::parse(each.path).has_value(), "what is suggested is a path",
                each.path);
    if (path) {
        Rules rules;
        rules.exceptions = {{*path, {}}};
        const Comparison ignoring{*before, *after, rules};
        require(!path->text().empty() || ignoring.isEqual(), "a document may be ignored whole");
    }
    return 0;
}
