#include "engine/build/NodeSdk.h"
#include "engine/runtimes/NodeSdk.h"
#include "tests/engine/build/BuildBench.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lathe;
using namespace lathe::build;
using test::BuildBench;
namespace fs = std::filesystem;

/// The AWS SDK that Lambda's Node.js runtimes have in them.
class tst_NodeSdk : public QObject {
    Q_OBJECT

    QByteArray m_cache;
    /// Nothing is installed there.
    QTemporaryDir m_none;

    using Names = std::vector<std::string>;

  private slots:
    void init() {
        m_cache = qgetenv("XDG_CACHE_HOME");
        qputenv("XDG_CACHE_HOME", m_none.path().toUtf8());
    }
    void cleanup() { qputenv("XDG_CACHE_HOME", m_cache); }

    void importsAreFoundInEveryKindOfModule() {
        BuildBench bench;
        bench.write("a.js", "const s3 = require('@aws-sdk/client-s3/dist/x');");
        bench.write("lib/b.mts", "import { z } from \"@smithy/types\";");
        bench.write("node_modules/c/index.js", "require('@aws-sdk/client-sqs')");
        bench.write("d.txt", "'@aws-sdk/client-sns'");
        bench.write("f.js", "const AWS = require('aws-sdk'); require('aws-sdk-mock');");
        bench.write("e.js", "// see @aws-sdk/client-ssm\nimport('@aws-sdk/');");
        QCOMPARE(missingSdkPackages(bench.root, "nodejs22.x", {}),
                 (Names{"@aws-sdk/client-s3", "@smithy/types"}));
    }
    void runtimesBeforeNode18HaveTheSdkInOnePackage() {
        BuildBench bench;
        bench.write("a.js", "require('@aws-sdk/client-s3')");
        bench.write("b.js", "const S3 = require('aws-sdk/clients/s3'); require('aws-sdk-mock');");
        QCOMPARE(missingSdkPackages("nodejs16.x", bench.root, {}), Names{"aws-sdk"});
        QCOMPARE(missingSdkPackages("nodejs18.x", bench.root, {}), Names{"@aws-sdk/client-s3"});
        QCOMPARE(missingSdkPackages("python3.11", bench.root, {}), Names{});
    }
    void namesThatAreNoImportsDoNotCount() {
        BuildBench bench;
        bench.write("a.mjs", "import { a } from'@aws-sdk/client-a';import\"@aws-sdk/client-b\"\n"
                             "const c = await import( `@aws-sdk/client-c` );\n"
                             "const pack = {name: \"@aws-sdk/client-d\"};\n"
                             "Symbol.for(\"@smithy/nor\")\n");
        QCOMPARE(missingSdkPackages("nodejs22.x", bench.root, {}),
                 (Names{"@aws-sdk/client-a", "@aws-sdk/client-b", "@aws-sdk/client-c"}));
    }
    void layersImportAndBringPackagesToo() {
        BuildBench bench;
        bench.write("code/a.js", "require('@aws-sdk/client-s3'), require('@aws-sdk/client-sqs')");
        bench.write("layer/nodejs/b.js", "require('@aws-sdk/client-sns')");
        bench.write("layer/nodejs/node_modules/@aws-sdk/client-sqs/package.json", "{}");
        QCOMPARE(missingSdkPackages("nodejs22.x", bench.root / "code", bench.root / "layer"),
                 (Names{"@aws-sdk/client-s3", "@aws-sdk/client-sns"}));
    }
    void whatAKilledInstallationLeftIsNotTakenForWhole() {
        BuildBench bench;
        qputenv("XDG_CACHE_HOME", QByteArray::fromStdString((bench.root / "cache").string()));
        bench.write("src/a.js", "require('@aws-sdk/client-s3')");
        const fs::path sdk =
            runtimes::nodeSdkFolder(runtimes::NodeSdk::Modular).lexically_relative(bench.root);
        bench.write(sdk / "node_modules/@aws-sdk/client-s3/package.json", "{}");
        QCOMPARE(missingSdkPackages("nodejs22.x", bench.root / "src", {}), Names{});
        bench.write(sdk / "unfinished", "");
        const Names missing = missingSdkPackages("nodejs22.x", bench.root / "src", {});
        QCOMPARE(missing, Names{"@aws-sdk/client-s3"});
        bench.addTool("npm", "exit 0\n");
        QVERIFY(installSdkPackages(missing, "nodejs22.x", {}, {}));
        QCOMPARE(missingSdkPackages("nodejs22.x", bench.root / "src", {}), Names{});
    }
    void whatTheCodeBringsIsNotMissing() {
        BuildBench bench;
        bench.write("a.js", "require('@aws-sdk/client-s3')");
        bench.write("node_modules/@aws-sdk/client-s3/package.json", "{}");
        QVERIFY(missingSdkPackages(bench.root, "nodejs22.x", {bench.root}).empty());
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
        QVERIFY(fs::exists(runtimes::nodeSdkFolder(runtimes::NodeSdk::Modular) /
                           "node_modules/@aws-sdk/client-s3"));
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
        QVERIFY(bench.output.find("Connect to the network") != std::string::npos);
    }
};

LATHE_TEST(tst_NodeSdk)
#include "tst_NodeSdk.moc"
