#include "engine/traces/LambdaSegments.h"

#include "engine/model/SegmentIds.h"
#include "engine/traces/Summary.h"
#include "engine/traces/Trace.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using traces::Segment;

namespace {

const Timestamp epoch{1'700'000'000s};
const traces::FunctionPlace place{"hello", "arn:aws:lambda:us-east-1:123456789012:function:hello",
                                  "123456789012"};

/// A cold start behind a queue.
model::InvocationRecord cold() {
    model::InvocationRecord record;
    record.requestId = "r1";
    record.function = "Hello";
    record.traceId = "Root=1-581cf771-a006649127e371903a2de979;Parent=53995c3f42cd8ad8;Sampled=1";
    record.accepted = epoch;
    record.moments.taken = epoch + 10ms;
    record.moments.environmentUp = epoch + 15ms;
    record.started = epoch + 110ms;
    record.initDuration = 100ms;
    record.moments.answered = epoch + 130ms;
    record.moments.runtimeDone = epoch + 132ms;
    record.finished = epoch + 140ms;
    record.memorySize = Bytes::mebi(128);
    return record;
}

QStringList namesOf(const Segment& segment) {
    QStringList names;
    forEach(segment, [&](const Segment& one, int depth) {
        const auto from = std::chrono::duration_cast<Milliseconds>(one.start - epoch).count();
        const auto until =
            one.end ? std::chrono::duration_cast<Milliseconds>(*one.end - epoch).count() : -1;
        names << QString(depth, ' ') + QString::fromStdString(one.name) +
                     QString{" %1-%2"}.arg(from).arg(until);
    });
    return names;
}

std::vector<Segment> made(const std::vector<model::InvocationRecord>& attempts,
                          traces::Detail detail) {
    return traces::segmentsOf(attempts, place, {}, detail);
}

} // namespace

class tst_LambdaSegments : public QObject {
    Q_OBJECT

