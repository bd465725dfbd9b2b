#include "engine/services/dynamodb/Stream.h"

#include <fmt/format.h>

#include <charconv>

namespace json = boost::json;

namespace lathe::services::dynamodb {

std::string sequenceText(std::int64_t sequence) {
    return fmt::format("1{:020}", sequence);
}

std::optional<std::int64_t> sequenceIn(std::string_view text) {
    constexpr std::size_t digits = 21;
    std::int64_t sequence = 0;
    if (text.size() != digits || text.front() != '1')
        return {};
    const char* const end = text.data() + text.size();
    return std::from_chars(text.data() + 1, end, sequence).ptr == end ? std::optional{sequence}
                                                                      : std::nullopt;
}

json::object recordOf(const Table& table, const KeptRecord& kept) {
    boost::system::error_code failure;
    json::parse_options deep;
    deep.max_depth = 1000;
    const json::value body = json::parse(kept.body, failure, {}, deep);
    if (failure || !body.is_object())
        return {};
    json::object record = body.get_object();
    record["eventVersion"] = "1.1";
    record["eventSource"] = "aws:dynamodb";
    record["awsRegion"] = table.region;
    json::object& change = record.at("dynamodb").as_object();
    change["ApproximateCreationDateTime"] =
        std::chrono::duration_cast<std::chrono::seconds>(kept.at.time_since_epoch()).count();
    change["SequenceNumber"] = sequenceText(kept.sequence);
    return record;
}

} // namespace lathe::services::dynamodb
