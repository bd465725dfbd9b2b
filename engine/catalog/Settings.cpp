#include "engine/catalog/Settings.h"

namespace json = boost::json;

namespace lathe::catalog {

namespace {

using model::FunctionSpec;

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

void addLists(const FunctionSpec& function, json::object& settings) {
    if (!function.environment.empty()) {
        json::object variables;
        for (const auto& [name, value] : function.environment)
            variables[name] = value;
        settings["Environment"] = {{"Variables", std::move(variables)}};
    }
    if (!function.layers.empty()) {
        json::array layers;
        for (const model::LayerReference& layer : function.layers)
            layers.emplace_back(layer.name);
        settings["Layers"] = std::move(layers);
    }
    if (!function.fileSystems.empty()) {
        json::array mounts;
        for (const model::FileSystemMount& mount : function.fileSystems)
            mounts.push_back({{"Arn", mount.arn}, {"LocalMountPath", mount.mountPath}});
        settings["FileSystemConfigs"] = std::move(mounts);
    }
}

/// Reads members of a settings object where they are there.
class Reader {
  public:
    explicit Reader(const json::object& object)
        : m_object{object} {}

    void text(std::string_view key, std::string& target) const {
        if (const json::value* value = m_object.if_contains(key); value && value->is_string())
            target = value->get_string();
    }
    std::optional<std::int64_t> number(std::string_view key) const {
        const json::value* value = m_object.if_contains(key);
        return value && value->is_int64() ? std::optional{value->get_int64()} : std::nullopt;
    }
    const json::array* array(std::string_view key) const {
        const json::value* value = m_object.if_contains(key);
        return value ? value->if_array() : nullptr;
    }
    /// Empty where there is none.
    Reader object(std::string_view key) const {
        static const json::object none;
        const json::value* value = m_object.if_contains(key);
        return Reader{value && value->is_object() ? value->get_object() : none};
    }
    const json::object& all() const { return m_object; }

  private:
    const json::object& m_object;
};

void applyLogging(const Reader& logging, model::LoggingSettings& settings) {
    std::string format;
    logging.text("LogFormat", format);
    settings.format = format == "JSON" ? model::LogFormat::Json : model::LogFormat::Text;
    logging.text("ApplicationLogLevel", settings.applicationLevel);
    logging.text("SystemLogLevel", settings.systemLevel);
    logging.text("LogGroup", settings.logGroup);
}

void applySizes(const Reader& settings, FunctionSpec& function) {
    if (const auto memory = settings.number("MemorySize"))
        function.memory = Bytes::mebi(*memory);
    if (const auto timeout = settings.number("Timeout"))
        function.timeout = Seconds{*timeout};
    if (const auto size = settings.object("EphemeralStorage").number("Size"))
        function.ephemeralStorage = Bytes::mebi(*size);
}

void applyLists(const Reader& settings, FunctionSpec& function) {
    function.environment.clear();
    for (const auto& [name, value] : settings.object("Environment").object("Variables").all()) {
        if (value.is_string())
            function.environment[name] = value.get_string();
    }
    function.fileSystems.clear();
    if (const json::array* mounts = settings.array("FileSystemConfigs")) {
        for (const json::value& entry : *mounts) {
            model::FileSystemMount mount;
            if (!entry.is_object())
                continue;
            const Reader reader{entry.get_object()};
            reader.text("Arn", mount.arn);
            reader.text("LocalMountPath", mount.mountPath);
            function.fileSystems.push_back(std::move(mount));
        }
    }
    if (const json::array* architectures = settings.array("Architectures");
        architectures && !architectures->empty())
        function.architecture = architectures->front() == "arm64" ? model::Architecture::Arm64
                                                                  : model::Architecture::X86_64;
}

} // namespace

json::object settingsOf(const FunctionSpec& function, const std::string& role) {
    const bool isZip = function.packageType == model::PackageType::Zip;
    json::object settings;
    if (isZip) {
        settings["Runtime"] = function.runtime;
        settings["Handler"] = function.handler;
    }
    settings["Role"] = role;
    settings["Description"] = function.description;
    settings["Timeout"] = function.timeout.count();
    settings["MemorySize"] = function.memory.ceilMebi();
    settings["PackageType"] = isZip ? "Zip" : "Image";
    settings["Architectures"] = json::array{toText(function.architecture)};
    settings["EphemeralStorage"] = {{"Size", function.ephemeralStorage.ceilMebi()}};
    settings["TracingConfig"] = {
        {"Mode", function.tracing.empty() ? "PassThrough" : function.tracing}};
    settings["SnapStart"] = {{"ApplyOn", function.snapStart ? "PublishedVersions" : "None"}};
    if (function.isolatesTenants)
        settings["TenancyConfig"] = {{"TenantIsolationMode", "PER_TENANT"}};
    settings["LoggingConfig"] = loggingOf(function);
    if (!function.async.deadLetterQueue.empty())
        settings["DeadLetterConfig"] = {{"TargetArn", function.async.deadLetterQueue}};
    addLists(function, settings);
    return settings;
}

void applySettings(const json::object& settings, FunctionSpec& function) {
    const Reader reader{settings};
    reader.text("Runtime", function.runtime);
    reader.text("Handler", function.handler);
    reader.text("Role", function.role);
    reader.text("Description", function.description);
    applySizes(reader, function);
    applyLists(reader, function);
    applyLogging(reader.object("LoggingConfig"), function.logging);
    std::string packageType, tracing, snapStart, isolation;
    reader.text("PackageType", packageType);
    function.packageType =
        packageType == "Image" ? model::PackageType::Image : model::PackageType::Zip;
    reader.object("TracingConfig").text("Mode", tracing);
    function.tracing = tracing == "Active" ? tracing : std::string{};
    reader.object("SnapStart").text("ApplyOn", snapStart);
    function.snapStart = snapStart == "PublishedVersions";
    reader.object("TenancyConfig").text("TenantIsolationMode", isolation);
    function.isolatesTenants = isolation == "PER_TENANT";
    function.async.deadLetterQueue.clear();
    reader.object("DeadLetterConfig").text("TargetArn", function.async.deadLetterQueue);
}

void applyEventInvoke(const json::object& config, model::AsyncSettings& settings) {
    const Reader reader{config};
    if (const auto age = reader.number("MaximumEventAgeInSeconds"))
        settings.maximumEventAge = Seconds{*age};
    if (const auto retries = reader.number("MaximumRetryAttempts"))
        settings.maximumRetryAttempts = static_cast<int>(*retries);
    const Reader destinations = reader.object("DestinationConfig");
    destinations.object("OnSuccess").text("Destination", settings.onSuccess);
    destinations.object("OnFailure").text("Destination", settings.onFailure);
}

} // namespace lathe::catalog
