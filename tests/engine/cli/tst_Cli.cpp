#include "engine/catalog/Catalog.h"
#include "engine/cli/Options.h"
#include "engine/cli/Output.h"
#include "tests/engine/cli/Command.h"
#include "tests/support/Damage.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>
#include <unistd.h>

#include <csignal>
#include <filesystem>

using namespace lathe;
using namespace lathe::cli;
using namespace lathe::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
namespace json = boost::json;

class tst_Cli : public QObject, private HelloProject {
    Q_OBJECT

  private slots:
    void initTestCase() {
#ifdef __SANITIZE_THREAD__
        QSKIP("runs the command in a forked process, where this sanitizer is blind");
#endif
    }
    void usageErrorsEndWithTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown option") << QStringList{"list", "--nonsense"} << "--nonsense";
        QTest::newRow("no function")
            << QStringList{"invoke", "--project", "/"} << "which function?";
        QTest::newRow("no template") << QStringList{"validate", "--project", "/proc"} << "template";
        QTest::newRow("bad type") << QStringList{"invoke", "F", "--invocation-type", "Later"}
                                  << "RequestResponse";
        QTest::newRow("port out of range") << QStringList{"serve", "--port", "99999"} << "65535";
        QTest::newRow("no lifetime") << QStringList{"serve", "--idle-lifetime", "0s"} << "'0s'";
        QTest::newRow("bad lifetime") << QStringList{"serve", "--idle-lifetime", "1y"} << "'1y'";
        QTest::newRow("no concurrency")
            << QStringList{"serve", "--account-concurrency", "0"} << "range 1 to 1000000";
        QTest::newRow("no speed") << QStringList{"serve", "--retry-speed", "0"}
                                  << "range 1 to 1000";
        QTest::newRow("event is a folder")
            << QStringList{"invoke", "F", "-e", "/"} << "/ is a folder";
        QTest::newRow("event is not there")
            << QStringList{"invoke", "F", "-e", "/nowhere.json"} << "cannot read /nowhere.json";
        QTest::newRow("neither command nor folder")
            << QStringList{"nothere"} << "neither a command";
        QTest::newRow("bad span") << QStringList{"metrics", "--since", "soon"} << "'soon'";
        QTest::newRow("unknown event") << QStringList{"event", "s3", "punt"} << "put";
        QTest::newRow("bad region") << QStringList{"list", "--region", "nowhere"} << "'nowhere'";
        QTest::newRow("bad account") << QStringList{"list", "--account-id", "12"} << "12 digits";
        QTest::newRow("negative lines") << QStringList{"logs", "-n", "-1"} << "range 0 to 2000000";
        QTest::newRow("logs of nobody") << QStringList{"logs", "Nobody"} << "'Nobody'";
        QTest::newRow("metrics of nobody") << QStringList{"metrics", "Nobody"} << "'Nobody'";
        QTest::newRow("field without value")
            << QStringList{"event", "s3", "put", "--bucket"} << "--bucket needs a value";
    }
    void usageErrorsEndWithTwo() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        std::vector<std::string> given;
        for (const QString& argument : arguments)
            given.push_back(argument.toStdString());
        if (!arguments.contains("--project") && arguments[0] != "event" && arguments.size() > 1)
            given.insert(given.end(), {"--project", project()});
        const Outcome outcome = command(given);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(has(outcome.err, said.toStdString()), outcome.err.c_str());
        QVERIFY(outcome.out.empty());
    }
    void everyCommandOfAProjectTakesTheCommonOptions() {
        for (const char* name : {"list", "validate", "logs", "metrics", "cost"}) {
            const Outcome outcome = command({name, "--region", "eu-west-1", "--account-id",
                                             "210987654321", "--parameter-overrides", "Memory=512",
                                             "--json", "--project", project(), "--state", state()});
            QVERIFY2(outcome.code == 0, (name + (": " + outcome.err)).c_str());
        }
    }
    void helpAndVersionSucceed() {
        const Outcome help = command({"--help"});
        QCOMPARE(help.code, 0);
        for (const char* name : {"open", "invoke", "test", "serve", "list", "validate", "build",
                                 "logs", "metrics", "cost", "tune", "load", "event"})
            QVERIFY2(has(help.out, name), name);
        QVERIFY(has(command({"invoke", "--help"}).out, "--invocation-type"));
        QCOMPARE(command({"--version"}).out, std::string{"lathe " LATHE_VERSION "\n"});
    }
    void aValidTemplateIsSaidToBeValid() {
        const Outcome outcome = command({"validate", "--project", project()});
        QCOMPARE(outcome.code, 0);
        QVERIFY(has(outcome.out, "template.yaml: valid, 1 function\n"));
    }
    void aBrokenTemplateNamesFileLineAndColumn() {
        write("broken/template.yaml", "Resources:\n  Hello:\n    Type: [\n");
        const Outcome outcome = command({"validate", "--project", project() + "/broken"});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(has(outcome.out, "template.yaml:") && has(outcome.out, ": error: "),
                 outcome.out.c_str());
        const Outcome asJson = command({"validate", "--json", "--project", project() + "/broken"});
        const json::value parsed = json::parse(asJson.out);
        QCOMPARE(parsed.at("valid").as_bool(), false);
        QVERIFY(parsed.at("diagnostics").at(0).at("line").as_int64() > 0);
    }
    void serveTellsOfEachDamagedFileWhereItsCopyIs() {
        const std::string state = project() + "/served";
        std::vector<fs::path> files;
        const auto isTold = [](const fs::path& file, const std::string& text) {
            return has(text, "sqlite3 " + file.string() + ".damaged-");
        };
        const auto serve = [&] {
            return command({"serve", "--port", "0", "--http-port", "0", "--project", project(),
                            "--state", state},
                           [&](pid_t child, const fs::path& err) {
                               const fs::path out = err.parent_path() / "out";
                               (void)QTest::qWaitFor(
                                   [&] {
                                       const std::string told = content(err);
                                       return has(content(out), "lathe: ready") &&
                                              std::all_of(files.begin(), files.end(),
                                                          [&](const fs::path& file) {
                                                              return isTold(file, told);
                                                          });
                                   },
                                   30'000);
                               ::kill(child, SIGINT);
                           });
        };
        QCOMPARE(serve().code, 0);
        for (const auto& entry : fs::recursive_directory_iterator{state})
            if (entry.path().extension() == ".db")
                files.push_back(entry.path());
        QVERIFY2(files.size() >= 8, std::to_string(files.size()).c_str());
        for (const fs::path& file : files)
            damage(file, DamagedPart::Header);
        const Outcome outcome = serve();
        QCOMPARE(outcome.code, 0);
        for (const fs::path& file : files) {
            QVERIFY2(isTold(file, outcome.err), (file.string() + " of " + outcome.err).c_str());
            QCOMPARE(damagedCopies(file).size(), std::size_t{1});
        }
    }
    void listShowsFunctionsAndGuarantees() {
        const Outcome outcome = command({"list", "--json", "--project", project()});
        QCOMPARE(outcome.code, 0);
        const json::value list = json::parse(outcome.out);
        QCOMPARE(list.at("functions").at(0).at("logicalId").as_string(), "Hello");
        QCOMPARE(list.at("functions").at(0).at("memoryMB").as_int64(), 256);
        QVERIFY(!list.at("guarantees").as_array().empty());
        QVERIFY(has(command({"list", "--project", project()}).out, "FUNCTION"));
    }
    void anotherProcessorIsToldOnce() {
        const auto other = model::machineArchitecture() == model::Architecture::Arm64
                               ? model::Architecture::X86_64
                               : model::Architecture::Arm64;
        write("processor/template.yaml",
              "Transform: AWS::Serverless-2016-10-31\n"
              "Globals: {Function: {Runtime: python3.11, Handler: index.handler,\n"
              "                     Architectures: [" +
                  model::toText(other) +
                  "]}}\n"
                  "Resources:\n"
                  "  One: {Type: AWS::Serverless::Function, Properties: {InlineCode: '1'}}\n"
                  "  Two: {Type: AWS::Serverless::Function, Properties: {InlineCode: '1'}}\n");
        const std::vector<std::string> place = {"--project", project() + "/processor", "--state",
                                                project() + "/processor-s"};
        const Outcome listed = command({"list", place[0], place[1], place[2], place[3]});
        QVERIFY2(has(listed.out, "at the price of " + model::toText(other) + " (One, Two)."),
                 listed.out.c_str());
        const Outcome asJson = command({"list", "--json", place[0], place[1], place[2], place[3]});
        QCOMPARE(json::parse(asJson.out).at("functions").at(0).at("runsAs").as_string(),
                 model::toText(model::machineArchitecture()));
    }
    void aFunctionThatIsNotCreatedIsListedApartAndRefused() {
        write("conditional/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                           "Conditions:\n"
                                           "  IsProd: !Equals [dev, prod]\n"
                                           "Resources:\n"
                                           "  Admin:\n"
                                           "    Type: AWS::Serverless::Function\n"
                                           "    Condition: IsProd\n"
                                           "    Properties:\n"
                                           "      Handler: index.handler\n"
                                           "      Runtime: python3.11\n"
                                           "      InlineCode: 'def handler(e, c): return 1'\n");
        const auto with = [&](std::vector<std::string> arguments) {
            for (const std::string& more : {std::string{"--project"}, project() + "/conditional",
                                            std::string{"--state"}, project() + "/conditional-s"})
                arguments.push_back(more);
            return arguments;
        };
        const Outcome listed = command(with({"list"}));
        QVERIFY2(has(listed.out, "NOT CREATED") && has(listed.out, "condition IsProd is false"),
                 listed.out.c_str());
        const json::value list = json::parse(command(with({"list", "--json"})).out);
        QVERIFY(list.at("functions").as_array().empty());
        QCOMPARE(json::serialize(list.at("notCreated")),
                 std::string{R"([{"logicalId":"Admin","condition":"IsProd"}])"});
        const Outcome own = command(with({"invoke", "Admin"}));
        QCOMPARE(own.code, 2);
        QVERIFY2(has(own.err, "Admin is not created: its condition IsProd is false"),
                 own.err.c_str());
        Outcome running;
        command(with({"serve", "--port", "0", "--http-port", "0"}),
                [&](pid_t child, const fs::path& err) {
                    const fs::path out = err.parent_path() / "out";
                    if (QTest::qWaitFor([&] { return has(content(out), "lathe: ready"); }, 30'000))
                        running = command(with({"invoke", "Admin"}));
                    ::kill(child, SIGINT);
                });
        QCOMPARE(running.code, 2);
        QVERIFY2(has(running.err, "Admin is not created: its condition IsProd is false"),
                 running.err.c_str());
    }
    void aRegionWithoutPricesIsSaidWhereverCostsAreReckoned() {
        const auto in = [&](const std::string& region, std::vector<std::string> arguments) {
            for (const std::string& more :
                 {std::string{"--project"}, project(), std::string{"--state"}, project() + "/far",
                  std::string{"--region"}, region})
                arguments.push_back(more);
            return command(std::move(arguments));
        };
        const std::string note =
            "lathe: no price is known for me-south-1: costs are reckoned as in us-east-1\n";
        const Outcome invoked = in("me-south-1", {"invoke", "Hello"});
        QCOMPARE(invoked.code, 0);
        QCOMPARE(invoked.out, std::string{"{}\n"});
        QVERIFY2(has(invoked.err, note), invoked.err.c_str());
        const Outcome cost = in("me-south-1", {"cost", "--json"});
        QVERIFY2(has(cost.err, note), cost.err.c_str());
        QVERIFY(json::parse(cost.out).is_array());
        QVERIFY(in("eu-central-1", {"cost"}).err.empty());
        QVERIFY(!has(in("eu-central-1", {"invoke", "Hello"}).err, "no price"));
    }
    void listShowsWhatClientsOfTheApiHaveMade() {
        const std::string state = project() + "/listed";
        {
            const auto catalog = catalog::Catalog::open(state, [](const Error&) {});
            QVERIFY(catalog.has_value());
            catalog::Function function;
            function.name = function.logicalId = "made";
            function.latest.settings = {{"Runtime", "python3.11"}, {"Handler", "app.handler"}};
            function.versions[1] = function.latest;
            function.versions[1].number = "1";
            function.aliases["live"] = {"live", "1", {}, {}, 0, {}};
            QVERIFY((*catalog)->save((*catalog)->add(function)).has_value());
        }
        const Outcome outcome =
            command({"list", "--json", "--project", project(), "--state", state});
        const json::array functions = json::parse(outcome.out).at("functions").as_array();
        QCOMPARE(functions.front().at("madeBy").as_string(), "template");
        QCOMPARE(functions.back().at("name").as_string(), "made");
        QCOMPARE(functions.back().at("madeBy").as_string(), "api");
        QCOMPARE(json::serialize(functions.back().at("versions")), std::string{R"(["1"])"});
        QCOMPARE(json::serialize(functions.back().at("aliases")),
                 std::string{R"([{"name":"live","version":"1"}])"});
        QVERIFY(has(command({"list", "--project", project(), "--state", state}).out,
                    "made (made through the API)"));
    }
    void parametersCanBeOverridden() {
        const Outcome outcome = command(
            {"list", "--json", "--project", project(), "--parameter-overrides", "Memory=512"});
        QCOMPARE(json::parse(outcome.out).at("functions").at(0).at("memoryMB").as_int64(), 512);
    }
    void theExitCodeTellsWhoseFaultItWas() {
        write("faults/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                      "Globals: {Function: {Runtime: python3.11, CodeUri: src/}}\n"
                                      "Resources:\n"
                                      "  Fine:\n"
                                      "    Type: AWS::Serverless::Function\n"
                                      "    Properties: {Handler: app.fine}\n"
                                      "  Fails:\n"
                                      "    Type: AWS::Serverless::Function\n"
                                      "    Properties: {Handler: app.fails}\n"
                                      "  Gone:\n"
                                      "    Type: AWS::Serverless::Function\n"
                                      "    Properties: {Handler: app.fine, CodeUri: gone/}\n"
                                      "  Foreign:\n"
                                      "    Type: AWS::Serverless::Function\n"
                                      "    Properties: {Handler: a.b, Runtime: cobol1.0}\n");
        write("faults/src/app.py", "def fine(event, context): return event\n"
                                   "def fails(event, context): raise ValueError('no')\n");
        const auto invoke = [&](const std::string& function) {
            return command({"invoke", function, "--project", project() + "/faults", "--state",
                            project() + "/faults-state"});
        };
        const Outcome fine = invoke("Fine");
        QCOMPARE(fine.code, 0);
        QCOMPARE(fine.out, std::string{"{}\n"});
        const Outcome fails = invoke("Fails");
        QCOMPARE(fails.code, 1);
        QVERIFY2(has(fails.out, "ValueError"), fails.out.c_str());
        const Outcome gone = invoke("Gone");
        QCOMPARE(gone.code, 2);
        QVERIFY2(has(gone.err, "/faults/gone"), gone.err.c_str());
        const Outcome foreign = invoke("Foreign");
        QCOMPARE(foreign.code, 3);
        QVERIFY2(has(foreign.err, "cobol1.0"), foreign.err.c_str());
        const Outcome unknown = invoke("Nobody");
        QCOMPARE(unknown.code, 2);
        QVERIFY2(has(unknown.err, "Fine, Fails, Gone, Foreign"), unknown.err.c_str());
    }
    void anInterruptionStopsTheFunctionAndIsJournalled() {
        write("endless/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                       "Resources:\n"
                                       "  Endless:\n"
                                       "    Type: AWS::Serverless::Function\n"
                                       "    Properties:\n"
                                       "      Handler: app.endless\n"
                                       "      Runtime: python3.11\n"
                                       "      CodeUri: src/\n"
                                       "      Timeout: 100\n");
        write("endless/src/app.py", "import time\n"
                                    "def endless(event, context):\n"
                                    "    print('it has begun')\n"
                                    "    time.sleep(90)\n");
        const std::vector<std::string> place = {"--project", project() + "/endless", "--state",
                                                project() + "/endless-state"};
        std::vector<std::string> arguments{"invoke", "Endless"};
        arguments.insert(arguments.end(), place.begin(), place.end());
        const Outcome outcome = command(arguments, [](pid_t child, const fs::path& err) {
            const bool begun =
                QTest::qWaitFor([&] { return has(content(err), "it has begun"); }, 30'000);
            ::kill(child, begun ? SIGINT : SIGKILL);
        });
        QCOMPARE(outcome.code, 1);
        QVERIFY2(has(outcome.out, "was stopped"), outcome.out.c_str());
        arguments = {"metrics", "--json"};
        arguments.insert(arguments.end(), place.begin(), place.end());
        QCOMPARE(json::parse(command(arguments).out).at(0).at("invocations").as_int64(), 1);
    }
    void serveTellsEachProblemOnceAndEndsInOrder() {
        write("serve/template.yaml", "Resources:\n  A:\n    Type: [\n");
        const Outcome outcome = command(
            {"serve", "--port", "0", "--project", project() + "/serve", "--state",
             project() + "/serve-state"},
            [&](pid_t child, const fs::path& err) {
                const auto says = [](const fs::path& file, std::string_view part) {
                    return QTest::qWaitFor([&] { return has(content(file), part); }, 30'000);
                };
                const bool ready =
                    says(err.parent_path() / "out", "lathe: ready http://127.0.0.1:");
                write("serve/template.yaml", "Resources: {}\n");
                const bool told = ready && says(err, "at least one resource");
                ::kill(child, told ? SIGINT : SIGKILL);
            });
        QCOMPARE(outcome.code, 0);
        QCOMPARE(QByteArray::fromStdString(outcome.err).count("not valid YAML"), 1);
    }
    void whatServeHasAnsweredIsInTheMetricsAtOnce() {
        const std::vector<std::string> place = {"--project", project(), "--state",
                                                project() + "/answered-state"};
        const auto with = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.end(), place.begin(), place.end());
            return arguments;
        };
        Outcome invoked;
        Outcome metrics;
        const Outcome served = command(with({"serve", "--port", "0"}), [&](pid_t child,
                                                                           const fs::path& err) {
            const bool ready = QTest::qWaitFor(
                [&] { return has(content(err.parent_path() / "out"), "lathe: ready"); }, 30'000);
            if (ready) {
                invoked = command(with({"invoke", "Hello"}));
                metrics = command(with({"metrics", "--json"}));
            }
            ::kill(child, SIGINT);
        });
        QCOMPARE(served.code, 0);
        QCOMPARE(invoked.out, std::string{"{}\n"});
        QCOMPARE(json::parse(metrics.out).at(0).at("invocations").as_int64(), 1);
    }
    void serveEndsEnvironmentsThatWereIdleForAsLongAsItIsTold() {
        const std::vector<std::string> place = {"--project", project(), "--state",
                                                project() + "/idle-state"};
        const auto with = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.end(), place.begin(), place.end());
            return arguments;
        };
        Outcome metrics;
        const Outcome served =
            command(with({"serve", "--port", "0", "--idle-lifetime", "1s"}),
                    [&](pid_t child, const fs::path& err) {
                        const bool ready = QTest::qWaitFor(
                            [&] { return has(content(err.parent_path() / "out"), "lathe: ready"); },
                            30'000);
                        if (ready) {
                            command(with({"invoke", "Hello"}));
                            QTest::qWait(2'000);
                            command(with({"invoke", "Hello"}));
                            metrics = command(with({"metrics", "--json"}));
                        }
                        ::kill(child, SIGINT);
                    });
        QCOMPARE(served.code, 0);
        QCOMPARE(json::parse(metrics.out).at(0).at("coldStarts").as_int64(), 2);
    }
    void aRunningEngineTakesEveryKindOfInvocation() {
        write("running/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                       "Globals: {Function: {Runtime: python3.11, CodeUri: src/}}\n"
                                       "Resources:\n"
                                       "  Stage:\n"
                                       "    Type: AWS::Serverless::Function\n"
                                       "    Properties:\n"
                                       "      Handler: app.stage\n"
                                       "      Environment: {Variables: {STAGE: served}}\n"
                                       "  Fails:\n"
                                       "    Type: AWS::Serverless::Function\n"
                                       "    Properties: {Handler: app.fails}\n");
        write("running/src/app.py", "import os\n"
                                    "def stage(event, context):\n"
                                    "    print('it runs')\n"
                                    "    return os.environ['STAGE']\n"
                                    "def fails(event, context): raise ValueError('no')\n");
        write("running/vars.json", R"({"Stage": {"STAGE": "beside"}})");
        const std::vector<std::string> place = {"--project", project() + "/running", "--state",
                                                project() + "/running-state"};
        const auto with = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.end(), place.begin(), place.end());
            return arguments;
        };
        std::map<std::string, Outcome> got;
        const auto meanwhile = [&](pid_t child, const fs::path& err) {
            const fs::path out = err.parent_path() / "out";
            if (QTest::qWaitFor([&] { return has(content(out), "lathe: ready"); }, 30'000)) {
                const std::string told = content(out);
                const std::string port = told.substr(told.rfind(':') + 1);
                got["stage"] = command(with({"invoke", "Stage"}));
                got["fails"] = command(with({"invoke", "Fails"}));
                got["nobody"] = command(with({"invoke", "Nobody"}));
                got["version"] = command(with({"invoke", "Stage", "--qualifier", "7"}));
                got["dry"] = command(with({"invoke", "Stage", "--invocation-type", "DryRun"}));
                got["event"] =
                    command(with({"invoke", "Stage", "--invocation-type", "Event", "--json"}));
                got["beside"] = command(
                    with({"invoke", "Stage", "--env-vars", project() + "/running/vars.json"}));
                got["second"] = command(with({"serve", "--port", "0"}));
                got["port"] = command({"serve", "--port", port.substr(0, port.find('\n')),
                                       "--project", project(), "--state", project() + "/other"});
            }
            ::kill(child, SIGINT);
        };
        QCOMPARE(command(with({"serve", "--port", "0"}), meanwhile).code, 0);
        QCOMPARE(got["stage"].code, 0);
        QCOMPARE(got["stage"].out, std::string{"\"served\"\n"});
        QVERIFY2(has(got["stage"].err, "it runs\n"), got["stage"].err.c_str());
        QVERIFY2(has(got["stage"].err, "REPORT RequestId: "), got["stage"].err.c_str());
        QCOMPARE(got["fails"].code, 1);
        QVERIFY2(has(got["fails"].out, "ValueError"), got["fails"].out.c_str());
        QCOMPARE(got["nobody"].code, 2);
        QCOMPARE(got["version"].code, 2);
        QCOMPARE(got["dry"].code, 0);
        QVERIFY(got["dry"].out.empty());
        QCOMPARE(got["event"].code, 0);
        QVERIFY2(has(got["event"].out, "\"requestId\""), got["event"].out.c_str());
        QCOMPARE(got["beside"].code, 0);
        QCOMPARE(got["beside"].out, std::string{"\"beside\"\n"});
        QVERIFY2(has(got["beside"].err, "not journalled"), got["beside"].err.c_str());
        QCOMPARE(got["second"].code, 3);
        QCOMPARE(got["port"].code, 3);
        const json::value totals = json::parse(command(with({"cost", "--json"})).out);
        QCOMPARE(totals.as_array().size(), std::size_t{2});
        QCOMPARE(totals.at(1).at("function").as_string(), "Stage");
        QCOMPARE(totals.at(1).at("invocationsThisMonth").as_int64(), 2);
    }
    void aParameterThatIsNotThereIsToldWhenInvoking() {
        const Outcome outcome =
            command({"invoke", "Hello", "--parameter-overrides", "Memry=512", "--project",
                     project(), "--state", project() + "/misnamed-state"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(has(outcome.err, "Memry"), outcome.err.c_str());
    }
    void theWindowNeedsADisplay() {
        const QByteArray display = qgetenv("DISPLAY");
        const QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
        const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
        qunsetenv("DISPLAY");
        qunsetenv("WAYLAND_DISPLAY");
        qunsetenv("QT_QPA_PLATFORM");
        const Outcome outcome = command({"open", "--state", state(), project()});
        if (!display.isEmpty())
            qputenv("DISPLAY", display);
        if (!wayland.isEmpty())
            qputenv("WAYLAND_DISPLAY", wayland);
        if (!platform.isEmpty())
            qputenv("QT_QPA_PLATFORM", platform);
        QCOMPARE(outcome.code, 3);
        QVERIFY2(has(outcome.err, "no display"), outcome.err.c_str());
    }
    void anEventTakesItsFields() {
        const Outcome outcome = command({"event", "s3", "put", "--bucket", "b", "--key=k"});
        QCOMPARE(outcome.code, 0);
        const json::value event = json::parse(outcome.out);
        QCOMPARE(event.at("Records").at(0).at("s3").at("bucket").at("name").as_string(), "b");
        QVERIFY(has(command({"event", "s3", "put", "--help"}).out, "--bucket"));
        QVERIFY(has(command({"event"}).out, "apigateway"));
        QVERIFY(has(command({"event", "sqs"}).out, "receive-message"));
    }
    void buildBuildsAndNamesThePlaceOfAnError() {
        QVERIFY(has(command({"build", "--project", project()}).out, "Hello: nothing to build"));
        QCOMPARE(command({"build", "Nobody", "--project", project()}).code, 2);
        write("made/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                    "Resources:\n"
                                    "  Made:\n"
                                    "    Type: AWS::Serverless::Function\n"
                                    "    Metadata: {BuildMethod: makefile}\n"
                                    "    Properties:\n"
                                    "      {CodeUri: ., Handler: x, Runtime: provided.al2023}\n");
        write("made/Makefile", "build-Made:\n\techo working; touch $(ARTIFACTS_DIR)/bootstrap\n");
        const std::vector<std::string> build{"build", "--project", project() + "/made", "--state",
                                             project() + "/made-state"};
        const Outcome built = command(build);
        QCOMPARE(built.code, 0);
        QVERIFY2(has(built.out, "Made: built ("), built.out.c_str());
        QVERIFY2(has(built.err, "Made: working\n"), built.err.c_str());
        QVERIFY(has(command(build).out, "Made: current"));
        write("made/Makefile", "build-Made:\n\techo 'main.c:3:7: error: no'; exit 1\n");
        const Outcome failed = command(build);
        QCOMPARE(failed.code, 2);
        QVERIFY2(has(failed.out, "main.c:3:7: error: no\n"), failed.out.c_str());
    }
    void overridesAreUnderstoodInEveryForm() {
        const auto plain = parameterOverrides({"A=1", "B=x=y"}).value();
        QCOMPARE(plain.at("A"), std::string{"1"});
        QCOMPARE(plain.at("B"), std::string{"x=y"});
        QCOMPARE(parameterOverrides({"A=1 B=2"})->at("B"), std::string{"2"});
        QCOMPARE(parameterOverrides({"A=two words"})->at("A"), std::string{"two words"});
        QCOMPARE(parameterOverrides({"ParameterKey=A,ParameterValue=1"})->at("A"),
                 std::string{"1"});
        QVERIFY(!parameterOverrides({"A"}));
    }
    void timeSpansHaveUnits() {
        QCOMPARE(durationFromText("90s")->count(), 90);
        QCOMPARE(durationFromText("2h")->count(), 7200);
        QVERIFY(!durationFromText("2"));
        QVERIFY(!durationFromText("-2h"));
        QVERIFY(!durationFromText("h"));
    }
    void tableColumnsLineUp() {
        QCOMPARE(table({{"A", "LONG"}, {"größer", "x"}}), std::string{"A       LONG\ngrößer  x\n"});
    }
};

LATHE_TEST(tst_Cli)
#include "tst_Cli.moc"
