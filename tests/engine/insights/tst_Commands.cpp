#include "tests/engine/insights/Running.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace lathe;
using test::run;

namespace {

const std::vector<std::string> people{
    "{\"name\": \"Ann\", \"age\": 31, \"city\": \"Rome\"}",
    "{\"name\": \"Bob\", \"age\": 9, \"city\": \"Oslo\"}",
    "{\"name\": \"Cid\", \"city\": \"Rome\"}",
    "{\"name\": \"Dan\", \"age\": 100}",
};

} // namespace

/// What each command does to events.
class tst_Commands : public QObject {
    Q_OBJECT

    static void row(const char* query, const QStringList& rows) {
        QTest::newRow(query) << query << rows;
    }

  private slots:
    void commandsMakeRows_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("rows");
        row("fields name", {"name=Dan", "name=Cid", "name=Bob", "name=Ann"});
        row("fields name, age * 2 as double | fields city | limit 1", {"name=Dan; double=200"});
        row("fields name, toupper(name) | limit 1", {"name=Dan; toupper(name)=DAN"});
        row("fields name, name | limit 1", {"name=Dan"});
        row("fields name | fields age as years | display years | limit 1", {"years=100"});
        row("display name | display city, name | limit 2", {"name=Dan", "city=Rome; name=Cid"});
        row("filter age > 30 | display name", {"name=Dan", "name=Ann"});
        row("where city = 'Rome' | display name", {"name=Cid", "name=Ann"});
        row("filterIndex city in ['Oslo'] | display name", {"name=Bob"});
        row("filter city != 'Rome' | display name", {"name=Bob"});
        row("filter not ispresent(city) | display name", {"name=Dan"});
        row("unmask name | limit 1", {"name=Dan"});
        row("fields unmask(name) as n | limit 1", {"n=Dan"});

        row("sort age | display name", {"name=Cid", "name=Bob", "name=Ann", "name=Dan"});
        row("sort age desc | display name", {"name=Dan", "name=Ann", "name=Bob", "name=Cid"});
        row("sort city desc, name asc | display name",
            {"name=Ann", "name=Cid", "name=Bob", "name=Dan"});
        row("sort name | sort city | display name",
            {"name=Dan", "name=Bob", "name=Ann", "name=Cid"});
        row("sort age | filter city = 'Rome' | display name", {"name=Cid", "name=Ann"});
        row("sort @timestamp asc | limit 2 | display name", {"name=Ann", "name=Bob"});
        row("sort age | limit 3 | filter city = 'Rome' | display name", {"name=Cid", "name=Ann"});
        row("limit 3 | sort name | display name", {"name=Bob", "name=Cid", "name=Dan"});
        row("fields strlen(name) * age as n | sort n desc | limit 1", {"n=300"});

        row("display name | dedup city", {"name=Dan", "name=Cid", "name=Bob"});
        row("display name | sort name | dedup city", {"name=Ann", "name=Bob", "name=Dan"});
        row("display name | sort name desc | dedup city, age | limit 2", {"name=Dan", "name=Cid"});
        row("display name | sort name | dedup city | limit 2", {"name=Ann", "name=Bob"});

        row("stats count(*) as n by city", {"city=Rome; n=2", "city=Oslo; n=1", "n=1"});
        row("stats count(*), sum(age), avg(age) by city | sort city | limit 1",
            {"count(*)=1; sum(age)=100; avg(age)=100"});
        row("stats count(*) by city | sort count(*) desc | limit 1", {"city=Rome; count(*)=2"});
        row("stats count( * ) by bin(5m) | sort BIN(5m)",
            {"bin(5m)=2026-11-30 08:20:00.000; count( * )=4"});
        row("stats max(age) as oldest, min(age) as youngest, oldest - youngest as gap",
            {"oldest=100; youngest=9; gap=91"});
        row("stats count(*), city by city | display city", {"city=Rome", "city=Oslo", ""});
        row("stats sum(age)/2 as half | fields half * 2 as twice", {"half=70; twice=140"});
        row("stats count(*) as n by city | filter n > 1", {"city=Rome; n=2"});
        row("stats count(*) as n by city | stats max(n) as most, count(*) as cities",
            {"most=2; cities=3"});
        row("stats count(*) by city | stats sum(count(*)) as all", {"all=4"});
        row("stats max(@timestamp) as @t by city | stats max(@t) by dateceil(@t, 1h)",
            {"dateceil(@t, 1h)=2026-11-30 09:00:00.000; max(@t)=1796026905123"});
        row("filter name = 'Zoe' | stats count(*)", {});

