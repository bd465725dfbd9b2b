#include "engine/catalog/Catalog.h"

#include "engine/base/Clock.h"
#include "engine/base/Ids.h"
#include "engine/base/Sha256.h"
#include "engine/build/Builder.h"
#include "engine/catalog/Settings.h"
#include "engine/catalog/TemplateMappings.h"
#include "engine/model/PublicLayer.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::catalog {

namespace {

constexpr std::string_view functionKind = "function";
constexpr std::string_view layerKind = "layer-version";
constexpr std::string_view mappingKind = "event-source-mapping";

/// "arn:aws:lambda:us-east-1:123456789012:layer:NAME:3" -> "NAME:3"
std::string layerKey(const std::string& arn) {
    constexpr std::string_view marker = ":layer:";
    const auto place = arn.find(marker);
    return place == std::string::npos ? std::string{} : arn.substr(place + marker.size());
}

/// RecursiveLoop where nothing is said.
constexpr std::string_view terminate = "Terminate";

/// All that the template says of a function and a client can change, in one word.
std::string basisOf(const json::object& settings, const model::FunctionSpec& declared,
                    const std::string& recursiveLoop) {
    std::string text = json::serialize(settings);
    text += fmt::format("\n{}", declared.reservedConcurrency.value_or(-1));
    if (declared.provisionedConcurrency)
        text += fmt::format("\n{}:{}", declared.autoPublishAlias, *declared.provisionedConcurrency);
    for (const auto& [name, value] : declared.tags)
        text += fmt::format("\n{}={}", name, value);
    if (recursiveLoop != terminate)
        text += "\n" + recursiveLoop;
    return sha256Hex(text);
}

std::string recursiveLoopOf(const model::Project& project, const model::FunctionSpec& declared) {
    const model::Resource* resource = project.findResource(declared.logicalId);
    const json::value* loop =
        resource ? resource->properties.if_contains("RecursiveLoop") : nullptr;
    return loop && loop->is_string() ? std::string{loop->get_string()} : std::string{terminate};
}

/// ProvisionedConcurrencyConfig of the template, which is that of the alias that SAM makes.
void adoptProvisioned(const model::FunctionSpec& declared, Function& function) {
    function.provisioned.erase(declared.autoPublishAlias);
    if (!declared.autoPublishAlias.empty() && declared.provisionedConcurrency)
        function.provisioned[declared.autoPublishAlias] = {*declared.provisionedConcurrency,
                                                           provisionedTime(Clock::system().wall())};
}

model::FunctionAlias aliasOf(const Function& function, const Alias& alias) {
    model::FunctionAlias made{function.logicalId, alias.name, alias.version, alias.secondVersion,
                              alias.secondWeight};
    if (const auto config = function.eventInvokes.find(alias.name);
        config != function.eventInvokes.end())
        applyEventInvoke(config->second, made.async.emplace());
    return made;
}

} // namespace

std::string functionArn(const model::Project& project, std::string_view name) {
    return fmt::format("arn:aws:lambda:{}:{}:function:{}", project.region, project.accountId, name);
}

std::string roleOf(const model::Project& project, const model::FunctionSpec& function) {
    if (!function.role.empty())
        return function.role;
    const std::string stack =
        project.stackName.empty() ? project.root.filename().string() : project.stackName;
    return fmt::format("arn:aws:iam::{}:role/{}-{}Role", project.accountId, stack,
                       function.logicalId);
}

Catalog::Catalog(const fs::path& stateDirectory)
    : m_stateDirectory{stateDirectory}
    , m_code{stateDirectory / "archives"} {}

Result<std::unique_ptr<Catalog>> Catalog::open(const fs::path& stateDirectory,
                                               const std::function<void(Error)>& tellTrouble) {
    const fs::path file = stateDirectory / "functions.db";
    std::unique_ptr<Catalog> made{new Catalog{stateDirectory}};
    if (auto loaded = made->load(file, tellTrouble, store::Damage::SetAside); !loaded)
        return loaded.error();
    // The code of functions that only a damaged copy knows stays.
    if (!store::hasDamagedCopy(file))
        made->prune();
    return made;
}

