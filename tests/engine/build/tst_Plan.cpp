#include "tests/engine/build/BuildBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::build;
using test::BuildBench;

class tst_Plan : public QObject {
    Q_OBJECT

  private slots:
    void theManifestSaysWhatBuilds_data() {
        QTest::addColumn<QByteArray>("runtime");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("method");
        const auto row = [](const char* name, const char* runtime, const char* file,
                            const char* content, const char* method) {
            QTest::newRow(name) << QByteArray{runtime} << QByteArray{file} << QByteArray{content}
                                << QByteArray{method};
        };
        row("pip", "python3.13", "requirements.txt", "", "pip");
        row("no requirements", "python3.13", "app.py", "", "");
        row("npm", "nodejs22.x", "package.json", R"({"dependencies":{"a":"1"}})", "npm");
        row("no dependencies", "nodejs22.x", "package.json", R"({"name":"x"})", "");
        row("the runtime's SDK", "nodejs22.x", "app.mjs",
            "import { S3Client } from '@aws-sdk/client-s3';", "npm");
        row("maven", "java21", "pom.xml", "", "maven");
        row("gradle", "java21", "build.gradle.kts", "", "gradle");
        row("classes", "java21", "App.class", "", "");
        row("bundler", "ruby3.4", "Gemfile", "", "bundler");
        row("go", "provided.al2023", "go.mod", "", "go");
        row("go by name", "go1.x", "go.mod", "", "go");
        row("dotnet", "dotnet8", "App.csproj", "", "dotnet");
    }
    void theManifestSaysWhatBuilds() {
        QFETCH(QByteArray, runtime);
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, method);
        BuildBench bench;
        bench.write("src/" + file.toStdString(), content.toStdString());
        bench.writeTemplate(runtime.toStdString());
        const Planned planned = bench.planApp();
        QCOMPARE(QByteArray::fromStdString(planned.unit ? toText(planned.unit->method) : ""),
                 method);
        QCOMPARE(planned.note.empty(), planned.unit.has_value());
        QVERIFY(!planned.isProblem);
    }

    void theMetadataSaysItFirst() {
        BuildBench bench;
        bench.write("src/package.json", R"({"dependencies":{"a":"1"}})");
        bench.writeTemplate("nodejs22.x", "    Metadata:\n"
                                          "      BuildMethod: esbuild\n"
                                          "      BuildProperties:\n"
                                          "        Minify: false\n"
                                          "        EntryPoints: [a.ts, b.ts]\n");
        const Planned planned = bench.planApp();
        QCOMPARE(planned.unit->method, Method::Esbuild);
        QCOMPARE(planned.unit->properties.at("Minify").as_bool(), false);
        QCOMPARE(planned.unit->properties.at("EntryPoints").as_array().size(), 2U);
        bench.writeTemplate("provided.al2023", "    Metadata:\n      BuildMethod: makefile\n");
        QCOMPARE(bench.planApp().unit->method, Method::Makefile);
        bench.writeTemplate("provided.al2023",
                            "    Metadata:\n      BuildMethod: rust-cargolambda\n");
        QVERIFY(bench.planApp().isProblem);
        QVERIFY(bench.planApp().note.english().find("rust-cargolambda") != std::string::npos);
    }

    void layersWithABuildMethodAreBuilt() {
        BuildBench bench;
        bench.write("src/app.py", "");
        bench.write("deps/requirements.txt", "");
        bench.write("plain/python/x.py", "");
        bench.writeTemplate("python3.13", "  Deps:\n"
                                          "    Type: AWS::Serverless::LayerVersion\n"
                                          "    Properties: {ContentUri: deps/}\n"
                                          "    Metadata: {BuildMethod: python3.13}\n"
                                          "  Plain:\n"
                                          "    Type: AWS::Serverless::LayerVersion\n"
                                          "    Properties: {ContentUri: plain/}\n");
        const auto layers = planLayers(*bench.load());
        QCOMPARE(layers.size(), 1U);
        QCOMPARE(layers[0].logicalId, std::string{"Deps"});
        QCOMPARE(layers[0].unit->method, Method::Pip);
        QCOMPARE(layers[0].unit->source, bench.root / "deps");
        QVERIFY(layers[0].unit->isLayer);
    }
};

LATHE_TEST(tst_Plan)
#include "tst_Plan.moc"
