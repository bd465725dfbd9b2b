#pragma once

#include "engine/template/ProjectLoader.h"

#include <filesystem>

namespace lathe::app {

/// Loads the template of the options' text, and has the schema's warnings among its diagnostics,
/// but for lines of which the loader says something already. Any thread.
tmpl::LoadedProject loadChecked(const std::filesystem::path& file,
                                const tmpl::LoadOptions& options);

} // namespace lathe::app
