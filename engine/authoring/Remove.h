#pragma once

#include "engine/authoring/Graph.h"
#include "engine/authoring/Written.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::authoring {

/// What goes when cards and wires are removed.
struct Removal {
    Edits edits;
    /// What goes besides the cards: "Function/Event", "Function: Policies/0", "Outputs/Url", the
    /// logical ids of resources that tied them to others.
    std::vector<std::string> parts;
    /// Places that name what goes and stay, for the person to see to: "Resource: Place".
    std::vector<std::string> dangling;
};

/// Takes out the resources of the cards and all that the wires, and the wires of these cards, stand
/// for: events, variables, policies, layers, destinations, outputs. What lies in a nested
/// application, or in the settings of a card that stays, is left alone and told of.
Removal remove(std::string_view text, const model::Project& project, const Graph& graph,
               const std::vector<std::string>& nodes, const std::vector<std::string>& wires);

} // namespace lathe::authoring
