#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;
using lathe::test::FakeWorker;

namespace {

/// Functions that have environments on standby as far as 200 MB go.
struct Bench : DispatchBench {
    explicit Bench(dispatch::Settings chosen = lathe::test::standbysWithin(200))
        : DispatchBench{std::move(chosen)} {}

    /// Of which function each worker that waits is, in the order in which they were made.
    std::vector<std::string> standingBy() {
        std::vector<std::string> functions;
        for (const auto& worker : machine.workers)
            if (worker->standsBy && !worker->gone)
                functions.push_back(worker->spec.function->logicalId);
        return functions;
    }
    void calm() { advance(200ms); }
    /// The runtime of the last one made is up.
    void isUp(Bytes memory = Bytes::mebi(50)) {
        machine.last().peak = memory;
        machine.last().handlers.onStandingBy();
    }
};

using Names = std::vector<std::string>;

} // namespace

class tst_Standbys : public QObject {
    Q_OBJECT

  private slots:
    void noneAreKeptUnlessThereIsMemoryForThem() {
        Bench bench{dispatch::Settings{}};
        bench.setFunctions({bench.function("Hello")});
        bench.calm();
        QVERIFY(bench.machine.workers.empty());
    }
    void aRuntimeIsStartedInACalmMomentAndFrozenWhenItIsUp() {
        Bench bench;
        bench.setFunctions({bench.function("Hello")});
        QVERIFY(bench.machine.workers.empty());
        bench.calm();
        QCOMPARE(bench.standingBy(), Names{"Hello"});
        QCOMPARE(bench.machine.last().starts, 0);
        QVERIFY(!bench.machine.last().frozen);
        bench.isUp();
        QVERIFY(bench.machine.last().frozen);
    }
    void nobodySeesAnythingOfItBeforeItIsWanted() {
        Bench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.calm();
        bench.isUp();
        bench.calm();
        QVERIFY(bench.environments.empty());
        QVERIFY(bench.logs.empty());
    }
    void theFirstInvocationWaitsForTheFunctionsInitOnly() {
        Bench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.calm();
        bench.isUp();
        bench.advance(1h);
        const auto call = bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), std::size_t{1});
        FakeWorker::View& worker = bench.machine.last();
        QVERIFY(!worker.frozen);
        QVERIFY(!worker.standsBy);
        QCOMPARE(bench.logs.front().text.substr(0, 10), std::string{"INIT_START"});
        bench.advance(3ms);
        worker.ready();
        bench.advance(2ms);
        worker.respond("1");
        QVERIFY(call->answer);
        QCOMPARE(call->answer->record.response, std::string{"1"});
        QCOMPARE(call->answer->record.initDuration.value(), Microseconds{3ms});
        QCOMPARE(call->answer->record.duration, Microseconds{2ms});
    }
    void oneThatIsNotUpYetIsTakenToo() {
        Bench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.calm();
        const auto call = bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), std::size_t{1});
        QVERIFY(!bench.machine.last().standsBy);
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        QVERIFY(call->answer);
    }
    void anotherTakesThePlaceOfTheOneThatWasTaken() {
        Bench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.calm();
        bench.isUp();
        bench.invoke("Hello");
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        bench.calm();
        QCOMPARE(bench.standingBy(), Names{"Hello"});
        QCOMPARE(bench.machine.workers.size(), std::size_t{2});
    }
    void warmEnvironmentsGoFirst() {
        Bench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        bench.calm();
        bench.isUp();
        bench.invoke("Hello");
        QCOMPARE(bench.machine.workers[0]->events.size(), std::size_t{2});
        QCOMPARE(bench.standingBy(), Names{"Hello"});
    }
    void runtimesAreStartedOneAfterTheOther() {
        Bench bench;
        bench.setFunctions({bench.function("A"), bench.function("B")});
        bench.calm();
        bench.calm();
        QCOMPARE(bench.standingBy(), Names{"A"});
        bench.isUp();
        bench.calm();
        QCOMPARE(bench.standingBy(), (Names{"A", "B"}));
    }
    void whatWasUsedLastHasOneBeforeTheOthers() {
        Bench bench{lathe::test::standbysWithin(100)};
        bench.setFunctions({bench.function("A"), bench.function("B"), bench.function("C")});
        bench.calm();
        bench.isUp();
        bench.calm();
        bench.isUp();
        bench.calm();
        QCOMPARE(bench.standingBy(), (Names{"A", "B"}));
        bench.advance(1s);
        bench.invoke("C");
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        bench.calm();
        QCOMPARE(bench.standingBy(), (Names{"A", "C"}));
    }
    void whatTheyUseIsMeasured() {
        Bench bench{lathe::test::standbysWithin(200)};
        bench.setFunctions({bench.function("A"), bench.function("B"), bench.function("C")});
        bench.calm();
        bench.isUp(Bytes::mebi(150));
        bench.calm();
        QCOMPARE(bench.standingBy(), Names{"A"});
    }
    void aChangeOfCodeOrSettingsEndsIt() {
        Bench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.calm();
        bench.isUp();
        bench.dispatcher->codeChanged("Hello");
        bench.poll();
        QVERIFY(bench.machine.last().gone);
        bench.calm();
        QCOMPARE(bench.machine.workers.size(), std::size_t{2});
    }
    void itTakesNoPlaceOfWhatIsReserved() {
        Bench bench;
        model::FunctionSpec hello = bench.function("Hello");
        hello.reservedConcurrency = 1;
        bench.setFunctions({hello});
        bench.calm();
        bench.isUp();
        bench.invoke("Hello");
        bench.machine.last().ready();
        QCOMPARE(bench.machine.last().events.size(), std::size_t{1});
    }
    void functionsThatMayNotRunHaveNone() {
        Bench bench;
        model::FunctionSpec hello = bench.function("Hello");
        hello.reservedConcurrency = 0;
        bench.setFunctions({hello});
        bench.calm();
        QVERIFY(bench.machine.workers.empty());
    }
    void runtimesThatBringTheirClientHaveNone() {
        Bench bench;
        model::FunctionSpec own = bench.function("Own");
        own.runtime = "provided.al2023";
        model::FunctionSpec steered = bench.function("Steered");
        steered.environment["PYTHONPATH"] = "/var/task/vendor";
        bench.setFunctions({own, steered});
        bench.calm();
        QVERIFY(bench.machine.workers.empty());
    }
    void oneThatGoesByItselfIsNotStartedAgain() {
        Bench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.calm();
        bench.machine.last().exit(sandbox::Exit::Reason::Exited, 1);
        bench.poll();
        bench.calm();
        QCOMPARE(bench.machine.workers.size(), std::size_t{1});
        QVERIFY(bench.machine.last().gone);
        // It is started as others are.
        const auto call = bench.invoke("Hello");
        QCOMPARE(bench.machine.last().starts, 1);
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        QVERIFY(call->answer);
    }
    void oneThatGoesDoesNotKeepOthersFromHavingTheirs() {
        Bench bench;
        bench.setFunctions({bench.function("A"), bench.function("B")});
        bench.calm();
        bench.machine.last().exit(sandbox::Exit::Reason::Exited, 1);
        bench.poll();
        bench.calm();
        QCOMPARE(bench.standingBy(), Names{"B"});
    }
    void oneThatDoesNotComeUpInTimeIsGivenUp() {
        Bench bench;
        bench.setFunctions({bench.function("A"), bench.function("B")});
        bench.calm();
        bench.advance(10s);
        QVERIFY(bench.machine.last().gone);
        bench.calm();
        QCOMPARE(bench.standingBy(), Names{"B"});
    }
    void theyDoNotWaitForAnInvocationThatTakesItsTime() {
        Bench bench;
        bench.setFunctions({bench.function("A"), bench.function("B")});
        bench.invoke("A");
        bench.machine.last().ready();
        bench.advance(1s);
        bench.calm();
        QCOMPARE(bench.standingBy(), Names{"A"});
    }
    void oneThatIsTooLargeLeavesTheRestToOthers() {
        Bench bench{lathe::test::standbysWithin(100)};
        model::FunctionSpec large = bench.function("A");
        large.runtime = "java21";
        bench.setFunctions({large, bench.function("B")});
        bench.calm();
        bench.isUp(Bytes::mebi(120));
        bench.calm();
        bench.calm();
        QCOMPARE(bench.standingBy(), Names{"B"});
    }
    void anInvocationDoesNotGiveUpTheOneThatItTakes() {
        dispatch::Settings settings = lathe::test::standbysWithin(50);
        settings.environmentMemory = Bytes::mebi(125);
        Bench bench{settings};
        bench.setFunctions({bench.function("B")});
        bench.invoke("B");
        bench.machine.last().peak = Bytes::mebi(60);
        bench.machine.last().ready();
        bench.advance(100ms);
        bench.machine.last().respond("1");
        bench.calm();
        QCOMPARE(bench.standingBy(), Names{"B"});
        bench.isUp(Bytes::mebi(50));
        bench.invoke("B");
        bench.invoke("B");
        QCOMPARE(bench.machine.workers.size(), std::size_t{2});
        QVERIFY(!bench.machine.last().gone);
        QVERIFY(!bench.machine.last().standsBy);
    }
    void theyMakeRoomForWhatRuns() {
        dispatch::Settings settings = lathe::test::standbysWithin(200);
        settings.environmentMemory = Bytes::mebi(150);
        Bench bench{settings};
        bench.setFunctions({bench.function("A"), bench.function("B")});
        bench.calm();
        bench.isUp();
        QCOMPARE(bench.standingBy(), Names{"A"});
        bench.invoke("B");
        QVERIFY(bench.standingBy().empty());
        QCOMPARE(bench.machine.last().starts, 1);
    }
};

LATHE_TEST(tst_Standbys)

#include "tst_Standbys.moc"
