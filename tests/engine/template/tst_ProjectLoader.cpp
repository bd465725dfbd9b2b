#include "engine/template/Nodes.h"
#include "tests/engine/template/ProjectFolder.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

namespace {

const char* const shop =
    "Transform: AWS::Serverless-2016-10-31\n"
    "Globals:\n"
    "  Function:\n"
    "    Runtime: python3.13\n"
    "    Timeout: 20\n"
    "    Layers: [!Ref Shared]\n"
    "    Environment: {Variables: {STAGE: test, RATE: 1.10, DEBUG: yes}}\n"
    "    Tags: {team: blue}\n"
    "Resources:\n"
    "  Shared:\n"
    "    Type: AWS::Serverless::LayerVersion\n"
    "    Properties: {ContentUri: layer/}\n"
    "  Orders:\n"
    "    Type: AWS::Serverless::Function\n"
    "    Properties:\n"
    "      CodeUri: src/\n"
    "      Handler: app.handler\n"
    "      MemorySize: '512'\n"
    "      Layers: ['arn:aws:lambda:us-east-1:1:layer:far:3']\n"
    "      Environment: {Variables: {STAGE: live, QUEUE: !Ref Jobs}}\n"
    "      Architectures: [arm64]\n"
    "      EphemeralStorage: {Size: 1024}\n"
    "      ReservedConcurrentExecutions: 7\n"
    "      AutoPublishAlias: live\n"
    "      ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 2}\n"
    "      Tracing: Active\n"
    "      LoggingConfig: {LogFormat: JSON, ApplicationLogLevel: DEBUG}\n"
    "      DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Jobs.Arn}\n"
    "      EventInvokeConfig:\n"
    "        MaximumRetryAttempts: 0\n"
    "        MaximumEventAgeInSeconds: 90\n"
    "        DestinationConfig: {OnFailure: {Type: SNS}}\n"
    "      FileSystemConfigs: [{Arn: 'arn:x', LocalMountPath: /mnt/data}]\n"
    "      Policies: [AWSLambdaExecute, {SQSSendMessagePolicy: {QueueName: q}}]\n"
    "  Plain:\n"
    "    Type: AWS::Serverless::Function\n"
    "    IgnoreGlobals: '*'\n"
    "    Properties: {InlineCode: 'exports.h = f', Handler: index.h, Runtime: nodejs22.x}\n"
    "  Jobs: {Type: AWS::SQS::Queue}\n";

} // namespace

class tst_ProjectLoader : public QObject {
    Q_OBJECT

  private slots:
    void layersThatOthersPublishAreLookedForWhereAPersonPutsThem() {
        const ProjectFolder folder;
        folder.write("src/app.py", "def handler(event, context): ...");
        const std::string text = "Transform: AWS::Serverless-2016-10-31\n"
                                 "Resources:\n"
                                 "  Orders:\n"
                                 "    Type: AWS::Serverless::Function\n"
                                 "    Properties:\n"
                                 "      CodeUri: src/\n"
                                 "      Handler: app.handler\n"
                                 "      Runtime: python3.11\n"
                                 "      Layers: ['arn:aws:lambda:us-east-1:1:layer:far:3']\n";
        const std::filesystem::path archive = folder.path() / "data/lathe/layers/far-3.zip";
        qputenv("XDG_DATA_HOME", (folder.path() / "data").c_str());
        const auto missing = folder.load(text);
        folder.write("data/lathe/layers/far-3.zip", "");
        const auto here = folder.load(text);
        qunsetenv("XDG_DATA_HOME");
        QCOMPARE(summary(missing), std::string{"Template.LayerElsewhere 9:7\n"});
        QVERIFY(missing.diagnostics.front().hint.english().find(archive.string()) !=
                std::string::npos);
        QCOMPARE(summary(here), std::string{});
        QCOMPARE(here.project->findFunction("Orders")->layers.at(0).content, archive);
    }
    void functionsCarryEverySetting() {
        const ProjectFolder folder;
        folder.write("src/app.py", "def handler(event, context): ...");
        folder.write("layer/python/x.py", "");
        const auto loaded = folder.load(shop);
        QCOMPARE(summary(loaded), std::string("Template.LayerElsewhere 19:7\n"));
        const auto& function = *loaded.project->findFunction("Orders");
        QCOMPARE(function.runtime, std::string("python3.13"));
        QCOMPARE(function.handler, std::string("app.handler"));
        QCOMPARE(function.code, folder.path() / "src");
        QCOMPARE(function.memory, Bytes::mebi(512));
        QCOMPARE(function.timeout, Seconds{20});
        QCOMPARE(function.ephemeralStorage, Bytes::mebi(1024));
        QCOMPARE(function.architecture, model::Architecture::Arm64);
        QCOMPARE(function.reservedConcurrency, std::optional(7));
        QCOMPARE(function.provisionedConcurrency, std::optional(2));
        QCOMPARE(function.autoPublishAlias, std::string("live"));
        QCOMPARE(function.tracing, std::string("Active"));
        QCOMPARE(function.logging.format, model::LogFormat::Json);
        QCOMPARE(function.logging.applicationLevel, std::string("DEBUG"));
        QCOMPARE(function.logging.logGroup, std::string("/aws/lambda/Orders"));
        QCOMPARE(function.fileSystems.front().mountPath, std::string("/mnt/data"));
        QCOMPARE(function.policies.size(), std::size_t{2});
        QCOMPARE(function.tags.at("team"), std::string("blue"));
        QCOMPARE(function.location.line, 13);
    }

