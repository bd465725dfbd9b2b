#include "engine/services/ssm/Operations.h"

#include "engine/services/ssm/Shared.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::services::ssm {

namespace {

constexpr std::array operations{
    std::pair{std::string_view{"GetParameter"}, Operation{getParameter}},
    std::pair{std::string_view{"GetParameters"}, Operation{getParameters}},
    std::pair{std::string_view{"GetParametersByPath"}, Operation{getParametersByPath}},
    std::pair{std::string_view{"PutParameter"}, Operation{putParameter}},
    std::pair{std::string_view{"DeleteParameter"}, Operation{deleteParameter}},
    std::pair{std::string_view{"DeleteParameters"}, Operation{deleteParameters}},
    std::pair{std::string_view{"DescribeParameters"}, Operation{describeParameters}},
    std::pair{std::string_view{"GetParameterHistory"}, Operation{getParameterHistory}},
    std::pair{std::string_view{"LabelParameterVersion"}, Operation{labelParameterVersion}},
    std::pair{std::string_view{"UnlabelParameterVersion"}, Operation{unlabelParameterVersion}},
    std::pair{std::string_view{"AddTagsToResource"}, Operation{addTagsToResource}},
    std::pair{std::string_view{"RemoveTagsFromResource"}, Operation{removeTagsFromResource}},
    std::pair{std::string_view{"ListTagsForResource"}, Operation{listTagsForResource}},
};

} // namespace

Operation operationNamed(std::string_view name) {
    const auto found = std::find_if(operations.begin(), operations.end(),
                                    [name](const auto& one) { return one.first == name; });
    return found == operations.end() ? nullptr : found->second;
}

std::string arnOf(const std::string& region, const std::string& accountId,
                  const std::string& name) {
    return fmt::format("arn:aws:ssm:{}:{}:parameter{}{}", region, accountId,
                       name.starts_with('/') ? "" : "/", name);
}

} // namespace lathe::services::ssm
