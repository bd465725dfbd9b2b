#include "tests/engine/vcs/GitBench.h"
#include "tests/support/TestMain.h"

#include "engine/vcs/Blame.h"
#include "engine/vcs/Branches.h"
#include "engine/vcs/Committing.h"
#include "engine/vcs/Comparison.h"
#include "engine/vcs/Diff.h"
#include "engine/vcs/Log.h"
#include "engine/vcs/Stashes.h"
#include "engine/vcs/Status.h"

#include <sys/stat.h>

#include <chrono>
#include <stop_token>
#include <thread>

using namespace lathe;
using test::codeOf;
using test::GitBench;
using vcs::Repository;

/// Repositories and their branches, commits, stashes and history; git says whether it sees the
/// same.
class tst_Repository : public QObject {
    Q_OBJECT

    std::unique_ptr<GitBench> m_bench;

    GitBench& bench() { return *m_bench; }
    Result<vcs::Committed> commit(const std::string& message, bool amend = false) {
        return vcs::commit(bench().open(), {message, amend}, {});
    }
    void hook(const std::string& name, const std::string& script, mode_t mode = 0755) {
        const auto file = ".git/hooks/" + name;
        bench().write(file, "#!/bin/sh\n" + script);
        ::chmod((bench().root / file).c_str(), mode);
    }

  private slots:
    void init() {
        m_bench = std::make_unique<GitBench>();
        bench().init();
    }
    void cleanup() {
        if (std::filesystem::exists(bench().root / ".git/HEAD"))
            bench().git({"fsck", "--strict"});
        m_bench.reset();
    }

