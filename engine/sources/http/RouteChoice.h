#pragma once

#include "engine/sources/http/Exchange.h"

#include <string_view>

namespace lathe::sources::http {

/// The route that its key names; nullptr where there is none.
const Route* routeOfKey(const Api& api, std::string_view key);
/// The route of a message to a WebSocket API: that of the key which its RouteSelectionExpression
/// finds in it, else $default; nullptr where there is neither.
const Route* routeOfMessage(const Exchange& exchange);

/// Sets stage, route, parameters and paths of the exchange by its request. Without a route that
/// fits, `route` stays nullptr. A path may begin with the name of a stage; where nothing fits
/// behind it, or it does not, it belongs to the first stage: as `sam local start-api` serves it.
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html#http-api-develop-routes.evaluation)
void chooseRoute(Exchange& exchange, std::string_view path);

/// Whether the API has a route for such a request, or the answer to a preflight for one.
bool hasRouteFor(const std::shared_ptr<const Api>& api, const Request& request);

} // namespace lathe::sources::http
