#include "tests/support/TestMain.h"
#include "widgets/project/ProjectDelegate.h"
#include "widgets/project/ProjectModel.h"
#include "widgets/project/ProjectPane.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>
#include <QTreeView>

using namespace lathe;
using project::ProjectModel;

namespace {

std::shared_ptr<const model::Project> someProject(const std::string& extra = {}) {
    auto project = std::make_shared<model::Project>();
    for (const std::string& id : {std::string{"Hello"}, std::string{"World"}, extra}) {
        if (id.empty())
            continue;
        model::FunctionSpec function;
        function.logicalId = function.name = id;
        function.runtime = "python3.12";
        project->functions.push_back(function);
        model::Resource resource;
        resource.logicalId = id;
        resource.type = "AWS::Serverless::Function";
        project->resources.push_back(resource);
    }
    model::Trigger trigger;
    trigger.id = "Hello/Get";
    trigger.kind = model::TriggerKind::HttpApi;
    trigger.target = "Hello";
    trigger.properties = {{"Path", "/hello"}, {"Method", "get"}};
    project->triggers.triggers.push_back(trigger);
    model::Resource table;
    table.logicalId = "Table";
    table.type = "AWS::DynamoDB::Table";
    project->resources.push_back(table);
    return project;
}

project::FileNode someFiles() {
    return {"p",
            "/p",
            true,
            {{"src", "/p/src", true, {{"app.py", "/p/src/app.py", false, {}}}},
             {"template.yaml", "/p/template.yaml", false, {}}}};
}

model::InvocationRecord record(const char* function, const char* id,
                               model::OutcomeKind kind = model::OutcomeKind::Success) {
    model::InvocationRecord record;
    record.function = function;
    record.requestId = id;
    record.outcome.kind = kind;
    return record;
}

} // namespace

class tst_ProjectPane : public QObject {
    Q_OBJECT

