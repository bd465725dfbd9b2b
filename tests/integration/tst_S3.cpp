#include "EngineBench.h"
#include "PythonClient.h"
#include "engine/http/Client.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using namespace lathe::test;

/// Buckets that real clients use, and functions that uploads start.
class tst_S3 : public QObject {
    Q_OBJECT

    std::unique_ptr<EngineBench> m_bench;

    void start() {
        m_bench->writePython("def handler(event, context):\n"
                             "    for record in event['Records']:\n"
                             "        print(record['eventName'], record['s3']['object']['key'])\n",
                             "      Events:\n"
                             "        Upload:\n"
                             "          Type: S3\n"
                             "          Properties:\n"
                             "            Bucket: !Ref Photos\n"
                             "            Events: s3:ObjectCreated:*\n"
                             "            Filter:\n"
                             "              S3Key:\n"
                             "                Rules:\n"
                             "                  - {Name: prefix, Value: in/}\n"
                             "  Photos:\n"
                             "    Type: AWS::S3::Bucket\n"
                             "    Properties:\n"
                             "      BucketName: photos\n");
        QVERIFY(m_bench->start());
    }
    bool hasInvocation(const std::string& origin) const {
        const auto history = m_bench->storedHistory();
        return std::any_of(history.begin(), history.end(), [&](const auto& record) {
            return record.origin == origin && record.outcome.kind == model::OutcomeKind::Success;
        });
    }

    /// As a page of another origin asks, with credentials that it has made up.
    int statusForPage(const std::string& method, const std::string& target,
                      const std::string& service, const std::string& body = {}) const {
        http::Request request{method, target, {}, body};
        request.fields.add("Host", "127.0.0.1");
        request.fields.add("Origin", "https://page.example");
        if (!service.empty())
            request.fields.add("Authorization",
                               "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/" +
                                   service + "/aws4_request, SignedHeaders=host, Signature=00");
        const std::string url = m_bench->engine->endpointUrl();
        const auto port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
        const auto answer = http::exchange("127.0.0.1", port, request, Milliseconds{20'000});
        return answer ? answer->status : 0;
    }

  private slots:
    void init() { m_bench = std::make_unique<EngineBench>(); }
    void cleanup() { m_bench.reset(); }

    void anUploadStartsTheFunction() {
        start();
        QCOMPARE(runPythonClient("s3_upload", m_bench->engine->endpointUrl()), QString{});
        QVERIFY(comesTrue([&] { return hasInvocation("App/Upload"); }));
    }
    void aDroppedFileStartsTheFunction() {
        start();
        m_bench->write(m_bench->state / "s3/photos/in/by hand.txt", "hello");
        QVERIFY(comesTrue([&] { return hasInvocation("App/Upload"); }));
    }
    void pagesOfOtherOriginsAreNotThePerson() {
        start();
        QCOMPARE(statusForPage("GET", "/photos?list-type=2", "s3"), 403);
        QCOMPARE(statusForPage("POST", "/photos", ""), 403);
        QCOMPARE(statusForPage("GET", "/2015-03-31/functions", ""), 403);
        QCOMPARE(statusForPage("POST", "/2015-03-31/functions/App/invocations", "lambda"), 403);
        QCOMPARE(statusForPage("POST", "/2021-11-15/functions/App/response-streaming-invocations",
                               "lambda"),
                 403);
        QCOMPARE(statusForPage("POST", "/", "sqs", "Action=ListQueues&Version=2012-11-05"), 403);
    }
    void clientsFindWhatTheyKnow() {
        start();
        QCOMPARE(runPythonClient("s3_objects", m_bench->engine->endpointUrl()), QString{});
    }
};

LATHE_TEST(tst_S3)
#include "tst_S3.moc"
