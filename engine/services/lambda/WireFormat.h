#pragma once

#include "engine/model/Invocation.h"

#include <boost/json.hpp>

namespace lathe::services::lambda {

/// Log lines and invocation records as JSON: what InvokeStream sends and `lathe ... --json` prints.
/// Times are RFC 3339 in UTC with milliseconds, money is integer pico-dollars, payload and response
/// are strings that hold JSON text byte for byte; what is not known is left out.
boost::json::object toJson(const model::LogLine& line);
boost::json::object toJson(const model::InvocationRecord& record);

/// Of an engine's own: what is not in it stays as it is by default.
model::LogLine logLineFrom(const boost::json::object& object);
model::InvocationRecord recordFrom(const boost::json::object& object);

} // namespace lathe::services::lambda
