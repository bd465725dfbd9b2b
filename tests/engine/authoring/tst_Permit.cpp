#include "engine/authoring/Permit.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::authoring;
namespace json = boost::json;

namespace {

constexpr auto shop = R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Uploads: {Type: AWS::S3::Bucket}
  Jobs: {Type: AWS::SQS::Queue}
  News: {Type: AWS::SNS::Topic}
  Worker:
    Type: AWS::IAM::Role
    Properties: {RoleName: worker}
  App:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler # here
      Policies: AmazonSNSReadOnlyAccess
)";

model::Project project() {
    model::Project made;
    made.resources = {
        {"Uploads", "AWS::S3::Bucket", {}, "uploads", {}, {}},
        {"Jobs", "AWS::SQS::Queue", {}, "https://sqs.us-east-1.amazonaws.com/1/jobs", {}, {}},
        {"News", "AWS::SNS::Topic", {}, "arn:aws:sns:us-east-1:123456789012:news", {}, {}},
        {"Worker", "AWS::IAM::Role", {}, "worker", {}, {}},
        {"App", "AWS::Serverless::Function", {}, "App", {}, {}}};
    return made;
}

/// What App is denied.
model::Denial denial(const std::string& action, const std::string& resource) {
    model::Denial made;
    made.who = "arn:aws:sts::123456789012:assumed-role/shop-AppRole/App";
    made.function = "App";
    made.action = action;
    made.resource = resource;
    made.missing = {{"Effect", "Allow"}, {"Action", action}, {"Resource", resource}};
    return made;
}

QString written(const Result<Edits>& edits) {
    if (!edits)
        return QString::fromStdString(edits.error().code);
    const auto text = applied(shop, *edits);
    return QString::fromStdString(text ? *text : text.error().detail.english());
}

} // namespace

class tst_Permit : public QObject {
    Q_OBJECT

  private slots:
    void addsAStatementToThePoliciesOfTheFunction() {
        const QString text = written(permit(
            shop, project(), denial("sqs:SendMessage", "arn:aws:sqs:us-east-1:123456789012:jobs")));
        QVERIFY2(text.contains("AmazonSNSReadOnlyAccess") && text.contains("Statement:") &&
                     text.contains("Action: sqs:SendMessage") && text.contains("Jobs.Arn") &&
                     text.contains("# here"),
                 qPrintable(text));
    }
    void namesWhatTheTemplateHas_data() {
        QTest::addColumn<QString>("arn");
        QTest::addColumn<QString>("named");
        QTest::newRow("objects") << "arn:aws:s3:::uploads/a/b.txt"
                                 << "${Uploads.Arn}/*";
        QTest::newRow("a bucket") << "arn:aws:s3:::uploads"
                                  << "Uploads.Arn";
        QTest::newRow("a topic") << "arn:aws:sns:us-east-1:123456789012:news"
                                 << "!Ref News";
        QTest::newRow("a function") << "arn:aws:lambda:us-east-1:123456789012:function:App"
                                    << "App.Arn";
        QTest::newRow("what is elsewhere") << "arn:aws:s3:::others/x"
                                           << "arn:aws:s3:::others/x";
    }
    void namesWhatTheTemplateHas() {
        QFETCH(QString, arn);
        QFETCH(QString, named);
        const QString text = written(permit(shop, project(), denial("a:Do", arn.toStdString())));
        QVERIFY2(text.contains(named), qPrintable(text));
    }
    void addsToTheRoleThatTheTemplateHas() {
        model::Project owned = project();
        owned.resources.back().properties["Role"] = "arn:aws:iam::123456789012:role/worker";
        model::Denial of = denial("sns:Publish", "arn:aws:sns:us-east-1:123456789012:news");
        of.who = "arn:aws:sts::123456789012:assumed-role/worker/App";
        const QString text = written(permit(shop, owned, of));
        QVERIFY2(text.contains("RoleName: worker") && text.contains("PolicyName: Publish"),
                 qPrintable(text));
        of.who = "arn:aws:sts::123456789012:assumed-role/elsewhere/App";
        QCOMPARE(written(permit(shop, owned, of)), QString{"Permit.Elsewhere"});
    }
    void addsAPermissionForAService() {
        model::Denial of = denial("lambda:InvokeFunction", "arn:aws:lambda:r:1:function:App");
        of.who = "sns.amazonaws.com";
        of.missing = {{"FunctionName", "arn:aws:lambda:r:1:function:App"},
                      {"Action", "lambda:InvokeFunction"},
                      {"Principal", "sns.amazonaws.com"},
                      {"SourceArn", "arn:aws:sns:us-east-1:123456789012:news"}};
        const QString text = written(permit(shop, project(), of));
        QVERIFY2(
            text.contains("AppPermission:") && text.contains("Type: AWS::Lambda::Permission") &&
                text.contains("FunctionName: !Ref App") && text.contains("SourceArn: !Ref News"),
            qPrintable(text));
    }
    void saysWhereTheTemplateHasNoPlace() {
        model::Denial of = denial("sqs:SendMessage", "*");
        of.missing = {};
        QCOMPARE(written(permit(shop, project(), of)), QString{"Permit.Elsewhere"});
        of = denial("sqs:SendMessage", "*");
        of.function = "Child/App";
        QCOMPARE(written(permit(shop, project(), of)), QString{"Permit.Elsewhere"});
    }
};

LATHE_TEST(tst_Permit)
#include "tst_Permit.moc"
