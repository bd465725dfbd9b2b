#include "engine/telemetry/MetricSeries.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lathe;
using namespace lathe::telemetry;
using model::OutcomeKind;
using namespace std::chrono_literals;

namespace {

const Timestamp epoch{1'700'000'000s};

model::InvocationRecord record(const std::string& id, Timestamp begin, Microseconds duration,
                               OutcomeKind kind = OutcomeKind::Success) {
    model::InvocationRecord record;
    record.requestId = id;
    record.function = "Hello";
    record.accepted = begin;
    record.started = begin;
    record.finished = begin + duration;
    record.duration = duration;
    record.outcome.kind = kind;
    record.cost = {100};
    return record;
}

} // namespace

class tst_MetricSeries : public QObject {
    Q_OBJECT

  private slots:
    void aHistogramIsNeverFarFromTheExactPercentile() {
        Histogram histogram;
        std::vector<std::int64_t> values;
        std::uint64_t state = 1;
        for (int i = 0; i < 5000; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            values.push_back(static_cast<std::int64_t>(state >> (34 + i % 20)));
            histogram.record(Microseconds{values.back()});
        }
        std::sort(values.begin(), values.end());
        for (const double percent : {0.0, 1.0, 50.0, 95.0, 99.0, 99.9, 100.0}) {
            const auto rank = std::max<std::int64_t>(1, std::ceil(percent / 100 * 5000));
            const double exact = values[rank - 1];
            const double told = histogram.percentile(percent).count();
            QVERIFY2(std::abs(told - exact) <= exact * 0.016 + 0.5,
                     qPrintable(QString::number(percent)));
        }
        QCOMPARE(histogram.percentile(0).count(), values.front());
        QCOMPARE(histogram.percentile(100).count(), values.back());
    }
    void whatRanUnderADebuggerIsNoMeasure() {
        MetricSeries series;
        model::InvocationRecord debugged = record("r1", epoch, 60s);
        debugged.origin = model::debuggerOrigin;
        series.started(debugged);
        series.finished(debugged);
        QVERIFY(series.functions().empty());
        QCOMPARE(series.total("").invocations, 0);
    }
    void anEmptyHistogramIsZero() {
        QCOMPARE(Histogram{}.percentile(50).count(), 0);
        QCOMPARE(Histogram{}.mean().count(), 0);
    }
    void mergingIsRecordingBoth() {
        Histogram one;
        Histogram other;
        Histogram both;
        for (int i = 1; i <= 100; ++i) {
            (i % 2 ? one : other).record(Microseconds{i * 1000});
            both.record(Microseconds{i * 1000});
        }
        one.merge(other);
        QCOMPARE(one.percentile(95), both.percentile(95));
        QCOMPARE(one.mean(), both.mean());
        QCOMPARE(one.count(), 100);
    }
    void invocationsCountWhereTheyEnd() {
        MetricSeries series{10s};
        series.finished(record("a", epoch + 9s, 2s));
        const auto buckets = series.buckets("Hello", epoch, epoch + 30s);
        QCOMPARE(buckets.size(), std::size_t{3});
        QCOMPARE(buckets[0].invocations, 0);
        QCOMPARE(buckets[1].invocations, 1);
        QCOMPARE(buckets[1].cost.count, 100);
        QVERIFY(buckets[1].start == epoch + 10s);
        QCOMPARE(buckets[2].invocations, 0);
    }
    void errorsAndThrottlesAreCountedApart() {
        MetricSeries series{10s};
        series.finished(record("a", epoch, 1s));
        series.finished(record("b", epoch, 1s, OutcomeKind::FunctionError));
        series.finished(record("c", epoch, 1s, OutcomeKind::Timeout));
        series.finished(record("d", epoch, 0s, OutcomeKind::Throttled));
        const MetricBucket total = series.total("Hello");
        QCOMPARE(total.invocations, 3);
        QCOMPARE(total.errors, 2);
        QCOMPARE(total.throttles, 1);
        QCOMPARE(total.durations.count(), 3);
    }
    void concurrencyIsTheMostAtOnce() {
        MetricSeries series{10s};
        const auto a = record("a", epoch, 1s);
        const auto b = record("b", epoch, 2s);
        series.started(a);
        series.started(b);
        series.finished(a);
        series.finished(b);
        series.started(record("c", epoch + 10s, 1s));
        const auto buckets = series.buckets("", epoch, epoch + 20s);
        QCOMPARE(buckets[0].concurrency, 2);
        QCOMPARE(buckets[1].concurrency, 1);
    }
    void allFunctionsTogetherHaveASeriesOfTheirOwn() {
        MetricSeries series{10s};
        auto other = record("b", epoch, 1s);
        other.function = "Other";
        series.started(record("a", epoch, 1s));
        series.started(other);
        series.finished(record("a", epoch, 1s));
        series.finished(other);
        QCOMPARE(series.total("").invocations, 2);
        QCOMPARE(series.total("").concurrency, 2);
        QCOMPARE(series.total("Other").invocations, 1);
        QCOMPARE(series.functions(), (std::vector<std::string>{"Hello", "Other"}));
    }
    void onlyTheNewestBucketsAreKept() {
        MetricSeries series{10s, 3};
        for (int i = 0; i < 10; ++i)
            series.finished(record(std::to_string(i), epoch + i * 10s, 0s));
        QCOMPARE(series.total("").invocations, 3);
        QCOMPARE(series.buckets("", epoch, epoch + 100s).size(), std::size_t{3});
    }
    void recordsOutOfOrderFindTheirBucket() {
        MetricSeries series{10s};
        series.finished(record("b", epoch + 20s, 1s));
        series.finished(record("a", epoch, 1s));
        const auto buckets = series.buckets("", epoch, epoch + 30s);
        QCOMPARE(buckets[0].invocations, 1);
        QCOMPARE(buckets[2].invocations, 1);
    }
};

LATHE_TEST(tst_MetricSeries)
#include "tst_MetricSeries.moc"
