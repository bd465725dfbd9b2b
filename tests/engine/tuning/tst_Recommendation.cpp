#include "engine/base/Paths.h"
#include "engine/tuning/Recommendation.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>

using namespace lathe;
using namespace lathe::tuning;
using namespace std::chrono_literals;

class tst_Recommendation : public QObject {
    Q_OBJECT

    cost::PriceTable m_prices =
        cost::PriceTable::load(resourceDirectory() / "prices/lambda.json").value();

    model::InvocationRecord record(Microseconds duration) const {
        model::InvocationRecord record;
        record.duration = duration;
        record.billedDuration = std::chrono::ceil<Milliseconds>(duration);
        record.maxMemoryUsed = Bytes::mebi(60);
        return record;
    }
    Measurement measured(std::int64_t mebi, std::vector<Microseconds> durations) const {
        Measurement one;
        one.memory = Bytes::mebi(mebi);
        for (const Microseconds duration : durations)
            add(one, record(duration), m_prices, "us-east-1", {});
        return one;
    }
    static std::int64_t best(const std::vector<Measurement>& all, Goal goal,
                             model::Architecture architecture = model::Architecture::X86_64) {
        return recommend(all, architecture, goal).value_or(Bytes{}).ceilMebi();
    }

  private slots:
    void aMillionInvocationsCostWhatTheyWereBilled() {
        const Measurement one = measured(1024, {900us, 1500us});
        QCOMPARE(one.billed, 3ms);
        // 3 ms at 16,666.7 picodollars a GB-ms and two requests at 200,000; half of it a million
        // times.
        QCOMPARE(one.perMillion(model::Architecture::X86_64)->count,
                 (16'667LL + 33'333 + 400'000) * 500'000);
        QCOMPARE(one.perMillion(model::Architecture::Arm64)->count,
                 (13'333LL + 26'667 + 400'000) * 500'000);
        QVERIFY(!measured(128, {}).perMillion(model::Architecture::X86_64));
    }
    void theFirstInvocationIsToldApart() {
        Measurement one = measured(128, {2ms});
        model::InvocationRecord cold = record(80ms);
        cold.initDuration = 200ms;
        add(one, cold, m_prices, "us-east-1", {});
        QCOMPARE(one.durations.size(), 1U);
        QCOMPARE(one.cold->init, Microseconds{200ms});
        QCOMPARE(one.cold->duration, Microseconds{80ms});
        QCOMPARE(one.mean(), Microseconds{2ms});
    }
    void percentilesAreDurationsThatWereMeasured() {
        std::vector<Microseconds> durations;
        for (int i = 20; i >= 1; --i)
            durations.push_back(Milliseconds{i});
        const Measurement one = measured(128, durations);
        QCOMPARE(one.percentile(50), Microseconds{10ms});
        QCOMPARE(one.percentile(95), Microseconds{19ms});
        QCOMPARE(one.percentile(100), Microseconds{20ms});
        QCOMPARE(measured(128, {7ms}).percentile(95), Microseconds{7ms});
        QCOMPARE(measured(128, {}).percentile(95), Microseconds{});
    }
    void whatIsBoundByTheCpuCostsAlikeSoThatTheFasterIsCheaper() {
        // Twice the memory, half the time.
        const std::vector<Measurement> all{measured(128, {800ms}), measured(256, {400ms}),
                                           measured(512, {200ms}), measured(1024, {180ms})};
        QCOMPARE(best(all, Goal::Cost), 512);
        QCOMPARE(best(all, Goal::Speed), 1024);
        QCOMPARE(best(all, Goal::Balance), 512);
    }
    void whatOnlyWaitsIsCheapestWhereItIsSmallest() {
        const std::vector<Measurement> all{measured(128, {101ms}), measured(512, {100ms}),
                                           measured(1024, {99ms})};
        QCOMPARE(best(all, Goal::Cost), 128);
        // Two hundredths of the time are within what measurements differ by.
        QCOMPARE(best(all, Goal::Speed), 128);
        QCOMPARE(best(all, Goal::Balance), 128);
    }
    void theMiddleIsRecommendedWhereBothEndsPayDearly() {
        const std::vector<Measurement> all{measured(128, {1000ms}), measured(512, {300ms}),
                                           measured(3008, {200ms})};
        QCOMPARE(best(all, Goal::Cost), 128);
        QCOMPARE(best(all, Goal::Speed), 3008);
        QCOMPARE(best(all, Goal::Balance), 512);
    }
    void aSizeAtWhichItFailedIsNotRecommended() {
        std::vector<Measurement> all{measured(128, {1ms, 1ms}), measured(256, {2ms})};
        model::InvocationRecord killed;
        killed.outcome = {model::OutcomeKind::Crash, "Runtime.OutOfMemory", "killed"};
        add(all[0], killed, m_prices, "us-east-1", {});
        QVERIFY(all[0].failed());
        QCOMPARE(best(all, Goal::Cost), 256);
        all.erase(all.begin() + 1);
        QVERIFY(!recommend(all, model::Architecture::X86_64, Goal::Cost));
        QVERIFY(!recommend({}, model::Architecture::X86_64, Goal::Balance));
    }
};

LATHE_TEST(tst_Recommendation)
#include "tst_Recommendation.moc"
