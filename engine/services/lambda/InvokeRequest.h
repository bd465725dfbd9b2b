#pragma once

#include "engine/services/lambda/Operations.h"

#include <initializer_list>
#include <optional>

namespace lathe::services::lambda {

/// What Invoke and its like ask for: function and qualifier, type, payload, context. Takes the
/// payload out of the call. `types` are those that the operation has. Fails with
/// ValidationException, ResourceNotFoundException, RequestTooLargeException and
/// InvalidRequestContentException, in AWS's words.
Result<model::InvocationRequest> readInvokeRequest(const model::Project& project, Call& call,
                                                   std::initializer_list<std::string_view> types);

/// What takes the place of a response where an environment could not be restored from its snapshot:
/// SnapStartException or SnapStartTimeoutException, as the API reference has them.
std::optional<Error> restorationError(const model::InvocationRecord& record);

/// Whether the caller asks for the log's tail.
bool wantsLog(const Call& call);

} // namespace lathe::services::lambda