    void aRepositoryIsFoundFromAFileBelow() {
        bench().write("deep/down/file", "x");
        const auto found = Repository::discover(bench().root / "deep/down/file");
        QVERIFY(found);
        QCOMPARE(found->root(), bench().root);
    }
    void aFileOnDiskHasItsPathInside() {
        bench().write("deep/file", "x");
        std::filesystem::create_directory_symlink(bench().root / "deep", bench().root / "link");
        const auto repository = bench().open();
        QCOMPARE(repository.pathOf(bench().root / "deep/../deep/file"), "deep/file");
        QCOMPARE(repository.pathOf(bench().root / "link/file"), "deep/file");
        QCOMPARE(repository.pathOf(bench().root / "not/there"), "not/there");
        QVERIFY(!repository.pathOf(bench().root.parent_path() / "elsewhere"));
    }
    void linesAreFollowedBackThroughChangesAroundThem() {
        const auto text = [](const std::string& three, const std::string& before = {}) {
            return before + "one\ntwo\n" + three + "\nfour\nfive\nsix\nseven\neight\nnine\nten\n";
        };
        const auto commit = [this](const std::string& now, const char* message) {
            bench().write("a", now);
            bench().commitAll(message);
        };
        commit(text("three"), "First");
        commit(text("THREE"), "Three");
        commit(text("THREE", "zero\nzero\n"), "Above");
        commit(text("3", "zero\nzero\n"), "Again");
        commit(text("3", "zero\nzero\n") + "eleven\n", "Below");
        auto log =
            vcs::Log::open(bench().root, vcs::Log::From::Head, {"a", {}, vcs::LineRange{5, 5}});
        QVERIFY(log);
        QByteArray subjects;
        const auto page = log->next(10, {});
        for (const auto& one : *page)
            subjects += QByteArray::fromStdString(one.summary) + '\n';
        QCOMPARE(subjects, "Again\nThree\nFirst\n");
        QCOMPARE(bench().git({"log", "-L5,5:a", "-s", "--format=%s"}), subjects);
    }
    void linesThatAreNewWereNowhereBefore() {
        vcs::FileDiff diff;
        using Kind = vcs::DiffLine::Kind;
        diff.hunks = {{2,
                       1,
                       2,
                       3,
                       "@@",
                       {{Kind::Removed, "b\n", 2, 0},
                        {Kind::Added, "B\n", 0, 2},
                        {Kind::Added, "C\n", 0, 3},
                        {Kind::Added, "D\n", 0, 4}}}};
        QCOMPARE(vcs::traceBack(diff, {1, 1}), (vcs::TracedLines{false, vcs::LineRange{1, 1}}));
        QCOMPARE(vcs::traceBack(diff, {3, 3}), (vcs::TracedLines{true, vcs::LineRange{2, 2}}));
        QCOMPARE(vcs::traceBack(diff, {1, 9}), (vcs::TracedLines{true, vcs::LineRange{1, 7}}));
        QCOMPARE(vcs::traceBack(diff, {5, 6}), (vcs::TracedLines{false, vcs::LineRange{3, 4}}));
        diff.hunks = {{0, 0, 1, 2, "@@", {{Kind::Added, "a\n", 0, 1}, {Kind::Added, "b\n", 0, 2}}}};
        QCOMPARE(vcs::traceBack(diff, {1, 2}), (vcs::TracedLines{true, {}}));
    }
    void historyBeginsAtACommitThatIsAskedFor() {
        bench().commitAll("First");
        bench().commitAll("Second");
        const std::string second = bench().git({"rev-parse", "HEAD"}).trimmed().toStdString();
        bench().commitAll("Third");
        auto log = vcs::Log::open(bench().root, vcs::Log::From::Head, {{}, second, {}});
        QVERIFY(log);
        const auto page = log->next(10, {});
        QCOMPARE(page->size(), 2U);
        QCOMPARE(page->front().summary, "Second");
        QCOMPARE(codeOf(vcs::Log::open(bench().root, vcs::Log::From::Head,
                                       {{}, std::string(40, '1'), {}})),
                 "Git.NotFound");
    }
    void whereThereIsNoneItSaysSo() {
        std::filesystem::remove_all(bench().root / ".git");
        QCOMPARE(codeOf(Repository::discover(bench().root)), "Git.NoRepository");
    }
    void aBareOneIsRefused() {
        std::filesystem::remove_all(bench().root / ".git");
        bench().git({"init", "-q", "--bare", "."});
        QCOMPARE(codeOf(Repository::discover(bench().root)), "Git.Bare");
        std::filesystem::remove_all(bench().root / "HEAD");
    }
    void aBrokenOneIsCalledUnreadable() {
        bench().write(".git/config", "[core\nnonsense");
        QCOMPARE(codeOf(Repository::discover(bench().root)), "Git.Corrupt");
        bench().write(".git/config", "");
    }
    void aNewOneIsOnTheBranchThatIsConfigured() {
        std::filesystem::remove_all(bench().root / ".git");
        QFile config{QString::fromStdString(GitBench::home() + "/.gitconfig")};
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("[init]\n\tdefaultBranch = trunk\n");
        config.close();
        const auto made = Repository::init(bench().root);
        QVERIFY(made);
        QCOMPARE(made->head()->branch, "trunk");
        QVERIFY(made->head()->unborn);
        QCOMPARE(codeOf(Repository::init(bench().root)), "Git.Exists");
    }
    void theFirstCommitAndTheNextAreGitsOwn() {
        bench().write("a", "1\n");
        bench().git({"add", "a"});
        QVERIFY(commit("First\n\n\n\nwith a body  \n"));
        QCOMPARE(bench().git({"log", "--format=%an <%ae> %B"}),
                 "Ada <ada@example.org> First\n\nwith a body\n\n");
        bench().write("a", "2\n");
        bench().git({"add", "a"});
        const auto second = commit("Second");
        QVERIFY(second);
        QCOMPARE(bench().git({"rev-parse", "HEAD"}).trimmed().toStdString(), second->id);
        QCOMPARE(bench().git({"log", "--format=%s"}), "Second\nFirst\n");
        QVERIFY(bench().git({"reflog"}).contains("commit: Second"));
    }
    void nothingStagedAndNoMessageAreRefused() {
        QCOMPARE(codeOf(commit("x")), "Git.NothingStaged");
        bench().write("a", "1\n");
        bench().git({"add", "a"});
        QCOMPARE(codeOf(commit("  \n")), "Git.EmptyMessage");
    }
    void whoeverGitDoesNotKnowIsToldHowToBeKnown() {
        bench().git({"config", "--unset", "user.email"});
        bench().write("a", "1\n");
        bench().git({"add", "a"});
        const auto refused = commit("x");
        QCOMPARE(codeOf(refused), "Git.NoIdentity");
        QVERIFY(refused.error().detail.english().find("user.email") != std::string::npos);
        QVERIFY(
            vcs::setIdentity(bench().open(), {"Eve", "eve@example.org"}, vcs::Scope::Repository));
        QVERIFY(commit("x"));
        QCOMPARE(bench().git({"log", "--format=%an %ae"}), "Eve eve@example.org\n");
    }
    void amendingKeepsTheAuthorAndTheParents() {
        bench().commitAll("First");
        bench().write("a", "1\n");
        bench().git({"add", "a"});
        bench().git({"commit", "-q", "--author=Bob <bob@example.org>", "-m", "Secnd"});
        QCOMPARE(vcs::lastMessage(bench().open()), "Secnd\n");
        bench().write("a", "2\n");
        bench().git({"add", "a"});
        QVERIFY(commit("Second", true));
        QCOMPARE(bench().git({"log", "--format=%s %an %cn"}), "Second Bob Ada\nFirst Ada Ada\n");
        QCOMPARE(bench().git({"show", "HEAD:a"}), "2\n");
    }
    void thereIsNothingToAmendBeforeTheFirstCommit() {
        QCOMPARE(codeOf(commit("x", true)), "Git.UnbornHead");
    }
    void aHookThatRefusesIsHeard() {
        bench().write("a", "1\n");
        bench().git({"add", "a"});
        hook("pre-commit", "echo tabs are evil; exit 1\n");
        const auto refused = commit("x");
        QCOMPARE(codeOf(refused), "Git.HookRefused");
        QVERIFY(refused.error().detail.english().find("tabs are evil") != std::string::npos);
        QVERIFY(bench().open().head()->unborn);
    }
    void hooksStageMoreAndChangeTheMessage() {
        bench().write("a", "1\n");
        bench().git({"add", "a"});
        hook("pre-commit", "echo formatted > a; git add a\n");
        hook("commit-msg", "echo Signed-off-by: Hook >> \"$1\"\n");
        hook("post-commit", "exit 7\n", 0644);
        const auto made = commit("Subject");
        QVERIFY(made);
        QCOMPARE(bench().git({"show", "HEAD:a"}), "formatted\n");
        QCOMPARE(bench().git({"log", "--format=%B"}), "Subject\nSigned-off-by: Hook\n\n");
        QCOMPARE(made->hooksRun, (std::vector<std::string>{"pre-commit", "commit-msg"}));
        QCOMPARE(made->hooksIgnored, std::vector<std::string>{"post-commit"});
        QCOMPARE(bench().git({"status", "--porcelain"}), "");
    }
    void aHookIsEndedByAStop() {
        bench().write("a", "1\n");
        bench().git({"add", "a"});
        hook("pre-commit", "sleep 60\n");
        std::stop_source stop;
        std::jthread later{[&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds{200});
            stop.request_stop();
        }};
        QCOMPARE(codeOf(vcs::commit(bench().open(), {"x", false}, stop.get_token())),
                 "Git.Cancelled");
    }
    void aCommitOnNoBranchIsRefused() {
        bench().commitAll("First");
        bench().git({"checkout", "-q", "--detach"});
        bench().write("a", "1\n");
        bench().git({"add", "a"});
        QCOMPARE(codeOf(commit("x")), "Git.DetachedHead");
    }
    void anIndexThatAnotherProgramWritesIsSaidToBeLocked() {
        bench().write("a", "1\n");
        bench().write(".git/index.lock", "");
        auto repository = bench().open();
        const auto index = vcs::saveStash(repository, "x");
        QVERIFY(!index);
        std::filesystem::remove(bench().root / ".git/index.lock");
    }
    void aMergeIsEndedByACommitWithBothParents() {
        bench().write("a", "1\n");
        bench().commitAll("First");
        bench().git({"checkout", "-q", "-b", "side"});
        bench().write("b", "side\n");
        bench().commitAll("Side");
        bench().git({"checkout", "-q", "main"});
        bench().write("c", "main\n");
        bench().commitAll("Main");
        bench().git({"merge", "-q", "--no-commit", "--no-ff", "side"});
        QCOMPARE(int(bench().open().operation()), int(vcs::Operation::Merge));
        QCOMPARE(vcs::preparedMessage(bench().open()), "Merge branch 'side'\n");
        QCOMPARE(codeOf(commit("x", true)), "Git.MergeInProgress");
        QCOMPARE(codeOf(vcs::checkOut(bench().open(), {"side", {}, {}, false, false})),
                 "Git.MergeInProgress");
        QVERIFY(commit("Merged"));
        QCOMPARE(bench().git({"log", "-1", "--format=%p"}).simplified().split(' ').size(), 2);
        QCOMPARE(int(bench().open().operation()), int(vcs::Operation::None));
    }
    void conflictsAreInTheWayOfACommit() {
        bench().write("a", "1\n");
        bench().commitAll("First");
        bench().git({"checkout", "-q", "-b", "side"});
        bench().write("a", "side\n");
        bench().commitAll("Side");
        bench().git({"checkout", "-q", "main"});
        bench().write("a", "main\n");
        bench().commitAll("Main");
        QProcess merge;
        merge.setWorkingDirectory(QString::fromStdString(bench().root.string()));
        merge.start("git", {"merge", "side"});
        QVERIFY(merge.waitForFinished());
        const auto status = vcs::status(bench().open(), {});
        QVERIFY(status);
        QCOMPARE(status->files.size(), 1U);
        QCOMPARE(int(status->files[0].worktree), int(vcs::Change::Conflicted));
        QCOMPARE(codeOf(commit("x")), "Git.Conflicts");
    }
    void branchesAreMadeCheckedOutAndDeleted() {
        QCOMPARE(codeOf(vcs::createBranch(bench().open(), "x")), "Git.UnbornHead");
        bench().write("a", "1\n");
        bench().commitAll("First");
        QVERIFY(vcs::createBranch(bench().open(), "feature/ä"));
        QCOMPARE(codeOf(vcs::createBranch(bench().open(), "feature/ä")), "Git.BranchExists");
        QCOMPARE(codeOf(vcs::createBranch(bench().open(), "a..b")), "Git.BadName");
        QVERIFY(vcs::checkOut(bench().open(), {"feature/ä", {}, {}, false, false}));
        QCOMPARE(bench().git({"branch", "--show-current"}), "feature/ä\n");
        const auto all = vcs::branches(bench().open());
        QVERIFY(all);
        QCOMPARE(all->size(), 2U);
        QVERIFY((*all)[0].current);
        QCOMPARE(codeOf(vcs::deleteBranch(bench().open(), "feature/ä")), "Git.BranchInUse");
        bench().write("a", "2\n");
        bench().commitAll("Ahead");
        QVERIFY(vcs::checkOut(bench().open(), {"main", {}, {}, false, false}));
        QCOMPARE(bench().read("a"), "1\n");
        QCOMPARE(codeOf(vcs::deleteBranch(bench().open(), "feature/ä")), "Git.NotMerged");
        QVERIFY(vcs::deleteBranch(bench().open(), "feature/ä", vcs::Unmerged::Delete));
        QCOMPARE(bench().git({"branch", "--format=%(refname:short)"}), "main\n");
    }
    void aCheckoutOverwritesNothing() {
        bench().write("a", "1\n");
        bench().commitAll("First");
        bench().git({"branch", "old"});
        bench().write("a", "2\n");
        bench().commitAll("Second");
        bench().write("a", "mine\n");
        bench().write("b", "mine too\n");
        const auto refused = vcs::checkOut(bench().open(), {"old", {}, {}, false, false});
        QCOMPARE(codeOf(refused), "Git.WouldOverwrite");
        QVERIFY(refused.error().detail.english().find(" a.") != std::string::npos);
        QCOMPARE(bench().read("a"), "mine\n");
        QCOMPARE(bench().open().head()->branch, "main");
    }
    void aRemotesBranchIsFollowedByALocalOne() {
        bench().commitAll("First");
        bench().git({"clone", "-q", ".", "clone"});
        GitBench& b = bench();
        b.root = b.root / "clone";
        b.git({"config", "user.name", "Ada"});
        b.git({"config", "user.email", "ada@example.org"});
        b.git({"update-ref", "refs/remotes/origin/topic", "HEAD"});
        QVERIFY(vcs::checkOut(b.open(), {"origin/topic", {}, {}, true, false}));
        const auto head = b.open().head();
        QCOMPARE(head->branch, "topic");
        QCOMPARE(head->upstream, "origin/topic");
        b.write("x", "1");
        b.commitAll("Ahead");
        QCOMPARE(b.open().head()->ahead, 1);
        b.root = b.root.parent_path();
    }
    void whatIsStashedComesBackAsItWas() {
        QCOMPARE(codeOf(vcs::saveStash(bench().open(), "x")), "Git.UnbornHead");
        bench().write("a", "1\n");
        bench().write("b", "1\n");
        bench().commitAll("First");
        QCOMPARE(codeOf(vcs::saveStash(bench().open(), "x")), "Git.NothingToStash");
        bench().write("a", "staged\n");
        bench().git({"add", "a"});
        bench().write("b", "changed\n");
        bench().write("new", "untracked\n");
        const QByteArray before = bench().git({"status", "--porcelain"});
        const auto saved = vcs::saveStash(bench().open(), "for later");
        QVERIFY(saved);
        QCOMPARE(saved->message, "On main: for later");
        QCOMPARE(bench().git({"status", "--porcelain"}), "");
        QVERIFY(vcs::popStash(bench().open(), saved->id));
        QCOMPARE(bench().git({"status", "--porcelain"}), before);
        QCOMPARE(vcs::stashes(bench().open())->size(), 0U);
        QCOMPARE(codeOf(vcs::popStash(bench().open(), saved->id)), "Git.NotFound");
    }
    void aStashThatWouldOverwriteStays() {
        bench().write("a", "1\n");
        bench().commitAll("First");
        bench().write("a", "2\n");
        const auto saved = vcs::saveStash(bench().open(), {});
        QVERIFY(saved);
        bench().write("a", "3\n");
        QCOMPARE(codeOf(vcs::popStash(bench().open(), saved->id)), "Git.WouldOverwrite");
        QCOMPARE(bench().read("a"), "3\n");
        QVERIFY(vcs::dropStash(bench().open(), saved->id));
        QCOMPARE(bench().git({"stash", "list"}), "");
    }
    void historyComesInPages() {
        for (int i = 0; i < 5; ++i)
            bench().commitAll(QString::number(i));
        bench().git({"tag", "-a", "-m", "one", "v1"});
        auto log = vcs::Log::open(bench().root, vcs::Log::From::Head);
        QVERIFY(log);
        const auto first = log->next(3, {});
        QVERIFY(first);
        QCOMPARE(first->size(), 3U);
        QCOMPARE(first->at(0).summary, "4");
        QCOMPARE(first->at(0).parents, std::vector{first->at(1).id});
        QCOMPARE(first->at(0).author, "Ada");
        const std::vector<vcs::RefName> refs{{vcs::RefName::Kind::Head, "main"},
                                             {vcs::RefName::Kind::Tag, "v1"}};
        QCOMPARE(first->at(0).refs, refs);
        QCOMPARE(log->next(3, {})->size(), 2U);
        QVERIFY(log->atEnd());
        QVERIFY(log->next(3, {})->empty());
    }
    void historyOfAnEmptyRepositoryIsEmpty() {
        auto log = vcs::Log::open(bench().root, vcs::Log::From::AllBranches);
        QVERIFY(log);
        QVERIFY(log->next(10, {})->empty());
    }
    void historyOfOneFileHasOnlyWhatChangedIt() {
        bench().write("a", "1\n");
        bench().commitAll("a");
        bench().write("b", "1\n");
        bench().commitAll("b");
        bench().write("a", "22\n");
        bench().commitAll("a again");
        auto log = vcs::Log::open(bench().root, vcs::Log::From::Head, {"a", {}, {}});
        QVERIFY(log);
        const auto all = log->next(10, {});
        QVERIFY(all);
        QCOMPARE(all->size(), 2U);
        QCOMPARE(all->at(0).summary, "a again");
        QCOMPARE(all->at(1).summary, "a");
    }
    void aStopEndsAPageOfHistory() {
        bench().commitAll("a");
        auto log = vcs::Log::open(bench().root, vcs::Log::From::Head);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(codeOf(log->next(1, stop.get_token())), "Git.Cancelled");
        QCOMPARE(log->next(1, {})->size(), 1U);
    }
    void everyLineHasItsCommitOrNoneYet() {
        bench().write("a", "one\ntwo\n");
        bench().commitAll("First");
        bench().write("a", "one\nTWO\n");
        bench().commitAll("Second");
        const auto lines = vcs::blame(bench().open(), "a", "one\nTWO\nthree\n");
        QVERIFY(lines);
        QCOMPARE(lines->size(), 3U);
        QCOMPARE(lines->at(0).summary, "First");
        QCOMPARE(lines->at(1).summary, "Second");
        QCOMPARE(lines->at(2).commit, "");
        QCOMPARE(lines->at(2).firstLine, 3);
        QCOMPARE(codeOf(vcs::blame(bench().open(), "none")), "Git.NotTracked");
    }
    void whatACommitChangedIsListedAndShown() {
        bench().write("a", "1\n");
        bench().commitAll("First");
        bench().git({"mv", "a", "b"});
        bench().commitAll("Second");
        const std::string head = bench().git({"rev-parse", "HEAD"}).trimmed().toStdString();
        const std::string first = bench().git({"rev-parse", "HEAD~"}).trimmed().toStdString();
        const auto changed = vcs::changesIn(bench().open(), {first, head}, {});
        QVERIFY(changed);
        QCOMPARE(changed->size(), 1U);
        QCOMPARE(int(changed->at(0).index), int(vcs::Change::Renamed));
        QCOMPARE(changed->at(0).oldPath, "a");
        const auto diff = vcs::diffIn(bench().open(), {{}, first}, "a");
        QVERIFY(diff);
        QCOMPARE(diff->hunks.size(), 1U);
        QCOMPARE(diff->hunks[0].lines[0].text, "1\n");
    }
};

LATHE_TEST(tst_Repository)
#include "tst_Repository.moc"