  private slots:
    void theModelKeepsTheRulesOfModels() {
        ProjectModel model;
        QAbstractItemModelTester tester{&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal};
        model.setProject(someProject());
        model.setFiles(someFiles());
        model.addStarted({record("Hello", "1")});
        model.setProject(someProject("Third"));
        model.addFinished({record("Hello", "1")});
        model.setFiles({"p", "/p", true, {}});
        model.setProject(nullptr);
        QCOMPARE(model.rowCount(), 3);
    }
    void marksAreSaidOfFilesAndTheFoldersAboveThem() {
        ProjectModel model;
        model.setFiles(someFiles());
        QSignalSpy changed{&model, &ProjectModel::dataChanged};
        const project::FileMark modified{"M", "Modified", ui::Tint::Info};
        model.setMarks({{"/p/src/app.py", modified}, {"/p/src", {"\u2022", "Holds", {}}}});
        QCOMPARE(changed.count(), 2);
        const QModelIndex app = model.indexOfKey("file:/p/src/app.py");
        QCOMPARE(app.data(ProjectModel::MarkRole).value<project::FileMark>(), modified);
        QCOMPARE(app.data(Qt::ToolTipRole).toString(), "/p/src/app.py\nModified");
        QVERIFY(!model.indexOfKey("file:/p/template.yaml").data(ProjectModel::MarkRole).isValid());
        model.setMarks({{"/p/src/app.py", modified}, {"/p/src", {"\u2022", "Holds", {}}}});
        QCOMPARE(changed.count(), 2);
        model.setMarks({});
        QCOMPARE(changed.count(), 4);
    }
    void aFunctionThatIsNotCreatedIsShownAsSuch() {
        auto some = std::make_shared<model::Project>(*someProject());
        some->uncreated.push_back({"Admin", "IsProd", {}});
        ProjectModel model;
        model.setProject(some);
        const QModelIndex admin = model.indexOfKey("function:Admin");
        QCOMPARE(admin.data(ProjectModel::KindRole).value<ProjectModel::Kind>(),
                 ProjectModel::Kind::Uncreated);
        QCOMPARE(admin.data(ProjectModel::DetailRole).toString(),
                 "not created: condition IsProd is false");
        QCOMPARE(admin.row(), 2);
    }
    void functionsHaveTheirTriggersAndFunctionsAreNoResources() {
        ProjectModel model;
        model.setProject(someProject());
        const QModelIndex functions = model.index(ProjectModel::Functions, 0);
        QCOMPARE(model.rowCount(functions), 2);
        const QModelIndex hello = model.index(0, 0, functions);
        QCOMPARE(hello.data().toString(), "Hello");
        const QModelIndex trigger = model.index(0, 0, hello);
        QCOMPARE(trigger.data().toString(), "HTTP API");
        QCOMPARE(trigger.data(ProjectModel::DetailRole).toString(), "GET /hello");
        const QModelIndex resources = model.index(ProjectModel::Resources, 0);
        QCOMPARE(model.rowCount(resources), 1);
        QCOMPARE(model.index(0, 0, resources).data().toString(), "Table");
    }
    void versionsAndAliasesStandBelowTheirFunctionAndOpenTheirCode() {
        auto project = std::make_shared<model::Project>(*someProject());
        for (const char* number : {"1", "2"}) {
            model::FunctionSpec version = project->functions.front();
            version.version = number;
            version.code = "/state/archives/0123456789abcdef.zip";
            project->versions.push_back(version);
        }
        project->versions.back().description = "the better one";
        project->aliases = {{"Hello", "live", "1", "2", 0.1}, {"Hello", "dev", "$LATEST", {}, 0}};
        project::ProjectPane pane;
        pane.setProject(project);
        auto* view = pane.findChild<QTreeView*>();
        const auto* model = pane.findChild<ProjectModel*>();
        const QModelIndex hello = model->indexOfKey("function:Hello");
        QStringList rows;
        for (int row = 1; row < model->rowCount(hello); ++row) {
            const QModelIndex index = model->index(row, 0, hello);
            rows << index.data().toString() + " | " +
                        index.data(ProjectModel::DetailRole).toString();
        }
        QCOMPARE(rows, (QStringList{"live | \u2192 1 (90 %), 2 (10 %)", "dev | \u2192 $LATEST",
                                    "Version 1 | 01234567", "Version 2 | the better one"}));
        QCOMPARE(model->rowCount(model->indexOfKey("function:World")), 0);

        QSignalSpy versions{&pane, &project::ProjectPane::versionOpened};
        QSignalSpy functions{&pane, &project::ProjectPane::functionOpened};
        const auto* filter = qobject_cast<QSortFilterProxyModel*>(view->model());
        for (const char* key : {"alias:Hello:live", "version:Hello:2", "alias:Hello:dev"})
            emit view->activated(filter->mapFromSource(model->indexOfKey(key)));
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions[0], (QVariantList{"Hello", "1"}));
        QCOMPARE(versions[1], (QVariantList{"Hello", "2"}));
        QCOMPARE(functions.size(), 1);
        QCOMPARE(functions[0], (QVariantList{"Hello"}));
    }
    void whatTheApiHasMadeIsMarked() {
        auto project = std::make_shared<model::Project>(*someProject("Made"));
        project->functions.back().origin = model::Origin::Api;
        ProjectModel model;
        model.setProject(project);
        const QModelIndex made = model.indexOfKey("function:Made");
        QVERIFY(made.data(ProjectModel::ApiMadeRole).toBool());
        QCOMPARE(made.data(ProjectModel::DetailRole).toString(), "python3.12 \u00b7 API");
        QVERIFY(made.data(Qt::ToolTipRole).toString().contains("made through the API"));

        project = std::make_shared<model::Project>(*someProject("Made"));
        project->functions.back().changedThroughApi = true;
        model.setProject(project);
        const QModelIndex changed = model.indexOfKey("function:Made");
        QVERIFY(!changed.data(ProjectModel::ApiMadeRole).toBool());
        QCOMPARE(changed.data(ProjectModel::DetailRole).toString(), "python3.12 \u00b7 API");
        QVERIFY(changed.data(Qt::ToolTipRole).toString().contains("changed through the API"));
        QVERIFY(!model.indexOfKey("function:Hello").data(ProjectModel::ApiMadeRole).toBool());
    }
    void runningAndFailedFunctionsShow() {
        ProjectModel model;
        model.setProject(someProject());
        const QModelIndex hello = model.indexOfKey("function:Hello");
        model.addStarted({record("Hello", "1"), record("Hello", "2")});
        QCOMPARE(hello.data(ProjectModel::RunningRole).toInt(), 2);
        model.addFinished({record("Hello", "1", model::OutcomeKind::Timeout)});
        QCOMPARE(hello.data(ProjectModel::RunningRole).toInt(), 1);
        QVERIFY(hello.data(ProjectModel::FailedRole).toBool());
        model.addFinished({record("Hello", "2")});
        QVERIFY(!hello.data(ProjectModel::FailedRole).toBool());
    }
    void onlyFilesAreRenamedAndOnlyByAsking() {
        ProjectModel model;
        model.setProject(someProject());
        model.setFiles(someFiles());
        QSignalSpy asked{&model, &ProjectModel::renameRequested};
        const QModelIndex file = model.indexOfKey("file:/p/src/app.py");
        QVERIFY(!model.setData(file, "main.py"));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(file.data().toString(), "app.py");
        model.setData(file, "a/b.py");
        model.setData(model.indexOfKey("function:Hello"), "Other");
        QCOMPARE(asked.count(), 1);
    }
    void selectingAndOpeningAreSaid() {
        project::ProjectPane pane;
        pane.setProject(someProject());
        pane.setFiles(someFiles());
        pane.resize(300, 500);
        pane.show();
        QSignalSpy selected{&pane, &project::ProjectPane::functionSelected};
        QSignalSpy opened{&pane, &project::ProjectPane::functionOpened};
        const QModelIndex functions = pane.view()->model()->index(0, 0);
        const QModelIndex world = pane.view()->model()->index(1, 0, functions);
        const QPoint at = pane.view()->visualRect(world).center();
        QTest::mouseClick(pane.view()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(selected.last().first().toString(), "World");
        QTest::keyClick(pane.view(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
    }
    void aChangeOfTheProjectKeepsSelectionAndExpansion() {
        project::ProjectPane pane;
        pane.setProject(someProject());
        pane.show();
        QSignalSpy selected{&pane, &project::ProjectPane::functionSelected};
        pane.selectFunction("World");
        QCOMPARE(selected.count(), 0);
        pane.view()->expand(pane.view()->currentIndex().siblingAtRow(0));
        pane.setProject(someProject("Third"));
        QCOMPARE(pane.view()->currentIndex().data().toString(), "World");
        QVERIFY(pane.view()->isExpanded(pane.view()->currentIndex().siblingAtRow(0)));
        QCOMPARE(selected.count(), 0);
    }
    void aLongNameGivesWayInItsMiddleAndTheRuntimeStays() {
        const QFontMetrics metrics{QApplication::font()};
        const QString name = "FilterEventsAndResponseCompleteFunction";
        const auto fit = [&](const QString& detail, int width) {
            return project::ProjectDelegate::fit(name, metrics, detail, metrics, width);
        };
        const int runtime = metrics.horizontalAdvance("python3.14");
        const auto [shown, detail] = fit("python3.14", runtime * 3);
        QCOMPARE(detail, "python3.14");
        QVERIFY(shown.startsWith("Filter") && shown.endsWith("n") && shown != name);
        QVERIFY(metrics.horizontalAdvance(shown) + runtime <= runtime * 3);
        QCOMPARE(fit("python3.14", 2000).first, name);
        const auto [whole, path] = fit(QString(60, 'x'), metrics.horizontalAdvance(name) + 80);
        QCOMPARE(whole, name);
        QVERIFY(!path.isEmpty() && path.size() < 60);
    }
    void deleteAsksForTheTrash() {
        project::ProjectPane pane;
        pane.resize(300, 400);
        pane.show();
        pane.setFiles(someFiles());
        QSignalSpy deleted{&pane, &project::ProjectPane::deleteRequested};
        const QModelIndex files = pane.view()->model()->index(2, 0);
        pane.view()->setCurrentIndex(pane.view()->model()->index(1, 0, files));
        pane.activateWindow();
        pane.view()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        QTest::keyClick(pane.view(), Qt::Key_Delete);
        QCOMPARE(deleted.count(), 1);
        QCOMPARE(deleted.front().front().toString(), "/p/template.yaml");
        pane.view()->setCurrentIndex(pane.view()->model()->index(0, 0));
        QTest::keyClick(pane.view(), Qt::Key_Delete);
        QCOMPARE(deleted.count(), 1);
    }
    void whatIsMarkedIsWhatIsChosenAlsoWhileFiltering() {
        project::ProjectPane pane;
        pane.setProject(someProject());
        pane.setFiles(someFiles());
        pane.selectFunction("Hello");
        pane.show();
        QSignalSpy selected{&pane, &project::ProjectPane::functionSelected};
        QSignalSpy opened{&pane, &project::ProjectPane::functionOpened};
        auto* field = pane.findChild<QLineEdit*>();
        QTest::keyClicks(field, "world");
        QTRY_COMPARE(pane.view()->model()->rowCount(), 1);
        QVERIFY(!pane.view()->currentIndex().isValid());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected[0][0].toString(), "World");
        QCOMPARE(opened.count(), 1);
        QCOMPARE(pane.view()->currentIndex().data().toString(), "World");
    }
    void theFilterShowsWhatMatches() {
        project::ProjectPane pane;
        pane.setProject(someProject());
        pane.setFiles(someFiles());
        pane.show();
        QTest::keyClicks(pane.findChild<QLineEdit*>(), "app");
        QTRY_COMPARE(pane.view()->model()->rowCount(), 1);
        const QModelIndex files = pane.view()->model()->index(0, 0);
        QCOMPARE(files.data().toString(), "Files");
    }
};

LATHE_TEST(tst_ProjectPane)
#include "tst_ProjectPane.moc"
