#include "engine/services/logs/Names.h"

#include <fmt/format.h>

namespace lathe::services::logs {

std::string Home::arn(std::string_view rest) const {
    return fmt::format("arn:aws:logs:{}:{}:{}", region, account, rest);
}

std::string Home::groupArn(std::string_view group) const {
    return arn(fmt::format("log-group:{}", group));
}

std::string Home::journalGroup(std::string_view group) const {
    // No name has a colon.
    return isProjects ? std::string{group} : fmt::format("{}:{}", region, group);
}

std::string groupNameOf(std::string_view nameOrArn) {
    constexpr std::string_view marker = ":log-group:";
    const auto found = nameOrArn.find(marker);
    if (!nameOrArn.starts_with("arn:") || found == std::string_view::npos)
        return std::string{nameOrArn};
    nameOrArn.remove_prefix(found + marker.size());
    return std::string{nameOrArn.substr(0, nameOrArn.find(':'))};
}

} // namespace lathe::services::logs
