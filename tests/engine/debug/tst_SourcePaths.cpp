#include "engine/debug/SourcePaths.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace lathe;
using debug::SourcePaths;
namespace fs = std::filesystem;

class tst_SourcePaths : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path m_root = m_folder.path().toStdString();

    fs::path write(const fs::path& file) const {
        fs::create_directories((m_root / file).parent_path());
        std::ofstream{m_root / file} << "x";
        return m_root / file;
    }
    SourcePaths built() const {
        SourcePaths paths;
        paths.add("/var/task", m_root / "result", m_root / "src");
        paths.addRuntime("/var/runtime");
        return paths;
    }

  private slots:
    void whatWasBuiltFromASourceIsTheSource() {
        const fs::path source = write("src/app.py");
        const fs::path package = write("result/requests/api.py");
        QCOMPARE(built().sourceOf("/var/task/app.py"), source);
        QCOMPARE(built().sourceOf("/var/task/requests/api.py"), package);
    }

    void aFileIsWhereItIsInside() {
        const auto insides = built().insidesOf(m_root / "src/lib/a.py");
        QCOMPARE(insides.size(), 1U);
        QCOMPARE(insides[0], fs::path{"/var/task/lib/a.py"});
        QVERIFY(built().insidesOf("/elsewhere/a.py").empty());
        QVERIFY(built().insidesOf(m_root / "src-old/a.py").empty());
    }

    void aCopyThatWasBuiltIsTheSource() {
        const fs::path source = write("src/app.ts");
        SourcePaths paths = built();
        paths.addCopy(m_root / "work", m_root / "src");
        QCOMPARE(paths.original(m_root / "result/../work/app.ts"), source);
        QCOMPARE(paths.original("/elsewhere/app.ts"), fs::path{"/elsewhere/app.ts"});
    }

    void noPathClimbsOutOfItsFolder() {
        write("secret.py");
        QVERIFY(built().sourceOf("/var/task/../nothing-here.py").empty());
        QVERIFY(!built().isOwn("/var/task/../../etc/app.py"));
        QVERIFY(!built().isRuntime("/var/runtime/../task/app.py"));
    }

    void packagesAndTheRuntimeAreNotTheFunctionsOwn() {
        QVERIFY(built().isOwn("/var/task/app.js"));
        QVERIFY(!built().isOwn("/var/task/node_modules/a/index.js"));
        QVERIFY(!built().isOwn("/usr/lib/python3.11/json/__init__.py"));
        QVERIFY(built().isRuntime("/var/runtime/bootstrap.js"));
    }
};

LATHE_TEST(tst_SourcePaths)
#include "tst_SourcePaths.moc"
