#include "tests/engine/vcs/GitBench.h"
#include "tests/support/TestMain.h"

#include "engine/vcs/CommittedFiles.h"
#include "engine/vcs/Comparison.h"
#include "engine/vcs/Log.h"

using namespace lathe;
using test::codeOf;
using test::GitBench;

/// What changed between two states, and the history of a file that was called otherwise; git says
/// whether it sees the same.
class tst_History : public QObject {
    Q_OBJECT

    std::unique_ptr<GitBench> m_bench;

    GitBench& bench() { return *m_bench; }
    std::string headId() { return bench().git({"rev-parse", "HEAD"}).trimmed().toStdString(); }
    QByteArray subjectsOf(const vcs::LogScope& scope) {
        auto log = vcs::Log::open(bench().root, vcs::Log::From::Head, scope);
        QByteArray subjects;
        const auto page = log ? log->next(100, {}) : Result<std::vector<vcs::Commit>>{log.error()};
        for (const auto& one : page ? *page : std::vector<vcs::Commit>{})
            subjects += QByteArray::fromStdString(one.summary) + '\n';
        return subjects;
    }

  private slots:
    void init() {
        m_bench = std::make_unique<GitBench>();
        bench().init();
    }
    void cleanup() { m_bench.reset(); }

    void twoCommitsAreComparedAndACommitWithTheFilesOnDisk() {
        bench().write("a", "one\ntwo\nthree\n");
        bench().write("same", "1\n");
        bench().write(".gitignore", "ignored\n");
        bench().commitAll("First");
        const std::string first = headId();
        bench().write("b", "1\n");
        bench().commitAll("Second");
        bench().write("a", "one\n2\nthree\n");
        bench().commitAll("Third");
        const vcs::Comparison commits{first, headId()};
        const auto between = vcs::changesIn(bench().open(), commits, {});
        QVERIFY(between);
        QCOMPARE(between->size(), 2U);
        QCOMPARE(between->at(0).path, "a");
        QCOMPARE(int(between->at(1).index), int(vcs::Change::Added));
        QCOMPARE(vcs::diffIn(bench().open(), commits, "a")->hunks.size(), 1U);
        // On disk: one is renamed and staged, one is new, one is ignored.
        bench().git({"mv", "a", "c"});
        bench().write("new", "1\n");
        bench().write("ignored", "1\n");
        const vcs::Comparison disk{first, {}};
        const auto now = vcs::changesIn(bench().open(), disk, {});
        QVERIFY(now);
        QCOMPARE(now->size(), 3U);
        QCOMPARE(int(now->at(0).index), int(vcs::Change::Added));
        QCOMPARE(now->at(1).path, "c");
        QCOMPARE(now->at(1).oldPath, "a");
        QCOMPARE(int(now->at(2).index), int(vcs::Change::Added));
        const auto moved = vcs::diffIn(bench().open(), disk, "c", "a");
        QVERIFY(moved);
        QCOMPARE(moved->hunks.at(0).lines.size(), 4U);
        QCOMPARE(codeOf(vcs::changesIn(bench().open(), {std::string(40, '1'), {}}, {})),
                 "Git.NotFound");
    }
    void historyOfAFileFollowsItsRenames() {
        const std::string text = "one\ntwo\nthree\nfour\nfive\n";
        bench().write("old/name", text);
        bench().write("other", "1\n");
        bench().commitAll("First");
        bench().write("old/name", text + "six\n");
        bench().commitAll("Six");
        bench().git({"mv", "other", "another"});
        std::filesystem::create_directory(bench().root / "new");
        bench().git({"mv", "old/name", "new/name"});
        bench().write("new/name", text + "six\nseven\n");
        bench().commitAll("Moved");
        bench().write("other", "2\n");
        bench().commitAll("Other");
        bench().write("new/name", "ONE" + text.substr(3) + "six\nseven\n");
        bench().commitAll("One");
        QCOMPARE(subjectsOf({"new/name", {}, {}}), "One\nMoved\nSix\nFirst\n");
        QCOMPARE(bench().git({"log", "--follow", "--format=%s", "--", "new/name"}),
                 "One\nMoved\nSix\nFirst\n");
        auto log = vcs::Log::open(bench().root, vcs::Log::From::Head, {"new/name", {}, {}});
        const auto page = log->next(10, {});
        QCOMPARE(page->at(1).path, "new/name");
        QCOMPARE(page->at(2).path, "old/name");
        // Lines as well.
        QCOMPARE(subjectsOf({"new/name", {}, vcs::LineRange{6, 6}}), "Six\n");
        QCOMPARE(subjectsOf({"new/name", {}, vcs::LineRange{2, 2}}), "First\n");
    }
    void filesOfACommitAreWrittenElsewhere() {
        bench().write("deep/template.yaml", "1\n");
        bench().write("code.py", "1\n");
        std::filesystem::create_symlink("/etc/hosts", bench().root / "link.yaml");
        bench().commitAll("First");
        const std::string first = headId();
        bench().write("deep/template.yaml", "2\n");
        bench().write("large.yaml", std::string(100, 'x'));
        bench().commitAll("Second");
        const auto isYaml = [](const std::string& path) { return path.ends_with(".yaml"); };
        QTemporaryDir folder;
        const std::filesystem::path to = folder.path().toStdString();
        QVERIFY(vcs::writeCommitted(bench().open(), first, isYaml, 10, to / "first", {}));
        QVERIFY(vcs::writeCommitted(bench().open(), headId(), isYaml, 10, to / "second", {}));
        const auto read = [&to](const char* file) {
            std::ifstream stream{to / file};
            return std::string{std::istreambuf_iterator<char>{stream}, {}};
        };
        QCOMPARE(read("first/deep/template.yaml"), "1\n");
        QCOMPARE(read("second/deep/template.yaml"), "2\n");
        for (const char* absent : {"first/code.py", "first/link.yaml", "second/large.yaml"})
            QVERIFY2(!std::filesystem::exists(std::filesystem::symlink_status(to / absent)),
                     absent);
        QCOMPARE(codeOf(vcs::writeCommitted(bench().open(), "none", isYaml, 10, to, {})),
                 "Git.NotFound");
    }
    void historyFollowsARenameThatCameByAMerge() {
        bench().write("a", "one\ntwo\nthree\nfour\n");
        bench().commitAll("First");
        bench().git({"checkout", "-q", "-b", "side"});
        bench().git({"mv", "a", "b"});
        bench().commitAll("Renamed");
        bench().git({"checkout", "-q", "main"});
        bench().write("a", "one\ntwo\nthree\nfour\nfive\n");
        bench().commitAll("Five");
        bench().git({"merge", "-q", "-m", "Merge", "side"});
        const QByteArray subjects = subjectsOf({"b", {}, {}});
        for (const char* subject : {"First\n", "Renamed\n", "Five\n"})
            QVERIFY2(subjects.contains(subject), subjects);
    }
};

LATHE_TEST(tst_History)
#include "tst_History.moc"
