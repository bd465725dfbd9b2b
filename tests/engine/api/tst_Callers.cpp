#include "engine/api/Callers.h"
#include "engine/api/Refusal.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::api;
using services::signature::Dialect;
namespace sts = services::sts;

namespace {

/// A GetCallerIdentity of 2026-01-02, signed with botocore: by "ASIALATHEEXAMPLE0001".
http::Request signedRequest(const std::string& token = "to/ken+=") {
    http::Request request{"POST", "/", {}, R"({"MessageBody":"a"})"};
    request.fields.add("Host", "127.0.0.1:4566");
    request.fields.add("Content-Type", "application/x-amz-json-1.0");
    request.fields.add("X-Amz-Target", "AmazonSQS.SendMessage");
    request.fields.add("X-Amz-Date", "20260102T030405Z");
    request.fields.add("X-Amz-Security-Token", token);
    request.fields.add(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=ASIALATHEEXAMPLE0001/20260102/us-east-1/sqs/aws4_request, "
        "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, "
        "Signature=60822c17cdd0dc2c02443bdbaa2fcd629ce9d5f6f51bf947ecaadd2beb823b96");
    return request;
}

class FixedClock final : public Clock {
  public:
    Steady steady() const override { return {}; }
    Timestamp wall() const override { return Timestamp{std::chrono::seconds{1'767'323'045}}; }
};

class Bench {
  public:
    explicit Bench(const std::string& secret = "lathe/secret+EXAMPLE")
        : m_secret{secret} {}

    QString refusal(const http::Request& request, Dialect dialect = Dialect::Other) {
        const auto caller = callers.identify(request, dialect);
        return caller ? QString{} : QString::fromStdString(caller.error().error.code);
    }

    sts::StsService service;
    FixedClock clock;
    Callers callers{{clock, [this] { return m_project; },
                     [this](std::string_view key) -> std::optional<dispatch::CredentialsHolder> {
                         if (key != "ASIALATHEEXAMPLE0001")
                             return {};
                         auto function = std::make_shared<model::FunctionSpec>();
                         function->logicalId = function->name = "App";
                         function->role = "arn:aws:iam::123456789012:role/AppRole";
                         return dispatch::CredentialsHolder{
                             function, {"ASIALATHEEXAMPLE0001", m_secret, "to/ken+="}};
                     },
                     service}};

  private:
    std::string m_secret;
    std::shared_ptr<const model::Project> m_project = std::make_shared<const model::Project>();
};

std::string parameterOf(const std::string& xml, const std::string& name) {
    const auto start = xml.find("<" + name + ">") + name.size() + 2;
    return xml.substr(start, xml.find("</" + name + ">") - start);
}

} // namespace

class tst_Callers : public QObject {
    Q_OBJECT

  private slots:
    void knowsAFunctionByItsSignature() {
        Bench bench;
        const auto caller = bench.callers.identify(signedRequest(), Dialect::Other);
        QVERIFY(caller);
        QCOMPARE(caller->principal.function, std::string{"App"});
        QCOMPARE(caller->principal.arn,
                 std::string{"arn:aws:sts::123456789012:assumed-role/AppRole/App"});
        QCOMPARE(caller->principal.roleArn, std::string{"arn:aws:iam::123456789012:role/AppRole"});
        QVERIFY(caller->seed);
    }
    void refusesASignatureThatTheFunctionHasNotMade() {
        auto changed = signedRequest();
        changed.body += " ";
        QCOMPARE(Bench{}.refusal(changed), QString{"SignatureDoesNotMatch"});
        QCOMPARE(Bench{"another"}.refusal(signedRequest()), QString{"SignatureDoesNotMatch"});
        QCOMPARE(Bench{}.refusal(signedRequest("other")), QString{"InvalidToken"});
    }
    void takesUnknownKeysForThePersons() {
        auto request = signedRequest();
        std::string authorization{*request.fields.find("Authorization")};
        authorization.replace(authorization.find("ASIALATHE"), 9, "AKIALATHE");
        request.fields.set("Authorization", authorization);
        Bench bench;
        const auto caller = bench.callers.identify(request, Dialect::Other);
        QVERIFY(caller);
        QCOMPARE(caller->principal.arn, std::string{"arn:aws:iam::123456789012:root"});
        QVERIFY(!caller->seed);
    }
    void aUrlComesWithAllThatWasSigned() {
        http::Request request{"PUT",
                              "/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE"
                              "%2F20260102%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date="
                              "20260102T030405Z&X-Amz-Expires=60&X-Amz-SignedHeaders="
                              "content-type%3Bhost&X-Amz-Signature=" +
                                  std::string(64, '0'),
                              {},
                              {}};
        request.fields.add("Host", "127.0.0.1:4566");
        QCOMPARE(Bench{}.refusal(request, Dialect::S3), QString{"SignatureDoesNotMatch"});
        request.fields.add("Content-Type", "text/plain");
        QCOMPARE(Bench{}.refusal(request, Dialect::S3), QString{});
    }
    void aFormIsItsSigners() {
        Bench bench;
        services::signature::FormPolicy form =
            services::signature::FormPolicy::of("ASIALATHEEXAMPLE0001/20260102/us-east-1/s3/"
                                                "aws4_request");
        form.policy = "e30=";
        form.signature = "00";
        form.token = "to/ken+=";
        QVERIFY(!bench.callers.identifyForm(form));
        form.accessKeyId = "AKIDEXAMPLE";
        QVERIFY(bench.callers.identifyForm(form)->roleArn.empty());
    }
    void knowsWhoHasNotSigned() {
        Bench bench;
        http::Request request{"GET", "/", {}, {}};
        const auto caller = bench.callers.identify(request, Dialect::S3);
        QVERIFY(caller && caller->principal.isAnonymous());
    }
    void refusesCredentialsThatHaveExpired() {
        Bench bench;
        http::Request assume{"GET",
                             "/?Version=2011-06-15&Action=AssumeRole&RoleSessionName=me&"
                             "RoleArn=arn:aws:iam::123456789012:role/a",
                             {},
                             {}};
        const auto answer =
            bench.service.answer(services::query::QueryCall::read(assume).value(),
                                 {"123456789012", {}}, bench.clock.wall() - std::chrono::hours{2});
        auto request = signedRequest();
        std::string authorization{*request.fields.find("Authorization")};
        authorization.replace(authorization.find("ASIALATHEEXAMPLE0001"), 20,
                              parameterOf(answer.body, "AccessKeyId"));
        request.fields.set("Authorization", authorization);
        QCOMPARE(bench.refusal(request), QString{"ExpiredToken"});
    }
    void answersARefusalAsTheServiceWould() {
        Bench bench{"another"};
        const auto request = signedRequest();
        const auto refusal = bench.callers.identify(request, Dialect::Other).error();
        const auto json = refusalResponse(refusal, request, Dialect::Other);
        QCOMPARE(json.status, 400);
        QVERIFY(json.body.starts_with(
            R"({"__type":"com.amazon.coral.service#InvalidSignatureException")"));

        http::Request query{"GET", "/?Version=2011-06-15&Action=GetCallerIdentity", {}, {}};
        const auto xml = refusalResponse(refusal, query, Dialect::Other);
        QCOMPARE(xml.status, 403);
        QVERIFY(xml.body.find("<Code>SignatureDoesNotMatch</Code>") != std::string::npos);

        http::Request rest{"GET", "/schedules", {}, {}};
        const auto restJson = refusalResponse(unsignedRequest(), rest, Dialect::Other);
        QCOMPARE(*restJson.fields.find("x-amzn-ErrorType"),
                 std::string_view{"MissingAuthenticationTokenException"});

        const auto ofS3 = refusalResponse(
            {{"ExpiredToken", Text::verbatim("a<b")}, {{"Token", "t"}}}, query, Dialect::S3);
        QCOMPARE(ofS3.status, 400);
        QVERIFY(ofS3.body.find("<Error><Code>ExpiredToken</Code><Message>a&lt;b</Message>"
                               "<Token>t</Token>") != std::string::npos);
    }
};

LATHE_TEST(tst_Callers)
#include "tst_Callers.moc"
