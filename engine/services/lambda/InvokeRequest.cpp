#include "engine/services/lambda/InvokeRequest.h"

#include "engine/base/Base64.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Validation.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace lathe::services::lambda {

namespace {

using model::InvocationType;

constexpr std::size_t longestClientContext = 3583;

Result<InvocationType> typeOf(const std::string& name,
                              std::initializer_list<std::string_view> types) {
    Validation validation;
    validation.oneOf("invocationType", name, types);
    if (auto known = validation.outcome(); !known)
        return known.error();
    return model::invocationTypeOf(name).value_or(InvocationType::RequestResponse);
}

Result<void> checkLogType(const std::string& name) {
    if (name.empty() || name == "None" || name == "Tail")
        return {};
    return validationError(name, "logType", "Member must satisfy enum value set: [None, Tail]");
}

Result<void> checkSize(const std::string& payload, InvocationType type) {
    const bool event = type == InvocationType::Event;
    const std::size_t limit = event ? 1024 * 1024 : 6 * 1024 * 1024;
    if (payload.size() <= limit)
        return {};
    return Error{"RequestTooLargeException",
                 Text::verbatim(fmt::format(
                     "{} byte payload is too large for the {} invocation type (limit {} bytes)",
                     payload.size(), event ? "Event" : "RequestResponse", limit))};
}

/// Empty where there is none.
Result<std::string> tenantIdOf(const Call& call) {
    std::string tenantId = call.header("X-Amz-Tenant-Id");
    Validation validation;
    validation.length("tenantId", tenantId, 1, 256);
    validation.pattern("tenantId", tenantId, R"([a-zA-Z0-9\._:\/=+\-@ ]+)");
    if (tenantId.empty())
        return tenantId;
    if (auto fine = validation.outcome(); !fine)
        return fine.error();
    return tenantId;
}

Result<std::string> clientContextOf(const Call& call) {
    const std::string encoded = call.header("X-Amz-Client-Context");
    if (encoded.size() > longestClientContext)
        return Error{"InvalidRequestContentException",
                     Text::verbatim(fmt::format("Client context must be no larger than {} bytes.",
                                                longestClientContext))};
    const auto decoded = base64Decoded(encoded);
    boost::system::error_code failure;
    if (decoded && !decoded->empty())
        boost::json::parse(*decoded, failure);
    if (!decoded || failure)
        return Error{"InvalidRequestContentException",
                     Text::verbatim("Client context must be a valid Base64-encoded JSON object.")};
    return *decoded;
}

} // namespace

Result<model::InvocationRequest> readInvokeRequest(const model::Project& project, Call& call,
                                                   std::initializer_list<std::string_view> types) {
    const auto type = typeOf(call.header("X-Amz-Invocation-Type"), types);
    if (!type)
        return type.error();
    if (auto logType = checkLogType(call.header("X-Amz-Log-Type")); !logType)
        return logType.error();
    const auto target = findTarget(project, call.functionName(), call.query("Qualifier"));
    if (!target)
        return target.error();
    if (auto size = checkSize(call.request.body, *type); !size)
        return size.error();
    auto clientContext = clientContextOf(call);
    if (!clientContext)
        return clientContext.error();

    auto tenantId = tenantIdOf(call);
    if (!tenantId)
        return tenantId.error();

    model::InvocationRequest request;
    request.function = target->function->logicalId;
    request.qualifier = target->qualifier;
    request.type = *type;
    if (!call.request.body.empty())
        request.payload = std::move(call.request.body);
    request.clientContext = std::move(*clientContext);
    request.tenantId = std::move(*tenantId);
    request.traceId = call.header("X-Amzn-Trace-Id");
    request.origin = "api";
    return request;
}

std::optional<Error> restorationError(const model::InvocationRecord& record) {
    if (!record.restoreDuration || record.started)
        return {};
    constexpr const char* timeout = "SnapStartTimeoutException";
    if (record.outcome.errorType == timeout)
        return Error{timeout, Text::verbatim(record.outcome.errorMessage)};
    return Error{"SnapStartException",
                 Text::verbatim("The afterRestore() runtime hook encountered an error. For more "
                                "information, check the Amazon CloudWatch logs.")};
}

bool wantsLog(const Call& call) {
    return call.header("X-Amz-Log-Type") == "Tail";
}

} // namespace lathe::services::lambda