Result<std::unique_ptr<Catalog>> Catalog::look(const fs::path& stateDirectory) {
    std::error_code ignored;
    const fs::path file = stateDirectory / "functions.db";
    std::unique_ptr<Catalog> made;
    if (!fs::exists(file, ignored))
        return made;
    made.reset(new Catalog{stateDirectory});
    if (auto loaded = made->load(
            file, [](const Error&) {}, store::Damage::Left);
        !loaded)
        return loaded.error();
    return made;
}

Result<void> Catalog::load(const fs::path& file, const std::function<void(Error)>& tellTrouble,
                           store::Damage damage) {
    if (auto opened = m_file.open(file, tellTrouble, damage); !opened)
        return opened;
    for (auto& [name, document] : m_file.all(functionKind))
        m_functions[name] = functionFrom(document);
    m_layers = m_file.all(layerKind);
    for (auto& [uuid, document] : m_file.all(mappingKind))
        m_mappings[uuid] = EventSourceMapping::fromJson(document);
    m_signings.load();
    m_capacityProviders.load();
    return {};
}

void Catalog::prune() const {
    std::set<fs::path> used;
    for (const auto& [name, function] : m_functions) {
        used.insert(function.latest.code.archive);
        for (const auto& [number, version] : function.versions)
            used.insert(version.code.archive);
    }
    for (const auto& [key, layer] : m_layers)
        used.insert(fs::path{layer.at("Archive").as_string().c_str()});
    m_code.prune(used);
}

void Catalog::setTemplate(std::shared_ptr<const model::Project> project) {
    for (auto& [name, function] : m_functions)
        function.declared.reset();
    m_template = std::move(project);
    for (const model::FunctionSpec& declared : m_template->functions)
        adopt(declared, m_template);
    adoptMappings();
}

void Catalog::adoptMappings() {
    for (auto& [uuid, mapping] : m_mappings)
        mapping.declared = false;
    for (EventSourceMapping& declared : templateMappings(*m_template)) {
        EventSourceMapping& mapping = m_mappings[declared.uuid];
        // What a client has changed holds until the template says something else.
        if (mapping.basis != declared.basis) {
            mapping = std::move(declared);
            continue;
        }
        mapping.declared = true;
        mapping.trigger = declared.trigger;
    }
    tellMappings();
}

void Catalog::watchMappings(MappingsWatcher watcher) {
    m_mappingsWatcher = std::move(watcher);
    tellMappings();
}

void Catalog::tellMappings() {
    if (!m_mappingsWatcher)
        return;
    const auto now = Clock::system().wall();
    std::vector<EventSourceMapping> enabled;
    for (const auto& [uuid, mapping] : m_mappings) {
        if (mapping.isThere() && mapping.isEnabled() &&
            mapping.state(now) != EventSourceMapping::State::Deleting)
            enabled.push_back(mapping);
    }
    m_mappingsWatcher(std::move(enabled));
}

void Catalog::adopt(const model::FunctionSpec& declared,
                    std::shared_ptr<const model::Project> owner) {
    Function& function = m_functions[declared.name];
    function.name = declared.name;
    function.logicalId = declared.logicalId;
    function.origin = model::Origin::Template;
    function.declared = std::shared_ptr<const model::FunctionSpec>{std::move(owner), &declared};
    // What it points at is hot, as all code of the template is.
    if (!declared.autoPublishAlias.empty())
        function.aliases.try_emplace(
            declared.autoPublishAlias,
            Alias{declared.autoPublishAlias, "$LATEST", {}, {}, 0, newUuid()});
    json::object settings = settingsOf(declared, roleOf(*m_template, declared));
    std::string loop = recursiveLoopOf(*m_template, declared);
    std::string basis = basisOf(settings, declared, loop);
    if (function.basis == basis && !function.latest.revisionId.empty())
        return;
    function.basis = std::move(basis);
    function.overridden = false;
    function.reservedConcurrency = declared.reservedConcurrency;
    function.tags = declared.tags;
    function.recursiveLoop = std::move(loop);
    adoptProvisioned(declared, function);
    function.latest = {"$LATEST", std::move(settings), {}, {}, newUuid(), {}, {}, {}};
    function.latest.code.imageUri =
        declared.packageType == model::PackageType::Image ? declared.codeUri : std::string{};
}

