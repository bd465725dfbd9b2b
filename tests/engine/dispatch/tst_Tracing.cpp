#include "engine/dispatch/Tracing.h"

#include "engine/base/Trace.h"
#include "engine/model/SegmentIds.h"
#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;

namespace {

const std::string root = "Root=1-5759e988-bd862e3fe1be46a994272793";

std::string traced(const std::string& asked, const std::string& mode) {
    model::FunctionSpec function;
    function.tracing = mode;
    return dispatch::tracedAs(asked, "r1", function, Timestamp{Seconds{0x5759e988}});
}

} // namespace

class tst_Tracing : public QObject {
    Q_OBJECT

  private slots:
    void whoComesWithADecisionKeepsIt() {
        QCOMPARE(traced(root + ";Parent=53995c3f42cd8ad8;Sampled=1", "PassThrough"),
                 root + ";Parent=53995c3f42cd8ad8;Sampled=1");
        QCOMPARE(traced(root + ";Sampled=0", "Active"), root + ";Sampled=0");
    }
    void elseActiveFunctionsAreRecorded() {
        QCOMPARE(traced(root, "Active"), root + ";Sampled=1");
        QCOMPARE(traced(root, "PassThrough"), root + ";Sampled=0");
        QCOMPARE(traced(root, ""), root + ";Sampled=0");
    }
    void oneWithoutARootBeginsATrace() {
        const std::string made = traced({}, "Active");
        const TraceHeader header = readTraceHeader(made);
        QVERIFY(header.root.starts_with("1-5759e988-"));
        QCOMPARE(header.parent, std::string_view{model::serviceSegmentId("r1")});
        QCOMPARE(header.sampled, std::optional{true});
        QVERIFY(traced("Lineage=1:aa:2", {}).ends_with(";Lineage=1:aa:2"));
    }
    void theRuntimeGetsTheInvocationAsTheParent() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.tracing = "Active";
        bench.setFunctions({function});
        model::InvocationRequest request;
        request.function = "Hello";
        request.traceId = root + ";Parent=53995c3f42cd8ad8";
        const auto call = bench.invoke(request);
        bench.machine.last().ready();
        const std::string given = bench.machine.last().events.back().traceId;
        QCOMPARE(readTraceHeader(given).parent,
                 std::string_view{model::handlerSegmentId(*call->requestId, 1)});
        QCOMPARE(readTraceHeader(given).sampled, std::optional{true});
        QVERIFY(given.find(";Lineage=") != std::string::npos);
        bench.machine.last().respond("1");
        QCOMPARE(readTraceHeader(bench.finished.back().traceId).parent,
                 std::string_view{"53995c3f42cd8ad8"});
    }
    void everyMomentIsRecorded() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        const Timestamp begin = bench.clock.wall();
        bench.invoke("Hello");
        bench.clock.advance(5ms);
        bench.machine.last().handlers.onUp();
        bench.clock.advance(20ms);
        bench.machine.last().ready();
        bench.clock.advance(7ms);
        bench.machine.last().respond("1");
        const model::InvocationMoments& moments = bench.finished.back().moments;
        QCOMPARE(moments.taken, std::optional{begin});
        QCOMPARE(moments.environmentUp, std::optional{begin + 5ms});
        QCOMPARE(moments.answered, std::optional{begin + 32ms});
        QVERIFY(!moments.responding && !moments.runtimeDone);
        // The environment is up already.
        bench.clock.advance(1s);
        bench.invoke("Hello");
        bench.machine.last().respond("1");
        QVERIFY(!bench.finished.back().moments.environmentUp);
    }
};

LATHE_TEST(tst_Tracing)
#include "tst_Tracing.moc"
