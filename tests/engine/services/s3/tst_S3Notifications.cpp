#include "S3Bench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::test;

/// What buckets tell functions, queues and the event bus.
class tst_S3Notifications : public QObject {
    Q_OBJECT

    std::unique_ptr<S3Bench> m_bench;
    const std::string m_queue = "arn:aws:sqs:us-east-1:123456789012:jobs";

    http::Response configure(const std::string& ways) {
        return m_bench->ask("PUT", "/photos?notification",
                            "<NotificationConfiguration>" + ways + "</NotificationConfiguration>");
    }
    std::string toQueue(const std::string& event, const std::string& filter = {}) const {
        return "<QueueConfiguration><Queue>" + m_queue + "</Queue><Event>" + event + "</Event>" +
               filter + "</QueueConfiguration>";
    }
    static std::string filter(const std::string& name, const std::string& value) {
        return "<Filter><S3Key><FilterRule><Name>" + name + "</Name><Value>" + value +
               "</Value></FilterRule></S3Key></Filter>";
    }
    boost::json::object last() {
        return boost::json::parse(m_bench->sent().back().body).as_object();
    }
    std::size_t count() { return m_bench->sent().size(); }

  private slots:
    void init() {
        m_bench = std::make_unique<S3Bench>();
        m_bench->ask("PUT", "/photos");
    }
    void cleanup() { m_bench.reset(); }

