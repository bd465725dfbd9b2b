#include "engine/services/secretsmanager/Operations.h"
#include "engine/services/secretsmanager/Password.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

#include <cmath>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

constexpr double secondsOfDay = 86'400;
constexpr std::string_view lastAccess = "LastAccessedDate";

Error noValue(const std::string& what) {
    return {"ResourceNotFoundException",
            Text::verbatim("Secrets Manager can't find the specified secret value for " + what)};
}

/// The id of the version that VersionId and VersionStage name.
Result<std::string> versionIn(const Scene& scene, const json::object& secret) {
    const std::string id = textOf(scene.input, "VersionId");
    std::string stage = textOf(scene.input, "VersionStage");
    const json::value* versions = secret.if_contains(".versions");
    if (!id.empty()) {
        if (!versions || !versions->as_object().contains(id) || !hasValue(secret, id))
            return noValue("VersionId: " + id);
        if (!stage.empty() && versionWithStage(secret, stage) != id)
            return Error{"InvalidRequestException",
                         Text::verbatim("You provided a VersionStage that is not associated to the "
                                        "provided VersionId.")};
        return id;
    }
    stage = stage.empty() ? currentStage : stage;
    std::string found = versionWithStage(secret, stage);
    if (found.empty() || !hasValue(secret, found))
        return noValue("staging label: " + stage);
    return found;
}

json::object valueOf(const json::object& secret, const std::string& id) {
    json::object answer{
        {"ARN", textOf(secret, "ARN")}, {"Name", textOf(secret, "Name")}, {"VersionId", id}};
    for (const auto& [name, member] : secret.at(".versions").at(id).as_object())
        if (name != lastAccess && !(member.is_array() && member.get_array().empty()))
            answer[name] = member;
    return answer;
}

/// The day is told, not the hour.
bool noteAccess(json::object& object, double today) {
    const json::value* last = object.if_contains(lastAccess);
    if (last && last->to_number<double>() >= today)
        return false;
    object[lastAccess] = today;
    return true;
}

} // namespace

Answer getSecretValue(const Scene& scene) {
    auto secret = secretIn(scene, "GetSecretValue");
    if (!secret)
        return secret.error();
    const auto id = versionIn(scene, *secret);
    if (!id)
        return id.error();
    State& state = scene.state;
    const double today = std::floor(state.now() / secondsOfDay) * secondsOfDay;
    const bool isNews = noteAccess(secret->at(".versions").at(*id).as_object(), today);
    if (noteAccess(*secret, today) || isNews)
        state.keep(*secret);
    return valueOf(*secret, *id);
}

Answer batchGetSecretValue(const Scene& scene) {
    if (auto allowed = authorize(scene, "BatchGetSecretValue", "*"); !allowed)
        return allowed.error();
    const json::array* ids = Parameters{scene.input}.array("SecretIdList");
    json::array values, errors;
    for (const json::value& id : ids ? *ids : json::array{}) {
        const json::object input{{"SecretId", id}};
        auto value = getSecretValue({scene.state, scene.principal, input});
        if (value)
            values.push_back(*std::move(value));
        else
            errors.push_back(json::object{{"SecretId", id},
                                          {"ErrorCode", value.error().code},
                                          {"Message", value.error().detail.english()}});
    }
    return json::object{{"SecretValues", std::move(values)}, {"Errors", std::move(errors)}};
}

Answer putSecretValue(const Scene& scene) {
    const auto id = versionIdIn(scene.input);
    if (!id)
        return id.error();
    auto secret = secretIn(scene, "PutSecretValue");
    if (!secret)
        return secret.error();
    auto value = valueIn(scene.input);
    if (!value)
        return value.error();
    if (value->empty())
        return Error{"InvalidRequestException",
                     Text::verbatim("You must provide either SecretString or SecretBinary.")};
    if (auto fits = checkUnchanged(*secret, *id, *value); !fits)
        return fits.error();
    const json::array* given = Parameters{scene.input}.array("VersionStages");
    json::array stages = given ? *given : json::array{currentStage};
    removeIf(stages, [](const json::value& stage) { return !stage.is_string(); });
    // The first value of all is the current one.
    if (versionWithStage(*secret, currentStage).empty() &&
        std::find(stages.begin(), stages.end(), json::value(currentStage)) == stages.end())
        stages.push_back(currentStage);
    putVersion(*secret, *id, *std::move(value), stages, scene.state.now());
    json::object answer{{"ARN", textOf(*secret, "ARN")},
                        {"Name", textOf(*secret, "Name")},
                        {"VersionId", *id},
                        {"VersionStages", std::move(stages)}};
    scene.state.keep(std::move(*secret));
    return answer;
}

Answer updateSecretVersionStage(const Scene& scene) {
    auto secret = secretIn(scene, "UpdateSecretVersionStage");
    if (!secret)
        return secret.error();
    const std::string stage = textOf(scene.input, "VersionStage");
    const std::string to = textOf(scene.input, "MoveToVersionId");
    const std::string before = versionWithStage(*secret, stage);
    const json::value* versions = secret->if_contains(".versions");
    if (!to.empty() && (!versions || !versions->as_object().contains(to)))
        return noValue("VersionId: " + to);
    if (!before.empty() && before != to && before != textOf(scene.input, "RemoveFromVersionId"))
        return Error{"InvalidParameterException",
                     Text::verbatim(fmt::format(
                         "The parameter RemoveFromVersionId can't be empty. Staging label {} is "
                         "currently attached to version {}, so you must explicitly reference that "
                         "version in RemoveFromVersionId.",
                         stage, before))};
    if (stage == currentStage)
        makeCurrent(*secret, to);
    else
        moveStage(*secret, stage, to);
    (*secret)["LastChangedDate"] = scene.state.now();
    json::object answer{{"ARN", textOf(*secret, "ARN")}, {"Name", textOf(*secret, "Name")}};
    scene.state.keep(std::move(*secret));
    return answer;
}

Answer getRandomPassword(const Scene& scene) {
    if (auto allowed = authorize(scene, "GetRandomPassword", "*"); !allowed)
        return allowed.error();
    auto password = randomPassword(scene.input);
    if (!password)
        return password.error();
    return json::object{{"RandomPassword", *password}};
}

} // namespace lathe::services::secretsmanager
