#pragma once

#include "engine/http/Message.h"
#include "engine/services/sqs/Operations.h"

#include <optional>

namespace lathe::services::sqs {

/// Where a person looks into a queue without receiving anything, which AWS does not offer:
/// GET /_aws/sqs/messages?QueueUrl=URL.
bool isPeek(const http::Request& request);

/// {"Messages": [...]}: the first thousand of the queue in order, each as ReceiveMessage describes
/// it, without a handle, and with its "State": Visible, InFlight or Delayed. Asks whether the
/// principal may receive.
http::Response peek(const Context& context, const http::Request& request);

} // namespace lathe::services::sqs
