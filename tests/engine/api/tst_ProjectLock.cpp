#include "engine/api/ProjectLock.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

using namespace lathe;

class tst_ProjectLock : public QObject {
    Q_OBJECT

  private slots:
    void onlyOneHasIt() {
        QTemporaryDir folder;
        const std::filesystem::path state = folder.filePath("deep/state").toStdString();
        QVERIFY(!api::lockHolderEndpoint(state));
        auto first = api::ProjectLock::take(state);
        QVERIFY(first.has_value());
        QVERIFY((*first)->announce(4566, "http://127.0.0.1:4566").has_value());
        const auto second = api::ProjectLock::take(state);
        QVERIFY(!second);
        QCOMPARE(second.error().code, std::string{"ProjectInUse"});
        QVERIFY(second.error().detail.english().find("process " + std::to_string(getpid())) !=
                std::string::npos);
        QCOMPARE(api::lockHolderEndpoint(state).value(), std::string{"http://127.0.0.1:4566"});

        first->reset();
        QVERIFY(!api::lockHolderEndpoint(state));
        QVERIFY(api::ProjectLock::take(state).has_value());
    }

    void whatADeadEngineLeftDoesNotCount() {
        QTemporaryDir folder;
        const std::filesystem::path state = folder.path().toStdString();
        std::ofstream{state / "engine.json"} << R"({"pid":1,"endpoint":"http://127.0.0.1:1"})";
        std::ofstream{state / "engine.lock"};
        QVERIFY(!api::lockHolderEndpoint(state));
    }

    void whatADeadEngineStartedMayHoldItForAMoment() {
        QTemporaryDir folder;
        const std::filesystem::path state = folder.path().toStdString();
        std::ofstream{state / "engine.json"} << R"({"pid":999999999})";
        const int held =
            ::open((state / "engine.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        QCOMPARE(::flock(held, LOCK_EX), 0);
        std::thread holder{[held] {
            std::this_thread::sleep_for(std::chrono::milliseconds{30});
            ::close(held);
        }};
        const bool taken = api::ProjectLock::take(state).has_value();
        holder.join();
        QVERIFY(taken);
    }

    void aStateDirectoryThatCannotBeIsToldClearly() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("file").toStdString();
        std::ofstream{file} << "x";
        const auto lock = api::ProjectLock::take(file / "state");
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, std::string{"State.NotWritable"});
        QVERIFY(lock.error().detail.english().find("--state") != std::string::npos);
    }
};

LATHE_TEST(tst_ProjectLock)
#include "tst_ProjectLock.moc"
