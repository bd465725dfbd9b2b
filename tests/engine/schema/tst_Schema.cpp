#include "engine/base/Paths.h"
#include "engine/schema/Schema.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace lathe;
using namespace lathe::schema;

class tst_Schema : public QObject {
    Q_OBJECT

    std::shared_ptr<const Schema> m_schema =
        Schema::load(resourceDirectory() / "schema").value_or(nullptr);

    void collectUnknown(const std::vector<Shape>& shapes, std::set<std::string>& unknown) const {
        for (const Shape& shape : shapes) {
            const bool byWord = shape.structure.find("<Type>") != std::string::npos;
            if (shape.kind == Kind::Structure && !byWord && !m_schema->structure(shape.structure))
                unknown.insert(shape.structure);
            collectUnknown(shape.inner, unknown);
        }
    }

  private slots:
    void everyStructureThatIsNamedIsThere() {
        QVERIFY(m_schema);
        QVERIFY(m_schema->types().size() > 1500);
        std::set<std::string> unknown;
        for (const std::string_view name : m_schema->types()) {
            const ResourceType* type = m_schema->find(name);
            QVERIFY(type);
            std::vector<Structure> all = type->structures;
            all.push_back(type->properties);
            for (const Structure& structure : all)
                for (const Property& property : structure.properties) {
                    QVERIFY2(!property.shapes.empty(),
                             (structure.name + "." + property.name).c_str());
                    collectUnknown(property.shapes, unknown);
                }
        }
        QVERIFY2(unknown.empty(), unknown.empty() ? "" : unknown.begin()->c_str());
    }
    void propertiesSayWhatTheyTake() {
        const Structure& queue = m_schema->find("AWS::SQS::Queue")->properties;
        const Property* delay = queue.find("DelaySeconds");
        QVERIFY(delay);
        QCOMPARE(delay->shapes.front().kind, Kind::Integer);
        QCOMPARE(delay->range, (std::pair{0LL, 900LL}));
        QCOMPARE(delay->preset, std::string{"0"});
        QVERIFY(queue.find("QueueName")->replaces);
        QCOMPARE(queue.find("Nonsense"), nullptr);
        const Property* mapped =
            m_schema->find("AWS::Lambda::EventSourceMapping")->properties.find("EventSourceArn");
        QVERIFY(std::ranges::find(mapped->sources, Source{"AWS::DynamoDB::Table", "StreamArn"}) !=
                mapped->sources.end());
    }
    void attributesAreWhatGetAttGives() {
        QCOMPARE(m_schema->find("AWS::SQS::Queue")->attributes,
                 (std::vector<std::string>{"Arn", "QueueName", "QueueUrl"}));
    }
    void aWalkGoesThroughStructuresListsAndMaps() {
        Place place = m_schema->properties("AWS::S3::Bucket");
        for (const char* key : {"CorsConfiguration", "CorsRules"})
            place = m_schema->member(place, key);
        place = m_schema->member(Schema::item(place), "AllowedMethods");
        QVERIFY(place.property);
        QCOMPARE(place.property->name, std::string{"AllowedMethods"});
        QCOMPARE(Schema::item(place).shapes.front().kind, Kind::String);
        const Place tag =
            Schema::item(m_schema->member(m_schema->properties("AWS::S3::Bucket"), "Tags"));
        QVERIFY(m_schema->member(tag, "Key").property->required);
        QVERIFY(m_schema->member(place, "Nowhere").shapes.empty());
    }
    void theTypeOfAnEventSaysWhatItTakes() {
        const Place event = m_schema->member(
            m_schema->member(m_schema->properties("AWS::Serverless::Function"), "Events"), "Any");
        const Place properties = m_schema->member(event, "Properties", "SQS");
        QCOMPARE(properties.shapes.size(), 1U);
        QVERIFY(m_schema->member(properties, "Queue", "SQS").property->required);
        QVERIFY(m_schema->member(properties, "Path", "Api").property->required);
        QCOMPARE(m_schema->member(properties, "Path", "SQS").property, nullptr);
        const Place window = m_schema->member(
            m_schema->member(properties, "FlexibleTimeWindow", "ScheduleV2"), "Mode");
        QCOMPARE(window.property->values, (std::vector<std::string>{"OFF", "FLEXIBLE"}));
    }
    void anUnknownTypeHasNothing() {
        QCOMPARE(m_schema->find("AWS::No::Thing"), nullptr);
        QCOMPARE(m_schema->structure("AWS::No::Thing.Part"), nullptr);
        QVERIFY(m_schema->properties("AWS::No::Thing").shapes.empty());
    }
    void pagesOfTheDocumentationAreCalledByRule() {
        QCOMPARE(documentationUrl(*m_schema->structure("AWS::SQS::Queue"), "DelaySeconds"),
                 std::string{"https://docs.aws.amazon.com/AWSCloudFormation/latest/"
                             "TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-"
                             "delayseconds"});
        QCOMPARE(documentationUrl(*m_schema->structure("AWS::S3::Bucket.CorsRule")),
                 std::string{"https://docs.aws.amazon.com/AWSCloudFormation/latest/"
                             "TemplateReference/aws-properties-s3-bucket-corsrule.html"});
        QCOMPARE(documentationUrl(*m_schema->structure("AWS::Serverless::Function"), "Timeout"),
                 std::string{"https://docs.aws.amazon.com/serverless-application-model/latest/"
                             "developerguide/sam-resource-function.html#sam-function-timeout"});
    }
    void filesThatAreMissingAreAnError() {
        const QTemporaryDir folder;
        const auto loaded = Schema::load(folder.path().toStdString());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, std::string{"Schema.Unreadable"});
    }
};

LATHE_TEST(tst_Schema)
#include "tst_Schema.moc"
