#pragma once

#include "engine/model/FunctionSpec.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// Whether Lambda refuses an environment variable of this name (AWS, "Defined runtime environment
/// variables", the reserved ones).
bool isReservedVariable(std::string_view name);

/// The file in which the handler of a Python, Node.js or Ruby function should be, relative to its
/// code
/// ("app.py"), when it is not there; empty when it is, or when that cannot be told.
std::string missingHandlerFile(const model::FunctionSpec& function);

/// Whether a template's folder holds source code itself: SAM CLI builds from there when a function
/// names no CodeUri. Looks three levels deep, at no more than 2,000 entries.
bool holdsSourceCode(const std::filesystem::path& folder);

} // namespace lathe::tmpl
