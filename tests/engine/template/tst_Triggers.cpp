#include "tests/engine/template/ProjectFolder.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

namespace {

const char* const functions = "Resources:\n"
                              "  Queue: {Type: AWS::SQS::Queue}\n"
                              "  Topic: {Type: AWS::SNS::Topic}\n"
                              "  Table: {Type: AWS::DynamoDB::Table}\n"
                              "  Bucket: {Type: AWS::S3::Bucket}\n"
                              "  Logs: {Type: AWS::Logs::LogGroup}\n"
                              "  Pool: {Type: AWS::Cognito::UserPool}\n"
                              "  Rest: {Type: AWS::Serverless::Api, Properties: {StageName: v1}}\n"
                              "  Plain:\n"
                              "    Type: AWS::Lambda::Function\n"
                              "    Properties: {Code: {ZipFile: x}, Handler: index.h}\n";

/// "kind id source -> target", a line for each trigger of a template with the resources above.
QString triggers(const QString& resources) {
    const ProjectFolder folder;
    const auto loaded = folder.load(functions + resources.toStdString());
    if (!loaded.project) {
        return QString::fromStdString(summary(loaded));
    }
    QStringList lines;
    for (const auto& trigger : loaded.project->triggers.triggers) {
        const auto& source = trigger.source.empty() ? trigger.sourceArn : trigger.source;
        lines << QString::fromStdString(toText(trigger.kind) + " " + trigger.id + " " + source +
                                        "->" + trigger.target +
                                        (trigger.enabled ? "" : " disabled"));
    }
    return lines.join("\n");
}

QString samFunction(const QString& event) {
    return "  Fn:\n    Type: AWS::Serverless::Function\n    Properties:\n"
           "      InlineCode: x\n      Handler: index.h\n      Runtime: python3.13\n"
           "      Events:\n        E: " +
           event + "\n";
}

} // namespace

class tst_Triggers : public QObject {
    Q_OBJECT

