#pragma once

#include "engine/base/Result.h"
#include "engine/http/Message.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::services::cloudwatch {

/// CloudWatch speaks three protocols; which one an SDK takes has changed over the years.
enum class Protocol {
    /// Forms and XML (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html).
    Query,
    /// AWS JSON 1.0.
    Json,
    /// Smithy RPC v2 with CBOR
    /// (https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html).
    Cbor,
};

/// A request, whatever its protocol.
struct Wanted {
    Protocol protocol = Protocol::Query;
    std::string operation;
    boost::json::object parameters;
    /// The client wants the code that the Query protocol has, too (x-amzn-query-mode).
    bool tellsQueryCode = false;

    /// With the protocol where the rest makes no sense, so that the answer has it.
    static Result<void> read(const http::Request& request, Wanted& wanted);
};

http::Response responseTo(const Wanted& wanted, const boost::json::object& result);
http::Response errorTo(const Wanted& wanted, const Error& error);

} // namespace lathe::services::cloudwatch
