#include "app/bridge/RemoteJob.h"
#include "app/window/Actions.h"
#include "app/window/CloneDialog.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/RemoteQuestions.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/editor/ConflictLinks.h"
#include "widgets/git/BranchButton.h"
#include "widgets/git/ChangesModel.h"
#include "widgets/git/CommitEditor.h"
#include "widgets/git/GitPane.h"
#include "widgets/project/ProjectModel.h"
#include "widgets/project/ProjectPane.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <atomic>

using namespace lathe;
using git::ChangesModel;
using Group = ChangesModel::Group;

/// What the window does with repositories elsewhere, and with what they leave in conflict; git sees
/// the same.
class tst_Remote : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    git::GitPane* pane() { return window().docks().git(); }
    QByteArray git(const QStringList& arguments, const QString& where = "project") {
        QProcess process;
        process.setWorkingDirectory(m_test->path(where));
        process.start("git", arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError(), __FILE__, __LINE__);
        return process.readAllStandardOutput();
    }
    void identify(const QString& where) {
        git({"config", "user.name", "Ada"}, where);
        git({"config", "user.email", "ada@example.org"}, where);
    }
    /// The project is a repository that was pushed to "up.git", of which "other" is a clone.
    void makeRepositories() {
        git({"init", "-q", "-b", "main"});
        identify("project");
        git({"add", "-A"});
        git({"commit", "-q", "-m", "First"});
        git({"init", "-q", "--bare", "-b", "main", "up.git"}, ".");
        git({"remote", "add", "origin", m_test->path("up.git")});
        git({"push", "-q", "-u", "origin", "main"});
        git({"clone", "-q", "up.git", "other"}, ".");
        identify("other");
    }
    void commitElsewhere(const QString& file, const QByteArray& text) {
        m_test->write(m_test->path("other/" + file), text);
        git({"commit", "-q", "-a", "-m", "Theirs"}, "other");
        git({"push", "-q"}, "other");
    }
    void openDock() {
        QVERIFY(m_test->open());
        window().actions()["git"]->trigger();
        QTRY_VERIFY(pane()->branches()->text().startsWith("main"));
    }
    QAbstractButton* button(const QString& name) {
        for (auto* found : pane()->findChildren<QAbstractButton*>()) {
            if (found->isVisible() && (found->text() == name || found->toolTip().startsWith(name)))
                return found;
        }
        return nullptr;
    }
    void click(const QString& name) {
        QTRY_VERIFY(button(name) && button(name)->isEnabled());
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    QModelIndex index(Group group, const std::string& path) {
        return pane()->changes()->find(group, path);
    }
    app::CloneDialog* openCloneDialog() {
        window().actions()["clone"]->trigger();
        return window().findChild<app::CloneDialog*>();
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
    }
    void cleanup() { m_test.reset(); }

    void aRepositoryIsClonedAndOpened() {
        makeRepositories();
        auto* dialog = openCloneDialog();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->cloneButton()->isEnabled());
        QTest::keyClicks(dialog->addressField(), m_test->path("nowhere.git"));
        QVERIFY(dialog->folderField()->text().endsWith("/nowhere"));
        dialog->folderField()->setText(m_test->path("copies/up"));
        QTest::mouseClick(dialog->cloneButton(), Qt::LeftButton);
        QTRY_VERIFY(dialog->problem()->isVisible());
        QVERIFY(dialog->problem()->text().contains("nowhere.git"));
        if (!qEnvironmentVariable("LATHE_SCREENSHOTS").isEmpty())
            dialog->grab().save(qEnvironmentVariable("LATHE_SCREENSHOTS") + "/clone-failed.png");
        dialog->addressField()->setText(m_test->path("up.git"));
        dialog->folderField()->setText(m_test->path("copies/up"));
        QTest::mouseClick(dialog->cloneButton(), Qt::LeftButton);
        QTRY_COMPARE(window().files().root(),
                     QFileInfo{m_test->path("copies/up")}.absoluteFilePath());
        QCOMPARE(git({"status", "-sb"}, "copies/up"), "## main...origin/main\n");
    }
    void commitsArePushedAndThoseOfOthersPulled() {
        makeRepositories();
        commitElsewhere("src/report.py", "def handler(event, context):\n    return 'theirs'\n");
        git({"commit", "-q", "--allow-empty", "-m", "Mine"});
        openDock();
        QTRY_COMPARE(pane()->branches()->text(), QString{"main \u21911"});
        click("Push");
        QTRY_VERIFY(pane()->bar()->message().contains("Pull first"));
        m_test->picture("git-push-rejected");
        click("Fetch");
        QTRY_COMPARE(pane()->branches()->text(), QString{"main \u21911 \u21931"});
        m_test->picture("git-ahead-behind");
        click("Pull");
        QTRY_VERIFY(pane()->bar()->message().startsWith("Merged"));
        QTRY_COMPARE(pane()->branches()->text(), QString{"main \u21912"});
        QVERIFY(m_test->read(m_test->path("project/src/report.py")).contains("theirs"));
        click("Push");
        QTRY_COMPARE(pane()->bar()->message(), "Pushed.");
        QCOMPARE(git({"rev-parse", "main"}), git({"rev-parse", "main"}, "up.git"));
    }
    void aConflictIsSettledByClicksAndEndedByACommit() {
        makeRepositories();
        commitElsewhere("src/report.py", "def handler(event, context):\n    return 'theirs'\n");
        m_test->write(m_test->path("project/src/report.py"),
                      "def handler(event, context):\n    return 'mine'\n");
        git({"commit", "-q", "-a", "-m", "Mine"});
        openDock();
        click("Pull");
        QTRY_VERIFY(index(Group::Conflicts, "src/report.py").isValid());
        QTRY_VERIFY(button("Give the merge up"));
        const auto* tree = window().docks().project()->model();
        QTRY_COMPARE(tree->indexOfKey("file:" + m_test->path("project/src/report.py"))
                         .data(project::ProjectModel::MarkRole)
                         .value<project::FileMark>()
                         .letter,
                     "!");
        emit pane()->changesView()->activated(index(Group::Conflicts, "src/report.py"));
        auto* view = window().editors().current();
        QTRY_VERIFY(view->isLoaded() && view->path().endsWith("report.py"));
        QTRY_COMPARE(view->editor()->conflictLinks()->conflicts().size(), 1U);
        QTRY_VERIFY(view->editor()->viewport()->findChild<QToolButton*>());
        m_test->picture("conflict-dark");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        m_test->picture("conflict-light");
        for (auto* link : view->editor()->viewport()->findChildren<QToolButton*>()) {
            if (link->text() == "Take theirs" && link->isVisible()) {
                QTest::mouseClick(link, Qt::LeftButton);
                break;
            }
        }
        QTRY_COMPARE(view->editor()->content(),
                     "def handler(event, context):\n    return 'theirs'\n");
        window().editors().save(view);
        QTRY_VERIFY(!view->isModified());
        QPushButton* resolved = nullptr;
        QTRY_VERIFY((resolved = view->bar()->findChild<QPushButton*>()) && resolved->isVisible());
        m_test->picture("conflict-settled");
        QTest::mouseClick(resolved, Qt::LeftButton);
        QTRY_VERIFY(index(Group::Staged, "src/report.py").isValid());
        QTRY_VERIFY(pane()->editor()->message().startsWith("Merge remote-tracking branch"));
        for (auto* commit : pane()->editor()->findChildren<QPushButton*>()) {
            if (commit->text() != "Commit")
                continue;
            QTRY_VERIFY(commit->isEnabled());
            QTest::mouseClick(commit, Qt::LeftButton);
        }
        QTRY_COMPARE(git({"log", "-1", "--format=%p"}).split(' ').size(), 2);
        QCOMPARE(git({"status", "--porcelain"}), "");
    }
    void aMergeIsGivenUpByAClick() {
        makeRepositories();
        commitElsewhere("src/report.py", "x = 1\n");
        m_test->write(m_test->path("project/src/report.py"), "x = 2\n");
        git({"commit", "-q", "-a", "-m", "Mine"});
        openDock();
        click("Pull");
        QTRY_VERIFY(button("Give the merge up"));
        click("Give the merge up");
        QTRY_VERIFY(!button("Give the merge up"));
        QCOMPARE(m_test->read(m_test->path("project/src/report.py")), "x = 2\n");
        QCOMPARE(git({"status", "--porcelain"}), "");
    }
    void aRemoteThatNobodyAnswersForIsSaidToBeSo() {
        makeRepositories();
        git({"remote", "set-url", "origin", "ssh://git@127.0.0.1:1/x"});
        openDock();
        click("Fetch");
        QTRY_VERIFY(pane()->bar()->message().contains("127.0.0.1"));
        m_test->picture("git-unreachable");
    }
    void whatARemoteAsksIsAskedAndAnsweredAcrossThreads() {
        app::RemoteJob job;
        app::askThePerson(job, &window());
        QString answers;
        bool done = false;
        connect(&job, &app::RemoteJob::finished, &job, [&] { done = true; });
        job.start([&](vcs::RemoteTalk& talk, const std::stop_token&) -> Result<void> {
            const auto login =
                talk.login({vcs::LoginQuestion::Kind::Password, "https://host/x", "", false});
            answers += login ? QString::fromStdString(login->user + ":" + login->secret) : "none";
            answers += talk.trusts({"host", "ssh-ed25519", "SHA256:abc"}) ? " yes" : " no";
            answers += talk.trusts({"host", "ssh-ed25519", "SHA256:abc"}) ? " yes" : " no";
            answers += talk.login({vcs::LoginQuestion::Kind::Passphrase, "/k", "git", false})
                           ? " given"
                           : " none";
            return {};
        });
        app::LoginDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window().findChild<app::LoginDialog*>()));
        QTest::keyClicks(dialog->userField(), "ada");
        QTest::keyClicks(dialog->secretField(), "token");
        if (!qEnvironmentVariable("LATHE_SCREENSHOTS").isEmpty())
            dialog->grab().save(qEnvironmentVariable("LATHE_SCREENSHOTS") + "/login.png");
        QTest::keyClick(dialog->secretField(), Qt::Key_Return);
        for (const auto answer : {QMessageBox::Yes, QMessageBox::Cancel}) {
            QMessageBox* box = nullptr;
            QTRY_VERIFY((box = window().findChild<QMessageBox*>()));
            QVERIFY(box->informativeText().contains("SHA256:abc"));
            if (!qEnvironmentVariable("LATHE_SCREENSHOTS").isEmpty())
                box->grab().save(qEnvironmentVariable("LATHE_SCREENSHOTS") + "/host.png");
            QTest::mouseClick(box->button(answer), Qt::LeftButton);
            QTRY_VERIFY(window().findChild<QMessageBox*>() != box);
        }
        QTRY_VERIFY((dialog = window().findChild<app::LoginDialog*>()));
        dialog->reject();
        QTRY_VERIFY(done);
        QCOMPARE(answers, "ada:token yes no none");
    }
    void aQuestionGoesWithTheJobThatAskedIt() {
        auto job = std::make_unique<app::RemoteJob>();
        app::askThePerson(*job, &window());
        const auto work = [](vcs::RemoteTalk& talk, const std::stop_token&) -> Result<void> {
            return talk.login({}) ? Result<void>{} : Result<void>{Error{"none", {}}};
        };
        job->start(work);
        QTRY_VERIFY(window().findChild<app::LoginDialog*>());
        job.reset();
        QTRY_VERIFY(!window().findChild<app::LoginDialog*>());
        job = std::make_unique<app::RemoteJob>();
        app::askThePerson(*job, &window());
        job->start(work);
        QTRY_VERIFY(window().findChild<app::LoginDialog*>());
        job->cancel();
        QTRY_VERIFY(!window().findChild<app::LoginDialog*>());
    }
    void aJobThatGoesAwayLeavesItsQuestionsUnanswered() {
        std::atomic<bool> ended = false;
        {
            app::RemoteJob job;
            job.start([&](vcs::RemoteTalk& talk, const std::stop_token& stop) -> Result<void> {
                const auto login = talk.login({});
                ended = !login && stop.stop_requested();
                return {};
            });
        }
        QTRY_VERIFY(ended);
    }
};

LATHE_TEST(tst_Remote)
#include "tst_Remote.moc"