    void asynchronousSettingsNameWhatSamMakes() {
        const ProjectFolder folder;
        const auto loaded = folder.load(shop);
        const auto& async = loaded.project->findFunction("Orders")->async;
        QCOMPARE(async.maximumRetryAttempts, 0);
        QCOMPARE(async.maximumEventAge, Seconds{90});
        QCOMPARE(async.deadLetterQueue, std::string("arn:aws:sqs:us-east-1:123456789012:Jobs"));
        QCOMPARE(async.onFailure, std::string("arn:aws:sns:us-east-1:123456789012:"
                                              "OrdersEventInvokeConfigOnFailureTopic"));
    }

    void globalsMergeMapsConcatenateListsAndYieldToScalars() {
        const ProjectFolder folder;
        folder.write("layer/python/x.py", "");
        const auto loaded = folder.load(shop);
        const auto& function = *loaded.project->findFunction("Orders");
        const std::map<std::string, std::string> expected{
            {"DEBUG", "true"},
            {"QUEUE", "https://sqs.us-east-1.amazonaws.com/123456789012/Jobs"},
            {"RATE", "1.10"},
            {"STAGE", "live"}};
        QCOMPARE(function.environment, expected);
        QCOMPARE(function.layers.size(), std::size_t{2});
        QCOMPARE(function.layers[0].name, std::string("Shared"));
        QCOMPARE(function.layers[0].content, folder.path() / "layer");
        QVERIFY(function.layers[1].content.empty());
    }

    void ignoreGlobalsKeepsThemOut() {
        const ProjectFolder folder;
        const auto loaded = folder.load(shop);
        const auto& function = *loaded.project->findFunction("Plain");
        QCOMPARE(function.inlineCode, std::optional<std::string>("exports.h = f"));
        QCOMPARE(function.timeout, Seconds{3});
        QVERIFY(function.environment.empty());
    }

    void plainCloudFormationFunctionsLoad() {
        const ProjectFolder folder;
        folder.write("asset.1/index.js", "exports.handler = async () => {};");
        const auto loaded = folder.load("Resources:\n"
                                        "  Cdk:\n"
                                        "    Type: AWS::Lambda::Function\n"
                                        "    Metadata: {'aws:asset:path': asset.1}\n"
                                        "    Properties:\n"
                                        "      Code: {S3Bucket: b, S3Key: k}\n"
                                        "      Handler: index.handler\n"
                                        "      Runtime: nodejs22.x\n"
                                        "      FunctionName: !Sub '${AWS::Region}-cdk'\n"
                                        "      TracingConfig: {Mode: Active}\n"
                                        "  Image:\n"
                                        "    Type: AWS::Lambda::Function\n"
                                        "    Properties: {Code: {ImageUri: repo/x}}\n");
        QCOMPARE(summary(loaded), std::string());
        const auto& cdk = *loaded.project->findFunction("us-east-1-cdk");
        QCOMPARE(cdk.code, folder.path() / "asset.1");
        QCOMPARE(cdk.tracing, std::string("Active"));
        QCOMPARE(loaded.project->findFunction("Image")->packageType, model::PackageType::Image);
    }

