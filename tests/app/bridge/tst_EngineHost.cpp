#include "app/bridge/EngineHost.h"
#include "engine/api/Engine.h"
#include "tests/support/TestMain.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace lathe;
using State = app::EngineHost::State;

class tst_EngineHost : public QObject {
    Q_OBJECT

  private slots:
    void startingReturnsAtOnceWhileTheEngineTakesItsTime() {
        QSemaphore mayStart;
        app::EngineHost host{[&](api::EngineOptions) -> Result<std::unique_ptr<api::Engine>> {
                                 mayStart.acquire();
                                 return Error{"PortInUse", Text::verbatim("Port 4566 is taken.")};
                             },
                             nullptr};
        host.start({});
        QCOMPARE(host.state(), State::Starting);
        mayStart.release();
        QTRY_COMPARE(host.state(), State::Failed);
        QCOMPARE(host.failure().code, std::string{"PortInUse"});
    }
    void anEngineThatWasGivenUpIsNotAdopted() {
        QSemaphore mayStart;
        QSemaphore done;
        app::EngineHost host{[&](api::EngineOptions) -> Result<std::unique_ptr<api::Engine>> {
                                 mayStart.acquire();
                                 done.release();
                                 return Error{"State.NotWritable", Text::verbatim("No.")};
                             },
                             nullptr};
        host.start({});
        host.stop();
        QCOMPARE(host.state(), State::Stopped);
        mayStart.release();
        done.acquire();
        QCoreApplication::processEvents();
        QCOMPARE(host.state(), State::Stopped);
    }
    void withoutAnEngineEveryQuestionIsAnswered() {
        app::EngineHost host;
        int answers = 0;
        host.history({}, this, [&](auto result) { answers += !result; });
        host.totals({}, this, [&](auto result) { answers += !result; });
        host.invoke({}, this,
                    [&](auto result) { answers += result.error().code == "Engine.NotRunning"; });
        host.build(this, {}, [&](auto result) { answers += !result; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 4);
    }
    void answersForAnObjectThatIsGoneAreDropped() {
        app::EngineHost host;
        auto context = std::make_unique<QObject>();
        bool called = false;
        host.history({}, context.get(), [&](auto) { called = true; });
        context.reset();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }
};

LATHE_TEST(tst_EngineHost)
#include "tst_EngineHost.moc"
