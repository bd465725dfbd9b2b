#include "engine/services/sts/StsService.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>

using namespace lathe;
using namespace lathe::services;
using namespace std::chrono_literals;

/// Who asks, and which role who has assumed.
class tst_Sts : public QObject {
    Q_OBJECT

    const std::string m_account = "123456789012";
    const std::string m_role = "arn:aws:iam::123456789012:role/shop/orders";
    sts::StsService m_service;
    Timestamp m_now = Timestamp{} + 1'000'000s;

    http::Response ask(const std::string& form, std::optional<sts::Session> session = {},
                       const std::string& key = "AKIDEXAMPLE") {
        http::Request request{"POST", "/", {}, form + "&Version=2011-06-15"};
        request.fields.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        request.fields.add("Authorization", "AWS4-HMAC-SHA256 Credential=" + key +
                                                "/20260102/us-east-1/sts/aws4_request, "
                                                "SignedHeaders=host, Signature=0");
        return m_service.answer(query::QueryCall::read(request).value(),
                                {m_account, std::move(session)}, m_now);
    }
    static bool has(const http::Response& response, const std::string& text) {
        return response.body.find(text) != std::string::npos;
    }
    static std::string element(const http::Response& response, const std::string& name) {
        const auto start = response.body.find("<" + name + ">") + name.size() + 2;
        return response.body.substr(start, response.body.find("</" + name + ">") - start);
    }

  private slots:
    void init() { m_service = {}; }

