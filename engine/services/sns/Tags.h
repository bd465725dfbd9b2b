#pragma once

#include "engine/services/sns/Operations.h"

namespace lathe::services::sns {

/// The tags of a request, each key once. Fails with InvalidParameter.
Result<Texts> tagsIn(const Scene& scene, std::string_view parameter);

} // namespace lathe::services::sns
