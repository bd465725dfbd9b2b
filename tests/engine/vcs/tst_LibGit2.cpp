#include "engine/vcs/Repository.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;

class tst_LibGit2 : public QObject {
    Q_OBJECT

    static bool isLoaded() {
        QFile maps{QStringLiteral("/proc/self/maps")};
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libgit2");
    }

  private slots:
    void itIsLoadedByTheFirstRepository() {
        QVERIFY(!isLoaded());
        const QTemporaryDir folder;
        const auto repository =
            vcs::Repository::init(std::filesystem::path{folder.path().toStdString()} / "new");
        QVERIFY(repository.has_value());
        QVERIFY(isLoaded());
    }
};

LATHE_TEST(tst_LibGit2)
#include "tst_LibGit2.moc"
