#include "engine/services/secretsmanager/Operations.h"
#include "engine/services/wire/Paging.h"
#include "engine/services/wire/Parameters.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

/// As DescribeSecret and ListSecrets show it, with the stages of its versions.
json::object described(const json::object& secret, const char* versionsName) {
    json::object object = shown(secret);
    json::object stages;
    if (const json::value* versions = secret.if_contains(".versions"))
        for (const auto& [id, version] : versions->as_object())
            stages[id] = version.at("VersionStages");
    if (!stages.empty())
        object[versionsName] = std::move(stages);
    return object;
}

bool beginsWithAny(const std::string& text, const json::array& values) {
    return std::any_of(values.begin(), values.end(), [&](const json::value& value) {
        return value.is_string() && text.starts_with(std::string_view{value.get_string()});
    });
}

bool hasTagWith(const json::object& secret, const char* member, const json::array& values) {
    const json::value* tags = secret.if_contains("Tags");
    return tags && tags->is_array() &&
           std::any_of(tags->get_array().begin(), tags->get_array().end(),
                       [&](const json::value& tag) {
                           return tag.is_object() &&
                                  beginsWithAny(textOf(tag.get_object(), member), values);
                       });
}

bool passes(const json::object& secret, const json::object& filter) {
    const json::array* values = Parameters{filter}.array("Values");
    if (!values)
        return true;
    const std::string key = textOf(filter, "Key");
    const bool all = key == "all";
    return ((all || key == "name") && beginsWithAny(textOf(secret, "Name"), *values)) ||
           ((all || key == "description") &&
            beginsWithAny(textOf(secret, "Description"), *values)) ||
           ((all || key == "tag-key") && hasTagWith(secret, "Key", *values)) ||
           ((all || key == "tag-value") && hasTagWith(secret, "Value", *values));
}

bool passesAll(const json::object& secret, const json::array* filters) {
    return !filters ||
           std::all_of(filters->begin(), filters->end(), [&](const json::value& filter) {
               return !filter.is_object() || passes(secret, filter.get_object());
           });
}

} // namespace

Answer describeSecret(const Scene& scene) {
    auto secret = secretIn(scene, "DescribeSecret", true);
    if (!secret)
        return secret.error();
    return described(*secret, "VersionIdsToStages");
}

Answer listSecrets(const Scene& scene) {
    if (auto allowed = authorize(scene, "ListSecrets", "*"); !allowed)
        return allowed.error();
    Parameters input{scene.input};
    const auto limit = input.integer("MaxResults", 1, 100).value_or(100);
    if (auto fits = input.verdict(); !fits)
        return fits.error();
    const bool deletedToo = input.flag("IncludePlannedDeletion");
    const json::array* filters = input.array("Filters");
    json::array list;
    const std::string next = page<json::object>(
        scene.state.secrets.all(), {}, textOf(scene.input, "NextToken"),
        static_cast<std::size_t>(limit), [&](const std::string&, const json::object& secret) {
            if ((!deletedToo && secret.contains("DeletedDate")) || !passesAll(secret, filters))
                return false;
            list.push_back(described(secret, "SecretVersionsToStages"));
            return true;
        });
    json::object answer{{"SecretList", std::move(list)}};
    if (!next.empty())
        answer["NextToken"] = next;
    return answer;
}

Answer listSecretVersionIds(const Scene& scene) {
    auto secret = secretIn(scene, "ListSecretVersionIds", true);
    if (!secret)
        return secret.error();
    json::array list;
    if (const json::value* versions = secret->if_contains(".versions"))
        for (const auto& [id, version] : versions->as_object())
            list.push_back(json::object{{"VersionId", id},
                                        {"VersionStages", version.at("VersionStages")},
                                        {"CreatedDate", version.at("CreatedDate")}});
    return json::object{{"ARN", textOf(*secret, "ARN")},
                        {"Name", textOf(*secret, "Name")},
                        {"Versions", std::move(list)}};
}

} // namespace lathe::services::secretsmanager
