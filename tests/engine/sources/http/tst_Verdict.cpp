#include "engine/sources/http/Verdict.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::sources::http;

class tst_Verdict : public QObject {
    Q_OBJECT

    static Decision decision(const std::string& statements) {
        const auto verdict = verdictOf(
            "{\"principalId\":\"me\",\"policyDocument\":{\"Statement\":" + statements + "}}",
            false);
        return verdict ? verdict->decide("arn:aws:execute-api:r:1:api/Prod/GET/orders/7")
                       : Decision::ExplicitDeny;
    }

  private slots:
    void policiesDecideForTheMethod() {
        QVERIFY(decision("[{\"Action\":\"execute-api:Invoke\",\"Effect\":\"Allow\",\"Resource\":"
                         "\"arn:aws:execute-api:*:*:api/Prod/GET/*\"}]") == Decision::Allow);
        QVERIFY(decision("{\"Action\":[\"*\"],\"Effect\":\"Allow\",\"Resource\":[\"*\"]}") ==
                Decision::Allow);
        QVERIFY(decision("[{\"Action\":\"execute-api:Invoke\",\"Effect\":\"Allow\",\"Resource\":"
                         "\"arn:aws:execute-api:*:*:api/Prod/POST/*\"}]") == Decision::Deny);
        QVERIFY(decision("[{\"Action\":\"*\",\"Effect\":\"Allow\",\"Resource\":\"*\"},"
                         "{\"Action\":\"*\",\"Effect\":\"Deny\",\"Resource\":\"*orders*\"}]") ==
                Decision::ExplicitDeny);
        QVERIFY(decision("[]") == Decision::Deny);
    }
    void simpleAnswersSayYesOrNo() {
        QVERIFY(verdictOf("{\"isAuthorized\":true}", true)->decide("x") == Decision::Allow);
        QVERIFY(verdictOf("{\"isAuthorized\":false}", true)->decide("x") == Decision::Deny);
    }
    void otherAnswersAreNone() {
        QVERIFY(!verdictOf("{\"isAuthorized\":\"yes\"}", true));
        QVERIFY(!verdictOf("{\"policyDocument\":{}}", false));
        QVERIFY(!verdictOf("null", false));
    }
};

LATHE_TEST(tst_Verdict)
#include "tst_Verdict.moc"
