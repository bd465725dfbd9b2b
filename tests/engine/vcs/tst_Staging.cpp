#include "tests/engine/vcs/GitBench.h"
#include "tests/support/TestMain.h"

#include "engine/vcs/Staging.h"
#include "engine/vcs/Status.h"

#include <sys/stat.h>

#include <random>

using namespace lathe;
using test::codeOf;
using test::GitBench;
using vcs::Change;
using vcs::Sides;

namespace {

const std::string Ten = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

} // namespace

/// States of files, their differences, and staging in pieces; git says whether it sees the same.
class tst_Staging : public QObject {
    Q_OBJECT

    std::unique_ptr<GitBench> m_bench;

    GitBench& bench() { return *m_bench; }
    std::vector<vcs::FileStatus> files() {
        const auto status = vcs::status(bench().open(), {});
        return status ? status->files : std::vector<vcs::FileStatus>{};
    }
    vcs::FileDiff diff(const std::string& path, Sides sides = Sides::WorktreeToIndex) {
        const auto found = vcs::diff(bench().open(), {path, {}, sides, {}});
        return found ? *found : vcs::FileDiff{};
    }
    QByteArray staged(const QString& path) { return bench().git({"show", ":" + path}); }
    /// The line of a diff with this sign and text.
    static vcs::LineSet line(const vcs::FileDiff& diff, vcs::DiffLine::Kind kind,
                             const std::string& text) {
        vcs::LineSet found;
        for (std::size_t h = 0; h < diff.hunks.size(); ++h) {
            for (std::size_t l = 0; l < diff.hunks[h].lines.size(); ++l) {
                const auto& one = diff.hunks[h].lines[l];
                if (one.kind == kind && one.text == text)
                    found.emplace(h, l);
            }
        }
        return found;
    }
    void setUpTen(const std::string& now) {
        bench().write("a", Ten);
        bench().commitAll("First");
        bench().write("a", now);
    }

  private slots:
    void init() {
        m_bench = std::make_unique<GitBench>();
        bench().init();
    }
    void cleanup() {
        bench().git({"fsck", "--strict"});
        m_bench.reset();
    }

