#pragma once

#include "engine/services/apigateway/Store.h"

namespace lathe::services::apigateway {

/// A stage as it begins, on this deployment; `written` is what the request says of it.
boost::json::object newStage(const Store& store, const std::string& name,
                             const std::string& deploymentId, const boost::json::object& written);
/// A canary of this deployment, as the request has it.
boost::json::object canaryOf(const boost::json::object& written, const std::string& deploymentId);

} // namespace lathe::services::apigateway
