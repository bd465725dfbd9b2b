#pragma once

#include "engine/template/Node.h"
#include "engine/template/Problems.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lathe::tmpl {

/// The members of the collection that a Fn::ForEach loops over; nullopt when they are not known.
using CollectionLookup = std::function<std::optional<std::vector<std::string>>(const Node&)>;

/// The template with every Fn::ForEach::NAME of it written out, nested ones included
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html).
/// A loop whose collection is not known is left out, with a warning.
Node::Ptr expandLoops(const Node::Ptr& root, const CollectionLookup& members,
                      const std::filesystem::path& file, Problems& problems);

} // namespace lathe::tmpl