    void aConfigurationIsTestedAndEventsFollow() {
        QCOMPARE(configure(toQueue("s3:ObjectCreated:*")).status, 200);
        QCOMPARE(count(), std::size_t{1});
        QCOMPARE(last().at("Event").as_string().c_str(), "s3:TestEvent");
        m_bench->ask("PUT", "/photos/a%20b/%C3%BC.txt", "hello");
        QCOMPARE(count(), std::size_t{2});
        const auto message = m_bench->sent().back();
        QCOMPARE(message.target, m_queue);
        QCOMPARE(message.sourceArn, std::string{"arn:aws:s3:::photos"});
        const auto record = last().at("Records").at(0).as_object();
        QCOMPARE(record.at("eventName").as_string().c_str(), "ObjectCreated:Put");
        QCOMPARE(record.at("eventVersion").as_string().c_str(), "2.1");
        const auto object = record.at("s3").at("object").as_object();
        QCOMPARE(object.at("key").as_string().c_str(), "a+b/%C3%BC.txt");
        QCOMPARE(object.at("eTag").as_string().c_str(), "5d41402abc4b2a76b9719d911017c592");
        QCOMPARE(object.at("size").to_number<int>(), 5);
    }
    void sequencersGrow() {
        configure(toQueue("s3:ObjectCreated:*"));
        std::string before;
        for (int i = 0; i < 3; ++i) {
            m_bench->ask("PUT", "/photos/key", "x");
            const std::string now{
                last().at("Records").at(0).at("s3").at("object").at("sequencer").as_string()};
            QVERIFY(now > before);
            before = now;
        }
    }
    void filtersAndEventsChoose() {
        configure(toQueue("s3:ObjectRemoved:Delete", filter("suffix", ".jpg")));
        m_bench->ask("PUT", "/photos/a.jpg", "x");
        m_bench->ask("PUT", "/photos/a.txt", "x");
        m_bench->ask("DELETE", "/photos/a.txt");
        QCOMPARE(count(), std::size_t{1});
        m_bench->ask("DELETE", "/photos/a.jpg");
        QCOMPARE(count(), std::size_t{2});
        QVERIFY(!last().at("Records").at(0).at("s3").at("object").as_object().contains("size"));
    }
    void whatWasNotThereIsToldAsRemovedToo() {
        configure(toQueue("s3:ObjectRemoved:*"));
        m_bench->ask("DELETE", "/photos/never");
        QCOMPARE(count(), std::size_t{2});
        QCOMPARE(last().at("Records").at(0).at("eventName").as_string().c_str(),
                 "ObjectRemoved:Delete");
    }
    void overlappingWaysAreRefused() {
        const auto answer = configure(toQueue("s3:ObjectCreated:Put", filter("prefix", "a")) +
                                      toQueue("s3:ObjectCreated:*", filter("prefix", "ab")));
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.body.find("Configuration is ambiguously defined.") != std::string::npos);
        QCOMPARE(configure(toQueue("s3:ObjectCreated:*", filter("prefix", "a")) +
                           toQueue("s3:ObjectCreated:*", filter("prefix", "b")))
                     .status,
                 200);
    }
    void theEventBusIsToldInItsOwnWords() {
        configure("<EventBridgeConfiguration/>");
        m_bench->ask("PUT", "/photos/key", "hello");
        QCOMPARE(m_bench->sent().back().target,
                 std::string{"arn:aws:events:us-east-1:123456789012:event-bus/default"});
        QCOMPARE(last().at("detail-type").as_string().c_str(), "Object Created");
        QCOMPARE(last().at("detail").at("reason").as_string().c_str(), "PutObject");
    }
    void whatTheTemplateWiresUpIsToldWithItsTrigger() {
        model::Resource bucket;
        bucket.logicalId = "Uploads";
        bucket.type = "AWS::S3::Bucket";
        bucket.physicalId = "uploads";
        model::FunctionSpec function;
        function.logicalId = function.name = "Thumbnail";
        model::Trigger trigger;
        trigger.id = "Thumbnail/Upload";
        trigger.kind = model::TriggerKind::S3;
        trigger.source = "Uploads";
        trigger.target = "Thumbnail";
        trigger.properties = {{"Events", "s3:ObjectCreated:*"}};
        m_bench->project.resources = {bucket};
        m_bench->project.functions = {function};
        m_bench->project.triggers.triggers = {trigger};
        m_bench->setProject();
        m_bench->ask("PUT", "/uploads/key", "hello");
        QCOMPARE(count(), std::size_t{1});
        QCOMPARE(m_bench->sent().back().origin, std::string{"Thumbnail/Upload"});
        QCOMPARE(m_bench->sent().back().target,
                 std::string{"arn:aws:lambda:us-east-1:123456789012:function:Thumbnail"});
        m_bench->project.resources.clear();
        m_bench->setProject();
        QCOMPARE(m_bench->ask("GET", "/uploads/key").status, 200);
    }
    void aTemplatesConfigurationsReachQueuesByTheirFilters() {
        model::Resource bucket;
        bucket.logicalId = "Uploads";
        bucket.type = "AWS::S3::Bucket";
        bucket.physicalId = "uploads";
        const boost::json::object suffix{{"Name", "suffix"}, {"Value", ".jpg"}};
        bucket.properties = {
            {"NotificationConfiguration",
             {{"QueueConfigurations",
               {{{"Event", "s3:ObjectCreated:*"},
                 {"Queue", m_queue},
                 {"Filter", {{"S3Key", {{"Rules", boost::json::array{suffix}}}}}}}}}}}};
        m_bench->project.resources = {bucket};
        m_bench->setProject();
        m_bench->ask("PUT", "/uploads/a.txt", "hello");
        QCOMPARE(count(), std::size_t{0});
        m_bench->ask("PUT", "/uploads/a.jpg", "hello");
        QCOMPARE(count(), std::size_t{1});
        QCOMPARE(m_bench->sent().back().target, m_queue);
    }
    void aFileThatIsDroppedIsToldToo() {
        configure(toQueue("s3:ObjectCreated:*"));
        std::ofstream{m_bench->file("photos/dropped")} << "x";
        m_bench->ask("HEAD", "/photos");
        QCOMPARE(count(), std::size_t{2});
    }
    void whatDidNotGoOutGoesOutAfterARestart() {
        configure(toQueue("s3:ObjectCreated:*"));
        m_bench->taken = Error{"Busy", Text::verbatim("not now")};
        m_bench->ask("PUT", "/photos/key", "x");
        const std::size_t before = count();
        m_bench->taken = {};
        m_bench->restart();
        QCOMPARE(count(), before + 1);
        m_bench->restart();
        QCOMPARE(count(), before + 1);
    }
};

LATHE_TEST(tst_S3Notifications)
#include "tst_S3Notifications.moc"
