#pragma once

#include "engine/model/FunctionSpec.h"

#include <boost/json.hpp>

namespace lathe::catalog {

/// The settings of a function in the shape that CreateFunction takes
/// (https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html), without Code,
/// FunctionName, Publish and Tags; layers as ARNs or, where the template makes them, logical ids.
boost::json::object settingsOf(const model::FunctionSpec& function, const std::string& role);

/// The other way: puts the settings over those of `function`. Layers are left alone.
void applySettings(const boost::json::object& settings, model::FunctionSpec& function);

/// MaximumEventAgeInSeconds, MaximumRetryAttempts and DestinationConfig of a
/// FunctionEventInvokeConfig.
void applyEventInvoke(const boost::json::object& config, model::AsyncSettings& settings);

} // namespace lathe::catalog
