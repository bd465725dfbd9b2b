#include "engine/sandbox/CgroupHierarchies.h"
#include "engine/sandbox/EngineKey.h"
#include "engine/sandbox/Leftovers.h"
#include "engine/sandbox/Machine.h"
#include "engine/sandbox/ProcessTree.h"
#include "tests/engine/sandbox/Rig.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace lathe;
using namespace lathe::sandbox;
using namespace lathe::sandbox::test;

namespace {

bool processWith(const QByteArray& marker) {
    const QStringList entries = QDir{"/proc"}.entryList(QDir::Dirs);
    for (const QString& entry : entries) {
        QFile file{"/proc/" + entry + "/cmdline"};
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(marker))
            return true;
    }
    return false;
}

/// Cgroups, folders and files whose name begins with the key.
QStringList traces(const QString& key) {
    QStringList found;
    for (const QString& root :
         {QString{"/sys/fs/cgroup"}, QString::fromStdString(privateFolder())}) {
        QDirIterator it{root,
                        {key + "*"},
                        QDir::AllEntries | QDir::NoDotAndDotDot,
                        QDirIterator::Subdirectories};
        while (it.hasNext())
            found << it.next();
    }
    return found;
}

QByteArray markerOf(qint64 process) {
    return "lathe-victim-" + QByteArray::number(process);
}

QByteArray textOf(pid_t process, const char* file) {
    QFile of{QString{"/proc/%1/%2"}.arg(process).arg(file)};
    return of.open(QIODevice::ReadOnly) ? of.readAll() : QByteArray{};
}

/// By what they are: "keeper", "guardian", "init".
std::vector<pid_t> helpersOf(pid_t engine, const QString& role) {
    std::vector<pid_t> found;
    for (const pid_t process : descendantsOf(engine)) {
        const bool init = textOf(process, "cmdline").contains(QByteArray{"lathe-init\0init", 15});
        if (role == "init" ? init : textOf(process, "comm") == "lathe-" + role.toUtf8() + "\n")
            found.push_back(process);
    }
    return found;
}

/// An engine in a process of its own with four environments: running and frozen, with and without
/// namespaces.
class Victim {
  public:
    Victim() {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LATHE_TEST_VICTIM", "1");
        m_process.setProcessEnvironment(environment);
        m_process.start(QCoreApplication::applicationFilePath(), {"tst_Cleanup", "victim"});
        while (key().isEmpty() && m_process.waitForReadyRead(30000))
            m_text += m_process.readAllStandardOutput();
    }
    QString key() const {
        const auto start = m_text.indexOf("ready lathe-");
        const auto end = m_text.indexOf('\n', start);
        return start < 0 || end < 0 ? QString{} : QString{m_text.mid(start + 6, end - start - 6)};
    }
    QByteArray marker() const { return markerOf(m_process.processId()); }
    QProcess& process() { return m_process; }
    /// Kills, in this order, what is named.
    void kill(const QStringList& order) {
        std::vector<pid_t> processes;
        const auto engine = static_cast<pid_t>(m_process.processId());
        for (const QString& role : order) {
            const auto of = role == "engine" ? std::vector{engine} : helpersOf(engine, role);
            processes.insert(processes.end(), of.begin(), of.end());
        }
        for (const pid_t process : processes)
            ::kill(process, SIGKILL);
    }

  private:
    QProcess m_process;
    QByteArray m_text;
};

} // namespace

