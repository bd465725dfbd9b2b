#include "engine/authoring/Graph.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace lathe::authoring {

namespace {

using model::Resource;
using model::Trigger;
using model::TriggerKind;

constexpr std::pair<std::string_view, NodeKind> kinds[] = {
    {"AWS::Serverless::Function", NodeKind::Function},
    {"AWS::Lambda::Function", NodeKind::Function},
    {"AWS::Serverless::Api", NodeKind::RestApi},
    {"AWS::ApiGateway::RestApi", NodeKind::RestApi},
    {"AWS::Serverless::HttpApi", NodeKind::HttpApi},
    {"AWS::Serverless::WebSocketApi", NodeKind::WebSocketApi},
    {"AWS::ApiGatewayV2::Api", NodeKind::HttpApi},
    {"AWS::S3::Bucket", NodeKind::Bucket},
    {"AWS::DynamoDB::Table", NodeKind::Table},
    {"AWS::DynamoDB::GlobalTable", NodeKind::Table},
    {"AWS::Serverless::SimpleTable", NodeKind::Table},
    {"AWS::SQS::Queue", NodeKind::Queue},
    {"AWS::SNS::Topic", NodeKind::Topic},
    {"AWS::Events::EventBus", NodeKind::EventBus},
    {"AWS::Events::Rule", NodeKind::Rule},
    {"AWS::Scheduler::Schedule", NodeKind::Schedule},
    {"AWS::Kinesis::Stream", NodeKind::Stream},
    {"AWS::KinesisFirehose::DeliveryStream", NodeKind::Stream},
    {"AWS::MSK::Cluster", NodeKind::Stream},
    {"AWS::MSK::ServerlessCluster", NodeKind::Stream},
    {"AWS::AmazonMQ::Broker", NodeKind::Stream},
    {"AWS::Serverless::StateMachine", NodeKind::StateMachine},
    {"AWS::StepFunctions::StateMachine", NodeKind::StateMachine},
    {"AWS::CloudFront::Distribution", NodeKind::Distribution},
    {"AWS::EFS::FileSystem", NodeKind::FileSystem},
    {"AWS::EFS::AccessPoint", NodeKind::FileSystem},
    {"AWS::Serverless::LayerVersion", NodeKind::Layer},
    {"AWS::Lambda::LayerVersion", NodeKind::Layer},
    {"AWS::IAM::Role", NodeKind::Role},
    {"AWS::Cognito::UserPool", NodeKind::UserPool},
    {"AWS::Logs::LogGroup", NodeKind::LogGroup},
    {"AWS::Lambda::Url", NodeKind::FunctionUrl},
    {"AWS::S3Express::DirectoryBucket", NodeKind::Bucket},
};

/// Resources that do nothing but tie others together.
constexpr std::string_view ties[] = {
    "AWS::ApiGateway::Account",
    "AWS::ApiGateway::Deployment",
    "AWS::ApiGateway::Method",
    "AWS::ApiGateway::Resource",
    "AWS::ApiGateway::Stage",
    "AWS::ApiGatewayV2::Deployment",
    "AWS::ApiGatewayV2::Integration",
    "AWS::ApiGatewayV2::Route",
    "AWS::ApiGatewayV2::Stage",
    "AWS::EFS::MountTarget",
    "AWS::Events::EventBusPolicy",
    "AWS::Lambda::Alias",
    "AWS::Lambda::EventInvokeConfig",
    "AWS::Lambda::EventSourceMapping",
    "AWS::Lambda::LayerVersionPermission",
    "AWS::Lambda::Permission",
    "AWS::Lambda::Version",
    "AWS::S3::BucketPolicy",
    "AWS::SNS::Subscription",
    "AWS::SNS::TopicPolicy",
    "AWS::SQS::QueuePolicy",
    "AWS::Serverless::Connector",
};

NodeKind kindOf(TriggerKind kind) {
    switch (kind) {
    case TriggerKind::Api:
        return NodeKind::RestApi;
    case TriggerKind::HttpApi:
        return NodeKind::HttpApi;
    case TriggerKind::FunctionUrl:
        return NodeKind::FunctionUrl;
    case TriggerKind::WebSocket:
        return NodeKind::WebSocketApi;
    case TriggerKind::Schedule:
    case TriggerKind::ScheduleV2:
        return NodeKind::Schedule;
    case TriggerKind::EventBridgeRule:
        return NodeKind::Rule;
    default:
        return NodeKind::Outside;
    }
}

std::string lastPart(const std::string& id) {
    return id.substr(id.find_last_of("/:") + 1);
}

/// Below the Properties, wherever it stands.
std::string_view withoutGlobals(std::string_view path) {
    constexpr std::string_view globals = "Globals/";
    return path.starts_with(globals) ? path.substr(globals.size()) : path;
}

bool begins(std::string_view path, std::string_view with) {
    return withoutGlobals(path).starts_with(with);
}

/// Policy templates that let a function take the events of a source.
bool isForEvents(std::string_view path) {
    return begins(path, "Policies") && (path.find("PollerPolicy") != std::string_view::npos ||
                                        path.find("StreamReadPolicy") != std::string_view::npos);
}

/// Calls visit(path, key, text) for each text below the value.
template <class Visit>
void eachText(const boost::json::value& value, const std::string& path, std::string_view key,
              const Visit& visit) {
    if (const auto* text = value.if_string())
        visit(path, key, std::string_view{*text});
    if (const auto* members = value.if_object()) {
        for (const auto& [name, member] : *members)
            eachText(member, path + "/" + std::string{name}, name, visit);
    }
    if (const auto* items = value.if_array()) {
        for (std::size_t i = 0; i < items->size(); ++i)
            eachText((*items)[i], path + "/" + std::to_string(i), key, visit);
    }
}

/// What it means that a function (or state machine) names another resource there.
WireKind meaningOf(std::string_view path, NodeKind target) {
    if (begins(path, "Layers") || begins(path, "Role") || begins(path, "FileSystemConfigs") ||
        target == NodeKind::Layer)
        return WireKind::Need;
    if (begins(path, "DeadLetterQueue") || begins(path, "DeadLetterConfig") ||
        begins(path, "EventInvokeConfig/DestinationConfig") || begins(path, "RedrivePolicy"))
        return WireKind::Destination;
    if (begins(path, "Environment/") || begins(path, "Policies") ||
        begins(path, "DefinitionSubstitutions") || begins(path, "Definition"))
        return WireKind::Access;
    return WireKind::Mention;
}

class GraphBuilder {
  public:
    explicit GraphBuilder(const model::Project& project)
        : m_project{project} {}

