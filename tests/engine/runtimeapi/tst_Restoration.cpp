#include "tests/engine/runtimeapi/ApiClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using lathe::test::ApiClient;
using runtimeapi::RuntimeApi;
using runtimeapi::RuntimeError;

namespace {

const std::string restoreNext = "/2018-06-01/runtime/restore/next";
const std::string restoreError = "/2018-06-01/runtime/restore/error";
const std::string invocationNext = "/2018-06-01/runtime/invocation/next";
const std::string extensionNext = "/2020-01-01/extension/event/next";

using Told = std::vector<std::string>;

struct Bench {
    boost::asio::io_context io{1};
    Told told;
    RuntimeError error;
    std::unique_ptr<RuntimeApi> api;
    std::unique_ptr<ApiClient> runtime;

    explicit Bench(std::vector<std::string> extensions = {}) {
        runtimeapi::Handlers handlers;
        handlers.onReady = [this] { told.push_back("ready"); };
        handlers.onRuntimeDone = [this] { told.push_back("runtime done"); };
        handlers.onCheckpoint = [this] { told.push_back("checkpoint"); };
        handlers.onInitError = [this](RuntimeError said) { error = std::move(said); };
        api = std::move(*RuntimeApi::listen(
            io, std::move(handlers), {},
            {{"hello", "7", "app.handler", "123456789012"}, std::move(extensions)}));
        runtime = std::make_unique<ApiClient>(io, api->port());
    }
    void dispatch() {
        runtimeapi::NextEvent event;
        event.requestId = "id";
        event.payload = "{}";
        api->dispatch(std::move(event));
    }
};

} // namespace

class tst_Restoration : public QObject {
    Q_OBJECT

  private slots:
    void aRuntimeWaitsWhereASnapshotIsTaken() {
        Bench bench;
        bench.api->holdRestore();
        bench.runtime->send("GET", restoreNext);
        QVERIFY(!bench.runtime->isAnswered());
        QCOMPARE(bench.told, Told{"checkpoint"});
        QVERIFY(bench.api->restore());
        QCOMPARE(bench.runtime->read().status, 200);
        QCOMPARE(bench.told, Told{"checkpoint"});
        bench.runtime->send("GET", invocationNext);
        QVERIFY(!bench.runtime->isAnswered());
        QCOMPARE(bench.told, (Told{"checkpoint", "ready"}));
        bench.dispatch();
        QCOMPARE(bench.runtime->read().field("Lambda-Runtime-Aws-Request-Id"), std::string{"id"});
    }
    void theExtensionsAreReadyBeforeASnapshotIsTaken() {
        Bench bench{{"watcher"}};
        bench.api->holdRestore();
        ApiClient extension{bench.io, bench.api->port()};
        const auto enrolled =
            extension.call("POST", "/2020-01-01/extension/register", R"({"events":["INVOKE"]})",
                           "Lambda-Extension-Name: watcher\r\n");
        bench.runtime->send("GET", restoreNext);
        QVERIFY(!bench.runtime->isAnswered());
        QCOMPARE(bench.told, Told{"runtime done"});
        extension.send("GET", extensionNext, {},
                       "Lambda-Extension-Identifier: " +
                           enrolled.field("Lambda-Extension-Identifier") + "\r\n");
        QVERIFY(!extension.isAnswered());
        QCOMPARE(bench.told, (Told{"runtime done", "checkpoint"}));
        bench.api->restore();
        QCOMPARE(bench.runtime->read().status, 200);
        bench.runtime->send("GET", invocationNext);
        QVERIFY(!bench.runtime->isAnswered());
        QCOMPARE(bench.told, (Told{"runtime done", "checkpoint", "runtime done", "ready"}));
    }
    void aRuntimeWithoutHooksIsReadyAtOnce() {
        Bench bench;
        bench.api->holdRestore();
        bench.runtime->send("GET", invocationNext);
        QVERIFY(!bench.runtime->isAnswered());
        QCOMPARE(bench.told, Told{"ready"});
        QVERIFY(!bench.api->restore());
    }
    void aRuntimeThatNobodyHoldsGoesOnAtOnce() {
        Bench bench;
        QCOMPARE(bench.runtime->call("GET", restoreNext).status, 200);
        QVERIFY(bench.told.empty());
        bench.dispatch();
        QCOMPARE(bench.runtime->call("GET", invocationNext).status, 200);
        const auto late = bench.runtime->call("GET", restoreNext);
        QCOMPARE(late.status, 403);
        QCOMPARE(late.errorType(), std::string{"InvalidStateTransition"});
    }
    void resetForgetsWhoWaited() {
        Bench bench;
        bench.api->holdRestore();
        bench.runtime->send("GET", restoreNext);
        QVERIFY(!bench.runtime->isAnswered());
        bench.api->reset();
        QVERIFY(!bench.api->restore());
        ApiClient second{bench.io, bench.api->port()};
        QCOMPARE(second.call("GET", restoreNext).status, 200);
    }
    void aFailedHookIsToldOnlyAfterARestoration() {
        Bench bench;
        const std::string type =
            "Lambda-Runtime-Function-Error-Type: Runtime.AfterRestoreError\r\n";
        QCOMPARE(bench.runtime->call("POST", restoreError, "{}", type).status, 403);
        bench.api->holdRestore();
        bench.runtime->send("GET", restoreNext);
        QVERIFY(!bench.runtime->isAnswered());
        bench.api->restore();
        QCOMPARE(bench.runtime->read().status, 200);
        QCOMPARE(bench.runtime->call("POST", restoreError, "{}", type).status, 202);
        QCOMPARE(bench.error.type, std::string{"Runtime.AfterRestoreError"});
    }
    void itMayBeToldAsAFailedInitToo() {
        Bench bench;
        QCOMPARE(bench.runtime->call("GET", restoreNext).status, 200);
        QCOMPARE(bench.runtime->call("POST", "/2018-06-01/runtime/init/error", "{}").status, 202);
        QCOMPARE(bench.error.body, std::string{"{}"});
    }
};

LATHE_TEST(tst_Restoration)
#include "tst_Restoration.moc"
