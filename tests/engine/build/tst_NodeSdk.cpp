#include "engine/build/NodeSdk.h"
#include "engine/runtimes/NodeSdk.h"
#include "tests/engine/build/BuildBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::build;
using test::BuildBench;
namespace fs = std::filesystem;

/// The AWS SDK that Lambda's Node.js runtimes have in them.
class tst_NodeSdk : public QObject {
    Q_OBJECT

    QByteArray m_cache;

    using Names = std::vector<std::string>;

  private slots:
    void init() { m_cache = qgetenv("XDG_CACHE_HOME"); }
    void cleanup() { qputenv("XDG_CACHE_HOME", m_cache); }

    void importsAreFoundInEveryKindOfModule() {
        BuildBench bench;
        bench.write("a.js", "const s3 = require('@aws-sdk/client-s3/dist/x');");
        bench.write("lib/b.mts", "import { z } from \"@smithy/types\";");
        bench.write("node_modules/c/index.js", "require('@aws-sdk/client-sqs')");
        bench.write("d.txt", "'@aws-sdk/client-sns'");
        bench.write("f.js", "const AWS = require('aws-sdk'); require('aws-sdk-mock');");
        bench.write("e.js", "// see @aws-sdk/client-ssm\nimport('@aws-sdk/');");
        QCOMPARE(missingSdkPackages(bench.root, {}),
                 (Names{"@aws-sdk/client-s3", "@smithy/types"}));
    }
    void whatTheCodeBringsIsNotMissing() {
        BuildBench bench;
        bench.write("a.js", "require('@aws-sdk/client-s3')");
        bench.write("node_modules/@aws-sdk/client-s3/package.json", "{}");
        QVERIFY(missingSdkPackages(bench.root, {bench.root}).empty());
    }
    void buildsInstallWhatIsMissingForAllFunctions() {
        BuildBench bench;
        qputenv("XDG_CACHE_HOME", QByteArray::fromStdString((bench.root / "cache").string()));
        bench.addTool("npm", "echo \"$@\" >> \"$0.calls\"\n"
                             "mkdir -p node_modules/@aws-sdk/client-s3\n");
        bench.write("src/app.js", "require('@aws-sdk/client-s3')");
        bench.writeTemplate("nodejs22.x");
        const Outcome outcome = bench.buildApp();
        QVERIFY2(outcome.kind == Outcome::Kind::Built, bench.output.c_str());
        QVERIFY(fs::exists(outcome.folder / "app.js"));
        QVERIFY(!fs::exists(outcome.folder / "node_modules"));
        QVERIFY(fs::exists(runtimes::nodeSdkFolder() / "node_modules/@aws-sdk/client-s3"));
        bench.write("src/app.js", "require('@aws-sdk/client-s3'); // again");
        bench.buildApp();
        const std::string calls = BuildBench::read(bench.tools / "npm.calls");
        QCOMPARE(std::count(calls.begin(), calls.end(), '\n'), 1);
        QVERIFY(calls.find("@aws-sdk/client-s3") != std::string::npos);
    }
    void whereTheyCannotBeHadTheBuildGoesOn() {
        BuildBench bench;
        qputenv("XDG_CACHE_HOME", QByteArray::fromStdString((bench.root / "cache").string()));
        bench.addTool("npm", "echo 'no way out' >&2; exit 1\n");
        bench.write("src/app.js", "require('@aws-sdk/client-s3')");
        bench.write("src/node_modules/own/index.js", "");
        bench.writeTemplate("nodejs22.x");
        const Outcome outcome = bench.buildApp();
        QVERIFY(outcome.kind == Outcome::Kind::Built);
        QVERIFY(fs::exists(outcome.folder / "node_modules/own/index.js"));
        QVERIFY(bench.output.find("no way out") != std::string::npos);
    }
};

LATHE_TEST(tst_NodeSdk)
#include "tst_NodeSdk.moc"