    void falseConditionsLeaveResourcesOut() {
        const ProjectFolder folder;
        const auto loaded = folder.load("Parameters: {Stage: {Type: String, Default: test}}\n"
                                        "Conditions: {Live: !Equals [!Ref Stage, live]}\n"
                                        "Resources:\n"
                                        "  A: {Type: AWS::SQS::Queue, Condition: Live}\n"
                                        "  B: {Type: AWS::SQS::Queue}\n"
                                        "Outputs:\n"
                                        "  A: {Condition: Live, Value: x}\n");
        QVERIFY(loaded.project);
        QCOMPARE(loaded.project->resources.size(), std::size_t{1});
        QVERIFY(loaded.project->outputs.empty());
    }

    void variablesThatLambdaRefusesAreToldBeforeTheDeployment() {
        const ProjectFolder folder;
        folder.write("src/app.py", "def h(event, context): ...");
        const auto withVariables = [&](const std::string& variables) {
            return folder.load("Transform: AWS::Serverless-2016-10-31\n"
                               "Resources:\n"
                               "  F:\n"
                               "    Type: AWS::Serverless::Function\n"
                               "    Properties:\n"
                               "      CodeUri: src/\n"
                               "      Handler: app.h\n"
                               "      Runtime: python3.13\n"
                               "      Environment:\n"
                               "        Variables: {" +
                               variables + "}\n");
        };
        QCOMPARE(summary(withVariables("STAGE: test, AWS_REGION: eu-west-1")),
                 std::string{"Template.ReservedVariable 9:7\n"});
        QCOMPARE(summary(withVariables("BIG: " + std::string(4094, 'x'))),
                 std::string{"Template.EnvironmentTooLarge 9:7\n"});
        QVERIFY(summary(withVariables("BIG: " + std::string(4093, 'x'))).empty());
    }
    void samconfigGivesRegionEnvironmentFileAndTemplate() {
        const ProjectFolder folder;
        folder.write("samconfig.toml", "[default.global.parameters]\n"
                                       "region = \"eu-west-1\"\n"
                                       "template_file = \"infra/app.yaml\"\n"
                                       "[default.deploy.parameters]\n"
                                       "template_file = \"packaged.yaml\"\n"
                                       "region = \"eu-west-2\"\n"
                                       "parameter_overrides = \"Stage=deployed Size=big\"\n"
                                       "[default.local_invoke.parameters]\n"
                                       "parameter_overrides = \"Stage=local\"\n"
                                       "env_vars = \"envs/local.json\"\n");
        folder.write("template.yaml", "Resources: {Q: {Type: AWS::SQS::Queue}}\n");
        folder.write("packaged.yaml", "Resources: {Q: {Type: AWS::SQS::Queue}}\n");
        folder.write("infra/app.yaml", "Parameters:\n"
                                       "  Stage: {Type: String, Default: none}\n"
                                       "  Size: {Type: String, Default: none}\n"
                                       "Resources: {Q: {Type: AWS::SQS::Queue}}\n");
        const auto found = tmpl::findTemplate(folder.path());
        QVERIFY(found);
        QCOMPARE(*found, folder.path() / "infra/app.yaml");
        const auto loaded = tmpl::loadProject(*found, {});
        QCOMPARE(summary(loaded), std::string());
        QCOMPARE(loaded.project->region, std::string("eu-west-2"));
        QCOMPARE(loaded.environmentFile, folder.path() / "envs/local.json");
        QCOMPARE(loaded.samConfigFile, folder.path() / "samconfig.toml");
        QCOMPARE(tmpl::toText(loaded.project->parameters.at("Stage")), std::string("local"));
        QCOMPARE(tmpl::toText(loaded.project->parameters.at("Size")), std::string("big"));
        tmpl::LoadOptions options;
        options.region = "ap-south-1";
        QCOMPARE(tmpl::loadProject(*found, options).project->region, std::string("ap-south-1"));
    }

