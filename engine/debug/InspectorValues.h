#pragma once

#include "engine/debug/Session.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::debug {

/// A value as Node.js' inspector tells it (Runtime.RemoteObject, Runtime.PropertyDescriptor:
/// https://chromedevtools.github.io/devtools-protocol/v8/Runtime/), in a line.
Variable variableOf(std::string name, const boost::json::object& remote);

/// The properties of an object: Runtime.getProperties' answer.
std::vector<Variable> variablesIn(const boost::json::object& properties);

/// The function through which logpoints tell: calling it is an event of the inspector's.
inline constexpr std::string_view logBinding = "__latheLog";

/// Node.js' condition for a logpoint: tells the message and does not stop. "total {sum}" is `total
/// ${sum}`, objects as JSON.
std::string logCondition(std::string_view message, const std::string& condition);

/// What was thrown, in a line: "TypeError: x is not a function", or the value that is no error.
std::string thrownValue(const boost::json::object& remote);

/// The first line of what was thrown.
std::string thrownIn(const boost::json::object& exceptionDetails);

} // namespace lathe::debug
