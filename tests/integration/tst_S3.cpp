#include "EngineBench.h"
#include "PythonClient.h"
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
    void clientsFindWhatTheyKnow() {
        start();
        QCOMPARE(runPythonClient("s3_objects", m_bench->engine->endpointUrl()), QString{});
    }
};

LATHE_TEST(tst_S3)
#include "tst_S3.moc"
