#include "tests/support/TestMain.h"
#include "tests/widgets/traces/Traces.h"
#include "widgets/traces/SpanWords.h"

#include <QTest>

using namespace lathe;
using namespace lathe::traces;
using test::piece;
using test::whole;

class tst_SpanTree : public QObject {
    Q_OBJECT

    static QStringList names(const SpanTree& tree) {
        QStringList list;
        for (const Span& span : tree.spans())
            list << QString{span.depth, u'>'} + QString::fromStdString(span.segment->name);
        return list;
    }
    static const Span& spanOf(const SpanTree& tree, const std::string& id) {
        return tree.at(tree.find(id));
    }
    static qint64 criticalMillis(const Span& span) {
        Microseconds sum{};
        for (const Interval& one : span.critical)
            sum += one.length();
        return sum.count() / 1000;
    }

  private slots:
    void aSegmentStandsBelowTheCallThatLedToIt() {
        const SpanTree tree = test::treeOf(test::orders());
        QCOMPARE(names(tree),
                 (QStringList{"orders", ">Queue wait", ">orders", ">>Environment start",
                              ">>Initialization", ">>>boto3", ">>>>botocore", ">>Invocation",
                              ">>>DynamoDB", ">>>Lambda", ">>>>stock", ">>>>>stock", ">>Extensions",
                              ">>Freeze"}));
        QCOMPARE(tree.whole(), Microseconds{500'000});
    }
    void kindsFollowFromWhatLambdaTells() {
        const SpanTree tree = test::treeOf(test::orders());
        const auto kind = [&](const char* id) { return spanOf(tree, id).kind; };
        QCOMPARE(kind("00000000000000a1"), SpanKind::Service);
        QCOMPARE(kind("00000000000000a2"), SpanKind::Waiting);
        QCOMPARE(kind("00000000000000b1"), SpanKind::Function);
        QCOMPARE(kind("00000000000000b2"), SpanKind::Start);
        QCOMPARE(kind("00000000000000b3"), SpanKind::Init);
        QCOMPARE(kind("00000000000000b4"), SpanKind::Import);
        QCOMPARE(kind("00000000000000b6"), SpanKind::Handler);
        QCOMPARE(kind("00000000000000b7"), SpanKind::Aws);
        QCOMPARE(kind("00000000000000b9"), SpanKind::After);
        QCOMPARE(kind("00000000000000ba"), SpanKind::Freeze);
    }
    void aPieceOfCodeIsNoPhaseWhateverItIsCalled() {
        Trace trace = test::orders();
        std::vector<Segment> all = trace.segments;
        all.push_back(piece("00000000000000d1", "Initialization", 280, 290, "00000000000000b6"));
        const SpanTree tree = test::treeOf(assemble(test::aTrace, all));
        QCOMPARE(spanOf(tree, "00000000000000d1").kind, SpanKind::Code);
    }
    void selfTimeIsWhatNothingBelowWasBusyIn() {
        const SpanTree tree = test::treeOf(test::orders());
        // 220 ms, of which 30 are the table's and 160 the other function's.
        QCOMPARE(spanOf(tree, "00000000000000b6").self, Microseconds{30'000});
        QCOMPARE(spanOf(tree, "00000000000000b7").self, Microseconds{30'000});
    }
    void whatOverlapsCountsOnce() {
        const SpanTree tree = test::treeOf(
            assemble(test::aTrace, {whole("00000000000000a1", "a", "", 0, 100),
                                    piece("00000000000000a2", "b", 10, 60, "00000000000000a1"),
                                    piece("00000000000000a3", "c", 40, 80, "00000000000000a1"),
                                    piece("00000000000000a4", "d", 90, 150, "00000000000000a1")}));
        QCOMPARE(spanOf(tree, "00000000000000a1").self, Microseconds{20'000});
    }
    void theCriticalPathIsWhatTheEndWaitedFor() {
        const SpanTree tree = test::treeOf(assemble(
            test::aTrace, {whole("00000000000000a1", "a", "", 0, 100),
                           piece("00000000000000a2", "quick", 10, 30, "00000000000000a1"),
                           piece("00000000000000a3", "slow", 10, 70, "00000000000000a1"),
                           piece("00000000000000a4", "last", 75, 95, "00000000000000a1")}));
        QVERIFY(spanOf(tree, "00000000000000a2").critical.empty());
        QCOMPARE(criticalMillis(spanOf(tree, "00000000000000a3")), 60);
        QCOMPARE(criticalMillis(spanOf(tree, "00000000000000a4")), 20);
        QCOMPARE(criticalMillis(spanOf(tree, "00000000000000a1")), 20);
        const auto& own = spanOf(tree, "00000000000000a1").critical;
        QCOMPARE(own.size(), 3U);
        QCOMPARE(own.front(), (Interval{{}, Milliseconds{10}}));
        QCOMPARE(own.back(), (Interval{Milliseconds{95}, Milliseconds{100}}));
    }
    void theCriticalPathOfATraceIsAsLongAsTheTrace() {
        const SpanTree tree = test::treeOf(test::orders());
        qint64 sum = 0;
        for (const Span& span : tree.spans())
            sum += criticalMillis(span);
        QCOMPARE(sum, 500);
    }
    void whatOutlivesItsCallerIsOnTheCriticalPathToo() {
        const SpanTree tree = test::treeOf(assemble(
            test::aTrace,
            {whole("00000000000000a1", "asks", "AWS::Lambda", 0, 10),
             whole("00000000000000a2", "works later", "AWS::Lambda", 30, 90, "00000000000000a1")}));
        QCOMPARE(criticalMillis(spanOf(tree, "00000000000000a2")), 60);
        QCOMPARE(criticalMillis(spanOf(tree, "00000000000000a1")), 10);
    }
    void segmentsThatCallEachOtherInCirclesAreShown() {
        const SpanTree tree = test::treeOf(
            assemble(test::aTrace, {whole("00000000000000a1", "a", "", 0, 10, "00000000000000a2"),
                                    whole("00000000000000a2", "b", "", 2, 8, "00000000000000a1")}));
        QCOMPARE(tree.spans().size(), 2U);
    }
    void whatOnlyRepeatsItsCallIsLeftOut() {
        Trace trace = test::orders();
        Segment table = whole("00000000000000f1", "DynamoDB", "AWS::DynamoDB::Table", 270, 300,
                              "00000000000000b7");
        table.inferred = true;
        trace.segments.push_back(table);
        const SpanTree tree = test::treeOf(trace);
        QCOMPARE(tree.find("00000000000000f1"), -1);
        QCOMPARE(tree.spans().size(), 14U);
    }
    void whatIsInProgressGoesOnUntilTheEnd() {
        Segment open = piece("00000000000000a2", "still", 40, 40, "00000000000000a1");
        open.end.reset();
        const SpanTree tree = test::treeOf(
            assemble(test::aTrace, {whole("00000000000000a1", "a", "", 0, 100), open}));
        QVERIFY(spanOf(tree, "00000000000000a2").isInProgress());
        QCOMPARE(spanOf(tree, "00000000000000a2").time.length(), Microseconds{60'000});
    }
    void theInvocationOfASpanIsTheNearestAboveIt() {
        const SpanTree tree = test::treeOf(test::orders());
        QCOMPARE(requestIdOf(tree, tree.find("00000000000000b7")), "request-1");
        QCOMPARE(functionOf(tree, tree.find("00000000000000b7")), "Orders");
        QCOMPARE(functionOf(tree, tree.find("00000000000000a2")), "Orders");
        QCOMPARE(functionOf(tree, tree.find("00000000000000c2")), "Stock");
    }
    void callsSayWhatTheyAsked() {
        const SpanTree tree = test::treeOf(test::orders());
        QCOMPARE(spanSubtitle(spanOf(tree, "00000000000000b7")), "GetItem items");
        QCOMPARE(spanSubtitle(spanOf(tree, "00000000000000b1")), "AWS::Lambda::Function");
    }
    void aTraceOfTenThousandSpansTakesNoTime() {
        std::vector<Segment> all{whole("0000000000000001", "root", "", 0, 20'000)};
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray id = QByteArray::number(i + 16, 16).rightJustified(16, '0');
            const QByteArray parent =
                QByteArray::number(i % 100 == 0 ? 1 : i + 15, 16).rightJustified(16, '0');
            all.push_back(piece(id.toStdString(), "work", i, i + 2 + i % 7, parent.toStdString()));
        }
        const Trace trace = assemble(test::aTrace, all);
        const test::ProcessorTime timer;
        const SpanTree tree = test::treeOf(trace);
        QCOMPARE(tree.spans().size(), 10'001U);
        QVERIFY2(timer.millis() < 2000, qPrintable(QString::number(timer.millis())));
    }
    void anEmptyTraceHasNoSpans() {
        QVERIFY(test::treeOf(assemble(test::aTrace, {})).spans().empty());
        QVERIFY(SpanTree{}.spans().empty());
    }
};

LATHE_TEST(tst_SpanTree)
#include "tst_SpanTree.moc"
