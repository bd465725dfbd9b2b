#include "engine/authoring/Uses.h"

#include <algorithm>

namespace lathe::authoring {

namespace {

constexpr Use uses[] = {
    {NodeKind::Table, "DynamoDBCrudPolicy", "TableName", nullptr, "TABLE"},
    {NodeKind::Queue, "SQSSendMessagePolicy", "QueueName", "QueueName", "QUEUE_URL"},
    {NodeKind::Topic, "SNSPublishMessagePolicy", "TopicName", "TopicName", "TOPIC_ARN"},
    {NodeKind::Bucket, "S3CrudPolicy", "BucketName", nullptr, "BUCKET"},
    {NodeKind::EventBus, "EventBridgePutEventsPolicy", "EventBusName", nullptr, "EVENT_BUS"},
    {NodeKind::Stream, "KinesisCrudPolicy", "StreamName", nullptr, "STREAM"},
    {NodeKind::Function, "LambdaInvokePolicy", "FunctionName", nullptr, "FUNCTION"},
    {NodeKind::StateMachine, "StepFunctionsExecutionPolicy", "StateMachineName", "Name",
     "STATE_MACHINE_ARN"},
};

} // namespace

const Use* useOf(NodeKind kind) {
    const auto* found = std::find_if(std::begin(uses), std::end(uses),
                                     [kind](const Use& use) { return use.kind == kind; });
    return found == std::end(uses) ? nullptr : found;
}

bool hasWire(const Graph& graph, WireKind kind, const std::string& from, const std::string& to) {
    return std::any_of(graph.wires.begin(), graph.wires.end(), [&](const GraphWire& wire) {
        return wire.kind == kind && wire.from == from && wire.to == to;
    });
}

bool isApi(NodeKind kind) {
    return kind == NodeKind::RestApi || kind == NodeKind::HttpApi;
}

} // namespace lathe::authoring
