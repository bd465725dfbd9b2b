#include "engine/base/Paths.h"
#include "engine/tuning/Run.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>
#include <deque>
#include <optional>

using namespace lathe;
using namespace lathe::tuning;
using namespace std::chrono_literals;

namespace {

/// A run whose invocations the test answers.
struct Bench {
    struct Call {
        model::InvocationRequest request;
        Bytes memory;
        std::function<void(const model::InvocationRecord&)> ended;
    };

    cost::PriceTable prices =
        cost::PriceTable::load(resourceDirectory() / "prices/lambda.json").value();
    std::deque<Call> calls;
    std::optional<Error> refusal;
    std::vector<std::string> stopped;
    int endedTrials = 0;
    std::vector<Progress> progress;
    std::vector<Measurement> measured;
    std::optional<Result<bool>> ended;
    std::shared_ptr<Run> run;

    explicit Bench(int times, std::vector<Bytes> memories = {Bytes::mebi(128), Bytes::mebi(256)}) {
        Plan plan;
        plan.function = "Hello";
        plan.payload = R"({"a":1})";
        plan.memories = std::move(memories);
        plan.times = times;
        Run::Parts parts{
            [this](model::InvocationRequest request, Bytes memory, auto accepted, auto done) {
                if (refusal)
                    return accepted(*refusal);
                calls.push_back({std::move(request), memory, std::move(done)});
                accepted("r" + std::to_string(calls.size()));
            },
            [this](const std::string& requestId) { stopped.push_back(requestId); },
            [this] { ++endedTrials; },
            prices,
            "us-east-1",
            {}};
        run = std::make_shared<Run>(
            std::move(plan), std::move(parts),
            Handlers{[this](const Progress& now) { progress.push_back(now); },
                     [this](const Measurement& one) { measured.push_back(one); },
                     [this](Result<bool> how) { ended = std::move(how); }});
    }
    /// Answers what is asked last.
    void answer(model::InvocationRecord record) const {
        const auto done = calls.back().ended;
        done(record);
    }
    void answerWarm(Microseconds duration) const {
        model::InvocationRecord record;
        record.duration = duration;
        record.billedDuration = std::chrono::ceil<Milliseconds>(duration);
        answer(record);
    }
    void answerCold() const {
        model::InvocationRecord record;
        record.duration = 5ms;
        record.initDuration = 100ms;
        answer(record);
    }
};

} // namespace

class tst_Run : public QObject {
    Q_OBJECT

  private slots:
    void eachSizeIsMeasuredAfterAFirstTimeThatIsToldApart() {
        Bench bench{2};
        bench.run->start();
        for (int size = 0; size < 2; ++size) {
            bench.answerCold();
            bench.answerWarm(Milliseconds{10});
            QCOMPARE(bench.measured.size(), std::size_t(size));
            bench.answerWarm(Milliseconds{20});
            QCOMPARE(bench.measured.size(), std::size_t(size) + 1);
        }
        QCOMPARE(bench.calls.size(), 6U);
        QCOMPARE(bench.calls[2].memory.ceilMebi(), 128);
        QCOMPARE(bench.calls[3].memory.ceilMebi(), 256);
        QCOMPARE(bench.calls[5].request.payload, std::string{R"({"a":1})"});
        QCOMPARE(bench.measured[1].mean(), Microseconds{15ms});
        QCOMPARE(bench.measured[1].cold->init, Microseconds{100ms});
        QVERIFY(bench.ended && **bench.ended);
        QVERIFY(bench.endedTrials >= 2);
    }
    void neverTwoRunAtOnce() {
        Bench bench{5};
        bench.run->start();
        QCOMPARE(bench.calls.size(), 1U);
        bench.answerCold();
        QCOMPARE(bench.calls.size(), 2U);
    }
    void progressNeverGoesBackAndEndsWhereItSaid() {
        Bench bench{1};
        bench.run->start();
        // Something ended the environment in between.
        bench.answerCold();
        bench.answerCold();
        bench.answerCold();
        bench.answerWarm(1ms);
        bench.answerCold();
        bench.answerWarm(1ms);
        QVERIFY(bench.ended.has_value());
        int last = 0;
        for (const Progress& now : bench.progress) {
            QVERIFY(now.done >= last && now.done < now.all);
            QCOMPARE(now.all, 4);
            last = now.done;
        }
        QCOMPARE(last, 3);
    }
    void environmentsThatAreEndedAgainAndAgainDoNotKeepItForEver() {
        Bench bench{2, {Bytes::mebi(128)}};
        bench.run->start();
        for (int i = 0; i < 100 && !bench.ended; ++i)
            bench.answerCold();
        QVERIFY(bench.ended && **bench.ended);
        QVERIFY(bench.measured[0].durations.empty());
    }
    void aFailureEndsItsSizeAndIsTold() {
        Bench bench{5};
        bench.run->start();
        bench.answerCold();
        model::InvocationRecord killed;
        killed.outcome = {model::OutcomeKind::Crash, "Runtime.OutOfMemory", "signal: killed"};
        bench.answer(killed);
        QCOMPARE(bench.measured.size(), 1U);
        QCOMPARE(bench.measured[0].failure.errorType, std::string{"Runtime.OutOfMemory"});
        QCOMPARE(bench.calls.back().memory.ceilMebi(), 256);
        QVERIFY(!bench.ended);
    }
    void whatCannotRunAtAllEndsTheRun() {
        Bench bench{5};
        bench.run->start();
        model::InvocationRecord record;
        record.outcome = {model::OutcomeKind::NotRun, "Runtime.NotInstalled", "No python"};
        bench.answer(record);
        QVERIFY(bench.ended && !*bench.ended);
        QCOMPARE(bench.ended->error().code, std::string{"Runtime.NotInstalled"});
        QVERIFY(bench.measured.empty());

        Bench refused{5};
        refused.refusal = Error{"RequestTooLargeException", {}};
        refused.run->start();
        QCOMPARE(refused.ended->error().code, std::string{"RequestTooLargeException"});
    }
    void cancellingStopsWhatRunsAndKeepsWhatWasMeasured() {
        Bench bench{1};
        bench.run->start();
        bench.answerCold();
        bench.answerWarm(1ms);
        bench.run->cancel();
        QCOMPARE(bench.stopped, (std::vector<std::string>{"r3"}));
        QVERIFY(!bench.ended);
        model::InvocationRecord record;
        record.outcome = {model::OutcomeKind::Stopped, {}, {}};
        bench.answer(record);
        QVERIFY(bench.ended && bench.ended->has_value() && !**bench.ended);
        QCOMPARE(bench.measured.size(), 1U);
        QCOMPARE(bench.calls.size(), 3U);
    }
    void whoStopsTheInvocationStopsTheRun() {
        Bench bench{1};
        bench.run->start();
        model::InvocationRecord record;
        record.outcome = {model::OutcomeKind::Stopped, {}, {}};
        bench.answer(record);
        QVERIFY(bench.ended && bench.ended->has_value() && !**bench.ended);
    }
};

LATHE_TEST(tst_Run)
#include "tst_Run.moc"
