#include "engine/model/Project.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::model;
using lathe::Text;

class tst_Project : public QObject {
    Q_OBJECT

  private slots:
    void functionsAreFoundByLogicalIdBeforeName() {
        Project project;
        project.functions.resize(3);
        project.functions[0].logicalId = "First";
        project.functions[0].name = "Second";
        project.functions[1].logicalId = "Second";
        project.functions[1].name = "by-name";
        QCOMPARE(project.findFunction("Second"), &project.functions[1]);
        QCOMPARE(project.findFunction("by-name"), &project.functions[1]);
        QVERIFY(!project.findFunction("Nobody"));
    }
    void triggersAreFoundByWhatTheyStart() {
        TriggerGraph graph;
        graph.triggers.resize(3);
        graph.triggers[0].target = graph.triggers[2].target = "Worker";
        graph.triggers[1].target = "Other";
        const std::vector<const Trigger*> expected{&graph.triggers[0], &graph.triggers[2]};
        QCOMPARE(graph.triggersOf("Worker"), expected);
        QVERIFY(graph.triggersOf("Nobody").empty());
    }
    void diagnosticsAreWrittenAsCompilersWriteThem() {
        Diagnostic diagnostic;
        diagnostic.severity = Severity::Warning;
        diagnostic.message = Text::verbatim("It is odd.");
        diagnostic.hint = Text::verbatim("Make it even.");
        diagnostic.location = {"template.yaml", 12, 7};
        QCOMPARE(toText(diagnostic),
                 std::string{"template.yaml:12:7: warning: It is odd.\n  Make it even."});
        diagnostic.hint = {};
        diagnostic.location.line = 0;
        QCOMPARE(toText(diagnostic), std::string{"template.yaml: warning: It is odd."});
    }
    void onlyErrorsAreErrors() {
        Diagnostic diagnostic;
        for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error}) {
            diagnostic.severity = severity;
            QCOMPARE(hasErrors({diagnostic}), severity == Severity::Error);
        }
        QVERIFY(!hasErrors({}));
    }
    void eachKindHasTheNameThatSamGivesIt() {
        QCOMPARE(toText(TriggerKind::Api), std::string{"Api"});
        QCOMPARE(toText(TriggerKind::StepFunctions), std::string{"StepFunctions"});
        QCOMPARE(toText(TriggerKind::Other), std::string{"Other"});
    }
};

LATHE_TEST(tst_Project)
#include "tst_Project.moc"
