#include "tests/support/TestMain.h"
#include "widgets/logs/Highlights.h"
#include "widgets/logs/LineSet.h"

#include <QTest>

#include <numeric>

using namespace lathe::logs;

class tst_LineSet : public QObject {
    Q_OBJECT

  private slots:
    void numbersHaveTheirPlaces() {
        LineSet set;
        QCOMPARE(set.count(), 0);
        QCOMPARE(set.indexOf(7), 0);
        QVERIFY(!set.contains(7));
        set.add({5'000'000'010, 5'000'000'020});
        set.add({4'999'000'000, 5'000'000'000});
        set.add({6'000'000'000});
        QCOMPARE(set.count(), 5);
        QCOMPARE(set.at(0), 4'999'000'000);
        QCOMPARE(set.at(2), 5'000'000'010);
        QCOMPARE(set.at(4), 6'000'000'000);
        QCOMPARE(set.indexOf(5'000'000'010), 2);
        QCOMPARE(set.indexOf(5'000'000'011), 3);
        QCOMPARE(set.indexOf(1), 0);
        QCOMPARE(set.indexOf(7'000'000'000), 5);
        QVERIFY(set.contains(5'000'000'020) && !set.contains(5'000'000'021) && !set.contains(3));
        set.removeBelow(5'000'000'011);
        QCOMPARE(set.count(), 2);
        QCOMPARE(set.at(0), 5'000'000'020);
        set.clear();
        set.add({3});
        QCOMPARE(set.at(0), 3);
    }
    void manyAreManyPlaces() {
        LineSet set;
        for (std::int64_t chunk = 99; chunk >= 0; --chunk) {
            std::vector<std::int64_t> numbers(10'000);
            std::iota(numbers.begin(), numbers.end(), chunk * 10'000 + 1);
            set.add(numbers);
        }
        QCOMPARE(set.count(), 1'000'000);
        for (const std::int64_t index : {0, 1, 65'535, 65'536, 999'999})
            QCOMPARE(set.at(index), index + 1);
        QCOMPARE(set.indexOf(500'001), 500'000);
    }
    void rulesMarkWhatTheyFind() {
        const Highlights none;
        QVERIFY(none.isEmpty() && none.marksIn("x").empty());
        const Highlights rules{
            {{"order", false, 1}, {"[0-9]+", true, 2}, {"(", true, 3}, {"", false, 4}}};
        const auto marks = rules.marksIn("Order 17, order 8");
        QCOMPARE(marks.size(), std::size_t{4});
        QCOMPARE(marks.back().begin, 10);
        QCOMPARE(marks.back().length, 5);
        const std::vector<HighlightRule> kept{{"a.b", false, 1}, {"x+", true, 7}};
        QVERIFY(Highlights::fromJson(Highlights::toJson(kept)) == kept);
    }
};

LATHE_TEST(tst_LineSet)
#include "tst_LineSet.moc"
