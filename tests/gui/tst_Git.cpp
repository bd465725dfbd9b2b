#include "app/window/Actions.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/InfoBar.h"
#include "widgets/git/BranchButton.h"
#include "widgets/git/ChangesDelegate.h"
#include "widgets/git/ChangesModel.h"
#include "widgets/git/CommitEditor.h"
#include "widgets/git/CommitsModel.h"
#include "widgets/git/DiffModel.h"
#include "widgets/git/DiffView.h"
#include "widgets/git/GitPane.h"
#include "widgets/git/HistoryView.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace lathe;
using git::ChangesModel;
using Group = ChangesModel::Group;

/// The Git dock on a real repository: what it does, git sees.
class tst_Git : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    git::GitPane* pane() { return window().docks().git(); }
    QString file(const QString& name) { return m_test->path("project/" + name); }
    QByteArray git(const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(m_test->path("project"));
        process.start("git", arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError(), __FILE__, __LINE__);
        return process.readAllStandardOutput();
    }
    QModelIndex index(Group group, const std::string& path) {
        return pane()->changes()->find(group, path);
    }
    void clickButtonOf(const QModelIndex& index) {
        QTreeView* view = pane()->changesView();
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          git::ChangesDelegate::buttonRect(view->visualRect(index)).center());
    }
    QPushButton* button(const QString& text) {
        for (auto* found : pane()->findChildren<QPushButton*>()) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        return nullptr;
    }
    void openDock() {
        QVERIFY(m_test->open());
        window().actions()["git"]->trigger();
        QVERIFY(pane()->isVisible());
    }
    void makeRepository() {
        git({"init", "-q", "-b", "main"});
        git({"config", "user.name", "Ada"});
        git({"config", "user.email", "ada@example.org"});
        git({"add", "-A"});
        git({"commit", "-q", "-m", "First"});
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
    }
    void cleanup() { m_test.reset(); }

    void aRepositoryIsMadeAndTheFirstCommitInIt() {
        openDock();
        QTRY_VERIFY(button("Make a git repository here"));
        m_test->picture("git-none");
        QTest::mouseClick(button("Make a git repository here"), Qt::LeftButton);
        QTRY_VERIFY(index(Group::Untracked, "template.yaml").isValid());
        git({"config", "user.name", "Ada"});
        git({"config", "user.email", "ada@example.org"});
        clickButtonOf(pane()->changes()->groupIndex(Group::Untracked));
        QTRY_VERIFY(index(Group::Staged, "src/hello.py").isValid());
        auto* text = pane()->editor()->findChild<QPlainTextEdit*>();
        text->setFocus();
        QTest::keyClicks(text, "Begin");
        m_test->picture("git-staged");
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(pane()->changes()->rowCount(), 0);
        QCOMPARE(git({"log", "--format=%an: %s"}), "Ada: Begin\n");
        QCOMPARE(git({"status", "--porcelain"}), "");
        QVERIFY(pane()->bar()->message().startsWith("Committed as "));
        QCOMPARE(pane()->editor()->message(), "");
        m_test->picture("git-clean");
        git({"fsck", "--strict"});
    }
    void aSavedFileShowsAndItsHunkIsStagedAndTakenBack() {
        makeRepository();
        openDock();
        window().editors().open(file("src/hello.py"));
        auto* view = window().editors().current();
        QTRY_VERIFY(view->isLoaded());
        view->editor()->applyEdit(0, 0, "# first\n");
        view->editor()->append("# last\n");
        window().editors().save(view);
        QTRY_VERIFY(index(Group::Changed, "src/hello.py").isValid());
        // Saving writes beside the file first, which may show for a moment.
        QTRY_COMPARE(pane()->diff()->model()->diff().path, "src/hello.py");
        QTRY_COMPARE(pane()->diff()->model()->diff().hunks.size(), 2U);
        m_test->picture("git-diff");
        QTRY_VERIFY(button("Stage"));
        QTest::mouseClick(button("Stage"), Qt::LeftButton);
        QTRY_VERIFY(index(Group::Staged, "src/hello.py").isValid());
        QVERIFY(git({"diff", "--cached"}).contains("+# first"));
        QTRY_VERIFY(git({"diff"}).contains("+# last"));
        QVERIFY(!git({"diff"}).contains("+# first"));
        pane()->changesView()->setCurrentIndex(index(Group::Changed, "src/hello.py"));
        QTRY_COMPARE(pane()->diff()->model()->diff().hunks.size(), 1U);
        QTRY_VERIFY(button("Discard"));
        QTest::mouseClick(button("Discard"), Qt::LeftButton);
        QTRY_VERIFY(!m_test->read(file("src/hello.py")).contains("# last"));
        QTRY_VERIFY(button("Put it back"));
        QTest::mouseClick(button("Put it back"), Qt::LeftButton);
        QTRY_VERIFY(m_test->read(file("src/hello.py")).contains("# last"));
    }
    void aBranchIsMadeAndHistoryShown() {
        makeRepository();
        git({"commit", "-q", "--allow-empty", "-m", "Second"});
        git({"checkout", "-q", "-b", "side", "HEAD~"});
        m_test->write(file("side.txt"), "side\n");
        git({"add", "-A"});
        git({"commit", "-q", "-m", "Side"});
        git({"checkout", "-q", "main"});
        git({"merge", "-q", "--no-ff", "-m", "Merge side", "side"});
        openDock();
        QTRY_COMPARE(pane()->branches()->text(), "main");
        pane()->tabs()->setCurrentIndex(1);
        auto* history = pane()->history();
        QTRY_COMPARE(history->commits()->rowCount(), 4);
        for (int row = 0; row < 4; ++row) {
            if (history->commits()->commit(row).summary == "Side")
                history->table()->selectRow(row);
        }
        QTRY_VERIFY(history->diff()->model()->rowCount() > 0);
        m_test->picture("git-history-dark");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        m_test->picture("git-history-light");
        emit pane()->branches()->menu()->aboutToShow();
        auto* field = pane()->branches()->newBranchField();
        QTest::keyClicks(field, "topic");
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(pane()->branches()->text(), "topic");
        QCOMPARE(git({"branch", "--show-current"}), "topic\n");
        pane()->tabs()->setCurrentIndex(0);
        m_test->write(file("src/hello.py"), "import json\n\nprint('x')\n");
        m_test->write(file("new.txt"), "x\n");
        QTRY_VERIFY(index(Group::Changed, "src/hello.py").isValid());
        pane()->changesView()->setCurrentIndex(index(Group::Changed, "src/hello.py"));
        QTRY_VERIFY(pane()->diff()->model()->rowCount() > 0);
        m_test->picture("git-diff-light");
    }
    void aBranchWithCommitsOfItsOwnIsDeletedWhenAskedTwice() {
        makeRepository();
        git({"checkout", "-q", "-b", "side"});
        git({"commit", "-q", "--allow-empty", "-m", "Side"});
        git({"checkout", "-q", "main"});
        openDock();
        QTRY_COMPARE(pane()->branches()->text(), "main");
        emit pane()->branchDeletionRequested("side", vcs::Unmerged::Keep);
        QTRY_VERIFY(button("Delete it all the same"));
        QTest::mouseClick(button("Delete it all the same"), Qt::LeftButton);
        QTRY_COMPARE(git({"branch", "--format=%(refname:short)"}), "main\n");
    }
    void whatAnotherProgramCommitsIsSeen() {
        makeRepository();
        m_test->write(file("src/report.py"), "print(1)\n");
        openDock();
        QTRY_VERIFY(index(Group::Changed, "src/report.py").isValid());
        git({"commit", "-q", "-a", "-m", "Elsewhere"});
        QTRY_COMPARE(pane()->changes()->rowCount(), 0);
    }
};

LATHE_TEST(tst_Git)
#include "tst_Git.moc"
