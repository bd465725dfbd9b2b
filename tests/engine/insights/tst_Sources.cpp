#include "tests/engine/insights/Running.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>

using namespace lathe;
using insights::Source;
using test::run;

/// Where a query says what it looks through, and queries in parentheses.
class tst_Sources : public QObject {
    Q_OBJECT

    static Source sourceOf(const std::string& text) { return *test::parsed(text).source; }

  private slots:
    void groupsAreNamedOrSelected() {
        const Source named = sourceOf("SOURCE '/aws/lambda/a', \"b\" | fields @message");
        QVERIFY((named.names == std::vector<std::string>{"/aws/lambda/a", "b"}));
        QVERIFY(!named.isSelection);
        QVERIFY((sourceOf("SOURCE 'a' | SOURCE 'b' | limit 1").names ==
                 std::vector<std::string>{"a", "b"}));
        QVERIFY((sourceOf("SOURCE /aws/lambda/my-fn | limit 1").names ==
                 std::vector<std::string>{"/aws/lambda/my-fn"}));
        QVERIFY(!test::parsed("fields source | filter source = 1").source);

        const Source all = sourceOf("SOURCE logGroups()");
        QVERIFY(all.selects("x", "1", "STANDARD"));
        QVERIFY(!all.selects("x", "1", "INFREQUENT_ACCESS"));
        const Source some = sourceOf("SOURCE logGroups(namePrefix: ['/aws/', 'b'], class: "
                                     "'INFREQUENT_ACCESS', accountIdentifiers: ['12'])");
        QVERIFY(some.selects("/aws/lambda/a", "12", "INFREQUENT_ACCESS"));
        QVERIFY(!some.selects("a", "12", "INFREQUENT_ACCESS"));
        QVERIFY(!some.selects("/aws/lambda/a", "13", "INFREQUENT_ACCESS"));
        QVERIFY(!some.selects("/aws/lambda/a", "12", "STANDARD"));
    }
    void timesAreMomentsOrDistancesFromNow_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("milliseconds");
        QTest::newRow("now") << "now" << qint64{1'000'000};
        QTest::newRow("none at all") << "0s" << qint64{1'000'000};
        QTest::newRow("back") << "-90s" << qint64{910'000};
        QTest::newRow("days") << "-1d" << qint64{1'000'000 - 86'400'000};
        QTest::newRow("milliseconds") << "1796026902123" << qint64{1'796'026'902'123};
        QTest::newRow("date") << "2026-11-30" << qint64{1'795'996'800'000};
        QTest::newRow("time") << "2026-11-30T08:21:42.123Z" << qint64{1'796'026'902'123};
        QTest::newRow("without a zone") << "2026-11-30T08:21:42" << qint64{1'796'026'902'000};
        for (const char* none :
             {"soon", "-", "", "2026-02-30", "2026-11-30T25:00:00Z", "xxxx-11-30",
              "2026-11-30T08:21:42.Z", "99999999999999999999", "-1mo", "-9223372036854775807d"})
            QTest::newRow(none) << none << qint64{-1};
    }
    void timesAreMomentsOrDistancesFromNow() {
        QFETCH(QString, text);
        QFETCH(qint64, milliseconds);
        const auto time = insights::sourceTimeIn(text.toStdString());
        QCOMPARE(time.has_value(), milliseconds != -1);
        if (time)
            QCOMPARE(qint64{std::chrono::floor<Milliseconds>(
                                insights::momentOf(*time, Timestamp{Seconds{1000}}))
                                .time_since_epoch()
                                .count()},
                     milliseconds);
    }

