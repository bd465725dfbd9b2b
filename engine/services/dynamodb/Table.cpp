#include "engine/services/dynamodb/Table.h"

#include "engine/base/Ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

std::string textOf(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

json::array arrayOf(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_array() ? value->get_array() : json::array{};
}

KeySchema keySchemaOf(const json::object& object) {
    KeySchema key;
    for (const json::value& element : arrayOf(object, "KeySchema")) {
        const json::object& fields = element.as_object();
        (textOf(fields, "KeyType") == "HASH" ? key.hash : key.range) =
            textOf(fields, "AttributeName");
    }
    return key;
}

json::object throughputOf(const json::object& definition) {
    const json::value* given = definition.if_contains("ProvisionedThroughput");
    const auto units = [given](std::string_view name) -> json::value {
        const json::value* value =
            given && given->is_object() ? given->get_object().if_contains(name) : nullptr;
        return value ? *value : json::value(0);
    };
    return {{"NumberOfDecreasesToday", 0},
            {"ReadCapacityUnits", units("ReadCapacityUnits")},
            {"WriteCapacityUnits", units("WriteCapacityUnits")}};
}

/// What the real service says of tables that have not been given more.
json::object warmThroughputOf(const json::object& settings, bool isOnDemand,
                              std::string_view status) {
    constexpr int onDemandReads = 12000;
    constexpr int onDemandWrites = 4000;
    const json::object units = throughputOf(settings);
    json::object warm{{"ReadUnitsPerSecond",
                       isOnDemand ? json::value(onDemandReads) : units.at("ReadCapacityUnits")},
                      {"WriteUnitsPerSecond",
                       isOnDemand ? json::value(onDemandWrites) : units.at("WriteCapacityUnits")}};
    if (const json::value* given = settings.if_contains("WarmThroughput");
        given && given->is_object())
        for (const auto& [name, value] : given->get_object())
            warm[name] = value;
    warm["Status"] = status == "ACTIVE" ? "ACTIVE" : "UPDATING";
    return warm;
}

Index indexOf(const json::object& definition, bool isGlobal, const std::vector<Index>& before) {
    Index index;
    index.name = textOf(definition, "IndexName");
    index.isGlobal = isGlobal;
    index.key = keySchemaOf(definition);
    index.definition = definition;
    if (const json::value* projection = definition.if_contains("Projection");
        projection && projection->is_object()) {
        index.projectionType = textOf(projection->get_object(), "ProjectionType");
        for (const json::value& name : arrayOf(projection->get_object(), "NonKeyAttributes"))
            index.nonKeyAttributes.emplace_back(name.as_string());
    }
    const auto same = std::find_if(before.begin(), before.end(),
                                   [&index](const Index& each) { return each.name == index.name; });
    index.id = same == before.end() ? 0 : same->id;
    return index;
}

} // namespace

double secondsOf(Timestamp time) {
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
    return static_cast<double>(milliseconds) / 1000;
}

/// Nothing is encrypted here; what is said is what has been asked for.
json::object Table::encryptionOf(const json::object& specification) const {
    std::string key = textOf(specification, "KMSMasterKeyId");
    if (!key.starts_with("arn:"))
        key = fmt::format("arn:aws:kms:{}:{}:key/{}", region, accountId,
                          key.empty() ? uuidOfName("aws/dynamodb") : key);
    return {{"Status", "ENABLED"}, {"SSEType", "KMS"}, {"KMSMasterKeyArn", key}};
}

std::string Table::arn() const {
    return fmt::format("arn:aws:dynamodb:{}:{}:table/{}", region, accountId, name);
}

std::string Table::arnOf(const Index& index) const {
    return fmt::format("{}/index/{}", arn(), index.name);
}

std::string Table::streamArn() const {
    return fmt::format("{}/stream/{}", arn(), streamLabel);
}

std::string Table::streamView() const {
    const json::value* given = settings.if_contains("StreamSpecification");
    if (!given || !given->is_object())
        return {};
    const json::value* enabled = given->get_object().if_contains("StreamEnabled");
    if (!enabled || !enabled->is_bool() || !enabled->get_bool())
        return {};
    return textOf(given->get_object(), "StreamViewType");
}

const Index* Table::findIndex(std::string_view indexName) const {
    const auto found = std::find_if(indexes.begin(), indexes.end(), [indexName](const Index& each) {
        return each.name == indexName;
    });
    return found == indexes.end() ? nullptr : &*found;
}

bool Table::isOnDemand() const {
    return textOf(settings, "BillingMode") == "PAY_PER_REQUEST";
}

bool Table::isProtected() const {
    const json::value* given = settings.if_contains("DeletionProtectionEnabled");
    return given && given->is_bool() && given->get_bool();
}

