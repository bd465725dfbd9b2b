#include "engine/base/Base64.h"
#include "engine/base/Sha256.h"
#include "engine/services/ssm/Shared.h"
#include "engine/services/wire/Things.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace json = boost::json;

namespace lathe::services::ssm {

namespace {

constexpr std::size_t mostNames = 10;

double secondsOf(Timestamp time) {
    return static_cast<double>(time.time_since_epoch().count()) / 1e6;
}

std::string shownValue(const Version& version, bool decrypted) {
    if (version.type != "SecureString" || decrypted)
        return version.value;
    // As long as it is not asked for, the value cannot be read.
    return "AQICAH" + base64(sha256Hex(version.keyId + version.value));
}

json::object shown(const Scene& scene, const Parameter& parameter, const Version& version,
                   const Named& wanted, bool decrypted) {
    json::object object{{"Name", wanted.name},
                        {"Type", version.type},
                        {"Value", shownValue(version, decrypted)},
                        {"Version", version.number},
                        {"LastModifiedDate", secondsOf(version.modified)},
                        {"ARN", arnOf(scene.region, scene.accountId, parameter.name)},
                        {"DataType", version.dataType}};
    if (!wanted.selector.empty())
        object["Selector"] = wanted.selector;
    return object;
}

/// What is told of a version besides its value.
json::object described(const Scene& scene, const Parameter& parameter, const Version& version) {
    json::object object{{"Name", parameter.name},
                        {"ARN", arnOf(scene.region, scene.accountId, parameter.name)},
                        {"Type", version.type},
                        {"LastModifiedDate", secondsOf(version.modified)},
                        {"LastModifiedUser", version.user},
                        {"Version", version.number},
                        {"Tier", version.tier},
                        {"Policies", json::array{}},
                        {"DataType", version.dataType}};
    const auto put = [&object](const char* name, const std::string& text) {
        if (!text.empty())
            object[name] = text;
    };
    put("Description", version.description);
    put("AllowedPattern", version.allowedPattern);
    put("KeyId", version.keyId);
    return object;
}

/// The version that the text names; nullptr where there is none.
std::pair<const Parameter*, const Version*> lookUp(const Scene& scene, const Named& wanted) {
    const Parameter* parameter = scene.parameters.find(scene.region, wanted.name);
    if (!parameter)
        return {nullptr, nullptr};
    const Version* version =
        wanted.selector.empty() ? &parameter->latest() : parameter->find(wanted.selector.substr(1));
    return {parameter, version};
}

/// A page of what is listed by name.
struct Page {
    std::vector<const Parameter*> parameters;
    std::string next;
};

Result<Page> pageOf(const Scene& scene, const std::vector<const Parameter*>& all,
                    std::size_t otherwise) {
    std::size_t size = otherwise;
    if (const json::value* wanted = scene.input.if_contains("MaxResults");
        wanted && wanted->is_int64()) {
        if (wanted->get_int64() < 1 || wanted->get_int64() > static_cast<std::int64_t>(otherwise))
            return invalid(fmt::format("1 validation error detected: Value '{}' at 'maxResults' "
                                       "failed to satisfy constraint: Member must have value less "
                                       "than or equal to {}",
                                       wanted->get_int64(), otherwise));
        size = static_cast<std::size_t>(wanted->get_int64());
    }
    const auto last = base64Decoded(textOf(scene.input, "NextToken"));
    if (!last)
        return Error{"InvalidNextToken", Text::verbatim("The specified token isn't valid.")};
    Page page;
    for (const Parameter* parameter : all) {
        if (parameter->name <= *last)
            continue;
        if (page.parameters.size() == size) {
            page.next = base64(page.parameters.back()->name);
            break;
        }
        page.parameters.push_back(parameter);
    }
    return page;
}

json::object answer(std::string_view list, json::array entries, const std::string& next) {
    json::object object;
    object[list] = std::move(entries);
    if (!next.empty())
        object["NextToken"] = next;
    return object;
}

std::vector<const Parameter*> allOf(const Scene& scene) {
    std::vector<const Parameter*> all;
    for (const auto& [name, parameter] : scene.parameters.of(scene.region))
        all.push_back(&parameter);
    return all;
}

} // namespace

Result<json::object> getParameter(const Scene& scene) {
    const Named wanted = named(textOf(scene.input, "Name"));
    if (auto allowed = authorize(scene, "GetParameter", wanted.name); !allowed)
        return allowed.error();
    if (auto fits = checkPath(wanted.name); !fits)
        return fits.error();
    if (isSecret(wanted)) {
        auto secret = secretAsParameter(scene, wanted);
        if (!secret)
            return secret.error();
        return json::object{{"Parameter", *std::move(secret)}};
    }
    const auto [parameter, version] = lookUp(scene, wanted);
    if (!parameter)
        return notFound();
    if (!version)
        return versionNotFound(wanted.selector.substr(1), wanted.name);
    return json::object{{"Parameter", shown(scene, *parameter, *version, wanted,
                                            flagIn(scene.input, "WithDecryption"))}};
}

Result<json::object> getParameters(const Scene& scene) {
    const std::vector<std::string> names = textsIn(scene.input, "Names");
    if (names.empty() || names.size() > mostNames)
        return invalid(fmt::format("1 validation error detected: Value '[{}]' at 'names' failed to "
                                   "satisfy constraint: Member must have length {} than or equal "
                                   "to {}",
                                   fmt::join(names, ", "), names.empty() ? "greater" : "less",
                                   names.empty() ? 1 : mostNames));
    json::array found;
    json::array missing;
    for (const std::string& name : names) {
        const Named wanted = named(name);
        if (auto allowed = authorize(scene, "GetParameters", wanted.name); !allowed)
            return allowed.error();
        if (auto fits = checkPath(wanted.name); !fits)
            return fits.error();
        if (isSecret(wanted)) {
            auto secret = secretAsParameter(scene, wanted);
            if (!secret && secret.error().code != "ParameterNotFound")
                return secret.error();
            if (secret)
                found.push_back(*std::move(secret));
            else
                missing.push_back(json::value(name));
            continue;
        }
        const auto [parameter, version] = lookUp(scene, wanted);
        if (version)
            found.push_back(
                shown(scene, *parameter, *version, wanted, flagIn(scene.input, "WithDecryption")));
        else
            missing.push_back(json::value(name));
    }
    return json::object{{"Parameters", std::move(found)},
                        {"InvalidParameters", std::move(missing)}};
}

Result<json::object> getParametersByPath(const Scene& scene) {
    const std::string path = textOf(scene.input, "Path");
    if (!path.starts_with('/'))
        return invalid(fmt::format("The parameter doesn't meet the parameter name requirements. "
                                   "The parameter name must begin with a forward slash \"/\". It "
                                   "can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). "
                                   "It must use only letters, numbers, or the following symbols: "
                                   ". (period), - (hyphen), _ (underscore). Special characters "
                                   "are not allowed. All sub-paths, if specified, must use the "
                                   "forward slash symbol \"/\". Valid example: "
                                   "/get/parameters2-/by1./path0_."));
    if (auto allowed = authorize(scene, "GetParametersByPath", path); !allowed)
        return allowed.error();
    const std::string prefix = path.ends_with('/') ? path : path + "/";
    const bool recursive = flagIn(scene.input, "Recursive");
    std::vector<const Parameter*> below;
    for (const Parameter* parameter : allOf(scene))
        if (parameter->name.starts_with(prefix) && passesAll(scene, *parameter) &&
            (recursive || parameter->name.find('/', prefix.size()) == std::string::npos))
            below.push_back(parameter);
    const auto page = pageOf(scene, below, 10);
    if (!page)
        return page.error();
    json::array entries;
    for (const Parameter* parameter : page->parameters)
        entries.push_back(shown(scene, *parameter, parameter->latest(), {parameter->name, {}},
                                flagIn(scene.input, "WithDecryption")));
    return answer("Parameters", std::move(entries), page->next);
}

Result<json::object> describeParameters(const Scene& scene) {
    if (auto allowed = authorize(scene, "DescribeParameters", "*"); !allowed)
        return allowed.error();
    std::vector<const Parameter*> those;
    for (const Parameter* parameter : allOf(scene))
        if (passesAll(scene, *parameter))
            those.push_back(parameter);
    const auto page = pageOf(scene, those, 50);
    if (!page)
        return page.error();
    json::array entries;
    for (const Parameter* parameter : page->parameters)
        entries.push_back(described(scene, *parameter, parameter->latest()));
    return answer("Parameters", std::move(entries), page->next);
}

Result<json::object> getParameterHistory(const Scene& scene) {
    const std::string name = named(textOf(scene.input, "Name")).name;
    if (auto allowed = authorize(scene, "GetParameterHistory", name); !allowed)
        return allowed.error();
    const Parameter* parameter = scene.parameters.find(scene.region, name);
    if (!parameter)
        return notFound();
    json::array entries;
    for (const Version& version : parameter->versions) {
        json::object entry = described(scene, *parameter, version);
        entry.erase("ARN");
        entry["Value"] = shownValue(version, flagIn(scene.input, "WithDecryption"));
        entry["Labels"] = json::array(version.labels.begin(), version.labels.end());
        entries.push_back(std::move(entry));
    }
    return json::object{{"Parameters", std::move(entries)}};
}

} // namespace lathe::services::ssm
