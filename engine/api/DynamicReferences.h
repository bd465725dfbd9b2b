#pragma once

#include "engine/model/Project.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::api {

/// What a reference of a service stands for: "ssm", "ssm-secure" or "secretsmanager". Nothing where
/// there is no such parameter or secret.
using Lookup =
    std::function<std::optional<std::string>(std::string_view service, const std::string&)>;

/// The project with its dynamic references replaced, in variables of functions and in properties of
/// resources; those that nothing is found for stay
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html). Also
/// parameters of a template whose values lie in the parameter store. The same where it has none.
std::shared_ptr<const model::Project>
withReferences(const std::shared_ptr<const model::Project>& project, const Lookup& lookup);

} // namespace lathe::api
