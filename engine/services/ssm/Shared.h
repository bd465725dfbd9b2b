#pragma once

#include "engine/services/ssm/Operations.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::ssm {

Error invalid(std::string what);
Error notFound();
Error versionNotFound(std::string_view version, const std::string& name);
bool flagIn(const boost::json::object& object, std::string_view key);
std::vector<std::string> textsIn(const boost::json::object& object, std::string_view key);

/// Why a path is none, where a name has slashes.
Result<void> checkPath(const std::string& name);

/// A parameter's name, and which of its versions: "NAME", "NAME:3", "NAME:label" or an ARN of it.
struct Named {
    std::string name;
    /// With its colon; empty: the latest.
    std::string selector;
};
Named named(std::string text);

/// Whether the name is that of a secret ("/aws/reference/secretsmanager/SECRET").
bool isSecret(const Named& wanted);
/// The secret as a parameter. Fails with ParameterNotFound, ValidationException where
/// WithDecryption is missing, or what Secrets Manager fails with
/// (https://docs.aws.amazon.com/systems-manager/latest/userguide/integration-ps-secretsmanager.html).
Result<boost::json::object> secretAsParameter(const Scene& scene, const Named& wanted);

/// Fails with AccessDeniedException. `name` may be "*".
Result<void> authorize(const Scene& scene, std::string_view operation, const std::string& name);

/// Whether ParameterFilters, or the older Filters, take the parameter.
bool passesAll(const Scene& scene, const Parameter& parameter);

// The operations.
Result<boost::json::object> getParameter(const Scene& scene);
Result<boost::json::object> getParameters(const Scene& scene);
Result<boost::json::object> getParametersByPath(const Scene& scene);
Result<boost::json::object> describeParameters(const Scene& scene);
Result<boost::json::object> getParameterHistory(const Scene& scene);
Result<boost::json::object> putParameter(const Scene& scene);
Result<boost::json::object> deleteParameter(const Scene& scene);
Result<boost::json::object> deleteParameters(const Scene& scene);
Result<boost::json::object> labelParameterVersion(const Scene& scene);
Result<boost::json::object> unlabelParameterVersion(const Scene& scene);
Result<boost::json::object> addTagsToResource(const Scene& scene);
Result<boost::json::object> removeTagsFromResource(const Scene& scene);
Result<boost::json::object> listTagsForResource(const Scene& scene);

} // namespace lathe::services::ssm
