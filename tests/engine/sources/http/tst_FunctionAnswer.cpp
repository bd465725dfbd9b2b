#include "engine/sources/http/FunctionAnswer.h"
#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::sources::http;

class tst_FunctionAnswer : public QObject {
    Q_OBJECT

    static std::optional<Response> answer(ApiKind kind, const std::string& version,
                                          const std::string& output,
                                          const std::vector<std::string>& binary = {},
                                          const std::string& accept = {}) {
        auto api = std::make_shared<Api>();
        api->kind = kind;
        api->binaryMediaTypes = binary;
        api->stages.push_back({"Prod", {}});
        Route route;
        route.integration.payloadVersion = version;
        api->routes.push_back(std::move(route));
        Request request{"GET", "/", {}, {}};
        if (!accept.empty())
            request.fields.add("Accept", accept);
        return answerOf(test::exchangeOf(api, std::move(request)), output);
    }
    static std::optional<Response> rest(const std::string& output,
                                        const std::vector<std::string>& binary = {},
                                        const std::string& accept = {}) {
        return answer(ApiKind::Rest, "1.0", output, binary, accept);
    }
    static std::optional<Response> http(const std::string& output) {
        return answer(ApiKind::Http, "2.0", output);
    }
    static std::string field(const Response& response, std::string_view name) {
        return std::string{response.fields.valueOr(name, "(none)")};
    }

  private slots:
    void restApisTakeStatusHeadersAndBody() {
        const auto response = rest(
            R"({"statusCode":"201","headers":{"X-A":"1","n":3,"Date":"d"},"multiValueHeaders":{"s":["a","b"]},"body":"hi"})");
        QVERIFY(response);
        QCOMPARE(response->status, 201);
        QCOMPARE(response->body, std::string{"hi"});
        QCOMPARE(field(*response, "X-A"), std::string{"1"});
        QCOMPARE(field(*response, "n"), std::string{"3"});
        QCOMPARE(field(*response, "x-amzn-Remapped-Date"), std::string{"d"});
        QCOMPARE(field(*response, "Content-Type"), std::string{"application/json"});
    }
    void restApisRefuseWhatIsNoSuchObject() {
        for (const char* output : {R"("text")", "null", "[]", R"({"a":1})", R"({"statusCode":"x"})",
                                   R"({"headers":[]})", R"({"body":{"a":1}})", "not json"})
            QVERIFY2(!rest(output), output);
        QVERIFY(rest("{}"));
    }
    void restApisDecodeWhereTheFirstTypeThatIsAcceptedIsBinary() {
        const std::string output =
            R"({"headers":{"Content-Type":"image/png"},"body":"YWI=","isBase64Encoded":true})";
        QCOMPARE(rest(output)->body, std::string{"YWI="});
        QCOMPARE(rest(output, {"*/*"})->body, std::string{"ab"});
        for (const char* accept : {"image/png", "image/png,image/*,*/*;q=0.8"})
            QCOMPARE(rest(output, {"image/png", "*/test"}, accept)->body, std::string{"ab"});
        for (const char* accept : {"", "*/*", "image/*", "*/test", "random/test",
                                   "image/webp,image/png,*/*;q=0.8", "image"})
            QCOMPARE(rest(output, {"image/png", "*/test"}, accept)->body, std::string{"YWI="});
        // What is answered does not matter.
        for (const char* accept : {"application/whatever", "application/*"})
            QCOMPARE(rest(output, {"application/*"}, accept)->body, std::string{"ab"});
    }
    void whatIsNoBase64IsAnErrorOfRestApis() {
        const auto response =
            rest(R"({"body":"e+\u00e0)(","isBase64Encoded":true})", {"image/png"}, "image/png");
        QVERIFY(response);
        QCOMPARE(response->status, 500);
    }
    void formatTwoInfersWhatIsNotSaid() {
        QCOMPARE(http(R"({"a": 1})")->body, std::string{R"({"a": 1})"});
        QCOMPARE(http(R"("text")")->body, std::string{"text"});
        QCOMPARE(field(*http("2"), "Content-Type"), std::string{"application/json"});
        const auto said = http(R"({"statusCode":204,"cookies":["a=1","b=2"],"x":1})");
        QVERIFY(said);
        QCOMPARE(said->status, 204);
        QCOMPARE(field(*said, "Set-Cookie"), std::string{"a=1"});
        QCOMPARE(http(R"({"statusCode":200,"body":"YQ==","isBase64Encoded":true})")->body,
                 std::string{"a"});
    }
    void formatOneOfHttpApisWantsAStatus() {
        QVERIFY(!answer(ApiKind::Http, "1.0", R"({"body":"x"})"));
        QVERIFY(answer(ApiKind::Http, "1.0", R"({"statusCode":200,"other":1})"));
    }
    void headersCannotSmuggleLines() {
        const auto response = rest(R"({"headers":{"a\r\nb":"1","ok":"2"}})");
        QVERIFY(response);
        QCOMPARE(field(*response, "ok"), std::string{"2"});
        QCOMPARE(response->fields.count(), 2u);
    }
    void preludesSayStatusHeadersAndCookies() {
        const auto head = headOf(R"({"statusCode":418,"headers":{"X":"1"},"cookies":["a=b"]})");
        QVERIFY(head);
        QCOMPARE(head->status, 418);
        QCOMPARE(field(*head, "Set-Cookie"), std::string{"a=b"});
        QVERIFY(!headOf("x"));
    }
};

LATHE_TEST(tst_FunctionAnswer)
#include "tst_FunctionAnswer.moc"
