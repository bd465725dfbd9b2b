#include "engine/services/secretsmanager/Secret.h"

#include "engine/base/Ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

constexpr std::string_view marker = ":secret:";
/// A hyphen and what Secrets Manager adds to a name.
constexpr std::size_t suffixLength = 7;
/// Versions without a label, of which Secrets Manager keeps about a hundred.
constexpr std::size_t mostDeprecated = 100;

// operator[] may move what is there already, also where it finds the key.
json::object& versionsOf(json::object& secret) {
    json::value* versions = secret.if_contains(".versions");
    if (!versions)
        versions = &secret[".versions"];
    return versions->is_object() ? versions->get_object() : versions->emplace_object();
}

json::array& stagesOf(json::object& version) {
    json::value* stages = version.if_contains("VersionStages");
    if (!stages)
        stages = &version["VersionStages"];
    return stages->is_array() ? stages->get_array() : stages->emplace_array();
}

void removeStage(json::array& stages, std::string_view stage) {
    stages.erase(std::remove(stages.begin(), stages.end(), json::value(stage)), stages.end());
}

/// Of those without a label, the oldest beyond what is kept; never `newest`.
void forgetOldest(json::object& versions, const std::string& newest) {
    std::vector<std::pair<double, std::string>> deprecated;
    for (auto& [id, version] : versions)
        if (id != newest && stagesOf(version.as_object()).empty())
            deprecated.emplace_back(version.at("CreatedDate").to_number<double>(), id);
    if (deprecated.size() <= mostDeprecated)
        return;
    std::sort(deprecated.begin(), deprecated.end());
    deprecated.resize(deprecated.size() - mostDeprecated);
    for (const auto& [date, id] : deprecated)
        versions.erase(id);
}

} // namespace

double State::now() const {
    return std::chrono::duration<double>(
               std::chrono::floor<Milliseconds>(surroundings.clock.wall()).time_since_epoch())
        .count();
}

const json::object* State::find(const std::string& id) const {
    const auto start = id.find(marker);
    if (start == std::string::npos)
        return secrets.find(id);
    for (const auto& [name, secret] : secrets.all()) {
        const std::string arn = textOf(secret, "ARN");
        if (arn == id || arn.substr(0, arn.size() - std::min(arn.size(), suffixLength)) == id)
            return &secret;
    }
    return nullptr;
}

void State::keep(json::object secret) {
    const std::string name = textOf(secret, "Name");
    secrets.put(name, std::move(secret));
}

std::string State::newArn(const std::string& name) const {
    return fmt::format("arn:aws:secretsmanager:{}:{}{}{}-{}", region, account, marker, name,
                       newHexId(6));
}

std::string nameInArn(const std::string& arn) {
    const auto start = arn.find(marker);
    if (start == std::string::npos || arn.size() < start + marker.size() + suffixLength)
        return arn;
    const std::string name = arn.substr(start + marker.size());
    return name.substr(0, name.size() - suffixLength);
}

std::string versionWithStage(const json::object& secret, std::string_view stage) {
    const json::value* versions = secret.if_contains(".versions");
    if (!versions || !versions->is_object())
        return {};
    for (const auto& [id, version] : versions->get_object()) {
        const json::value* stages = version.as_object().if_contains("VersionStages");
        if (stages && stages->is_array() &&
            std::find(stages->get_array().begin(), stages->get_array().end(), json::value(stage)) !=
                stages->get_array().end())
            return id;
    }
    return {};
}

void moveStage(json::object& secret, std::string_view stage, const std::string& version) {
    json::object& versions = versionsOf(secret);
    if (const std::string before = versionWithStage(secret, stage); !before.empty())
        removeStage(stagesOf(versions.at(before).as_object()), stage);
    json::value* found = versions.if_contains(version);
    if (!found)
        return;
    json::array& stages = stagesOf(found->as_object());
    stages.push_back(json::value(stage));
    std::sort(stages.begin(), stages.end(), [](const json::value& a, const json::value& b) {
        return a.as_string() < b.as_string();
    });
}

void makeCurrent(json::object& secret, const std::string& version) {
    const std::string before = versionWithStage(secret, currentStage);
    moveStage(secret, currentStage, version);
    if (before.empty() || before == version)
        return;
    moveStage(secret, previousStage, before);
    removeStage(stagesOf(versionsOf(secret).at(before).as_object()), pendingStage);
}

void putVersion(json::object& secret, const std::string& id, json::object value,
                const json::array& stages, double now) {
    value["CreatedDate"] = now;
    value["VersionStages"] = json::array{};
    json::object& versions = versionsOf(secret);
    versions[id] = std::move(value);
    for (const json::value& stage : stages) {
        const std::string name{stage.as_string()};
        if (name == currentStage)
            makeCurrent(secret, id);
        else
            moveStage(secret, name, id);
    }
    forgetOldest(versions, id);
    secret["LastChangedDate"] = now;
}

} // namespace lathe::services::secretsmanager
