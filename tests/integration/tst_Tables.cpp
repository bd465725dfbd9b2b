#include "tests/integration/EngineBench.h"
#include "tests/integration/PythonClient.h"
#include "tests/integration/Signer.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <fstream>

using namespace lathe;
using test::EngineBench;

namespace {

/// Does what its event says, with the table that the template gives it.
constexpr const char* keeper = R"py(
import json, os, signer

def handler(event, context):
    body = dict(event["parameters"], TableName=os.environ["TABLE"])
    status, text = signer.call(
        "dynamodb", "/", json.dumps(body).encode(),
        headers={"X-Amz-Target": "DynamoDB_20120810." + event["operation"],
                 "Content-Type": "application/x-amz-json-1.0"})
    return [status, json.loads(text)]
)py";

void writeProject(const EngineBench& bench) {
    bench.writePython(keeper, "      Environment:\n"
                              "        Variables:\n"
                              "          TABLE: !Ref Orders\n"
                              "      Policies:\n"
                              "        - DynamoDBReadPolicy:\n"
                              "            TableName: !Ref Orders\n");
    bench.write("src/signer.py", test::signerModule);
    std::ofstream{bench.root / "template.yaml", std::ios::app}
        << "  Orders:\n"
           "    Type: AWS::Serverless::SimpleTable\n"
           "    Properties:\n"
           "      TableName: orders\n";
}

} // namespace

/// Tables with real functions and real clients.
class tst_Tables : public QObject {
    Q_OBJECT

  private slots:
    void boto3KeepsItemsInThem() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("tables", bench.engine->endpointUrl()), QString{});
    }
    void aFunctionDoesWhatItsRoleAllows() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        const auto read =
            bench.invoke(R"({"operation": "GetItem", "parameters": {"Key": {"id": {"S": "1"}}}})");
        QCOMPARE(QString::fromStdString(read.record.response), QString{"[200, {}]"});
        const auto written =
            bench.invoke(R"({"operation": "PutItem", "parameters": {"Item": {"id": {"S": "1"}}}})");
        const QString response = QString::fromStdString(written.record.response);
        QVERIFY2(
            response.startsWith("[400, ") && response.contains("AccessDeniedException") &&
                response.contains("is not authorized to perform: dynamodb:PutItem on resource: "
                                  "arn:aws:dynamodb:us-east-1:123456789012:table/orders"),
            qPrintable(response));
    }
};

LATHE_TEST(tst_Tables)
#include "tst_Tables.moc"
