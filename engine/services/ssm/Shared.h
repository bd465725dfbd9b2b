#pragma once

#include "engine/services/ssm/Operations.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::ssm {

Error invalid(std::string what);
Error notFound();
bool flagIn(const boost::json::object& object, std::string_view key);
std::vector<std::string> textsIn(const boost::json::object& object, std::string_view key);

/// A parameter's name, and which of its versions: "NAME", "NAME:3", "NAME:label" or an ARN of it.
struct Named {
    std::string name;
    /// With its colon; empty: the latest.
    std::string selector;
};
Named named(std::string text);

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
