#pragma once

#include "engine/services/apigateway/Store.h"

namespace lathe::services::apigateway {

/// A REST API as CreateRestApi makes it of `body`: with a root, the usual models, and nobody's yet.
/// Fails with BadRequestException and ValidationException.
Result<boost::json::object> newRestApi(const Store& store, const boost::json::object& body);

} // namespace lathe::services::apigateway
