#include "engine/authoring/GraphDiff.h"

#include "engine/authoring/SettingChanges.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string_view>

namespace lathe::authoring {

namespace {

namespace json = boost::json;
using model::Project;
using model::Trigger;

std::string_view withoutGlobals(std::string_view path) {
    constexpr std::string_view globals = "Globals/";
    return path.starts_with(globals) ? path.substr(globals.size()) : path;
}

std::string_view takePart(std::string_view& path) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), part.size() + 1));
    return part;
}

/// "Policies/2/SQSSendMessagePolicy/QueueName" -> "Policies/SQSSendMessagePolicy/QueueName": it is
/// the same policy behind another one.
std::string withoutIndexes(std::string_view path) {
    std::string kept;
    while (!path.empty()) {
        const std::string_view part = takePart(path);
        if (part.find_first_not_of("0123456789") != std::string_view::npos)
            kept += (kept.empty() ? "" : "/") + std::string{part};
    }
    return kept;
}

const json::value* memberOf(const json::value& value, std::string_view key) {
    if (const auto* members = value.if_object())
        return members->if_contains(key);
    std::size_t index = 0;
    const bool isIndex =
        std::from_chars(key.data(), key.data() + key.size(), index).ec == std::errc{};
    return isIndex && value.is_array() ? value.get_array().if_contains(index) : nullptr;
}

/// nullptr where nothing is there.
const json::value* valueAt(const Project& project, std::string_view resource,
                           std::string_view path) {
    const model::Resource* found = project.findResource(resource);
    std::string_view rest = withoutGlobals(path);
    const json::value* value = found ? found->properties.if_contains(takePart(rest)) : nullptr;
    while (value && !rest.empty())
        value = memberOf(*value, takePart(rest));
    return value;
}

class Comparer {
  public:
    Comparer(const Project& before, const Project& after)
        : m_before{before}
        , m_after{after}
        , m_old{graphOf(before)} {
        m_diff.graph = graphOf(after);
    }

    GraphDiff compare() {
        std::map<std::string_view, const GraphWire*> oldWires;
        for (const GraphWire& wire : m_old.wires)
            oldWires.emplace(wire.id, &wire);
        for (const GraphWire& wire : m_diff.graph.wires) {
            const auto old = oldWires.find(wire.id);
            if (old == oldWires.end())
                m_diff.wires.push_back({wire.id, Change::Added, {}});
            else
                tell(m_diff.wires, wire.id, changesOf(*old->second, wire));
        }
        for (const GraphNode& node : m_diff.graph.nodes) {
            if (const GraphNode* old = m_old.findNode(node.id))
                tell(m_diff.nodes, node.id, changesOf(*old, node));
            else
                m_diff.nodes.push_back({node.id, Change::Added, {}});
        }
        addRemoved();
        return std::move(m_diff);
    }

  private:
    using Changes = std::vector<SettingChange>;

    static void tell(std::vector<ItemChange>& items, const std::string& id, Changes changes) {
        if (!changes.empty())
            items.push_back({id, Change::Changed, std::move(changes)});
    }

    void addRemoved() {
        std::set<std::string> known;
        for (const GraphNode& node : m_diff.graph.nodes)
            known.insert(node.id);
        for (const GraphWire& wire : m_diff.graph.wires)
            known.insert(wire.id);
        for (const GraphNode& node : m_old.nodes) {
            if (known.contains(node.id))
                continue;
            m_diff.graph.nodes.push_back(node);
            m_diff.nodes.push_back({node.id, Change::Removed, {}});
        }
        for (const GraphWire& wire : m_old.wires) {
            if (known.contains(wire.id))
                continue;
            m_diff.graph.wires.push_back(wire);
            m_diff.wires.push_back({wire.id, Change::Removed, {}});
        }
    }