    void whatSamHasBuiltIsNotTheProjectsTemplate() {
        const ProjectFolder folder;
        folder.write("samconfig.toml", "[default.local_invoke.parameters]\n"
                                       "template_file = \".aws-sam/build/template.yaml\"\n");
        folder.write("template.yaml", "Resources: {Q: {Type: AWS::SQS::Queue}}\n");
        folder.write(".aws-sam/build/template.yaml", "Resources: {Q: {Type: AWS::SQS::Queue}}\n");
        QCOMPARE(*tmpl::findTemplate(folder.path()), folder.path() / "template.yaml");
    }

    void aSamconfigAboveCountsOnlyForTheTemplateThatItNames() {
        const ProjectFolder folder;
        folder.write("samconfig.toml", "[default.global.parameters]\nregion = \"eu-west-1\"\n");
        folder.write("other/template.yaml", "Resources: {Q: {Type: AWS::SQS::Queue}}\n");
        QCOMPARE(tmpl::loadProject(folder.path() / "other/template.yaml", {}).project->region,
                 std::string("us-east-1"));
    }

    void aBrokenSamconfigIsAWarning() {
        const ProjectFolder folder;
        std::string parts;
        for (int i = 0; i < 200'000; ++i) {
            parts += "a.";
        }
        for (const std::string& text : {std::string("[default\n"), std::string("[{default]\n"),
                                        std::string("[[ {a]]\n"), parts + "a = 1\n"}) {
            folder.write("samconfig.toml", text);
            const auto loaded = folder.load("Resources: {Q: {Type: AWS::SQS::Queue}}\n");
            QVERIFY(loaded.project);
            QVERIFY(reports(loaded, "SamConfig.Syntax"));
        }
    }

    void nestedApplicationsBringTheirFunctions() {
        const ProjectFolder folder;
        folder.write("child/app.py", "def handler(event, context): ...");
        folder.write("child/template.yaml",
                     "Parameters: {Queue: {Type: String}}\n"
                     "Resources:\n"
                     "  Work:\n"
                     "    Type: AWS::Serverless::Function\n"
                     "    Properties:\n"
                     "      CodeUri: .\n"
                     "      Handler: app.handler\n"
                     "      Runtime: python3.13\n"
                     "      Events: {Jobs: {Type: SQS, Properties: {Queue: !Ref Queue}}}\n"
                     "Outputs: {Arn: {Value: !GetAtt Work.Arn}}\n");
        const auto loaded = folder.load("Resources:\n"
                                        "  Jobs: {Type: AWS::SQS::Queue}\n"
                                        "  Child:\n"
                                        "    Type: AWS::Serverless::Application\n"
                                        "    Properties:\n"
                                        "      Location: child/template.yaml\n"
                                        "      Parameters: {Queue: !GetAtt Jobs.Arn}\n"
                                        "Outputs: {Work: {Value: !GetAtt Child.Outputs.Arn}}\n");
        QCOMPARE(summary(loaded), std::string());
        const auto& function = loaded.project->functions.front();
        QCOMPARE(function.logicalId, std::string("Child/Work"));
        QCOMPARE(function.name, std::string("Child-Work"));
        QCOMPARE(function.code, folder.path() / "child");
        QCOMPARE(loaded.project->triggers.triggers.front().source, std::string("Jobs"));
        const std::string arn = "arn:aws:lambda:us-east-1:123456789012:function:Child-Work";
        QCOMPARE(std::string(loaded.project->outputs.at("Work").value.as_string()), arn);
        const model::NestedStack& nested = loaded.project->nestedStacks.at(0);
        QCOMPARE(nested.application, std::string("Child"));
        QCOMPARE(nested.templateFile, folder.path() / "child/template.yaml");
        QCOMPARE(std::string(nested.outputs.at("Arn").value.as_string()), arn);
        QCOMPARE(std::string(nested.parameters.at("Queue").as_string()),
                 std::string("arn:aws:sqs:us-east-1:123456789012:Jobs"));
    }

