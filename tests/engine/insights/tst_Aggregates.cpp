#include "engine/insights/Cardinality.h"
#include "engine/insights/Distribution.h"
#include "engine/insights/Percentiles.h"
#include "tests/engine/insights/Running.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace lathe;

/// What stats computes of a group.
class tst_Aggregates : public QObject {
    Q_OBJECT

    static void row(const char* function, const char* value) {
        QTest::newRow(function) << function << value;
    }

  private slots:
    void functionsOfStatsHaveValues_data() {
        QTest::addColumn<QString>("function");
        QTest::addColumn<QString>("value");
        row("count(*)", "5");
        row("count()", "5");
        row("count(n)", "4");
        row("count_distinct(name)", "3");
        row("sum(n)", "20");
        row("sum(r)", "1.5");
        row("sum(name)", "0");
        row("avg(n)", "5");
        row("avg(name)", "-");
        row("min(n)", "2");
        row("max(n)", "10");
        row("max(name)", "c");
        row("max(none)", "-");
        row("pct(n, 50)", "4");
        row("pct(n, 100)", "10");
        row("pct(n, 0)", "2");
        row("pct(none, 50)", "-");
        row("stddev(n)", "3");
        row("earliest(name)", "b");
        row("latest(name)", "a");
        row("earliest(@timestamp)", "1796026902123");
        row("sortsFirst(name)", "a");
        row("sortsLast(name)", "c");
        row("rate(n, 1s)", "-0.6667");
        row("rate(n, 1m)", "-40");
        row("rate(r, 2s)", "0.5");
        row("rate(none, 2s)", "-");
        row("countOverTime(n)", "4");
        row("sumOverTime(n)", "20");
        row("histogram(n, 2)", "{\"2-6\":3,\"6-10\":1}");
        row("histogram(name, 2)", "-");
        row("greatest(max(n), 50)", "50");
        row("sum(n) / count(*)", "4");
        row("max(n * 2)", "20");
    }
    void functionsOfStatsHaveValues() {
        QFETCH(QString, function);
        QFETCH(QString, value);
        const QStringList rows = test::run(
            "stats " + function.toStdString() + " as x",
            {"{\"name\": \"b\", \"n\": 4, \"r\": 0.5}", "{\"name\": \"a\", \"n\": 4}",
             "{\"name\": \"c\", \"n\": 10, \"r\": 1}", "{\"name\": \"a\", \"n\": 2}", "no JSON"});
        QCOMPARE(rows, QStringList{value == "-" ? QString{} : "x=" + value});
    }
    void distributionsAreExactForFewAndNearForMany() {
        insights::Distribution few;
        for (const double number : {5.0, 5.0})
            few.add(number);
        QCOMPARE(few.buckets(4).size(), std::size_t{1});
        QCOMPARE(few.buckets(4).front().count, 2);
        insights::Distribution many;
        // Outwards, so that ranges have to be widened on both sides again and again.
        for (int i = 0; i < 100'000; ++i)
            many.add(i % 2 ? i : -i);
        const auto buckets = many.buckets(10);
        std::int64_t count = 0;
        for (const auto& bucket : buckets) {
            count += bucket.count;
            QVERIFY2(std::abs(bucket.count - 10'000) < 300,
                     qPrintable(QString::number(bucket.count)));
        }
        QCOMPARE(count, 100'000);
        insights::Distribution wide;
        for (int i = 0; i < 10'000; ++i)
            wide.add(i % 2 ? 1e308 : -1e308);
        QCOMPARE(wide.buckets(2).back().count, 5000);
        wide.add(std::nan(""));
        QCOMPARE(wide.buckets(2).back().count, 5000);
    }
    void percentilesAreExactForFewAndNearForMany() {
        insights::Percentiles few, many;
        for (int i = 1; i <= 1000; ++i)
            few.add(i);
        QCOMPARE(*few.at(95), 950.0);
        for (int i = 1; i <= 100'000; ++i)
            many.add(i - 50'000);
        for (const double percent : {1.0, 50.0, 95.0, 99.9}) {
            const double exact = percent * 1000 - 50'000;
            QVERIFY(std::abs(*many.at(percent) - exact) <= std::abs(exact) * 0.006 + 1);
        }
    }
    void distinctValuesAreExactForFewAndNearForMany() {
        insights::Cardinality few, many;
        for (int i = 0; i < 20'000; ++i)
            few.add(std::to_string(i % 10'000));
        QCOMPARE(few.estimate(), 10'000);
        for (const int count : {30'000, 300'000}) {
            insights::Cardinality some;
            for (int i = 0; i < count; ++i)
                some.add(std::to_string(i));
            QVERIFY(std::abs(some.estimate() - count) < count / 40);
        }
    }
};

LATHE_TEST(tst_Aggregates)
#include "tst_Aggregates.moc"
