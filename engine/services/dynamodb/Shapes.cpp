#include "engine/services/dynamodb/Shapes.h"

#include "engine/base/Base64.h"

#include <fmt/format.h>

#include <map>
#include <sstream>
#include <string>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

/// A structure in each line: its name and members. Types are s (text), b (truth), i and l (whole
/// numbers), blob, [list], {map} and other structures.
constexpr std::string_view shapes = R"(
AttributeValue S:s N:s B:blob BOOL:b NULL:b SS:[s] NS:[s] BS:[blob] L:[AttributeValue] M:{AttributeValue}
Condition AttributeValueList:[AttributeValue] ComparisonOperator:s
ExpectedAttributeValue Value:AttributeValue Exists:b ComparisonOperator:s AttributeValueList:[AttributeValue]
AttributeValueUpdate Value:AttributeValue Action:s
KeySchemaElement AttributeName:s KeyType:s
AttributeDefinition AttributeName:s AttributeType:s
ProvisionedThroughput ReadCapacityUnits:l WriteCapacityUnits:l
OnDemandThroughput MaxReadRequestUnits:l MaxWriteRequestUnits:l
Projection ProjectionType:s NonKeyAttributes:[s]
LocalSecondaryIndex IndexName:s KeySchema:[KeySchemaElement] Projection:Projection
GlobalSecondaryIndex IndexName:s KeySchema:[KeySchemaElement] Projection:Projection ProvisionedThroughput:ProvisionedThroughput OnDemandThroughput:OnDemandThroughput
CreateGlobalSecondaryIndexAction IndexName:s KeySchema:[KeySchemaElement] Projection:Projection ProvisionedThroughput:ProvisionedThroughput OnDemandThroughput:OnDemandThroughput
UpdateGlobalSecondaryIndexAction IndexName:s ProvisionedThroughput:ProvisionedThroughput OnDemandThroughput:OnDemandThroughput
DeleteGlobalSecondaryIndexAction IndexName:s
GlobalSecondaryIndexUpdate Create:CreateGlobalSecondaryIndexAction Update:UpdateGlobalSecondaryIndexAction Delete:DeleteGlobalSecondaryIndexAction
StreamSpecification StreamEnabled:b StreamViewType:s
SSESpecification Enabled:b SSEType:s KMSMasterKeyId:s
Tag Key:s Value:s
PutRequest Item:{AttributeValue}
DeleteRequest Key:{AttributeValue}
WriteRequest PutRequest:PutRequest DeleteRequest:DeleteRequest
KeysAndAttributes Keys:[{AttributeValue}] AttributesToGet:[s] ConsistentRead:b ProjectionExpression:s ExpressionAttributeNames:{s}
TimeToLiveSpecification Enabled:b AttributeName:s
PointInTimeRecoverySpecification PointInTimeRecoveryEnabled:b RecoveryPeriodInDays:i
Get TableName:s Key:{AttributeValue} ProjectionExpression:s ExpressionAttributeNames:{s}
TransactGetItem Get:Get
ConditionCheck TableName:s Key:{AttributeValue} ConditionExpression:s ExpressionAttributeNames:{s} ExpressionAttributeValues:{AttributeValue} ReturnValuesOnConditionCheckFailure:s
Put TableName:s Item:{AttributeValue} ConditionExpression:s ExpressionAttributeNames:{s} ExpressionAttributeValues:{AttributeValue} ReturnValuesOnConditionCheckFailure:s
Delete TableName:s Key:{AttributeValue} ConditionExpression:s ExpressionAttributeNames:{s} ExpressionAttributeValues:{AttributeValue} ReturnValuesOnConditionCheckFailure:s
Update TableName:s Key:{AttributeValue} UpdateExpression:s ConditionExpression:s ExpressionAttributeNames:{s} ExpressionAttributeValues:{AttributeValue} ReturnValuesOnConditionCheckFailure:s
TransactWriteItem ConditionCheck:ConditionCheck Put:Put Delete:Delete Update:Update
GetItemInput TableName:s Key:{AttributeValue} AttributesToGet:[s] ConsistentRead:b ReturnConsumedCapacity:s ProjectionExpression:s ExpressionAttributeNames:{s}
PutItemInput TableName:s Item:{AttributeValue} Expected:{ExpectedAttributeValue} ReturnValues:s ReturnConsumedCapacity:s ReturnItemCollectionMetrics:s ConditionalOperator:s ConditionExpression:s ExpressionAttributeNames:{s} ExpressionAttributeValues:{AttributeValue} ReturnValuesOnConditionCheckFailure:s
DeleteItemInput TableName:s Key:{AttributeValue} Expected:{ExpectedAttributeValue} ReturnValues:s ReturnConsumedCapacity:s ReturnItemCollectionMetrics:s ConditionalOperator:s ConditionExpression:s ExpressionAttributeNames:{s} ExpressionAttributeValues:{AttributeValue} ReturnValuesOnConditionCheckFailure:s
UpdateItemInput TableName:s Key:{AttributeValue} AttributeUpdates:{AttributeValueUpdate} Expected:{ExpectedAttributeValue} ReturnValues:s ReturnConsumedCapacity:s ReturnItemCollectionMetrics:s ConditionalOperator:s UpdateExpression:s ConditionExpression:s ExpressionAttributeNames:{s} ExpressionAttributeValues:{AttributeValue} ReturnValuesOnConditionCheckFailure:s
QueryInput TableName:s IndexName:s Select:s AttributesToGet:[s] Limit:i ConsistentRead:b KeyConditions:{Condition} QueryFilter:{Condition} ConditionalOperator:s ScanIndexForward:b ExclusiveStartKey:{AttributeValue} ReturnConsumedCapacity:s ProjectionExpression:s FilterExpression:s KeyConditionExpression:s ExpressionAttributeNames:{s} ExpressionAttributeValues:{AttributeValue}
ScanInput TableName:s IndexName:s AttributesToGet:[s] Limit:i Select:s ScanFilter:{Condition} ConditionalOperator:s ExclusiveStartKey:{AttributeValue} ReturnConsumedCapacity:s TotalSegments:i Segment:i ProjectionExpression:s FilterExpression:s ExpressionAttributeNames:{s} ExpressionAttributeValues:{AttributeValue} ConsistentRead:b
BatchGetItemInput RequestItems:{KeysAndAttributes} ReturnConsumedCapacity:s
BatchWriteItemInput RequestItems:{[WriteRequest]} ReturnConsumedCapacity:s ReturnItemCollectionMetrics:s
TransactGetItemsInput TransactItems:[TransactGetItem] ReturnConsumedCapacity:s
TransactWriteItemsInput TransactItems:[TransactWriteItem] ReturnConsumedCapacity:s ReturnItemCollectionMetrics:s ClientRequestToken:s
CreateTableInput TableName:s AttributeDefinitions:[AttributeDefinition] KeySchema:[KeySchemaElement] LocalSecondaryIndexes:[LocalSecondaryIndex] GlobalSecondaryIndexes:[GlobalSecondaryIndex] BillingMode:s ProvisionedThroughput:ProvisionedThroughput OnDemandThroughput:OnDemandThroughput StreamSpecification:StreamSpecification SSESpecification:SSESpecification Tags:[Tag] TableClass:s DeletionProtectionEnabled:b ResourcePolicy:s
UpdateTableInput TableName:s AttributeDefinitions:[AttributeDefinition] BillingMode:s ProvisionedThroughput:ProvisionedThroughput OnDemandThroughput:OnDemandThroughput GlobalSecondaryIndexUpdates:[GlobalSecondaryIndexUpdate] StreamSpecification:StreamSpecification SSESpecification:SSESpecification TableClass:s DeletionProtectionEnabled:b
DeleteTableInput TableName:s
DescribeTableInput TableName:s
ListTablesInput ExclusiveStartTableName:s Limit:i
TagResourceInput ResourceArn:s Tags:[Tag]
UntagResourceInput ResourceArn:s TagKeys:[s]
ListTagsOfResourceInput ResourceArn:s NextToken:s
DescribeTimeToLiveInput TableName:s
UpdateTimeToLiveInput TableName:s TimeToLiveSpecification:TimeToLiveSpecification
DescribeContinuousBackupsInput TableName:s
ListStreamsInput TableName:s Limit:i ExclusiveStartStreamArn:s
DescribeStreamInput StreamArn:s Limit:i ExclusiveStartShardId:s
GetShardIteratorInput StreamArn:s ShardId:s ShardIteratorType:s SequenceNumber:s
GetRecordsInput ShardIterator:s Limit:i
UpdateContinuousBackupsInput TableName:s PointInTimeRecoverySpecification:PointInTimeRecoverySpecification
)";

