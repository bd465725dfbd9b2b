#pragma once

#include "engine/model/Diagnostic.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace lathe::tmpl {

/// The first byte that is not UTF-8 text (or a control character that YAML does not allow), as an
/// error with its place.
std::optional<model::Diagnostic> findEncodingProblem(std::string_view text,
                                                     const std::filesystem::path& file);

} // namespace lathe::tmpl
