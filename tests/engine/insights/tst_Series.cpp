#include "tests/engine/insights/Running.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using test::run;

namespace {

/// The oldest one first, a second apart.
const std::vector<std::string> bytes{"{\"b\": 1, \"h\": \"x\"}", "{\"b\": 2}",
                                     "{\"b\": 4, \"h\": \"y\"}", "{\"c\": 8}"};

} // namespace

/// Commands that look at rows in their order.
class tst_Series : public QObject {
    Q_OBJECT

    static void row(const char* query, const QStringList& rows) {
        QTest::newRow(query) << query << rows;
    }

  private slots:
    void rowsStandBesideThoseBeforeThem_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("rows");
        row("fields b | sort @timestamp | accum b as all",
            {"b=1; all=1", "b=2; all=3", "b=4; all=7", "all=7"});
        row("fields b | accum b",
            {"b_accum=0", "b=4; b_accum=4", "b=2; b_accum=6", "b=1; b_accum=7"});
        row("fields b | sort @timestamp | autoregress b",
            {"b=1", "b=2; b_p1=1", "b=4; b_p1=2", "b_p1=4"});
        row("fields b | sort @timestamp | autoregress b as a p=2",
            {"b=1", "b=2", "b=4; a=1", "a=2"});
        row("sort @timestamp | autoregress b p=1-2 | display b_p1, b_p2",
            {"", "b_p1=1", "b_p1=2; b_p2=1", "b_p1=4; b_p2=2"});
        row("fields h, b | sort @timestamp | filldown h",
            {"h=x; b=1", "h=x; b=2", "h=y; b=4", "h=y"});
        row("fields h, b | sort @timestamp | filldown",
            {"h=x; b=1", "h=x; b=2", "h=y; b=4", "h=y; b=4"});
        row("fields h as cpu_a, b as cpu_b, b as mem | sort @timestamp desc | limit 2 | filldown "
            "cp*_b",
            {"", "cpu_a=y; cpu_b=4; mem=4"});
        row("fields b, c | sort @timestamp | addtotals",
            {"b=1; Total=1", "b=2; Total=2", "b=4; Total=4", "c=8; Total=8"});
        row("fields b, b * 2 as d | sort @timestamp | limit 2 | addtotals fieldname=sum b, d",
            {"b=1; d=2; sum=3", "b=2; d=4; sum=6"});
        row("stats sum(b) as b, count(*) as n by h | sort h desc | addtotals row=false col=true b, "
            "n",
            {"h=y; b=4; n=1", "h=x; b=1; n=1", "b=2; n=2", "b=7; n=4"});
        row("fields h | addtotals col=true h | limit 1", {"Total=0"});
        row("countFrequent h", {"_approxcount=2", "h=y; _approxcount=1", "h=x; _approxcount=1"});
    }
    void rowsStandBesideThoseBeforeThem() {
        QFETCH(QString, query);
        QFETCH(QStringList, rows);
        QStringList found = run(query.toStdString(), bytes);
        if (query.startsWith("countFrequent")) {
            found.sort();
            rows.sort();
        }
        QCOMPARE(found, rows);
    }
    void emptyPeriodsGetRows() {
        std::vector<std::string> events(7, "{}");
        events[0] = events[1] = "{\"n\": 2, \"k\": \"a\"}";
        events[6] = "{\"n\": 5, \"k\": \"b\"}";
        // The first period begins a tenth of a second before the first event.
        const std::string n = "filter ispresent(n) | stats sum(n) as s by bin(2s) as t";
        QCOMPARE(run(n + " | fillmissing with 0 for s | display s", events),
                 (QStringList{"s=4", "s=0", "s=0", "s=5"}));
        QCOMPARE(run(n + " | sort t desc | fillmissing with -1.5 for s | display s", events),
                 (QStringList{"s=5", "s=-1.5", "s=-1.5", "s=4"}));
        QCOMPARE(
            run(n + ", k | fillmissing", events),
            (QStringList{"t=2026-11-30 08:21:42.000; k=a; s=4", "t=2026-11-30 08:21:42.000; k=b",
                         "t=2026-11-30 08:21:44.000; k=a", "t=2026-11-30 08:21:44.000; k=b",
                         "t=2026-11-30 08:21:46.000; k=a", "t=2026-11-30 08:21:46.000; k=b",
                         "t=2026-11-30 08:21:48.000; k=a", "t=2026-11-30 08:21:48.000; k=b; s=5"}));
        QCOMPARE(
            run(n + " offset 1h | fillmissing with 'none' for s | limit 2", events),
            (QStringList{"t=2026-11-30 09:21:42.000; s=4", "t=2026-11-30 09:21:44.000; s=none"}));
        QCOMPARE(run(n + " | fillmissing", {}), QStringList{});
    }
    void periodsOfManyThousandYearsEnd() {
        QCOMPARE(run("stats count(*) as n by bin(100000y), x | fillmissing | display n",
                     {"{\"x\": 1}", "{\"x\": 2}"})
                     .size(),
                 2);
        QCOMPARE(run("stats count(*) as n by bin(30000y) | fillmissing", {"a", "b"}).size(), 1);
    }
    void manyEmptyPeriodsDoNotTakeForEver() {
        insights::Execution execution{
            test::parsed(
                "stats count(*) as n by bin(1ms) | fillmissing with 0 for n | limit 100000"),
            test::settings()};
        execution.add({Timestamp{}, {}, "a", "s", "1:g", "p"});
        execution.add({test::morning, {}, "b", "s", "1:g", "p"});
        QCOMPARE(execution.finish().rows.size(), std::size_t{100'000});
    }
    void numbersFarFromMostAreCutOffOrDropped() {
        std::vector<std::string> events;
        for (int i = 1; i <= 8; ++i)
            events.push_back("{\"n\": " + std::to_string(i) + "}");
        events.push_back("{\"n\": 1000}");
        events.push_back("{\"n\": -1000}");
        const std::string begin = "fields n | sort @timestamp desc | limit 2 | ";
        // A quarter of the ten is below 2.25, a quarter above 6.75.
        const std::string all = "fields n | sort n desc | outlier ";
        QCOMPARE(run(all + "n | limit 1", events), QStringList{"n=18"});
        QCOMPARE(run(all + "param=0 uselower=true n | stats min(n) as a, max(n) as b", events),
                 QStringList{"a=2.25; b=6.75"});
        QCOMPARE(run(all + "action=remove n | limit 1", events), QStringList{"n=8"});
        QCOMPARE(run(all + "action=remove uselower=true n | stats count(*)", events),
                 QStringList{"count(*)=8"});
        QCOMPARE(run(all + "mark=true n | stats sum(n_outlier) as o", events), QStringList{"o=1"});
        QCOMPARE(run(begin + "outlier x", events), (QStringList{"n=-1000", "n=1000"}));
    }
    void eventsWithoutALongPauseAreASession() {
        insights::Execution execution{
            test::parsed("fields n | sort @timestamp | sessionize u maxspan 10m as s"),
            test::settings()};
        const std::pair<int, const char*> events[]{{0, "{\"u\":1,\"n\":\"a\"}"},
                                                   {5, "{\"u\":2,\"n\":\"b\"}"},
                                                   {10, "{\"u\":1,\"n\":\"c\"}"},
                                                   {21, "{\"u\":1,\"n\":\"d\"}"},
                                                   {14, "{\"u\":2,\"n\":\"e\"}"}};
        for (const auto& [minute, message] : events)
            execution.add(
                {test::morning + std::chrono::minutes{minute}, {}, message, "s", "1:g", "p"});
        QCOMPARE(test::rowsOf(execution.finish()),
                 (QStringList{"n=a; s=1", "n=b; s=2", "n=c; s=1", "n=e; s=2", "n=d; s=3"}));
        QCOMPARE(run("sessionize u | display session_id", {"{\"u\": 1}"}),
                 QStringList{"session_id=1"});
    }
};

LATHE_TEST(tst_Series)
#include "tst_Series.moc"
