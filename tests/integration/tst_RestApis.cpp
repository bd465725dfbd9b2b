#include "tests/integration/HttpBench.h"
#include "tests/integration/PythonClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

/// REST APIs that clients of API Gateway's API make, with real functions behind them.
class tst_RestApis : public QObject {
    Q_OBJECT

  private slots:
    void boto3MakesDeploysAndTestsThem() {
        test::HttpBench bench;
        bench.write("src/app.py",
                    "import json\n"
                    "def guard(event):\n"
                    "    if event['authorizationToken'] == 'stranger':\n"
                    "        raise Exception('Unauthorized')\n"
                    "    if event['authorizationToken'] == 'confused':\n"
                    "        return 'what?'\n"
                    "    statement = {'Effect': 'Allow', 'Resource': event['methodArn'],\n"
                    "                 'Action': 'execute-api:Invoke'}\n"
                    "    return {'principalId': 'somebody', 'policyDocument':\n"
                    "            {'Version': '2012-10-17', 'Statement': [statement]}}\n"
                    "def handler(event, context):\n"
                    "    if event.get('type') == 'TOKEN':\n"
                    "        return guard(event)\n"
                    "    return {'statusCode': 200, 'body': json.dumps(event)}\n");
        bench.write("template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                     "Resources:\n"
                                     "  Echo:\n"
                                     "    Type: AWS::Serverless::Function\n"
                                     "    Properties:\n"
                                     "      CodeUri: src/\n"
                                     "      Handler: app.handler\n"
                                     "      Runtime: python3.11\n");
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("rest_apis", bench.engine->endpointUrl()), QString{});
        // They are listed beside those of the template.
        const auto endpoints = bench.engine->httpEndpoints();
        QCOMPARE(endpoints.size(), 2u);
        QCOMPARE(endpoints[0].api, std::string{"shop/dev"});
        QCOMPARE(endpoints[0].routes.size(), 2u);
        bench.engine.reset();
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("rest_apis", bench.engine->endpointUrl(), {"again"}),
                 QString{});
    }
};

LATHE_TEST(tst_RestApis)
#include "tst_RestApis.moc"
