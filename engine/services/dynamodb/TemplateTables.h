#pragma once

#include "engine/model/Project.h"
#include "engine/services/dynamodb/Table.h"

#include <vector>

namespace lathe::services::dynamodb {

/// The tables of the template (AWS::DynamoDB::Table, AWS::DynamoDB::GlobalTable,
/// AWS::Serverless::SimpleTable), without ids.
std::vector<Table> declaredTables(const model::Project& project);

} // namespace lathe::services::dynamodb
