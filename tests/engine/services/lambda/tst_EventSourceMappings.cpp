#include "ServiceFixture.h"
#include "engine/services/lambda/FilterPattern.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

class tst_EventSourceMappings : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ServiceFixture> m_service;

    static constexpr const char* mappings = "/2015-03-31/event-source-mappings";
    static constexpr const char* queue = "arn:aws:sqs:us-east-1:123456789012:orders";
    static constexpr const char* stream =
        "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2026-01-01T00:00:00.000";

    http::Response create(json::object body) {
        body.emplace("FunctionName", "hello");
        return m_service->call("POST", mappings, body);
    }
    json::object created(json::object body) {
        return test::ServiceFixture::object(create(std::move(body)));
    }
    std::string refusal(json::object body) {
        return test::ServiceFixture::refusal(create(std::move(body)));
    }
    json::object get(const json::object& mapping) {
        return test::ServiceFixture::object(m_service->call("GET", pathOf(mapping)));
    }
    static std::string pathOf(const json::object& mapping) {
        return mappings + ("/" + text(mapping, "UUID"));
    }
    static std::string text(const json::object& object, const char* key) {
        return std::string{object.at(key).as_string()};
    }
    /// Waits until the mapping is no longer on its way.
    void settle(const json::object& mapping, const char* state) {
        QTRY_COMPARE(text(get(mapping), "State"), std::string{state});
    }

    static model::Project project() {
        model::FunctionSpec hello;
        hello.logicalId = hello.name = "hello";
        model::Project project;
        project.functions = {hello};
        return project;
    }
    /// A function with an SQS event.
    static model::Project projectWithEvent() {
        model::Project made = project();
        model::Trigger event;
        event.id = "hello/Orders";
        event.type = "SQS";
        event.target = "hello";
        event.properties = {{"Queue", queue}, {"BatchSize", 5}};
        made.triggers.triggers = {event};
        model::Resource mapping;
        mapping.logicalId = "helloOrders";
        mapping.physicalId = templateUuid;
        made.generatedResources = {mapping};
        return made;
    }
    static constexpr const char* templateUuid = "01234567-89ab-4def-a123-456789abcdef";
    json::object ofTemplate() {
        return test::ServiceFixture::object(
            m_service->call("GET", std::string{mappings} + "/" + templateUuid));
    }

  private slots:
    void init() { m_service = std::make_unique<test::ServiceFixture>(project()); }

    void thoseOfTheTemplateAreListedWithDefaults() {
        m_service = std::make_unique<test::ServiceFixture>(projectWithEvent());
        auto mapping = ofTemplate();
        mapping.erase("LastModified");
        const json::object expected{
            {"UUID", templateUuid},
            {"EventSourceMappingArn",
             "arn:aws:lambda:us-east-1:123456789012:event-source-mapping:" +
                 std::string{templateUuid}},
            {"BatchSize", 5},
            {"MaximumBatchingWindowInSeconds", 0},
            {"EventSourceArn", queue},
            {"FunctionArn", "arn:aws:lambda:us-east-1:123456789012:function:hello"},
            {"FunctionResponseTypes", json::array{}},
            {"State", "Enabled"},
            {"StateTransitionReason", "USER_INITIATED"}};
        QVERIFY(mapping == expected);
        const auto listed = test::ServiceFixture::object(
            m_service->call("GET", std::string{mappings} + "?FunctionName=hello"));
        QCOMPARE(listed.at("EventSourceMappings").as_array().size(), std::size_t{1});
        QVERIFY(refusal({{"EventSourceArn", queue}}).starts_with("ResourceConflictException"));
    }
    void whatIsChangedOfOneOfTheTemplateHoldsUntilThatChanges() {
        m_service = std::make_unique<test::ServiceFixture>(projectWithEvent());
        const auto answer = m_service->call("PUT", std::string{mappings} + "/" + templateUuid,
                                            json::object{{"BatchSize", 7}, {"Enabled", false}});
        QCOMPARE(answer.status, 202);
        QTRY_COMPARE(text(ofTemplate(), "State"), std::string{"Disabled"});
        m_service->restart();
        QCOMPARE(ofTemplate().at("BatchSize").as_int64(), 7);
        QCOMPARE(text(ofTemplate(), "State"), std::string{"Disabled"});
        m_service->project.triggers.triggers.front().properties["BatchSize"] = 6;
        m_service->restart();
        QCOMPARE(ofTemplate().at("BatchSize").as_int64(), 6);
        QCOMPARE(text(ofTemplate(), "State"), std::string{"Enabled"});
        m_service->project.triggers.triggers.clear();
        m_service->restart();
        QCOMPARE(m_service->call("GET", std::string{mappings} + "/" + templateUuid).status, 404);
    }
    void oneOfTheTemplateIsDeletedThere() {
        m_service = std::make_unique<test::ServiceFixture>(projectWithEvent());
        QCOMPARE(test::ServiceFixture::refusal(
                     m_service->call("DELETE", std::string{mappings} + "/" + templateUuid)),
                 std::string{"ResourceConflictException: The event source mapping stands in the "
                             "template of the project: remove it there."});
    }

    void aQueueGetsAwsDefaults() {
        const auto answer = create({{"EventSourceArn", queue}});
        QCOMPARE(answer.status, 202);
        auto mapping = test::ServiceFixture::object(answer);
        QVERIFY(mapping.erase("UUID") && mapping.erase("LastModified"));
        QVERIFY(text(mapping, "EventSourceMappingArn")
                    .starts_with("arn:aws:lambda:us-east-1:123456789012:event-source-mapping:"));
        mapping.erase("EventSourceMappingArn");
        const json::object expected{
            {"BatchSize", 10},
            {"MaximumBatchingWindowInSeconds", 0},
            {"EventSourceArn", queue},
            {"FunctionArn", "arn:aws:lambda:us-east-1:123456789012:function:hello"},
            {"FunctionResponseTypes", json::array{}},
            {"State", "Creating"},
            {"StateTransitionReason", "USER_INITIATED"}};
        QCOMPARE(mapping == expected, true);
    }
    void whatTheEngineSaysOfTheSourceIsSaid() {
        m_service->checkSource = [](const std::string& arn,
                                    const model::FunctionSpec& function) -> Result<void> {
            return Error{"InvalidParameterValueException",
                         Text::verbatim(function.name + " cannot have " + arn)};
        };
        m_service->restart();
        QCOMPARE(refusal({{"EventSourceArn", queue}}),
                 "InvalidParameterValueException: hello cannot have " + std::string{queue});
        QCOMPARE(refusal({{"EventSourceArn", queue}, {"BatchSize", -1}}).substr(0, 19),
                 std::string{"ValidationException"});
    }
    void aStreamGetsAwsDefaults() {
        const auto mapping =
            created({{"EventSourceArn", stream}, {"StartingPosition", "TRIM_HORIZON"}});
        QCOMPARE(mapping.at("BatchSize").as_int64(), 100);
        QCOMPARE(mapping.at("MaximumRetryAttempts").as_int64(), -1);
        QCOMPARE(mapping.at("MaximumRecordAgeInSeconds").as_int64(), -1);
        QCOMPARE(mapping.at("ParallelizationFactor").as_int64(), 1);
        QCOMPARE(mapping.at("BisectBatchOnFunctionError").as_bool(), false);
        QCOMPARE(text(mapping, "LastProcessingResult"), std::string{"No records processed"});
        QCOMPARE(text(mapping, "StateTransitionReason"), std::string{"User action"});
        QCOMPARE(json::serialize(mapping.at("DestinationConfig")),
                 std::string{R"({"OnFailure":{}})"});
    }
    void kafkaConsumersGetAGroupOfTheirOwn() {
        const json::object kafka{
            {"Topics", {"orders"}},
            {"SelfManagedEventSource",
             {{"Endpoints", {{"KAFKA_BOOTSTRAP_SERVERS", {"kafka:1000"}}}}}},
            {"SourceAccessConfigurations", {{{"Type", "BASIC_AUTH"}, {"URI", "arn:aws:x"}}}}};
        const auto mapping = created(kafka);
        QCOMPARE(text(mapping, "StartingPosition"), std::string{"TRIM_HORIZON"});
        QCOMPARE(mapping.at("SelfManagedKafkaEventSourceConfig").at("ConsumerGroupId"),
                 mapping.at("UUID"));
        QCOMPARE(refusal(kafka),
                 "ResourceConflictException: An event source mapping with event source "
                 "(\"kafka:1000\"), function "
                 "(\"arn:aws:lambda:us-east-1:123456789012:function:hello\"), topics (\"orders\") "
                 "already exists. Please update or delete the existing mapping with UUID " +
                     text(mapping, "UUID"));
        QCOMPARE(refusal({{"Topics", {"orders"}}, {"SelfManagedEventSource", json::object{}}}),
                 std::string{"InvalidParameterValueException: Required "
                             "'sourceAccessConfigurations' parameter is missing."});
    }

    void itIsEnabledSoonAndGoneSoonAfterItIsDeleted() {
        const auto mapping = created({{"EventSourceArn", queue}});
        QCOMPARE(text(mapping, "State"), std::string{"Creating"});
        QCOMPARE(test::ServiceFixture::refusal(m_service->call("DELETE", pathOf(mapping))),
                 std::string{"ResourceInUseException: Cannot delete the event source mapping "
                             "because it is in use."});
        settle(mapping, "Enabled");
        const auto deleted = m_service->call("DELETE", pathOf(mapping));
        QCOMPARE(deleted.status, 202);
        QCOMPARE(text(test::ServiceFixture::object(deleted), "State"), std::string{"Deleting"});
        QTRY_COMPARE(m_service->call("GET", pathOf(mapping)).status, 404);
        QCOMPARE(test::ServiceFixture::refusal(m_service->call("GET", pathOf(mapping))),
                 std::string{"ResourceNotFoundException: The resource you requested does not "
                             "exist."});
    }
    void itIsDisabledAndEnabledAgain() {
        const auto mapping = created({{"EventSourceArn", queue}, {"Enabled", false}});
        QCOMPARE(text(mapping, "State"), std::string{"Disabled"});
        const auto update = [&](const json::object& body) {
            return text(test::ServiceFixture::object(m_service->call("PUT", pathOf(mapping), body)),
                        "State");
        };
        QCOMPARE(update({{"Enabled", true}}), std::string{"Enabling"});
        settle(mapping, "Enabled");
        QCOMPARE(update({{"BatchSize", 7}}), std::string{"Updating"});
        settle(mapping, "Enabled");
        QCOMPARE(update({{"Enabled", false}}), std::string{"Disabling"});
        settle(mapping, "Disabled");
        QCOMPARE(update({{"BatchSize", 8}}), std::string{"Updating"});
        settle(mapping, "Disabled");
        QCOMPARE(get(mapping).at("BatchSize").as_int64(), 8);
    }
    void itSurvivesARestart() {
        const auto mapping =
            created({{"EventSourceArn", queue},
                     {"Tags", {{"team", "shop"}}},
                     {"FilterCriteria", {{"Filters", {{{"Pattern", R"({"body":{"a":[1]}})"}}}}}}});
        settle(mapping, "Enabled");
        const auto before = get(mapping);
        m_service->restart();
        QVERIFY(get(mapping) == before);
        const auto tags =
            m_service->call("GET", "/2017-03-31/tags/" + text(mapping, "EventSourceMappingArn"));
        QCOMPARE(tags.body, std::string{R"({"Tags":{"team":"shop"}})"});
    }
    void itsTagsChange() {
        const auto mapping = created({{"EventSourceArn", queue}});
        const std::string path = "/2017-03-31/tags/" + text(mapping, "EventSourceMappingArn");
        QCOMPARE(
            m_service->call("POST", path, json::object{{"Tags", {{"a", "1"}, {"b", "2"}}}}).status,
            204);
        QCOMPARE(m_service->call("DELETE", path + "?tagKeys=a").status, 204);
        QCOMPARE(m_service->call("GET", path).body, std::string{R"({"Tags":{"b":"2"}})"});
    }
    void theListIsByFunctionAndBySource() {
        created({{"EventSourceArn", queue}});
        created({{"EventSourceArn", stream}, {"StartingPosition", "LATEST"}});
        const auto list = [&](const std::string& query) {
            return test::ServiceFixture::object(m_service->call("GET", mappings + query))
                .at("EventSourceMappings")
                .as_array()
                .size();
        };
        QCOMPARE(list(""), std::size_t{2});
        QCOMPARE(list("?FunctionName=hello"), std::size_t{2});
        QCOMPARE(list("?FunctionName=nobody"), std::size_t{0});
        QCOMPARE(list(std::string{"?EventSourceArn="} + queue), std::size_t{1});
        QCOMPARE(list("?MaxItems=1"), std::size_t{1});
    }

    void whatDoesNotFitIsRefusedInAwsWords_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const char* source, const char* body,
                            const char* words) {
            QTest::newRow(name) << QByteArray{source} << QByteArray{body} << QByteArray{words};
        };
        row("no source", "", "{}", "InvalidParameterValueException: Unrecognized event source.");
        row("no function", queue, R"({"FunctionName": "nobody"})",
            "InvalidParameterValueException: Function does not exist");
        row("no alias", queue, R"({"FunctionName": "hello:nowhere"})",
            "InvalidParameterValueException: Function does not exist");
        row("destination of a queue", queue,
            R"({"FunctionName": "nobody", "DestinationConfig": {"OnSuccess": {}}})",
            "InvalidParameterValueException: Unsupported DestinationConfig parameter for given "
            "event source mapping type.");
        row("window of a large batch", queue, R"({"BatchSize": 11})",
            "InvalidParameterValueException: Maximum batch window in seconds must be greater than "
            "0 if maximum batch size is greater than 10");
        row("batch size", queue, R"({"BatchSize": 0})",
            "ValidationException: 1 validation error detected: Value '0' at 'batchSize' failed to "
            "satisfy constraint: Member must have value greater than or equal to 1");
        row("no start", stream, R"({"BatchSize": 1})",
            "InvalidParameterValueException: 1 validation error detected: Value null at "
            "'startingPosition' failed to satisfy constraint: Member must not be null.");
        row("start", stream, R"({"StartingPosition": "invalid"})",
            "ValidationException: 1 validation error detected: Value 'invalid' at "
            "'startingPosition' failed to satisfy constraint: Member must satisfy enum value set: "
            "[LATEST, AT_TIMESTAMP, TRIM_HORIZON]");
        row("start of a table", stream, R"({"StartingPosition": "AT_TIMESTAMP"})",
            "InvalidParameterValueException: Unsupported starting position for arn type: "
            "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2026-01-01T00:00:00.000");
        row("filter", queue, R"({"FilterCriteria": {"Filters": [{"Pattern": "simple"}]}})",
            "InvalidParameterValueException: Invalid filter pattern definition.");
        row("type", queue, R"({"BatchSize": "many"})",
            "SerializationException: BatchSize is not an integer.");
    }
    void whatDoesNotFitIsRefusedInAwsWords() {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, words);
        auto request = json::parse(body.toStdString()).as_object();
        if (!source.isEmpty())
            request["EventSourceArn"] = source.toStdString();
        QCOMPARE(refusal(request), words.toStdString());
    }
    void aSecondMappingOfTheSameIsAConflict() {
        const auto mapping = created({{"EventSourceArn", queue}});
        QCOMPARE(refusal({{"EventSourceArn", queue}}),
                 "ResourceConflictException: An event source mapping with SQS arn (\" " +
                     std::string{queue} +
                     " \") and function (\" hello \") already exists. Please update or delete the "
                     "existing mapping with UUID " +
                     text(mapping, "UUID"));
    }
    void patternsAreObjectsOfLists_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("fits");
        QTest::newRow("values") << R"({"a": {"b": ["x", 1, null, true]}})" << true;
        QTest::newRow("matchers") << R"({"a": [{"prefix": "x"}, {"numeric": [">", 1]}]})" << true;
        QTest::newRow("or") << R"({"$or": [{"a": [1]}, {"b": [2]}]})" << true;
        QTest::newRow("text") << R"("text")" << false;
        QTest::newRow("no list") << R"({"a": "b"})" << false;
        QTest::newRow("empty list") << R"({"a": []})" << false;
        QTest::newRow("no JSON") << R"([{"eventName": ["INSERT"=123}])" << false;
        QTest::newRow("unknown matcher") << R"({"a": [{"like": "x"}]})" << false;
    }
    void patternsAreObjectsOfLists() {
        QFETCH(QString, pattern);
        QTEST(services::lambda::isFilterPattern(pattern.toStdString()), "fits");
    }
};

LATHE_TEST(tst_EventSourceMappings)
#include "tst_EventSourceMappings.moc"
