#include "engine/sandbox/Cgroup.h"
#include "tests/engine/sandbox/Rig.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::sandbox;
using namespace lathe::sandbox::test;

namespace {

void addMeans() {
    QTest::addColumn<Means>("means");
    QTest::newRow("with all means") << Means{};
    QTest::newRow("without cgroups") << Means{true, false};
    QTest::newRow("with nothing") << Means{false, false};
}

/// Perl is part of every Debian and Ubuntu. It holds `megabytes` and says so, then runs `then`.
std::vector<std::string> hold(int megabytes, const std::string& then) {
    return {"/usr/bin/perl", "-e",
            "$| = 1; my @held; push @held, chr(65 + $_ % 26) x 1048576 for 1 .. " +
                std::to_string(megabytes) + "; print \"held\\n\"; " + then};
}

Limits withMemory(std::int64_t mebi) {
    Limits limits;
    limits.memory = Bytes::mebi(mebi);
    return limits;
}

bool cgroups(Means means) {
    return means.cgroups && cgroupPlace().version != CgroupPlace::Version::None;
}

} // namespace

class tst_Memory : public QObject {
    Q_OBJECT

  private slots:
    void killsAProcessThatAllocatesPastItsLimit_data() { addMeans(); }
    void killsAProcessThatAllocatesPastItsLimit() {
        QFETCH(Means, means);
        Rig rig{withMemory(128), means};
        rig.start(
            {"/usr/bin/perl", "-e",
             "$| = 1; my @held; for (1 .. 4000) { push @held, 'x' x 1048576; print \"$_\\n\" }"});
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->reason, Exit::Reason::OutOfMemory);
        const auto lines = std::count(rig.out().begin(), rig.out().end(), '\n');
        qInfo("killed after %lld MB", static_cast<long long>(lines));
        QVERIFY(lines > 100);
        // Behind the watcher stands the limit of the cgroup; without one there is only the watcher.
        if (cgroups(means))
            QVERIFY(lines < 128 + 512 + 32);
        QVERIFY(rig.sandbox().peakMemory() > Bytes::mebi(110));
        // The environment is good for another start.
        QCOMPARE(rig.output("echo again"), std::string{"again\n"});
    }
    void countsAllProcessesTogether_data() { addMeans(); }
    void countsAllProcessesTogether() {
        QFETCH(Means, means);
        Rig rig{withMemory(128), means};
        rig.startShell(
            "for i in 1 2 3 4; do perl -e '$x = q(x) x 50000000; sleep 1000' & done; wait");
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->reason, Exit::Reason::OutOfMemory);
    }
    void sparesAProcessTenPercentBelowItsLimit_data() { addMeans(); }
    void sparesAProcessTenPercentBelowItsLimit() {
        QFETCH(Means, means);
        Rig rig{withMemory(128), means};
        // The interpreter itself takes 2 to 4 MB.
        rig.start(hold(110, "select undef, undef, undef, 0.3"));
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->reason, Exit::Reason::Exited);
        QCOMPARE(rig.exit()->status, 0);
    }
    void doesNotCountTheForkedCopyOfMemoryTwice() {
        Rig rig{withMemory(128), {true, false}};
        rig.start(hold(80, "if (!fork) { select undef, undef, undef, 0.3; exit 0 } wait; "
                           "print \"fine\\n\""));
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->reason, Exit::Reason::Exited);
        QVERIFY(rig.out().ends_with("fine\n"));
    }
    void countsThePagesOfProgramsInThePeak_data() { addMeans(); }
    void countsThePagesOfProgramsInThePeak() {
        QFETCH(Means, means);
        Rig rig{withMemory(128), means};
        rig.start({"/usr/bin/perl", "-ne",
                   "BEGIN { $| = 1; @ARGV = ('/proc/self/status') } print \"$1\\n\" if "
                   "/^RssFile:\\s+(\\d+)/; if (eof) { print \"ready\"; sleep 1000 }"});
        QVERIFY2(rig.runUntilOutput("ready"), rig.out().c_str());
        const std::int64_t mapped = std::stoll(rig.out()) * 1024;
        QVERIFY(mapped > 1024 * 1024);
        const Bytes peak = rig.sandbox().peakMemory();
        QVERIFY2(peak.count > mapped && peak < Bytes::mebi(32),
                 (std::to_string(peak.count) + " of " + std::to_string(mapped)).c_str());
    }
    void keepsThePeakOfWhatIsKilled_data() { addMeans(); }
    void keepsThePeakOfWhatIsKilled() {
        QFETCH(Means, means);
        Rig rig{withMemory(128), means};
        rig.start({"/usr/bin/perl", "-e", "$| = 1; my $x = 'x' x 20e6; print 'ready'; sleep 1000"});
        QVERIFY(rig.runUntilOutput("ready"));
        const Bytes before = rig.sandbox().peakMemory();
        rig.sandbox().resetPeak();
        rig.sandbox().kill();
        QVERIFY(rig.runUntilExit());
        const Bytes peak = rig.sandbox().peakMemory();
        QVERIFY2(peak.count > before.count - Bytes::mebi(1).count,
                 (std::to_string(peak.count) + " of " + std::to_string(before.count)).c_str());
    }
    void doesNotCountThePageCache_data() { addMeans(); }
    void doesNotCountThePageCache() {
        QFETCH(Means, means);
        Rig rig{withMemory(64), means};
        const std::string file = rig.sandbox().seenInside("/mnt/shared/large").string();
        rig.startShell("head -c 150000000 /dev/zero > " + file + "; cat " + file + " " + file +
                       " | wc -c; echo ready; sleep 1000");
        QVERIFY(rig.runUntilOutput("ready"));
        const Bytes peak = rig.sandbox().peakMemory();
        QVERIFY2(peak < Bytes::mebi(16), std::to_string(peak.count).c_str());
    }
    void doesNotCountTmp_data() { addMeans(); }
    void doesNotCountTmp() {
        QFETCH(Means, means);
        Rig rig{withMemory(64), means};
        const std::string file = rig.sandbox().seenInside("/tmp/large").string();
        rig.startShell("head -c 300000000 /dev/zero > " + file + "; wc -c < " + file +
                       "; echo ready; sleep 1000");
        QVERIFY2(rig.runUntilOutput("300000000\nready"), rig.out().c_str());
        const Bytes peak = rig.sandbox().peakMemory();
        QVERIFY2(peak < Bytes::mebi(16), std::to_string(peak.count).c_str());
        // With all that in /tmp, memory is still limited.
        rig.sandbox().kill();
        QVERIFY(rig.runUntilExit());
        rig.start(hold(2000, ""));
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->reason, Exit::Reason::OutOfMemory);
    }
    void measuresThePeak_data() { addMeans(); }
    void measuresThePeak() {
        QFETCH(Means, means);
        Rig rig{withMemory(256), means};
        // What was held for a moment only counts as well: 60 MB, and after that 5.
        rig.start({"/usr/bin/perl", "-e",
                   "$| = 1; my $n = shift; my $x = 'x' x (12 * $n); undef $x; my $y = 'y' x $n; "
                   "print \"ready\\n\"; sleep 1000",
                   "5000000"});
        QVERIFY(rig.runUntilOutput("ready"));
        const Bytes peak = rig.sandbox().peakMemory();
        QVERIFY2(peak > Bytes{60'000'000} && peak < Bytes{70'000'000},
                 std::to_string(peak.count).c_str());
        rig.sandbox().resetPeak();
        const Bytes after = rig.sandbox().peakMemory();
        QVERIFY2(after > Bytes{5'000'000} && after < Bytes{15'000'000},
                 std::to_string(after.count).c_str());
    }
    void measuresTheSameForTheSame() {
        std::vector<std::int64_t> peaks;
        for (int i = 0; i < 4; ++i) {
            Rig rig{withMemory(256)};
            rig.start(hold(30, "sleep 1000"));
            QVERIFY(rig.runUntilOutput("held"));
            peaks.push_back(rig.sandbox().peakMemory().count);
        }
        const auto [least, most] = std::minmax_element(peaks.begin(), peaks.end());
        QVERIFY2(*most - *least < Bytes::mebi(2).count, std::to_string(*most - *least).c_str());
    }
};

LATHE_TEST(tst_Memory)
#include "tst_Memory.moc"
