#pragma once

#include "engine/sources/http/Settings.h"

#include <string>
#include <string_view>

namespace lathe::sources::http {

/// What reads one API out of a project: where its routes stand, and in whose words.
struct Reading {
    const model::Project& project;
    const model::Resource& resource;
    Api& api;
};

/// AWS::Serverless::Api and HttpApi: properties, their definition, the events of functions.
void readSamApi(const Reading& reading);
/// AWS::ApiGateway::*.
void readPlainRestApi(const Reading& reading);
/// AWS::Serverless::WebSocketApi.
void readSamSocketApi(const Reading& reading);
/// AWS::ApiGatewayV2::*, HTTP and WebSocket.
void readPlainHttpApi(const Reading& reading);
/// What plain CloudFormation adds to an API of SAM's: methods, models, routes, stages.
void readRestParts(const Reading& reading);
void readHttpParts(const Reading& reading);
/// An OpenAPI or Swagger document with API Gateway's extensions
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html).
void readOpenApi(const Reading& reading, const boost::json::object& document);
/// Keys and usage plans that reach the API.
void readApiKeys(const Reading& reading);
/// What the API's definition property or file holds; nullptr where it has none.
const boost::json::object* definitionOf(const Reading& reading);

/// Adds it unless the API has a route of this method and path; null then.
Route* addRoute(const Reading& reading, std::string method, std::string path);
/// Whether the property names the API: by what Ref gives, or by its logical id.
bool isOfApi(const Reading& reading, const model::Resource& resource, std::string_view property);
/// Id of the trigger that stands for the route, else that of the API.
std::string originOf(const Reading& reading, const Route& route);
/// An integration in OpenAPI's words.
Integration integrationOf(const boost::json::object& details, ApiKind kind);
/// An authorizer in OpenAPI's words (x-amazon-apigateway-authorizer).
Authorizer authorizerOf(const boost::json::object& written);
/// CORS in the words of CloudFormation ("AllowOrigins") or OpenAPI ("allowOrigins").
std::optional<Cors> corsOf(const boost::json::object& properties);
/// Of a stage's MethodSettings, DefaultRouteSettings and RouteSettings.
std::vector<Throttle> throttlesOf(const boost::json::object& properties);
std::map<std::string, std::string> textsByName(const boost::json::object& object);
/// Keeps the schema of a model by its name and by its id.
void readModel(const Reading& reading, const model::Resource& resource);
/// Upper case; "ANY" for whatever means that.
std::string methodOf(std::string_view written);
/// "image~1png" -> "image/png", and likewise of paths.
std::string mediaTypeOf(std::string written);

} // namespace lathe::sources::http
