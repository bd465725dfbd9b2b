#include "tests/integration/HttpBench.h"
#include "tests/support/TestMain.h"

#include <boost/json.hpp>

#include <QProcess>
#include <QTest>

using namespace lathe;
namespace json = boost::json;

/// HTTP APIs with real functions behind them, asked by real clients.
class tst_HttpApis : public QObject {
    Q_OBJECT

    static constexpr const char* resources =
        "Transform: AWS::Serverless-2016-10-31\n"
        "Globals: {Function: {CodeUri: src/, Runtime: python3.11, Timeout: 5}}\n"
        "Resources:\n"
        "  Web:\n"
        "    Type: AWS::Serverless::HttpApi\n"
        "    Properties:\n"
        "      CorsConfiguration: {AllowOrigins: ['http://a.example'], AllowMethods: [GET]}\n"
        "  Echo:\n"
        "    Type: AWS::Serverless::Function\n"
        "    Properties:\n"
        "      Handler: app.echo\n"
        "      FunctionUrlConfig: {AuthType: NONE}\n"
        "      Events:\n"
        "        Rest: {Type: Api, Properties: {Path: '/orders/{id}', Method: get}}\n"
        "        Web: {Type: HttpApi, Properties: {Path: '/w', Method: any, ApiId: !Ref Web}}\n"
        "  Say:\n"
        "    Type: AWS::Serverless::Function\n"
        "    Properties:\n"
        "      Handler: app.say\n"
        "      Events:\n"
        "        Rest: {Type: Api, Properties: {Path: /say, Method: post}}\n"
        "        Slow: {Type: HttpApi, Properties: {Path: /say, Method: post, ApiId: !Ref Web, "
        "TimeoutInMillis: 1000}}\n"
        "  Stream:\n"
        "    Type: AWS::Serverless::Function\n"
        "    Properties:\n"
        "      Runtime: nodejs18.x\n"
        "      Handler: app.handler\n"
        "      FunctionUrlConfig: {AuthType: NONE, InvokeMode: RESPONSE_STREAM}\n";

    static void writeProject(const test::HttpBench& bench) {
        bench.write("template.yaml", resources);
        bench.write("src/app.py", "import json, time\n"
                                  "def echo(event, context):\n"
                                  "    return {'statusCode': 200, 'body': json.dumps(event)}\n"
                                  "def say(event, context):\n"
                                  "    asked = json.loads(event['body'])\n"
                                  "    if asked == 'crash': raise ValueError('no')\n"
                                  "    if asked == 'sleep': time.sleep(2)\n"
                                  "    return asked\n");
        bench.write("src/app.js",
                    "exports.handler = awslambda.streamifyResponse(async (event, stream) => {\n"
                    "  stream = awslambda.HttpResponseStream.from(stream,\n"
                    "    {statusCode: 201, headers: {'content-type': 'text/plain'}});\n"
                    "  stream.write('first\\n');\n"
                    "  await new Promise(r => setTimeout(r, 500));\n"
                    "  stream.end('last\\n');\n"
                    "});\n");
    }
    static json::object object(const http::Response& response) {
        boost::system::error_code error;
        json::value value = json::parse(response.body, error);
        return value.is_object() ? value.get_object() : json::object{};
    }

    std::unique_ptr<test::HttpBench> m_bench;

  private slots:
    void initTestCase() {
        m_bench = std::make_unique<test::HttpBench>();
        writeProject(*m_bench);
        const auto started = m_bench->start();
        QVERIFY2(started, started ? "" : started.error().detail.english().c_str());
    }
    void cleanupTestCase() { m_bench.reset(); }

