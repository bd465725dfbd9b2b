#include "engine/http/Client.h"
#include "engine/store/Journal.h"
#include "tests/chaos/BadClients.h"
#include "tests/chaos/ServeProcess.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <future>
#include <mutex>
#include <thread>

using namespace lathe;
using namespace lathe::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* templateText = R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    CodeUri: src/
    MemorySize: 256
    Timeout: 10
    Environment: {Variables: {MARK: %1}}
    FileSystemConfigs:
      - Arn: arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/fsap-chaos
        LocalMountPath: /mnt/seen
Resources:
  Python: {Type: AWS::Serverless::Function, Properties: {Runtime: python3.12, Handler: app.handler}}
  Node: {Type: AWS::Serverless::Function, Properties: {Runtime: nodejs20.x, Handler: index.handler}}
)";

constexpr const char* pythonText = R"(import time

def handler(event, context):
    open('/mnt/seen/' + context.aws_request_id, 'a').close()
    time.sleep(event['ms'] / 1000)
)";

constexpr const char* nodeText = R"(const fs = require('fs');

exports.handler = async (event, context) => {
  fs.closeSync(fs.openSync('/mnt/seen/' + context.awsRequestId, 'a'));
  await new Promise((resolve) => setTimeout(resolve, event.ms));
};
)";

/// Sends asynchronous events until it is told to stop, and keeps who was promised what.
class Senders {
  public:
    Senders(std::uint16_t port, unsigned seed) {
        for (unsigned i = 0; i < 3; ++i)
            m_threads.emplace_back([this, port, random = std::mt19937{seed + i}]() mutable {
                while (!m_stop)
                    send(port, random);
            });
    }
    std::vector<std::string> stop() {
        m_stop = true;
        for (std::thread& thread : m_threads)
            thread.join();
        m_threads.clear();
        return m_accepted;
    }
    ~Senders() { stop(); }

  private:
    void send(std::uint16_t port, std::mt19937& random) {
        http::Request request;
        request.method = "POST";
        request.target = std::string{"/2015-03-31/functions/"} +
                         (random() % 2 ? "Python" : "Node") + "/invocations";
        request.fields.set("X-Amz-Invocation-Type", "Event");
        request.body = R"({"ms":)" + std::to_string(random() % 30) + "}";
        const auto answer = http::exchange("127.0.0.1", port, request, Milliseconds{5'000});
        if (answer && answer->status == 202) {
            const std::lock_guard lock{m_mutex};
            m_accepted.emplace_back(answer->fields.valueOr("x-amzn-RequestId", ""));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{5 + random() % 20});
    }

    std::atomic<bool> m_stop = false;
    std::mutex m_mutex;
    std::vector<std::string> m_accepted;
    std::vector<std::thread> m_threads;
};

} // namespace

/// Everything that can go wrong does, again and again. LATHE_CHAOS_SECONDS says for how long,
/// LATHE_CHAOS_SEED repeats the choices (not their timing).
class tst_Chaos : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_mark = QStringLiteral("chaos-%1").arg(QCoreApplication::applicationPid());
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<ServeProcess> m_serve;

