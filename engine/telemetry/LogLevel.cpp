#include "engine/telemetry/LogAssembler.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>

namespace lathe::telemetry {

namespace {

using model::LogLevel;

// What loggers call their levels, in upper case.
constexpr std::array<std::pair<std::string_view, LogLevel>, 16> names = {{
    {"TRACE", LogLevel::Trace},
    {"SILLY", LogLevel::Trace},
    {"DEBUG", LogLevel::Debug},
    {"VERBOSE", LogLevel::Debug},
    {"INFO", LogLevel::Info},
    {"NOTICE", LogLevel::Info},
    {"LOG", LogLevel::Info},
    {"WARN", LogLevel::Warn},
    {"WARNING", LogLevel::Warn},
    {"LAMBDA_WARNING", LogLevel::Warn},
    {"ERROR", LogLevel::Error},
    {"ERR", LogLevel::Error},
    {"SEVERE", LogLevel::Error},
    {"FATAL", LogLevel::Fatal},
    {"CRITICAL", LogLevel::Fatal},
    {"PANIC", LogLevel::Fatal},
}};

std::optional<LogLevel> levelNamed(std::string_view word) {
    for (const auto& [name, level] : names) {
        if (std::equal(word.begin(), word.end(), name.begin(), name.end(), [](char a, char b) {
                return std::toupper(static_cast<unsigned char>(a)) == b;
            }))
            return level;
    }
    return std::nullopt;
}

// Bunyan and pino count in tens: 10 is trace, 60 fatal.
LogLevel levelNumbered(std::int64_t number) {
    const auto step = std::clamp<std::int64_t>(number / 10, 1, 6) - 1;
    return static_cast<LogLevel>(step);
}

// The value of "level" (or "severity", "levelname", "log.level") of a JSON object, found without
// parsing the whole line: lines are many, and some are a megabyte long.
std::optional<LogLevel> levelOfJson(std::string_view line) {
    constexpr std::size_t searched = 2048;
    const std::string_view head = line.substr(0, searched);
    for (const std::string_view key : {"\"level\"", "\"severity\"", "\"levelname\"",
                                       "\"log.level\"", "\"log_level\"", "\"Level\""}) {
        const auto at = head.find(key);
        if (at == std::string_view::npos)
            continue;
        const auto value = head.find_first_not_of(": \t", at + key.size());
        if (value == std::string_view::npos)
            return std::nullopt;
        if (head[value] == '"') {
            const auto end = head.find('"', value + 1);
            return end == std::string_view::npos
                       ? std::nullopt
                       : levelNamed(head.substr(value + 1, end - value - 1));
        }
        std::int64_t number = 0;
        std::from_chars(head.data() + value, head.data() + head.size(), number);
        return number > 0 ? std::optional{levelNumbered(number)} : std::nullopt;
    }
    return std::nullopt;
}

// Node's form: time, request id, level and message between tabs.
std::optional<LogLevel> levelOfTabbed(std::string_view line) {
    for (int field = 0; field < 3; ++field) {
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos)
            return std::nullopt;
        if (const auto level = levelNamed(line.substr(0, tab)); level && field > 0)
            return level;
        line.remove_prefix(tab + 1);
    }
    return std::nullopt;
}

// "[ERROR] ...", "ERROR: ...", "WARN ...", "level=error" within the first words.
std::optional<LogLevel> levelOfWords(std::string_view line) {
    constexpr std::string_view separators = " \t[]()|,";
    constexpr std::size_t searched = 96;
    constexpr int words = 4;
    std::string_view rest = line.substr(0, searched);
    for (int i = 0; i < words; ++i) {
        const auto begin = rest.find_first_not_of(separators);
        if (begin == std::string_view::npos)
            return std::nullopt;
        const auto end = std::min(rest.find_first_of(separators, begin), rest.size());
        std::string_view word = rest.substr(begin, end - begin);
        const bool colon = word.ends_with(':');
        if (colon)
            word.remove_suffix(1);
        const bool bracketed =
            (begin > 0 && rest[begin - 1] == '[') || (end < rest.size() && rest[end] == ']');
        const bool upper = std::none_of(word.begin(), word.end(), [](char letter) {
            return std::islower(static_cast<unsigned char>(letter));
        });
        const bool assigned = word.starts_with("level=");
        if (assigned)
            word.remove_prefix(6);
        if (upper || colon || bracketed || assigned) {
            if (const auto level = levelNamed(word))
                return level;
        }
        rest.remove_prefix(end);
    }
    return std::nullopt;
}

} // namespace

model::LogLevel levelOf(std::string_view line) {
    if (line.starts_with('{'))
        return levelOfJson(line).value_or(LogLevel::Info);
    if (const auto level = levelOfTabbed(line))
        return *level;
    if (const auto level = levelOfWords(line))
        return *level;
    const bool failure = line.starts_with("Traceback (most recent call last)") ||
                         line.find("Task timed out after ") != std::string_view::npos;
    return failure ? LogLevel::Error : LogLevel::Info;
}

} // namespace lathe::telemetry
