#pragma once

#include "engine/base/Result.h"
#include "engine/http/Message.h"

#include <boost/json.hpp>

#include <optional>
#include <string>

namespace lathe::services::sqs {

/// A request of one of the two protocols of SQS: AWS JSON 1.0, or the older Query protocol, whose
/// answers are XML
/// (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-making-api-requests.html).
struct WireCall {
    enum class Protocol {
        Json,
        Query,
        /// Of who accepts JSON only.
        QueryAnsweredInJson,
    };

    Protocol protocol = Protocol::Json;
    std::string operation;
    /// As in the JSON protocol, with QueueUrl also where the request was sent to the queue's own
    /// URL.
    boost::json::object parameters;
    std::string contentType;
    /// Whether it was sent there.
    bool isForQueue = false;
    /// Its parameters make no sense; nothing else is set then but the protocol.
    std::optional<Error> error;

    /// Nothing where the request names no operation.
    static std::optional<WireCall> read(const http::Request& request);
    http::Response answer(const Result<boost::json::object>& result) const;
};

} // namespace lathe::services::sqs
