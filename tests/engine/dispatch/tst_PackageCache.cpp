#include "engine/dispatch/CodePackage.h"
#include "engine/dispatch/PackageCache.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include <fstream>

using namespace lathe;
using namespace lathe::dispatch;
namespace fs = std::filesystem;

namespace {

void makePackage(const fs::path& package, std::chrono::hours age) {
    fs::create_directories(package);
    std::ofstream{package / "app.py"} << "pass\n";
    fs::last_write_time(package, fs::file_time_type::clock::now() - age);
}

} // namespace

class tst_PackageCache : public QObject {
    Q_OBJECT

  private slots:
    void whatIsNoLongerUsedGoes() {
        const QTemporaryDir folder;
        const fs::path state = folder.path().toStdString();
        for (int i = 0; i < 40; ++i)
            makePackage(state / "code" / fmt::format("package{:02}", i), std::chrono::hours{i});
        makePackage(state / "layers/old", std::chrono::hours{24 * 31});
        makePackage(state / "layers/young", std::chrono::hours{24});
        makePackage(state / "layers/young.1234abcd", std::chrono::hours{0});
        setUnusedPackagesAside(state);
        QVERIFY(fs::exists(state / "code/package31/app.py"));
        QVERIFY(!fs::exists(state / "code/package32"));
        QVERIFY(!fs::exists(state / "layers/old"));
        QVERIFY(fs::exists(state / "layers/young"));
        QVERIFY(!fs::exists(state / "layers/young.1234abcd"));
        QVERIFY(fs::exists(state / "dropped/code/package39/app.py"));
        deletePackagesSetAside(state);
        QVERIFY(!fs::exists(state / "dropped"));
    }
    void aPackageThatIsTakenAgainCountsAsUsed() {
        const QTemporaryDir folder;
        const fs::path state = folder.path().toStdString();
        model::FunctionSpec function;
        function.runtime = "python3.13";
        function.inlineCode = "def handler(event, context): pass";
        const auto made = materialise(function, state);
        QVERIFY(made);
        fs::last_write_time(made->codeDirectory,
                            fs::file_time_type::clock::now() - std::chrono::hours{24 * 31});
        QVERIFY(materialise(function, state));
        setUnusedPackagesAside(state);
        QVERIFY(fs::exists(made->codeDirectory / "index.py"));
    }
    void withoutPackagesThereIsNothingToDo() {
        const QTemporaryDir folder;
        const fs::path state = folder.path().toStdString();
        setUnusedPackagesAside(state);
        deletePackagesSetAside(state);
        QVERIFY(fs::is_empty(state));
    }
};

LATHE_TEST(tst_PackageCache)
#include "tst_PackageCache.moc"
