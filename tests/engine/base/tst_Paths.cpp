#include "engine/base/Paths.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace lathe;
namespace fs = std::filesystem;

class tst_Paths : public QObject {
    Q_OBJECT

    QByteArray m_path;

  private slots:
    void init() { m_path = qgetenv("PATH"); }
    void cleanup() { qputenv("PATH", m_path); }

    void executablesAreFoundOnThePathPastFoldersThatCannotBeLookedInto() {
        const QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        fs::create_symlink("loop", root / "loop");
        fs::create_directory(root / "bin");
        std::ofstream{root / "bin/lathe-of-the-test"} << "";
        qputenv("PATH", (folder.path() + "/loop:" + folder.path() + "/bin").toUtf8());
        QCOMPARE(siblingExecutable("lathe-of-the-test"), root / "bin/lathe-of-the-test");
        QCOMPARE(siblingExecutable("lathe-of-nobody"), fs::path{});
    }

    void eachTemplateHasAStateOfItsOwn() {
        QVERIFY(stateDirectoryFor("/a/template.yaml") != stateDirectoryFor("/b/template.yaml"));
        QCOMPARE(stateDirectoryFor("/a/b/../template.yaml"), stateDirectoryFor("/a/template.yaml"));
    }
};

LATHE_TEST(tst_Paths)
#include "tst_Paths.moc"
