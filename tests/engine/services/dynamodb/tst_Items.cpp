#include "tests/engine/services/dynamodb/DynamoBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using test::DynamoBench;

/// Single items, as SDKs ask for them.
class tst_Items : public QObject {
    Q_OBJECT

    std::unique_ptr<DynamoBench> m_bench;

    std::string update(const std::string& more) {
        return m_bench->told("UpdateItem", "{" + DynamoBench::key("a", 1) + "," + more + "}");
    }

  private slots:
    void init() {
        m_bench = std::make_unique<DynamoBench>();
        m_bench->makeTable();
    }
    void isThereAfterItHasBeenPut() {
        m_bench->put("a", 1, ",'x':{'S':'1'}");
        QCOMPARE(m_bench->get("a", 1),
                 std::string{"{'Item':{'p':{'S':'a'},'s':{'N':'1'},'x':{'S':'1'}}}"});
        QCOMPARE(m_bench->get("a", 2), std::string{"{}"});
        m_bench->put("a", 1);
        QCOMPARE(m_bench->get("a", 1), std::string{"{'Item':{'p':{'S':'a'},'s':{'N':'1'}}}"});
    }
    void isThereAfterARestart() {
        m_bench->put("a", 1, ",'x':{'M':{'deep':{'L':[{'BOOL':true}]}}}");
        const std::string before = m_bench->get("a", 1);
        m_bench->open();
        QCOMPARE(m_bench->get("a", 1), before);
        QCOMPARE(m_bench->ask("DescribeTable", "{'TableName':'things'}")
                     .at("Table")
                     .at("ItemCount")
                     .to_number<int>(),
                 1);
    }
    void keysThatAreEqualAsNumbersAreOne() {
        m_bench->put("a", 10);
        QCOMPARE(m_bench->told("GetItem",
                               "{'TableName':'things','Key':{'p':{'S':'a'},'s':{'N':'1e1'}},"
                               "'ProjectionExpression':'s'}"),
                 std::string{"{'Item':{'s':{'N':'10'}}}"});
    }
    void conditionsDecideWhetherItIsWritten() {
        const std::string only = "{'TableName':'things','Item':{'p':{'S':'a'},'s':{'N':'1'}},"
                                 "'ConditionExpression':'attribute_not_exists(p)'}";
        QCOMPARE(m_bench->problem("PutItem", only), std::string{});
        QCOMPARE(m_bench->problem("PutItem", only),
                 std::string{"ConditionalCheckFailedException: The conditional request failed"});
        QCOMPARE(m_bench
                     ->ask("DeleteItem", "{" + DynamoBench::key("a", 1) +
                                             ",'ConditionExpression':'attribute_exists(q)',"
                                             "'ReturnValuesOnConditionCheckFailure':'ALL_OLD'}")
                     .contains("Item"),
                 true);
        QCOMPARE(m_bench->problem("PutItem",
                                  "{'TableName':'things','Item':{'p':{'S':'a'},'s':{'N':'1'}},"
                                  "'Expected':{'p':{'Exists':false}}}"),
                 std::string{"ConditionalCheckFailedException: The conditional request failed"});
    }
    void tellsWhatItWasAndWhatItIs() {
        m_bench->put("a", 1, ",'n':{'N':'1'},'t':{'S':'u'}");
        const std::string more =
            "'UpdateExpression':'SET n = n + :n','ExpressionAttributeValues':{':n':{"
            "'N':'1'}},'ReturnValues':";
        QCOMPARE(update(more + "'UPDATED_OLD'"), std::string{"{'Attributes':{'n':{'N':'1'}}}"});
        QCOMPARE(update(more + "'UPDATED_NEW'"), std::string{"{'Attributes':{'n':{'N':'3'}}}"});
        QVERIFY(update(more + "'ALL_NEW'").find("'t':{'S':'u'}") != std::string::npos);
        QVERIFY(update(more + "'ALL_OLD'").find("'n':{'N':'4'}") != std::string::npos);
        QCOMPARE(update(more + "'NONE'"), std::string{"{}"});
    }
    void anUpdateMakesAnItemUnlessItOnlyTakesAway() {
        QCOMPARE(update("'UpdateExpression':'REMOVE x'"), std::string{"{}"});
        QCOMPARE(m_bench->get("a", 1), std::string{"{}"});
        update("'UpdateExpression':'SET x = :x','ExpressionAttributeValues':{':x':{'S':'1'}}");
        QVERIFY(m_bench->get("a", 1).find("'x':{'S':'1'}") != std::string::npos);
    }
    void olderUpdatesWorkAsWell() {
        m_bench->put("a", 1, ",'n':{'N':'1'},'gone':{'S':'u'}");
        QCOMPARE(
            update("'AttributeUpdates':{'n':{'Action':'ADD','Value':{'N':'2'}},'gone':{'Action':"
                   "'DELETE'},'x':{'Value':{'S':'y'}}},'ReturnValues':'ALL_NEW'"),
            std::string{
                "{'Attributes':{'n':{'N':'3'},'p':{'S':'a'},'s':{'N':'1'},'x':{'S':'y'}}}"});
    }
    void keysCannotBeChanged() {
        QCOMPARE(
            m_bench->problem(
                "UpdateItem",
                "{" + DynamoBench::key("a", 1) +
                    ",'UpdateExpression':'SET p = :p','ExpressionAttributeValues':{':p':{"
                    "'S':'b'}}}"),
            std::string{"ValidationException: One or more parameter values were invalid: Cannot "
                        "update attribute p. This attribute is part of the key"});
    }
    void refusesItemsThatDoNotFitTheTable_data() {
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* item, const char* problem) {
            QTest::newRow(item) << problem;
        };
        row("'p':{'S':'a'}",
            "One or more parameter values were invalid: Missing the key s in the item");
        row("'p':{'S':'a'},'s':{'S':'1'}",
            "One or more parameter values were invalid: Type mismatch for "
            "key s expected: N actual: S");
        row("'p':{'S':''},'s':{'N':'1'}", "One or more parameter values are not valid. The "
                                          "AttributeValue for a key attribute cannot "
                                          "contain an empty string value. Key: p");
        row("'p':{'S':'a'},'s':{'N':'1'},'color':{'N':'1'}",
            "One or more parameter values were invalid: Type mismatch for Index Key color "
            "Expected: S "
            "Actual: N IndexName: byColor");
    }
    void refusesItemsThatDoNotFitTheTable() {
        QFETCH(QString, problem);
        QCOMPARE(QString::fromStdString(
                     m_bench->problem("PutItem", std::string{"{'TableName':'things','Item':{"} +
                                                     QTest::currentDataTag() + "}}")),
                 "ValidationException: " + problem);
    }
    void refusesItemsThatAreTooLarge() {
        QCOMPARE(
            m_bench->problem("PutItem", "{'TableName':'things','Item':{'p':{'S':'a'},'s':{'N':'1'},"
                                        "'x':{'S':'" +
                                            std::string(400 * 1024, 'x') + "'}}}"),
            std::string{"ValidationException: Item size has exceeded the maximum allowed size"});
    }
    void tellsWhatIsUsed() {
        m_bench->put("a", 1, ",'color':{'S':'red'}");
        QCOMPARE(
            m_bench->told("PutItem", "{'TableName':'things','Item':{'p':{'S':'a'},'s':{'N':'1'},"
                                     "'color':{'S':'blue'}},'ReturnConsumedCapacity':'INDEXES'}"),
            std::string{"{'ConsumedCapacity':{'CapacityUnits':3E0,'TableName':'things','Table':{"
                        "'CapacityUnits':1E0},'GlobalSecondaryIndexes':{'byColor':{'CapacityUnits':"
                        "2E0}}}}"});
        QCOMPARE(
            m_bench->told("GetItem", "{" + DynamoBench::key("a", 1) +
                                         ",'ProjectionExpression':'color','ReturnConsumedCapacity':"
                                         "'TOTAL'}"),
            std::string{"{'Item':{'color':{'S':'blue'}},'ConsumedCapacity':{'CapacityUnits':5E-1,"
                        "'TableName':'things'}}"});
    }
    void goesWhenItsTimeIsOver() {
        m_bench->ask("UpdateTimeToLive",
                     "{'TableName':'things','TimeToLiveSpecification':{'Enabled':true,"
                     "'AttributeName':'until'}}");
        const auto now = std::chrono::duration_cast<std::chrono::seconds>(
                             m_bench->clock.wall().time_since_epoch())
                             .count();
        m_bench->put("a", 1, ",'until':{'N':'" + std::to_string(now + 60) + "'}");
        m_bench->service->onClockMoved();
        QVERIFY(m_bench->get("a", 1) != "{}");
        m_bench->clock.advance(std::chrono::seconds{61});
        m_bench->service->onClockMoved();
        QCOMPARE(m_bench->get("a", 1), std::string{"{}"});
    }
    void membersOfOtherKindsAreToldLikeTheServiceDoes() {
        QCOMPARE(m_bench->problem("GetItem", "{'TableName':23}"),
                 std::string{"SerializationException: NUMBER_VALUE cannot be converted to String"});
        QCOMPARE(
            m_bench->problem("PutItem", "{'TableName':'things','Item':{'a':{'B':'abc'}}}"),
            std::string{"SerializationException: Base64 encoded length is expected a multiple of 4 "
                        "bytes but found: 3"});
    }
    void asksWhetherItMay() {
        m_bench->rules.asked.clear();
        m_bench->get("a", 1);
        QCOMPARE(
            m_bench->rules.asked.front(),
            std::string{"dynamodb:GetItem arn:aws:dynamodb:us-east-1:123456789012:table/things"});
        m_bench->rules.denied = true;
        QCOMPARE(m_bench->problem("GetItem", "{" + DynamoBench::key("a", 1) + "}"),
                 std::string{"AccessDeniedException: no"});
    }
    void tablesThatAreNotThereAreTold() {
        QCOMPARE(m_bench->problem("GetItem", "{'TableName':'nothing','Key':{'a':{'S':'b'}}}"),
                 std::string{"ResourceNotFoundException: Requested resource not found"});
    }
};

LATHE_TEST(tst_Items)
#include "tst_Items.moc"
