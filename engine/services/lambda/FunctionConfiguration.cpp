#include "engine/services/lambda/FunctionConfiguration.h"

#include "engine/base/Sha256.h"
#include "engine/runtimes/Runtimes.h"
#include "engine/services/lambda/FunctionName.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using model::FunctionSpec;
using model::Project;

// A revision changes when anything of the configuration or the code does, and only then.
std::string revisionOf(const json::object& configuration) {
    const std::string hex = sha256Hex(json::serialize(configuration));
    return fmt::format("{}-{}-4{}-a{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 3),
                       hex.substr(15, 3), hex.substr(18, 12));
}

std::string roleOf(const Project& project, const FunctionSpec& function) {
    if (!function.role.empty())
        return function.role;
    const std::string stack =
        project.stackName.empty() ? project.root.filename().string() : project.stackName;
    return fmt::format("arn:aws:iam::{}:role/{}-{}Role", project.accountId, stack,
                       function.logicalId);
}

json::object loggingOf(const FunctionSpec& function) {
    const model::LoggingSettings& logging = function.logging;
    json::object config;
    const bool isJson = logging.format == model::LogFormat::Json;
    config["LogFormat"] = isJson ? "JSON" : "Text";
    if (isJson) {
        config["ApplicationLogLevel"] = logging.applicationLevel;
        config["SystemLogLevel"] = logging.systemLevel;
    }
    config["LogGroup"] =
        logging.logGroup.empty() ? "/aws/lambda/" + function.name : logging.logGroup;
    return config;
}

json::array layersOf(const Project& project, const FunctionSpec& function) {
    json::array layers;
    for (const model::LayerReference& layer : function.layers) {
        const std::string arn = layer.name.starts_with("arn:")
                                    ? layer.name
                                    : fmt::format("arn:aws:lambda:{}:{}:layer:{}:1", project.region,
                                                  project.accountId, layer.name);
        layers.push_back({{"Arn", arn}, {"CodeSize", 0}});
    }
    return layers;
}

json::array fileSystemsOf(const FunctionSpec& function) {
    json::array mounts;
    for (const model::FileSystemMount& mount : function.fileSystems)
        mounts.push_back({{"Arn", mount.arn}, {"LocalMountPath", mount.mountPath}});
    return mounts;
}

// "2026-01-02T03:04:05.678+0000"
std::string lambdaTime(Timestamp time) {
    std::string text = toIso8601(time);
    text.replace(text.size() - 1, 1, "+0000");
    return text;
}

void addOptional(json::object& config, const Project& project, const FunctionSpec& function) {
    if (!function.environment.empty()) {
        json::object variables;
        for (const auto& [name, value] : function.environment)
            variables[name] = value;
        config["Environment"] = {{"Variables", std::move(variables)}};
    }
    if (!function.layers.empty())
        config["Layers"] = layersOf(project, function);
    if (!function.fileSystems.empty())
        config["FileSystemConfigs"] = fileSystemsOf(function);
    if (!function.async.deadLetterQueue.empty())
        config["DeadLetterConfig"] = {{"TargetArn", function.async.deadLetterQueue}};
}

} // namespace

json::object functionConfiguration(const Project& project, const FunctionSpec& function,
                                   const CodeInfo& code, Detail detail) {
    const bool isZip = function.packageType == model::PackageType::Zip;
    json::object config;
    config["FunctionName"] = function.name;
    config["FunctionArn"] = functionArn(project, function.name);
    if (isZip) {
        config["Runtime"] = function.runtime;
        config["Handler"] = function.handler;
    }
    config["Role"] = roleOf(project, function);
    config["CodeSize"] = code.size.count;
    config["Description"] = function.description;
    config["Timeout"] = function.timeout.count();
    config["MemorySize"] = function.memory.ceilMebi();
    config["LastModified"] = lambdaTime(code.lastModified);
    config["CodeSha256"] = code.sha256;
    config["Version"] = "$LATEST";
    addOptional(config, project, function);
    config["TracingConfig"] = {
        {"Mode", function.tracing.empty() ? "PassThrough" : function.tracing}};
    config["PackageType"] = isZip ? "Zip" : "Image";
    config["Architectures"] = json::array{toText(function.architecture)};
    config["EphemeralStorage"] = {{"Size", function.ephemeralStorage.ceilMebi()}};
    config["SnapStart"] = {{"ApplyOn", function.snapStart ? "PublishedVersions" : "None"},
                           {"OptimizationStatus", "Off"}};
    config["LoggingConfig"] = loggingOf(function);
    config["RevisionId"] = revisionOf(config);
    if (detail == Detail::Listed)
        return config;
    config["State"] = "Active";
    config["LastUpdateStatus"] = "Successful";
    if (isZip)
        config["RuntimeVersionConfig"] = {
            {"RuntimeVersionArn", runtimes::versionArn(function.runtime, project.region)}};
    return config;
}

} // namespace lathe::services::lambda
