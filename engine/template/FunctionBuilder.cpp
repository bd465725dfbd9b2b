#include "engine/template/FunctionBuilder.h"

#include "engine/base/Clock.h"
#include "engine/model/PublicLayer.h"
#include "engine/model/ReservedVariables.h"
#include "engine/model/RuntimeSupport.h"
#include "engine/model/SnapStart.h"
#include "engine/template/HandlerCheck.h"
#include "engine/template/JsonAccess.h"
#include "engine/template/Nodes.h"
#include "engine/template/ProjectFiles.h"
#include "engine/template/RuntimeChecks.h"

#include <fmt/format.h>

namespace lathe::tmpl {
namespace {

using boost::json::object;

/// Types that a property "Tags" may have: a mapping (SAM) or a list of Key and Value.
std::map<std::string, std::string> tagsOf(const object& properties) {
    std::map<std::string, std::string> tags;
    if (const auto* mapping = objectAt(properties, "Tags")) {
        for (const auto& [key, value] : *mapping) {
            tags[std::string(key)] = toText(value);
        }
    }
    if (const auto* list = arrayAt(properties, "Tags")) {
        for (const auto& item : *list) {
            if (const auto* tag = item.if_object()) {
                tags[textAt(*tag, "Key")] = textAt(*tag, "Value");
            }
        }
    }
    return tags;
}

/// Packages built by a tool of the project's own have files that the source folder does not have.
bool isBuiltElsewhere(const ResourceEntry& resource) {
    const Node* metadata = resource.node->find("Metadata");
    const std::string method = metadata ? textUnder(*metadata, "BuildMethod") : std::string{};
    return method == "makefile" || method == "esbuild" || method.starts_with("rust");
}

} // namespace

std::filesystem::path localPath(const std::filesystem::path& folder, const std::string& uri) {
    if (!ProjectFiles::isLocalName(uri)) {
        return {};
    }
    std::error_code error;
    auto path = (folder / uri).lexically_normal();
    if (!path.has_filename()) {
        path = path.parent_path();
    }
    return std::filesystem::exists(path, error) ? path : std::filesystem::path{};
}

std::string assetPath(const ResourceEntry& resource) {
    const Node* metadata = resource.node->find("Metadata");
    return metadata ? textUnder(*metadata, "aws:asset:path") : std::string{};
}

FunctionBuilder::FunctionBuilder(Resolver& resolver, const LayerIndex& layers)
    : m_resolver(resolver)
    , m_layers(layers) {}

model::FunctionSpec FunctionBuilder::build(const ResourceEntry& resource,
                                           const object& properties) {
    const Scope& scope = m_resolver.scope();
    m_resource = &resource;
    m_function = {};
    m_function.logicalId = scope.idPrefix + resource.id;
    m_function.name = m_resolver.physicalName(resource);
    m_function.resourceType = resource.type;
    m_function.location = {scope.file, resource.mark.line, resource.mark.column};
    readBasics(properties);
    readEnvironment(properties);
    readCode(properties);
    readLayers(properties);
    readFileSystems(properties);
    readRole(properties);
    readConcurrency(properties);
    readAsync(properties);
    readLogging(properties);
    readTracing(properties);
    readTags(properties);
    checkSnapStart();
    const auto today = std::chrono::floor<std::chrono::days>(Clock::system().wall());
    if (const auto end = model::endOfSupport(m_function.runtime); end && *end <= today) {
        scope.problems->add(
            model::Severity::Note, "Template.DeprecatedRuntime",
            Text::tr("AWS has not supported the runtime {} since {}.", m_function.runtime,
                     model::dateText(*end)),
            Text::tr("Name a newer version of the language before the next deployment."),
            scope.file, placeOf("Runtime"), m_function.logicalId);
    }
    return std::move(m_function);
}

bool FunctionBuilder::isServerless() const {
    return m_resource->type == "AWS::Serverless::Function";
}

void FunctionBuilder::readBasics(const object& properties) {
    m_function.description = textAt(properties, "Description");
    const std::string sha = textAt(properties, "AutoPublishCodeSha256");
    if (!sha.empty() && properties.contains("AutoPublishAlias")) {
        m_function.description += (m_function.description.empty() ? "" : " ") + sha;
    }
    m_function.runtime = textAt(properties, "Runtime");
    m_function.handler = textAt(properties, "Handler");
    m_function.packageType = textAt(properties, "PackageType") == "Image"
                                 ? model::PackageType::Image
                                 : model::PackageType::Zip;
    const auto architectures = textsAt(properties, "Architectures");
    if (!architectures.empty() && architectures.front() == "arm64") {
        m_function.architecture = model::Architecture::Arm64;
    }
    if (const auto memory = numberAt(properties, "MemorySize")) {
        m_function.memory = Bytes::mebi(*memory);
    }
    if (const auto timeout = numberAt(properties, "Timeout")) {
        m_function.timeout = Seconds{*timeout};
    }
    const auto* storage = objectAt(properties, "EphemeralStorage");
    if (const auto size = storage ? numberAt(*storage, "Size") : std::nullopt) {
        m_function.ephemeralStorage = Bytes::mebi(*size);
    }
}

void FunctionBuilder::readCode(const object& properties) {
    const std::string imageUri = textAt(properties, "ImageUri");
    if (!imageUri.empty()) {
        m_function.codeUri = imageUri;
    }
    if (const std::string asset = assetPath(*m_resource); !asset.empty()) {
        useLocalCode(asset);
    } else if (const auto* inlineCode = properties.if_contains("InlineCode")) {
        m_function.inlineCode = toText(*inlineCode);
    } else {
        readCodeValue(properties.if_contains(isServerless() ? "CodeUri" : "Code"));
    }
    if (!isBuiltElsewhere(*m_resource))
        warnOfHandler(checkHandler(m_function));
}

void FunctionBuilder::warnOfHandler(const HandlerCheck& check) {
    switch (check.state) {
    case HandlerCheck::State::Unknown:
    case HandlerCheck::State::Found:
        return;
    case HandlerCheck::State::BadName:
        warn("Template.HandlerMalformed",
             Text::tr("The handler {} names no file and function.", m_function.handler),
             Text::tr("Write it as FILE.FUNCTION, such as app.handler."), "Handler");
        return;
    case HandlerCheck::State::NoFile:
        warn("Template.HandlerNotFound",
             Text::tr("The handler {} needs a file {}, which is not in {}.", m_function.handler,
                      check.file.lexically_relative(m_function.code).string(), m_function.codeUri),
             Text::tr("Correct Handler, or add the file."), "Handler");
        return;
    case HandlerCheck::State::NoFunction:
        warn("Template.HandlerNotFound",
             Text::tr("The handler {} is not to be seen in {}.", m_function.handler,
                      check.file.empty() ? "InlineCode" : check.file.filename().string()),
             Text::tr("Correct Handler, or define the function."), "Handler");
        return;
    }
}

void FunctionBuilder::readCodeValue(const boost::json::value* value) {
    const bool image = m_function.packageType == model::PackageType::Image;
    const auto* code = value ? value->if_object() : nullptr;
    if (code && code->contains("ZipFile")) {
        m_function.inlineCode = toText(code->at("ZipFile"));
        return;
    }
    if (code && code->contains("ImageUri")) {
        m_function.packageType = model::PackageType::Image;
        m_function.codeUri = textAt(*code, "ImageUri");
        return;
    }
    if (code) {
        const bool sam = code->contains("Bucket");
        m_function.codeUri = fmt::format("s3://{}/{}", textAt(*code, sam ? "Bucket" : "S3Bucket"),
                                         textAt(*code, sam ? "Key" : "S3Key"));
        warn("Template.CodeNotLocal",
             Text::tr("The code of {} lies in {}, not on this machine.", m_function.logicalId,
                      m_function.codeUri),
             Text::tr("Name a folder of the project to run the function here."),
             isServerless() ? "CodeUri" : "Code");
        return;
    }
    // SAM CLI takes the template's folder where a function names no code.
    const std::string text = value ? toText(*value) : std::string{};
    if (!image && (!text.empty() || isServerless())) {
        useLocalCode(text.empty() ? "." : text);
    }
}

void FunctionBuilder::useLocalCode(const std::string& uri) {
    m_function.codeUri = uri;
    m_function.code = localPath(m_resolver.scope().folder, uri);
    if (m_function.code.empty()) {
        warn("Template.CodeNotFound",
             Text::tr("The code of {} is not here: {}.", m_function.logicalId, uri),
             Text::tr("Create the folder, or name one that exists."),
             isServerless() ? "CodeUri" : "Code");
    }
}

void FunctionBuilder::readEnvironment(const object& properties) {
    const auto* environment = objectAt(properties, "Environment");
    const auto* variables = environment ? objectAt(*environment, "Variables") : nullptr;
    if (!variables) {
        return;
    }
    const Node* written = m_resource->properties()->find("Environment");
    written = written ? written->find("Variables") : nullptr;
    for (const auto& [key, value] : *variables) {
        const std::string name(key);
        // Numbers keep the digits that the template writes: 1.10 is not 1.1.
        const Node* node = written ? written->find(name) : nullptr;
        m_function.environment[name] = node && node->isScalar() ? scalarText(*node) : toText(value);
    }
    checkEnvironment();
}

void FunctionBuilder::checkEnvironment() {
    constexpr std::size_t limit = 4096;
    std::size_t size = 0;
    std::string reserved;
    for (const auto& [name, value] : m_function.environment) {
        size += name.size() + value.size();
        if (model::isReservedVariable(name))
            reserved += (reserved.empty() ? "" : ", ") + name;
    }
    if (!reserved.empty())
        warn("Template.ReservedVariable",
             Text::tr("Lambda sets these environment variables itself and refuses a "
                      "deployment that names them: {}.",
                      reserved),
             Text::tr("Give them other names; here they have Lambda's values."), "Environment");
    if (size > limit)
        warn("Template.EnvironmentTooLarge",
             Text::tr("The environment variables have {} bytes; Lambda takes {}.", size, limit),
             Text::tr("Shorten them, or keep the values in a file beside the code."),
             "Environment");
}

void FunctionBuilder::readLayers(const object& properties) {
    for (const auto& arn : textsAt(properties, "Layers")) {
        if (const auto found = m_layers.find(arn); found != m_layers.end()) {
            m_function.layers.push_back(found->second);
            continue;
        }
        model::LayerReference layer{arn, model::layerOnThisMachine(arn)};
        if (const auto place = model::placeOfLayer(arn); layer.content.empty() && !place.empty())
            warn(
                "Template.LayerElsewhere",
                Text::tr("The layer {} is not on this machine: the function runs without it.", arn),
                Text::tr("Put its content there as {}; `aws lambda get-layer-version-by-arn` "
                         "says where it can be had.",
                         place.string()),
                "Layers");
        m_function.layers.push_back(std::move(layer));
    }
}

void FunctionBuilder::readFileSystems(const object& properties) {
    const auto* list = arrayAt(properties, "FileSystemConfigs");
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        if (const auto* mount = list->at(i).if_object()) {
            m_function.fileSystems.push_back(
                {textAt(*mount, "Arn"), textAt(*mount, "LocalMountPath")});
        }
    }
}

