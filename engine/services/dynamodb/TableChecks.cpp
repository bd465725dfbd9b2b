#include "engine/services/dynamodb/TableChecks.h"

#include "engine/services/dynamodb/Scene.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

constexpr std::int64_t mostUnits = 1'000'000'000'000;
constexpr std::size_t mostLocal = 5;
constexpr std::size_t mostGlobal = 20;
constexpr std::size_t mostComplaints = 10;

const TextRule keyNameRule{255, {}, 1};
const TextRule keyTypeRule{0, {}, 0, {"HASH", "RANGE"}};
const TextRule attributeTypeRule{0, {}, 0, {"B", "N", "S"}};
const TextRule billingRule{0, {}, 0, {"PROVISIONED", "PAY_PER_REQUEST"}};
const TextRule projectionRule{0, {}, 0, {"ALL", "INCLUDE", "KEYS_ONLY"}};

const json::array* listIn(const json::object& object, std::string_view name) {
    const json::value* value = memberOf(object, name);
    return value ? value->if_array() : nullptr;
}

/// As AWS shows a list of key elements.
std::string shown(const json::array& elements) {
    std::string text;
    for (const json::value& element : elements)
        text += fmt::format("{}KeySchemaElement(attributeName={}, keyType={})",
                            text.empty() ? "" : ", ", textIn(element.as_object(), "AttributeName"),
                            textIn(element.as_object(), "KeyType"));
    return "[" + text + "]";
}

void checkThroughput(Parameters& parameters, const json::object& input, std::string place) {
    const json::value* given = memberOf(input, "ProvisionedThroughput");
    if (!given || !given->is_object())
        return;
    Parameters units{given->get_object(), std::move(place)};
    for (const char* name : {"WriteCapacityUnits", "ReadCapacityUnits"}) {
        if (!units.has(name))
            units.requiredText(name);
        else
            units.integer(name, 1);
    }
    parameters.join(units);
}

void checkKeyElements(Parameters& parameters, const std::string& place) {
    const json::array* keys = parameters.requiredArray("KeySchema");
    if (!keys)
        return;
    if (keys->size() > 2)
        parameters.complain(shown(*keys), "KeySchema",
                            "Member must have length less than or equal to 2");
    for (std::size_t i = 0; i < keys->size(); ++i) {
        if (!(*keys)[i].is_object())
            continue;
        Parameters element{(*keys)[i].get_object(),
                           fmt::format("{}keySchema.{}.member", place, i + 1)};
        element.requiredText("AttributeName", keyNameRule);
        element.requiredText("KeyType", keyTypeRule);
        parameters.join(element);
    }
}

void checkIndexList(Parameters& parameters, const json::object& input, std::string_view name,
                    const std::string& place) {
    const json::array* list = listIn(input, name);
    if (!list)
        return;
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (!(*list)[i].is_object())
            continue;
        const json::object& index = (*list)[i].get_object();
        const std::string at = fmt::format("{}.{}.member", place, i + 1);
        Parameters members{index, at};
        members.requiredText("IndexName", tableNameRule);
        checkKeyElements(members, at + ".");
        if (const json::object* projection = members.requiredObject("Projection")) {
            Parameters inner{*projection, at + ".projection"};
            inner.text("ProjectionType", projectionRule);
            if (const json::array* names = inner.array("NonKeyAttributes"); names && names->empty())
                inner.complain("[]", "NonKeyAttributes",
                               "Member must have length greater than or equal to 1");
            members.join(inner);
        }
        checkThroughput(members, index, at + ".provisionedThroughput");
        parameters.join(members);
    }
}

Result<void> checkBounds(const json::object& input) {
    const json::value* given = memberOf(input, "ProvisionedThroughput");
    if (!given || !given->is_object())
        return {};
    for (const char* name : {"ReadCapacityUnits", "WriteCapacityUnits"}) {
        const json::value* units = memberOf(given->get_object(), name);
        const auto count = units ? units->to_number<std::int64_t>() : 1;
        if (count > mostUnits)
            return validationError(
                fmt::format("Given value {} for {} is out of bounds", count, name));
    }
    return {};
}

std::set<std::string> definedIn(const json::object& settings) {
    std::set<std::string> names;
    if (const json::array* list = listIn(settings, "AttributeDefinitions"))
        for (const json::value& each : *list)
            names.insert(textIn(each.as_object(), "AttributeName"));
    return names;
}