    void whoHasNoRoleIsTheRoot() {
        QVERIFY(has(ask("Action=GetCallerIdentity"),
                    "<GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:root</Arn>"
                    "<UserId>123456789012</UserId><Account>123456789012</Account>"));
    }
    void anErrorIsXmlWhateverItQuotes() {
        const auto response = ask("Action=A%01%3C%FFB");
        QVERIFY(has(response, "(A\uFFFD&lt;\uFFFDB)"));
        QVERIFY(has(ask("Action=A%0DB"), "(A&#13;B)"));
    }
    void aFunctionIsASessionOfItsRole() {
        const auto arnOf = [&](const char* function) {
            const auto session = sts::sessionOf(function, m_role);
            return element(ask("Action=GetCallerIdentity", session), "Arn");
        };
        const std::string role = "arn:aws:sts::123456789012:assumed-role/orders/";
        QCOMPARE(arnOf("hello"), role + "hello");
        QCOMPARE(arnOf("f"), role + "f@lambda_function");
    }
    void aRoleBelongsToTheAccountThatItNames() {
        const auto response = ask("Action=GetCallerIdentity",
                                  sts::Session{"arn:aws:iam::210987654321:role/orders", "hello"});
        QVERIFY(has(response, "<Account>210987654321</Account>"));
        QVERIFY(has(response, "arn:aws:sts::210987654321:assumed-role/orders/hello"));
    }
    void whoAssumesARoleIsInItAsLongAsTheCredentialsHold() {
        const auto response = ask("Action=AssumeRole&RoleArn=" + m_role +
                                  "&RoleSessionName=me&DurationSeconds=900&SourceIdentity=Ann");
        QCOMPARE(response.status, 200);
        QVERIFY(has(response, "<Arn>arn:aws:sts::123456789012:assumed-role/orders/me</Arn>"
                              "</AssumedRoleUser>"));
        QVERIFY(has(response, "<Expiration>1970-01-12T14:01:40Z</Expiration>"));
        QVERIFY(has(response, "<SourceIdentity>Ann</SourceIdentity>"));
        const std::string key = element(response, "AccessKeyId");
        const auto me = ask("Action=GetCallerIdentity", {}, key);
        QVERIFY(has(me, "<Arn>arn:aws:sts::123456789012:assumed-role/orders/me</Arn>"));
        QCOMPARE(element(me, "UserId"), element(response, "AssumedRoleId"));
        m_now += 900s;
        const auto expired = ask("Action=GetCallerIdentity", {}, key);
        QCOMPARE(expired.status, 403);
        QVERIFY(has(expired, "<Code>ExpiredToken</Code>"));
        // It is known for another day, as long as others begin.
        m_now += 23h;
        QVERIFY(m_service.sessionWith(key));
        m_now += 2h;
        ask("Action=AssumeRole&RoleSessionName=me&RoleArn=" + m_role);
        QVERIFY(!m_service.sessionWith(key));
    }
    void whoIsNotLetMayNotAssumeARole() {
        http::Request request{"GET",
                              "/?Version=2011-06-15&Action=AssumeRole&RoleSessionName=me&RoleArn=" +
                                  m_role,
                              {},
                              {}};
        const auto refused =
            m_service.answer(query::QueryCall::read(request).value(), {m_account, {}}, m_now,
                             [](const std::string& role) -> Result<void> {
                                 return Error{"AccessDenied", Text::verbatim("not " + role)};
                             });
        QCOMPARE(refused.status, 403);
        QVERIFY(has(refused, "not " + m_role));
    }
    void whatIsWrongWithAWishIsToldInAwsWords_data() {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* form, const char* message) {
            QTest::newRow(form) << QByteArray{form} << QByteArray{message};
        };
        row("RoleSessionName=me", "Value null at 'roleArn' failed to satisfy constraint: Member "
                                  "must not be null");
        row("RoleArn=arn:aws:s3:::some-bucket&RoleSessionName=me",
            "arn:aws:s3:::some-bucket is invalid");
        row("RoleArn=arn:aws:iam::123456789012:role/a&RoleSessionName=m",
            "Value 'm' at 'roleSessionName' failed to satisfy constraint: Member must have length "
            "greater than or equal to 2");
        row("RoleArn=arn:aws:iam::123456789012:role/a&RoleSessionName=a/b",
            R"(Member must satisfy regular expression pattern: [\w+=,.@-]*)");
        row("RoleArn=arn:aws:iam::123456789012:role/a&RoleSessionName=me&DurationSeconds=60",
            "Member must have value greater than or equal to 900");
    }
    void whatIsWrongWithAWishIsToldInAwsWords() {
        QFETCH(QByteArray, form);
        QFETCH(QByteArray, message);
        const auto response = ask("Action=AssumeRole&" + form.toStdString());
        QCOMPARE(response.status, 400);
        QVERIFY(has(response, "<Code>ValidationError</Code>"));
        QVERIFY2(has(response, message.toStdString()), response.body.c_str());
    }
    void aRoleAssumedFromARoleHoldsForAnHourAtMost() {
        const auto form = "Action=AssumeRole&RoleSessionName=me&RoleArn=" + m_role;
        const auto session = sts::sessionOf("hello", m_role);
        QCOMPARE(ask(form, session).status, 200);
        QVERIFY(has(ask(form + "&DurationSeconds=7200", session), "1 hour session limit"));
        QCOMPARE(ask(form + "&DurationSeconds=7200").status, 200);
    }
    void onlyWhoIsInNoRoleGetsASessionToken() {
        const auto response = ask("Action=GetSessionToken");
        QVERIFY(element(response, "AccessKeyId").starts_with("ASIA"));
        QVERIFY(has(ask("Action=GetCallerIdentity", {}, element(response, "AccessKeyId")),
                    ":root</Arn>"));
        QCOMPARE(ask("Action=GetSessionToken", {}, element(response, "AccessKeyId")).status, 403);
        const auto refused = ask("Action=GetSessionToken", sts::sessionOf("hello", m_role));
        QCOMPARE(refused.status, 403);
        QVERIFY(has(refused, "<Code>AccessDenied</Code>"));
    }
    void everyKeyIsOfTheAccount() {
        QCOMPARE(
            element(ask("Action=GetAccessKeyInfo&AccessKeyId=AKIAIOSFODNN7EXAMPLE"), "Account"),
            m_account);
        QCOMPARE(ask("Action=GetAccessKeyInfo&AccessKeyId=short").status, 400);
    }
    void whatIsNotOfferedIsSaid() {
        QVERIFY(has(ask("Action=GetFederationToken"), "<Code>InvalidAction</Code>"));
    }
};

LATHE_TEST(tst_Sts)
#include "tst_Sts.moc"
