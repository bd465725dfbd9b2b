#include "engine/authoring/Settings.h"

#include <algorithm>

namespace lathe::authoring {

namespace {

Setting settingOf(const model::Trigger& trigger) {
    const std::string prefix = trigger.target + '/';
    if (trigger.id.starts_with(prefix))
        return {trigger.target, "Events/" + trigger.id.substr(prefix.size())};
    // The resource that plain CloudFormation makes it by.
    return {trigger.id, {}};
}

} // namespace

std::optional<Setting> settingOf(const GraphWire& wire) {
    if (!wire.triggers.empty())
        return settingOf(wire.triggers.front());
    const auto own = std::find_if(wire.places.begin(), wire.places.end(),
                                  [](const auto& place) { return !place.starts_with("Globals/"); });
    if (own == wire.places.end())
        return std::nullopt;
    return Setting{wire.from, *own == "DependsOn" ? std::string{} : *own};
}

std::optional<Setting> settingOf(const Graph& graph, const GraphNode& node) {
    if (node.isResource)
        return std::nullopt;
    const auto started =
        std::find_if(graph.wires.begin(), graph.wires.end(), [&](const GraphWire& wire) {
            return wire.from == node.id && !wire.triggers.empty();
        });
    return started == graph.wires.end() || node.kind == NodeKind::Outside ? std::nullopt
                                                                          : settingOf(*started);
}

} // namespace lathe::authoring
