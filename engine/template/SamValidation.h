#pragma once

#include "engine/model/Diagnostic.h"
#include "engine/template/Node.h"

#include <filesystem>
#include <vector>

namespace lathe::tmpl {

/// Checks a template against the rules by which AWS's SAM transform accepts or refuses it
/// (https://github.com/aws/serverless-application-model), and plain CloudFormation resources for
/// what can be known without an account: references, conditions, mappings, ranges of function
/// settings. Adds errors in the order of the file. `root` is the template as parsed, before Globals
/// are merged.
void validateSam(const Node& root, const std::filesystem::path& file,
                 std::vector<model::Diagnostic>& diagnostics);

} // namespace lathe::tmpl
