#include "engine/authoring/Remove.h"

#include <algorithm>

namespace lathe::authoring {

namespace {

using tmpl::TemplatePath;

bool isBelow(const TemplatePath& path, const TemplatePath& above) {
    return path.size() >= above.size() && std::equal(above.begin(), above.end(), path.begin());
}

/// The first `count` parts of a place.
std::string head(const std::string& place, int count) {
    std::size_t end = 0;
    for (int i = 0; i < count; ++i) {
        end = place.find('/', end + (i > 0 ? 1 : 0));
        if (end == std::string::npos)
            return place;
    }
    return place.substr(0, end);
}

/// What of a resource goes when the resource that it names at this place does; empty where that
/// cannot be told.
std::string removable(const std::string& place) {
    if (place.starts_with("Environment/Variables/"))
        return head(place, 3);
    if (place.starts_with("Policies/")) {
        const std::string policy = head(place, 2);
        const std::string kind = head(place, 3);
        return kind.ends_with("/Statement") ? head(place, 4) : policy;
    }
    if (place.starts_with("Layers/") || place.starts_with("DefinitionSubstitutions/") ||
        place.starts_with("FileSystemConfigs/"))
        return head(place, 2);
    if (place.starts_with("EventInvokeConfig/DestinationConfig/"))
        return head(place, 3);
    if (place.starts_with("DeadLetterQueue") || place.starts_with("DeadLetterConfig") ||
        place.starts_with("RedrivePolicy") || place == "Role")
        return head(place, 1);
    return {};
}

class Remover {
  public:
    Remover(const Graph& graph, const std::vector<std::string>& nodes)
        : m_graph{graph}
        , m_nodes{nodes} {}

    Removal run(const std::vector<std::string>& wires) {
        for (const std::string& id : m_nodes) {
            const GraphNode* node = m_graph.findNode(id);
            if (node && node->isResource && id.find('/') == std::string::npos) {
                m_removal.resources.push_back(id);
                take({"Resources", id}, {});
            }
        }
        for (const GraphWire& wire : m_graph.wires) {
            const bool chosen = std::find(wires.begin(), wires.end(), wire.id) != wires.end();
            if (chosen || goes(wire.from) || goes(wire.to))
                takeWire(wire);
        }
        finish();
        return std::move(m_removal);
    }

  private:
    bool goes(const std::string& id) const {
        return std::find(m_nodes.begin(), m_nodes.end(), id) != m_nodes.end();
    }

    void takeWire(const GraphWire& wire) {
        for (const model::Trigger& trigger : wire.triggers)
            takeTrigger(trigger);
        const std::string& owner = wire.kind == WireKind::Trigger ? wire.to : wire.from;
        for (const std::string& place : wire.places) {
            const bool isTie = !m_graph.findNode(place) && place.find('/') == std::string::npos &&
                               wire.kind != WireKind::Need && wire.kind != WireKind::Mention &&
                               removable(place).empty();
            const std::string part = removable(place);
            if (isTie) {
                take({"Resources", place}, place);
                m_removal.resources.push_back(place);
            } else if (!part.empty()) {
                take(placePath(owner, part), owner + ": " + part);
            } else if (!goes(owner)) {
                m_removal.dangling.push_back(owner + ": " + place);
            }
        }
    }

    void takeTrigger(const model::Trigger& trigger) {
        const std::size_t slash = trigger.id.find('/');
        if (slash == std::string::npos) {
            take({"Resources", trigger.id}, trigger.id);
            return;
        }
        // Deeper down it is another template's.
        if (trigger.id.find('/', slash + 1) != std::string::npos)
            return;
        const std::string function = trigger.id.substr(0, slash);
        const std::string event = trigger.id.substr(slash + 1);
        take(event == "FunctionUrlConfig" ? propertyPath(function, {event})
                                          : propertyPath(function, {"Events", event}),
             trigger.id);
    }

    void take(TemplatePath path, const std::string& part) {
        m_paths.emplace_back(std::move(path), part);
    }

    /// Each once, nothing below what goes anyway; later items of a list before earlier ones, so
    /// that indexes hold.
    void finish() {
        std::stable_sort(m_paths.begin(), m_paths.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (auto it = m_paths.begin(); it != m_paths.end(); ++it) {
            const bool again = std::any_of(
                m_paths.begin(), it, [&](const auto& other) { return other.first == it->first; });
            const bool below = std::any_of(m_paths.begin(), m_paths.end(), [&](const auto& other) {
                return other.first.size() < it->first.size() && isBelow(it->first, other.first);
            });
            if (again || below)
                continue;
            m_removal.edits.push_back({it->first, std::nullopt});
            if (!it->second.empty())
                m_removal.parts.push_back(it->second);
        }
        std::reverse(m_removal.parts.begin(), m_removal.parts.end());
    }

    const Graph& m_graph;
    const std::vector<std::string>& m_nodes;
    std::vector<std::pair<TemplatePath, std::string>> m_paths;
    Removal m_removal;
};

} // namespace

Removal remove(const Graph& graph, const std::vector<std::string>& nodes,
               const std::vector<std::string>& wires) {
    return Remover{graph, nodes}.run(wires);
}

} // namespace lathe::authoring
