#pragma once

#include <filesystem>
#include <string_view>

namespace lathe::tmpl {

/// Whether a template's folder holds source code itself: SAM CLI builds from there when a function
/// names no CodeUri. Looks three levels deep, at no more than 2,000 entries.
bool holdsSourceCode(const std::filesystem::path& folder);

} // namespace lathe::tmpl
