#pragma once

#include "engine/http/Message.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::api {

/// What a request asks of AWS, as X-Ray's SDKs tell it of a call.
struct CalledOperation {
    /// "SQS"
    std::string name;
    /// What X-Ray calls the node that answers: "AWS::SQS::Queue".
    std::string origin;
    /// "operation", and what it is about: "queue_url", "topic_arn", "bucket_name", "key",
    /// "function_name".
    boost::json::object aws;
};

/// `service` is as the scope of signatures names it; empty where it speaks the Query protocol or is
/// Lambda.
CalledOperation calledOperation(const http::Request& request, std::string_view service);

} // namespace lathe::api
