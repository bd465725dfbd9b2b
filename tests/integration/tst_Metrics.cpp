#include "tests/integration/EngineBench.h"
#include "tests/integration/NpmPackages.h"
#include "tests/integration/PythonClient.h"
#include "tests/support/TestMain.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lathe;
using test::EngineBench;

namespace {

constexpr const char* code = R"(import json, time

def handler(event, context):
    metrics = [{"Namespace": "app", "Dimensions": [["service"]],
                "Metrics": [{"Name": "time", "Unit": "Milliseconds"}]}]
    print(json.dumps({"_aws": {"Timestamp": int(time.time() * 1000), "CloudWatchMetrics": metrics},
                      "service": "pay", "time": 12.5}))
    if event.get("fail"):
        raise ValueError("no")
)";

constexpr const char* alarms = R"(  Many:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmName: many
      Namespace: shop
      MetricName: Errors
      Statistic: Sum
      Period: "10"
      EvaluationPeriods: 1
      Threshold: 3
      ComparisonOperator: GreaterThanThreshold
      # A period may end between its state being set and data.
      TreatMissingData: ignore
      AlarmActions: [!Ref Topic]
  Any:
    Type: AWS::CloudWatch::CompositeAlarm
    Properties:
      AlarmName: any
      AlarmRule: !Sub ALARM(${Many})
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      Subscription: [{Protocol: sqs, Endpoint: !GetAtt Told.Arn}]
  Told:
    Type: AWS::SQS::Queue
    Properties: {QueueName: told}
  Policy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Told]
      PolicyDocument:
        Statement: [{Effect: Allow, Principal: "*", Action: "sqs:SendMessage", Resource: "*"}]
)";

} // namespace

/// CloudWatch with real functions and real clients.
class tst_Metrics : public QObject {
    Q_OBJECT

  private slots:
    void boto3PutsAndReadsMetrics() {
        EngineBench bench;
        bench.writePython(code);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("metrics", bench.engine->endpointUrl()), QString{});
    }

    void theServicesAroundFunctionsAreMeasured() {
        EngineBench bench;
        bench.writePython(
            "def handler(event, context):\n"
            "    return {'statusCode': 200, 'body': 'hello'}\n",
            "      Events:\n"
            "        Hello:\n"
            "          Type: Api\n"
            "          Properties: {Path: /hello, Method: get, RestApiId: !Ref Shop}\n"
            "  Shop:\n"
            "    Type: AWS::Serverless::Api\n"
            "    Properties: {Name: shop-api, StageName: Prod}\n");
        QVERIFY(bench.start());
        const std::string url = bench.engine->endpointUrl();
        QCOMPARE(test::runPythonClient(
                     "service_metrics", url,
                     {QString::fromStdString(url + "/_aws/execute-api/Shop"), "shop-api"}),
                 QString{});
    }

    void anAlarmOfTheTemplateTellsItsTopic() {
        EngineBench bench;
        bench.writePython(code, alarms);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("alarms", bench.engine->endpointUrl()), QString{});
    }

    void theSdkForJavaScriptSpeaksJsonAndCbor() {
        const test::NpmPackages packages{"cloudwatch", {"@aws-sdk/client-cloudwatch@3"}};
        if (!packages.missing.isEmpty())
            QSKIP(qPrintable(packages.missing));
        EngineBench bench;
        bench.writePython(code);
        QVERIFY(bench.start());
        QCOMPARE(test::runNodeClient("metrics", packages, bench.engine->endpointUrl()), QString{});
    }

    void theAwsCliReadsWhatFunctionsDo() {
        EngineBench bench;
        bench.writePython(code);
        QVERIFY(bench.start());
        bench.invoke();
        const auto now = QDateTime::currentDateTimeUtc();
        const auto run = test::runClient(
            "/usr/bin/aws",
            {"--endpoint-url", QString::fromStdString(bench.engine->endpointUrl()), "cloudwatch",
             "get-metric-data", "--start-time", now.addSecs(-300).toString(Qt::ISODate),
             "--end-time", now.addSecs(300).toString(Qt::ISODate), "--metric-data-queries",
             R"([{"Id":"n","MetricStat":{"Metric":{"Namespace":"AWS/Lambda","MetricName":"Invocations",)"
             R"("Dimensions":[{"Name":"FunctionName","Value":"App"}]},"Period":60,"Stat":"Sum"}}])",
             "--output", "json"},
            test::clientEnvironment(bench.engine->endpointUrl()));
        QVERIFY2(run.succeeded, qPrintable(run.output));
        const auto result = QJsonDocument::fromJson(run.output.toUtf8())["MetricDataResults"][0];
        QCOMPARE(result["Values"].toArray(), QJsonArray{1.0});
        QCOMPARE(result["StatusCode"].toString(), "Complete");
    }

    void whatWasMeasuredSurvivesARestart() {
        EngineBench bench;
        bench.writePython(code);
        QVERIFY(bench.start());
        bench.invoke();
        bench.engine.reset();
        QVERIFY(bench.start());
        const auto run =
            test::runClient("/usr/bin/aws",
                            {"--endpoint-url", QString::fromStdString(bench.engine->endpointUrl()),
                             "cloudwatch", "list-metrics", "--namespace", "app"},
                            test::clientEnvironment(bench.engine->endpointUrl()));
        QVERIFY2(run.output.contains("\"time\""), qPrintable(run.output));
    }
};

LATHE_TEST(tst_Metrics)
#include "tst_Metrics.moc"
