#include "engine/language/Explainer.h"
#include "tests/engine/language/Typing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

namespace {

const QByteArray Written = R"(Parameters:
  Stage: {Type: String}
  Secret: {Type: String, NoEcho: true}
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: 3
      QueueName: !Sub "${Stage}-${Secret}"
  Sub:
    Type: AWS::SNS::Subscription
    DependsOn: Jobs
    Properties:
      Protocol: sqs
      Endpoint: !GetAtt Jobs.Arn
  Work:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.8
      Tracing: Active
)";

} // namespace

class tst_Explainer : public QObject {
    Q_OBJECT

  private slots:
    void whatStandsThereIsExplained_data() {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* place, const char* title, const char* words) {
            QTest::newRow(place) << QByteArray{place} << QString{title} << QString{words};
        };
        row("Delay|Seconds", "DelaySeconds",
            "property of AWS::SQS::Queue: whole number, 0 to 900; Default: 0");
        row("Proto|col:", "Protocol",
            "property of AWS::SNS::Subscription: text; Required.; CloudFormation replaces the "
            "resource when "
            "it changes.");
        row("Trac|ing", "Tracing",
            "property of AWS::Serverless::Function: text; One of: Active, PassThrough, Disabled");
        row("AWS::SQ|S::Queue", "AWS::SQS::Queue", "type of resources");
        row("python3|.8", "python3.8", "runtime; No longer supported since 2024-10-14.");
        row("Jo|bs.Arn", "Jobs",
            "resource of type AWS::SQS::Queue; Defined in line 5.; Ref gives here: the-url");
        row("DependsOn: J|obs", "Jobs",
            "resource of type AWS::SQS::Queue; Defined in line 5.; Ref gives here: the-url");
        row("${Sta|ge}", "Stage",
            "parameter of type String; Defined in line 2.; Its value here: \"prod\"");
        row("${Sec|ret}", "Secret", "parameter of type String; Defined in line 3.");
        row("!Get|Att", "!GetAtt", "an attribute of a resource");
        row("Depends|On", "DependsOn", "text");
    }
    void whatStandsThereIsExplained() {
        QFETCH(QByteArray, place);
        const qsizetype cursor = place.indexOf('|');
        const qsizetype offset = Written.indexOf(place.remove(cursor, 1)) + cursor;
        model::Project project;
        project.parameters = {{"Stage", "prod"}, {"Secret", "hidden"}};
        project.secretParameters = {"Secret"};
        project.resources.resize(1);
        project.resources[0].logicalId = "Jobs";
        project.resources[0].physicalId = "the-url";
        const auto found =
            language::explain(Written.toStdString(), static_cast<std::size_t>(offset),
                              test::schemaForTests(), &project, test::Today);
        QVERIFY(found);
        QTEST(QString::fromStdString(found->title), "title");
        QStringList words{QString::fromStdString(found->what.english())};
        for (const lathe::Text& fact : found->facts)
            words << QString::fromStdString(fact.english());
        QTEST(words.join("; "), "words");
    }
    void nothingIsSaidOfPlainValues() {
        const auto offset = static_cast<std::size_t>(Written.indexOf("3\n      QueueName"));
        QVERIFY(!language::explain(Written.toStdString(), offset, test::schemaForTests(), nullptr,
                                   test::Today));
    }
};

LATHE_TEST(tst_Explainer)
#include "tst_Explainer.moc"
