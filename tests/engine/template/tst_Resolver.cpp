#include "tests/engine/template/ProjectFolder.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

namespace {

const char* const surroundings =
    "Parameters:\n"
    "  Word: {Type: String, Default: hello}\n"
    "  Count: {Type: Number, Default: 3}\n"
    "  Names: {Type: CommaDelimitedList, Default: \"a, b ,c\"}\n"
    "  Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /db/host}\n"
    "Mappings:\n"
    "  Sizes:\n"
    "    small: {memory: 128, zones: [x, y]}\n"
    "Conditions:\n"
    "  Yes: !Equals [!Ref Word, hello]\n"
    "  No: !Not [!Condition Yes]\n"
    "  Both: !And [!Condition Yes, !Condition No]\n"
    "  Either: !Or [!Condition Yes, !Condition No]\n"
    "  Numbers: !Equals [!Ref Count, \"3\"]\n"
    "  Circle: !Not [!Condition Circle]\n"
    "Resources:\n"
    "  Plain: {Type: 'AWS::Serverless::SimpleTable'}\n"
    "  Table: {Type: 'AWS::DynamoDB::Table'}\n"
    "  Queue: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Sub '${Word}-queue'}}\n"
    "  Fifo: {Type: 'AWS::SQS::Queue', Properties: {FifoQueue: true}}\n"
    "  Bucket: {Type: 'AWS::S3::Bucket'}\n"
    "  Topic: {Type: 'AWS::SNS::Topic'}\n"
    "  Chat: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: WEBSOCKET}}\n"
    "  Web: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: HTTP}}\n"
    "  Role: {Type: 'AWS::IAM::Role'}\n"
    "  Check: {Type: 'AWS::ApiGateway::RequestValidator'}\n"
    "  Bus: {Type: 'AWS::Events::EventBus'}\n"
    "  Rule: {Type: 'AWS::Events::Rule', Properties: {EventBusName: !GetAtt Bus.Arn}}\n"
    "  Timer: {Type: 'AWS::Scheduler::Schedule', Properties: {GroupName: team}}\n"
    "  Hook: {Type: 'AWS::Events::ApiDestination'}\n"
    "  Hello: {Type: 'AWS::Lambda::Function', Properties: {Code: {ZipFile: x}}}\n"
    "  A: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Ref B}}\n"
    "  B: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Ref A}}\n"
    "Outputs:\n"
    "  X:\n"
    "    Value: ";

/// What the expression resolves to in a template with the surroundings above, as JSON.
QString resolved(const QString& expression) {
    const ProjectFolder folder;
    const auto loaded = folder.load(surroundings + expression.toStdString() + "\n");
    if (!loaded.project) {
        return QString::fromStdString(summary(loaded));
    }
    return QString::fromStdString(boost::json::serialize(loaded.project->outputs.at("X").value));
}

} // namespace

class tst_Resolver : public QObject {
    Q_OBJECT

