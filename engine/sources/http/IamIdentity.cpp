#include "engine/sources/http/IamIdentity.h"

#include "engine/sources/http/Identity.h"
#include "engine/sources/http/ResourcePolicy.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::sources::http {

iam::AccessRequest invocationOf(const Exchange& exchange, const iam::Principal& principal) {
    iam::AccessRequest asked{principal, "execute-api:Invoke", methodArn(exchange)};
    asked.resourcePolicy = policyFor(exchange);
    if (const std::string_view address = statedAddress(exchange); !address.empty())
        asked.context["aws:SourceIp"] = {std::string{address}};
    return asked;
}

std::vector<iam::AccessRequest> iamRequests(const Exchange& exchange,
                                            const iam::Principal& principal) {
    if (exchange.api->kind != ApiKind::FunctionUrl)
        return {invocationOf(exchange, principal)};
    const FunctionName function = functionIn(exchange.route->integration.uri);
    const std::string arn = fmt::format("arn:aws:lambda:{}:{}:function:{}", exchange.region,
                                        exchange.accountId, function.name);
    return {
        {principal, "lambda:InvokeFunctionUrl", arn, {{"lambda:FunctionUrlAuthType", {"AWS_IAM"}}}},
        {principal, "lambda:InvokeFunction", arn, {{"lambda:InvokedViaFunctionUrl", {"true"}}}}};
}

void setIamIdentity(Exchange& exchange, const iam::Principal& principal) {
    const std::string user = principal.arn.substr(principal.arn.rfind(':') + 1);
    if (exchange.api->kind == ApiKind::Rest || exchange.socket ||
        exchange.route->integration.payloadVersion == "1.0") {
        exchange.identity = {{"accountId", principal.accountId},
                             {"caller", user},
                             {"user", user},
                             {"userArn", principal.arn}};
        return;
    }
    exchange.authorizer = {{"iam",
                            {{"accessKey", nullptr},
                             {"accountId", principal.accountId},
                             {"callerId", user},
                             {"cognitoIdentity", nullptr},
                             {"principalOrgId", nullptr},
                             {"userArn", principal.arn},
                             {"userId", user}}}};
}

} // namespace lathe::sources::http
