#include "engine/base/Ids.h"
#include "engine/services/dynamodb/Operations.h"
#include "engine/services/dynamodb/TableChecks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

constexpr std::size_t mostNames = 100;
constexpr std::array<std::string_view, 13> kept = {"AttributeDefinitions",
                                                   "BillingMode",
                                                   "DeletionProtectionEnabled",
                                                   "GlobalSecondaryIndexes",
                                                   "KeySchema",
                                                   "LocalSecondaryIndexes",
                                                   "OnDemandThroughput",
                                                   "ProvisionedThroughput",
                                                   "ResourcePolicy",
                                                   "SSESpecification",
                                                   "StreamSpecification",
                                                   "TableClass",
                                                   "WarmThroughput"};

std::int64_t unitsIn(const json::object& definition, std::string_view name) {
    const json::value* given = memberOf(definition, "ProvisionedThroughput");
    const json::value* units =
        given && given->is_object() ? memberOf(given->get_object(), name) : nullptr;
    return units && units->is_number() ? units->to_number<std::int64_t>() : 0;
}

Result<void> checkThroughputChange(const Table& table, const json::object& input) {
    const bool wantsUnits = memberOf(input, "ProvisionedThroughput") != nullptr;
    if (textIn(input, "BillingMode") == "PROVISIONED" && !wantsUnits &&
        (table.isOnDemand() || !memberOf(table.settings, "ProvisionedThroughput")))
        return validationError("One or more parameter values were invalid: ProvisionedThroughput "
                               "must be specified when BillingMode is PROVISIONED");
    const auto reads = unitsIn(input, "ReadCapacityUnits");
    const auto writes = unitsIn(input, "WriteCapacityUnits");
    if (!wantsUnits || table.isOnDemand() ||
        reads != unitsIn(table.settings, "ReadCapacityUnits") ||
        writes != unitsIn(table.settings, "WriteCapacityUnits"))
        return {};
    return validationError(fmt::format(
        "The provisioned throughput for the table will not change. The requested value equals the "
        "current value. Current ReadCapacityUnits provisioned for the table: {0}. Requested "
        "ReadCapacityUnits: {0}. Current WriteCapacityUnits provisioned for the table: {1}. "
        "Requested WriteCapacityUnits: {1}. Refer to the Amazon DynamoDB Developer Guide for "
        "current limits and how to request higher limits.",
        reads, writes));
}

/// "2026-12-01T08:00:00.123"
std::string streamLabelOf(Timestamp now) {
    std::string text = toIso8601(now);
    return text.substr(0, text.find_first_of("Z+"));
}

Result<void> checkStream(const json::object& input, const Table* table) {
    const json::value* given = memberOf(input, "StreamSpecification");
    if (!given || !given->is_object())
        return {};
    const bool enables = flagIn(given->get_object(), "StreamEnabled");
    const bool hasView = memberOf(given->get_object(), "StreamViewType") != nullptr;
    const bool has = table && !table->streamView().empty();
    if (enables && !hasView)
        return validationError("One or more parameter values were invalid: StreamViewType must be "
                               "specified when StreamEnabled is true");
    if (!enables && hasView)
        return validationError("One or more parameter values were invalid: StreamViewType should "
                               "not be specified when StreamEnabled is false");
    if (enables && has)
        return Error{"ResourceInUseException",
                     Text::verbatim(fmt::format("Table already has an enabled stream: {}",
                                                table->streamArn()))};
    if (!enables && table && !has)
        return validationError("Table already has a disabled stream");
    return {};
}

