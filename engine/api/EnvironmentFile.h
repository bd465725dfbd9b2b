#pragma once

#include "engine/base/Result.h"
#include "engine/dispatch/Variables.h"

#include <filesystem>
#include <string_view>

namespace lathe::api {

/// Reads an env.json as `sam local invoke --env-vars` takes it: {"Function": {"NAME": "value"},
/// "Parameters": {"NAME": "value"}}; or flat, {"NAME": "value"}, which counts as "Parameters".
/// Numbers and booleans become their text. Fails with EnvironmentFile.Unreadable and
/// EnvironmentFile.Invalid.
Result<dispatch::VariableOverrides> readEnvironmentFile(const std::filesystem::path& file);

/// The same from its text.
Result<dispatch::VariableOverrides> parseEnvironment(std::string_view text);

} // namespace lathe::api
