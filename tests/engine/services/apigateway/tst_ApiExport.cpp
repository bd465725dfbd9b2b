#include "engine/services/apigateway/ApiExport.h"

#include "engine/services/apigateway/ApiImport.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

#include <string>

using namespace lathe;
using namespace lathe::services::apigateway;
namespace json = boost::json;

namespace {

constexpr const char* library = R"(
openapi: 3.0.1
info: {title: Library, version: "7", description: Lends books}
paths:
  /books/{book}:
    get:
      operationId: ReadBook
      parameters:
      - {in: path, name: book, required: true}
      - {in: query, name: page}
      responses:
        "200":
          headers: {ETag: {}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}
      security: [{guard: []}, {key: []}]
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://books.test/all
        timeoutInMillis: 5000
        responses: {default: {statusCode: "200"}, 4..: {statusCode: "404"}}
        requestTemplates:
          text/xml: |
            <a/>
            <b/>
    put:
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
      security: [{sign: []}]
      x-amazon-apigateway-request-validator: all
      x-amazon-apigateway-integration: {type: mock}
    x-amazon-apigateway-any-method: {}
components:
  schemas:
    Book: {type: object, properties: {next: {$ref: "#/components/schemas/Book"}}}
  securitySchemes:
    key: {type: apiKey, in: header, name: x-api-key}
    sign: {type: apiKey, x-amazon-apigateway-authtype: awsSigv4}
    guard:
      type: apiKey
      in: header
      name: Token
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer: {type: token, authorizerUri: "arn:uri"}
x-amazon-apigateway-api-key-source: AUTHORIZER
x-amazon-apigateway-policy: {Statement: []}
x-amazon-apigateway-minimum-compression-size: 10
x-amazon-apigateway-binary-media-types: [image/png]
x-amazon-apigateway-request-validators: {all: {validateRequestBody: true}}
x-amazon-apigateway-gateway-responses: {DEFAULT_4XX: {statusCode: 418}}
x-amazon-apigateway-documentation:
  documentationParts: [{location: {type: API}, properties: {info: {}}}]
)";

