#pragma once

#include "engine/sources/http/Exchange.h"

#include <string_view>

namespace lathe::sources::http {

/// Sets stage, route, parameters and paths of the exchange by its request. Without a route that
/// fits, `route` stays nullptr. A path may begin with the name of a stage; where nothing fits
/// behind it, or it does not, it belongs to the first stage: as `sam local start-api` serves it.
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html#http-api-develop-routes.evaluation)
void chooseRoute(Exchange& exchange, std::string_view path);

/// Whether the API has a route for such a request, or the answer to a preflight for one.
bool hasRouteFor(const std::shared_ptr<const Api>& api, const Request& request);

} // namespace lathe::sources::http
