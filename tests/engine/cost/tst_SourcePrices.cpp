#include "engine/base/Paths.h"
#include "engine/cost/SourcePrices.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <limits>

using namespace lathe;
using namespace lathe::cost;

class tst_SourcePrices : public QObject {
    Q_OBJECT

    SourcePrices m_prices = SourcePrices::load(resourceDirectory() / "prices/sources.json").value();

    static std::string codeOf(const std::string& text) {
        QTemporaryDir folder;
        const std::string file = folder.filePath("sources.json").toStdString();
        std::ofstream{file} << text;
        const auto loaded = SourcePrices::load(file);
        return loaded ? std::string{} : loaded.error().code;
    }

  private slots:
    void everyPriceHasASourceAndADate() {
        for (const Item item : allItems()) {
            const SourcePrice* price = m_prices.find("us-east-1", item);
            QVERIFY2(price, toText(item).c_str());
            QVERIFY2(price->source.starts_with("https://"), toText(item).c_str());
            QCOMPARE(price->date.size(), 10U);
            QVERIFY(price->tiers.back().upTo == 0);
            for (std::size_t i = 1; i < price->tiers.size(); ++i)
                QVERIFY(price->tiers[i].price < price->tiers[i - 1].price);
        }
    }
    void aMillionRequestsCostWhatAwsSays() {
        const auto million = [&](Item item) {
            return m_prices.listPrice("us-east-1", item, 1'000'000).count;
        };
        constexpr std::int64_t dollar = 1'000'000'000'000;
        QCOMPARE(million(Item::RestApiRequest), 35 * dollar / 10);
        QCOMPARE(million(Item::HttpApiRequest), dollar);
        QCOMPARE(million(Item::QueueRequest), 4 * dollar / 10);
        QCOMPARE(million(Item::ObjectPut), 5 * dollar);
        QCOMPARE(million(Item::StateTransition), 25 * dollar);
    }
    void tiersBeginWhereTheOneBeforeEnds() {
        // 300 million at 1.00 and 100 million at 0.90 a million.
        QCOMPARE(m_prices.month("us-east-1", Item::HttpApiRequest, 400'000'000, false).count,
                 390LL * 1'000'000'000'000);
    }
    void whatIsFreeEachMonthIsTakenOffWhereItIsWanted() {
        QCOMPARE(m_prices.month("us-east-1", Item::QueueRequest, 1'500'000, true).count,
                 500'000LL * 400'000);
        QCOMPARE(m_prices.month("us-east-1", Item::QueueRequest, 1'500'000, false).count,
                 1'500'000LL * 400'000);
        QCOMPARE(m_prices.month("us-east-1", Item::QueueRequest, 900'000, true).count, 0);
        // Free for an account's first year only: not to be reckoned with.
        QCOMPARE(m_prices.month("us-east-1", Item::RestApiRequest, 1'000'000, true).count,
                 1'000'000LL * 3'500'000);
    }
    void moreThanMoneyCanHoldDoesNotWrapAround() {
        QCOMPARE(
            m_prices
                .listPrice("us-east-1", Item::ObjectPut, std::numeric_limits<std::int64_t>::max())
                .count,
            std::numeric_limits<std::int64_t>::max());
    }
    void anotherRegionIsReckonedAsUsEastOne() {
        QVERIFY(!m_prices.knows("eu-central-1"));
        QCOMPARE(m_prices.find("eu-central-1", Item::BusEvent),
                 m_prices.find("us-east-1", Item::BusEvent));
    }
    void aDamagedFileIsAnError() {
        QCOMPARE(SourcePrices::load("/nowhere").error().code, std::string{"Prices.Unreadable"});
        QCOMPARE(codeOf("{"), std::string{"Prices.Unreadable"});
        QCOMPARE(codeOf(R"({"regions": []})"), std::string{"Prices.Unreadable"});
        QCOMPARE(codeOf(R"({"regions": [{"region": "us-east-1", "prices": {"Nothing": {}}}]})"),
                 std::string{"Prices.Unreadable"});
        QCOMPARE(codeOf(R"({"regions": [{"region": "us-east-1", "prices": {"BusEvent":
                            {"tiers": [{"upTo": 5, "price": "1"}], "source": "", "date": ""}}}]})"),
                 std::string{"Prices.Unreadable"});
    }
};

LATHE_TEST(tst_SourcePrices)
#include "tst_SourcePrices.moc"