/// Changes the list of global indexes, and names those that go.
Result<void> changeIndexes(json::object& settings, const json::array& updates,
                           std::vector<std::string>& removed) {
    json::array indexes;
    if (const json::value* before = memberOf(settings, "GlobalSecondaryIndexes"))
        indexes = before->as_array();
    std::size_t onlineChanges = 0;
    for (const json::value& each : updates)
        onlineChanges += each.is_object() && !memberOf(each.get_object(), "Update") ? 1 : 0;
    if (onlineChanges > 1)
        return Error{"LimitExceededException",
                     Text::verbatim("Subscriber limit exceeded: Only 1 online index can be created "
                                    "or deleted simultaneously per table")};
    const auto find = [&indexes](const std::string& name) {
        return std::find_if(indexes.begin(), indexes.end(), [&name](const json::value& each) {
            return textIn(each.as_object(), "IndexName") == name;
        });
    };
    for (const json::value& each : updates) {
        const json::object* update = each.if_object();
        for (const char* action : {"Create", "Update", "Delete"}) {
            const json::value* given = update ? memberOf(*update, action) : nullptr;
            if (!given || !given->is_object())
                continue;
            const json::object& index = given->get_object();
            const std::string name = textIn(index, "IndexName");
            const auto existing = find(name);
            const bool creates = std::string_view{action} == "Create";
            if (creates && existing != indexes.end())
                return validationError("Attempting to create an index which already exists");
            if (!creates && existing == indexes.end())
                return Error{"ResourceNotFoundException",
                             Text::verbatim(fmt::format("Requested resource not found"))};
            if (creates) {
                indexes.push_back(index);
            } else if (std::string_view{action} == "Delete") {
                indexes.erase(existing);
                removed.push_back(name);
            } else {
                for (const auto& [member, value] : index)
                    existing->get_object()[member] = value;
            }
        }
    }
    if (indexes.empty())
        settings.erase("GlobalSecondaryIndexes");
    else
        settings["GlobalSecondaryIndexes"] = std::move(indexes);
    return {};
}

} // namespace

Outcome createTable(Scene& scene) {
    if (auto checked = checkTableInput(scene.input); !checked)
        return failed(checked.error());
    if (auto checked = checkSettings(scene.input); !checked)
        return failed(checked.error());
    if (auto checked = checkStream(scene.input, nullptr); !checked)
        return failed(checked.error());
    Table table;
    table.region = scene.region;
    table.accountId = scene.accountId;
    table.name = textIn(scene.input, "TableName");
    if (auto allowed = scene.check("CreateTable", table.arn()); !allowed)
        return failed(allowed.error());
    if (scene.tables.find(table.region, table.name))
        return failed({"ResourceInUseException",
                       Text::verbatim(fmt::format("Table already exists: {}", table.name))});
    table.uuid = newUuid();
    table.created = scene.now;
    for (const std::string_view name : kept)
        if (const json::value* value = memberOf(scene.input, name))
            table.settings[name] = *value;
    if (const json::value* tags = memberOf(scene.input, "Tags"); tags && tags->is_array())
        for (const json::value& tag : tags->get_array())
            if (tag.is_object())
                table.tags[textIn(tag.get_object(), "Key")] = textIn(tag.get_object(), "Value");
    table.readSettings();
    if (!table.streamView().empty())
        table.streamLabel = streamLabelOf(scene.now);
    return json::object{
        {"TableDescription", scene.tables.create(std::move(table)).described("CREATING")}};
}

Outcome describeTable(Scene& scene) {
    if (auto checked = checkTableName(scene.input); !checked)
        return failed(checked.error());
    const auto table = scene.namedTable();
    if (!table)
        return failed(table.error());
    scene.tables.count(**table);
    return json::object{{"Table", (*table)->described()}};
}

Outcome deleteTable(Scene& scene) {
    if (auto checked = checkTableName(scene.input); !checked)
        return failed(checked.error());
    const auto table = scene.namedTable();
    if (!table)
        return failed(table.error());
    if ((*table)->isProtected())
        return failed(validationError(
            fmt::format("Resource cannot be deleted as it is currently protected against deletion. "
                        "Disable deletion protection first.")));
    scene.tables.count(**table);
    json::object shown = (*table)->described("DELETING");
    for (const char* name : {"AttributeDefinitions", "KeySchema", "CreationDateTime",
                             "LocalSecondaryIndexes", "GlobalSecondaryIndexes"})
        shown.erase(name);
    scene.tables.remove(**table);
    return json::object{{"TableDescription", std::move(shown)}};
}

