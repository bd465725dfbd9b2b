#pragma once

#include "engine/base/Result.h"
#include "engine/http/Message.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace lathe::services {

/// A request of the protocols AWS JSON 1.0 and 1.1: the operation in X-Amz-Target, its parameters
/// as a JSON object (https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html).
struct JsonCall {
    /// "SendMessage" of "AmazonSQS.SendMessage".
    std::string operation;
    boost::json::object parameters;
    /// "application/x-amz-json-1.0" or "...-1.1": the answer has the same.
    std::string contentType;

    /// Nothing where the request has no X-Amz-Target. Fails with SerializationException where its
    /// body is not an object.
    static std::optional<Result<JsonCall>> read(const http::Request& request);
};

/// The answer to such a request.
http::Response jsonResponse(const JsonCall& call, const boost::json::value& result);
/// `__type` is the error's code; its sentence is the member `message`, which some services write
/// with a capital.
http::Response jsonError(std::string_view contentType, const Error& error, int status = 400,
                         std::string_view message = "message");

} // namespace lathe::services
