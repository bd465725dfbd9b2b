#pragma once

#include "engine/services/lambda/Validation.h"

#include <boost/json.hpp>

namespace lathe::services::lambda {

/// Constraints of single members of CreateFunction and UpdateFunctionConfiguration.
void checkMembers(const boost::json::object& body, Validation& validation);

/// What the service refuses of them besides: reserved environment variables, dead letters to what
/// takes none.
Result<void> checkContents(const boost::json::object& body);

/// Whether what the request names goes together with the settings that it leads to.
Result<void> checkTogether(const boost::json::object& settings, const boost::json::object& body);

/// Whether CreateFunction's Code fits its PackageType, and that what must be there is.
Result<void> checkPackaging(const boost::json::object& body);

} // namespace lathe::services::lambda
