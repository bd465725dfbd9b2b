#pragma once

#include "engine/model/Project.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::authoring {

/// What a card of the canvas stands for.
enum class NodeKind {
    Function,
    RestApi,
    HttpApi,
    WebSocketApi,
    FunctionUrl,
    Bucket,
    Table,
    Queue,
    Topic,
    EventBus,
    Rule,
    Schedule,
    Stream,
    StateMachine,
    Distribution,
    FileSystem,
    Layer,
    Role,
    UserPool,
    LogGroup,
    /// A source of events that is no resource of the template: an ARN, a broker, a device.
    Outside,
    /// Any other resource.
    Other,
};

/// What a resource of this type is on the canvas; `Other` for what has no card of its own kind.
NodeKind kindOf(std::string_view resourceType);

/// Whether a resource of this type does nothing but tie others together: it has no card.
bool isTie(std::string_view resourceType);

struct GraphNode {
    /// Logical id of the resource. Sources that an event implies (a schedule, a rule) have the
    /// event's: "Function/Event"; what lies outside the template its ARN or name.
    std::string id;
    NodeKind kind = NodeKind::Other;
    /// CloudFormation type; of implied sources the event type ("Schedule").
    std::string type;
    /// What it is called: the last part of the id.
    std::string name;
    /// A resource that the template spells out, so that it can be edited and removed.
    bool isResource = false;
    /// A function's runtime; empty for other kinds.
    std::string detail;

    bool operator==(const GraphNode&) const = default;
};

enum class WireKind {
    /// Events go from `from` to `to` and start it.
    Trigger,
    /// `from` may use `to`: a variable tells it the name, a policy allows it.
    Access,
    /// Where results, failures and dead letters of `from` go.
    Destination,
    /// `from` needs `to` for running: a layer, a role, a file system.
    Need,
    /// `from` names `to` somehow else.
    Mention,
};

/// One wire between two cards, whatever the number of events or settings that make it.
struct GraphWire {
    /// "KIND FROM>TO": stays the same while the wire does.
    std::string id;
    WireKind kind = WireKind::Mention;
    std::string from;
    std::string to;
    /// The events of a Trigger, without their places in the text.
    std::vector<model::Trigger> triggers;
    /// Where `from` names `to`, below its Properties. Of a Trigger the places where `to` is allowed
    /// to take the events. What `from` has from Globals begins with "Globals/".
    std::vector<std::string> places;

    bool operator==(const GraphWire&) const = default;
};

/// A project as cards and wires. Both stand in the order of the template, what is implied last.
struct Graph {
    std::vector<GraphNode> nodes;
    std::vector<GraphWire> wires;

    /// nullptr when there is none.
    const GraphNode* findNode(std::string_view id) const;
    bool operator==(const Graph&) const = default;
};

/// What the canvas shows of the project. Resources that only tie others together (permissions,
/// event source mappings, routes, subscriptions) are no cards: the wires are what they say.
Graph graphOf(const model::Project& project);

} // namespace lathe::authoring
