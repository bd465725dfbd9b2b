#include "engine/authoring/Remove.h"

#include "engine/template/References.h"

#include <algorithm>
#include <set>

namespace lathe::authoring {

namespace {

using tmpl::TemplatePath;

constexpr std::string_view fromGlobals = "Globals/";

bool isBelow(const TemplatePath& path, const TemplatePath& above) {
    return path.size() >= above.size() && std::equal(above.begin(), above.end(), path.begin());
}

std::vector<std::string> partsOf(const std::string& place) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= place.size();) {
        const std::size_t end = std::min(place.find('/', begin), place.size());
        parts.push_back(place.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < std::min(count, parts.size()); ++i)
        text += (i > 0 ? "/" : "") + parts[i];
    return text;
}

bool isIndex(const std::string& part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string::npos;
}

class Remover {
  public:
    Remover(std::string_view text, const model::Project& project, const Graph& graph,
            const std::vector<std::string>& nodes)
        : m_written{text}
        , m_project{project}
        , m_graph{graph}
        , m_nodes{nodes} {}

    Removal run(const std::vector<std::string>& wires) {
        for (const std::string& id : m_nodes) {
            const GraphNode* node = m_graph.findNode(id);
            if (node && node->isResource && id.find('/') == std::string::npos) {
                m_gone.insert(id);
                take({"Resources", id}, {});
            }
        }
        takeTies();
        for (const GraphWire& wire : m_graph.wires) {
            const bool chosen = std::find(wires.begin(), wires.end(), wire.id) != wires.end();
            if (chosen || isChosen(wire.from) || isChosen(wire.to))
                takeWire(wire);
        }
        takeOutputs();
        takeFromOrder();
        takeConnectors();
        finish();
        tellOfTheRest();
        return std::move(m_removal);
    }

  private:
    bool isChosen(const std::string& id) const {
        return std::find(m_nodes.begin(), m_nodes.end(), id) != m_nodes.end();
    }

    /// Permissions, policies of queues and the like that name what goes, and those that name these.
    void takeTies() {
        for (bool more = !m_gone.empty(); more;) {
            more = false;
            for (const model::Resource& resource : m_project.resources) {
                if (!isTie(resource.type) || m_gone.contains(resource.logicalId))
                    continue;
                const bool named = std::any_of(
                    resource.references.begin(), resource.references.end(),
                    [&](const auto& reference) { return m_gone.contains(reference.target); });
                if (!named)
                    continue;
                m_gone.insert(resource.logicalId);
                take({"Resources", resource.logicalId}, resource.logicalId);
                more = true;
            }
        }
    }

    void takeWire(const GraphWire& wire) {
        for (const model::Trigger& trigger : wire.triggers)
            takeTrigger(trigger);
        const std::string& owner = wire.kind == WireKind::Trigger ? wire.to : wire.from;
        for (const std::string& place : wire.places) {
            const model::Resource* tie = m_project.findResource(place);
            const std::string part = removable(owner, place);
            if (tie && isTie(tie->type))
                take({"Resources", place}, place);
            else if (!part.empty())
                take(placePath(owner, part), owner + ": " + part);
            else
                leave(owner, place);
        }
    }

    void leave(const std::string& owner, const std::string& place) {
        std::string told = owner + ": " + place;
        auto& dangling = m_removal.dangling;
        if (!m_gone.contains(owner) &&
            std::find(dangling.begin(), dangling.end(), told) == dangling.end())
            dangling.push_back(std::move(told));
    }

    void takeTrigger(const model::Trigger& trigger) {
        const std::size_t slash = trigger.id.find('/');
        const std::string owner = trigger.id.substr(0, slash);
        const GraphNode* node = m_graph.findNode(owner);
        const model::Resource* resource = m_project.findResource(owner);
        const bool deeper =
            slash != std::string::npos && trigger.id.find('/', slash + 1) != std::string::npos;
        if (!resource || deeper)
            return;
        if (!node && isTie(resource->type)) {
            take({"Resources", owner}, owner);
            return;
        }
        const bool hasEvents = resource->type == "AWS::Serverless::Function" ||
                               resource->type == "AWS::Serverless::StateMachine";
        if (!hasEvents || slash == std::string::npos) {
            // A setting of a bucket, a topic, a rule that stays.
            leave(owner, trigger.type);
            return;
        }
        std::string event = trigger.id.substr(slash + 1);
        event = event.substr(0, event.find('#'));
        take(event == "FunctionUrlConfig" ? propertyPath(owner, {event})
                                          : propertyPath(owner, {"Events", event}),
             trigger.id);
    }

    /// What of the owner goes when the resource that it names at this place does; empty where that
    /// is for the person to decide.
    std::string removable(const std::string& owner, const std::string& place) const {
        if (place.starts_with(fromGlobals))
            return {};
        const std::vector<std::string> parts = partsOf(place);
        const std::string& first = parts.front();
        if (first == "Environment" && parts.size() > 2)
            return joined(parts, 3);
        if (first == "Policies" && parts.size() > 2)
            return removablePolicy(owner, parts);
        const bool isList = first == "Layers" || first == "FileSystemConfigs";
        if ((isList || first == "DefinitionSubstitutions") && parts.size() > 1)
            return joined(parts, 2);
        if (first == "EventInvokeConfig" && parts.size() > 2 && parts[1] == "DestinationConfig")
            return joined(parts, 3);
        const bool isWhole = first == "DeadLetterQueue" || first == "DeadLetterConfig" ||
                             first == "RedrivePolicy" || first == "Role";
        return isWhole ? first : std::string{};
    }

