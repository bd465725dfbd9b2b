#pragma once

#include "engine/traces/Segment.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::traces {

/// The frames of a stack trace as Python, Node.js and Java print it, innermost first; lines that
/// are none are left out.
std::vector<StackFrame> framesIn(std::string_view stackTrace);

Exception exceptionOf(std::string id, std::string type, std::string message,
                      std::string_view stackTrace);

} // namespace lathe::traces
