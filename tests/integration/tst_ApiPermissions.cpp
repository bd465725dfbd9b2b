#include "tests/integration/HttpBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

/// What IAM lets APIs do: invoke functions by their policies, ask services in a role.
class tst_ApiPermissions : public QObject {
    Q_OBJECT

    static std::string role(const std::string& name, const std::string& action) {
        return "  " + name +
               ":\n"
               "    Type: AWS::IAM::Role\n"
               "    Properties:\n"
               "      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Action: "
               "sts:AssumeRole, Principal: {Service: apigateway.amazonaws.com}}]}\n"
               "      Policies: [{PolicyName: p, PolicyDocument: {Statement: [{Effect: Allow, "
               "Action: '" +
               action + "', Resource: !GetAtt Jobs.Arn}]}}]\n";
    }
    /// A method of the REST API that puts the body on the queue.
    static std::string method(const std::string& verb, const std::string& credentials) {
        return "  " + verb +
               ":\n"
               "    Type: AWS::ApiGateway::Method\n"
               "    Properties:\n"
               "      RestApiId: !Ref Rest\n"
               "      ResourceId: !GetAtt Rest.RootResourceId\n"
               "      HttpMethod: " +
               verb +
               "\n"
               "      Integration:\n"
               "        Type: AWS\n"
               "        IntegrationHttpMethod: POST\n"
               "        Uri: !Sub 'arn:aws:apigateway:${AWS::Region}:sqs:path/${AWS::AccountId}/"
               "jobs'\n"
               "        RequestParameters: {integration.request.header.Content-Type: "
               "\"'application/x-www-form-urlencoded'\"}\n"
               "        RequestTemplates: {application/json: "
               "'Action=SendMessage&MessageBody=$util.urlEncode($input.body)'}\n"
               "        IntegrationResponses: [{StatusCode: 200}, {StatusCode: 403, "
               "SelectionPattern: '403'}]\n" +
               credentials;
    }
    static std::string direct(const std::string& name, const std::string& roleName) {
        return "  To" + name +
               ":\n"
               "    Type: AWS::ApiGatewayV2::Integration\n"
               "    Properties:\n"
               "      ApiId: !Ref Web\n"
               "      IntegrationType: AWS_PROXY\n"
               "      IntegrationSubtype: SQS-SendMessage\n"
               "      PayloadFormatVersion: '1.0'\n"
               "      CredentialsArn: !GetAtt " +
               roleName +
               ".Arn\n"
               "      RequestParameters: {QueueUrl: !Ref Jobs, MessageBody: $request.body}\n"
               "  " +
               name +
               ":\n"
               "    Type: AWS::ApiGatewayV2::Route\n"
               "    Properties: {ApiId: !Ref Web, RouteKey: 'POST /" +
               name + "', Target: !Sub 'integrations/${To" + name + "}'}\n";
    }
    /// A route to the function.
    static std::string proxy(const std::string& name) {
        return "  To" + name +
               ":\n"
               "    Type: AWS::ApiGatewayV2::Integration\n"
               "    Properties: {ApiId: !Ref Web, IntegrationType: AWS_PROXY, "
               "PayloadFormatVersion: '2.0', IntegrationUri: !GetAtt App.Arn}\n"
               "  " +
               name +
               ":\n"
               "    Type: AWS::ApiGatewayV2::Route\n"
               "    Properties: {ApiId: !Ref Web, RouteKey: 'GET /" +
               name + "', Target: !Sub 'integrations/${To" + name + "}'}\n";
    }

    /// A route to the function behind an authorizer of its own.
    static std::string guarded(const std::string& name) {
        return "  " + name +
               "Guard:\n"
               "    Type: AWS::ApiGatewayV2::Authorizer\n"
               "    Properties: {ApiId: !Ref Web, AuthorizerType: REQUEST, Name: " +
               name +
               ", AuthorizerPayloadFormatVersion: '2.0', EnableSimpleResponses: true, "
               "AuthorizerUri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/"
               "functions/${Guard.Arn}/invocations'}\n"
               "  " +
               name +
               ":\n"
               "    Type: AWS::ApiGatewayV2::Route\n"
               "    Properties: {ApiId: !Ref Web, RouteKey: 'GET /guarded/" +
               name +
               "', Target: !Sub 'integrations/${Toallowed}', AuthorizationType: CUSTOM, "
               "AuthorizerId: !Ref " +
               name + "Guard}\n";
    }

    test::HttpBench m_bench;

