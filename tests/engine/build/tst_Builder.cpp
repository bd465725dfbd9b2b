#include "tests/engine/build/BuildBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace lathe;
using namespace lathe::build;
using test::BuildBench;
namespace fs = std::filesystem;

class tst_Builder : public QObject {
    Q_OBJECT

    using Kind = Outcome::Kind;

    static void writeMake(const BuildBench& bench, const std::string& recipe) {
        bench.write("src/Makefile", "build-App:\n\t" + recipe + "\n");
        bench.writeTemplate("provided.al2023", "    Metadata:\n      BuildMethod: makefile\n");
    }
    /// What a tool of the test was called with, a line a call.
    static std::string callsOf(const BuildBench& bench, const std::string& tool) {
        return BuildBench::read(bench.tools / (tool + ".calls"));
    }
    static std::string noting(const std::string& script = {}) {
        return "echo \"$@\" >> \"$0.calls\"\n" + script;
    }

  private slots:
    void aMakefileBuildsWhatHasChangedAndNothingElse() {
        BuildBench bench;
        writeMake(bench, "echo made; cp text $(ARTIFACTS_DIR)/bootstrap");
        bench.write("src/text", "one");
        const Outcome first = bench.buildApp();
        QVERIFY2(first.kind == Kind::Built, bench.output.c_str());
        QVERIFY(bench.output.find("made\n") != std::string::npos);
        QCOMPARE(BuildBench::read(first.folder / "bootstrap"), std::string{"one"});
        QVERIFY(!fs::exists(bench.root / ".aws-sam"));
        const Outcome again = bench.buildApp();
        QVERIFY(again.kind == Kind::Current);
        QCOMPARE(again.folder, first.folder);
        bench.write("src/text", "two!");
        const Outcome second = bench.buildApp();
        QVERIFY(second.kind == Kind::Built);
        QCOMPARE(BuildBench::read(second.folder / "bootstrap"), std::string{"two!"});
    }

    void aResultIsKnownToBeOutOfDateWithoutBuilding() {
        using build::Standing;
        BuildBench bench;
        writeMake(bench, "cp text $(ARTIFACTS_DIR)/bootstrap");
        bench.write("src/text", "one");
        QVERIFY(build::standing(*bench.planApp().unit, bench.state) == Standing::NotBuilt);
        const Outcome built = bench.buildApp();
        QVERIFY(build::standing(*bench.planApp().unit, bench.state) == Standing::Current);
        bench.write("src/text", "two!");
        QVERIFY(build::standing(*bench.planApp().unit, bench.state) == Standing::OutOfDate);
        QCOMPARE(BuildBench::read(built.folder / "bootstrap"), std::string{"one"});
    }

    void aFailureNamesThePlaceAndLeavesTheLastResult() {
        BuildBench bench;
        writeMake(bench, "touch $(ARTIFACTS_DIR)/bootstrap");
        const Outcome good = bench.buildApp();
        writeMake(bench, "echo 'main.c:3:7: error: no' >&2; exit 1");
        const Outcome bad = bench.buildApp();
        QVERIFY(bad.kind == Kind::Failed);
        QCOMPARE(bad.error->code, std::string{"Build.Failed"});
        QCOMPARE(model::toText(bad.problems.at(0).location),
                 (bench.root / "src/main.c").string() + ":3:7");
        QVERIFY(fs::exists(good.folder / "bootstrap"));
    }