  private slots:
    void anInvocationIsTwoSegmentsAsOnAws() {
        const auto segments = made({cold()}, traces::Detail::AsAws);
        QCOMPARE(segments.size(), std::size_t{2});
        QCOMPARE(namesOf(segments[0]), QStringList{"hello 0-140"});
        QCOMPARE(segments[0].origin, std::string{"AWS::Lambda"});
        QCOMPARE(segments[0].parentId, std::string{"53995c3f42cd8ad8"});
        QCOMPARE(segments[0].traceId, std::string{"1-581cf771-a006649127e371903a2de979"});
        QCOMPARE(*segments[0].http->status, 200);
        QCOMPARE(namesOf(segments[1]), (QStringList{"hello 10-140", " Initialization 10-110",
                                                    " Invocation 110-130", " Overhead 130-132"}));
        QCOMPARE(segments[1].origin, std::string{"AWS::Lambda::Function"});
        QCOMPARE(segments[1].parentId, segments[0].id);
        QCOMPARE(segments[1].subsegments[1].id, model::handlerSegmentId("r1", 1));
        QVERIFY(segments[1].metadata.empty());
    }
    void anErrorSaysWhereItWasRaised() {
        model::InvocationRecord record = cold();
        record.outcome = {model::OutcomeKind::FunctionError, "KeyError", "'nut'"};
        record.response = test::quoted(
            "{'errorMessage':'no nut','errorType':'KeyError','stackTrace':"
            "['  File `/var/task/stock.py`, line 5, in handler\\n    return items\\n']}");
        const auto segments = made({record}, traces::Detail::Full);
        const auto& stack = segments[1].cause.exceptions.at(0).stack;
        QCOMPARE(stack.size(), std::size_t{1});
        QCOMPARE(stack[0], (traces::StackFrame{"/var/task/stock.py", 5, "handler"}));
        record.response = "no JSON";
        QVERIFY(made({record}, traces::Detail::Full)[1].cause.exceptions.at(0).stack.empty());
    }
    void aSummaryTellsOfTheColdStart() {
        const auto summary = [](const model::InvocationRecord& record) {
            return traces::summaryOf(traces::assemble("1-581cf771-a006649127e371903a2de979",
                                                      made({record}, traces::Detail::Full)));
        };
        QVERIFY(summary(cold()).hasColdStart);
        model::InvocationRecord warm = cold();
        warm.initDuration.reset();
        QVERIFY(!summary(warm).hasColdStart);
    }
    void theWholeViewTellsEveryPhase() {
        auto record = cold();
        record.moments.responding = epoch + 120ms;
        const auto segments = made({record}, traces::Detail::Full);
        QCOMPARE(namesOf(segments[0]), (QStringList{"hello 0-140", " Queue wait 0-10"}));
        QCOMPARE(namesOf(segments[1]),
                 (QStringList{"hello 10-140", " Environment start 10-15", " Initialization 15-110",
                              " Invocation 110-130", "  Response 120-130", " Overhead 130-132",
                              " Extensions 132-140"}));
        QCOMPARE(segments[1].metadata.at("lathe").at("cold_start"), boost::json::value(true));
    }
    void anEventWaitsAndIsTriedAgain() {
        auto first = cold();
        first.type = model::InvocationType::Event;
        first.outcome = {model::OutcomeKind::FunctionError, "ValueError", "no"};
        auto second = first;
        second.attempt = 2;
        second.initDuration.reset();
        second.started = second.moments.taken = epoch + 60s;
        second.moments = {epoch + 60s, {}, {}, epoch + 61s, {}};
        second.finished = epoch + 61s;
        second.outcome = {};
        const auto segments = made({first, second}, traces::Detail::AsAws);
        QCOMPARE(segments.size(), std::size_t{3});
        QCOMPARE(namesOf(segments[0]),
                 (QStringList{"hello 0-61000", " Dwell Time 0-10", " Attempt #1 10-140",
                              " Attempt #2 60000-61000"}));
        QVERIFY(!segments[0].fault && segments[0].subsegments[1].fault);
        QCOMPARE(*segments[0].http->status, 202);
        QCOMPARE(segments[1].parentId, segments[0].subsegments[1].id);
        QVERIFY(segments[1].fault && !segments[2].fault);
        QCOMPARE(segments[1].cause.exceptions.at(0).type, std::string{"ValueError"});
    }
    void whatIsThrottledHasNoFunction() {
        auto record = cold();
        record.moments = {};
        record.started.reset();
        record.initDuration.reset();
        record.finished = record.accepted;
        record.outcome = {model::OutcomeKind::Throttled, "TooManyRequestsException", "Rate"};
        const auto segments = made({record}, traces::Detail::AsAws);
        QCOMPARE(segments.size(), std::size_t{1});
        QVERIFY(segments[0].throttle && segments[0].error && !segments[0].fault);
        QCOMPARE(*segments[0].http->status, 429);
    }
    void whatRunsIsInProgress() {
        auto record = cold();
        record.finished.reset();
        record.moments.answered.reset();
        record.moments.runtimeDone.reset();
        const auto segments = made({record}, traces::Detail::AsAws);
        QVERIFY(segments[0].isInProgress() && segments[1].isInProgress());
        QCOMPARE(namesOf(segments[1]).last(), QString{" Invocation 110--1"});
    }
    void aRestorationIsToldInThePlaceOfInit() {
        auto record = cold();
        record.initDuration.reset();
        record.restoreDuration = 30ms;
        record.moments.environmentUp.reset();
        const auto segments = made({record}, traces::Detail::AsAws);
        QCOMPARE(namesOf(segments[1]).at(1), QString{" Restore 80-110"});
    }
    void oneThatBeganTheTraceHasNoParent() {
        auto record = cold();
        record.traceId =
            "Root=1-581cf771-a006649127e371903a2de979;Parent=" + model::serviceSegmentId("r1") +
            ";Sampled=1";
        QVERIFY(made({record}, traces::Detail::AsAws)[0].parentId.empty());
    }
};

LATHE_TEST(tst_LambdaSegments)
#include "tst_LambdaSegments.moc"