    void eachFileSaysWhatIsStagedAndWhatIsNot() {
        for (const char* name : {"both", "changed", "gone", "moved", "same"})
            bench().write(name, std::string{name} + Ten);
        bench().write(".gitignore", "*.o\n");
        bench().commitAll("First");
        bench().write("both", "1");
        bench().git({"add", "both"});
        bench().write("both", "2");
        bench().write("changed", "1");
        std::filesystem::remove(bench().root / "gone");
        bench().git({"mv", "moved", "renamed"});
        bench().write("new", "1");
        bench().git({"add", "new"});
        bench().write("deep/untracked", "1");
        bench().write("ignored.o", "1");
        const std::vector<vcs::FileStatus> expected{
            {"both", {}, Change::Modified, Change::Modified},
            {"changed", {}, Change::None, Change::Modified},
            {"deep/untracked", {}, Change::None, Change::Untracked},
            {"gone", {}, Change::None, Change::Deleted},
            {"new", {}, Change::Added, Change::None},
            {"renamed", "moved", Change::Renamed, Change::None}};
        QCOMPARE(files(), expected);
    }
    void modesAndLinksAreChangesOfTheirOwn() {
        bench().write("script", "x");
        bench().write("file", "x");
        bench().commitAll("First");
        ::chmod((bench().root / "script").c_str(), 0755);
        std::filesystem::remove(bench().root / "file");
        std::filesystem::create_symlink("script", bench().root / "file");
        QCOMPARE(int(files().at(0).worktree), int(Change::TypeChanged));
        QCOMPARE(int(files().at(1).worktree), int(Change::Modified));
        QCOMPARE(diff("script").newMode, 0100755U);
        QCOMPARE(diff("file").newMode, 0120000U);
        QVERIFY(vcs::stage(bench().open(), {"script", "file"}));
        QCOMPARE(bench().git({"ls-files", "-s"}).count("100755"), 1);
        QCOMPARE(bench().git({"ls-files", "-s"}).count("120000"), 1);
        QCOMPARE(bench().git({"show", ":file"}), "script");
        QCOMPARE(bench().git({"status", "--porcelain"}), "T  file\nM  script\n");
    }
    void namesAreBytesAndNoPatterns() {
        const std::string odd = "caf\xe9 [1]*.txt";
        bench().write(odd, "1\n");
        bench().write("caf", "1\n");
        QVERIFY(vcs::stage(bench().open(), {odd}));
        QCOMPARE(bench().git({"ls-files", "-z"}), QByteArray::fromStdString(odd) + '\0');
        QVERIFY(vcs::stage(bench().open(), {"caf"}));
        bench().commitAll("First");
        bench().write(odd, "2\n");
        bench().write("caf", "2\n");
        QVERIFY(vcs::stage(bench().open(), {odd, "caf"}));
        QVERIFY(vcs::unstage(bench().open(), {odd}));
        QCOMPARE(bench().git({"diff", "--cached", "--name-only"}), "caf\n");
        QVERIFY(vcs::discard(bench().open(), {odd}));
        QCOMPARE(bench().read(odd), "1\n");
        QCOMPARE(bench().read("caf"), "2\n");
    }
    void lineEndsAreAsGitKeepsThem() {
        bench().write(".gitattributes", "*.txt text eol=crlf\n");
        bench().write("a.txt", "1\r\n2\r\n3\r\n");
        bench().commitAll("First");
        bench().write("a.txt", "1\r\ntwo\r\n3\r\n4\r\n");
        const auto shown = diff("a.txt");
        QCOMPARE(shown.hunks.size(), 1U);
        QCOMPARE(shown.hunks[0].lines.size(), 5U);
        QCOMPARE(shown.hunks[0].lines[2].text, "two\n");
        QVERIFY(
            vcs::stageLines(bench().open(), shown, line(shown, vcs::DiffLine::Kind::Added, "4\n")));
        QCOMPARE(staged("a.txt"), "1\n2\n3\n4\n");
        const auto rest = diff("a.txt");
        QVERIFY(vcs::discardLines(bench().open(), rest, vcs::linesOf(rest, 0)));
        QCOMPARE(bench().read("a.txt"), "1\r\n2\r\n3\r\n4\r\n");
        QCOMPARE(bench().git({"status", "--porcelain"}), "M  a.txt\n");
    }
    void linesOfATextThatIsNotSavedAreStaged() {
        bench().write("a", Ten);
        bench().commitAll("First");
        const std::string typed = "0\n" + Ten + "11\n";
        const auto shown = vcs::diff(bench().open(), {"a", {}, Sides::WorktreeToIndex, typed});
        QVERIFY(shown);
        QCOMPARE(codeOf(vcs::stageLines(bench().open(), *shown, vcs::linesOf(*shown, 1))),
                 "Git.Changed");
        QVERIFY(vcs::stageLines(bench().open(), *shown, vcs::linesOf(*shown, 1), typed));
        QCOMPARE(staged("a"), QByteArray::fromStdString(Ten + "11\n"));
        QCOMPARE(bench().read("a"), Ten);
        const auto rest = vcs::diff(bench().open(), {"a", {}, Sides::WorktreeToIndex, typed});
        QVERIFY(vcs::stageLines(bench().open(), *rest, vcs::linesOf(*rest, 0), typed));
        QCOMPARE(staged("a"), QByteArray::fromStdString(typed));
        QCOMPARE(bench().read("a"), Ten);
    }
    void aHunkIsStagedAndUnstagedAlone() {
        setUpTen("one\n2\n3\n4\n5\n6\n7\n8\n9\nten\n");
        const auto shown = diff("a");
        QCOMPARE(shown.hunks.size(), 2U);
        QVERIFY(shown.hunks[1].header.starts_with("@@ -7,4 +7,4 @@"));
        QVERIFY(vcs::stageLines(bench().open(), shown, vcs::linesOf(shown, 1)));
        QCOMPARE(staged("a"), "1\n2\n3\n4\n5\n6\n7\n8\n9\nten\n");
        QCOMPARE(diff("a").hunks.size(), 1U);
        const auto back = diff("a", Sides::IndexToHead);
        QVERIFY(vcs::unstageLines(bench().open(), back, vcs::linesOf(back, 0)));
        QCOMPARE(bench().git({"diff", "--cached"}), "");
    }
    void singleLinesAreStaged() {
        setUpTen("1\n2\nA\nB\n3\n4\n5\n6\n7\n8\n9\n10\n");
        const auto shown = diff("a");
        QVERIFY(
            vcs::stageLines(bench().open(), shown, line(shown, vcs::DiffLine::Kind::Added, "B\n")));
        QCOMPARE(staged("a"), "1\n2\nB\n3\n4\n5\n6\n7\n8\n9\n10\n");
    }
    void aLineThatIsRemovedStaysStagedUntilItIsChosen() {
        setUpTen("1\n4\n5\n6\n7\n8\n9\n10\n");
        const auto shown = diff("a");
        QVERIFY(vcs::stageLines(bench().open(), shown,
                                line(shown, vcs::DiffLine::Kind::Removed, "3\n")));
        QCOMPARE(staged("a"), "1\n2\n4\n5\n6\n7\n8\n9\n10\n");
    }
    void aMissingEndOfTheLastLineStaysApart() {
        setUpTen("1\n2\n3\n4\n5\n6\n7\n8\n9\n10");
        auto shown = diff("a");
        QCOMPARE(shown.hunks[0].lines.back().text, "10");
        QVERIFY(vcs::stageLines(bench().open(), shown, vcs::linesOf(shown, 0)));
        QCOMPARE(bench().git({"status", "--porcelain"}), "M  a\n");
        bench().write("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12");
        shown = diff("a");
        QVERIFY(vcs::stageLines(bench().open(), shown,
                                line(shown, vcs::DiffLine::Kind::Added, "11\n")));
        QCOMPARE(staged("a"), "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n");
    }
    void aNewFileIsStagedInPieces() {
        bench().write("a", "1\n2\n3\n");
        ::chmod((bench().root / "a").c_str(), 0755);
        const auto shown = diff("a");
        QVERIFY(
            vcs::stageLines(bench().open(), shown, line(shown, vcs::DiffLine::Kind::Added, "2\n")));
        QCOMPARE(staged("a"), "2\n");
        QVERIFY(bench().git({"ls-files", "-s"}).startsWith("100755"));
        const auto back = diff("a", Sides::IndexToHead);
        QVERIFY(vcs::unstageLines(bench().open(), back, vcs::linesOf(back, 0)));
        QCOMPARE(bench().git({"ls-files"}), "");
    }
    void aDeletedFileIsStagedAsDeleted() {
        setUpTen({});
        std::filesystem::remove(bench().root / "a");
        const auto shown = diff("a");
        QCOMPARE(shown.newMode, 0U);
        QVERIFY(vcs::stageLines(bench().open(), shown, vcs::linesOf(shown, 0)));
        QCOMPARE(bench().git({"status", "--porcelain"}), "D  a\n");
        QVERIFY(vcs::unstage(bench().open(), {"a"}));
        QCOMPARE(bench().git({"status", "--porcelain"}), " D a\n");
    }
    void whatHasChangedSinceIsNotStaged() {
        setUpTen("one\n" + Ten.substr(2));
        const auto shown = diff("a");
        bench().write("a", "uno\n" + Ten.substr(2));
        QCOMPARE(codeOf(vcs::stageLines(bench().open(), shown, vcs::linesOf(shown, 0))),
                 "Git.Changed");
        QCOMPARE(bench().git({"diff", "--cached"}), "");
    }
    void anyChoiceOfLinesIsTheSameForwardsAndBack() {
        std::mt19937 random{7};
        const auto text = [&random](bool ended) {
            std::string made;
            for (unsigned i = 0, n = random() % 12; i < n; ++i)
                made += std::string(1, char('a' + random() % 4)) + "\n";
            if (!ended && !made.empty())
                made.pop_back();
            return made;
        };
        for (int round = 0; round < 60; ++round) {
            bench().write("a", text(random() % 4));
            bench().commitAll("x");
            bench().write("a", text(random() % 4));
            const std::string before = bench().read("a");
            const auto shown = diff("a");
            vcs::LineSet chosen;
            for (std::size_t h = 0; h < shown.hunks.size(); ++h) {
                for (const auto& one : vcs::linesOf(shown, h)) {
                    if (random() % 2)
                        chosen.insert(one);
                }
            }
            QVERIFY(vcs::stageLines(bench().open(), shown, chosen));
            const auto back = diff("a", Sides::IndexToHead);
            for (std::size_t h = 0; h < back.hunks.size(); ++h)
                QVERIFY(vcs::unstageLines(bench().open(), diff("a", Sides::IndexToHead),
                                          vcs::linesOf(diff("a", Sides::IndexToHead), 0)));
            QCOMPARE(bench().git({"diff", "--cached"}), "");
            QCOMPARE(bench().read("a"), before);
            const auto again = diff("a");
            const auto discarded = again.hunks.empty() ? vcs::discard(bench().open(), {"a"})
                                                       : vcs::discardLines(bench().open(), again,
                                                                           vcs::linesOf(again, 0));
            QVERIFY(discarded);
            QVERIFY(vcs::putBack(bench().open(), *discarded));
            QCOMPARE(bench().read("a"), before);
        }
    }
    void whatIsDiscardedCanBePutBack() {
        setUpTen("mine\n");
        ::chmod((bench().root / "a").c_str(), 0755);
        const auto discarded = vcs::discard(bench().open(), {"a", "unknown"});
        QVERIFY(discarded);
        QCOMPARE(discarded->size(), 1U);
        QCOMPARE(bench().read("a"), Ten);
        QCOMPARE(bench().git({"status", "--porcelain"}), "");
        QVERIFY(vcs::putBack(bench().open(), *discarded));
        QCOMPARE(bench().read("a"), "mine\n");
        struct stat found {};
        QCOMPARE(::stat((bench().root / "a").c_str(), &found), 0);
        QVERIFY(found.st_mode & S_IXUSR);
    }
    void anUnsavedTextIsComparedInPlaceOfTheFile() {
        setUpTen(Ten);
        const auto shown =
            vcs::diff(bench().open(), {"a", {}, Sides::WorktreeToHead, Ten + "11\n"});
        QVERIFY(shown);
        QCOMPARE(shown->hunks.size(), 1U);
        QCOMPARE(shown->hunks[0].lines.back().text, "11\n");
        QCOMPARE(shown->hunks[0].lines.back().newLine, 11);
        QCOMPARE(shown->hunks[0].lines.back().oldLine, 0);
    }
    void whatIsNoTextIsTakenAsAWhole() {
        bench().write("a", std::string{"a\0b", 3});
        bench().commitAll("First");
        bench().write("a", std::string{"a\0c", 3});
        const auto shown = diff("a");
        QVERIFY(shown.binary);
        QVERIFY(shown.hunks.empty());
        QCOMPARE(codeOf(vcs::stageLines(bench().open(), shown, {})), "Git.NotText");
        QVERIFY(vcs::stage(bench().open(), {"a"}));
        QCOMPARE(bench().git({"status", "--porcelain"}), "M  a\n");
    }
    void anotherRepositoryInsideIsNotSwallowed() {
        bench().git({"init", "-q", "inner"});
        bench().write("inner/x", "1");
        QCOMPARE(files().at(0).path, "inner/");
        QCOMPARE(codeOf(vcs::stage(bench().open(), {"inner/"})), "Git.NestedRepository");
    }
    void aFilterThatOnlyGitRunsIsRefused() {
        bench().write(".gitattributes", "*.bin filter=lfs\n");
        bench().write("a.bin", "x");
        QCOMPARE(codeOf(vcs::stage(bench().open(), {"a.bin"})), "Git.FilterMissing");
    }
    void anIndexThatAnotherProgramWritesIsSaidToBeLocked() {
        bench().write("a", "1");
        bench().write(".git/index.lock", "");
        QCOMPARE(codeOf(vcs::stage(bench().open(), {"a"})), "Git.IndexLocked");
        std::filesystem::remove(bench().root / ".git/index.lock");
    }
    void stagingAConflictResolvesIt() {
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
        QVERIFY(!diff("a").hunks.empty());
        bench().write("a", "both\n");
        QVERIFY(vcs::stage(bench().open(), {"a"}));
        QCOMPARE(bench().git({"status", "--porcelain"}), "M  a\n");
    }
    void aHundredThousandFilesAreComparedSoonAndAStopEndsIt() {
        QProcess fill;
        fill.setWorkingDirectory(QString::fromStdString(bench().root.string()));
        fill.start("sh", {"-c", "for d in $(seq 100); do mkdir d$d; (cd d$d; seq 1000 | split -l 1 "
                                "-a 4 -); done"});
        QVERIFY(fill.waitForFinished(60'000));
        std::stop_source stop;
        stop.request_stop();
        QElapsedTimer time;
        time.start();
        QCOMPARE(codeOf(vcs::status(bench().open(), stop.get_token())), "Git.Cancelled");
        QVERIFY2(time.elapsed() < 1000, QByteArray::number(time.elapsed()));
        time.restart();
        QCOMPARE(files().size(), 100'000U);
        qInfo("100,000 untracked files: %lld ms", time.elapsed());
        bench().commitAll("All");
        time.restart();
        QCOMPARE(files().size(), 0U);
        qInfo("100,000 tracked files: %lld ms", time.elapsed());
        QVERIFY2(time.elapsed() < 20'000, QByteArray::number(time.elapsed()));
    }
};

LATHE_TEST(tst_Staging)
#include "tst_Staging.moc"
