#pragma once

#include "engine/model/Project.h"
#include "engine/template/Scope.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::tmpl {

/// The names that stand in a text of Fn::Sub, without attributes: "${Table.Arn}/${!no}" has
/// "Table".
std::vector<std::string> namesInSub(std::string_view text);

/// The names that a value as written refers to, by whatever function, each once: "Table" of
/// `!GetAtt Table.Arn`. Parameters and pseudo parameters are among them.
std::vector<std::string> namesIn(const Node& value);

/// Where the resource names other resources of its template. What it has from Globals, or from
/// anywhere else than its own text, has "Globals/" before its path; indexes count the resource's
/// own items.
std::vector<model::Reference> referencesOf(const Scope& scope, const ResourceEntry& resource);

} // namespace lathe::tmpl
