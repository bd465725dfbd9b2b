#include "engine/traces/ServiceGraph.h"
#include "engine/traces/Summary.h"
#include "tests/engine/traces/Documents.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using traces::Segment;
using traces::Trace;
namespace json = boost::json;

namespace {

const Segment* find(const Trace& trace, const std::string& id) {
    const Segment* found = nullptr;
    for (const Segment& segment : trace.segments)
        forEach(segment, [&](const Segment& one, int) {
            if (one.id == id)
                found = &one;
        });
    return found;
}

std::string span(const std::string& id, const std::string& parent, const std::string& more = {}) {
    return "{'trace_id':'T','id':'00000000000000" + id + "','parent_id':'00000000000000" + parent +
           "','type':'subsegment','name':'" + id + "','start_time':1,'end_time':2" + more + "}";
}

} // namespace

class tst_Trace : public QObject {
    Q_OBJECT

  private slots:
    void subsegmentsComeToTheirParents() {
        const Trace trace = test::trace(test::shop());
        QCOMPARE(find(trace, "00000000000000ca")->subsegments.at(0).name, std::string{"## choose"});
    }
    void subsegmentsOfSubsegmentsComeToTheirsInAnyOrder() {
        const Trace trace = test::trace(
            {span("03", "02"), span("02", "01"),
             "{'trace_id':'T','id':'0000000000000001','name':'a','start_time':1,'end_time':3}"});
        QCOMPARE(trace.segments.size(), std::size_t{1});
        QCOMPARE(trace.segments[0].subsegments.at(0).subsegments.at(0).name, std::string{"03"});
    }
    void subsegmentsWithoutParentsStandBesideThem() {
        const Trace trace = test::trace({span("03", "02"), span("02", "01")});
        QCOMPARE(trace.segments.size(), std::size_t{1});
        QCOMPARE(trace.segments[0].name, std::string{"02"});
        QCOMPARE(trace.segments[0].subsegments.at(0).name, std::string{"03"});
    }
    void whatGoesRoundInCirclesIsStillThere() {
        const Trace trace = test::trace({span("03", "02"), span("02", "03"), span("05", "05")});
        QVERIFY(find(trace, "0000000000000002") && find(trace, "0000000000000003") &&
                find(trace, "0000000000000005"));
        (void)traces::summaryOf(trace);
        traces::ServiceGraph graph;
        graph.add(trace);
    }
    void oneThatWasInProgressWithinItsSegmentIsReplaced() {
        const Trace trace = test::trace(
            {"{'trace_id':'T','id':'0000000000000001','name':'a','start_time':1,'end_time':3,"
             "'subsegments':[{'id':'0000000000000002','name':'b','start_time':1,'in_progress':"
             "true}]}",
             span("02", "01")});
        QCOMPARE(trace.segments[0].subsegments.size(), std::size_t{1});
        QVERIFY(!trace.segments[0].subsegments[0].isInProgress());
    }
    void callsThatNobodyHasAnsweredAreInferred() {
        const Trace trace = test::trace(test::shop());
        QCOMPARE(trace.segments.size(), std::size_t{4});
        const auto inferred = std::find_if(trace.segments.begin(), trace.segments.end(),
                                           [](const Segment& one) { return one.inferred; });
        QCOMPARE(inferred->parentId, std::string{"00000000000000ac"});
        QCOMPARE(inferred->name, std::string{"DynamoDB"});
        QCOMPARE(inferred->origin, std::string{"AWS::DynamoDB::Table"});
        QVERIFY(traces::serviceOf(*inferred) ==
                (traces::ServiceId{"users", "AWS::DynamoDB::Table", {}}));
    }
    void aSummaryTellsWhatTheTraceIsAbout() {
        const traces::Summary summary = traces::summaryOf(test::trace(test::shop()));
        QCOMPARE(summary.start, Timestamp{1000s});
        QCOMPARE(summary.duration, Microseconds{4s});
        QCOMPARE(summary.responseTime, Microseconds{4s});
        QVERIFY(!summary.hasFault && !summary.isPartial);
        QVERIFY(summary.entryPoint == (traces::ServiceId{"shop", "AWS::EC2::Instance", {}}));
        QCOMPARE(summary.services.size(), std::size_t{4});
        QCOMPARE(summary.annotations.at("age").at(0).value, json::value(30));
        QVERIFY(summary.users.contains("ola"));
        const json::object written = traces::writtenSummary(summary);
        QCOMPARE(written.at("Annotations").at("new").at(0).at("AnnotationValue"),
                 (json::value{{"BooleanValue", true}}));
        QCOMPARE(written.at("Http").at("HttpURL"), json::value("http://shop.example.com/api/user"));
        QCOMPARE(written.at("InstanceIds"), (json::array{{{"Id", "i-1"}}}));
    }
    void aFaultThatSomebodyHasCopedWithHasItsRootCause() {
        const traces::Summary summary = traces::summaryOf(test::trace(test::shop()));
        QCOMPARE(summary.faultRootCauses.size(), std::size_t{1});
        const traces::RootCause& cause = summary.faultRootCauses[0];
        QVERIFY(!cause.isClientImpacting);
        QCOMPARE(cause.services.size(), std::size_t{2});
        QCOMPARE(cause.services[1].path.at(0).exceptions.at(0).message, std::string{"no name"});
        QCOMPARE(summary.responseTimeRootCauses.at(0).services.size(), std::size_t{3});
        QCOMPARE(summary.responseTimeRootCauses[0].services[0].path.at(1).coverage,
                 std::optional{0.75});
    }
    void theGraphKnowsWhoCallsWhom() {
        traces::ServiceGraph graph;
        graph.add(test::trace(test::shop()));
        graph.add(test::trace(test::shop()));
        const auto& nodes = graph.nodes();
        const auto at = [&](const std::string& name, const std::string& type) {
            for (const traces::ServiceNode& node : nodes)
                if (node.id.name == name && node.id.type == type)
                    return &node;
            return static_cast<const traces::ServiceNode*>(nullptr);
        };
        QCOMPARE(nodes.size(), std::size_t{5});
        const auto* client = at("shop", "client");
        QVERIFY(client && client->edges.size() == 1);
        const auto* shop = at("shop", "AWS::EC2::Instance");
        QVERIFY(shop && shop->isRoot && !shop->isInferred);
        QCOMPARE(shop->edges.size(), std::size_t{2});
        QCOMPARE(shop->statistics.ok, 2);
        const auto* function = at("names", "AWS::Lambda::Function");
        QCOMPARE(function->statistics.faults, 2);
        QCOMPARE(function->durations, (traces::DurationHistogram{{1500ms, 2}}));
        QVERIFY(at("users", "AWS::DynamoDB::Table")->isInferred);
        const json::array written = traces::writtenGraph(nodes);
        QCOMPARE(written.size(), std::size_t{5});
        const json::object& first = written.at(0).as_object();
        QVERIFY(first.contains("ReferenceId") && first.contains("Edges"));
    }
};

LATHE_TEST(tst_Trace)
#include "tst_Trace.moc"
