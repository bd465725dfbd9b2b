#include "tests/integration/HttpBench.h"
#include "tests/integration/PythonClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

/// WebSocket APIs with functions behind them, asked by clients that people use.
class tst_WebSocketApis : public QObject {
    Q_OBJECT

    static constexpr const char* resources =
        "Transform: AWS::Serverless-2016-10-31\n"
        "Globals: {Function: {CodeUri: src/, Runtime: python3.11, Timeout: 5}}\n"
        "Resources:\n"
        "  Chat:\n"
        "    Type: AWS::ApiGatewayV2::Api\n"
        "    Properties: {Name: chat, ProtocolType: WEBSOCKET, "
        "RouteSelectionExpression: $request.body.action}\n"
        "  Prod:\n"
        "    Type: AWS::ApiGatewayV2::Stage\n"
        "    Properties: {ApiId: !Ref Chat, StageName: prod, StageVariables: {color: red}}\n"
        "  Guard:\n"
        "    Type: AWS::ApiGatewayV2::Authorizer\n"
        "    Properties:\n"
        "      ApiId: !Ref Chat\n"
        "      AuthorizerType: REQUEST\n"
        "      IdentitySource: [route.request.querystring.who]\n"
        "      AuthorizerUri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/"
        "functions/${Authorize.Arn}/invocations'\n"
        "  App:\n"
        "    Type: AWS::Serverless::Function\n"
        "    Properties: {Handler: app.handler}\n"
        "  Authorize:\n"
        "    Type: AWS::Serverless::Function\n"
        "    Properties: {Handler: app.authorize}\n"
        "  ToApp:\n"
        "    Type: AWS::ApiGatewayV2::Integration\n"
        "    Properties:\n"
        "      ApiId: !Ref Chat\n"
        "      IntegrationType: AWS_PROXY\n"
        "      IntegrationUri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/"
        "functions/${App.Arn}/invocations'\n"
        "  ToMock:\n"
        "    Type: AWS::ApiGatewayV2::Integration\n"
        "    Properties:\n"
        "      ApiId: !Ref Chat\n"
        "      IntegrationType: MOCK\n"
        "      RequestTemplates: {application/json: '{\"statusCode\": 200}'}\n"
        "  FromMock:\n"
        "    Type: AWS::ApiGatewayV2::IntegrationResponse\n"
        "    Properties:\n"
        "      ApiId: !Ref Chat\n"
        "      IntegrationId: !Ref ToMock\n"
        "      IntegrationResponseKey: /200/\n"
        "      ResponseTemplates: {application/json: 'pong $context.connectionId'}\n"
        "  AppMayBeInvoked:\n"
        "    Type: AWS::Lambda::Permission\n"
        "    Properties: {Action: 'lambda:InvokeFunction', FunctionName: !Ref App, "
        "Principal: apigateway.amazonaws.com}\n"
        "  AuthorizeMayBeInvoked:\n"
        "    Type: AWS::Lambda::Permission\n"
        "    Properties: {Action: 'lambda:InvokeFunction', FunctionName: !Ref Authorize, "
        "Principal: apigateway.amazonaws.com}\n";

    static std::string route(const std::string& name, const std::string& key,
                             const std::string& integration, const std::string& rest = {}) {
        return "  " + name +
               ":\n    Type: AWS::ApiGatewayV2::Route\n    Properties: {ApiId: !Ref Chat, "
               "RouteKey: " +
               key + ", Target: !Sub 'integrations/${" + integration + "}'" + rest + "}\n";
    }

  private slots:
    void clientsConnectSpeakAndAreSpokenTo() {
        test::HttpBench bench;
        const std::string answers = ", RouteResponseSelectionExpression: $default";
        bench.write("template.yaml",
                    resources +
                        route("Connect", "$connect", "ToApp",
                              ", AuthorizationType: CUSTOM, AuthorizerId: !Ref Guard") +
                        route("Disconnect", "$disconnect", "ToApp") +
                        route("Tell", "tell", "ToApp", answers) + route("Quiet", "quiet", "ToApp") +
                        route("Ping", "ping", "ToMock", answers));
        bench.write("src/app.py",
                    "import http.client, json, os, ssl\n"
                    "seen = []\n"
                    "def secure(domain):\n"
                    "    trusted = ssl.create_default_context(cafile=os.environ['AWS_CA_BUNDLE'])\n"
                    "    client = http.client.HTTPSConnection(domain, context=trusted)\n"
                    "    client.request('GET', '/2015-03-31/functions')\n"
                    "    return client.getresponse().status\n"
                    "def handler(event, context):\n"
                    "    seen.append(event)\n"
                    "    about = event['requestContext']\n"
                    "    if about['eventType'] == 'DISCONNECT':\n"
                    "        print('gone', about['disconnectStatusCode'], about['routeKey'])\n"
                    "    if 'secure' in event.get('body', ''):\n"
                    "        status = secure(event['requestContext']['domainName'])\n"
                    "        return {'statusCode': 200, 'body': str(status)}\n"
                    "    query = event.get('queryStringParameters') or {}\n"
                    "    if query.get('who') == 'nobody': return {'statusCode': 403}\n"
                    "    if query.get('who') == 'crash': raise ValueError('no')\n"
                    "    return {'statusCode': 200, 'body': json.dumps(seen),\n"
                    "            'headers': {'Sec-WebSocket-Protocol': 'b'}}\n"
                    "def authorize(event, context):\n"
                    "    who = event['queryStringParameters']['who']\n"
                    "    effect = 'Deny' if who == 'denied' else 'Allow'\n"
                    "    return {'principalId': who, 'context': {'team': 7}, 'policyDocument':\n"
                    "        {'Statement': [{'Action': 'execute-api:Invoke', 'Effect': effect,\n"
                    "                        'Resource': event['methodArn']}]}}\n");
        const auto started = bench.start();
        QVERIFY2(started, started ? "" : started.error().detail.english().c_str());
        QCOMPARE(
            test::runPythonClient("websockets", bench.engine->endpointUrl(),
                                  {QString::number(bench.portOf("Chat")),
                                   QString::fromStdString(bench.engine->authorityFile().string())}),
            QString{});
        // The function learns who has gone, and why.
        std::string log;
        const auto hasGone = [&](const std::string& code) {
            for (const model::LogLine& line : bench.engine->takeEvents().logs)
                log += line.text + "\n";
            return log.find("gone " + code + " $disconnect") != std::string::npos;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasGone("1000"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(hasGone("1003"), 20'000);
    }
};

LATHE_TEST(tst_WebSocketApis)
#include "tst_WebSocketApis.moc"