    void aRestApiCallsItsFunction() {
        const auto response = m_bench->ask("ServerlessRestApi", "GET", "/Prod/orders/7?a=b");
        QCOMPARE(response.status, 200);
        const json::object event = object(response);
        QCOMPARE(event.at("pathParameters").at("id").as_string().c_str(), "7");
        QCOMPARE(event.at("requestContext").at("stage").as_string().c_str(), "Prod");
        QVERIFY(response.fields.find("x-amzn-RequestId"));
        QCOMPARE(m_bench->ask("ServerlessRestApi", "GET", "/orders/7").status, 200);
    }
    void theJournalKnowsWhichTriggerItWas() {
        QCOMPARE(m_bench->ask("ServerlessRestApi", "GET", "/orders/7").status, 200);
        QVERIFY(test::comesTrue([&] {
            const auto records = m_bench->storedHistory();
            return std::any_of(records.begin(), records.end(),
                               [](const auto& record) { return record.origin == "Echo/Rest"; });
        }));
    }
    void whatIsNoAnswerIsABadGateway() {
        for (const char* body : {R"({"a":1})", R"("crash")"}) {
            const auto response = m_bench->ask("ServerlessRestApi", "POST", "/say", {}, body);
            QCOMPARE(response.status, 502);
            QCOMPARE(response.body, std::string{R"({"message":"Internal server error"})"});
        }
    }
    void anHttpApiInfersAndFailsInItsOwnWords() {
        const std::vector<std::pair<std::string, std::string>> type{
            {"Content-Type", "application/json"}};
        QCOMPARE(m_bench->ask("Web", "POST", "/say", type, R"({"a":1})").body,
                 std::string{R"({"a": 1})"});
        auto response = m_bench->ask("Web", "POST", "/say", type, R"("crash")");
        QCOMPARE(response.status, 500);
        QCOMPARE(response.body, std::string{R"({"message":"Internal Server Error"})"});
        response = m_bench->ask("Web", "GET", "/nothing");
        QCOMPARE(response.status, 404);
    }
    void anIntegrationThatTakesTooLongIsGivenUp() {
        const auto response = m_bench->ask("Web", "POST", "/say",
                                           {{"Content-Type", "application/json"}}, R"("sleep")");
        QCOMPARE(response.status, 503);
        QCOMPARE(response.body, std::string{R"({"message":"Service Unavailable"})"});
    }
    void preflightsAreAnsweredWithoutTheFunction() {
        const auto response = m_bench->ask(
            "Web", "OPTIONS", "/w",
            {{"Origin", "http://a.example"}, {"Access-Control-Request-Method", "GET"}});
        QCOMPARE(response.status, 204);
        QVERIFY(response.fields.find("Access-Control-Allow-Origin") == "http://a.example");
    }
    void aFunctionUrlAnswersEveryPath() {
        const auto response = m_bench->ask("EchoUrl", "PUT", "/any/path?x=1");
        QCOMPARE(response.status, 200);
        QCOMPARE(object(response).at("rawPath").as_string().c_str(), "/any/path");
    }
    void aFunctionUrlStreams() {
        std::vector<std::string> pieces;
        const auto response =
            http::exchange("127.0.0.1", m_bench->portOf("StreamUrl"), {"GET", "/", {}, {}},
                           std::chrono::milliseconds{30'000},
                           [&](std::string_view bytes) { pieces.emplace_back(bytes); });
        QVERIFY(response);
        QCOMPARE(response->status, 201);
        QVERIFY(response->fields.find("content-type") == "text/plain");
        QVERIFY(pieces.size() >= 2);
        QCOMPARE(pieces.front(), std::string{"first\n"});
    }
    void nodesFetchSpeaksToIt() {
        QProcess node;
        node.start("node",
                   {"-e", QString{"fetch('http://127.0.0.1:%1/w?q=%C3%BC', {method: 'POST', body: "
                                  "JSON.stringify({n: 1}), headers: {'content-type': "
                                  "'application/json'}}).then(r => r.json()).then(e => "
                                  "console.log(e.queryStringParameters.q + e.body))"}
                              .arg(m_bench->portOf("Web"))});
        QVERIFY(node.waitForFinished(30'000));
        QCOMPARE(QString::fromUtf8(node.readAllStandardOutput()).trimmed(),
                 QString::fromUtf8("\xc3\xbc{\"n\":1}"));
    }
    void apisAreReachedByHostAndByPathOnTheAwsPort() {
        const std::string url = m_bench->engine->endpointUrl();
        const auto port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
        http::Request byPath{"GET", "/_aws/execute-api/ServerlessRestApi/Prod/orders/1", {}, {}};
        auto response =
            http::exchange("127.0.0.1", port, byPath, std::chrono::milliseconds{20'000});
        QVERIFY(response);
        QCOMPARE(response->status, 200);
    }
    void portsStayWhenTheTemplateChanges() {
        const auto before = m_bench->portOf("ServerlessRestApi");
        std::string changed = resources;
        const std::string path = "/orders/{id}";
        changed.replace(changed.find(path), path.size(), "/bills/{id}");
        m_bench->write("template.yaml", changed);
        QVERIFY(test::comesTrue(
            [&] { return m_bench->ask("ServerlessRestApi", "GET", "/bills/1").status == 200; }));
        QCOMPARE(m_bench->portOf("ServerlessRestApi"), before);
        QCOMPARE(m_bench->ask("ServerlessRestApi", "GET", "/orders/1").status, 403);
    }
};

LATHE_TEST(tst_HttpApis)
#include "tst_HttpApis.moc"
