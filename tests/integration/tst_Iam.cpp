#include "tests/integration/EngineBench.h"
#include "tests/integration/PythonClient.h"
#include "tests/integration/Signer.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

namespace {

/// Invokes what its event names.
constexpr const char* invoker = R"py(
import json, signer

def handler(event, context):
    path = "/2015-03-31/functions/" + event["function"] + "/invocations"
    status, text = signer.call("lambda", path, b"{}", secret=event.get("secret"))
    return [status, json.loads(text)]
)py";

/// App invokes Other, with `policies` as its role's.
void writeProject(const test::EngineBench& bench, const std::string& policies,
                  const std::string& more = {}) {
    bench.writePython(invoker, policies);
    bench.write("src/signer.py", test::signerModule);
    bench.write("other/other.py", "def handler(event, context):\n    return 'hello'\n");
    std::ofstream{bench.root / "template.yaml", std::ios::app}
        << "  Other:\n"
           "    Type: AWS::Serverless::Function\n"
           "    Properties:\n"
           "      FunctionName: other\n"
           "      CodeUri: other/\n"
           "      Handler: other.handler\n"
           "      Runtime: python3.11\n"
        << more;
}

const std::string mayInvoke = "      Policies:\n"
                              "        - LambdaInvokePolicy:\n"
                              "            FunctionName: !Ref Other\n";

/// The denials that come within a while.
std::vector<model::Denial> denialsOf(const test::EngineBench& bench) {
    std::vector<model::Denial> denials;
    test::comesTrue([&] {
        for (model::Denial& denial : bench.engine->takeEvents().denials)
            denials.push_back(std::move(denial));
        return !denials.empty();
    });
    return denials;
}

} // namespace

/// What roles and policies let real functions and clients do.
class tst_Iam : public QObject {
    Q_OBJECT

  private slots:
    void refusesWhatTheRoleDoesNotAllow() {
        test::EngineBench bench;
        writeProject(bench, {});
        QVERIFY(bench.start());
        const auto answer = bench.invoke(R"({"function": "other"})");
        const QString response = QString::fromStdString(answer.record.response);
        QVERIFY2(response.startsWith("[403, "), qPrintable(response));
        QVERIFY2(
            response.contains("is not authorized to perform: lambda:InvokeFunction on resource: "
                              "arn:aws:lambda:us-east-1:123456789012:function:other because no "
                              "identity-based policy allows the lambda:InvokeFunction action"),
            qPrintable(response));
        const auto denials = denialsOf(bench);
        QCOMPARE(denials.size(), std::size_t{1});
        QCOMPARE(denials[0].function, std::string{"App"});
        QVERIFY(denials[0].wasRefused);
    }
    void servesWhatTheRoleAllows() {
        test::EngineBench bench;
        writeProject(bench, mayInvoke);
        QVERIFY(bench.start());
        const auto answer = bench.invoke(R"({"function": "other"})");
        QCOMPARE(QString::fromStdString(answer.record.response), QString{R"([200, "hello"])"});
        // But for this one.
        QVERIFY(bench.invoke(R"({"function": "App"})").record.response.starts_with("[403, "));
    }
    void refusesASignatureThatTheFunctionCannotHaveMade() {
        test::EngineBench bench;
        writeProject(bench, mayInvoke);
        QVERIFY(bench.start());
        const auto answer = bench.invoke(R"({"function": "other", "secret": "made up"})");
        const QString response = QString::fromStdString(answer.record.response);
        QVERIFY2(response.startsWith("[403, ") &&
                     response.contains("request signature we calculated"),
                 qPrintable(response));
    }
    void warnsOnlyAndRemembersIt() {
        test::EngineBench bench;
        writeProject(bench, {});
        QVERIFY(bench.start());
        bench.engine->setIamMode(model::IamMode::Warn);
        QCOMPARE(bench.engine->iamMode(), model::IamMode::Warn);
        const auto answer = bench.invoke(R"({"function": "other"})");
        QCOMPARE(QString::fromStdString(answer.record.response), QString{R"([200, "hello"])"});
        const auto denials = denialsOf(bench);
        QCOMPARE(denials.size(), std::size_t{1});
        QVERIFY(!denials[0].wasRefused);
        bench.engine.reset();
        QVERIFY(bench.start());
        QCOMPARE(bench.engine->iamMode(), model::IamMode::Warn);
    }
    void letsAPersonBeInTheRolesThatTrustThem() {
        test::EngineBench bench;
        writeProject(bench, {},
                     "  Desk:\n"
                     "    Type: AWS::IAM::Role\n"
                     "    Properties:\n"
                     "      RoleName: desk\n"
                     "      AssumeRolePolicyDocument:\n"
                     "        Statement:\n"
                     "          - {Effect: Allow, Action: sts:AssumeRole, Principal: {AWS: !Ref "
                     "AWS::AccountId}}\n"
                     "      ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSLambda_ReadOnlyAccess]\n"
                     "  Closed:\n"
                     "    Type: AWS::IAM::Role\n"
                     "    Properties:\n"
                     "      RoleName: closed\n"
                     "      AssumeRolePolicyDocument:\n"
                     "        Statement:\n"
                     "          - {Effect: Allow, Action: sts:AssumeRole, Principal: {Service: "
                     "lambda.amazonaws.com}}\n");
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("iam_trust", bench.engine->endpointUrl()), QString{});
    }
};

LATHE_TEST(tst_Iam)
#include "tst_Iam.moc"
