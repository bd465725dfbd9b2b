#include "engine/dispatch/Lineage.h"

#include "engine/base/Compose.h"
#include "engine/base/StableHash.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <vector>

namespace lathe::dispatch {

namespace {

constexpr std::string_view mark = "Lineage=";
/// A longer chain forgets who was in it first.
constexpr std::size_t mostFunctions = 32;

struct Step {
    std::string_view hash;
    int count = 0;
};

std::string hashOf(std::string_view functionId) {
    return compose(FMT_COMPILE("{:08x}"), static_cast<std::uint32_t>(stableHash(functionId)));
}

/// The part of the header that is the lineage, with its mark; empty where there is none.
std::string_view partOf(std::string_view traceId) {
    const auto start = traceId.find(mark);
    if (start == std::string_view::npos)
        return {};
    return traceId.substr(start, traceId.find(';', start) - start);
}

/// As long as `traceId` lives.
std::vector<Step> stepsIn(std::string_view traceId) {
    std::vector<Step> steps;
    std::string_view part = partOf(traceId);
    part.remove_prefix(std::min(mark.size(), part.size()));
    while (!part.empty()) {
        const auto end = std::min(part.find('|'), part.size());
        const std::string_view step = part.substr(0, end);
        const auto first = step.find(':');
        const auto last = step.rfind(':');
        int count = 0;
        if (first != last &&
            std::from_chars(step.data() + last + 1, step.data() + step.size(), count).ec ==
                std::errc{} &&
            count > 0)
            steps.push_back({step.substr(first + 1, last - first - 1), count});
        part.remove_prefix(std::min(end + 1, part.size()));
    }
    return steps;
}

} // namespace

std::string withInvocation(std::string_view traceId, std::string_view functionId) {
    std::vector<Step> steps = stepsIn(traceId);
    const std::string hash = hashOf(functionId);
    const auto known = std::find_if(steps.begin(), steps.end(),
                                    [&hash](const Step& step) { return step.hash == hash; });
    if (known == steps.end())
        steps.push_back({hash, 1});
    else
        known->count = std::min(known->count, mostInChain) + 1;
    if (steps.size() > mostFunctions)
        steps.erase(steps.begin());
    std::string lineage{mark};
    for (const Step& step : steps)
        fmt::format_to(std::back_inserter(lineage), FMT_COMPILE("{}1:{}:{}"),
                       lineage.size() > mark.size() ? "|" : "", step.hash, step.count);
    std::string whole{traceId};
    const std::string_view before = partOf(traceId);
    if (before.empty())
        return whole.append(whole.empty() ? "" : ";").append(lineage);
    return whole.replace(static_cast<std::size_t>(before.data() - traceId.data()), before.size(),
                         lineage);
}

int invocationsIn(std::string_view traceId, std::string_view functionId) {
    const std::string hash = hashOf(functionId);
    for (const Step& step : stepsIn(traceId))
        if (step.hash == hash)
            return step.count;
    return 0;
}

} // namespace lathe::dispatch
