#include "engine/sandbox/SocketPeer.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using lathe::sandbox::anyHolds;

namespace {

/// A process that holds a socket which this one has closed.
class Holder {
  public:
    Holder() {
        int sockets[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) != 0)
            qFatal("no sockets");
        struct stat status {};
        ::fstat(sockets[0], &status);
        m_inode = status.st_ino;
        m_process = ::fork();
        if (m_process == 0) {
            ::pause();
            ::_exit(0);
        }
        ::close(sockets[0]);
        ::close(sockets[1]);
    }
    ~Holder() {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    pid_t process() const { return m_process; }
    std::uint64_t inode() const { return m_inode; }

  private:
    pid_t m_process = 0;
    std::uint64_t m_inode = 0;
};

} // namespace

class tst_SocketPeer : public QObject {
    Q_OBJECT

  private slots:
    void findsASocketInAnyOfTheProcesses() {
        const Holder holder;
        QVERIFY(anyHolds({::getpid(), holder.process()}, holder.inode()));
        QVERIFY(!anyHolds({::getpid()}, holder.inode()));
        QVERIFY(!anyHolds({::getpid(), holder.process()}, 0));
    }

    // As with a function that opens all the files it may in all the processes it may.
    void givesUpAfterAFewThousandFiles() {
        const Holder holder;
        std::vector<pid_t> processes(20'000, ::getpid());
        processes.push_back(holder.process());
        QVERIFY(!anyHolds(processes, holder.inode()));
    }
};

LATHE_TEST(tst_SocketPeer)
#include "tst_SocketPeer.moc"
