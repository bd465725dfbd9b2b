#pragma once

#include "engine/model/Project.h"
#include "engine/services/sqs/QueueAttributes.h"

#include <map>
#include <string>
#include <vector>

namespace lathe::services::sqs {

/// A queue as the template has it: AWS::SQS::Queue, with the policies that AWS::SQS::QueuePolicy
/// and AWS::SQS::QueueInlinePolicy give it.
struct DeclaredQueue {
    std::string name;
    AttributeTexts attributes;
    std::map<std::string, std::string> tags;
    /// All that, in one word.
    std::string basis;
};

std::vector<DeclaredQueue> declaredQueues(const model::Project& project);

} // namespace lathe::services::sqs
