#include "engine/services/dynamodb/TemplateTables.h"

#include "engine/base/Sha256.h"
#include "engine/services/dynamodb/Scene.h"

#include <array>
#include <charconv>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

constexpr std::array<std::string_view, 9> copied = {"AttributeDefinitions",
                                                    "BillingMode",
                                                    "DeletionProtectionEnabled",
                                                    "GlobalSecondaryIndexes",
                                                    "KeySchema",
                                                    "LocalSecondaryIndexes",
                                                    "OnDemandThroughput",
                                                    "ProvisionedThroughput",
                                                    "TableClass"};

/// Numbers and truths of a template may be texts.
void straighten(json::value& value) {
    if (json::array* const list = value.if_array())
        for (json::value& each : *list)
            straighten(each);
    json::object* const object = value.if_object();
    if (!object)
        return;
    for (auto& entry : *object) {
        json::value& member = entry.value();
        if (member.is_string() && entry.key().ends_with("CapacityUnits")) {
            const std::string_view text = member.get_string();
            std::int64_t number = 0;
            std::from_chars(text.data(), text.data() + text.size(), number);
            member = number;
        }
        straighten(member);
    }
}

/// A SimpleTable has one key, a string called "id" unless it says otherwise.
json::object settingsOfSimple(const json::object& properties) {
    std::string name = "id";
    std::string type = "S";
    if (const json::value* key = memberOf(properties, "PrimaryKey"); key && key->is_object()) {
        if (std::string given = textIn(key->get_object(), "Name"); !given.empty())
            name = std::move(given);
        const std::string given = textIn(key->get_object(), "Type");
        type = given == "Number" ? "N" : given == "Binary" ? "B" : "S";
    }
    json::object settings{
        {"AttributeDefinitions",
         json::array{json::object{{"AttributeName", name}, {"AttributeType", type}}}},
        {"KeySchema", json::array{json::object{{"AttributeName", name}, {"KeyType", "HASH"}}}}};
    if (const json::value* units = memberOf(properties, "ProvisionedThroughput"))
        settings["ProvisionedThroughput"] = *units;
    else
        settings["BillingMode"] = "PAY_PER_REQUEST";
    return settings;
}

json::object settingsOf(const model::Resource& resource) {
    if (resource.type == "AWS::Serverless::SimpleTable")
        return settingsOfSimple(resource.properties);
    json::object settings;
    for (const std::string_view name : copied)
        if (const json::value* value = memberOf(resource.properties, name))
            settings[name] = *value;
    if (const json::value* stream = memberOf(resource.properties, "StreamSpecification");
        stream && stream->is_object()) {
        settings["StreamSpecification"] = stream->get_object();
        settings["StreamSpecification"].get_object()["StreamEnabled"] = true;
    }
    return settings;
}

std::map<std::string, std::string> tagsOf(const json::object& properties) {
    std::map<std::string, std::string> tags;
    const json::value* list = memberOf(properties, "Tags");
    if (list && list->is_array())
        for (const json::value& tag : list->get_array())
            if (tag.is_object())
                tags[textIn(tag.get_object(), "Key")] = textIn(tag.get_object(), "Value");
    if (list && list->is_object())
        for (const auto& [key, value] : list->get_object())
            if (value.is_string())
                tags[std::string{key}] = value.get_string();
    return tags;
}

std::string timeToLiveOf(const json::object& properties) {
    const json::value* given = memberOf(properties, "TimeToLiveSpecification");
    if (!given || !given->is_object())
        return {};
    const json::value* enabled = memberOf(given->get_object(), "Enabled");
    const bool off = enabled && ((enabled->is_bool() && !enabled->get_bool()) ||
                                 (enabled->is_string() && enabled->get_string() == "false"));
    return off ? std::string{} : textIn(given->get_object(), "AttributeName");
}

} // namespace

std::vector<Table> declaredTables(const model::Project& project) {
    std::vector<Table> tables;
    for (const model::Resource& resource : project.resources) {
        const bool isTable = resource.type == "AWS::DynamoDB::Table" ||
                             resource.type == "AWS::DynamoDB::GlobalTable" ||
                             resource.type == "AWS::Serverless::SimpleTable";
        if (!isTable || resource.physicalId.empty())
            continue;
        Table table;
        table.region = project.region;
        table.accountId = project.accountId;
        table.name = resource.physicalId;
        json::value settings = settingsOf(resource);
        straighten(settings);
        table.settings = std::move(settings.get_object());
        table.tags = tagsOf(resource.properties);
        table.timeToLive = timeToLiveOf(resource.properties);
        table.basis = sha256Hex(json::serialize(
            json::array{table.settings, json::value_from(table.tags), table.timeToLive}));
        tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace lathe::services::dynamodb