void FunctionBuilder::readRole(const object& properties) {
    m_function.role = textAt(properties, "Role");
    const auto* policies = properties.if_contains("Policies");
    if (policies && policies->is_array()) {
        m_function.policies.assign(policies->get_array().begin(), policies->get_array().end());
    } else if (policies && !policies->is_null()) {
        m_function.policies.push_back(*policies);
    }
}

void FunctionBuilder::readConcurrency(const object& properties) {
    m_function.reservedConcurrency = numberAt(properties, "ReservedConcurrentExecutions");
    m_function.autoPublishAlias = textAt(properties, "AutoPublishAlias");
    if (const auto* provisioned = objectAt(properties, "ProvisionedConcurrencyConfig")) {
        m_function.provisionedConcurrency =
            numberAt(*provisioned, "ProvisionedConcurrentExecutions");
    }
}

void FunctionBuilder::readAsync(const object& properties) {
    const auto* queue = objectAt(properties, "DeadLetterQueue");
    queue = queue ? queue : objectAt(properties, "DeadLetterConfig");
    m_function.async.deadLetterQueue = queue ? textAt(*queue, "TargetArn") : std::string{};
    const auto* config = objectAt(properties, "EventInvokeConfig");
    if (!config) {
        return;
    }
    if (const auto age = numberAt(*config, "MaximumEventAgeInSeconds")) {
        m_function.async.maximumEventAge = Seconds{*age};
    }
    m_function.async.maximumRetryAttempts =
        numberAt(*config, "MaximumRetryAttempts").value_or(m_function.async.maximumRetryAttempts);
    const auto* destinations = objectAt(*config, "DestinationConfig");
    const auto destination = [&](std::string_view name) {
        const auto* entry = destinations ? objectAt(*destinations, name) : nullptr;
        if (!entry || entry->contains("Destination")) {
            return entry ? textAt(*entry, "Destination") : std::string{};
        }
        // SAM makes a queue or topic for a destination that names only its type.
        const std::string type = textAt(*entry, "Type");
        const std::string id = fmt::format("{}EventInvokeConfig{}{}", m_resource->id, name,
                                           type == "SNS" ? "Topic" : "Queue");
        const auto* made = m_resolver.scope().findResource(id);
        const auto arn = made ? m_resolver.attribute(*made, "Arn") : std::nullopt;
        return arn ? toText(*arn) : std::string{};
    };
    m_function.async.onSuccess = destination("OnSuccess");
    m_function.async.onFailure = destination("OnFailure");
}

