#pragma once

#include "engine/services/dynamodb/ItemFile.h"
#include "engine/services/dynamodb/Table.h"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::dynamodb {

/// A stream has one shard, which is never closed.
inline constexpr std::string_view shardId = "shardId-00000000000000000000-00000001";

/// 21 digits, as they are at the real service.
std::string sequenceText(std::int64_t sequence);
std::optional<std::int64_t> sequenceIn(std::string_view text);

/// As GetRecords gives it
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html).
boost::json::object recordOf(const Table& table, const KeptRecord& kept);

} // namespace lathe::services::dynamodb
