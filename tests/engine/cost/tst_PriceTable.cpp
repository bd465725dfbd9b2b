#include "engine/base/Paths.h"
#include "engine/cost/PriceTable.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <set>

using namespace lathe;
using namespace lathe::cost;
using namespace std::chrono_literals;

namespace {

model::FunctionSpec function(std::int64_t mebibytes,
                             model::Architecture architecture = model::Architecture::X86_64) {
    model::FunctionSpec spec;
    spec.memory = Bytes::mebi(mebibytes);
    spec.architecture = architecture;
    return spec;
}

constexpr std::int64_t perRequest = 200'000;

} // namespace

class tst_PriceTable : public QObject {
    Q_OBJECT

    PriceTable m_table = PriceTable::load(resourceDirectory() / "prices/lambda.json").value();

  private slots:
    void oneMillisecondIsRoundedOnceToAPicoDollar() {
        // 0.0000166667 $/GB-s * 128/1024 GB * 0.001 s = 2083.3375 pico-dollars
        QCOMPARE(m_table.invocation("us-east-1", function(128), 1ms).count, perRequest + 2083);
        // ... * 3 = 6250.0125; * 5 = 10416.6875, which rounds up
        QCOMPARE(m_table.invocation("us-east-1", function(128), 3ms).count, perRequest + 6250);
        QCOMPARE(m_table.invocation("us-east-1", function(128), 5ms).count, perRequest + 10417);
    }
    void aGigabyteSecondCostsTheListPrice() {
        QCOMPARE(m_table.invocation("us-east-1", function(1024), 1000ms).count,
                 perRequest + 16'666'700);
        QCOMPARE(m_table.invocation("us-east-1", function(1024, model::Architecture::Arm64), 1000ms)
                     .count,
                 perRequest + 13'333'400);
    }
    void runningWhereItWasReadyCostsLess() {
        QCOMPARE(m_table.provisionedInvocation("us-east-1", function(1024), 1000ms).count,
                 perRequest + 9'722'200);
        QCOMPARE(m_table
                     .provisionedInvocation("us-east-1", function(1024, model::Architecture::Arm64),
                                            1000ms)
                     .count,
                 perRequest + 7'777'800);
    }
    void keepingEnvironmentsReadyCostsAllMonthAndIsNeverFree() {
        Usage use;
        use.memory = Bytes::mebi(1024);
        use.readyMemory = Bytes::mebi(2048);
        // 2 GB * 730 h * 3600 s/h * 0.0000041667 $
        const std::int64_t ready = 2LL * 730 * 3600 * 4'166'700;
        QCOMPARE(m_table.month("us-east-1", {use}, FreeAllowance::Applied).count, ready);
        use.requests = 10;
        use.billedDuration = 1000ms;
        QCOMPARE(m_table.month("us-east-1", {use}, FreeAllowance::Applied).count,
                 ready + 10 * perRequest + 9'722'200);
    }
    void temporaryStorageCostsAboveItsFreeHalfGigabyte() {
        model::FunctionSpec spec = function(1024);
        spec.ephemeralStorage = Bytes::mebi(512 + 1024);
        QCOMPARE(m_table.invocation("us-east-1", spec, 1000ms).count,
                 perRequest + 16'666'700 + 30'900);
    }
    void aRegionHasItsOwnPrices() {
        QCOMPARE(m_table.invocation("af-south-1", function(1024), 1000ms).count,
                 270'000 + 22'100'000);
        QVERIFY(m_table.knows("eu-central-1"));
        QVERIFY(!m_table.knows("mars-north-1"));
        QCOMPARE(m_table.region("mars-north-1").region, std::string{"us-east-1"});
    }
    void everyRegionSaysWhereItsFiguresComeFrom() {
        const auto regions = m_table.regions();
        QVERIFY(regions.size() >= 11);
        QCOMPARE(std::set<std::string>(regions.begin(), regions.end()).size(), regions.size());
        for (const std::string& name : regions) {
            const RegionPrices& prices = m_table.region(name);
            QVERIFY(prices.source.starts_with("https://"));
            QCOMPARE(prices.date.size(), std::size_t{10});
            QVERIFY(prices.provisionedX86);
            QVERIFY(prices.arm.front().price < prices.x86.front().price);
        }
    }
    void aRegionWithoutPricesIsReckonedAsAnotherAndThatIsSaid() {
        for (const char* region : {"me-south-1", "cn-north-1"}) {
            QVERIFY(!m_table.knows(region));
            QCOMPARE(m_table.region(region).region, std::string{"us-east-1"});
            QCOMPARE(m_table.substitution(region).english(),
                     std::string{"no price is known for "} + region +
                         ": costs are reckoned as in us-east-1");
        }
        QVERIFY(m_table.substitution("eu-central-1").empty());
    }
    void aMonthClimbsThroughTheTiers() {
        // 20 G GB-seconds: 6 G at the first price, 9 G at the second, 5 G at the third.
        const Usage use{.memory = Bytes::mebi(1024), .billedDuration = 20'000'000'000s};
        QCOMPARE(m_table.month("us-east-1", {use}, FreeAllowance::Ignored).count,
                 6'000'000'000 * 16'666'700 + 9'000'000'000 * 15'000'000 +
                     5'000'000'000 * 13'333'400);
    }
    void theFreeAllowanceGoesFirstAndIsSharedByArchitectures() {
        const Usage x86{
            .memory = Bytes::mebi(512), .requests = 600'000, .billedDuration = 600'000s};
        const Usage arm{.architecture = model::Architecture::Arm64,
                        .memory = Bytes::mebi(1024),
                        .requests = 600'000,
                        .billedDuration = 150'000s};
        // 300,000 x86 GB-s are free, so are 100,000 of the 150,000 on arm; 200,000 requests are
        // left.
        QCOMPARE(m_table.month("us-east-1", {x86, arm}, FreeAllowance::Applied).count,
                 50'000 * std::int64_t{13'333'400} + 200'000 * perRequest);
        QCOMPARE(m_table.month("us-east-1", {x86}, FreeAllowance::Applied).count, 0);
    }
    void theDocumentedMobileBackendCostsWhatAwsSays() {
        // AWS' example: 3 M requests of 120 ms at 1,536 MB, free allowance applied: $2.73 + $0.40,
        // before rounding 140,000 GB-s and 2 M requests.
        const Usage use{.memory = Bytes::mebi(1536),
                        .requests = 3'000'000,
                        .billedDuration = 3'000'000 * 120ms};
        QCOMPARE(m_table.month("us-east-1", {use}, FreeAllowance::Applied).count,
                 140'000 * std::int64_t{16'666'700} + 2'000'000 * perRequest);
    }
    void pricesAreReadExactlyOrNotAtAll() {
        QCOMPARE(picoDollarsFromText("0.0000166667")->count, 16'666'700);
        QCOMPARE(picoDollarsFromText("2")->count, 2'000'000'000'000);
        QCOMPARE(picoDollarsFromText("0.000000000001")->count, 1);
        QVERIFY(!picoDollarsFromText("0.0000000000001"));
        QVERIFY(!picoDollarsFromText("1e-5"));
        QVERIFY(!picoDollarsFromText(""));
    }
    void aBrokenFileIsNamedInTheError() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("lambda.json").toStdString();
        QCOMPARE(PriceTable::load(file).error().code, std::string{"Prices.Unreadable"});
        std::ofstream{file}
            << R"({"freePerMonth": {"requests": 1, "gbSeconds": 1}, "regions": []})";
        const auto loaded = PriceTable::load(file);
        QVERIFY(!loaded);
        QVERIFY(loaded.error().detail.english().find("lambda.json") != std::string::npos);
    }
};

LATHE_TEST(tst_PriceTable)
#include "tst_PriceTable.moc"
