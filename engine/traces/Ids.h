#pragma once

#include "engine/base/Units.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::traces {

/// Whether it is "1-5759e988-bd862e3fe1be46a994272793": version, seconds since 1970 in 8
/// hexadecimal digits, 24 more
/// (https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html#xray-api-traceids).
bool isTraceId(std::string_view text);
/// Whether it is 16 hexadecimal digits.
bool isSegmentId(std::string_view text);

/// The time that the id of a trace begins with. Ids that OpenTelemetry makes begin with anything.
std::optional<Timestamp> timeOfTraceId(std::string_view traceId);

/// An id of OpenTelemetry, 32 hexadecimal digits, as X-Ray writes it: "1-XXXXXXXX-XXX...".
std::string traceIdOf(std::string_view openTelemetryId);

} // namespace lathe::traces
