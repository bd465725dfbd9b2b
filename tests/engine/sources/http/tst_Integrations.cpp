#include "engine/sources/http/IntegrationRequest.h"
#include "engine/sources/http/IntegrationResponse.h"
#include "engine/sources/http/MockIntegration.h"
#include "engine/sources/http/ParameterValue.h"
#include "engine/sources/http/Reading.h"
#include "engine/sources/http/RequestCheck.h"
#include "engine/sources/http/SendingStep.h"
#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::sources::http;
namespace json = boost::json;

/// Integrations that are no proxies: what goes there, and what is made of what comes back.
class tst_Integrations : public QObject {
    Q_OBJECT

    static std::shared_ptr<Api> api(const json::object& details, ApiKind kind = ApiKind::Rest) {
        auto api = std::make_shared<Api>();
        api->kind = kind;
        api->stages.push_back({"Prod", {{"queue", "jobs"}}});
        Route route;
        route.path = PathPattern{"/orders/{id}"};
        route.integration = integrationOf(details, kind);
        api->routes.push_back(std::move(route));
        return api;
    }
    static Request request(const std::string& body = "{\"n\": 1, \"t\": \"it's\"}") {
        Request request{"POST", "/orders/7?q=x%20y", {}, body};
        request.fields.add("X-A", "1");
        return request;
    }
    static std::string body(const json::object& details, Request asked = request()) {
        Overrides overrides;
        const auto mapped = mappedBody(test::exchangeOf(api(details), std::move(asked)), overrides);
        const auto* text = std::get_if<std::string>(&mapped);
        return text ? *text : "refused";
    }
    static json::object withTemplate(const std::string& text) {
        return {{"type", "aws"}, {"requestTemplates", {{"application/json", text}}}};
    }

