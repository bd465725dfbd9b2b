#include "tests/engine/language/Typing.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lathe;
using namespace lathe::test;
using language::CompletionItem;

namespace {

const QByteArray Head = "Resources:\n"
                        "  Jobs:\n"
                        "    Type: AWS::SQS::Queue\n"
                        "  Store:\n"
                        "    Type: AWS::DynamoDB::Table\n"
                        "  Work:\n"
                        "    Type: AWS::Serverless::Function\n"
                        "    Properties:\n";

} // namespace

/// What may be written where, while it is being typed.
class tst_Completion : public QObject {
    Q_OBJECT

  private slots:
    void whatFitsIsOffered_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("offered");
        QTest::addColumn<QStringList>("notOffered");
        const auto row = [](const char* name, const QByteArray& text, const QStringList& offered,
                            const QStringList& notOffered = {}) {
            QTest::newRow(name) << text << offered << notOffered;
        };
        const QByteArray functionProperties = Head + "      MemorySize: 128\n";
        row("sections of an empty file", "|", {"Resources", "Transform", "Globals"});
        row("sections", "Resources:\n  A:\n    Type: x\nOut|", {"Outputs", "Parameters"},
            {"Resources"});
        row("sections of JSON", "{ \"Res|\" }", {"Resources", "Outputs"});
        row("types", "Resources:\n  A:\n    Type: AWS::S|",
            {"AWS::SQS::Queue", "AWS::Serverless::Function"});
        row("types in JSON", R"({"Resources": {"A": {"Type": "AWS|"}}})", {"AWS::SQS::Queue"});
        row("attributes", "Resources:\n  A:\n    Type: AWS::SQS::Queue\n    |",
            {"Properties", "DependsOn", "DeletionPolicy"}, {"Type", "QueueName"});
        row("properties", functionProperties + "      |\n", {"Handler", "Runtime", "Events"},
            {"MemorySize", "QueueName"});
        row("properties, half a word", functionProperties + "      Tim|\n      Role: x\n",
            {"Timeout"}, {"MemorySize", "Role"});
        row("properties before others", Head + "      |\n      MemorySize: 128\n", {"Handler"},
            {"MemorySize"});
        row("properties of a plain type",
            Head + "  B:\n    Type: AWS::S3::Bucket\n"
                   "    Properties:\n      Bu|",
            {"BucketName"}, {"Handler"});
        row("structures", functionProperties + "      VpcConfig:\n        |",
            {"SubnetIds", "SecurityGroupIds"}, {"Handler"});
        row("structures in brackets", functionProperties + "      VpcConfig: { Sub|", {"SubnetIds"},
            {"Handler"});
        row("items", functionProperties + "      FileSystemConfigs:\n        - |",
            {"Arn", "LocalMountPath"});
        row("attributes of an event", functionProperties + "      Events:\n        E:\n          |",
            {"Type", "Properties"});
        row("types of events", functionProperties + "      Events:\n        E:\n          Type: |",
            {"SQS", "HttpApi", "Schedule"});
        row("events by their type",
            functionProperties + "      Events:\n        E:\n          Type: SQS\n"
                                 "          Properties:\n            |",
            {"Queue", "BatchSize"}, {"Path", "Schedule"});
        row("globals", "Globals:\n  |", {"Function", "Api", "HttpApi"});
        row("globals of functions", "Globals:\n  Function:\n    |", {"Timeout", "Runtime"},
            {"Events", "FunctionName"});
        row("words", functionProperties + "      Tracing: |", {"Active", "PassThrough"});
        row("words in a list", functionProperties + "      Architectures:\n        - |",
            {"arm64", "x86_64"});
        row("words in brackets", functionProperties + "      Architectures: [|]", {"arm64"});
        row("booleans", functionProperties + "      PropagateTags: |", {"true", "false"});
        row("runtimes", functionProperties + "      Runtime: pyt|",
            {"python3.14", "nodejs22.x", "python3.8"});
        row("tags", functionProperties + "      Role: !|", {"!Ref", "!GetAtt", "!Sub", "!If"});
        row("ref", functionProperties + "      Role: !Ref |",
            {"Jobs", "Store", "AWS::Region", "AWS::NoValue"}, {"Work"});
        row("ref, long", functionProperties + "      Role:\n        Ref: |", {"Jobs", "Store"});
        row("ref in JSON",
            R"({"Parameters": {"P": {"Type": "String"}}, "Resources": {"A": {"Type": )"
            R"("AWS::SQS::Queue", "Properties": {"QueueName": {"Ref": "|"}}}}})",
            {"P", "AWS::StackName"});
        row("attribute", functionProperties + "      Role: !GetAtt Jobs.|",
            {"Jobs.Arn", "Jobs.QueueName", "Store.StreamArn"});
        row("attribute in a list", functionProperties + "      Role: !GetAtt [Jobs, |]",
            {"Arn", "QueueUrl"}, {"Jobs.Arn"});
        row("attribute, long", functionProperties + "      Role:\n        Fn::GetAtt: [J|",
            {"Jobs", "Store"});
        row("sub", functionProperties + "      Role: !Sub \"arn:${|}\"",
            {"Jobs", "Jobs.Arn", "AWS::Region"});
        row("sub left open", functionProperties + "      Role: !Sub arn:${AWS::|",
            {"AWS::Region", "Jobs.Arn"});
        row("sub in a block scalar",
            functionProperties + "      Role: !Sub \x02\n"
                                 "        a ${J|} b\n",
            {"Jobs", "Jobs.Arn"});
        row("outside of sub's braces", functionProperties + "      Role: !Sub \"a|\"", {},
            {"Jobs"});
        row("sources first",
            functionProperties + "      Events:\n        E:\n          Type: SQS\n"
                                 "          Properties:\n            Queue: |",
            {"!GetAtt Jobs.Arn"}, {"!GetAtt Store.Arn"});
        row("dependencies", Head + "      A: b\n    DependsOn: |", {"Jobs", "Store"}, {"Work"});
        row("dependencies in a list", Head + "      A: b\n    DependsOn:\n      - |",
            {"Jobs", "Store"});
        const QByteArray conditions = "Conditions:\n  IsProd: !Equals [a, b]\n" + Head;
        row("conditions", conditions + "      A: b\n    Condition: |", {"IsProd"}, {"Jobs"});
        row("condition of If", conditions + "      Role: !If [|, a, b]", {"IsProd"}, {"Jobs"});
        row("branch of If", conditions + "      Tracing: !If [IsProd, |]", {"Active"}, {"IsProd"});
        const QByteArray mappings = "Mappings:\n  Sizes:\n    eu:\n      big: 1\n" + Head;
        row("mappings", mappings + "      Role: !FindInMap [|]", {"Sizes"});
        row("keys of a mapping", mappings + "      Role: !FindInMap [Sizes, |]", {"eu"});
        row("inner keys of a mapping", mappings + "      Role: !FindInMap [Sizes, eu, |]", {"big"});
        row("types of parameters", "Parameters:\n  P:\n    Type: |",
            {"String", "Number", "AWS::SSM::Parameter::Value<String>"});
        row("policy templates", functionProperties + "      Policies:\n        - |",
            {"DynamoDBCrudPolicy", "SQSPollerPolicy"});
        row("what policy templates take",
            functionProperties + "      Policies:\n        - SQSPollerPolicy:\n            |",
            {"QueueName"});
        row("resources for policy templates",
            functionProperties + "      Policies:\n        - SQSPollerPolicy:\n"
                                 "            QueueName: |",
            {"!GetAtt Jobs.QueueName"});
        row("long forms in JSON",
            R"({"Resources": {"A": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"|"}}}}})",
            {"Ref", "Fn::Sub", "Fn::GetAtt"});
        row("nothing in comments", functionProperties + "      # Tim|", {}, {"Timeout"});
        row("nothing in plain text", functionProperties + "      Description: a|", {}, {"Timeout"});
        row("between properties, Windows",
            QByteArray{functionProperties + "      |\n      Role: x\n"}.replace("\n", "\r\n"),
            {"Handler"}, {"Role", "MemorySize"});
    }
    void whatFitsIsOffered() {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, offered);
        QFETCH(QStringList, notOffered);
        // A bar of YAML's own.
        Typing typing{text};
        std::replace(typing.text.begin(), typing.text.end(), '\x02', '|');
        const QStringList found = labels(completed(typing));
        for (const QString& label : std::as_const(offered))
            QVERIFY2(found.contains(label), qPrintable(label + " of " + found.join(' ').left(600)));
        for (const QString& label : std::as_const(notOffered))
            QVERIFY2(!found.contains(label), qPrintable(label));
    }
    void whatIsTakenIsWrittenAsTheFileIs_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const QByteArray& before, const char* label,
                            const QByteArray& after) {
            QTest::newRow(name) << before << QByteArray{label} << after;
        };
        row("a value", Head + "      Tim|\n", "Timeout", Head + "      Timeout: |\n");
        row("before its colon", Head + "      Tim|eou: 3\n", "Timeout",
            Head + "      Timeout|: 3\n");
        row("a structure", Head + "      Vpc|", "VpcConfig", Head + "      VpcConfig:\n        |");
        row("a list", Head + "      Arch|", "Architectures",
            Head + "      Architectures:\n        - |");
        row("a structure and what it needs", Head + "      Dead|", "DeadLetterQueue",
            Head + "      DeadLetterQueue:\n        TargetArn: |\n        Type: ");
        row("a list of structures", Head + "      FileS|", "FileSystemConfigs",
            Head + "      FileSystemConfigs:\n        - Arn: |\n          LocalMountPath: ");
        row("four columns",
            "Resources:\n    A:\n        Type: AWS::S3::Bucket\n"
            "        Properties:\n            Cors|",
            "CorsConfiguration",
            "Resources:\n    A:\n        Type: AWS::S3::Bucket\n        Properties:\n"
            "            CorsConfiguration:\n                CorsRules:\n"
            "                  - AllowedMethods:\n                      - |\n"
            "                    AllowedOrigins:\n                      - ");
        row("dashes below their key",
            "Globals:\n  Function:\n    Layers:\n    - a\n" + Head + "      Arch|", "Architectures",
            "Globals:\n  Function:\n    Layers:\n    - a\n" + Head +
                "      Architectures:\n      - |");
        row("in braces", Head + "      VpcConfig: { Sub|", "SubnetIds",
            Head + "      VpcConfig: { SubnetIds: [|]");
        row("a type and what it needs", "Resources:\n  R:\n    Type: AWS::SNS::Sub|",
            "AWS::SNS::Subscription",
            "Resources:\n  R:\n    Type: AWS::SNS::Subscription\n    Properties:\n"
            "      Protocol: |\n      TopicArn: ");
        row("a tag", Head + "      Role: !Ge|", "!GetAtt", Head + "      Role: !GetAtt |");
        row("an attribute", Head + "      Role: !GetAtt Jobs.|", "Jobs.Arn",
            Head + "      Role: !GetAtt Jobs.Arn|");
        row("in the middle of a word", Head + "      Role: !GetAtt Jo|bs.Ar", "Jobs.Arn",
            Head + "      Role: !GetAtt Jobs.Arn|");
        row("a variable", Head + "      Role: !Sub \"a-${|}-b\"", "AWS::Region",
            Head + "      Role: !Sub \"a-${AWS::Region|}-b\"");
        row("a word that YAML takes for a number",
            Head + "      Events:\n        E:\n          Type: HttpApi\n          Properties:\n"
                   "            PayloadFormatVersion: |",
            "2.0",
            Head + "      Events:\n        E:\n          Type: HttpApi\n          Properties:\n"
                   "            PayloadFormatVersion: '2.0'|");
        row("a resource that fits", Head + "      DeadLetterQueue:\n        TargetArn: \"|\"",
            "!GetAtt Jobs.Arn",
            Head + "      DeadLetterQueue:\n        TargetArn: !GetAtt Jobs.Arn|");
        const QByteArray json = "{\n  \"Resources\": {\n    \"A\": {\n      \"Type\": "
                                "\"AWS::SQS::Queue\",\n      ";
        row("JSON", json + "\"Prop|\"\n    }\n  }\n}", "Properties",
            json + "\"Properties\": {\n        |\n      }\n    }\n  }\n}");
        row("JSON before others", json + "\"Prop|\"\n      \"DependsOn\": []\n    }\n  }\n}",
            "Properties",
            json +
                "\"Properties\": {\n        |\n      },\n      \"DependsOn\": []\n    }\n  }\n}");
        row("JSON value", json + "\"DeletionPolicy\": |\n    }\n  }\n}", "Retain",
            json + "\"DeletionPolicy\": \"Retain\"|\n    }\n  }\n}");
        row("JSON function", json + "\"Properties\": {\"QueueName\": {\"|\"}}}}}", "Fn::Sub",
            json + "\"Properties\": {\"QueueName\": {\"Fn::Sub\": \"|\"}}}}}");
        row("Windows", "Resources:\r\n  A:\r\n    Type: AWS::S3::Bucket\r\n    Prop|", "Properties",
            "Resources:\r\n  A:\r\n    Type: AWS::S3::Bucket\r\n    Properties:\r\n      |");
    }
    void whatIsTakenIsWrittenAsTheFileIs() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, label);
        QTEST(accepted(Typing{before}, label), "after");
    }
    void whatMustBeThereComesFirst() {
        const auto items = completed(Typing{"Resources:\n  A:\n    Type: AWS::SNS::Subscription\n"
                                            "    Properties:\n      |"})
                               .items;
        QVERIFY(items.size() > 5);
        QCOMPARE(items[0].label, std::string{"Protocol"});
        QVERIFY(items[0].required && items[1].required && !items[2].required);
    }
    void fittingResourcesComeFirst() {
        const QStringList found = labels(
            completed(Typing{Head + "      DeadLetterQueue:\n        TargetArn: !GetAtt |"}));
        QCOMPARE(found.value(0), QString{"Jobs.Arn"});
    }
    void deprecatedRuntimesAreMarkedAndLast() {
        const auto items = completed(Typing{Head + "      Runtime: |"}).items;
        const auto at = [&](const char* name) {
            return std::find_if(items.begin(), items.end(),
                                [name](const CompletionItem& item) { return item.label == name; });
        };
        QVERIFY(at("python3.8") != items.end() && at("python3.8")->deprecated);
        QVERIFY(!at("python3.14")->deprecated);
        QVERIFY(at("python3.14") < at("python3.8"));
        QCOMPARE(at("python3.8")->detail.english(),
                 std::string{"no longer supported since 2024-10-14"});
    }
    void everyPlaceOfATextCanBeTypedAt() {
        const QByteArray text = "Globals: {Function: {Timeout: 3}}\n" + Head +
                                "      Role: !Sub [\"${a}\", {a: !GetAtt Jobs.Arn}]\n"
                                "      Events: {E: {Type: 'SQS', Properties: {Queue: !Ref x}}}\n"
                                "      Policies:\n        - SQSPollerPolicy: {QueueName: a}\n"
                                "      Runtime: !If [a, \"b\", *c]\n    Condition: \"x\n";
        for (qsizetype at = 0; at <= text.size(); ++at) {
            QByteArray typed = text;
            completed(Typing{typed.insert(at, '|')});
            completed(Typing{text.left(at) + '|'});
        }
    }
};

LATHE_TEST(tst_Completion)
#include "tst_Completion.moc"
