#pragma once

#include "engine/catalog/Catalog.h"
#include "engine/services/lambda/Validation.h"

#include <boost/json.hpp>

#include <optional>

namespace lathe::services::lambda {

/// Whether the members of CreateFunction and UpdateFunctionConfiguration are what the service
/// takes; errors in its words.
Result<void> checkSettings(const catalog::Catalog& catalog, const boost::json::object& body);

/// Whether the function has no TenancyConfig, with which `what` ("Function URL") does not go
/// together.
Result<void> checkTenancy(const boost::json::object& settings, std::string_view what);

/// Whether SnapStart goes together with all settings of a function, and with `provisioned`
/// environments of a version.
Result<void> checkSnapStart(const boost::json::object& settings,
                            std::optional<int> provisioned = {});

/// For layers: whether a runtime is one at all, and CompatibleRuntimes and CompatibleArchitectures.
void checkKnownRuntime(std::string_view member, const std::string& runtime, Validation& validation);
void checkCompatible(const boost::json::object& body, Validation& validation);

/// The settings of a new function, defaults filled in.
boost::json::object newSettings(const std::string& name, const boost::json::object& body);
/// Puts those of an update over them; what the update does not name stays.
void updateSettings(const std::string& name, const boost::json::object& body,
                    boost::json::object& settings);

} // namespace lathe::services::lambda
