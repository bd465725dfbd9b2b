#pragma once

#include "engine/iam/Access.h"
#include "engine/sources/http/Exchange.h"

namespace lathe::sources::http {

/// What is asked of IAM before a signed request may go on: execute-api:Invoke on the method, or
/// lambda:InvokeFunctionUrl on the function.
iam::AccessRequest iamRequest(const Exchange& exchange, const iam::Principal& principal);
/// What the function is told of who has signed.
void setIamIdentity(Exchange& exchange, const iam::Principal& principal);

} // namespace lathe::sources::http
