#include "engine/model/LocalSources.h"

#include <algorithm>
#include <array>

namespace lathe::model {

namespace {

/// Kinds of sources that the engine runs.
constexpr std::array runHere{TriggerKind::Api,           TriggerKind::HttpApi,
                             TriggerKind::FunctionUrl,   TriggerKind::S3,
                             TriggerKind::Sqs,           TriggerKind::DynamoDb,
                             TriggerKind::Sns,           TriggerKind::Schedule,
                             TriggerKind::ScheduleV2,    TriggerKind::EventBridgeRule,
                             TriggerKind::StepFunctions, TriggerKind::CloudWatchLogs};

} // namespace

bool runsLocally(const Trigger& trigger) {
    return std::find(runHere.begin(), runHere.end(), trigger.kind) != runHere.end();
}

} // namespace lathe::model
