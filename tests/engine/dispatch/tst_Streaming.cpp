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
    std::optional<dispatch::Answer> answer;

    Bench() {
        setFunctions({function("Hello")});
        model::InvocationRequest request;
        request.function = "Hello";
        dispatcher->invoke(
            std::move(request), [](const auto&) {},
            [this](dispatch::Answer said) { answer = std::move(said); },
            dispatch::ResponseSink{[this](std::string_view type) { contentType = type; },
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
