#pragma once

#include "engine/delivery/Courier.h"
#include "engine/services/wire/Service.h"

#include <string_view>

namespace lathe::services::events {

/// Counts for a rule, by its ARN, as CloudWatch has it in the namespace AWS/Events
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html): by RuleName, and
/// by EventBusName too for buses of one's own.
void measureRule(const Surroundings& surroundings, std::string_view ruleArn,
                 std::string_view metric);

/// Counts what became of what a rule has sent to a target.
void measureFate(const Surroundings& surroundings, const delivery::Parcel& parcel,
                 delivery::Courier::Fate fate);

} // namespace lathe::services::events
