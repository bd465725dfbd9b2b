#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Page.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Validation.h"

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::string_view arnPattern =
    R"(arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\d{12}):function:([a-zA-Z0-9_-]+):)"
    R"((\$LATEST(?:\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+))";

} // namespace

Result<Answer> listDurableExecutions(Control& control, const Call& call) {
    const auto found = findFunction(control.catalog, call.functionName(), call.query("Qualifier"));
    if (!found)
        return found.error();
    if (!found->function->has(found->name.qualifier))
        return functionNotFound(control.catalog.declared(), found->name);
    return page(call, {}, "DurableExecutions", 1000);
}

Result<Answer> findDurableExecution(Control&, const Call& call) {
    const std::string& arn = call.parameters.front();
    Validation validation;
    validation.length("durableExecutionArn", arn, 1, 1024);
    validation.pattern("durableExecutionArn", arn, arnPattern);
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    return Error{"ResourceNotFoundException",
                 Text::verbatim("Durable execution not found: " + arn)};
}

Result<Answer> sendDurableCallback(Control&, const Call& call) {
    return invalidParameter("Callback not found: " + call.parameters.front());
}

} // namespace lathe::services::lambda