    void outputsKeepWhatTheyAreExportedAs() {
        const ProjectFolder folder;
        const auto loaded = folder.load("Parameters: {Stage: {Type: String, Default: dev}}\n"
                                        "Resources:\n"
                                        "  Jobs: {Type: AWS::SQS::Queue}\n"
                                        "Outputs:\n"
                                        "  Jobs:\n"
                                        "    Description: Where work waits\n"
                                        "    Value: !GetAtt Jobs.Arn\n"
                                        "    Export: {Name: !Sub '${Stage}-jobs'}\n"
                                        "  Own: {Value: x}\n");
        QCOMPARE(summary(loaded), std::string());
        const auto& outputs = loaded.project->outputs;
        QCOMPARE(outputs.at("Jobs").exportName, std::string("dev-jobs"));
        QCOMPARE(outputs.at("Jobs").description, std::string("Where work waits"));
        QCOMPARE(outputs.at("Own").exportName, std::string());
    }

    void anEventSourceMappingGoesByAUuidThatStays() {
        const auto uuids = [](const std::string& stack) {
            const ProjectFolder folder;
            folder.write("samconfig.toml",
                         "version = 0.1\n[default.global.parameters]\nstack_name = \"" + stack +
                             "\"\n");
            const auto loaded = folder.load("Resources:\n"
                                            "  Jobs: {Type: AWS::SQS::Queue}\n"
                                            "  Work:\n"
                                            "    Type: AWS::Serverless::Function\n"
                                            "    Properties:\n"
                                            "      InlineCode: x\n"
                                            "      Handler: index.h\n"
                                            "      Runtime: python3.13\n"
                                            "      Events:\n"
                                            "        E: {Type: SQS, Properties: {Queue: !GetAtt "
                                            "Jobs.Arn}}\n");
            for (const auto& resource : loaded.project->generatedResources) {
                if (resource.logicalId == "WorkE")
                    return resource.physicalId;
            }
            return std::string{};
        };
        QCOMPARE(uuids("shop").size(), std::size_t{36});
        QCOMPARE(uuids("shop"), uuids("shop"));
        QVERIFY(uuids("shop") != uuids("other"));
    }

    void errorsOfANestedTemplateAreReportedInItsFile() {
        const ProjectFolder folder;
        folder.write("child/template.yaml", "Resources:\n"
                                            "  Work:\n"
                                            "    Type: AWS::Serverless::Function\n"
                                            "    Properties:\n"
                                            "      Runtime: python3.13\n"
                                            "      Handler: 7.5\n"
                                            "      Timeot: 3\n");
        const auto loaded = folder.load("Resources:\n"
                                        "  Child:\n"
                                        "    Type: AWS::Serverless::Application\n"
                                        "    Properties: {Location: child/template.yaml}\n");
        QVERIFY(!loaded.project);
        const auto& diagnostic = loaded.diagnostics.front();
        QCOMPARE(diagnostic.location.file, folder.path() / "child/template.yaml");
        QVERIFY(diagnostic.location.line > 1);
        QCOMPARE(diagnostic.resource, std::string("Child/Work"));
    }

    void aNestedTemplateWithoutResourcesIsRefused() {
        const ProjectFolder folder;
        folder.write("child.yaml", "Description: nothing\n");
        const auto loaded = folder.load("Resources:\n"
                                        "  Child:\n"
                                        "    Type: AWS::CloudFormation::Stack\n"
                                        "    Properties: {TemplateURL: child.yaml}\n");
        QVERIFY(!loaded.project);
        QCOMPARE(loaded.diagnostics.front().location.file, folder.path() / "child.yaml");
    }

    void aFolderInPlaceOfANestedTemplateIsCalledOne() {
        const ProjectFolder folder;
        folder.write("nested/template.yaml", "Resources: {}\n");
        const auto loaded = folder.load("Resources:\n"
                                        "  Child:\n"
                                        "    Type: AWS::Serverless::Application\n"
                                        "    Properties: {Location: nested/}\n");
        QVERIFY(loaded.project);
        const std::string said = loaded.diagnostics.front().message.english();
        QVERIFY2(said.ends_with("nested is a folder; name the file in it."), said.c_str());
    }

