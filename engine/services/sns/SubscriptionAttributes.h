#pragma once

#include "engine/base/Result.h"
#include "engine/services/sns/Registry.h"

#include <string>

namespace lathe::services::sns {

/// Sets the attributes, each where the subscription may have it with this value; its filter
/// follows. Fails with InvalidParameter, whose text begins with `prefix` behind "Invalid
/// parameter: ".
Result<void> setAttributes(Subscription& subscription, const Texts& attributes,
                           const std::string& prefix);

/// What the subscription has where nothing has been set.
std::string effectiveAttribute(const Subscription& subscription, const std::string& name);

/// What GetSubscriptionAttributes answers.
Texts shownAttributes(const Subscription& subscription, const Registry& registry);

} // namespace lathe::services::sns
