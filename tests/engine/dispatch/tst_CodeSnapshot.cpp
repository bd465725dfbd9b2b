#include "engine/dispatch/CodeSnapshot.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>

using namespace lathe;
using dispatch::snapshotOf;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    std::ofstream{file} << text;
}

std::string textOf(const fs::path& file) {
    std::ifstream stream{file};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace

class tst_CodeSnapshot : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_code = m_folder->filePath("src").toStdString();
        m_state = m_folder->filePath("state").toStdString();
        write(m_code / "app.py", "one");
        write(m_code / "lib/data.txt", "1");
    }

    void aSnapshotStaysAsItIsWhileTheFolderIsEdited() {
        const fs::path snapshot = snapshotOf(m_code, m_state);
        write(m_code / "app.py", "two");
        fs::remove(m_code / "lib/data.txt");
        QCOMPARE(textOf(snapshot / "app.py"), std::string{"one"});
        QCOMPARE(textOf(snapshot / "lib/data.txt"), std::string{"1"});
        const fs::path next = snapshotOf(m_code, m_state);
        QVERIFY(next != snapshot);
        QCOMPARE(textOf(next / "app.py"), std::string{"two"});
        QVERIFY(!fs::exists(next / "lib/data.txt"));
    }
    void theSameContentIsCopiedOnce() {
        const fs::path snapshot = snapshotOf(m_code, m_state);
        write(m_code / "app.py", "one");
        QCOMPARE(snapshotOf(m_code, m_state), snapshot);
        fs::permissions(m_code / "app.py", fs::perms::owner_all);
        QVERIFY(snapshotOf(m_code, m_state) != snapshot);
    }
    void permissionsTimesAndLinksAreKept() {
        fs::permissions(m_code / "app.py", fs::perms::owner_all);
        fs::create_symlink("app.py", m_code / "link.py");
        fs::create_directory(m_code / "empty");
        const fs::path snapshot = snapshotOf(m_code, m_state);
        QVERIFY(fs::status(snapshot / "app.py").permissions() == fs::perms::owner_all);
        QVERIFY(fs::last_write_time(snapshot / "app.py") == fs::last_write_time(m_code / "app.py"));
        QCOMPARE(fs::read_symlink(snapshot / "link.py"), fs::path{"app.py"});
        QVERIFY(fs::is_directory(snapshot / "empty"));
    }
    void whatToolsKeepBesideTheCodeIsLeftOut() {
        write(m_code / ".git/HEAD", "ref");
        write(m_code / ".aws-sam/build/app.py", "built");
        const fs::path snapshot = snapshotOf(m_code, m_state);
        QVERIFY(!fs::exists(snapshot / ".git"));
        QVERIFY(!fs::exists(snapshot / ".aws-sam"));
    }
    void theStateDirectoryIsNoCode() {
        const fs::path state = m_code / ".lathe";
        const fs::path snapshot = snapshotOf(m_code, state);
        QVERIFY(!fs::exists(snapshot / ".lathe"));
        QCOMPARE(snapshotOf(m_code, state), snapshot);
        QCOMPARE(snapshotOf(snapshot, state), snapshot);
    }
    void aLargeFolderIsSeenItself() {
        write(m_code / "model.bin", std::string(1024 * 1024, 'x'));
        QCOMPARE(snapshotOf(m_code, m_state), m_code);
        fs::remove(m_code / "model.bin");
        for (int i = 0; i < 256; ++i)
            write(m_code / "node_modules" / std::to_string(i), "x");
        QCOMPARE(snapshotOf(m_code, m_state), m_code);
    }
    void whatCannotBeCopiedIsSeenItself() {
        write(m_state, "a file where the folder should be");
        QCOMPARE(snapshotOf(m_code, m_state), m_code);
        QCOMPARE(snapshotOf(m_code / "nothere", m_state), m_code / "nothere");
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_code;
    fs::path m_state;
};

LATHE_TEST(tst_CodeSnapshot)
#include "tst_CodeSnapshot.moc"