/// Of a table or, with its name, of an index.
Result<void> checkKeySchema(const json::object& owner, const std::set<std::string>& defined,
                            bool isTable) {
    const json::array& keys = owner.at("KeySchema").as_array();
    std::vector<std::string> names;
    for (const json::value& key : keys)
        names.push_back(textIn(key.as_object(), "AttributeName"));
    const bool undefined = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return !defined.contains(name);
    });
    if (isTable && (defined.size() < names.size() || (undefined && names.size() > 1)))
        return validationError("Invalid KeySchema: Some index key attribute have no definition");
    if (undefined)
        return invalidValues(fmt::format("Some index key attributes are not defined in "
                                         "AttributeDefinitions. Keys: [{}], AttributeDefinitions: "
                                         "[{}]",
                                         fmt::join(names, ", "), fmt::join(defined, ", ")));
    if (names.size() > 1 && names[0] == names[1])
        return validationError(
            "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    if (textIn(keys[0].as_object(), "KeyType") != "HASH")
        return validationError(
            "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    if (keys.size() > 1 && textIn(keys[1].as_object(), "KeyType") != "RANGE")
        return validationError(
            "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
    return {};
}

std::string keyNamed(const json::object& owner, std::size_t at) {
    const json::array& keys = owner.at("KeySchema").as_array();
    return keys.size() > at ? textIn(keys[at].as_object(), "AttributeName") : std::string{};
}

Result<void> checkProjection(const json::object& index) {
    const json::object& projection = index.at("Projection").as_object();
    const std::string type = textIn(projection, "ProjectionType");
    const json::array* names = listIn(projection, "NonKeyAttributes");
    if (type.empty())
        return invalidValues("Unknown ProjectionType: null");
    if (type == "INCLUDE" && !names)
        return invalidValues("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
    if (type != "INCLUDE" && names)
        return invalidValues(
            fmt::format("ProjectionType is {}, but NonKeyAttributes is specified", type));
    return {};
}

Result<void> checkIndexes(const json::object& settings, const std::set<std::string>& defined) {
    std::set<std::string> names;
    for (const auto& [list, isGlobal] :
         {std::pair{"LocalSecondaryIndexes", false}, {"GlobalSecondaryIndexes", true}}) {
        const json::array* indexes = listIn(settings, list);
        if (!indexes)
            continue;
        if (indexes->empty())
            return invalidValues(fmt::format("List of {} is empty", list));
        if (!isGlobal && keyNamed(settings, 1).empty())
            return invalidValues(
                "Table KeySchema does not have a range key, which is required when "
                "specifying a LocalSecondaryIndex");
        for (const json::value& value : *indexes) {
            const json::object& index = value.as_object();
            const std::string name = textIn(index, "IndexName");
            if (auto checked = checkKeySchema(index, defined, false); !checked)
                return checked;
            if (!isGlobal && keyNamed(index, 1).empty())
                return invalidValues(
                    fmt::format("Index KeySchema does not have a range key for index: {}", name));
            if (!isGlobal && keyNamed(index, 0) != keyNamed(settings, 0))
                return invalidValues(fmt::format(
                    "Index KeySchema does not have the same leading hash key as table KeySchema "
                    "for index: {}. index hash key: {}, table hash key: {}",
                    name, keyNamed(index, 0), keyNamed(settings, 0)));
            if (isGlobal && memberOf(index, "ProvisionedThroughput") &&
                textIn(settings, "BillingMode") == "PAY_PER_REQUEST")
                return invalidValues(
                    fmt::format("ProvisionedThroughput should not be specified for "
                                "index: {} when BillingMode is PAY_PER_REQUEST",
                                name));
            if (auto checked = checkProjection(index); !checked)
                return checked;
            if (!names.insert(name).second)
                return invalidValues(fmt::format("Duplicate index name: {}", name));
        }
        if (!isGlobal && indexes->size() > mostLocal)
            return invalidValues(fmt::format(
                "Number of LocalSecondaryIndexes exceeds per-table limit of {}", mostLocal));
        if (isGlobal && indexes->size() > mostGlobal)
            return invalidValues(fmt::format(
                "GlobalSecondaryIndex count exceeds the per-table limit of {}", mostGlobal));
    }
    return {};
}

/// One of GlobalSecondaryIndexUpdates: what each of them has.
void checkIndexUpdate(Parameters& parameters, const json::object& update, std::size_t number) {
    for (const auto& [action, place] :
         {std::pair{"Create", "create"}, {"Update", "update"}, {"Delete", "delete"}}) {
        const json::value* given = memberOf(update, action);
        if (!given || !given->is_object())
            continue;
        const std::string at =
            fmt::format("globalSecondaryIndexUpdates.{}.member.{}", number, place);
        Parameters members{given->get_object(), at};
        members.requiredText("IndexName", tableNameRule);
        if (std::string_view{action} == "Create") {
            checkKeyElements(members, at + ".");
            members.requiredObject("Projection");
        }
        if (std::string_view{action} == "Update" && !members.has("OnDemandThroughput"))
            members.requiredObject("ProvisionedThroughput");
        checkThroughput(members, given->get_object(), at + ".provisionedThroughput");
        parameters.join(members);
    }
}

} // namespace

Result<void> checkTableUpdate(const json::object& input) {
    if (auto checked = checkTableName(input); !checked)
        return checked;
    Parameters parameters{input};
    parameters.text("BillingMode", billingRule);
    checkThroughput(parameters, input, "provisionedThroughput");
    const json::array* updates = listIn(input, "GlobalSecondaryIndexUpdates");
    for (std::size_t i = 0; updates && i < updates->size(); ++i)
        if (const json::object* update = (*updates)[i].if_object())
            checkIndexUpdate(parameters, *update, i + 1);
    if (auto verdict = parameters.verdict(mostComplaints); !verdict)
        return verdict;
    constexpr std::array<std::string_view, 10> changes = {
        "ProvisionedThroughput", "BillingMode",
        "StreamSpecification",   "TableClass",
        "SSESpecification",      "DeletionProtectionEnabled",
        "ReplicaUpdates",        "WarmThroughput",
        "OnDemandThroughput",    "MultiRegionConsistency"};
    const bool none = std::none_of(changes.begin(), changes.end(), [&input](std::string_view name) {
        return memberOf(input, name);
    });
    if (none && (!updates || updates->empty()))
        return validationError(
            "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, "
            "GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
    if (auto checked = checkBounds(input); !checked)
        return checked;
    std::set<std::string> names;
    for (std::size_t i = 0; updates && i < updates->size(); ++i) {
        const json::object* update = (*updates)[i].if_object();
        const json::value* given = nullptr;
        for (const char* action : {"Create", "Update", "Delete"})
            if (!given && update)
                given = memberOf(*update, action);
        if (!given)
            return invalidValues("One of GlobalSecondaryIndexUpdate.Update, "
                                 "GlobalSecondaryIndexUpdate.Create, "
                                 "GlobalSecondaryIndexUpdate.Delete must not be null");
        const std::string name = textIn(given->as_object(), "IndexName");
        if (!names.insert(name).second)
            return invalidValues(fmt::format("Only one global secondary index update per index is "
                                             "allowed simultaneously. Index: {}",
                                             name));
    }
    return {};
}

Result<void> checkTableInput(const json::object& input) {
    const std::string name = textIn(input, "TableName");
    if (!memberOf(input, "TableName") || name.size() < tableNameRule.shortest ||
        name.size() > tableNameRule.longest)
        return checkTableName(input);
    Parameters parameters{input};
    if (!parameters.array("AttributeDefinitions"))
        parameters.requiredArray("AttributeDefinitions");
    parameters.text("BillingMode", billingRule);
    parameters.requiredText("TableName", tableNameRule);
    if (const json::array* list = parameters.array("AttributeDefinitions"))
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (!(*list)[i].is_object())
                continue;
            Parameters attribute{(*list)[i].get_object(),
                                 fmt::format("attributeDefinitions.{}.member", i + 1)};
            attribute.requiredText("AttributeName", keyNameRule);
            attribute.requiredText("AttributeType", attributeTypeRule);
            parameters.join(attribute);
        }
    checkThroughput(parameters, input, "provisionedThroughput");
    checkKeyElements(parameters, "");
    checkIndexList(parameters, input, "LocalSecondaryIndexes", "localSecondaryIndexes");
    checkIndexList(parameters, input, "GlobalSecondaryIndexes", "globalSecondaryIndexes");
    return parameters.verdict(mostComplaints);
}

Result<void> checkSettings(const json::object& settings) {
    const bool onDemand = textIn(settings, "BillingMode") == "PAY_PER_REQUEST";
    const bool hasUnits = memberOf(settings, "ProvisionedThroughput") != nullptr;
    if (!onDemand && !hasUnits)
        return invalidValues("ReadCapacityUnits and WriteCapacityUnits must both be specified when "
                             "BillingMode is PROVISIONED");
    if (onDemand && hasUnits)
        return invalidValues("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified "
                             "when BillingMode is PAY_PER_REQUEST");
    if (auto checked = checkBounds(settings); !checked)
        return checked;
    if (const json::array* indexes = listIn(settings, "GlobalSecondaryIndexes"))
        for (const json::value& index : *indexes)
            if (auto checked = checkBounds(index.as_object()); !checked)
                return checked;
    const std::set<std::string> defined = definedIn(settings);
    if (auto checked = checkKeySchema(settings, defined, true); !checked)
        return checked;
    if (auto checked = checkIndexes(settings, defined); !checked)
        return checked;
    std::set<std::string> used;
    const auto use = [&used](const json::object& owner) {
        for (const std::size_t at : {std::size_t{0}, std::size_t{1}})
            if (std::string name = keyNamed(owner, at); !name.empty())
                used.insert(std::move(name));
    };
    use(settings);
    for (const char* list : {"LocalSecondaryIndexes", "GlobalSecondaryIndexes"})
        if (const json::array* indexes = listIn(settings, list))
            for (const json::value& index : *indexes)
                use(index.as_object());
    if (used != defined)
        return invalidValues(
            memberOf(settings, "LocalSecondaryIndexes") ||
                    memberOf(settings, "GlobalSecondaryIndexes")
                ? "Some AttributeDefinitions are not used. AttributeDefinitions: [" +
                      fmt::format("{}], keys used: [{}]", fmt::join(defined, ", "),
                                  fmt::join(used, ", "))
                : "Number of attributes in KeySchema does not exactly match number of attributes "
                  "defined in AttributeDefinitions");
    return {};
}

} // namespace lathe::services::dynamodb
