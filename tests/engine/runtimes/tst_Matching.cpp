#include "engine/runtimes/Matching.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace lathe;
using namespace lathe::runtimes;
namespace fs = std::filesystem;

namespace {

Interpreter python(int minor, int patch, const std::string& binary = "p") {
    return {Language::Python, binary, {3, minor, patch}};
}

Interpreter node(int major, const std::string& binary = "n") {
    return {Language::Node, binary, {major, 1, 0}};
}

std::optional<Version> askNobody(const fs::path&) {
    return {};
}

/// A machine of files that look like interpreters.
class FakeMachine {
  public:
    SearchPlaces places;

    fs::path root() const { return m_folder.path().toStdString(); }

    fs::path add(const std::string& path, const std::string& content = "\x7f"
                                                                       "ELF") {
        const fs::path file = root() / path;
        fs::create_directories(file.parent_path());
        std::ofstream{file} << content;
        fs::permissions(file, fs::perms::owner_all);
        return fs::canonical(file);
    }

  private:
    QTemporaryDir m_folder;
};

} // namespace

class tst_Matching : public QObject {
    Q_OBJECT

  private slots:
    void identifiersAreTakenApart() {
        QCOMPARE(parseRuntimeId("python3.13"), (RuntimeId{Language::Python, 3, 13}));
        QCOMPARE(parseRuntimeId("nodejs22.x"), (RuntimeId{Language::Node, 22, 0}));
        QCOMPARE(parseRuntimeId("nodejs4.3"), (RuntimeId{Language::Node, 4, 0}));
        QCOMPARE(parseRuntimeId("provided.al2023").language, Language::Provided);
        QCOMPARE(parseRuntimeId("java21"), (RuntimeId{Language::Java, 21, 0}));
        QCOMPARE(parseRuntimeId("java8.al2"), (RuntimeId{Language::Java, 8, 0}));
        QCOMPARE(parseRuntimeId("ruby3.4"), (RuntimeId{Language::Ruby, 3, 4}));
        QCOMPARE(parseRuntimeId("dotnetcore3.1"), (RuntimeId{Language::DotNet, 3, 0}));
        QCOMPARE(parseRuntimeId("dotnet8"), (RuntimeId{Language::DotNet, 8, 0}));
        QCOMPARE(parseRuntimeId("go1.x").language, Language::Go);
        QCOMPARE(parseRuntimeId("cobol85").language, Language::Other);
        QCOMPARE(parseRuntimeId("").language, Language::Other);
    }

    void versionsAreReadFromNamesAndAnswers() {
        QCOMPARE(parseVersion("3.11.7"), (Version{3, 11, 7}));
        QCOMPARE(parseVersion("v20.20.2\n"), (Version{20, 20, 2}));
        QCOMPARE(parseVersion("Python 3.11.2"), (Version{3, 11, 2}));
        QCOMPARE(parseVersion("3.13.0rc1"), (Version{3, 13, 0}));
        QCOMPARE(parseVersion("system"), Version{});
    }

    void theNewestPatchOfTheVeryVersionServes() {
        const auto found =
            nearest(parseRuntimeId("python3.11"),
                    {python(12, 1), python(11, 2, "a"), python(11, 7, "b")}, askNobody);
        QCOMPARE(found->binary, fs::path{"b"});
    }

    void elseTheNearestVersionServesAndTheNewerOfTwo_data() {
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<int>("served");
        QTest::newRow("newer than any") << QByteArray{"python3.14"} << 12;
        QTest::newRow("older than any") << QByteArray{"python3.6"} << 8;
        QTest::newRow("Python 2") << QByteArray{"python2.7"} << 8;
        QTest::newRow("between") << QByteArray{"python3.10"} << 12;
        QTest::newRow("nearer below") << QByteArray{"python3.9"} << 8;
    }
    void elseTheNearestVersionServesAndTheNewerOfTwo() {
        QFETCH(QByteArray, asked);
        const auto found =
            nearest(parseRuntimeId(asked.toStdString()), {python(8, 18), python(12, 1)}, askNobody);
        QTEST(found->version.minor, "served");
    }

    void nodeIsMatchedByItsMajorVersion() {
        const std::vector<Interpreter> candidates{node(18), node(20), node(12)};
        QCOMPARE(nearest(parseRuntimeId("nodejs20.x"), candidates, askNobody)->version.major, 20);
        QCOMPARE(nearest(parseRuntimeId("nodejs24.x"), candidates, askNobody)->version.major, 20);
        QCOMPARE(nearest(parseRuntimeId("nodejs19.x"), candidates, askNobody)->version.major, 20);
        // Too old for the bootstrap.
        QCOMPARE(nearest(parseRuntimeId("nodejs12.x"), candidates, askNobody)->version.major, 18);
    }

    void nothingServesWhereNothingIsInstalled() {
        QVERIFY(!nearest(parseRuntimeId("python3.11"), {}, askNobody));
        QVERIFY(!nearest(parseRuntimeId("python3.11"), {{Language::Python, "p", {}}}, askNobody));
    }

