#include "tests/integration/HttpBench.h"
#include "tests/support/TestMain.h"

#include <boost/json.hpp>

#include <QTest>

using namespace lathe;
namespace json = boost::json;

/// Who may come through: authorizers, keys, validators, with real functions.
class tst_HttpAuthorization : public QObject {
    Q_OBJECT

    static constexpr const char* resources =
        "Transform: AWS::Serverless-2016-10-31\n"
        "Globals: {Function: {CodeUri: src/, Runtime: python3.11}}\n"
        "Resources:\n"
        "  Rest:\n"
        "    Type: AWS::Serverless::Api\n"
        "    Properties:\n"
        "      StageName: dev\n"
        "      Models: {Order: {type: object, required: [n]}}\n"
        "      Auth:\n"
        "        Authorizers: {Token: {FunctionArn: !GetAtt Guard.Arn}}\n"
        "  Web:\n"
        "    Type: AWS::Serverless::HttpApi\n"
        "    Properties:\n"
        "      Auth:\n"
        "        Authorizers:\n"
        "          Simple:\n"
        "            FunctionArn: !GetAtt SimpleGuard.Arn\n"
        "            AuthorizerPayloadFormatVersion: '2.0'\n"
        "            EnableSimpleResponses: true\n"
        "            Identity: {Headers: [x-who]}\n"
        "  Fenced:\n"
        "    Type: AWS::Serverless::Api\n"
        "    Properties:\n"
        "      StageName: dev\n"
        "      Auth:\n"
        "        Authorizers: {Token: {FunctionArn: !GetAtt Guard.Arn}}\n"
        "        ResourcePolicy:\n"
        "          CustomStatements:\n"
        "            - {Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: "
        "'execute-api:/dev/GET/open'}\n"
        "            - {Effect: Deny, Principal: '*', Action: 'execute-api:Invoke', Resource: "
        "'execute-api:/*', Condition: {IpAddress: {'aws:SourceIp': 203.0.113.0/24}}}\n"
        "  Guard: {Type: AWS::Serverless::Function, Properties: {Handler: app.guard}}\n"
        "  SimpleGuard: {Type: AWS::Serverless::Function, Properties: {Handler: app.simple}}\n"
        "  Echo:\n"
        "    Type: AWS::Serverless::Function\n"
        "    Properties:\n"
        "      Handler: app.echo\n"
        "      Events:\n"
        "        A: {Type: Api, Properties: {Path: '/a', Method: get, RestApiId: !Ref Rest, Auth: "
        "{Authorizer: Token}}}\n"
        "        I: {Type: Api, Properties: {Path: '/iam', Method: get, RestApiId: !Ref Rest, "
        "Auth: {Authorizer: AWS_IAM}}}\n"
        "        O: {Type: Api, Properties: {Path: '/open', Method: get, RestApiId: !Ref Fenced}}\n"
        "        S: {Type: Api, Properties: {Path: '/shut', Method: get, RestApiId: !Ref Fenced}}\n"
        "        T: {Type: Api, Properties: {Path: '/token', Method: get, RestApiId: !Ref Fenced, "
        "Auth: {Authorizer: Token}}}\n"
        "        M:\n"
        "          Type: Api\n"
        "          Properties: {Path: '/m', Method: post, RestApiId: !Ref Rest, RequestModel: "
        "{Model: Order, Required: true, ValidateBody: true}}\n"
        "        W: {Type: HttpApi, Properties: {Path: '/w', Method: get, ApiId: !Ref Web, Auth: "
        "{Authorizer: Simple}}}\n";

    std::unique_ptr<test::HttpBench> m_bench;

    http::Response token(const std::string& value) const {
        return m_bench->ask("Rest", "GET", "/a", {{"Authorization", value}});
    }

  private slots:
    void initTestCase() {
        m_bench = std::make_unique<test::HttpBench>();
        m_bench->write("template.yaml", resources);
        m_bench->write(
            "src/app.py",
            "import json\n"
            "calls = 0\n"
            "def echo(event, context):\n"
            "    return {'statusCode': 200, 'body': json.dumps(event)}\n"
            "def guard(event, context):\n"
            "    global calls\n"
            "    calls += 1\n"
            "    token = event['authorizationToken']\n"
            "    if token == 'none': raise Exception('Unauthorized')\n"
            "    if token == 'odd': return {}\n"
            "    effect = 'Allow' if token == 'allow' else 'Deny'\n"
            "    return {'principalId': 'ann', 'context': {'n': 1, 'calls': calls}, "
            "'policyDocument': {'Version': '2012-10-17', 'Statement': [{'Action': "
            "'execute-api:Invoke', 'Effect': effect, 'Resource': event['methodArn']}]}}\n"
            "def simple(event, context):\n"
            "    return {'isAuthorized': event['identitySource'] == ['ann'], 'context': {'n': "
            "1}}\n");
        const auto started = m_bench->start();
        QVERIFY2(started, started ? "" : started.error().detail.english().c_str());
    }
    void cleanupTestCase() { m_bench.reset(); }

