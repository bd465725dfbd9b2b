#include "engine/insights/Anomalies.h"
#include "engine/insights/Formatting.h"
#include "tests/engine/insights/Running.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>

using namespace lathe;
using test::run;

/// Patterns beside those of a time before, and what is unusual about them.
class tst_Comparisons : public QObject {
    Q_OBJECT

    static QStringList compared(const std::string& query, const std::vector<std::string>& now,
                                const std::vector<std::string>& before) {
        insights::Execution execution{test::parsed(query), test::settings()};
        test::addTo(execution, now);
        test::addTo(execution, before, true);
        return test::rowsOf(execution.finish());
    }

  private slots:
    void patternsAreComparedWithThoseBefore() {
        const std::vector<std::string> now{"got 1", "got 2", "got 3", "ERROR odd", "same"};
        const std::vector<std::string> before{"got 7", "got 8", "gone", "gone", "same"};
        const QStringList expected{
            "@pattern=gone; @sampleCount=0; @diffEventCount=-2; "
            "@differenceDescription=No longer seen",
            "@pattern=got <Number-1>; @sampleCount=3; @diffEventCount=1; "
            "@differenceDescription=50% more events",
            "@pattern=ERROR odd; @sampleCount=1; @diffEventCount=1; "
            "@differenceDescription=New pattern; @severityLabel=Error",
            "@pattern=same; @sampleCount=1; @diffEventCount=0; @differenceDescription=No change"};
        QCOMPARE(compared("pattern @message | diff previousDay", now, before), expected);
        QCOMPARE(compared("diff", now, before), expected);
        QCOMPARE(compared("filter @message like /got/ | logcompare timeshift 7d | "
                          "display @diffEventCount",
                          now, before),
                 QStringList{"@diffEventCount=1"});
        QCOMPARE(compared("sort @timestamp | limit 100 | diff | limit 1 | display @pattern", now,
                          before),
                 QStringList{"@pattern=gone"});
    }
    void theTimeThatIsComparedIsAsLong_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::newRow("just before") << "diff"
                                     << "2026-03-29 10:00:00.000"
                                     << "2026-03-31 10:00:00.000";
        QTest::newRow("day") << "diff previousDay"
                             << "2026-03-30 10:00:00.000"
                             << "2026-04-01 10:00:00.000";
        QTest::newRow("week") << "diff previousWeek"
                              << "2026-03-24 10:00:00.000"
                              << "2026-03-26 10:00:00.000";
        QTest::newRow("month") << "diff previousMonth"
                               << "2026-02-28 10:00:00.000"
                               << "2026-03-02 10:00:00.000";
        QTest::newRow("shift") << "logcompare timeshift 1h"
                               << "2026-03-31 09:00:00.000"
                               << "2026-04-02 09:00:00.000";
    }
    void theTimeThatIsComparedIsAsLong() {
        QFETCH(QString, query);
        const Timestamp from =
            std::chrono::sys_days{std::chrono::year{2026} / 3 / 31} + std::chrono::hours{10};
        const auto [begin, end] =
            test::parsed(query.toStdString()).baseline->timeOf(from, from + std::chrono::hours{48});
        QTEST(QString::fromStdString(insights::formatted(begin)), "from");
        QTEST(QString::fromStdString(insights::formatted(end)), "until");
    }

    void usualPatternsAreNoAnomalies() {
        std::vector<std::string> events;
        for (int i = 0; i < 100; ++i)
            events.push_back("request " + std::to_string(i % 7) + " took 5 ms");
        const QStringList rows = run("pattern @message | anomaly", events);
        QCOMPARE(rows.size(), 1);
        QVERIFY2(rows.front().endsWith("@anomaly=0"), qPrintable(rows.front()));
    }
    void whatIsUnusualIsSaid_data() {
        QTest::addColumn<int>("odd");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("types");
        QTest::newRow("new") << 95 << "disk is full"
                             << "New Pattern";
        QTest::newRow("token") << 40 << "request for ghost took 5 ms"
                               << "Token Variation";
        QTest::newRow("number") << 40 << "request for ann took 5000 ms"
                                << "Numeric Token";
        QTest::newRow("status") << 40 << "all done with status=503 now"
                                << "HTTP Error Code";
    }
    void whatIsUnusualIsSaid() {
        QFETCH(int, odd);
        QFETCH(QString, message);
        std::vector<std::string> events(100, "request for ann took 5 ms");
        for (std::size_t i = 0; i < events.size(); ++i)
            if (i % 2)
                events[i] = "request for ann took 7 ms";
        events[static_cast<std::size_t>(odd)] = message.toStdString();
        const QStringList rows = run("pattern @message | anomaly | filter @anomaly = 1 | "
                                     "display @anomalyTypes, @anomalyDescription",
                                     events);
        QCOMPARE(rows.size(), 1);
        QTEST(rows.front().section("=", 1).section(";", 0, 0), "types");
        QVERIFY(rows.front().contains("@anomalyDescription="));
    }
    void aBurstIsUnusual() {
        insights::Execution execution{
            test::parsed("pattern @message | anomaly | display @anomalyTypes"), test::settings()};
        for (int minute = 0; minute < 60; ++minute)
            for (int i = 0; i < (minute == 30 ? 40 : 1); ++i)
                execution.add(
                    {test::morning + std::chrono::minutes{minute}, {}, "tick", "s", "1:g", "p"});
        QCOMPARE(test::rowsOf(execution.finish()), QStringList{"@anomalyTypes=Pattern Frequency"});
    }
    void aTimelineStaysSmall() {
        insights::Timeline timeline;
        for (int i = -5000; i < 5000; ++i)
            timeline.add(Timestamp{Seconds{i}});
        QVERIFY(timeline.counts().size() <= 64);
        std::int64_t count = 0;
        for (const auto& [step, texts] : timeline.counts())
            count += texts;
        QCOMPARE(count, 10'000);
    }
};

LATHE_TEST(tst_Comparisons)
#include "tst_Comparisons.moc"
