#include "engine/sources/http/JsonSchema.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::sources::http;
namespace json = boost::json;

class tst_JsonSchema : public QObject {
    Q_OBJECT

  private slots:
    void fitsWhatTheSchemaSays_data() {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        const auto row = [](const char* schema, const char* good, const char* bad) {
            QTest::newRow(schema) << schema << good << bad;
        };
        row("{\"type\":\"integer\"}", "1", "1.5");
        row("{\"type\":[\"string\",\"null\"]}", "null", "1");
        row("{\"enum\":[1,\"a\"]}", "\"a\"", "\"b\"");
        row("{\"required\":[\"a\"]}", "{\"a\":1}", "{}");
        row("{\"properties\":{\"a\":{\"type\":\"number\"}}}", "{\"a\":1}", "{\"a\":\"1\"}");
        row("{\"additionalProperties\":false,\"properties\":{\"a\":{}}}", "{\"a\":1}", "{\"b\":1}");
        row("{\"patternProperties\":{\"^x\":{\"type\":\"null\"}}}", "{\"y\":1}", "{\"x\":1}");
        row("{\"minimum\":1,\"exclusiveMinimum\":true}", "2", "1");
        row("{\"multipleOf\":0.1}", "0.3", "0.35");
        row("{\"maxLength\":2}", "\"\\u00fc\\u00fc\"", "\"abc\"");
        row("{\"pattern\":\"^a+$\"}", "\"aa\"", "\"ab\"");
        row("{\"items\":{\"type\":\"string\"},\"minItems\":1}", "[\"a\"]", "[]");
        row("{\"items\":[{\"type\":\"string\"}],\"additionalItems\":false}", "[\"a\"]",
            "[\"a\",1]");
        row("{\"uniqueItems\":true}", "[1,2]", "[1,1]");
        row("{\"oneOf\":[{\"type\":\"string\"},{\"minimum\":5}]}", "6", "4");
        row("{\"allOf\":[{\"minimum\":1},{\"maximum\":3}]}", "2", "4");
        row("{\"not\":{\"type\":\"string\"}}", "1", "\"a\"");
        row("{\"$ref\":\"#/definitions/a\",\"definitions\":{\"a\":{\"type\":\"string\"}}}", "\"x\"",
            "1");
        row("{\"$ref\":\"https://apigateway.amazonaws.com/restapis/id/models/Pet\"}", "{\"n\":1}",
            "{}");
    }
    void fitsWhatTheSchemaSays() {
        QFETCH(QString, schema);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        const json::value pet{{"required", {"n"}}};
        const FindModel models = [&](std::string_view name) {
            return name == "Pet" ? &pet : nullptr;
        };
        const json::value rules = json::parse(schema.toStdString());
        QVERIFY(fitsSchema(json::parse(good.toStdString()), rules, models));
        QVERIFY(!fitsSchema(json::parse(bad.toStdString()), rules, models));
    }
    void schemasThatLeadToThemselvesEnd() {
        const json::value rules{{"$ref", "#"}};
        QVERIFY(!fitsSchema(1, rules, [](std::string_view) { return nullptr; }));
    }
};

LATHE_TEST(tst_JsonSchema)
#include "tst_JsonSchema.moc"
