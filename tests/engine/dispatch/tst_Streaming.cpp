#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;
using model::OutcomeKind;

namespace {

/// An invocation whose response is taken as it comes.
struct Bench : DispatchBench {
    std::string taken;
    std::string contentType;
    std::string version;
    std::optional<dispatch::Answer> answer;

    explicit Bench(dispatch::Reply reply = dispatch::Reply::Early) {
        setFunctions({function("Hello")});
        model::InvocationRequest request;
        request.function = "Hello";
        dispatcher->invoke(
            std::move(request), [](const auto&) {},
            [this](dispatch::Answer said) { answer = std::move(said); }, reply,
            dispatch::ResponseSink{
                [this](const model::InvocationRecord& record, std::string_view type) {
                    version = record.version;
                    contentType = type;
                },
                [this](std::string_view bytes) { taken += bytes; }});
        poll();
    }
    std::string id() { return machine.last().events.back().requestId; }
    void part(std::string_view bytes) { machine.last().handlers.onResponsePart(id(), bytes); }
};

} // namespace

class tst_Streaming : public QObject {
    Q_OBJECT

  private slots:
    void partsReachTheCallerBeforeTheResponseIsWhole() {
        Bench bench;
        auto& worker = bench.machine.last();
        worker.ready();
        QVERIFY(worker.events.back().streamed);
        worker.handlers.onResponseBegin(bench.id(), "text/html");
        bench.part("one ");
        QCOMPARE(bench.contentType, std::string{"text/html"});
        QCOMPARE(bench.version, std::string{"$LATEST"});
        QCOMPARE(bench.taken, std::string{"one "});
        QVERIFY(!bench.answer);
        bench.part("two");
        worker.respond("one two");
        QVERIFY(bench.answer);
        QVERIFY(bench.answer->record.outcome.kind == OutcomeKind::Success);
        QCOMPARE(bench.taken, std::string{"one two"});
    }

    void aTimeoutInTheMiddleIsToldAtTheEnd() {
        Bench bench;
        auto& worker = bench.machine.last();
        worker.ready();
        bench.part("half");
        bench.advance(3s);
        worker.exit(sandbox::Exit::Reason::Signalled, 9);
        QVERIFY(bench.answer);
        QCOMPARE(bench.answer->record.outcome.errorType, std::string{"Sandbox.Timedout"});
        QCOMPARE(bench.taken, std::string{"half"});
    }

    void whoeverWantsTheLogTooWaitsForTheEnd() {
        Bench bench{dispatch::Reply::Complete};
        auto& worker = bench.machine.last();
        worker.ready();
        bench.part("all");
        worker.handlers.onResponse(bench.id(), "all");
        QCOMPARE(bench.taken, std::string{"all"});
        QVERIFY(!bench.answer);
        worker.ready();
        QVERIFY(bench.answer);
        QVERIFY(bench.answer->logTail.find("REPORT") != std::string::npos);
    }

    void whoeverAsksForNoStreamGetsNone() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        const auto call = bench.invoke("Hello");
        auto& worker = bench.machine.last();
        worker.ready();
        QVERIFY(!worker.events.back().streamed);
        worker.respond("1");
        QCOMPARE(call->answer->record.response, std::string{"1"});
    }
};

LATHE_TEST(tst_Streaming)
#include "tst_Streaming.moc"
