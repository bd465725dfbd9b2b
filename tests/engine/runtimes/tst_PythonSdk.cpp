#include "engine/runtimes/PythonSdk.h"
#include "engine/runtimes/Runtimes.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace lathe;
using namespace lathe::runtimes;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    std::ofstream{file} << text;
}

/// A folder of packages as pip leaves it.
fs::path packagesAt(const fs::path& folder, const std::string& version) {
    for (const char* name : {"boto3", "botocore", "s3transfer", "jmespath", "dateutil", "urllib3"})
        write(folder / name / "__init__.py", "version = '" + version + "'\n");
    write(folder / "six.py", "");
    write(folder / ("boto3-" + version + ".dist-info") / "METADATA", "");
    return folder;
}

} // namespace

class tst_PythonSdk : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path m_root;

  private slots:
    void init() {
        m_root = fs::path{m_folder.path().toStdString()} / QTest::currentTestFunction();
        fs::create_directories(m_root);
    }

    void foldersOfPathsEnvironmentsAreSearched() {
        const fs::path packages =
            packagesAt(m_root / "venv/lib/python3.11/site-packages", "1.43.1");
        SearchPlaces places;
        places.binFolders = {m_root / "venv/bin"};
        const auto folders = packageFolders(places);
        QVERIFY(std::find(folders.begin(), folders.end(), packages) != folders.end());
    }

    void theNewestServes() {
        const fs::path old = packagesAt(m_root / "old", "1.9.30");
        const fs::path fresh = packagesAt(m_root / "fresh", "1.43.11");
        const auto sdk = newestSdk({old, fresh, m_root / "none"});
        QVERIFY(sdk);
        QCOMPARE(sdk->folder, fresh);
        QCOMPARE(toText(sdk->version), std::string{"1.43.11"});
    }

    void whatIsIncompleteServesNobody() {
        const fs::path folder = packagesAt(m_root / "part", "1.43.11");
        fs::remove_all(folder / "urllib3");
        QVERIFY(!newestSdk({folder}));
    }

    void codeNamesItAtTheTopAndOneFolderBelow() {
        write(m_root / "code/app.py", "import json\n");
        QVERIFY(!namesSdk(m_root / "code"));
        write(m_root / "code/lib/store.py", "import boto3\n");
        QVERIFY(namesSdk(m_root / "code"));
    }

    void itIsCompiledOnceForAnInterpreter() {
        const auto match = runtimes::match("python3.11");
        if (match.served.empty())
            QSKIP("no Python is installed");
        const PythonSdk sdk{packagesAt(m_root / "packages", "1.43.11"), {1, 43, 11}};
        const fs::path folder =
            compiledSdk(sdk, match.interpreter, match.version, m_root / "cache");
        QVERIFY(fs::exists(folder / "boto3/__pycache__"));
        QVERIFY(!fs::exists(sdk.folder / "boto3/__pycache__"));
        QCOMPARE(compiledSdk(sdk, match.interpreter, match.version, m_root / "cache"), folder);
    }

    void interpretersWithTheirOwnKeepIt() {
        packagesAt(m_root / "lib/python3.12/site-packages", "1.43.11");
        QVERIFY(hasSdk(m_root / "bin/python3.12", {3, 12, 1}));
        QVERIFY(!hasSdk(m_root / "bin/python3.13", {3, 13, 0}));
    }
};

LATHE_TEST(tst_PythonSdk)
#include "tst_PythonSdk.moc"
