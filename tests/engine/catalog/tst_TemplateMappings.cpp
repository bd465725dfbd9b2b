#include "engine/catalog/TemplateMappings.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

/// What is made of the event source mappings of a template.
class tst_TemplateMappings : public QObject {
    Q_OBJECT

    model::Project m_project;

    static constexpr const char* m_queue = "arn:aws:sqs:us-east-1:123456789012:orders";

    static model::Resource resource(const std::string& id, const std::string& physicalId) {
        model::Resource made;
        made.logicalId = id;
        made.physicalId = physicalId;
        return made;
    }
    model::Trigger& add(const std::string& id, const std::string& type, json::object properties) {
        model::Trigger trigger;
        trigger.id = id;
        trigger.type = type;
        trigger.target = "Hello";
        trigger.properties = std::move(properties);
        m_project.triggers.triggers.push_back(std::move(trigger));
        return m_project.triggers.triggers.back();
    }
    /// Of the only one; null where there is none.
    json::value settings() {
        const auto mappings = catalog::templateMappings(m_project);
        return mappings.size() == 1 ? json::value(mappings.front().settings) : json::value{};
    }
    static json::value parsed(const char* text) { return json::parse(text); }

  private slots:
    void init() {
        m_project = {};
        model::FunctionSpec hello;
        hello.logicalId = "Hello";
        hello.name = "shop-hello";
        m_project.functions = {hello};
        m_project.generatedResources = {resource("HelloE", "uuid-of-event")};
        m_project.resources = {resource("Mapping", "uuid-of-mapping")};
    }

