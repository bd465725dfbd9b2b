#include "engine/services/events/Names.h"

#include "engine/base/Ids.h"

#include <fmt/format.h>

namespace lathe::services::events {

namespace {

/// No name has it.
constexpr char separator = '|';

} // namespace

std::string Home::arn(std::string_view rest) const {
    return fmt::format("arn:aws:events:{}:{}:{}", region, account, rest);
}

std::string Home::arnWithId(std::string_view rest) const {
    return fmt::format("{}/{}", arn(rest), uuidOfName(arn(rest)));
}

std::string Home::busArn(std::string_view bus) const {
    return arn(fmt::format("event-bus/{}", bus));
}

std::string Home::ruleArn(std::string_view bus, std::string_view rule) const {
    return arn(bus == "default" ? fmt::format("rule/{}", rule)
                                : fmt::format("rule/{}/{}", bus, rule));
}

std::string busNameOf(std::string_view nameOrArn) {
    if (nameOrArn.empty())
        return "default";
    constexpr std::string_view marker = "event-bus/";
    if (!nameOrArn.starts_with("arn:"))
        return std::string{nameOrArn};
    const std::string_view resource = resourceOf(nameOrArn);
    return std::string{resource.starts_with(marker) ? resource.substr(marker.size()) : resource};
}

std::string_view resourceOf(std::string_view arn) {
    for (int part = 0; part < 5; ++part) {
        const auto colon = arn.find(':');
        if (colon == std::string_view::npos)
            return {};
        arn.remove_prefix(colon + 1);
    }
    return arn;
}

std::string ruleKey(std::string_view bus, std::string_view rule) {
    return fmt::format("{}{}{}", bus, separator, rule);
}

std::string_view busOfKey(std::string_view ruleKey) {
    return ruleKey.substr(0, ruleKey.find(separator));
}

} // namespace lathe::services::events
