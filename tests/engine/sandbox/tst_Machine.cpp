#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/Machine.h"
#include "engine/sandbox/Trial.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using namespace lathe::sandbox;
using model::Guarantee;
using Strength = Guarantee::Strength;

namespace {

Abilities everything() {
    Abilities able;
    able.namespaces = true;
    able.landlock = true;
    able.socketScope = true;
    able.wayOut = true;
    return able;
}

Abilities withoutNamespaces() {
    Abilities able = everything();
    able.namespaces = false;
    able.namespacesAdvice = Text::verbatim("Install bubblewrap.");
    return able;
}

CgroupPlace versionTwo() {
    CgroupPlace place;
    place.version = CgroupPlace::Version::V2;
    place.cpu = place.processes = place.freezer = true;
    return place;
}

Guarantee of(const char* subject, const Abilities& able, const CgroupPlace& place, Person person) {
    const auto all = guaranteesOf(able, place, person);
    const auto found = std::find_if(
        all.begin(), all.end(), [subject](const Guarantee& one) { return one.subject == subject; });
    return found == all.end() ? Guarantee{} : *found;
}

bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

} // namespace

/// What is said of a machine is no more than what it holds.
class tst_Machine : public QObject {
    Q_OBJECT

  private slots:
    void withEveryMeansAllIsEnforced() {
        for (const Guarantee& one : guaranteesOf(everything(), versionTwo(), Person::Root)) {
            QVERIFY2(one.strength == Strength::Enforced, one.subject.c_str());
            QVERIFY2(one.advice.empty(), one.advice.english().c_str());
        }
    }
    void whatIsNotEnforcedComesWithAdvice() {
        for (const Person person : {Person::Ordinary, Person::Root})
            for (const Guarantee& one :
                 guaranteesOf(withoutNamespaces(),
                              withoutCgroups(Text::verbatim("Log in by systemd.")), person))
                QVERIFY2(one.strength == Strength::Enforced || !one.advice.empty(),
                         one.subject.c_str());
    }
    void theNumberOfRootsProcessesNeedsACgroup() {
        const CgroupPlace none = withoutCgroups(Text::verbatim("Log in by systemd."));
        const Guarantee ordinary = of("processes", everything(), none, Person::Ordinary);
        QCOMPARE(ordinary.strength, Strength::Enforced);
        QCOMPARE(ordinary.means.english(), std::string{"PID namespace, RLIMIT_NPROC"});
        const Guarantee root = of("processes", everything(), none, Person::Root);
        QCOMPARE(root.strength, Strength::Sampled);
        QVERIFY2(contains(root.advice.english(), "number is not limited"),
                 root.advice.english().c_str());
        QCOMPARE(of("processes", everything(), versionTwo(), Person::Root).strength,
                 Strength::Enforced);
    }
    void signalsAreToldWhereTheyReachOthers() {
        Abilities able = withoutNamespaces();
        QVERIFY(!contains(of("processes", able, versionTwo(), Person::Ordinary).advice.english(),
                          "signal"));
        able.socketScope = false;
        QVERIFY(contains(of("processes", able, versionTwo(), Person::Ordinary).advice.english(),
                         "signal"));
        QVERIFY(contains(of("cleanup", able, versionTwo(), Person::Ordinary).advice.english(),
                         "guardian"));
    }
    void socketsOfTheDesktopAreOutOfReachWhereTheyCanBeSeen() {
        Abilities able = withoutNamespaces();
        able.socketScope = false;
        const Guarantee sockets = of("sockets", able, versionTwo(), Person::Ordinary);
        QCOMPARE(sockets.strength, Strength::Enforced);
        QVERIFY(contains(sockets.advice.english(), "Unix sockets"));
    }
    void withoutPastaThereIsNoWayOutForExtensions() {
        Abilities able = everything();
        able.wayOut = false;
        const Guarantee network = of("network", able, versionTwo(), Person::Ordinary);
        QCOMPARE(network.strength, Strength::Enforced);
        QVERIFY(contains(network.advice.english(), "passt"));
    }
    void sampledMemorySaysWhatItMisses() {
        const Guarantee memory =
            of("memory", everything(), withoutCgroups(Text::verbatim("Log in by systemd.")),
               Person::Ordinary);
        QCOMPARE(memory.strength, Strength::Sampled);
        QVERIFY(contains(memory.advice.english(), "memfd"));
    }
};

LATHE_TEST(tst_Machine)
#include "tst_Machine.moc"
