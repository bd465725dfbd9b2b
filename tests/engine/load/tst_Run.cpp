#include "engine/load/Run.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <map>
#include <optional>

using namespace lathe;
using namespace lathe::load;
using namespace std::chrono_literals;

namespace {

Plan constant(double rate, Microseconds duration) {
    Plan plan;
    plan.function = "Hello";
    plan.rate = plan.lastRate = rate;
    plan.duration = duration;
    return plan;
}

/// A run on a clock that is moved by hand, whose requests the test answers.
struct Bench {
    struct Call {
        model::InvocationRequest request;
        Clock::Steady at;
        std::function<void(const model::InvocationRecord&)> ended;
        bool answered = false;
    };

    ManualClock clock;
    std::map<std::string, Call> calls;
    std::vector<std::string> stopped;
    std::optional<Error> refusal;
    std::vector<Measured> seconds;
    std::optional<Result<bool>> ended;
    Measured all;
    std::shared_ptr<Run> run;

    explicit Bench(Plan plan) {
        run = std::make_shared<Run>(
            std::move(plan),
            Run::Parts{[this](model::InvocationRequest request, auto accepted, auto done) {
                           if (refusal)
                               return accepted(*refusal);
                           const std::string id = "r" + std::to_string(calls.size());
                           calls[id] = {std::move(request), clock.steady(), std::move(done)};
                           accepted(id);
                       },
                       [this](const std::string& id) { stopped.push_back(id); }, clock},
            Handlers{[this](int, const Measured& measured) { seconds.push_back(measured); },
                     [this](Result<bool> how, const Measured& measured) {
                         ended = std::move(how);
                         all = measured;
                     }});
        run->start();
    }
    void answer(const std::string& id, model::OutcomeKind kind = model::OutcomeKind::Success) {
        model::InvocationRecord record;
        record.requestId = id;
        record.outcome.kind = kind;
        record.cost = {1000};
        calls.at(id).answered = true;
        const auto done = calls.at(id).ended;
        done(record);
    }
    void answerAll() {
        for (auto& [id, call] : calls)
            if (!call.answered)
                answer(id);
    }
    /// Wakes the run whenever it wants to.
    void pass(Microseconds time, bool answering = true) {
        const Clock::Steady until = clock.steady() + time;
        while (true) {
            const auto due = run->nextDue();
            if (!due || *due > until)
                break;
            clock.advance(std::chrono::duration_cast<Microseconds>(*due - clock.steady()));
            run->advance();
            if (answering)
                answerAll();
        }
        clock.advance(std::chrono::duration_cast<Microseconds>(until - clock.steady()));
    }
};

} // namespace

class tst_Run : public QObject {
    Q_OBJECT

