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

/// Where the resource names other resources of its template whose Condition holds or not.
std::vector<model::Reference> referencesOf(const Scope& scope, const ResourceEntry& resource);

} // namespace lathe::tmpl