using Members = std::map<std::string, std::string, std::less<>>;

const std::map<std::string, Members, std::less<>>& structures() {
    static const auto all = [] {
        std::map<std::string, Members, std::less<>> read;
        std::istringstream lines{std::string{shapes}};
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words{line};
            std::string name;
            words >> name;
            for (std::string word; words >> word;)
                read[name][word.substr(0, word.find(':'))] = word.substr(word.find(':') + 1);
        }
        return read;
    }();
    return all;
}

Error malformed(std::string message) {
    return {"SerializationException", Text::verbatim(std::move(message))};
}

/// Where a value stands: the messages differ.
enum class Place { Field, Element };

std::string classOf(std::string_view type) {
    if (type == "s")
        return "java.lang.String";
    if (type == "b")
        return "java.lang.Boolean";
    if (type == "i")
        return "java.lang.Integer";
    if (type == "l")
        return "java.lang.Long";
    if (type == "blob")
        return "java.nio.ByteBuffer";
    const std::string inner = type.size() > 2 ? std::string{type.substr(1, type.size() - 2)} : "";
    if (type.front() == '[')
        return fmt::format("java.util.List<{}>", classOf(inner));
    if (type.front() == '{')
        return fmt::format("java.util.Map<java.lang.String, {}>", classOf(inner));
    return fmt::format("com.amazonaws.dynamodb.v20120810.{}", type);
}

