#pragma once

#include "engine/model/Project.h"
#include "engine/services/sns/Entities.h"

#include <vector>

namespace lathe::services::sns {

/// What the template declares: AWS::SNS::Topic with AWS::SNS::TopicPolicy and
/// AWS::SNS::TopicInlinePolicy, and the subscriptions of topics, of AWS::SNS::Subscription and of
/// SAM's SNS events. Each has in `declared` what the template says of it.
struct DeclaredTopics {
    std::vector<Topic> topics;
    std::vector<Subscription> subscriptions;
};

DeclaredTopics declaredTopics(const model::Project& project);

} // namespace lathe::services::sns
