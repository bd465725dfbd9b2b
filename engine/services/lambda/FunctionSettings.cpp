#include "engine/services/lambda/FunctionSettings.h"

#include "engine/base/Sha256.h"
#include "engine/catalog/Settings.h"
#include "engine/model/SnapStart.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/SettingChecks.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

#include <array>
#include <set>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

// As the service lists them.
constexpr std::string_view runtimeSet =
    "[nodejs20.x, python3.14, provided.al2023, python3.12, python3.13, nodejs24.x, nodejs22.x, "
    "java25, python3.10, python3.11, java21, ruby3.3, ruby3.4, ruby3.2, python3.8, python3.9, "
    "java17, nodejs16.x, dotnet10, dotnet8, java11, dotnet6, nodejs18.x, provided.al2, java8.al2]";
constexpr std::array<std::string_view, 17> retiredRuntimes = {
    "java8",      "go1.x",      "provided",      "ruby2.7",       "ruby2.5",   "nodejs14.x",
    "nodejs12.x", "nodejs10.x", "nodejs8.10",    "nodejs6.10",    "nodejs4.3", "python3.7",
    "python3.6",  "python2.7",  "dotnetcore3.1", "dotnetcore2.1", "dotnet5.0"};

constexpr std::string_view rolePattern =
    R"(arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+)";
constexpr std::string_view deadLetterPattern = R"((arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|())";
constexpr std::string_view layerPattern =
    R"((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:)"
    R"(layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))";

constexpr std::array<std::string_view, 18> settingNames = {
    "Runtime",          "Role",
    "Handler",          "Description",
    "Timeout",          "MemorySize",
    "VpcConfig",        "PackageType",
    "DeadLetterConfig", "Environment",
    "KMSKeyArn",        "TracingConfig",
    "Layers",           "FileSystemConfigs",
    "Architectures",    "EphemeralStorage",
    "SnapStart",        "CapacityProviderConfig"};

