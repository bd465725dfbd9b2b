#pragma once

#include "engine/base/Result.h"
#include "engine/delivery/Message.h"
#include "engine/patterns/Pattern.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::sns {

/// Which messages a subscription gets
/// (https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html).
class FilterPolicy {
  public:
    enum class Scope { MessageAttributes, MessageBody };

    /// Fails with InvalidParameter; the detail is as AWS has it behind "Invalid parameter: " (and
    /// "Attributes Reason: ").
    static Result<FilterPolicy> compile(std::string_view json, Scope scope);

    bool matches(const std::string& body,
                 const std::map<std::string, delivery::Attribute>& attributes) const;

  private:
    FilterPolicy(patterns::Pattern pattern, Scope scope)
        : m_pattern{std::move(pattern)}
        , m_scope{scope} {}

    patterns::Pattern m_pattern;
    Scope m_scope;
};

/// What AWS says of a text that is not JSON.
std::string unreadableJson(std::string_view json);

} // namespace lathe::services::sns
