#include "engine/sources/http/ResourcePolicy.h"
#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::sources::http;
using test::projectOf;
using test::withFunction;

class tst_ResourcePolicy : public QObject {
    Q_OBJECT

    /// Whether the API, the project's first, lets anybody in; from an address where one is given.
    static bool letsIn(const std::string& resources, const std::string& target,
                       const std::string& address = {}) {
        const auto apis = apisOf(*projectOf(resources));
        Request request{"GET", target, {}, {}};
        if (!address.empty())
            request.fields.add("X-Forwarded-For", address + ", 10.0.0.1");
        return letsAnybodyIn(
            test::exchangeOf(std::make_shared<Api>(apis.front()), std::move(request)));
    }
    /// A REST API of SAM's with the paths /a and /b and this Auth.
    static std::string sam(const std::string& auth, const std::string& authOfA = "{}") {
        return withFunction("  Site:\n"
                            "    Type: AWS::Serverless::Api\n"
                            "    Properties: {StageName: dev, Auth: " +
                                auth + "}\n",
                            "      Events:\n"
                            "        A:\n"
                            "          Type: Api\n"
                            "          Properties: {Path: '/a/{id}', Method: get, RestApiId: !Ref "
                            "Site, Auth: " +
                                authOfA +
                                "}\n"
                                "        B:\n"
                                "          Type: Api\n"
                                "          Properties: {Path: /b, Method: get, RestApiId: !Ref "
                                "Site}\n");
    }
    static std::string list(const std::string& entry) {
        return sam("{ResourcePolicy: {" + entry + "}}");
    }

  private slots:
    void whatAllowsSomeNetworksAllowsThisMachine() {
        const std::string api = list("CustomStatements: [{Effect: Allow, Principal: '*', Action: "
                                     "'execute-api:Invoke', Resource: 'execute-api:/*', Condition: "
                                     "{IpAddress: {'aws:SourceIp': 203.0.113.0/24}}}]");
        QVERIFY(letsIn(api, "/b"));
        QVERIFY(letsIn(api, "/b", "203.0.113.9"));
        QVERIFY(!letsIn(api, "/b", "198.51.100.9"));
    }
    void whatDeniesSomeNetworksDoesNotDenyThisMachine() {
        for (const std::string& entry : {std::string{"IpRangeWhitelist: [203.0.113.0/24]"},
                                         std::string{"SourceVpcWhitelist: [vpc-1, vpce-2]"},
                                         std::string{"IntrinsicVpceWhitelist: [vpce-2]"},
                                         std::string{"IpRangeBlacklist: [198.51.100.0/24]"}}) {
            QVERIFY2(letsIn(list(entry), "/b"), entry.c_str());
            QVERIFY2(!letsIn(list(entry), "/b", "198.51.100.9"), entry.c_str());
        }
        const std::string fenced = list("IpRangeWhitelist: [203.0.113.0/24]");
        QVERIFY(letsIn(fenced, "/b", "203.0.113.9"));
        // As a development server says that stands in front.
        QVERIFY(letsIn(fenced, "/b", "127.0.0.1"));
        QVERIFY(letsIn(fenced, "/b", "::ffff:127.0.0.1"));
        QVERIFY(letsIn(fenced, "/b", "::1"));
        QVERIFY(letsIn(list("SourceVpcBlacklist: [vpc-1]"), "/b", "203.0.113.9"));
    }
    void otherConditionsHoldFromHereAsWell() {
        const std::string start = "CustomStatements: {Effect: Allow, Principal: '*', Action: "
                                  "'execute-api:*', Resource: 'execute-api:/*', Condition: "
                                  "{IpAddress: {'aws:SourceIp': 203.0.113.0/24}, "
                                  "Bool: {'aws:SecureTransport': ";
        QVERIFY(letsIn(list(start + "'true'}}}"), "/b"));
        QVERIFY(!letsIn(list(start + "'false'}}}"), "/b"));
    }
    void aPolicyOfAnEventIsThatOfItsPath() {
        const std::string api = sam("{}", "{ResourcePolicy: {IpRangeBlacklist: [10.0.0.0/8]}}");
        QVERIFY(letsIn(api, "/a/7"));
        QVERIFY(!letsIn(api, "/b"));
    }
    void accountsAreNotAnybody() {
        QVERIFY(!letsIn(list("AwsAccountWhitelist: ['123456789012']"), "/b"));
    }
    void anApiWithoutOneLetsNobodyInByIt() { QVERIFY(!letsIn(sam("{}"), "/b")); }
    void definitionsAndCloudFormationHaveThemToo() {
        const std::string policy = "{Statement: {Effect: Allow, Principal: '*', Action: "
                                   "'execute-api:Invoke', Resource: 'execute-api:/dev/GET/b'}}";
        const std::string definition =
            "{paths: {/b: {get: {}}, /c: {get: {}}}, x-amazon-apigateway-policy: " + policy + "}";
        const std::string sams = "Resources: {Site: {Type: AWS::Serverless::Api, Properties: "
                                 "{StageName: dev, DefinitionBody: " +
                                 definition + "}}}\n";
        QVERIFY(letsIn(sams, "/b"));
        QVERIFY(!letsIn(sams, "/c"));
        const std::string plain =
            "Resources:\n"
            "  Site: {Type: AWS::ApiGateway::RestApi, Properties: {Name: x, Body: {paths: {/b: "
            "{get: {}}}}, Policy: " +
            policy +
            "}}\n"
            "  Live: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Site, "
            "StageName: dev}}\n";
        QVERIFY(letsIn(plain, "/b"));
    }
    void clientsGiveThemAsText() {
        const std::string policy =
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":"
            "\"execute-api:Invoke\",\"Resource\":[\"execute-api:/dev/*\"]}]}";
        const auto api =
            apiOfParts({{"id", "abc"}, {"policy", policy}}, {{"stageName", "dev"}}, false);
        QVERIFY(api.policy);
        const auto& statement = api.policy->document.at("Statement").at(0);
        QCOMPARE(statement.at("Resource").at(0).as_string().c_str(),
                 "arn:aws:execute-api:*:*:abc/dev/*");
    }
};

LATHE_TEST(tst_ResourcePolicy)
#include "tst_ResourcePolicy.moc"
