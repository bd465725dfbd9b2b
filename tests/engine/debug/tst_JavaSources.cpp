#include "engine/debug/JavaSources.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

namespace fs = std::filesystem;
using lathe::debug::javaSources;

class tst_JavaSources : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path m_root;

    fs::path make(const char* folder) {
        fs::create_directories(m_root / folder);
        return m_root / folder;
    }

  private slots:
    void init() {
        m_root = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())).toStdString();
    }

    void aModulesOwnComeFirstAndThenItsNeighbours() {
        const fs::path own = make("app/src/main/java");
        const fs::path neighbour = make("core/src/main/java");
        const auto found = javaSources(m_root / "app", m_root);
        QCOMPARE(found[0], own);
        QVERIFY(std::find(found.begin(), found.end(), neighbour) != found.end());
    }

    void whatWasMadeInAModuleLeadsToItsSources() {
        const fs::path own = make("app/src/main/java");
        make("app/target/classes");
        make("app/build/libs");
        for (const char* code : {"app/target/classes", "app/target/app.jar",
                                 "app/build/libs/app.jar", "app/target/classes/"}) {
            const auto found = javaSources(m_root / code, {});
            QVERIFY2(std::find(found.begin(), found.end(), own) != found.end(), code);
        }
    }

    void sourcesMayLieBesideTheClasses() {
        const fs::path code = make("classes");
        const auto found = javaSources(code, {});
        QVERIFY(std::find(found.begin(), found.end(), code) != found.end());
    }

    void codeThatIsNotLocalHasNone() { QVERIFY(javaSources({}, m_root).empty()); }
};

LATHE_TEST(tst_JavaSources)
#include "tst_JavaSources.moc"
