#pragma once

#include "engine/services/wire/Things.h"

#include <cstdint>
#include <vector>

namespace lathe::services::apigateway {

/// Of things that have their place in the order in which they were made, as ".order": the largest;
/// 0 where there is none.
std::int64_t newestOrder(const Things& things);
std::vector<boost::json::object> newestFirst(const Things& things);

} // namespace lathe::services::apigateway
