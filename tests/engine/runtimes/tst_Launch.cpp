#include "engine/base/Paths.h"
#include "engine/runtimes/CompiledBootstrap.h"
#include "engine/runtimes/JavaOptions.h"
#include "engine/runtimes/Runtimes.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace lathe;
namespace fs = std::filesystem;

namespace {

model::FunctionSpec functionOf(const std::string& runtime) {
    model::FunctionSpec function;
    function.runtime = runtime;
    function.handler = "app.handler";
    return function;
}

bool binds(const runtimes::Launch& launch, const fs::path& host, const fs::path& inside) {
    return std::any_of(launch.binds.begin(), launch.binds.end(), [&](const sandbox::Bind& bind) {
        return bind.host == host && bind.inside == inside && !bind.writable;
    });
}

} // namespace

class tst_Launch : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path m_code;
    fs::path m_layers;

  private slots:
    void initTestCase() {
        m_code = fs::path{m_folder.path().toStdString()} / "code";
        m_layers = fs::path{m_folder.path().toStdString()} / "layers";
        fs::create_directories(m_code);
        fs::create_directories(m_layers);
        qputenv("XDG_CACHE_HOME", (m_folder.path() + "/cache").toUtf8());
    }

    void pythonStartsFromByteCode() {
        const auto match = runtimes::match("python3.11");
        if (match.served.empty())
            QSKIP("no Python is installed");
        const auto launch = runtimes::prepareLaunch(functionOf("python3.11"), m_code, m_layers,
                                                    {{"_HANDLER", "app.handler"}});
        QVERIFY(launch);
        QVERIFY(binds(*launch, m_code, "/var/task"));
        QVERIFY(binds(*launch, m_layers, "/opt"));
        QCOMPARE(launch->command.arguments.back(), std::string{"/var/runtime/bootstrap.pyc"});
        QCOMPARE(launch->command.workingDirectory, fs::path{"/var/task"});
        QCOMPARE(launch->socketVariable, std::string{"LATHE_RUNTIME_SOCKET"});
        const auto& environment = launch->command.environment;
        QCOMPARE(environment.at("AWS_EXECUTION_ENV"), std::string{"AWS_Lambda_python3.11"});
        QCOMPARE(environment.at("_HANDLER"), std::string{"app.handler"});
        QCOMPARE(environment.at("TZ"), std::string{":UTC"});
        QVERIFY(environment.at("PYTHONPATH").ends_with(":/opt/python:/var/runtime"));
        QVERIFY(environment.at("PYTHONPATH").starts_with("/opt/python/lib/" + match.served + "/"));
    }

    void interpretersOutsideOfTheSystemAreBound() {
        const auto match = runtimes::match("python3.11");
        if (match.served.empty() || match.interpreter.starts_with("/usr") ||
            match.interpreter.starts_with("/opt"))
            QSKIP("no Python outside of /usr is installed");
        const auto launch = runtimes::prepareLaunch(functionOf("python3.11"), m_code, {}, {});
        const fs::path prefix = fs::path{match.interpreter}.parent_path().parent_path();
        QVERIFY(binds(*launch, prefix, prefix));
        QVERIFY(launch->command.environment.at("PATH").starts_with(prefix.string() + "/bin:"));
    }

    void esModulesFindThePackagesOfLayers() {
        if (runtimes::match("nodejs20.x").served.empty())
            QSKIP("no Node.js is installed");
        const fs::path packages = m_layers / "nodejs/node_modules";
        fs::create_directories(packages);
        auto launch = runtimes::prepareLaunch(functionOf("nodejs20.x"), m_code, m_layers, {});
        QVERIFY(binds(*launch, packages, "/var/node_modules"));
        const fs::path ofVersion = m_layers / "nodejs/node20/node_modules";
        fs::create_directories(ofVersion);
        launch = runtimes::prepareLaunch(functionOf("nodejs20.x"), m_code, m_layers, {});
        QVERIFY(binds(*launch, ofVersion, "/var/node_modules"));
        fs::remove_all(m_layers / "nodejs");
    }
    void nodeSharesTheMemoryOutAsLambdaDoes() {
        if (runtimes::match("nodejs20.x").served.empty())
            QSKIP("no Node.js is installed");
        auto function = functionOf("nodejs20.x");
        function.memory = Bytes::mebi(1000);
        const auto launch = runtimes::prepareLaunch(function, m_code, {}, {});
        QVERIFY(launch);
        const auto& arguments = launch->command.arguments;
        QCOMPARE(arguments.back(), std::string{"/var/runtime/bootstrap.js"});
        QVERIFY(std::count(arguments.begin(), arguments.end(), "--max-old-space-size=900") == 1);
        QVERIFY(launch->command.environment.at("NODE_PATH").starts_with("/opt/nodejs/node20/"));
        QVERIFY(binds(*launch, resourceDirectory() / "runtimes/nodejs", "/var/runtime"));
    }

    void theFunctionsVariablesComeFirst() {
        if (runtimes::match("nodejs20.x").served.empty())
            QSKIP("no Node.js is installed");
        const auto launch = runtimes::prepareLaunch(functionOf("nodejs20.x"), m_code, {},
                                                    {{"TZ", "Europe/Berlin"},
                                                     {"LAMBDA_TASK_ROOT", "/elsewhere"},
                                                     {"AWS_LAMBDA_EXEC_WRAPPER", "/opt/wrapper"}});
        QCOMPARE(launch->command.environment.at("TZ"), std::string{"Europe/Berlin"});
        QCOMPARE(launch->command.environment.at("LAMBDA_TASK_ROOT"), std::string{"/var/task"});
        QCOMPARE(launch->command.arguments.front(), std::string{"/opt/wrapper"});
    }

    void providedRunsTheFunctionsOwnBootstrap() {
        auto launch = runtimes::prepareLaunch(functionOf("provided.al2023"), m_code, m_layers, {});
        QVERIFY(!launch);
        QCOMPARE(launch.error().code, std::string{"Runtime.InvalidEntrypoint"});
        std::ofstream{m_layers / "bootstrap"} << "#!/bin/sh\n";
        fs::permissions(m_layers / "bootstrap", fs::perms::owner_all);
        launch = runtimes::prepareLaunch(functionOf("provided.al2023"), m_code, m_layers, {});
        QVERIFY(launch);
        QCOMPARE(launch->command.arguments, (std::vector<std::string>{"/opt/bootstrap"}));
        std::ofstream{m_code / "bootstrap"} << "#!/bin/sh\n";
        fs::permissions(m_code / "bootstrap", fs::perms::owner_all);
        launch = runtimes::prepareLaunch(functionOf("provided.al2"), m_code, m_layers, {});
        QCOMPARE(launch->command.arguments, (std::vector<std::string>{"/var/task/bootstrap"}));
        QVERIFY(!launch->command.environment.contains("AWS_EXECUTION_ENV"));
    }

    void providedHasNoExecutionEnvironment() {
        std::ofstream{m_code / "bootstrap"} << "#!/bin/sh\n";
        fs::permissions(m_code / "bootstrap", fs::perms::owner_all);
        const auto launch = runtimes::prepareLaunch(
            functionOf("provided.al2023"), m_code, {},
            {{"AWS_EXECUTION_ENV", "AWS_Lambda_provided.al2023"}, {"_HANDLER", "app.handler"}});
        const auto& environment = launch->command.environment;
        QVERIFY(!environment.contains("AWS_EXECUTION_ENV"));
        QCOMPARE(environment.at("_HANDLER"), std::string{"app.handler"});
        QCOMPARE(environment.at("LAMBDA_TASK_ROOT"), std::string{"/var/task"});
        QCOMPARE(environment.at("PATH"), std::string{"/usr/local/bin:/usr/bin/:/bin:/opt/bin"});
    }

    void goRunsTheProgramThatTheHandlerNames() {
        auto function = functionOf("go1.x");
        function.handler = "bin/main";
        auto launch = runtimes::prepareLaunch(function, m_code, {}, {});
        QVERIFY(!launch);
        QCOMPARE(launch.error().code, std::string{"Runtime.InvalidEntrypoint"});
        fs::create_directories(m_code / "bin");
        std::ofstream{m_code / "bin/main"} << "#!/bin/sh\n";
        QVERIFY(!runtimes::prepareLaunch(function, m_code, {}, {}));
        fs::permissions(m_code / "bin/main", fs::perms::owner_all);
        launch = runtimes::prepareLaunch(function, m_code, {}, {});
        QVERIFY(launch);
        QCOMPARE(launch->command.arguments, (std::vector<std::string>{"/var/task/bin/main"}));
    }

    void javaGetsItsShareOfTheMemoryAndAnArchive() {
        const auto match = runtimes::match("java17");
        if (match.served.empty())
            QSKIP("no Java is installed");
        auto function = functionOf("java17");
        function.memory = Bytes::mebi(1000);
        const auto launch = runtimes::prepareLaunch(function, m_code, {}, {});
        if (!launch)
            QSKIP("Lathe was built without a JDK");
        const auto& arguments = launch->command.arguments;
        const auto count = [&](const char* argument) {
            return std::count(arguments.begin(), arguments.end(), argument);
        };
        QCOMPARE(arguments.back(), std::string{"lathe.runtime.Bootstrap"});
        QCOMPARE(count("-XX:MaxHeapSize=870400k"), 1);
        const fs::path runtime = launch->binds.back().host;
        QVERIFY(fs::exists(runtime / "bootstrap.jar"));
        QCOMPARE(count("-XX:SharedArchiveFile=/var/runtime/bootstrap.jsa") == 1,
                 fs::exists(runtime / "bootstrap.jsa"));
        const auto written = fs::last_write_time(runtime / "bootstrap.jar");
        QVERIFY(runtimes::prepareLaunch(function, m_code, {}, {}));
        QVERIFY(fs::last_write_time(runtime / "bootstrap.jar") == written);
    }

    void whatTheFunctionTellsTheJvmIsLeftToIt() {
        const auto options = runtimes::javaOptions(
            Bytes::mebi(512), 17, true, "-Xmx64m -XX:+UseG1GC -XX:TieredStopAtLevel=4 -Da=b");
        const auto hasAny = [&](const std::string& start) {
            return std::any_of(options.begin(), options.end(), [&](const std::string& option) {
                return option.starts_with(start);
            });
        };
        QVERIFY(!hasAny("-XX:MaxHeapSize"));
        QVERIFY(!hasAny("-XX:+UseSerialGC"));
        QVERIFY(!hasAny("-XX:TieredStopAtLevel"));
        QVERIFY(hasAny("-XX:+TieredCompilation"));
        QVERIFY(hasAny("-XX:SharedArchiveFile"));
    }

    void whatDoesNotRunSaysSo() {
        const auto match = runtimes::match("cobol85");
        QVERIFY(match.served.empty());
        QVERIFY(match.advice.english().find("cobol85") != std::string::npos);
        const auto launch = runtimes::prepareLaunch(functionOf("cobol85"), m_code, {}, {});
        QVERIFY(!launch);
        QCOMPARE(launch.error().code, std::string{"Runtime.Unsupported"});
        QCOMPARE(launch.error().detail.english(), match.advice.english());
    }

    void theBootstrapIsCompiledOnceForEachInterpreter() {
        const auto match = runtimes::match("python3.11");
        if (match.served.empty())
            QSKIP("no Python is installed");
        const fs::path cache = fs::path{m_folder.path().toStdString()} / "compiled";
        const fs::path source = resourceDirectory() / "runtimes/python";
        const auto first =
            runtimes::compiledBootstrap(source, match.interpreter, match.version, cache);
        QVERIFY(fs::exists(first.folder / first.file));
        const auto written = fs::last_write_time(first.folder / first.file);
        const auto second =
            runtimes::compiledBootstrap(source, match.interpreter, match.version, cache);
        QCOMPARE(second.folder, first.folder);
        QVERIFY(fs::last_write_time(second.folder / second.file) == written);
        const auto broken = runtimes::compiledBootstrap(source, "/bin/false", "0", cache);
        QCOMPARE(broken.folder, source);
        QCOMPARE(broken.file, std::string{"bootstrap.py"});
    }

    void inlineCodeIsNamedAsCloudFormationDoes() {
        QCOMPARE(runtimes::inlineFileName("python3.12"), std::string{"index.py"});
        QCOMPARE(runtimes::inlineFileName("nodejs22.x"), std::string{"index.js"});
        QCOMPARE(runtimes::inlineFileName("java21"), std::string{});
    }

    void everyInstalledVersionIsListedOnce() {
        const auto all = runtimes::installed();
        for (const auto& match : all) {
            QVERIFY(match.exact());
            QVERIFY(!match.version.empty());
            QVERIFY(fs::exists(match.interpreter));
            QVERIFY(std::count_if(all.begin(), all.end(), [&](const auto& other) {
                        return other.served == match.served;
                    }) == 1);
        }
    }
};

LATHE_TEST(tst_Launch)
#include "tst_Launch.moc"
