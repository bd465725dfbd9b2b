#include "tests/support/TestMain.h"
#include "widgets/query/ChartTable.h"
#include "widgets/query/QueryResults.h"

#include <QTest>

using namespace lathe;
using namespace lathe::query;

namespace {

using Cells = std::vector<std::pair<std::string, std::string>>;

insights::Results resultsOf(const std::vector<Cells>& rows) {
    insights::Results results;
    for (const Cells& row : rows) {
        auto& fields = results.rows.emplace_back();
        for (const auto& [name, value] : row)
            fields.push_back({name, value});
    }
    return results;
}

std::string at(const char* clock) {
    return std::string{"2026-11-30 "} + clock + ":00.000";
}

} // namespace

/// What of a query's results can be drawn.
class tst_ChartTable : public QObject {
    Q_OBJECT

    static std::optional<ChartTable> tableOf(const std::vector<Cells>& rows,
                                             const QStringList& keys = {}) {
        QueryResults results;
        results.set(resultsOf(rows));
        return ChartTable::of(results, keys);
    }
    using Values = std::vector<std::optional<double>>;

  private slots:
    void countsByTimeAreALineForEachNumber() {
        const auto table = tableOf({{{"bin(5m)", at("08:15")}, {"n", "3"}, {"most", "1.5"}},
                                    {{"bin(5m)", at("08:05")}, {"n", "2"}},
                                    {{"bin(5m)", at("08:00")}, {"n", "1"}}});
        QVERIFY(table);
        QVERIFY(table->isByTime());
        QVERIFY(table->usualKind() == ChartKind::Lines);
        // The one between had no events.
        QCOMPARE(table->times.size(), std::size_t{4});
        QCOMPARE(table->times[1] - table->times[0], qint64{300'000});
        QCOMPARE(table->series.size(), std::size_t{2});
        QCOMPARE(table->series[0].name, QString{"n"});
        QVERIFY((table->series[0].values == Values{1.0, 2.0, {}, 3.0}));
        QVERIFY((table->series[1].values == Values{{}, {}, {}, 1.5}));
        QCOMPARE(table->points().size(), 4);
    }
    void countsByTimeAndFieldAreALineForEachValue() {
        const std::vector<Cells> rows{{{"t", at("08:00")}, {"status", "200"}, {"n", "3"}},
                                      {{"t", at("08:00")}, {"status", "500"}, {"n", "1"}},
                                      {{"t", at("08:05")}, {"status", "200"}, {"n", "4"}}};
        const auto table = tableOf(rows, {"t", "status"});
        QVERIFY(table);
        QCOMPARE(table->series.size(), std::size_t{2});
        QCOMPARE(table->series[1].name, QString{"500"});
        QVERIFY((table->series[1].values == Values{1.0, {}}));
        std::vector<Cells> two = rows;
        for (Cells& row : two)
            row.emplace_back("most", "9");
        QCOMPARE(tableOf(two, {"t", "status"})->series[0].name, QString{"200: n"});
    }
    void countsByFieldAreABarForEachValue() {
        const auto table = tableOf({{{"city", "Rome"}, {"n", "3"}}, {{"n", "1"}}}, {"city"});
        QVERIFY(table);
        QVERIFY(!table->isByTime());
        QVERIFY(table->usualKind() == ChartKind::Bars);
        QCOMPARE(table->names, (QStringList{"Rome", "\u2013"}));
        QVERIFY((table->series[0].values == Values{3.0, 1.0}));
    }
    void aSingleRowComparesItsNumbers() {
        const auto table = tableOf({{{"least", "1"}, {"most", "9"}}});
        QVERIFY(table);
        QCOMPARE(table->names, (QStringList{"least", "most"}));
        QVERIFY((table->series[0].values == Values{1.0, 9.0}));
    }
    void whatHasNoNumberOrIsNoStatisticIsNotDrawn() {
        QVERIFY(!tableOf({}));
        QVERIFY(!tableOf({{{"city", "Rome"}}}));
        QVERIFY(!tableOf({{{"n", "3"}, {"@ptr", "x"}}}));
        QVERIFY(!tableOf({{{"status", "500"}}}, {"status"}));
        QVERIFY(!tableOf({{{"n", "nan"}}}));
    }
    void tooMuchIsCutAndCounted() {
        std::vector<Cells> rows;
        for (int i = 0; i < 60; ++i)
            rows.push_back({{"k", "k" + std::to_string(i)}, {"n", std::to_string(i)}});
        QCOMPARE(tableOf(rows, {"k"})->names.size(), 50);
        QCOMPARE(tableOf(rows, {"k"})->namesLeft, 10);
        for (Cells& row : rows)
            row.emplace_back("t", at("08:00"));
        const auto table = tableOf(rows, {"k", "t"});
        QCOMPARE(table->series.size(), std::size_t{16});
        QCOMPARE(table->series.front().name, QString{"k44"});
        QCOMPARE(table->seriesLeft, 44);
    }
    void sharesOfAPieAreOfSeriesOrOfNames() {
        const auto names =
            tableOf({{{"k", "a"}, {"n", "1"}}, {{"k", "b"}, {"n", "3"}}, {{"k", "c"}, {"n", "-2"}}},
                    {"k"})
                ->shares("Others");
        QCOMPARE(names.size(), std::size_t{2});
        QCOMPARE(names.front().name, QString{"b"});
        const auto series = tableOf({{{"t", at("08:00")}, {"a", "1"}, {"b", "2"}},
                                     {{"t", at("08:05")}, {"a", "4"}}})
                                ->shares("Others");
        QCOMPARE(series.front().name, QString{"a"});
        QVERIFY((series.front().values == Values{5.0}));
        std::vector<Cells> rows;
        for (int i = 1; i <= 12; ++i)
            rows.push_back({{"k", "k" + std::to_string(i)}, {"n", std::to_string(i)}});
        const auto many = tableOf(rows, {"k"})->shares("Others");
        QCOMPARE(many.size(), std::size_t{10});
        QCOMPARE(many.back().name, QString{"Others"});
        QVERIFY((many.back().values == Values{6.0}));
    }
    void keysAreThoseOfTheLastStats() {
        QCOMPARE(keysOf("stats count(*) by status, bin(5m)"), (QStringList{"status", "bin(5m)"}));
        QCOMPARE(keysOf("stats count(*) as n by a, b | stats max(n) by a as x"), QStringList{"x"});
        QCOMPARE(keysOf("fields a"), QStringList{});
        QCOMPARE(keysOf("nonsense"), QStringList{});
    }
};

LATHE_TEST(tst_ChartTable)
#include "tst_ChartTable.moc"