    void aMissingToolIsNamedWithItsPackage() {
        BuildBench bench;
        bench.write("src/go.mod", "module x\n");
        bench.writeTemplate("provided.al2023");
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QByteArray::fromStdString(bench.tools.string()));
        const Outcome outcome = bench.buildApp();
        qputenv("PATH", path);
        QCOMPARE(outcome.error->code, std::string{"Build.ToolMissing"});
        QVERIFY(outcome.error->detail.english().find("apt install golang-go") != std::string::npos);
    }

    void aBuildIsCancelledWithAllThatItStarted() {
        BuildBench bench;
        writeMake(bench, "touch $(ARTIFACTS_DIR)/../started; sleep 300 & wait");
        std::stop_source stop;
        const fs::path started = bench.state / "build/functions/App/started";
        std::jthread canceller{[&] {
            while (!fs::exists(started))
                std::this_thread::yield();
            stop.request_stop();
        }};
        const auto begin = std::chrono::steady_clock::now();
        const Outcome outcome =
            build::build(*bench.planApp().unit, bench.state, {}, stop.get_token());
        QVERIFY(outcome.kind == Kind::Cancelled);
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds{60});
    }

    void packagesStayWhereOnlySourcesHaveChanged() {
        BuildBench bench;
        bench.addTool("npm",
                      noting("mkdir -p node_modules/dep; echo x > node_modules/dep/index.js\n"));
        bench.write("src/package.json", R"({"dependencies":{"dep":"1"}})");
        bench.write("src/app.js", "1");
        bench.write("src/node_modules/stale/index.js", "");
        bench.writeTemplate("nodejs22.x");
        const Outcome first = bench.buildApp();
        QVERIFY2(first.kind == Kind::Built, bench.output.c_str());
        QVERIFY(fs::exists(first.folder / "node_modules/dep/index.js"));
        QVERIFY(!fs::exists(first.folder / "node_modules/stale"));
        bench.write("src/app.js", "22");
        const Outcome second = bench.buildApp();
        QCOMPARE(BuildBench::read(second.folder / "app.js"), std::string{"22"});
        QVERIFY(fs::exists(second.folder / "node_modules/dep/index.js"));
        QCOMPARE(callsOf(bench, "npm"),
                 std::string{"install --no-audit --no-fund --no-progress --install-links "
                             "--omit=dev\n"});
        bench.write("src/package.json", R"({"dependencies":{"dep":"2"}})");
        QVERIFY(bench.buildApp().kind == Kind::Built);
        const std::string calls = callsOf(bench, "npm");
        QCOMPARE(std::count(calls.begin(), calls.end(), '\n'), 2);
    }

    void theLockFileChoosesTheTool_data() {
        QTest::addColumn<QByteArray>("lock");
        QTest::addColumn<QByteArray>("tool");
        QTest::newRow("yarn") << QByteArray{"yarn.lock"} << QByteArray{"yarn"};
        QTest::newRow("pnpm") << QByteArray{"pnpm-lock.yaml"} << QByteArray{"pnpm"};
    }
    void theLockFileChoosesTheTool() {
        QFETCH(QByteArray, lock);
        QFETCH(QByteArray, tool);
        BuildBench bench;
        bench.addTool(tool.toStdString(), noting());
        bench.write("src/package.json", R"({"dependencies":{"dep":"1"}})");
        bench.write("src/" + lock.toStdString(), "");
        bench.writeTemplate("nodejs22.x");
        QVERIFY(bench.buildApp().kind == Kind::Built);
        QVERIFY(callsOf(bench, tool.toStdString()).starts_with("install "));
    }

    void esbuildGetsTheMetadatasProperties() {
        BuildBench bench;
        bench.addTool("esbuild", noting("for a in \"$@\"; do case $a in --outdir=*) echo ok > "
                                        "\"${a#--outdir=}/app.js\" ;; esac; done\n"));
        bench.write("src/app.ts", "");
        bench.writeTemplate("nodejs22.x", "    Metadata:\n"
                                          "      BuildMethod: esbuild\n"
                                          "      BuildProperties:\n"
                                          "        EntryPoints: [app.ts]\n"
                                          "        Minify: false\n"
                                          "        Sourcemap: true\n"
                                          "        External: ['@aws-sdk/*']\n");
        const Outcome outcome = bench.buildApp();
        QVERIFY2(outcome.kind == Kind::Built, bench.output.c_str());
        QVERIFY(fs::exists(outcome.folder / "app.js"));
        const std::string calls = callsOf(bench, "esbuild");
        QVERIFY2(calls.starts_with("app.ts --bundle --platform=node ") &&
                     calls.find("--sourcemap --external:@aws-sdk/*") != std::string::npos &&
                     calls.find("--minify") == std::string::npos,
                 calls.c_str());
    }

    void mavensClassesAndJarsBecomeAPackage() {
        BuildBench bench;
        bench.addTool("mvn", noting("mkdir -p target/classes/example target/lathe-dependencies\n"
                                    "echo c > target/classes/example/App.class\n"
                                    "echo j > target/lathe-dependencies/dep.jar\n"));
        bench.write("src/pom.xml", "<project/>");
        bench.writeTemplate("java21");
        const Outcome outcome = bench.buildApp();
        QVERIFY2(outcome.kind == Kind::Built, bench.output.c_str());
        QVERIFY(fs::exists(outcome.folder / "example/App.class"));
        QVERIFY(fs::exists(outcome.folder / "lib/dep.jar"));
        QVERIFY(callsOf(bench, "mvn").find("dependency:copy-dependencies") != std::string::npos);
    }

    void gradlePackagesThroughATaskOfOurs() {
        BuildBench bench;
        bench.addTool("gradle", noting("mkdir -p \"$LATHE_RESULT/lib\"\n"
                                       "echo c > \"$LATHE_RESULT/App.class\"\n"
                                       "echo j > \"$LATHE_RESULT/lib/dep.jar\"\n"));
        bench.write("src/build.gradle", "");
        bench.writeTemplate("java21");
        const Outcome outcome = bench.buildApp();
        QVERIFY2(outcome.kind == Kind::Built, bench.output.c_str());
        QVERIFY(fs::exists(outcome.folder / "App.class"));
        QVERIFY(fs::exists(outcome.folder / "lib/dep.jar"));
        QVERIFY(!fs::exists(bench.root / "src/.lathe.gradle"));
    }

    void goMakesTheProgramThatLambdaStarts_data() {
        QTest::addColumn<QByteArray>("runtime");
        QTest::addColumn<QByteArray>("program");
        QTest::newRow("bootstrap") << QByteArray{"provided.al2023"} << QByteArray{"bootstrap"};
        QTest::newRow("handler") << QByteArray{"go1.x"} << QByteArray{"app.handler"};
    }
    void goMakesTheProgramThatLambdaStarts() {
        QFETCH(QByteArray, runtime);
        QFETCH(QByteArray, program);
        BuildBench bench;
        bench.addTool("go", "while [ \"$1\" != -o ]; do shift; done\n"
                            "echo \"$GOOS $GOARCH\" > \"$2\"\n");
        bench.write("src/go.mod", "module x\n");
        bench.writeTemplate(runtime.toStdString());
        const Outcome outcome = bench.buildApp();
        QVERIFY2(outcome.kind == Kind::Built, bench.output.c_str());
        QCOMPARE(BuildBench::read(outcome.folder / program.toStdString()),
                 std::string{"linux amd64\n"});
    }

    void bundlersGemsLieWhereTheRuntimeLooks() {
        BuildBench bench;
        bench.addTool("bundle", "mkdir -p \"$BUNDLE_PATH/ruby/3.4.0/gems\"\n");
        bench.write("src/Gemfile", "");
        bench.write("src/app.rb", "");
        bench.writeTemplate("ruby3.4");
        const Outcome outcome = bench.buildApp();
        QVERIFY2(outcome.kind == Kind::Built, bench.output.c_str());
        QVERIFY(fs::exists(outcome.folder / "vendor/bundle/ruby/3.4.0/gems"));
        QVERIFY(fs::exists(outcome.folder / "app.rb"));
    }

    void realPackagesAreInstalled_data() {
        QTest::addColumn<QByteArray>("runtime");
        QTest::addColumn<QByteArray>("tool");
        QTest::addColumn<QByteArray>("installed");
        QTest::newRow("npm") << QByteArray{"nodejs18.x"} << QByteArray{"npm"}
                             << QByteArray{"node_modules/greeter/index.js"};
        QTest::newRow("pip") << QByteArray{"python3.11"} << QByteArray{"pip"}
                             << QByteArray{"greeter.py"};
    }
    void realPackagesAreInstalled() {
        QFETCH(QByteArray, runtime);
        QFETCH(QByteArray, tool);
        QFETCH(QByteArray, installed);
        BuildBench bench;
        if (tool == "npm") {
            bench.write("src/package.json",
                        R"({"dependencies":{"greeter":"file:./greeter","outer":"file:../outer"}})");
            bench.write("outer/package.json", R"({"name":"outer","version":"1.0.0"})");
            bench.write("src/greeter/package.json", R"({"name":"greeter","version":"1.0.0"})");
            bench.write("src/greeter/index.js", "");
        } else {
            bench.write("src/requirements.txt", "./greeter-1.0-py3-none-any.whl\n");
            writeWheel(bench);
        }
        bench.writeTemplate(runtime.toStdString());
        const Outcome outcome = bench.buildApp();
        if (outcome.error && outcome.error->code == "Build.ToolMissing")
            QSKIP(outcome.error->detail.english().c_str());
        QVERIFY2(outcome.kind == Kind::Built, bench.output.c_str());
        QVERIFY(fs::exists(outcome.folder / installed.toStdString()));
        if (tool == "npm") {
            QVERIFY(fs::exists(outcome.folder / "node_modules/outer/package.json"));
            QVERIFY(!fs::is_symlink(outcome.folder / "node_modules/outer"));
        }
    }

    void aLayerIsBuiltIntoItsPlace() {
        BuildBench bench;
        bench.addTool("npm", "mkdir -p node_modules/dep; echo x > node_modules/dep/index.js\n");
        bench.write("src/app.js", "");
        bench.write("deps/package.json", R"({"dependencies":{"dep":"1"}})");
        bench.writeTemplate("nodejs22.x", "  Deps:\n"
                                          "    Type: AWS::Serverless::LayerVersion\n"
                                          "    Properties: {ContentUri: deps/}\n"
                                          "    Metadata: {BuildMethod: nodejs22.x}\n");
        const auto layers = planLayers(*bench.load());
        const Outcome outcome = build::build(*layers.at(0).unit, bench.state, {}, {});
        QVERIFY(outcome.kind == Kind::Built);
        QVERIFY(fs::exists(outcome.folder / "nodejs/node_modules/dep/index.js"));
        QVERIFY(isBuiltLayer(bench.root / "deps", bench.state));
        QCOMPARE(*builtLayer(bench.root / "deps", bench.state, {}), outcome.folder);
        QVERIFY(!isBuiltLayer(bench.root / "src", bench.state));
    }

    void whatWasBuiltIsBroughtUpToDate() {
        BuildBench bench;
        writeMake(bench, "cp text $(ARTIFACTS_DIR)/bootstrap");
        bench.write("src/text", "one");
        const auto function = *bench.load()->findFunction("App");
        QVERIFY(!isBuilt(function, bench.state));
        QVERIFY(builtCode(function, bench.state, {})->empty());
        const Outcome outcome = bench.buildApp();
        QCOMPARE(*builtCode(function, bench.state, {}), outcome.folder);
        bench.write("src/text", "three");
        const auto newer = builtCode(function, bench.state, {});
        QCOMPARE(BuildBench::read(*newer / "bootstrap"), std::string{"three"});
        writeMake(bench, "echo 'text:1:2: bad' ; echo 'a.c:1:2: error: bad'; false");
        const auto failed = builtCode(function, bench.state, {});
        QVERIFY(!failed);
        QVERIFY2(failed.error().detail.english().find("a.c:1:2: bad") != std::string::npos,
                 failed.error().detail.english().c_str());
    }

  private:
    /// The smallest wheel: pip takes it without a network.
    static void writeWheel(const BuildBench& bench) {
        bench.write("make.py",
                    "import sys, zipfile\n"
                    "w = zipfile.ZipFile(sys.argv[1], 'w')\n"
                    "i = 'greeter-1.0.dist-info/'\n"
                    "w.writestr('greeter.py', '')\n"
                    "w.writestr(i + 'METADATA', 'Metadata-Version: 2.1\\nName: greeter\\n"
                    "Version: 1.0\\n')\n"
                    "w.writestr(i + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\n"
                    "Tag: py3-none-any\\n')\n"
                    "w.writestr(i + 'RECORD', '')\n"
                    "w.close()\n");
        const std::string command = "python3 " + (bench.root / "make.py").string() + " " +
                                    (bench.root / "src/greeter-1.0-py3-none-any.whl").string();
        QVERIFY(std::system(command.c_str()) == 0);
    }
};

LATHE_TEST(tst_Builder)
#include "tst_Builder.moc"
