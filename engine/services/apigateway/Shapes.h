#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

namespace lathe::services::apigateway {

/// Whether the members of a request that have a meaning are of the kinds that API Gateway's model
/// gives them; what names and texts of the client's own stand for is left to the operations. Fails
/// with SerializationException.
Result<void> checkShapes(const boost::json::object& body);
/// "class java.lang.Boolean can not be converted to an String"
Error noString(const boost::json::value& value);

} // namespace lathe::services::apigateway
