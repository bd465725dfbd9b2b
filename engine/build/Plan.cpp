#include "engine/build/Plan.h"

#include "engine/base/Files.h"
#include "engine/build/Metadata.h"
#include "engine/build/NodeSdk.h"
#include "engine/runtimes/RuntimeId.h"

#include <algorithm>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::build {

namespace {

using runtimes::Language;

bool has(const fs::path& folder, const char* name) {
    std::error_code ignored;
    return fs::exists(folder / name, ignored);
}

bool hasProject(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error})
        if (const auto kind = entry.path().extension(); kind == ".csproj" || kind == ".fsproj")
            return true;
    return false;
}

bool declaresPackages(const fs::path& folder) {
    boost::system::error_code failure;
    const json::value manifest =
        json::parse(readFile(folder / "package.json").value_or(""), failure);
    if (failure || !manifest.is_object())
        return has(folder, "package.json");
    const json::value* declared = manifest.get_object().if_contains("dependencies");
    return declared && declared->is_object() && !declared->get_object().empty();
}

std::string textOf(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

/// Where the manifest that the language's tool reads is missing, nothing is to build.
std::optional<Method> byManifest(const std::string& runtime, const fs::path& source) {
    const auto given = [&](bool is, Method method) {
        return is ? std::optional{method} : std::nullopt;
    };
    switch (runtimes::parseRuntimeId(runtime).language) {
    case Language::Python:
        return given(has(source, "requirements.txt"), Method::Pip);
    case Language::Node:
        return given(declaresPackages(source) ||
                         !missingSdkPackages(source, runtime, {source}).empty(),
                     Method::Npm);
    case Language::Java:
        if (has(source, "pom.xml"))
            return Method::Maven;
        return given(has(source, "build.gradle") || has(source, "build.gradle.kts"),
                     Method::Gradle);
    case Language::Ruby:
        return given(has(source, "Gemfile"), Method::Bundler);
    case Language::DotNet:
        return given(hasProject(source), Method::DotNet);
    case Language::Go:
        return given(has(source, "go.mod"), Method::Go);
    case Language::Provided:
        return given(has(source, "go.mod") && !has(source, "bootstrap"), Method::Go);
    case Language::Other:
        break;
    }
    return {};
}

/// `method` is the Metadata's BuildMethod.
Planned planned(Unit unit, const std::string& method) {
    Planned result{unit.logicalId, {}, {}, false};
    std::optional<Method> chosen;
    if (method == "makefile") {
        chosen = Method::Makefile;
    } else if (method == "esbuild") {
        chosen = Method::Esbuild;
    } else {
        const std::string& runtime = method.empty() ? unit.runtime : method;
        const Language language = runtimes::parseRuntimeId(runtime).language;
        if (language == Language::Other && !method.empty()) {
            result.isProblem = true;
            result.note = Text::tr("Lathe does not know the build method {}. A Makefile with the "
                                   "target build-{} and BuildMethod: makefile builds anything.",
                                   method, unit.logicalId);
            return result;
        }
        chosen = byManifest(runtime, unit.source);
    }
    if (!chosen) {
        result.note = Text::tr("nothing to build: used as it is");
        return result;
    }
    unit.method = *chosen;
    result.unit = std::move(unit);
    return result;
}

Planned noteOnly(const std::string& id, Text note, bool isProblem) {
    return {id, {}, std::move(note), isProblem};
}

json::object propertiesOf(const json::object& metadata) {
    const json::value* properties = metadata.if_contains("BuildProperties");
    return properties && properties->is_object() ? properties->get_object() : json::object{};
}

} // namespace

std::string toText(Method method) {
    static constexpr const char* names[] = {"pip", "npm",      "esbuild", "maven", "gradle",
                                            "go",  "makefile", "bundler", "dotnet"};
    return names[static_cast<std::size_t>(method)];
}

Planned plan(const model::FunctionSpec& function) {
    const std::string& id = function.logicalId;
    if (function.packageType == model::PackageType::Image)
        return noteOnly(id, Text::tr("a container image: Lathe builds and runs none"), false);
    if (function.inlineCode)
        return noteOnly(id, Text::tr("inline code: nothing to build"), false);
    std::error_code ignored;
    if (!fs::exists(function.code, ignored))
        return noteOnly(id, Text::tr("its code is not on this machine ({})", function.codeUri),
                        true);
    if (!fs::is_directory(function.code, ignored))
        return noteOnly(id, Text::tr("an archive: used as it is"), false);
    const json::object metadata = metadataOf(function.location, id);
    Unit unit;
    unit.logicalId = id;
    unit.source = function.code;
    unit.runtime = function.runtime;
    unit.handler = function.handler;
    unit.architecture = function.architecture;
    unit.properties = propertiesOf(metadata);
    return planned(std::move(unit), textOf(metadata, "BuildMethod"));
}

std::vector<Planned> planLayers(const model::Project& project) {
    std::vector<Planned> layers;
    for (const model::Resource& resource : project.resources) {
        if (resource.type != "AWS::Serverless::LayerVersion" &&
            resource.type != "AWS::Lambda::LayerVersion")
            continue;
        const json::object metadata = metadataOf(resource.location, resource.logicalId);
        const std::string method = textOf(metadata, "BuildMethod");
        const std::string uri = textOf(resource.properties, "ContentUri");
        const fs::path source = (resource.location.file.parent_path() / uri).lexically_normal();
        std::error_code ignored;
        if (method.empty() || uri.empty() || !fs::is_directory(source, ignored))
            continue;
        Unit unit;
        unit.logicalId = resource.logicalId;
        unit.isLayer = true;
        unit.source = source.has_filename() ? source : source.parent_path();
        unit.runtime = method;
        if (textOf(metadata, "BuildArchitecture") == "arm64")
            unit.architecture = model::Architecture::Arm64;
        unit.properties = propertiesOf(metadata);
        layers.push_back(planned(std::move(unit), method));
    }
    return layers;
}

Result<std::vector<Planned>> planAll(const model::Project& project,
                                     const std::vector<std::string>& names) {
    std::vector<Planned> layers = planLayers(project);
    std::vector<Planned> all;
    if (names.empty()) {
        all = std::move(layers);
        for (const model::FunctionSpec& function : project.functions)
            all.push_back(plan(function));
        return all;
    }
    const auto addLayer = [&](const std::string& name) {
        const auto found = std::find_if(layers.begin(), layers.end(), [&](const Planned& layer) {
            return layer.logicalId == name;
        });
        if (found == layers.end())
            return false;
        all.push_back(*found);
        layers.erase(found);
        return true;
    };
    for (const std::string& name : names) {
        const model::FunctionSpec* function = project.findFunction(name);
        if (!function && !addLayer(name))
            return Error{"Build.Unknown", Text::verbatim(name)};
        if (!function)
            continue;
        for (const model::LayerReference& layer : function->layers)
            addLayer(layer.name);
        all.push_back(plan(*function));
    }
    return all;
}

} // namespace lathe::build
