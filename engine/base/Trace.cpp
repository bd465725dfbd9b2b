#include "engine/base/Trace.h"

#include "engine/base/Compose.h"
#include "engine/base/Ids.h"
#include "engine/base/StableHash.h"

#include <algorithm>

namespace lathe {

namespace {

constexpr std::string_view mark = "Root=";

/// Calls `each` with the parts between semicolons: "Root=1-...", "Sampled=1".
template <class Each> void forEachPart(std::string_view traceId, Each each) {
    while (!traceId.empty()) {
        const auto end = std::min(traceId.find(';'), traceId.size());
        each(traceId.substr(0, end));
        traceId.remove_prefix(std::min(end + 1, traceId.size()));
    }
}

constexpr std::string_view parentMark = "Parent=";
constexpr std::string_view sampledMark = "Sampled=";

} // namespace

std::string newTraceRoot(Timestamp now) {
    return compose(FMT_COMPILE("{}1-{:08x}-{}"), mark,
                   std::chrono::floor<Seconds>(now.time_since_epoch()).count(), newHexId(24));
}

std::string_view traceRootOf(std::string_view traceId) {
    const auto start = traceId.find(mark);
    if (start == std::string_view::npos || (start > 0 && traceId[start - 1] != ';'))
        return {};
    const std::string_view root = traceId.substr(start + mark.size());
    return root.substr(0, root.find(';'));
}

TraceHeader readTraceHeader(std::string_view traceId) {
    TraceHeader header;
    header.root = traceRootOf(traceId);
    forEachPart(traceId, [&header](std::string_view part) {
        if (part.starts_with(parentMark))
            header.parent = part.substr(parentMark.size());
        else if (part == "Sampled=1" || part == "Sampled=0")
            header.sampled = part.back() == '1';
    });
    return header;
}

std::string withParent(std::string_view traceId, std::string_view parent, bool sampled) {
    std::string result;
    result.reserve(traceId.size() + parent.size() + 20);
    std::string others;
    forEachPart(traceId, [&](std::string_view part) {
        if (part.starts_with(parentMark) || part.starts_with(sampledMark))
            return;
        std::string& target = part.starts_with(mark) ? result : others;
        if (&target == &others)
            target += ';';
        target += part;
    });
    result.append(";Parent=").append(parent).append(sampled ? ";Sampled=1" : ";Sampled=0");
    result.append(others);
    return result;
}

std::string segmentIdOf(std::string_view name) {
    // No id is all zeros.
    return compose(FMT_COMPILE("{:016x}"), stableHash(name) | 1U);
}

bool isTraceRoot(std::string_view traceId) {
    return traceId.starts_with(mark) && traceId.find(';') == std::string_view::npos;
}

} // namespace lathe
