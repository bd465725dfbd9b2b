#pragma once

#include "engine/authoring/Graph.h"
#include "engine/authoring/Written.h"

#include <string>
#include <vector>

namespace lathe::authoring {

/// What goes when cards and wires are removed.
struct Removal {
    Edits edits;
    /// Logical ids of the resources that go.
    std::vector<std::string> resources;
    /// What goes besides, "Function/Event" or "Function: Environment/Variables/TABLE".
    std::vector<std::string> parts;
    /// Places that name what goes and stay, for the person to see to: "Resource: Place".
    std::vector<std::string> dangling;
};

/// Takes out the resources of the cards and all that the wires, and the wires of these cards, stand
/// for: events, variables, policies, layers, destinations. What lies in a nested application, or is
/// implied by something else, stays.
Removal remove(const Graph& graph, const std::vector<std::string>& nodes,
               const std::vector<std::string>& wires);

} // namespace lathe::authoring
