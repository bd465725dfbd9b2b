#include "engine/base/Clock.h"
#include "engine/cli/Commands.h"
#include "engine/cli/JournalLook.h"
#include "engine/cli/Output.h"
#include "engine/cli/ProjectPlace.h"
#include "engine/services/lambda/WireFormat.h"

#include <fmt/format.h>

#include <chrono>
#include <thread>

namespace lathe::cli {

namespace {

using namespace std::chrono_literals;

void printLines(const std::vector<model::LogLine>& lines, const CommonOptions& common,
                bool oneFunction) {
    std::string text;
    for (const model::LogLine& line : lines) {
        if (common.json)
            text += boost::json::serialize(services::lambda::toJson(line)) + "\n";
        else if (oneFunction)
            text += fmt::format("{} {}\n", toIso8601(line.time), line.text);
        else
            text += fmt::format("{} {} {}\n", toIso8601(line.time), line.function, line.text);
    }
    print(text);
}

/// Of the journal's newest line, whosever it is; 0 where there is none.
Result<std::int64_t> newestSequence(JournalLook& look) {
    store::LogQuery query;
    query.limit = 1;
    const auto newest = look.logs(query);
    if (!newest)
        return newest.error();
    return newest->empty() ? 0 : newest->back().sequence;
}

// New lines come into the journal at most 20 ms after they are printed.
int follow(const ProjectPlace& place, const CommonOptions& common, store::LogQuery query,
           bool oneFunction) {
    constexpr int largestStep = 100'000;
    query.limit = largestStep;
    auto look = JournalLook::open(place.stateDirectory);
    while (look) {
        const auto lines = look->logs(query);
        if (!lines)
            return fail(lines.error());
        printLines(*lines, common, oneFunction);
        if (!lines->empty())
            query.afterSequence = lines->back().sequence;
        else if (query.afterSequence == 0)
            look = JournalLook::open(place.stateDirectory);
        std::this_thread::sleep_for(50ms);
    }
    return fail(look.error());
}

} // namespace

int logsCommand(const CommonOptions& common, const LogsOptions& options) {
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    store::LogQuery query;
    const NamedFunction function = findFunction(*place, common, options.function);
    query.function = function.logicalId;
    query.requestId = options.requestId;
    query.limit = options.lines;
    if (!options.since.empty()) {
        const auto span = durationFromText(options.since);
        if (!span)
            return fail(span.error());
        query.since = Clock::system().wall() - *span;
    }
    auto look = JournalLook::open(place->stateDirectory);
    if (!look)
        return fail(look.error());
    // Before the lines are read: what comes meanwhile is still to be followed.
    const auto newest = newestSequence(*look);
    if (!newest)
        return fail(newest.error());
    const auto lines = look->logs(query);
    if (!lines)
        return fail(lines.error());
    // One that has gone from the template may have left lines.
    if (lines->empty() && !function.known)
        return failUnknownFunction(options.function);
    const bool oneFunction = !options.function.empty() || !options.requestId.empty();
    printLines(*lines, common, oneFunction);
    if (!options.follow)
        return Success;
    query.since.reset();
    query.afterSequence = lines->empty() ? *newest : lines->back().sequence;
    return follow(*place, common, query, oneFunction);
}

} // namespace lathe::cli