    Changes changesOf(const GraphNode& old, const GraphNode& node) const {
        Changes changes;
        if (old.type != node.type)
            changes.push_back({"Type", json::value(old.type), json::value(node.type)});
        const model::Resource* was = m_before.findResource(node.id);
        const model::Resource* is = m_after.findResource(node.id);
        const json::value before = was ? was->properties : json::object{};
        const json::value after = is ? is->properties : json::object{};
        addChanges(&before, &after, {}, changes);
        // The wires say these.
        const std::set<std::string> said = saidByWires(node.id);
        std::erase_if(changes, [&](const SettingChange& change) {
            return change.path.starts_with("Events/") || said.contains(change.path);
        });
        return changes;
    }

    std::set<std::string> saidByWires(const std::string& nodeId) const {
        std::set<std::string> places;
        for (const Graph* graph : {&m_old, &m_diff.graph}) {
            for (const GraphWire& wire : graph->wires) {
                const std::string& names = wire.kind == WireKind::Trigger ? wire.to : wire.from;
                for (const std::string& place : names == nodeId ? wire.places : noPlaces)
                    places.emplace(withoutGlobals(place));
            }
        }
        return places;
    }

    Changes changesOf(const GraphWire& old, const GraphWire& wire) const {
        Changes changes;
        addEventChanges(old, wire, changes);
        if (wire.kind != WireKind::Trigger)
            addPlaceChanges(old, wire, changes);
        for (const std::string& place : wire.places) {
            // One that ties the two ends: a subscription, a connector.
            const model::Resource* is = m_after.findResource(place);
            const model::Resource* was = m_before.findResource(place);
            if (!is || !was || !isTie(is->type))
                continue;
            const json::value before = was->properties;
            const json::value after = is->properties;
            addChanges(&before, &after, {}, changes);
        }
        return changes;
    }

    static const Trigger* findEvent(const GraphWire& wire, const std::string& id) {
        const auto found = std::find_if(wire.triggers.begin(), wire.triggers.end(),
                                        [&](const Trigger& event) { return event.id == id; });
        return found == wire.triggers.end() ? nullptr : &*found;
    }

    static void addEventChanges(const GraphWire& old, const GraphWire& wire, Changes& changes) {
        const bool isAlone = old.triggers.size() == 1 && wire.triggers.size() == 1 &&
                             old.triggers.front().id == wire.triggers.front().id;
        const auto nameOf = [&](const Trigger& event) {
            return isAlone ? std::string{} : event.id.substr(event.id.rfind('/') + 1);
        };
        const auto add = [&](const Trigger* was, const Trigger* is) {
            const json::value before = was ? was->properties : json::object{};
            const json::value after = is ? is->properties : json::object{};
            const std::size_t known = changes.size();
            addChanges(was ? &before : nullptr, is ? &after : nullptr, nameOf(is ? *is : *was),
                       changes);
            if (was && is && changes.size() == known && was->type != is->type)
                changes.push_back({"Type", json::value(was->type), json::value(is->type)});
        };
        for (const Trigger& event : wire.triggers)
            add(findEvent(old, event.id), &event);
        for (const Trigger& event : old.triggers) {
            if (!findEvent(wire, event.id))
                add(&event, nullptr);
        }
    }

    void addPlaceChanges(const GraphWire& old, const GraphWire& wire, Changes& changes) const {
        std::map<std::string, std::string> before;
        for (const std::string& place : old.places)
            before.emplace(withoutIndexes(withoutGlobals(place)), place);
        for (const std::string& place : wire.places) {
            const std::string name = withoutIndexes(withoutGlobals(place));
            if (before.erase(name) > 0)
                continue;
            const json::value* value = valueAt(m_after, wire.from, place);
            changes.push_back({name, {}, value ? *value : json::value(wire.to)});
        }
        for (const auto& [name, place] : before) {
            const json::value* value = valueAt(m_before, wire.from, place);
            changes.push_back({name, value ? *value : json::value(wire.to), {}});
        }
    }

    static inline const std::vector<std::string> noPlaces;

    const Project& m_before;
    const Project& m_after;
    Graph m_old;
    GraphDiff m_diff;
};

} // namespace

GraphDiff differences(const Project& before, const Project& after) {
    return Comparer{before, after}.compare();
}

} // namespace lathe::authoring
