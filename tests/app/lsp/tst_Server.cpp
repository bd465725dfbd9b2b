#include "app/lsp/Server.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace lathe;
using lsp::Server;

/// A server that is a script of ours, well-behaved and otherwise.
class tst_Server : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Server> m_server;

    QString file() { return m_folder->filePath("a.py"); }
    QString log() { return m_folder->filePath("log"); }
    lsp::FoundServer fake(const QString& tricks) {
        lsp::FoundServer found;
        found.name = "fake";
        found.root = m_folder->path();
        found.command = {"python3",
                         {QStringLiteral(LATHE_TEST_DATA "/lsp/fake_server.py")},
                         found.root,
                         {{"FAKE_LSP", tricks}, {"FAKE_LSP_LOG", log()}}};
        return found;
    }
    void start(const QString& tricks = {}) { m_server = std::make_unique<Server>(fake(tricks)); }
    QList<QJsonObject> heard(const QString& key) {
        QFile file{log()};
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<QJsonObject> found;
        for (const QByteArray& line : file.readAll().split('\n'))
            if (const QJsonObject one = QJsonDocument::fromJson(line).object(); one.contains(key))
                found << one;
        return found;
    }
    QStringList methods() {
        QStringList found;
        for (const QJsonObject& one : heard("method"))
            found << one["method"].toString();
        return found;
    }
    static bool isAlive(int pid) {
        QFile file{QStringLiteral("/proc/%1/stat").arg(pid)};
        return file.open(QIODevice::ReadOnly) && !file.readAll().contains(") Z ");
    }
    QJsonObject at(int line, int character) {
        return {{"textDocument", QJsonObject{{"uri", lsp::uriOf(file())}}},
                {"position", QJsonObject{{"line", line}, {"character", character}}}};
    }

  private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_server.reset(); }

    void textsAreKeptTheSameOnBothSides() {
        start();
        m_server->open(file(), "one\n");
        QTRY_VERIFY(m_server->isReady());
        const QByteArrayList texts{"one\ntwo\n",
                                   "\xF0\x9F\x98\x80 one\ntwo\n",
                                   "\xF0\x9F\x98\x80\xE4\xBD\xA0 one\ntwo\n",
                                   "\xE4\xBD\xA0 one\ntwo",
                                   "",
                                   "\xE4\xBD\xA5\n\n"};
        for (const QByteArray& text : texts)
            m_server->change(file(), text);
        QTRY_COMPARE(heard("text").size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i)
            QCOMPARE(heard("text")[i]["text"].toString(), QString::fromUtf8(texts[i]));
        QCOMPARE(m_server->version(file()), 1 + static_cast<int>(texts.size()));
        // Pieces, not the whole: the first change adds a line.
        const QJsonObject change = heard("method").at(3)["params"]["contentChanges"][0].toObject();
        QCOMPARE(change["text"].toString(), "two\n");
    }
    void aTextOfBeforeItWasReadyIsOpenedLater() {
        start();
        m_server->open(file(), "first");
        m_server->change(file(), "second");
        QTRY_VERIFY(m_server->isReady());
        QTRY_VERIFY(methods().contains("textDocument/didOpen"));
        for (const QJsonObject& one : heard("method"))
            if (one["method"] == "textDocument/didOpen")
                QCOMPARE(one["params"]["textDocument"]["text"].toString(), "second");
    }
    void diagnosticsOfAnEarlierTextAreDropped() {
        start();
        QList<qsizetype> counts;
        connect(m_server.get(), &Server::diagnosed, this,
                [&](const QString&, const QJsonArray& all) { counts << all.size(); });
        m_server->open(file(), "wrong wrongs");
        QTRY_COMPARE(counts, QList<qsizetype>{2});
        m_server->change(file(), "wrong");
        m_server->change(file(), "");
        QTRY_COMPARE(counts.last(), 0);
        QVERIFY(!counts.contains(1));
    }
    void aStaleRequestIsCancelled() {
        start("slow");
        m_server->open(file(), "x");
        QTRY_VERIFY(m_server->isReady());
        int answers = 0;
        const int first = m_server->ask("textDocument/completion", at(0, 1), this,
                                        [&](const QJsonValue&) { ++answers; });
        m_server->cancel(first);
        m_server->ask("textDocument/completion", at(0, 1), this,
                      [&](const QJsonValue& result) { answers += result.isObject() ? 10 : 100; });
        QTRY_COMPARE(answers, 10);
        QVERIFY(methods().contains("$/cancelRequest"));
    }
    void whoRefusesARequestAnswersNothing() {
        start();
        m_server->open(file(), "x");
        QTRY_VERIFY(m_server->isReady());
        bool isNull = false;
        m_server->ask("textDocument/unknown", at(0, 0), this, [&](const QJsonValue& result) {
            isNull = result.isNull() || result.isUndefined();
        });
        QTRY_VERIFY(isNull);
    }
    void aServerThatDiesIsStartedThreeTimesMore() {
        start("die");
        QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), Server::State::Failed, 20'000);
        QCOMPARE(heard("pid").size(), 1 + Server::MostRestarts);
        QCOMPARE(m_server->failure(), "No such interpreter");
    }
    void whatWasOpenIsOpenedAgainAfterACrash() {
        start("crash-1");
        m_server->open(file(), "x");
        QTRY_VERIFY(m_server->isReady());
        m_server->change(file(), "wrong");
        m_server->ask("textDocument/completion", at(0, 1), this, [](const QJsonValue&) {});
        QTRY_VERIFY(!m_server->isReady());
        QSignalSpy spoken{m_server.get(), &Server::diagnosed};
        QTRY_VERIFY_WITH_TIMEOUT(m_server->isReady(), 10'000);
        QTRY_VERIFY(!spoken.isEmpty());
        QCOMPARE(spoken.last()[1].toJsonArray().size(), 1);
    }
    void aServerThatRefusesToBeginIsAskedOnce() {
        start("refuse");
        QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), Server::State::Failed, 10'000);
        QCOMPARE(m_server->failure(), "Nothing to serve with");
        QCOMPARE(heard("pid").size(), 1);
    }
    void garbageIsNoProtocol() {
        start("garbage");
        QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), Server::State::Failed, 20'000);
        QVERIFY2(m_server->failure().contains("protocol"), qPrintable(m_server->failure()));
    }
    void linesBetweenMessagesDoNoHarm() {
        start("noise");
        m_server->open(file(), "x");
        QTRY_VERIFY(m_server->isReady());
    }
    void aProgramThatIsNotThereFails() {
        lsp::FoundServer found = fake({});
        found.command.program = m_folder->filePath("nothing");
        m_server = std::make_unique<Server>(found);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), Server::State::Failed, 10'000);
        QVERIFY(!m_server->failure().isEmpty());
    }
    void aHugeAnswerDoesNotHaltTheWindow() {
        start("huge");
        m_server->open(file(), "x");
        QTRY_VERIFY(m_server->isReady());
        qsizetype items = 0;
        m_server->ask("textDocument/completion", at(0, 1), this,
                      [&](const QJsonValue& result) { items = result["items"].toArray().size(); });
        // What a timer misses is what the window would.
        QElapsedTimer turn;
        qint64 longest = 0;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this,
                [&] { longest = std::max(longest, turn.restart()); });
        turn.start();
        ticks.start(5);
        QTRY_COMPARE_WITH_TIMEOUT(items, 10'003, 30'000);
        QVERIFY2(longest < 400, qPrintable(QString::number(longest)));
    }
    void itSaysGoodbye() {
        start("child");
        QTRY_VERIFY(m_server->isReady());
        QSignalSpy stopped{m_server.get(), &Server::stopped};
        m_server->stop();
        QTRY_COMPARE(stopped.size(), 1);
        QVERIFY(methods().endsWith("exit"));
        const int child = heard("child")[0]["child"].toInt();
        QTRY_VERIFY(!isAlive(child));
    }
    void whoeverItStartedGoesWithIt() {
        start("child");
        QTRY_VERIFY(m_server->isReady());
        const int pid = heard("pid")[0]["pid"].toInt();
        const int child = heard("child")[0]["child"].toInt();
        QVERIFY(isAlive(pid) && isAlive(child));
        m_server.reset();
        QTRY_VERIFY(!isAlive(pid) && !isAlive(child));
    }
    /// The test itself, in another process, which is killed.
    void nothingIsLeftWhenTheProgramIsKilled() {
        if (qEnvironmentVariableIsSet("LATHE_LSP_VICTIM")) {
            m_server = std::make_unique<Server>([&] {
                lsp::FoundServer found = fake("child");
                found.command.environment["FAKE_LSP_LOG"] =
                    qEnvironmentVariable("LATHE_LSP_VICTIM");
                return found;
            }());
            QTest::qWait(60'000);
            return;
        }
        QProcess victim;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LATHE_LSP_VICTIM", log());
        environment.insert("TMPDIR", m_folder->path());
        victim.setProcessEnvironment(environment);
        victim.start(QCoreApplication::applicationFilePath(),
                     {"tst_Server", "nothingIsLeftWhenTheProgramIsKilled"});
        QTRY_VERIFY_WITH_TIMEOUT(!heard("child").isEmpty(), 20'000);
        const int pid = heard("pid")[0]["pid"].toInt();
        const int child = heard("child")[0]["child"].toInt();
        QVERIFY(isAlive(pid) && isAlive(child));
        victim.kill();
        QVERIFY(victim.waitForFinished());
        QTRY_VERIFY(!isAlive(pid) && !isAlive(child));
    }
};

LATHE_TEST(tst_Server)
#include "tst_Server.moc"
