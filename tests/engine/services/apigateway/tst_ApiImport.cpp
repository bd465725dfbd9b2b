#include "engine/services/apigateway/ApiImport.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

#include <string>

using namespace lathe;
using namespace lathe::services::apigateway;
namespace json = boost::json;

namespace {

/// OpenAPI 3 with these paths (and what follows them), as flow YAML.
std::string withPaths(const std::string& paths, const std::string& rest = {}) {
    return "openapi: 3.0.1\ninfo: {title: Books, version: 1.0}\npaths: " + paths + "\n" + rest;
}

json::object newApi() {
    return {{"id", "books123"}, {"apiKeySource", "HEADER"}};
}

} // namespace

class tst_ApiImport : public QObject {
    Q_OBJECT

    int m_ids = 0;
    ImportRequest m_request;

    Result<Imported> read(const std::string& body, json::object api = newApi()) {
        m_request.body = body;
        return imported(m_request, std::move(api));
    }
    json::object api(const std::string& body, json::object before = newApi()) {
        auto done = read(body, std::move(before));
        if (!done)
            qWarning("%s", done.error().detail.english().c_str());
        return done ? std::move(done->api) : json::object{};
    }
    std::string problem(const std::string& body) {
        const auto done = read(body);
        return done ? std::string{} : done.error().code + ": " + done.error().detail.english();
    }
    static json::object resource(const json::object& api, std::string_view path) {
        for (const auto& [id, resource] : api.at(".resources").as_object())
            if (resource.at("path").as_string() == path)
                return resource.as_object();
        return {};
    }
    static json::object method(const json::object& api, std::string_view path,
                               std::string_view verb = "GET") {
        return resource(api, path).at("resourceMethods").at(verb).as_object();
    }
    static std::string paths(const json::object& api) {
        std::string all;
        for (const auto& [id, resource] : api.at(".resources").as_object())
            all += std::string{resource.at("path").as_string()} + " ";
        return all;
    }

