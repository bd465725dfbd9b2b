#include "engine/base/Paths.h"
#include "engine/cli/Commands.h"
#include "engine/cli/CostBreakdown.h"
#include "engine/cli/JournalLook.h"
#include "engine/cli/Output.h"
#include "engine/cli/PriceNote.h"
#include "engine/cli/ProjectPlace.h"
#include "engine/cost/PriceTable.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::cli {

namespace {

using store::FunctionTotals;

/// What a month would cost if each function ran so often as it was asked, as long as it ran so far.
/// The free allowance holds for all functions together, so no function alone is told with it.
struct Projection {
    const cost::PriceTable& prices;
    const model::Project& project;
    std::int64_t invocations;
    cost::FreeAllowance allowance;

    cost::Usage usageOf(const FunctionTotals& totals) const {
        cost::Usage usage;
        if (const model::FunctionSpec* function = project.findFunction(totals.function)) {
            usage.architecture = function->architecture;
            usage.memory = function->memory;
            usage.ephemeralStorage = function->ephemeralStorage;
        }
        usage.requests = invocations;
        usage.billedDuration =
            totals.billedDuration / totals.invocations * invocations +
            totals.billedDuration % totals.invocations * invocations / totals.invocations;
        return usage;
    }
    PicoDollars month(const FunctionTotals& totals) const {
        return prices.month(project.region, {usageOf(totals)}, cost::FreeAllowance::Ignored);
    }
    PicoDollars month(const std::vector<FunctionTotals>& all) const {
        std::vector<cost::Usage> usage;
        for (const FunctionTotals& totals : all)
            usage.push_back(usageOf(totals));
        return prices.month(project.region, usage, allowance);
    }
    const char* nameOfAll() const {
        return allowance == cost::FreeAllowance::Applied ? "all, less the free allowance" : "all";
    }
};

const FunctionTotals* find(const std::vector<FunctionTotals>& totals, const std::string& function) {
    for (const FunctionTotals& candidate : totals) {
        if (candidate.function == function)
            return &candidate;
    }
    return nullptr;
}

json::object jsonOf(const FunctionTotals& month, PicoDollars today,
                    const std::optional<Projection>& projection) {
    json::object object{{"function", month.function},
                        {"invocationsThisMonth", month.invocations},
                        {"billedMsThisMonth", month.billedDuration.count()},
                        {"todayPicoDollars", today.count},
                        {"thisMonthPicoDollars", month.cost.count}};
    if (projection)
        object["projectedMonthPicoDollars"] = projection->month(month).count;
    return object;
}

int show(const std::vector<FunctionTotals>& months, const std::vector<FunctionTotals>& days,
         const std::optional<Projection>& projection, bool asJson) {
    json::array objects;
    std::vector<std::vector<std::string>> rows = {
        {"FUNCTION", "INVOCATIONS", "BILLED", "TODAY", "THIS MONTH", "PER MILLION"}};
    if (projection)
        rows[0].push_back(fmt::format("{} A MONTH", projection->invocations));
    for (const FunctionTotals& month : months) {
        const FunctionTotals* day = find(days, month.function);
        const PicoDollars today = day ? day->cost : PicoDollars{};
        objects.push_back(jsonOf(month, today, projection));
        const PicoDollars million{month.cost.count / month.invocations * 1'000'000};
        rows.push_back({month.function, std::to_string(month.invocations),
                        fmt::format("{} ms", month.billedDuration.count()), toText(today),
                        toText(month.cost), toText(million)});
        if (projection)
            rows.back().push_back(toText(projection->month(month)));
    }
    if (projection && !months.empty()) {
        const PicoDollars all = projection->month(months);
        objects.push_back({{"function", "*"}, {"projectedMonthPicoDollars", all.count}});
        rows.push_back({projection->nameOfAll(), "", "", "", "", "", toText(all)});
    }
    if (asJson)
        printJson(objects);
    else
        print(months.empty() ? "Nothing ran this month.\n" : table(rows));
    return Success;
}

} // namespace

int costCommand(const CommonOptions& common, const CostOptions& options) {
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    if (!options.by.empty())
        return costBreakdown(*place, common, options);
    auto look = JournalLook::open(place->stateDirectory);
    if (!look)
        return fail(look.error());
    const auto months = look->totals(beginOfThisMonth());
    const auto days = look->totals(beginOfToday());
    if (!months || !days)
        return fail(months ? days.error() : months.error());
    const auto loaded = loadProject(*place, common);
    if (loaded && loaded->project)
        printPriceNote(loaded->project->region);
    if (options.invocationsPerMonth == 0)
        return show(*months, *days, std::nullopt, common.json);

    const auto prices = cost::PriceTable::load(resourceDirectory() / "prices/lambda.json");
    if (!prices || !loaded)
        return fail(prices ? loaded.error() : prices.error());
    if (!loaded->project) {
        printError(diagnosticText(loaded->diagnostics));
        return UsageError;
    }
    const Projection projection{*prices, *loaded->project, options.invocationsPerMonth,
                                options.withoutFree ? cost::FreeAllowance::Ignored
                                                    : cost::FreeAllowance::Applied};
    return show(*months, *days, projection, common.json);
}

} // namespace lathe::cli