        row("parse @message '\"name\": \"*\", \"age\": *,' as who, years | display who, years",
            {"", "", "who=Bob; years=9", "who=Ann; years=31"});
        row("parse '\"city\": \"*\"' as c | stats count(*) by c | sort c desc | limit 1",
            {"c=Rome; count(*)=2"});
        row("parse @message /\"name\": \"(?<first>.)(?<rest>[^\"]*)/ | display first, rest "
            "| limit 1",
            {"first=D; rest=an"});
        row("parse name /(.)(.)/ as a, b | display a, b | limit 1", {"a=D; b=a"});
        row("parse @message /(?<letter>[A-Z])/ multi | stats count(*) by letter | sort letter "
            "| limit 2",
            {"letter=A; count(*)=1", "letter=B; count(*)=1"});
        row("parse @message /\"([a-z]+)\":/ as key multi | filter name = 'Dan' | display key",
            {"key=name", "key=age"});
    }
    void commandsMakeRows() {
        QFETCH(QString, query);
        QFETCH(QStringList, rows);
        QCOMPARE(run(query.toStdString(), people), rows);
    }
    void columnsOfStatsAreNamedAsTheyAreWritten() {
        const std::vector<std::string> events{"{\"l\": [1, {\"id\": 7}]}"};
        QCOMPARE(run("stats count(*) by l[1].id | sort l[1].id | display l[1].id", events),
                 QStringList{"l[1].id=7"});
        QCOMPARE(run("stats count(*) as `a-b` | display `a-b` + 1 as n", events),
                 QStringList{"n=2"});
        QCOMPARE(run("stats count(*) | filter `count(*)` = 1", events), QStringList{"count(*)=1"});
    }
    void rowsThatAreEventsEndWithTheirPointer() {
        const auto results = test::resultsOf("filter @message like /b/", {"abc", "xyz"});
        const std::vector<insights::ResultField> expected{
            {"@timestamp", "2026-11-30 08:21:42.123"}, {"@message", "abc"}, {"@ptr", "ptr0"}};
        QCOMPARE(results.rows.size(), std::size_t{1});
        QVERIFY(results.rows.front() == expected);
        QCOMPARE(results.recordsScanned, 2);
        QCOMPARE(results.recordsMatched, 1);
        QCOMPARE(results.bytesScanned, 6);
        QCOMPARE(test::resultsOf("stats count(*)", {"a"}).rows.front().size(), std::size_t{1});
    }
    void fieldsOfParseAreShownBesideTheMessage() {
        QCOMPARE(run("parse @message 'a=*' as a", {"a=1"}),
                 QStringList{"@timestamp=2026-11-30 08:21:42.123; @message=a=1; a=1"});
        QCOMPARE(run("fields @message | parse @message 'a=*' as a", {"a=1"}),
                 QStringList{"@message=a=1; a=1"});
    }
    void globsTakeWhatIsBetweenTheirParts() {
        const std::string query = "parse @message '* [*] *' as t, l, m | display t, l, m";
        QCOMPARE(run(query, {"08:21 [INFO] all [is] well\nreally"}),
                 QStringList{"t=08:21; l=INFO; m=all [is] well\nreally"});
        QCOMPARE(run(query, {"nothing"}), QStringList{""});
        QCOMPARE(run("parse @message '\\*\\*=*;' as a | display a", {"x **=5;"}),
                 QStringList{"a=5"});
        QCOMPARE(run("parse @message 'url=*' as url | parse url '/api/*/users/*' as v, id "
                     "| display v, id",
                     {"url=/api/v1/users/7"}),
                 QStringList{"v=v1; id=7"});
    }
    void logfmtMakesAMap() {
        QCOMPARE(run("parse @message logfmt as lf | filter lf.level = 'error' "
                     "| display lf.msg, lf.duration",
                     {"level=error msg=\"it \\\"broke\\\"\" duration=5 flag", "level=info msg=x",
                      "no pairs"}),
                 QStringList{"lf.msg=it \"broke\"; lf.duration=5"});
    }
    void csvMakesFields() {
        QCOMPARE(run("parse @message csv as a, b, c | display a, b, c",
                     {"x,\"y, \"\"z\"\"\",,more", "1,2"}),
                 (QStringList{"a=1; b=2", "a=x; b=y, \"z\"; c="}));
    }
    void listsBecomeRows() {
        const std::string message =
            "{\"events\": [{\"name\": \"exception\"}, {\"name\": \"user action\"}]}";
        QCOMPARE(run("fields jsonParse(@message) as j | unnest j.events into event "
                     "| display event.name",
                     {message}),
                 (QStringList{"event.name=exception", "event.name=user action"}));
        QCOMPARE(run("fields 5 as five | unnest five into x | display x", {""}),
                 QStringList{"x=5"});
        QCOMPARE(run("fields jsonParse('[]') as l | unnest l into x", {""}), QStringList{});
        const std::string fruits = "{\"items\": [\"apple\", \"banana\"], \"host\": \"web\"}";
        QCOMPARE(run("expand items | display items, host", {fruits}),
                 (QStringList{"items=apple; host=web", "items=banana; host=web"}));
        QCOMPARE(run("fields items | sort items desc | expand items", {fruits}),
                 (QStringList{"items=apple", "items=banana"}));
        QCOMPARE(run("fields split('c,a', ',') as x | expand x | sort x", {fruits}),
                 (QStringList{"x=a", "x=c"}));
        const auto results = test::resultsOf("expand items", {fruits});
        QCOMPARE(results.recordsMatched, 1);
    }
    void theOrderOfSortIsNatural() {
        const std::vector<std::string> sorted{"!",     "#",  "*%04", "0#", "5A",        "111A",
                                              "2345_", "@",  "@_",   "A",  "A9876fghj", "a12345hfh",
                                              "0",     "01", "1",    "2",  "3"};
        std::vector<std::string> mixed = sorted;
        std::reverse(mixed.begin(), mixed.end());
        QStringList expected;
        for (const std::string& text : sorted)
            expected << "@message=" + QString::fromStdString(text);
        const QStringList found = run("fields @message | sort @message, @timestamp desc", mixed);
        QCOMPARE(found, expected);
    }
    void manyRowsAreSortedInBoundedSpace() {
        insights::Execution execution{
            test::parsed("fields @message | sort @message desc | dedup @message | limit 3"),
            test::settings()};
        for (int i = 0; i < 10'000; ++i) {
            const std::string message = std::to_string(i * 7919 % 5000);
            execution.add({test::morning, test::morning, message, "s", "1:g", "p"});
            QVERIFY(execution.wantsMore());
        }
        QCOMPARE(test::rowsOf(execution.finish()),
                 (QStringList{"@message=4999", "@message=4998", "@message=4997"}));
    }
    void withoutALimitThereAreTenThousandRows() {
        insights::Execution execution{test::parsed("fields @message"), test::settings()};
        for (int i = 0; i < 10'050; ++i)
            execution.add({test::morning + Seconds{i}, test::morning, "x", "s", "1:g", "p"});
        const auto results = execution.finish();
        QCOMPARE(results.rows.size(), std::size_t{10'000});
        QCOMPARE(results.recordsMatched, 10'050);
    }
    void newestFirstALimitEndsTheQuery_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("newestFirst");
        QTest::addColumn<bool>("ends");
        QTest::newRow("any order") << "limit 2" << false << false;
        QTest::newRow("newest first") << "limit 2" << true << true;
        QTest::newRow("said so") << "sort @timestamp desc | limit 2" << true << true;
        QTest::newRow("distinct") << "dedup @message | limit 2" << true << true;
        QTest::newRow("filtered") << "filter @message = 'none' | limit 2" << true << false;
        QTest::newRow("oldest first") << "sort @timestamp | limit 2" << true << false;
        QTest::newRow("by a field") << "sort @message | limit 2" << true << false;
        QTest::newRow("counted") << "stats count(*) by @message | limit 2" << true << false;
        QTest::newRow("patterns") << "pattern @message | limit 2" << true << false;
        QTest::newRow("whichever") << "limit any 2" << false << true;
    }
    void newestFirstALimitEndsTheQuery() {
        QFETCH(QString, query);
        QFETCH(bool, newestFirst);
        QFETCH(bool, ends);
        auto settings = test::settings();
        if (newestFirst)
            settings.feed = insights::Execution::Feed::NewestFirst;
        insights::Execution execution{test::parsed(query.toStdString()), settings};
        for (const char* message : {"a", "b"}) {
            QVERIFY(execution.wantsMore());
            execution.add({test::morning, test::morning, message, "s", "1:g", "p"});
        }
        QCOMPARE(execution.wantsMore(), !ends);
    }
    void startQuerysLimitIsForQueriesWithoutOne() {
        auto settings = test::settings();
        settings.limit = 1;
        for (const auto& [query, rows] :
             {std::pair{"fields @message", 1}, {"limit 3", 3}, {"stats count(*) by @message", 1}}) {
            insights::Execution execution{test::parsed(query), settings};
            for (const char* message : {"a", "b", "c"})
                execution.add({test::morning, test::morning, message, "s", "1:g", "p"});
            QCOMPARE(execution.finish().rows.size(), static_cast<std::size_t>(rows));
        }
    }
};

LATHE_TEST(tst_Commands)
#include "tst_Commands.moc"