std::string_view tokenOf(const json::value& value) {
    if (value.is_bool())
        return value.get_bool() ? "TRUE_VALUE" : "FALSE_VALUE";
    if (value.is_string())
        return "STRING_VALUE";
    return value.is_double() ? "DECIMAL_VALUE" : "NUMBER_VALUE";
}

Error startOfMap() {
    return malformed("Start of structure or map found where not expected");
}

Result<void> checkBlob(const json::value& value) {
    if (!value.is_string())
        return malformed("only base-64-encoded strings are convertible to bytes");
    const std::string_view text = value.get_string();
    if (text.size() % 4 != 0)
        return malformed(fmt::format("Base64 encoded length is expected a multiple of 4 bytes but "
                                     "found: {}",
                                     text.size()));
    const auto bytes = base64Decoded(text);
    if (!bytes || base64(*bytes) != text)
        return malformed("Invalid last non-pad Base64 character dectected");
    return {};
}

Result<void> checkScalar(std::string_view type, const json::value& value) {
    if (value.is_object())
        return startOfMap();
    if (value.is_array())
        return malformed(fmt::format("Unrecognized collection type class {}", classOf(type)));
    if (type == "blob")
        return checkBlob(value);
    if (type == "b" && value.is_string()) {
        for (const std::string_view truth : {"true", "false", "yes", "no", "1", "0"})
            if (truth == std::string_view{value.get_string()})
                return {};
        return malformed("Unexpected token received from parser");
    }
    const bool fits = type == "s"   ? value.is_string()
                      : type == "b" ? value.is_bool()
                                    : value.is_number();
    if (fits)
        return {};
    const std::string name = classOf(type);
    return malformed(fmt::format("{} cannot be converted to {}", tokenOf(value),
                                 name.substr(name.rfind('.') + 1)));
}

Error wrongCollection(Place place, bool isStructure) {
    if (place == Place::Field)
        return malformed("Unexpected field type");
    if (isStructure)
        return malformed("Unexpected value type in payload");
    return malformed("class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be "
                     "cast to class java.lang.Class "
                     "(sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and "
                     "java.lang.Class are in module java.base of loader 'bootstrap')");
}

Result<void> check(std::string_view type, const json::value& value, Place place);

Result<void> checkMembers(const Members& members, const json::object& object) {
    for (const auto& [name, value] : object) {
        const auto member = members.find(std::string_view{name});
        if (member == members.end())
            continue;
        if (auto checked = check(member->second, value, Place::Field); !checked)
            return checked;
    }
    return {};
}

Result<void> check(std::string_view type, const json::value& value, Place place) {
    if (value.is_null())
        return {};
    const bool isList = type.front() == '[';
    const bool isMap = type.front() == '{';
    const auto structure = structures().find(type);
    if (!isList && !isMap && structure == structures().end())
        return checkScalar(type, value);
    if (isList ? !value.is_array() : !value.is_object()) {
        if (isList && value.is_object())
            return startOfMap();
        if (value.is_array())
            return malformed(fmt::format("Unrecognized collection type {}{}", isMap ? "" : "class ",
                                         classOf(type)));
        return wrongCollection(place, !isList && !isMap);
    }
    if (!isList && !isMap)
        return checkMembers(structure->second, value.get_object());
    const std::string_view inner = type.substr(1, type.size() - 2);
    if (isList) {
        for (const json::value& each : value.get_array())
            if (auto checked = check(inner, each, Place::Element); !checked)
                return checked;
        return {};
    }
    for (const auto& [name, each] : value.get_object())
        if (auto checked = check(inner, each, Place::Element); !checked)
            return checked;
    return {};
}

} // namespace

Result<void> checkShape(std::string_view operation, const json::object& input) {
    const auto found = structures().find(fmt::format("{}Input", operation));
    return found == structures().end() ? Result<void>{} : checkMembers(found->second, input);
}

} // namespace lathe::services::dynamodb
