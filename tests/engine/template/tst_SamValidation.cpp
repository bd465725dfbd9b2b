#include "engine/template/SamValidation.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;

namespace {

std::vector<model::Diagnostic> check(const std::string& text) {
    std::vector<model::Diagnostic> diagnostics;
    const auto root = tmpl::parseDocument(text, "/project/template.yaml", diagnostics);
    if (root) {
        tmpl::validateSam(*root, "/project/template.yaml", diagnostics);
    }
    return diagnostics;
}

/// "Hello 7:9 Sam.WrongType", one line for each diagnostic that is an error.
QStringList errorsOf(const std::string& text) {
    QStringList lines;
    for (const auto& one : check(text)) {
        if (one.severity == model::Severity::Error) {
            lines << QString::fromStdString(one.resource + " " + std::to_string(one.location.line) +
                                            ":" + std::to_string(one.location.column) + " " +
                                            one.code);
        }
    }
    return lines;
}

QStringList codesOf(const std::string& text) {
    QStringList codes;
    for (const auto& one : check(text)) {
        codes << QString::fromStdString(one.code);
    }
    return codes;
}

/// A template with one function, whose properties are indented by six.
std::string function(const std::string& properties) {
    return "Transform: AWS::Serverless-2016-10-31\nResources:\n  Hello:\n"
           "    Type: AWS::Serverless::Function\n    Properties:\n"
           "      Handler: app.handler\n      Runtime: python3.12\n      CodeUri: src/\n" +
           properties;
}

} // namespace

class tst_SamValidation : public QObject {
    Q_OBJECT

  private slots:
    void acceptsAnOrdinaryProject() {
        const std::string text = function("      Policies:\n"
                                          "        - AWSLambdaExecute\n"
                                          "        - DynamoDBCrudPolicy:\n"
                                          "            TableName: !Ref Table\n"
                                          "      Events:\n"
                                          "        Get:\n"
                                          "          Type: Api\n"
                                          "          Properties: {Path: /, Method: get}\n"
                                          "        Nightly:\n"
                                          "          Type: Schedule\n"
                                          "          Properties: {Schedule: rate(1 day)}\n"
                                          "  Table:\n"
                                          "    Type: AWS::Serverless::SimpleTable\n"
                                          "  Queue:\n"
                                          "    Type: AWS::SQS::Queue\n"
                                          "Outputs:\n"
                                          "  Url:\n"
                                          "    Value: !Sub https://${ServerlessRestApi}.example\n"
                                          "  Role:\n"
                                          "    Value: !GetAtt HelloRole.Arn\n");
        QCOMPARE(errorsOf(text), QStringList{});
        QVERIFY(check(text).empty());
    }

