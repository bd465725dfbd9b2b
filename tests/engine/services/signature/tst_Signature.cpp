#include "engine/services/signature/ChunkVerifier.h"
#include "engine/services/signature/Times.h"
#include "engine/services/signature/Verifier.h"
#include "tests/engine/services/signature/Requests.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::services::signature;
using test::requestFrom;

namespace {

constexpr const char* secret = "lathe/secret+EXAMPLE";
const Timestamp then = *timeOf("20260102T030405Z");

// Signed with botocore.
const std::string sendMessage =
    "POST / HTTP/1.1\n"
    "Host: 127.0.0.1:4566\n"
    "Content-Type: application/x-amz-json-1.0\n"
    "X-Amz-Target: AmazonSQS.SendMessage\n"
    "X-Amz-Date: 20260102T030405Z\n"
    "X-Amz-Security-Token: to/ken+=\n"
    "Authorization: AWS4-HMAC-SHA256 "
    "Credential=ASIALATHEEXAMPLE0001/20260102/us-east-1/sqs/aws4_request, "
    "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, "
    "Signature=60822c17cdd0dc2c02443bdbaa2fcd629ce9d5f6f51bf947ecaadd2beb823b96\n"
    "\n"
    "{\"MessageBody\":\"a\"}";
const std::string putObject =
    "PUT /pictures/a%20b/%C3%A4%2B..%2F?tagging=&x-id=Put HTTP/1.1\n"
    "Host: 127.0.0.1:4566\n"
    "x-amz-meta-a:  b   c \n"
    "X-Amz-Date: 20260102T030405Z\n"
    "X-Amz-Content-SHA256: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\n"
    "Authorization: AWS4-HMAC-SHA256 "
    "Credential=ASIALATHEEXAMPLE0001/20260102/us-east-1/s3/aws4_request, "
    "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-meta-a, "
    "Signature=d00bf36a06b2e7a7b475c8dab973f63b102bf8d47b1862c4dff074f037825196\n"
    "\n"
    "hello";
const std::string invokeByArn =
    "POST /2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3AApp/"
    "invocations HTTP/1.1\n"
    "Host: 127.0.0.1:4566\n"
    "X-Amz-Date: 20260102T030405Z\n"
    "Authorization: AWS4-HMAC-SHA256 "
    "Credential=ASIALATHEEXAMPLE0001/20260102/us-east-1/lambda/aws4_request, "
    "SignedHeaders=host;x-amz-date, "
    "Signature=78df44a05ed0cadaf773a8195ac76b1e2227d1f15d2dd73219c1f35fe39fa74e\n"
    "\n"
    "{}";
const std::string presigned =
    "GET /pictures/"
    "cat.jpg?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ASIALATHEEXAMPLE0001%2F20260102%"
    "2Fus-"
    "east-1%2Fs3%2Faws4_request&X-Amz-Date=20260102T030405Z&X-Amz-Expires=60&X-Amz-SignedHeaders="
    "host&X-Amz-Security-Token=to%2Fken%2B%3D&X-Amz-Signature="
    "1183e2b0a3c7e01a461e8bfd67f764a18b4989bfb0b4a1272ae3fb4d3e0d3122 HTTP/1.1\n"
    "Host: 127.0.0.1:4566\n"
    "\n";
const std::string presignedV2 =
    "GET /pictures/cat.jpg?versionId=3&AWSAccessKeyId=ASIALATHEEXAMPLE0001&Signature="
    "%2FU32YPkqg2GxnAIkMyiLIdTtGJU%3D&x-amz-security-token=to%2Fken%2B%3D&Expires=1767323105 "
    "HTTP/1.1\n"
    "Host: 127.0.0.1:4566\n"
    "\n";

/// The code of what refuses it; empty where it is taken.
QString refusal(const http::Request& request, Dialect dialect, Timestamp now = then) {
    const auto read = readSignature(request, dialect);
    if (!read)
        return "not signed";
    if (!*read)
        return QString::fromStdString(read->error().error.code);
    Verifier verifier;
    const auto verified = verifier.verify(request, **read, secret, now, dialect);
    return verified ? QString{} : QString::fromStdString(verified.error().error.code);
}

QString words(const http::Request& request, Dialect dialect, Timestamp now = then) {
    const auto read = readSignature(request, dialect);
    if (!read)
        return {};
    if (!*read)
        return QString::fromStdString(read->error().error.detail.english());
    Verifier verifier;
    const auto verified = verifier.verify(request, **read, secret, now, dialect);
    return verified ? QString{} : QString::fromStdString(verified.error().error.detail.english());
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    return text.replace(text.find(what), what.size(), with);
}

} // namespace

