#include "engine/model/Trial.h"
#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;

namespace {

std::shared_ptr<DispatchBench::Call> tryOut(DispatchBench& bench, std::int64_t mebi) {
    auto call = std::make_shared<DispatchBench::Call>();
    model::InvocationRequest request;
    request.function = "Hello";
    bench.dispatcher->tryOut(
        std::move(request), Bytes::mebi(mebi),
        [call](Result<std::string> accepted) { call->requestId = *accepted; },
        [call](dispatch::Answer answer) { call->answer = std::move(answer); });
    bench.poll();
    return call;
}

} // namespace

class tst_Trials : public QObject {
    Q_OBJECT

  private slots:
    void itRunsWithAnotherMemoryAndTheCpuThatGoesWithIt() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        const auto call = tryOut(bench, 1769);
        auto& worker = bench.machine.last();
        QCOMPARE(worker.spec.function->memory.ceilMebi(), 1769);
        QCOMPARE(worker.spec.variables.at("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), std::string{"1769"});
        worker.ready();
        QCOMPARE(worker.cpuMillis, 1000);
        worker.respond("1");
        const model::InvocationRecord& record = call->answer->record;
        QCOMPARE(record.memorySize.ceilMebi(), 1769);
        QCOMPARE(record.origin, std::string{model::tuningOrigin});
        QVERIFY(model::isTrial(record));
    }
    void anEnvironmentIsForOneSizeAndServesItAgain() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        bench.machine.last().ready();
        bench.machine.last().respond("own");
        tryOut(bench, 256);
        QCOMPARE(bench.machine.workers.size(), 2U);
        bench.machine.last().ready();
        bench.machine.last().respond("cold");
        const auto warm = tryOut(bench, 256);
        QCOMPARE(bench.machine.workers.size(), 2U);
        bench.machine.last().respond("warm");
        QVERIFY(!warm->answer->record.coldStart());
        tryOut(bench, 512);
        QCOMPARE(bench.machine.workers.size(), 3U);
    }
    void theFunctionsOwnEnvironmentsStayWhenTrialsEnd() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        bench.machine.last().ready();
        bench.machine.last().respond("own");
        tryOut(bench, 256);
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        bench.dispatcher->endTrials();
        bench.poll();
        QVERIFY(bench.machine.workers[1]->gone);
        QVERIFY(!bench.machine.workers[0]->gone);
        const auto next = tryOut(bench, 256);
        QCOMPARE(bench.machine.workers.size(), 3U);
        bench.machine.last().ready();
        bench.machine.last().respond("2");
        QCOMPARE(next->answer->record.response, std::string{"2"});
    }
    void itTakesNoConcurrencyAndNeedsNone() {
        DispatchBench bench;
        model::FunctionSpec function = bench.function("Hello");
        function.reservedConcurrency = 1;
        bench.setFunctions({function});
        tryOut(bench, 256);
        const auto other = bench.invoke("Hello");
        QVERIFY(!other->error);
        function.reservedConcurrency = 0;
        bench.setFunctions({function});
        const auto switchedOff = tryOut(bench, 512);
        QVERIFY(switchedOff->requestId.has_value());
    }
    void nothingIsStartedAheadForTrials() {
        DispatchBench bench{test::standbysWithin(1000)};
        model::FunctionSpec function = bench.function("Hello");
        function.provisionedConcurrency = 2;
        bench.setFunctions({function});
        tryOut(bench, 256);
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        for (int i = 0; i < 10; ++i)
            bench.advance(1s);
        const auto ofTrial = std::count_if(
            bench.machine.workers.begin(), bench.machine.workers.end(),
            [](const auto& worker) { return worker->spec.function->memory == Bytes::mebi(256); });
        QCOMPARE(ofTrial, 1);
    }
    void newCodeGetsANewEnvironment() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        tryOut(bench, 256);
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        bench.dispatcher->codeChanged("Hello");
        const auto next = tryOut(bench, 256);
        QCOMPARE(bench.machine.workers.size(), 2U);
        bench.machine.last().ready();
        bench.machine.last().respond("2");
        QVERIFY(next->answer->record.coldStart());
    }
    void theJournalsTotalsLeaveItOut() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        bench.machine.last().ready();
        bench.machine.last().respond("own");
        tryOut(bench, 3008);
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        std::optional<std::vector<store::FunctionTotals>> totals;
        std::atomic<bool> answered = false;
        bench.journal->totals(Timestamp{}, [&](auto found) {
            totals = *found;
            answered = true;
        });
        QVERIFY(bench.waitFor([&] { return answered.load(); }));
        QCOMPARE(totals->size(), 1U);
        QCOMPARE(totals->front().invocations, 1);
    }
};

LATHE_TEST(tst_Trials)
#include "tst_Trials.moc"
