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

/// What the engine tells of a build, as lines.
class Course {
  public:
    api::BuildHandlers handlers() {
        return {
            [](const std::string&, const Text&) {},
            [this](const std::string& id, std::string_view line) {
                add(id + ": " + std::string{line} + "\n");
            },
            [this](const build::Planned& planned, const std::optional<build::Outcome>& out) {
                static constexpr const char* names[] = {"built", "current", "failed", "cancelled"};
                add(planned.logicalId + " " +
                    (out ? names[static_cast<std::size_t>(out->kind)] : "none") + "\n");
            },
            [this](bool) { add("end\n"); }};
    }
    std::string text() {
        const std::lock_guard lock{m_mutex};
        return m_text;
    }

  private:
    void add(const std::string& text) {
        const std::lock_guard lock{m_mutex};
        m_text += text;
    }

    std::mutex m_mutex;
    std::string m_text;
};

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

    void theEngineBuildsInTheBackgroundAndCanBeToldToStop() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        Course course;
        QVERIFY(bench.engine->build({}, course.handlers()));
        QVERIFY(test::comesTrue([&] { return course.text().ends_with("end\n"); }));
        QVERIFY2(course.text().find("Shared built\n") < course.text().find("App built\n"),
                 course.text().c_str());
        QCOMPARE(bench.invoke().record.response, std::string{R"([7, "layer"])"});
        QCOMPARE(bench.engine->build({"Nope"}, course.handlers()).error().code,
                 std::string{"Build.Unknown"});
        bench.write("src/Makefile", "build-App:\n\techo waiting; sleep 300\n");
        QVERIFY(bench.engine->build({"App"}, course.handlers()));
        QVERIFY(test::comesTrue(
            [&] { return course.text().find("App: waiting") != std::string::npos; }));
        QCOMPARE(bench.engine->build({}, course.handlers()).error().code,
                 std::string{"Build.Running"});
        bench.engine->cancelBuild();
        QVERIFY(test::comesTrue([&] { return course.text().ends_with("App cancelled\nend\n"); }));
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
