#include "engine/authoring/Legality.h"

#include "engine/authoring/Uses.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace lathe::authoring {

namespace {

constexpr std::string_view serverlessFunction = "AWS::Serverless::Function";

bool isEventSource(NodeKind kind) {
    switch (kind) {
    case NodeKind::RestApi:
    case NodeKind::HttpApi:
    case NodeKind::Bucket:
    case NodeKind::Queue:
    case NodeKind::Table:
    case NodeKind::Topic:
    case NodeKind::Stream:
    case NodeKind::EventBus:
    case NodeKind::UserPool:
    case NodeKind::LogGroup:
        return true;
    default:
        return false;
    }
}

std::optional<Text> whyNoEvents(const Graph& graph, const GraphNode& from, const GraphNode& to) {
    if (to.type != serverlessFunction)
        return Text::tr("{} is an {}: only an AWS::Serverless::Function takes events here", to.name,
                        Text::verbatim(to.type));
    if (from.type == "AWS::Serverless::SimpleTable")
        return Text::tr("{} is a SimpleTable, which has no stream; an AWS::DynamoDB::Table has one",
                        from.name);
    if (isApi(from.kind) && !from.type.starts_with("AWS::Serverless::"))
        return Text::tr(
            "{} is an {}: its routes are resources of their own, written in the template",
            from.name, Text::verbatim(from.type));
    if (from.type == "AWS::S3Express::DirectoryBucket")
        return Text::tr("{} is an {}, which sends no events", from.name, Text::verbatim(from.type));
    if (from.kind == NodeKind::Stream && from.type != "AWS::Kinesis::Stream")
        return Text::tr("{} needs credentials that only you know: write its event in the template",
                        from.name);
    if (!isApi(from.kind) && hasWire(graph, WireKind::Trigger, from.id, to.id))
        return Text::tr("{} starts {} already", from.name, to.name);
    return std::nullopt;
}

/// Whether something needs the other to be made first, however long the way.
bool reaches(const Graph& graph, const std::string& from, const std::string& to) {
    std::vector<std::string> way{from};
    for (std::size_t i = 0; i < way.size(); ++i) {
        for (const GraphWire& wire : graph.wires) {
            if (wire.kind == WireKind::Trigger || wire.from != way[i])
                continue;
            if (wire.to == to)
                return true;
            if (std::find(way.begin(), way.end(), wire.to) == way.end())
                way.push_back(wire.to);
        }
    }
    return false;
}

std::optional<Text> whyNoUse(const Graph& graph, const GraphNode& from, const GraphNode& to) {
    if (from.type != serverlessFunction && from.type != "AWS::Serverless::StateMachine")
        return Text::tr("{} is an {}: what it may do stands in its role", from.name,
                        Text::verbatim(from.type));
    if (to.kind == NodeKind::Layer || to.kind == NodeKind::Role) {
        if (from.kind != NodeKind::Function && to.kind == NodeKind::Layer)
            return Text::tr("Only functions have layers");
        return hasWire(graph, WireKind::Need, from.id, to.id)
                   ? std::optional{Text::tr("{} has {} already", from.name, to.name)}
                   : std::nullopt;
    }
    if (to.kind == NodeKind::Stream && to.type != "AWS::Kinesis::Stream")
        return Text::tr("There is no policy template for {}: write a statement in the template",
                        Text::verbatim(to.type));
    if (!useOf(to.kind))
        return Text::tr("A function has nothing to do with {}", to.name);
    if (hasWire(graph, WireKind::Access, from.id, to.id))
        return Text::tr("{} uses {} already", from.name, to.name);
    if (reaches(graph, to.id, from.id))
        return Text::tr("{} uses {}: each would wait for the other to be made", to.name, from.name);
    return std::nullopt;
}

} // namespace

std::optional<Text> whyNotConnect(const Graph& graph, const std::string& from,
                                  const std::string& to) {
    const GraphNode* source = graph.findNode(from);
    const GraphNode* target = graph.findNode(to);
    if (!source || !target || source == target)
        return Text::tr("A wire leads from one card to another");
    for (const GraphNode* node : {source, target}) {
        const bool implied = !node->isResource && !isApi(node->kind);
        if (implied || node->id.find('/') != std::string::npos)
            return Text::tr("{} is no resource of this template", node->name);
    }
    if (source->kind == NodeKind::Function || source->kind == NodeKind::StateMachine)
        return whyNoUse(graph, *source, *target);
    if (target->kind == NodeKind::Function && isEventSource(source->kind))
        return whyNoEvents(graph, *source, *target);
    const bool ofQueue = target->kind == NodeKind::Queue &&
                         (source->kind == NodeKind::Topic || source->kind == NodeKind::Queue);
    if (!ofQueue)
        return Text::tr("{} sends nothing to {}", source->name, target->name);
    if (hasWire(graph, WireKind::Destination, from, to))
        return Text::tr("{} sends to {} already", source->name, target->name);
    const bool redrives =
        std::any_of(graph.wires.begin(), graph.wires.end(), [&](const auto& wire) {
            return wire.kind == WireKind::Destination && wire.from == from;
        });
    if (source->kind == NodeKind::Queue && redrives)
        return Text::tr("{} has a dead letter queue already", source->name);
    if (reaches(graph, to, from))
        return Text::tr("{} uses {}: each would wait for the other to be made", target->name,
                        source->name);
    return std::nullopt;
}

} // namespace lathe::authoring
