#include "app/lsp/Servers.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;
using lsp::Servers;

/// Which server serves which file.
class tst_Servers : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Servers> m_servers;
    QByteArray m_path;
    /// The interpreter itself: what is on PATH may be a script that looks for it there.
    QByteArray m_python;

    QString at(const char* path) { return m_folder->filePath(path); }
    void write(const char* path, const QByteArray& bytes) {
        QDir{}.mkpath(QFileInfo{at(path)}.path());
        QFile file{at(path)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// A program that is our fake server.
    void install(const char* path, const QByteArray& tricks = {}) {
        write(path, "#!/bin/sh\nFAKE_LSP='" + tricks + "' exec " + m_python +
                        " " LATHE_TEST_DATA "/lsp/fake_server.py\n");
        QFile::setPermissions(at(path), QFile::ReadOwner | QFile::ExeOwner);
    }
    QStringList found(const char* path) {
        QStringList names;
        for (const lsp::FoundServer& one : lsp::findServers(at(path), at("project")))
            names << QDir{m_folder->path()}.relativeFilePath(one.command.program);
        return names;
    }
    bool isServedBy(const char* path, const QString& name) {
        const lsp::Server* server = m_servers->serverOf(at(path));
        return server && server->isReady() && server->found().name == name;
    }

  private slots:
    void initTestCase() {
        QProcess python;
        python.start("python3", {"-c", "import sys; print(sys.executable, end='')"});
        QVERIFY(python.waitForFinished());
        m_python = python.readAllStandardOutput();
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = qgetenv("PATH");
        qunsetenv("VIRTUAL_ENV");
        QDir{}.mkpath(at("bin"));
        // Nothing of this machine's.
        qputenv("PATH", at("bin").toLocal8Bit());
        write("project/src/app.py", "x");
        m_servers = std::make_unique<Servers>();
        m_servers->setProject(at("project"));
    }
    void cleanup() {
        m_servers.reset();
        qputenv("PATH", m_path);
    }

    void aServerOfTheProjectComesBeforeThoseOnPath() {
        install("bin/pylsp");
        QCOMPARE(found("project/src/app.py"), QStringList{"bin/pylsp"});
        install("project/src/.venv/bin/pylsp");
        write("project/src/.venv/bin/python", "");
        QCOMPARE(found("project/src/app.py"), QStringList{"project/src/.venv/bin/pylsp"});
        install("project/node_modules/.bin/pyright-langserver");
        QCOMPARE(found("project/src/app.py"),
                 (QStringList{"project/node_modules/.bin/pyright-langserver",
                              "project/src/.venv/bin/pylsp"}));
        const auto all = lsp::findServers(at("project/src/app.py"), at("project"));
        QCOMPARE(all.front().settings["python"]["pythonPath"].toString(),
                 at("project/src/.venv/bin/python"));
        QVERIFY(found("project/template.yaml").isEmpty());
    }
    void eachModuleHasItsRoot() {
        write("project/fn/package.json", "{}");
        write("project/go/go.mod", "");
        QCOMPARE(lsp::rootOf(lsp::Family::Script, at("project/fn/src/a.ts"), at("project")),
                 at("project/fn"));
        QCOMPARE(lsp::rootOf(lsp::Family::Go, at("project/go/main.go"), at("project")),
                 at("project/go"));
        QCOMPARE(lsp::rootOf(lsp::Family::Python, at("project/src/app.py"), at("project")),
                 at("project"));
        QCOMPARE(lsp::rootOf(lsp::Family::Script, "/elsewhere/a.js", at("project")), at("project"));
    }
    void oneServerServesAllFilesOfALanguage() {
        install("bin/pylsp");
        m_servers->open(at("project/src/app.py"), "x");
        m_servers->open(at("project/src/other.py"), "y");
        m_servers->open(at("project/template.yaml"), "z");
        QTRY_VERIFY_WITH_TIMEOUT(isServedBy("project/src/other.py", "pylsp"), 15'000);
        QCOMPARE(m_servers->serverOf(at("project/src/app.py")),
                 m_servers->serverOf(at("project/src/other.py")));
        QVERIFY(m_servers->standing(at("project/template.yaml")) == Servers::Standing::None);
        QVERIFY(m_servers->standing(at("project/src/app.py")) == Servers::Standing::Ready);
    }
    void theNextOneServesWhereOneCannotBegin() {
        install("bin/pyright-langserver", "refuse");
        install("bin/pylsp");
        QSignalSpy failed{m_servers.get(), &Servers::failed};
        m_servers->open(at("project/src/app.py"), "x");
        QTRY_VERIFY_WITH_TIMEOUT(isServedBy("project/src/app.py", "pylsp"), 15'000);
        QVERIFY(failed.isEmpty());
    }
    void whereNoneIsInstalledThatIsKnown() {
        m_servers->open(at("project/src/app.py"), "x");
        QTRY_VERIFY(m_servers->standing(at("project/src/app.py")) == Servers::Standing::Missing);
        install("bin/pylsp");
        m_servers->restart();
        QTRY_VERIFY_WITH_TIMEOUT(isServedBy("project/src/app.py", "pylsp"), 15'000);
    }
    void anotherProjectEndsThemAndTheirProblems() {
        install("bin/pylsp");
        QList<qsizetype> counts;
        connect(
            m_servers.get(), &Servers::diagnosed, this,
            [&](const QString&, const QString&, const QJsonArray& all) { counts << all.size(); });
        m_servers->open(at("project/src/app.py"), "wrong");
        QTRY_VERIFY_WITH_TIMEOUT(!counts.isEmpty() && counts.last() == 1, 15'000);
        QPointer<lsp::Server> server = m_servers->serverOf(at("project/src/app.py"));
        m_servers->setProject(at("other"));
        QCOMPARE(counts.last(), 0);
        QVERIFY(!m_servers->serverOf(at("project/src/app.py")));
        QTRY_VERIFY(!server);
    }
};

LATHE_TEST(tst_Servers)
#include "tst_Servers.moc"