    void anEventOfSamIsAMappingOfItsFunction() {
        add("Hello/E", "SQS",
            {{"Queue", m_queue},
             {"BatchSize", "20"},
             {"MaximumBatchingWindowInSeconds", 5},
             {"FilterCriteria", {{"Filters", {{{"Pattern", "{}"}}}}}}});
        QVERIFY(settings() == parsed(R"({
            "EventSourceArn": "arn:aws:sqs:us-east-1:123456789012:orders",
            "FunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:shop-hello",
            "BatchSize": 20, "MaximumBatchingWindowInSeconds": 5,
            "FilterCriteria": {"Filters": [{"Pattern": "{}"}]}})"));
        const auto mapping = catalog::templateMappings(m_project).front();
        QCOMPARE(mapping.uuid, std::string{"uuid-of-event"});
        QCOMPARE(toText(mapping.state({})), std::string{"Enabled"});
    }
    void aMappingOfItsOwnTakesCloudFormationsNames() {
        auto& trigger =
            add("Mapping", "AWS::Lambda::EventSourceMapping",
                {{"FunctionName", "shop-hello:live"},
                 {"Topics", {"orders"}},
                 {"KmsKeyArn", "arn:key"},
                 {"SelfManagedEventSource", {{"Endpoints", {{"KafkaBootstrapServers", {"k:1"}}}}}},
                 {"Tags", {{{"Key", "team"}, {"Value", "shop"}}}}});
        trigger.enabled = false;
        QVERIFY(settings() == parsed(R"({
            "FunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:shop-hello:live",
            "Topics": ["orders"], "KMSKeyArn": "arn:key",
            "SelfManagedEventSource": {"Endpoints": {"KAFKA_BOOTSTRAP_SERVERS": ["k:1"]}}})"));
        const auto mapping = catalog::templateMappings(m_project).front();
        QCOMPARE(mapping.uuid, std::string{"uuid-of-mapping"});
        QCOMPARE(mapping.tags.at("team"), std::string{"shop"});
        QCOMPARE(toText(mapping.state({})), std::string{"Disabled"});
    }
    void whatSamWritesFlatIsGathered_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* type, const char* properties, const char* member,
                            const char* expected) {
            QTest::newRow(type) << QByteArray{type} << QByteArray{properties} << QByteArray{member}
                                << QByteArray{expected};
        };
        row("MSK", R"({"Stream": "arn:aws:kafka:x", "ConsumerGroupId": "g"})",
            "AmazonManagedKafkaEventSourceConfig", R"({"ConsumerGroupId":"g"})");
        row("SelfManagedKafka", R"({"KafkaBootstrapServers": ["h:1"], "ConsumerGroupId": "g"})",
            "SelfManagedEventSource", R"({"Endpoints":{"KAFKA_BOOTSTRAP_SERVERS":["h:1"]}})");
        row("DocumentDB", R"({"Cluster": "arn:aws:rds:x", "DatabaseName": "d"})",
            "DocumentDBEventSourceConfig", R"({"DatabaseName":"d"})");
        row("MQ", R"({"Broker": "arn:aws:mq:x", "Queues": ["q"]})", "Queues", R"(["q"])");
        row("Kinesis",
            R"({"Stream": "arn:aws:kinesis:x",
                "DestinationConfig": {"OnFailure": {"Type": "SQS", "Destination": "arn:d"}}})",
            "DestinationConfig", R"({"OnFailure":{"Destination":"arn:d"}})");
    }
    void whatSamWritesFlatIsGathered() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, properties);
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, expected);
        add("Hello/E", type.toStdString(), json::parse(properties.toStdString()).as_object());
        const auto value = settings();
        QVERIFY(value.is_object() && value.get_object().contains(member.toStdString()));
        QCOMPARE(json::serialize(value.at(member.toStdString())), expected.toStdString());
    }
    void theAliasThatSamPublishesGetsTheEvents() {
        m_project.functions.front().autoPublishAlias = "live";
        add("Hello/E", "SQS", {{"Queue", m_queue}});
        QVERIFY(settings().at("FunctionArn").as_string().ends_with(":shop-hello:live"));
    }
    void aTopicThatGoesThroughAQueueHasAMappingOfThatQueue() {
        m_project.generatedResources = {
            resource("HelloEQueue", "https://sqs.us-east-1.amazonaws.com/123456789012/HelloEQueue"),
            resource("HelloEEventSourceMapping", "uuid")};
        add("Hello/E", "SNS", {{"Topic", "arn:aws:sns:x"}, {"SqsSubscription", true}});
        QCOMPARE(std::string{settings().at("EventSourceArn").as_string()},
                 std::string{"arn:aws:sqs:us-east-1:123456789012:HelloEQueue"});
        m_project.triggers.triggers.clear();
        add("Hello/E", "SNS", {{"Topic", "arn:aws:sns:x"}});
        QVERIFY(settings().is_null());
    }
    void whatCannotBeResolvedIsLeftOut() {
        add("Hello/E", "SQS", {{"Queue", "{{unresolved: Fn::ImportValue x}}"}});
        QVERIFY(settings().is_null());
    }
    void valuesOfTheWrongTypeAreLeftOut() {
        add("Hello/E", "SQS",
            {{"Queue", m_queue},
             {"BatchSize", "many"},
             {"MaximumBatchingWindowInSeconds", 1.5},
             {"MaximumRetryAttempts", ""},
             {"MaximumRecordAgeInSeconds", 1e300},
             {"FilterCriteria", {{"Filters", "x"}}},
             {"FunctionResponseTypes", {1, "ReportBatchItemFailures"}},
             {"ScalingConfig", 3}});
        QVERIFY(settings() == parsed(R"({
            "EventSourceArn": "arn:aws:sqs:us-east-1:123456789012:orders",
            "FunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:shop-hello",
            "FunctionResponseTypes": ["ReportBatchItemFailures"]})"));
    }
    void theBasisTellsWhetherTheTemplateHasChanged() {
        auto& trigger = add("Hello/E", "SQS", {{"Queue", m_queue}});
        const auto basis = [&] { return catalog::templateMappings(m_project).front().basis; };
        const std::string before = basis();
        trigger.location.line = 12;
        QCOMPARE(basis(), before);
        trigger.enabled = false;
        QVERIFY(basis() != before);
    }
};

LATHE_TEST(tst_TemplateMappings)
#include "tst_TemplateMappings.moc"
