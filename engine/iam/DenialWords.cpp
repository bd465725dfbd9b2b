#include "engine/iam/DenialWords.h"

#include "engine/iam/Pattern.h"

#include <fmt/format.h>

namespace lathe::iam {

namespace json = boost::json;

namespace {

std::string nameOf(const Principal& principal) {
    if (!principal.service.empty())
        return principal.service;
    return principal.arn.empty() ? "anonymous" : principal.arn;
}

/// SQS says "sqs:sendmessage", SNS "SNS:Publish".
std::string actionWord(const std::string& action) {
    if (action.starts_with("sqs:"))
        return lowered(action);
    if (action.starts_with("sns:"))
        return "SNS" + action.substr(3);
    return action;
}

json::object missingPermission(const AccessRequest& request) {
    json::object permission{{"FunctionName", request.resource},
                            {"Action", request.action},
                            {"Principal", request.principal.service}};
    for (const auto& [key, values] : request.context) {
        if (lowered(key) == "aws:sourcearn" && !values.empty())
            permission["SourceArn"] = values.front();
    }
    return permission;
}

json::object missingStatement(const AccessRequest& request, const Ruling& ruling) {
    const bool isFunctions = request.resource.find(":function:") != std::string::npos;
    if (ruling.why == Ruling::Why::NoResourcePolicy && !request.principal.service.empty() &&
        isFunctions)
        return missingPermission(request);
    json::object statement{{"Effect", "Allow"}};
    if (ruling.why == Ruling::Why::NoResourcePolicy) {
        if (!request.principal.service.empty())
            statement["Principal"] = {{"Service", request.principal.service}};
        else
            statement["Principal"] = request.principal.arn.empty()
                                         ? json::value("*")
                                         : json::object{{"AWS", request.principal.roleArn.empty()
                                                                    ? request.principal.arn
                                                                    : request.principal.roleArn}};
    }
    statement["Action"] = request.action;
    statement["Resource"] = request.resource;
    return statement;
}

} // namespace

Error accessDenied(const AccessRequest& request, const Ruling& ruling) {
    const bool isS3 = request.action.starts_with("s3:");
    if (isS3 && request.principal.isAnonymous())
        return {"AccessDenied", Text::verbatim("Access Denied")};
    const std::string action = actionWord(request.action);
    std::string message = fmt::format(
        "User: {} is not authorized to perform: {} on resource: {}", nameOf(request.principal),
        action, isS3 ? fmt::format("\"{}\"", request.resource) : request.resource);
    if (request.action != "sts:AssumeRole")
        message += " " + reasonOf(ruling.why, action);
    return {"AccessDenied", Text::verbatim(std::move(message))};
}

model::Denial denialOf(const AccessRequest& request, const Ruling& ruling) {
    model::Denial denial;
    denial.who = nameOf(request.principal);
    denial.function = request.principal.function;
    denial.action = request.action;
    denial.resource = request.resource;
    denial.reason = reasonOf(ruling.why, request.action);
    if (!ruling.isExplicit())
        denial.missing = missingStatement(request, ruling);
    return denial;
}

} // namespace lathe::iam