std::string text(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

const json::object* object(const json::object& parent, std::string_view key) {
    const json::value* value = parent.if_contains(key);
    return value ? value->if_object() : nullptr;
}

const json::array* array(const json::object& parent, std::string_view key) {
    const json::value* value = parent.if_contains(key);
    return value ? value->if_array() : nullptr;
}

void checkArchitectures(std::string_view member, const json::array& list, Validation& validation) {
    const bool known = std::all_of(list.begin(), list.end(), [](const json::value& entry) {
        return entry == "x86_64" || entry == "arm64";
    });
    if (!known)
        validation.broken(member, listText(list),
                          "Member must satisfy constraint: [Member must satisfy enum value set: "
                          "[x86_64, arm64], Member must not be null]");
}

void checkLists(const json::object& body, Validation& validation) {
    if (const json::array* list = array(body, "Architectures")) {
        checkArchitectures("architectures", *list, validation);
        if (list->size() > 1)
            validation.broken("architectures", listText(*list),
                              "Member must have length less than or equal to 1");
    }
    if (const json::array* list = array(body, "Layers")) {
        const bool fit = std::all_of(list->begin(), list->end(), [](const json::value& entry) {
            return entry.is_string() && fitsPattern(entry.get_string(), layerPattern);
        });
        if (!fit)
            validation.broken(
                "layers", listText(*list),
                fmt::format("Member must satisfy constraint: [Member must have length less than "
                            "or equal to 2048, Member must have length greater than or equal to "
                            "1, Member must satisfy regular expression pattern: {}, Member must "
                            "not be null]",
                            layerPattern));
    }
}

void checkNetwork(const json::object& body, Validation& validation) {
    const json::object* vpc = object(body, "VpcConfig");
    if (!vpc)
        return;
    const auto check = [&](const char* key, const char* member, std::string_view pattern) {
        const json::array* list = array(*vpc, key);
        if (!list)
            return;
        for (const json::value& entry : *list) {
            if (entry.is_string() && fitsPattern(entry.get_string(), pattern))
                continue;
            validation.broken(member, listText(*list),
                              fmt::format("Member must satisfy constraint: [Member must have "
                                          "length less than or equal to 1024, Member must have "
                                          "length greater than or equal to 0, Member must satisfy "
                                          "regular expression pattern: {}]",
                                          pattern));
            return;
        }
    };
    check("SubnetIds", "vpcConfig.subnetIds", "subnet-[0-9a-z]*");
    check("SecurityGroupIds", "vpcConfig.securityGroupIds", "sg-[0-9a-zA-Z]*");
}

Result<void> checkShape(const json::object& body) {
    static const json::object none;
    const auto part = [&](std::string_view key) -> const json::object& {
        const json::object* found = object(body, key);
        return found ? *found : none;
    };
    Validation validation;
    validation.pattern("role", text(body, "Role"), rolePattern);
    validation.pattern("handler", text(body, "Handler"), R"([^\s]+)");
    validation.length("handler", text(body, "Handler"), 0, 128);
    validation.length("description", text(body, "Description"), 0, 256);
    validation.range("timeout", body.if_contains("Timeout"), 1, 900);
    validation.range("memorySize", body.if_contains("MemorySize"), 128, 10'240);
    validation.range("ephemeralStorage.size", part("EphemeralStorage").if_contains("Size"), 512,
                     10'240);
    validation.oneOf("packageType", text(body, "PackageType"), {"Image", "Zip"});
    validation.oneOf("tracingConfig.mode", text(part("TracingConfig"), "Mode"),
                     {"Active", "PassThrough"});
    validation.pattern("deadLetterConfig.targetArn", text(part("DeadLetterConfig"), "TargetArn"),
                       deadLetterPattern);
    validation.oneOf("snapStart.applyOn", text(part("SnapStart"), "ApplyOn"),
                     {"PublishedVersions", "None"});
    if (object(body, "TenancyConfig") && text(part("TenancyConfig"), "TenantIsolationMode").empty())
        validation.missing("tenancyConfig.tenantIsolationMode");
    validation.oneOf("tenancyConfig.tenantIsolationMode",
                     text(part("TenancyConfig"), "TenantIsolationMode"), {"PER_TENANT"});
    const json::object& logging = part("LoggingConfig");
    validation.oneOf("loggingConfig.logFormat", text(logging, "LogFormat"), {"JSON", "Text"});
    validation.oneOf("loggingConfig.applicationLogLevel", text(logging, "ApplicationLogLevel"),
                     {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"});
    validation.oneOf("loggingConfig.systemLogLevel", text(logging, "SystemLogLevel"),
                     {"DEBUG", "INFO", "WARN"});
    checkLists(body, validation);
    checkNetwork(body, validation);
    checkMembers(body, validation);
    return validation.outcome();
}

bool isKnown(const std::string& runtime) {
    for (const char* around : {"[{},", " {},", " {}]"}) {
        if (runtimeSet.find(fmt::format(fmt::runtime(around), runtime)) != std::string_view::npos)
            return true;
    }
    return false;
}

bool isRetired(const std::string& runtime) {
    return std::find(retiredRuntimes.begin(), retiredRuntimes.end(), runtime) !=
           retiredRuntimes.end();
}

Result<void> checkRuntime(const std::string& runtime) {
    if (runtime.empty())
        return {};
    if (isRetired(runtime))
        return invalidParameter(fmt::format(
            "The runtime parameter of {} is no longer supported for creating or updating AWS "
            "Lambda functions. We recommend you use a supported runtime while creating or "
            "updating functions.",
            runtime));
    if (!isKnown(runtime))
        return invalidParameter(
            fmt::format("Value {} at 'runtime' failed to satisfy constraint: Member must "
                        "satisfy enum value set: {} or be a valid ARN",
                        runtime, runtimeSet));
    return {};
}

Result<void> checkLayers(const catalog::Catalog& catalog, const json::array& layers) {
    constexpr std::size_t most = 5;
    if (layers.size() > most)
        return invalidParameter("Cannot reference more than 5 layers.");
    const model::Project& project = catalog.declared();
    std::map<std::string, std::string> seen;
    for (const json::value& entry : layers) {
        const std::string arn{entry.as_string()};
        const std::string name = arn.substr(0, arn.rfind(':'));
        if (const auto [place, fresh] = seen.emplace(name, arn); !fresh)
            return invalidParameter(
                fmt::format("Two different versions of the same layer are not allowed "
                            "to be referenced in the same function. {} and {} are "
                            "versions of the same layer.",
                            place->second, arn));
        const std::string here = fmt::format("arn:aws:lambda:{}:", project.region);
        if (!arn.starts_with(here))
            return invalidParameter(
                fmt::format("Layers are not in the same region as the function. Layers "
                            "are expected to be in region {}.",
                            project.region));
        const std::string own = fmt::format("{}{}:layer:", here, project.accountId);
        if (arn.starts_with(own) && !catalog.hasLayer(arn))
            return invalidParameter(fmt::format("Layer version {} does not exist.", arn));
    }
    return {};
}

Result<void> checkVariables(const json::object& body) {
    constexpr std::size_t most = 4096;
    const json::object* environment = object(body, "Environment");
    const json::object* variables = environment ? object(*environment, "Variables") : nullptr;
    if (!variables)
        return {};
    const std::string measured = json::serialize(*variables);
    if (measured.size() <= most)
        return {};
    return invalidParameter(
        "Lambda was unable to configure your environment variables because the "
        "environment variables you have provided exceeded the 4KB limit. String "
        "measured: " +
        measured);
}

json::object networkOf(const json::object& vpc) {
    json::object network{{"SubnetIds", json::array{}},
                         {"SecurityGroupIds", json::array{}},
                         {"VpcId", ""},
                         {"Ipv6AllowedForDualStack", false}};
    for (const char* key : {"SubnetIds", "SecurityGroupIds", "Ipv6AllowedForDualStack"}) {
        if (const json::value* value = vpc.if_contains(key); value && !value->is_null())
            network[key] = *value;
    }
    // There is no network behind it here: an id that stays the same.
    if (const json::array& subnets = network["SubnetIds"].as_array(); !subnets.empty())
        network["VpcId"] = "vpc-" + sha256Hex(json::serialize(subnets)).substr(0, 17);
    return network;
}

json::object loggingOf(const std::string& name, const json::object& asked) {
    json::object logging;
    const bool isJson = text(asked, "LogFormat") == "JSON";
    logging["LogFormat"] = isJson ? "JSON" : "Text";
    const auto level = [&](const char* key) {
        const std::string value = text(asked, key);
        logging[key] = value.empty() ? "INFO" : value;
    };
    if (isJson) {
        level("ApplicationLogLevel");
        level("SystemLogLevel");
    }
    const std::string group = text(asked, "LogGroup");
    logging["LogGroup"] = group.empty() ? "/aws/lambda/" + name : group;
    return logging;
}

void setDefault(json::object& settings, std::string_view key, json::value value) {
    if (!settings.contains(key))
        settings[key] = std::move(value);
}

} // namespace

Result<void> checkSettings(const catalog::Catalog& catalog, const json::object& body) {
    if (auto shape = checkShape(body); !shape)
        return shape;
    if (auto runtime = checkRuntime(text(body, "Runtime")); !runtime)
        return runtime;
    if (const json::array* layers = array(body, "Layers")) {
        if (auto known = checkLayers(catalog, *layers); !known)
            return known;
    }
    if (auto fine = checkContents(body); !fine)
        return fine;
    return checkVariables(body);
}

Result<void> checkSnapStart(const json::object& settings, std::optional<int> provisioned) {
    model::FunctionSpec function;
    catalog::applySettings(settings, function);
    function.provisionedConcurrency = provisioned;
    if (function.snapStart)
        if (auto fits = checkTenancy(settings, "SnapStart"); !fits)
            return fits;
    const std::string conflict = model::snapStartConflict(function);
    return conflict.empty() ? Result<void>{} : invalidParameter(conflict);
}

Result<void> checkTenancy(const json::object& settings, std::string_view what) {
    if (!settings.contains("TenancyConfig"))
        return {};
    return invalidParameter(
        fmt::format("{} is not supported for functions enabled with tenancy configuration", what));
}

void checkKnownRuntime(std::string_view member, const std::string& runtime,
                       Validation& validation) {
    if (!runtime.empty() && !isKnown(runtime) && !isRetired(runtime))
        validation.broken(member, runtime,
                          fmt::format("Member must satisfy enum value set: {}", runtimeSet));
}

void checkCompatible(const json::object& body, Validation& validation) {
    if (const json::array* list = array(body, "CompatibleRuntimes")) {
        const bool known = std::all_of(list->begin(), list->end(), [](const json::value& entry) {
            const std::string runtime{entry.as_string()};
            return isKnown(runtime) || isRetired(runtime);
        });
        if (!known)
            validation.broken("compatibleRuntimes", listText(*list),
                              fmt::format("Member must satisfy enum value set: {}", runtimeSet));
    }
    if (const json::array* list = array(body, "CompatibleArchitectures"))
        checkArchitectures("compatibleArchitectures", *list, validation);
}

void updateSettings(const std::string& name, const json::object& body, json::object& settings) {
    for (const std::string_view key : settingNames) {
        const json::value* value = body.if_contains(key);
        if (value && !value->is_null())
            settings[key] = *value;
    }
    if (const json::object* image = object(body, "ImageConfig"))
        settings["ImageConfig"] = *image;
    if (const json::object* durable = object(body, "DurableConfig")) {
        settings["DurableConfig"] = *durable;
        setDefault(settings["DurableConfig"].as_object(), "RetentionPeriodInDays", 14);
    }
    if (const json::object* vpc = object(body, "VpcConfig"))
        settings["VpcConfig"] = networkOf(*vpc);
    if (const json::object* environment = object(body, "Environment")) {
        const json::object* variables = object(*environment, "Variables");
        settings["Environment"] = {{"Variables", variables ? *variables : json::object{}}};
    }
    if (const json::object* deadLetters = object(body, "DeadLetterConfig");
        deadLetters && text(*deadLetters, "TargetArn").empty())
        settings.erase("DeadLetterConfig");
    if (const json::object* asked = object(body, "LoggingConfig")) {
        json::object merged = settings.contains("LoggingConfig")
                                  ? settings["LoggingConfig"].as_object()
                                  : json::object{};
        for (const auto& [key, value] : *asked) {
            if (!value.is_null())
                merged[key] = value;
        }
        settings["LoggingConfig"] = loggingOf(name, merged);
    }
}

json::object newSettings(const std::string& name, const json::object& body) {
    json::object settings;
    updateSettings(name, body, settings);
    setDefault(settings, "Description", "");
    setDefault(settings, "Timeout", 3);
    setDefault(settings, "MemorySize", 128);
    setDefault(settings, "PackageType", "Zip");
    setDefault(settings, "Architectures", json::array{"x86_64"});
    setDefault(settings, "EphemeralStorage", json::object{{"Size", 512}});
    setDefault(settings, "TracingConfig", json::object{{"Mode", "PassThrough"}});
    setDefault(settings, "SnapStart", json::object{{"ApplyOn", "None"}});
    setDefault(settings, "LoggingConfig", loggingOf(name, {}));
    // For good: no update changes it.
    if (const json::object* tenancy = object(body, "TenancyConfig"))
        settings["TenancyConfig"] = *tenancy;
    return settings;
}

} // namespace lathe::services::lambda
