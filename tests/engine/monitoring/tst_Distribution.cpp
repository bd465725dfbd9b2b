#include "engine/monitoring/Distribution.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace lathe;
using monitoring::Distribution;

/// Values of a metric, and what can be told of them.
class tst_Distribution : public QObject {
    Q_OBJECT

  private slots:
    void tellsWhatItHasExactlyWhereItIsLittle() {
        Distribution values;
        for (int value = 1; value <= 10; ++value)
            values.record(value);
        QCOMPARE(values.count(), 10.0);
        QCOMPARE(values.sum(), 55.0);
        QCOMPARE(values.average(), 5.5);
        QCOMPARE(values.least(), 1.0);
        QCOMPARE(values.greatest(), 10.0);
        QCOMPARE(values.percentile(50), 5.0);
        QCOMPARE(values.percentile(90), 9.0);
        QCOMPARE(values.percentile(99), 10.0);
        QCOMPARE(values.percentile(0), 1.0);
    }
    void isNeverFarOff_data() {
        QTest::addColumn<double>("scale");
        QTest::newRow("small") << 1e-6;
        QTest::newRow("usual") << 1.0;
        QTest::newRow("large") << 1e12;
        QTest::newRow("negative") << -3.0;
    }
    void isNeverFarOff() {
        QFETCH(double, scale);
        std::mt19937 random{7};
        std::lognormal_distribution<double> spread{3, 2};
        std::vector<double> all;
        Distribution values;
        for (int i = 0; i < 20'000; ++i) {
            all.push_back(spread(random) * scale);
            values.record(all.back());
        }
        std::sort(all.begin(), all.end());
        for (const double percent : {1.0, 25.0, 50.0, 95.0, 99.9}) {
            const double exact =
                all[static_cast<std::size_t>(std::ceil(percent / 100 * 20'000)) - 1];
            QVERIFY(std::abs(values.percentile(percent) - exact) <= 0.016 * std::abs(exact));
        }
        QVERIFY(values.shares().size() < 2'500);
    }
    void mergingIsRecordingBoth() {
        Distribution whole;
        Distribution left;
        Distribution right;
        for (int value = 0; value < 500; ++value) {
            whole.record(value, 2);
            (value % 2 == 0 ? left : right).record(value, 2);
        }
        left.merge(right);
        QCOMPARE(left.count(), whole.count());
        QCOMPARE(left.sum(), whole.sum());
        QCOMPARE(left.percentile(90), whole.percentile(90));
        QCOMPARE(left.shares().size(), whole.shares().size());
    }
    void aSetTellsNoPercentilesUnlessAllOfItIsOneValue() {
        Distribution set;
        set.recordSet(10, 55, 1, 10);
        QCOMPARE(set.count(), 10.0);
        QVERIFY(!set.isSpread());
        Distribution same;
        same.recordSet(3, 6, 2, 2);
        QVERIFY(same.isSpread());
        QCOMPARE(same.percentile(50), 2.0);
        same.merge(set);
        QVERIFY(!same.isSpread());
        QCOMPARE(same.sum(), 61.0);
        QCOMPARE(same.least(), 1.0);
    }
    void comesBackFromItsBytes() {
        Distribution values;
        values.record(0.1, 3);
        values.record(-4);
        values.record(1e300, 0.5);
        QVERIFY(Distribution::of(values.bytes()) == values);
        for (int value = 0; value < 1'000; ++value)
            values.record(value * 1.7, value);
        QVERIFY(Distribution::of(values.bytes()) == values);
        QVERIFY(Distribution::of(Distribution{}.bytes()) == Distribution{});
    }
    void bytesThatMakeNoSenseAreNone() {
        Distribution values;
        values.record(7);
        const std::string bytes = values.bytes();
        QVERIFY(!Distribution::of(""));
        for (std::size_t length = 1; length < bytes.size(); ++length)
            QVERIFY(!Distribution::of(bytes.substr(0, length)) ||
                    Distribution::of(bytes.substr(0, length))->shares().empty());
    }
};

LATHE_TEST(tst_Distribution)
#include "tst_Distribution.moc"