  private slots:
    void initTestCase() {
        m_bench.write(
            "template.yaml",
            "Transform: AWS::Serverless-2016-10-31\n"
            "Resources:\n"
            "  Jobs: {Type: AWS::SQS::Queue, Properties: {QueueName: jobs}}\n"
            "  Rest: {Type: AWS::ApiGateway::RestApi, Properties: {Name: rest}}\n"
            "  Web: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: web, ProtocolType: HTTP}}\n"
            "  App:\n"
            "    Type: AWS::Serverless::Function\n"
            "    Properties: {CodeUri: src/, Handler: app.handler, Runtime: python3.11}\n"
            "  May:\n"
            "    Type: AWS::Lambda::Permission\n"
            "    Properties:\n"
            "      Action: lambda:InvokeFunction\n"
            "      FunctionName: !Ref App\n"
            "      Principal: apigateway.amazonaws.com\n"
            "      SourceArn: !Sub 'arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Web}/*/"
            "GET/allowed'\n"
            "  ToItself:\n"
            "    Type: AWS::ApiGatewayV2::Integration\n"
            "    Properties: {ApiId: !Ref Web, IntegrationType: HTTP_PROXY, IntegrationMethod: "
            "GET, "
            "PayloadFormatVersion: '1.0', IntegrationUri: !Sub "
            "'https://${Web}.execute-api.${AWS::Region}.${AWS::URLSuffix}/allowed'}\n"
            "  Itself:\n"
            "    Type: AWS::ApiGatewayV2::Route\n"
            "    Properties: {ApiId: !Ref Web, RouteKey: 'GET /itself', Target: !Sub "
            "'integrations/${ToItself}'}\n"
            "  MayBehindGuards:\n"
            "    Type: AWS::Lambda::Permission\n"
            "    Properties:\n"
            "      Action: lambda:InvokeFunction\n"
            "      FunctionName: !Ref App\n"
            "      Principal: apigateway.amazonaws.com\n"
            "      SourceArn: !Sub 'arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Web}/*/"
            "GET/guarded/*'\n"
            "  Guard:\n"
            "    Type: AWS::Serverless::Function\n"
            "    Properties: {CodeUri: src/, Handler: app.guard, Runtime: python3.11}\n"
            "  MayAsk:\n"
            "    Type: AWS::Lambda::Permission\n"
            "    Properties:\n"
            "      Action: lambda:InvokeFunction\n"
            "      FunctionName: !Ref Guard\n"
            "      Principal: apigateway.amazonaws.com\n"
            "      SourceArn: !Sub 'arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Web}/"
            "authorizers/${KnownGuard}'\n" +
                role("Sender", "sqs:SendMessage") + role("Reader", "sqs:ReceiveMessage") +
                method("POST", "        Credentials: !GetAtt Sender.Arn\n") +
                method("PUT", "        Credentials: !GetAtt Reader.Arn\n") + method("PATCH", "") +
                guarded("Known") + guarded("Unknown") + direct("sender", "Sender") +
                direct("reader", "Reader") + proxy("allowed") + proxy("other"));
        m_bench.write("src/app.py", "def handler(event, context):\n    return 'hello'\n"
                                    "def guard(event, context):\n"
                                    "    return {'isAuthorized': True}\n");
        const auto started = m_bench.start();
        QVERIFY2(started, started ? "" : started.error().detail.english().c_str());
    }
    void aRestApiAsksServicesInItsRole() {
        QCOMPARE(m_bench.ask("Rest", "POST", "/", {}, "{}").status, 200);
        QCOMPARE(m_bench.ask("Rest", "PUT", "/", {}, "{}").status, 403);
        QCOMPARE(m_bench.ask("Rest", "PATCH", "/", {}, "{}").status, 403);
    }
    void anHttpApiAsksServicesInItsRole() {
        QCOMPARE(m_bench.ask("Web", "POST", "/sender", {}, "hello").status, 200);
        const auto refused = m_bench.ask("Web", "POST", "/reader", {}, "hello");
        QVERIFY2(refused.status >= 400, refused.body.c_str());
    }
    void functionsAreInvokedAsTheirPolicyAllows() {
        QCOMPARE(m_bench.ask("Web", "GET", "/allowed").status, 200);
        const auto refused = m_bench.ask("Web", "GET", "/other");
        QCOMPARE(refused.status, 500);
        QCOMPARE(refused.body, std::string{R"({"message":"Internal Server Error"})"});
    }
    void anApiByItsNameOnAwsIsOnThisMachine() {
        const auto passed = m_bench.ask("Web", "GET", "/itself");
        QCOMPARE(passed.status, 200);
        QCOMPARE(passed.body, std::string{"hello"});
    }
    void authorizersAreInvokedAsTheirPolicyAllows() {
        QCOMPARE(m_bench.ask("Web", "GET", "/guarded/Known").status, 200);
        const auto refused = m_bench.ask("Web", "GET", "/guarded/Unknown");
        QCOMPARE(refused.status, 500);
        QCOMPARE(refused.body, std::string{R"({"message":"Internal Server Error"})"});
    }
};

LATHE_TEST(tst_ApiPermissions)
#include "tst_ApiPermissions.moc"
