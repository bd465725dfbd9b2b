#include "engine/statemachine/Resource.h"

#include <array>
#include <vector>

namespace lathe::statemachine {

namespace {

/// At most `most` parts, the last of which has the rest.
std::vector<std::string_view> partsOf(std::string_view text, std::size_t most) {
    std::vector<std::string_view> parts;
    while (parts.size() + 1 < most) {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos)
            break;
        parts.push_back(text.substr(0, colon));
        text.remove_prefix(colon + 1);
    }
    parts.push_back(text);
    return parts;
}

constexpr std::array<std::pair<std::string_view, Resource::Pattern>, 3> suffixes{
    {{".waitForTaskToken", Resource::Pattern::Token},
     {".sync:2", Resource::Pattern::JobWithOutput},
     {".sync", Resource::Pattern::Job}}};

std::string_view suffixOf(Resource::Pattern pattern) {
    for (const auto& [suffix, each] : suffixes)
        if (each == pattern)
            return suffix;
    return {};
}

} // namespace

std::string Resource::historyType() const {
    return isSdk ? "aws-sdk:" + service : service;
}

std::string Resource::historyName() const {
    return action + std::string{suffixOf(pattern)};
}

Result<Resource> Resource::parse(std::string_view arn) {
    const Error invalid{"InvalidResource", Text::verbatim("Value is not a valid resource ARN")};
    const auto parts = partsOf(arn, 6);
    if (parts.size() != 6 || parts[0] != "arn" || !parts[1].starts_with("aws"))
        return invalid;
    Resource resource;
    resource.arn = arn;
    if (parts[2] == "lambda") {
        if (!parts[5].starts_with("function:"))
            return invalid;
        resource.kind = Kind::Function;
        resource.service = "lambda";
        return resource;
    }
    if (parts[2] != "states")
        return invalid;
    if (parts[5].starts_with("activity:")) {
        resource.kind = Kind::Activity;
        resource.service = "activity";
        return resource;
    }
    std::string_view rest = parts[5];
    for (const auto& [suffix, pattern] : suffixes)
        if (rest.ends_with(suffix)) {
            rest.remove_suffix(suffix.size());
            resource.pattern = pattern;
            break;
        }
    constexpr std::string_view sdk = "aws-sdk:";
    resource.isSdk = rest.starts_with(sdk);
    if (resource.isSdk)
        rest.remove_prefix(sdk.size());
    const auto colon = rest.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == rest.size())
        return invalid;
    resource.service = rest.substr(0, colon);
    resource.action = rest.substr(colon + 1);
    return resource;
}

} // namespace lathe::statemachine
