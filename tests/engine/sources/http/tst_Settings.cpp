#include "engine/sources/http/Settings.h"
#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::sources::http;
using test::projectOf;
using test::withFunction;

class tst_Settings : public QObject {
    Q_OBJECT

    static const Route* find(const Api& api, const std::string& method, const std::string& path) {
        for (const Route& route : api.routes)
            if (route.method == method && route.path.text() == path)
                return &route;
        return nullptr;
    }

  private slots:
    void eventsOfAFunctionMakeTheImplicitApis() {
        const auto apis = apisOf(
            *projectOf(withFunction({}, "      Events:\n"
                                        "        A:\n"
                                        "          Type: Api\n"
                                        "          Properties: {Path: '/o/{id}', Method: get}\n"
                                        "        B: {Type: HttpApi}\n")));
        QCOMPARE(apis.size(), 2u);
        QCOMPARE(apis[0].kind, ApiKind::Rest);
        QCOMPARE(QString::fromStdString(apis[0].stages.front().name), QString{"Prod"});
        const Route* route = find(apis[0], "GET", "/o/{id}");
        QVERIFY(route);
        QCOMPARE(QString::fromStdString(route->origin), QString{"App/A"});
        QVERIFY(functionIn(route->integration.uri).name == "App");
        QCOMPARE(apis[1].kind, ApiKind::Http);
        route = find(apis[1], "ANY", "$default");
        QVERIFY(route && route->integration.payloadVersion == "2.0");
    }
    void corsOfARestApiIsAnOptionsMethodOfEachPath() {
        const auto apis = apisOf(*projectOf(withFunction(
            "  Site:\n"
            "    Type: AWS::Serverless::Api\n"
            "    Properties: {StageName: dev, Cors: \"'https://a.example'\", Variables: {a: b}}\n",
            "      Events:\n"
            "        A:\n"
            "          Type: Api\n"
            "          Properties: {Path: /o, Method: get, RestApiId: !Ref Site}\n")));
        QCOMPARE(apis.size(), 1u);
        QVERIFY(apis[0].stages.front().name == "dev");
        QVERIFY(apis[0].stages.front().variables.at("a") == "b");
        const Route* route = find(apis[0], "OPTIONS", "/o");
        QVERIFY(route && route->integration.type == Integration::Type::Mock);
    }
    void socketsHaveRouteKeys() {
        const auto apis = apisOf(*projectOf(
            withFunction("  Chat:\n"
                         "    Type: AWS::Serverless::WebSocketApi\n"
                         "    Properties:\n"
                         "      RouteSelectionExpression: $request.body.action\n"
                         "      StageVariables: {a: b}\n"
                         "      Auth: {AuthType: CUSTOM, AuthArn: !GetAtt App.Arn, IdentitySource: "
                         "[route.request.header.Auth]}\n"
                         "      Routes:\n"
                         "        $connect: {FunctionArn: !GetAtt App.Arn}\n"
                         "        talk: {FunctionArn: !GetAtt App.Arn, IntegrationTimeout: 500, "
                         "RouteResponseSelectionExpression: $default}\n")));
        QCOMPARE(apis.size(), 1u);
        const Api& api = apis[0];
        QCOMPARE(api.kind, ApiKind::WebSocket);
        QVERIFY(api.routeSelection == "$request.body.action");
        QVERIFY(api.stages.front().name == "default" &&
                api.stages.front().variables.at("a") == "b");
        const Route* connect = routeOfKey(api, "$connect");
        const Route* talk = routeOfKey(api, "talk");
        QVERIFY(connect && talk && !connect->answers && talk->answers);
        QCOMPARE(talk->integration.timeout, Milliseconds{500});
        QVERIFY(talk->authorizer.empty() && api.authorizers.contains(connect->authorizer));
        QCOMPARE(api.authorizers.at(connect->authorizer).ttl, Seconds{0});
        QCOMPARE(QString::fromStdString(connect->origin), QString{"Chat/$connect"});
    }
    void aUserPoolIsAnIssuer() {
        const auto apis = apisOf(*projectOf(withFunction(
            "  Site:\n"
            "    Type: AWS::Serverless::Api\n"
            "    Properties:\n"
            "      StageName: dev\n"
            "      Auth:\n"
            "        DefaultAuthorizer: Pool\n"
            "        Authorizers: {Pool: {UserPoolArn: "
            "'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab'}}\n",
            "      Events:\n"
            "        A: {Type: Api, Properties: {Path: /o, Method: get, RestApiId: !Ref "
            "Site}}\n")));
        QCOMPARE(apis.size(), 1u);
        const Authorizer& pool = apis[0].authorizers.at("Pool");
        QVERIFY(pool.type == Authorizer::Type::Jwt);
        QCOMPARE(QString::fromStdString(pool.issuer),
                 QString{"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab"});
    }
    void aDocumentBesideTheTemplateIsRead() {
        const std::string document =
            "openapi: 3.0.1\n"
            "x-amazon-apigateway-binary-media-types: [image/png]\n"
            "x-amazon-apigateway-request-validators:\n"
            "  all: {validateRequestBody: true, validateRequestParameters: true}\n"
            "x-amazon-apigateway-request-validator: all\n"
            "paths:\n"
            "  /pets:\n"
            "    x-amazon-apigateway-any-method:\n"
            "      parameters: [{name: q, in: query, required: true}]\n"
            "      requestBody: {content: {application/json: {schema: {$ref: "
            "'#/components/schemas/Pet'}}}}\n"
            "      security: [{key: []}, {auth: []}]\n"
            "      x-amazon-apigateway-integration:\n"
            "        type: aws_proxy\n"
            "        httpMethod: POST\n"
            "        uri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            "arn:aws:lambda:us-east-1:123456789012:function:App/invocations\n"
            "components:\n"
            "  schemas: {Pet: {type: object}}\n"
            "  securitySchemes:\n"
            "    key: {type: apiKey, name: x-api-key, in: header}\n"
            "    auth:\n"
            "      type: apiKey\n"
            "      name: Authorization\n"
            "      in: header\n"
            "      x-amazon-apigateway-authorizer: {type: token, authorizerUri: u, "
            "authorizerResultTtlInSeconds: 60}\n";
        const auto apis = apisOf(
            *projectOf(withFunction("  Site:\n"
                                    "    Type: AWS::Serverless::Api\n"
                                    "    Properties: {StageName: dev, DefinitionUri: api.yaml}\n"),
                       {{"api.yaml", document}}));
        QCOMPARE(apis.size(), 1u);
        const Route* route = find(apis[0], "ANY", "/pets");
        QVERIFY(route);
        QVERIFY(route->apiKeyRequired && route->authorizer == "auth");
        QVERIFY(route->validatesBody && route->models.at("application/json") == "Pet");
        QVERIFY(route->parameters.at("method.request.querystring.q"));
        QVERIFY(apis[0].authorizers.at("auth").ttl == Seconds{60});
        QVERIFY(apis[0].binaryMediaTypes == std::vector<std::string>{"image/png"});
        QVERIFY(functionIn(route->integration.uri).name == "App");
    }
    void resourcesAndMethodsOfPlainCloudFormationMakePaths() {
        const auto apis = apisOf(*projectOf(withFunction(
            "  Site: {Type: AWS::ApiGateway::RestApi, Properties: {Name: site}}\n"
            "  One:\n"
            "    Type: AWS::ApiGateway::Resource\n"
            "    Properties: {RestApiId: !Ref Site, ParentId: !GetAtt Site.RootResourceId, "
            "PathPart: one}\n"
            "  Two:\n"
            "    Type: AWS::ApiGateway::Resource\n"
            "    Properties: {RestApiId: !Ref Site, ParentId: !Ref One, PathPart: '{id}'}\n"
            "  Get:\n"
            "    Type: AWS::ApiGateway::Method\n"
            "    Properties:\n"
            "      RestApiId: !Ref Site\n"
            "      ResourceId: !Ref Two\n"
            "      HttpMethod: GET\n"
            "      AuthorizationType: NONE\n"
            "      Integration:\n"
            "        Type: AWS_PROXY\n"
            "        IntegrationHttpMethod: POST\n"
            "        Uri: !Sub "
            "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${App.Arn}/"
            "invocations\n"
            "  Stage:\n"
            "    Type: AWS::ApiGateway::Stage\n"
            "    Properties: {RestApiId: !Ref Site, StageName: live, DeploymentId: d}\n")));
        QCOMPARE(apis.size(), 1u);
        const Route* route = find(apis[0], "GET", "/one/{id}");
        QVERIFY(route);
        QVERIFY(route->origin == "Get" && functionIn(route->integration.uri).name == "App");
        QVERIFY(apis[0].stages.front().name == "live");
    }
    void routesAndIntegrationsOfHttpApisAreJoined() {
        const auto apis = apisOf(*projectOf(withFunction(
            "  Site:\n"
            "    Type: AWS::ApiGatewayV2::Api\n"
            "    Properties:\n"
            "      Name: site\n"
            "      ProtocolType: HTTP\n"
            "      CorsConfiguration: {AllowOrigins: ['https://a.example'], MaxAge: 5}\n"
            "  Int:\n"
            "    Type: AWS::ApiGatewayV2::Integration\n"
            "    Properties: {ApiId: !Ref Site, IntegrationType: AWS_PROXY, IntegrationUri: "
            "!GetAtt App.Arn, PayloadFormatVersion: '2.0'}\n"
            "  Route:\n"
            "    Type: AWS::ApiGatewayV2::Route\n"
            "    Properties: {ApiId: !Ref Site, RouteKey: 'POST /x', Target: !Sub "
            "'integrations/${Int}'}\n")));
        QCOMPARE(apis.size(), 1u);
        const Route* route = find(apis[0], "POST", "/x");
        QVERIFY(route && route->integration.payloadVersion == "2.0");
        QVERIFY(functionIn(route->integration.uri).name == "App");
        QVERIFY(apis[0].cors && apis[0].cors->maxAge == 5);
        QVERIFY(apis[0].stages.front().name == "$default");
    }
    void routesOfWebSocketApisHaveModels() {
        const auto apis = apisOf(*projectOf(withFunction(
            "  Chat:\n"
            "    Type: AWS::ApiGatewayV2::Api\n"
            "    Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: "
            "$request.body.action}\n"
            "  Order:\n"
            "    Type: AWS::ApiGatewayV2::Model\n"
            "    Properties: {ApiId: !Ref Chat, Name: Order, Schema: {type: object}}\n"
            "  Connect:\n"
            "    Type: AWS::ApiGatewayV2::Route\n"
            "    Properties: {ApiId: !Ref Chat, RouteKey: $connect, RequestParameters: "
            "{route.request.querystring.name: {Required: true}}}\n"
            "  Talk:\n"
            "    Type: AWS::ApiGatewayV2::Route\n"
            "    Properties: {ApiId: !Ref Chat, RouteKey: talk, ModelSelectionExpression: "
            "$request.body.kind, RequestModels: {order: Order}}\n")));
        QCOMPARE(apis.size(), 1u);
        QVERIFY(apis[0].models.contains("Order"));
        const Route* talk = find(apis[0], "ANY", "talk");
        QVERIFY(talk && talk->validatesBody && talk->models.at("order") == "Order");
        QCOMPARE(talk->modelSelection, std::string{"$request.body.kind"});
        const Route* connect = find(apis[0], "ANY", "$connect");
        QVERIFY(connect && connect->validatesParameters && !connect->validatesBody);
        QVERIFY(connect->parameters.at("route.request.querystring.name"));
    }
    void aFunctionUrlIsAnApiOfItsOwn() {
        const auto project = projectOf(withFunction(
            "Outputs: {Url: {Value: !GetAtt AppUrl.FunctionUrl}}\n",
            "      FunctionUrlConfig: {AuthType: AWS_IAM, InvokeMode: RESPONSE_STREAM}\n"));
        const auto apis = apisOf(*project);
        QCOMPARE(apis.size(), 1u);
        QCOMPARE(apis[0].kind, ApiKind::FunctionUrl);
        QVERIFY(apis[0].routes.front().authorizer == "AWS_IAM");
        QVERIFY(apis[0].routes.front().integration.streams);
        // The host of its URL is what the template's other resources are told.
        const std::string url{project->outputs.at("Url").value.as_string()};
        QVERIFY(url.find(apis[0].id + ".lambda-url") != std::string::npos);
    }
    void plainRoutesJoinAnHttpApiOfSams() {
        const auto apis = apisOf(
            *projectOf("Resources:\n"
                       "  Site:\n"
                       "    Type: AWS::Serverless::HttpApi\n"
                       "  Send:\n"
                       "    Type: AWS::ApiGatewayV2::Integration\n"
                       "    Properties: {ApiId: !Ref Site, IntegrationType: AWS_PROXY, "
                       "IntegrationSubtype: SQS-SendMessage}\n"
                       "  Route:\n"
                       "    Type: AWS::ApiGatewayV2::Route\n"
                       "    Properties: {ApiId: !Ref Site, RouteKey: POST /jobs, Target: !Sub "
                       "'integrations/${Send}'}\n"));
        QCOMPARE(apis.size(), 1u);
        const Route* route = find(apis[0], "POST", "/jobs");
        QVERIFY(route && route->integration.subtype == "SQS-SendMessage");
    }
    void plainMethodsJoinARestApiOfSams() {
        const auto apis = apisOf(*projectOf(
            "Resources:\n"
            "  Site:\n"
            "    Type: AWS::Serverless::Api\n"
            "    Properties: {StageName: dev}\n"
            "  Part:\n"
            "    Type: AWS::ApiGateway::Resource\n"
            "    Properties: {RestApiId: !Ref Site, ParentId: !GetAtt Site.RootResourceId, "
            "PathPart: health}\n"
            "  Health:\n"
            "    Type: AWS::ApiGateway::Method\n"
            "    Properties:\n"
            "      RestApiId: !Ref Site\n"
            "      ResourceId: !Ref Part\n"
            "      HttpMethod: GET\n"
            "      AuthorizationType: NONE\n"
            "      Integration: {Type: MOCK}\n"));
        QCOMPARE(apis.size(), 1u);
        const Route* route = find(apis[0], "GET", "/health");
        QVERIFY(route && route->integration.type == Integration::Type::Mock);
    }
    void restApisDoNotTellASlashAtTheEnd() {
        const auto apis = apisOf(
            *projectOf(withFunction({}, "      Events:\n"
                                        "        A:\n"
                                        "          Type: Api\n"
                                        "          Properties: {Path: /plans/, Method: get}\n")));
        QVERIFY(find(apis[0], "GET", "/plans"));
    }
    void urisNameFunctionsAndQualifiers() {
        const auto name = functionIn("arn:aws:apigateway:r:lambda:path/2015-03-31/functions/"
                                     "arn:aws:lambda:r:1:function:App:live/invocations");
        QVERIFY(name.name == "App" && name.qualifier == "live");
        QVERIFY(functionIn("https://example.com").name.empty());
    }
};

LATHE_TEST(tst_Settings)
#include "tst_Settings.moc"
