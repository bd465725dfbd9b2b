#include "engine/compare/Alignment.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace lathe;

namespace {

using Marks = std::vector<std::uint64_t>;

std::size_t longestByTable(const Marks& before, const Marks& after) {
    std::vector<std::vector<std::size_t>> best(before.size() + 1,
                                               std::vector<std::size_t>(after.size() + 1, 0));
    for (std::size_t i = 0; i < before.size(); ++i)
        for (std::size_t k = 0; k < after.size(); ++k)
            best[i + 1][k + 1] =
                before[i] == after[k] ? best[i][k] + 1 : std::max(best[i][k + 1], best[i + 1][k]);
    return best[before.size()][after.size()];
}

/// Whether the pairs are of equal marks and in the order of both.
bool holds(const std::vector<std::pair<std::size_t, std::size_t>>& pairs, const Marks& before,
           const Marks& after) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (before[pairs[i].first] != after[pairs[i].second])
            return false;
        if (i > 0 &&
            (pairs[i].first <= pairs[i - 1].first || pairs[i].second <= pairs[i - 1].second))
            return false;
    }
    return true;
}

} // namespace

/// Longest common subsequences.
class tst_Alignment : public QObject {
    Q_OBJECT

  private slots:
    void itIsTheLongestThereIs() {
        std::mt19937 random{7};
        for (int round = 0; round < 500; ++round) {
            const auto make = [&] {
                Marks marks(random() % 40);
                for (std::uint64_t& mark : marks)
                    mark = random() % (1 + static_cast<unsigned>(round) % 30);
                return marks;
            };
            const Marks before = make(), after = make();
            const auto pairs = compare::align(before, after);
            QVERIFY(holds(pairs, before, after));
            QCOMPARE(pairs.size(), longestByTable(before, after));
        }
    }
    void manyDifferencesAreBounded() {
        std::mt19937 random{11};
        Marks before(100'000), after(100'000);
        std::iota(before.begin(), before.end(), 0);
        for (std::size_t i = 0; i < after.size(); ++i)
            after[i] = i % 2 == 0 ? i : 1'000'000 + random() % 5;
        QElapsedTimer timer;
        timer.start();
        const auto pairs = compare::align(before, after);
        QVERIFY(holds(pairs, before, after));
        QCOMPARE(pairs.size(), after.size() / 2);
        std::shuffle(after.begin(), after.end(), random);
        QVERIFY(holds(compare::align(before, after), before, after));
        for (Marks* each : {&before, &after})
            std::generate(each->begin(), each->end(), [&] { return random() % 2; });
        QVERIFY(holds(compare::align(before, after), before, after));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

LATHE_TEST(tst_Alignment)
#include "tst_Alignment.moc"
