#pragma once

#include "engine/template/Node.h"
#include "engine/template/Problems.h"
#include "engine/template/ProjectFiles.h"

#include <filesystem>

namespace lathe::tmpl {

/// The template with what AWS::Include names written into it, as CloudFormation does before it
/// looks at anything else: "Fn::Transform: {Name: AWS::Include, Parameters: {Location:
/// parts.yaml}}" gives way to the file's keys; keys that stand beside it win. What comes from a
/// file stands at the place of its Location. Stays as it is: a Location that is no text (the
/// Resolver's), that is not local, or whose file cannot be read, which is a Warning.
Node::Ptr expandIncludes(const Node::Ptr& root, const std::filesystem::path& file,
                         const ProjectFiles& files, Problems& problems);

} // namespace lathe::tmpl