    std::string removablePolicy(const std::string& owner,
                                const std::vector<std::string>& parts) const {
        if (!isIndex(parts[1]))
            return {};
        if (parts[2] != "Statement")
            return joined(parts, 2);
        // One of several resources of a statement; the statement, when it has no other.
        const bool isItem = parts.size() > 5 && isIndex(parts[3]) && isIndex(parts[5]);
        if (isItem) {
            const tmpl::Node* list = m_written.at(placePath(owner, joined(parts, 5)));
            if (list && list->items.size() > 1)
                return joined(parts, 6);
        }
        const tmpl::Node* statements = m_written.at(placePath(owner, joined(parts, 3)));
        const bool hasOthers =
            statements && statements->isSequence() && statements->items.size() > 1;
        return hasOthers && isIndex(parts[3]) ? joined(parts, 4) : joined(parts, 2);
    }

    void takeOutputs() {
        const tmpl::Node* outputs = m_written.find({"Outputs"});
        for (std::size_t i = 0; outputs && i < outputs->entries.size(); ++i) {
            const auto& entry = outputs->entries[i];
            const auto names = tmpl::namesIn(*entry.value);
            if (std::any_of(names.begin(), names.end(),
                            [&](const std::string& name) { return m_gone.contains(name); }))
                take({"Outputs", entry.key}, "Outputs/" + entry.key);
        }
    }

    /// Nothing is made after what goes.
    void takeFromOrder() {
        for (const tmpl::Node::Entry* resource : staying()) {
            const tmpl::Node* order = resource->value->find("DependsOn");
            if (!order)
                continue;
            const TemplatePath path{"Resources", resource->key, "DependsOn"};
            if (m_gone.contains(order->scalar))
                take(path, {});
            for (std::size_t i = 0; i < order->items.size(); ++i) {
                if (!m_gone.contains(order->items[i]->scalar))
                    continue;
                TemplatePath item = path;
                item.emplace_back(i);
                take(std::move(item), {});
            }
        }
    }

    /// Connectors within a resource, to one that goes.
    void takeConnectors() {
        for (const tmpl::Node::Entry* resource : staying()) {
            const std::string& id = resource->key;
            const tmpl::Node* connectors = resource->value->find("Connectors");
            if (!connectors)
                continue;
            for (const auto& connector : connectors->entries) {
                const tmpl::Node* to = m_written.find(
                    {"Resources", id, "Connectors", connector.key, "Properties", "Destination"});
                if (to && isGone(*to))
                    take({"Resources", id, "Connectors", connector.key},
                         id + ": Connectors/" + connector.key);
            }
        }
    }

    /// Of one destination or a list of them.
    bool isGone(const tmpl::Node& destination) const {
        const auto named = [this](const tmpl::Node& one) {
            const tmpl::Node* id = one.find("Id");
            return id && m_gone.contains(id->scalar);
        };
        return named(destination) || std::any_of(destination.items.begin(), destination.items.end(),
                                                 [&](const auto& item) { return named(*item); });
    }

    /// What stays and names what goes.
    void tellOfTheRest() {
        for (const tmpl::Node::Entry* resource : staying())
            tellOfAttributes(*resource);
        for (const model::Resource& resource : m_project.resources) {
            for (const model::Reference& reference : resource.references) {
                if (!m_gone.contains(reference.target) || reference.path == "DependsOn")
                    continue;
                const TemplatePath path = placePath(resource.logicalId, reference.path);
                const bool goes =
                    std::any_of(m_paths.begin(), m_paths.end(),
                                [&](const auto& gone) { return isBelow(path, gone.first); });
                if (!goes)
                    leave(resource.logicalId, reference.path);
            }
        }
    }

    /// What stands beside the Properties, an UpdatePolicy or Metadata; of a resource that is not
    /// made under the conditions that hold, all of it.
    void tellOfAttributes(const tmpl::Node::Entry& resource) {
        const bool isMade = m_project.findResource(resource.key) != nullptr;
        for (const auto& entry : resource.value->entries) {
            if (entry.key == "DependsOn" || (entry.key == "Properties" && isMade))
                continue;
            const auto names = tmpl::namesIn(*entry.value);
            if (std::any_of(names.begin(), names.end(),
                            [&](const std::string& name) { return m_gone.contains(name); }))
                leave(resource.key, entry.key);
        }
    }

    /// The resources as written that do not go.
    std::vector<const tmpl::Node::Entry*> staying() const {
        std::vector<const tmpl::Node::Entry*> found;
        const tmpl::Node* resources = m_written.find({"Resources"});
        for (std::size_t i = 0; resources && i < resources->entries.size(); ++i) {
            if (!m_gone.contains(resources->entries[i].key))
                found.push_back(&resources->entries[i]);
        }
        return found;
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
            // What is not there, from an alias or made by SAM, cannot go.
            if (again || below || !m_written.at(it->first))
                continue;
            m_removal.edits.push_back({it->first, std::nullopt});
            if (!it->second.empty())
                m_removal.parts.push_back(it->second);
        }
        std::reverse(m_removal.parts.begin(), m_removal.parts.end());
    }

    Written m_written;
    const model::Project& m_project;
    const Graph& m_graph;
    const std::vector<std::string>& m_nodes;
    /// Resources that go.
    std::set<std::string, std::less<>> m_gone;
    std::vector<std::pair<TemplatePath, std::string>> m_paths;
    Removal m_removal;
};

} // namespace

Removal remove(std::string_view text, const model::Project& project, const Graph& graph,
               const std::vector<std::string>& nodes, const std::vector<std::string>& wires) {
    return Remover{text, project, graph, nodes}.run(wires);
}

} // namespace lathe::authoring
