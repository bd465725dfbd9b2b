#include "tests/support/TestMain.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/InfoBar.h"
#include "widgets/git/BranchButton.h"
#include "widgets/git/ChangesDelegate.h"
#include "widgets/git/CommitEditor.h"
#include "widgets/git/CommitGraph.h"
#include "widgets/git/CommitsModel.h"
#include "widgets/git/DiffModel.h"
#include "widgets/git/DiffView.h"
#include "widgets/git/GitPane.h"
#include "widgets/git/HistoryView.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace lathe;
using git::ChangesModel;
using git::GitPane;
using vcs::Change;
using Kind = vcs::DiffLine::Kind;

namespace {

const std::vector<vcs::FileStatus> Files{{"a.py", {}, Change::Modified, Change::Modified},
                                         {"bad\xe9", {}, Change::None, Change::Deleted},
                                         {"new/x", {}, Change::None, Change::Untracked},
                                         {"two", "one", Change::Renamed, Change::None},
                                         {"war", {}, Change::None, Change::Conflicted}};

vcs::FileDiff someDiff(const std::string& path = "a.py") {
    vcs::FileDiff diff;
    diff.path = diff.oldPath = path;
    diff.oldMode = diff.newMode = 0100644;
    for (const int start : {1, 20}) {
        vcs::Hunk hunk{start, 2, start, 2, "@@ -1,2 +1,2 @@", {}};
        hunk.lines = {{Kind::Context, "same\n", start, start},
                      {Kind::Removed, "old\n", start + 1, 0},
                      {Kind::Added, "\tnew\n", 0, start + 1}};
        diff.hunks.push_back(hunk);
    }
    return diff;
}

vcs::Commit commit(const std::string& id, const std::vector<std::string>& parents) {
    vcs::Commit made;
    made.id = id;
    made.parents = parents;
    made.summary = "Subject of " + id;
    made.author = "Ada";
    return made;
}

} // namespace

class tst_GitPane : public QObject {
    Q_OBJECT

    std::unique_ptr<GitPane> m_pane;

    static vcs::Status status() {
        vcs::Status made;
        made.head.branch = "main";
        made.head.commit = std::string(40, 'a');
        made.files = Files;
        return made;
    }
    QPushButton* button(const QString& text) {
        for (auto* found : m_pane->findChildren<QPushButton*>()) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        return nullptr;
    }

  private slots:
    void init() {
        m_pane = std::make_unique<GitPane>();
        m_pane->resize(1100, 360);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }
    void cleanup() { m_pane.reset(); }

