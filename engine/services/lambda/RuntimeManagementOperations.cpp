#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Validation.h"

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::string_view versionPattern =
    R"(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}::runtime:.+)";

std::string keyOf(const FunctionName& name) {
    return name.qualifier.empty() ? "$LATEST" : name.qualifier;
}

/// $LATEST or a version: an alias has no runtime of its own.
Result<Found> findVersion(Control& control, const Call& call) {
    auto found = findFunction(control.catalog, call.functionName(), call.query("Qualifier"));
    if (found && !found->function->findVersion(found->name.qualifier))
        return functionNotFound(control.catalog.declared(), found->name);
    return found;
}

json::object described(const Control& control, const Found& found, json::object settings) {
    settings["FunctionArn"] =
        qualified(catalog::functionArn(control.catalog.declared(), found.function->name),
                  found.name.qualifier);
    return settings;
}

} // namespace

Result<Answer> putRuntimeManagementConfig(Control& control, const Call& call) {
    const std::string when = call.text("UpdateRuntimeOn");
    const std::string arn = call.text("RuntimeVersionArn");
    Validation validation;
    if (when.empty())
        validation.missing("updateRuntimeOn");
    validation.oneOf("updateRuntimeOn", when, {"Auto", "Manual", "FunctionUpdate"});
    validation.pattern("runtimeVersionArn", arn, versionPattern);
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    const auto found = findVersion(control, call);
    if (!found)
        return found.error();
    if (when == "Manual" && arn.empty())
        return invalidParameter("RuntimeVersionArn is required when UpdateRuntimeOn is Manual.");
    if (when != "Manual" && !arn.empty())
        return invalidParameter("RuntimeVersionArn is only valid when UpdateRuntimeOn is Manual.");
    json::object settings{{"UpdateRuntimeOn", when}};
    if (!arn.empty())
        settings["RuntimeVersionArn"] = arn;
    found->function->runtimeManagement[keyOf(found->name)] = settings;
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{200, described(control, *found, std::move(settings))};
}

Result<Answer> getRuntimeManagementConfig(Control& control, const Call& call) {
    const auto found = findVersion(control, call);
    if (!found)
        return found.error();
    const auto& kept = found->function->runtimeManagement;
    const auto settings = kept.find(keyOf(found->name));
    return Answer{200,
                  described(control, *found,
                            settings != kept.end() ? settings->second
                                                   : json::object{{"UpdateRuntimeOn", "Auto"}})};
}

} // namespace lathe::services::lambda