    QString state() const { return m_folder.filePath("state"); }
    void write(const QString& name, const QString& text) const {
        QFile file{m_folder.filePath(name)};
        QDir{}.mkpath(QFileInfo{file}.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
    bool wasSeen(const std::string& requestId) const {
        const QDir all{state() + "/filesystems"};
        for (const QString& one : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QFile::exists(all.filePath(one) + "/" + QString::fromStdString(requestId)))
                return true;
        }
        return false;
    }
    /// Those of which the journal does not say that all three attempts were made.
    std::vector<std::string> lost(const std::vector<std::string>& unseen) const {
        const auto journal = store::Journal::open(state().toStdString(), [](const Error&) {});
        std::vector<std::string> missing;
        for (const std::string& id : unseen) {
            std::promise<std::size_t> attempts;
            store::HistoryQuery query;
            query.requestId = id;
            (*journal)->history(
                query, [&](auto records) { attempts.set_value(records ? records->size() : 0); });
            if (attempts.get_future().get() < 3)
                missing.push_back(id);
        }
        return missing;
    }
    void killOne(std::mt19937& random, int& engines) {
        if (random() % 6 == 0) {
            m_serve->kill();
            std::this_thread::sleep_for(std::chrono::milliseconds{random() % 300});
            QVERIFY2(m_serve->start(), m_serve->said());
            ++engines;
            return;
        }
        const std::vector<pid_t> running = m_serve->processes();
        if (running.size() > 1)
            ::kill(running[1 + random() % (running.size() - 1)], SIGKILL);
    }

  private slots:
    void nothingAcceptedIsLostAndNothingIsLeftBehind() {
        const int seconds = qEnvironmentVariableIntValue("LATHE_CHAOS_SECONDS");
        const unsigned seed = qEnvironmentVariableIsSet("LATHE_CHAOS_SEED")
                                  ? qEnvironmentVariable("LATHE_CHAOS_SEED").toUInt()
                                  : std::random_device{}();
        std::mt19937 random{seed};
        write("template.yaml", QString{templateText}.arg(m_mark));
        write("src/app.py", pythonText);
        write("src/index.js", nodeText);
        m_disk = std::make_unique<SmallDisk>(state().toStdString(), 128 + seconds);
        m_serve = std::make_unique<ServeProcess>(m_folder.path(), state(), m_mark);
        QVERIFY2(m_serve->start(), m_serve->said());

        int engines = 1;
        Senders senders{m_serve->port(), seed};
        BadClients clients{m_serve->port()};
        QElapsedTimer time;
        for (time.start(); time.elapsed() < 1000 * (seconds > 0 ? seconds : 12);) {
            const auto what = random() % 20;
            if (what == 0 && *m_disk) {
                m_disk->fill();
                std::this_thread::sleep_for(std::chrono::milliseconds{random() % 300});
                m_disk->makeRoom();
            } else if (what < 4) {
                killOne(random, engines);
                if (QTest::currentTestFailed())
                    return;
            } else {
                clients.step(random);
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{random() % 60});
        }
        const std::vector<std::string> accepted = senders.stop();
        qInfo("seed %u: %zu accepted by %d engines%s", seed, accepted.size(), engines,
              *m_disk ? "" : "; the disk could not be made small");
        QVERIFY(accepted.size() > 20);

        std::vector<std::string> unseen = accepted;
        const auto stillUnseen = [&] {
            std::erase_if(unseen, [this](const auto& id) { return wasSeen(id); });
            return !unseen.empty();
        };
        for (time.restart(); stillUnseen() && time.elapsed() < 30'000;)
            QTest::qWait(100);
        QVERIFY2(m_serve->end(), m_serve->said());
        const std::vector<std::string> missing = lost(unseen);
        QVERIFY2(missing.empty(), missing.empty() ? "" : missing.front().c_str());
        QTRY_VERIFY_WITH_TIMEOUT(m_serve->functionProcesses().empty(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_serve->controlGroups().empty(), 10'000);
    }

    void descriptorsAreGivenBack() {
        QVERIFY(m_serve);
        QVERIFY2(m_serve->start(), m_serve->said());
        std::mt19937 random{7};
        const auto work = [&] {
            Senders senders{m_serve->port(), 7};
            BadClients clients{m_serve->port()};
            for (int i = 0; i < 100; ++i) {
                clients.step(random);
                std::this_thread::sleep_for(10ms);
            }
        };
        work();
        QTest::qWait(1'000);
        const std::size_t before = m_serve->descriptors();
        work();
        // Environments come and go: each has a handful.
        QTRY_VERIFY2_WITH_TIMEOUT(m_serve->descriptors() <= before + 64,
                                  qPrintable(QString::number(m_serve->descriptors())), 15'000);
        QVERIFY(m_serve->end());
    }
};

LATHE_TEST(tst_Chaos)
#include "tst_Chaos.moc"
