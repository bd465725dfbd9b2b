#pragma once

#include "engine/services/apigateway/Store.h"

namespace lathe::services::apigateway {

/// An API without what is kept of it for nobody's eyes. Its policy is text in a text: API Gateway
/// escapes its quotes and slashes once more, and names resources in full.
boost::json::object shownApi(const Store& store, const boost::json::object& api);
/// A REST API as CreateRestApi makes it of `body`: with a root, the usual models, and nobody's yet.
/// Fails with BadRequestException and ValidationException.
Result<boost::json::object> newRestApi(const Store& store, const boost::json::object& body);

} // namespace lathe::services::apigateway
