#pragma once

#include "engine/base/Result.h"
#include "engine/logpatterns/ExtractedValues.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::logpatterns {

/// A filter pattern of CloudWatch Logs: which messages a metric filter counts, a subscription
/// filter passes on, and FilterLogEvents and Live Tail show
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html).
/// Immutable and cheap to copy; any thread.
class FilterPattern {
  public:
    enum class Kind {
        /// `ERROR -Exiting`, also the empty pattern, which matches everything: see Terms.
        Terms,
        /// `{ $.level = "ERROR" }`: see JsonPattern.
        Json,
        /// `[ip, ..., status_code = 4*, bytes]`: see FieldsPattern.
        Fields,
    };

    /// Fails with InvalidParameterException, in the words of AWS.
    static Result<FilterPattern> parse(std::string_view pattern);

    bool matches(std::string_view message) const;

    Kind kind() const;
    /// Of a log group's filters, five may use one
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#regex-expressions).
    bool usesRegex() const;

    /// What TestMetricFilter answers of a message that matches: {"$.latency", "50"} for JSON,
    /// {"$status_code", "404"} and {"$1", "127.0.0.1"} for fields, nothing for terms.
    ExtractedValues extracted(std::string_view message) const;
    /// One value, as metric values and dimensions name it: "$.latency", which may be any selector,
    /// "$size" or "$7". Nullopt where the message has none.
    std::optional<std::string> value(std::string_view message, std::string_view name) const;

  private:
    struct Parsed;
    FilterPattern() = default;

    std::shared_ptr<const Parsed> m_parsed;
};

} // namespace lathe::logpatterns
