#include "app/window/Actions.h"
#include "app/window/CanvasDiffWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/GitWiring.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/designer/CanvasDiffPane.h"
#include "widgets/designer/CanvasGraph.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/git/CommitsModel.h"
#include "widgets/git/DiffModel.h"
#include "widgets/git/DiffView.h"
#include "widgets/git/GitPane.h"
#include "widgets/git/HistoryView.h"
#include "widgets/project/ProjectDelegate.h"
#include "widgets/project/ProjectModel.h"
#include "widgets/project/ProjectPane.h"

#include <QAction>
#include <QProcess>
#include <QSortFilterProxyModel>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace lathe;
using authoring::Change;

/// What differs between two states of a project, in files and on the canvas, and what has changed
/// since a version of a function was published.
class tst_Versions : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    git::HistoryView* history() { return window().docks().git()->history(); }
    designer::CanvasDiffPane* canvas() { return window().git().canvasDiff().pane(); }
    QString file(const QString& name) { return m_test->path("project/" + name); }
    QByteArray git(const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(m_test->path("project"));
        process.start("git", arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError(), __FILE__, __LINE__);
        return process.readAllStandardOutput();
    }
    void commitAll(const QString& message) {
        git({"add", "-A"});
        git({"commit", "-q", "-m", message});
    }
    void replaceInTemplate(const QByteArray& from, const QByteArray& to) {
        QByteArray text = m_test->read(file("template.yaml"));
        QVERIFY2(text.contains(from), from);
        m_test->write(file("template.yaml"), text.replace(from, to));
    }
    /// Three commits: the sample; a queue for Report and no table; a longer time for Hello.
    void makeHistory() {
        git({"init", "-q", "-b", "main"});
        git({"config", "user.name", "Ada"});
        git({"config", "user.email", "ada@example.org"});
        commitAll("First");
        const QByteArray text = m_test->read(file("template.yaml"));
        m_test->write(file("template.yaml"),
                      text.left(text.indexOf("  Table:")) + "  Jobs:\n    Type: AWS::SQS::Queue\n");
        replaceInTemplate("        Nightly:", "        Jobs:\n          Type: SQS\n"
                                              "          Properties: {Queue: !GetAtt Jobs.Arn}\n"
                                              "        Nightly:");
        commitAll("A queue");
        replaceInTemplate("MemorySize: 256", "MemorySize: 512");
        replaceInTemplate("rate(1 day)", "rate(2 days)");
        commitAll("More memory");
    }
    void openHistory() {
        QVERIFY(m_test->open());
        window().actions()["git"]->trigger();
        QTRY_VERIFY(window().docks().git()->tabs()->isVisible());
        window().docks().git()->tabs()->setCurrentIndex(1);
        QTRY_COMPARE(history()->commits()->rowCount(), 3);
    }
    void clickRow(int row, Qt::KeyboardModifiers keys = {}) {
        QTableView* table = history()->table();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, keys,
                          table->visualRect(table->model()->index(row, 0)).center());
    }
    void click(QToolButton* button) { QTest::mouseClick(button, Qt::LeftButton); }
    std::optional<Change> changeOf(const QString& id) {
        const auto mark = canvas() ? canvas()->graph().mark(id) : std::nullopt;
        return mark ? std::optional{mark->change} : std::nullopt;
    }
    QStringList settingsOf(const QString& id) {
        const auto mark = canvas()->graph().mark(id);
        return mark ? mark->settings : QStringList{};
    }
    QModelIndex treeItem(const QString& key) {
        auto* pane = window().docks().project();
        const auto* filter = qobject_cast<QSortFilterProxyModel*>(pane->view()->model());
        return filter->mapFromSource(pane->model()->indexOfKey(key));
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        window().resize(1280, 800);
    }
    void cleanup() { m_test.reset(); }

    void aCommitIsShownOnTheCanvasAgainstTheOneBefore() {
        makeHistory();
        openHistory();
        clickRow(0);
        QTRY_COMPARE(history()->diff()->model()->diff().path, "template.yaml");
        click(history()->canvasButton());
        QTRY_VERIFY(canvas() && canvas()->isVisible());
        QCOMPARE(int(changeOf("Hello").value()), int(Change::Changed));
        QCOMPARE(settingsOf("Hello"), QStringList{QStringLiteral("MemorySize: 256 \u2192 512")});
        QCOMPARE(settingsOf("trigger Report/Nightly>Report"),
                 QStringList{QStringLiteral("Schedule: rate(1 day) \u2192 rate(2 days)")});
        QVERIFY(!changeOf("Report"));
        QVERIFY(!changeOf("Jobs"));
        // Nothing of it can be moved, and a click on the list goes to the card.
        QVERIFY(canvas()->scene().isFixed());
        QTreeWidgetItem* hello = canvas()->list()->topLevelItem(0)->child(0);
        QCOMPARE(hello->text(0), "Hello");
        QTest::mouseClick(canvas()->list()->viewport(), Qt::LeftButton, {},
                          canvas()->list()->visualItemRect(hello).center());
        QCOMPARE(canvas()->scene().selectedCards(), QStringList{"Hello"});
    }
    void twoCommitsAreComparedOnTheCanvas() {
        makeHistory();
        openHistory();
        clickRow(0);
        clickRow(2, Qt::ControlModifier);
        QTRY_COMPARE(history()->diff()->model()->diff().path, "template.yaml");
        const QString first = git({"rev-parse", "--short=7", "HEAD~2"}).trimmed();
        const QString last = git({"rev-parse", "--short=7", "HEAD"}).trimmed();
        click(history()->canvasButton());
        QTRY_VERIFY(canvas() && canvas()->isVisible());
        QTabWidget* tabs = window().editors().tabs();
        QCOMPARE(tabs->tabText(tabs->currentIndex()),
                 QStringLiteral("Canvas: %1 \u2192 %2").arg(first, last));
        QCOMPARE(int(changeOf("Jobs").value()), int(Change::Added));
        QCOMPARE(int(changeOf("trigger Jobs>Report").value()), int(Change::Added));
        QCOMPARE(int(changeOf("Table").value()), int(Change::Removed));
        QCOMPARE(int(changeOf("Hello").value()), int(Change::Changed));
        QVERIFY(canvas()->scene().card("Table"));
        QVERIFY(canvas()->scene().card("Table")->toolTip().contains("Removed"));
        QStringList groups;
        for (int i = 0; i < canvas()->list()->topLevelItemCount(); ++i)
            groups << canvas()->list()->topLevelItem(i)->text(0);
        QCOMPARE(groups, (QStringList{"+ Added (2)", QStringLiteral("\u2212 Removed (1)"),
                                      QStringLiteral("\u2260 Changed (2)")}));
        window().resize(1280, 800);
        // The list and the canvas share what room there is, and the cards are seen whole.
        auto& view = canvas()->view();
        QTRY_VERIFY(view.mapToScene(view.viewport()->rect())
                        .boundingRect()
                        .contains(canvas()->scene().contents()));
        m_test->picture("canvas-diff-dark");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        m_test->picture("canvas-diff-light");
        window().resize(1920, 1080);
        QTest::qWait(50);
        m_test->picture("canvas-diff-light-large");
        // It goes with the project.
        window().closeProject();
        QTRY_COMPARE(tabs->indexOf(canvas()), -1);
    }
    void aCommitIsComparedWithWhatTheWindowHas() {
        makeHistory();
        openHistory();
        clickRow(1);
        click(history()->diskButton());
        QTRY_COMPARE(history()->diff()->model()->diff().path, "template.yaml");
        QCOMPARE(history()->compared()->after, "");
        // Not saved, and on the canvas all the same.
        auto* view = window().editors().open(file("template.yaml"));
        QTRY_VERIFY(view->isLoaded());
        view->editor()->append("  News: {Type: AWS::SNS::Topic}\n");
        click(history()->canvasButton());
        QTRY_VERIFY(canvas() && canvas()->isVisible());
        QCOMPARE(int(changeOf("News").value()), int(Change::Added));
        QCOMPARE(int(changeOf("Hello").value()), int(Change::Changed));
        m_test->picture("canvas-diff-disk-dark");
        // With nothing else chosen, what is saved shows in the list of files by itself.
        m_test->write(file("new.txt"), "x\n");
        const auto* files = history()->findChild<QTreeView*>()->model();
        QTRY_COMPARE(files->rowCount(files->index(0, 0)), 2);
    }
    void aTemplateThatCannotBeReadIsSaid() {
        makeHistory();
        const QByteArray good = m_test->read(file("template.yaml"));
        m_test->write(file("template.yaml"), "Resources: [\n");
        commitAll("Broken");
        m_test->write(file("template.yaml"), good);
        commitAll("Good again");
        QVERIFY(m_test->open());
        window().actions()["git"]->trigger();
        QTRY_VERIFY(window().docks().git()->tabs()->isVisible());
        window().docks().git()->tabs()->setCurrentIndex(1);
        QTRY_COMPARE(history()->commits()->rowCount(), 5);
        clickRow(0);
        click(history()->canvasButton());
        QTRY_VERIFY(window().notice().isVisible());
        QVERIFY2(window().notice().message().contains("cannot be shown"),
                 qPrintable(window().notice().message()));
    }
    void whatHasChangedSinceAVersionIsOneClick() {
        makeHistory();
        QVERIFY(m_test->open());
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
        window().setCurrentFunction("Hello");
        QTRY_VERIFY(window().actions()["publish"]->isEnabled());
        window().actions()["publish"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(treeItem("version:Hello:1").isValid(), 30'000);
        QCOMPARE(window().notice().message(), "Hello as it is now is version 1.");
        m_test->write(file("src/hello.py"), "def handler(event, context):\n    return 1\n");
        replaceInTemplate("MemorySize: 512", "MemorySize: 1024");
        QTreeView* tree = window().docks().project()->view();
        tree->expand(treeItem("function:Hello"));
        tree->scrollTo(treeItem("version:Hello:1"));
        QTest::mouseClick(
            tree->viewport(), Qt::LeftButton, {},
            project::ProjectDelegate::buttonRect(tree->visualRect(treeItem("version:Hello:1")))
                .center());
        const std::string head = git({"rev-parse", "HEAD"}).trimmed().toStdString();
        QTRY_COMPARE(history()->compared(), (vcs::Comparison{head, {}}));
        QVERIFY(history()->isVisible());
        QTRY_COMPARE(history()->diff()->model()->diff().path, "src/hello.py");
        QCOMPARE(window().docks().git()->bar()->message(),
                 "What has changed since version 1 of Hello.");
        click(history()->diff()->columnsButton());
        window().resize(1280, 800);
        m_test->picture("version-since-dark");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        m_test->picture("version-since-light");
        click(history()->canvasButton());
        QTRY_VERIFY(canvas() && canvas()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(settingsOf("Hello"),
                                  QStringList{QStringLiteral("MemorySize: 512 \u2192 1024")},
                                  30'000);
        // It follows what is edited.
        replaceInTemplate("MemorySize: 1024", "MemorySize: 2048");
        QTRY_COMPARE_WITH_TIMEOUT(settingsOf("Hello"),
                                  QStringList{QStringLiteral("MemorySize: 512 \u2192 2048")},
                                  30'000);
    }
    void aVersionWithoutARepositorySaysSo() {
        QVERIFY(m_test->open());
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
        window().setCurrentFunction("Hello");
        QTRY_VERIFY(window().actions()["publish"]->isEnabled());
        window().actions()["publish"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(treeItem("version:Hello:1").isValid(), 30'000);
        emit window().docks().project()->changesSinceRequested("Hello", "1");
        QTRY_VERIFY(window().notice().message().contains("does not know its commit"));
    }
    void aFilesHistoryGoesOnBeforeItWasRenamed() {
        makeHistory();
        git({"mv", "src/report.py", "src/summary.py"});
        replaceInTemplate("report.handler", "summary.handler");
        commitAll("Summary");
        QVERIFY(m_test->open());
        auto* view = window().editors().open(file("src/summary.py"));
        QTRY_VERIFY(view->isLoaded());
        for (QAction* command : view->editor()->commands()) {
            if (command->objectName() == "history")
                command->trigger();
        }
        QTRY_COMPARE(history()->commits()->rowCount(), 2);
        QCOMPARE(history()->commits()->commit(1).summary, "First");
        QCOMPARE(history()->commits()->commit(1).path, "src/report.py");
        clickRow(1);
        QTRY_COMPARE(history()->diff()->model()->diff().path, "src/report.py");
        window().resize(1280, 800);
        m_test->picture("history-renamed-dark");
    }
};

LATHE_TEST(tst_Versions)
#include "tst_Versions.moc"
