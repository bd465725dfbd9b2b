#pragma once

#include "engine/services/apigateway/Patch.h"

namespace lathe::services::apigateway {

/// Changes a stage of the API: its own members, its canary, where it logs, and the settings of its
/// methods
/// (https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateStage-Patch).
Result<void> changeStage(const boost::json::object& api, boost::json::object& stage,
                         const PatchOperation& operation);

} // namespace lathe::services::apigateway
