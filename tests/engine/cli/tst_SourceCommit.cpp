#include "engine/cli/SourceCommit.h"
#include "engine/process/Tool.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;

/// What versions that `lathe serve` publishes remember.
class tst_SourceCommit : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QByteArray git(const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start("git", arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError(), __FILE__, __LINE__);
        return process.readAllStandardOutput().trimmed();
    }
    std::optional<catalog::SourceCommit> asked() {
        return cli::sourceCommit(m_folder.path().toStdString());
    }

  private slots:
    void itIsHeadAndWhetherFilesDiffer() {
        if (process::findTool("git").empty())
            QSKIP("there is no git");
        QVERIFY(!asked());
        git({"init", "-q"});
        QVERIFY(!asked());
        git({"-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-q",
             "--allow-empty", "-m", "First"});
        const std::string head = git({"rev-parse", "HEAD"}).toStdString();
        QCOMPARE(asked(), (catalog::SourceCommit{head, false}));
        QFile file{m_folder.filePath("new")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(asked(), (catalog::SourceCommit{head, true}));
    }
};

LATHE_TEST(tst_SourceCommit)
#include "tst_SourceCommit.moc"
