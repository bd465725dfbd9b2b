#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <map>
#include <string>

namespace lathe::events {

/// The event with its placeholders filled in; resources/events/README.md describes them. Fails with
/// Events.BadValue (a value that is no number where one is wanted) and Events.Unreadable (the
/// template names a field or an encoding that there is not).
Result<boost::json::value> fillIn(const boost::json::value& event,
                                  const std::map<std::string, std::string>& fields);

} // namespace lathe::events
