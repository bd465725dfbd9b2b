#include "engine/services/sqs/SqsService.h"

#include "tests/engine/services/sqs/ServiceBench.h"
#include "tests/support/Damage.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using test::ServiceBench;
namespace json = boost::json;

class tst_SqsService : public QObject {
    Q_OBJECT

    static std::optional<Result<void>> deliver(ServiceBench& bench, delivery::Message message) {
        std::optional<Result<void>> outcome;
        bench.router.send(std::move(message), [&](Result<void> result) { outcome = result; });
        bench.poll();
        return outcome;
    }

  private slots:
    void theTemplatesQueuesAreThere() {
        ServiceBench bench;
        model::Resource policy;
        policy.type = "AWS::SQS::QueuePolicy";
        policy.properties = {
            {"Queues", json::array{"https://sqs.us-east-1.amazonaws.com/123456789012/jobs"}},
            {"PolicyDocument", {{"Statement", json::array{}}}}};
        bench.setProject(
            {bench.queue("jobs",
                         {{"VisibilityTimeout", 45},
                          {"FifoQueue", false},
                          {"RedrivePolicy",
                           {{"deadLetterTargetArn", bench.arn("dead")}, {"maxReceiveCount", 3}}},
                          {"Tags", json::array{{{"Key", "a"}, {"Value", "b"}}}}}),
             bench.queue("dead"), policy});
        const services::sqs::Queue* jobs = bench.find("jobs");
        QVERIFY(jobs);
        QCOMPARE(jobs->attributes().visibilityTimeout(), Seconds{45});
        QCOMPARE(jobs->attributes().redrive()->target, bench.arn("dead"));
        QVERIFY(jobs->attributes().policy()->contains("Statement"));
        QCOMPARE(jobs->tags.at("a"), std::string{"b"});
        QVERIFY(bench.troubles.empty());
    }
    void theyGoWithTheTemplateAndOthersStay() {
        ServiceBench bench;
        bench.setProject({bench.queue("jobs"), bench.queue("mail")});
        bench.service->queues().create({"123456789012", "us-east-1", "own"},
                                       *services::sqs::QueueAttributes::create("own", {}), {});
        bench.setProject({bench.queue("mail")});
        QVERIFY(!bench.find("jobs"));
        QVERIFY(bench.find("mail"));
        QVERIFY(bench.find("own"));
        // A template that cannot be read takes nothing away.
        bench.setProject({});
        QVERIFY(bench.find("mail"));
    }
    void whatAClientChangedHoldsUntilTheTemplateDoes() {
        ServiceBench bench;
        bench.setProject({bench.queue("jobs", {{"DelaySeconds", 1}})});
        auto& jobs = *bench.find("jobs");
        jobs.setAttributes(*jobs.attributes().changed({{"DelaySeconds", "7"}}));
        bench.service->queues().save(jobs);
        bench.poll();
        bench.open();
        bench.setProject({bench.queue("jobs", {{"DelaySeconds", 1}})});
        QCOMPARE(bench.find("jobs")->attributes().delay(), Seconds{7});
        bench.setProject({bench.queue("jobs", {{"DelaySeconds", 2}})});
        QCOMPARE(bench.find("jobs")->attributes().delay(), Seconds{2});
    }
    void aQueueThatCannotBeMadeIsTold() {
        ServiceBench bench;
        bench.setProject({bench.queue("jobs", {{"DelaySeconds", 1000}})});
        QVERIFY(!bench.find("jobs"));
        QCOMPARE(bench.troubles.size(), std::size_t{1});
        QVERIFY(bench.troubles.front().find("DelaySeconds") != std::string::npos);
    }
    void otherServicesSendByArn() {
        ServiceBench bench;
        bench.setProject({bench.queue("jobs")});
        delivery::Message message;
        message.target = bench.arn("jobs");
        message.body = "hello";
        message.service = "s3.amazonaws.com";
        message.sourceArn = "arn:aws:s3:::photos";
        message.traceId = "Root=1;Parent=2";
        message.attributes["kind"] = {"String", "x"};
        QVERIFY(deliver(bench, message)->has_value());
        QCOMPARE(bench.rules.asked.back(), "sqs:SendMessage " + bench.arn("jobs"));
        // It is on disk.
        bench.open();
        const auto received = bench.find("jobs")->receive({});
        QCOMPARE(received->front().message->body, std::string{"hello"});
        QCOMPARE(received->front().message->traceHeader, std::string{"Root=1;Parent=2"});
        message.target = bench.arn("nowhere");
        QCOMPARE(deliver(bench, message)->error().code,
                 std::string{"AWS.SimpleQueueService.NonExistentQueue"});
        message.target = bench.arn("jobs");
        bench.rules.denied = true;
        QCOMPARE(deliver(bench, message)->error().code, std::string{"AccessDenied"});
    }
    void whoListensIsToldOfWhatComesAndComesBack() {
        ServiceBench bench;
        bench.setProject({bench.queue("jobs", {{"VisibilityTimeout", 5}})});
        int told = 0;
        auto listening = bench.service->listen(bench.arn("jobs"), [&] { ++told; });
        auto& jobs = *bench.find("jobs");
        QVERIFY(jobs.send({"a", {}, {}, {}, {}, {}, {}}));
        QCOMPARE(told, 0);
        bench.poll();
        QCOMPARE(told, 1);
        QCOMPARE(jobs.receive({})->size(), std::size_t{1});
        bench.clock.advance(5s);
        bench.service->advance();
        bench.poll();
        QCOMPARE(told, 2);
        listening.reset();
        QVERIFY(jobs.send({"b", {}, {}, {}, {}, {}, {}}));
        bench.poll();
        QCOMPARE(told, 2);
    }
    void aDamagedFileIsSetAsideAndTold_data() {
        QTest::addColumn<int>("part");
        QTest::newRow("header") << int(test::DamagedPart::Header);
        QTest::newRow("middle") << int(test::DamagedPart::Middle);
    }
    void aDamagedFileIsSetAsideAndTold() {
        QFETCH(int, part);
        ServiceBench bench;
        bench.setProject({bench.queue("jobs")});
        for (int number = 0; number < 200; ++number)
            QVERIFY(bench.find("jobs")->send({std::string(300, 'x'), {}, {}, {}, {}, {}, {}}));
        bench.poll();
        bench.service.reset();
        const auto file =
            std::filesystem::path{bench.folder.path().toStdString()} / "sqs" / "queues.db";
        test::damage(file, test::DamagedPart(part));
        bench.open();
        QCOMPARE(bench.troubles.size(), std::size_t{1});
        QVERIFY(bench.troubles[0].find(file.string() + " is damaged") != std::string::npos);
        QCOMPARE(test::damagedCopies(file).size(), std::size_t{1});
        bench.setProject({bench.queue("jobs")});
        QVERIFY(bench.find("jobs"));
        QCOMPARE(!bench.find("jobs")->receive({})->empty(),
                 test::DamagedPart(part) == test::DamagedPart::Middle);
    }
};

LATHE_TEST(tst_SqsService)
#include "tst_SqsService.moc"
