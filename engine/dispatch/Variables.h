#pragma once

#include "engine/base/Credentials.h"
#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/model/FunctionSpec.h"

#include <map>
#include <string>

namespace lathe::dispatch {

/// function (logical id, or name) or "Parameters" -> variable -> value, as env.json has them.
using VariableOverrides = std::map<std::string, std::map<std::string, std::string>>;

/// What an environment starts for: an invocation, provisioned concurrency, or a snapshot of it
/// (SnapStart).
enum class Initialization { OnDemand, Provisioned, SnapStart };

/// "on-demand", "provisioned-concurrency", "snap-start".
std::string toText(Initialization initialization);

/// Where functions find the engine.
struct Endpoints {
    /// http://127.0.0.1:PORT of the AWS port; what functions see as AWS_ENDPOINT_URL.
    std::string aws;
    /// 127.0.0.1:PORT of the X-Ray daemon.
    std::string tracesDaemon;
    /// http://127.0.0.1:PORT, to which exporters of OpenTelemetry send over HTTP.
    std::string openTelemetry;

    bool operator==(const Endpoints&) const = default;
};

/// Where an environment lives, and why.
struct Place {
    std::string region;
    std::string accountId;
    Endpoints endpoints;
    std::string logStream;
    Initialization initialization = Initialization::OnDemand;
};

/// "2026/11/23/[$LATEST]0123456789abcdef0123456789abcdef"
std::string newLogStream(const std::string& version, Timestamp now);

/// "/aws/lambda/NAME", or what LoggingConfig says.
std::string logGroupOf(const model::FunctionSpec& function);

/// Without a qualifier.
std::string functionArn(const model::FunctionSpec& function, const Place& place);

/// The function's own variables with the overrides on them: as SAM has it, only variables that the
/// template declares are overridden, "Parameters" holds for all functions and gives way to the
/// function's own section.
std::map<std::string, std::string> ownVariables(const model::FunctionSpec& function,
                                                const VariableOverrides& overrides);

/// Fails with InvalidParameterValueException, in AWS's words, when they are larger than the 4 KB
/// that Lambda takes.
Result<bool> checkSize(const std::map<std::string, std::string>& own);

/// `own` and the platform's, with the credentials of the function's role
/// (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime).
std::map<std::string, std::string> standardVariables(const model::FunctionSpec& function,
                                                     const Place& place,
                                                     const Credentials& credentials,
                                                     std::map<std::string, std::string> own);

} // namespace lathe::dispatch
