#include "engine/model/SnapStart.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::model;

namespace {

FunctionSpec function() {
    FunctionSpec spec;
    spec.runtime = "python3.12";
    spec.version = "1";
    spec.snapStart = true;
    return spec;
}

} // namespace

class tst_SnapStart : public QObject {
    Q_OBJECT

  private slots:
    void runtimesAreSupportedFromAVersionOn() {
        for (const char* runtime :
             {"java11", "java17", "java25", "python3.12", "python3.14", "dotnet8", "dotnet10"})
            QVERIFY2(supportsSnapStart(runtime), runtime);
        for (const char* runtime :
             {"java8", "java8.al2", "python3.9", "python3.11", "python2.7", "dotnet6",
              "dotnetcore3.1", "nodejs22.x", "ruby3.4", "provided.al2023", ""})
            QVERIFY2(!supportsSnapStart(runtime), runtime);
    }
    void onlyPublishedVersionsStartFromASnapshot() {
        FunctionSpec spec = function();
        QVERIFY(startsFromSnapshot(spec));
        spec.version = "$LATEST";
        QVERIFY(!startsFromSnapshot(spec));
        spec.autoPublishAlias = "live";
        QVERIFY(startsFromSnapshot(spec));
        spec.runtime = "nodejs22.x";
        QVERIFY(!startsFromSnapshot(spec));
        spec = function();
        spec.snapStart = false;
        QVERIFY(!startsFromSnapshot(spec));
    }
    void whatDoesNotGoTogetherIsSaidAsLambdaSaysIt() {
        FunctionSpec spec = function();
        QVERIFY(snapStartConflict(spec).empty());
        spec.provisionedConcurrency = 1;
        QCOMPARE(snapStartConflict(spec),
                 std::string{"Provisioned Concurrency is not supported for SnapStart enabled "
                             "functions."});
        spec.ephemeralStorage = Bytes::mebi(513);
        QVERIFY(snapStartConflict(spec).starts_with("EphemeralStorage larger than 512 MB is not"));
        spec.fileSystems.push_back({"arn", "/mnt/data"});
        QVERIFY(snapStartConflict(spec).starts_with("FileSystemConfigs is not"));
        spec.runtime = "nodejs18.x";
        QCOMPARE(snapStartConflict(spec),
                 std::string{"nodejs18.x is not supported for SnapStart enabled functions."});
        spec.snapStart = false;
        QVERIFY(snapStartConflict(spec).empty());
    }
};

LATHE_TEST(tst_SnapStart)
#include "tst_SnapStart.moc"