  private slots:
    void templatesSeeWhatOthersHaveSet() {
        Overrides overrides;
        const auto exchange = test::exchangeOf(api({{"type", "aws"}}), request());
        const auto render = [&](const char* text) {
            return renderMapping(text, exchange, "", overrides).value_or("failed");
        };
        QCOMPARE(render("#set($k = 'a')#set($context.requestOverride.querystring[$k] = 'b')"),
                 std::string{});
        QCOMPARE(render("$context.requestOverride.querystring.a $input.body"), std::string{"b {}"});
    }
    void templatesAreToldOfACanaryWhereThereIsOne() {
        const auto told = [](std::optional<bool> isCanary) {
            auto served = api(withTemplate("$context.isCanaryRequest"));
            served->stages[0].isCanary = isCanary;
            Overrides overrides;
            return std::get<std::string>(
                mappedBody(test::exchangeOf(served, request()), overrides));
        };
        QCOMPARE(told(true), std::string{"true"});
        QCOMPARE(told(false), std::string{"false"});
        QCOMPARE(told({}), std::string{});
    }
    void templatesSeeTheRequest() {
        QCOMPARE(body(withTemplate("$input.json('$.n') $input.path('$.t') $input.params('id')")),
                 std::string{"1 it's 7"});
        QCOMPARE(body(withTemplate("$util.escapeJavaScript($input.path('$.t'))")),
                 std::string{"it\\'s"});
        QCOMPARE(body(withTemplate("$input.params().querystring.q|$input.params('x-a')")),
                 std::string{"x y|1"});
        QCOMPARE(body(withTemplate("Action=SendMessage&MessageBody=$util.urlEncode($input.body)")),
                 std::string{"Action=SendMessage&MessageBody="
                             "%7B%22n%22%3A+1%2C+%22t%22%3A+%22it%27s%22%7D"});
        QCOMPARE(body(withTemplate("$stageVariables.queue $context.stage $context.httpMethod")),
                 std::string{"jobs Prod POST"});
    }
    void bodiesWithoutATemplatePassAsTheIntegrationSays() {
        QCOMPARE(body({{"type", "aws"}}, request("x")), std::string{"x"});
        auto xml = request("<a/>");
        xml.fields.add("Content-Type", "application/xml");
        json::object details = withTemplate("y");
        QCOMPARE(body(details, xml), std::string{"<a/>"});
        details["passthroughBehavior"] = "NEVER";
        QCOMPARE(body(details, xml), std::string{"refused"});
        details["passthroughBehavior"] = "when_no_templates";
        QCOMPARE(body(details, xml), std::string{"refused"});
    }
    void parametersComeFromEverywhere() {
        const auto exchange = test::exchangeOf(api({{"type", "aws"}}), request());
        QVERIFY(parameterValue(exchange, "'text'") == "text");
        QVERIFY(parameterValue(exchange, "method.request.header.x-a") == "1");
        QVERIFY(parameterValue(exchange, "method.request.body.n") == "1");
        QVERIFY(parameterValue(exchange, "$request.path.id") == "7");
        QVERIFY(parameterValue(exchange, "$request.querystring.q") == "x y");
        QVERIFY(!parameterValue(exchange, "method.request.header.none"));
        QVERIFY(interpolated(exchange, "a-${stageVariables.queue}") == "a-jobs");
    }
    void servicesAreAddressedByTheirUri() {
        auto exchange =
            test::exchangeOf(api({{"type", "aws"},
                                  {"httpMethod", "PUT"},
                                  {"uri", "arn:aws:apigateway:us-east-1:s3:path/{bucket}/{key}"},
                                  {"requestParameters",
                                   {{"integration.request.path.bucket", "'photos'"},
                                    {"integration.request.path.key", "method.request.path.id"},
                                    {"integration.request.header.Content-Type", "'image/png'"}}}}),
                             request());
        auto out = serviceRequest(exchange, {"http://127.0.0.1:4566", "AKIA"}, "x", {});
        QVERIFY(out);
        QCOMPARE(out->url.target, std::string{"/photos/7"});
        QVERIFY(out->request.method == "PUT" && out->url.port == 4566);
        QVERIFY(out->request.fields.find("Content-Type") == "image/png");
        QVERIFY(out->request.fields.valueOr("Authorization", "").find("/s3/aws4_request") !=
                std::string_view::npos);
        exchange = test::exchangeOf(
            api({{"type", "aws"}, {"uri", "arn:aws:apigateway:us-east-1:events:action/PutEvents"}}),
            request());
        out = serviceRequest(exchange, {"http://127.0.0.1:4566", "AKIA"}, "{}", {});
        QVERIFY(out && out->request.fields.find("X-Amz-Target") == "AWSEvents.PutEvents");
    }
    void theRoleIsTheIntegrations() {
        const auto role = [](const json::object& details) {
            return roleOf(integrationOf(details, ApiKind::Rest));
        };
        QCOMPARE(role({{"type", "aws"}, {"credentials", "arn:r"}}), std::string{"arn:r"});
        QCOMPARE(role({{"type", "aws"}, {"credentialsArn", "arn:c"}}), std::string{"arn:c"});
        QCOMPARE(role({{"type", "aws"}}), std::string{});
    }
    void contentIsHandledBeforeTemplatesSeeIt() {
        QCOMPARE(handled("\xff", true, "CONVERT_TO_TEXT"), std::optional<std::string>{"/w=="});
        QCOMPARE(handled("/w==", false, "CONVERT_TO_BINARY"), std::optional<std::string>{"\xff"});
        QCOMPARE(handled("a", false, "CONVERT_TO_TEXT"), std::optional<std::string>{"a"});
        QCOMPARE(handled("a", true, ""), std::optional<std::string>{"a"});
        QVERIFY(!handled("*", false, "CONVERT_TO_BINARY"));
        json::object details = withTemplate("[$input.body]");
        details["contentHandling"] = "CONVERT_TO_BINARY";
        // Templates take texts only.
        QCOMPARE(body(details, request("aGk=")), std::string{"refused"});
        details.erase("requestTemplates");
        QCOMPARE(body(details, request("aGk=")), std::string{"hi"});
        QCOMPARE(body(details, request("*")), std::string{"refused"});
        details.erase("contentHandling");
        QCOMPARE(body(details, request("a\xff")), std::string{"a\xef\xbf\xbd"});
    }
    void answersAreHandledAsTheClientAccepts() {
        using Body = std::optional<std::string>;
        QCOMPARE(handledAnswer("\xff", true, true, ""), Body{"\xff"});
        QCOMPARE(handledAnswer("\xff", true, false, ""), Body{"/w=="});
        QCOMPARE(handledAnswer("/w==", false, true, ""), Body{"\xff"});
        QCOMPARE(handledAnswer("text", false, false, ""), Body{"text"});
        QCOMPARE(handledAnswer("\xff", false, false, ""), Body{"\xef\xbf\xbd"});
        QCOMPARE(handledAnswer("\xff", true, true, "CONVERT_TO_TEXT"), Body{"/w=="});
        QVERIFY(!handledAnswer("*", false, false, "CONVERT_TO_BINARY"));
    }
    void aServerIsToldWhoAsksAndNothingOfTheConnection() {
        auto asked = request();
        asked.fields.add("Via", "proxy");
        asked.fields.add("Accept", "text/css");
        const auto exchange = test::exchangeOf(
            api({{"type", "http_proxy"}, {"httpMethod", "ANY"}, {"uri", "http://example.com/a"}}),
            asked);
        const auto out = serverRequest(exchange, "", {});
        QVERIFY(out);
        QCOMPARE(out->request.method, exchange.request.method);
        QVERIFY(!out->request.fields.find("Via"));
        QVERIFY(out->request.fields.find("Accept") == "text/css");
        QVERIFY(out->request.fields.find("x-amzn-apigateway-api-id") == exchange.api->id);
    }
    void headersOfTheConnectionAreRefusedOrKeptBackWhereTheyAreMapped() {
        const auto mapping = [](const char* type, const std::string& header) {
            const json::object parameters{{"integration.request.header." + header, "'x'"}};
            return test::exchangeOf(api({{"type", type},
                                         {"httpMethod", "ANY"},
                                         {"uri", "http://example.com/a"},
                                         {"requestParameters", parameters}}),
                                    request());
        };
        for (const char* type : {"http", "http_proxy", "aws", "aws_proxy"})
            for (const char* header : {"Content-Length", "transfer-encoding"})
                QVERIFY2(mapsRefusedHeader(mapping(type, header)), header);
        for (const char* header : {"Authorization", "Connection", "Expect", "TE"}) {
            QVERIFY2(mapsRefusedHeader(mapping("aws", header)), header);
            QVERIFY2(!mapsRefusedHeader(mapping("http", header)), header);
        }
        QVERIFY(!mapsRefusedHeader(mapping("aws", "Content-Type")));
        QVERIFY(!serverRequest(mapping("http", "Connection"), "", {})
                     ->request.fields.find("Connection"));
        QVERIFY(serverRequest(mapping("http", "Authorization"), "", {})
                    ->request.fields.find("Authorization"));
    }
    void servicesAreAskedToAnswerInJson() {
        const json::object details{
            {"type", "aws"}, {"uri", "arn:aws:apigateway:us-east-1:sqs:path/123456789012/jobs"}};
        auto exchange = test::exchangeOf(api(details), request());
        auto out = serviceRequest(exchange, {"http://127.0.0.1:4566", "AKIA"}, "x", {});
        QVERIFY(out && out->request.fields.find("Accept") == "application/json");
        json::object asked = details;
        asked["requestParameters"] = {{"integration.request.header.Accept", "'text/xml'"}};
        exchange = test::exchangeOf(api(asked), request());
        out = serviceRequest(exchange, {"http://127.0.0.1:4566", "AKIA"}, "x", {});
        QVERIFY(out && out->request.fields.find("Accept") == "text/xml");
    }
    void subtypesNameOperationAndMembers() {
        const auto exchange =
            test::exchangeOf(api({{"type", "AWS_PROXY"},
                                  {"integrationSubtype", "SQS-SendMessage"},
                                  {"requestParameters",
                                   {{"QueueUrl", "http://q"}, {"MessageBody", "$request.body.t"}}}},
                                 ApiKind::Http),
                             request());
        const auto out = serviceRequest(exchange, {"http://127.0.0.1:4566", "AKIA"}, {}, {});
        QVERIFY(out);
        QVERIFY(out->request.fields.find("X-Amz-Target") == "AmazonSQS.SendMessage");
        QCOMPARE(out->request.body,
                 std::string{"{\"QueueUrl\":\"http://q\",\"MessageBody\":\"it's\"}"});
    }
    void whatIsSentToAServiceIsAStepOfTheStory_data() {
        QTest::addColumn<QByteArray>("integration");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char* name, const char* uri, const char* body,
                            const char* target) {
            QTest::newRow(name) << QByteArray{"arn:aws:apigateway:us-east-1:"} + uri
                                << QByteArray{body} << QByteArray{target};
        };
        row("a queue by its path", "sqs:path/123456789012/jobs", "Action=SendMessage&MessageBody=x",
            "arn:aws:sqs:us-east-1:123456789012:jobs");
        row("a queue by its URL", "sqs:action/SendMessage",
            "QueueUrl=https%3A%2F%2Fsqs.us-east-1.amazonaws.com%2F123456789012%2Fjobs",
            "arn:aws:sqs:us-east-1:123456789012:jobs");
        row("reading a queue", "sqs:path/123456789012/jobs", "Action=ReceiveMessage", "");
        row("a topic", "sns:action/Publish", "TopicArn=arn%3Atopic&Message=x", "arn:topic");
        row("a bus", "events:action/PutEvents", "{\"Entries\":[{\"EventBusName\":\"orders\"}]}",
            "arn:aws:events:us-east-1:123456789012:event-bus/orders");
        row("the default bus", "events:action/PutEvents", "{\"Entries\":[{\"Detail\":\"{}\"}]}",
            "arn:aws:events:us-east-1:123456789012:event-bus/default");
        row("an object", "s3:path/photos/cat.jpg", "x", "arn:aws:s3:::photos/cat.jpg");
    }
    void whatIsSentToAServiceIsAStepOfTheStory() {
        QFETCH(QByteArray, integration);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, target);
        json::object details{{"type", "aws"}, {"uri", integration.toStdString()}};
        details["httpMethod"] = integration.contains("s3:") ? "PUT" : "POST";
        const auto exchange = test::exchangeOf(api(details), request());
        const auto out =
            serviceRequest(exchange, {"http://127.0.0.1:4566", "AKIA"}, body.toStdString(), {});
        QVERIFY(out);
        const auto step = sendingStep(exchange, *out);
        QCOMPARE(step.has_value(), !target.isEmpty());
        if (!step)
            return;
        QCOMPARE(step->target, target.toStdString());
        QCOMPARE(step->traceId, std::string{"Root=1-1-1"});
        QVERIFY(step->source.starts_with("arn:aws:execute-api:us-east-1:123456789012:"));
        QCOMPARE(withOutcome(*step, Response{200, {}, {}}).errorCode, std::string{});
        QCOMPARE(withOutcome(*step, Response{403, {}, "no"}).errorCode, std::string{"HTTP 403"});
    }
    void aQueueGetsNumbersAndAttributesOutOfTexts() {
        const json::object parameters{
            {"QueueUrl", "http://q"},
            {"MessageBody", "7"},
            {"DelaySeconds", "7"},
            {"MessageAttributes",
             R"({"Topic": {"DataType": "String", "StringValue": "${request.body.t}"}})"}};
        const auto exchange = test::exchangeOf(api({{"type", "AWS_PROXY"},
                                                    {"integrationSubtype", "SQS-SendMessage"},
                                                    {"requestParameters", parameters}},
                                                   ApiKind::Http),
                                               request());
        const auto out = serviceRequest(exchange, {"http://127.0.0.1:4566", "AKIA"}, {}, {});
        QVERIFY(out);
        const json::object sent = json::parse(out->request.body).as_object();
        QVERIFY(sent.at("MessageBody") == "7");
        QVERIFY(sent.at("DelaySeconds") == 7);
        QVERIFY(sent.at("MessageAttributes").at("Topic").at("StringValue") == "it's");
    }
    void responsesAreChosenByTheirPattern() {
        const auto exchange = test::exchangeOf(
            api({{"type", "aws"},
                 {"responses",
                  {{"default", {{"statusCode", "200"}}},
                   {".*missing.*",
                    {{"statusCode", "404"},
                     {"responseTemplates",
                      {{"application/json", "{\"why\": $input.json('$.errorMessage')}"}}},
                     {"responseParameters",
                      {{"method.response.header.X-B", "integration.response.header.b"}}}}}}}}),
            request());
        Returned returned{"it is missing", {}, "{\"errorMessage\":\"it is missing\"}"};
        returned.fields.add("B", "2");
        const auto response = mappedResponse(exchange, returned, {});
        QVERIFY(response);
        QCOMPARE(response->status, 404);
        QCOMPARE(response->body, std::string{"{\"why\": \"it is missing\"}"});
        QVERIFY(response->fields.find("X-B") == "2");
        QCOMPARE(mappedResponse(exchange, {{}, {}, "5"}, {})->body, std::string{"5"});
    }
    void mocksAnswerWithTheStatusThatTheirTemplateSelects() {
        const json::object responses{
            {"200", {{"statusCode", "200"}}},
            {"404",
             {{"statusCode", "404"},
              {"responseTemplates",
               {{"application/json", "#set($context.responseOverride.status = 410)gone"}}}}}};
        json::object details = withTemplate("{\"statusCode\": 404}");
        details["type"] = "mock";
        details["responses"] = responses;
        auto answer = mockAnswer(test::exchangeOf(api(details), request()));
        const auto* response = std::get_if<Response>(&answer);
        QVERIFY(response);
        QCOMPARE(response->status, 410);
        QCOMPARE(response->body, std::string{"gone"});
        // As tools write it.
        details["requestTemplates"] = {{"application/json", "{ statusCode: 200 }"}};
        answer = mockAnswer(test::exchangeOf(api(details), request()));
        QVERIFY(std::holds_alternative<Response>(answer));
        details["requestTemplates"] = {{"application/json", "{ statusCode: many }"}};
        answer = mockAnswer(test::exchangeOf(api(details), request()));
        QVERIFY(std::holds_alternative<GatewayError>(answer));
        details["requestTemplates"] = json::object{};
        answer = mockAnswer(test::exchangeOf(api(details), request("")));
        QVERIFY(std::holds_alternative<GatewayError>(answer));
    }
    void validatorsNameWhatIsMissing() {
        auto checked = api({{"type", "aws"}});
        Route& route = checked->routes.front();
        route.parameters = {{"method.request.header.h", true},
                            {"method.request.querystring.q", true},
                            {"method.request.querystring.r", true}};
        route.models = {{"application/json", "Order"}};
        checked->models["Order"] = {{"required", {"n"}}};
        QVERIFY(!checkRequest(test::exchangeOf(checked, request())));
        route.validatesParameters = route.validatesBody = true;
        const auto refusal = checkRequest(test::exchangeOf(checked, request()));
        QVERIFY(refusal);
        QCOMPARE(refusal->message, std::string{"Missing required request parameters: [h, r]"});
        route.parameters.clear();
        QVERIFY(!checkRequest(test::exchangeOf(checked, request())));
        QVERIFY(checkRequest(test::exchangeOf(checked, request("{}"))));
        QVERIFY(checkRequest(test::exchangeOf(checked, request("not json"))));
    }
};

LATHE_TEST(tst_Integrations)
#include "tst_Integrations.moc"
