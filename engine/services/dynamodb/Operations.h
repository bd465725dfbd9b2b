#pragma once

#include "engine/services/dynamodb/Scene.h"

namespace lathe::services::dynamodb {

Outcome getItem(Scene& scene);
Outcome putItem(Scene& scene);
Outcome deleteItem(Scene& scene);
Outcome updateItem(Scene& scene);

Outcome query(Scene& scene);
Outcome scan(Scene& scene);

Outcome batchGetItem(Scene& scene);
Outcome batchWriteItem(Scene& scene);
Outcome transactGetItems(Scene& scene);
Outcome transactWriteItems(Scene& scene);

Outcome createTable(Scene& scene);
Outcome deleteTable(Scene& scene);
Outcome describeTable(Scene& scene);
Outcome listTables(Scene& scene);
Outcome updateTable(Scene& scene);

Outcome tagResource(Scene& scene);
Outcome untagResource(Scene& scene);
Outcome listTagsOfResource(Scene& scene);
Outcome describeTimeToLive(Scene& scene);
Outcome updateTimeToLive(Scene& scene);
Outcome describeLimits(Scene& scene);
Outcome describeEndpoints(Scene& scene);
Outcome describeContributorInsights(Scene& scene);
Outcome updateContributorInsights(Scene& scene);
Outcome describeContinuousBackups(Scene& scene);
Outcome updateContinuousBackups(Scene& scene);

// Of DynamoDB Streams.
Outcome listStreams(Scene& scene);
Outcome describeStream(Scene& scene);
Outcome getShardIterator(Scene& scene);
Outcome getRecords(Scene& scene);

} // namespace lathe::services::dynamodb
