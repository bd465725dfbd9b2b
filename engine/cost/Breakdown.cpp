#include "engine/cost/Breakdown.h"

#include "engine/cost/TriggerCharges.h"

#include <algorithm>
#include <map>
#include <set>

namespace lathe::cost {

namespace {

std::string keyOf(const model::Use& use, const model::Project& project, By by,
                  const std::string& tag) {
    switch (by) {
    case By::Function:
        return use.function;
    case By::Trigger:
        return use.origin;
    case By::Day:
        return use.day;
    case By::Tag:
        break;
    }
    const model::FunctionSpec* function = project.findFunction(use.function);
    const auto found = function ? function->tags.find(tag) : decltype(function->tags.end()){};
    return function && found != function->tags.end() ? found->second : std::string{};
}

void addSources(BreakdownLine& line, const model::Use& use, const model::Project& project,
                const SourcePrices& prices) {
    const auto& triggers = project.triggers.triggers;
    const auto trigger = std::find_if(triggers.begin(), triggers.end(),
                                      [&](const auto& one) { return one.id == use.origin; });
    if (trigger == triggers.end())
        return;
    const TriggerCharges charges = chargesOf(*trigger, project, use);
    line.sourcesKnown = line.sourcesKnown && charges.known;
    for (const Charge& charge : charges.charges)
        line.sources += prices.listPrice(project.region, charge.item, charge.units);
}

void orderAsIn(const model::Project& project, std::vector<BreakdownLine>& lines) {
    const auto placeOf = [&](const BreakdownLine& line) {
        const auto& functions = project.functions;
        return std::find_if(functions.begin(), functions.end(),
                            [&](const auto& one) { return one.logicalId == line.key; }) -
               functions.begin();
    };
    std::stable_sort(lines.begin(), lines.end(), [&](const auto& one, const auto& other) {
        return placeOf(one) < placeOf(other);
    });
}

} // namespace

std::vector<BreakdownLine> breakdown(const std::vector<model::Use>& uses,
                                     const model::Project& project, const SourcePrices& prices,
                                     By by, const std::string& tag) {
    std::map<std::string, BreakdownLine> byKey;
    for (const model::Use& use : uses) {
        const std::string key = keyOf(use, project, by, tag);
        BreakdownLine& line = byKey[key];
        line.key = key;
        line.invocations += use.invocations;
        line.errors += use.errors;
        line.billedDuration += use.billedDuration;
        line.milliGbSeconds += use.memory.ceilMebi() * use.billedDuration.count() / 1024;
        line.lambda += use.cost;
        addSources(line, use, project, prices);
    }
    std::vector<BreakdownLine> lines;
    for (auto& [key, line] : byKey)
        lines.push_back(std::move(line));
    if (by == By::Function)
        orderAsIn(project, lines);
    return lines;
}

std::vector<std::string> tagNames(const model::Project& project) {
    std::set<std::string> names;
    for (const model::FunctionSpec& function : project.functions) {
        for (const auto& [name, value] : function.tags)
            names.insert(name);
    }
    return {names.begin(), names.end()};
}

} // namespace lathe::cost
