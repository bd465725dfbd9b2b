#include "engine/schedule/Firings.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::schedule;
using namespace std::chrono_literals;

namespace {

/// "2024-02-27T13:37" or "2024-02-27T13:37:15", UTC.
Timestamp time(const QString& text) {
    return std::chrono::sys_time<Milliseconds>{
        Milliseconds{QDateTime::fromString(text + "Z", Qt::ISODate).toMSecsSinceEpoch()}};
}

QString shown(const std::vector<Timestamp>& firings) {
    QStringList times;
    for (const Timestamp firing : firings) {
        QString text = QString::fromStdString(toIso8601(firing)).chopped(5);
        times << (text.endsWith(":00") ? text.chopped(3) : text);
    }
    return times.join(' ');
}

QString firings(const QString& expression, const Options& options, const QString& after,
                std::size_t count = 3) {
    const auto parsed = parse(expression.toStdString());
    return parsed ? shown(nextFirings(*parsed, options, time(after), count))
                  : QString::fromStdString(parsed.error().detail.english());
}

Options in(std::string_view zone) {
    return {.timeZone = TimeZone::named(zone).value()};
}

} // namespace

class tst_Firings : public QObject {
    Q_OBJECT

    static void row(const char* fields, const char* expected) {
        QTest::newRow(fields) << fields << expected;
    }

