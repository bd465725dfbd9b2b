#pragma once

#include "engine/http/Server.h"
#include "engine/model/Project.h"
#include "engine/services/lambda/CodeDigest.h"
#include "engine/services/lambda/LambdaService.h"

#include <memory>
#include <string>

namespace lathe::services::lambda {

/// One request of the API on its way through an operation.
struct Call {
    http::Request request;
    /// FunctionName of the path, decoded; empty where the path has none.
    std::string functionName;
    std::shared_ptr<const model::Project> project;

    /// A query parameter; empty when it is not there.
    std::string query(std::string_view name) const;
    std::string header(std::string_view name) const;
};

/// Sends an answer with the request id that every answer of AWS carries.
void send(http::Responder& responder, http::Response response, const std::string& requestId);

/// Invoke (https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html).
void invoke(const Invoke& invoke, Call call, http::Responder responder);
/// InvokeAsync, the deprecated API_InvokeAsync: always 202.
void invokeAsync(const Invoke& invoke, Call call, http::Responder responder);

/// These read the code, which may take time, and so are called off the io thread.
http::Response listFunctions(const Call& call, CodeDigest& digest);
http::Response getFunction(const Call& call, CodeDigest& digest);
http::Response getFunctionConfiguration(const Call& call, CodeDigest& digest);
http::Response getFunctionConcurrency(const Call& call, CodeDigest& digest);

} // namespace lathe::services::lambda
