#pragma once

#include "engine/model/Invocation.h"

namespace lathe::model {

/// The origin of invocations of a tuning run: with another memory size than the function's own.
inline constexpr std::string_view tuningOrigin = "tuning";

/// The origin of invocations of a load run, which count as any other.
inline constexpr std::string_view loadOrigin = "load";

/// Whether somebody tried the function out, and did not use it as the project has it: under a
/// debugger or in a tuning run. Metrics, totals and costs leave such invocations out.
inline bool isTrial(const InvocationRecord& record) {
    return record.debugged() || record.origin == tuningOrigin;
}

} // namespace lathe::model
