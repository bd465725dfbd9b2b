#include "engine/base/Base64.h"
#include "engine/services/dynamodb/Operations.h"
#include "engine/services/dynamodb/Stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

constexpr std::size_t mostStreams = 100;
constexpr std::size_t mostRecords = 1000;
constexpr std::chrono::minutes iteratorLifetime{15};
const TextRule arnRule{1024, {}, 37};
const TextRule shardRule{65, {}, 28};
const TextRule iteratorTypeRule{
    0, {}, 0, {"AT_SEQUENCE_NUMBER", "TRIM_HORIZON", "AFTER_SEQUENCE_NUMBER", "LATEST"}};

Result<Table*> tableOfStream(const Scene& scene, const std::string& arn) {
    if (auto allowed = scene.check(scene.operation, arn); !allowed)
        return allowed.error();
    for (Table* table : scene.tables.all())
        if (!table->streamLabel.empty() && table->streamArn() == arn)
            return table;
    return Error{
        "ResourceNotFoundException",
        Text::verbatim(fmt::format("Requested resource not found: Stream: {} not found", arn))};
}

/// Where reading goes on: the stream, the next sequence number, and when the iterator was given
/// out.
std::string iteratorOf(const std::string& arn, std::int64_t next, Timestamp now) {
    return arn + "|1|" + base64(fmt::format("{} {}", next, now.time_since_epoch().count()));
}

struct IteratorPlace {
    std::string arn;
    std::int64_t next = 0;
    Timestamp given{};
};

Result<IteratorPlace> placeIn(const std::string& iterator) {
    const Error invalid = validationError("Invalid ShardIterator");
    const auto bar = iterator.rfind("|1|");
    const auto written =
        bar == std::string::npos ? std::nullopt : base64Decoded(iterator.substr(bar + 3));
    if (!written)
        return invalid;
    IteratorPlace place{iterator.substr(0, bar), 0, {}};
    std::int64_t microseconds = 0;
    const char* const end = written->data() + written->size();
    const auto first = std::from_chars(written->data(), end, place.next);
    if (first.ec != std::errc{} || first.ptr == end ||
        std::from_chars(first.ptr + 1, end, microseconds).ptr != end)
        return invalid;
    place.given = Timestamp{Microseconds{microseconds}};
    return place;
}

} // namespace

Outcome listStreams(Scene& scene) {
    Parameters parameters{scene.input};
    parameters.text("TableName", tableNameRule);
    parameters.integer("Limit", 1, static_cast<std::int64_t>(mostStreams));
    if (auto verdict = parameters.verdict(); !verdict)
        return failed(verdict.error());
    if (auto allowed = scene.check("ListStreams", "*"); !allowed)
        return failed(allowed.error());
    const std::string name = textIn(scene.input, "TableName");
    const std::string start = textIn(scene.input, "ExclusiveStartStreamArn");
    const json::value* given = memberOf(scene.input, "Limit");
    const std::size_t limit = given ? given->to_number<std::size_t>() : mostStreams;
    json::array streams;
    json::object answer;
    for (const Table* table : scene.tables.of(scene.region)) {
        if (table->streamLabel.empty() || (!name.empty() && table->name != name) ||
            (!start.empty() && table->streamArn() <= start))
            continue;
        if (streams.size() == limit) {
            answer["LastEvaluatedStreamArn"] = streams.back().at("StreamArn");
            break;
        }
        streams.push_back(json::object{{"StreamArn", table->streamArn()},
                                       {"TableName", table->name},
                                       {"StreamLabel", table->streamLabel}});
    }
    answer["Streams"] = std::move(streams);
    return answer;
}

Outcome describeStream(Scene& scene) {
    Parameters parameters{scene.input};
    parameters.requiredText("StreamArn", arnRule);
    if (auto verdict = parameters.verdict(); !verdict)
        return failed(verdict.error());
    const auto found = tableOfStream(scene, textIn(scene.input, "StreamArn"));
    if (!found)
        return failed(found.error());
    const Table& table = **found;
    const std::string view = table.streamView();
    const auto first = scene.tables.records(table, 0, 1);
    json::object shard{
        {"ShardId", shardId},
        {"SequenceNumberRange",
         {{"StartingSequenceNumber",
           sequenceText(first.empty() ? scene.tables.nextSequence() : first.front().sequence)}}}};
    json::object stream{{"StreamArn", table.streamArn()},
                        {"StreamLabel", table.streamLabel},
                        {"StreamStatus", view.empty() ? "DISABLED" : "ENABLED"},
                        {"CreationRequestDateTime", secondsOf(table.created)},
                        {"TableName", table.name},
                        {"KeySchema", table.settings.at("KeySchema")},
                        {"Shards", json::array{std::move(shard)}}};
    if (!view.empty())
        stream["StreamViewType"] = view;
    if (textIn(scene.input, "ExclusiveStartShardId") == shardId)
        stream["Shards"] = json::array{};
    return json::object{{"StreamDescription", std::move(stream)}};
}

Outcome getShardIterator(Scene& scene) {
    Parameters parameters{scene.input};
    parameters.requiredText("StreamArn", arnRule);
    parameters.requiredText("ShardId", shardRule);
    const std::string type = parameters.requiredText("ShardIteratorType", iteratorTypeRule);
    if (auto verdict = parameters.verdict(); !verdict)
        return failed(verdict.error());
    const std::string arn = textIn(scene.input, "StreamArn");
    const auto table = tableOfStream(scene, arn);
    if (!table)
        return failed(table.error());
    if (textIn(scene.input, "ShardId") != shardId)
        return failed({"ResourceNotFoundException",
                       Text::verbatim(fmt::format("Requested resource not found: Shard does not "
                                                  "exist"))});
    std::int64_t next = 0;
    if (type == "LATEST")
        next = scene.tables.nextSequence();
    if (type.ends_with("_SEQUENCE_NUMBER")) {
        const auto sequence = sequenceIn(textIn(scene.input, "SequenceNumber"));
        if (!sequence)
            return failed(validationError("Invalid SequenceNumber"));
        next = *sequence + (type.starts_with("AFTER") ? 1 : 0);
    }
    return json::object{{"ShardIterator", iteratorOf(arn, next, scene.now)}};
}

Outcome getRecords(Scene& scene) {
    Parameters parameters{scene.input};
    const std::string iterator = parameters.requiredText("ShardIterator", {2048, {}, 1});
    parameters.integer("Limit", 1, static_cast<std::int64_t>(mostRecords));
    if (auto verdict = parameters.verdict(); !verdict)
        return failed(verdict.error());
    const auto place = placeIn(iterator);
    if (!place)
        return failed(place.error());
    const auto table = tableOfStream(scene, place->arn);
    if (!table)
        return failed(table.error());
    if (scene.now - place->given > iteratorLifetime)
        return failed({"ExpiredIteratorException", Text::verbatim("Iterator expired")});
    const json::value* limit = memberOf(scene.input, "Limit");
    const auto kept = scene.tables.records(**table, place->next,
                                           limit ? limit->to_number<std::size_t>() : mostRecords);
    json::array records;
    for (const KeptRecord& record : kept)
        records.push_back(recordOf(**table, record));
    const std::int64_t next = kept.empty() ? place->next : kept.back().sequence + 1;
    return json::object{{"Records", std::move(records)},
                        {"NextShardIterator", iteratorOf(place->arn, next, scene.now)}};
}

} // namespace lathe::services::dynamodb
