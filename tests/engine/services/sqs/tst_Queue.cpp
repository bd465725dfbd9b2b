#include "engine/services/sqs/Queue.h"

#include "tests/engine/services/sqs/QueueBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using test::QueueBench;

class tst_Queue : public QObject {
    Q_OBJECT

  private slots:
    void noReceiptHandleBeginsWithAnother() {
        const std::string first = services::sqs::Receipt{"queue", 7, 1}.text();
        const std::string tenth = services::sqs::Receipt{"queue", 7, 10}.text();
        QCOMPARE(first.size(), tenth.size());
        QVERIFY(first != tenth);
        QCOMPARE(services::sqs::Receipt::read(tenth)->count, 10);
    }
    void whatWasReceivedIsHiddenUntilItsTimeoutIsOver() {
        QueueBench bench;
        auto& jobs = bench.make("jobs", {{"VisibilityTimeout", "30"}});
        bench.send(jobs, "a");
        QCOMPARE(bench.receive(jobs).bodies, std::string{"a"});
        QCOMPARE(bench.receive(jobs).bodies, std::string{});
        QCOMPARE(jobs.counts().inFlight, std::size_t{1});
        QCOMPARE(*jobs.nextDeadline(), bench.clock.steady() + 30s);
        bench.advance(29s);
        QCOMPARE(bench.receive(jobs).bodies, std::string{});
        bench.available.clear();
        bench.advance(1s);
        QCOMPARE(bench.available, std::vector<std::string>{"jobs"});
        QCOMPARE(bench.receive(jobs).bodies, std::string{"a"});
    }
    void olderMessagesComeFirstAlsoWhenTheyComeBack() {
        QueueBench bench;
        auto& jobs = bench.make("jobs", {{"VisibilityTimeout", "3"}});
        bench.send(jobs, "a");
        QCOMPARE(bench.receive(jobs).bodies, std::string{"a"});
        bench.advance(2s);
        bench.send(jobs, "b");
        bench.advance(2s);
        QCOMPARE(bench.receive(jobs).bodies, std::string{"a b"});
    }
    void whatIsDeletedDoesNotComeBack() {
        QueueBench bench;
        auto& jobs = bench.make("jobs");
        bench.send(jobs, "a");
        const auto got = bench.receive(jobs);
        QVERIFY(jobs.remove(got.handles.front()));
        QVERIFY(jobs.remove(got.handles.front()));
        bench.advance(60s);
        QCOMPARE(bench.receive(jobs).bodies, std::string{});
        QVERIFY(!jobs.changeVisibility(got.handles.front(), 5s));
    }
    void anOlderHandleDeletesToo() {
        QueueBench bench;
        auto& jobs = bench.make("jobs");
        bench.send(jobs, "a");
        const auto first = bench.receive(jobs, 1, 0s);
        const auto second = bench.receive(jobs);
        QVERIFY(first.handles != second.handles);
        QVERIFY(jobs.remove(first.handles.front()));
        QCOMPARE(jobs.counts().inFlight, std::size_t{0});
    }
    void handlesOfOtherQueuesAreNone() {
        QueueBench bench;
        auto& jobs = bench.make("jobs");
        auto& others = bench.make("others");
        bench.send(jobs, "a");
        const auto got = bench.receive(jobs);
        for (const std::string& handle : {got.handles.front(), std::string{"garbage"}}) {
            const auto removed = others.remove(handle);
            QVERIFY(!removed);
            QCOMPARE(removed.error().code, std::string{"ReceiptHandleIsInvalid"});
        }
    }
    void aDelayHidesWhatIsNew() {
        QueueBench bench;
        auto& jobs = bench.make("jobs", {{"DelaySeconds", "5"}});
        bench.send(jobs, "late");
        services::sqs::Outgoing now;
        now.body = "now";
        now.delay = 0s;
        QVERIFY(jobs.send(std::move(now)));
        QCOMPARE(bench.receive(jobs).bodies, std::string{"now"});
        QCOMPARE(jobs.counts().delayed, std::size_t{1});
        bench.advance(5s);
        QCOMPARE(bench.receive(jobs).bodies, std::string{"late"});
    }
    void whatIsTooOldGoes() {
        QueueBench bench;
        auto& jobs = bench.make("jobs", {{"MessageRetentionPeriod", "60"}});
        bench.send(jobs, "a");
        bench.advance(59s);
        QCOMPARE(jobs.counts().visible, std::size_t{1});
        bench.advance(1s);
        QCOMPARE(jobs.counts().visible, std::size_t{0});
    }
    void visibilityCanBeChangedForTwelveHours() {
        QueueBench bench;
        auto& jobs = bench.make("jobs");
        bench.send(jobs, "a");
        const auto got = bench.receive(jobs);
        QVERIFY(jobs.changeVisibility(got.handles.front(), 60s));
        bench.advance(45s);
        QCOMPARE(bench.receive(jobs).bodies, std::string{});
        const auto tooLong = jobs.changeVisibility(got.handles.front(), 43'200s);
        QVERIFY(!tooLong);
        QVERIFY(tooLong.error().detail.english().find("beyond the limit") != std::string::npos);
        QVERIFY(jobs.changeVisibility(got.handles.front(), 0s));
        QCOMPARE(bench.receive(jobs).bodies, std::string{"a"});
    }
    void whatWasReceivedTooOftenGoesToTheDeadLetters() {
        QueueBench bench;
        auto& dead = bench.make("dead");
        auto& jobs = bench.make("jobs", {{"RedrivePolicy", bench.redrive("dead", 2)}});
        const auto sent = bench.send(jobs, "a");
        QCOMPARE(bench.receive(jobs, 1, 0s).bodies, std::string{"a"});
        QCOMPARE(bench.receive(jobs, 1, 0s).bodies, std::string{"a"});
        QCOMPARE(bench.receive(jobs, 1, 0s).bodies, std::string{});
        const auto received = dead.receive({});
        QCOMPARE(received->size(), std::size_t{1});
        const services::sqs::Message& letter = *received->front().message;
        QCOMPARE(letter.id, sent.messageId);
        QCOMPARE(letter.receiveCount, 3);
        QCOMPARE(letter.deadLetterSource, bench.arn("jobs"));
    }
    void withoutItsDeadLetterQueueItStays() {
        QueueBench bench;
        auto& jobs = bench.make("jobs", {{"RedrivePolicy", bench.redrive("nowhere", 1)}});
        bench.send(jobs, "a");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bench.receive(jobs, 1, 0s).bodies, std::string{"a"});
    }
    void aQueueIsPurgedOnceAMinute() {
        QueueBench bench;
        auto& jobs = bench.make("jobs");
        bench.send(jobs, "a");
        bench.send(jobs, "b");
        bench.receive(jobs, 1);
        QVERIFY(jobs.purge());
        bench.advance(31s);
        QCOMPARE(bench.receive(jobs).bodies, std::string{});
        QCOMPARE(jobs.purge().error().code,
                 std::string{"AWS.SimpleQueueService.PurgeQueueInProgress"});
        bench.advance(30s);
        QVERIFY(jobs.purge());
    }
    void whatWasCommittedOutlivesTheEngine() {
        QueueBench bench;
        auto& dead = bench.make("dead");
        auto& jobs = bench.make(
            "jobs", {{"VisibilityTimeout", "30"}, {"RedrivePolicy", bench.redrive("dead", 5)}});
        services::sqs::Outgoing outgoing;
        outgoing.body = "a";
        outgoing.attributes["kind"] = {"Binary", std::string{"\x00\xff", 2}};
        outgoing.traceHeader = "Root=1";
        const auto sent = jobs.send(std::move(outgoing));
        bench.send(jobs, "b");
        const auto gone = bench.receive(jobs, 1);
        bench.send(dead, "c");
        QVERIFY(bench.file->commit());
        bench.open();
        auto& again = bench.at("jobs");
        QCOMPARE(again.attributes().redrive()->maximumReceiveCount, 5);
        QCOMPARE(again.counts().inFlight, std::size_t{1});
        QCOMPARE(bench.receive(again).bodies, std::string{"b"});
        bench.advance(30s);
        const auto received = again.receive({});
        const services::sqs::Message& message = *received->front().message;
        QCOMPARE(message.id, sent->messageId);
        QCOMPARE(message.receiveCount, 2);
        QCOMPARE(message.attributes.at("kind").value, std::string("\x00\xff", 2));
        QCOMPARE(message.traceHeader, std::string{"Root=1"});
        QVERIFY(again.remove(gone.handles.front()));
        QCOMPARE(bench.receive(bench.at("dead")).bodies, std::string{"c"});
    }
    void whatWasDeletedStaysSo() {
        QueueBench bench;
        auto& jobs = bench.make("jobs");
        bench.send(jobs, "a");
        const auto got = bench.receive(jobs);
        QVERIFY(jobs.remove(got.handles.front()));
        bench.make("gone");
        bench.send(bench.at("gone"), "x");
        bench.queues->remove(bench.at("gone"));
        QVERIFY(bench.file->commit());
        bench.open();
        QCOMPARE(bench.at("jobs").messages().size(), std::size_t{0});
        QVERIFY(!bench.queues->find(bench.region, "gone"));
        bench.make("gone");
        QCOMPARE(bench.at("gone").messages().size(), std::size_t{0});
    }
    void digestsAreThoseOfAws() {
        QCOMPARE(services::sqs::md5Hex("message"), std::string{"78e731027d8fd50ed642340b7c9a63b3"});
        QCOMPARE(services::sqs::md5Of({{"timestamp", {"Number", "1493147359900"}}}),
                 std::string{"235c5c510d26fb653d073faed50ae77c"});
    }
};

LATHE_TEST(tst_Queue)
#include "tst_Queue.moc"
