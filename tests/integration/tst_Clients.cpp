#include "tests/integration/EngineBench.h"
#include "tests/integration/NpmPackages.h"
#include "tests/integration/PythonClient.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTest>

using namespace lathe;

namespace {

void writeGreeter(const test::EngineBench& bench) {
    bench.writePython("def handler(event, context):\n"
                      "    print('got', event.get('name'))\n"
                      "    if event.get('fail'):\n"
                      "        raise ValueError('no ' + event['name'])\n"
                      "    return {'hello': event.get('name')}\n");
}

} // namespace

/// What AWS's own clients make of the services that the AWS port offers.
class tst_Clients : public QObject {
    Q_OBJECT

  private slots:
    void boto3KnowsWhoItIs() {
        test::EngineBench bench;
        bench.writePython("def handler(event, context): return event\n");
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("identity", bench.engine->endpointUrl()), QString{});
    }

    void boto3InvokesFunctionsAndLooksAtThem() {
        test::EngineBench bench;
        writeGreeter(bench);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("lambda_calls", bench.engine->endpointUrl()), QString{});
    }

    void theSdkForJavaScriptInvokesFunctionsAndLooksAtThem() {
        const test::NpmPackages packages{"sdk", {"@aws-sdk/client-lambda@3"}};
        if (!packages.missing.isEmpty())
            QSKIP(qPrintable(packages.missing));
        test::EngineBench bench;
        writeGreeter(bench);
        QVERIFY(bench.start());
        QCOMPARE(test::runNodeClient("lambda_calls", packages, bench.engine->endpointUrl()),
                 QString{});
    }

    void theCommandLineOfAwsInvokesFunctionsAndLooksAtThem() {
        test::EngineBench bench;
        writeGreeter(bench);
        QVERIFY(bench.start());
        const auto aws = [&](const QStringList& arguments) {
            const std::string endpoint = bench.engine->endpointUrl();
            return test::runClient(
                "/usr/bin/aws",
                QStringList{"lambda", "--endpoint-url", QString::fromStdString(endpoint)} +
                    arguments,
                test::clientEnvironment(endpoint));
        };
        const QString file = bench.folder.filePath("out.json");
        const test::ClientRun invoked =
            aws({"invoke", "--function-name", "App", "--cli-binary-format", "raw-in-base64-out",
                 "--payload", R"({"name":"desk"})", "--query", "StatusCode", file});
        QVERIFY2(invoked.succeeded, qPrintable(invoked.output));
        QCOMPARE(invoked.output.trimmed(), QString{"200"});
        QFile out{file};
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll(), QByteArray{R"({"hello": "desk"})"});
        const test::ClientRun listed =
            aws({"list-functions", "--query", "Functions[].FunctionName", "--output", "text"});
        QCOMPARE(listed.output.trimmed(), QString{"App"});
        const test::ClientRun missing = aws({"get-function", "--function-name", "Nobody"});
        QVERIFY(!missing.succeeded);
        QVERIFY2(missing.output.contains("An error occurred (ResourceNotFoundException) when "
                                         "calling the GetFunction operation: Function not found: "
                                         "arn:aws:lambda:us-east-1:123456789012:function:Nobody"),
                 qPrintable(missing.output));
    }
};

LATHE_TEST(tst_Clients)
#include "tst_Clients.moc"
