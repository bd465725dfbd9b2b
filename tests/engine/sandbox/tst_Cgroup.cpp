#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/CgroupHierarchies.h"
#include "engine/sandbox/CgroupV2.h"
#include "engine/sandbox/ControlFile.h"
#include "engine/sandbox/EngineKey.h"
#include "engine/sandbox/Traces.h"
#include "tests/engine/sandbox/Rig.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace lathe;
using namespace lathe::sandbox;
using namespace lathe::sandbox::test;

class tst_Cgroup : public QObject {
    Q_OBJECT

  private slots:
    void findsTheUnifiedHierarchy() {
        const CgroupHierarchies found = parseHierarchies(
            "31 23 0:28 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 "
            "rw,nsdelegate\n",
            "0::/user.slice/user-1000.slice/user@1000.service/app.slice/x.scope\n");
        QCOMPARE(found.unifiedMount, std::string{"/sys/fs/cgroup"});
        QCOMPARE(found.unifiedOwn, std::string{"/sys/fs/cgroup/user.slice/user-1000.slice/"
                                               "user@1000.service/app.slice/x.scope"});
        QVERIFY(found.own.empty());
    }
    void findsTheFoldersOfVersionOne() {
        const CgroupHierarchies found = parseHierarchies(
            "32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n"
            "35 31 0:32 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n"
            "39 31 0:36 / /sys/fs/cgroup/systemd rw - cgroup cgroup rw,name=systemd\n",
            "4:memory:/jobs/a\n2:cpu,cpuacct:/\n1:name=systemd:/x\n");
        QCOMPARE(found.own.size(), std::size_t{2});
        QCOMPARE(found.own.at("memory"), std::string{"/sys/fs/cgroup/memory/jobs/a"});
        QCOMPARE(found.own.at("cpu"), std::string{"/sys/fs/cgroup/cpu,cpuacct"});
    }
    void followsAContainersMount() {
        const CgroupHierarchies found = parseHierarchies(
            "35 31 0:32 /docker/1 /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n",
            "4:memory:/docker/1/sub\n");
        QCOMPARE(found.own.at("memory"), std::string{"/sys/fs/cgroup/memory/sub"});
    }
    void readsFieldsByTheirWholeName() {
        QCOMPARE(fieldOf("anon_thp 5\nanon 4096\n", "anon"), 4096);
        QCOMPARE(fieldOf("VmHWM:\t   12 kB\n", "VmHWM:"), 12);
        QCOMPARE(fieldOf("file 1\n", "anon"), 0);
    }
    void readsMembers() {
        QCOMPARE(parseMembers("12\n345\n"), (std::vector<pid_t>{12, 345}));
        QVERIFY(parseMembers("").empty());
    }
    void writesTheLimitsOfVersionTwo() {
        QTemporaryDir tree;
        Limits limits;
        limits.cpuMillis = 72;
        // A folder made on cgroup2 has its files at once.
        const QString folder = tree.filePath("env");
        QVERIFY(QDir{}.mkpath(folder));
        put(folder + "/memory.stat", "anon 1000\nfile 2000\nkernel_stack 16\nshmem 300\n"
                                     "pagetables 8\nslab_unreclaimable 4\n");
        put(folder + "/memory.events", "low 0\nhigh 3\nmax 1\noom 1\noom_kill 2\n");
        put(folder + "/cgroup.procs", "7\n8\n");
        for (const char* file : {"memory.max", "memory.high", "memory.swap.max", "memory.oom.group",
                                 "pids.max", "cpu.max", "cgroup.freeze"})
            put(folder + "/" + file, "");
        CgroupV2 filled{folder.toStdString(), limits};
        QCOMPARE(filled.folders(), std::vector<std::string>{folder.toStdString()});
        QCOMPARE(slurp((folder + "/memory.max").toStdString()),
                 std::to_string(Bytes::mebi(128 + 512 + 32).count));
        QCOMPARE(slurp((folder + "/memory.high").toStdString()),
                 std::to_string(Bytes::mebi(128 + 8).count));
        QCOMPARE(slurp((folder + "/memory.swap.max").toStdString()), std::string{"0"});
        QCOMPARE(slurp((folder + "/memory.oom.group").toStdString()), std::string{"1"});
        QCOMPARE(slurp((folder + "/pids.max").toStdString()), std::string{"1024"});
        QCOMPARE(slurp((folder + "/cpu.max").toStdString()), std::string{"1440 20000"});
        QCOMPARE(filled.memory().anonymous, Bytes{1000});
        QCOMPARE(filled.memory().shared, Bytes{300});
        QCOMPARE(filled.memory().kernel, Bytes{28});
        QCOMPARE(filled.memoryKills(), 2);
        QCOMPARE(filled.members(), (std::vector<pid_t>{7, 8}));
        QVERIFY(filled.alarm() >= 0);
        filled.setTmpUse(Bytes::mebi(100));
        QCOMPARE(slurp((folder + "/memory.high").toStdString()).substr(9),
                 std::to_string(Bytes::mebi(128 + 100 + 8).count));
    }
    void freezesInVersionTwo() {
        // Freezing needs no controller, so this runs wherever a unified hierarchy is writable, also
        // beside version 1.
        const CgroupHierarchies hierarchies = ownHierarchies();
        CgroupPlace place;
        place.folders = {{"", hierarchies.unifiedOwn}};
        place.version = CgroupPlace::Version::V2;
        const auto cgroup = hierarchies.unifiedOwn.empty()
                                ? nullptr
                                : makeCgroup(place, engineKey() + "-v2test", {});
        if (!cgroup)
            QSKIP("needs a writable unified hierarchy");
        const std::string folder = cgroup->folders().front();
        const pid_t child = ::fork();
        if (child == 0)
            for (;;)
                ::pause();
        QVERIFY(writeText(folder + "/cgroup.procs", std::to_string(child)));
        QCOMPARE(cgroup->members(), std::vector<pid_t>{child});
        const auto frozen = [&] { return fieldOf(readText(folder + "/cgroup.events"), "frozen"); };
        cgroup->freeze();
        QVERIFY(waitFor([&] { return frozen() == 1; }));
        cgroup->thaw();
        QVERIFY(waitFor([&] { return frozen() == 0; }));
        cgroup->freeze();
        QVERIFY(waitFor([&] { return removeCgroup(folder); }));
        ::waitpid(child, nullptr, 0);
    }
    void knowsItsOwnKey() {
        QVERIFY(isAlive(engineKey()));
        QCOMPARE(keyIn(engineKey() + "-12"), std::string_view{engineKey()});
        QVERIFY(!isAlive("lathe-1-999999999999"));
        QVERIFY(!isAlive("lathe-999999999-1"));
        QVERIFY(keyIn("lathe-workbench").empty());
        QVERIFY(keyIn("lathe-12-").empty());
        QVERIFY(keyIn("other-12-34").empty());
    }
};

LATHE_TEST(tst_Cgroup)
#include "tst_Cgroup.moc"
