#include "engine/services/dynamodb/Operations.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lathe::services::dynamodb {

Operation operationNamed(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Operation>, 30> operations{
        {{"BatchGetItem", batchGetItem},
         {"BatchWriteItem", batchWriteItem},
         {"CreateTable", createTable},
         {"DeleteItem", deleteItem},
         {"DeleteTable", deleteTable},
         {"DescribeContinuousBackups", describeContinuousBackups},
         {"DescribeContributorInsights", describeContributorInsights},
         {"DescribeEndpoints", describeEndpoints},
         {"DescribeLimits", describeLimits},
         {"DescribeStream", describeStream},
         {"DescribeTable", describeTable},
         {"DescribeTimeToLive", describeTimeToLive},
         {"GetItem", getItem},
         {"GetRecords", getRecords},
         {"GetShardIterator", getShardIterator},
         {"ListStreams", listStreams},
         {"ListTables", listTables},
         {"ListTagsOfResource", listTagsOfResource},
         {"PutItem", putItem},
         {"Query", query},
         {"Scan", scan},
         {"TagResource", tagResource},
         {"TransactGetItems", transactGetItems},
         {"TransactWriteItems", transactWriteItems},
         {"UntagResource", untagResource},
         {"UpdateContinuousBackups", updateContinuousBackups},
         {"UpdateContributorInsights", updateContributorInsights},
         {"UpdateItem", updateItem},
         {"UpdateTable", updateTable},
         {"UpdateTimeToLive", updateTimeToLive}}};
    const auto found = std::find_if(operations.begin(), operations.end(),
                                    [name](const auto& each) { return each.first == name; });
    return found == operations.end() ? nullptr : found->second;
}

} // namespace lathe::services::dynamodb
