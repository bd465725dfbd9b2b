#include "engine/traces/DeliverySegments.h"

#include "engine/traces/LambdaSegments.h"
#include "engine/traces/Trace.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using traces::Segment;

namespace {

const Timestamp epoch{1'700'000'000s};
const std::string traceId = "Root=1-581cf771-a006649127e371903a2de979";
const std::string bucket = "arn:aws:s3:::photos";
const std::string topic = "arn:aws:sns:us-east-1:123456789012:news";
const std::string queue = "arn:aws:sqs:us-east-1:123456789012:jobs";

std::string functionArn(const std::string& name) {
    return "arn:aws:lambda:us-east-1:123456789012:function:" + name;
}

model::Delivery delivery(Microseconds after, const std::string& source, const std::string& target,
                         const std::string& code = {}) {
    return {epoch + after, traceId, source, target, {}, {}, code, code.empty() ? "" : "refused"};
}

std::vector<Segment> invocation(const std::string& name, Microseconds after) {
    model::InvocationRecord record;
    record.requestId = name;
    record.function = name;
    record.traceId = traceId;
    record.accepted = epoch + after;
    record.moments.taken = record.started = record.accepted;
    record.finished = record.accepted + 1ms;
    return traces::segmentsOf({record}, {name, functionArn(name), "123456789012"}, {},
                              traces::Detail::Full);
}

/// "photos -> news", sorted.
QStringList callsIn(std::vector<Segment> segments) {
    const traces::Trace trace =
        traces::assemble("1-581cf771-a006649127e371903a2de979", std::move(segments));
    const traces::Callers callers{trace};
    QStringList calls;
    for (const Segment& segment : trace.segments)
        if (const Segment* caller = callers.callerOf(segment);
            caller && segment.origin != "AWS::Lambda::Function")
            calls << QString::fromStdString(caller->name + " -> " + segment.name);
    calls.sort();
    return calls;
}

} // namespace

class tst_DeliverySegments : public QObject {
    Q_OBJECT

  private slots:
    void aChainOfServicesLeadsToTheFunction() {
        auto segments = invocation("worker", 30ms);
        traces::addDeliveries({delivery(0ms, bucket, topic), delivery(10ms, topic, queue)},
                              segments);
        QCOMPARE(callsIn(segments),
                 (QStringList{"jobs -> worker", "news -> jobs", "photos -> news"}));
    }
    void whoIsNamedIsCalled() {
        auto segments = invocation("a", 20ms);
        for (Segment& segment : invocation("b", 10ms))
            segments.push_back(segment);
        traces::addDeliveries({delivery(0ms, topic, functionArn("a")),
                               delivery(0ms, bucket, functionArn("b") + ":live")},
                              segments);
        QCOMPARE(callsIn(segments), (QStringList{"news -> a", "photos -> b"}));
    }
    void whoHasACallerKeepsIt() {
        auto segments = invocation("a", 0ms);
        auto called = invocation("b", 5ms);
        called[0].parentId = segments[1].id;
        segments.insert(segments.end(), called.begin(), called.end());
        traces::addDeliveries({delivery(1ms, topic, functionArn("b"))}, segments);
        QCOMPARE(callsIn(segments), (QStringList{"a -> b"}));
    }
    void whatIsRefusedIsAFault() {
        std::vector<Segment> segments;
        traces::addDeliveries({delivery(0ms, topic, queue, "AccessDenied")}, segments);
        QCOMPARE(segments.size(), std::size_t{2});
        QVERIFY(segments[1].fault);
        QCOMPARE(segments[1].cause.exceptions.at(0).type, std::string{"AccessDenied"});
        QCOMPARE(segments[1].origin, std::string{"AWS::SQS::Queue"});
    }
    void namesThatAreNoArnsAreLeftOut() {
        std::vector<Segment> segments;
        traces::addDeliveries({delivery(0ms, "", "worker"), delivery(0ms, "arn:", "arn:")},
                              segments);
        QVERIFY(segments.size() <= 1);
    }
};

LATHE_TEST(tst_DeliverySegments)
#include "tst_DeliverySegments.moc"
