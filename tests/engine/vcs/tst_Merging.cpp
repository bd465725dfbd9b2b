#include "tests/engine/vcs/GitBench.h"
#include "tests/support/TestMain.h"

#include "engine/vcs/Committing.h"
#include "engine/vcs/Merging.h"
#include "engine/vcs/Staging.h"
#include "engine/vcs/Status.h"

using namespace lathe;
using test::codeOf;
using test::GitBench;
using vcs::Change;
using Kind = vcs::Merged::Kind;

/// Merges, conflicts and taking them back; git says whether it sees the same.
class tst_Merging : public QObject {
    Q_OBJECT

    std::unique_ptr<GitBench> m_bench;

    GitBench& bench() { return *m_bench; }
    Result<vcs::Merged> merge(const std::string& name) {
        return vcs::merge(bench().open(), {name, {}, {}, false, false}, {});
    }
    /// "main" and "side" differ in what they made of the file.
    void diverge(const std::string& mine, const std::string& theirs) {
        bench().write("f", "one\ntwo\nthree\n");
        bench().write("same", "same\n");
        bench().commitAll("First");
        bench().git({"checkout", "-q", "-b", "side"});
        bench().write("f", theirs);
        bench().write("new", "new\n");
        bench().commitAll("Theirs");
        bench().git({"checkout", "-q", "main"});
        bench().write("f", mine);
        bench().commitAll("Mine");
    }
    void conflict() { diverge("one\nMINE\nthree\n", "one\nTHEIRS\nthree\n"); }

  private slots:
    void init() {
        m_bench = std::make_unique<GitBench>();
        bench().init();
    }
    void cleanup() {
        bench().git({"fsck", "--strict"});
        m_bench.reset();
    }

    void whatIsAheadIsCaughtUpWith() {
        bench().commitAll("First");
        bench().git({"checkout", "-q", "-b", "side"});
        bench().write("f", "new\n");
        bench().commitAll("Second");
        bench().git({"checkout", "-q", "main"});
        QCOMPARE(merge("side")->kind, Kind::FastForward);
        QCOMPARE(bench().git({"rev-parse", "main"}), bench().git({"rev-parse", "side"}));
        QCOMPARE(bench().git({"status", "--porcelain"}), "");
        QCOMPARE(merge("side")->kind, Kind::UpToDate);
        QCOMPARE(codeOf(merge("none")), "Git.NotFound");
    }
    void commitsOnBothSidesMakeAMergeCommit() {
        diverge("ONE\ntwo\nthree\n", "one\ntwo\nTHREE\n");
        QCOMPARE(merge("side")->kind, Kind::Committed);
        QCOMPARE(bench().read("f"), "ONE\ntwo\nTHREE\n");
        QCOMPARE(bench().git({"log", "-1", "--format=%p"}).split(' ').size(), 2);
        QCOMPARE(bench().git({"log", "-1", "--format=%s"}), "Merge branch 'side'\n");
        QCOMPARE(bench().git({"status", "--porcelain"}), "");
    }
    void aConflictIsMarkedResolvedByStagingAndEndedByACommit() {
        conflict();
        const auto merged = merge("side");
        QCOMPARE(merged->kind, Kind::Conflicts);
        QCOMPARE(merged->conflicts, 1);
        const auto status = vcs::status(bench().open(), {});
        QCOMPARE(status->operation, vcs::Operation::Merge);
        QCOMPARE(status->files.front().worktree, Change::Conflicted);
        QVERIFY(bench().read("f").find("<<<<<<< HEAD\nMINE\n=======\nTHEIRS\n>>>>>>> side\n") !=
                std::string::npos);
        QVERIFY(vcs::isInConflict(bench().open(), "f"));
        QVERIFY(!vcs::isInConflict(bench().open(), "same"));
        QCOMPARE(codeOf(merge("side")), "Git.MergeInProgress");
        bench().write("f", "one\nBOTH\nthree\n");
        QVERIFY(vcs::stage(bench().open(), {"f"}));
        QVERIFY(!vcs::isInConflict(bench().open(), "f"));
        const std::string message = vcs::preparedMessage(bench().open());
        QCOMPARE(message.substr(0, message.find('\n')), "Merge branch 'side'");
        QVERIFY(vcs::commit(bench().open(), {message, false}, {}));
        QCOMPARE(bench().git({"log", "-1", "--format=%p"}).split(' ').size(), 2);
        QCOMPARE(bench().git({"status", "--porcelain"}), "");
    }
    void aMergeIsTakenBackAndWhatWasChangedBesidesStays() {
        conflict();
        bench().write("same", "changed\n");
        bench().write("untracked", "x\n");
        QCOMPARE(merge("side")->kind, Kind::Conflicts);
        QVERIFY(vcs::abortMerge(bench().open()));
        QCOMPARE(bench().read("f"), "one\nMINE\nthree\n");
        QCOMPARE(bench().read("same"), "changed\n");
        QCOMPARE(bench().git({"status", "--porcelain"}), " M same\n?? untracked\n");
        QVERIFY(!std::filesystem::exists(bench().root / "new"));
        QVERIFY(!std::filesystem::exists(bench().root / ".git/MERGE_HEAD"));
        QCOMPARE(codeOf(vcs::abortMerge(bench().open())), "Git.NoMerge");
    }
    void aFileDeletedHereAndChangedThereIsAConflictToo() {
        bench().write("f", "one\n");
        bench().commitAll("First");
        bench().git({"checkout", "-q", "-b", "side"});
        bench().write("f", "two\n");
        bench().commitAll("Theirs");
        bench().git({"checkout", "-q", "main"});
        bench().git({"rm", "-q", "f"});
        bench().commitAll("Mine");
        QCOMPARE(merge("side")->kind, Kind::Conflicts);
        QVERIFY(vcs::abortMerge(bench().open()));
        QCOMPARE(bench().git({"status", "--porcelain"}), "");
        QVERIFY(!std::filesystem::exists(bench().root / "f"));
    }
    void whatWouldBeOverwrittenStandsAgainstIt() {
        conflict();
        bench().write("f", "not committed\n");
        const auto refused = merge("side");
        QCOMPARE(codeOf(refused), "Git.WouldOverwrite");
        QVERIFY(refused.error().detail.english().find(" f.") != std::string::npos);
        QCOMPARE(bench().read("f"), "not committed\n");
        QVERIFY(!std::filesystem::exists(bench().root / ".git/MERGE_HEAD"));
    }
    void withoutABranchOrACommonCommitItSaysSo() {
        conflict();
        bench().git({"checkout", "-q", "--orphan", "other"});
        bench().git({"commit", "-q", "-m", "Alone"});
        const auto unrelated = merge("main");
        QCOMPARE(codeOf(unrelated), "Git.Unrelated");
        bench().git({"checkout", "-q", "--detach"});
        QCOMPARE(codeOf(merge("main")), "Git.DetachedHead");
    }
};

LATHE_TEST(tst_Merging)
#include "tst_Merging.moc"