    void aTokenIsAskedForAndRemembered() {
        auto response = token("allow");
        QCOMPARE(response.status, 200);
        const json::value event = json::parse(response.body);
        const json::object& authorizer = event.at("requestContext").at("authorizer").as_object();
        QCOMPARE(authorizer.at("principalId").as_string().c_str(), "ann");
        QCOMPARE(authorizer.at("n").as_string().c_str(), "1");
        response = token("allow");
        QVERIFY(json::parse(response.body).at("requestContext").at("authorizer").at("calls") ==
                authorizer.at("calls"));
    }
    void refusalsAreInAwsWords() {
        QCOMPARE(m_bench->ask("Rest", "GET", "/a").status, 401);
        QCOMPARE(m_bench->ask("Rest", "GET", "/a").body,
                 std::string{"{\"message\":\"Unauthorized\"}"});
        QCOMPARE(token("none").status, 401);
        QCOMPARE(token("deny").status, 403);
        QCOMPARE(
            token("deny").body,
            std::string{"{\"Message\":\"User is not authorized to access this resource with an "
                        "explicit deny\"}"});
        QCOMPARE(token("odd").status, 500);
        QCOMPARE(token("odd").body, std::string{"{\"message\":null}"});
    }
    void simpleAnswersAreEnoughForHttpApis() {
        const auto response = m_bench->ask("Web", "GET", "/w", {{"X-Who", "ann"}});
        QCOMPARE(response.status, 200);
        QCOMPARE(json::serialize(json::parse(response.body).at("requestContext").at("authorizer")),
                 std::string{"{\"lambda\":{\"n\":1}}"});
        QCOMPARE(m_bench->ask("Web", "GET", "/w").status, 401);
        const auto refused = m_bench->ask("Web", "GET", "/w", {{"X-Who", "bob"}});
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.body, std::string{"{\"message\":\"Forbidden\"}"});
    }
    void unsignedRequestsDoNotPassIam() {
        const auto response = m_bench->ask("Rest", "GET", "/iam");
        QCOMPARE(response.status, 403);
        QCOMPARE(response.body, std::string{"{\"message\":\"Missing Authentication Token\"}"});
    }
    void aResourcePolicySaysWhoMayAsk() {
        const auto message = [](const http::Response& response) {
            const json::value body = json::parse(response.body);
            const auto text = body.at("Message").as_string();
            return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        };
        const std::pair<std::string, std::string> elsewhere{"X-Forwarded-For", "203.0.113.9"};
        QCOMPARE(m_bench->ask("Fenced", "GET", "/open").status, 200);
        const auto shut = m_bench->ask("Fenced", "GET", "/shut");
        QCOMPARE(shut.status, 403);
        QVERIFY(message(shut).startsWith("User: anonymous is not authorized to perform: "
                                         "execute-api:Invoke on resource: arn:aws:execute-api:"));
        QVERIFY(message(shut).endsWith("/dev/GET/shut because no resource-based policy allows the "
                                       "execute-api:Invoke action"));
        const auto denied = m_bench->ask("Fenced", "GET", "/open", {elsewhere});
        QCOMPARE(denied.status, 403);
        QVERIFY(message(denied).endsWith("with an explicit deny in a resource-based policy"));
        // Its authorizer lets in whom the policy does not deny.
        const std::pair<std::string, std::string> allow{"Authorization", "allow"};
        QCOMPARE(m_bench->ask("Fenced", "GET", "/token", {allow}).status, 200);
        QCOMPARE(m_bench->ask("Fenced", "GET", "/token", {allow, elsewhere}).status, 403);
    }
    void bodiesMustFitTheModel() {
        QCOMPARE(m_bench->ask("Rest", "POST", "/m", {}, "{\"n\":1}").status, 200);
        const auto response = m_bench->ask("Rest", "POST", "/m", {}, "{}");
        QCOMPARE(response.status, 400);
        QCOMPARE(response.body, std::string{"{\"message\":\"Invalid request body\"}"});
    }
};

LATHE_TEST(tst_HttpAuthorization)
#include "tst_HttpAuthorization.moc"
