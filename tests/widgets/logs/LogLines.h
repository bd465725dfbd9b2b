#pragma once

#include "engine/model/Invocation.h"

#include <string>
#include <vector>

namespace lathe::test {

inline model::LogLine logLine(std::string text, std::string function = "Orders",
                              std::string requestId = "11111111-aaaa",
                              model::LogLevel level = model::LogLevel::Info,
                              model::LogSource source = model::LogSource::Function) {
    model::LogLine line;
    line.time = Timestamp{std::chrono::microseconds{1'700'000'000'123'456}};
    line.function = std::move(function);
    line.requestId = std::move(requestId);
    line.level = level;
    line.source = source;
    line.text = std::move(text);
    return line;
}

/// "line FIRST" and so on.
inline std::vector<model::LogLine> numberedLines(int first, int count) {
    std::vector<model::LogLine> lines;
    lines.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        lines.push_back(logLine("line " + std::to_string(first + i)));
    return lines;
}

} // namespace lathe::test
