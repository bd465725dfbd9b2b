#include "tests/support/TestMain.h"
#include "tests/widgets/traces/Traces.h"
#include "widgets/traces/WaterfallView.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace lathe;
using namespace lathe::traces;

class tst_WaterfallView : public QObject {
    Q_OBJECT

    std::unique_ptr<WaterfallView> m_view;

    QString current() const {
        return m_view->currentSpan() < 0
                   ? QString{}
                   : QString::fromStdString(m_view->tree().at(m_view->currentSpan()).segment->name);
    }
    void key(Qt::Key key) { QTest::keyClick(m_view.get(), key); }
    /// In the ruler, at so many hundredths of it.
    QPoint onRuler(int hundredths) const {
        const QHeaderView* header = m_view->header();
        const int section = SpanModel::TimelineColumn;
        return {header->sectionViewportPosition(section) +
                    header->sectionSize(section) * hundredths / 100,
                header->height() / 2};
    }

  private slots:
    void init() {
        m_view = std::make_unique<WaterfallView>();
        m_view->resize(1000, 400);
        m_view->setTree(test::treeOf(test::orders()));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void theModelIsAModel() {
        SpanModel model;
        QAbstractItemModelTester tester{&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setTree(test::treeOf(test::orders()));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.data(model.indexOf(0, SpanModel::TotalColumn), Qt::DisplayRole).toString(),
                 "500 ms");
        model.setTree({});
        QCOMPARE(model.rowCount(), 0);
    }
    void everythingButImportsIsUnfolded() {
        const SpanModel& model = *m_view->spans();
        QVERIFY(m_view->isExpanded(model.indexOf(m_view->tree().find("00000000000000b6"))));
        QVERIFY(!m_view->isExpanded(model.indexOf(m_view->tree().find("00000000000000b3"))));
    }
    void arrowsGoThroughAndFold() {
        QSignalSpy chosen{m_view.get(), &WaterfallView::spanChosen};
        QCOMPARE(current(), "orders");
        key(Qt::Key_Down);
        QCOMPARE(current(), "Queue wait");
        QCOMPARE(chosen.last().at(0).toInt(), 1);
        key(Qt::Key_Down);
        key(Qt::Key_Left);
        key(Qt::Key_Down);
        // All below the function's segment is folded, so there is no next row.
        QCOMPARE(current(), "orders");
        key(Qt::Key_Right);
        key(Qt::Key_Down);
        QCOMPARE(current(), "Environment start");
    }
    void enterActivates() {
        QSignalSpy activated{m_view.get(), &WaterfallView::spanActivated};
        key(Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
    }
    void keysZoom() {
        QSignalSpy zoomed{m_view.get(), &WaterfallView::zoomChanged};
        key(Qt::Key_Plus);
        QVERIFY(m_view->axis().isZoomed());
        QCOMPARE(zoomed.last().at(0).toBool(), true);
        key(Qt::Key_0);
        QVERIFY(!m_view->axis().isZoomed());
    }
    void draggingOnTheRulerLooksCloser() {
        QWidget* ruler = m_view->header()->viewport();
        QTest::mousePress(ruler, Qt::LeftButton, {}, onRuler(20));
        QTest::mouseMove(ruler, onRuler(30));
        QTest::mouseMove(ruler, onRuler(40));
        QTest::mouseRelease(ruler, Qt::LeftButton, {}, onRuler(40));
        const Interval shown = m_view->axis().shown();
        QVERIFY(std::chrono::abs(shown.from - Milliseconds{100}) < Milliseconds{3});
        QVERIFY(std::chrono::abs(shown.until - Milliseconds{200}) < Milliseconds{3});
        QTest::mouseDClick(ruler, Qt::LeftButton, {}, onRuler(50));
        QVERIFY(!m_view->axis().isZoomed());
    }
    void controlAndTheWheelZoomWhereTheMouseIs() {
        const int x = m_view->header()->sectionViewportPosition(SpanModel::TimelineColumn);
        QWheelEvent turn{QPointF(x, 50),
                         m_view->viewport()->mapToGlobal(QPointF(x, 50)),
                         {},
                         QPoint{0, 120},
                         Qt::NoButton,
                         Qt::ControlModifier,
                         Qt::NoScrollPhase,
                         false};
        QApplication::sendEvent(m_view->viewport(), &turn);
        QVERIFY(m_view->axis().isZoomed());
        QCOMPARE(m_view->axis().shown().from, Microseconds{});
    }
    void theNextFailureIsFoundAndShown() {
        m_view->collapseAll();
        key(Qt::Key_E);
        QCOMPARE(current(), "Lambda");
        QVERIFY(m_view->visualRect(m_view->currentIndex()).isValid());
        key(Qt::Key_E);
        QCOMPARE(current(), "stock");
    }
    void whatIsSoughtBecomesTheCurrentOne() {
        m_view->seek("getitem");
        QCOMPARE(current(), "DynamoDB");
        m_view->seek("botocore");
        QCOMPARE(current(), "botocore");
        QVERIFY(
            m_view->isExpanded(m_view->spans()->indexOf(m_view->tree().find("00000000000000b3"))));
    }
    void theSameTraceReadAgainLeavesItAsItIs() {
        m_view->setCurrentSpan(m_view->tree().find("00000000000000b7"));
        m_view->collapse(m_view->spans()->indexOf(m_view->tree().find("00000000000000b8")));
        key(Qt::Key_Plus);
        const Interval shown = m_view->axis().shown();
        m_view->setTree(test::treeOf(test::orders()));
        QCOMPARE(current(), "DynamoDB");
        QVERIFY(
            !m_view->isExpanded(m_view->spans()->indexOf(m_view->tree().find("00000000000000b8"))));
        QCOMPARE(m_view->axis().shown(), shown);
    }
    void anotherTraceIsSeenWhole() {
        key(Qt::Key_Plus);
        Trace other = test::orders();
        other.id = "1-581cf771-a006649127e371903a2de970";
        m_view->setTree(test::treeOf(other));
        QVERIFY(!m_view->axis().isZoomed());
        QCOMPARE(m_view->currentSpan(), 0);
    }
    void thousandsOfSpansAreScrolledFluidly() {
        std::vector<Segment> all{test::whole("0000000000000001", "root", "", 0, 20'000)};
        for (int i = 0; i < 5'000; ++i)
            all.push_back(
                test::piece(QByteArray::number(i + 16, 16).rightJustified(16, '0').toStdString(),
                            "work", i, i + 9, "0000000000000001"));
        const Trace trace = assemble(test::aTrace + "x", all);
        const test::ProcessorTime timer;
        m_view->setTree(test::treeOf(trace));
        m_view->grab();
        QVERIFY2(timer.millis() < 3000, qPrintable(QString::number(timer.millis())));
        const test::ProcessorTime scrolling;
        for (int i = 0; i < 20; ++i) {
            key(Qt::Key_PageDown);
            m_view->grab();
        }
        QVERIFY2(scrolling.millis() < 3000, qPrintable(QString::number(scrolling.millis())));
        QVERIFY(m_view->currentSpan() > 100);
    }
    void theTimelineKeepsRoomInANarrowDock() {
        m_view->resize(420, 300);
        QTest::qWait(1);
        QVERIFY(m_view->isColumnHidden(SpanModel::SelfColumn));
        QVERIFY(m_view->header()->sectionSize(SpanModel::TimelineColumn) >= 140);
    }
};

LATHE_TEST(tst_WaterfallView)
#include "tst_WaterfallView.moc"
