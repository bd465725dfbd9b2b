#pragma once

#include "engine/services/lambda/Operations.h"

#include <initializer_list>

namespace lathe::services::lambda {

/// What Invoke and its like ask for: function and qualifier, type, payload, context. Takes the
/// payload out of the call. `types` are those that the operation has. Fails with
/// ValidationException, ResourceNotFoundException, RequestTooLargeException and
/// InvalidRequestContentException, in AWS's words.
Result<model::InvocationRequest> readInvokeRequest(const model::Project& project, Call& call,
                                                   std::initializer_list<std::string_view> types);

/// Whether the caller asks for the log's tail.
bool wantsLog(const Call& call);

} // namespace lathe::services::lambda