    Graph build() {
        for (const Resource& resource : m_project.resources)
            addResource(resource);
        for (const model::FunctionSpec& function : m_project.functions) {
            // What a client of the Lambda API has made is no resource of the template.
            if (!isNode(function.logicalId))
                addNode({function.logicalId, NodeKind::Function, function.resourceType,
                         lastPart(function.logicalId), false, function.runtime});
        }
        for (const Trigger& trigger : m_project.triggers.triggers)
            addTrigger(trigger);
        for (const Resource& resource : m_project.resources)
            addReferences(resource);
        for (const Resource& resource : m_project.resources)
            addNamed(resource);
        return std::move(m_graph);
    }

  private:
    bool isNode(const std::string& id) const { return m_indexes.contains(id); }

    void addNode(GraphNode node) {
        m_indexes.emplace(node.id, m_graph.nodes.size());
        m_graph.nodes.push_back(std::move(node));
    }

    void addResource(const Resource& resource) {
        if (isTie(resource.type))
            return;
        NodeKind kind = authoring::kindOf(resource.type);
        const auto* protocol = resource.properties.if_contains("ProtocolType");
        if (kind == NodeKind::HttpApi && protocol && protocol->is_string() &&
            protocol->get_string() == "WEBSOCKET")
            kind = NodeKind::WebSocketApi;
        // What SAM makes (an implicit API) stands where what it is made for does, or nowhere.
        const model::FunctionSpec* function =
            kind == NodeKind::Function ? m_project.findFunction(resource.logicalId) : nullptr;
        addNode({resource.logicalId, kind, resource.type, lastPart(resource.logicalId),
                 !resource.implied, function ? function->runtime : std::string{}});
    }

    void addTrigger(const Trigger& trigger) {
        if (!isNode(trigger.target))
            return;
        wire(WireKind::Trigger, sourceOf(trigger), trigger.target)
            .triggers.push_back(withoutPlace(trigger));
    }

    /// A line more above an event changes nothing of it.
    static Trigger withoutPlace(Trigger trigger) {
        trigger.location = {};
        return trigger;
    }

    std::string sourceOf(const Trigger& trigger) {
        if (isNode(trigger.source))
            return trigger.source;
        // A rule or schedule of plain CloudFormation.
        if (isNode(trigger.id))
            return trigger.id;
        const NodeKind kind = kindOf(trigger.kind);
        const std::string& id = trigger.sourceArn.empty() ? trigger.id : trigger.sourceArn;
        if (!isNode(id))
            addNode({id, kind, trigger.type, lastPart(id), false, {}});
        return id;
    }