  private slots:
    void samEventsBecomeTriggers_data() {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* event, const char* expected) {
            QTest::newRow(expected) << QString(event) << QString(expected);
        };
        row("{Type: Api, Properties: {Path: /, Method: get}}", "Api Fn/E ServerlessRestApi->Fn");
        row("{Type: Api, Properties: {Path: /, Method: get, RestApiId: !Ref Rest}}",
            "Api Fn/E Rest->Fn");
        row("{Type: HttpApi}", "HttpApi Fn/E ServerlessHttpApi->Fn");
        row("{Type: Schedule, Properties: {Schedule: rate(1 day), State: DISABLED}}",
            "Schedule Fn/E ->Fn disabled");
        row("{Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day)}}",
            "ScheduleV2 Fn/E ->Fn");
        row("{Type: CloudWatchEvent, Properties: {Pattern: {source: [x]}}}",
            "EventBridgeRule Fn/E ->Fn");
        row("{Type: EventBridgeRule, Properties: {EventBusName: far, Pattern: {}}}",
            "EventBridgeRule Fn/E far->Fn");
        row("{Type: S3, Properties: {Bucket: !Ref Bucket, Events: 's3:ObjectCreated:*'}}",
            "S3 Fn/E Bucket->Fn");
        row("{Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, Enabled: false}}",
            "SQS Fn/E Queue->Fn disabled");
        row("{Type: SQS, Properties: {Queue: 'arn:aws:sqs:x:1:far'}}",
            "SQS Fn/E arn:aws:sqs:x:1:far->Fn");
        row("{Type: SNS, Properties: {Topic: !Ref Topic}}", "SNS Fn/E Topic->Fn");
        row("{Type: DynamoDB, Properties: {Stream: !GetAtt Table.StreamArn, StartingPosition: "
            "LATEST}}",
            "DynamoDB Fn/E Table->Fn");
        row("{Type: Kinesis, Properties: {Stream: 'arn:k', StartingPosition: LATEST}}",
            "Kinesis Fn/E arn:k->Fn");
        row("{Type: CloudWatchLogs, Properties: {LogGroupName: !Ref Logs, FilterPattern: ''}}",
            "CloudWatchLogs Fn/E Logs->Fn");
        row("{Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: PreSignUp}}",
            "Cognito Fn/E Pool->Fn");
        row("{Type: IoTRule, Properties: {Sql: x}}", "IoTRule Fn/E ->Fn");
        row("{Type: AlexaSkill}", "AlexaSkill Fn/E ->Fn");
        row("{Type: SelfManagedKafka, Properties: {KafkaBootstrapServers: ['h:1'], Topics: [t], "
            "SourceAccessConfigurations: [{Type: BASIC_AUTH, URI: x}]}}",
            "SelfManagedKafka Fn/E h:1->Fn");
    }
    void samEventsBecomeTriggers() {
        QFETCH(QString, event);
        QTEST(triggers(samFunction(event)), "expected");
    }

    void plainResourcesBecomeTriggers_data() {
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* resource, const char* expected) {
            QTest::newRow(expected) << "  X: " + QString(resource) + "\n" << QString(expected);
        };
        row("{Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Plain, "
            "EventSourceArn: !GetAtt Queue.Arn}}",
            "SQS X Queue->Plain");
        row("{Type: AWS::Events::Rule, Properties: {ScheduleExpression: rate(1 day), Targets: "
            "[{Arn: !GetAtt Plain.Arn, Id: a}]}}",
            "Schedule X ->Plain");
        row("{Type: AWS::Events::Rule, Properties: {EventPattern: {}, State: DISABLED, Targets: "
            "[{Arn: !GetAtt Plain.Arn, Id: a}]}}",
            "EventBridgeRule X ->Plain disabled");
        row("{Type: AWS::Scheduler::Schedule, Properties: {Target: {Arn: !GetAtt Plain.Arn}}}",
            "ScheduleV2 X ->Plain");
        row("{Type: AWS::SNS::Subscription, Properties: {Protocol: lambda, TopicArn: !Ref Topic, "
            "Endpoint: !GetAtt Plain.Arn}}",
            "SNS X Topic->Plain");
        row("{Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: lambda, Endpoint: "
            "!GetAtt Plain.Arn}]}}",
            "SNS X X->Plain");
        row("{Type: AWS::S3::Bucket, Properties: {NotificationConfiguration: "
            "{LambdaConfigurations: [{Event: x, Function: !GetAtt Plain.Arn}]}}}",
            "S3 X X->Plain");
        row("{Type: AWS::Lambda::Url, Properties: {TargetFunctionArn: !Ref Plain}}",
            "FunctionUrl X ->Plain");
        row("{Type: AWS::Logs::SubscriptionFilter, Properties: {LogGroupName: !Ref Logs, "
            "DestinationArn: !GetAtt Plain.Arn}}",
            "CloudWatchLogs X Logs->Plain");
        row("{Type: AWS::Cognito::UserPool, Properties: {LambdaConfig: {PreSignUp: !GetAtt "
            "Plain.Arn}}}",
            "Cognito X/PreSignUp X->Plain");
        row("{Type: AWS::IoT::TopicRule, Properties: {TopicRulePayload: {Sql: x, Actions: "
            "[{Lambda: {FunctionArn: !GetAtt Plain.Arn}}]}}}",
            "IoTRule X ->Plain");
        row("{Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Plain, Principal: "
            "s3.amazonaws.com, SourceArn: !GetAtt Bucket.Arn}}",
            "S3 X Bucket->Plain");
        row("{Type: AWS::Serverless::Connector, Properties: {Source: {Id: Topic}, Destination: "
            "{Id: Plain}, Permissions: [Write]}}",
            "SNS X Topic->Plain");
        row("{Type: Custom::Thing, Properties: {ServiceToken: !GetAtt Plain.Arn}}",
            "Other X X->Plain");
        row("{Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: HTTP, Target: !GetAtt "
            "Plain.Arn}}",
            "HttpApi X X->Plain");
    }
    void plainResourcesBecomeTriggers() {
        QFETCH(QString, resource);
        QTEST(triggers(resource), "expected");
    }

    void aPermissionAddsNothingToATriggerThatTellsBetter() {
        const QString mapping =
            "  M:\n    Type: AWS::SNS::Subscription\n    Properties: {Protocol: "
            "lambda, TopicArn: !Ref Topic, Endpoint: !GetAtt Plain.Arn}\n";
        const QString permission =
            "  P:\n    Type: AWS::Lambda::Permission\n    Properties: {FunctionName: !Ref Plain, "
            "Principal: sns.amazonaws.com}\n";
        QCOMPARE(triggers(permission + mapping), QString("SNS M Topic->Plain"));
    }

    void restMethodsKnowTheirPath() {
        const ProjectFolder folder;
        const auto loaded = folder.load(
            std::string(functions) +
            "  Api: {Type: AWS::ApiGateway::RestApi}\n"
            "  Orders:\n    Type: AWS::ApiGateway::Resource\n"
            "    Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, "
            "PathPart: orders}\n"
            "  One:\n    Type: AWS::ApiGateway::Resource\n"
            "    Properties: {RestApiId: !Ref Api, ParentId: !Ref Orders, PathPart: '{id}'}\n"
            "  Get:\n    Type: AWS::ApiGateway::Method\n    Properties:\n"
            "      RestApiId: !Ref Api\n      ResourceId: !Ref One\n      HttpMethod: GET\n"
            "      Integration:\n        Uri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/"
            "2015-03-31/functions/${Plain.Arn}/invocations'\n");
        QVERIFY(loaded.project);
        const auto& trigger = loaded.project->triggers.triggers.front();
        QCOMPARE(trigger.kind, model::TriggerKind::Api);
        QCOMPARE(trigger.source, std::string("Api"));
        QCOMPARE(trigger.target, std::string("Plain"));
        QCOMPARE(std::string(trigger.properties.at("Path").as_string()),
                 std::string("/orders/{id}"));
    }

    void webSocketRoutesLeadThroughTheirIntegration() {
        QCOMPARE(triggers("  Ws: {Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: "
                          "WEBSOCKET}}\n"
                          "  I:\n    Type: AWS::ApiGatewayV2::Integration\n    Properties:\n"
                          "      IntegrationUri: !Sub 'arn:aws:apigateway:x:lambda:path/2015-03-31/"
                          "functions/${Plain.Arn}/invocations'\n"
                          "  R:\n    Type: AWS::ApiGatewayV2::Route\n    Properties: {ApiId: !Ref "
                          "Ws, RouteKey: $connect, Target: !Sub 'integrations/${I}'}\n"),
                 QString("WebSocket R Ws->Plain"));
    }

    void openApiDefinitionsAreRead() {
        QCOMPARE(triggers("  Http:\n    Type: AWS::Serverless::HttpApi\n    Properties:\n"
                          "      DefinitionBody:\n        openapi: 3.0.1\n        paths:\n"
                          "          /x:\n            get:\n"
                          "              x-amazon-apigateway-integration:\n"
                          "                uri: !GetAtt Plain.Arn\n"),
                 QString("HttpApi Http/get /x Http->Plain"));
    }

    void stateMachinesStartTheFunctionsOfTheirTasks() {
        QCOMPARE(triggers("  Flow:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n"
                          "      DefinitionSubstitutions: {Arn: !GetAtt Plain.Arn}\n"
                          "      Definition:\n        StartAt: A\n        States:\n"
                          "          A: {Type: Task, Resource: '${Arn}', End: true}\n"
                          "      Events: {E: {Type: Schedule, Properties: {Schedule: rate(1 "
                          "day)}}}\n"),
                 QString("Schedule Flow/E ->Flow\nStepFunctions Flow/A Flow->Plain"));
    }

    void implicitApisAreResources() {
        const ProjectFolder folder;
        const auto loaded = folder.load(
            functions +
            samFunction("{Type: Api, Properties: {Path: /, Method: get}}").toStdString() +
            "Globals: {Api: {TracingEnabled: true}}\n");
        QVERIFY(loaded.project);
        const auto* api = loaded.project->findResource("ServerlessRestApi");
        QVERIFY(api);
        QCOMPARE(api->properties.at("StageName").as_string(), "Prod");
        QCOMPARE(api->properties.at("TracingEnabled").as_bool(), true);
    }
};

LATHE_TEST(tst_Triggers)
#include "tst_Triggers.moc"