    void filesAreInGroupsAndOneStagedInPartIsInTwo() {
        ChangesModel model;
        const QAbstractItemModelTester tester{&model};
        model.setFiles(Files);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, 0).data().toString(), "Conflicts (1)");
        QCOMPARE(model.index(1, 0).data().toString(), "Staged (2)");
        QVERIFY(model.find(ChangesModel::Group::Staged, "a.py").isValid());
        QVERIFY(model.find(ChangesModel::Group::Changed, "a.py").isValid());
        QVERIFY(!model.find(ChangesModel::Group::Untracked, "a.py").isValid());
        model.setFiles({});
        QCOMPARE(model.rowCount(), 0);
    }
    void pathsStayTheBytesThatTheyAre() {
        ChangesModel model;
        model.setFiles(Files);
        const auto odd = model.find(ChangesModel::Group::Changed, "bad\xe9");
        QVERIFY(odd.isValid());
        QCOMPARE(odd.data().toString(), QString{"bad\ufffd"});
        QCOMPARE(model.pathsOf({odd}), std::vector<std::string>{"bad\xe9"});
        const auto staged = model.groupIndex(ChangesModel::Group::Staged);
        QCOMPARE(model.pathsOf({staged}), (std::vector<std::string>{"a.py", "one", "two"}));
    }
    void aHundredThousandFilesFillTheListSoon() {
        std::vector<vcs::FileStatus> many;
        for (int i = 0; i < 100'000; ++i)
            many.push_back({QString{"f%1"}.arg(i, 6, 10, QChar{'0'}).toStdString(),
                            {},
                            Change::None,
                            Change::Untracked});
        auto now = status();
        now.files = many;
        QElapsedTimer time;
        time.start();
        m_pane->setStatus(now);
        QTest::qWait(1);
        QVERIFY2(time.elapsed() < 2000, QByteArray::number(time.elapsed()));
        QVERIFY(m_pane->changes()->find(ChangesModel::Group::Untracked, "f099999").isValid());
    }
    void aDiffIsRowsOfHunksAndLines() {
        git::DiffModel model;
        const QAbstractItemModelTester tester{&model};
        model.setDiff(someDiff());
        QCOMPARE(model.rowCount(), 8);
        QVERIFY(!model.line(0));
        QCOMPARE(model.index(3).data().toString(), "    new");
        QCOMPARE(model.index(3).data(Qt::AccessibleTextRole).toString(), "Added, line 2:     new");
        QCOMPARE(model.headerRow(1), 4);
        QCOMPARE(model.linesOf({model.index(0), model.index(1), model.index(7)}),
                 (vcs::LineSet{{1, 2}}));
    }
    void inTwoColumnsRemovedLinesStandBesideAddedOnes() {
        vcs::FileDiff diff = someDiff();
        diff.hunks.resize(1);
        diff.hunks[0].lines = {{Kind::Context, "same\n", 1, 1},    {Kind::Removed, "one\n", 2, 0},
                               {Kind::Removed, "two\n", 3, 0},     {Kind::Added, "ONE\n", 0, 2},
                               {Kind::Context, "between\n", 4, 3}, {Kind::Added, "new\n", 0, 4}};
        git::DiffModel model;
        const QAbstractItemModelTester tester{&model};
        model.setDiff(diff);
        QCOMPARE(model.rowCount(), 7);
        model.setSideBySide(true);
        QCOMPARE(model.rowCount(), 6);
        QVERIFY(!model.left(0) && !model.right(0));
        QCOMPARE(model.left(2)->text, "one\n");
        QCOMPARE(model.right(2)->text, "ONE\n");
        QCOMPARE(model.left(3)->text, "two\n");
        QVERIFY(!model.right(3));
        QVERIFY(!model.left(5));
        QCOMPARE(model.right(5)->text, "new\n");
        QCOMPARE(model.linesOf({model.index(2), model.index(4), model.index(5)}),
                 (vcs::LineSet{{0, 1}, {0, 3}, {0, 5}}));
        QCOMPARE(model.index(2).data(Qt::AccessibleTextRole).toString(),
                 "Removed, line 2: one; Added, line 2: ONE");
    }
    void aCommitThatIsFarDownIsWhatTheHistoryBeginsWith() {
        QSignalSpy asked{m_pane.get(), &GitPane::historyRequested};
        m_pane->setStatus(status());
        m_pane->showHistoryOf("a.py");
        QCOMPARE(m_pane->history()->scope(), (vcs::LogScope{"a.py", {}, {}}));
        m_pane->addCommits({commit("b", {"c"}), commit("c", {})}, true);
        m_pane->showCommit("c");
        QCOMPARE(m_pane->history()->chosenCommit(), "c");
        m_pane->showCommit("far");
        QCOMPARE(m_pane->history()->scope(), (vcs::LogScope{{}, "far", {}}));
        m_pane->addCommits({commit("far", {})}, true);
        QCOMPARE(m_pane->history()->chosenCommit(), "far");
        QTest::mouseClick(m_pane->history()->allButton(), Qt::LeftButton);
        QCOMPARE(m_pane->history()->scope(), vcs::LogScope{});
        QCOMPARE(asked.size(), 3);
    }
    void aMergeHasTwoLanesThatMeetAgain() {
        git::CommitGraph graph;
        using Edges = std::vector<git::GraphRow::Edge>;
        QCOMPARE(graph.add("m", {"a", "b"}).edges, (Edges{{-1, 0}, {-1, 1}}));
        const auto b = graph.add("b", {"r"});
        QCOMPARE(b.lane, 1);
        QCOMPARE(b.edges, (Edges{{0, 0}, {1, -1}, {-1, 1}}));
        const auto a = graph.add("a", {"r"});
        QCOMPARE(a.lane, 0);
        QCOMPARE(a.edges, (Edges{{0, -1}, {1, 1}, {-1, 1}}));
        QCOMPARE(graph.add("r", {}).edges, (Edges{{1, -1}}));
        QCOMPARE(graph.width(), 2);
    }
    void historyAsksForMoreUntilItsEnd() {
        git::CommitsModel tested;
        const QAbstractItemModelTester tester{&tested};
        tested.append({commit("a", {"b"}), commit("b", {})}, false);
        tested.clear();
        // The tester fetches by itself.
        git::CommitsModel model;
        QSignalSpy more{&model, &git::CommitsModel::moreRequested};
        model.append({commit("a", {"b"})}, false);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(more.size(), 1);
        model.append({commit("b", {})}, true);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.index(1, git::CommitsModel::Subject).data().toString(), "Subject of b");
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
    void withoutARepositoryOneIsOffered() {
        QSignalSpy asked{m_pane.get(), &GitPane::initRequested};
        m_pane->setStatus(Error{"Git.NoRepository", Text::verbatim("none")});
        QTest::mouseClick(button("Make a git repository here"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        m_pane->setStatus(Error{"Git.Bare", Text::verbatim("is bare")});
        QVERIFY(!button("Make a git repository here"));
    }
    void theButtonOfARowStagesIt() {
        m_pane->setStatus(status());
        QSignalSpy staged{m_pane.get(), &GitPane::stageRequested};
        QSignalSpy unstaged{m_pane.get(), &GitPane::unstageRequested};
        QTreeView* view = m_pane->changesView();
        const auto click = [view](const QModelIndex& index) {
            view->scrollTo(index);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                              git::ChangesDelegate::buttonRect(view->visualRect(index)).center());
        };
        click(m_pane->changes()->find(ChangesModel::Group::Changed, "a.py"));
        QCOMPARE(staged.size(), 1);
        QCOMPARE(staged[0][0].value<std::vector<std::string>>(), std::vector<std::string>{"a.py"});
        click(m_pane->changes()->find(ChangesModel::Group::Staged, "a.py"));
        QCOMPARE(unstaged.size(), 1);
    }
    void keysStageAndDiscardWhatIsChosen() {
        m_pane->setStatus(status());
        QSignalSpy staged{m_pane.get(), &GitPane::stageRequested};
        QSignalSpy discarded{m_pane.get(), &GitPane::discardRequested};
        QSignalSpy deleted{m_pane.get(), &GitPane::deleteRequested};
        QTreeView* view = m_pane->changesView();
        view->setFocus();
        view->setCurrentIndex(m_pane->changes()->find(ChangesModel::Group::Changed, "bad\xe9"));
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(staged.size(), 1);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(discarded.size(), 1);
        view->setCurrentIndex(m_pane->changes()->find(ChangesModel::Group::Untracked, "new/x"));
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(deleted.size(), 1);
        QCOMPARE(discarded.size(), 1);
    }
    void theChosenFilesDiffIsAskedForAndOnlyThatIsShown() {
        QSignalSpy asked{m_pane.get(), &GitPane::diffRequested};
        m_pane->setStatus(status());
        m_pane->changesView()->setCurrentIndex(
            m_pane->changes()->find(ChangesModel::Group::Changed, "a.py"));
        const auto request = asked.last()[0].value<vcs::DiffRequest>();
        QCOMPARE(request.path, "a.py");
        m_pane->showDiff({"other", {}, vcs::Sides::WorktreeToIndex, {}}, someDiff("other"));
        QCOMPARE(m_pane->diff()->model()->rowCount(), 0);
        m_pane->showDiff(request, someDiff());
        QCOMPARE(m_pane->diff()->model()->rowCount(), 8);
        auto later = status();
        later.files.pop_back();
        m_pane->setStatus(later);
        QCOMPARE(asked.last()[0].value<vcs::DiffRequest>().path, "a.py");
    }
    void ofAFileInConflictNoPieceIsStaged() {
        m_pane->setStatus(status());
        m_pane->changesView()->setCurrentIndex(
            m_pane->changes()->find(ChangesModel::Group::Conflicts, "war"));
        m_pane->showDiff({"war", {}, vcs::Sides::WorktreeToIndex, {}}, someDiff("war"));
        QCOMPARE(m_pane->diff()->model()->rowCount(), 8);
        QVERIFY(!button("Stage") && !button("Discard"));
    }
    void aHunkAndChosenLinesAreStaged() {
        m_pane->setStatus(status());
        m_pane->changesView()->setCurrentIndex(
            m_pane->changes()->find(ChangesModel::Group::Changed, "a.py"));
        m_pane->showDiff({"a.py", {}, vcs::Sides::WorktreeToIndex, {}}, someDiff());
        QSignalSpy staged{m_pane.get(), &GitPane::stageLinesRequested};
        QTest::mouseClick(button("Stage"), Qt::LeftButton);
        QCOMPARE(staged.size(), 1);
        QCOMPARE(staged[0][1].value<vcs::LineSet>(), (vcs::LineSet{{0, 1}, {0, 2}}));
        QListView* list = m_pane->diff()->list();
        list->setFocus();
        list->setCurrentIndex(m_pane->diff()->model()->index(7));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(staged.last()[1].value<vcs::LineSet>(), (vcs::LineSet{{1, 2}}));
    }
    void controlEnterCommitsWhatIsStaged() {
        m_pane->setStatus(status());
        QSignalSpy asked{m_pane.get(), &GitPane::commitRequested};
        auto* text = m_pane->editor()->findChild<QPlainTextEdit*>();
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 0);
        QTest::keyClicks(text, "Why");
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<vcs::CommitRequest>().message, "Why");
    }
    void whoeverGitDoesNotKnowIsAsked() {
        m_pane->setStatus(status());
        QSignalSpy given{m_pane.get(), &GitPane::identityGiven};
        m_pane->showFailure({"Git.NoIdentity", Text::verbatim("who?")});
        QVERIFY(m_pane->bar()->isVisible());
        const auto fields = m_pane->editor()->findChildren<QLineEdit*>();
        QVERIFY(fields[0]->isVisible());
        QTest::keyClicks(fields[0], "Ada");
        QTest::keyClicks(fields[1], "ada@example.org");
        QTest::keyClick(fields[1], Qt::Key_Return);
        QCOMPARE(given.size(), 1);
    }
    void historyIsReadWhenItIsSeen() {
        QSignalSpy asked{m_pane.get(), &GitPane::historyRequested};
        m_pane->setStatus(status());
        QCOMPARE(asked.size(), 0);
        m_pane->tabs()->setCurrentIndex(1);
        QCOMPARE(asked.size(), 1);
        m_pane->setStatus(status());
        QCOMPARE(asked.size(), 1);
        auto moved = status();
        moved.head.commit = std::string(40, 'b');
        m_pane->setStatus(moved);
        QCOMPARE(asked.size(), 2);
    }
    void theMenuOfBranchesMakesAndChecksOut() {
        m_pane->setStatus(status());
        m_pane->setBranches({{"main", {}, {}, false, true}, {"a&b", {}, {}, false, false}}, {});
        QSignalSpy checkedOut{m_pane.get(), &GitPane::checkOutRequested};
        QSignalSpy made{m_pane.get(), &GitPane::newBranchRequested};
        QMenu* menu = m_pane->branches()->menu();
        emit menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            if (action->text() == "a&&b")
                action->trigger();
        }
        QCOMPARE(checkedOut.size(), 1);
        QTest::keyClicks(m_pane->branches()->newBranchField(), "topic");
        QTest::keyClick(m_pane->branches()->newBranchField(), Qt::Key_Return);
        QCOMPARE(made[0][0].toString(), "topic");
    }
};

LATHE_TEST(tst_GitPane)
#include "tst_GitPane.moc"
