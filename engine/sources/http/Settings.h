#pragma once

#include "engine/base/Units.h"
#include "engine/model/Project.h"
#include "engine/sources/http/PathPattern.h"
#include "engine/sources/http/ResourcePolicy.h"

#include <boost/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::sources::http {

enum class ApiKind {
    /// API Gateway's REST APIs: AWS::Serverless::Api, AWS::ApiGateway::RestApi.
    Rest,
    /// API Gateway's HTTP APIs: AWS::Serverless::HttpApi, AWS::ApiGatewayV2::Api.
    Http,
    FunctionUrl,
    /// API Gateway's WebSocket APIs: AWS::Serverless::WebSocketApi, AWS::ApiGatewayV2::Api.
    WebSocket,
};

/// CORS of an HTTP API or of a function URL, which the gateway itself answers. A REST API has its
/// preflight as a route and leaves the rest to the function.
struct Cors {
    std::vector<std::string> origins;
    std::vector<std::string> methods;
    std::vector<std::string> headers;
    std::vector<std::string> exposed;
    std::optional<int> maxAge;
    bool credentials = false;

    bool operator==(const Cors&) const = default;
};

/// What answers in the name of a route.
struct Integration {
    enum class Type {
        /// AWS_PROXY of a function: request and response as they are.
        LambdaProxy,
        /// AWS of a function or another service: mapping templates in between.
        Aws,
        /// A service's operation that an HTTP API calls by parameters ("SQS-SendMessage").
        Service,
        HttpProxy,
        Http,
        Mock,
    };

    Type type = Type::LambdaProxy;
    /// As written: an integration URI of API Gateway, an ARN or an URL. May have
    /// "${stageVariables.NAME}" in it.
    std::string uri;
    /// Of requests to another server.
    std::string method;
    /// "1.0" or "2.0"; of HTTP APIs and function URLs only.
    std::string payloadVersion = "1.0";
    /// "SQS-SendMessage"
    std::string subtype;
    Milliseconds timeout{29'000};
    /// Whether a function's response is handed on as it comes.
    bool streams = false;
    /// Everything else, by the names that OpenAPI's x-amazon-apigateway-integration has:
    /// requestTemplates, requestParameters, responses, passthroughBehavior, contentHandling...
    boost::json::object details;

    bool operator==(const Integration&) const = default;
};

struct Route {
    /// Upper case; "ANY" for each that no other route of the path has.
    std::string method = "ANY";
    /// Of WebSocket APIs, the text is the route key.
    PathPattern path;
    Integration integration;
    /// Name in Api::authorizers; "AWS_IAM" for signed requests; empty for everybody.
    std::string authorizer;
    std::vector<std::string> scopes;
    bool apiKeyRequired = false;
    std::string operationName;
    /// Of its resource; of REST APIs only.
    std::string resourceId;
    /// "integration.request..." and "method.request..." -> whether it is required.
    std::map<std::string, bool> parameters;
    /// Content type -> name of the model that the body has to fit; of WebSocket APIs, by what
    /// `modelSelection` gives.
    std::map<std::string, std::string> models;
    /// "$request.body.kind"; of WebSocket APIs only. Empty: "$default".
    std::string modelSelection;
    bool validatesBody = false;
    bool validatesParameters = false;
    /// Whether the client gets what the integration answers; of WebSocket APIs only.
    bool answers = false;
    /// What the journal has as origin: the id of the trigger, or of the API.
    std::string origin;
};

/// How often who asks a method may, all together; "*" stands for every path or method.
struct Throttle {
    std::string path = "*";
    std::string method = "*";
    /// Requests a second, and how many may come at once.
    double rate = 0;
    int burst = 0;
    bool operator==(const Throttle&) const = default;
};

/// "/orders/{id}/GET" -> "/orders/{id}", GET, as maps of throttles name methods; "*/*" -> both.
Throttle throttleOfMethod(std::string_view key);
/// The one that is closest to the route; nullptr where none is for it.
const Throttle* closestThrottle(const std::vector<Throttle>& throttles, const Route& route);

struct Stage {
    std::string name;
    std::map<std::string, std::string> variables;
    std::vector<Throttle> throttles = {};
    /// Whether it is the canary beside a stage of this name; nothing where the stage has none.
    std::optional<bool> isCanary = {};
    bool operator==(const Stage&) const = default;
};

/// Who lets requests in
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html).
struct Authorizer {
    enum class Type { Token, Request, Jwt, Iam };

