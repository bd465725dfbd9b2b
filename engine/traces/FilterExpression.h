#pragma once

#include "engine/base/Result.h"
#include "engine/traces/Summary.h"
#include "engine/traces/Trace.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::traces {

/// A filter expression of X-Ray:
/// `service("api.example.com") { fault } AND annotation.account = "12345"`
/// (https://docs.aws.amazon.com/xray/latest/devguide/xray-console-filters.html). Keywords and
/// operators are read in capitals and small letters. Cheap to copy.
class FilterExpression {
  public:
    /// Gives the filter expression of a group by name or ARN; nothing where there is no such group.
    using Groups = std::function<std::optional<std::string>(std::string_view nameOrArn)>;

    /// Takes every trace.
    FilterExpression() = default;
    /// Fails with InvalidRequestException: what is wrong, and at which character. An empty text
    /// takes every trace.
    static Result<FilterExpression> parse(std::string_view text, const Groups& groups = {});

    /// `summary` is that of the trace.
    bool matches(const Trace& trace, const Summary& summary) const;

    /// A part of it: what it says of a trace, a service, an edge or a root cause.
    class Subject;
    using Condition = std::function<bool(const Subject&)>;

  private:
    std::shared_ptr<const Condition> m_condition;
};

} // namespace lathe::traces
