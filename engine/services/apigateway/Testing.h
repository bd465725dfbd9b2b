#pragma once

#include "engine/sources/http/AuthorizerTest.h"
#include "engine/sources/http/MethodTest.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::services::apigateway {

/// What TestInvokeMethod asks of a method of the API as it is now, in the stage
/// "test-invoke-stage"; `routeMethod` is "ANY" where that takes the method.
sources::http::MethodTest methodTest(const boost::json::object& api, const std::string& resource,
                                     const std::string& routeMethod, const std::string& method,
                                     const boost::json::object& asked);
/// Its answer: status, headers, body, log and how long it took.
boost::json::object shownTest(const sources::http::MethodTested& tested);

/// What TestInvokeAuthorizer asks of an authorizer, by its id.
sources::http::AuthorizerTest authorizerTest(const boost::json::object& api,
                                             const std::string& authorizer,
                                             const boost::json::object& asked);
/// Its answer: clientStatus, log and latency, and what the authorizer has said.
boost::json::object shownTest(const sources::http::AuthorizerTested& tested);

} // namespace lathe::services::apigateway
