#include "engine/services/lambda/RequestResource.h"

#include "engine/base/Compose.h"
#include "engine/services/lambda/FunctionName.h"

#include <fmt/format.h>

namespace lathe::services::lambda {

namespace {

std::string arnOf(const model::Project& project, std::string_view rest) {
    return compose(FMT_COMPILE("arn:aws:lambda:{}:{}:{}"), project.region, project.accountId, rest);
}

std::string functionArn(const model::Project& project, const Call& call) {
    const auto name = parseFunctionName(project, call.functionName(), call.query("Qualifier"));
    // What is no name is told as such by the operation.
    if (!name)
        return "*";
    const auto* function = project.findFunction(name->name);
    return qualified(arnOf(project, "function:" + (function ? function->name : name->name)),
                     name->qualifier);
}

} // namespace

std::string resourceOf(const model::Project& project, std::string_view action, const Call& call) {
    const std::string_view path = call.request.path();
    const auto isIn = [&](std::string_view collection) {
        return path.find(collection) != std::string_view::npos;
    };
    if (call.parameters.empty())
        return "*";
    const std::string& first = call.parameters.front();
    if (isIn("/functions/"))
        return functionArn(project, call);
    if (isIn("/tags/") || isIn("/code-signing-configs/"))
        return first;
    if (isIn("/durable-executions/") || isIn("/durable-execution-callbacks/"))
        return first.starts_with("arn:") ? first : "*";
    if (isIn("/capacity-providers/"))
        return first.starts_with("arn:") ? first : arnOf(project, "capacity-provider:" + first);
    if (isIn("/event-source-mappings/"))
        return arnOf(project, "event-source-mapping:" + first);
    if (!isIn("/layers/") || action == "ListLayerVersions")
        return "*";
    if (first.starts_with("arn:"))
        return first;
    return arnOf(project, call.parameters.size() > 1
                              ? fmt::format("layer:{}:{}", first, call.parameters[1])
                              : "layer:" + first);
}

} // namespace lathe::services::lambda
