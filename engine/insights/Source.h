#pragma once

#include "engine/base/Units.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::insights {

/// A moment, or how far one is from the time at which a query starts.
using SourceTime = std::variant<Timestamp, Milliseconds>;

/// Which log groups a query looks through, and when, where it says so itself
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Source.html).
struct Source {
    /// What `logGroups(...)` takes.
    static constexpr std::size_t mostPrefixes = 5;
    static constexpr std::size_t mostAccounts = 20;

    /// Groups by their names.
    std::vector<std::string> names;
    /// `logGroups(...)`: all groups that fit.
    bool isSelection = false;
    /// Of their names; none: all.
    std::vector<std::string> prefixes;
    std::vector<std::string> accounts;
    /// "STANDARD", "INFREQUENT_ACCESS"; none: the standard class.
    std::vector<std::string> classes;
    std::optional<SourceTime> from;
    std::optional<SourceTime> until;

    /// Whether a selection has this group.
    bool selects(std::string_view name, std::string_view account,
                 std::string_view groupClass) const;
};

/// "now", "-3600s", "-1d", milliseconds since 1970, "2026-11-30T08:21:42Z" or "2026-11-30"; nothing
/// when it is none of them.
std::optional<SourceTime> sourceTimeIn(std::string_view text);
Timestamp momentOf(const SourceTime& time, Timestamp now);

} // namespace lathe::insights