void FunctionBuilder::readLogging(const object& properties) {
    const auto* config = objectAt(properties, "LoggingConfig");
    m_function.logging.logGroup = "/aws/lambda/" + m_function.name;
    if (!config) {
        return;
    }
    auto& logging = m_function.logging;
    const auto use = [&](std::string& setting, std::string_view key) {
        const std::string text = textAt(*config, key);
        setting = text.empty() ? setting : text;
    };
    logging.format =
        textAt(*config, "LogFormat") == "JSON" ? model::LogFormat::Json : model::LogFormat::Text;
    use(logging.applicationLevel, "ApplicationLogLevel");
    use(logging.systemLevel, "SystemLogLevel");
    use(logging.logGroup, "LogGroup");
}

void FunctionBuilder::readTracing(const object& properties) {
    const auto* config = objectAt(properties, "TracingConfig");
    const std::string mode = config ? textAt(*config, "Mode") : textAt(properties, "Tracing");
    // SAM: an explicit "Disabled" is the same as no tracing at all.
    m_function.tracing = mode == "Disabled" ? std::string{} : mode;
    const auto* snapStart = objectAt(properties, "SnapStart");
    m_function.snapStart = snapStart && textAt(*snapStart, "ApplyOn") == "PublishedVersions";
    const auto* tenancy = objectAt(properties, "TenancyConfig");
    m_function.isolatesTenants = tenancy && textAt(*tenancy, "TenantIsolationMode") == "PER_TENANT";
}

void FunctionBuilder::checkSnapStart() {
    const std::string conflict = model::snapStartConflict(m_function);
    if (!conflict.empty())
        warn("Template.SnapStart", Text::tr("Lambda refuses this function: {}", conflict),
             Text::tr("Remove SnapStart, or what does not go together with it."), "SnapStart");
}

void FunctionBuilder::readTags(const object& properties) {
    m_function.tags = tagsOf(properties);
}

Mark FunctionBuilder::placeOf(std::string_view property) const {
    const Node* properties = m_resource->properties();
    const Node::Entry* entry = properties ? properties->findEntry(property) : nullptr;
    return entry ? entry->keyMark : m_resource->mark;
}

void FunctionBuilder::warn(std::string code, Text message, Text hint, std::string_view property) {
    m_resolver.scope().problems->add(model::Severity::Warning, std::move(code), std::move(message),
                                     std::move(hint), m_resolver.scope().file, placeOf(property),
                                     m_function.logicalId);
}

} // namespace lathe::tmpl