    void anApplicationNestedInItselfIsReported() {
        const ProjectFolder folder;
        const auto loaded = folder.load("Resources:\n"
                                        "  Me:\n"
                                        "    Type: AWS::Serverless::Application\n"
                                        "    Properties: {Location: template.yaml}\n");
        QVERIFY(loaded.project);
        QVERIFY(reports(loaded, "Template.NestedApplication"));
    }

    void aWrapperMayStartWhatIsNoModule() {
        const ProjectFolder folder;
        folder.write("src/run.sh", "");
        const auto loaded = folder.load(
            "Resources:\n  Web:\n    Type: AWS::Serverless::Function\n    Properties:\n"
            "      CodeUri: src/\n      Handler: run.sh\n      Runtime: python3.13\n"
            "      Environment: {Variables: {AWS_LAMBDA_EXEC_WRAPPER: /opt/bootstrap}}\n");
        QVERIFY(loaded.project);
        QCOMPARE(summary(loaded), std::string());
    }

    void whatKeepsAFunctionFromRunningIsReportedAtItsProperty() {
        const ProjectFolder folder;
        folder.write("src/other.py", "def handler(event, context): ...");
        const auto loaded = folder.load("Resources:\n"
                                        "  A:\n"
                                        "    Type: AWS::Serverless::Function\n"
                                        "    Properties:\n"
                                        "      CodeUri: gone/\n"
                                        "      Handler: app.handler\n"
                                        "      Runtime: python3.8\n"
                                        "  B:\n"
                                        "    Type: AWS::Serverless::Function\n"
                                        "    Properties:\n"
                                        "      CodeUri: src/\n"
                                        "      Handler: app.handler\n"
                                        "      Runtime: python3.13\n"
                                        "  C:\n"
                                        "    Type: AWS::Serverless::Function\n"
                                        "    Properties:\n"
                                        "      CodeUri: src/\n"
                                        "      Handler: other.nothere\n"
                                        "      Runtime: python3.13\n"
                                        "  D:\n"
                                        "    Type: AWS::Serverless::Function\n"
                                        "    Properties:\n"
                                        "      CodeUri: src/\n"
                                        "      Handler: handler\n"
                                        "      Runtime: python3.13\n");
        QVERIFY(loaded.project);
        QCOMPARE(summary(loaded), std::string("Template.CodeNotFound 5:7\n"
                                              "Template.DeprecatedRuntime 7:7\n"
                                              "Template.HandlerNotFound 12:7\n"
                                              "Template.HandlerNotFound 18:7\n"
                                              "Template.HandlerMalformed 24:7\n"));
    }