    void onlyBinariesInQuestionAreAsked() {
        std::vector<fs::path> asked;
        const auto ask = [&](const fs::path& binary) {
            asked.push_back(binary);
            return std::optional{Version{3, 11, 9}};
        };
        const auto found =
            nearest(parseRuntimeId("python3.11"),
                    {python(12, -1, "a"), python(11, -1, "b"), python(11, 7, "c")}, ask);
        QCOMPARE(found->binary, fs::path{"b"});
        QCOMPARE(asked, (std::vector<fs::path>{"b"}));
    }

    void binariesAreFoundAndShimsAreNot() {
        FakeMachine machine;
        const fs::path real = machine.add("pyenv/versions/3.11.7/bin/python3.11");
        machine.add("shims/python3.11", "#!/bin/sh\nexec pyenv exec python3.11\n");
        const fs::path system = machine.add("bin/python3.9");
        fs::create_symlink(system, machine.root() / "bin/python3");
        machine.places.binFolders = {machine.root() / "shims", machine.root() / "bin"};
        machine.places.pythonVersions = {machine.root() / "pyenv/versions",
                                         machine.root() / "none"};
        const auto found = findInterpreters(Language::Python, machine.places);
        QCOMPARE(found, (std::vector<Interpreter>{{Language::Python, system, {3, 9, -1}},
                                                  {Language::Python, real, {3, 11, 7}}}));
    }

    void foldersThatCannotBeLookedIntoArePassedOver() {
        FakeMachine machine;
        const fs::path system = machine.add("bin/python3.11");
        fs::create_symlink("loop", machine.root() / "loop");
        machine.places.binFolders = {machine.root() / "loop", machine.root() / "bin/python3.11",
                                     machine.root() / "bin"};
        machine.places.pythonVersions = {machine.root() / "loop"};
        const auto found = findInterpreters(Language::Python, machine.places);
        QCOMPARE(found, (std::vector<Interpreter>{{Language::Python, system, {3, 11, -1}}}));
    }

    void nodesOfVersionManagersAreFound() {
        FakeMachine machine;
        const fs::path nvm = machine.add("nvm/v18.19.0/bin/node");
        const fs::path fnm = machine.add("fnm/v22.1.0/installation/bin/node");
        const fs::path system = machine.add("bin/node");
        machine.places.binFolders = {machine.root() / "bin", machine.root() / "nvm/v18.19.0/bin"};
        machine.places.nodeVersions = {machine.root() / "nvm", machine.root() / "fnm"};
        const auto found = findInterpreters(Language::Node, machine.places);
        QCOMPARE(found, (std::vector<Interpreter>{{Language::Node, system, {}},
                                                  {Language::Node, nvm, {18, 19, 0}},
                                                  {Language::Node, fnm, {22, 1, 0}}}));
    }

    void rubyIsMatchedByMajorAndMinor() {
        const auto ruby = [](int major, int minor) {
            return Interpreter{Language::Ruby, "r", {major, minor, 0}};
        };
        const auto found =
            nearest(parseRuntimeId("ruby3.4"), {ruby(3, 1), ruby(4, 0), ruby(2, 7)}, askNobody);
        QCOMPARE(found->version.minor, 1);
    }

    void javasTellTheirVersionInTheFileRelease() {
        FakeMachine machine;
        const auto addJava = [&](const std::string& home, const std::string& version) {
            machine.add(home + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        };
        const fs::path old = machine.add("jvm/java-8/jre/bin/java");
        addJava("jvm/java-8", "1.8.0_402");
        const fs::path temurin = machine.add("jvm/temurin-25/bin/java");
        addJava("jvm/temurin-25", "25.0.3");
        machine.places.javaVersions = {machine.root() / "jvm"};
        const auto found = findInterpreters(Language::Java, machine.places);
        QCOMPARE(found, (std::vector<Interpreter>{{Language::Java, old, {8, 0, -1}},
                                                  {Language::Java, temurin, {25, 0, 3}}}));
        const auto match = nearest(parseRuntimeId("java8.al2"), found, askNobody);
        QCOMPARE(match->binary, old);
    }

    void dotnetHasTheVersionsThatLieBesideIt() {
        FakeMachine machine;
        const fs::path binary = machine.add("dotnet/dotnet");
        machine.add("dotnet/shared/Microsoft.NETCore.App/6.0.36/x");
        machine.add("dotnet/shared/Microsoft.NETCore.App/8.0.11/x");
        machine.add("bare/dotnet");
        machine.places.dotnetRoots = {machine.root() / "bare", machine.root() / "dotnet"};
        QCOMPARE(findInterpreters(Language::DotNet, machine.places),
                 (std::vector<Interpreter>{{Language::DotNet, binary, {8, 0, 11}}}));
    }

    void aBinaryThatDoesNotAnswerHasNoVersion() {
        FakeMachine machine;
        QVERIFY(!askVersion(machine.add("broken")));
        QVERIFY(!askVersion(machine.root() / "missing"));
    }
};

LATHE_TEST(tst_Matching)
#include "tst_Matching.moc"
