#include "engine/http/Client.h"
#include "engine/http/Url.h"
#include "tests/integration/EngineBench.h"
#include "tests/integration/PythonClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using test::EngineBench;

namespace {

constexpr const char* project = R"(
AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Adder:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.11
  Forbidden:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.11
  Jobs:
    Type: AWS::SQS::Queue
    Properties: {QueueName: jobs}
  Sums:
    Type: AWS::Serverless::SimpleTable
    Properties: {TableName: sums}
  Worker:
    Type: AWS::StepFunctions::Activity
    Properties: {Name: worker}
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Name: flow
      DefinitionUri: flow.asl.json
      DefinitionSubstitutions:
        Adder: !GetAtt Adder.Arn
        Forbidden: !GetAtt Forbidden.Arn
        Sums: !Ref Sums
        Jobs: !Ref Jobs
        Worker: !Ref Worker
        Most: 2
      Policies:
        - LambdaInvokePolicy: {FunctionName: !Ref Adder}
        - DynamoDBCrudPolicy: {TableName: !Ref Sums}
        - SQSSendMessagePolicy: {QueueName: !GetAtt Jobs.QueueName}
      Events:
        Ordered:
          Type: EventBridgeRule
          Properties:
            Pattern: {source: [shop]}
            InputPath: $.detail
        Post:
          Type: Api
          Properties: {Path: /flow, Method: post}
  Quick:
    Type: AWS::Serverless::StateMachine
    Properties:
      Name: quick
      Type: EXPRESS
      Definition:
        StartAt: Add
        States:
          Add:
            Type: Task
            Resource: !GetAtt Adder.Arn
            End: true
      Policies:
        - LambdaInvokePolicy: {FunctionName: !Ref Adder}
)";

constexpr const char* flow = R"json({
 "StartAt": "Which",
 "States": {
  "Which": {"Type": "Choice", "Default": "Add", "Choices": [
    {"Variable": "$.forbidden", "IsPresent": true, "Next": "Forbidden"},
    {"Variable": "$.worker", "IsPresent": true, "Next": "Work"},
    {"Variable": "$.ask", "IsPresent": true, "Next": "Ask"},
    {"Variable": "$.wait", "IsPresent": true, "Next": "Wait"}]},
  "Add": {"Type": "Task", "Resource": "${Adder}", "ResultPath": "$.sum", "Next": "Each"},
  "Each": {"Type": "Map", "ItemsPath": "$.numbers", "MaxConcurrency": ${Most}, "ResultPath": "$.each",
    "ItemSelector": {"numbers.$": "States.Array($$.Map.Item.Value, $.sum)"},
    "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE"}, "StartAt": "AddOne", "States": {
      "AddOne": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
        "OutputPath": "$.Payload", "End": true,
        "Parameters": {"FunctionName": "${Adder}", "Payload.$": "$"}}}},
    "Next": "Both"},
  "Both": {"Type": "Parallel", "ResultPath": null, "End": true, "Branches": [
    {"StartAt": "Put", "States": {"Put": {"Type": "Task", "End": true,
      "Resource": "arn:aws:states:::dynamodb:putItem",
      "Parameters": {"TableName": "${Sums}", "Item": {"id": {"S.$": "$$.Execution.Name"},
        "sum": {"N.$": "States.Format('{}', $.sum)"}}}}}},
    {"StartAt": "Send", "States": {"Send": {"Type": "Task", "End": true,
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": {"QueueUrl": "${Jobs}", "MessageBody": {"sum.$": "$.sum"}}}}}]},
  "Forbidden": {"Type": "Task", "Resource": "${Forbidden}", "End": true},
  "Work": {"Type": "Task", "Resource": "${Worker}", "HeartbeatSeconds": 60, "End": true},
  "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
    "Parameters": {"QueueUrl": "${Jobs}", "MessageBody": {"token.$": "$$.Task.Token"}}, "End": true},
  "Wait": {"Type": "Wait", "Seconds": 3600, "End": true}
 }
})json";

constexpr const char* code = "def handler(event, context):\n"
                             "    if not event.get('numbers'):\n"
                             "        raise ValueError('no numbers')\n"
                             "    return sum(event['numbers'])\n";

void writeProject(const EngineBench& bench) {
    bench.writePython(code);
    bench.write("template.yaml", project);
    bench.write("flow.asl.json", flow);
}

} // namespace

/// State machines with real functions, services and clients.
class tst_StateMachines : public QObject {
    Q_OBJECT

  private slots:
    void boto3RunsThoseOfTheTemplateAndItsOwn() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("state_machines", bench.engine->endpointUrl()), QString{});
    }

    void aRequestToAnApiStartsOne() {
        EngineBench bench;
        bench.httpPort = 0;
        writeProject(bench);
        QVERIFY(bench.start());
        QTRY_COMPARE(bench.engine->httpEndpoints().size(), std::size_t{1});
        const auto apis = bench.engine->httpEndpoints();
        http::Request request{"POST", "/Prod/flow", {}, R"({"numbers": [1, 2]})"};
        request.fields.set("Content-Type", "application/json");
        const auto url = http::parseUrl(apis.front().url);
        const auto answer = http::exchange("127.0.0.1", url->port, request, Milliseconds{20'000});
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QVERIFY2(answer->body.find(":execution:flow:") != std::string::npos, answer->body.c_str());
    }

    void anExecutionGoesOnInTheNextEngine() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("state_machine_left", bench.engine->endpointUrl()),
                 QString{});
        bench.engine.reset();
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("state_machine_found", bench.engine->endpointUrl()),
                 QString{});
    }
};

LATHE_TEST(tst_StateMachines)
#include "tst_StateMachines.moc"
