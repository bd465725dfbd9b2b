#include "engine/sources/dynamodb/Event.h"

#include "engine/base/Ids.h"
#include "engine/base/Units.h"
#include "engine/services/dynamodb/Stream.h"

#include <utility>

namespace json = boost::json;

namespace lathe::sources::dynamodb {

json::object recordOf(json::object record, std::string_view streamArn) {
    record["eventSourceARN"] = streamArn;
    return record;
}

std::string eventOf(const std::vector<std::string>& records) {
    std::string event = R"({"Records":[)";
    for (const std::string& record : records) {
        if (event.back() != '[')
            event += ',';
        event += record;
    }
    return event + "]}";
}

std::string failureOf(const GivenUp& batch, Timestamp now) {
    return json::serialize(json::object{
        {"requestContext",
         {{"requestId", newUuid()},
          {"functionArn", batch.functionArn},
          {"condition", batch.condition},
          {"approximateInvokeCount", batch.attempts}}},
        {"responseContext",
         {{"statusCode", 200}, {"executedVersion", "$LATEST"}, {"functionError", "Unhandled"}}},
        {"version", "1.0"},
        {"timestamp", toIso8601(now)},
        {"DDBStreamBatchInfo",
         {{"shardId", services::dynamodb::shardId},
          {"startSequenceNumber", batch.firstSequence},
          {"endSequenceNumber", batch.lastSequence},
          {"approximateArrivalOfFirstRecord", toIso8601(batch.firstArrival)},
          {"approximateArrivalOfLastRecord", toIso8601(batch.lastArrival)},
          {"batchSize", batch.count},
          {"streamArn", batch.streamArn}}}});
}

} // namespace lathe::sources::dynamodb
