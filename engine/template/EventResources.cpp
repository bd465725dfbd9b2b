#include "engine/template/EventResources.h"

#include <array>

namespace lathe::tmpl {
namespace {

constexpr EventResource permission{"Permission", "AWS::Lambda::Permission"};
constexpr EventResource mapping{"", "AWS::Lambda::EventSourceMapping"};
constexpr EventResource rule{"", "AWS::Events::Rule"};
constexpr EventResource schedule{"", "AWS::Scheduler::Schedule"};
constexpr EventResource role{"Role", "AWS::IAM::Role"};

struct Made {
    std::string_view eventType;
    EventResource resource;
};

constexpr std::array madeForFunctions{
    Made{"HttpApi", permission},
    Made{"Schedule", rule},
    Made{"Schedule", permission},
    Made{"CloudWatchEvent", rule},
    Made{"CloudWatchEvent", permission},
    Made{"EventBridgeRule", rule},
    Made{"EventBridgeRule", permission},
    Made{"ScheduleV2", schedule},
    Made{"ScheduleV2", role},
    Made{"S3", permission},
    Made{"SNS", {"", "AWS::SNS::Subscription"}},
    Made{"SQS", mapping},
    Made{"DynamoDB", mapping},
    Made{"Kinesis", mapping},
    Made{"MSK", mapping},
    Made{"MQ", mapping},
    Made{"SelfManagedKafka", mapping},
    Made{"DocumentDB", mapping},
    Made{"CloudWatchLogs", {"", "AWS::Logs::SubscriptionFilter"}},
    Made{"CloudWatchLogs", permission},
    Made{"IoTRule", {"", "AWS::IoT::TopicRule"}},
    Made{"IoTRule", permission},
    Made{"AlexaSkill", permission},
};

constexpr std::array madeForStateMachines{
    Made{"Api", role},
    Made{"Schedule", rule},
    Made{"Schedule", role},
    Made{"CloudWatchEvent", rule},
    Made{"CloudWatchEvent", role},
    Made{"EventBridgeRule", rule},
    Made{"EventBridgeRule", role},
    Made{"ScheduleV2", schedule},
    Made{"ScheduleV2", role},
};

template <std::size_t N>
std::vector<EventResource> select(const std::array<Made, N>& table, std::string_view eventType) {
    std::vector<EventResource> resources;
    for (const auto& made : table) {
        if (made.eventType == eventType) {
            resources.push_back(made.resource);
        }
    }
    return resources;
}

} // namespace

std::vector<EventResource> resourcesOfEvent(std::string_view eventType, bool ofStateMachine) {
    return ofStateMachine ? select(madeForStateMachines, eventType)
                          : select(madeForFunctions, eventType);
}

} // namespace lathe::tmpl
