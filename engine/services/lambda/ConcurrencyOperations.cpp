#include "engine/services/lambda/Concurrency.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Publishing.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::int64_t totalCodeSize = 80'530'636'800;

/// Errors name the function with "$LATEST" here.
Result<Found> findUnqualified(Control& control, const Call& call) {
    auto found = findFunction(control.catalog, call.functionName());
    if (!found && found.error().code == "ResourceNotFoundException") {
        auto name = parseFunctionName(control.catalog.declared(), call.functionName(), "$LATEST");
        return name ? functionNotFound(control.catalog.declared(), *name) : found.error();
    }
    if (found && !found->name.qualifier.empty())
        return Error{"InvalidParameterValueException",
                     Text::verbatim("This operation is permitted on Lambda functions only. Aliases "
                                    "and versions do not support this operation. Please specify "
                                    "either a function name or an unqualified function ARN.")};
    return found;
}

} // namespace

int concurrencyTaken(const catalog::Catalog& catalog, const catalog::Function* exception) {
    int sum = 0;
    for (const catalog::Function* function : catalog.functions()) {
        if (function != exception)
            sum += function->reservedConcurrency.value_or(function->provisionedTotal());
    }
    return sum;
}

Result<Answer> putFunctionConcurrency(Control& control, const Call& call) {
    const json::value* asked = call.member("ReservedConcurrentExecutions");
    Validation validation;
    if (!asked || !asked->is_int64())
        validation.missing("reservedConcurrentExecutions");
    validation.range("reservedConcurrentExecutions", asked, 0, std::numeric_limits<int>::max());
    auto found = findUnqualified(control, call);
    if (!found)
        return found.error();
    if (auto complete = validation.outcome(); !complete)
        return complete.error();
    const auto count = asked->get_int64();
    const int provisioned = found->function->provisionedTotal();
    if (count < provisioned)
        return Error{"InvalidParameterValueException/untyped",
                     Text::verbatim(fmt::format(
                         " ReservedConcurrentExecutions  {} should not be lower than function's "
                         "total provisioned concurrency [{}].",
                         count, provisioned))};
    const int others = concurrencyTaken(control.catalog, found->function);
    if (count > control.accountConcurrency - leastUnreserved - others)
        return Error{"InvalidParameterValueException/untyped",
                     Text::verbatim(fmt::format(
                         "Specified ReservedConcurrentExecutions for function decreases account's "
                         "UnreservedConcurrentExecution below its minimum value of [{}].",
                         leastUnreserved))};
    found->function->reservedConcurrency = static_cast<int>(count);
    control.changed = true;
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{200, json::object{{"ReservedConcurrentExecutions", count}}};
}

Result<Answer> getFunctionConcurrency(Control& control, const Call& call) {
    const auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    json::object body;
    if (found->function->reservedConcurrency)
        body["ReservedConcurrentExecutions"] = *found->function->reservedConcurrency;
    return Answer{200, std::move(body)};
}

Result<Answer> deleteFunctionConcurrency(Control& control, const Call& call) {
    const auto found = findUnqualified(control, call);
    if (!found)
        return found.error();
    found->function->reservedConcurrency.reset();
    control.changed = true;
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{204, {}};
}

Result<Answer> getAccountSettings(Control& control, const Call&) {
    std::int64_t size = 0;
    const auto functions = control.catalog.functions();
    for (const catalog::Function* function : functions) {
        size += control.catalog.codeInfo(*function, function->latest).size.count;
        for (const auto& [number, version] : function->versions)
            size += version.code.size.count;
    }
    for (const auto& [key, layer] : control.catalog.layers())
        if (!isDeletedLayer(layer))
            size += layer.at("CodeSize").to_number<std::int64_t>();
    const int unreserved = control.accountConcurrency - concurrencyTaken(control.catalog, nullptr);
    return Answer{200,
                  json::object{{"AccountLimit",
                                {{"TotalCodeSize", totalCodeSize},
                                 {"CodeSizeUnzipped", 262'144'000},
                                 {"CodeSizeZipped", 52'428'800},
                                 {"ConcurrentExecutions", control.accountConcurrency},
                                 {"UnreservedConcurrentExecutions", unreserved}}},
                               {"AccountUsage",
                                {{"TotalCodeSize", size}, {"FunctionCount", functions.size()}}}}};
}

Result<Answer> putRecursionConfig(Control& control, const Call& call) {
    const std::string loop = call.text("RecursiveLoop");
    Validation validation;
    validation.oneOf("recursiveLoop", loop, {"Terminate", "Allow"});
    if (loop.empty())
        validation.missing("recursiveLoop");
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    found->function->recursiveLoop = loop;
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{200, json::object{{"RecursiveLoop", loop}}};
}

Result<Answer> getRecursionConfig(Control& control, const Call& call) {
    const auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    return Answer{200, json::object{{"RecursiveLoop", found->function->recursiveLoop}}};
}

} // namespace lathe::services::lambda