  private slots:
    void cronFiresWhenItsFieldsSay_data() {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("expected");
        // From Wednesday, 14 January 2026, 10:20:30 on.
        row("* * * * ? *", "2026-01-14T10:21 2026-01-14T10:22 2026-01-14T10:23");
        row("*/20 * * * ? *", "2026-01-14T10:40 2026-01-14T11:00 2026-01-14T11:20");
        row("7/25 * * * ? *", "2026-01-14T10:32 2026-01-14T10:57 2026-01-14T11:07");
        row("10-20/5,50 11 * * ? *", "2026-01-14T11:10 2026-01-14T11:15 2026-01-14T11:20");
        row("0/60 * * * ? *", "2026-01-14T11:00 2026-01-14T12:00 2026-01-14T13:00");
        row("50-10/10 10 * * ? *", "2026-01-14T10:50 2026-01-15T10:00 2026-01-15T10:10");
        row("0 22-2/2 * * ? *", "2026-01-14T22:00 2026-01-15T00:00 2026-01-15T02:00");
        row("20 10 * * ? *", "2026-01-15T10:20 2026-01-16T10:20 2026-01-17T10:20");
        row("0 0 29 2 ? *", "2028-02-29T00:00 2032-02-29T00:00 2036-02-29T00:00");
        row("0 0 31 * ? *", "2026-01-31T00:00 2026-03-31T00:00 2026-05-31T00:00");
        row("0 0 28-2 * ? *", "2026-01-28T00:00 2026-01-29T00:00 2026-01-30T00:00");
        row("0 0 1 NOV-FEB ? *", "2026-02-01T00:00 2026-11-01T00:00 2026-12-01T00:00");
        row("0 0 1 */5 ? *", "2026-06-01T00:00 2026-11-01T00:00 2027-01-01T00:00");
        row("0 0 ? * FRI-MON *", "2026-01-16T00:00 2026-01-17T00:00 2026-01-18T00:00");
        row("0 0 ? * 6-2 *", "2026-01-16T00:00 2026-01-17T00:00 2026-01-18T00:00");
        row("0 0 ? * 1,wed *", "2026-01-18T00:00 2026-01-21T00:00 2026-01-25T00:00");
        row("0 0 ? * L *", "2026-01-17T00:00 2026-01-24T00:00 2026-01-31T00:00");
        row("0 0 ? * 5L *", "2026-01-29T00:00 2026-02-26T00:00 2026-03-26T00:00");
        row("0 0 ? * SUNL *", "2026-01-25T00:00 2026-02-22T00:00 2026-03-29T00:00");
        row("0 0 ? * 3#2 *", "2026-02-10T00:00 2026-03-10T00:00 2026-04-14T00:00");
        row("0 0 ? * FRI#5 *", "2026-01-30T00:00 2026-05-29T00:00 2026-07-31T00:00");
        row("0 0 L * ? *", "2026-01-31T00:00 2026-02-28T00:00 2026-03-31T00:00");
        row("0 0 LW * ? *", "2026-01-30T00:00 2026-02-27T00:00 2026-03-31T00:00");
        row("0 0 1W * ? *", "2026-02-02T00:00 2026-03-02T00:00 2026-04-01T00:00");
        row("0 0 1W 8 ? *", "2026-08-03T00:00 2027-08-02T00:00 2028-08-01T00:00");
        row("0 0 15W * ? *", "2026-01-15T00:00 2026-02-16T00:00 2026-03-16T00:00");
        row("0 0 31W * ? *", "2026-01-30T00:00 2026-03-31T00:00 2026-05-29T00:00");
        row("0 0 1 1 ? 2030/50", "2030-01-01T00:00 2080-01-01T00:00 2130-01-01T00:00");
        row("59 23 31 12 ? 2198-2199", "2198-12-31T23:59 2199-12-31T23:59");
        row("0 0 1 1 ? 1970-2026", "");
        row("0 0 30 2 ? *", "");
        row("0 0 31W 2 ? *", "");
    }
    void cronFiresWhenItsFieldsSay() {
        QFETCH(QString, fields);
        QFETCH(QString, expected);
        QCOMPARE(firings("cron(" + fields + ")", {}, "2026-01-14T10:20:30"), expected);
    }
    void aFiringIsAfterTheTimeThatIsAskedFor() {
        QCOMPARE(firings("cron(20 10 * * ? *)", {}, "2026-01-14T10:19:59", 1), "2026-01-14T10:20");
        QCOMPARE(firings("cron(20 10 * * ? *)", {}, "2026-01-14T10:20:00", 1), "2026-01-15T10:20");
        QCOMPARE(firings("at(2026-01-14T10:20:05)", {}, "2026-01-14T10:20:04"),
                 "2026-01-14T10:20:05");
        QCOMPARE(firings("at(2026-01-14T10:20:05)", {}, "2026-01-14T10:20:05"), "");
    }
    void timesAreThoseOfTheZone() {
        QCOMPARE(firings("cron(30 9 ? * MON *)", in("Asia/Kolkata"), "2026-01-14T00:00"),
                 "2026-01-19T04:00 2026-01-26T04:00 2026-02-02T04:00");
        QCOMPARE(firings("cron(0 0 1 * ? *)", in("Pacific/Auckland"), "2026-05-01T00:00"),
                 "2026-05-31T12:00 2026-06-30T12:00 2026-07-31T12:00");
        QCOMPARE(firings("at(2026-07-01T09:00:00)", in("America/New_York"), "2026-01-01T00:00"),
                 "2026-07-01T13:00");
    }
    void aTimeThatClocksSkipIsLeftOut() {
        // AWS's own example: Los Angeles goes from 01:59 to 03:00 on 8 March 2026.
        QCOMPARE(firings("cron(30 2 * * ? *)", in("America/Los_Angeles"), "2026-03-07T08:00"),
                 "2026-03-07T10:30 2026-03-09T09:30 2026-03-10T09:30");
        QCOMPARE(firings("cron(0/30 * * * ? *)", in("America/Los_Angeles"), "2026-03-08T09:20"),
                 "2026-03-08T09:30 2026-03-08T10:00 2026-03-08T10:30");
        QCOMPARE(firings("at(2026-03-08T02:30:00)", in("America/Los_Angeles"), "2026-03-07T08:00"),
                 "");
        // Samoa went over the date line without a 30 December.
        QCOMPARE(firings("cron(0 12 * * ? *)", in("Pacific/Apia"), "2011-12-29T00:00"),
                 "2011-12-29T22:00 2011-12-30T22:00 2011-12-31T22:00");
    }
    void aTimeThatClocksShowTwiceIsTakenOnce() {
        // New York goes from 01:59 back to 01:00 on 1 November 2026, at 06:00 UTC.
        QCOMPARE(firings("cron(30 1 * * ? *)", in("America/New_York"), "2026-10-31T12:00"),
                 "2026-11-01T05:30 2026-11-02T06:30 2026-11-03T06:30");
        QCOMPARE(firings("cron(30 1 * * ? *)", in("America/New_York"), "2026-11-01T06:10"),
                 "2026-11-02T06:30 2026-11-03T06:30 2026-11-04T06:30");
        QCOMPARE(firings("cron(0/30 * * * ? *)", in("America/New_York"), "2026-11-01T05:10"),
                 "2026-11-01T05:30 2026-11-01T07:00 2026-11-01T07:30");
        QCOMPARE(firings("at(2026-11-01T01:30:00)", in("America/New_York"), "2026-10-31T12:00"),
                 "2026-11-01T05:30");
    }
    void summerTimeGoesOnAfterTheCompiledDatabaseEnds() {
        QCOMPARE(firings("cron(0 12 1 1,7 ? *)", in("America/New_York"), "2060-01-01T00:00"),
                 "2060-01-01T17:00 2060-07-01T16:00 2061-01-01T17:00");
        QCOMPARE(firings("cron(0 12 1 1,7 ? *)", in("Australia/Sydney"), "2151-01-01T00:00"),
                 "2151-01-01T01:00 2151-07-01T02:00 2152-01-01T01:00");
        // The last Sunday of March 2060 is the 28th.
        QCOMPARE(firings("cron(30 2 * * ? *)", in("Europe/Berlin"), "2060-03-27T00:00"),
                 "2060-03-27T01:30 2060-03-29T00:30 2060-03-30T00:30");
        QCOMPARE(firings("cron(0 12 29 2 ? *)", in("Europe/Berlin"), "2059-01-01T00:00", 1),
                 "2060-02-29T11:00");
        QCOMPARE(firings("cron(0 12 1 7 ? *)", in("Asia/Tokyo"), "2060-01-01T00:00", 1),
                 "2060-07-01T03:00");
    }
    void aRateGoesByTheTimeThatHasPassed() {
        Options options = in("America/New_York");
        QCOMPARE(firings("rate(1 day)", options, "2026-03-07T12:00:15"),
                 "2026-03-08T12:00:15 2026-03-09T12:00:15 2026-03-10T12:00:15");
        options.start = time("2026-03-01T00:10");
        QCOMPARE(firings("rate(45 minutes)", options, "2026-03-01T02:00"),
                 "2026-03-01T02:25 2026-03-01T03:10 2026-03-01T03:55");
        QCOMPARE(firings("rate(45 minutes)", options, "2026-02-01T00:00"),
                 "2026-03-01T00:10 2026-03-01T00:55 2026-03-01T01:40");
        QCOMPARE(firings("rate(45 minutes)", options, "2026-03-01T00:55", 1), "2026-03-01T01:40");
        QCOMPARE(firings("rate(1000000000 days)", options, "2026-02-01T00:00"), "2026-03-01T00:10");
    }
    void startAndEndBoundAScheduleThatRecurs() {
        Options options;
        options.start = time("2026-03-01T12:00");
        options.end = time("2026-03-02T12:00");
        QCOMPARE(firings("cron(0 12 * * ? *)", options, "2026-01-01T00:00"),
                 "2026-03-01T12:00 2026-03-02T12:00");
        QCOMPARE(firings("rate(20 hours)", options, "2026-01-01T00:00"),
                 "2026-03-01T12:00 2026-03-02T08:00");
        QCOMPARE(firings("at(2026-01-05T00:00:00)", options, "2026-01-01T00:00"),
                 "2026-01-05T00:00");
        QCOMPARE(firings("at(2027-01-05T00:00:00)", options, "2026-01-01T00:00"),
                 "2027-01-05T00:00");
    }
    void whatNeverFiresAgainIsFoundOut() {
        // Each year this falls into the hour that clocks skip.
        QCOMPARE(firings("cron(30 2 ? 3 1#2 *)", in("America/New_York"), "2026-01-01T00:00"), "");
        QCOMPARE(firings("cron(* * * * ? *)", {}, "2199-12-31T23:58"), "2199-12-31T23:59");
        const Expression always = parse("cron(* * * * ? *)").value();
        QVERIFY(!next(always, {}, Timestamp::max()));
        QCOMPARE(shown({next(always, {}, Timestamp::min()).value()}), "1970-01-01T00:00");
        const Expression rate = parse("rate(3 hours)").value();
        Options options;
        QVERIFY(!next(rate, options, Timestamp::max()));
        options.start = Timestamp::max();
        QVERIFY(!next(rate, options, Timestamp::max()));
        QVERIFY(!next(rate, options, time("2026-01-01T00:00")));
        QVERIFY(!next(always, options, time("2026-01-01T00:00")));
    }
    void namesOfZonesAreThoseOfTheDatabase() {
        for (const char* name : {"UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"})
            QVERIFY2(TimeZone::named(name), name);
        for (const char* name : {"", "Berlin", "europe/berlin", "Europe", "../passwd", "localtime"})
            QVERIFY2(!TimeZone::named(name), name);
        QCOMPARE(TimeZone::named("Mars/Olympus").error().detail.english(),
                 "there is no time zone 'Mars/Olympus'; names are like Europe/Berlin, or UTC");
        const auto names = TimeZone::names();
        QVERIFY(std::is_sorted(names.begin(), names.end()));
        for (const std::string& name : names)
            QVERIFY2(TimeZone::named(name), name.c_str());
        QVERIFY(std::binary_search(names.begin(), names.end(), "Asia/Tokyo"));
    }
};

LATHE_TEST(tst_Firings)
#include "tst_Firings.moc"
