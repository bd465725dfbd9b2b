#pragma once

#include "engine/iam/Access.h"
#include "engine/sources/http/Exchange.h"

#include <vector>

namespace lathe::sources::http {

/// What the API's resource policy and, where somebody has signed, IAM are asked.
iam::AccessRequest invocationOf(const Exchange& exchange, const iam::Principal& principal);
/// What is asked of IAM before a signed request may go on: execute-api:Invoke on the method, or
/// lambda:InvokeFunctionUrl and, since October 2025, lambda:InvokeFunction on the function
/// (https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html).
std::vector<iam::AccessRequest> iamRequests(const Exchange& exchange,
                                            const iam::Principal& principal);
/// What the function is told of who has signed.
void setIamIdentity(Exchange& exchange, const iam::Principal& principal);

} // namespace lathe::sources::http
