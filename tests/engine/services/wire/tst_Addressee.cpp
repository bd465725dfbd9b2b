#include "engine/services/wire/Addressee.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using services::addresseeOf;

class tst_Addressee : public QObject {
    Q_OBJECT

    static http::Request request(std::string target,
                                 std::vector<std::pair<std::string, std::string>> fields) {
        http::Request made;
        made.method = "POST";
        made.target = std::move(target);
        for (const auto& [name, value] : fields)
            made.fields.add(name, value);
        return made;
    }

  private slots:
    void theScopeOfTheSignatureTells() {
        const auto found = addresseeOf(request(
            "/", {{"Authorization",
                   "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/eu-west-1/sqs/aws4_request, "
                   "SignedHeaders=host;x-amz-date, Signature=abc"},
                  {"X-Amz-Target", "AWSEvents.PutEvents"}}));
        QCOMPARE(found.service, std::string{"sqs"});
        QCOMPARE(found.region, std::string{"eu-west-1"});
        QCOMPARE(found.accessKeyId, std::string{"AKIDEXAMPLE"});
    }
    void thatOfAPresignedUrlToo() {
        const auto found = addresseeOf(
            request("/photos/cat.jpg?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential="
                    "AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Signature=abc",
                    {}));
        QCOMPARE(found.service, std::string{"s3"});
        QCOMPARE(found.accessKeyId, std::string{"AKIDEXAMPLE"});
    }
    void withoutASignatureTargetAndHostTell() {
        QCOMPARE(addresseeOf(request("/", {{"X-Amz-Target", "AmazonSQS.SendMessage"}})).service,
                 std::string{"sqs"});
        QCOMPARE(addresseeOf(request("/a", {{"Host", "pictures.s3.localhost:4566"}})).service,
                 std::string{"s3"});
        QCOMPARE(addresseeOf(request("/a", {{"Host", "127.0.0.1:4566"}})).service, std::string{});
    }
    void whatMakesNoSenseIsNobodys_data() {
        QTest::addColumn<QString>("authorization");
        for (const char* text : {"", "Basic abc", "AWS4-HMAC-SHA256 Credential=", "Credential=////",
                                 "Credential=a/b, Signature=", "AWS4-HMAC-SHA256 Credential=/,"})
            QTest::newRow(text) << text;
    }
    void whatMakesNoSenseIsNobodys() {
        QFETCH(QString, authorization);
        const auto found =
            addresseeOf(request("/", {{"Authorization", authorization.toStdString()}}));
        QCOMPARE(found.service, std::string{});
        QCOMPARE(found.accessKeyId, std::string{});
    }
};

LATHE_TEST(tst_Addressee)
#include "tst_Addressee.moc"
