#include "engine/api/CalledOperation.h"

#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_CalledOperation : public QObject {
    Q_OBJECT

  private slots:
    void requestsAreToldByWhatTheyAsk_data() {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* service, const char* request,
                            const char* told) {
            QTest::newRow(name) << service << request << told;
        };
        row("queue", "sqs", "POST / X-Amz-Target:AmazonSQS.SendMessage {'QueueUrl':'http://q/1/a'}",
            "SQS {'operation':'SendMessage','queue_url':'http://q/1/a'}");
        row("topic", "sns",
            "POST / Content-Type:application/x-www-form-urlencoded "
            "Action=Publish&TopicArn=arn:aws:sns:::t&Version=2010-03-31",
            "SNS {'operation':'Publish','topic_arn':'arn:aws:sns:::t'}");
        row("body that is none", "ssm", "POST / X-Amz-Target:AmazonSSM.GetParameter {'Name':",
            "SSM {'operation':'GetParameter'}");
        row("function", "lambda", "POST /2015-03-31/functions/a%3Ab/invocations - {}",
            "Lambda {'function_name':'a:b','operation':'Invoke'}");
        row("functions", "", "GET /2015-03-31/functions/ - ",
            "Lambda {'operation':'GET functions'}");
        row("object", "s3", "PUT /photos/a/b.jpg - x",
            "S3 {'bucket_name':'photos','operation':'PutObject','key':'a/b.jpg'}");
        row("copy", "s3", "PUT /photos/a x-amz-copy-source:photos/b ",
            "S3 {'bucket_name':'photos','operation':'CopyObject','key':'a'}");
        row("virtual host", "s3", "GET /a?acl Host:photos.s3.localhost:4566 ",
            "S3 {'bucket_name':'photos','operation':'GetObjectAcl','key':'a'}");
        row("part", "s3", "PUT /photos/a?partNumber=1&uploadId=u - ",
            "S3 {'bucket_name':'photos','operation':'UploadPart','key':'a'}");
        row("list", "s3", "GET /photos?list-type=2 - ",
            "S3 {'bucket_name':'photos','operation':'ListObjectsV2'}");
        row("buckets", "s3", "GET / - ", "S3 {'operation':'ListBuckets'}");
        row("schedule", "scheduler", "POST /schedules/a - {}",
            "Scheduler {'operation':'POST /schedules'}");
        row("other", "polly", "GET /v1/voices - ", "polly {'operation':'GET /v1'}");
    }
    void requestsAreToldByWhatTheyAsk() {
        QFETCH(QString, service);
        QFETCH(QString, request);
        QFETCH(QString, told);
        // "METHOD TARGET FIELD:VALUE BODY"
        const QStringList parts = request.split(' ');
        http::Request asked;
        asked.method = parts[0].toStdString();
        asked.target = parts[1].toStdString();
        if (parts[2] != "-")
            asked.fields.add(parts[2].section(':', 0, 0).toStdString(),
                             parts[2].section(':', 1).toStdString());
        asked.body = test::quoted(parts.mid(3).join(' ').toStdString());
        const auto called = api::calledOperation(asked, service.toStdString());
        QCOMPARE(called.name + " " + boost::json::serialize(called.aws),
                 test::quoted(told.toStdString()));
    }
};

LATHE_TEST(tst_CalledOperation)
#include "tst_CalledOperation.moc"
