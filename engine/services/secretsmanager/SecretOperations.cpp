#include "engine/services/secretsmanager/Operations.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

constexpr double secondsOfDay = 86'400;
constexpr std::int64_t usualWindow = 30;

Error invalid(std::string why) {
    return {"InvalidParameterException", Text::verbatim(std::move(why))};
}

json::object unknown(const State& state, const std::string& id) {
    const bool isArn = id.starts_with("arn:");
    return {{"ARN", isArn ? id : state.newArn(id)}, {"Name", isArn ? nameInArn(id) : id}};
}

void take(const json::object& input, json::object& secret,
          std::initializer_list<const char*> members) {
    for (const char* member : members)
        if (const json::value* value = input.if_contains(member); value && *value != "")
            secret[member] = *value;
        else if (value)
            secret.erase(member);
}

} // namespace

Answer createSecret(const Scene& scene) {
    const auto id = versionIdIn(scene.input);
    if (!id)
        return id.error();
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
        putVersion(secret, *id, *std::move(value), {currentStage}, state.now());
        answer["VersionId"] = *id;
    }
    state.secrets.put(name, std::move(secret));
    return answer;
}

Answer updateSecret(const Scene& scene) {
    const auto id = versionIdIn(scene.input);
    if (!id)
        return id.error();
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
        if (auto fits = checkUnchanged(*secret, *id, *value); !fits)
            return fits.error();
        putVersion(*secret, *id, *std::move(value), {currentStage}, state.now());
        answer["VersionId"] = *id;
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
    State& state = scene.state;
    auto secret = secretIn(scene, "DeleteSecret", atOnce);
    // Deleting at once what is not there succeeds.
    if (!secret && atOnce && secret.error().code == "ResourceNotFoundException")
        secret = unknown(state, textOf(scene.input, "SecretId"));
    if (!secret)
        return secret.error();
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
