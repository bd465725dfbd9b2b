#pragma once

#include "engine/sources/http/Exchange.h"
#include "engine/sources/http/GatewayError.h"

#include <optional>
#include <string>

namespace lathe::sources::http {

struct Refusal {
    GatewayError error;
    std::string message;
};

/// What a REST API's request validator finds: required parameters that are missing, a body that
/// does not fit its model
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html).
std::optional<Refusal> checkRequest(const Exchange& exchange);

} // namespace lathe::sources::http
