#pragma once

#include "engine/template/Node.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::tmpl {

/// A place of a resource that names something else of its template.
struct NamePlace {
    /// What the name stands for; a value is a resource or a parameter.
    enum class Kind { Value, Condition, Mapping };

    Kind kind = Kind::Value;
    std::string name;
    /// Below the resource: "Properties/Environment/Variables/TABLE", "DependsOn".
    std::string path;
    /// Of the name alone, in the text.
    std::size_t offset = 0;

    bool operator==(const NamePlace&) const = default;
};

/// All such places of `resource`, a resource as it is written in `text`, in the order of the text:
/// Ref, Fn::GetAtt, Fn::Sub, DependsOn, the ends of SAM's connectors, conditions and mappings.
/// Pseudo parameters and variables of an Fn::Sub of its own are not among them.
std::vector<NamePlace> namePlacesIn(std::string_view text, const Node& resource);

} // namespace lathe::tmpl
