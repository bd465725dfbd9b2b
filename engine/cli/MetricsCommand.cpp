#include "engine/base/Clock.h"
#include "engine/cli/Commands.h"
#include "engine/cli/JournalLook.h"
#include "engine/cli/Output.h"
#include "engine/cli/ProjectPlace.h"
#include "engine/telemetry/MetricSeries.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::cli {

namespace {

using model::InvocationRecord;
using telemetry::MetricBucket;
using telemetry::MetricSeries;

// Starts and ends in the order in which they happened, so that what ran at once counts as such.
MetricSeries seriesOf(const std::vector<InvocationRecord>& records) {
    struct Moment {
        Timestamp time;
        bool end;
        const InvocationRecord* record;
    };
    std::vector<Moment> moments;
    for (const InvocationRecord& record : records) {
        if (record.started)
            moments.push_back({*record.started, false, &record});
        if (record.finished)
            moments.push_back({*record.finished, true, &record});
    }
    std::stable_sort(moments.begin(), moments.end(),
                     [](const Moment& a, const Moment& b) { return a.time < b.time; });
    MetricSeries series{Seconds{60}, 100'000};
    for (const Moment& moment : moments) {
        if (moment.end)
            series.finished(*moment.record);
        else
            series.started(*moment.record);
    }
    return series;
}

std::string millis(Microseconds duration) {
    return fmt::format("{:.1f}", static_cast<double>(duration.count()) / 1000.0);
}

std::vector<std::string> rowOf(const std::string& name, const MetricBucket& total) {
    return {name,
            std::to_string(total.invocations),
            std::to_string(total.errors),
            std::to_string(total.throttles),
            std::to_string(total.coldStarts),
            millis(total.p50()),
            millis(total.p95()),
            millis(total.p99()),
            std::to_string(total.concurrency),
            fmt::format("{} MB", total.maxMemoryUsed.ceilMebi())};
}

json::object jsonOf(const std::string& name, const MetricBucket& total) {
    const auto toMillis = [](Microseconds duration) {
        return static_cast<double>(duration.count()) / 1000.0;
    };
    return {{"function", name},
            {"invocations", total.invocations},
            {"errors", total.errors},
            {"throttles", total.throttles},
            {"coldStarts", total.coldStarts},
            {"durationMs",
             {{"p50", toMillis(total.p50())},
              {"p95", toMillis(total.p95())},
              {"p99", toMillis(total.p99())},
              {"mean", toMillis(total.durations.mean())}}},
            {"concurrency", total.concurrency},
            {"maxMemoryUsedMB", total.maxMemoryUsed.ceilMebi()},
            {"costPicoDollars", total.cost.count}};
}

} // namespace

int metricsCommand(const CommonOptions& common, const MetricsOptions& options) {
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    const auto span = durationFromText(options.since);
    if (!span)
        return fail(span.error());
    auto look = JournalLook::open(place->stateDirectory);
    if (!look)
        return fail(look.error());
    const NamedFunction function = findFunction(*place, common, options.function);
    const auto records = look->history(function.logicalId, Clock::system().wall() - *span);
    if (!records)
        return fail(records.error());
    if (records->empty() && !function.known)
        return failUnknownFunction(options.function);

    const MetricSeries series = seriesOf(*records);
    if (common.json) {
        json::array functions;
        for (const std::string& name : series.functions())
            functions.push_back(jsonOf(name, series.total(name)));
        printJson(functions);
        return Success;
    }
    if (series.functions().empty()) {
        print(fmt::format("Nothing ran in the last {}.\n", options.since));
        return Success;
    }
    std::vector<std::vector<std::string>> rows = {{"FUNCTION", "INVOCATIONS", "ERRORS", "THROTTLES",
                                                   "COLD", "P50 MS", "P95 MS", "P99 MS", "AT ONCE",
                                                   "MAX MEMORY"}};
    for (const std::string& name : series.functions())
        rows.push_back(rowOf(name, series.total(name)));
    if (series.functions().size() > 1)
        rows.push_back(rowOf("all", series.total("")));
    print(table(rows));
    return Success;
}

} // namespace lathe::cli
