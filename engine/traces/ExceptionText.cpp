#include "engine/traces/ExceptionText.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace lathe::traces {

namespace {

constexpr std::size_t mostFrames = 50;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::int64_t numberIn(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Takes ":17" from the end.
std::int64_t takeNumber(std::string_view& text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon + 1 == text.size() ||
        text.find_first_not_of("0123456789", colon + 1) != std::string_view::npos)
        return -1;
    const std::int64_t number = numberIn(text.substr(colon + 1));
    text = text.substr(0, colon);
    return number;
}

/// `File "/var/task/app.py", line 3, in handler`
std::optional<StackFrame> pythonFrame(std::string_view line) {
    constexpr std::string_view mark = "File \"";
    constexpr std::string_view lineMark = "\", line ";
    constexpr std::string_view labelMark = ", in ";
    const auto lineAt = line.find(lineMark);
    if (!line.starts_with(mark) || lineAt == std::string_view::npos)
        return {};
    const std::string_view rest = line.substr(lineAt + lineMark.size());
    const auto label = rest.find(labelMark);
    return StackFrame{std::string{line.substr(mark.size(), lineAt - mark.size())}, numberIn(rest),
                      label == std::string_view::npos
                          ? std::string{}
                          : std::string{rest.substr(label + labelMark.size())}};
}

/// `at handler (/var/task/app.js:3:9)`, `at /var/task/app.js:3:9`, `at app.Main.run(Main.java:7)`
std::optional<StackFrame> atFrame(std::string_view line) {
    constexpr std::string_view mark = "at ";
    if (!line.starts_with(mark))
        return {};
    line.remove_prefix(mark.size());
    StackFrame frame;
    if (const auto open = line.rfind('('); open != std::string_view::npos && line.ends_with(')')) {
        frame.label = trimmed(line.substr(0, open));
        line = line.substr(open + 1, line.size() - open - 2);
    }
    const std::int64_t last = takeNumber(line);
    const std::int64_t before = last < 0 ? -1 : takeNumber(line);
    frame.line = std::max<std::int64_t>(before < 0 ? last : before, 0);
    frame.path = line;
    return frame;
}

} // namespace

std::vector<StackFrame> framesIn(std::string_view stackTrace) {
    std::vector<StackFrame> frames;
    bool isPython = false;
    while (!stackTrace.empty()) {
        const auto end = std::min(stackTrace.find('\n'), stackTrace.size());
        const std::string_view line = trimmed(stackTrace.substr(0, end));
        stackTrace.remove_prefix(std::min(end + 1, stackTrace.size()));
        if (auto frame = pythonFrame(line)) {
            isPython = true;
            frames.push_back(std::move(*frame));
        } else if (auto other = atFrame(line)) {
            frames.push_back(std::move(*other));
        }
    }
    // Python tells the innermost last.
    if (isPython)
        std::reverse(frames.begin(), frames.end());
    if (frames.size() > mostFrames)
        frames.resize(mostFrames);
    return frames;
}

Exception exceptionOf(std::string id, std::string type, std::string message,
                      std::string_view stackTrace) {
    Exception exception;
    exception.id = std::move(id);
    exception.type = std::move(type);
    exception.message = std::move(message);
    exception.stack = framesIn(stackTrace);
    return exception;
}

} // namespace lathe::traces
