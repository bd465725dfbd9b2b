#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string_view>

namespace lathe::services::apigateway {

/// Whether the values of a map, a member of the body, are texts. Fails with SerializationException.
Result<void> checkTexts(const boost::json::object& body, std::string_view member);
/// Whether they say where a parameter's value comes from: "method.request.header.X", "'static'",
/// "context.requestId", "stageVariables.name". Fails with BadRequestException.
Result<void> checkMappings(const boost::json::object& body, std::string_view member);

} // namespace lathe::services::apigateway