class tst_Cleanup : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

  private slots:
    /// Who is killed leaves temporary folders behind: they go with this one.
    void initTestCase() {
        if (!qEnvironmentVariableIsSet("LATHE_TEST_VICTIM"))
            qputenv("TMPDIR", m_folder.path().toUtf8());
    }
    void victim() {
        if (!qEnvironmentVariableIsSet("LATHE_TEST_VICTIM"))
            QSKIP("is a part of the other tests");
        std::vector<std::unique_ptr<Rig>> rigs;
        for (const Means means : {Means{}, Means{}, none(), Means{false, true}}) {
            rigs.push_back(std::make_unique<Rig>(Limits{}, means));
            rigs.back()->startShell("(setsid sleep 1000 &) ; echo ready; while :; do sleep 0.01; "
                                    "done # " +
                                    markerOf(::getpid()).toStdString());
            QVERIFY(rigs.back()->runUntilOutput("ready"));
        }
        rigs[1]->sandbox().freeze();
        rigs[3]->sandbox().freeze();
        rigs[0]->runFor(100ms);
        std::printf("ready %s\n", engineKey().c_str());
        std::fflush(stdout);
        for (const auto end = std::chrono::steady_clock::now() + std::chrono::minutes{5};
             std::chrono::steady_clock::now() < end;)
            for (const auto& rig : rigs)
                rig->runFor(1ms);
    }
    void leavesNothingWhenTheEngineIsKilled() {
        Victim victim;
        QVERIFY(!victim.key().isEmpty());
        QVERIFY(processWith(victim.marker()));
        QVERIFY(!traces(victim.key()).isEmpty());
        victim.process().kill();
        victim.process().waitForFinished();
        QVERIFY(waitFor([&] { return !processWith(victim.marker()); }));
        QVERIFY2(waitFor([&] { return traces(victim.key()).isEmpty(); }),
                 qPrintable(traces(victim.key()).join(' ')));
    }
    void leavesNothingInWhateverOrderTheyAreKilled_data() {
        QTest::addColumn<QStringList>("order");
        for (const char* order :
             {"keeper", "init", "keeper init", "init keeper", "guardian keeper", "keeper guardian",
              "engine keeper", "keeper engine", "engine init keeper", "init keeper engine",
              "keeper init engine", "guardian engine", "engine guardian init"})
            QTest::newRow(order) << QString{order}.split(' ');
    }
    void leavesNothingInWhateverOrderTheyAreKilled() {
        QFETCH(QStringList, order);
        Victim victim;
        QVERIFY(!victim.key().isEmpty());
        victim.kill(order);
        QVERIFY(waitFor([&] { return !processWith(victim.marker()); }));
        // While the engine lives: of its environments only.
        const QString environments = victim.key() + "-";
        QVERIFY2(waitFor([&] { return traces(environments).isEmpty(); }),
                 qPrintable(traces(environments).join(' ')));
        victim.process().kill();
        victim.process().waitForFinished();
        QVERIFY2(waitFor([&] { return traces(victim.key()).isEmpty(); }),
                 qPrintable(traces(victim.key()).join(' ')));
    }
    void leavesNothingWhenOnlyAKeeperThatHasStartedNothingIsLeft() {
        Victim victim;
        QVERIFY(!victim.key().isEmpty());
        const auto engine = static_cast<pid_t>(victim.process().processId());
        const std::vector<pid_t> before = helpersOf(engine, "keeper");
        victim.kill({"keeper"});
        QVERIFY(waitFor([&] {
            const std::vector<pid_t> now = helpersOf(engine, "keeper");
            return now.size() == 1 && now != before;
        }));
        victim.kill({"guardian"});
        QVERIFY(waitFor([&] { return !processWith(victim.marker()); }));
        victim.process().kill();
        victim.process().waitForFinished();
        QVERIFY2(waitFor([&] { return traces(victim.key()).isEmpty(); }),
                 qPrintable(traces(victim.key()).join(' ')));
    }
    void sweepsWhatTheKeeperCouldNot() {
        Victim victim;
        QVERIFY(!victim.key().isEmpty());
        // Engine, keeper and guardian stopped dead at once, as by a kill of the whole control
        // group.
        const auto engine = static_cast<pid_t>(victim.process().processId());
        for (const char* role : {"guardian", "keeper"})
            QCOMPARE(helpersOf(engine, role).size(), 1U);
        for (const char* role : {"guardian", "keeper"})
            ::kill(helpersOf(engine, role).front(), SIGSTOP);
        victim.kill({"engine", "keeper", "guardian"});
        victim.process().waitForFinished();
        sweepLeftovers();
        QVERIFY(waitFor([&] { return !processWith(victim.marker()); }));
        QVERIFY2(traces(victim.key()).isEmpty(), qPrintable(traces(victim.key()).join(' ')));
    }
    void sweepsWhereTheDeadEngineMadeItsCgroups() {
        // As another session on the machine has another cgroup than this process.
        const CgroupHierarchies here = ownHierarchies();
        const std::string own =
            here.own.contains("memory") ? here.own.at("memory") : here.unifiedOwn;
        const QString elsewhere =
            QString::fromStdString(own) + "/session-" + QString::number(::getpid());
        if (own.empty() || !QDir{}.mkdir(elsewhere))
            QSKIP("needs cgroups that can be made");
        const QString dead = "lathe-999999999-1";
        const QString cgroup = elsewhere + "/" + dead + "-1";
        const QString record = QString::fromStdString(privateFolder()) + "/" + dead;
        QVERIFY(QDir{}.mkdir(cgroup));
        put(record, elsewhere.toStdString() + "\n");
        QProcess left;
        left.start("sleep", {"1000"});
        QVERIFY(left.waitForStarted());
        put(cgroup + "/cgroup.procs", std::to_string(left.processId()));

        sweepLeftovers();
        const bool ended = left.waitForFinished();
        const bool removed = !QFile::exists(cgroup) && !QFile::exists(record);
        left.kill();
        left.waitForFinished();
        QDir{}.rmdir(cgroup);
        QVERIFY(QDir{}.rmdir(elsewhere));
        QVERIFY(ended);
        QVERIFY(removed);
    }
    void leavesOtherEnginesAlone() {
        Victim victim;
        const QStringList before = traces(victim.key());
        sweepLeftovers();
        QVERIFY(processWith(victim.marker()));
        QCOMPARE(traces(victim.key()), before);
        victim.process().kill();
        victim.process().waitForFinished();
        QVERIFY(waitFor([&] { return traces(victim.key()).isEmpty(); }));
    }
    void leavesNothingWhenAnEnvironmentIsDestroyed() {
        const std::string marker = "lathe-destroyed-" + std::to_string(::getpid());
        Rig rig;
        Rig frozen;
        for (Rig* one : {&rig, &frozen}) {
            one->startShell("(setsid sleep 1000 &) ; echo ready; sleep 1000; : " + marker);
            QVERIFY(one->runUntilOutput("ready"));
        }
        frozen.sandbox().freeze();
        frozen.runFor(20ms);
        rig.destroy();
        frozen.destroy();
        QVERIFY(waitFor([&] { return !processWith(QByteArray::fromStdString(marker)); }));
        const QString environments = QString::fromStdString(engineKey()) + "-";
        QVERIFY(waitFor([&] { return traces(environments).isEmpty(); }));
    }
    void runsOnWithoutTheKeeper() {
        Rig first;
        first.startShell("echo one; sleep 1000");
        QVERIFY(first.runUntilOutput("one"));
        for (const pid_t keeper : helpersOf(::getpid(), "keeper"))
            ::kill(keeper, SIGKILL);
        QVERIFY(first.runUntilExit());
        QCOMPARE(first.exit()->reason, Exit::Reason::Signalled);
        QCOMPARE(first.output("echo two"), std::string{"two\n"});
        Rig second;
        QCOMPARE(second.output("echo three"), std::string{"three\n"});
        first.destroy();
        second.destroy();
        const QString environments = QString::fromStdString(engineKey()) + "-";
        QVERIFY2(waitFor([&] { return traces(environments).isEmpty(); }),
                 qPrintable(traces(environments).join(' ')));
    }
};

LATHE_TEST(tst_Cleanup)
#include "tst_Cleanup.moc"
