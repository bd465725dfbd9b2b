#include "engine/http/Client.h"
#include "tests/integration/EngineBench.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace lathe;
using lathe::test::EngineBench;
using lathe::test::SmallDisk;
using model::OutcomeKind;

namespace {

/// This executable again, with an engine for the project that it hosts until it is killed; `job`
/// is the InvocationType of one invocation, or empty.
std::unique_ptr<QProcess> hostElsewhere(const EngineBench& bench, const QString& job) {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("LATHE_TEST_HOST_ROOT", QString::fromStdString(bench.root.string()));
    environment.insert("LATHE_TEST_HOST_STATE", QString::fromStdString(bench.state.string()));
    environment.insert("LATHE_TEST_HOST_JOB", job);
    // Killed, it leaves temporary folders behind: they go with those of the bench.
    environment.insert("TMPDIR", QString::fromStdString(bench.root.parent_path().string()));
    process->setProcessEnvironment(environment);
    process->start(QCoreApplication::applicationFilePath(), {"tst_EngineLife", "hostsAnEngine"});
    return process;
}

} // namespace

class tst_EngineLife : public QObject {
    Q_OBJECT

  private slots:
    /// Not a test: what hostElsewhere() starts.
    void hostsAnEngine() {
        if (qEnvironmentVariableIsEmpty("LATHE_TEST_HOST_ROOT"))
            return;
        EngineBench bench;
        bench.root = qEnvironmentVariable("LATHE_TEST_HOST_ROOT").toStdString();
        bench.state = qEnvironmentVariable("LATHE_TEST_HOST_STATE").toStdString();
        QVERIFY(bench.start());
        model::InvocationRequest request;
        request.function = "App";
        if (qEnvironmentVariable("LATHE_TEST_HOST_JOB") == "Event")
            request.type = model::InvocationType::Event;
        const auto call = bench.begin(request);
        QVERIFY(EngineBench::waitAccepted(call));
        std::ofstream{bench.root / "accepted"} << "yes";
        while (true)
            ::pause();
    }

    void twoEnginesOnOneProjectAreRefused() {
        EngineBench bench;
        bench.writePython("def handler(event, context): return 1\n");
        QVERIFY(bench.start());
        QCOMPARE(api::runningEndpoint(bench.state).value(), bench.engine->endpointUrl());
        api::EngineOptions options = bench.engine->options();
        const auto second = api::Engine::start(options);
        QVERIFY(!second);
        QCOMPARE(second.error().code, std::string{"ProjectInUse"});
        bench.engine.reset();
        QVERIFY(!api::runningEndpoint(bench.state));
    }

    void aTakenPortIsToldClearly() {
        EngineBench bench;
        bench.writePython("def handler(event, context): return 1\n");
        QVERIFY(bench.start());
        api::EngineOptions options = bench.engine->options();
        options.stateDirectory = bench.state.string() + "2";
        const std::string url = bench.engine->endpointUrl();
        options.port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
        const auto second = api::Engine::start(options);
        QVERIFY(!second);
        QCOMPARE(second.error().code, std::string{"PortInUse"});
    }

    void aBrokenTemplateIsADiagnosticAndHealsWhenSaved() {
        EngineBench bench;
        bench.write("template.yaml", "Resources:\n  App: {Type: AWS::Serverless::Function,\n");
        QVERIFY(bench.start());
        QVERIFY(bench.engine->project()->functions.empty());
        QVERIFY(model::hasErrors(bench.engine->diagnostics()));
        bench.writePython("def handler(event, context): return 'healed'\n");
        QCOMPARE(bench.invoke().record.response, std::string{"\"healed\""});
        QVERIFY(!model::hasErrors(bench.engine->diagnostics()));
    }

    void missingCodeIsToldAndFoundWhenItAppears() {
        EngineBench bench;
        bench.writeTemplate("python3.11");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QVERIFY(answer.record.outcome.kind == OutcomeKind::NotRun);
        QCOMPARE(answer.record.outcome.errorType, std::string{"Code.Missing"});
        bench.write("src/app.py", "def handler(event, context): return 'here'\n");
        QCOMPARE(bench.invoke().record.response, std::string{"\"here\""});
        bench.write("src/app.py", "def handler(event, context): return 'changed'\n");
        QCOMPARE(bench.invoke().record.response, std::string{"\"changed\""});
    }

    void anotherVersionOfTheRuntimeIsToldOnce() {
        EngineBench bench;
        bench.write("src/app.py", "def handler(event, context): return 1\n");
        bench.writeTemplate("python3.99");
        QVERIFY(bench.start());
        bench.invoke();
        bench.invoke();
        int told = 0;
        for (const auto& line : bench.storedLogs({}))
            told += line.text.starts_with("python3.99 -> python3.");
        QCOMPARE(told, 1);
    }

