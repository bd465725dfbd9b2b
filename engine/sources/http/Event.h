#pragma once

#include "engine/sources/http/Exchange.h"

#include <string>

namespace lathe::sources::http {

/// The event that a function gets of a request, as JSON: payload format 1.0 of REST APIs and, a
/// little different, of HTTP APIs
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
boost::json::object eventV1(const Exchange& exchange);
/// Payload format 2.0 of HTTP APIs and function URLs
/// (https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html).
boost::json::object eventV2(const Exchange& exchange);
/// What a function gets of a WebSocket API
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integration-requests.html).
boost::json::object socketEvent(const Exchange& exchange);
/// In the format that the integration asks for.
std::string eventOf(const Exchange& exchange);

/// Parts of them that authorizers and templates get as well.
boost::json::object requestContextOf(const Exchange& exchange);
boost::json::object requestContextV1(const Exchange& exchange);
boost::json::object requestContextV2(const Exchange& exchange);
/// Name and value of each field that a function sees; those of the gateway's own among them.
std::vector<std::pair<std::string, std::string>> headersOf(const Exchange& exchange);
/// Decoded, in their order.
std::vector<std::pair<std::string, std::string>> queryOf(std::string_view query);

} // namespace lathe::sources::http