class tst_Signature : public QObject {
    Q_OBJECT

  private slots:
    void takesWhatAnSdkHasSigned() {
        QCOMPARE(refusal(requestFrom(sendMessage), Dialect::Other), QString{});
        QCOMPARE(refusal(requestFrom(putObject), Dialect::S3), QString{});
        QCOMPARE(refusal(requestFrom(invokeByArn), Dialect::Other), QString{});
        QCOMPARE(refusal(requestFrom(presigned), Dialect::S3), QString{});
        QCOMPARE(refusal(requestFrom(presignedV2), Dialect::S3), QString{});
    }
    void readsWhoseItIs() {
        const auto signature = readSignature(requestFrom(sendMessage), Dialect::Other);
        QVERIFY(signature && *signature);
        QCOMPARE((*signature)->accessKeyId, std::string{"ASIALATHEEXAMPLE0001"});
        QCOMPARE((*signature)->service, std::string{"sqs"});
        QCOMPARE((*signature)->region, std::string{"us-east-1"});
        QCOMPARE((*signature)->token, std::string{"to/ken+="});
        QCOMPARE((*signature)->scope(), std::string{"20260102/us-east-1/sqs/aws4_request"});
        QVERIFY(!readSignature(requestFrom("GET / HTTP/1.1\nHost: a\n\n"), Dialect::S3));
    }
    void refusesWhatWasChangedAfterwards_data() {
        QTest::addColumn<QString>("request");
        QTest::addColumn<bool>("isS3");
        const auto row = [](const char* name, const std::string& request, bool isS3) {
            QTest::newRow(name) << QString::fromStdString(request) << isS3;
        };
        row("body", sendMessage + " ", false);
        row("header", replaced(sendMessage, "AmazonSQS.SendMessage", "AmazonSQS.PurgeQueue"),
            false);
        row("token", replaced(sendMessage, "to/ken", "to/kem"), false);
        row("method", replaced(putObject, "PUT", "DELETE"), true);
        row("path", replaced(putObject, "/pictures", "/picture"), true);
        row("query", replaced(putObject, "tagging", "acl"), true);
        row("digest", replaced(putObject, "2cf24", "2cf25"), true);
        row("presigned path", replaced(presigned, "cat", "dog"), true);
        row("presigned signature", replaced(presigned, "Signature=1183", "Signature=1184"), true);
        row("longer life", replaced(presigned, "Expires=60", "Expires=61"), true);
        row("version", replaced(presignedV2, "versionId=3", "versionId=4"), true);
        row("end", replaced(presignedV2, "1767323105", "1767323106"), true);
    }
    void refusesWhatWasChangedAfterwards() {
        QFETCH(QString, request);
        QFETCH(bool, isS3);
        QCOMPARE(refusal(requestFrom(request.toStdString()), isS3 ? Dialect::S3 : Dialect::Other),
                 QString{"SignatureDoesNotMatch"});
    }
    void tellsS3sClientsWhatTheyShouldHaveSigned() {
        const auto request = requestFrom(replaced(putObject, "tagging", "acl"));
        const auto read = readSignature(request, Dialect::S3);
        Verifier verifier;
        const auto verified = verifier.verify(request, **read, secret, then, Dialect::S3);
        QVERIFY(!verified);
        const auto& details = verified.error().details;
        QCOMPARE(details.front().second, std::string{"ASIALATHEEXAMPLE0001"});
        QVERIFY(std::any_of(details.begin(), details.end(), [](const auto& detail) {
            return detail.first == "CanonicalRequest" && detail.second.starts_with("PUT\n/pictures/"
                                                                                   "a%20b/"
                                                                                   "%C3%A4%2B..%2F"
                                                                                   "\n");
        }));
    }
    void refusesTimesThatAreNotNow() {
        const auto message = requestFrom(sendMessage);
        QCOMPARE(refusal(message, Dialect::Other, then + std::chrono::minutes{5}), QString{});
        QCOMPARE(words(message, Dialect::Other, then + Seconds{301}),
                 QString{"Signature expired: 20260102T030405Z is now earlier than 20260102T030406Z "
                         "(20260102T030906Z - 5 min.)"});
        QCOMPARE(words(message, Dialect::Other, then - Seconds{301}),
                 QString{"Signature not yet current: 20260102T030405Z is still later than "
                         "20260102T030404Z (20260102T025904Z + 5 min.)"});
        const auto object = requestFrom(putObject);
        QCOMPARE(refusal(object, Dialect::S3, then + Seconds{900}), QString{});
        QCOMPARE(refusal(object, Dialect::S3, then + Seconds{901}),
                 QString{"RequestTimeTooSkewed"});
    }
    void refusesUrlsThatHaveExpired() {
        for (const std::string& url : {presigned, presignedV2}) {
            const auto request = requestFrom(url);
            QCOMPARE(refusal(request, Dialect::S3, then + Seconds{60}), QString{});
            QCOMPARE(words(request, Dialect::S3, then + Seconds{61}),
                     QString{"Request has expired"});
            QCOMPARE(refusal(request, Dialect::S3, then + Seconds{61}), QString{"AccessDenied"});
        }
    }
    void refusesHeadersThatS3WantsSigned() {
        const auto request = requestFrom(
            replaced(putObject, "x-amz-meta-a", "x-amz-acl: public-read\nx-amz-meta-a"));
        QCOMPARE(words(request, Dialect::S3),
                 QString{"There were headers present in the request which were not signed"});
    }
    void refusesWhatIsNoSignature_data() {
        QTest::addColumn<QString>("authorization");
        QTest::addColumn<QString>("ofS3");
        QTest::addColumn<QString>("ofOthers");
        QTest::newRow("another scheme") << "Bearer abc"
                                        << "InvalidArgument"
                                        << "IncompleteSignature";
        QTest::newRow("nothing but a name") << "AWS4-HMAC-SHA256"
                                            << "AuthorizationHeaderMalformed"
                                            << "IncompleteSignature";
        QTest::newRow("no signature")
            << "AWS4-HMAC-SHA256 Credential=A/20260102/r/s/aws4_request, SignedHeaders=host"
            << "AuthorizationHeaderMalformed"
            << "IncompleteSignature";
        QTest::newRow("half a scope")
            << "AWS4-HMAC-SHA256 Credential=A/20260102/r, SignedHeaders=host, Signature=1"
            << "AuthorizationHeaderMalformed"
            << "IncompleteSignature";
        QTest::newRow("no time") << "AWS4-HMAC-SHA256 Credential=A/20260102/r/s/aws4_request, "
                                    "SignedHeaders=host, Signature=1"
                                 << "AccessDenied"
                                 << "IncompleteSignature";
    }
    void refusesWhatIsNoSignature() {
        QFETCH(QString, authorization);
        const auto request = requestFrom(
            "GET / HTTP/1.1\nHost: a\nAuthorization: " + authorization.toStdString() + "\n\n");
        QTEST(refusal(request, Dialect::S3), "ofS3");
        QTEST(refusal(request, Dialect::Other), "ofOthers");
    }
    void refusesParametersOfUrlsThatAreNone_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("with");
        QTest::newRow("algorithm") << "AWS4-HMAC-SHA256"
                                   << "AWS4-HMAC-MD5";
        QTest::newRow("no number") << "Expires=60"
                                   << "Expires=sixty";
        QTest::newRow("negative") << "Expires=60"
                                  << "Expires=-1";
        QTest::newRow("more than a week") << "Expires=60"
                                          << "Expires=604801";
        QTest::newRow("none") << "X-Amz-Expires=60&"
                              << "";
        QTest::newRow("time") << "20260102T030405Z"
                              << "2026-01-02";
        QTest::newRow("another day") << "%2F20260102%2F"
                                     << "%2F20260103%2F";
        QTest::newRow("encoded twice") << "%2F20260102%2F"
                                       << "%252F20260102%252F";
    }
    void refusesParametersOfUrlsThatAreNone() {
        QFETCH(QString, what);
        QFETCH(QString, with);
        QCOMPARE(refusal(requestFrom(replaced(presigned, what.toStdString(), with.toStdString())),
                         Dialect::S3),
                 QString{"AuthorizationQueryParametersError"});
    }
    void wantsToKnowTheDigestOfAnObject() {
        QCOMPARE(
            words(requestFrom(replaced(putObject, "X-Amz-Content-SHA256", "X-Other")), Dialect::S3),
            QString{"Missing required header for this request: x-amz-content-sha256"});
        QCOMPARE(refusal(requestFrom(replaced(putObject, "2cf24", "")), Dialect::S3),
                 QString{"InvalidArgument"});
    }
    void saysThatItDoesNotVerifyTheAsymmetricKind() {
        const auto request =
            requestFrom("GET / HTTP/1.1\nHost: a\nX-Amz-Date: 20260102T030405Z\nAuthorization: "
                        "AWS4-ECDSA-P256-SHA256 Credential=A/20260102/events/aws4_request, "
                        "SignedHeaders=host, Signature=1\n\n");
        QVERIFY(words(request, Dialect::Other).contains("AWS4-ECDSA-P256-SHA256"));
    }

    void verifiesAStreamChunkByChunk() {
        const auto seed = [] {
            return Seed{signingKey(secret, "20260102", "us-east-1", "s3"), "20260102T030405Z",
                        "20260102/us-east-1/s3/aws4_request", "seed"};
        };
        ChunkVerifier chunks{seed()};
        chunks.feed("hel");
        chunks.feed("lo ");
        QVERIFY(
            chunks.endChunk("3bb1a9d399d2fc83b9d17377fa5a3a3fe9382ace6a2a1d2009c89ae206b06809"));
        chunks.feed("world");
        QVERIFY(
            chunks.endChunk("e499aeb2a05a73335f58c05b55448169c5a013735066805140a6bad4152aca8e"));
        QVERIFY(
            chunks.endChunk("1862e46c48086190cebbad9ce3fed82f83828630377b384580df7f6d5589318f"));
        QVERIFY(
            chunks.endTrailer("x-amz-checksum-crc32:AAAAAA==\n",
                              "0de6533343575956848d3cd8e6751ecd816d99f2b173f9dc7e67f0f896864339"));

        ChunkVerifier changed{seed()};
        changed.feed("Hello ");
        const auto refused =
            changed.endChunk("3bb1a9d399d2fc83b9d17377fa5a3a3fe9382ace6a2a1d2009c89ae206b06809");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string{"SignatureDoesNotMatch"});
    }
    void comparesABodyWithItsDigest() {
        PayloadDigest digest{"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"};
        digest.feed("hel");
        digest.feed("lo");
        QVERIFY(digest.finish());
        PayloadDigest other{"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"};
        other.feed("hullo");
        const auto refused = other.finish();
        QVERIFY(!refused);
        QCOMPARE(refused.error().error.code, std::string{"XAmzContentSHA256Mismatch"});
        PayloadDigest none{"UNSIGNED-PAYLOAD"};
        none.feed("anything");
        QVERIFY(none.finish());
    }
    void readsTimes() {
        QVERIFY(timeOf("20260102T030405Z") == timeOf("Fri, 02 Jan 2026 03:04:05 GMT"));
        for (const char* text : {"", "20261302T030405Z", "2026010aT030405Z", "yesterday",
                                 "Fri, 02 Foo 2026 03:04:05 GMT"})
            QVERIFY2(!timeOf(text), text);
    }
};

LATHE_TEST(tst_Signature)
#include "tst_Signature.moc"
