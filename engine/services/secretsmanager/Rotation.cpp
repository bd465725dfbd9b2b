#include "engine/services/secretsmanager/Rotation.h"

#include "engine/services/secretsmanager/Operations.h"
#include "engine/services/wire/Parameters.h"

#include <array>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

constexpr std::array steps{"createSecret", "setSecret", "testSecret", "finishSecret"};
constexpr double secondsOfDay = 86'400;

void finish(State& state, json::object secret) {
    secret["LastRotatedDate"] = state.now();
    if (const json::object* rules = Parameters{secret}.object("RotationRules"))
        if (const auto days = Parameters{*rules}.integer("AutomaticallyAfterDays"))
            secret["NextRotationDate"] = state.now() + static_cast<double>(*days) * secondsOfDay;
    state.keep(std::move(secret));
}

void takeStep(const std::shared_ptr<State>& state, const std::string& name,
              const std::string& version, std::size_t step) {
    const json::object* secret = state->secrets.find(name);
    if (!secret)
        return;
    if (step == steps.size())
        return finish(*state, *secret);
    const std::string payload = json::serialize(json::object{{"Step", steps[step]},
                                                             {"SecretId", textOf(*secret, "ARN")},
                                                             {"ClientRequestToken", version}});
    state->functions.invoke(
        textOf(*secret, "RotationLambdaARN"), payload,
        [weak = std::weak_ptr{state}, name, version, step](const Result<void>& done) {
            const auto kept = weak.lock();
            if (!kept)
                return;
            if (done)
                return takeStep(kept, name, version, step + 1);
            kept->surroundings.tellTrouble(
                {"Secrets.Rotation", Text::tr("The secret {0} is not rotated: its function failed "
                                              "in the step {1}: {2}",
                                              name, steps[step], done.error().detail)});
        });
}

Result<void> checkRules(const json::object& input) {
    const json::object* rules = Parameters{input}.object("RotationRules");
    const json::value* days = rules ? rules->if_contains("AutomaticallyAfterDays") : nullptr;
    if (days && (!days->is_int64() || days->get_int64() < 1 || days->get_int64() > 1000))
        return Error{"InvalidParameterException",
                     Text::verbatim("RotationRules.AutomaticallyAfterDays must be within 1-1000.")};
    return {};
}

/// The version of a rotation that has not come to its end; empty where there is none.
std::string unfinished(const json::object& secret) {
    const std::string pending = versionWithStage(secret, pendingStage);
    return pending == versionWithStage(secret, currentStage) ? std::string{} : pending;
}

json::object answerFor(const json::object& secret, const std::string& version) {
    json::object answer{{"ARN", textOf(secret, "ARN")}, {"Name", textOf(secret, "Name")}};
    if (!version.empty())
        answer["VersionId"] = version;
    return answer;
}

} // namespace

void rotate(const std::shared_ptr<State>& state, const std::string& name,
            const std::string& version) {
    takeStep(state, name, version, 0);
}

Answer rotateSecret(const Scene& scene) {
    const auto version = versionIdIn(scene.input);
    if (!version)
        return Error{"InvalidParameterException", version.error().detail};
    auto secret = secretIn(scene, "RotateSecret");
    if (!secret)
        return secret.error();
    if (auto valid = checkRules(scene.input); !valid)
        return valid.error();
    for (const char* member : {"RotationLambdaARN", "RotationRules"})
        if (const json::value* given = scene.input.if_contains(member))
            (*secret)[member] = *given;
    const std::string function = textOf(*secret, "RotationLambdaARN");
    if (function.empty())
        return Error{"InvalidRequestException",
                     Text::verbatim("No Lambda rotation function ARN is associated with this "
                                    "secret.")};
    State& state = scene.state;
    if (!state.functions.mayInvoke(function, textOf(*secret, "ARN")))
        return Error{"AccessDeniedException",
                     Text::verbatim("Secrets Manager cannot invoke the specified Lambda function. "
                                    "Ensure that the function policy grants access to the "
                                    "principal secretsmanager.amazonaws.com.")};
    (*secret)["RotationEnabled"] = true;
    const std::string name = textOf(*secret, "Name");
    if (const std::string before = unfinished(*secret); !before.empty()) {
        rotate(state.shared_from_this(), name, before);
        return Error{"InvalidRequestException",
                     Text::verbatim("A previous rotation isn't complete. That rotation will be "
                                    "reattempted.")};
    }
    const json::value* immediately = scene.input.if_contains("RotateImmediately");
    if (immediately && immediately->is_bool() && !immediately->get_bool()) {
        state.keep(*secret);
        return answerFor(*secret, {});
    }
    putVersion(*secret, *version, {}, {pendingStage}, state.now());
    state.keep(*secret);
    rotate(state.shared_from_this(), name, *version);
    return answerFor(*secret, *version);
}

Answer cancelRotateSecret(const Scene& scene) {
    auto secret = secretIn(scene, "CancelRotateSecret");
    if (!secret)
        return secret.error();
    (*secret)["RotationEnabled"] = false;
    secret->erase("NextRotationDate");
    const json::object answer = answerFor(*secret, unfinished(*secret));
    scene.state.keep(*std::move(secret));
    return answer;
}

} // namespace lathe::services::secretsmanager
