#include "engine/insights/Execution.h"
#include "engine/insights/FieldCensus.h"
#include "tests/fuzz/Check.h"

#include <algorithm>
#include <chrono>
#include <vector>

// A query of Logs Insights, and the messages that it looks through, each after a zero byte. What is
// wrong lies within the text; results are the same each time, within their limits, and have no
// field that the query does not show.

using namespace lathe;
using namespace lathe::insights;
using fuzz::require;

namespace {

/// 2026-11-30 08:21:42 UTC.
constexpr Timestamp morning{Seconds{1'796'026'902}};
constexpr std::size_t mostMessages = 64;

using Messages = std::vector<std::string_view>;

Results resultsOf(const Query& query, const Messages& messages, Tables tables,
                  Execution::Settings::Form form) {
    Execution::Settings settings{{morning + std::chrono::hours{1}, morning, morning},
                                 Execution::Feed::AnyOrder,
                                 Query::usualLimit,
                                 std::move(tables),
                                 form};
    Execution execution{query, settings};
    for (std::size_t i = 0; i < messages.size() && execution.wantsMore(); ++i) {
        // Some far away, and some of the time that diff compares with.
        const Timestamp time = i % 16 == 15 ? Timestamp{} : morning + Milliseconds{i * 997};
        execution.add({time, time, messages[i], "stream", "1:group", "ptr", i % 5 == 4});
    }
    return execution.finish();
}

Results run(const Query& query, const Messages& messages) {
    Tables tables;
    for (const auto& subquery : query.subqueries) {
        require(subquery && subquery->subqueries.empty(), "a query in parentheses has none in it");
        Results inner = resultsOf(*subquery, messages, {}, Execution::Settings::Form::Values);
        for (const auto& row : inner.values)
            require(row.size() == subquery->columns.size(), "a row has a value for each column");
        tables.push_back(std::make_shared<const Table>(std::move(inner.values)));
    }
    return resultsOf(query, messages, std::move(tables), Execution::Settings::Form::Rows);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::textOf(data, size);
    const std::string_view text = fuzz::takeUntil(rest, std::string_view{"\0", 1});
    Messages messages;
    while (!rest.empty() && messages.size() < mostMessages)
        messages.push_back(fuzz::takeUntil(rest, std::string_view{"\0", 1}));
    FieldCensus census;
    for (const std::string_view message : messages)
        census.add({morning, morning, message, "stream", "1:group", "ptr"});
    (void)census.fields();
    const auto query = Query::parse(text);
    if (!query) {
        const CompileError& error = query.error();
        require(error.location.start <= error.location.end && error.location.end <= text.size(),
                "what is wrong lies within the text", text);
        require(!error.error().detail.english().empty(), "what is wrong is said");
        return 0;
    }
    const Results results = run(*query, messages);
    require(results.rows.size() <= Query::largestLimit, "results have a limit");
    require(results.recordsMatched <= results.recordsScanned, "what matches was looked at");
    for (const auto& row : results.rows)
        for (const ResultField& field : row)
            require(
                field.name == "@ptr" ||
                    std::any_of(query->columns.begin(), query->columns.end(),
                                [&](const Column& column) { return column.name == field.name; }),
                "a row has the fields that the query shows", field.name);
    require(run(*query, messages).rows == results.rows, "results are the same each time", text);
    return 0;
}