    void eventsTellWhatHappens() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n    print('hi')\n    return 1\n");
        QVERIFY(bench.start());
        bench.invoke();
        const api::EventBatch batch = bench.engine->takeEvents();
        QVERIFY(batch.projectChange);
        QCOMPARE(batch.started.size(), 1U);
        QCOMPARE(batch.finished.size(), 1U);
        QCOMPARE(batch.logs.size(), 5U);
        QVERIFY(!batch.environments.empty());
        QVERIFY(batch.troubles.empty());
    }

    void aFullDiskStopsNoInvocationAndLosesNone() {
        EngineBench bench;
        bench.writePython("def handler(event, context): return 1\n");
        const SmallDisk disk{bench.state, 2};
        if (!disk)
            QSKIP("needs root: a file system of its own is mounted");
        QVERIFY(bench.start());
        QCOMPARE(bench.invoke().record.response, std::string{"1"});
        disk.fill();
        const auto without = bench.invoke();
        QCOMPARE(without.record.response, std::string{"1"});
        model::InvocationRequest event;
        event.function = "App";
        event.type = model::InvocationType::Event;
        event.payload = '"' + std::string(100'000, 'x') + '"';
        const auto refused = bench.begin(event);
        QVERIFY(EngineBench::waitAccepted(refused));
        QVERIFY(!*refused->accepted);
        QCOMPARE(refused->accepted->error().code, std::string{"ServiceException"});
        const std::string why = refused->accepted->error().detail.english();
        QVERIFY2(why.starts_with("the event was not accepted: ") &&
                     why.find("disk is full") != std::string::npos &&
                     why.find("make room") != std::string::npos,
                 why.c_str());
        QCOMPARE(bench.engine->takeEvents().troubles.size(), 1U);

        disk.makeRoom();
        QVERIFY(lathe::test::comesTrue([&] { return bench.storedHistory().size() == 2; }));
        QVERIFY(!bench.storedLogs(without.record.requestId).empty());
        const auto accepted = bench.begin(event);
        QVERIFY(EngineBench::waitAccepted(accepted));
        QVERIFY(accepted->accepted->has_value());
        bench.engine.reset();
    }

    void aDamagedJournalIsSetAsideAndTold() {
        EngineBench bench;
        bench.writePython("def handler(event, context): return 1\n");
        std::filesystem::create_directories(bench.state);
        std::ofstream{bench.state / "journal.db"} << std::string(100'000, 'x');
        QVERIFY(bench.start());
        QCOMPARE(bench.invoke().record.response, std::string{"1"});
        const auto troubles = bench.engine->takeEvents().troubles;
        QCOMPARE(troubles.size(), 1U);
        QCOMPARE(troubles[0].code, std::string{"Journal.Damaged"});
        QCOMPARE(bench.storedHistory().size(), 1U);
    }

    void historyIsThereAfterARestart() {
        EngineBench bench;
        bench.writePython("def handler(event, context): return 1\n");
        QVERIFY(bench.start());
        const auto record = bench.invoke(R"({"a": 1})").record;
        bench.engine.reset();
        QVERIFY(bench.start());
        const auto history = bench.storedHistory();
        QCOMPARE(history.size(), 1U);
        QVERIFY(history[0] == record);
        QCOMPARE(bench.storedLogs(record.requestId).size(), 3U);
    }

    void theAwsPortInvokes() {
        EngineBench bench;
        bench.writePython("def handler(event, context):\n    return event['n'] + 1\n");
        QVERIFY(bench.start());
        const std::string url = bench.engine->endpointUrl();
        http::Request request;
        request.method = "POST";
        request.target = "/2015-03-31/functions/App/invocations";
        request.fields.add("Host", url.substr(url.find("//") + 2));
        request.body = R"({"n": 41})";
        const auto port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
        const auto answer = http::exchange("127.0.0.1", port, request, Seconds{20});
        QVERIFY2(answer.has_value(), answer ? "" : answer.error().detail.english().c_str());
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, std::string{"42"});
        request.method = "GET";
        request.body.clear();
        request.target = "/nothing/here";
        QCOMPARE(http::exchange("127.0.0.1", port, request, Seconds{20})->status, 404);
    }

    void anEngineThatIsKilledLeavesNoProcess() {
        EngineBench bench;
        const std::string seconds = "65432.5" + std::to_string(getpid());
        bench.writePython("import subprocess\n"
                          "def handler(event, context):\n"
                          "    subprocess.run(['sleep', '" +
                              seconds + "'])\n",
                          "      Timeout: 60\n");
        const auto host = hostElsewhere(bench, "RequestResponse");
        const bool runs = test::comesTrue([&] { return !test::processesWith(seconds).empty(); });
        ::kill(static_cast<pid_t>(host->processId()), SIGKILL);
        host->waitForFinished();
        QVERIFY2(runs, host->readAllStandardOutput().constData());
        QVERIFY(test::comesTrue([&] { return test::processesWith(seconds).empty(); }));
        // The lock died with it.
        QVERIFY(bench.start());
    }

    void anAcceptedEventSurvivesTheKillAndRunsAtTheNextStart() {
        EngineBench bench;
        // The engine is killed while the event runs.
        const std::string code = "import os, time\n"
                                 "def handler(event, context):\n"
                                 "    time.sleep(SECONDS)\n"
                                 "    return 'done'\n";
        bench.writePython("SECONDS = 50\n" + code, "      Timeout: 60\n");
        const auto host = hostElsewhere(bench, "Event");
        const bool accepted =
            test::comesTrue([&] { return std::filesystem::exists(bench.root / "accepted"); });
        ::kill(static_cast<pid_t>(host->processId()), SIGKILL);
        host->waitForFinished();
        QVERIFY2(accepted, host->readAllStandardOutput().constData());

        bench.write("src/app.py", "SECONDS = 0\n" + code);
        QVERIFY(bench.start());
        std::vector<model::InvocationRecord> finished;
        QVERIFY(test::comesTrue([&] {
            for (auto& record : bench.engine->takeEvents().finished)
                finished.push_back(std::move(record));
            return !finished.empty();
        }));
        QCOMPARE(finished[0].response, std::string{"\"done\""});
        QVERIFY(finished[0].type == model::InvocationType::Event);
    }
};

LATHE_TEST(tst_EngineLife)
#include "tst_EngineLife.moc"
