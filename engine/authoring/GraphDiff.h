#pragma once

#include "engine/authoring/Graph.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lathe::authoring {

enum class Change { Added, Removed, Changed };

/// One setting in two states; nothing where it is not set.
struct SettingChange {
    /// Keys below Properties joined by '/': "Timeout", "Environment/Variables/TABLE". Of a wire
    /// with several events the event's name comes first: "GetOrder/Path".
    std::string path;
    std::optional<boost::json::value> before;
    std::optional<boost::json::value> after;

    bool operator==(const SettingChange&) const = default;
};

/// What became of a card or a wire.
struct ItemChange {
    std::string id;
    Change change = Change::Changed;
    /// Of what is Changed.
    std::vector<SettingChange> settings;

    bool operator==(const ItemChange&) const = default;
};

/// A project's canvas in two states.
struct GraphDiff {
    /// The cards and wires of both states; what is gone stands last.
    Graph graph;
    /// Those that differ, in the order of `graph`.
    std::vector<ItemChange> nodes;
    std::vector<ItemChange> wires;

    bool operator==(const GraphDiff&) const = default;
};

/// What a wire says (events, a policy and a variable that name its end) is a change of the wire and
/// not of its cards. Places in the text and the order of lists of settings do not count.
GraphDiff differences(const model::Project& before, const model::Project& after);

} // namespace lathe::authoring
