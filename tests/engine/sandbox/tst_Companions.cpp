#include "engine/sandbox/WayOut.h"
#include "tests/engine/sandbox/Rig.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <sys/socket.h>

#include <csignal>

using namespace lathe::sandbox;
using namespace lathe::sandbox::test;

class tst_Companions : public QObject {
    Q_OBJECT

  private slots:
    void aCompanionOutlivesTheMainProcessUntilAllAreKilled() {
        Rig rig;
        rig.startCompanion("watcher", "echo watching; trap '' TERM; sleep 60");
        QVERIFY(rig.runUntil([&] { return rig.companionOut() == "watching\n"; }));
        rig.startShell("echo main; exit 3");
        QVERIFY(rig.runUntil([&] { return rig.mainExit().has_value(); }));
        QCOMPARE(rig.mainExit()->status, 3);
        QCOMPARE(rig.out(), std::string{"main\n"});
        rig.runFor(100ms);
        QVERIFY(!rig.exit());
        QVERIFY(!rig.companionExit());
        rig.sandbox().kill();
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.exit()->status, 3);
    }

    void aCompanionsEndLeavesTheOthers() {
        Rig rig;
        rig.startCompanion("watcher", "exit 5");
        rig.startShell("sleep 60");
        QVERIFY(rig.runUntil([&] { return rig.companionExit().has_value(); }));
        QCOMPARE(rig.companionExit()->status, 5);
        rig.runFor(50ms);
        QVERIFY(!rig.exit() && !rig.mainExit());
        rig.sandbox().kill();
        QVERIFY(rig.runUntilExit());
    }

    void signalsReachTheOneThatIsMeant() {
        Rig rig;
        rig.startCompanion("watcher", "trap 'echo told; exit 0' TERM; echo up; "
                                      "while :; do sleep 0.05; done");
        rig.startShell("sleep 60");
        QVERIFY(rig.runUntil([&] { return rig.companionOut() == "up\n"; }));
        rig.sandbox().signalCompanion("watcher", SIGTERM);
        QVERIFY(rig.runUntil([&] { return rig.companionExit().has_value(); }));
        QCOMPARE(rig.companionOut(), std::string{"up\ntold\n"});
        QVERIFY(!rig.mainExit());
    }

    void afterAKillEverythingMayStartAgain() {
        Rig rig;
        rig.startCompanion("watcher", "sleep 60");
        rig.sandbox().kill();
        QVERIFY(rig.runUntilExit());
        QCOMPARE(rig.output("echo again"), std::string{"again\n"});
    }

    void namesOfTheEnvironmentItselfAreKnownInside() {
        Rig rig;
        if (!ownNetworksArePossible())
            QSKIP("No namespaces here.");
        QVERIFY(rig.output("cat /etc/hosts").find("127.0.0.1 sandbox.localdomain sandbox\n") !=
                std::string::npos);
    }

    void aNetworkOfItsOwnIsReachedThroughTheInit() {
        if (!ownNetworksArePossible())
            QSKIP("No namespaces here.");
        Rig rig{{}, {}, Network::Own};
        QVERIFY(rig.sandbox().hasOwnNetwork());
        std::optional<int> listening;
        rig.sandbox().listenInside(4242, [&](lathe::Result<int> socket) { listening = *socket; });
        QVERIFY(rig.runUntil([&] { return listening.has_value(); }));
        std::optional<int> connected;
        rig.sandbox().connectInside(4242, [&](lathe::Result<int> socket) { connected = *socket; });
        QVERIFY(rig.runUntil([&] { return connected.has_value(); }));
        QCOMPARE(::write(*connected, "x", 1), 1);
        ::close(*connected);
        ::close(*listening);
        std::optional<int> receiving;
        rig.sandbox().receiveInside(4243, [&](lathe::Result<int> socket) { receiving = *socket; });
        QVERIFY(rig.runUntil([&] { return receiving.has_value(); }));
        QCOMPARE(rig.output("bash -c 'printf hello > /dev/udp/127.0.0.1/4243'"), std::string{});
        char text[16] = {};
        QCOMPARE(::recv(*receiving, text, sizeof text, MSG_DONTWAIT), 5);
        QCOMPARE(std::string{text}, std::string{"hello"});
        ::close(*receiving);
    }

    void pastaIsTheWayOutOfANetworkOfItsOwn() {
        if (!ownNetworksArePossible() || pastaPath().empty() ||
            ::access("/dev/net/tun", R_OK | W_OK) != 0)
            QSKIP("Needs namespaces, pasta and /dev/net/tun.");
        Rig rig{{}, {}, Network::Own};
        QCOMPARE(rig.output("for turn in $(seq 200); do\n"
                            "  [ $(wc -l < /proc/net/route) -gt 1 ] && echo out && exit\n"
                            "  sleep 0.05\n"
                            "done\n"
                            "echo none"),
                 std::string{"out\n"});
        QCOMPARE(rig.output("cat /etc/resolv.conf"), std::string{"nameserver 169.254.1.1\n"});
    }
};

LATHE_TEST(tst_Companions)
#include "tst_Companions.moc"
