#pragma once

#include "engine/services/apigateway/Store.h"
#include "engine/sources/http/Settings.h"

namespace lathe::services::apigateway {

/// Whether this request is one of those that a stage's canary gets: by chance, as many as it says.
bool goesToCanary(const boost::json::object& stage);
/// The API as the stage, or its canary, has it deployed, with the keys that reach it.
sources::http::Api servedApi(const Store& store, const boost::json::object& api,
                             const boost::json::object& stage, bool isCanary);

} // namespace lathe::services::apigateway
