#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/ControlFile.h"
#include "engine/sandbox/EngineKey.h"
#include "engine/sandbox/Sandbox.h"
#include "engine/sandbox/Trial.h"
#include "tests/engine/sandbox/Rig.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <fcntl.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

using namespace lathe;
using namespace lathe::sandbox;
using namespace lathe::sandbox::test;

namespace {

using Reason = Exit::Reason;

void addMeans() {
    QTest::addColumn<Means>("means");
    QTest::newRow("with all means") << Means{};
    QTest::newRow("without cgroups") << Means{true, false};
    QTest::newRow("without namespaces") << Means{false, true};
    QTest::newRow("with nothing") << Means{false, false};
}

bool canFreezeByCgroup() {
    return cgroupPlace().freezer;
}

/// How many there are with a name that begins so, of environments.
int memoryCgroups(const std::string& name) {
    int count = 0;
    for (const auto& [controller, place] : cgroupPlace().folders)
        if (controller.empty() || controller == "memory")
            for (const auto& entry : std::filesystem::directory_iterator{place})
                count += entry.path().filename().string().starts_with(name) ? 1 : 0;
    return count;
}

} // namespace

class tst_Sandbox : public QObject {
    Q_OBJECT

  private slots:
    void reportsOutputAndStatus_data() { addMeans(); }
    void reportsOutputAndStatus() {
        QFETCH(Means, means);
        Rig rig{{}, means};
        rig.startShell("echo to-out; echo to-err >&2; exit 7");
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.out(), std::string{"to-out\n"});
        QCOMPARE(rig.err(), std::string{"to-err\n"});
        QCOMPARE(rig.exit()->reason, Reason::Exited);
        QCOMPARE(rig.exit()->status, 7);
    }
    void processesDoNotTakeACoreFromWhoWakesThem() {
        Rig rig;
        rig.startShell("set -- $(cat /proc/self/stat); shift 40; echo $1");
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.out(), std::to_string(SCHED_BATCH) + "\n");
    }
    void reportsTheSignalThatEndedTheProcess() {
        Rig rig;
        rig.startShell("kill -SEGV $$");
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->reason, Reason::Signalled);
        QCOMPARE(rig.exit()->status, SIGSEGV);
    }
    void saysWhyAProgramDoesNotStart_data() { addMeans(); }
    void saysWhyAProgramDoesNotStart() {
        QFETCH(Means, means);
        Rig rig{{}, means};
        rig.start({"/usr/bin/no-such-interpreter"});
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->reason, Reason::StartFailed);
        QVERIFY(rig.exit()->detail.find("no-such-interpreter") != std::string::npos);
        // And the environment is still good.
        QCOMPARE(rig.output("echo again"), std::string{"again\n"});
    }
    void refusesABindThatDoesNotExist() {
        boost::asio::io_context io;
        Spec spec;
        spec.binds = {{"/no/such/folder", "/var/task", false}};
        const auto made = Sandbox::create(io, spec, {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, std::string{"Sandbox.BindMissing"});
    }
    void refusesACommandThatIsTooLong() {
        Rig rig;
        rig.start({"/bin/echo"}, {{"LARGE", std::string(200'000, 'x')}});
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->reason, Reason::StartFailed);
    }
    void givesTheEnvironmentVariablesAskedForAndNoOthers() {
        qputenv("LATHE_TEST_SECRET", "secret");
        Rig rig;
        rig.start({"/usr/bin/env"}, {{"GREETING", "hello"}, {"PATH", "/usr/bin"}});
        QVERIFY(rig.runUntilExit());
        QVERIFY(rig.out().find("GREETING=hello\n") != std::string::npos);
        QVERIFY(rig.out().find("SECRET") == std::string::npos);
    }
    void aProcessIsBornWithASocket_data() { addMeans(); }
    void aProcessIsBornWithASocket() {
        QFETCH(Means, means);
        Rig rig{{}, means};
        int ends[2];
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
        const Descriptor ours{ends[0]};
        rig.start({"/usr/bin/perl", "-e",
                   "open my $socket, '>&=', $ENV{SOCKET} or die $!; print $socket \"hello\\n\""},
                  {}, {ends[1], "SOCKET"});
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.err(), std::string{});
        char bytes[100];
        QCOMPARE(::read(ours.get(), bytes, sizeof bytes), ssize_t{6});
        QCOMPARE(std::string(bytes, 6), std::string{"hello\n"});
        // Nobody holds the other end any more.
        QCOMPARE(::read(ours.get(), bytes, sizeof bytes), ssize_t{0});
        QCOMPARE(rig.output("ls /proc/self/fd | wc -l"), std::string{"4\n"});
    }
    void runsInTheFolderAskedForWithPathsTranslated_data() { addMeans(); }
    void runsInTheFolderAskedForWithPathsTranslated() {
        QFETCH(Means, means);
        Rig rig{{}, means};
        put(rig.codeFolder() + "/hello.sh", "echo \"$WHERE\"; cat \"$WHERE/hello.sh\" | wc -l; ls");
        rig.start({"/bin/sh", "/var/task/hello.sh"}, {{"WHERE", "/var/task"}});
        QVERIFY(rig.runUntilExit());
        const std::string seen = rig.sandbox().seenInside("/var/task").string();
        QCOMPARE(rig.out(), seen + "\n0\nhello.sh\n");
    }
    void deliversAMegabyteLineAndBinaryOutputWhole() {
        Rig rig;
        rig.startShell("head -c 1000000 /dev/zero; printf '\\377\\376end'");
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.out().size(), std::size_t{1'000'005});
        QVERIFY(rig.out().ends_with("\xff\xfe"
                                    "end"));
    }
    void deliversWhatWasPrintedSoFarAtOnce() {
        Rig rig;
        rig.startShell("head -c 50000 /dev/zero; echo > /mnt/shared/printed; sleep 1000");
        if (rig.sandbox().seenInside("/tmp") != "/tmp")
            QSKIP("needs a mount namespace");
        // The io thread stands still meanwhile.
        QVERIFY(waitFor([&] { return !rig.shared("printed").empty(); }));
        QVERIFY(rig.out().empty());
        rig.sandbox().drain();
        QCOMPARE(rig.out().size(), std::size_t{50'000});
    }
    void letsOthersHaveTheirTurnDuringAFloodOfOutput() {
        Rig rig;
        rig.startShell("yes");
        QVERIFY(rig.runUntil([&] { return rig.out().size() > 1'000'000; }));
        rig.sandbox().kill();
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->status, SIGKILL);
    }
    void killsAProcessThatIgnoresTermination_data() { addMeans(); }
    void killsAProcessThatIgnoresTermination() {
        QFETCH(Means, means);
        Rig rig{{}, means};
        rig.startShell("trap '' TERM; exec 1>&2; echo ready >&2; while :; do sleep 0.01; done");
        QVERIFY(rig.runUntil([&] { return !rig.err().empty(); }));
        rig.sandbox().signalMain(SIGTERM);
        rig.runFor(100ms);
        QVERIFY(!rig.exit());
        rig.sandbox().kill();
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->reason, Reason::Signalled);
        QCOMPARE(rig.exit()->status, SIGKILL);
    }
    void asksAProcessToTerminate() {
        Rig rig;
        rig.startShell("trap 'echo bye; exit 3' TERM; echo ready; while :; do sleep 0.01; done");
        QVERIFY(rig.runUntilOutput("ready"));
        rig.sandbox().signalMain(SIGTERM);
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->status, 3);
        QVERIFY(rig.out().ends_with("bye\n"));
    }
    void survivesAProcessThatClosesItsOutput() {
        Rig rig;
        rig.startShell("exec >&- 2>&-; sleep 0.05; exit 5");
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->status, 5);
    }
    void endsWhatTheProcessLeavesBehind_data() { addMeans(); }
    void endsWhatTheProcessLeavesBehind() {
        QFETCH(Means, means);
        Rig rig{{}, means};
        const std::string beat = rig.sandbox().seenInside("/mnt/shared/beat").string();
        rig.startShell("(setsid sh -c 'while :; do echo >> " + beat +
                       "; sleep 0.01; done' &) ; while ! [ -s " + beat +
                       " ]; do sleep 0.01; done; echo done");
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.out(), std::string{"done\n"});
        const std::size_t beats = rig.shared("beat").size();
        rig.runFor(100ms);
        QCOMPARE(rig.shared("beat").size(), beats);
    }
    void keepsTmpOverAReset_data() { addMeans(); }
    void keepsTmpOverAReset() {
        QFETCH(Means, means);
        Rig rig{{}, means};
        const std::string tmp = rig.sandbox().seenInside("/tmp").string();
        rig.startShell("echo kept > " + tmp + "/note; echo ready; sleep 1000");
        QVERIFY(rig.runUntilOutput("ready"));
        rig.sandbox().kill();
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.output("cat " + tmp + "/note"), std::string{"kept\n"});
    }
    void givesEachEnvironmentATmpOfItsOwn_data() { addMeans(); }
    void givesEachEnvironmentATmpOfItsOwn() {
        QFETCH(Means, means);
        Rig one{{}, means};
        Rig other{{}, means};
        one.output("echo mine > " + one.sandbox().seenInside("/tmp/note").string());
        QCOMPARE(other.output("ls -A " + other.sandbox().seenInside("/tmp").string()),
                 std::string{});
    }
    void limitsTmpToTheByte() {
        if (!abilities().namespaces)
            QSKIP("needs a mount namespace");
        Limits limits;
        limits.tmp = Bytes::mebi(4);
        Rig rig{limits};
        put(rig.codeFolder() + "/x", "x");
        rig.startShell(
            "head -c 4194304 /dev/zero > /tmp/full && echo fits; cat /var/task/x > /tmp/more");
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.out(), std::string{"fits\n"});
        QVERIFY2(rig.err().find("No space left on device") != std::string::npos, rig.err().c_str());
        QCOMPARE(rig.output("rm /tmp/full; echo y > /tmp/more && cat /tmp/more"),
                 std::string{"y\n"});
    }
    void limitsDescriptorsAndCoreFiles_data() { addMeans(); }
    void limitsDescriptorsAndCoreFiles() {
        QFETCH(Means, means);
        Rig rig{{}, means};
        QCOMPARE(rig.output("ulimit -n; ulimit -Hn; ulimit -c"), std::string{"1024\n1024\n0\n"});
    }
    void containsAForkBombAndKillsItWhole_data() {
        QTest::addColumn<Means>("means");
        QTest::newRow("with all means") << Means{};
        QTest::newRow("without cgroups") << Means{true, false};
    }
    void containsAForkBombAndKillsItWhole() {
        QFETCH(Means, means);
        if (!abilities().namespaces)
            QSKIP("needs a PID namespace");
        if (::getuid() == 0 && !means.cgroups)
            QSKIP("the kernel exempts root from RLIMIT_NPROC");
        Limits limits;
        limits.processes = 30;
        Rig rig{limits, means};
        rig.startShell("beat() { while :; do beat & done; }; beat");
        QVERIFY(rig.runUntil([&] { return rig.err().find("fork") != std::string::npos; }));
        rig.sandbox().kill();
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.output("echo alive"), std::string{"alive\n"});
    }
    void freezesAndThaws_data() { addMeans(); }
    void freezesAndThaws() {
        QFETCH(Means, means);
        Rig rig{{}, means};
        const std::string beat = rig.sandbox().seenInside("/mnt/shared/beat").string();
        rig.startShell("(while :; do echo >> " + beat + "; done) & while :; do echo >> " + beat +
                       "; done");
        QVERIFY(rig.runUntil([&] { return !rig.shared("beat").empty(); }));
        rig.sandbox().freeze();
        rig.runFor(50ms);
        const std::size_t beats = rig.shared("beat").size();
        rig.runFor(100ms);
        QCOMPARE(rig.shared("beat").size(), beats);
        rig.sandbox().thaw();
        QVERIFY(rig.runUntil([&] { return rig.shared("beat").size() > beats; }));
        // What is frozen can be killed, too.
        rig.sandbox().freeze();
        rig.sandbox().kill();
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->status, SIGKILL);
    }
    void freezesWhatStartedBeforeItWasHeardOf_data() { addMeans(); }
    void freezesWhatStartedBeforeItWasHeardOf() {
        QFETCH(Means, means);
        Rig rig{{}, means};
        const std::string beat = rig.sandbox().seenInside("/mnt/shared/beat").string();
        rig.startShell("while :; do echo >> " + beat + "; done");
        QTRY_VERIFY(!rig.shared("beat").empty());
        rig.sandbox().freeze();
        rig.runFor(50ms);
        const std::size_t beats = rig.shared("beat").size();
        rig.runFor(50ms);
        QCOMPARE(rig.shared("beat").size(), beats);
        rig.sandbox().thaw();
        QVERIFY(rig.runUntil([&] { return rig.shared("beat").size() > beats; }));
    }
    void thawsFast() {
        if (!canFreezeByCgroup())
            QSKIP("needs a freezer");
        Rig rig;
        rig.startShell("echo ready; sleep 1000");
        QVERIFY(rig.runUntilOutput("ready"));
        auto best = std::chrono::nanoseconds::max();
        for (int i = 0; i < 20; ++i) {
            rig.sandbox().freeze();
            rig.runFor(1ms);
            const auto before = std::chrono::steady_clock::now();
            rig.sandbox().thaw();
            best =
                std::min<std::chrono::nanoseconds>(best, std::chrono::steady_clock::now() - before);
        }
        qInfo("thaw: %lld microseconds", static_cast<long long>(best.count() / 1000));
        QVERIFY(best < 5ms);
    }
    void mayHaveAsManyDescriptorsAsAThousandEnvironmentsNeed() {
        Rig rig;
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(limit.rlim_cur, limit.rlim_max);
        QCOMPARE(rig.output("ulimit -n"), std::string{"1024\n"});
    }
    void survivesAWantOfDescriptors() {
        Rig first;
        first.startShell("echo ready; sleep 1000");
        QVERIFY(first.runUntilOutput("ready"));
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        QTemporaryDir code;
        boost::asio::io_context io;
        int failures = 0;
        std::vector<std::unique_ptr<Sandbox>> made;
        for (int room = 0; room < 20; ++room) {
            const int lowestFree = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
            ::close(lowestFree);
            const rlimit tight{static_cast<rlim_t>(lowestFree + room), before.rlim_max};
            ::setrlimit(RLIMIT_NOFILE, &tight);
            Spec spec;
            spec.binds = {{code.path().toStdString(), "/var/task", false}};
            auto sandbox = Sandbox::create(io, std::move(spec), {});
            ::setrlimit(RLIMIT_NOFILE, &before);
            failures += sandbox ? 0 : 1;
            if (sandbox)
                made.push_back(std::move(*sandbox));
        }
        QVERIFY(failures > 0);
        made.clear();
        const std::string mine = engineKey() + "-";
        QVERIFY(waitFor([&] {
            return memoryCgroups(mine) ==
                   (cgroupPlace().version == CgroupPlace::Version::None ? 0 : 1);
        }));
        first.runFor(100ms);
        QVERIFY(!first.exit());
    }
    void mayBeDestroyedInItsOwnHandler() {
        boost::asio::io_context io;
        std::unique_ptr<Sandbox> sandbox;
        bool ended = false;
        Handlers handlers;
        handlers.onExit = [&](const Exit&) {
            sandbox.reset();
            ended = true;
        };
        auto made = Sandbox::create(io, {}, std::move(handlers));
        QVERIFY(made);
        sandbox = std::move(*made);
        sandbox->start({{"/bin/true"}, {}, "/"});
        io.run_for(patience);
        QVERIFY(ended);
    }
};

LATHE_TEST(tst_Sandbox)
#include "tst_Sandbox.moc"
