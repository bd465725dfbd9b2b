#include "engine/services/sqs/MoveTasks.h"

#include "tests/engine/services/sqs/QueueBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using services::sqs::MoveTasks;

class tst_MoveTasks : public QObject {
    Q_OBJECT

    /// Three dead letters of the queue "jobs".
    struct Bench : test::QueueBench {
        Bench() {
            make("dead");
            auto& jobs = make("jobs", {{"RedrivePolicy", redrive("dead", 1)}});
            for (const char* body : {"a", "b", "c"})
                send(jobs, body);
            receive(jobs, 10, 0s);
            receive(jobs);
            tasks = std::make_unique<MoveTasks>(clock, *queues, *file);
        }
        std::string status() {
            const auto list = tasks->list(arn("dead"), 1);
            return std::string{list->front().at("Status").as_string()};
        }
        std::unique_ptr<MoveTasks> tasks;
    };

  private slots:
    void deadLettersGoBackWhereTheyCameFrom() {
        Bench bench;
        QVERIFY(bench.tasks->start({bench.arn("dead"), {}, {}}));
        QCOMPARE(bench.status(), std::string{"RUNNING"});
        bench.tasks->advance();
        QCOMPARE(bench.status(), std::string{"COMPLETED"});
        const auto received = bench.at("jobs").receive({10});
        QCOMPARE(received->size(), std::size_t{3});
        QCOMPARE(received->front().message->receiveCount, 1);
        QVERIFY(received->front().message->deadLetterSource.empty());
        QCOMPARE(bench.at("dead").messages().size(), std::size_t{0});
    }
    void everyMoveIsTold() {
        Bench bench;
        QCOMPARE(bench.moved,
                 (std::vector<std::string>{"a jobs dead", "b jobs dead", "c jobs dead"}));
        bench.moved.clear();
        QVERIFY(bench.tasks->start({bench.arn("dead"), {}, {}}));
        bench.tasks->advance();
        QCOMPARE(bench.moved,
                 (std::vector<std::string>{"a dead jobs", "b dead jobs", "c dead jobs"}));
    }
    void aRateIsKept() {
        Bench bench;
        bench.make("others");
        QVERIFY(bench.tasks->start({bench.arn("dead"), bench.arn("others"), 2}));
        bench.tasks->advance();
        QCOMPARE(bench.at("others").messages().size(), std::size_t{1});
        QCOMPARE(*bench.tasks->nextDeadline(), bench.clock.steady() + 500ms);
        bench.advance(1s);
        bench.tasks->advance();
        QCOMPARE(bench.at("others").messages().size(), std::size_t{3});
    }
    void aTaskThatIsCancelledMovesNoMore() {
        Bench bench;
        const auto handle = bench.tasks->start({bench.arn("dead"), {}, 1});
        bench.tasks->advance();
        QCOMPARE(bench.tasks->cancel(*handle).value(), std::int64_t{1});
        bench.tasks->advance();
        QCOMPARE(bench.status(), std::string{"CANCELLED"});
        bench.advance(10s);
        bench.tasks->advance();
        QCOMPARE(bench.at("dead").messages().size(), std::size_t{2});
    }
    void aTaskGoesOnInTheNextEngine() {
        Bench bench;
        QVERIFY(bench.tasks->start({bench.arn("dead"), {}, 1}));
        bench.tasks->advance();
        QVERIFY(bench.file->commit());
        bench.open();
        MoveTasks again{bench.clock, *bench.queues, *bench.file};
        again.load();
        bench.advance(2s);
        for (int i = 0; i < 3; ++i)
            again.advance();
        QCOMPARE(bench.at("dead").messages().size(), std::size_t{0});
    }
    void whatCannotBeMovedIsToldInAwsWords() {
        Bench bench;
        QCOMPARE(bench.tasks->start({bench.arn("jobs"), {}, {}}).error().detail.english(),
                 std::string{"Source queue must be configured as a Dead Letter Queue."});
        QCOMPARE(bench.tasks->start({bench.arn("dead"), bench.arn("nowhere"), {}}).error().code,
                 std::string{"ResourceNotFoundException"});
        QVERIFY(bench.tasks->start({bench.arn("dead"), {}, 1}));
        QVERIFY(!bench.tasks->start({bench.arn("dead"), {}, 1}));
        QCOMPARE(bench.tasks->cancel("foobared").error().detail.english(),
                 std::string{"Value for parameter TaskHandle is invalid."});
    }
};

LATHE_TEST(tst_MoveTasks)
#include "tst_MoveTasks.moc"