    void pointsToWhatIsWrongInAFunction_data() {
        QTest::addColumn<QString>("properties");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const char* properties, const char* error) {
            QTest::newRow(name) << properties << error;
        };
        row("unknown property", "      Handlr: x\n", "Hello 9:7 Sam.UnknownProperty");
        row("wrong type", "      Layers: x\n", "Hello 9:7 Sam.WrongType");
        row("wrong item", "      Layers: [a, 3]\n", "Hello 9:19 Sam.WrongType");
        row("memory too small", "      MemorySize: 64\n", "Hello 9:7 Template.OutOfRange");
        row("timeout too long", "      Timeout: 901\n", "Hello 9:7 Template.OutOfRange");
        row("timeout no number", "      Timeout: long\n", "Hello 9:7 Template.WrongType");
        row("no such policy template", "      Policies:\n        - Nope: {}\n",
            "Hello 10:11 Sam.Policy");
        row("policy parameter missing", "      Policies:\n        - SQSPollerPolicy: {Queue: x}\n",
            "Hello 10:11 Sam.PolicyTemplate");
        row("alias missing", "      ProvisionedConcurrencyConfig: {X: 1}\n",
            "Hello 9:7 Sam.MissingProperty");
        row("event type", "      Events:\n        A:\n          Type: Cron\n",
            "Hello 11:11 Sam.Event");
        row("event property missing", "      Events:\n        A:\n          Type: Schedule\n",
            "Hello 10:9 Sam.MissingProperty");
        row("both State and Enabled",
            "      Events:\n        A:\n          Type: Schedule\n          Properties:\n"
            "            Schedule: rate(1 day)\n            State: ENABLED\n"
            "            Enabled: true\n",
            "Hello 15:13 Sam.Event");
        row("bucket elsewhere",
            "      Events:\n        A:\n          Type: S3\n          Properties:\n"
            "            Bucket: mine\n            Events: s3:ObjectCreated:*\n",
            "Hello 13:13 Sam.Event");
        row("authorizer without API",
            "      Events:\n        A:\n          Type: Api\n          Properties:\n"
            "            Path: /\n            Method: get\n            Auth: {Authorizer: Me}\n",
            "Hello 15:20 Sam.Event");
        row("web address as code", "      CodeUrl: x\n", "Hello 9:7 Sam.UnknownProperty");
        row("URL without AuthType", "      FunctionUrlConfig: {InvokeMode: BUFFERED}\n",
            "Hello 9:7 Sam.MissingProperty");
        row("destination without target",
            "      EventInvokeConfig:\n        DestinationConfig:\n          OnFailure:\n"
            "            Type: Lambda\n",
            "Hello 11:11 Sam.MissingProperty");
    }
    void pointsToWhatIsWrongInAFunction() {
        QFETCH(QString, properties);
        QFETCH(QString, error);
        QCOMPARE(errorsOf(function(properties.toStdString())), QStringList{error});
    }

    void countsWhatGlobalsGives() {
        const std::string resources = "Resources:\n  Hello:\n    Type: AWS::Serverless::Function\n"
                                      "    Properties:\n      CodeUri: src/\n";
        QCOMPARE(errorsOf("Globals:\n  Function:\n    Handler: a.b\n    Runtime: python3.12\n" +
                          resources),
                 QStringList{});
        QCOMPARE(errorsOf("Globals:\n  Function:\n    Handler: a.b\n    Runtime: python3.12\n"
                          "    Role: x\n" +
                          resources),
                 QStringList{" 5:5 Sam.Globals"});
        QCOMPARE(errorsOf("Globals:\n  Funktion: {}\n" + function("").substr(37)).size(), 1);
    }

    void seesMethodsThatAreDefinedTwice() {
        const char* const event = "        %:\n          Type: Api\n          Properties:\n"
                                  "            Path: /a\n            Method: GET\n";
        const auto named = [&](char name) {
            std::string text = event;
            text[8] = name;
            return text;
        };
        QCOMPARE(errorsOf(function("      Events:\n" + named('A') + named('B'))),
                 QStringList{"Hello 18:13 Sam.Event"});
    }

    void refusesWhatIsNoTemplate() {
        QCOMPARE(errorsOf("a: b\n"), QStringList{" 1:1 Template.NoResources"});
        QCOMPARE(errorsOf("Resources: []\n"), QStringList{" 1:1 Template.NoResources"});
        QCOMPARE(errorsOf("Resources:\n  A: x\n"), QStringList{"A 2:3 Template.WrongType"});
        QCOMPARE(errorsOf("Resources:\n  A-b:\n    Type: AWS::S3::Bucket\n"),
                 QStringList{"A-b 2:3 Template.LogicalId"});
        QCOMPARE(errorsOf("Resources:\n  A:\n    Properties: {}\n"),
                 QStringList{"A 2:3 Template.MissingType"});
        QCOMPARE(errorsOf("- a\n").size(), 1);
    }

    void refusesReferencesToNothingInPlainTemplates() {
        const std::string text = "Resources:\n"
                                 "  Queue:\n"
                                 "    Type: AWS::SQS::Queue\n"
                                 "    DependsOn: Topic\n"
                                 "    Condition: IsProd\n"
                                 "    Properties:\n"
                                 "      QueueName: !Ref Name\n"
                                 "      KmsMasterKeyId: !GetAtt Key.Arn\n"
                                 "      Tags:\n"
                                 "        - Key: !Sub \"${AWS::Region}-${Nobody}-${!Literal}\"\n"
                                 "          Value: !FindInMap [Sizes, dev, memory]\n";
        QCOMPARE(errorsOf(text), (QStringList{"Queue 4:5 Template.UnknownDependency",
                                              "Queue 5:5 Template.UnknownCondition",
                                              "Queue 7:18 Template.UnknownReference",
                                              "Queue 8:31 Template.UnknownReference",
                                              "Queue 10:16 Template.UnknownReference",
                                              "Queue 11:30 Template.UnknownMapping"}));
    }

    void onlyWarnsOfReferencesThatSamPassesOn() {
        const auto found = check(function("      Role: !GetAtt Nobody.Arn\n"));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().severity, model::Severity::Warning);
    }

    void checksTheOtherResourceTypes_data() {
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const char* resource, const char* error) {
            QTest::newRow(name) << resource << error;
        };
        row("API without stage", "Api\n    Properties: {Name: x}\n", "R 4:5 Sam.MissingProperty");
        row("API with a bad origin",
            "Api\n    Properties:\n      StageName: a\n      Cors:\n        AllowCredentials: "
            "true\n",
            "R 7:9 Sam.Conflict");
        row("default authorizer unknown",
            "Api\n    Properties:\n      StageName: a\n      Auth:\n        DefaultAuthorizer: b\n",
            "R 7:9 Sam.Auth");
        row("path that is no map",
            "Api\n    Properties:\n      StageName: a\n      DefinitionBody:\n"
            "        openapi: 3.0.1\n        paths:\n          /foo: x\n",
            "R 9:11 Sam.Definition");
        row("HTTP API with an unknown Cors key",
            "HttpApi\n    Properties:\n      CorsConfiguration:\n        AllowOrigin: x\n",
            "R 6:9 Sam.UnknownProperty");
        row("JWT without source",
            "HttpApi\n    Properties:\n      Auth:\n        Authorizers:\n          A:\n"
            "            JwtConfiguration: {issuer: x}\n",
            "R 7:11 Sam.MissingProperty");
        row("WebSocket route",
            "WebSocketApi\n    Properties:\n      RouteSelectionExpression: a\n"
            "      Routes:\n        $nope:\n          FunctionArn: x\n",
            "R 7:9 Sam.HttpApi");
        row("table type",
            "SimpleTable\n    Properties:\n      PrimaryKey: {Name: id, Type: bogus}\n",
            "R 5:30 Sam.InvalidValue");
        row("layer policy",
            "LayerVersion\n    Properties:\n      ContentUri: l/\n      RetentionPolicy: Keep\n",
            "R 6:7 Sam.InvalidValue");
        row("two definitions",
            "StateMachine\n    Properties:\n      Definition: {a: b}\n      DefinitionUri: "
            "s3://a/b\n",
            "R 6:7 Sam.Conflict");
        row("connector to nothing",
            "Connector\n    Properties:\n      Source: {Id: R}\n      Destination: {Id: Nobody}\n"
            "      Permissions: [Read]\n",
            "R 6:21 Sam.Connector");
        row("application that is no ARN",
            "Application\n    Properties:\n      Location: {ApplicationId: x, SemanticVersion: "
            "1.0.0}\n",
            "R 5:18 Sam.InvalidValue");
        row("domain that is a text",
            "Api\n    Properties:\n      StageName: a\n      Domain: !Ref Name\n"
            "Parameters: {Name: {Type: String, Default: b}}\n",
            "R 6:7 Sam.WrongType");
        row("unknown type", "Funktion\n", "R 3:5 Sam.UnknownType");
    }
    void checksTheOtherResourceTypes() {
        QFETCH(QString, resource);
        QFETCH(QString, error);
        QCOMPARE(errorsOf("Resources:\n  R:\n    Type: AWS::Serverless::" + resource.toStdString()),
                 QStringList{error});
    }

    void namesTheNextStep() {
        const auto found = check(function("      Handlr: x\n"));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(found.front().hint.english()),
                 QString("Did you mean 'Handler'?"));
    }

    void reportsInTheOrderOfTheFile() {
        const auto found =
            check(function("      Timeout: 0\n      MemorySize: 1\n      Handlr: x\n"));
        QVERIFY(std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) {
            return a.location.line < b.location.line;
        }));
        QCOMPARE(found.size(), std::size_t{3});
    }

    void circlesAreSaid() {
        const std::string circle = "      Environment: {Variables: {QUEUE: !Ref Queue}}\n"
                                   "  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n"
                                   "      QueueName: !Sub '${Hello}-queue'\n";
        QVERIFY(codesOf(function(circle)).contains("Template.CircularDependency"));
        QVERIFY(
            codesOf(function("    DependsOn: Hello\n")).contains("Template.CircularDependency"));
        // The event becomes a mapping that needs both; neither needs it.
        const std::string event = "      Events:\n        Work:\n          Type: SQS\n"
                                  "          Properties: {Queue: !GetAtt Queue.Arn}\n"
                                  "  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n"
                                  "      QueueName: !Sub '${Hello}-queue'\n";
        QVERIFY(!codesOf(function(event)).contains("Template.CircularDependency"));
        QVERIFY(codesOf(function("Conditions:\n  A: !Not [Condition: B]\n"
                                 "  B: !Or [!Condition C, !Condition A]\n"
                                 "  C: !Equals [a, b]\n"))
                    .contains("Template.CircularCondition"));
    }

    void emptyRouteSettingsAreNoMap() {
        QCOMPARE(errorsOf(function("      Events:\n        Get:\n          Type: HttpApi\n"
                                   "          Properties:\n            RouteSettings:\n"
                                   "            Path: /\n            Method: get\n")),
                 QStringList{"Hello 13:13 Sam.WrongType"});
    }

    void whatIsLookedUpLaterMayStandForANumber() {
        QCOMPARE(errorsOf(function("      MemorySize: '{{resolve:ssm:/memory}}'\n"
                                   "      Timeout: '{{resolve:ssm:/timeout:1}}'\n")),
                 QStringList());
    }

    void sectionsAreThoseOfCloudFormation() {
        const std::string topic = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n";
        QCOMPARE(errorsOf(topic + "Resuorces: {}\n"), QStringList{" 4:1 Template.UnknownSection"});
        QCOMPARE(errorsOf(topic + "AWSTemplateFormatVersion: 2011-01-01\n"),
                 QStringList{" 4:1 Template.FormatVersion"});
        QCOMPARE(codesOf(topic + "AWSTemplateFormatVersion: 2010-09-09\nMetadata: {a: b}\n"),
                 QStringList());
        QCOMPARE(codesOf(function("")), QStringList());
        QCOMPARE(codesOf("AWSTemplateFormatVersion: '2010-09-09'\n" +
                         function("").substr(function("").find('\n') + 1)),
                 QStringList{"Template.NoTransform"});
    }
};

LATHE_TEST(tst_SamValidation)
#include "tst_SamValidation.moc"
