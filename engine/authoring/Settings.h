#pragma once

#include "engine/authoring/Graph.h"

#include <optional>
#include <string>

namespace lathe::authoring {

/// Where the template says something: below the Properties of a resource.
struct Setting {
    std::string resource;
    /// Joined by '/': "Events/Nightly"; empty: the resource as a whole.
    std::string path;

    bool operator==(const Setting&) const = default;
};

/// What makes the wire: the event of its function, the policy or variable that names the other end.
/// Nothing where only Globals does.
std::optional<Setting> settingOf(const GraphWire& wire);

/// The event that implies a card (a schedule, a rule); nothing for cards of resources and of what
/// lies outside the template.
std::optional<Setting> settingOf(const Graph& graph, const GraphNode& node);

} // namespace lathe::authoring