  private slots:
    void aConstantRateIsEven() {
        const Plan plan = constant(4, 2s);
        QCOMPARE(countOf(plan), 8);
        QCOMPARE(dueOf(plan, 0), Microseconds{0});
        QCOMPARE(dueOf(plan, 1), Microseconds{250ms});
        QCOMPARE(dueOf(plan, 7), Microseconds{1750ms});
    }
    void aRampSendsTheAreaBelowIt() {
        Plan plan = constant(0, 10s);
        plan.lastRate = 20;
        QCOMPARE(countOf(plan), 100);
        // After half of the time a quarter of it.
        QCOMPARE(dueOf(plan, 25), Microseconds{5s});
        for (std::int64_t i = 1; i < 100; ++i)
            QVERIFY(dueOf(plan, i) >= dueOf(plan, i - 1));
        std::swap(plan.rate, plan.lastRate);
        QCOMPARE(dueOf(plan, 75), Microseconds{5s});
        QVERIFY(dueOf(plan, 99) <= 10s);
    }
    void aPlanThatIsNoneIsRefused() {
        QVERIFY(check(constant(1, 1s)).has_value());
        QVERIFY(!check(constant(0, 1s)));
        QVERIFY(!check(constant(-1, 1s)));
        QVERIFY(!check(constant(mostRate + 1, 1s)));
        QVERIFY(!check(constant(std::nan(""), 1s)));
        QVERIFY(!check(constant(1, 0s)));
        QVERIFY(!check(constant(1, 2h)));
        Plan recorded;
        recorded.recorded = {{Microseconds{}, "{}"}, {2h, "{}"}};
        QVERIFY(!check(recorded));
    }
    void requestsAreSentWhenTheyAreDue() {
        Bench bench{constant(4, 2s)};
        QCOMPARE(bench.calls.size(), 1U);
        bench.answerAll();
        bench.pass(1s);
        QCOMPARE(bench.calls.size(), 5U);
        bench.pass(2s);
        QCOMPARE(bench.calls.size(), 8U);
        QVERIFY(bench.ended && **bench.ended);
        QCOMPARE(bench.all.sent, 8);
        QCOMPARE(bench.all.succeeded, 8);
        QCOMPARE(bench.all.concurrency, 1);
        QCOMPARE(bench.all.cost.count, 8000);
        QCOMPARE(bench.seconds.size(), 2U);
        QCOMPARE(bench.seconds[0].sent, 4);
        QCOMPARE(bench.calls.at("r0").request.origin, std::string{"load"});
    }
    void nobodyWaitsForThoseBefore() {
        Bench bench{constant(10, 2s)};
        bench.pass(5s, false);
        QCOMPARE(bench.calls.size(), 20U);
        QVERIFY(!bench.ended);
        bench.answerAll();
        QVERIFY(bench.ended.has_value());
        QCOMPARE(bench.all.concurrency, 20);
        // From when they were due: the first has waited for five seconds.
        QCOMPARE(bench.all.latencies.percentile(100), Microseconds{5s});
    }
    void whoIsLateSendsWhatItHasMissed() {
        Bench bench{constant(100, 1s)};
        bench.clock.advance(500ms);
        bench.run->advance();
        QCOMPARE(bench.calls.size(), 51U);
        bench.answerAll();
        // It was due half a second ago.
        QVERIFY(bench.seconds.empty());
        bench.pass(2s);
        QCOMPARE(bench.all.latencies.percentile(100), Microseconds{500ms});
    }
    void whatBecameOfRequestsIsCounted() {
        Bench bench{constant(4, 1s)};
        bench.pass(900ms, false);
        bench.answer("r0");
        bench.answer("r1", model::OutcomeKind::FunctionError);
        bench.answer("r2", model::OutcomeKind::Throttled);
        bench.answer("r3", model::OutcomeKind::Timeout);
        QVERIFY(bench.ended.has_value());
        QCOMPARE(bench.all.succeeded, 1);
        QCOMPARE(bench.all.failed, 2);
        QCOMPARE(bench.all.throttled, 1);
        QCOMPARE(bench.all.latencies.count(), 3);
    }
    void throttledRequestsGoOnOtherRefusalsEndIt() {
        Bench bench{constant(10, 1s)};
        bench.answerAll();
        bench.refusal = Error{"TooManyRequestsException", {}};
        bench.pass(350ms);
        QVERIFY(!bench.ended);
        bench.refusal = Error{"ResourceNotFoundException", {}};
        bench.pass(200ms);
        QVERIFY(bench.ended && !*bench.ended);
        QCOMPARE(bench.ended->error().code, std::string{"ResourceNotFoundException"});
        QCOMPARE(bench.all.throttled, 3);
    }
    void stoppingEndsWhatIsUnderWay() {
        Bench bench{constant(10, 10s)};
        bench.pass(250ms, false);
        bench.run->stop();
        QCOMPARE(bench.stopped.size(), 3U);
        QVERIFY(!bench.ended);
        for (const char* id : {"r0", "r1", "r2"})
            bench.answer(id, model::OutcomeKind::Stopped);
        QVERIFY(bench.ended && bench.ended->has_value() && !**bench.ended);
        QCOMPARE(bench.all.latencies.count(), 0);
        QVERIFY(!bench.run->nextDue());
    }
    void tooManyUnderWayAreHeldBack() {
        Bench bench{constant(10'000, 1s)};
        bench.pass(1s, false);
        QCOMPARE(std::int64_t(bench.calls.size()), Run::mostUnderWay);
        QCOMPARE(bench.seconds[0].heldBack, 10'000 - Run::mostUnderWay);
    }
    void recordedTrafficKeepsItsPaceAndItsEvents() {
        Plan plan;
        plan.function = "Hello";
        plan.recorded = {{0ms, "1"}, {100ms, "2"}, {2s, "3"}};
        Bench bench{plan};
        bench.pass(1s);
        QCOMPARE(bench.calls.size(), 2U);
        QCOMPARE(bench.calls.at("r1").request.payload, std::string{"2"});
        bench.pass(2s);
        QCOMPARE(bench.calls.at("r2").request.payload, std::string{"3"});
        QVERIFY(bench.ended.has_value());
    }
};

LATHE_TEST(tst_Run)
#include "tst_Run.moc"
