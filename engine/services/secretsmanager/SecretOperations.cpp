#include "engine/services/secretsmanager/Operations.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

#include <cctype>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

constexpr std::size_t longestName = 512;
constexpr double secondsOfDay = 86'400;
constexpr std::int64_t usualWindow = 30;

Error invalid(std::string why) {
    return {"InvalidParameterException", Text::verbatim(std::move(why))};
}

Result<void> checkName(const std::string& name) {
    const auto isTaken = [](unsigned char c) {
        return std::isalnum(c) ||
               std::string_view{"/_+=.@-"}.find(static_cast<char>(c)) != std::string_view::npos;
    };
    if (name.empty() || name.size() > longestName ||
        !std::all_of(name.begin(), name.end(), isTaken))
        return Error{"ValidationException",
                     Text::verbatim("Invalid name. Must be a valid name containing alphanumeric "
                                    "characters, or any of the following: -/_+=.@!")};
    return {};
}

/// Every answer about one secret begins with it.
json::object named(const json::object& secret) {
    return {{"ARN", textOf(secret, "ARN")}, {"Name", textOf(secret, "Name")}};
}

void take(const json::object& input, json::object& secret,
          std::initializer_list<const char*> members) {
    for (const char* member : members)
        if (const json::value* value = input.if_contains(member))
            secret[member] = *value;
}

} // namespace

Answer createSecret(const Scene& scene) {
    const std::string name = textOf(scene.input, "Name");
    if (auto fits = checkName(name); !fits)
        return fits.error();
    State& state = scene.state;
    const std::string arn = state.newArn(name);
    if (auto allowed = authorize(scene, "CreateSecret", arn); !allowed)
        return allowed.error();
    if (const json::object* existing = state.secrets.find(name)) {
        if (existing->contains("DeletedDate"))
            return Error{"InvalidRequestException",
                         Text::verbatim("You can't create this secret because a secret with this "
                                        "name is already scheduled for deletion.")};
        return Error{"ResourceExistsException",
                     Text::verbatim(fmt::format(
                         "The operation failed because the secret {} already exists.", name))};
    }
    auto value = valueIn(scene.input);
    if (!value)
        return value.error();
    json::object secret{{"ARN", arn}, {"Name", name}, {"CreatedDate", state.now()}};
    take(scene.input, secret, {"Description", "KmsKeyId", "Tags"});
    secret["LastChangedDate"] = state.now();
    json::object answer = named(secret);
    if (!value->empty()) {
        const std::string id = versionIdIn(scene.input);
        putVersion(secret, id, *std::move(value), {currentStage}, state.now());
        answer["VersionId"] = id;
    }
    state.secrets.put(name, std::move(secret));
    return answer;
}

Answer updateSecret(const Scene& scene) {
    auto secret = secretIn(scene, "UpdateSecret");
    if (!secret)
        return secret.error();
    auto value = valueIn(scene.input);
    if (!value)
        return value.error();
    State& state = scene.state;
    take(scene.input, *secret, {"Description", "KmsKeyId"});
    (*secret)["LastChangedDate"] = state.now();
    json::object answer = named(*secret);
    if (!value->empty()) {
        const std::string id = versionIdIn(scene.input);
        putVersion(*secret, id, *std::move(value), {currentStage}, state.now());
        answer["VersionId"] = id;
    }
    state.keep(std::move(*secret));
    return answer;
}

Answer deleteSecret(const Scene& scene) {
    Parameters input{scene.input};
    const auto window = input.integer("RecoveryWindowInDays");
    const bool atOnce = input.flag("ForceDeleteWithoutRecovery");
    if (window && atOnce)
        return invalid("You can't use ForceDeleteWithoutRecovery in conjunction with "
                       "RecoveryWindowInDays.");
    if (window && (*window < 7 || *window > 30))
        return invalid("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
    auto secret = secretIn(scene, "DeleteSecret", atOnce);
    if (!secret)
        return secret.error();
    State& state = scene.state;
    const double days = atOnce ? 0 : static_cast<double>(window.value_or(usualWindow));
    const double date = state.now() + days * secondsOfDay;
    json::object answer = named(*secret);
    answer["DeletionDate"] = date;
    if (atOnce) {
        state.secrets.remove(textOf(*secret, "Name"));
    } else {
        (*secret)["DeletedDate"] = date;
        state.keep(std::move(*secret));
    }
    return answer;
}

Answer restoreSecret(const Scene& scene) {
    auto secret = secretIn(scene, "RestoreSecret", true);
    if (!secret)
        return secret.error();
    secret->erase("DeletedDate");
    json::object answer = named(*secret);
    scene.state.keep(std::move(*secret));
    return answer;
}

Answer tagResource(const Scene& scene) {
    auto secret = secretIn(scene, "TagResource");
    if (!secret)
        return secret.error();
    json::value& kept = (*secret)["Tags"];
    json::array& tags = kept.is_array() ? kept.get_array() : kept.emplace_array();
    const json::array* given = Parameters{scene.input}.array("Tags");
    for (const json::value& tag : given ? *given : json::array{}) {
        if (!tag.is_object())
            continue;
        removeIf(tags, [&](const json::value& old) {
            return textOf(old.as_object(), "Key") == textOf(tag.get_object(), "Key");
        });
        tags.push_back(tag);
    }
    scene.state.keep(std::move(*secret));
    return json::object{};
}

Answer untagResource(const Scene& scene) {
    auto secret = secretIn(scene, "UntagResource");
    if (!secret)
        return secret.error();
    const json::array* keys = Parameters{scene.input}.array("TagKeys");
    json::value& kept = (*secret)["Tags"];
    if (keys && kept.is_array())
        for (const json::value& key : *keys)
            removeIf(kept.get_array(), [&](const json::value& tag) {
                return key.is_string() && textOf(tag.as_object(), "Key") == key.get_string();
            });
    scene.state.keep(std::move(*secret));
    return json::object{};
}

} // namespace lathe::services::secretsmanager
