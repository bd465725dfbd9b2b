#include "engine/services/sqs/Queue.h"

#include "tests/engine/services/sqs/QueueBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using test::QueueBench;

class tst_FifoQueue : public QObject {
    Q_OBJECT

    /// "group:body" each.
    static void sendAll(services::sqs::Queue& queue, const std::vector<std::string>& all) {
        for (const std::string& one : all)
            QueueBench::send(queue, one, one.substr(0, 1));
    }

  private slots:
    void groupsComeOneAfterTheOther() {
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo");
        sendAll(jobs, {"a1", "b1", "a2", "a3"});
        QCOMPARE(bench.receive(jobs).bodies, std::string{"a1 a2 a3 b1"});
    }
    void aGroupWaitsWhileOneOfItIsInFlight() {
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo");
        sendAll(jobs, {"a1", "b1", "a2"});
        const auto first = bench.receive(jobs, 1);
        QCOMPARE(first.bodies, std::string{"a1"});
        QCOMPARE(bench.receive(jobs).bodies, std::string{"b1"});
        QCOMPARE(bench.receive(jobs).bodies, std::string{});
        bench.available.clear();
        QVERIFY(jobs.remove(first.handles.front()));
        QCOMPARE(bench.available, std::vector<std::string>{"jobs.fifo"});
        QCOMPARE(bench.receive(jobs).bodies, std::string{"a2"});
    }
    void whatComesBackGoesBehindTheOtherGroups() {
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo", {{"VisibilityTimeout", "1"}});
        sendAll(jobs, {"a1", "a2", "a3", "b1", "c1"});
        QCOMPARE(bench.receive(jobs, 2).bodies, std::string{"a1 a2"});
        QCOMPARE(bench.receive(jobs, 1).bodies, std::string{"b1"});
        bench.advance(2s);
        QCOMPARE(bench.receive(jobs, 10, 0s).bodies, std::string{"c1 a1 a2 a3 b1"});
        QCOMPARE(bench.receive(jobs, 3, 0s).bodies, std::string{"c1 a1 a2"});
    }
    void whatIsStillHiddenKeepsBackWhatIsBehindIt_data() {
        QTest::addColumn<int>("longer");
        QTest::addColumn<QString>("rest");
        QTest::newRow("first") << 0 << "";
        QTest::newRow("second") << 1 << "a1";
        QTest::newRow("third") << 2 << "a1 a2";
    }
    void whatIsStillHiddenKeepsBackWhatIsBehindIt() {
        QFETCH(int, longer);
        QFETCH(QString, rest);
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo", {{"VisibilityTimeout", "1"}});
        sendAll(jobs, {"a1", "a2", "a3"});
        const auto got = bench.receive(jobs);
        QVERIFY(jobs.changeVisibility(got.handles[static_cast<std::size_t>(longer)], 4s));
        bench.advance(2s);
        QCOMPARE(bench.receive(jobs).bodies, rest.toStdString());
    }
    void batchesOfOneGroupTakeNoOther() {
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo");
        sendAll(jobs, {"a1", "b1", "a2"});
        services::sqs::ReceiveOptions options;
        options.most = 10;
        options.oneGroup = true;
        QCOMPARE(jobs.receive(options)->size(), std::size_t{2});
        QCOMPARE(jobs.receive(options)->front().message->body, std::string{"b1"});
    }
    void whatWasSentIsNotTakenAgainForFiveMinutes() {
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo");
        const auto first = bench.send(jobs, "x", "a");
        const auto second = bench.send(jobs, "x", "b");
        QCOMPARE(second.messageId, first.messageId);
        QCOMPARE(second.sequenceNumber, first.sequenceNumber);
        const auto got = bench.receive(jobs);
        QCOMPARE(got.bodies, std::string{"x"});
        QVERIFY(jobs.remove(got.handles.front()));
        QVERIFY(bench.file->commit());
        bench.open();
        auto& again = bench.at("jobs.fifo");
        bench.send(again, "x", "a");
        QCOMPARE(bench.receive(again).bodies, std::string{});
        bench.advance(5min);
        QVERIFY(bench.send(again, "x", "a").sequenceNumber > first.sequenceNumber);
        QCOMPARE(bench.receive(again).bodies, std::string{"x"});
    }
    void groupsMayDeduplicateApart() {
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo", {{"DeduplicationScope", "messageGroup"}});
        bench.send(jobs, "x", "a");
        bench.send(jobs, "x", "b");
        QCOMPARE(bench.receive(jobs).bodies, std::string{"x x"});
    }
    void whatHasExpiredCannotBeDeleted() {
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo", {{"VisibilityTimeout", "1"}});
        bench.send(jobs, "x", "a");
        const auto got = bench.receive(jobs);
        bench.advance(1s);
        const auto removed = jobs.remove(got.handles.front());
        QVERIFY(!removed);
        QVERIFY(removed.error().detail.english().ends_with(
            "is invalid. Reason: The receipt handle has expired."));
    }
    void anAttemptThatIsRepeatedGetsTheSame() {
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo");
        sendAll(jobs, {"a1", "b1"});
        services::sqs::ReceiveOptions options;
        options.attemptId = "one";
        const auto first = jobs.receive(options);
        const auto second = jobs.receive(options);
        QCOMPARE(second->front().handle, first->front().handle);
        QVERIFY(jobs.remove(first->front().handle));
        QCOMPARE(jobs.receive(options)->front().message->body, std::string{"b1"});
    }
    void itsDeadLettersKeepTheirGroups() {
        QueueBench bench;
        auto& dead = bench.make("dead.fifo");
        auto& jobs = bench.make("jobs.fifo", {{"RedrivePolicy", bench.redrive("dead.fifo", 1)}});
        sendAll(jobs, {"a1", "a2"});
        QCOMPARE(bench.receive(jobs, 1, 0s).bodies, std::string{"a1"});
        QCOMPARE(bench.receive(jobs).bodies, std::string{"a2"});
        const auto letter = dead.receive({});
        QCOMPARE(letter->front().message->groupId, std::string{"a"});
        QVERIFY(!letter->front().message->deduplicationId.empty());
    }
    void aNewDelayHoldsForWhatIsThere() {
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo", {{"DelaySeconds", "60"}});
        bench.send(jobs, "x", "a");
        jobs.setAttributes(*jobs.attributes().changed({{"DelaySeconds", "5"}}));
        bench.advance(5s);
        QCOMPARE(bench.receive(jobs).bodies, std::string{"x"});
    }
    void itWantsAGroupAndSomethingToKnowARepetitionBy() {
        QueueBench bench;
        auto& jobs = bench.make("jobs.fifo", {{"ContentBasedDeduplication", "false"}});
        QCOMPARE(bench.trySend(jobs, "x").error().code, std::string{"MissingParameter"});
        QCOMPARE(bench.trySend(jobs, "x", "a").error().code, std::string{"InvalidParameterValue"});
        services::sqs::Outgoing delayed;
        delayed.groupId = "a";
        delayed.delay = 2s;
        QVERIFY(jobs.send(std::move(delayed))
                    .error()
                    .detail.english()
                    .starts_with("Value 2 for parameter DelaySeconds is invalid."));
    }
};

LATHE_TEST(tst_FifoQueue)
#include "tst_FifoQueue.moc"
