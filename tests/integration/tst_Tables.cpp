#include "tests/integration/EngineBench.h"
#include "tests/integration/PythonClient.h"
#include "tests/integration/Signer.h"
#include "tests/support/TestMain.h"

#include <boost/json.hpp>

#include <QTest>

#include <fstream>

using namespace lathe;
using test::EngineBench;
namespace json = boost::json;

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

constexpr const char* streamed = R"(
AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: orders
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
      KeySchema: [{AttributeName: id, KeyType: HASH}]
      StreamSpecification: {StreamViewType: NEW_IMAGE}
  App:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.11
      Events:
        Changed:
          Type: DynamoDB
          Properties:
            Stream: !GetAtt Orders.StreamArn
            StartingPosition: TRIM_HORIZON
            FilterCriteria:
              Filters: [{Pattern: '{"dynamodb": {"NewImage": {"state": {"S": ["new"]}}}}'}]
)";

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
    void aFunctionIsInvokedWithWhatChangesInATable() {
        EngineBench bench;
        bench.write("src/app.py",
                    "def handler(event, context):\n"
                    "    return [record['eventName'] for record in event['Records']]\n");
        bench.write("template.yaml", streamed);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("table_changes", bench.engine->endpointUrl()), QString{});
        const auto invocations = [&bench] {
            std::vector<model::InvocationRecord> found;
            for (model::InvocationRecord& record : bench.storedHistory())
                if (record.function == "App" && record.finished)
                    found.push_back(std::move(record));
            return found;
        };
        QVERIFY(test::comesTrue([&] { return !invocations().empty(); }));
        const model::InvocationRecord first = invocations().front();
        QCOMPARE(first.origin, std::string{"App/Changed"});
        const json::value record = json::parse(first.payload).at("Records").at(0);
        QCOMPARE(std::string{record.at("eventSourceARN").as_string()},
                 std::string{"arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/"
                             "2024-01-01T00:00:00.000"});
        QCOMPARE(std::string{record.at("dynamodb").at("NewImage").at("state").at("S").as_string()},
                 std::string{"new"});
    }
};

LATHE_TEST(tst_Tables)
#include "tst_Tables.moc"
