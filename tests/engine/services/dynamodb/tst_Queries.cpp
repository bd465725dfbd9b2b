#include "tests/engine/services/dynamodb/DynamoBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <set>

using namespace lathe;
using test::DynamoBench;
namespace json = boost::json;

class tst_Queries : public QObject {
    Q_OBJECT

    std::unique_ptr<DynamoBench> m_bench;

    /// The range keys found, joined by spaces.
    static std::string rangesOf(const json::object& answer) {
        std::string text;
        for (const json::value& item : answer.at("Items").as_array())
            text += (text.empty() ? "" : " ") + std::string{item.at("s").at("N").as_string()};
        return text;
    }
    json::object query(const std::string& more) {
        return m_bench->ask("Query", "{'TableName':'things'," + more + "}");
    }
    static std::string where(const std::string& condition, const std::string& values) {
        return "'KeyConditionExpression':'" + condition +
               "','ExpressionAttributeValues':{':p':{'S':'a'}" + values + "}";
    }

  private slots:
    void init() {
        m_bench = std::make_unique<DynamoBench>();
        m_bench->makeTable();
        for (const int s : {10, -3, 2, 100, 25})
            m_bench->put("a", s,
                         ",'color':{'S':'" + std::string{s > 9 ? "red" : "blue"} + "'},'x':{'N':'" +
                             std::to_string(s * 2) + "'}");
        m_bench->put("b", 7);
    }
    void findsItemsInTheOrderOfTheirRangeKeys_data() {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("expected");
        const auto row = [](const std::string& more, const char* expected) {
            QTest::newRow(more.c_str()) << QString::fromStdString(more) << expected;
        };
        row(where("p = :p", ""), "-3 2 10 25 100");
        row(where("p = :p", "") + ",'ScanIndexForward':false", "100 25 10 2 -3");
        row(where("p = :p AND s > :s", ",':s':{'N':'2'}"), "10 25 100");
        row(where("p = :p AND s >= :s", ",':s':{'N':'2.0'}"), "2 10 25 100");
        row(where("p = :p AND s BETWEEN :s AND :t", ",':s':{'N':'-3'},':t':{'N':'10'}"), "-3 2 10");
        row(where("p = :p AND s = :s", ",':s':{'N':'25'}"), "25");
        row(where("p = :p AND :s > s", ",':s':{'N':'10'}"), "-3 2");
        row("'KeyConditions':{'p':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'a'}]},'s':"
            "{"
            "'ComparisonOperator':'LE','AttributeValueList':[{'N':'2'}]}}",
            "-3 2");
    }
    void findsItemsInTheOrderOfTheirRangeKeys() {
        QFETCH(QString, more);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(rangesOf(query(more.toStdString()))), expected);
    }
    void filtersAndCountsWhatItHasSeen() {
        const json::object answer =
            query(where("p = :p", ",':x':{'N':'20'}") + ",'FilterExpression':'x >= :x','Limit':4");
        QCOMPARE(rangesOf(answer), std::string{"10 25"});
        QCOMPARE(answer.at("Count").to_number<int>(), 2);
        QCOMPARE(answer.at("ScannedCount").to_number<int>(), 4);
        QVERIFY(answer.contains("LastEvaluatedKey"));
    }
    void goesOnBehindTheLastKey() {
        for (const char* order : {"", ",'ScanIndexForward':false"}) {
            std::string found;
            std::string start;
            for (int page = 0; page < 10; ++page) {
                const json::object answer =
                    query(where("p = :p", "") + order + ",'Limit':2" + start);
                found += rangesOf(answer) + "|";
                const json::value* last = answer.if_contains("LastEvaluatedKey");
                if (!last)
                    break;
                std::string key = json::serialize(*last);
                std::replace(key.begin(), key.end(), '"', '\'');
                start = ",'ExclusiveStartKey':" + key;
            }
            QCOMPARE(found, std::string{*order ? "100 25|10 2|-3|" : "-3 2|10 25|100|"});
        }
    }
    void asksAnIndex() {
        const std::string red = "'IndexName':'byColor','KeyConditionExpression':'color = :c',"
                                "'ExpressionAttributeValues':{':c':{'S':'red'}}";
        const json::object answer = query(red);
        QCOMPARE(rangesOf(answer), std::string{"10 25 100"});
        // It has only the keys.
        QVERIFY(!answer.at("Items").at(0).as_object().contains("x"));
        m_bench->put("a", 25);
        QCOMPARE(rangesOf(query(red)), std::string{"10 100"});
        QCOMPARE(
            m_bench->problem("Query",
                             "{'TableName':'things'," + red + ",'ProjectionExpression':'x'}"),
            std::string{"ValidationException: One or more parameter values were invalid: Global "
                        "secondary index byColor does not project [x]"});
    }
    void anIndexThatIsMadeLaterHasWhatIsThere() {
        m_bench->ask(
            "UpdateTable",
            "{'TableName':'things','AttributeDefinitions':[{'AttributeName':'x','AttributeType':"
            "'N'}],'GlobalSecondaryIndexUpdates':[{'Create':{'IndexName':'byX','KeySchema':[{"
            "'AttributeName':'x','KeyType':'HASH'}],'Projection':{'ProjectionType':'ALL'}}}]}");
        const std::string asked = "'IndexName':'byX','KeyConditionExpression':'x = :x',"
                                  "'ExpressionAttributeValues':{':x':{'N':'50'}}";
        QCOMPARE(rangesOf(query(asked)), std::string{"25"});
        m_bench->ask("UpdateTable",
                     "{'TableName':'things','GlobalSecondaryIndexUpdates':[{'Delete':{"
                     "'IndexName':'byX'}}]}");
        QCOMPARE(
            m_bench->problem("Query", "{'TableName':'things'," + asked + "}"),
            std::string{"ValidationException: The table does not have the specified index: byX"});
    }
    void segmentsOfAScanHaveEachItemOnce() {
        std::multiset<std::string> found;
        for (int i = 0; i < 40; ++i)
            m_bench->put("k" + std::to_string(i), i);
        for (int segment = 0; segment < 3; ++segment) {
            const json::object answer =
                m_bench->ask("Scan", "{'TableName':'things','TotalSegments':3,'Segment':" +
                                         std::to_string(segment) + "}");
            for (const json::value& item : answer.at("Items").as_array())
                found.insert(json::serialize(item));
        }
        QCOMPARE(found.size(), std::size_t{46});
        QCOMPARE(std::set<std::string>(found.begin(), found.end()).size(), std::size_t{46});
    }
    void aPageHasAMegabyte() {
        for (int i = 0; i < 6; ++i)
            m_bench->put("big", i, ",'x':{'S':'" + std::string(300'000, 'x') + "'}");
        const json::object answer = query(
            "'KeyConditionExpression':'p = :p','ExpressionAttributeValues':{':p':{'S':'big'}}");
        QCOMPARE(answer.at("Count").to_number<int>(), 4);
        QVERIFY(answer.contains("LastEvaluatedKey"));
    }
    void refusesWhatIsWrong_data() {
        QTest::addColumn<QString>("problem");
        const auto row = [](const std::string& more, const char* problem) {
            QTest::newRow(more.c_str()) << problem;
        };
        row(where("x = :p", ""), "Query condition missed key schema element: p");
        row(where("p > :p", ""), "Query key condition not supported");
        row(where("p = :p AND s = :p", ""), "One or more parameter values were invalid: Condition "
                                            "parameter type does not match schema "
                                            "type");
        row(where("p = :p", ",':s':{'N':'1'}") + ",'FilterExpression':'s = :s'",
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
            "s");
        row(where("p = :p", "") + ",'ExclusiveStartKey':{'p':{'S':'a'}}",
            "The provided starting key is invalid");
        row(where("p = :p", "") + ",'ExclusiveStartKey':{'p':{'S':'b'},'s':{'N':'7'}}",
            "The provided starting key is outside query boundaries based on provided conditions");
        row("'Limit':5",
            "Either the KeyConditions or KeyConditionExpression parameter must be specified "
            "in the request.");
    }
    void refusesWhatIsWrong() {
        QFETCH(QString, problem);
        QCOMPARE(
            QString::fromStdString(m_bench->problem("Query", std::string{"{'TableName':'things',"} +
                                                                 QTest::currentDataTag() + "}")),
            "ValidationException: " + problem);
    }
};

LATHE_TEST(tst_Queries)
#include "tst_Queries.moc"
