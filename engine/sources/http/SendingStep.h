#pragma once

#include "engine/model/Delivery.h"
#include "engine/sources/http/IntegrationRequest.h"

#include <optional>

namespace lathe::sources::http {

/// The step of a story that an integration's request is, where it sends something to a service's
/// resource: SendMessage and SendMessageBatch of SQS, Publish of SNS, PutEvents of EventBridge, the
/// upload of an object, StartExecution of Step Functions. Empty optional for what only reads.
std::optional<model::Delivery> sendingStep(const Exchange& exchange, const Outgoing& out);
/// What came of it.
model::Delivery withOutcome(model::Delivery step, const Result<Response>& response);

} // namespace lathe::sources::http
