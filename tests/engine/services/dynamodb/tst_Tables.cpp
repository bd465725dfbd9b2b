#include "tests/engine/services/dynamodb/DynamoBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using test::DynamoBench;
namespace json = boost::json;

class tst_Tables : public QObject {
    Q_OBJECT

    std::unique_ptr<DynamoBench> m_bench;

    static model::Resource resource(const char* type, const std::string& name,
                                    const std::string& properties) {
        model::Resource made;
        made.logicalId = name;
        made.type = type;
        made.physicalId = name;
        made.properties = json::parse(test::quoted(properties)).as_object();
        return made;
    }
    static model::Resource table(const std::string& name, const std::string& hash,
                                 const std::string& more = {}) {
        return resource(
            "AWS::DynamoDB::Table", name,
            "{'BillingMode':'PAY_PER_REQUEST','AttributeDefinitions':[{'AttributeName':'" + hash +
                "','AttributeType':'S'}],'KeySchema':[{'AttributeName':'" + hash +
                "','KeyType':'HASH'}]" + more + "}");
    }
    std::string names() {
        return json::serialize(m_bench->ask("ListTables", "{}").at("TableNames"));
    }
    std::string create(const std::string& more) {
        return m_bench->problem("CreateTable",
                                "{'TableName':'abc','BillingMode':'PAY_PER_REQUEST'," + more + "}");
    }

  private slots:
    void init() { m_bench = std::make_unique<DynamoBench>(); }
    void isDescribedAsItWasMade() {
        m_bench->makeTable();
        const json::object shown =
            m_bench->ask("DescribeTable", "{'TableName':'things'}").at("Table").as_object();
        QCOMPARE(std::string{shown.at("TableStatus").as_string()}, std::string{"ACTIVE"});
        QCOMPARE(std::string{shown.at("TableArn").as_string()},
                 std::string{"arn:aws:dynamodb:us-east-1:123456789012:table/things"});
        QCOMPARE(std::string{shown.at("GlobalSecondaryIndexes").at(0).at("IndexArn").as_string()},
                 std::string{"arn:aws:dynamodb:us-east-1:123456789012:table/things/index/byColor"});
        QVERIFY(m_bench
                    ->problem("CreateTable",
                              "{'TableName':'things','BillingMode':'PAY_PER_REQUEST',"
                              "'AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'}],"
                              "'KeySchema':[{'AttributeName':'a','KeyType':'HASH'}]}")
                    .starts_with("ResourceInUseException: Table already exists"));
    }
    void goesWithAllOfItsItems() {
        m_bench->makeTable();
        m_bench->put("a", 1);
        QCOMPARE(m_bench->problem("DeleteTable", "{'TableName':'things'}"), std::string{});
        QCOMPARE(names(), std::string{"[]"});
        m_bench->makeTable();
        QCOMPARE(m_bench->get("a", 1), std::string{"{}"});
    }
    void aProtectedTableStays() {
        m_bench->makeTable();
        m_bench->ask("UpdateTable", "{'TableName':'things','DeletionProtectionEnabled':true}");
        QVERIFY(m_bench->problem("DeleteTable", "{'TableName':'things'}")
                    .starts_with("ValidationException: Resource cannot be deleted"));
    }
    void refusesWhatCannotBeATable_data() {
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* more, const char* problem) {
            QTest::newRow(more) << problem;
        };
        row("'AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'}],'KeySchema':[{"
            "'AttributeName':'b','KeyType':'HASH'}]",
            "One or more parameter values were invalid: Some index key attributes are not defined "
            "in "
            "AttributeDefinitions. Keys: [b], AttributeDefinitions: [a]");
        row("'AttributeDefinitions':[{'AttributeName':'a','AttributeType':'SS'}],'KeySchema':[{"
            "'AttributeName':'a','KeyType':'HASH'}]",
            "1 validation error detected: Value 'SS' at "
            "'attributeDefinitions.1.member.attributeType' "
            "failed to satisfy constraint: Member must satisfy enum value set: [B, N, S]");
        row("'AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'},{'AttributeName':'b'"
            ","
            "'AttributeType':'S'}],'KeySchema':[{'AttributeName':'a','KeyType':'HASH'}]",
            "One or more parameter values were invalid: Number of attributes in KeySchema does not "
            "exactly match number of attributes defined in AttributeDefinitions");
    }
    void refusesWhatCannotBeATable() {
        QFETCH(QString, problem);
        QCOMPARE(QString::fromStdString(create(QTest::currentDataTag())),
                 "ValidationException: " + problem);
    }
    void isThereAsTheTemplateSays() {
        m_bench->setProject(
            {table("orders", "id",
                   ",'TimeToLiveSpecification':{'Enabled':true,'AttributeName':'t'}"),
             resource("AWS::Serverless::SimpleTable", "simple",
                      "{'PrimaryKey':{'Name':'n','Type':'Number'}}")});
        QCOMPARE(names(), std::string{"[\"orders\",\"simple\"]"});
        QCOMPARE(
            m_bench->told("DescribeTimeToLive", "{'TableName':'orders'}"),
            std::string{"{'TimeToLiveDescription':{'TimeToLiveStatus':'ENABLED','AttributeName':"
                        "'t'}}"});
        m_bench->ask("PutItem", "{'TableName':'simple','Item':{'n':{'N':'1'}}}");
        // What it holds outlives a change of other things, and a restart.
        m_bench->open();
        m_bench->setProject(
            {table("orders", "id"),
             resource("AWS::Serverless::SimpleTable", "simple",
                      "{'PrimaryKey':{'Name':'n','Type':'Number'},'Tags':{'a':'b'}}")});
        QCOMPARE(m_bench->told("GetItem", "{'TableName':'simple','Key':{'n':{'N':'1'}}}"),
                 std::string{"{'Item':{'n':{'N':'1'}}}"});
        m_bench->setProject({table("orders", "other")});
        QCOMPARE(names(), std::string{"[\"orders\"]"});
        QCOMPARE(std::string{m_bench->ask("DescribeTable", "{'TableName':'orders'}")
                                 .at("Table")
                                 .at("KeySchema")
                                 .at(0)
                                 .at("AttributeName")
                                 .as_string()},
                 std::string{"other"});
    }
    void aTableOfTheTemplateThatCannotBeIsTold() {
        m_bench->setProject({resource("AWS::DynamoDB::Table", "bad",
                                      "{'BillingMode':'PAY_PER_REQUEST','AttributeDefinitions':[],"
                                      "'KeySchema':[{'AttributeName':'a','KeyType':'HASH'}]}")});
        QCOMPARE(m_bench->troubles.size(), std::size_t{1});
        QVERIFY(
            m_bench->troubles.front().starts_with("The table bad of the template is not made: "));
    }
    void hasTags() {
        m_bench->makeTable();
        const std::string arn =
            "'ResourceArn':'arn:aws:dynamodb:us-east-1:123456789012:table/things'";
        m_bench->ask("TagResource", "{" + arn +
                                        ",'Tags':[{'Key':'a','Value':'1'},{'Key':'b','Value':"
                                        "'2'}]}");
        m_bench->ask("UntagResource", "{" + arn + ",'TagKeys':['a']}");
        m_bench->open();
        QCOMPARE(m_bench->told("ListTagsOfResource", "{" + arn + "}"),
                 std::string{"{'Tags':[{'Key':'b','Value':'2'}]}"});
    }
    void unknownOperationsAreTold() {
        QCOMPARE(m_bench->problem("Nonsense", "{}"), std::string{"UnknownOperationException: "});
    }
};

LATHE_TEST(tst_Tables)
#include "tst_Tables.moc"
