#include "tests/integration/EngineBench.h"
#include "tests/integration/NpmPackages.h"
#include "tests/integration/PythonClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using test::EngineBench;

/// CloudWatch Logs with real functions and real clients.
class tst_Logs : public QObject {
    Q_OBJECT

    static void writeProject(const EngineBench& bench) {
        bench.write("app/app.py", "def handler(event, context):\n"
                                  "    print('hello ' + event.get('name', ''))\n");
        bench.write(
            "collect/app.py",
            "import base64, gzip\n"
            "def handler(event, context):\n"
            "    print(gzip.decompress(base64.b64decode(event['awslogs']['data'])).decode())\n");
        bench.write("template.yaml", R"(
AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Handler: app.handler
    Runtime: python3.11
Resources:
  App:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: App
      CodeUri: app/
  Collect:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: Collect
      CodeUri: collect/
      Events:
        Orders:
          Type: CloudWatchLogs
          Properties:
            LogGroupName: !Ref Orders
            FilterPattern: paid
  Orders:
    Type: AWS::Logs::LogGroup
    Properties:
      LogGroupName: orders
      RetentionInDays: 14
)");
    }
    static QString printed(const model::InvocationRecord& record, const EngineBench& bench) {
        QString text;
        for (const model::LogLine& line : bench.storedLogs(record.requestId))
            text += QString::fromStdString(line.text) + '\n';
        return text;
    }

  private slots:
    void boto3ReadsWhatFunctionsLogAndWritesItsOwn() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("logs", bench.engine->endpointUrl()), QString{});
    }

    void theAwsCliTailsALog() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        bench.invoke(R"({"name": "Ada"})");
        const auto run =
            test::runClient("/usr/bin/aws",
                            {"--endpoint-url", QString::fromStdString(bench.engine->endpointUrl()),
                             "logs", "tail", "/aws/lambda/App"},
                            test::clientEnvironment(bench.engine->endpointUrl()));
        QVERIFY2(run.succeeded, qPrintable(run.output));
        QVERIFY2(run.output.contains("hello Ada"), qPrintable(run.output));
        QVERIFY2(run.output.contains("REPORT RequestId: "), qPrintable(run.output));
    }

    void theSdkForJavaScriptFollowsALogAndAsksIt() {
        const test::NpmPackages packages{"logs", {"@aws-sdk/client-cloudwatch-logs@3"}};
        if (!packages.missing.isEmpty())
            QSKIP(qPrintable(packages.missing));
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        QCOMPARE(test::runNodeClient("logs_tail", packages, bench.engine->endpointUrl()),
                 QString{});
    }

    void aFunctionIsSubscribedByTheTemplate() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("logs_put", bench.engine->endpointUrl()), QString{});
        QTRY_VERIFY_WITH_TIMEOUT(!bench.storedHistory().empty(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.storedHistory().front().finished, 20'000);
        const auto record = bench.storedHistory().front();
        QCOMPARE(QString::fromStdString(record.function), QString{"Collect"});
        QCOMPARE(QString::fromStdString(record.origin), QString{"Collect/Orders"});
        QVERIFY2(printed(record, bench).contains("order 1 paid"),
                 qPrintable(printed(record, bench)));
    }
};

LATHE_TEST(tst_Logs)
#include "tst_Logs.moc"