bool Catalog::isVisible(const Function& function) const {
    return function.origin == model::Origin::Api || function.declared;
}

Deployment Catalog::compose() {
    auto project = std::make_shared<model::Project>(*m_template);
    for (const auto& [name, function] : m_functions) {
        if (!isVisible(function))
            continue;
        model::FunctionSpec latest = spec(function, function.latest);
        const auto declared =
            std::find_if(project->functions.begin(), project->functions.end(),
                         [&](const auto& entry) { return entry.logicalId == latest.logicalId; });
        if (declared != project->functions.end())
            *declared = std::move(latest);
        else
            project->functions.push_back(std::move(latest));
        for (const auto& [number, version] : function.versions)
            project->versions.push_back(spec(function, version));
        for (const auto& [aliasName, alias] : function.aliases)
            project->aliases.push_back(aliasOf(function, alias));
        for (const auto& [qualifier, statements] : function.policies) {
            json::array& all = project->functionStatements[function.name];
            all.insert(all.end(), statements.begin(), statements.end());
        }
    }
    return {++m_deployments, std::move(project)};
}

model::FunctionSpec Catalog::spec(const Function& function, const Version& version) const {
    model::FunctionSpec spec;
    if (function.declared)
        spec = *function.declared;
    spec.logicalId = function.logicalId;
    spec.name = function.name;
    spec.origin = function.origin;
    spec.version = version.number;
    spec.tags = function.tags;
    spec.reservedConcurrency = function.reservedConcurrency;
    spec.provisionedConcurrency.reset();
    if (const int provisioned = function.provisionedFor(version.number); provisioned > 0)
        spec.provisionedConcurrency = provisioned;
    if (const auto config = function.eventInvokes.find(version.number);
        config != function.eventInvokes.end())
        applyEventInvoke(config->second, spec.async);
    const bool isLive = version.number == "$LATEST" && !function.overridden && function.declared;
    if (isLive)
        return spec;
    spec.changedThroughApi = function.declared && version.number == "$LATEST";
    if (!function.declared)
        spec.resourceType = "AWS::Lambda::Function";
    applySettings(version.settings, spec);
    spec.layers = layersOf(version, function);
    if (!version.code.sha256.empty()) {
        spec.code = version.code.archive;
        spec.codeUri =
            version.code.imageUri.empty() ? version.code.archive.string() : version.code.imageUri;
        spec.inlineCode.reset();
    }
    return spec;
}

// A layer of the template goes by its logical id, one of the API by its ARN.
std::vector<model::LayerReference> Catalog::layersOf(const Version& version,
                                                     const Function& function) const {
    std::vector<model::LayerReference> layers;
    const json::value* list = version.settings.if_contains("Layers");
    if (!list || !list->is_array())
        return layers;
    for (const json::value& entry : list->get_array()) {
        model::LayerReference layer;
        layer.name = entry.as_string();
        if (const auto known = m_layers.find(layerKey(layer.name)); known != m_layers.end())
            layer.content = known->second.at("Archive").as_string().c_str();
        else if (function.declared)
            for (const model::LayerReference& own : function.declared->layers) {
                if (own.name == layer.name)
                    layer.content = own.content;
            }
        if (layer.content.empty())
            layer.content = model::layerOnThisMachine(layer.name);
        layers.push_back(std::move(layer));
    }
    return layers;
}

Function* Catalog::find(std::string_view idOrName) {
    const auto byName = m_functions.find(idOrName);
    if (byName != m_functions.end() && isVisible(byName->second))
        return &byName->second;
    for (auto& [name, function] : m_functions) {
        if (function.logicalId == idOrName && isVisible(function))
            return &function;
    }
    return nullptr;
}

std::vector<const Function*> Catalog::functions() const {
    std::vector<const Function*> visible;
    for (const auto& [name, function] : m_functions) {
        if (isVisible(function))
            visible.push_back(&function);
    }
    return visible;
}

Function& Catalog::add(Function function) {
    std::string name = function.name;
    return m_functions[std::move(name)] = std::move(function);
}

