#pragma once

#include "engine/model/Diagnostic.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace lathe::tmpl {

/// Why a file that calls itself JSON is not: YAML's flow style, which templates are read as, takes
/// comments, bare words and trailing commas too. Empty where the text is JSON.
std::optional<model::Diagnostic> jsonProblem(std::string_view text,
                                             const std::filesystem::path& file);

} // namespace lathe::tmpl
