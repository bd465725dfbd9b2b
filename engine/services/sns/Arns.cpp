#include "engine/services/sns/Arns.h"

#include "engine/services/sns/Errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::services::sns {

std::string Arn::text() const {
    return fmt::format("arn:{}:{}:{}:{}:{}", partition, service, region, account, resource);
}

std::optional<Arn> parseArn(std::string_view text) {
    std::array<std::string_view, 6> parts;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const std::size_t colon = part + 1 < parts.size() ? text.find(':') : text.size();
        if (colon == std::string_view::npos)
            return {};
        parts[part] = text.substr(0, colon);
        text.remove_prefix(std::min(colon + 1, text.size()));
    }
    if (parts[0] != "arn")
        return {};
    return Arn{std::string{parts[1]}, std::string{parts[2]}, std::string{parts[3]},
               std::string{parts[4]}, std::string{parts[5]}};
}

Result<Arn> arnIn(std::string_view parameter, std::string_view text) {
    if (auto arn = parseArn(text))
        return *std::move(arn);
    return invalidParameter(parameter, fmt::format("An ARN must have at least 6 elements, not {}",
                                                   std::count(text.begin(), text.end(), ':') + 1));
}

std::string_view partitionOf(std::string_view region) {
    if (region.starts_with("cn-"))
        return "aws-cn";
    return region.starts_with("us-gov-") ? "aws-us-gov" : "aws";
}

} // namespace lathe::services::sns