    void aFilterLooksAmongWhatAnotherQueryGives() {
        const std::vector<std::string> events{"{\"id\": 1, \"n\": \"a\"}",
                                              "{\"id\": 2, \"n\": \"b\"}", "{\"n\": \"c\"}"};
        const std::vector<std::string> failed{"{\"id\": \"2.0\", \"ok\": 0}",
                                              "{\"id\": 1, \"ok\": 1}"};
        QCOMPARE(run("filter id in (SOURCE 'g' | filter ok = 0 | fields id) | display n", events,
                     {failed}),
                 QStringList{"n=b"});
        QCOMPARE(run("filter id not in (filter ok = 0 | fields id) | display n", events, {failed}),
                 QStringList{"n=a"});
        // A single field may be called otherwise; of several, the one that is called as the
        // operand.
        QCOMPARE(run("filter id in (stats max(id) as most) | display n", events, {failed}),
                 QStringList{"n=b"});
        QCOMPARE(run("filter id in (fields ok, id | filter ok = 1) | display n", events, {failed}),
                 QStringList{"n=a"});
        QCOMPARE(run("filter id in (fields id) or n in (fields n) | display n", events,
                     {{}, {"{\"n\": \"c\"}"}}),
                 QStringList{"n=c"});
    }
    void joinPutsEventsWithTheSameKeyBesideEachOther() {
        const std::vector<std::string> orders{"{\"id\": 1, \"who\": \"ann\"}",
                                              "{\"id\": 2, \"who\": \"bob\"}"};
        const std::vector<std::string> payments{"{\"order\": 2, \"sum\": 5}",
                                                "{\"order\": 2, \"sum\": 7}", "{\"sum\": 9}"};
        const std::string sides = " left=o right=p where o.id = p.order (SOURCE 'g') ";
        const std::string shown = "| sort p.sum | fields o.who, p.sum";
        QCOMPARE(run("join type=inner" + sides + shown, orders, {payments}),
                 (QStringList{"o.who=bob; p.sum=5", "o.who=bob; p.sum=7"}));
        QCOMPARE(run("join type=left" + sides + shown, orders, {payments}),
                 (QStringList{"o.who=ann", "o.who=bob; p.sum=5", "o.who=bob; p.sum=7"}));
        QCOMPARE(
            run("join left=o right=p where p.order = o.id (SOURCE 'g') | stats sum(p.sum) as s "
                "by o.who",
                orders, {payments}),
            QStringList{"o.who=bob; s=12"});
        QCOMPARE(run("filter who = 'bob' | join type=left left=o right=p where o.id = p.order "
                     "(SOURCE 'g' | stats sum(sum) as all by order) | display who, p.all",
                     orders, {payments}),
                 QStringList{"who=bob; p.all=12"});
        QCOMPARE(
            run("fields jsonParse(@message) as j | join left=o right=p where o.j.id = p.k.order "
                "(SOURCE 'g' | fields jsonParse(@message) as k) | sort p.k.sum desc | limit 1 "
                "| display j.who, p.k.sum",
                orders, {payments}),
            QStringList{"j.who=bob; p.k.sum=7"});
    }
    void joinWithoutFieldsShowsBothMessages() {
        QCOMPARE(
            run("join left=a right=b where a.x = b.x (SOURCE 'g')", {"{\"x\": 1}"},
                {{"{\"x\": 1, \"y\": 2}"}}),
            QStringList{"@timestamp=2026-11-30 08:21:42.123; @message={\"x\": 1}; "
                        "b.@timestamp=2026-11-30 08:21:42.123; b.@message={\"x\": 1, \"y\": 2}"});
    }
    void joinWithoutFieldsShowsWhatTheOtherQueryShows() {
        QCOMPARE(run("join left=a right=b where a.x = b.x (SOURCE 'g' | fields toupper(y)) "
                     "| filter x = 1",
                     {"{\"x\": 1}"}, {{"{\"x\": 1, \"y\": \"z\"}"}}),
                 QStringList{"@timestamp=2026-11-30 08:21:42.123; @message={\"x\": 1}; "
                             "b.toupper(y)=Z"});
    }
    void largeWholeNumbersAreNotMixedUp() {
        QCOMPARE(run("filter id in (fields id) | display id",
                     {"{\"id\": 9007199254740993}", "{\"id\": 9007199254740992}"},
                     {{"{\"id\": 9007199254740992}"}}),
                 QStringList{"id=9007199254740992"});
    }
    void columnsOfAnotherQueryStandBesideTheRows() {
        const std::vector<std::string> events{"{\"s\": \"x\"}", "{\"s\": \"y\"}", "{\"s\": \"y\"}"};
        const std::vector<std::string> others{"{\"s\": \"p\", \"t\": 1}",
                                              "{\"s\": \"q\", \"t\": 2}"};
        const std::string count = "stats count(*) as n by s | sort n | appendcols ";
        QCOMPARE(run(count + "(fields t | sort t)", events, {others}),
                 (QStringList{"s=x; n=1; t=1", "s=y; n=2; t=2"}));
        QCOMPARE(run(count + "max=1 (fields t | sort t)", events, {others}),
                 (QStringList{"s=x; n=1; t=1", "s=y; n=2"}));
        QCOMPARE(run(count + "(fields s, t | sort t)", events, {others}),
                 (QStringList{"s=x; n=1; t=1", "s=y; n=2; t=2"}));
        QCOMPARE(run(count + "override=true max=1 (fields s, t | sort t)", events, {others}),
                 (QStringList{"s=p; n=1; t=1", "s=y; n=2"}));
    }
};

LATHE_TEST(tst_Sources)
#include "tst_Sources.moc"
