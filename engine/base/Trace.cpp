#include "engine/base/Trace.h"

#include "engine/base/Ids.h"

#include <fmt/format.h>

namespace lathe {

namespace {

constexpr std::string_view mark = "Root=";

} // namespace

std::string newTraceRoot(Timestamp now) {
    return fmt::format("{}1-{:08x}-{}", mark,
                       std::chrono::floor<Seconds>(now.time_since_epoch()).count(), newHexId(24));
}

std::string_view traceRootOf(std::string_view traceId) {
    const auto start = traceId.find(mark);
    if (start == std::string_view::npos || (start > 0 && traceId[start - 1] != ';'))
        return {};
    const std::string_view root = traceId.substr(start + mark.size());
    return root.substr(0, root.find(';'));
}

bool isTraceRoot(std::string_view traceId) {
    return traceId.starts_with(mark) && traceId.find(';') == std::string_view::npos;
}

} // namespace lathe
