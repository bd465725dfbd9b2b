#include "tests/support/TestMain.h"

#include <QProcess>
#include <QTest>

/// What packaging/run makes of its arguments, without what it builds.
class tst_RunArguments : public QObject {
    Q_OBJECT

    static QString packaging() { return QStringLiteral(LATHE_TEST_DATA "/../../packaging/"); }

  private slots:
    void argumentsAreReadAsTheWindowReadsThem_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("understood");
        const auto row = [](const char* name, const QStringList& arguments,
                            const char* understood) {
            QTest::newRow(name) << arguments << understood;
        };
        row("nothing", {}, "help= version= platform= state= project=");
        row("a project", {"~/app"}, "help= version= platform= state= project=~/app");
        row("a state directory", {"--state", "/s", "app"},
            "help= version= platform= state=/s project=app");
        row("a state directory, joined", {"app", "--state=/s t"},
            "help= version= platform= state=/s t project=app");
        row("a platform", {"-platform", "offscreen"},
            "help= version= platform=offscreen state= project=");
        row("another option of Qt", {"-style", "fusion", "app"},
            "help= version= platform= state= project=app");
        row("after two dashes", {"--", "-app"}, "help= version= platform= state= project=-app");
        row("help", {"--help"}, "help=yes version= platform= state= project=");
        row("version", {"--version"}, "help= version=yes platform= state= project=");
        row("a value that is missing", {"--state"}, "help= version= platform= state= project=");
    }
    void argumentsAreReadAsTheWindowReadsThem() {
        QFETCH(QStringList, arguments);
        QProcess bash;
        bash.start("bash",
                   QStringList{"-euc",
                               "source \"$0\"; read_arguments \"$@\"\n"
                               "printf 'help=%s version=%s platform=%s state=%s project=%s' "
                               "\"$wants_help\" \"$wants_version\" \"$platform\" \"$state\" "
                               "\"$project\"",
                               packaging() + "arguments.sh"} +
                       arguments);
        QVERIFY(bash.waitForFinished());
        QVERIFY2(bash.exitCode() == 0, bash.readAllStandardError());
        QTEST(QString::fromUtf8(bash.readAllStandardOutput()), "understood");
    }
    void helpNeedsNoBuild() {
        QProcess run;
        run.start(packaging() + "run", {"--help"});
        QVERIFY(run.waitForFinished());
        QCOMPARE(run.exitCode(), 0);
        QVERIFY(run.readAllStandardOutput().contains("packaging/run [DIR] [--state DIR]"));
    }
};

LATHE_TEST(tst_RunArguments)
#include "tst_RunArguments.moc"
