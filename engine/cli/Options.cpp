#include "engine/cli/Options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace lathe::cli {

namespace {

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream{text};
    std::vector<std::string> result;
    for (std::string word; stream >> word;)
        result.push_back(std::move(word));
    return result;
}

// 'A=1 B=2' in one argument are two; a value that has spaces stays whole.
std::vector<std::string> separated(const std::string& argument) {
    std::vector<std::string> parts = words(argument);
    const bool several =
        parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](const std::string& part) {
            return part.find('=') != std::string::npos;
        });
    return several ? parts : std::vector<std::string>{argument};
}

} // namespace

Result<std::map<std::string, std::string>>
parameterOverrides(const std::vector<std::string>& arguments) {
    constexpr std::string_view keyPrefix = "ParameterKey=";
    constexpr std::string_view valuePrefix = ",ParameterValue=";
    std::map<std::string, std::string> overrides;
    for (const std::string& argument : arguments) {
        for (const std::string& part : separated(argument)) {
            const auto value = part.find(valuePrefix);
            if (part.starts_with(keyPrefix) && value != std::string::npos) {
                overrides[part.substr(keyPrefix.size(), value - keyPrefix.size())] =
                    part.substr(value + valuePrefix.size());
                continue;
            }
            const auto equals = part.find('=');
            if (equals == std::string::npos || equals == 0)
                return Error{"Usage",
                             Text::verbatim(fmt::format(
                                 "--parameter-overrides wants KEY=VALUE, not '{}'", part))};
            overrides[part.substr(0, equals)] = part.substr(equals + 1);
        }
    }
    return overrides;
}

Result<Seconds> durationFromText(const std::string& text) {
    constexpr std::int64_t longest = 100'000'000;
    std::int64_t count = 0;
    const char* end = text.data() + text.size();
    const auto [unit, failure] = std::from_chars(text.data(), end, count);
    static const std::map<std::string, std::int64_t> seconds = {
        {"s", 1}, {"m", 60}, {"h", 3600}, {"d", 86400}};
    const auto found = seconds.find(std::string{unit, end});
    if (failure != std::errc{} || count < 0 || count > longest || found == seconds.end())
        return Error{"Usage", Text::verbatim(fmt::format(
                                  "'{}' is no time span; 90s, 10m, 2h and 7d are", text))};
    return Seconds{count * found->second};
}

} // namespace lathe::cli