  private slots:
    void init() {
        m_request = {};
        m_request.newId = [this] { return "id" + std::to_string(++m_ids); };
    }
    void whatIsNoOpenApiIsRefused_data() {
        QTest::addColumn<QString>("body");
        QTest::newRow("nothing") << "";
        QTest::newRow("broken JSON") << "{'key: value}";
        QTest::newRow("broken YAML") << "a:\n  - \"b \"c\": d}\"\n";
        QTest::newRow("something else") << "{\"name\": \"books\"}";
        QTest::newRow("a later OpenAPI") << "openapi: 3.1.0\ninfo: {title: Books}\n";
        QTest::newRow("no title") << "openapi: 3.0.1\npaths: {}\n";
    }
    void whatIsNoOpenApiIsRefused() {
        QFETCH(QString, body);
        QCOMPARE(problem(body.toStdString()),
                 std::string{"BadRequestException: Invalid OpenAPI input."});
    }
    void anApiHasTheDocumentsMembers() {
        const auto books =
            api(withPaths("{}", "x-amazon-apigateway-api-key-source: authorizer\n"
                                "x-amazon-apigateway-minimum-compression-size: 512\n"
                                "x-amazon-apigateway-binary-media-types: [image/png]\n"
                                "x-amazon-apigateway-policy: {Statement: []}\n"
                                "tags: [{name: team, x-amazon-apigateway-tag-value: shop}]\n"
                                "servers:\n- url: https://x\n"
                                "  x-amazon-apigateway-endpoint-configuration:\n"
                                "    disableExecuteApiEndpoint: true\n"
                                "    vpcEndpointIds: [vpce-1]\n"));
        QVERIFY(books.at("id") == "books123" && books.at("name") == "Books");
        QVERIFY(books.at("version") == "1.0");
        QVERIFY(books.at("apiKeySource") == "AUTHORIZER");
        QVERIFY(books.at("minimumCompressionSize") == 512);
        QVERIFY(books.at("binaryMediaTypes") == json::array{"image/png"});
        QVERIFY(books.at("policy") == "{\"Statement\":[]}");
        QVERIFY(books.at("tags").at("team") == "shop");
        QVERIFY(books.at("disableExecuteApiEndpoint") == true);
        QVERIFY(books.at("endpointConfiguration").at("vpcEndpointIds") == json::array{"vpce-1"});
    }
    void resourcesAboveAPathAreMade() {
        const auto books = api(withPaths("{'/shelves/{shelf}/books/': {}}"));
        QCOMPARE(paths(books), std::string{"/ /shelves /shelves/{shelf} /shelves/{shelf}/books "});
        const auto root = resource(books, "/");
        QVERIFY(root.at("id") == books.at("rootResourceId") && !root.contains("parentId"));
        const auto shelf = resource(books, "/shelves/{shelf}");
        QVERIFY(shelf.at("pathPart") == "{shelf}");
        QVERIFY(shelf.at("parentId") == resource(books, "/shelves").at("id"));
    }
    void aBasePathIsIgnoredPrependedOrSplit_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("expected");
        const char* swagger = "swagger: '2.0'\ninfo: {title: Books}\nbasePath: /v1/shop\n"
                              "paths: {/books: {}}\n";
        QTest::newRow("ignore") << "ignore" << swagger << "/ /books ";
        QTest::newRow("prepend") << "prepend" << swagger << "/ /v1 /v1/shop /v1/shop/books ";
        QTest::newRow("split") << "split" << swagger << "/ /shop /shop/books ";
        const QString server = "openapi: 3.0.1\ninfo: {title: Books}\npaths: {/books: {}}\n"
                               "servers: [{url: '%1', variables: {%2}}]\n";
        QTest::newRow("URL") << "prepend" << server.arg("https://books.test/v1/", "")
                             << "/ /v1 /v1/books ";
        QTest::newRow("variable in the URL")
            << "prepend" << server.arg("https://books.test/{age}", "age: {default: old}")
            << "/ /old /old/books ";
        QTest::newRow("basePath counts wherever it stands")
            << "prepend" << server.arg("https://books.test", "basePath: {default: v2}")
            << "/ /v2 /v2/books ";
    }
    void aBasePathIsIgnoredPrependedOrSplit() {
        QFETCH(QString, how);
        QFETCH(QString, document);
        QFETCH(QString, expected);
        const std::string basePath = how.toStdString();
        m_request.basePath = basePath;
        QCOMPARE(paths(api(document.toStdString())), expected.toStdString());
    }
    void anIntegrationHasAwsDefaults() {
        const auto books =
            api(withPaths("{/books: {get: {x-amazon-apigateway-integration: {type: http, "
                          "httpMethod: get, uri: 'https://books.test/all', "
                          "requestParameters: {integration.request.querystring.a: "
                          "method.request.querystring.b}, "
                          "responses: {default: {statusCode: 200}, '5..': {statusCode: '502', "
                          "responseTemplates: {application/json: ''}}}}}}}"));
        const auto integration = method(books, "/books").at("methodIntegration").as_object();
        QVERIFY(integration.at("type") == "HTTP" && integration.at("httpMethod") == "GET");
        QVERIFY(integration.at("connectionType") == "INTERNET");
        QVERIFY(integration.at("passthroughBehavior") == "WHEN_NO_MATCH");
        QVERIFY(integration.at("timeoutInMillis") == 29000);
        QVERIFY(integration.at("cacheNamespace") == resource(books, "/books").at("id"));
        QVERIFY(integration.at("cacheKeyParameters") == json::array{});
        const auto& responses = integration.at("integrationResponses").as_object();
        QVERIFY(responses.at("200") == (json::object{{"statusCode", "200"}}));
        QVERIFY(responses.at("502").at("selectionPattern") == "5..");
        QVERIFY(responses.at("502").at("responseTemplates").at("application/json").is_null());
    }
    void aMockHasNoTarget() {
        const auto books =
            api(withPaths("{/books: {x-amazon-apigateway-any-method: {"
                          "x-amazon-apigateway-integration: {$ref: "
                          "'#/components/x-amazon-apigateway-integrations/nothing'}}}}",
                          "components: {x-amazon-apigateway-integrations: {nothing: {type: mock, "
                          "httpMethod: POST, passthroughBehavior: when_no_templates}}}\n"));
        const auto any = method(books, "/books", "ANY");
        const auto& integration = any.at("methodIntegration").as_object();
        QVERIFY(any.at("httpMethod") == "ANY" && integration.at("type") == "MOCK");
        QVERIFY(integration.at("passthroughBehavior") == "WHEN_NO_TEMPLATES");
        QVERIFY(!integration.contains("httpMethod") && !integration.contains("connectionType"));
    }
    void parametersAreThoseOfPathAndOperation() {
        const auto books = api(withPaths(
            "{'/books/{book}': {parameters: [{$ref: '#/components/parameters/Lang'}], "
            "get: {operationId: ReadBook, parameters: [{in: query, name: page, required: true}, "
            "{in: cookie, name: crumb}]}}}",
            "components: {parameters: {Lang: {in: header, name: Accept-Language}}}\n"));
        const auto get = method(books, "/books/{book}");
        QVERIFY(get.at("operationName") == "ReadBook");
        QVERIFY(get.at("requestParameters") ==
                (json::object{{"method.request.header.Accept-Language", false},
                              {"method.request.querystring.page", true},
                              {"method.request.path.book", true}}));
    }
    void modelsReferToEachOther() {
        const auto books = api(withPaths(
            "{}", "components: {schemas: {Book: {description: One of them, required: [title, "
                  "author], properties: {title: {type: string}, author: {type: string}, next: "
                  "{$ref: '#/components/schemas/Book'}}, type: object}}}\n"));
        const auto& book = books.at(".models").at("Book").as_object();
        QVERIFY(book.at("contentType") == "application/json");
        QVERIFY(book.at("description") == "One of them");
        const auto schema = json::parse(book.at("schema").as_string());
        QVERIFY(schema.at("required") == (json::array{"author", "title"}));
        QVERIFY(schema.at("properties").at("next").at("$ref") ==
                "https://apigateway.amazonaws.com/restapis/books123/models/Book");
        QVERIFY(schema.as_object().begin()->key() == "required");
    }
    void bodiesAndResponsesHaveModelsByMediaType() {
        const auto books = api(withPaths(
            "{/books: {post: {requestBody: {content: {application/json: {schema: {$ref: "
            "'#/components/schemas/Book'}}}}, responses: {'201': {headers: {Location: {}}, "
            "content: {application/xml: {schema: {type: object}}}}, default: {}}}}}",
            "components: {schemas: {Book: {type: object}}}\n"));
        const auto post = method(books, "/books", "POST");
        QVERIFY(post.at("requestModels").at("application/json") == "Book");
        QVERIFY(post.at("methodResponses").as_object().size() == 1);
        const auto& created = post.at("methodResponses").at("201").as_object();
        QVERIFY(created.at("responseParameters").at("method.response.header.Location") == false);
        const std::string made{
            created.at("responseModels").at("application/xml").as_string().c_str()};
        QVERIFY(made.starts_with("MODEL"));
        QVERIFY(books.at(".models").as_object().contains(made));
    }
    void inSwaggerMediaTypesStandApart() {
        const auto books =
            api("swagger: '2.0'\ninfo: {title: Books}\nproduces: [text/csv]\n"
                "definitions: {Book: {type: object}}\n"
                "paths: {/books: {put: {consumes: [a/b, c/d], parameters: [{in: body, name: x, "
                "schema: {$ref: '#/definitions/Book'}}], "
                "responses: {'200': {schema: {$ref: '#/definitions/Book'}}}}}}\n");
        const auto put = method(books, "/books", "PUT");
        QVERIFY(put.at("requestModels") == (json::object{{"a/b", "Book"}, {"c/d", "Book"}}));
        QVERIFY(put.at("methodResponses").at("200").at("responseModels") ==
                (json::object{{"text/csv", "Book"}}));
    }
    void securityIsOfTheOperationElseOfTheDocument() {
        const auto books = api(withPaths(
            "{/a: {get: {}}, /b: {get: {security: []}}, /c: {get: {security: [{pool: [read]}, "
            "{key: []}]}}, /d: {get: {security: [{sign: []}]}}, "
            "/e: {get: {x-amazon-apigateway-auth: {type: NONE}}}}",
            "security: [{guard: []}]\n"
            "components:\n"
            "  securitySchemes:\n"
            "    key: {type: apiKey, in: header, name: x-api-key}\n"
            "    sign: {type: apiKey, x-amazon-apigateway-authtype: awsSigv4}\n"
            "    pool: {type: apiKey, name: Authorization, x-amazon-apigateway-authorizer: "
            "{type: cognito_user_pools, providerARNs: [arn:pool]}}\n"
            "    guard: {type: apiKey, name: Token, x-amazon-apigateway-authtype: oauth2, "
            "x-amazon-apigateway-authorizer: {type: token, authorizerUri: arn:uri, "
            "authorizerResultTtlInSeconds: 60}}\n"));
        QVERIFY(method(books, "/a").at("authorizationType") == "CUSTOM");
        const auto& guard = books.at(".authorizers")
                                .at(method(books, "/a").at("authorizerId").as_string())
                                .as_object();
        QVERIFY(guard.at("name") == "guard" && guard.at("type") == "TOKEN");
        QVERIFY(guard.at("authType") == "oauth2");
        QVERIFY(guard.at("identitySource") == "method.request.header.Token");
        QVERIFY(guard.at("authorizerResultTtlInSeconds") == 60);
        QVERIFY(method(books, "/b").at("authorizationType") == "NONE");
        const auto scoped = method(books, "/c");
        QVERIFY(scoped.at("authorizationType") == "COGNITO_USER_POOLS");
        QVERIFY(scoped.at("authorizationScopes") == json::array{"read"});
        QVERIFY(scoped.at("apiKeyRequired") == true);
        QVERIFY(method(books, "/d").at("authorizationType") == "AWS_IAM");
        QVERIFY(!method(books, "/e").contains("authorizerId"));
    }
    void validatorsAndGatewayResponsesAreRead() {
        const auto books = api(
            withPaths("{/books: {get: {x-amazon-apigateway-request-validator: body}, post: {}}}",
                      "x-amazon-apigateway-request-validator: all\n"
                      "x-amazon-apigateway-request-validators: {body: {validateRequestBody: true}, "
                      "all: {validateRequestBody: true, validateRequestParameters: true}}\n"
                      "x-amazon-apigateway-gateway-responses: {UNAUTHORIZED: {statusCode: 403, "
                      "responseTemplates: {application/json: '{}'}}}\n"));
        const auto nameOf = [&books](std::string_view verb) {
            const auto id = method(books, "/books", verb).at("requestValidatorId").as_string();
            return books.at(".validators").at(id).at("name");
        };
        QVERIFY(nameOf("GET") == "body" && nameOf("POST") == "all");
        const auto& response = books.at(".gatewayResponses").at("UNAUTHORIZED").as_object();
        QVERIFY(response.at("statusCode") == "403" && response.at("defaultResponse") == false);
    }
    void documentationPartsHaveTheirUsualPlaces() {
        const std::string body = withPaths(
            "{}", "x-amazon-apigateway-documentation: {documentationParts: [{location: {type: "
                  "METHOD, method: GET}, properties: {summary: x}}, {location: {type: API}, "
                  "properties: {info: {}}}]}\n");
        m_request.ignoresDocumentation = true;
        QVERIFY(!api(body).contains(".documentationParts"));
        m_request.body = body;
        const auto done = importedDocumentation(m_request, newApi());
        QCOMPARE(done->ids.size(), 2u);
        const auto& part = done->api.at(".documentationParts").at(done->ids[0]).as_object();
        QVERIFY(part.at("location") ==
                (json::object{{"type", "METHOD"}, {"path", "/"}, {"method", "GET"}}));
        QVERIFY(part.at("properties") == "{\"summary\":\"x\"}");
        QVERIFY(importedDocumentation(m_request, done->api)->ids == done->ids);
        m_request.body = "{'a: b}";
        QCOMPARE(importedDocumentation(m_request, newApi()).error().detail.english(),
                 std::string{"Unable to build importer with provided input."});
    }
    void mergingKeepsWhatTheDocumentDoesNotName() {
        const auto before = api(withPaths("{/books: {get: {}, put: {}}, /old: {get: {}}}",
                                          "x-amazon-apigateway-binary-media-types: [a/a]\n"
                                          "components: {schemas: {Old: {type: object}}}\n"));
        const auto after = api(withPaths("{/books: {get: {operationId: New}}}",
                                         "x-amazon-apigateway-binary-media-types: [b/b]\n"),
                               before);
        QVERIFY(resource(after, "/old") == resource(before, "/old"));
        QVERIFY(resource(after, "/books").at("id") == resource(before, "/books").at("id"));
        QVERIFY(method(after, "/books").at("operationName") == "New");
        QVERIFY(method(after, "/books", "PUT") == method(before, "/books", "PUT"));
        QVERIFY(after.at("binaryMediaTypes") == (json::array{"a/a", "b/b"}));
        QVERIFY(after.at(".models").as_object().contains("Old"));
    }
    void overwritingKeepsTheIdsOfPaths() {
        const std::string mock = "x-amazon-apigateway-integration: {type: mock}";
        auto before = api(withPaths("{/books: {get: {" + mock + "}, put: {}}, /old: {get: {}}}",
                                    "x-amazon-apigateway-binary-media-types: [a/a]\n"
                                    "components: {schemas: {Old: {type: object}}}\n"));
        before["tags"] = json::object{{"team", "shop"}};
        m_request.overwrites = true;
        const auto after = api(withPaths("{/books: {get: {" + mock + "}}}"), before);
        QCOMPARE(paths(after), std::string{"/ /books "});
        QVERIFY(after.at("rootResourceId") == before.at("rootResourceId"));
        const auto books = resource(after, "/books");
        QVERIFY(books.at("id") == resource(before, "/books").at("id"));
        QVERIFY(books.at("resourceMethods").as_object().size() == 1);
        QVERIFY(method(after, "/books").at("methodIntegration").at("cacheNamespace") !=
                books.at("id"));
        QVERIFY(!after.contains("binaryMediaTypes") && after.contains("tags"));
        QVERIFY(after.at(".models").as_object().empty());
    }
    void warningsAreToldAndMayFail() {
        const std::string body = withPaths(
            "{books: {}, /books: {get: {responses: {'200': {content: {a/b: {schema: {$ref: "
            "'#/components/schemas/Gone'}}}}}, x-amazon-apigateway-integration: {type: mock, "
            "requestParameters: {integration.request.header.a: true}}}}}",
            "components: {schemas: {Not-So: {}}}\n");
        const std::vector<std::string> expected{
            "Model name must be alphanumeric: Not-So",
            "Parse issue: attribute paths. Resource books should start with /",
            "Parse issue: attribute paths.'/books'(get).responses.200.content.schema."
            "#/components/schemas/Gone is missing",
            "Invalid format for 'requestParameters'. Expected type string for property "
            "'integration.request.header.a' of resource '/books' and method 'GET' but got "
            "'true'"};
        QVERIFY(read(body)->warnings == expected);
        m_request.failsOnWarnings = true;
        QVERIFY(problem(body).starts_with("BadRequestException: Warnings found during import:\n\t" +
                                          expected[0] + "\n\t" + expected[1]));
    }
    void whatCannotBeMadeIsAnError_data() {
        QTest::addColumn<QString>("paths");
        QTest::addColumn<QString>("message");
        QTest::newRow("variables side by side")
            << "{'/{a}': {}, '/{b}': {}}"
            << "Unable to create resource at path '/{b}': A sibling ({a}) of this resource already "
               "has a variable path part -- only one is allowed";
        QTest::newRow("below a greedy one")
            << "{'/{all+}/b': {}}"
            << "Unable to create resource at path '/{all+}/b': Cannot create a child of a resource "
               "with a greedy path variable: {all+}";
        const QString get = "{/a: {get: {%1}}}";
        const QString integration = get.arg("x-amazon-apigateway-integration: {type: %1, uri: %2}");
        const QString unable = "Unable to put integration on 'GET' for resource at path '/a': ";
        QTest::newRow("no address") << integration.arg("http", "books")
                                    << unable + "Invalid HTTP endpoint specified for URI";
        QTest::newRow("no ARN") << integration.arg("aws", "books")
                                << unable + "Invalid ARN specified in the request";
        QTest::newRow("no path or action")
            << integration.arg("aws_proxy", "'arn:aws:lambda:eu-west-1:123456789012:function:f'")
            << unable + "AWS ARN for integration must contain path or action";
        QTest::newRow("no validator")
            << get.arg("x-amazon-apigateway-request-validator: x")
            << "Unable to put method 'GET' on resource at path '/a': Invalid Request Validator "
               "identifier specified";
    }
    void whatCannotBeMadeIsAnError() {
        QFETCH(QString, paths);
        QFETCH(QString, message);
        QCOMPARE(QString::fromStdString(problem(withPaths(paths.toStdString()))),
                 "BadRequestException: Errors found during import:\n\t" + message);
    }
};

LATHE_TEST(tst_ApiImport)
#include "tst_ApiImport.moc"
