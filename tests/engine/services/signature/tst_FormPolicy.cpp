#include "engine/base/Base64.h"
#include "engine/services/signature/FormPolicy.h"
#include "engine/services/signature/Hash.h"
#include "engine/services/signature/Verifier.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::services::signature;

/// Forms that browsers send to S3.
class tst_FormPolicy : public QObject {
    Q_OBJECT

    const std::string m_secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    const std::string m_policy = "eyJjb25kaXRpb25zIjpbXX0=";

  private slots:
    void aCredentialIsTakenApart() {
        const FormPolicy form =
            FormPolicy::of("AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request");
        QCOMPARE(form.accessKeyId, std::string{"AKIAIOSFODNN7EXAMPLE"});
        QCOMPARE(form.date, std::string{"20151229"});
        QCOMPARE(form.region, std::string{"us-east-1"});
        QCOMPARE(FormPolicy::of("AKIAIOSFODNN7EXAMPLE").accessKeyId,
                 std::string{"AKIAIOSFODNN7EXAMPLE"});
    }
    void onlyThePolicyThatWasSignedIsTaken() {
        FormPolicy form = FormPolicy::of("KEY/20151229/us-east-1/s3/aws4_request");
        form.policy = m_policy;
        form.signature =
            hexOf(hmacSha256(signingKey(m_secret, "20151229", "us-east-1", "s3"), m_policy));
        QVERIFY(form.isSignedWith(m_secret));
        QVERIFY(!form.isSignedWith("another"));
        form.policy += "x";
        QVERIFY(!form.isSignedWith(m_secret));
    }
    void theOlderVersionSignsWithSha1() {
        FormPolicy form = FormPolicy::of("KEY");
        form.policy = m_policy;
        form.signature = base64(hmacSha1(m_secret, m_policy));
        QVERIFY(form.isSignedWith(m_secret));
        form.signature = form.signature.substr(1);
        QVERIFY(!form.isSignedWith(m_secret));
    }
};

LATHE_TEST(tst_FormPolicy)
#include "tst_FormPolicy.moc"
