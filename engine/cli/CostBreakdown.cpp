#include "engine/cli/CostBreakdown.h"

#include "engine/api/Engine.h"
#include "engine/base/Clock.h"
#include "engine/base/Paths.h"
#include "engine/cli/Output.h"
#include "engine/cli/PriceNote.h"
#include "engine/cost/Breakdown.h"
#include "engine/store/UseReader.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <ctime>
#include <thread>

namespace json = boost::json;

namespace lathe::cli {

namespace {

using cost::BreakdownLine;
using cost::By;

enum class Since { Today, ThisMonth };

Timestamp beginOf(Since since) {
    const std::time_t now = std::chrono::system_clock::to_time_t(Clock::system().wall());
    std::tm local{};
    ::localtime_r(&now, &local);
    local.tm_hour = local.tm_min = local.tm_sec = 0;
    local.tm_isdst = -1;
    if (since == Since::ThisMonth)
        local.tm_mday = 1;
    return Timestamp{Seconds{std::mktime(&local)}};
}

By keyOf(const std::string& by) {
    if (by == "function")
        return By::Function;
    if (by == "trigger")
        return By::Trigger;
    return by == "day" ? By::Day : By::Tag;
}

/// Exact to the pico-dollar.
std::string dollars(PicoDollars price) {
    constexpr std::int64_t dollar = 1'000'000'000'000;
    return fmt::format("{}.{:012}", price.count / dollar, price.count % dollar);
}

std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? std::string{"\"\""} : std::string{letter};
    return quoted + "\"";
}

BreakdownLine sumOf(const std::vector<BreakdownLine>& lines) {
    BreakdownLine sum;
    for (const BreakdownLine& line : lines) {
        sum.invocations += line.invocations;
        sum.errors += line.errors;
        sum.billedDuration += line.billedDuration;
        sum.milliGbSeconds += line.milliGbSeconds;
        sum.lambda += line.lambda;
        sum.sources += line.sources;
        sum.sourcesKnown = sum.sourcesKnown && line.sourcesKnown;
    }
    return sum;
}

void showJson(const std::vector<BreakdownLine>& lines) {
    json::array objects;
    for (const BreakdownLine& line : lines)
        objects.push_back({{"key", line.key},
                           {"invocations", line.invocations},
                           {"errors", line.errors},
                           {"billedMs", line.billedDuration.count()},
                           {"milliGbSeconds", line.milliGbSeconds},
                           {"lambdaPicoDollars", line.lambda.count},
                           {"sourcesPicoDollars", line.sources.count},
                           {"sourcesKnown", line.sourcesKnown}});
    printJson(objects);
}

void showCsv(const std::vector<BreakdownLine>& lines, const std::string& by) {
    std::string text = csvField(by) + ",invocations,errors,billed_ms,gb_seconds,usd_lambda,"
                                      "usd_services,services_known\n";
    for (const BreakdownLine& line : lines)
        text += fmt::format("{},{},{},{},{:.3f},{},{},{}\n", csvField(line.key), line.invocations,
                            line.errors, line.billedDuration.count(),
                            static_cast<double>(line.milliGbSeconds) / 1000, dollars(line.lambda),
                            dollars(line.sources), line.sourcesKnown ? "yes" : "no");
    print(text);
}

void showTable(const std::vector<BreakdownLine>& lines, const std::string& by) {
    std::vector<std::vector<std::string>> rows = {
        {by, "INVOCATIONS", "ERRORS", "BILLED", "LAMBDA", "SERVICES", "TOGETHER"}};
    const auto add = [&](const BreakdownLine& line, const std::string& key) {
        // A plus: more, which is not known here.
        rows.push_back({key, std::to_string(line.invocations), std::to_string(line.errors),
                        fmt::format("{} ms", line.billedDuration.count()), toText(line.lambda),
                        toText(line.sources) + (line.sourcesKnown ? "" : "+"),
                        toText(line.lambda + line.sources)});
    };
    for (const BreakdownLine& line : lines)
        add(line, line.key.empty() ? "-" : line.key);
    add(sumOf(lines), "all");
    print(table(rows));
}

} // namespace

Timestamp beginOfToday() {
    return beginOf(Since::Today);
}

Timestamp beginOfThisMonth() {
    return beginOf(Since::ThisMonth);
}

int costBreakdown(const ProjectPlace& place, const CommonOptions& common,
                  const CostOptions& options) {
    const auto loaded = loadProject(place, common);
    if (!loaded)
        return fail(loaded.error());
    if (!loaded->project) {
        printError(diagnosticText(loaded->diagnostics));
        return UsageError;
    }
    const auto prices = cost::SourcePrices::load(resourceDirectory() / "prices/sources.json");
    if (!prices)
        return fail(prices.error());
    Timestamp since = beginOfThisMonth();
    if (!options.since.empty())
        since = Clock::system().wall() - durationFromText(options.since).value_or(Seconds{});
    // See JournalLook::open().
    if (api::runningEndpoint(place.stateDirectory))
        std::this_thread::sleep_for(Milliseconds{60});
    const auto uses = store::readUse(place.stateDirectory, since);
    if (!uses)
        return fail(uses.error());
    printPriceNote(loaded->project->region);
    const std::string tag = options.by.starts_with("tag:") ? options.by.substr(4) : std::string{};
    const auto lines = cost::breakdown(*uses, *loaded->project, *prices, keyOf(options.by), tag);
    if (common.json)
        showJson(lines);
    else if (options.csv)
        showCsv(lines, options.by);
    else if (lines.empty())
        print("Nothing ran in this time.\n");
    else
        showTable(lines, options.by);
    return Success;
}

} // namespace lathe::cli
