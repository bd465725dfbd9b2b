#include "tests/support/TestMain.h"
#include "widgets/traces/TimeAxis.h"

#include <QTest>

using namespace lathe;
using namespace lathe::traces;

class tst_TimeAxis : public QObject {
    Q_OBJECT

    static TimeAxis axisOf(int millis) {
        TimeAxis axis;
        axis.setWhole(Milliseconds{millis});
        return axis;
    }

  private slots:
    void theWholeIsSeenToBeginWith() {
        const TimeAxis axis = axisOf(200);
        QVERIFY(!axis.isZoomed());
        QCOMPARE(axis.x(Milliseconds{50}, 400), 100.0);
        QCOMPARE(axis.timeAt(100, 400), Microseconds{50'000});
    }
    void zoomingKeepsTheMomentUnderTheMouse() {
        TimeAxis axis = axisOf(1000);
        const Microseconds before = axis.timeAt(300, 400);
        axis.zoom(0.5, 300.0 / 400);
        QVERIFY(axis.isZoomed());
        QCOMPARE(axis.shown().length(), Microseconds{500'000});
        QVERIFY(std::chrono::abs(axis.timeAt(300, 400) - before) < Microseconds{10});
    }
    void nothingOutsideOfTheTraceIsSeen() {
        TimeAxis axis = axisOf(1000);
        axis.show({Milliseconds{800}, Milliseconds{900}});
        axis.pan(5);
        QCOMPARE(axis.shown(), (Interval{Milliseconds{900}, Milliseconds{1000}}));
        axis.zoom(100, 0.5);
        QVERIFY(!axis.isZoomed());
    }
    void thereIsAnEndToLookingCloser() {
        TimeAxis axis = axisOf(1000);
        for (int i = 0; i < 100; ++i)
            axis.zoom(0.5, 0.3);
        QVERIFY(axis.shown().length() >= Microseconds{10});
    }
    void aTraceWithoutLengthHasAnAxis() {
        TimeAxis axis;
        axis.setWhole({});
        axis.zoom(0.5, 0.5);
        axis.pan(1);
        QVERIFY(axis.ticks(100, 20).size() < 10);
    }
    void ticksAreRoundAndApart() {
        TimeAxis axis = axisOf(437);
        const auto ticks = axis.ticks(900, 90);
        QVERIFY(ticks.size() >= 4 && ticks.size() <= 10);
        for (const Microseconds tick : ticks)
            QCOMPARE(tick.count() % 50'000, 0);
        axis.show({Microseconds{1234}, Microseconds{1334}});
        for (const Microseconds tick : axis.ticks(900, 90))
            QVERIFY(tick >= Microseconds{1234} && tick <= Microseconds{1334});
    }
};

LATHE_TEST(tst_TimeAxis)
#include "tst_TimeAxis.moc"
