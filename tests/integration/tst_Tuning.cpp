#include "engine/model/Trial.h"
#include "engine/tuning/Run.h"
#include "tests/integration/EngineBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <future>

using namespace lathe;
using namespace lathe::test;
using namespace std::chrono_literals;

namespace {

/// A tuning run, and what it told.
struct Told {
    std::vector<tuning::Measurement> measured;
    std::optional<Result<bool>> ended;
    int progress = 0;
};

/// `meanwhile` is called with the first progress.
Told tune(EngineBench& bench, std::vector<Bytes> memories, int times,
          std::function<void()> meanwhile = {}) {
    Told told;
    std::promise<void> over;
    tuning::Plan plan;
    plan.function = "App";
    plan.memories = std::move(memories);
    plan.times = times;
    tuning::Handlers handlers;
    handlers.onProgress = [&](const tuning::Progress&) {
        if (told.progress++ == 0 && meanwhile)
            meanwhile();
    };
    handlers.onMeasured = [&](const tuning::Measurement& one) { told.measured.push_back(one); };
    handlers.onEnded = [&](Result<bool> how) {
        told.ended = std::move(how);
        over.set_value();
    };
    bench.engine->tune(std::move(plan), std::move(handlers));
    if (over.get_future().wait_for(120s) != std::future_status::ready)
        qFatal("the run does not end");
    return told;
}

bool holdsCpu() {
    const auto& guarantees = api::Engine::guarantees();
    return std::any_of(guarantees.begin(), guarantees.end(), [](const auto& one) {
        return one.subject == "cpu" && one.strength == model::Guarantee::Strength::Enforced;
    });
}

constexpr const char* busy = "import time\n"
                             "def handler(event, context):\n"
                             "    end = time.process_time() + 0.1\n"
                             "    while time.process_time() < end:\n"
                             "        pass\n"
                             "    return context.memory_limit_in_mb\n";

} // namespace

class tst_Tuning : public QObject {
    Q_OBJECT

  private slots:
    void whatNeedsTheCpuIsFasterWithMoreMemory() {
        EngineBench bench;
        bench.writePython(busy, "      Timeout: 30\n");
        QVERIFY(bench.start());
        double ratio = 0;
        // A machine that is busy with other things holds the larger one up.
        for (int attempt = 0; attempt < 5 && ratio <= 2; ++attempt) {
            const Told told = tune(bench, {Bytes::mebi(256), Bytes::mebi(1769)}, 3);
            QVERIFY(told.ended && told.ended->has_value() && **told.ended);
            QCOMPARE(told.measured.size(), 2U);
            for (const tuning::Measurement& one : told.measured) {
                QCOMPARE(one.durations.size(), 3U);
                QVERIFY(one.cold.has_value());
                QVERIFY(one.maxMemoryUsed.count > 0);
            }
            if (!holdsCpu())
                QSKIP("this machine holds nobody to a share of the CPU");
            ratio =
                double(told.measured[0].mean().count()) / double(told.measured[1].mean().count());
        }
        // A seventh of a vCPU takes seven times as long, less what the first slice gives at once.
        QVERIFY2(ratio > 2, qPrintable(QString::number(ratio)));
    }
    void aSizeThatIsTooSmallIsToldAndTheOthersAreMeasured() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n"
                          "    return len(bytearray(180 * 1024 * 1024))\n",
                          "      Timeout: 30\n      MemorySize: 512\n");
        QVERIFY(bench.start());
        const Told told = tune(bench, {Bytes::mebi(128), Bytes::mebi(512)}, 2);
        QVERIFY(told.ended && told.ended->has_value());
        QCOMPARE(told.measured[0].failure.errorType, std::string{"Runtime.OutOfMemory"});
        QVERIFY(!told.measured[1].failed());
        QVERIFY(told.measured[1].maxMemoryUsed.ceilMebi() >= 180);
    }
    void theFunctionsTotalsAreItsOwn() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n    return 1\n");
        QVERIFY(bench.start());
        bench.invoke();
        tune(bench, {Bytes::mebi(256)}, 4);
        std::promise<std::vector<store::FunctionTotals>> totals;
        bench.engine->totals(Timestamp{}, [&](auto found) { totals.set_value(*found); });
        const auto found = totals.get_future().get();
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].invocations, 1);
        std::promise<std::vector<model::InvocationRecord>> history;
        bench.engine->history({}, [&](auto records) { history.set_value(*records); });
        const auto records = history.get_future().get();
        QCOMPARE(std::count_if(records.begin(), records.end(), &model::isTrial), 5);
    }
    void oneAtATimeAndCancelled() {
        EngineBench bench;
        bench.writePython("import time\ndef handler(event, context):\n    time.sleep(20)\n",
                          "      Timeout: 30\n");
        QVERIFY(bench.start());
        std::optional<Error> second;
        const auto began = std::chrono::steady_clock::now();
        const Told told = tune(bench, {Bytes::mebi(256)}, 2, [&] {
            tuning::Plan plan;
            plan.function = "App";
            plan.memories = {Bytes::mebi(128)};
            bench.engine->tune(plan, {[](const auto&) {}, [](const auto&) {},
                                      [&](const Result<bool>& how) {
                                          if (!how)
                                              second = how.error();
                                          bench.engine->cancelTuning();
                                      }});
        });
        QVERIFY(told.ended && told.ended->has_value() && !**told.ended);
        QCOMPARE(second->code, std::string{"Tuning.Running"});
        QVERIFY(std::chrono::steady_clock::now() - began < 15s);
        // The next one may begin.
        const Told unknown = tune(bench, {Bytes::mebi(64)}, 1);
        QCOMPARE(unknown.ended->error().code, std::string{"Tuning.BadPlan"});
    }
};

LATHE_TEST(tst_Tuning)
#include "tst_Tuning.moc"