void Table::readSettings() {
    key = keySchemaOf(settings);
    keyTypes.clear();
    for (const json::value& attribute : arrayOf(settings, "AttributeDefinitions"))
        keyTypes[textOf(attribute.as_object(), "AttributeName")] =
            textOf(attribute.as_object(), "AttributeType");
    const std::vector<Index> before = std::exchange(indexes, {});
    for (const auto& [name, isGlobal] :
         {std::pair{"LocalSecondaryIndexes", false}, {"GlobalSecondaryIndexes", true}})
        for (const json::value& definition : arrayOf(settings, name))
            indexes.push_back(indexOf(definition.as_object(), isGlobal, before));
}

json::object Table::described(std::string_view status) const {
    json::object shown{{"AttributeDefinitions", arrayOf(settings, "AttributeDefinitions")},
                       {"TableName", name},
                       {"KeySchema", arrayOf(settings, "KeySchema")},
                       {"TableStatus", status},
                       {"CreationDateTime", secondsOf(created)},
                       {"ProvisionedThroughput", throughputOf(settings)},
                       {"TableSizeBytes", bytes},
                       {"ItemCount", itemCount},
                       {"TableArn", arn()},
                       {"TableId", uuid}};
    if (isOnDemand())
        shown["BillingModeSummary"] = {{"BillingMode", "PAY_PER_REQUEST"},
                                       {"LastUpdateToPayPerRequestDateTime", secondsOf(created)}};
    for (const bool global : {false, true}) {
        json::array list;
        for (const Index& index : indexes) {
            if (index.isGlobal != global)
                continue;
            json::object one = index.definition;
            one["IndexSizeBytes"] = bytes;
            one["ItemCount"] = itemCount;
            one["IndexArn"] = arnOf(index);
            if (global) {
                one["IndexStatus"] = status == "UPDATING" ? "ACTIVE" : status;
                one["ProvisionedThroughput"] = throughputOf(index.definition);
            }
            list.push_back(std::move(one));
        }
        if (!list.empty())
            shown[global ? "GlobalSecondaryIndexes" : "LocalSecondaryIndexes"] = std::move(list);
    }
    if (const std::string view = streamView(); !view.empty())
        shown["StreamSpecification"] = {{"StreamEnabled", true}, {"StreamViewType", view}};
    if (!streamLabel.empty()) {
        shown["LatestStreamLabel"] = streamLabel;
        shown["LatestStreamArn"] = streamArn();
    }
    if (const std::string tableClass = textOf(settings, "TableClass"); !tableClass.empty())
        shown["TableClassSummary"] = {{"TableClass", tableClass}};
    if (const json::value* value = settings.if_contains("OnDemandThroughput"))
        shown["OnDemandThroughput"] = *value;
    if (const json::value* given = settings.if_contains("WarmThroughput");
        given || status != "CREATING")
        shown["WarmThroughput"] = warmThroughputOf(settings, isOnDemand(), status);
    if (const json::value* given = settings.if_contains("SSESpecification");
        given && given->is_object() && given->get_object().contains("Enabled") &&
        given->get_object().at("Enabled") == true)
        shown["SSEDescription"] = encryptionOf(given->get_object());
    shown["DeletionProtectionEnabled"] = isProtected();
    return shown;
}

json::object Table::toDocument() const {
    json::object ids;
    for (const Index& index : indexes)
        ids[index.name] = index.id;
    return {{"id", id},
            {"region", region},
            {"account", accountId},
            {"name", name},
            {"uuid", uuid},
            {"created", created.time_since_epoch().count()},
            {"settings", settings},
            {"indexes", std::move(ids)},
            {"tags", json::value_from(tags)},
            {"timeToLive", timeToLive},
            {"streamLabel", streamLabel},
            {"basis", basis}};
}

Table Table::fromDocument(const json::object& document) {
    Table table;
    table.id = document.at("id").to_number<std::int64_t>();
    table.region = textOf(document, "region");
    table.accountId = textOf(document, "account");
    table.name = textOf(document, "name");
    table.uuid = textOf(document, "uuid");
    table.created = Timestamp{Microseconds{document.at("created").to_number<std::int64_t>()}};
    table.settings = document.at("settings").as_object();
    table.tags = json::value_to<std::map<std::string, std::string>>(document.at("tags"));
    table.timeToLive = textOf(document, "timeToLive");
    table.streamLabel = textOf(document, "streamLabel");
    table.basis = textOf(document, "basis");
    table.readSettings();
    for (Index& index : table.indexes)
        index.id = document.at("indexes").at(index.name).to_number<std::int64_t>();
    return table;
}

} // namespace lathe::services::dynamodb
