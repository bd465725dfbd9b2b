#include "tests/engine/services/dynamodb/DynamoBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using test::DynamoBench;
namespace json = boost::json;

/// Several items at once, with and without a transaction.
class tst_Batches : public QObject {
    Q_OBJECT

    std::unique_ptr<DynamoBench> m_bench;

    static std::string put(const std::string& p, const std::string& more = {}) {
        return "{'Put':{'TableName':'things','Item':{'p':{'S':'" + p + "'},'s':{'N':'1'}}" + more +
               "}}";
    }
    static std::string transaction(const std::string& items, const std::string& more = {}) {
        return "{'TransactItems':[" + items + "]" + more + "}";
    }

  private slots:
    void init() {
        m_bench = std::make_unique<DynamoBench>();
        m_bench->makeTable();
    }
    void aBatchPutsAndDeletes() {
        m_bench->put("old", 1);
        QCOMPARE(m_bench->told(
                     "BatchWriteItem",
                     "{'RequestItems':{'things':[{'PutRequest':{'Item':{'p':{'S':'a'},'s':{'N':"
                     "'1'}}}},{'DeleteRequest':{'Key':{'p':{'S':'old'},'s':{'N':'1'}}}}]}}"),
                 std::string{"{'UnprocessedItems':{}}"});
        QVERIFY(m_bench->get("a", 1) != "{}");
        QCOMPARE(m_bench->get("old", 1), std::string{"{}"});
    }
    void aBatchGetsWhatIsThere() {
        m_bench->put("a", 1, ",'x':{'S':'1'}");
        QCOMPARE(m_bench->told("BatchGetItem",
                               "{'RequestItems':{'things':{'Keys':[{'p':{'S':'a'},'s':{'N':"
                               "'1'}},{'p':{'S':'b'},'s':{'N':'1'}}],"
                               "'ProjectionExpression':'x'}}}"),
                 std::string{"{'Responses':{'things':[{'x':{'S':'1'}}]},'UnprocessedKeys':{}}"});
    }
    void aBatchHasEachItemOnce() {
        QCOMPARE(
            m_bench->problem(
                "BatchWriteItem",
                "{'RequestItems':{'things':[{'PutRequest':{'Item':{'p':{'S':'a'},'s':{'N':"
                "'1'}}}},{'DeleteRequest':{'Key':{'p':{'S':'a'},'s':{'N':'1.0'}}}}]}}"),
            std::string{"ValidationException: Provided list of item keys contains duplicates"});
        QCOMPARE(m_bench->get("a", 1), std::string{"{}"});
    }
    void aTransactionIsDoneAsAWholeOrNotAtAll() {
        m_bench->put("there", 1);
        const json::object answer = m_bench->ask(
            "TransactWriteItems",
            transaction(put("a") + "," +
                        put("there", ",'ConditionExpression':'attribute_not_exists(p)',"
                                     "'ReturnValuesOnConditionCheckFailure':'ALL_OLD'")));
        QCOMPARE(
            std::string{answer.at("Message").as_string()},
            std::string{"Transaction cancelled, please refer cancellation reasons for specific "
                        "reasons [None, ConditionalCheckFailed]"});
        QVERIFY(answer.at("CancellationReasons").at(1).as_object().contains("Item"));
        QCOMPARE(m_bench->get("a", 1), std::string{"{}"});
        QCOMPARE(
            m_bench->told("TransactWriteItems",
                          transaction(put("a") + ",{'Delete':{" + DynamoBench::key("there", 1) +
                                      "}},{'ConditionCheck':{" + DynamoBench::key("c", 1) +
                                      ",'ConditionExpression':'attribute_not_exists(p)'}}")),
            std::string{"{}"});
        QVERIFY(m_bench->get("a", 1) != "{}");
        QCOMPARE(m_bench->get("there", 1), std::string{"{}"});
        QCOMPARE(m_bench->get("c", 1), std::string{"{}"});
    }
    void aTransactionThatIsSentAgainIsNotDoneAgain() {
        const std::string add =
            "{'Update':{" + DynamoBench::key("n", 1) +
            ",'UpdateExpression':'ADD n :n','ExpressionAttributeValues':{':n':{'N':"
            "'1'}}}}";
        const std::string token = ",'ClientRequestToken':'t1'";
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_bench->told("TransactWriteItems", transaction(add, token)),
                     std::string{"{}"});
        QVERIFY(m_bench->get("n", 1).find("'n':{'N':'1'}") != std::string::npos);
        QVERIFY(m_bench->problem("TransactWriteItems", transaction(put("x"), token))
                    .starts_with("IdempotentParameterMismatchException"));
        m_bench->clock.advance(std::chrono::minutes{11});
        m_bench->ask("TransactWriteItems", transaction(add, token));
        QVERIFY(m_bench->get("n", 1).find("'n':{'N':'2'}") != std::string::npos);
    }
    void aTransactionNamesEachItemOnce() {
        QCOMPARE(m_bench->problem("TransactWriteItems", transaction(put("a") + "," + put("a"))),
                 std::string{"ValidationException: Transaction request cannot include multiple "
                             "operations on one item"});
    }
    void aTransactionReads() {
        m_bench->put("a", 1, ",'x':{'S':'1'}");
        QCOMPARE(
            m_bench->told("TransactGetItems", transaction("{'Get':{" + DynamoBench::key("a", 1) +
                                                          ",'ProjectionExpression':'x'}},{'Get':{" +
                                                          DynamoBench::key("b", 1) + "}}")),
            std::string{"{'Responses':[{'Item':{'x':{'S':'1'}}},{}]}"});
    }
};

LATHE_TEST(tst_Batches)
#include "tst_Batches.moc"
