#include "app/window/Actions.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/EditorChanges.h"
#include "app/window/FileMarks.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/editor/Annotations.h"
#include "widgets/editor/ChangeBar.h"
#include "widgets/editor/HunkPeek.h"
#include "widgets/git/CommitsModel.h"
#include "widgets/git/DiffModel.h"
#include "widgets/git/DiffView.h"
#include "widgets/git/GitPane.h"
#include "widgets/git/HistoryView.h"
#include "widgets/project/ProjectModel.h"
#include "widgets/project/ProjectPane.h"

#include <QProcess>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace lathe;
using project::FileMark;
using project::ProjectModel;
using vcs::Change;
using Kind = vcs::DiffLine::Kind;

/// What git says of files, in the tree and in the editors.
class tst_EditorGit : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    QString file(const QString& name) { return m_test->path("project/" + name); }
    QByteArray git(const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(m_test->path("project"));
        process.start("git", arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError(), __FILE__, __LINE__);
        return process.readAllStandardOutput();
    }
    void makeRepository() {
        git({"init", "-q", "-b", "main"});
        git({"config", "user.name", "Ada"});
        git({"config", "user.email", "ada@example.org"});
        git({"add", "-A"});
        git({"commit", "-q", "-m", "First"});
    }
    QString markOf(const QString& name) {
        const auto* model = window().docks().project()->model();
        return model->indexOfKey("file:" + file(name))
            .data(ProjectModel::MarkRole)
            .value<FileMark>()
            .letter;
    }
    editor::EditorView* edit(const QString& name) {
        window().editors().open(file(name));
        auto* view = window().editors().current();
        return QTest::qWaitFor([view] { return view->isLoaded(); }) ? view : nullptr;
    }
    static void command(editor::EditorView* view, const char* name) {
        for (QAction* action : view->editor()->commands()) {
            if (action->objectName() == QLatin1String{name})
                action->trigger();
        }
    }
    static editor::ChangeBar& barOf(editor::EditorView* view) {
        return *view->editor()->changeBar();
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
    }
    void cleanup() { m_test.reset(); }

    void foldersHaveTheMarkOfWhatWeighsMostBelow() {
        vcs::Status status;
        status.files = {{"other/x", {}, Change::None, Change::Modified},
                        {"p/a/deep/new", {}, Change::None, Change::Untracked},
                        {"p/a/two", {}, Change::Added, Change::Modified},
                        {"p/b/gone", {}, Change::None, Change::Deleted},
                        {"p/war", {}, Change::None, Change::Conflicted}};
        QVERIFY(QDir{m_test->path("project")}.mkpath("p"));
        const QString root = QFileInfo{m_test->path("project")}.canonicalFilePath();
        const auto marks = app::fileMarks(status, root, m_test->path("project/p"));
        const auto mark = [&](const QString& name) {
            return marks.value(m_test->path("project/p/" + name));
        };
        QCOMPARE(marks.size(), 7);
        QCOMPARE(mark("a/deep/new").letter, "U");
        QCOMPARE(mark("a/two").letter, "A");
        QCOMPARE(mark("b/gone").letter, "D");
        QCOMPARE(mark("war").letter, "!");
        QCOMPARE(mark("a/deep").tint, ui::Tint::Success);
        QCOMPARE(mark("b").tint, ui::Tint::Info);
        QCOMPARE(mark("b").word, "Holds changes");
    }
    void aHundredThousandChangedFilesAreMarkedSoon() {
        vcs::Status status;
        for (int i = 0; i < 100'000; ++i)
            status.files.push_back(
                {QString{"d%1/e%2/f%3"}.arg(i / 5000).arg(i / 100).arg(i).toStdString(),
                 {},
                 Change::None,
                 Change::Modified});
        QElapsedTimer time;
        time.start();
        const QString folder = QFileInfo{m_test->path("project")}.canonicalFilePath();
        const auto marks = app::fileMarks(status, folder, folder);
        QCOMPARE(marks.size(), 100'000 + 1000 + 20);
        QVERIFY2(time.elapsed() < 4000, QByteArray::number(time.elapsed()));
    }
    void aDiffsLinesBecomeRunsWithTheEndsOfTheText() {
        vcs::FileDiff diff;
        diff.hunks = {{1,
                       3,
                       1,
                       3,
                       "@@",
                       {{Kind::Context, "same\n", 1, 1},
                        {Kind::Removed, "old\n", 2, 0},
                        {Kind::Added, "new\r\n", 0, 2},
                        {Kind::Added, "more\r\n", 0, 3},
                        {Kind::Context, "same\n", 3, 4},
                        {Kind::Removed, "\xe4\n", 4, 0}}}};
        const auto runs = app::EditorChanges::runsOf(
            diff, {editor::TextFormat::Encoding::Latin1, editor::TextFormat::LineEnd::CrLf});
        QCOMPARE(runs.size(), 2U);
        QCOMPARE(runs[0].hunk, (editor::LineHunk{1, 2, "old\r\n"}));
        QCOMPARE(runs[0].lines, (vcs::LineSet{{0, 1}, {0, 2}, {0, 3}}));
        QCOMPARE(runs[1].hunk, (editor::LineHunk{4, 0, "\xc3\xa4\r\n"}));
        diff.hunks = {{1, 1, 0, 0, "@@", {{Kind::Removed, "all", 1, 0}}}};
        QCOMPARE(app::EditorChanges::runsOf(diff, {})[0].hunk, (editor::LineHunk{0, 0, "all"}));
    }
    void theTreeSaysWhatGitSays() {
        makeRepository();
        QVERIFY(m_test->open());
        m_test->write(file("src/report.py"), "print(1)\n");
        m_test->write(file("src/new.py"), "print(2)\n");
        QTRY_COMPARE(markOf("src/report.py"), "M");
        QTRY_COMPARE(markOf("src/new.py"), "U");
        QCOMPARE(markOf("src"), "\u2022");
        QCOMPARE(markOf("template.yaml"), "");
        window().docks().project()->view()->expandAll();
        m_test->picture("tree-marks-dark");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        m_test->picture("tree-marks-light");
        git({"add", "-A"});
        QTRY_COMPARE(markOf("src/new.py"), "A");
        git({"commit", "-q", "-m", "Second"});
        QTRY_COMPARE(markOf("src"), "");
    }
    void whatIsTypedAndNotSavedShowsInTheBarAndIsStaged() {
        makeRepository();
        QVERIFY(m_test->open());
        auto* view = edit("src/hello.py");
        QVERIFY(view);
        auto& bar = barOf(view);
        QCOMPARE(bar.hunks().size(), 0U);
        const QByteArray first = view->editor()->content();
        view->editor()->applyEdit(0, 6, "# first\nimport");
        view->editor()->append("# last\n");
        QTRY_COMPARE(bar.hunks().size(), 2U);
        QCOMPARE(bar.hunks()[0], (editor::LineHunk{0, 1, {}}));
        bar.peek(0);
        QVERIFY(bar.peekFrame()->isVisible());
        m_test->picture("editor-peek-new");
        QTest::mouseClick(bar.peekFrame()->stageButton(), Qt::LeftButton);
        QTRY_VERIFY(git({"diff", "--cached"}).contains("+# first"));
        QVERIFY(!git({"diff", "--cached"}).contains("+# last"));
        QTRY_COMPARE(bar.hunks().size(), 1U);
        QCOMPARE(m_test->read(file("src/hello.py")), first);
    }
    void aChangeIsPutBackAndThatUndone() {
        makeRepository();
        QVERIFY(m_test->open());
        auto* view = edit("src/hello.py");
        QVERIFY(view);
        auto& bar = barOf(view);
        const QByteArray first = view->editor()->content();
        const auto at = first.indexOf("    name");
        view->editor()->applyEdit(static_cast<int>(at), static_cast<int>(first.size() - at),
                                  "    name = 'x'\n    return name\n");
        const QByteArray changed = view->editor()->content();
        QTRY_COMPARE(bar.hunks().size(), 1U);
        bar.peek(5);
        QVERIFY(bar.peekFrame()->isVisible());
        m_test->picture("editor-peek-dark");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        QTRY_COMPARE(bar.hunks().size(), 1U);
        bar.peek(5);
        m_test->picture("editor-peek-light");
        QTest::mouseClick(bar.peekFrame()->revertButton(), Qt::LeftButton);
        QCOMPARE(view->editor()->content(), first);
        QTRY_COMPARE(bar.hunks().size(), 0U);
        view->editor()->undo();
        QCOMPARE(view->editor()->content(), changed);
        QTRY_COMPARE(bar.hunks().size(), 1U);
        // Committed elsewhere, it is no longer a change.
        window().editors().save(view);
        QTRY_VERIFY(!view->isModified());
        git({"commit", "-q", "-a", "-m", "Second"});
        QTRY_COMPARE(bar.hunks().size(), 0U);
    }
    void whoWroteALineLeadsToItsCommitInTheHistory() {
        makeRepository();
        const QByteArray first = m_test->read(file("src/hello.py"));
        m_test->write(file("src/hello.py"), QByteArray{first}.replace("world", "moon"));
        git({"-c", "user.name=Bea Example", "commit", "-q", "-a", "-m", "Greet the moon"});
        const QString second = git({"rev-parse", "HEAD"}).trimmed();
        git({"commit", "-q", "--allow-empty", "-m", "Third"});
        QVERIFY(m_test->open());
        auto* view = edit("src/hello.py");
        QVERIFY(view);
        command(view, "authors");
        editor::Annotations* authors = view->editor()->annotations();
        QTRY_VERIFY(authors->toolTipAt({3, 3}).contains("First"));
        const int height = view->editor()->textHeight(0);
        QVERIFY(authors->toolTipAt({3, 5 * height + 3}).startsWith("Greet the moon\nBea Example"));
        m_test->picture("authors-dark");
        QTest::mouseClick(view->editor()->viewport(), Qt::LeftButton, {}, {3, 5 * height + 3});
        auto* history = window().docks().git()->history();
        QTRY_COMPARE(history->chosenCommit(), second);
        QVERIFY(history->isVisible());
        QTRY_VERIFY(history->diff()->model()->rowCount() > 0);
        QTest::mouseClick(history->diff()->columnsButton(), Qt::LeftButton);
        QVERIFY(history->diff()->model()->isSideBySide());
        QVERIFY(m_test->settings().sideBySideDiffs());
        m_test->picture("side-by-side-dark");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        m_test->picture("side-by-side-light");
        // Saved, its new line is nobody's yet.
        view->editor()->applyEdit(0, 0, "# new\n");
        QVERIFY(authors->toolTipAt({3, height + 3}).contains("First"));
        QCOMPARE(authors->toolTipAt({3, 3}), "");
        window().editors().save(view);
        QTRY_VERIFY(!view->isModified());
        QTRY_VERIFY(authors->toolTipAt({3, height + 3}).contains("First"));
        command(view, "authors");
        QVERIFY(!authors->isShown());
    }
    void aFileHasAHistoryOfItsOwn() {
        makeRepository();
        m_test->write(file("src/report.py"), "print(1)\n");
        git({"commit", "-q", "-a", "-m", "Report"});
        m_test->write(file("src/hello.py"), "print(2)\n");
        m_test->write(file("src/another.py"), "print(2)\n");
        git({"add", "-A"});
        git({"commit", "-q", "-m", "Hello"});
        QVERIFY(m_test->open());
        auto* view = edit("src/hello.py");
        QVERIFY(view);
        command(view, "history");
        auto* history = window().docks().git()->history();
        QTRY_COMPARE(history->commits()->rowCount(), 2);
        QCOMPARE(history->commits()->commit(0).summary, "Hello");
        QCOMPARE(history->commits()->commit(1).summary, "First");
        history->table()->selectRow(0);
        QTRY_COMPARE(history->diff()->model()->diff().path, "src/hello.py");
        m_test->picture("file-history");
        // Of the one line that is left.
        view->editor()->selectAll();
        command(view, "lines-history");
        QTRY_VERIFY(history->scope().lines.has_value());
        QTRY_COMPARE(history->commits()->rowCount(), 2);
        QTest::mouseClick(history->allButton(), Qt::LeftButton);
        QTRY_COMPARE(history->commits()->rowCount(), 3);
    }
    void addedChangedAndRemovedLinesAreToldApart() {
        makeRepository();
        QVERIFY(m_test->open());
        auto* view = edit("template.yaml");
        QVERIFY(view);
        QByteArray text = view->editor()->content();
        text.replace("Description: Two functions and a table.\n", "");
        text.replace("    Timeout: 5\n", "    Timeout: 7\n");
        text.replace("      MemorySize: 256\n",
                     "      MemorySize: 256\n      Tags:\n        a: b\n");
        view->editor()->replaceContent(text);
        QTRY_COMPARE(barOf(view).hunks().size(), 3U);
        QCOMPARE(barOf(view).hunks()[0].count, 0);
        window().editors().save(view);
        QTRY_VERIFY(!view->isModified());
        view->editor()->goTo(1);
        m_test->picture("editor-bar-dark");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        m_test->picture("editor-bar-light");
    }
    void aFileThatGitDoesNotKnowHasNoBar() {
        makeRepository();
        m_test->write(file("src/new.py"), "print(2)\n");
        QVERIFY(m_test->open());
        QTRY_COMPARE(markOf("src/new.py"), "U");
        auto* view = edit("src/new.py");
        QVERIFY(view);
        QTest::qWait(400);
        QCOMPARE(barOf(view).hunks().size(), 0U);
    }
};

LATHE_TEST(tst_EditorGit)
#include "tst_EditorGit.moc"
