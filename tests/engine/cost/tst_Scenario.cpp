#include "engine/base/Paths.h"
#include "engine/cost/Scenario.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using namespace lathe::cost;
using namespace std::chrono_literals;

class tst_Scenario : public QObject {
    Q_OBJECT

    PriceTable m_prices = PriceTable::load(resourceDirectory() / "prices/lambda.json").value();
    SourcePrices m_sources =
        SourcePrices::load(resourceDirectory() / "prices/sources.json").value();

    static Scenario millionSeconds() {
        Scenario scenario;
        scenario.requests = 1'000'000;
        scenario.duration = 1s;
        scenario.memory = Bytes::mebi(1024);
        scenario.allowance = FreeAllowance::Ignored;
        return scenario;
    }
    Bill bill(const Scenario& scenario) const { return billOf(scenario, m_prices, m_sources); }
    std::int64_t part(const Scenario& scenario, Part wanted) const {
        const Bill made = bill(scenario);
        return std::find_if(made.lines.begin(), made.lines.end(),
                            [wanted](const auto& line) { return line.part == wanted; })
            ->price.count;
    }

  private slots:
    void theBillIsMadeOfItsParts() {
        const Scenario scenario = millionSeconds();
        QCOMPARE(part(scenario, Part::Requests), 200'000'000'000);
        QCOMPARE(part(scenario, Part::Duration), 16'666'700'000'000);
        QCOMPARE(part(scenario, Part::Storage), 0);
        QCOMPARE(part(scenario, Part::Provisioned), 0);
        QCOMPARE(bill(scenario).sum.count, 16'866'700'000'000);
    }
    void theSumIsWhatThePriceTableSays() {
        Scenario scenario = millionSeconds();
        scenario.allowance = FreeAllowance::Applied;
        scenario.ephemeralStorage = Bytes::mebi(2048);
        scenario.architecture = model::Architecture::Arm64;
        Usage usage;
        usage.architecture = scenario.architecture;
        usage.memory = scenario.memory;
        usage.ephemeralStorage = scenario.ephemeralStorage;
        usage.requests = scenario.requests;
        usage.billedDuration = 1'000'000s;
        QCOMPARE(bill(scenario).sum, m_prices.month("us-east-1", {usage}, FreeAllowance::Applied));
        QVERIFY(part(scenario, Part::Storage) > 0);
    }
    void environmentsThatAreKeptReadyAreAPart() {
        Scenario scenario = millionSeconds();
        scenario.provisioned = 2;
        QCOMPARE(part(scenario, Part::Provisioned), 2LL * 730 * 3600 * 4'166'700);
        QCOMPARE(part(scenario, Part::Duration), 9'722'200'000'000);
        QCOMPARE(part(scenario, Part::Requests), 200'000'000'000);
    }
    void whatIsAroundTheFunctionIsReckonedToo() {
        Scenario scenario = millionSeconds();
        scenario.perInvocation = {{Item::HttpApiRequest, 1}};
        scenario.log = Bytes{1024};
        scenario.tracedPercent = 10;
        QCOMPARE(part(scenario, Part::Source), 1'000'000'000'000);
        // 0.953 GB at 50 cents.
        QCOMPARE(part(scenario, Part::Logs), 953 * 500'000'000LL);
        QCOMPARE(part(scenario, Part::Traces), 100'000 * 5'000'000LL);
        scenario.allowance = FreeAllowance::Applied;
        QCOMPARE(part(scenario, Part::Logs), 0);
        QCOMPARE(part(scenario, Part::Traces), 0);
    }
    void whatMoneyCannotHoldIsSaid() {
        Scenario scenario = millionSeconds();
        scenario.requests = 100'000'000'000;
        scenario.duration = 900s;
        scenario.memory = Bytes::mebi(10'240);
        QVERIFY(bill(scenario).beyondRange);
    }
    void nothingCostsNothing() {
        Scenario scenario = millionSeconds();
        scenario.requests = 0;
        QCOMPARE(bill(scenario).sum.count, 0);
        QVERIFY(!bill(scenario).beyondRange);
    }
};

LATHE_TEST(tst_Scenario)
#include "tst_Scenario.moc"
