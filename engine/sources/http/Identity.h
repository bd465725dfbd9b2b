#pragma once

#include "engine/sources/http/Exchange.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::sources::http {

/// What stands in a request where an identity source says ("method.request.header.Authorization",
/// "$request.querystring.token", "$context.routeKey", "stageVariables.x"); empty optional where
/// nothing does.
std::optional<std::string> identityAt(const Exchange& exchange, std::string_view source);
/// All of them; empty optional where one is missing.
std::optional<std::vector<std::string>> identityOf(const Exchange& exchange,
                                                   const std::vector<std::string>& sources);
/// "arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/GET/orders/7"
std::string methodArn(const Exchange& exchange);
/// The same with the route's own method and path: "arn:...:API/STAGE/GET/orders/*", as policies of
/// functions are asked.
std::string routeArn(const Exchange& exchange);
/// The authorizer of its route: on whose behalf that function is invoked.
std::string authorizerArn(const Exchange& exchange);

} // namespace lathe::sources::http
