#include "ServiceFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

/// Resource policies of functions: who may invoke them.
class tst_PolicyOperations : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ServiceFixture> m_service;

    static std::string path(const std::string& function, const std::string& qualifier) {
        return "/2015-03-31/functions/" + function + "/policy" +
               (qualifier.empty() ? "" : "?Qualifier=" + qualifier);
    }
    http::Response add(const std::string& qualifier = {}, const std::string& function = "made",
                       const std::string& id = "s3") {
        return m_service->call("POST", path(function, qualifier),
                               json::object{{"StatementId", id},
                                            {"Action", "lambda:InvokeFunction"},
                                            {"Principal", "s3.amazonaws.com"}});
    }
    http::Response remove(const std::string& qualifier = {}, const std::string& function = "made") {
        const std::string query = qualifier.empty() ? "" : "?Qualifier=" + qualifier;
        return m_service->call("DELETE",
                               "/2015-03-31/functions/" + function + "/policy/s3" + query);
    }
    static std::string refusal(const http::Response& response) {
        return test::ServiceFixture::refusal(response);
    }

  private slots:
    void init() {
        m_service = std::make_unique<test::ServiceFixture>();
        m_service->call("POST", "/2015-03-31/functions",
                        json::object{{"FunctionName", "made"},
                                     {"Runtime", "python3.12"},
                                     {"Handler", "app.handler"},
                                     {"Role", "arn:aws:iam::123456789012:role/r"},
                                     {"Code", {{"ZipFile", test::zipWith("app.py", "x = 1")}}}});
    }
    void cleanup() { m_service.reset(); }

    void aPermissionComesAndGoes() {
        QCOMPARE(add().status, 201);
        QCOMPARE(refusal(add()).substr(0, 25), std::string{"ResourceConflictException"});
        const auto policy = test::ServiceFixture::object(m_service->call("GET", path("made", "")));
        const json::value document = json::parse(json::value_to<std::string>(policy.at("Policy")));
        QVERIFY(document.at("Statement").at(0).at("Principal") ==
                (json::object{{"Service", "s3.amazonaws.com"}}));
        QCOMPARE(remove().status, 204);
        QCOMPARE(m_service->call("GET", path("made", "")).status, 404);
    }
    void whatIsNotThereIsToldByWhatItCouldBe_data() {
        QTest::addColumn<QByteArray>("qualifier");
        QTest::addColumn<QByteArray>("told");
        const char* const arn = "arn:aws:lambda:us-east-1:123456789012:function:made:";
        QTest::newRow("an alias") << QByteArray{"live"}
                                  << QByteArray{"Cannot find alias arn: "} + arn + "live";
        QTest::newRow("a version")
            << QByteArray{"42"} << QByteArray{"Function not found: "} + arn + "42";
        QTest::newRow("neither") << QByteArray{"a$b"}
                                 << QByteArray{"Function not found: "} + arn + "a$b";
    }
    void whatIsNotThereIsToldByWhatItCouldBe() {
        QFETCH(QByteArray, qualifier);
        QFETCH(QByteArray, told);
        const std::string wanted = "ResourceNotFoundException: " + told.toStdString();
        QCOMPARE(refusal(add(qualifier.toStdString())), wanted);
        QCOMPARE(refusal(remove(qualifier.toStdString())), wanted);
    }
    void aFunctionThatIsNotThereHasNoPolicy() {
        QCOMPARE(refusal(remove({}, "other")),
                 std::string{"ResourceNotFoundException: No policy found for: "
                             "arn:aws:lambda:us-east-1:123456789012:function:other"});
        QCOMPARE(refusal(add({}, "other")),
                 std::string{"ResourceNotFoundException: Function not found: "
                             "arn:aws:lambda:us-east-1:123456789012:function:other"});
        QCOMPARE(refusal(remove()), std::string{"ResourceNotFoundException: No policy is "
                                                "associated with the given resource."});
    }
};

LATHE_TEST(tst_PolicyOperations)
#include "tst_PolicyOperations.moc"
