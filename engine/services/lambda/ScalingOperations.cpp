#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Validation.h"

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::string_view latestPublished = "$LATEST.PUBLISHED";
constexpr std::int64_t mostEnvironments = 15'000;

/// The function with the published version that the request names.
Result<Found> findPublished(Control& control, const Call& call) {
    const std::string qualifier = call.query("Qualifier");
    Validation validation;
    if (qualifier.empty())
        validation.missing("qualifier");
    validation.pattern("qualifier", qualifier, R"((\$LATEST\.PUBLISHED|[0-9]+))");
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    found->name.qualifier = qualifier;
    if (qualifier != latestPublished && !found->function->findVersion(qualifier))
        return functionNotFound(control.catalog.declared(), found->name);
    return found;
}

Result<void> checkBounds(const json::object& config) {
    const json::value* least = config.if_contains("MinExecutionEnvironments");
    const json::value* most = config.if_contains("MaxExecutionEnvironments");
    Validation validation;
    validation.range("functionScalingConfig.minExecutionEnvironments", least, 0, mostEnvironments);
    validation.range("functionScalingConfig.maxExecutionEnvironments", most, 0, mostEnvironments);
    if (auto shape = validation.outcome(); !shape)
        return shape;
    if (least && most && least->as_int64() > most->as_int64())
        return invalidParameter(
            "MinExecutionEnvironments must be less than or equal to MaxExecutionEnvironments.");
    return {};
}

} // namespace

Result<Answer> putScalingConfig(Control& control, const Call& call) {
    const json::value* given = call.member("FunctionScalingConfig");
    const json::object config = given ? given->as_object() : json::object{};
    if (auto fine = checkBounds(config); !fine)
        return fine.error();
    auto found = findPublished(control, call);
    if (!found)
        return found.error();
    catalog::Function& function = *found->function;
    if (config.empty())
        function.scaling.erase(found->name.qualifier);
    else
        function.scaling[found->name.qualifier] = config;
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{202, json::object{{"FunctionState", "Active"}}};
}

Result<Answer> getScalingConfig(Control& control, const Call& call) {
    const auto found = findPublished(control, call);
    if (!found)
        return found.error();
    const catalog::Function& function = *found->function;
    json::object body{
        {"FunctionArn", qualified(catalog::functionArn(control.catalog.declared(), function.name),
                                  found->name.qualifier)}};
    const auto config = function.scaling.find(found->name.qualifier);
    if (config != function.scaling.end()) {
        body["RequestedFunctionScalingConfig"] = config->second;
        body["AppliedFunctionScalingConfig"] = config->second;
    }
    return Answer{200, std::move(body)};
}

} // namespace lathe::services::lambda
