#include "engine/traces/ImportProfile.h"

#include "engine/base/Trace.h"
#include "engine/model/SegmentIds.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace lathe::traces {

namespace {

/// More modules than bootstraps tell of.
constexpr std::size_t mostModules = 200;
constexpr std::size_t longestName = 200;

/// Takes what stands before the separator, and that.
std::string_view take(std::string_view& text, char separator) {
    const auto end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::optional<std::int64_t> numberIn(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size())
        return {};
    return number;
}

Timestamp endOf(const ImportedModule& module) {
    return module.start + module.whole;
}

} // namespace

std::vector<ImportedModule> importsIn(std::string_view profile) {
    std::vector<ImportedModule> modules;
    const auto base = numberIn(take(profile, '|'));
    while (base && !profile.empty() && modules.size() < mostModules) {
        std::string_view entry = take(profile, ',');
        const std::string_view name = take(entry, ';');
        const auto start = numberIn(take(entry, ';'));
        const auto whole = numberIn(take(entry, ';'));
        const auto own = numberIn(entry);
        if (name.empty() || !start || !whole || !own)
            continue;
        modules.push_back({std::string{name.substr(0, longestName)},
                           Timestamp{Microseconds{*base + *start}}, Microseconds{*whole},
                           Microseconds{*own}});
    }
    std::stable_sort(modules.begin(), modules.end(),
                     [](const ImportedModule& left, const ImportedModule& right) {
                         return left.start != right.start ? left.start < right.start
                                                          : left.whole > right.whole;
                     });
    return modules;
}

std::vector<Segment> segmentsOf(const std::vector<ImportedModule>& modules,
                                const model::InvocationRecord& record,
                                const std::function<PicoDollars(Microseconds)>& price) {
    const std::string traceId{traceRootOf(record.traceId)};
    const std::string init = model::initSegmentId(record.requestId, record.attempt);
    std::vector<Segment> segments;
    // Those that are being loaded, the outermost first.
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < modules.size(); ++at) {
        const ImportedModule& module = modules[at];
        while (!open.empty() && endOf(modules[open.back()]) < endOf(module))
            open.pop_back();
        Segment segment;
        segment.id = segmentIdOf(fmt::format("{}/{}/{}", init, at, module.name));
        segment.traceId = traceId;
        segment.parentId = open.empty() ? init : segments[open.back()].id;
        segment.kind = SegmentKind::Subsegment;
        segment.name = module.name;
        segment.start = module.start;
        segment.end = endOf(module);
        segment.metadata = {{"lathe",
                             {{"import", module.name},
                              {"self_us", module.own.count()},
                              {"cumulative_us", module.whole.count()},
                              {"self_cost_picodollars", price(module.own).count}}}};
        segments.push_back(std::move(segment));
        open.push_back(at);
    }
    return segments;
}

} // namespace lathe::traces
