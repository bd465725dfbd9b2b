#pragma once

#include "engine/base/Clock.h"
#include "engine/model/FunctionSpec.h"
#include "engine/model/Invocation.h"
#include "engine/telemetry/PlatformRecords.h"

#include <string>

namespace lathe::telemetry {

/// The lines that the platform prints, as the function's LoggingConfig asks: text
/// (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html) or JSON, each a
/// {"time", "type", "record"} of the Telemetry API's schema
/// (https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html).
///
/// A line that the function's SystemLogLevel keeps back is empty: there is nothing to log then.
/// In the text format no level applies, and all lines are printed.

/// "START RequestId: ID Version: $LATEST"; platform.start (INFO).
std::string startLine(const model::LoggingSettings& logging, const model::InvocationRecord& record);
/// "END RequestId: ID"; platform.runtimeDone (DEBUG on success, else WARN).
std::string endLine(const model::LoggingSettings& logging, const model::InvocationRecord& record);
/// "REPORT RequestId: ...\tDuration: 1.23 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\t..." and
/// "Status: timeout" or "Status: error\tError Type: ..." where the platform ended the invocation
/// (an error that the handler returned is none of these); platform.report (INFO on success, else
/// WARN). After a restoration "Restore Duration: 398.97 ms\tBilled Restore Duration: 399 ms\t"
/// stands where Init Duration would
/// (https://docs.aws.amazon.com/lambda/latest/dg/snapstart-monitoring.html).
std::string reportLine(const model::LoggingSettings& logging,
                       const model::InvocationRecord& record);
/// "INIT_START Runtime Version: python:3.11.v12\tRuntime Version ARN: ..."; platform.initStart
/// (INFO). The ARN may be empty: the part is left out.
std::string initStartLine(const model::LoggingSettings& logging, const std::string& runtimeVersion,
                          const std::string& runtimeVersionArn,
                          Timestamp time = Clock::system().wall());
/// "INIT_REPORT Init Duration: 10008.32 ms\tPhase: init\tStatus: timeout"; platform.initReport
/// (WARN). Of an init that went well only where it ran ahead of invocations, with provisioned
/// concurrency and SnapStart; then without a status (INFO)
/// (https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html).
std::string initReportLine(const model::LoggingSettings& logging, const InitEnd& end,
                           Timestamp time = Clock::system().wall());

/// "RESTORE_START Runtime Version: java:17.0.15\tRuntime Version ARN: ..."; platform.restoreStart
/// (INFO).
std::string restoreStartLine(const model::LoggingSettings& logging, const InitStart& start,
                             Timestamp time);
/// "RESTORE_REPORT Restore Duration: 474.37 ms", and "\tStatus: timeout" or "\tStatus:
/// error\tError Type: Runtime.ExitError" where it failed; platform.restoreReport (INFO on success,
/// else WARN).
std::string restoreReportLine(const model::LoggingSettings& logging, const RestoreEnd& end,
                              Timestamp time);

/// "EXTENSION\tName: watcher\tState: Ready\tEvents: [INVOKE, SHUTDOWN]"; platform.extension (INFO,
/// WARN where it has failed).
std::string extensionLine(const model::LoggingSettings& logging, const ExtensionNote& extension,
                          Timestamp time);

/// Whether LoggingConfig's SystemLogLevel lets the platform's lines of level INFO through.
bool printsPlatformLines(const model::LoggingSettings& logging);

} // namespace lathe::telemetry
