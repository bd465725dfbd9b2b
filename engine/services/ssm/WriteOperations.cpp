#include "engine/services/ssm/Shared.h"
#include "engine/services/wire/Things.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::ssm {

namespace {

constexpr std::size_t mostVersions = 100;
constexpr std::size_t longestName = 1011;

Result<void> checkName(const std::string& name) {
    const bool isClean = std::all_of(name.begin(), name.end(), [](unsigned char letter) {
        return std::isalnum(letter) || letter == '_' || letter == '.' || letter == '-' ||
               letter == '/';
    });
    if (name.empty() || !isClean || (name.find('/') != std::string::npos && !name.starts_with('/')))
        return invalid("Parameter name must be a fully qualified name.");
    if (auto fits = checkPath(name); !fits)
        return fits.error();
    std::string first = name.substr(name.starts_with('/') ? 1 : 0);
    first = first.substr(0, first.find('/'));
    std::transform(first.begin(), first.end(), first.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (first.starts_with("ssm"))
        return invalid("Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If "
                       "formed as a path, it can consist of sub-paths divided by slash symbol; "
                       "each sub-path can be formed as a mix of letters, numbers and the following "
                       "3 symbols .-_");
    if (first.starts_with("aws"))
        return invalid("No access to reserved parameter name: " + name + ".");
    if (name.size() > longestName)
        return invalid("Parameter name is too long.");
    return {};
}

/// The parameter that is asked for by name, to be changed.
Result<Parameter> parameterIn(const Scene& scene, std::string_view operation) {
    const std::string name = textOf(scene.input, "Name");
    if (auto allowed = authorize(scene, operation, name); !allowed)
        return allowed.error();
    const Parameter* parameter = scene.parameters.find(scene.region, name);
    if (!parameter)
        return notFound();
    return *parameter;
}

} // namespace

Result<json::object> putParameter(const Scene& scene) {
    const std::string name = textOf(scene.input, "Name");
    if (auto fits = checkName(name); !fits)
        return fits.error();
    if (auto allowed = authorize(scene, "PutParameter", name); !allowed)
        return allowed.error();
    const Parameter* existing = scene.parameters.find(scene.region, name);
    if (existing && !flagIn(scene.input, "Overwrite"))
        return Error{"ParameterAlreadyExists",
                     Text::verbatim("The parameter already exists. To overwrite this value, set "
                                    "the overwrite option in the request to true.")};
    auto version = versionIn(scene.input, existing);
    if (!version)
        return version.error();
    version->modified = scene.now;
    version->user = scene.principal.arn;
    Parameter parameter = existing ? *existing : Parameter{name, {}, {}, {}};
    const json::object answered{{"Version", version->number}, {"Tier", version->tier}};
    parameter.versions.push_back(*std::move(version));
    if (parameter.versions.size() > mostVersions)
        parameter.versions.erase(parameter.versions.begin());
    if (const json::value* tags = scene.input.if_contains("Tags"); tags && tags->is_array())
        for (const json::value& tag : tags->get_array())
            if (tag.is_object())
                parameter.tags[textOf(tag.get_object(), "Key")] = textOf(tag.get_object(), "Value");
    scene.parameters.put(scene.region, std::move(parameter));
    return answered;
}

Result<json::object> deleteParameter(const Scene& scene) {
    const std::string name = named(textOf(scene.input, "Name")).name;
    if (auto allowed = authorize(scene, "DeleteParameter", name); !allowed)
        return allowed.error();
    if (!scene.parameters.find(scene.region, name))
        return notFound();
    scene.parameters.remove(scene.region, name);
    return json::object{};
}

Result<json::object> deleteParameters(const Scene& scene) {
    json::array deleted;
    json::array missing;
    for (const std::string& name : textsIn(scene.input, "Names")) {
        if (auto allowed = authorize(scene, "DeleteParameters", name); !allowed)
            return allowed.error();
        const bool isThere = scene.parameters.find(scene.region, name) != nullptr;
        (isThere ? deleted : missing).push_back(json::value(name));
        if (isThere)
            scene.parameters.remove(scene.region, name);
    }
    return json::object{{"DeletedParameters", std::move(deleted)},
                        {"InvalidParameters", std::move(missing)}};
}

Result<json::object> labelParameterVersion(const Scene& scene) {
    auto changed = parameterIn(scene, "LabelParameterVersion");
    if (!changed)
        return changed.error();
    const json::value* number = scene.input.if_contains("ParameterVersion");
    const std::int64_t wanted =
        number && number->is_int64() ? number->get_int64() : changed->latest().number;
    const std::vector<std::string> labels = textsIn(scene.input, "Labels");
    bool isFound = false;
    for (Version& version : changed->versions) {
        // A label belongs to one version.
        for (const std::string& label : labels)
            std::erase(version.labels, label);
        if (version.number != wanted)
            continue;
        isFound = true;
        version.labels.insert(version.labels.end(), labels.begin(), labels.end());
    }
    if (!isFound)
        return versionNotFound(std::to_string(wanted), changed->name);
    scene.parameters.put(scene.region, *std::move(changed));
    return json::object{{"InvalidLabels", json::array{}}, {"ParameterVersion", wanted}};
}

Result<json::object> unlabelParameterVersion(const Scene& scene) {
    auto changed = parameterIn(scene, "UnlabelParameterVersion");
    if (!changed)
        return changed.error();
    const json::value* number = scene.input.if_contains("ParameterVersion");
    const std::int64_t wanted = number && number->is_int64() ? number->get_int64() : 0;
    const auto version =
        std::find_if(changed->versions.begin(), changed->versions.end(),
                     [wanted](const Version& one) { return one.number == wanted; });
    if (version == changed->versions.end())
        return versionNotFound(std::to_string(wanted), changed->name);
    json::array removed;
    json::array unknown;
    for (const std::string& label : textsIn(scene.input, "Labels"))
        (std::erase(version->labels, label) ? removed : unknown).push_back(json::value(label));
    scene.parameters.put(scene.region, *std::move(changed));
    return json::object{{"RemovedLabels", std::move(removed)},
                        {"InvalidLabels", std::move(unknown)}};
}

} // namespace lathe::services::ssm
