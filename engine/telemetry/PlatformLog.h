#pragma once

#include "engine/model/FunctionSpec.h"
#include "engine/model/Invocation.h"

#include <string>

namespace lathe::telemetry {

/// The lines that the platform prints, text format or JSON as the function's LoggingConfig asks
/// (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html).
std::string startLine(const model::LoggingSettings& logging, const model::InvocationRecord& record);
std::string endLine(const model::LoggingSettings& logging, const model::InvocationRecord& record);
/// "REPORT RequestId: ...\tDuration: 1.23 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\t..."
std::string reportLine(const model::LoggingSettings& logging,
                       const model::InvocationRecord& record);
/// "INIT_START Runtime Version: python:3.11\tRuntime Version ARN: ..."
std::string initStartLine(const model::LoggingSettings& logging, const std::string& runtimeVersion,
                          const std::string& runtimeVersionArn);
/// "INIT_REPORT Init Duration: 10008.32 ms\tPhase: init\tStatus: timeout"
std::string initReportLine(const model::LoggingSettings& logging, Microseconds duration,
                           const std::string& phase, const std::string& status,
                           const std::string& errorType);

/// Whether LoggingConfig's SystemLogLevel lets START, END and REPORT through.
bool printsPlatformLines(const model::LoggingSettings& logging);

} // namespace lathe::telemetry
