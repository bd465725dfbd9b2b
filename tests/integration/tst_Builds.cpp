#include "engine/build/Builder.h"
#include "engine/build/Plan.h"
#include "tests/integration/EngineBench.h"
#include "tests/support/TestMain.h"

#include <QStandardPaths>
#include <QTest>

using namespace lathe;
using model::OutcomeKind;
using test::EngineBench;

namespace {

std::string describe(const dispatch::Answer& answer) {
    return answer.record.outcome.errorType + ": " + answer.record.outcome.errorMessage + "\n" +
           answer.record.response;
}

/// A Python function whose package a Makefile makes, with a layer that is made likewise.
void writeProject(const EngineBench& bench) {
    bench.write("template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                 "Resources:\n"
                                 "  App:\n"
                                 "    Type: AWS::Serverless::Function\n"
                                 "    Metadata: {BuildMethod: makefile}\n"
                                 "    Properties:\n"
                                 "      CodeUri: src/\n"
                                 "      Handler: app.handler\n"
                                 "      Runtime: python3.11\n"
                                 "      MemorySize: 1769\n"
                                 "      Layers: [!Ref Shared]\n"
                                 "  Shared:\n"
                                 "    Type: AWS::Serverless::LayerVersion\n"
                                 "    Metadata: {BuildMethod: makefile}\n"
                                 "    Properties: {ContentUri: shared/}\n");
    bench.write("src/Makefile", "build-App:\n"
                                "\tcp app.py $(ARTIFACTS_DIR)\n"
                                "\techo 'VALUE = 7' > $(ARTIFACTS_DIR)/generated.py\n");
    bench.write("src/app.py", "from generated import VALUE\n"
                              "from shared import NAME\n"
                              "def handler(event, context):\n"
                              "    return [VALUE, NAME]\n");
    bench.write("shared/Makefile",
                "build-Shared:\n"
                "\tmkdir $(ARTIFACTS_DIR)/python\n"
                "\techo 'NAME = \"layer\"' > $(ARTIFACTS_DIR)/python/shared.py\n");
}

void buildAll(const EngineBench& bench) {
    const auto project = bench.engine->project();
    std::vector<build::Planned> all = build::planLayers(*project);
    all.push_back(build::plan(*project->findFunction("App")));
    QCOMPARE(all.size(), 2U);
    for (const build::Planned& one : all) {
        const auto outcome = build::build(*one.unit, bench.state, {}, {});
        QVERIFY2(!outcome.error, outcome.error ? outcome.error->detail.english().c_str() : "");
    }
}

} // namespace

#define VERIFY_KIND(answer, wanted)                                                                \
    QVERIFY2((answer).record.outcome.kind == OutcomeKind::wanted, describe(answer).c_str())

class tst_Builds : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable("make").isEmpty())
            QSKIP("make is not installed");
    }

    void aFunctionRunsFromItsBuildAndIsBuiltAgainAfterASave() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        const auto unbuilt = bench.invoke();
        QCOMPARE(unbuilt.record.outcome.errorType, std::string{"Runtime.ImportModuleError"});
        buildAll(bench);
        const auto built = bench.invoke();
        VERIFY_KIND(built, Success);
        QCOMPARE(built.record.response, std::string{R"([7, "layer"])"});
        QVERIFY(!bench.invoke().record.coldStart());
        bench.write("src/app.py", "from generated import VALUE\n"
                                  "def handler(event, context):\n"
                                  "    return VALUE + 1\n");
        const auto saved = bench.invoke();
        VERIFY_KIND(saved, Success);
        QCOMPARE(saved.record.response, std::string{"8"});
    }

    void aBuildThatFailsNamesThePlace() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        buildAll(bench);
        bench.write("src/Makefile",
                    "build-App:\n\techo 'app.c:3:7: error: no such thing'; false\n");
        const auto answer = bench.invoke();
        VERIFY_KIND(answer, NotRun);
        QCOMPARE(answer.record.outcome.errorType, std::string{"Build.Failed"});
        QVERIFY2(answer.record.outcome.errorMessage.ends_with("src/app.c:3:7: no such thing"),
                 describe(answer).c_str());
    }
};

LATHE_TEST(tst_Builds)
#include "tst_Builds.moc"
