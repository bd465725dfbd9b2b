#include "engine/services/ssm/Parameter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace json = boost::json;

namespace lathe::services::ssm {

namespace {

constexpr std::array<std::pair<std::string_view, std::string Version::*>, 8> texts{{
    {"value", &Version::value},
    {"type", &Version::type},
    {"dataType", &Version::dataType},
    {"tier", &Version::tier},
    {"description", &Version::description},
    {"keyId", &Version::keyId},
    {"allowedPattern", &Version::allowedPattern},
    {"user", &Version::user},
}};

std::string textIn(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

std::int64_t numberIn(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_int64() ? value->get_int64() : 0;
}

Version versionOf(const json::object& kept) {
    Version version;
    version.number = numberIn(kept, "number");
    version.modified = Timestamp{Microseconds{numberIn(kept, "modified")}};
    for (const auto& [name, member] : texts)
        version.*member = textIn(kept, name);
    if (const json::value* labels = kept.if_contains("labels"); labels && labels->is_array())
        for (const json::value& label : labels->get_array())
            if (label.is_string())
                version.labels.emplace_back(label.get_string());
    return version;
}

} // namespace

const Version* Parameter::find(const std::string& selector) const {
    std::int64_t number = 0;
    std::from_chars(selector.data(), selector.data() + selector.size(), number);
    const auto found = std::find_if(versions.begin(), versions.end(), [&](const Version& version) {
        return version.number == number || std::find(version.labels.begin(), version.labels.end(),
                                                     selector) != version.labels.end();
    });
    return found == versions.end() ? nullptr : &*found;
}

json::object toJson(const Parameter& parameter) {
    json::array versions;
    for (const Version& version : parameter.versions) {
        json::object kept{{"number", version.number},
                          {"modified", version.modified.time_since_epoch().count()},
                          {"labels", json::array(version.labels.begin(), version.labels.end())}};
        for (const auto& [name, member] : texts)
            kept[name] = version.*member;
        versions.push_back(std::move(kept));
    }
    json::object tags;
    for (const auto& [key, value] : parameter.tags)
        tags[key] = value;
    return {{"name", parameter.name},
            {"versions", std::move(versions)},
            {"tags", std::move(tags)},
            {"declared", parameter.declared}};
}

Parameter parameterOf(const json::object& kept) {
    Parameter parameter;
    parameter.name = textIn(kept, "name");
    parameter.declared = textIn(kept, "declared");
    if (const json::value* versions = kept.if_contains("versions");
        versions && versions->is_array())
        for (const json::value& version : versions->get_array())
            if (version.is_object())
                parameter.versions.push_back(versionOf(version.get_object()));
    if (const json::value* tags = kept.if_contains("tags"); tags && tags->is_object())
        for (const auto& [key, value] : tags->get_object())
            if (value.is_string())
                parameter.tags.emplace(key, value.get_string());
    if (parameter.versions.empty())
        parameter.versions.emplace_back();
    return parameter;
}

} // namespace lathe::services::ssm
