#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;

namespace {

/// A function of which some environments are kept ready.
struct Bench : DispatchBench {
    explicit Bench(int provisioned, dispatch::Settings chosen = {})
        : DispatchBench{std::move(chosen)} {
        provide(provisioned);
    }
    void provide(int provisioned) {
        model::FunctionSpec hello = function("Hello");
        hello.provisionedConcurrency = provisioned;
        setFunctions({hello, function("Other")});
    }
    std::size_t alive() {
        return static_cast<std::size_t>(
            std::count_if(machine.workers.begin(), machine.workers.end(),
                          [](const auto& worker) { return !worker->gone; }));
    }
    dispatch::ProvisionedState state() { return settings.provisioned->of("Hello", "$LATEST"); }
    std::string typeOf(std::size_t worker) {
        return machine.workers[worker]->spec.variables.at("AWS_LAMBDA_INITIALIZATION_TYPE");
    }
};

} // namespace

class tst_Provisioning : public QObject {
    Q_OBJECT

  private slots:
    void whatARetiredEnvironmentStillSaysChangesNothing() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.provisionedConcurrency = 1;
        bench.setFunctions({function});
        QCOMPARE(bench.machine.workers.size(), 1U);
        const auto worker = bench.machine.workers[0];
        // It is destroyed with the next turn of the loop; until then it may speak.
        bench.dispatcher->codeChanged("Hello");
        worker->exit(sandbox::Exit::Reason::Exited, 1);
        bench.poll();
        QCOMPARE(bench.machine.workers.size(), 2U);
        bench.machine.last().ready();
        bench.poll();
        bench.invoke("Hello");
        QCOMPARE(bench.machine.last().events.size(), 1U);
    }
    void environmentsAreInitialisedBeforeAnybodyAsks() {
        Bench bench{2};
        QCOMPARE(bench.machine.workers.size(), std::size_t{2});
        QCOMPARE(bench.machine.workers[0]->starts, 1);
        QCOMPARE(bench.typeOf(0), std::string{"provisioned-concurrency"});
        QCOMPARE(bench.state().available, 0);
        bench.machine.workers[0]->ready();
        QCOMPARE(bench.state().available, 1);
        bench.machine.workers[1]->ready();
        bench.poll();
        QCOMPARE(bench.state().available, 2);
        QVERIFY(!bench.state().failed);
    }
    void theirInitIsNobodysDuration() {
        Bench bench{1};
        bench.clock.advance(500ms);
        bench.machine.last().ready();
        const auto call = bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), std::size_t{1});
        bench.clock.advance(100ms);
        bench.machine.last().respond("1");
        const model::InvocationRecord& record = call->answer->record;
        QVERIFY(!record.initDuration);
        QCOMPARE(record.billedDuration, Milliseconds{100});
        QCOMPARE(
            record.cost.count,
            bench.prices.provisionedInvocation("us-east-1", bench.function("Hello"), 100ms).count);
        QVERIFY(call->answer->logTail.find("Init Duration") == std::string::npos);
    }
    void whatIsMoreRunsOnDemand() {
        Bench bench{1};
        bench.machine.last().ready();
        bench.invoke("Hello");
        bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), std::size_t{2});
        QCOMPARE(bench.typeOf(1), std::string{"on-demand"});
        bench.machine.workers[1]->ready();
        bench.machine.workers[1]->respond("2");
        bench.machine.workers[0]->respond("1");
        // Both are free: the provisioned one goes first.
        bench.invoke("Hello");
        QCOMPARE(bench.machine.workers[0]->events.size(), std::size_t{2});
    }
    void theyAreFrozenButDoNotExpire() {
        Bench bench{1};
        bench.machine.last().ready();
        bench.advance(1s);
        QVERIFY(bench.machine.last().frozen);
        bench.advance(24h);
        QVERIFY(!bench.machine.last().gone);
        const auto call = bench.invoke("Hello");
        QVERIFY(!bench.machine.last().frozen);
        bench.machine.last().respond("1");
        QVERIFY(call->answer);
    }
    void whatIsLostIsReplaced() {
        Bench bench{1};
        bench.machine.last().ready();
        bench.machine.last().exit(sandbox::Exit::Reason::Exited, 0);
        bench.poll();
        QCOMPARE(bench.machine.workers.size(), std::size_t{2});
        QVERIFY(bench.machine.workers[0]->gone);
        bench.machine.last().ready();
        bench.invoke("Hello");
        bench.machine.last().exit(sandbox::Exit::Reason::Exited, 1);
        bench.poll();
        QCOMPARE(bench.machine.workers.size(), std::size_t{3});
        QCOMPARE(bench.typeOf(2), std::string{"provisioned-concurrency"});
        QCOMPARE(bench.alive(), std::size_t{1});
    }
    void anInitThatFailsIsTriedAgainWhenSomethingChanges() {
        Bench bench{1};
        bench.machine.last().exit(sandbox::Exit::Reason::Exited, 1);
        bench.poll();
        QCOMPARE(bench.machine.workers.size(), std::size_t{1});
        QVERIFY(bench.state().failed);
        QCOMPARE(bench.state().available, 0);
        bench.dispatcher->codeChanged("Hello");
        bench.poll();
        QCOMPARE(bench.machine.workers.size(), std::size_t{2});
        bench.machine.last().ready();
        bench.poll();
        QVERIFY(!bench.state().failed);
        QCOMPARE(bench.state().available, 1);
    }
    void anInitThatTakesTooLongFails() {
        Bench bench{1};
        bench.advance(130s);
        QCOMPARE(bench.machine.last().kills, 1);
        bench.machine.last().exit(sandbox::Exit::Reason::Signalled, 9);
        QVERIFY(bench.state().failed);
    }
    void theirNumberFollowsTheSettings() {
        Bench bench{1};
        bench.machine.last().ready();
        bench.provide(3);
        QCOMPARE(bench.alive(), std::size_t{3});
        bench.provide(0);
        for (const auto& worker : bench.machine.workers) {
            if (!worker->gone)
                worker->ready();
        }
        bench.poll();
        QCOMPARE(bench.alive(), std::size_t{0});
        QCOMPARE(bench.state().available, 0);
    }
    void newCodeNeedsNewOnes() {
        Bench bench{1};
        bench.machine.last().ready();
        bench.dispatcher->codeChanged("Hello");
        bench.poll();
        QVERIFY(bench.machine.workers[0]->gone);
        QCOMPARE(bench.machine.workers.size(), std::size_t{2});
    }
    void onlyAFewInitsRunAtOnce() {
        Bench bench{20};
        const std::size_t first = bench.machine.workers.size();
        QVERIFY(first > 0 && first < 20);
        for (std::size_t i = 0; i < 20; ++i)
            bench.machine.workers[i]->ready();
        QCOMPARE(bench.machine.workers.size(), std::size_t{20});
        QCOMPARE(bench.state().available, 20);
    }
    void theyArePartOfTheAccountsConcurrency() {
        dispatch::Settings settings;
        settings.accountConcurrency = 2;
        Bench bench{1, settings};
        bench.machine.last().ready();
        QVERIFY(bench.invoke("Other")->requestId);
        QCOMPARE(bench.invoke("Other")->error->code, std::string{"TooManyRequestsException"});
        QVERIFY(bench.invoke("Hello")->requestId);
        QVERIFY(bench.invoke("Hello")->error);
    }
    void theyArePartOfWhatIsReserved() {
        DispatchBench bench;
        model::FunctionSpec latest = bench.function("Hello");
        latest.reservedConcurrency = 1;
        model::FunctionSpec version = latest;
        version.version = "1";
        version.provisionedConcurrency = 1;
        auto project = std::make_shared<model::Project>();
        project->functions = {latest};
        project->versions = {version};
        bench.dispatcher->setProject(project);
        bench.poll();
        bench.machine.last().ready();
        QCOMPARE(bench.invoke("Hello")->error->detail.english(),
                 std::string{"ReservedFunctionConcurrentInvocationLimitExceeded: Rate Exceeded."});
        model::InvocationRequest request;
        request.function = "Hello";
        request.qualifier = "1";
        QVERIFY(bench.invoke(std::move(request))->requestId);
    }
    void aFunctionThatGoesLeavesNone() {
        Bench bench{2};
        bench.machine.workers[0]->ready();
        bench.setFunctions({bench.function("Other")});
        QCOMPARE(bench.alive(), std::size_t{0});
    }
};

LATHE_TEST(tst_Provisioning)
#include "tst_Provisioning.moc"
