#pragma once

#include "engine/template/Node.h"
#include "engine/template/Problems.h"
#include "engine/template/ProjectFiles.h"

#include <filesystem>
#include <string>

namespace lathe::tmpl {

/// Parses a template (the project's own, or that of a nested application) and checks what AWS would
/// refuse. nullptr when there is an error in it, which has been reported. `idPrefix` goes before
/// the logical ids that the problems name: see Scope::idPrefix.
Node::Ptr readTemplate(const std::string& text, const std::filesystem::path& file,
                       const std::string& idPrefix, const ProjectFiles& files, Problems& problems);

} // namespace lathe::tmpl
