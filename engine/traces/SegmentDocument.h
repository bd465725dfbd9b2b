#pragma once

#include "engine/base/Result.h"
#include "engine/traces/Segment.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::traces {

/// The most that a document may have in bytes
/// (https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html).
inline constexpr std::size_t longestDocument = std::size_t{64} * 1024;

/// Why X-Ray does not take a document.
struct Unprocessed {
    /// That of the segment, where it has one.
    std::string id;
    /// "MissingTraceId", "InvalidName", "ParseError"...
    std::string code;
    /// "Invalid segment. ErrorCode: MissingTraceId"
    std::string message;
};

/// The segment of a document that a client sends: a whole one, one in progress, or a subsegment on
/// its own. What X-Ray takes as it is stays as it is; members that it does not know are kept, and
/// known ones of another kind than they should be are left out.
tl::expected<Segment, Unprocessed> readDocument(std::string_view text);

/// Likewise of a document that has been taken before, whatever it says and however long it is.
std::optional<Segment> readStored(std::string_view text);

/// Its document as BatchGetTraces tells it, subsegments within.
boost::json::object documentOf(const Segment& segment);

/// Seconds since 1970, as documents and the API write times; to the microsecond.
double secondsOf(Timestamp time);
Timestamp timeOf(double seconds);

} // namespace lathe::traces
