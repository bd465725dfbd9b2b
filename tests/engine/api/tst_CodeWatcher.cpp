#include "engine/api/CodeWatcher.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace lathe;
namespace fs = std::filesystem;

class tst_CodeWatcher : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
    int m_written = 0;

    /// Other content each time.
    void write(const fs::path& relative) { write(relative, std::to_string(++m_written)); }
    void write(const fs::path& relative, const std::string& content) {
        fs::create_directories((m_root / relative).parent_path());
        std::ofstream{m_root / relative} << content;
    }
    std::unique_ptr<api::CodeWatcher> watchCode(const fs::path& relative) {
        api::WatchPlan plan;
        plan.projectFolders.insert(m_root);
        plan.projectFiles.insert(m_root / "settings/local.env");
        plan.code[m_root / relative].insert("Hello");
        return api::CodeWatcher::create(plan).value();
    }

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->path().toStdString();
        write("src/app.py");
        write("settings/local.env");
    }

    void aSaveIsSeenAtOnce() {
        const auto watcher = watchCode("src");
        QVERIFY(watcher->drain().functions.empty());
        write("src/app.py");
        const auto changes = watcher->drain();
        QCOMPARE(changes.functions, std::set<std::string>{"Hello"});
        QVERIFY(!changes.project);
        QVERIFY(watcher->drain().functions.empty());
    }

    void aFileThatTakesThePlaceOfAnotherIsSeen() {
        const auto watcher = watchCode("src");
        write("elsewhere/new.py");
        QVERIFY(watcher->drain().functions.empty());
        fs::rename(m_root / "elsewhere/new.py", m_root / "src/app.py");
        QCOMPARE(watcher->drain().functions.size(), 1U);
    }

    void aFileThatIsWrittenAgainAsItWasIsNoChange() {
        write("src/app.py", "one");
        const auto watcher = watchCode("src");
        write("src/app.py", "one");
        fs::last_write_time(m_root / "src/app.py", fs::file_time_type::clock::now());
        QVERIFY(watcher->drain().functions.empty());
        write("src/app.py.part", "one");
        fs::rename(m_root / "src/app.py.part", m_root / "src/app.py");
        QVERIFY(watcher->drain().functions.empty());
        write("src/app.py", "two");
        QCOMPARE(watcher->drain().functions.size(), 1U);
        write("src/app.py", "two");
        QVERIFY(watcher->drain().functions.empty());
        write("src/app.py", "one");
        QCOMPARE(watcher->drain().functions.size(), 1U);
    }

    void filesThatComeAndGoAndOtherPermissionsAreChanges() {
        const auto watcher = watchCode("src");
        write("src/new.py");
        QCOMPARE(watcher->drain().functions.size(), 1U);
        fs::remove(m_root / "src/new.py");
        QCOMPARE(watcher->drain().functions.size(), 1U);
        write("src/app.py.part", "1");
        fs::permissions(m_root / "src/app.py.part", fs::perms::owner_exec, fs::perm_options::add);
        fs::rename(m_root / "src/app.py.part", m_root / "src/app.py");
        QCOMPARE(watcher->drain().functions.size(), 1U);
    }

    void aFileTooLargeToKnowIsAlwaysAChange() {
        const std::string large(2 << 20, 'x');
        write("src/model.bin", large);
        const auto watcher = watchCode("src");
        write("src/model.bin", large);
        QCOMPARE(watcher->drain().functions.size(), 1U);
    }

    void foldersThatAppearAreWatched() {
        const auto watcher = watchCode("src");
        fs::create_directories(m_root / "src/deep/deeper");
        watcher->drain();
        write("src/deep/deeper/x.py");
        QCOMPARE(watcher->drain().functions.size(), 1U);
    }

    void theTemplateIsSeenAndOtherFilesBesideItAreNot() {
        const auto watcher = watchCode("src");
        write("README.md");
        QVERIFY(!watcher->drain().project);
        write("template.yaml");
        QVERIFY(watcher->drain().project);
        write("samconfig.toml");
        QVERIFY(watcher->drain().project);
        write("settings/local.env");
        QVERIFY(watcher->drain().project);
    }

    void toolsFoldersAreIgnored() {
        write("src/.git/HEAD");
        const auto watcher = watchCode("src");
        write("src/.git/HEAD");
        write("src/.git/index");
        write("src/__pycache__/app.pyc");
        write("src/.app.py.swp");
        write("src/app.py~");
        QVERIFY(watcher->drain().functions.empty());
    }

    void installedPackagesAreSeenButNotTheirDepths() {
        write("src/node_modules/one/lib/deep/index.js");
        const auto watcher = watchCode("src");
        write("src/node_modules/one/lib/deep/index.js");
        QVERIFY(watcher->drain().functions.empty());
        write("src/node_modules/two/package.json");
        QCOMPARE(watcher->drain().functions.size(), 1U);
        write("src/node_modules/one/package.json");
        QCOMPARE(watcher->drain().functions.size(), 1U);
    }

    void codeThatAppearsAsksForANewPlan() {
        const auto watcher = watchCode("build/Hello");
        write("build/Hello/app.py");
        QVERIFY(watcher->drain().project);
    }

    void anArchiveIsWatchedAsAFile() {
        write("dist/app.zip");
        const auto watcher = watchCode("dist/app.zip");
        write("dist/other.zip");
        QVERIFY(watcher->drain().functions.empty());
        write("dist/app.zip");
        QCOMPARE(watcher->drain().functions.size(), 1U);
    }

    void codeThatIsReplacedAsAWholeIsSeen() {
        const auto watcher = watchCode("src");
        fs::remove_all(m_root / "src");
        write("src/app.py");
        const auto changes = watcher->drain();
        QVERIFY(changes.project);
        QCOMPARE(changes.functions.size(), 1U);
    }
};

LATHE_TEST(tst_CodeWatcher)
#include "tst_CodeWatcher.moc"
