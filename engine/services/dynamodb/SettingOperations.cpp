#include "engine/services/dynamodb/Operations.h"

#include <fmt/format.h>

#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

/// The table of ResourceArn; `list` is a member that the request must have, of at least one `what`.
Result<Table*> tableOfArn(const Scene& scene, const char* list = nullptr, const char* what = "") {
    if (!memberOf(scene.input, "ResourceArn"))
        return validationError("Invalid TableArn");
    const std::string arn = textIn(scene.input, "ResourceArn");
    const json::array* members = nullptr;
    if (list) {
        Parameters parameters{scene.input};
        members = parameters.array(list);
        if (!members)
            parameters.requiredArray(list);
        if (auto verdict = parameters.verdict(); !verdict)
            return verdict.error();
    }
    constexpr std::string_view marker = ":table/";
    const auto at = arn.find(marker);
    const std::size_t length = at == std::string::npos ? 0 : arn.size() - at - marker.size();
    if (!arn.starts_with("arn:") || length < tableNameRule.shortest)
        return validationError(
            fmt::format("Invalid TableArn: Invalid ResourceArn provided as input {}", arn));
    if (members && members->empty())
        return validationError(fmt::format("Atleast one {} needs to be provided as Input.", what));
    auto table = scene.table(arn);
    if (!table && table.error().code == "ResourceNotFoundException")
        return Error{"ResourceNotFoundException",
                     Text::verbatim(fmt::format("Requested resource not found: ResourcArn: {} not "
                                                "found",
                                                arn))};
    return table;
}

json::object backupsOf(const Table& table) {
    const json::value* enabled = memberOf(table.settings, ".pointInTimeRecovery");
    return {{"ContinuousBackupsDescription",
             {{"ContinuousBackupsStatus", "ENABLED"},
              {"PointInTimeRecoveryDescription",
               {{"PointInTimeRecoveryStatus",
                 enabled && enabled->as_bool() ? "ENABLED" : "DISABLED"}}}}}};
}

} // namespace

Outcome tagResource(Scene& scene) {
    const auto table = tableOfArn(scene, "Tags", "Tag");
    if (!table)
        return failed(table.error());
    for (const json::value& tag : scene.input.at("Tags").as_array())
        if (tag.is_object())
            (*table)->tags[textIn(tag.get_object(), "Key")] = textIn(tag.get_object(), "Value");
    scene.tables.save(**table);
    return json::object{};
}

Outcome untagResource(Scene& scene) {
    const auto table = tableOfArn(scene, "TagKeys", "Tag Key");
    if (!table)
        return failed(table.error());
    for (const json::value& key : scene.input.at("TagKeys").as_array())
        if (key.is_string())
            (*table)->tags.erase(std::string{key.get_string()});
    scene.tables.save(**table);
    return json::object{};
}

Outcome listTagsOfResource(Scene& scene) {
    const auto table = tableOfArn(scene);
    if (!table)
        return failed(table.error());
    json::array tags;
    for (const auto& [key, value] : (*table)->tags)
        tags.push_back(json::object{{"Key", key}, {"Value", value}});
    return json::object{{"Tags", std::move(tags)}};
}

Outcome describeTimeToLive(Scene& scene) {
    const auto table = scene.namedTable();
    if (!table)
        return failed(table.error());
    const std::string& attribute = (*table)->timeToLive;
    json::object told{{"TimeToLiveStatus", attribute.empty() ? "DISABLED" : "ENABLED"}};
    if (!attribute.empty())
        told["AttributeName"] = attribute;
    return json::object{{"TimeToLiveDescription", std::move(told)}};
}

Outcome updateTimeToLive(Scene& scene) {
    const json::value* given = memberOf(scene.input, "TimeToLiveSpecification");
    Parameters parameters{scene.input};
    requireTableName(parameters);
    if (const json::object* object = parameters.requiredObject("TimeToLiveSpecification")) {
        Parameters specification{*object, "timeToLiveSpecification"};
        specification.requiredText("AttributeName", {255, {}, 1});
        if (!memberOf(*object, "Enabled"))
            specification.requiredText("Enabled");
        parameters.join(specification);
    }
    if (auto verdict = parameters.verdict(); !verdict)
        return failed(verdict.error());
    const auto table = scene.namedTable();
    if (!table)
        return failed(table.error());
    const std::string name = textIn(given->get_object(), "AttributeName");
    const bool enabled = flagIn(given->get_object(), "Enabled");
    std::string& now = (*table)->timeToLive;
    if (enabled && !now.empty())
        return failed(validationError("TimeToLive is already enabled"));
    if (!enabled && now.empty())
        return failed(validationError("TimeToLive is already disabled"));
    if (!enabled && now != name)
        return failed(validationError(
            fmt::format("TimeToLive is active on a different AttributeName: current AttributeName "
                        "is {}",
                        now)));
    now = enabled ? name : std::string{};
    scene.tables.save(**table);
    return json::object{{"TimeToLiveSpecification", *given}};
}

Outcome describeLimits(Scene& scene) {
    if (auto allowed = scene.check("DescribeLimits", "*"); !allowed)
        return failed(allowed.error());
    return json::object{{"AccountMaxReadCapacityUnits", 80000},
                        {"AccountMaxWriteCapacityUnits", 80000},
                        {"TableMaxReadCapacityUnits", 40000},
                        {"TableMaxWriteCapacityUnits", 40000}};
}

Outcome describeEndpoints(Scene& scene) {
    constexpr int minutes = 1440;
    return json::object{
        {"Endpoints", json::array{json::object{{"Address", scene.endpoint},
                                               {"CachePeriodInMinutes", minutes}}}}};
}

Outcome describeContributorInsights(Scene& scene) {
    const auto table = scene.namedTable();
    if (!table)
        return failed(table.error());
    return json::object{
        {"TableName", (*table)->name},
        {"ContributorInsightsStatus",
         flagIn((*table)->settings, ".contributorInsights") ? "ENABLED" : "DISABLED"}};
}

Outcome updateContributorInsights(Scene& scene) {
    const auto table = scene.namedTable();
    if (!table)
        return failed(table.error());
    Parameters parameters{scene.input};
    const std::string action =
        parameters.requiredText("ContributorInsightsAction", {0, {}, 0, {"ENABLE", "DISABLE"}});
    if (auto verdict = parameters.verdict(); !verdict)
        return failed(verdict.error());
    (*table)->settings[".contributorInsights"] = action == "ENABLE";
    scene.tables.save(**table);
    return json::object{
        {"TableName", (*table)->name},
        {"ContributorInsightsStatus", action == "ENABLE" ? "ENABLING" : "DISABLING"}};
}

Outcome describeContinuousBackups(Scene& scene) {
    const auto table = scene.namedTable();
    if (!table)
        return failed(table.error());
    return backupsOf(**table);
}

Outcome updateContinuousBackups(Scene& scene) {
    const auto table = scene.namedTable();
    if (!table)
        return failed(table.error());
    const json::value* given = memberOf(scene.input, "PointInTimeRecoverySpecification");
    if (!given || !given->is_object())
        return failed(validationError(
            "1 validation error detected: Value null at 'pointInTimeRecoverySpecification' failed "
            "to satisfy constraint: Member must not be null"));
    (*table)->settings[".pointInTimeRecovery"] =
        flagIn(given->get_object(), "PointInTimeRecoveryEnabled");
    scene.tables.save(**table);
    return backupsOf(**table);
}

} // namespace lathe::services::dynamodb
