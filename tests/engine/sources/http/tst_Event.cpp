#include "engine/sources/http/Event.h"
#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::sources::http;
namespace json = boost::json;

class tst_Event : public QObject {
    Q_OBJECT

    static std::shared_ptr<Api> api(ApiKind kind, const std::string& path,
                                    const std::string& version = "1.0") {
        auto api = std::make_shared<Api>();
        api->kind = kind;
        api->id = "id";
        api->stages.push_back({kind == ApiKind::Rest ? "Prod" : "$default", {{"color", "blue"}}});
        Route route;
        route.path = PathPattern{path};
        route.integration.payloadVersion = version;
        api->routes.push_back(std::move(route));
        return api;
    }
    static Request request(const std::string& method, const std::string& target,
                           const std::vector<std::pair<std::string, std::string>>& fields = {},
                           const std::string& body = {}) {
        Request request{method, target, {}, body};
        for (const auto& [name, value] : fields)
            request.fields.add(name, value);
        return request;
    }
    static std::string text(const json::value& value) { return json::serialize(value); }

  private slots:
    void restEventsHaveEveryField() {
        const auto exchange = test::exchangeOf(
            api(ApiKind::Rest, "/orders/{id}"),
            request("GET", "/orders/7%2B1/?a=1&a=2&b=x+y",
                    {{"Host", "h"}, {"User-Agent", "u"}, {"X-A", "1"}, {"x-a", "2"}}));
        const json::object event = eventV1(exchange);
        QCOMPARE(text(event.at("resource")), std::string{"\"/orders/{id}\""});
        QCOMPARE(text(event.at("path")), std::string{"\"/orders/7%2B1/\""});
        QCOMPARE(text(event.at("pathParameters")), std::string{"{\"id\":\"7%2B1\"}"});
        QCOMPARE(text(event.at("queryStringParameters")),
                 std::string{"{\"a\":\"2\",\"b\":\"x y\"}"});
        QCOMPARE(text(event.at("multiValueQueryStringParameters")),
                 std::string{"{\"a\":[\"1\",\"2\"],\"b\":[\"x y\"]}"});
        QCOMPARE(text(event.at("headers").at("X-A")), std::string{"\"2\""});
        QCOMPARE(text(event.at("multiValueHeaders").at("X-A")), std::string{"[\"1\",\"2\"]"});
        QCOMPARE(text(event.at("stageVariables")), std::string{"{\"color\":\"blue\"}"});
        QVERIFY(event.at("body").is_null());
        QVERIFY(!event.contains("version"));
        const json::object& context = event.at("requestContext").get_object();
        for (const char* name :
             {"accountId", "apiId", "deploymentId", "domainName", "domainPrefix",
              "extendedRequestId", "httpMethod", "identity", "path", "protocol", "requestId",
              "requestTime", "requestTimeEpoch", "resourceId", "resourcePath", "stage"})
            QVERIFY2(context.contains(name), name);
        QCOMPARE(text(context.at("path")), std::string{"\"/Prod/orders/7%2B1/\""});
        QCOMPARE(text(context.at("requestTime")), std::string{"\"04/Mar/2020:19:15:17 +0000\""});
        QCOMPARE(text(context.at("identity").at("userAgent")), std::string{"\"u\""});
        QVERIFY(context.at("identity").at("userArn").is_null());
    }
    void absentThingsAreNullInFormatOneAndLeftOutInTwo() {
        const auto one = eventV1(test::exchangeOf(api(ApiKind::Rest, "/a"), request("GET", "/a")));
        QVERIFY(one.at("queryStringParameters").is_null() && one.at("pathParameters").is_null());
        const auto two =
            eventV2(test::exchangeOf(api(ApiKind::Http, "/a", "2.0"), request("GET", "/a")));
        for (const char* name : {"queryStringParameters", "pathParameters", "cookies", "body"})
            QVERIFY2(!two.contains(name), name);
        QCOMPARE(text(two.at("isBase64Encoded")), std::string{"false"});
    }
    void formatTwoJoinsAndLowersHeadersAndTakesCookiesOut() {
        const auto event = eventV2(test::exchangeOf(api(ApiKind::Http, "/a/{id}", "2.0"),
                                                    request("POST", "/a/b%20c?x=1&x=2",
                                                            {{"X-A", "1"},
                                                             {"X-A", "2"},
                                                             {"Cookie", "a=1; b=2"},
                                                             {"Content-Type", "text/plain"}},
                                                            "hello")));
        QCOMPARE(text(event.at("routeKey")), std::string{"\"ANY /a/{id}\""});
        QCOMPARE(text(event.at("rawPath")), std::string{"\"/a/b c\""});
        QCOMPARE(text(event.at("pathParameters")), std::string{"{\"id\":\"b c\"}"});
        QCOMPARE(text(event.at("headers").at("x-a")), std::string{"\"1,2\""});
        QVERIFY(!event.at("headers").get_object().contains("cookie"));
        QCOMPARE(text(event.at("cookies")), std::string{"[\"a=1\",\"b=2\"]"});
        QCOMPARE(text(event.at("queryStringParameters")), std::string{"{\"x\":\"1,2\"}"});
        QCOMPARE(text(event.at("body")), std::string{"\"hello\""});
        QCOMPARE(text(event.at("requestContext").at("http").at("method")), std::string{"\"POST\""});
    }
    void binaryBodiesAreBase64() {
        const std::vector<std::pair<std::string, std::string>> png{{"Content-Type", "image/png"}};
        const auto http = eventV2(test::exchangeOf(api(ApiKind::Http, "/a", "2.0"),
                                                   request("POST", "/a", png, "\xff\x01")));
        QCOMPARE(text(http.at("body")), std::string{"\"/wE=\""});
        QCOMPARE(text(http.at("isBase64Encoded")), std::string{"true"});
        auto rest = api(ApiKind::Rest, "/a");
        auto event = eventV1(test::exchangeOf(rest, request("POST", "/a", png, "\x01")));
        QCOMPARE(text(event.at("isBase64Encoded")), std::string{"false"});
        rest->binaryMediaTypes = {"image/png"};
        event = eventV1(test::exchangeOf(rest, request("POST", "/a", png, "\x01")));
        QCOMPARE(text(event.at("body")), std::string{"\"AQ==\""});
        QCOMPARE(text(event.at("isBase64Encoded")), std::string{"true"});
    }
    void bytesThatAreNoTextDoNotBreakTheEvent() {
        const auto exchange =
            test::exchangeOf(api(ApiKind::Rest, "/{p+}"),
                             request("POST", "/a%ff\xff?%ff=\xff&", {{"X", "\xff"}}, "\xff"));
        boost::system::error_code error;
        json::parse(eventOf(exchange), error);
        QVERIFY(!error);
    }
};

LATHE_TEST(tst_Event)
#include "tst_Event.moc"
