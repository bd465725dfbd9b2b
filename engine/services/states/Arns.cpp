#include "engine/services/states/Arns.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace lathe::services::states {

namespace {

std::vector<std::string_view> parts(std::string_view text) {
    std::vector<std::string_view> found;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find(':', start), text.size());
        found.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return found;
}

bool isAmong(std::string_view word, std::string_view words) {
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word)
            return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

Error invalidArn(std::string_view why) {
    return {"InvalidArn", Text::verbatim(fmt::format("Invalid Arn: '{}'", why))};
}

} // namespace

Result<Named> namedBy(std::string_view arn, std::string_view kinds) {
    const auto found = parts(arn);
    if (found.size() < 7 || found[0] != "arn" || found[2] != "states")
        return invalidArn(fmt::format("Invalid ARN prefix: {}", arn));
    if (!isAmong(found[5], kinds))
        return invalidArn(fmt::format("Resource type not valid in this context: {}", found[5]));
    Named named{std::string{found[5]}, std::string{found[6]}, {}};
    for (std::size_t i = 7; i < found.size(); ++i)
        named.rest += (i == 7 ? "" : ":") + std::string{found[i]};
    return named;
}

bool isName(std::string_view name) {
    constexpr std::string_view refused = " <>{}[]?*\"#%\\^|~`$&,;:/";
    return !name.empty() && name.size() <= 80 &&
           std::none_of(name.begin(), name.end(), [&](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte < 0x20 || byte == 0x7f || refused.find(c) != std::string_view::npos;
           });
}

} // namespace lathe::services::states