json::object read(const std::string& body) {
    int ids = 0;
    ImportRequest request;
    request.body = body;
    request.newId = [&ids] { return "id" + std::to_string(++ids); };
    auto done = imported(request, {{"id", "lib123"}, {"createdDate", 1'700'000'000}});
    if (!done)
        qWarning("%s", done.error().detail.english().c_str());
    return done ? std::move(done->api) : json::object{};
}

json::object written(const json::object& api, bool isOpenApi3, std::set<std::string> extensions) {
    return exported(api, {{"stageName", "live"}, {"documentationVersion", "3"}},
                    {isOpenApi3, std::move(extensions), "eu-west-1"});
}

} // namespace

class tst_ApiExport : public QObject {
    Q_OBJECT

    json::object m_library;

    json::object of(bool isOpenApi3, std::set<std::string> extensions = {}) const {
        return written(m_library, isOpenApi3, std::move(extensions));
    }

  private slots:
    void initTestCase() { m_library = read(library); }

    void swaggerSaysWhereTheStageIs() {
        const auto document = of(false);
        QVERIFY(document.at("swagger") == "2.0");
        QVERIFY(document.at("host") == "lib123.execute-api.eu-west-1.amazonaws.com");
        QVERIFY(document.at("basePath") == "/live" && document.at("schemes").at(0) == "https");
        QVERIFY(
            document.at("info") ==
            (json::object{{"description", "Lends books"}, {"version", "7"}, {"title", "Library"}}));
    }
    void openApiSaysWhereTheStageIs() {
        const auto document = of(true);
        QVERIFY(document.at("openapi") == "3.0.1");
        const auto& server = document.at("servers").at(0);
        QVERIFY(server.at("url") ==
                "https://lib123.execute-api.eu-west-1.amazonaws.com/{basePath}");
        QVERIFY(server.at("variables").at("basePath").at("default") == "live");
    }
    void anApiWithoutVersionBearsItsDate() {
        auto api = m_library;
        api.erase("version");
        QVERIFY(written(api, true, {}).at("info").at("version") == "2023-11-14T22:13:20Z");
    }
    void swaggerHasMediaTypesApartFromSchemas() {
        const auto paths = of(false).at("paths").at("/books/{book}").as_object();
        const auto& get = paths.at("get").as_object();
        QVERIFY(get.at("operationId") == "ReadBook");
        QVERIFY(get.at("consumes") == json::array{"text/xml"});
        QVERIFY(get.at("produces") == json::array{"application/json"});
        QVERIFY(
            get.at("parameters") ==
            (json::array{
                json::object{
                    {"name", "book"}, {"in", "path"}, {"required", true}, {"type", "string"}},
                json::object{
                    {"name", "page"}, {"in", "query"}, {"required", false}, {"type", "string"}}}));
        QVERIFY(get.at("responses").at("200") ==
                (json::object{{"description", "200 response"},
                              {"schema", json::object{{"$ref", "#/definitions/Book"}}},
                              {"headers", {{"ETag", json::object{{"type", "string"}}}}}}));
        const auto& body = paths.at("put").at("parameters").at(1);
        QVERIFY(body.at("in") == "body" && body.at("name") == "Book");
        QVERIFY(paths.contains("x-amazon-apigateway-any-method"));
    }
    void openApiHasSchemasByMediaType() {
        const auto paths = of(true).at("paths").at("/books/{book}").as_object();
        const auto& get = paths.at("get").as_object();
        QVERIFY(!get.contains("produces"));
        QVERIFY(get.at("parameters").at(1) ==
                (json::object{{"name", "page"},
                              {"in", "query"},
                              {"schema", json::object{{"type", "string"}}}}));
        const auto& content = get.at("responses").at("200").at("content").as_object();
        QVERIFY(content.at("application/json").at("schema").at("$ref") ==
                "#/components/schemas/Book");
        QVERIFY(paths.at("put").at("requestBody").at("required") == true);
    }
    void modelsReferToEachOtherWithinTheDocument() {
        const auto link = [](const json::value& model) {
            return model.at("properties").at("next").at("$ref");
        };
        QVERIFY(link(of(false).at("definitions").at("Book")) == "#/definitions/Book");
        QVERIFY(link(of(true).at("components").at("schemas").at("Book")) ==
                "#/components/schemas/Book");
    }
    void withoutExtensionsTheDocumentIsPlain() {
        const auto document = of(false);
        QVERIFY(json::serialize(document.at("securityDefinitions")).find("amazon") ==
                std::string::npos);
        const auto& get = document.at("paths").at("/books/{book}").at("get").as_object();
        QVERIFY(!get.contains("x-amazon-apigateway-integration"));
        QVERIFY(get.at("security") == (json::array{json::object{{"guard", json::array{}}},
                                                   json::object{{"api_key", json::array{}}}}));
        for (const auto& [member, value] : document)
            QVERIFY(!member.starts_with("x-"));
    }
    void integrationsComeWithTheirExtension() {
        const auto get = of(true, {"integrations"}).at("paths").at("/books/{book}").at("get");
        QVERIFY(get.at("x-amazon-apigateway-integration") ==
                (json::object{{"type", "http"},
                              {"httpMethod", "GET"},
                              {"uri", "https://books.test/all"},
                              {"responses",
                               {{"default", json::object{{"statusCode", "200"}}},
                                {"4..", json::object{{"statusCode", "404"}}}}},
                              {"requestTemplates", json::object{{"text/xml", "<a/>\n<b/>\n"}}},
                              {"passthroughBehavior", "when_no_match"},
                              {"timeoutInMillis", 5000}}));
    }
    void authorizersComeWithTheirExtension() {
        const auto schemes = of(false, {"authorizers"}).at("securityDefinitions").as_object();
        QVERIFY(schemes.at("sigv4").at("x-amazon-apigateway-authtype") == "awsSigv4");
        QVERIFY(schemes.at("guard").at("name") == "Token");
        QVERIFY(schemes.at("guard").at("x-amazon-apigateway-authorizer") ==
                (json::object{{"type", "token"}, {"authorizerUri", "arn:uri"}}));
    }
    void documentationComesWithTheStagesVersion() {
        const auto part =
            of(true, {"documentation"}).at("x-amazon-apigateway-documentation").as_object();
        QVERIFY(part.at("version") == "3");
        QVERIFY(part.at("documentationParts").at(0).at("location").at("type") == "API");
    }
    void whatWasExportedCanBeImported_data() {
        QTest::addColumn<bool>("isOpenApi3");
        QTest::addColumn<bool>("isYaml");
        QTest::newRow("Swagger, JSON") << false << false;
        QTest::newRow("Swagger, YAML") << false << true;
        QTest::newRow("OpenAPI, JSON") << true << false;
        QTest::newRow("OpenAPI, YAML") << true << true;
    }
    void whatWasExportedCanBeImported() {
        QFETCH(bool, isOpenApi3);
        QFETCH(bool, isYaml);
        const auto document = of(isOpenApi3, {"apigateway", "documentation"});
        const auto again = read(isYaml ? yamlOf(document) : json::serialize(document));
        QCOMPARE(again.size(), m_library.size());
        for (const char* member : {"name", "version", "apiKeySource", "policy", "binaryMediaTypes",
                                   "minimumCompressionSize", ".gatewayResponses"})
            QVERIFY2(again.at(member) == m_library.at(member), member);
        QVERIFY(written(again, true, {"apigateway", "documentation"}) ==
                of(true, {"apigateway", "documentation"}));
    }
};

LATHE_TEST(tst_ApiExport)
#include "tst_ApiExport.moc"
