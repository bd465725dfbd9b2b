#include "engine/vcs/HostKeys.h"
#include "engine/vcs/SshKeys.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "engine/base/Base64.h"

using namespace lathe;

/// Keys of hosts and people as ssh keeps them; ssh-keygen says whether it sees the same.
class tst_HostKeys : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    QString path(const QString& name) { return m_home->filePath(name); }
    QByteArray keygen(const QStringList& arguments) {
        QProcess process;
        process.start("ssh-keygen", arguments);
        if (!process.waitForFinished())
            QTest::qFail("no ssh-keygen", __FILE__, __LINE__);
        return process.readAllStandardOutput();
    }
    QByteArray read(const QString& name) {
        QFile file{path(name)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    vcs::HostKey makeKey(const QString& name, const QString& passphrase = {}) {
        keygen({"-q", "-t", "ed25519", "-N", passphrase, "-f", path(name)});
        return vcs::hostKeyOf(
            base64Decoded(read(name + ".pub").split(' ').value(1).toStdString()).value_or(""));
    }

  private slots:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toUtf8());
    }
    void cleanup() { m_home.reset(); }

    void aKeyHasTheFingerprintThatSshShows() {
        const auto key = makeKey("host");
        QCOMPARE(key.type, "ssh-ed25519");
        QVERIFY(keygen({"-l", "-f", path("host.pub")})
                    .contains(QByteArray::fromStdString(vcs::fingerprintOf(key))));
        QCOMPARE(vcs::hostKeyOf("\xff\xff").type, "");
    }
    void whatIsRememberedIsKnownToSsh() {
        const auto key = makeKey("host");
        QVERIFY(vcs::rememberHost("example.org", 22, key));
        QVERIFY(vcs::rememberHost("example.org", 2222, key));
        const QString file = path(".ssh/known_hosts");
        QVERIFY(keygen({"-F", "example.org", "-f", file}).contains("found"));
        QVERIFY(keygen({"-F", "[example.org]:2222", "-f", file}).contains("found"));
        QVERIFY(vcs::lookUpHost(vcs::knownHosts(), "example.org", 22, key).known);
        keygen({"-H", "-f", file});
        QVERIFY(read(".ssh/known_hosts").startsWith("|1|"));
        QVERIFY(vcs::lookUpHost(vcs::knownHosts(), "example.org", 2222, key).known);
        QVERIFY(!vcs::lookUpHost(vcs::knownHosts(), "example.com", 22, key).known);
    }
    void anotherKeyOfTheSameKindIsAnAlarm() {
        const auto key = makeKey("one");
        const auto other = makeKey("two");
        const std::string lines = "# mine\n\na.org,b.org " +
                                  vcs::knownHostLine("x", 22, key).substr(2) + "\n@revoked c.org x";
        QVERIFY(vcs::lookUpHost(lines, "b.org", 22, key).known);
        const auto found = vcs::lookUpHost(lines, "b.org", 22, other);
        QVERIFY(!found.known && found.differs);
        const auto absent = vcs::lookUpHost(lines, "c.org", 22, other);
        QVERIFY(!absent.known && !absent.differs);
    }
    void keysThatNeedAPassphraseAreToldApart() {
        QVERIFY(QDir{m_home->path()}.mkpath(".ssh"));
        makeKey(".ssh/id_ed25519");
        makeKey(".ssh/id_rsa", "secret");
        const auto keys = vcs::standardKeys();
        QCOMPARE(keys.size(), 2U);
        QCOMPARE(keys[0].filename().string(), "id_ed25519");
        QVERIFY(!vcs::isEncryptedKey(keys[0]));
        QVERIFY(vcs::isEncryptedKey(keys[1]));
        QVERIFY(!vcs::isEncryptedKey(path("none").toStdString()));
    }
    void anAgentThatIsGoneIsNone() {
        qputenv("SSH_AUTH_SOCK", path("no-socket").toUtf8());
        QVERIFY(!vcs::hasSshAgent());
        qunsetenv("SSH_AUTH_SOCK");
        QVERIFY(!vcs::hasSshAgent());
    }
};

LATHE_TEST(tst_HostKeys)
#include "tst_HostKeys.moc"
