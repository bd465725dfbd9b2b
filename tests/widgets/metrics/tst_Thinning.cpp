#include "tests/support/TestMain.h"
#include "widgets/metrics/plugin/Thinning.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lathe::metrics;

/// A line of many points as pixels need it.
class tst_Thinning : public QObject {
    Q_OBJECT

    static std::vector<QPointF> wave(int count) {
        std::vector<QPointF> points;
        for (int at = 0; at < count; ++at)
            points.emplace_back(at, std::sin(at * 0.01));
        return points;
    }

  private slots:
    void aShortLineIsDrawnAsItIs() {
        const Thinning line{wave(50)};
        QCOMPARE(line.within(0, 100, 100).size(), 50);
    }
    void aLongLineHasAtMostTwoPointsForAColumn() {
        const Thinning line{wave(1'000'000)};
        const auto drawn = line.within(0, 1'000'000, 800);
        QVERIFY(drawn.size() <= 2 * 800 + 2);
        QVERIFY(drawn.size() >= 800);
        QVERIFY(std::is_sorted(drawn.begin(), drawn.end(),
                               [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
        QCOMPARE(drawn.front(), line.points().front());
        QCOMPARE(drawn.back(), line.points().back());
    }
    void noPeakIsLost_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("peak");
        // Around the edges of runs of 16 and 256 too.
        for (const int count : {1'000, 4'096, 65'537, 300'000})
            for (const int peak : {0, 15, 16, 255, 256, count / 2, count - 2, count - 1})
                QTest::addRow("%d of %d", peak, count) << count << peak;
    }
    void noPeakIsLost() {
        QFETCH(int, count);
        QFETCH(int, peak);
        auto points = wave(count);
        points[std::size_t(peak)].setY(7);
        points[std::size_t(count / 3)].setY(-9);
        const Thinning line{points};
        const auto drawn = line.within(0, count, 100);
        QVERIFY(drawn.contains(points[std::size_t(peak)]));
        QVERIFY(drawn.contains(points[std::size_t(count / 3)]));
    }
    void aPartOfItGoesOnBeyondItsEdges() {
        const Thinning line{wave(100'000)};
        const auto drawn = line.within(500.5, 600.5, 1'000);
        QCOMPARE(drawn.front().x(), 500.0);
        QCOMPARE(drawn.back().x(), 601.0);
        QVERIFY(line.within(200'000, 300'000, 100).size() <= 1);
    }
    void theNearestPointIsFound() {
        const Thinning line{{{0, 1}, {10, 2}, {20, 3}}};
        QCOMPARE(line.nearest(-5), 0);
        QCOMPARE(line.nearest(4), 0);
        QCOMPARE(line.nearest(6), 1);
        QCOMPARE(line.nearest(100), 2);
        QCOMPARE(Thinning{}.nearest(1), -1);
    }
};

LATHE_TEST(tst_Thinning)
#include "tst_Thinning.moc"