  private slots:
    void resolvesIntrinsicFunctions_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* expression, const char* expected) {
            QTest::newRow(name) << QString(expression) << QString(expected);
        };
        row("parameter", "!Ref Word", "\"hello\"");
        row("number parameter", "!Ref Count", "3");
        row("list parameter", "!Ref Names", "[\"a\",\"b\",\"c\"]");
        row("stored parameter", "!Ref Stored", "\"{{unresolved: SSM parameter /db/host}}\"");
        row("region", "!Ref AWS::Region", "\"us-east-1\"");
        row("account", "!Ref AWS::AccountId", "\"123456789012\"");
        row("NoValue leaves out", "{a: !Ref AWS::NoValue, b: [!Ref AWS::NoValue, 1]}",
            "{\"b\":[1]}");
        row("Sub", "!Sub '${Word}/${AWS::Partition}/${!Literal}/${Table.Arn}'",
            "\"hello/aws/${Literal}/arn:aws:dynamodb:us-east-1:123456789012:table/Table\"");
        row("Sub with variables", "!Sub ['${x}-${Word}', {x: !Select [1, !Ref Names]}]",
            "\"b-hello\"");
        row("Sub of what is not there", "!Sub '${Nope}'", "\"{{unresolved: Ref Nope}}\"");
        row("endpoint of a WebSocket API", "!Select [0, !Split ['//', !GetAtt Chat.ApiEndpoint]]",
            "\"wss:\"");
        row("endpoint of an HTTP API", "!Select [0, !Split ['//', !GetAtt Web.ApiEndpoint]]",
            "\"https:\"");
        row("Join", "!Join ['-', [a, !Ref Word, 1, true]]", "\"a-hello-1-true\"");
        row("Split and Select", "!Select [2, !Split ['/', 'a/b/c']]", "\"c\"");
        row("Select past the end", "!Select [9, [a]]", "\"{{unresolved: Fn::Select 9}}\"");
        row("FindInMap", "!FindInMap [Sizes, small, zones]", "[\"x\",\"y\"]");
        row("FindInMap with a default", "!FindInMap [Sizes, huge, memory, {DefaultValue: 9}]", "9");
        row("FindInMap without", "!FindInMap [Sizes, huge, memory]",
            "\"{{unresolved: Fn::FindInMap Sizes.huge.memory}}\"");
        row("If", "!If [Yes, 1, 2]", "1");
        row("If not", "!If [No, 1, 2]", "2");
        row("And", "!If [Both, 1, 2]", "2");
        row("Or", "!If [Either, 1, 2]", "1");
        row("numbers equal their text", "!If [Numbers, 1, 2]", "1");
        row("a condition of itself is false", "!If [Circle, 1, 2]", "1");
        row("Base64", "{'Fn::Base64': hello}", "\"aGVsbG8=\"");
        row("Cidr", "!Cidr ['10.0.0.0/16', 2, 8]", "[\"10.0.0.0/24\",\"10.0.1.0/24\"]");
        row("Cidr of IPv6", "!Cidr ['2001:db8::/56', 2, 64]",
            "[\"2001:db8::/64\",\"2001:db8:0:1::/64\"]");
        row("Cidr that does not fit", "!Cidr ['10.0.0.0/24', 2, 8]",
            "\"{{unresolved: Fn::Cidr 10.0.0.0/24.2.8}}\"");
        row("Cidr that just fits", "!Cidr ['10.0.0.0/23', 2, 8]",
            "[\"10.0.0.0/24\",\"10.0.1.0/24\"]");
        row("Cidr without a prefix", "!Cidr ['10.0.0.0', 1, 8]",
            "\"{{unresolved: Fn::Cidr 10.0.0.0.1.8}}\"");
        row("GetAZs", "!GetAZs ''", "[\"us-east-1a\",\"us-east-1b\",\"us-east-1c\"]");
        row("ImportValue", "!ImportValue net", "\"{{unresolved: Fn::ImportValue net}}\"");
        row("Length", "{'Fn::Length': !Ref Names}", "3");
        row("ToJsonString", "{'Fn::ToJsonString': {a: !Ref Count}}", "\"{\\\"a\\\":3}\"");
        row("an unknown function", "{'Fn::Magic': x}", "\"{{unresolved: Fn::Magic x}}\"");
        row("queue URL", "!Ref Queue",
            "\"https://sqs.us-east-1.amazonaws.com/123456789012/hello-queue\"");
        row("queue ARN", "!GetAtt Queue.Arn", "\"arn:aws:sqs:us-east-1:123456789012:hello-queue\"");
        row("FIFO queue", "!GetAtt Fifo.QueueName", "\"Fifo.fifo\"");
        row("bucket", "[!Ref Bucket, !GetAtt Bucket.Arn]", "[\"bucket\",\"arn:aws:s3:::bucket\"]");
        row("topic", "!Ref Topic", "\"arn:aws:sns:us-east-1:123456789012:Topic\"");
        row("role", "!GetAtt Role.Arn", "\"arn:aws:iam::123456789012:role/Role\"");
        row("rule on a bus", "!GetAtt Rule.Arn",
            "\"arn:aws:events:us-east-1:123456789012:rule/Bus/Rule\"");
        row("schedule in a group", "!GetAtt Timer.Arn",
            "\"arn:aws:scheduler:us-east-1:123456789012:schedule/team/Timer\"");
        row("API destination",
            "!Select [5, !Split [':', !Select [0, !Split ['/', !GetAtt Hook.Arn]]]]",
            "\"api-destination\"");
        row("id of a validator", "!GetAtt Check.RequestValidatorId", "\"Check\"");
        row("stream", "!GetAtt Table.StreamArn",
            "\"arn:aws:dynamodb:us-east-1:123456789012:table/Table/stream/"
            "2024-01-01T00:00:00.000\"");
        row("function", "!GetAtt Hello.Arn",
            "\"arn:aws:lambda:us-east-1:123456789012:function:Hello\"");
        row("an unknown attribute", "!GetAtt Role.Colour",
            "\"{{unresolved: Fn::GetAtt Role.Colour}}\"");
    }
    void resolvesIntrinsicFunctions() {
        QFETCH(QString, expression);
        QTEST(resolved(expression), "expected");
    }

    void namesThatReferToEachOtherEnd() { QVERIFY(!resolved("!Ref A").isEmpty()); }

    void textsThatDoubleWithoutEndAreCutShort() {
        std::string text = "x";
        for (int i = 0; i < 60; ++i) {
            text = "!Sub ['${v}${v}', {v: " + text + "}]";
        }
        const QString value = resolved(QString::fromStdString(text));
        QVERIFY(value.contains("unresolved"));
        QVERIFY(value.size() < 3'000'000);
    }

    void unknownNamesAreReportedWhereTheyStand() {
        const ProjectFolder folder;
        const auto loaded = folder.load("Resources:\n"
                                        "  S: {Type: AWS::Serverless::SimpleTable}\n"
                                        "  Q:\n"
                                        "    Type: AWS::SQS::Queue\n"
                                        "    Properties:\n"
                                        "      KmsMasterKeyId: !Ref Missing\n");
        QVERIFY(loaded.project);
        QCOMPARE(summary(loaded), std::string("Template.UnknownReference 6:23\n"));
    }

    void functionsThatCannotTakeWhatTheyAreGivenAreReported_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<bool>("reported");
        QTest::newRow("past the end") << "!Select [9, [a]]" << true;
        QTest::newRow("no list") << "{'Fn::Length': text}" << true;
        QTest::newRow("no block") << "!Cidr ['10.0.0.0/99', 1, 8]" << true;
        QTest::newRow("fine") << "!Select [0, [a]]" << false;
        QTest::newRow("of a parameter") << "!Select [3, !Ref Names]" << true;
        QTest::newRow("of a name made up here") << "!Select [1, !Split ['/', !Ref Topic]]" << false;
        QTest::newRow("known to AWS only")
            << "!Select [1, !Split [',', !ImportValue net]]" << false;
    }
    void functionsThatCannotTakeWhatTheyAreGivenAreReported() {
        QFETCH(QString, expression);
        const ProjectFolder folder;
        const auto loaded = folder.load(surroundings + expression.toStdString() + "\n");
        QVERIFY(loaded.project);
        QTEST(reports(loaded, "Template.UnresolvedFunction"), "reported");
    }

    void includesFilesOfTheProjectOnly() {
        const ProjectFolder folder;
        folder.write("part.yaml", "Name: !Sub '${AWS::Region}-x'\n");
        const auto text = [](const std::string& location) {
            return "Resources:\n  S:\n    Type: AWS::SSM::Parameter\n    Properties:\n"
                   "      Fn::Transform:\n        Name: AWS::Include\n        Parameters:\n"
                   "          Location: " +
                   location + "\n";
        };
        const auto loaded = folder.load(text("part.yaml"));
        QVERIFY(loaded.project);
        const auto* resource = loaded.project->findResource("S");
        QCOMPARE(boost::json::serialize(resource->properties),
                 std::string("{\"Name\":\"us-east-1-x\"}"));
        QVERIFY(reports(folder.load(text("/etc/passwd")), "Template.OutsideProject"));
        QVERIFY(reports(folder.load(text("gone.yaml")), "Template.FileNotFound"));
    }

    void includesStandInPlaceOfWhatTheyName() {
        const ProjectFolder folder;
        folder.write("properties.yaml", "Timeout: 33\nHandler: ignored.handler\n");
        folder.write("function.json", "{\"Type\": \"AWS::Serverless::Function\", \"Properties\": "
                                      "{\"Handler\": \"b.c\", \"Runtime\": \"python3.13\", "
                                      "\"InlineCode\": \"x\", \"Timeout\": \"soon\"}}");
        const std::string include = "Fn::Transform: {Name: AWS::Include, Parameters: {Location: ";
        const std::string first = "Resources:\n  A:\n    Type: AWS::Serverless::Function\n"
                                  "    Properties:\n      Handler: a.b\n      Runtime: python3.13\n"
                                  "      InlineCode: x\n      ";
        const auto loaded = folder.load(first + include + "properties.yaml}}\n");
        QVERIFY(loaded.project);
        QCOMPARE(loaded.project->functions.front().timeout, Seconds{33});
        QCOMPARE(loaded.project->functions.front().handler, std::string("a.b"));

        // An error in what a file brings points to the line that names the file.
        const auto wrong =
            folder.load(first + "Timeout: 3\n  B:\n    " + include + "function.json}}\n");
        QVERIFY(summary(wrong).find("Template.WrongType 10:") != std::string::npos);
        QVERIFY(folder.load(first + include + "'s3://bucket/part.yaml'}}\n").project);
        QVERIFY(folder.load(first + include + "!Ref Place}}\nParameters: {Place: {Type: String}}\n")
                    .project);
    }

    void includesOfThemselvesEnd() {
        const ProjectFolder folder;
        const std::string include =
            "Fn::Transform: {Name: AWS::Include, Parameters: {Location: p.yaml}}";
        folder.write("p.yaml",
                     "a: {" + include + "}\nb: {" + include + "}\nc: {" + include + "}\n");
        QVERIFY(
            folder.load("Resources: {S: {Type: AWS::SNS::Topic}}\nMetadata: {" + include + "}\n")
                .project);
    }

    void loopsAreWrittenOut() {
        const ProjectFolder folder;
        const auto loaded = folder.load("Transform: AWS::LanguageExtensions\n"
                                        "Parameters:\n"
                                        "  Names: {Type: CommaDelimitedList, Default: 'Blue,Red'}\n"
                                        "Resources:\n"
                                        "  Fn::ForEach::Queues:\n"
                                        "    - Colour\n"
                                        "    - !Ref Names\n"
                                        "    - ${Colour}Queue:\n"
                                        "        Type: AWS::SQS::Queue\n"
                                        "        Properties:\n"
                                        "          QueueName: !Sub 'q-${Colour}'\n"
                                        "          Tags: [{Key: colour, Value: !Ref Colour}]\n");
        QVERIFY(loaded.project);
        QCOMPARE(loaded.project->resources.size(), std::size_t{2});
        const auto* red = loaded.project->findResource("RedQueue");
        QVERIFY(red);
        QCOMPARE(
            boost::json::serialize(red->properties),
            std::string(
                "{\"QueueName\":\"q-Red\",\"Tags\":[{\"Key\":\"colour\",\"Value\":\"Red\"}]}"));
    }
};

LATHE_TEST(tst_Resolver)
#include "tst_Resolver.moc"
