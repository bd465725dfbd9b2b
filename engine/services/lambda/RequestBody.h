#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::services::lambda {

/// The JSON of a request; empty where it has none. Its members are of the types that the API
/// reference gives them: operations need not ask again. Fails with InvalidRequestContentException
/// (no JSON object) and SerializationException.
Result<boost::json::object> readBody(const std::string& body);

} // namespace lathe::services::lambda