    void brokenTemplatesHaveNoModel_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("a list") << "- a"
                                << "Template.NotAMapping";
        QTest::newRow("no resources") << "Description: x"
                                      << "Template.NoResources";
        QTest::newRow("syntax") << "Resources: ["
                                << "Template.Syntax";
    }
    void brokenTemplatesHaveNoModel() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const ProjectFolder folder;
        const auto loaded = folder.load(text.toStdString());
        QVERIFY(!loaded.project);
        QVERIFY(reports(loaded, code.toStdString()));
    }

    void aBufferStandsInForTheFile() {
        const ProjectFolder folder;
        tmpl::LoadOptions options;
        options.text = "Resources: {Q: {Type: AWS::SQS::Queue}}";
        const auto loaded = folder.load("Resources: [", options);
        QVERIFY(loaded.project);
        QCOMPARE(loaded.project->resources.front().logicalId, std::string("Q"));
    }

    void aJsonTemplateIsStrictJson_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* text, const char* said) {
            QTest::newRow(name) << QByteArray{text} << QString{said};
        };
        row("comma before a bracket",
            "{\"Resources\": {\n  \"Q\": {\"Type\": \"AWS::SQS::Queue\"},\n}}",
            "Template.Syntax 3:1\n");
        row("single quotes", "{\"Resources\":\n {'Q': {\"Type\": \"AWS::SQS::Queue\"}}}",
            "Template.Syntax 2:3\n");
        row("bare key", "{Resources: {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}",
            "Template.Syntax 1:2\n");
        row("comment", "{\"Resources\": { # \n\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}",
            "Template.Syntax 1:17\n");
        row("comment behind", "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}\n# \u00e9",
            "Template.Syntax 2:1\n");
        row("columns are code points",
            "{\"Description\": \"\u00e9\u00e9\", Metadata: {}, \"Resources\": {\"Q\": {\"Type\": "
            "\"AWS::SQS::Queue\"}}}",
            "Template.Syntax 1:23\n");
        row("block style", "Resources:\n  Q: {Type: AWS::SQS::Queue}\n", "Template.Syntax 1:1\n");
        row("JSON", "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}\n", "");
        row("JSON with a byte order mark",
            "\xEF\xBB\xBF{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}", "");
    }
    void aJsonTemplateIsStrictJson() {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        const ProjectFolder folder;
        folder.write("template.json", text.toStdString());
        const auto loaded = tmpl::loadProject(folder.path() / "template.json", {});
        QCOMPARE(QString::fromStdString(summary(loaded)), said);
        QCOMPARE(loaded.project != nullptr, said.isEmpty());
        for (const auto& diagnostic : loaded.diagnostics)
            QVERIFY(!diagnostic.hint.empty());
        // In a file of any other name this is YAML, or JSON.
        QVERIFY(folder.load(text.toStdString()).project);
    }

    void functionsWhoseConditionIsFalseAreKnownByName() {
        const ProjectFolder folder;
        const auto loaded = folder.load("Conditions:\n"
                                        "  IsProd: !Equals [a, b]\n"
                                        "Resources:\n"
                                        "  Q: {Type: AWS::SQS::Queue, Condition: IsProd}\n"
                                        "  Admin:\n"
                                        "    Type: AWS::Serverless::Function\n"
                                        "    Condition: IsProd\n"
                                        "    Properties: {InlineCode: x, Handler: index.h, "
                                        "Runtime: python3.13}\n");
        QVERIFY(loaded.project);
        QVERIFY(loaded.project->functions.empty());
        QCOMPARE(loaded.project->uncreated.size(), std::size_t{1});
        QCOMPARE(loaded.project->uncreated[0].location.line, 5);
        QCOMPARE(loaded.project->findUncreated("Admin")->reason().english(),
                 std::string{"Admin is not created: its condition IsProd is false"});
        QVERIFY(!loaded.project->findUncreated("Q"));
    }

    void templatesAreFoundUpwards() {
        const ProjectFolder folder;
        folder.write("template.yml", "");
        folder.write("src/deep/app.py", "");
        const auto found = tmpl::findTemplate(folder.path() / "src/deep");
        QVERIFY(found);
        QCOMPARE(*found, folder.path() / "template.yml");
        QVERIFY(!tmpl::findTemplate(folder.path() / "gone"));
    }

    void aThousandFunctionsLoadWithoutQuadraticWork() {
        std::string text = "Resources:\n";
        for (int i = 0; i < 1000; ++i) {
            const auto id = std::to_string(i);
            text += "  F" + id + ":\n    Type: AWS::Serverless::Function\n    Properties:\n" +
                    "      InlineCode: x\n      Handler: index.h\n      Runtime: python3.13\n" +
                    "      Environment: {Variables: {Q: !GetAtt Q" + id + ".Arn}}\n" +
                    "      Events: {E: {Type: SQS, Properties: {Queue: !GetAtt Q" + id +
                    ".Arn}}}\n  Q" + id + ": {Type: AWS::SQS::Queue}\n";
        }
        const ProjectFolder folder;
        const auto loaded = folder.load(text);
        QVERIFY(loaded.project);
        QCOMPARE(loaded.project->functions.size(), std::size_t{1000});
        QCOMPARE(loaded.project->triggers.triggers.back().source, std::string("Q999"));
    }
};

LATHE_TEST(tst_ProjectLoader)
#include "tst_ProjectLoader.moc"
