#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::model {

/// A runtime identifier of Lambda and the day AWS ends (or ended) its support; after it, functions
/// still run.
struct RuntimeSupport {
    std::string_view identifier;
    std::chrono::sys_days deprecation;
};

/// By language, newest first. Source:
/// https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html as of August 2026; dates to
/// come are AWS's projections and may move.
const std::vector<RuntimeSupport>& runtimeSupport();

/// nullopt for a runtime that is not known.
std::optional<std::chrono::sys_days> endOfSupport(std::string_view identifier);

/// "2026-10-31"
std::string dateText(std::chrono::sys_days day);

/// Whether AWS has ended the support of the runtime by that day; unknown ones count as supported.
bool isDeprecatedRuntime(std::string_view identifier, std::chrono::sys_days day);

} // namespace lathe::model
