#include "tests/engine/services/dynamodb/DynamoBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using test::DynamoBench;
namespace json = boost::json;

class tst_Streams : public QObject {
    Q_OBJECT

    std::unique_ptr<DynamoBench> m_bench;

    void stream(const std::string& view) {
        m_bench->ask("UpdateTable",
                     "{'TableName':'things','StreamSpecification':{'StreamEnabled':true,"
                     "'StreamViewType':'" +
                         view + "'}}");
    }
    std::string arn() {
        const json::object table = m_bench->ask("DescribeTable", "{'TableName':'things'}");
        return std::string{table.at("Table").at("LatestStreamArn").as_string()};
    }
    std::string iterator(const std::string& type) {
        const json::object described =
            m_bench->ask("DescribeStream", "{'StreamArn':'" + arn() + "'}");
        const std::string shard{
            described.at("StreamDescription").at("Shards").at(0).at("ShardId").as_string()};
        const json::object answer =
            m_bench->ask("GetShardIterator", "{'StreamArn':'" + arn() + "','ShardId':'" + shard +
                                                 "','ShardIteratorType':" + type + "}");
        return std::string{answer.at("ShardIterator").as_string()};
    }
    json::object records(const std::string& from, const std::string& more = {}) {
        return m_bench->ask("GetRecords", "{'ShardIterator':'" + from + "'" + more + "}");
    }
    static std::string namesIn(const json::object& answer) {
        std::string names;
        for (const json::value& record : answer.at("Records").as_array())
            names += (names.empty() ? "" : " ") + std::string{record.at("eventName").as_string()};
        return names;
    }

