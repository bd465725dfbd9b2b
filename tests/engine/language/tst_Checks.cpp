#include "engine/language/Checks.h"
#include "engine/language/Fixer.h"
#include "engine/template/ProjectLoader.h"
#include "tests/engine/language/Typing.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QTest>

using namespace lathe;
using model::Diagnostic;

namespace {

QByteArray queue(const QByteArray& properties) {
    return "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n" + properties;
}

const QByteArray Function = "Transform: AWS::Serverless-2016-10-31\n"
                            "Resources:\n"
                            "  Store:\n"
                            "    Type: AWS::Serverless::SimpleTable\n"
                            "  Jobs:\n"
                            "    Type: AWS::SQS::Queue\n"
                            "  Work:\n"
                            "    Type: AWS::Serverless::Function\n"
                            "    Properties:\n"
                            "      CodeUri: src/\n"
                            "      Handler: app.handler\n"
                            "      Runtime: python3.13\n";
const QByteArray Told =
    Function + "      Environment:\n        Variables:\n          T: !Ref Store\n";

} // namespace

/// What the schema says against a template, and how that is put right.
class tst_Checks : public QObject {
    Q_OBJECT

    static std::vector<Diagnostic> checked(const QByteArray& text) {
        return language::check(text.toStdString(), "template.yaml", test::schemaForTests());
    }