Result<void> Catalog::save(const Function& function) {
    return m_file.put(functionKind, function.name, toJson(function));
}

Result<void> Catalog::remove(const std::string& name) {
    m_functions.erase(name);
    return m_file.remove(functionKind, name);
}

Result<void> Catalog::putLayer(const std::string& key, json::object layer) {
    auto written = m_file.put(layerKind, key, layer);
    if (written)
        m_layers[key] = std::move(layer);
    return written;
}

EventSourceMapping* Catalog::findMapping(const std::string& uuid) {
    forgetDeletedMappings();
    const auto found = m_mappings.find(uuid);
    return found != m_mappings.end() && found->second.isThere() ? &found->second : nullptr;
}

std::vector<const EventSourceMapping*> Catalog::mappings() {
    forgetDeletedMappings();
    std::vector<const EventSourceMapping*> all;
    for (const auto& [uuid, mapping] : m_mappings) {
        if (mapping.isThere())
            all.push_back(&mapping);
    }
    return all;
}

Result<void> Catalog::save(EventSourceMapping mapping) {
    auto written = m_file.put(mappingKind, mapping.uuid, mapping.toJson());
    if (written) {
        const std::string uuid = mapping.uuid;
        m_mappings[uuid] = std::move(mapping);
        tellMappings();
    }
    return written;
}

void Catalog::forgetDeletedMappings() {
    const Timestamp now = Clock::system().wall();
    std::erase_if(m_mappings, [&](const auto& entry) {
        return entry.second.isGone(now) && m_file.remove(mappingKind, entry.first);
    });
}

std::string Catalog::revision(const Function& function, const Version& version) {
    if (const PendingChange* change = version.underWay())
        return change->revisionId;
    std::error_code failure;
    if (!version.code.sha256.empty() && !fs::is_directory(version.code.archive, failure))
        return version.revisionId;
    return uuidOfName(version.revisionId + codeInfo(function, version).sha256);
}

bool Catalog::hasLayer(const std::string& versionArn) const {
    const auto found = m_layers.find(layerKey(versionArn));
    return found != m_layers.end() && !found->second.contains("Deleted");
}

CodeInfo Catalog::codeInfo(const Function& function, const Version& version) {
    std::error_code failure;
    if (fs::is_directory(version.code.archive, failure)) {
        model::FunctionSpec folder;
        folder.code = version.code.archive;
        return m_digest.of(folder);
    }
    if (!version.code.sha256.empty() || !function.declared)
        return {version.code.sha256, version.code.size, {}};
    return m_digest.of(withBuiltCode(*function.declared));
}

model::FunctionSpec Catalog::withBuiltCode(model::FunctionSpec function) const {
    if (fs::path built = build::lastResult(function, m_stateDirectory); !built.empty())
        function.code = std::move(built);
    return function;
}

Result<void> Catalog::bringUpToDate(const Function& function, const std::stop_token& stop) const {
    const bool isOfTemplate = function.declared && function.latest.code.sha256.empty();
    if (!isOfTemplate)
        return {};
    const auto built = build::builtCode(spec(function, function.latest), m_stateDirectory, stop);
    return built ? Result<void>{} : Error{"InvalidParameterValueException", built.error().detail};
}

std::string Catalog::archiveName(const Function& function, const Version& version) {
    std::error_code failure;
    if (fs::is_regular_file(version.code.archive, failure))
        return version.code.archive.filename().string();
    return CodeStore::nameOf(codeInfo(function, version).sha256);
}

std::optional<fs::path> Catalog::archive(const std::string& fileName) {
    if (auto kept = m_code.find(fileName))
        return kept;
    for (const Function* function : functions()) {
        const Version& latest = function->latest;
        if (archiveName(*function, latest) != fileName)
            continue;
        const auto packed = freeze(*function, codeInfo(*function, latest).sha256);
        return packed ? std::optional{packed->archive} : std::nullopt;
    }
    return {};
}

Result<Code> Catalog::freeze(const Function& function, const std::string& sha256) const {
    return m_code.pack(withBuiltCode(spec(function, function.latest)), sha256);
}

} // namespace lathe::catalog
