#include "engine/services/states/Operations.h"
#include "engine/services/wire/Parameters.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>

#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

Answer answered(const Result<void>& done) {
    return done ? Answer{json::object{}} : Answer{done.error()};
}

} // namespace

Answer createActivity(Scene& scene) {
    Parameters parameters{scene.input};
    const std::string name = parameters.requiredText("name", {80, {}, 1});
    if (auto verdict = parameters.verdict(); !verdict)
        return verdict.error();
    if (!isName(name))
        return Error{"InvalidName", Text::verbatim(fmt::format("Invalid Name: '{}'", name))};
    const std::string arn = scene.state.arn("activity:" + name);
    if (auto allowed = scene.check(arn); !allowed)
        return allowed.error();
    // The same again is no error.
    if (!scene.state.activities.find(name))
        scene.state.activities.put(name, {{"activityArn", arn},
                                          {"name", name},
                                          {"creationDate", secondsOf(scene.state.time())},
                                          {".tags", tagsOf(scene.input)}});
    return json::object{{"activityArn", arn},
                        {"creationDate", scene.state.activities.find(name)->at("creationDate")}};
}

Answer describeActivity(Scene& scene) {
    auto named = scene.named("activityArn", "activity");
    if (!named)
        return named.error();
    const json::object* activity = scene.state.activities.find(named->name);
    if (!activity)
        return Error{"ActivityDoesNotExist",
                     Text::verbatim(
                         fmt::format("Activity Does Not Exist: '{}'", scene.text("activityArn")))};
    return shown(*activity);
}

Answer deleteActivity(Scene& scene) {
    auto named = scene.named("activityArn", "activity");
    if (!named)
        return named.error();
    scene.state.activities.remove(named->name);
    return json::object{};
}

Answer listActivities(Scene& scene) {
    if (auto allowed = scene.check("*"); !allowed)
        return allowed.error();
    std::vector<json::value> activities;
    for (const auto& [name, activity] : scene.state.activities.all())
        activities.push_back(shown(activity));
    return pageOf(scene, "activities", std::move(activities));
}

Answer sendTaskSuccess(Scene& scene) {
    if (auto allowed = scene.check("*"); !allowed)
        return allowed.error();
    auto output = statemachine::parsedJson(scene.text("output"));
    if (!output)
        return Error{"InvalidOutput", Text::verbatim(fmt::format("Invalid Output: '{}'",
                                                                 output.error().detail.english()))};
    return answered(scene.executions.succeed(scene.text("taskToken"), std::move(*output)));
}

Answer sendTaskFailure(Scene& scene) {
    if (auto allowed = scene.check("*"); !allowed)
        return allowed.error();
    return answered(
        scene.executions.fail(scene.text("taskToken"), scene.text("error"), scene.text("cause")));
}

Answer sendTaskHeartbeat(Scene& scene) {
    if (auto allowed = scene.check("*"); !allowed)
        return allowed.error();
    return answered(scene.executions.heartbeat(scene.text("taskToken")));
}

} // namespace lathe::services::states
