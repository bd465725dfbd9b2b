#include "tests/engine/insights/Running.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using insights::Query;

/// Which texts are queries, and where those that are none go wrong.
class tst_Query : public QObject {
    Q_OBJECT

    static void wrong(const char* text, int start, int end, const char* message) {
        QTest::newRow(text) << text << start << end << message;
    }

  private slots:
    void whatIsWrongIsSaidWithItsPlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("message");
        wrong("", 0, 0, "the query ends where a command is expected");
        wrong("fields a |", 10, 10, "the query ends where a command is expected");
        wrong("fields a | count()", 11, 16, "there is no command 'count'");
        wrong("fields a | lookup t a", 11, 17,
              "the command 'lookup' of CloudWatch is not there in Lathe");
        wrong("fields a b", 9, 10, "'|' or the end of the query is expected here, not 'b'");
        wrong("fields a,", 9, 9, "the query ends where a field or a value is expected");
        wrong("fields foo(a)", 7, 10, "there is no function 'foo'");
        wrong("fields abs(a, b)", 7, 16, "abs takes other arguments: abs(a)");
        wrong("fields (a", 9, 9, "the query ends where ')' is expected");
        wrong("fields 'abc", 7, 11, "this text has no quotation mark at its end");
        wrong("fields `abc", 7, 11, "this name has no backtick at its end");
        wrong("fields a ; b", 9, 10, "';' means nothing here");
        wrong("fields a as 5", 12, 13, "the name of a field is expected here, not '5'");
        wrong("filter a like b", 14, 15,
              "a text or a regular expression is expected here, not 'b'");
        wrong("filter a like /b", 14, 16, "this regular expression has no slash at its end");
        wrong("filter a like /(b/", 14, 18,
              "this is no regular expression: missing closing parenthesis at byte 2");
        wrong("filter a not b", 13, 14, "'like' or 'in' is expected here, not 'b'");
        wrong("filter a in 'b'", 12, 15, "'[' is expected here, not ''b''");
        wrong("limit 0", 6, 7, "a number from 1 to 100000 is expected here, not '0'");
        wrong("limit 100001", 6, 12, "a number from 1 to 100000 is expected here, not '100001'");
        wrong("limit x", 6, 7, "a number from 1 to 100000 is expected here, not 'x'");
        wrong("stats count(*) by bin(5x)", 22, 24, "a period such as 5m or 1h is expected here");
        wrong("stats pct(a)", 11, 12, "',' is expected here, not ')'");
        wrong("stats pct(a, 101)", 13, 16, "a number from 0 to 100 is expected here, not '101'");
        wrong("fields count(a)", 7, 12,
              "count can only be used in stats, and not inside another such function");
        wrong("stats max(min(a))", 10, 13,
              "min can only be used in stats, and not inside another such function");
        wrong("stats count(*), a", 16, 17,
              "'a' must be in a function such as max(), or come after 'by'");
        wrong("stats count(*) as n, sum(a) as n", 31, 32, "the query has made a field 'n' already");
        wrong("fields a as x | fields b as x", 28, 29, "the query has made a field 'x' already");
        wrong("stats sum(a) by b | filter c = 1", 27, 28,
              "there is no field 'c' here: after stats and pattern there are only those that they "
              "make");
        wrong("stats count(*) by a | stats max(a) by bin(5m)", 38, 45,
              "there is no field '@timestamp' here: after stats and pattern there are only those "
              "that they make");
        wrong("stats count(*) as a | stats max(a) as b | stats max(b)", 42, 47,
              "a query has at most two stats commands");
        wrong("stats count(*) as a | sort a | stats max(a)", 31, 36,
              "sort and limit must come after the second stats command");
        wrong("dedup a | sort a", 10, 14, "after dedup there can only be limit");
        wrong("parse @message \"a*\"", 15, 19, "this pattern has 1 * for 0 names");
        wrong("parse @message \"a\" as b", 15, 23, "this pattern has no * that stands for a field");
        wrong("parse @message /a(b)/", 15, 21,
              "this expression has no group with a name, (?<name>...)");
        wrong("parse @message /a(b)/ as c, d", 15, 21, "this expression has 1 groups for 2 names");
        wrong("parse @message logfmt", 15, 21, "logfmt needs one name after 'as'");
        wrong("parse @message csv", 15, 18, "csv needs names after 'as'");
        wrong("parse @message x", 15, 16,
              "a text or a regular expression is expected here, not 'x'");
        wrong("fields 1e999", 7, 12, "1e999 is too large a number");
        wrong("unnest a b", 9, 10, "into is expected here, not 'b'");
        wrong("expand abs(a)", 7, 13, "expand takes the name of a field");
        wrong("fields a | SOURCE 'g'", 11, 17, "SOURCE must come before all other commands");
        wrong("SOURCE", 6, 6,
              "the query ends where the name of a log group, or logGroups() is expected");
        wrong("SOURCE logGroups(tags: ['a'])", 17, 21,
              "logGroups() takes namePrefix, class and accountIdentifiers, and not 'tags'");
        wrong("SOURCE logGroups(namePrefix: [a])", 30, 31,
              "a text in quotes is expected here, not 'a'");
        wrong("SOURCE logGroups(namePrefix: ['1','2','3','4','5','6'])", 17, 54,
              "there can be at most 5 here");
        wrong("SOURCE 'g' START=soon | fields a", 17, 21,
              "a time such as -1h, now or 2026-11-30T08:00:00Z is expected here");
        wrong("filter a in (fields b, c)", 12, 25, "this query gives no field 'a'");
        wrong("filter a in (fields b", 21, 21, "the query ends where '|' or ')' is expected");
        wrong("filter a in (filter b in (fields b) | fields a)", 25, 26,
              "a query in parentheses can have no other one in it");
        wrong("join left=a where a.x = b.x (SOURCE 'g')", 0, 11,
              "join needs two names, left=a right=b");
        wrong("join left=a right=b where x = b.x (SOURCE 'g')", 26, 27,
              "here 'a.' and the name of a field are expected");
        wrong("join type=outer left=a right=b", 10, 15,
              "'inner' or 'left' is expected here, not 'outer'");
        wrong("join left=a right=b where a.x = b.x (SOURCE 'g') | "
              "join left=a right=c where a.x = c.x (SOURCE 'g')",
              51, 55, "a query can have one join only");
        wrong(
            "join left=a right=b where a.x = b.x (stats count(*) by x) | fields b.y", 67, 70,
            "there is no field 'b.y' here: after stats and pattern there are only those that they "
            "make");
        wrong("stats count(*) | diff", 17, 21,
              "'diff' must come after pattern, or before any stats");
        wrong("pattern a | diff | diff", 19, 23, "a query can be compared with one time only");
        wrong("logcompare 7d", 11, 13, "timeshift is expected here, not '7d'");
        wrong("logcompare timeshift 7x", 21, 23,
              "a duration such as 30m or 7d is expected here, not '7x'");
        wrong("stats count(*) | anomaly", 17, 24,
              "'anomaly' must come after pattern, or before any stats");
        wrong("stats count(*) by a | fillmissing", 22, 33,
              "fillmissing must come after stats by bin()");
        wrong("stats count(*) as n by bin(1m) | fillmissing with n for 0", 50, 51,
              "a number or a text is expected here, not 'n'");
        wrong("autoregress a p=0", 16, 17, "a number from 1 to 100 is expected here, not '0'");
        wrong("autoregress a p=4-2", 18, 19, "a number from 4 to 100 is expected here, not '2'");
        wrong("outlier action=keep a", 15, 19,
              "'remove' or 'transform' is expected here, not 'keep'");
        wrong("outlier mark=1 a", 13, 14, "'true' or 'false' is expected here, not '1'");
        wrong("addtotals", 9, 9, "addtotals needs fields: name them, or put fields before it");
        wrong("fields jsonParse(a) as j | filldown j.b", 36, 39,
              "'j.b' is a part of a field, and no field");
        wrong("sessionize a maxspan soon", 21, 25,
              "a duration such as 30m or 7d is expected here, not 'soon'");
    }
    void whatIsWrongIsSaidWithItsPlace() {
        QFETCH(QString, text);
        QFETCH(int, start);
        QFETCH(int, end);
        QFETCH(QString, message);
        const auto query = Query::parse(text.toStdString());
        QVERIFY(!query);
        QCOMPARE(QString::fromStdString(query.error().message.english()), message);
        QCOMPARE(static_cast<int>(query.error().location.start), start);
        QCOMPARE(static_cast<int>(query.error().location.end), end);
    }
    void placesAreCountedInCharactersAndLines() {
        const auto query = Query::parse("fields '\xc3\xa4\xe2\x82\xac'\n| fields \xc3\xa4, )");
        QVERIFY(!query);
        const insights::Location expected{24, 25, 2, 13};
        QCOMPARE(query.error().location.start, expected.start);
        QCOMPARE(query.error().location.end, expected.end);
        QCOMPARE(query.error().location.line, expected.line);
        QCOMPARE(query.error().location.column, expected.column);
        QCOMPARE(query.error().error().code, std::string{"MalformedQueryException"});
        QCOMPARE(query.error().error().detail.english(),
                 std::string{"a field or a value is expected here, not ')' (line 2, column 13)"});
    }
    void aQueryHasTenThousandCharactersAtMost() {
        const std::string most = "fields @message #" + std::string(10'000 - 17, 'x');
        QVERIFY(Query::parse(most));
        const auto longer = Query::parse(most + "x");
        QVERIFY(!longer);
        QCOMPARE(longer.error().message.english(),
                 std::string{"the query has 10001 characters, and CloudWatch takes 10000"});
    }
    void whatLiesTooDeepIsRefused() {
        QVERIFY(!Query::parse("filter " + std::string(5000, '(')));
        QVERIFY(!Query::parse("filter " + std::string(5000, '-') + "1"));
        std::string sum = "filter 1";
        for (int i = 0; i < 2000; ++i)
            sum += "+1";
        QVERIFY(!Query::parse(sum));
        std::string choices = "filter a = 1";
        for (int i = 0; i < 100; ++i)
            choices += " or a = 1";
        QVERIFY(Query::parse(choices));
    }
    void theExamplesOfTheDocumentationAreQueries_data() {
        QTest::addColumn<QString>("text");
        int number = 0;
        for (const char* text :
             {"fields @timestamp, @message | sort @timestamp desc | limit 25",
              "filter @message like /Exception/ \n| stats count(*) as exceptionCount by bin(1h)\n"
              "| sort exceptionCount desc",
              "filter @type = \"REPORT\" | stats max(@memorySize / 1000 / 1000) as provisioned, "
              "min(@maxMemoryUsed / 1000 / 1000) as least, provisioned - least as over",
              "filter (dstAddr like 'x.x.x.x' and srcAddr like 'y.y.')\n"
              "| stats sum(bytes) as b by srcAddr, dstAddr | sort b desc | limit 10",
              "stats sum(packets) as packetsTransferred by srcAddr, dstAddr",
              "filter tlsDetails.tlsVersion in [ \"TLSv1\", \"TLSv1.1\" ]\n"
              "| stats count(*) as n by userIdentity.accountId, tlsDetails.tlsVersion\n"
              "| sort n, tlsDetails.tlsVersion",
              "fields @timestamp, @message\n| stats count(*) as n by `detail-type`\n| sort n desc",
              "parse @message \"user=*, method:*, latency := *\" as @user,\n  @method, @latency | "
              "stats avg(@latency) by @method,\n  @user",
              "FIELDS @message\n | PARSE @message \"* [*] *\" as loggingTime, loggingType, "
              "loggingMessage\n | FILTER loggingType IN [\"ERROR\", \"INFO\"]\n"
              " | DISPLAY loggingMessage, loggingType = \"ERROR\" as isError",
              "FIELDS strlen(@message) AS message_length\n| STATS sum(message_length)/1024/1024 as "
              "logs_mb BY bin(5m)\n| STATS max(logs_mb) AS peak, avg(logs_mb) AS mean",
              "STATS count_distinct(client_ip) AS session_ips, count(*) AS requests BY session_id, "
              "client_platform | FILTER session_ips > 1 | STATS count(*) AS sessions, "
              "sum(requests) / count(*) AS mean BY client_platform",
              "FIELDS strlen(@message) AS l | STATS sum(l) / 1024 AS mb BY BIN(5m) as @t "
              "| STATS max(mb) AS peak BY dateceil(@t, 10m)",
              "fields jsonParse(@message) as json_message | filter json_message.users[1].action = "
              "\"PutData\"",
              "fields jsonParse(@message) as js | unnest js.accounts into account "
              "| filter account.type = \"internal\"",
              "filter @`aws.tag.aws:cloudformation:stack-name` = \"my-stack\"",
              "fields @timestamp, @message, accountId\n# | filter accountId not like \"79\"\n"
              "| sort @timestamp desc\n| limit 20",
              "parse @message /(\\d+\\.\\d+\\.\\d+\\.\\d+)/ as ip_addr multi | stats count(*) by "
              "ip_addr",
              "fields jsonParse(api.request.data).startTime as startTime",
              "filter toMillis(@timestamp) >= (now() * 1000 - 7200000)",
              "filterIndex requestId = \"1\" | where @message like /error/",
              "SOURCE logGroups(accountIdentifiers:['111122223333'], namePrefix: ['n1', 'n2']) | "
              "fields @message",
              "SOURCE logGroups(class: ['INFREQUENT_ACCESS'])",
              "SOURCE logGroups(namePrefix: [], class: \"STANDARD\") START=-3600s END=0s |\n"
              "fields @timestamp | sort @timestamp desc",
              "filter requestId in (\n    SOURCE '/aws/lambda/payment-processor'\n"
              "    | filter status = \"FAILED\"\n"
              "    | stats count(*) as failureCount by requestId\n    | filter failureCount > 3\n"
              "    | fields requestId\n)\n| fields @timestamp, requestId, customerId\n"
              "| sort @timestamp asc",
              "filter status >= 500\n| join type=inner left=api right=lambda \n"
              "    where api.requestId=lambda.requestId \n    (SOURCE '/aws/lambda/my-function')\n"
              "| fields api.requestId, api.status, api.latency, lambda.duration\n"
              "| sort api.latency desc",
              "filter eventType = \"ORDER_CREATED\"\n| join type=left left=order right=payment\n"
              "    where order.transactionId=payment.transactionId (SOURCE '/aws/lambda/p')\n"
              "| filter payment.eventType = \"PAYMENT\" or !ispresent(payment.eventType)\n"
              "| fields order.transactionId, payment.amount\n"
              "| filter payment.paymentStatus != \"SUCCESS\"",
              "fields @timestamp, @message | filter @type = \"REPORT\" | pattern @message | "
              "anomaly",
              "fields svc | stats count(*) as cnt by svc | appendcols override=true "
              "( SOURCE lg | stats avg(latency) as avgLat by svc )",
              "SOURCE lg start=-1d end=now | logcompare timeshift 7d",
              "pattern @message | diff previousWeek",
              "diff",
              "fields @timestamp, bytes | accum bytes AS totalBytes",
              "fields @timestamp, bytes | autoregress bytes p=1-4",
              "fields @timestamp, host, cpu_user, cpu_system | filldown host cpu*",
              "fields @timestamp, latency | stats avg(latency) as avg_latency by bin(1m) "
              "| fillmissing with 0 for avg_latency",
              "fields a, b | addtotals",
              "fields price, tax, qty | addtotals price, tax",
              "fields @timestamp, cpu, memory | outlier action=remove param=3.0 uselower=true "
              "mark=true cpu memory",
              "fields @timestamp, userId, deviceId | sessionize userId, deviceId maxspan 1h as "
              "my_session",
              "fields method, status | countFrequent method, status",
              "stats count(*) by bin(5m) offset 1h",
              "fields md5(a), sha256(a)",
              "stats rate(n, 1m), countOverTime(a), sumOverTime(n), histogram(n, 5) by bin(5m)"})
            QTest::newRow(qPrintable(QString::number(++number))) << text;
    }
    void theExamplesOfTheDocumentationAreQueries() {
        QFETCH(QString, text);
        const auto query = Query::parse(text.toStdString());
        QVERIFY2(query, query ? "" : query.error().error().detail.english().c_str());
    }
};

LATHE_TEST(tst_Query)
#include "tst_Query.moc"
