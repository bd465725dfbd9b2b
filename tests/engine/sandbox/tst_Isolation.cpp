#include "engine/sandbox/Machine.h"
#include "engine/sandbox/Trial.h"
#include "tests/engine/sandbox/Rig.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTest>

#include <boost/asio/ip/tcp.hpp>
#include <sys/un.h>

using namespace lathe;
using namespace lathe::sandbox;
using namespace lathe::sandbox::test;
using boost::asio::ip::tcp;

namespace {

void addMeans() {
    QTest::addColumn<Means>("means");
    QTest::newRow("with all means") << Means{};
    QTest::newRow("with nothing") << Means{false, false};
}

std::vector<std::string> connectTo(int port, const char* host) {
    return {"/usr/bin/perl", "-MIO::Socket::IP", "-e",
            "$| = 1; my $s = IO::Socket::IP->new(PeerHost => '" + std::string{host} +
                "', PeerPort => " + std::to_string(port) +
                ", Type => SOCK_STREAM) or die $@; print \"connected\\n\"; sleep 1000"};
}

} // namespace

class tst_Isolation : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        if (!abilities().namespaces)
            QSKIP("needs namespaces");
    }
    void seesNoProcessesButItsOwn() {
        Rig other;
        other.start({"/bin/sleep", "1000"}, {{"SECRET", "of-the-other"}});
        Rig rig;
        // Its init, the shell and nothing else.
        QCOMPARE(rig.output("cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' | grep SECRET; "
                            "echo /proc/[0-9]*"),
                 std::string{"/proc/1 /proc/2\n"});
    }
    void cannotLookIntoItsInit() {
        Rig rig;
        QCOMPARE(rig.output("readlink /proc/1/fd/* /proc/1/root; ls /proc/1/root/; "
                            "cat /proc/1/environ; echo > /proc/1/fd/5; kill -9 1; echo on"),
                 std::string{"on\n"});
    }
    void readsNoFilesOfThePerson() {
        QTemporaryDir home{QDir::homePath() + "/lathe-test-XXXXXX"};
        if (!home.isValid())
            QSKIP("no home folder");
        put(home.path() + "/private", "private");
        Rig rig;
        rig.startShell("cat " + (home.path() + "/private").toStdString() +
                       "; ls -A /home /root /mnt; ls -d /run/user /sys /var/lib /var/log");
        QVERIFY(rig.runUntilExit());
        QVERIFY2(rig.out().find("private") == std::string::npos, rig.out().c_str());
        QCOMPARE(rig.out(), std::string{"/home:\n\n/mnt:\nshared\n\n/root:\n"});
    }
    void seesNeitherTheEnginesTmpNorItsCgroups() {
        QTemporaryDir here;
        Rig rig;
        QCOMPARE(
            rig.output("ls -A /tmp; ls /sys/fs/cgroup 2>/dev/null; find / -name 'cgroup.procs' "
                       "2>/dev/null; echo end"),
            std::string{"end\n"});
    }
    void writesNowhereButToTmpAndWritableBinds() {
        Rig rig;
        QCOMPARE(rig.output("for d in / /var/task /etc /usr /dev /dev/shm /proc /home /root /var "
                            "/var/tmp /opt /run /mnt; do "
                            "(echo > $d/probe) 2>/dev/null && echo \"wrote $d\"; done; "
                            "for d in /tmp /mnt/shared; do echo > $d/probe || echo no $d; done"),
                 std::string{});
    }
    void changesNothingOfTheKernel() {
        Rig rig;
        QCOMPARE(
            rig.output("for f in $(find /proc/sys -type f -writable 2>/dev/null | head -50) "
                       "/proc/sys/kernel/core_pattern /proc/sysrq-trigger; do "
                       "(cat /dev/null > $f) 2>/dev/null && echo \"opened $f\"; done; echo end"),
            std::string{"end\n"});
    }
    void hasNoPrivileges() {
        Rig rig;
        QCOMPARE(
            rig.output("id -u; id -g; grep -E '^(CapPrm|CapEff|CapBnd|CapAmb|NoNewPrivs|Seccomp):'"
                       " /proc/self/status | tr -d '\\t'"),
            std::string{"993\n990\nCapPrm:0000000000000000\nCapEff:0000000000000000\n"
                        "CapBnd:0000000000000000\nCapAmb:0000000000000000\nNoNewPrivs:1\n"
                        "Seccomp:2\n"});
    }
    void makesNoNamespaces() {
        Rig rig;
        QCOMPARE(rig.output("unshare -U true && echo made; unshare -r -m true && echo made; "
                            "mount -t tmpfs none /tmp && echo mounted; echo end"),
                 std::string{"end\n"});
    }
    void reachesNoSocketsOfTheDesktop() {
        if (!abilities().socketScope)
            QSKIP("needs Linux 6.12");
        const std::string name = "lathe-test-" + std::to_string(::getpid());
        const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{AF_UNIX, {}};
        name.copy(address.sun_path + 1, name.size());
        QCOMPARE(::bind(listener, reinterpret_cast<sockaddr*>(&address),
                        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size())),
                 0);
        ::listen(listener, 1);
        Rig rig;
        rig.start(
            {"/usr/bin/perl", "-MSocket", "-e",
             "socket(my $s, PF_UNIX, SOCK_STREAM, 0) or die; connect($s, pack_sockaddr_un(\"\\0" +
                 name + "\")) ? print(\"connected\") : print($!)"});
        QVERIFY(rig.runUntilExit());
        ::close(listener);
        QCOMPARE(rig.out(), std::string{"Operation not permitted"});
    }
    void knowsTheSocketsOfItsProcesses_data() { addMeans(); }
    void knowsTheSocketsOfItsProcesses() {
        QFETCH(Means, means);
        boost::asio::io_context io;
        for (const char* host : {"127.0.0.1", "::1"}) {
            boost::system::error_code failure;
            tcp::acceptor acceptor{io};
            const tcp::endpoint here{boost::asio::ip::make_address(host), 0};
            acceptor.open(here.protocol());
            acceptor.bind(here, failure);
            if (failure)
                continue;
            acceptor.listen();
            Rig rig{{}, means};
            Rig other{{}, means};
            other.startShell("sleep 1000");
            rig.start(connectTo(acceptor.local_endpoint().port(), host));
            QVERIFY2(rig.runUntilOutput("connected"), rig.err().c_str());
            const tcp::socket accepted = acceptor.accept();
            // IPv4 and IPv6 alike, inside of one and outside of the other and of this process.
            QVERIFY(rig.sandbox().owns(const_cast<tcp::socket&>(accepted).native_handle()));
            QVERIFY(!other.sandbox().owns(const_cast<tcp::socket&>(accepted).native_handle()));
            tcp::socket mine{io};
            mine.connect(acceptor.local_endpoint());
            tcp::socket acceptedMine = acceptor.accept();
            QVERIFY(!rig.sandbox().owns(acceptedMine.native_handle()));
            mine.close();
            acceptedMine.close();
            QVERIFY(!rig.sandbox().owns(acceptor.native_handle()));
        }
    }
    void recognisesAPeerOnASocketForBothFamilies() {
        boost::asio::io_context io;
        tcp::acceptor acceptor{io, tcp::endpoint{tcp::v6(), 0}};
        Rig rig;
        rig.start(connectTo(acceptor.local_endpoint().port(), "127.0.0.1"));
        QVERIFY2(rig.runUntilOutput("connected"), rig.err().c_str());
        tcp::socket accepted = acceptor.accept();
        QVERIFY(rig.sandbox().owns(accepted.native_handle()));
    }
    void saysWhatHoldsOnThisMachine() {
        QStringList subjects;
        for (const model::Guarantee& guarantee : guarantees()) {
            subjects << QString::fromStdString(guarantee.subject);
            qInfo("%s: %d, %s. %s", guarantee.subject.c_str(), static_cast<int>(guarantee.strength),
                  guarantee.means.english().c_str(), guarantee.advice.english().c_str());
            QVERIFY(guarantee.strength == model::Guarantee::Strength::Enforced ||
                    !guarantee.advice.empty());
        }
        for (const char* subject : {"filesystem", "processes", "memory", "cpu", "tmp", "freeze",
                                    "descriptors", "cleanup"})
            QVERIFY2(subjects.contains(subject), subject);
    }
};

LATHE_TEST(tst_Isolation)
#include "tst_Isolation.moc"
