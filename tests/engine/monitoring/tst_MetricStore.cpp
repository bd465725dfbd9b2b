#include "engine/monitoring/MetricStore.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace lathe;
using namespace std::chrono_literals;
using monitoring::Metric;
using monitoring::MetricStore;

namespace {

Metric metricOf(const std::string& name, const std::string& function = "hello") {
    return {"us-east-1", "AWS/Lambda", name, {{"FunctionName", function}}};
}

} // namespace

/// What has been measured, over time.
class tst_MetricStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MetricStore> m_store;
    ManualClock m_clock;
    QStringList m_troubles;

    std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    void open() {
        m_store.reset();
        auto opened = MetricStore::open(folder(), m_clock, [this](const Error& trouble) {
            m_troubles.append(QString::fromStdString(trouble.code));
        });
        QVERIFY(opened);
        m_store = std::move(*opened);
    }
    void add(const Metric& metric, Timestamp time, double value, const char* unit = "Count") {
        m_store->add(m_store->series(metric, unit), time, value);
    }
    /// "unit start:sum start:sum", starts as seconds after the clock.
    QString read(const Metric& metric, Seconds from, Seconds until, Seconds period,
                 const std::string& unit = {}) {
        QStringList told;
        const Timestamp now = m_clock.wall();
        for (const auto& series : m_store->read({metric, unit, now + from, now + until, period})) {
            told.append(QString::fromStdString(series.unit));
            for (const auto& point : series.points)
                told.append(QStringLiteral("%1:%2")
                                .arg(std::chrono::floor<Seconds>(point.start - now).count())
                                .arg(point.values.sum()));
        }
        return told.join(' ');
    }

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = {};
        // A whole day.
        m_clock.advance(Timestamp{std::chrono::ceil<std::chrono::days>(m_clock.wall())} -
                        m_clock.wall());
        m_troubles.clear();
        open();
    }
    void cleanup() { m_store.reset(); }

    void whatWasAddedIsToldByPeriod() {
        const Timestamp now = m_clock.wall();
        const Metric metric = metricOf("Invocations");
        for (int second = 0; second < 120; ++second)
            add(metric, now + Seconds{second}, 1);
        QCOMPARE(read(metric, 0s, 120s, 60s), "Count 0:60 60:60");
        QCOMPARE(read(metric, 0s, 30s, 10s), "Count 0:10 10:10 20:10");
        QCOMPARE(read(metric, 30s, 90s, 60s), "Count 30:60");
        QCOMPARE(read(metric, 0s, 300s, 300s), "Count 0:120");
        QCOMPARE(read(metricOf("Invocations", "other"), 0s, 120s, 60s), QString{});
    }
    void aSpanWithoutValuesHasNoPoint() {
        const Metric metric = metricOf("Errors");
        add(metric, m_clock.wall() + 5s, 2);
        add(metric, m_clock.wall() + 185s, 3);
        QCOMPARE(read(metric, 0s, 240s, 60s), "Count 0:2 180:3");
    }
    void unitsAreToldApart() {
        const Metric metric = metricOf("Size");
        add(metric, m_clock.wall(), 1, "Bytes");
        add(metric, m_clock.wall(), 2, "Kilobytes");
        QCOMPARE(read(metric, 0s, 60s, 60s), "Bytes 0:1 Kilobytes 0:2");
        QCOMPARE(read(metric, 0s, 60s, 60s, "Kilobytes"), "Kilobytes 0:2");
    }
    void percentilesAreThoseOfAllValues() {
        const Metric metric = metricOf("Duration");
        for (int minute = 0; minute < 60; ++minute)
            for (int value = 1; value <= 10; ++value)
                add(metric, m_clock.wall() + Seconds{60 * minute}, minute == 59 ? 1000 : value,
                    "Milliseconds");
        const auto series =
            m_store->read({metric, {}, m_clock.wall(), m_clock.wall() + 1h, Seconds{3600}});
        QCOMPARE(series.size(), 1u);
        const auto& values = series[0].points.at(0).values;
        QCOMPARE(values.count(), 600.0);
        QCOMPARE(values.percentile(50), 6.0);
        QCOMPARE(values.percentile(99), 1000.0);
    }
    void survivesBeingOpenedAgain() {
        const Metric metric = metricOf("Invocations");
        add(metric, m_clock.wall(), 1);
        open();
        add(metric, m_clock.wall() + 1s, 1);
        open();
        QCOMPARE(read(metric, 0s, 60s, 60s), "Count 0:2");
        const auto known = m_store->metrics();
        QCOMPARE(known.size(), 1u);
        QVERIFY(known[0].metric == metric);
        QVERIFY(known[0].last == m_clock.wall() + 1s);
    }
    void whatIsOldIsKeptCoarser() {
        const Metric metric = metricOf("Invocations");
        const Timestamp then = m_clock.wall();
        for (int second = 0; second < 600; ++second)
            add(metric, then + Seconds{second}, 1);
        m_store->flush();
        const auto sums = [&](Seconds period) {
            QStringList told;
            for (const auto& series : m_store->read({metric, {}, then, then + 600s, period}))
                for (const auto& point : series.points)
                    told.append(QString::number(point.values.sum()));
            return told.join(' ');
        };
        QCOMPARE(sums(300s), "300 300");
        m_clock.advance(5h);
        // Seconds are gone, minutes are not.
        QCOMPARE(sums(30s), QStringList(10, "60").join(' '));
        m_clock.advance(std::chrono::days{70});
        QCOMPARE(sums(60s), "600");
        m_clock.advance(std::chrono::days{500});
        QCOMPARE(sums(3600s), "600");
        m_clock.advance(std::chrono::days{2000});
        QCOMPARE(m_store->metrics().size(), 0u);
    }
    void whatClientsPutForThePastIsThereInTheStepsThatAreStillKept() {
        const Metric metric = metricOf("Late");
        add(metric, m_clock.wall() - std::chrono::days{10}, 4);
        QCOMPARE(read(metric, -std::chrono::days{11}, 0s, std::chrono::days{1}),
                 QStringLiteral("Count %1:4").arg(-10 * 86'400));
    }
    void aDamagedFileIsSetAside() {
        add(metricOf("Invocations"), m_clock.wall(), 1);
        m_store.reset();
        QFile file{m_folder->filePath("metrics.db")};
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, 'x'));
        file.close();
        open();
        QCOMPARE(m_troubles, QStringList{"State.Damaged"});
        add(metricOf("Invocations"), m_clock.wall(), 1);
        QCOMPARE(read(metricOf("Invocations"), 0s, 60s, 60s), "Count 0:1");
    }
    void severalThreadsAddAtOnce() {
        const Metric metric = metricOf("Invocations");
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&] {
                const auto id = m_store->series(metric, "Count");
                for (int i = 0; i < 1'000; ++i) {
                    m_store->add(id, m_clock.wall() + Seconds{i % 60}, 1);
                    if (i % 100 == 0)
                        m_store->flush();
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(read(metric, 0s, 60s, 60s), "Count 0:4000");
    }
};

LATHE_TEST(tst_MetricStore)
#include "tst_MetricStore.moc"