    void addReferences(const Resource& resource) {
        if (!isNode(resource.logicalId)) {
            addTied(resource);
            return;
        }
        for (const model::Reference& reference : resource.references) {
            const auto target = m_indexes.find(reference.target);
            // An event is its own wire.
            if (target == m_indexes.end() || begins(reference.path, "Events/") ||
                isTriggeredBy(resource.logicalId, reference.target))
                continue;
            if (isForEvents(reference.path) &&
                isTriggeredBy(reference.target, resource.logicalId)) {
                wire(WireKind::Trigger, reference.target, resource.logicalId)
                    .places.push_back(reference.path);
                continue;
            }
            const WireKind kind = meaningOf(reference.path, m_graph.nodes[target->second].kind);
            wire(kind, resource.logicalId, reference.target).places.push_back(reference.path);
        }
    }

    /// Resources that a function's policies know by their names ({"BucketName": "inbox"} beside a
    /// bucket of that BucketName), because a Ref would have both wait for each other; and the
    /// variables that hold these names.
    void addNamed(const Resource& resource) {
        const auto* policies = resource.properties.if_contains("Policies");
        if (!policies || !isNode(resource.logicalId))
            return;
        std::unordered_map<std::string_view, const std::string*> named;
        const auto add = [&](const std::string& path, const std::string& target) {
            GraphWire& access = wire(WireKind::Access, resource.logicalId, target);
            const auto isThat = [&](const auto& place) { return withoutGlobals(place) == path; };
            if (std::none_of(access.places.begin(), access.places.end(), isThat))
                access.places.push_back(path);
        };
        eachText(*policies, "Policies", {},
                 [&](const std::string& path, std::string_view key, std::string_view text) {
                     const Resource* target = findNamed(key, text);
                     if (!target || isForEvents(path))
                         return;
                     named.emplace(text, &target->logicalId);
                     add(path, target->logicalId);
                 });
        const auto* environment = resource.properties.if_contains("Environment");
        if (named.empty() || !environment)
            return;
        eachText(*environment, "Environment", {},
                 [&](const std::string& path, std::string_view, std::string_view text) {
                     if (const auto target = named.find(text); target != named.end())
                         add(path, *target->second);
                 });
    }

    /// The resource that calls itself so by this property.
    const Resource* findNamed(std::string_view property, std::string_view name) const {
        if (!property.ends_with("Name"))
            return nullptr;
        for (const Resource& resource : m_project.resources) {
            const auto* own = resource.properties.if_contains(property);
            if (own && own->is_string() && own->get_string() == name && isNode(resource.logicalId))
                return &resource;
        }
        return nullptr;
    }

    /// A subscription of a queue, a connector: from the first resource that it names to the last.
    void addTied(const Resource& tie) {
        static constexpr std::string_view sources[] = {"TopicArn", "Source", "EventSourceArn"};
        static constexpr std::string_view targets[] = {"Endpoint", "Destination", "FunctionName"};
        const auto named = [&](const auto& places) -> const std::string* {
            for (const std::string_view place : places) {
                for (const model::Reference& reference : tie.references) {
                    if (begins(reference.path, place) && isNode(reference.target))
                        return &reference.target;
                }
            }
            return nullptr;
        };
        const std::string* from = named(sources);
        const std::string* to = named(targets);
        if (from && to && *from != *to && !isTriggeredBy(*to, *from))
            wire(tie.type == "AWS::Serverless::Connector" ? WireKind::Access
                                                          : WireKind::Destination,
                 *from, *to)
                .places.push_back(tie.logicalId);
    }

    /// A bucket that names the function in its notifications is wired to it already.
    bool isTriggeredBy(const std::string& one, const std::string& other) const {
        return m_wires.contains(idOf(WireKind::Trigger, one, other));
    }

    static std::string idOf(WireKind kind, const std::string& from, const std::string& to) {
        static constexpr std::string_view names[] = {"trigger", "access", "destination", "need",
                                                     "mention"};
        return std::string{names[static_cast<std::size_t>(kind)]} + " " + from + ">" + to;
    }

    GraphWire& wire(WireKind kind, const std::string& from, const std::string& to) {
        std::string id = idOf(kind, from, to);
        const auto [found, isNew] = m_wires.try_emplace(id, m_graph.wires.size());
        if (isNew)
            m_graph.wires.push_back({std::move(id), kind, from, to, {}, {}});
        return m_graph.wires[found->second];
    }

    const model::Project& m_project;
    Graph m_graph;
    std::unordered_map<std::string, std::size_t> m_indexes;
    std::unordered_map<std::string, std::size_t> m_wires;
};

} // namespace

bool isTie(std::string_view resourceType) {
    return std::find(std::begin(ties), std::end(ties), resourceType) != std::end(ties);
}

NodeKind kindOf(std::string_view resourceType) {
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&](const auto& entry) { return entry.first == resourceType; });
    return found == std::end(kinds) ? NodeKind::Other : found->second;
}

const GraphNode* Graph::findNode(std::string_view id) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const GraphNode& node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

Graph graphOf(const model::Project& project) {
    return GraphBuilder{project}.build();
}

} // namespace lathe::authoring
