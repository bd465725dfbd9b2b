#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::events {

/// What the reserved variables of a template stand for.
struct TransformerContext {
    std::string ruleArn;
    std::string ruleName;
    /// "2026-01-02T03:04:05.678Z"
    std::string ingestionTime;
};

/// "<name>" in the template, in their order. Those of aws.events are among them.
std::vector<std::string> placeholdersIn(std::string_view inputTemplate);
/// Whether it is aws.events.rule-arn and the like.
bool isReservedVariable(std::string_view name);

/// What a target gets by an InputTransformer, which is valid
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html).
/// In quotes, a value stands as text, an object or array without its own quotes; outside of them as
/// JSON. What the event does not have is an empty text. Fails with InvalidJson where what a
/// template in braces gives is no JSON, such as an object in quotes.
Result<std::string> transformed(const boost::json::object& transformer,
                                const boost::json::value& event, const TransformerContext& context);

} // namespace lathe::services::events
