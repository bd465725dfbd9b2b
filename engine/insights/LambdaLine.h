#pragma once

#include "engine/insights/Value.h"

#include <array>
#include <string_view>

namespace lathe::insights {

/// The fields that Insights discovers in lines of Lambda functions
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html).
enum class LambdaField {
    RequestId,
    Type,
    Duration,
    BilledDuration,
    InitDuration,
    MemorySize,
    MaxMemoryUsed,
    XrayTraceId,
    XraySegmentId
};

struct NamedLambdaField {
    std::string_view name;
    LambdaField field;
};
inline constexpr std::array<NamedLambdaField, 9> lambdaFields{
    {{"@requestId", LambdaField::RequestId},
     {"@type", LambdaField::Type},
     {"@duration", LambdaField::Duration},
     {"@billedDuration", LambdaField::BilledDuration},
     {"@initDuration", LambdaField::InitDuration},
     {"@memorySize", LambdaField::MemorySize},
     {"@maxMemoryUsed", LambdaField::MaxMemoryUsed},
     {"@xrayTraceId", LambdaField::XrayTraceId},
     {"@xraySegmentId", LambdaField::XraySegmentId}}};

/// What a line says of a field; a missing value when nothing. Durations are in milliseconds, sizes
/// in bytes where a MB is a million of them, as in AWS. The type is the first word of a platform's
/// line: START, END, REPORT, INIT_START and the like. The request's id is also found among the
/// first words of a function's own line, where the runtimes of Python and Node.js write it.
Value lambdaValue(LambdaField field, std::string_view line);

} // namespace lathe::insights
