#pragma once

#include "engine/base/Result.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::cloudwatch {

/// When a composite alarm is in ALARM: `ALARM("a") AND NOT (OK(b) OR TRUE)`,
/// `AT_LEAST(2, ALARM, (a, b, c))`
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html).
class AlarmRule {
  public:
    /// Fails with ValidationError.
    static Result<AlarmRule> parse(std::string_view text);

    /// Of an alarm, by name or ARN as it is written, "OK", "ALARM" or "INSUFFICIENT_DATA".
    using StateOf = std::function<std::string(const std::string& alarm)>;
    bool holds(const StateOf& stateOf) const;
    /// As they are written.
    std::vector<std::string> alarms() const;

  private:
    friend class AlarmRuleParser;
    struct Node;
    std::shared_ptr<const Node> m_root;
};

} // namespace lathe::services::cloudwatch
