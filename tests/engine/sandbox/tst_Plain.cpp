#include "engine/sandbox/Trial.h"
#include "tests/engine/sandbox/Rig.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>

using namespace lathe;
using namespace lathe::sandbox;
using namespace lathe::sandbox::test;

/// What holds where no namespaces can be made.
class tst_Plain : public QObject {
    Q_OBJECT

  private slots:
    void pointsTmpdirToAPrivateFolder() {
        Rig rig{{}, none()};
        const std::string tmp = rig.sandbox().seenInside("/tmp").string();
        QVERIFY(tmp != "/tmp");
        QCOMPARE(rig.output("echo $TMPDIR; mktemp -u | xargs dirname; ls -ld $TMPDIR | cut -c1-10"),
                 tmp + "\n" + tmp + "\ndrwx------\n");
    }
    void removesThatFolderAtTheEnd() {
        Rig rig{{}, none()};
        const QString tmp = QString::fromStdString(rig.sandbox().seenInside("/tmp").string());
        rig.output("mkdir -p $TMPDIR/a/b; echo x > $TMPDIR/a/b/c; chmod 0 $TMPDIR/a");
        QVERIFY(QDir{tmp}.exists());
        rig.destroy();
        QVERIFY(waitFor([&] { return !QDir{tmp}.exists(); }));
    }
    void readsNoFilesOfThePersonWhereTheKernelHasLandlock() {
        if (!abilities().landlock)
            QSKIP("needs Landlock");
        QTemporaryDir home;
        put(home.path() + "/private", "private");
        Rig rig{{}, none()};
        put(rig.codeFolder() + "/code", "readable");
        rig.startShell("cat " + (home.path() + "/private").toStdString() + "; cat " +
                       rig.sandbox().seenInside("/var/task/code").string() + "; echo x > " +
                       rig.sandbox().seenInside("/var/task/new").string() + " || echo ' only'");
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.out(), std::string{"readable only\n"});
    }
    void reachesNoSocketsOfThePerson() {
        QTemporaryDir home;
        const std::string path = (home.path() + "/bus").toStdString();
        const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{AF_UNIX, {}};
        path.copy(address.sun_path, path.size());
        QCOMPARE(::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        ::listen(listener, 1);
        Rig rig{{}, none()};
        rig.start({"/usr/bin/perl", "-MSocket", "-e",
                   "socketpair(my $a, my $b, PF_UNIX, SOCK_STREAM, 0) or print('no pair ');"
                   "socketpair(my $c, my $d, PF_UNIX, SOCK_DGRAM, 0) or print('no datagrams ');"
                   "socket(my $s, PF_UNIX, SOCK_STREAM, 0) && connect($s, pack_sockaddr_un('" +
                       path + "')) ? print('connected') : print('no socket')"});
        QVERIFY(rig.runUntilExit());
        ::close(listener);
        QCOMPARE(rig.out(), std::string{"no datagrams no socket"});
    }
    void readsNoEnvironmentOfAnother() {
        if (!abilities().landlock)
            QSKIP("needs Landlock");
        Rig other{{}, none()};
        other.start({"/bin/sleep", "1000"}, {{"SECRET", "of-the-other"}});
        other.runFor(100ms);
        Rig rig{{}, none()};
        QCOMPARE(rig.output("cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' | grep "
                            "of-the-[o]ther; echo end"),
                 std::string{"end\n"});
    }
};

LATHE_TEST(tst_Plain)
#include "tst_Plain.moc"
