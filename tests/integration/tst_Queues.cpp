#include "tests/integration/EngineBench.h"
#include "tests/integration/PythonClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

namespace {

constexpr const char* code = R"(import json, os, boto3

sqs = boto3.client("sqs", endpoint_url=os.environ["AWS_ENDPOINT_URL"])

def handler(event, context):
    for record in event["Records"]:
        if record["body"] == "bad":
            raise ValueError("no")
        sqs.send_message(QueueUrl=os.environ["DONE"], MessageBody=json.dumps(record))
)";

constexpr const char* rest = R"(      DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Dead.Arn}
      EventInvokeConfig: {MaximumRetryAttempts: 0}
      Environment: {Variables: {DONE: !Ref Done}}
      Policies: [{SQSSendMessagePolicy: {QueueName: done}}]
      Events:
        Jobs:
          Type: SQS
          Properties: {Queue: !GetAtt Jobs.Arn}
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: jobs
      VisibilityTimeout: 2
      RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 2}
  Done:
    Type: AWS::SQS::Queue
    Properties: {QueueName: done}
  Dead:
    Type: AWS::SQS::Queue
    Properties: {QueueName: dead}
)";

} // namespace

class tst_Queues : public QObject {
    Q_OBJECT

  private slots:
    void boto3WorksWithQueues() {
        test::EngineBench bench;
        bench.writePython("def handler(event, context): return event\n");
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("queues", bench.engine->endpointUrl()), QString{});
    }
    void aQueueStartsItsFunction() {
        test::EngineBench bench;
        bench.writePython(code, rest);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("queue_function", bench.engine->endpointUrl()), QString{});
        // The journal knows which event it was.
        const auto history = bench.storedHistory();
        QVERIFY(std::any_of(history.begin(), history.end(),
                            [](const auto& record) { return record.origin == "App/Jobs"; }));
    }
};

LATHE_TEST(tst_Queues)
#include "tst_Queues.moc"
