#include "engine/services/secretsmanager/Operations.h"
#include "engine/services/wire/Paging.h"
#include "engine/services/wire/Parameters.h"

#include <boost/algorithm/string/case_conv.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

/// As DescribeSecret and ListSecrets show it, with the stages of its versions.
json::object described(const json::object& secret, const char* versionsName) {
    json::object object = shown(secret);
    json::object stages;
    if (const json::value* versions = secret.if_contains(".versions"))
        for (const auto& [id, version] : versions->as_object())
            if (!version.at("VersionStages").as_array().empty())
                stages[id] = version.at("VersionStages");
    if (!stages.empty())
        object[versionsName] = std::move(stages);
    return object;
}

/// Whether `fits` holds for any of them; "!" before a value asks for those that it does not fit.
template <class Fits> bool fitsAny(const json::array& values, Fits fits) {
    return std::any_of(values.begin(), values.end(), [&](const json::value& value) {
        if (!value.is_string())
            return false;
        std::string wanted{value.get_string()};
        const bool isNegated = wanted.starts_with('!');
        return fits(isNegated ? wanted.substr(1) : wanted) != isNegated;
    });
}

bool beginsWithAny(const std::string& text, const json::array& values) {
    return fitsAny(values, [&](const std::string& wanted) { return text.starts_with(wanted); });
}

std::vector<std::string> wordsOf(const std::string& text) {
    std::istringstream stream{boost::algorithm::to_lower_copy(text)};
    return {std::istream_iterator<std::string>{stream}, {}};
}

/// Each word of a value begins one of the text's, in whatever case.
bool hasWordsOfAny(const std::string& text, const json::array& values) {
    const std::vector<std::string> words = wordsOf(text);
    return fitsAny(values, [&](const std::string& value) {
        const std::vector<std::string> wanted = wordsOf(value);
        return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& beginning) {
            return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
                return word.starts_with(beginning);
            });
        });
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
            hasWordsOfAny(textOf(secret, "Description"), *values)) ||
           ((all || key == "tag-key") && hasTagWith(secret, "Key", *values)) ||
           ((all || key == "tag-value") && hasTagWith(secret, "Value", *values));
}

bool passesAll(const json::object& secret, const json::array* filters) {
    return !filters ||
           std::all_of(filters->begin(), filters->end(), [&](const json::value& filter) {
               return !filter.is_object() || passes(secret, filter.get_object());
           });
}

json::object listedVersion(const std::string& id, const json::object& version,
                           const json::object& secret) {
    const std::string key = textOf(secret, "KmsKeyId");
    json::object object{{"VersionId", id},
                        {"CreatedDate", version.at("CreatedDate")},
                        {"KmsKeyIds", json::array{key.empty() ? "DefaultEncryptionKey" : key}}};
    if (const json::value* last = version.if_contains("LastAccessedDate"))
        object["LastAccessedDate"] = *last;
    if (const json::array& stages = version.at("VersionStages").as_array(); !stages.empty())
        object["VersionStages"] = stages;
    return object;
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
    Parameters input{scene.input};
    const auto limit = input.integer("MaxResults", 1, 100).value_or(100);
    if (auto fits = input.verdict(); !fits)
        return fits.error();
    const bool deprecatedToo = input.flag("IncludeDeprecated");
    // The oldest first.
    std::map<std::string, std::pair<std::string, const json::object*>> versions;
    if (const json::value* all = secret->if_contains(".versions"))
        for (const auto& [id, version] : all->as_object())
            if (deprecatedToo || !version.at("VersionStages").as_array().empty())
                versions.emplace(fmt::format("{:014.3f} {}",
                                             version.at("CreatedDate").to_number<double>(),
                                             std::string{id}),
                                 std::pair{std::string{id}, &version.as_object()});
    json::array list;
    const std::string next = page<std::pair<std::string, const json::object*>>(
        versions, {}, textOf(scene.input, "NextToken"), static_cast<std::size_t>(limit),
        [&](const std::string&, const auto& version) {
            list.push_back(listedVersion(version.first, *version.second, *secret));
            return true;
        });
    json::object answer{{"ARN", textOf(*secret, "ARN")},
                        {"Name", textOf(*secret, "Name")},
                        {"Versions", std::move(list)}};
    if (!next.empty())
        answer["NextToken"] = next;
    return answer;
}

} // namespace lathe::services::secretsmanager
