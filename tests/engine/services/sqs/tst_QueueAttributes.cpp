#include "engine/services/sqs/QueueAttributes.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using services::sqs::QueueAttributes;

class tst_QueueAttributes : public QObject {
    Q_OBJECT

  private slots:
    void aNewQueueHasAwsDefaults() {
        const auto jobs = QueueAttributes::create("jobs", {});
        QCOMPARE(jobs->visibilityTimeout(), Seconds{30});
        QCOMPARE(jobs->retention(), Seconds{345'600});
        QCOMPARE(jobs->maximumMessageSize(), std::size_t{1'048'576});
        QCOMPARE(jobs->texts().at("SqsManagedSseEnabled"), std::string{"true"});
        QVERIFY(!jobs->texts().contains("FifoQueue"));
        const auto fifo = QueueAttributes::create("jobs.fifo", {{"FifoQueue", "True"}});
        QCOMPARE(fifo->texts().at("FifoQueue"), std::string{"true"});
        QCOMPARE(fifo->texts().at("DeduplicationScope"), std::string{"queue"});
    }
    void whatCannotBeIsToldInAwsWords_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* attribute, const char* value,
                            const char* message) {
            QTest::addRow("%s %s=%s", name, attribute, value)
                << QString{name} << QString{attribute} << QString{value} << QString{message};
        };
        row("a/b", "DelaySeconds", "1",
            "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        row("jobs.fifo", "DelaySeconds", "1",
            "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        row("jobs", "FifoQueue", "true",
            "The name of a FIFO queue can only include alphanumeric characters, hyphens, or "
            "underscores, must end with .fifo suffix and be 1 to 80 in length");
        row("jobs", "FifoQueue", "false", "Unknown Attribute FifoQueue.");
        row("jobs", "QueueArn", "x", "Unknown Attribute QueueArn.");
        row("jobs", "Foo", "x", "Unknown Attribute Foo.");
        row("jobs", "DeduplicationScope", "queue",
            "You can specify the DeduplicationScope only when FifoQueue is set to true.");
        row("jobs", "VisibilityTimeout", "43201",
            "Invalid value for the parameter VisibilityTimeout.");
        row("jobs", "DelaySeconds", "soon", "Invalid value for the parameter DelaySeconds.");
        row("jobs", "MaximumMessageSize", "1023",
            "Invalid value for the parameter MaximumMessageSize.");
        row("jobs", "Policy", "[]", "Invalid value for the parameter Policy.");
        row("jobs", "RedrivePolicy", "x",
            "Value x for parameter RedrivePolicy is invalid. Reason: Redrive policy is not a valid "
            "JSON map.");
        row("jobs", "RedrivePolicy", R"({"deadLetterTargetArn":"arn:a"})",
            R"(Value {"deadLetterTargetArn":"arn:a"} for parameter RedrivePolicy is invalid. )"
            "Reason: Redrive policy does not contain mandatory attribute: maxReceiveCount.");
    }
    void whatCannotBeIsToldInAwsWords() {
        QFETCH(QString, name);
        QFETCH(QString, attribute);
        QFETCH(QString, value);
        QFETCH(QString, message);
        const auto made = QueueAttributes::create(name.toStdString(),
                                                  {{attribute.toStdString(), value.toStdString()}});
        QVERIFY(!made);
        QCOMPARE(QString::fromStdString(made.error().detail.english()), message);
    }
    void aKeyOfKmsTakesThePlaceOfTheManagedOne() {
        const auto jobs = QueueAttributes::create("jobs", {});
        const auto keyed = jobs->changed({{"KmsMasterKeyId", "key"}});
        QCOMPARE(keyed->texts().at("SqsManagedSseEnabled"), std::string{"false"});
        QCOMPARE(keyed->texts().at("KmsDataKeyReusePeriodSeconds"), std::string{"300"});
        QVERIFY(!keyed->changed({{"KmsMasterKeyId", ""}})->texts().contains("KmsMasterKeyId"));
        QCOMPARE(jobs->changed({{"KmsMasterKeyId", "key"}, {"SqsManagedSseEnabled", "true"}})
                     .error()
                     .code,
                 std::string{"InvalidAttributeName"});
    }
    void onlyWhatIsAskedForMakesADifference() {
        const auto jobs = QueueAttributes::create(
            "jobs", {{"DelaySeconds", "1"},
                     {"RedrivePolicy",
                      R"({"maxReceiveCount": "3", "deadLetterTargetArn": "arn:aws:sqs:r:1:d"})"}});
        QVERIFY(!jobs->difference({}));
        QVERIFY(
            !jobs->difference({{"RedrivePolicy", R"({"deadLetterTargetArn":)"
                                                 R"("arn:aws:sqs:r:1:d","maxReceiveCount":3})"}}));
        QCOMPARE(*jobs->difference({{"DelaySeconds", "2"}}), std::string{"DelaySeconds"});
    }
    void anAllowPolicyNamesWhoMayBuryHere() {
        const auto dead = QueueAttributes::create(
            "dead", {{"RedriveAllowPolicy", R"({"redrivePermission":"byQueue","sourceQueueArns":)"
                                            R"(["arn:aws:sqs:r:1:a"]})"}});
        QVERIFY(dead->redriveAllow().allows("arn:aws:sqs:r:1:a"));
        QVERIFY(!dead->redriveAllow().allows("arn:aws:sqs:r:1:b"));
    }
};

LATHE_TEST(tst_QueueAttributes)
#include "tst_QueueAttributes.moc"
