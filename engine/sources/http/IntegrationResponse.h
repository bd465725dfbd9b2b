#pragma once

#include "engine/sources/http/Exchange.h"
#include "engine/sources/http/MappingTemplate.h"

#include <optional>
#include <string>

namespace lathe::sources::http {

/// What an integration that is not a proxy has answered.
struct Returned {
    /// What selection patterns are held against: a status, or a function's errorMessage; empty of a
    /// function that has not failed.
    std::string selector;
    Fields fields;
    std::string body;
};

/// The answer that the integration's responses make of it: the one whose pattern fits, else the
/// default one; empty optional where there is neither
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html).
std::optional<Response> mappedResponse(const Exchange& exchange, const Returned& returned,
                                       Overrides overrides);

} // namespace lathe::sources::http
