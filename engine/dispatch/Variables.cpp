#include "engine/dispatch/Variables.h"

#include "engine/base/Ids.h"
#include "engine/model/LocalUrls.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>

namespace lathe::dispatch {

namespace {

const std::map<std::string, std::string>* sectionFor(const model::FunctionSpec& function,
                                                     const VariableOverrides& overrides) {
    const auto slash = function.logicalId.rfind('/');
    const std::string last =
        slash == std::string::npos ? function.logicalId : function.logicalId.substr(slash + 1);
    for (const std::string& key : {function.logicalId, last, function.name}) {
        if (const auto found = overrides.find(key); found != overrides.end())
            return &found->second;
    }
    return nullptr;
}

/// "127.0.0.1:2000", also in its parts.
void setDaemon(const std::string& known, std::map<std::string, std::string>& variables) {
    const std::string address = known.empty() ? "127.0.0.1:2000" : known;
    const auto colon = address.rfind(':');
    variables.emplace("AWS_XRAY_DAEMON_ADDRESS", address);
    variables.emplace("_AWS_XRAY_DAEMON_ADDRESS", address.substr(0, colon));
    variables.emplace("_AWS_XRAY_DAEMON_PORT", address.substr(colon + 1));
}

} // namespace

std::string toText(Initialization initialization) {
    switch (initialization) {
    case Initialization::OnDemand:
        return "on-demand";
    case Initialization::Provisioned:
        return "provisioned-concurrency";
    case Initialization::SnapStart:
        break;
    }
    return "snap-start";
}

std::string newLogStream(const std::string& version, Timestamp now) {
    return fmt::format("{:%Y/%m/%d}/[{}]{}",
                       fmt::gmtime(static_cast<std::time_t>(
                           std::chrono::floor<Seconds>(now).time_since_epoch().count())),
                       version, newHexId(32));
}

std::string logGroupOf(const model::FunctionSpec& function) {
    return function.logging.logGroup.empty() ? "/aws/lambda/" + function.name
                                             : function.logging.logGroup;
}

std::string functionArn(const model::FunctionSpec& function, const Place& place) {
    return fmt::format("arn:aws:lambda:{}:{}:function:{}", place.region, place.accountId,
                       function.name);
}

std::map<std::string, std::string> ownVariables(const model::FunctionSpec& function,
                                                const VariableOverrides& overrides) {
    std::map<std::string, std::string> own = function.environment;
    const auto apply = [&own](const std::map<std::string, std::string>& values) {
        for (const auto& [name, value] : values) {
            if (const auto declared = own.find(name); declared != own.end())
                declared->second = value;
        }
    };
    if (const auto common = overrides.find("Parameters"); common != overrides.end())
        apply(common->second);
    if (const auto* section = sectionFor(function, overrides))
        apply(*section);
    return own;
}

Result<bool> checkSize(const std::map<std::string, std::string>& own) {
    std::size_t size = 0;
    for (const auto& [name, value] : own)
        size += name.size() + value.size();
    if (size > 4096)
        return Error{
            "InvalidParameterValueException",
            Text::verbatim("Lambda was unable to configure your environment variables because "
                           "the environment variables you have provided exceeded the 4KB "
                           "limit.")};
    return true;
}

std::map<std::string, std::string> standardVariables(const model::FunctionSpec& function,
                                                     const Place& place,
                                                     const Credentials& credentials,
                                                     std::map<std::string, std::string> own) {
    std::map<std::string, std::string> variables = std::move(own);
    const auto set = [&variables](const char* name, std::string value) {
        variables[name] = std::move(value);
    };
    set("_HANDLER", function.handler);
    set("LAMBDA_TASK_ROOT", "/var/task");
    set("LAMBDA_RUNTIME_DIR", "/var/runtime");
    set("AWS_LAMBDA_FUNCTION_NAME", function.name);
    set("AWS_LAMBDA_FUNCTION_VERSION", function.version);
    set("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", fmt::format("{}", function.memory.ceilMebi()));
    // A snapshot is of no log stream in particular
    // (https://docs.aws.amazon.com/lambda/latest/dg/snapstart-monitoring.html).
    if (place.initialization != Initialization::SnapStart) {
        set("AWS_LAMBDA_LOG_GROUP_NAME", logGroupOf(function));
        set("AWS_LAMBDA_LOG_STREAM_NAME", place.logStream);
    }
    set("AWS_LAMBDA_INITIALIZATION_TYPE", toText(place.initialization));
    if (!function.runtime.empty())
        set("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime);
    if (function.logging.format == model::LogFormat::Json) {
        set("AWS_LAMBDA_LOG_FORMAT", "JSON");
        set("AWS_LAMBDA_LOG_LEVEL", function.logging.applicationLevel);
    } else {
        set("AWS_LAMBDA_LOG_FORMAT", "Text");
    }
    set("AWS_REGION", place.region);
    set("AWS_DEFAULT_REGION", place.region);
    set("AWS_ACCESS_KEY_ID", credentials.accessKeyId);
    set("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey);
    set("AWS_SESSION_TOKEN", credentials.sessionToken);
    // Who sets it means another endpoint.
    const Endpoints& endpoints = place.endpoints;
    if (!endpoints.aws.empty() && variables.emplace("AWS_ENDPOINT_URL", endpoints.aws).second) {
        for (auto& [name, value] : variables)
            value = model::localUrl(value, place.region, endpoints.aws);
    }
    variables.emplace("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    setDaemon(endpoints.tracesDaemon, variables);
    if (!endpoints.openTelemetry.empty())
        variables.emplace("OTEL_EXPORTER_OTLP_ENDPOINT", endpoints.openTelemetry);
    variables.emplace("TZ", ":UTC");
    return variables;
}

} // namespace lathe::dispatch
