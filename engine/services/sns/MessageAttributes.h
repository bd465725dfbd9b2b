#pragma once

#include "engine/base/Result.h"
#include "engine/delivery/Message.h"
#include "engine/services/query/Parameters.h"

#include <cstddef>
#include <map>
#include <string>

namespace lathe::services::sns {

/// The message attributes among the parameters that begin with `prefix`; see notificationIn().
/// Fails with ParameterValueInvalid or ValidationError.
Result<std::map<std::string, delivery::Attribute>>
messageAttributesIn(const query::Parameters& parameters, const std::string& prefix,
                    std::size_t entry);

} // namespace lathe::services::sns
