#pragma once

#include "engine/http/Fetch.h"
#include "engine/sources/http/Exchange.h"
#include "engine/sources/http/GatewayError.h"
#include "engine/sources/http/MappingTemplate.h"

#include <optional>
#include <string>
#include <variant>

namespace lathe::sources::http {

/// The body that the integration gets: of the template for the request's content type, or as it
/// came
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html).
std::variant<std::string, GatewayError> mappedBody(const Exchange& exchange, Overrides& overrides);

/// A request to a server, and where.
struct Outgoing {
    lathe::http::Url url;
    Request request;
};

/// The role that an integration has been given; empty where there is none.
std::string roleOf(const Integration& integration);

/// Where the AWS services are, and who asks them.
struct ServicesAt {
    std::string endpoint;
    std::string accessKey;
};

/// Of HTTP and HTTP_PROXY; empty optional where the URI is no URL.
std::optional<Outgoing> serverRequest(const Exchange& exchange, std::string body,
                                      const Overrides& overrides);
/// To a service: of a REST API's AWS integration
/// ("arn:aws:apigateway: REGION:sqs:path/ACCOUNT/QUEUE", "...:events:action/PutEvents"), or of an
/// HTTP API's "SQS-SendMessage" and its like.
std::optional<Outgoing> serviceRequest(const Exchange& exchange, const ServicesAt& at,
                                       std::string body, const Overrides& overrides);

/// Whether the integration's parameters set a header that API Gateway lets nobody set: the framing
/// of what is sent, and for a service of AWS what it signs and what is about the connection. Each
/// such request fails with API_CONFIGURATION_ERROR.
bool mapsRefusedHeader(const Exchange& exchange);

/// A header that the integration's parameters set for the function's service, as Lambda's Invoke
/// takes them ("X-Amz-Invocation-Type", "X-Amz-Tenant-Id"); empty where there is none.
std::string invokeHeader(const Exchange& exchange, std::string_view name);

} // namespace lathe::sources::http
