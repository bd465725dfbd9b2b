#include "engine/base/Paths.h"
#include "engine/events/Encodings.h"
#include "engine/events/EventCatalog.h"
#include "engine/events/EventTemplate.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <set>

using namespace lathe;
using namespace lathe::events;
namespace json = boost::json;

class tst_EventCatalog : public QObject {
    Q_OBJECT

    EventCatalog m_catalog = EventCatalog::load(resourceDirectory() / "events").value();

    json::value generated(const std::string& service, const std::string& kind,
                          const std::map<std::string, std::string>& fields = {}) const {
        const auto text = m_catalog.generate(service, kind, fields);
        return text ? json::parse(*text) : json::value{text.error().detail.english()};
    }

  private slots:
    void everyKindGeneratesJsonWithoutPlaceholders() {
        QVERIFY(!m_catalog.kinds().empty());
        for (const EventKind& kind : m_catalog.kinds()) {
            const std::string name = kind.service + " " + kind.kind;
            const auto text = m_catalog.generate(kind.service, kind.kind, {});
            QVERIFY2(text.has_value(),
                     (name + ": " + (text ? "" : text.error().detail.english())).c_str());
            boost::system::error_code failure;
            json::parse(*text, failure);
            QVERIFY2(!failure, name.c_str());
            QVERIFY2(text->find("{{") == std::string::npos, name.c_str());
        }
    }
    void everyFieldIsDescribedAndChangesTheEvent() {
        for (const EventKind& kind : m_catalog.kinds()) {
            const auto plain = m_catalog.generate(kind.service, kind.kind, {});
            std::set<std::string> names;
            for (const EventField& field : kind.fields) {
                const std::string name = kind.service + " " + kind.kind + " --" + field.name;
                QVERIFY2(!field.name.empty() && !field.description.empty(), name.c_str());
                QVERIFY2(names.insert(field.name).second, name.c_str());
                const bool number =
                    !field.defaultValue.empty() &&
                    field.defaultValue.find_first_not_of("0123456789") == std::string::npos;
                const auto changed = m_catalog.generate(
                    kind.service, kind.kind,
                    {{field.name, number ? field.defaultValue + "7" : "quite-different"}});
                if (!changed)
                    QCOMPARE(changed.error().code, std::string{"Events.BadValue"});
                else
                    QVERIFY2(*changed != *plain, name.c_str());
            }
        }
    }
    void aPutEventCarriesBucketAndKey() {
        const json::value event =
            generated("s3", "put", {{"bucket", "b"}, {"key", "a folder/k&1"}});
        const json::value& s3 = event.at("Records").at(0).at("s3");
        QCOMPARE(s3.at("bucket").at("name").as_string(), "b");
        QCOMPARE(s3.at("bucket").at("arn").as_string(), "arn:aws:s3:::b");
        QCOMPARE(s3.at("object").at("key").as_string(), "a+folder/k%261");
    }
    void queryParametersStandInBothForms() {
        const json::value event = generated("apigateway", "aws-proxy",
                                            {{"querystringparameters", R"({"a": "1", "b": "2"})"}});
        QCOMPARE(json::serialize(event.at("queryStringParameters")),
                 std::string{R"({"a":"1","b":"2"})"});
        QCOMPARE(json::serialize(event.at("multiValueQueryStringParameters")),
                 std::string{R"({"a":["1"],"b":["2"]})"});
        const auto refused =
            m_catalog.generate("apigateway", "aws-proxy", {{"querystringparameters", "[1]"}});
        QCOMPARE(refused.error().code, std::string{"Events.BadValue"});
    }
    void fieldsAreCalledAsSamCallsThem_data() {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char* service, const char* kind, const QStringList& fields) {
            QTest::addRow("%s %s", service, kind) << service << kind << fields;
        };
        row("alb", "request", {"body", "method", "path", "account-id", "dns-suffix"});
        row("apigateway", "authorizer",
            {"account-id", "partition", "region", "stage", "method", "resource", "restApiId"});
        row("apigateway", "request-authorizer",
            {"account-id", "partition", "region", "stage", "method", "resource", "restApiId"});
        row("apigateway", "aws-proxy",
            {"body", "stage", "method", "resource", "path", "querystringparameters", "account-id",
             "dns-suffix"});
        row("apigateway", "http-api-proxy",
            {"body", "stage", "method", "path", "account-id", "dns-suffix"});
        row("appsync", "resolver", {});
        row("lex-v2", "banking-bot", {});
        row("lex-v2", "book-car", {});
        row("lex-v2", "book-hotel", {});
        row("s3", "batch-invocation", {"bucket-arn", "key"});
        row("ses", "email-receiving", {"region", "partition", "account-id", "dns-suffix"});
        row("workmail", "email", {"flow-direction", "mail-from", "sender"});
    }
    void fieldsAreCalledAsSamCallsThem() {
        QFETCH(QString, service);
        QFETCH(QString, kind);
        QFETCH(QStringList, fields);
        const EventKind* known = m_catalog.find(service.toStdString(), kind.toStdString());
        QVERIFY(known);
        for (const QString& field : fields)
            QVERIFY2(
                std::any_of(known->fields.begin(), known->fields.end(),
                            [&](const auto& each) { return each.name == field.toStdString(); }),
                qPrintable(field));
    }
    void whatThereIsNotIsNamedWithWhatThereIs() {
        const auto service = m_catalog.generate("s4", "put", {});
        QCOMPARE(service.error().code, std::string{"Events.UnknownKind"});
        QVERIFY(service.error().detail.english().find("s3") != std::string::npos);
        const auto kind = m_catalog.generate("s3", "punt", {});
        QCOMPARE(kind.error().code, std::string{"Events.UnknownKind"});
        QVERIFY(kind.error().detail.english().find("put") != std::string::npos);
        const auto field = m_catalog.generate("s3", "put", {{"bukket", "b"}});
        QCOMPARE(field.error().code, std::string{"Events.UnknownField"});
        QVERIFY(field.error().detail.english().find("bucket") != std::string::npos);
    }
    void placeholdersAreFilledAndTyped() {
        const auto shown = [](const char* event) {
            const auto filled =
                fillIn(json::parse(event), {{"name", "Ada"}, {"size", "12"}, {"flag", "true"}});
            return json::serialize(filled.value());
        };
        QCOMPARE(shown("[\"{{name}}\", \"arn:{{name}}:x\"]"),
                 std::string{"[\"Ada\",\"arn:Ada:x\"]"});
        QCOMPARE(shown("[\"{{size|number}}\", \"{{flag|boolean}}\", \"{{size}}\"]"),
                 std::string{"[12,true,\"12\"]"});
        QCOMPARE(shown("[\"{{name|length}}\", \"{{name|md5}}\"]"),
                 std::string{"[\"3\",\"1a382809b7c03f686e12dd15677c5497\"]"});
        QCOMPARE(shown("{\"{{name}}-0\": 1}"), std::string{"{\"Ada-0\":1}"});
        QCOMPARE(shown("{\"{{json}}\": {\"a\": \"{{name}}\"}}"),
                 std::string{"\"{\\\"a\\\":\\\"Ada\\\"}\""});
        QCOMPARE(shown("{\"{{json|base64}}\": [1]}"), std::string{"\"WzFd\""});
    }
    void whatIsNoNumberIsRefused() {
        const auto filled = fillIn(json::string{"{{size|number}}"}, {{"size", "many"}});
        QCOMPARE(filled.error().code, std::string{"Events.BadValue"});
        QCOMPARE(filled.error().detail.english(),
                 std::string{"--size must be a number, not 'many'"});
    }
    void gzipIsSmallAndAlwaysTheSame() {
        const std::string text(10'000, 'x');
        const std::string packed = encoded("gzip", text).value();
        QVERIFY(packed.size() < 200);
        QCOMPARE(static_cast<unsigned char>(packed[0]), 0x1F);
        QCOMPARE(packed, encoded("gzip", text).value());
    }
    void aBrokenFileIsNamed() {
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        std::filesystem::create_directories(root / "s3");
        std::ofstream{root / "s3/put.json"} << "{";
        const auto catalog = EventCatalog::load(root);
        QCOMPARE(catalog.error().code, std::string{"Events.Unreadable"});
        QVERIFY(catalog.error().detail.english().find("put.json") != std::string::npos);
        QVERIFY(!EventCatalog::load(root / "nowhere"));
    }
};

LATHE_TEST(tst_EventCatalog)
#include "tst_EventCatalog.moc"
