#pragma once

#include "engine/base/Result.h"
#include "engine/dispatch/Variables.h"
#include "engine/model/Diagnostic.h"

#include <filesystem>
#include <string_view>

namespace lathe::api {

/// Reads an env.json as `sam local invoke --env-vars` takes it: {"Function": {"NAME": "value"},
/// "Parameters": {"NAME": "value"}}; or flat, {"NAME": "value"}, which counts as "Parameters".
/// Numbers and booleans become their text. What fails is EnvironmentFile.Unreadable or
/// EnvironmentFile.Invalid, with its place in the file.
tl::expected<dispatch::VariableOverrides, model::Diagnostic>
readEnvironmentFile(const std::filesystem::path& file);

/// The same from its text; `file` is for the places.
tl::expected<dispatch::VariableOverrides, model::Diagnostic>
parseEnvironment(std::string_view text, const std::filesystem::path& file);

} // namespace lathe::api
