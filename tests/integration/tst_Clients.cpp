#include "tests/integration/EngineBench.h"
#include "tests/integration/PythonClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

/// What boto3 makes of the services that the AWS port offers.
class tst_Clients : public QObject {
    Q_OBJECT

  private slots:
    void boto3KnowsWhoItIs() {
        test::EngineBench bench;
        bench.writePython("def handler(event, context): return event\n");
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("identity", bench.engine->endpointUrl()), QString{});
    }
};

LATHE_TEST(tst_Clients)
#include "tst_Clients.moc"
