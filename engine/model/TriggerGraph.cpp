#include "engine/model/TriggerGraph.h"

#include <array>

namespace lathe::model {

std::string toText(TriggerKind kind) {
    static constexpr std::array names = {
        "Api",           "HttpApi",         "FunctionUrl", "WebSocket", "Schedule",
        "ScheduleV2",    "EventBridgeRule", "S3",          "SQS",       "SNS",
        "DynamoDB",      "Kinesis",         "MSK",         "MQ",        "SelfManagedKafka",
        "DocumentDB",    "CloudWatchLogs",  "Cognito",     "IoTRule",   "AlexaSkill",
        "StepFunctions", "CloudFront",      "Other",
    };
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<const Trigger*> TriggerGraph::triggersOf(const std::string& functionId) const {
    std::vector<const Trigger*> found;
    for (const Trigger& trigger : triggers) {
        if (trigger.target == functionId)
            found.push_back(&trigger);
    }
    return found;
}

} // namespace lathe::model