Outcome listTables(Scene& scene) {
    Parameters parameters{scene.input};
    parameters.text("ExclusiveStartTableName", tableNameRule);
    parameters.integer("Limit", 1, static_cast<std::int64_t>(mostNames));
    if (auto verdict = parameters.verdict(); !verdict)
        return failed(verdict.error());
    if (auto allowed = scene.check("ListTables", "*"); !allowed)
        return failed(allowed.error());
    const std::string start = textIn(scene.input, "ExclusiveStartTableName");
    const json::value* given = memberOf(scene.input, "Limit");
    const std::size_t limit = given ? given->to_number<std::size_t>() : mostNames;
    json::object answer;
    json::array names;
    for (const Table* table : scene.tables.of(scene.region)) {
        if (table->name <= start)
            continue;
        if (names.size() == limit) {
            answer["LastEvaluatedTableName"] = names.back();
            break;
        }
        names.emplace_back(table->name);
    }
    answer["TableNames"] = std::move(names);
    return answer;
}

Outcome updateTable(Scene& scene) {
    if (auto checked = checkTableUpdate(scene.input); !checked)
        return failed(checked.error());
    const auto found = scene.namedTable();
    if (!found)
        return failed(found.error());
    Table& table = **found;
    json::object settings = table.settings;
    if (auto checked = checkThroughputChange(table, scene.input); !checked)
        return failed(checked.error());
    if (auto checked = checkStream(scene.input, &table); !checked)
        return failed(checked.error());
    for (const std::string_view name :
         {"ProvisionedThroughput", "BillingMode", "StreamSpecification",
          "DeletionProtectionEnabled", "TableClass", "SSESpecification", "OnDemandThroughput",
          "WarmThroughput"})
        if (const json::value* value = memberOf(scene.input, name))
            settings[name] = *value;
    if (textIn(scene.input, "BillingMode") == "PAY_PER_REQUEST" &&
        !memberOf(scene.input, "ProvisionedThroughput")) {
        settings.erase("ProvisionedThroughput");
        if (json::value* const indexes = settings.if_contains("GlobalSecondaryIndexes"))
            for (json::value& index : indexes->as_array())
                index.as_object().erase("ProvisionedThroughput");
    }
    if (const json::value* defined = memberOf(scene.input, "AttributeDefinitions");
        defined && defined->is_array()) {
        json::array all = settings.at("AttributeDefinitions").as_array();
        for (const json::value& each : defined->get_array())
            if (std::find(all.begin(), all.end(), each) == all.end())
                all.push_back(each);
        settings["AttributeDefinitions"] = std::move(all);
    }
    std::vector<std::string> removed;
    if (const json::value* updates = memberOf(scene.input, "GlobalSecondaryIndexUpdates");
        updates && updates->is_array())
        if (auto changed = changeIndexes(settings, updates->get_array(), removed); !changed)
            return failed(changed.error());
    // What only an index that has gone has used goes with it.
    if (!removed.empty()) {
        Table after;
        after.settings = settings;
        after.readSettings();
        json::array used;
        for (const json::value& each : settings.at("AttributeDefinitions").as_array()) {
            const std::string name = textIn(each.as_object(), "AttributeName");
            const bool isKey =
                after.key.has(name) ||
                std::any_of(after.indexes.begin(), after.indexes.end(),
                            [&name](const Index& index) { return index.key.has(name); });
            if (isKey)
                used.push_back(each);
        }
        settings["AttributeDefinitions"] = std::move(used);
    }
    if (auto checked = checkSettings(settings); !checked)
        return failed(checked.error());
    std::vector<std::int64_t> gone;
    for (const std::string& name : removed)
        gone.push_back(table.findIndex(name)->id);
    const bool hadStream = !table.streamView().empty();
    table.settings = std::move(settings);
    table.readSettings();
    if (!hadStream && !table.streamView().empty())
        scene.tables.beginStream(table, streamLabelOf(scene.now));
    scene.tables.save(table, gone);
    scene.tables.count(table);
    return json::object{{"TableDescription", table.described("UPDATING")}};
}

} // namespace lathe::services::dynamodb