    Type type = Type::Request;
    /// Integration URI or ARN of its function.
    std::string uri;
    /// "method.request.header.Authorization", "$request.header.Auth", "context.httpMethod"...
    std::vector<std::string> identitySources;
    /// What a token has to match; empty: anything.
    std::string validation;
    Seconds ttl{300};
    /// Of HTTP APIs.
    std::string payloadVersion = "1.0";
    bool simpleResponses = false;
    std::string issuer;
    std::vector<std::string> audience;
    /// The role that its function is invoked in; empty: the function's own policy allows it.
    std::string role = {};

    bool operator==(const Authorizer&) const = default;
};

/// How often who has a key of it may ask.
struct UsagePlan {
    std::string id;
    /// Empty: every stage of the API.
    std::string stage;
    /// Requests a second, and how many may come at once; unbounded without.
    std::optional<double> rate;
    std::optional<int> burst;
    /// Requests a "DAY", "WEEK" or "MONTH".
    std::optional<int> quota;
    std::string quotaPeriod = "MONTH";
    /// Of methods of the stage, in place of the plan's own rate.
    std::vector<Throttle> throttles = {};

    bool operator==(const UsagePlan&) const = default;
};

struct ApiKey {
    std::string id;
    std::string value;
    bool enabled = true;
    /// Those that reach the API.
    std::vector<UsagePlan> plans;

    bool operator==(const ApiKey&) const = default;
};

/// What the gateway says in its own name (GatewayResponses), by response type.
struct GatewayResponse {
    std::optional<int> status;
    /// "gatewayresponse.header.NAME" -> value.
    std::map<std::string, std::string> parameters;
    /// Content type -> template.
    std::map<std::string, std::string> templates;

    bool operator==(const GatewayResponse&) const = default;
};

/// One API of the project, as it is served.
struct Api {
    ApiKind kind = ApiKind::Rest;
    /// Of the resource; of a function URL that of the function.
    std::string logicalId;
    /// As in host names: "a1b2c3d4e5".
    std::string id;
    /// As metrics of REST APIs name it.
    std::string name;
    std::string deploymentId;
    /// The first is the one that paths without a stage belong to.
    std::vector<Stage> stages;
    std::vector<Route> routes;
    std::optional<Cors> cors;
    std::vector<std::string> binaryMediaTypes;
    std::map<std::string, Authorizer> authorizers;
    std::map<std::string, GatewayResponse> gatewayResponses;
    /// JSON schemas by name.
    std::map<std::string, boost::json::value> models;
    std::vector<ApiKey> keys;
    /// Of REST APIs only.
    std::optional<ResourcePolicy> policy;
    /// Where the API key of a request stands: "HEADER" or "AUTHORIZER".
    std::string apiKeySource = "HEADER";
    /// What the route key of a message is: "$request.body.action"; of WebSocket APIs only.
    std::string routeSelection;
    /// Whether paths have to begin with a stage: it has no port of its own.
    bool needsStage = false;

    /// nullptr when there is none of that name.
    const Stage* findStage(std::string_view name) const;
};

/// A function URL that a client of the Lambda API has made.
struct FunctionUrl {
    /// Logical id.
    std::string function;
    /// "$LATEST" or an alias.
    std::string qualifier;
    /// AuthType, InvokeMode, Cors, FunctionUrl.
    boost::json::object config;

    bool operator==(const FunctionUrl&) const = default;
};

/// Every HTTP API of the project in the order of its template, then the URLs of its functions.
std::vector<Api> apisOf(const model::Project& project);
/// Those that are not the template's.
std::vector<Api> apisOfUrls(const std::vector<FunctionUrl>& urls);

/// A REST API that a client of API Gateway's API has made, as one of its stages has it: `parts` are
/// those of a deployment in the shapes of that API, with resources, models, authorizers, validators
/// and gateway responses by their names or ids in members that begin with a dot (".resources").
/// Without keys.
Api apiOfParts(const boost::json::object& parts, const boost::json::object& stage, bool isCanary);

/// The function that an integration URI or an ARN names; nothing in `name` where it names none.
struct FunctionName {
    std::string name;
    std::string qualifier = "$LATEST";
};
FunctionName functionIn(std::string_view uri);

} // namespace lathe::sources::http
