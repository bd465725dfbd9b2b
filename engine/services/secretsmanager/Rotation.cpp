#include "engine/services/secretsmanager/Rotation.h"

#include "engine/base/Ids.h"
#include "engine/schedule/Firings.h"
#include "engine/services/secretsmanager/Operations.h"
#include "engine/services/wire/Parameters.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

constexpr std::array steps{"createSecret", "setSecret", "testSecret", "finishSecret"};
constexpr const char* nextDate = "NextRotationDate";

/// As dates of secrets are: seconds since 1970.
double secondsOf(Timestamp time) {
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

void finish(const std::shared_ptr<State>& state, json::object secret) {
    secret["LastRotatedDate"] = state->now();
    setNextRotation(*state, secret);
    state->keep(std::move(secret));
    awaitRotations(state);
}

void takeStep(const std::shared_ptr<State>& state, const std::string& name,
              const std::string& version, std::size_t step) {
    const json::object* secret = state->secrets.find(name);
    if (!secret)
        return;
    if (step == steps.size())
        return finish(state, *secret);
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
    const std::string expression = rules ? textOf(*rules, "ScheduleExpression") : std::string{};
    if (days && !expression.empty())
        return Error{"InvalidParameterException",
                     Text::verbatim("You can't specify both AutomaticallyAfterDays and "
                                    "ScheduleExpression.")};
    if (const auto rule = schedule::parse(expression); !expression.empty() && !rule)
        return Error{"InvalidParameterException", rule.error().detail};
    return {};
}

bool isRotated(const json::object& secret) {
    const json::value* enabled = secret.if_contains("RotationEnabled");
    return enabled && enabled->is_bool() && enabled->get_bool() && !secret.contains("DeletedDate");
}

/// The version of a rotation that has not come to its end; empty where there is none.
std::string unfinished(const json::object& secret) {
    const std::string pending = versionWithStage(secret, pendingStage);
    return pending == versionWithStage(secret, currentStage) ? std::string{} : pending;
}

/// The secrets whose time has come by now, by name.
std::vector<std::string> due(const State& state) {
    std::vector<std::string> names;
    for (const auto& [name, secret] : state.secrets.all()) {
        const json::value* date = secret.if_contains(nextDate);
        if (isRotated(secret) && date && date->to_number<double>() <= state.now())
            names.push_back(name);
    }
    return names;
}

/// The next of all; the time of the clock, which may be another than the machine's.
std::optional<double> earliest(const State& state) {
    std::optional<double> found;
    for (const auto& [name, secret] : state.secrets.all())
        if (const json::value* date = secret.if_contains(nextDate); date && isRotated(secret))
            found = std::min(found.value_or(date->to_number<double>()), date->to_number<double>());
    return found;
}

json::object answerFor(const json::object& secret, const std::string& version) {
    json::object answer{{"ARN", textOf(secret, "ARN")}, {"Name", textOf(secret, "Name")}};
    if (!version.empty())
        answer["VersionId"] = version;
    return answer;
}

} // namespace

void setNextRotation(const State& state, json::object& secret) {
    secret.erase(nextDate);
    const json::object* rules = Parameters{secret}.object("RotationRules");
    if (!rules)
        return;
    const Timestamp now = state.surroundings.clock.wall();
    if (const auto days = Parameters{*rules}.integer("AutomaticallyAfterDays"))
        secret[nextDate] = secondsOf(now + std::chrono::days{*days});
    else if (const auto rule = schedule::parse(textOf(*rules, "ScheduleExpression")))
        if (const auto next = schedule::next(*rule, {}, now))
            secret[nextDate] = secondsOf(*next);
}

void rotate(const std::shared_ptr<State>& state, const std::string& name,
            const std::string& version) {
    takeStep(state, name, version, 0);
}

void rotateDue(const std::shared_ptr<State>& state) {
    for (const std::string& name : due(*state)) {
        json::object secret = *state->secrets.find(name);
        std::string version = unfinished(secret);
        if (version.empty())
            putVersion(secret, version = newUuid(), {}, {pendingStage}, state->now());
        // Whatever becomes of this one.
        setNextRotation(*state, secret);
        state->keep(std::move(secret));
        rotate(state, name, version);
    }
    awaitRotations(state);
}

void awaitRotations(const std::shared_ptr<State>& state) {
    const auto next = earliest(*state);
    if (!next) {
        state->rotation.cancel();
        return;
    }
    // A timer counts in nanoseconds, which ten years fit into.
    constexpr double longest = 3600 * 24 * 365;
    const std::chrono::duration<double> wait{std::clamp(*next - state->now(), 0.0, longest)};
    state->rotation.expires_after(std::chrono::ceil<Milliseconds>(wait));
    state->rotation.async_wait([weak = std::weak_ptr{state}](boost::system::error_code error) {
        if (const auto kept = weak.lock(); kept && !error)
            rotateDue(kept);
    });
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
    setNextRotation(state, *secret);
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
        awaitRotations(state.shared_from_this());
        return answerFor(*secret, {});
    }
    putVersion(*secret, *version, {}, {pendingStage}, state.now());
    state.keep(*secret);
    awaitRotations(state.shared_from_this());
    rotate(state.shared_from_this(), name, *version);
    return answerFor(*secret, *version);
}

Answer cancelRotateSecret(const Scene& scene) {
    auto secret = secretIn(scene, "CancelRotateSecret");
    if (!secret)
        return secret.error();
    (*secret)["RotationEnabled"] = false;
    secret->erase(nextDate);
    const json::object answer = answerFor(*secret, unfinished(*secret));
    scene.state.keep(*std::move(secret));
    awaitRotations(scene.state.shared_from_this());
    return answer;
}

} // namespace lathe::services::secretsmanager