  private slots:
    void init() {
        m_bench = std::make_unique<DynamoBench>();
        m_bench->makeTable();
    }
    void tellsWhatHasHappenedToItems() {
        stream("NEW_AND_OLD_IMAGES");
        m_bench->put("a", 1);
        m_bench->put("a", 1, ",'x':{'S':'1'}");
        m_bench->put("a", 1, ",'x':{'S':'1'}");
        m_bench->ask("DeleteItem", "{" + DynamoBench::key("a", 1) + "}");
        const json::object answer = records(iterator("'TRIM_HORIZON'"));
        QCOMPARE(namesIn(answer), std::string{"INSERT MODIFY REMOVE"});
        const json::object& changed = answer.at("Records").at(1).as_object();
        QCOMPARE(std::string{changed.at("eventSource").as_string()}, std::string{"aws:dynamodb"});
        const json::object& change = changed.at("dynamodb").as_object();
        QCOMPARE(json::serialize(change.at("Keys")), test::quoted("{'p':{'S':'a'},'s':{'N':'1'}}"));
        QVERIFY(!change.at("OldImage").as_object().contains("x"));
        QVERIFY(change.at("NewImage").as_object().contains("x"));
        QVERIFY(!answer.at("Records").at(0).at("dynamodb").as_object().contains("OldImage"));
        QVERIFY(!answer.at("Records").at(2).at("dynamodb").as_object().contains("NewImage"));
    }
    void showsNoMoreThanItsViewSays() {
        stream("KEYS_ONLY");
        m_bench->put("a", 1, ",'x':{'S':'1'}");
        const json::object answer = records(iterator("'TRIM_HORIZON'"));
        const json::object& change = answer.at("Records").at(0).at("dynamodb").as_object();
        QVERIFY(!change.contains("NewImage"));
        QCOMPARE(std::string{change.at("StreamViewType").as_string()}, std::string{"KEYS_ONLY"});
    }
    void goesOnWhereItWasLeft() {
        stream("KEYS_ONLY");
        m_bench->put("a", 1);
        const std::string latest = iterator("'LATEST'");
        for (int s = 2; s < 5; ++s)
            m_bench->put("a", s);
        const json::object first = records(latest, ",'Limit':2");
        QCOMPARE(namesIn(first), std::string{"INSERT INSERT"});
        const std::string next{first.at("NextShardIterator").as_string()};
        m_bench->open();
        const json::object second = records(next);
        QCOMPARE(namesIn(second), std::string{"INSERT"});
        const std::string sequence{
            second.at("Records").at(0).at("dynamodb").at("SequenceNumber").as_string()};
        QCOMPARE(
            namesIn(records(iterator("'AT_SEQUENCE_NUMBER','SequenceNumber':'" + sequence + "'"))),
            std::string{"INSERT"});
        QCOMPARE(namesIn(records(
                     iterator("'AFTER_SEQUENCE_NUMBER','SequenceNumber':'" + sequence + "'"))),
                 std::string{});
    }
    void transactionsThatAreCancelledLeaveNoTrace() {
        stream("KEYS_ONLY");
        m_bench->ask(
            "TransactWriteItems",
            "{'TransactItems':[{'Put':{'TableName':'things','Item':{'p':{'S':'a'},'s':{'N':'1'}}}},"
            "{'ConditionCheck':{" +
                DynamoBench::key("b", 1) + ",'ConditionExpression':'attribute_exists(p)'}}]}");
        QCOMPARE(namesIn(records(iterator("'TRIM_HORIZON'"))), std::string{});
    }
    void tellsWhoTakesAwayWhatIsOver() {
        stream("OLD_IMAGE");
        m_bench->ask("UpdateTimeToLive",
                     "{'TableName':'things','TimeToLiveSpecification':{'Enabled':true,"
                     "'AttributeName':'until'}}");
        const auto now = std::chrono::duration_cast<std::chrono::seconds>(
                             m_bench->clock.wall().time_since_epoch())
                             .count();
        m_bench->put("a", 1, ",'until':{'N':'" + std::to_string(now - 1) + "'}");
        m_bench->service->onClockMoved();
        const json::object answer = records(iterator("'TRIM_HORIZON'"));
        QCOMPARE(namesIn(answer), std::string{"INSERT REMOVE"});
        QCOMPARE(json::serialize(answer.at("Records").at(1).at("userIdentity")),
                 test::quoted("{'type':'Service','principalId':'dynamodb.amazonaws.com'}"));
    }
    void recordsAreKeptForADay() {
        stream("KEYS_ONLY");
        m_bench->put("a", 1);
        m_bench->clock.advance(std::chrono::hours{25});
        m_bench->put("a", 2);
        m_bench->service->onClockMoved();
        QCOMPARE(namesIn(records(iterator("'TRIM_HORIZON'"))), std::string{"INSERT"});
    }
    void refusesWhatIsWrong() {
        stream("KEYS_ONLY");
        const std::string from = iterator("'LATEST'");
        m_bench->clock.advance(std::chrono::minutes{16});
        QCOMPARE(m_bench->problem("GetRecords", "{'ShardIterator':'" + from + "'}"),
                 std::string{"ExpiredIteratorException: Iterator expired"});
        QCOMPARE(m_bench->problem("GetRecords", "{'ShardIterator':'nonsense'}"),
                 std::string{"ValidationException: Invalid ShardIterator"});
        QVERIFY(m_bench
                    ->problem("UpdateTable", "{'TableName':'things','StreamSpecification':{"
                                             "'StreamEnabled':true,'StreamViewType':'KEYS_ONLY'}}")
                    .starts_with("ResourceInUseException: Table already has an enabled stream"));
        QVERIFY(m_bench->problem("DescribeStream", "{'StreamArn':'" + arn() + "x'}")
                    .starts_with("ResourceNotFoundException"));
    }
    void listsStreams() {
        QCOMPARE(m_bench->told("ListStreams", "{}"), std::string{"{'Streams':[]}"});
        stream("KEYS_ONLY");
        const json::object answer = m_bench->ask("ListStreams", "{'TableName':'things'}");
        QCOMPARE(std::string{answer.at("Streams").at(0).at("StreamArn").as_string()}, arn());
    }
};

LATHE_TEST(tst_Streams)
#include "tst_Streams.moc"
