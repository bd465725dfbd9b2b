#pragma once

#include "engine/base/Units.h"
#include "engine/sources/http/Settings.h"
#include "engine/sources/http/Wire.h"

#include <boost/json.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::sources::http {

/// What the events of a WebSocket API tell of the connection that they come from.
struct SocketFacts {
    /// "L0SM9cOFvHcCIhw="
    std::string connectionId;
    Timestamp connectedAt{};
    /// "CONNECT", "MESSAGE" or "DISCONNECT".
    std::string eventType;
    std::string userAgent;
    std::string messageId;
    /// Of DISCONNECT.
    std::uint16_t closeCode = 0;
    std::string closeReason;
};

class ExecutionLog;

/// One request on its way through an API: what the gateway knows of it.
struct Exchange {
    Request request;
    std::shared_ptr<const Api> api;
    const Stage* stage = nullptr;
    /// nullptr where no route fits.
    const Route* route = nullptr;
    PathParameters parameters;
    /// Without stage, as it was sent, but for slashes ahead of the first: "/orders/7%2B1".
    std::string path;
    /// As it was sent, with the stage where the API has it in front of its paths.
    std::string stagePath;
    /// As a name of the outside: "a1b2c3.execute-api.us-east-1.amazonaws.com".
    std::string domainName;
    std::string accountId;
    std::string region;
    /// Where it came in.
    std::uint16_t port = 0;
    Timestamp time{};
    std::string requestId;
    /// Of the gateway: x-amz-apigw-id, "JKJaXmPLvHcESHA=".
    std::string extendedId;
    /// X-Amzn-Trace-Id.
    std::string traceId;
    /// requestContext.authorizer, where an authorizer has said something.
    boost::json::object authorizer;
    /// The API key that the authorizer has given.
    std::string usageKey;
    /// requestContext.identity, where it differs from that of anybody.
    boost::json::object identity;
    /// Of WebSocket APIs only: the request is then the opening handshake, or the message is its
    /// body.
    std::optional<SocketFacts> socket;
    /// Of a test of a method only.
    std::shared_ptr<ExecutionLog> log;
};

/// Whether the media type ("image/png; q=1") is one of those, of which "*/*" and "image/*" stand
/// for several.
bool isMediaTypeOf(const std::vector<std::string>& types, std::string_view contentType);
/// Whether a REST API answers this client with bytes: the first type of its Accept, and no other,
/// is one of the API's binary ones
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/lambda-proxy-binary-media.html).
bool acceptsBinary(const Exchange& exchange);
/// A body as contentHandling says, "CONVERT_TO_TEXT" or "CONVERT_TO_BINARY": base64 of what is
/// binary, or the bytes of what is base64; as it is for anything else. Empty optional for what is
/// no base64
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html).
std::optional<std::string> handled(std::string body, bool binary, std::string_view handling);
/// An integration's answer likewise; `wantsBinary` where the client accepts one of the API's binary
/// types in the first place. What is neither wanted nor said to be binary is text.
std::optional<std::string> handledAnswer(std::string body, bool binary, bool wantsBinary,
                                         std::string_view handling);
/// Whether the body of the request goes into an event as base64.
bool isBinary(const Exchange& exchange);

} // namespace lathe::sources::http
