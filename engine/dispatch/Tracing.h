#pragma once

#include "engine/model/FunctionSpec.h"
#include "engine/model/Invocation.h"

#include <string>

namespace lathe::dispatch {

/// The X-Amzn-Trace-Id that an invocation has, out of what came with the request: with a root, and
/// with a decision whether the trace is recorded. Who comes with a decision keeps it; else an
/// Active function is recorded, others are not
/// (https://docs.aws.amazon.com/lambda/latest/api/API_TracingConfig.html).
std::string tracedAs(const std::string& asked, const std::string& requestId,
                     const model::FunctionSpec& function, Timestamp now);

/// What the runtime gets of it: with the invocation's own segment as the parent.
std::string traceForRuntime(const model::InvocationRecord& record);

} // namespace lathe::dispatch
