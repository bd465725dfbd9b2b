#pragma once

#include <string>
#include <string_view>

namespace lathe::services::logs {

/// Where log groups are.
struct Home {
    std::string region;
    std::string account;
    /// The project's own region: that of its functions.
    bool isProjects = true;

    /// "log-group:NAME" -> "arn:aws:logs:REGION:ACCOUNT:log-group:NAME"
    std::string arn(std::string_view rest) const;
    std::string groupArn(std::string_view group) const;
    /// What the group is called in the journal, which has the groups of all regions.
    std::string journalGroup(std::string_view group) const;
};

/// Of a group's name or ARN, the latter with or without ":*", its name.
std::string groupNameOf(std::string_view nameOrArn);

inline constexpr std::string_view groupPattern = R"([\.\-_/#A-Za-z0-9]+)";
inline constexpr std::string_view streamPattern = "[^:*]*";

} // namespace lathe::services::logs
