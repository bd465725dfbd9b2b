#pragma once

#include <boost/json.hpp>

#include <optional>
#include <string_view>

namespace lathe::services::events {

/// What a path of EventBridge names in an event: "$", "$.detail.state", "$.detail['state']",
/// "$.resources[0]". Nothing where the event does not have it, or the path makes no sense.
std::optional<boost::json::value> valueAt(std::string_view path, const boost::json::value& event);
/// Whether it makes sense.
bool isJsonPath(std::string_view path);

} // namespace lathe::services::events