  private slots:
    void whatIsWrongIsFoundWithItsPlace_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char* name, const QByteArray& text, const QStringList& found) {
            QTest::newRow(name) << text << found;
        };
        row("unknown", queue("      DelaySecond: 3\n"), {"5:7 Check.UnknownProperty"});
        row("unknown, further in",
            "Resources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n"
            "      VersioningConfiguration: {State: Enabled}\n",
            {"5:7 Check.MissingProperty", "5:33 Check.UnknownProperty"});
        row("range", queue("      DelaySeconds: 901\n"), {"5:21 Check.OutOfRange"});
        row("range of a quoted number", queue("      DelaySeconds: '901'\n"),
            {"5:21 Check.OutOfRange"});
        row("kind", queue("      DelaySeconds: soon\n"), {"5:21 Check.WrongKind"});
        row("list for text", queue("      QueueName: [a]\n"), {"5:18 Check.WrongKind"});
        row("map for a number", queue("      DelaySeconds: {a: b}\n"), {"5:21 Check.WrongKind"});
        row("boolean", queue("      FifoQueue: maybe\n"), {"5:18 Check.WrongKind"});
        row("word", queue("      DeduplicationScope: all\n"), {"5:27 Check.UnknownWord"});
        row("word in a branch", queue("      DeduplicationScope: !If [A, all, queue]\n"),
            {"5:35 Check.UnknownWord"});
        row("missing",
            "Resources:\n  S:\n    Type: AWS::SNS::Subscription\n    Properties:\n"
            "      Protocol: sqs\n",
            {"4:5 Check.MissingProperty"});
        row("without properties", "Resources:\n  S:\n    Type: AWS::SNS::Subscription\n",
            {"2:3 Check.MissingProperty", "2:3 Check.MissingProperty"});
        row("runtime", QByteArray{Function}.replace("python3.13", "python3.99"),
            {"12:16 Check.UnknownRuntime"});
        row("permission", Told, {"15:14 Check.MissingPermission"});
        row("json", R"({"Resources": {"Q": {"Type": "AWS::SQS::Queue", "Properties": {"X": 1}}}})",
            {"1:64 Check.UnknownProperty"});
    }
    void whatIsWrongIsFoundWithItsPlace() {
        QFETCH(QByteArray, text);
        QStringList found;
        for (const Diagnostic& problem : checked(text)) {
            QCOMPARE(problem.severity, model::Severity::Warning);
            found << QStringLiteral("%1:%2 %3")
                         .arg(problem.location.line)
                         .arg(problem.location.column)
                         .arg(QString::fromStdString(problem.code));
        }
        QTEST(found, "found");
    }
    void whatCannotBeKnownIsNotComplainedAbout_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& text) {
            QTest::newRow(name) << text;
        };
        row("functions", queue("      DelaySeconds: !Ref P\n      QueueName: !Sub a-${B}\n"
                               "      Tags: !If [A, [{Key: a, Value: b}], !Ref 'AWS::NoValue']\n"));
        row("looked up", queue("      DelaySeconds: '{{resolve:ssm:delay}}'\n"));
        row("numbers in quotes", queue("      DelaySeconds: \"5\"\n      FifoQueue: 'true'\n"));
        row("numbers for text", queue("      QueueName: 5\n"));
        row("aliases", "X: &a {Nonsense: 1}\n" + queue("      <<: *a\n      DelaySeconds: 5\n"));
        row("included", queue("      Fn::Transform: {Name: 'AWS::Include'}\n"));
        row("custom", "Resources:\n  C:\n    Type: Custom::Thing\n    Properties: {Any: 1}\n"
                      "  D:\n    Type: AWS::CloudFormation::CustomResource\n"
                      "    Properties: {ServiceToken: a, Any: 1}\n");
        row("unknown types",
            "Resources:\n  C:\n    Type: AWS::Not::Known\n    Properties: {A: 1}\n");
        row("macros", "Transform: Mine\n" + queue("      Nonsense: 1\n"));
        row("packaged code", "Resources:\n  F:\n    Type: AWS::Lambda::Function\n"
                             "    Properties: {Code: ./src, Role: a}\n");
        row("methods in any case", Function + "      Events:\n        E:\n          Type: Api\n"
                                              "          Properties: {Path: /, Method: GET}\n");
        row("a policy",
            Told + "      Policies:\n        - DynamoDBReadPolicy: {TableName: !Ref Store}\n");
        row("a managed policy", Told + "      Policies: AmazonDynamoDBFullAccess\n");
        row("a statement",
            Told + "      Policies:\n        - Statement:\n            - Effect: Allow\n"
                   "              Action: ['dynamodb:GetItem']\n"
                   "              Resource: '*'\n");
        row("a role", Told + "      Role: !GetAtt Own.Arn\n");
        row("a connector", Told + "    Connectors:\n      C:\n        Properties:\n"
                                  "          Destination: {Id: Store}\n"
                                  "          Permissions: [Read]\n");
        row("a policy of its own",
            Told + "  P:\n    Type: AWS::IAM::Policy\n    Properties:\n      PolicyName: p\n"
                   "      PolicyDocument: {}\n      Roles: [!Ref WorkRole]\n");
        row("an event of the queue",
            Function + "      Environment: {Variables: {Q: !Ref Jobs}}\n      Events:\n"
                       "        E: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn}}\n");
        row("half a text",
            "Resources:\n  Q:\n    Type: 'AWS::SQS::Queue\n    Properties: {A: 1}\n");
    }
    void whatCannotBeKnownIsNotComplainedAbout() {
        QFETCH(QByteArray, text);
        const auto found = checked(text);
        QVERIFY2(found.empty(), found.empty() ? "" : toText(found.front()).c_str());
    }
    void theSamplesAreFaultless() {
        QDirIterator files{QStringLiteral(LATHE_TEST_DATA "/../../resources/samples"),
                           {"template.*"},
                           QDir::Files,
                           QDirIterator::Subdirectories};
        int read = 0;
        for (; files.hasNext(); ++read) {
            QFile file{files.next()};
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto found = checked(file.readAll());
            QVERIFY2(found.empty(), found.empty() ? "" : toText(found.front()).c_str());
        }
        QVERIFY(read >= 4);
    }
    void whatIsWrongCanBePutRight_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const QByteArray& text, const char* title,
                            const QByteArray& after) {
            QTest::newRow(name) << text << QByteArray{title} << after;
        };
        row("unknown", queue("      DelaySecond: 3 # c\n"), "Change to 'DelaySeconds'",
            queue("      DelaySeconds: 3 # c\n"));
        row("range", queue("      DelaySeconds: '901'\n"), "Change to '900'",
            queue("      DelaySeconds: '900'\n"));
        row("range of a function", Function + "      Timeout: 0\n", "Change to '1'",
            Function + "      Timeout: 1\n");
        row("word", queue("      DeduplicationScope: queues\n"), "Change to 'queue'",
            queue("      DeduplicationScope: queue\n"));
        row("runtime", QByteArray{Function}.replace("python3.13", "python3.8"),
            "Change to 'python3.14'", QByteArray{Function}.replace("python3.13", "python3.14"));
        row("runtime that is none", QByteArray{Function}.replace("python3.13", "python3.99"),
            "Change to 'python3.14'", QByteArray{Function}.replace("python3.13", "python3.14"));
        row("missing",
            "Resources:\n  S:\n    Type: AWS::SNS::Subscription\n    Properties:\n"
            "      TopicArn: a\n",
            "Add 'Protocol'",
            "Resources:\n  S:\n    Type: AWS::SNS::Subscription\n    Properties:\n"
            "      TopicArn: a\n      Protocol: ''\n");
        row("reference",
            queue("      QueueName: !Ref Qu\n") + "Parameters:\n  Quu: {Type: String}\n",
            "Change to 'Quu'",
            queue("      QueueName: !Ref Quu\n") + "Parameters:\n  Quu: {Type: String}\n");
        row("reference in Sub", queue("      QueueName: !Sub 'a-${QQ.Arn}'\n"), "Change to 'Q'",
            {});
        row("dependency",
            queue("      DelaySeconds: 3\n    DependsOn: Jobx\n  Jobs:\n"
                  "    Type: AWS::SQS::Queue\n"),
            "Change to 'Jobs'",
            queue("      DelaySeconds: 3\n    DependsOn: Jobs\n  Jobs:\n"
                  "    Type: AWS::SQS::Queue\n"));
        row("parameter",
            "Parameters:\n  A: {Type: String}\n" + queue("      QueueName: !Ref Name\n"),
            "Add the parameter 'Name'",
            "Parameters:\n  A: {Type: String}\n  Name:\n    Type: String\n" +
                queue("      QueueName: !Ref Name\n"));
        row("permission", Told, "Add the policy DynamoDBCrudPolicy for 'Store'",
            Told + "      Policies:\n        - DynamoDBCrudPolicy:\n"
                   "            TableName: !Ref Store\n");
    }
    void whatIsWrongCanBePutRight() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, title);
        QFETCH(QByteArray, after);
        tmpl::LoadOptions options;
        options.text = text.toStdString();
        auto problems = tmpl::loadProject("/nowhere/template.yaml", options).diagnostics;
        for (Diagnostic& problem : checked(text))
            problems.push_back(std::move(problem));
        QStringList titles;
        for (const Diagnostic& problem : problems)
            for (const language::Fix& fix :
                 language::fixesFor(*options.text, problem, test::schemaForTests(), test::Today)) {
                titles << QString::fromStdString(fix.title.english());
                if (titles.back() != title)
                    continue;
                std::string changed = *options.text;
                for (const tmpl::TextEdit& edit : fix.edits)
                    changed = tmpl::apply(changed, edit);
                QCOMPARE(QByteArray::fromStdString(changed), after);
                return;
            }
        // Where nothing is near, nothing is offered.
        QVERIFY2(after.isEmpty(), qPrintable(titles.join('|')));
    }
    void wordsAreAsFarApartAsTheirLetters() {
        QCOMPARE(language::distance("Queue", "queue"), std::size_t{0});
        QCOMPARE(language::distance("Queu", "Queue"), std::size_t{1});
        QCOMPARE(language::distance("kitten", "sitting"), std::size_t{3});
        QCOMPARE(language::distance("", "abc"), std::size_t{3});
    }
    void placesGoThereAndBack() {
        const std::string text = "a: \xc3\xa4\nbc: \xc3\xb6 d\n";
        for (const std::size_t offset : {0U, 3U, 6U, 7U, 10U, 13U}) {
            const auto place = language::locationOf(text, offset, {});
            QCOMPARE(language::offsetOf(text, place), offset);
        }
        QCOMPARE(language::locationOf(text, 13, {}).column, 7);
    }
};

LATHE_TEST(tst_Checks)
#include "tst_Checks.moc"
