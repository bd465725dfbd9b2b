#include "tests/support/TestMain.h"
#include "widgets/metrics/MetricsStore.h"

#include <QTest>

#include <numeric>

using namespace lathe;
using namespace lathe::metrics;
using std::chrono::milliseconds;

namespace {

const Timestamp origin{Seconds{1'700'000'000}};

model::InvocationRecord record(std::string id, milliseconds begin, milliseconds duration,
                               model::OutcomeKind kind = model::OutcomeKind::Success) {
    model::InvocationRecord record;
    record.requestId = std::move(id);
    record.function = "Orders";
    record.accepted = origin + begin;
    record.started = record.accepted;
    record.finished = record.accepted + duration;
    record.duration = duration;
    record.outcome.kind = kind;
    record.memorySize = Bytes::mebi(128);
    record.maxMemoryUsed = Bytes::mebi(40);
    return record;
}

} // namespace

class tst_MetricsStore : public QObject {
    Q_OBJECT

  private slots:
    void eachSecondHoldsWhatFinishedInIt() {
        MetricsStore store;
        store.addHistory(
            {record("a", milliseconds{100}, milliseconds{50}),
             record("b", milliseconds{900}, milliseconds{300}, model::OutcomeKind::Timeout),
             record("c", milliseconds{1500}, milliseconds{0}, model::OutcomeKind::Throttled)});
        const auto points = store.points("Orders", origin + Seconds{1}, Seconds{2}, Seconds{1});
        QCOMPARE(points.size(), std::size_t{2});
        QCOMPARE(points[0].from, origin);
        QCOMPARE(points[0].invocations, 1);
        QCOMPARE(points[0].p50.value(), Microseconds{50'000});
        QCOMPARE(points[1].invocations, 2);
        QCOMPARE(points[1].errors, 1);
        QCOMPARE(points[1].throttles, 1);
        QCOMPARE(points[1].p99.value(), Microseconds{300'000});
        QCOMPARE(points[1].memoryUsed, Bytes::mebi(40));
        MetricsPoint nothing;
        nothing.from = origin - Seconds{1};
        QVERIFY(store.points("Other", origin, Seconds{2}, Seconds{1})[0] == nothing);
    }

    void percentilesAreNearestRank() {
        MetricsStore store;
        std::vector<model::InvocationRecord> records;
        for (int i = 1; i <= 100; ++i)
            records.push_back(record(std::to_string(i), milliseconds{0}, milliseconds{i}));
        store.addHistory(records);
        const auto point = store.points({}, origin, Seconds{1}, Seconds{1}).back();
        QCOMPARE(point.p50.value(), Microseconds{50'000});
        QCOMPARE(point.p95.value(), Microseconds{95'000});
        QCOMPARE(point.p99.value(), Microseconds{99'000});
    }

    void whatStillRunsCountsInEverySecond() {
        MetricsStore store;
        auto one = record("a", milliseconds{0}, milliseconds{4500});
        auto two = record("b", milliseconds{1200}, milliseconds{500});
        store.addStarted({one});
        store.addStarted({two, two});
        store.addFinished({two});
        const auto points = store.points({}, origin + Seconds{3}, Seconds{4}, Seconds{1});
        QCOMPARE(points[0].concurrency, 1);
        QCOMPARE(points[1].concurrency, 2);
        QCOMPARE(points[2].concurrency, 1);
        QCOMPARE(points[3].concurrency, 1);
        store.addFinished({one});
        const auto later = store.points({}, origin + Seconds{6}, Seconds{2}, Seconds{1});
        QCOMPARE(later[1].concurrency, 0);
    }

    void longerStepsSumUp() {
        MetricsStore store;
        std::vector<model::InvocationRecord> records;
        for (int i = 0; i < 300; ++i)
            records.push_back(record(std::to_string(i), Seconds{i}, milliseconds{1}));
        store.addHistory(records);
        const auto points = store.points("Orders", origin + Seconds{299}, Seconds{300}, Seconds{5});
        QCOMPARE(points.size(), std::size_t{60});
        const int total =
            std::accumulate(points.begin(), points.end(), 0,
                            [](int sum, const auto& p) { return sum + p.invocations; });
        QCOMPARE(total, 300);
        QCOMPARE(points[10].invocations, 5);
    }

    void oldSecondsAreForgotten() {
        MetricsStore store;
        store.addHistory({record("a", milliseconds{0}, milliseconds{1}),
                          record("b", Seconds{5000}, milliseconds{1})});
        store.forgetBefore(origin + Seconds{2000});
        QCOMPARE(
            store.points({}, origin + Seconds{5000}, Seconds{5400}, Seconds{5400})[0].invocations,
            1);
    }

    void aBusySecondStaysBounded() {
        MetricsStore store;
        std::vector<model::InvocationRecord> records;
        for (int i = 0; i < 10'000; ++i)
            records.push_back(
                record(std::to_string(i), milliseconds{0}, milliseconds{1 + i % 100}));
        store.addFinished(records);
        const auto point = store.points({}, origin, Seconds{1}, Seconds{1}).back();
        QCOMPARE(point.invocations, 10'000);
        QVERIFY(*point.p50 > milliseconds{40} && *point.p50 < milliseconds{60});
    }
};

LATHE_TEST(tst_MetricsStore)
#include "tst_MetricsStore.moc"
