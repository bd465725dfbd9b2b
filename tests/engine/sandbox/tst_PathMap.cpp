#include "engine/sandbox/PathMap.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::sandbox;

class tst_PathMap : public QObject {
    Q_OBJECT

  private slots:
    void translatesWholePathsOnly() {
        PathMap map;
        map.add("/var/task", "/home/me/app");
        QCOMPARE(map.translate("/var/task"), std::string{"/home/me/app"});
        QCOMPARE(map.translate("/var/task/a/b"), std::string{"/home/me/app/a/b"});
        QCOMPARE(map.translate("/var/tasks"), std::string{"/var/tasks"});
        QCOMPARE(map.translate("x/var/task"), std::string{"x/var/task"});
    }
    void prefersTheDeepestMapping() {
        PathMap map;
        map.add("/opt", "/one");
        map.add("/opt/extensions", "/two");
        QCOMPARE(map.translate("/opt/extensions/x"), std::string{"/two/x"});
        QCOMPARE(map.translate("/opt/python"), std::string{"/one/python"});
    }
    void translatesEachPartOfAList() {
        PathMap map;
        map.add("/opt", "/one");
        QCOMPARE(map.translateList("/opt/bin:/usr/bin::/opt"),
                 std::string{"/one/bin:/usr/bin::/one"});
        QCOMPARE(map.translateList("http://localhost:80/opt"),
                 std::string{"http://localhost:80/opt"});
    }
    void leavesACommandAloneWithoutMappings() {
        const Command command = PathMap{}.translate(Command{{"/var/task/x"}, {{"A", "/tmp"}}, "/"});
        QCOMPARE(command.arguments.front(), std::string{"/var/task/x"});
        QCOMPARE(command.environment.at("A"), std::string{"/tmp"});
    }
};

LATHE_TEST(tst_PathMap)
#include "tst_PathMap.moc"
