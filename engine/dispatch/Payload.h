#pragma once

#include "engine/base/Result.h"
#include "engine/model/Invocation.h"

#include <string_view>

namespace lathe::dispatch {

/// Whether Lambda would take this as the payload of an invocation of that type: valid JSON, at most
/// 6 MB (RequestResponse) or 1 MB (Event)
/// (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html). Fails with
/// InvalidRequestContentException and RequestTooLargeException, in AWS's words.
Result<bool> checkPayload(std::string_view payload, model::InvocationType type);

} // namespace lathe::dispatch
