#include "engine/base/Paths.h"
#include "tests/support/TestMain.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/cost/AlternativesModel.h"
#include "widgets/cost/CostBook.h"
#include "widgets/cost/CostModel.h"
#include "widgets/cost/CostPane.h"
#include "widgets/cost/Overview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace lathe;
using namespace lathe::cost;

class tst_CostPane : public QObject {
    Q_OBJECT

    ManualClock m_clock;
    std::optional<PriceTable> m_prices;
    std::unique_ptr<CostPane> m_pane;

    std::shared_ptr<model::Project> project() const {
        auto project = std::make_shared<model::Project>();
        for (const char* id : {"Orders", "Thumbnail"}) {
            model::FunctionSpec function;
            function.logicalId = function.name = id;
            function.memory = Bytes::mebi(1024);
            project->functions.push_back(function);
        }
        return project;
    }
    model::InvocationRecord record(Milliseconds billed) const {
        model::InvocationRecord record;
        record.function = "Orders";
        record.finished = m_clock.wall();
        record.billedDuration = billed;
        record.memorySize = Bytes::mebi(1024);
        return record;
    }
    store::FunctionTotals totals(std::int64_t invocations, Milliseconds billed) const {
        store::FunctionTotals totals;
        totals.function = "Orders";
        totals.invocations = invocations;
        totals.billedDuration = billed;
        totals.cost = {invocations * 200'000 + billed.count() * 16'666'700 / 1000};
        return totals;
    }
    Overview* overview() const { return m_pane->findChild<Overview*>(); }
    QTableView* table(const QString& name) const {
        for (auto* found : m_pane->findChildren<QTableView*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    QComboBox* combo(const QString& name) const {
        for (auto* found : m_pane->findChildren<QComboBox*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    QString cell(int row, int column) const {
        return table("Cost of each function")->model()->index(row, column).data().toString();
    }
    QString label(const QString& name) const {
        for (auto* found : m_pane->findChildren<QLabel*>()) {
            if (found->accessibleName() == name)
                return found->text();
        }
        return {};
    }

  private slots:
    void initTestCase() {
        auto loaded = PriceTable::load(resourceDirectory() / "prices" / "lambda.json");
        QVERIFY(loaded.has_value());
        m_prices = *loaded;
    }
    void whatIsKeptReadyIsInTheMonthWithoutAnInvocation() {
        CostBook book;
        book.setPrices(*m_prices);
        auto two = std::make_shared<model::Project>(*project());
        model::FunctionSpec version = two->functions[0];
        version.version = "3";
        version.provisionedConcurrency = 2;
        two->versions.push_back(version);
        book.setProject(two);
        const CostLine orders = book.lines()[0];
        QCOMPARE(orders.month->count, 2LL * 730 * 3600 * 4'166'700);
        QCOMPARE(orders.ready, *orders.month);
        QVERIFY(!book.lines()[1].month);
        QVERIFY(book.alternatives("Orders").empty());
        book.add({record(Milliseconds{100})});
        QVERIFY(book.lines()[0].month->count > orders.month->count);
        QCOMPARE(book.lines()[0].ready, orders.ready);
        QVERIFY(book.alternatives("Orders").size() > 2);
    }
    void init() {
        m_pane = std::make_unique<CostPane>(m_clock);
        m_pane->resize(1000, 300);
        m_pane->setPrices(*m_prices);
    }
    void cleanup() { m_pane.reset(); }

    void aRegionWithoutPricesIsSaidToHaveNone() {
        const auto source = [&] {
            for (auto* found : m_pane->findChildren<ui::ElidedLabel*>())
                if (found->text().contains("Prices of"))
                    return found->text() + "|" + found->property("role").toString();
            return QString{};
        };
        auto far = project();
        far->region = "me-south-1";
        m_pane->setProject(far);
        QCOMPARE(combo("Region")->currentText(), QString{"us-east-1"});
        QVERIFY2(source().startsWith("No price is known for me-south-1. Prices of us-east-1") &&
                     source().endsWith("|warning"),
                 qPrintable(source()));
        // Of a region that somebody chooses, the prices are what they say.
        combo("Region")->setCurrentText("eu-central-1");
        QVERIFY(source().startsWith("Prices of eu-central-1") && source().endsWith("|muted"));
    }
    void aMonthIsSevenHundredAndThirtyHours() {
        QCOMPARE((Rate{10, Rate::Per::Minute}.perMonth()), std::int64_t{438'000});
        QCOMPARE((Rate{10, Rate::Per::Hour}.perMonth()), std::int64_t{7'300});
        QCOMPARE((Rate{12, Rate::Per::Day}.perMonth()), std::int64_t{365});
    }

    void theDaysUseIsPriced() {
        CostBook book;
        book.setPrices(*m_prices);
        book.setProject(project());
        book.setTotals({totals(1000, Seconds{1000})}, m_clock.wall());
        const CostLine line = book.lines()[0];
        QCOMPARE(line.invocations, std::int64_t{1000});
        QCOMPARE(line.milliGbSeconds, std::int64_t{1'000'000});
        // 1,000 GB-seconds at 0.0000166667 and 1,000 requests at 0.20 per million.
        QCOMPARE(line.today.count, std::int64_t{16'666'700'000 + 200'000'000});
        QVERIFY(!book.lines()[1].month.has_value());
    }

    void aMonthAboveTheBudgetIsAWarning() {
        m_pane->setProject(project());
        m_pane->show();
        m_pane->setTotals({totals(1000, Seconds{1000})});
        auto* budget = overview()->findChild<QDoubleSpinBox*>();
        QCOMPARE(budget->accessibleName(), QString{"Budget a month"});
        combo("Per")->setCurrentIndex(0);
        overview()->findChild<QSpinBox*>()->setValue(10'000);
        QVERIFY(!label("Cost per month").contains("budget"));
        QSignalSpy chosen{m_pane.get(), &CostPane::budgetChosen};
        budget->setValue(1);
        QCOMPARE(chosen[0][0].toDouble(), 1.0);
        QVERIFY2(label("Cost per month").endsWith("more than the budget"),
                 qPrintable(label("Cost per month")));
        QCOMPARE(m_pane->assumptions().budget.count, 1'000'000'000'000);
        budget->setValue(1'000'000);
        QVERIFY(!label("Cost per month").contains("budget"));
    }

    void whatWasPaidStaysWhenASettingChanges() {
        CostBook book;
        book.setPrices(*m_prices);
        auto larger = project();
        larger->functions[0].memory = Bytes::mebi(4096);
        book.setProject(larger);
        auto one = totals(1, Seconds{1});
        one.cost = {16'866'700};
        book.setTotals({one}, m_clock.wall());
        m_clock.advance(std::chrono::milliseconds{5});
        auto younger = record(Seconds{1});
        younger.cost = {16'866'700};
        book.add({younger});
        QCOMPARE(book.lines()[0].today.count, std::int64_t{2 * 16'866'700});
        QCOMPARE(book.today().count, std::int64_t{2 * 16'866'700});
        book.setRegion("eu-central-2");
        QVERIFY(book.lines()[0].today.count > std::int64_t{2 * 16'866'700});
    }

    void theMonthGoesByTheRateAndTheAllowance() {
        CostBook book;
        book.setPrices(*m_prices);
        book.setProject(project());
        book.add({record(Milliseconds{1000})});
        book.setRate(Rate{10'000, Rate::Per::Hour});
        // 7.3 M requests of one GB-second each.
        const std::int64_t gross = 7'300'000 * (16'666'700 + 200'000LL);
        QCOMPARE(book.lines()[0].month->count, gross);
        book.setAllowance(FreeAllowance::Ignored);
        QCOMPARE(book.month()->count, gross);
        book.setAllowance(FreeAllowance::Applied);
        QCOMPARE(book.month()->count, 6'900'000 * 16'666'700LL + 6'300'000 * 200'000LL);
        book.setRate("Orders", 0);
        QCOMPARE(book.month()->count, std::int64_t{0});
    }

    void sumsBeyondTheRangeAreNotInvented() {
        CostBook book;
        book.setPrices(*m_prices);
        book.setProject(project());
        book.add({record(Seconds{900})});
        book.setRate(Rate{100'000'000, Rate::Per::Minute});
        QVERIFY(book.lines()[0].beyondRange);
        QVERIFY(!book.month().has_value());
    }

    void otherSettingsBreakEvenWhereTheyCostTheSame() {
        CostBook book;
        book.setPrices(*m_prices);
        book.setProject(project());
        book.add({record(Milliseconds{100})});
        const auto list = book.alternatives("Orders");
        QVERIFY(list.size() >= 5);
        QVERIFY(list[0].present);
        QCOMPARE(list[0].breakEven, Microseconds{100'000});
        for (const Alternative& other : list) {
            if (other.memory == Bytes::mebi(2048) &&
                other.architecture == model::Architecture::X86_64)
                QCOMPARE(other.breakEven, Microseconds{50'000});
            if (other.architecture == model::Architecture::Arm64 &&
                other.memory == Bytes::mebi(1024))
                QVERIFY(*other.month < *list[0].month);
        }
        QVERIFY(book.alternatives("Thumbnail").empty());
    }

    void totalsAreAskedForOnceADayAndWhatCameSinceIsAdded() {
        QSignalSpy asked{m_pane.get(), &CostPane::totalsRequested};
        m_pane->setProject(project());
        QCOMPARE(asked.size(), 0);
        m_pane->show();
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked[0][0].value<Timestamp>() <= m_clock.wall());
        m_clock.advance(std::chrono::milliseconds{5});
        m_pane->addFinished({record(Milliseconds{10})});
        m_pane->setTotals({totals(4, Milliseconds{40})});
        QCOMPARE(cell(0, CostModel::InvocationsColumn), "5");
        QCOMPARE(cell(0, CostModel::BilledColumn), "50 ms");
        m_clock.advance(std::chrono::hours{24});
        QTRY_COMPARE(asked.size(), 2);
        m_pane->setTotals({});
        QCOMPARE(cell(0, CostModel::InvocationsColumn), "0");
    }

    void theControlsChangeTheSum() {
        m_pane->setProject(project());
        m_pane->show();
        m_pane->setTotals({totals(1, Milliseconds{1000})});
        auto* rate = overview()->findChild<QSpinBox*>();
        rate->setFocus();
        rate->selectAll();
        QTest::keyClicks(rate, "10000");
        QTest::keyClick(rate, Qt::Key_Return);
        const QString free = label("Cost per month");
        QTest::keyClick(overview()->findChild<QCheckBox*>(), Qt::Key_Space);
        const QString gross = label("Cost per month");
        QVERIFY(gross != free);
        QVERIFY2(gross.contains("123"), qPrintable(gross));
        for (auto* box : m_pane->findChildren<QComboBox*>()) {
            if (box->accessibleName() == "Region") {
                QCOMPARE(box->currentText(), "us-east-1");
                QVERIFY(box->count() > 10);
            } else if (box->accessibleName() == "Per") {
                box->setCurrentIndex(2);
            }
        }
        QVERIFY(label("Cost per month") != gross);
    }

    void oneFunctionMayHaveARateOfItsOwn() {
        m_pane->setProject(project());
        m_pane->show();
        m_pane->setTotals({totals(1, Milliseconds{1000})});
        auto* list = table("Cost of each function");
        list->setCurrentIndex(list->model()->index(0, CostModel::RateColumn));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F2);
        auto* editor = list->findChild<QSpinBox*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, "7");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(cell(0, CostModel::RateColumn), "7 per hour");
        QCOMPARE(cell(1, CostModel::RateColumn), "100 per hour");
    }

    void anotherPaneTakesOverWhatWasSet() {
        m_pane->setProject(project());
        auto* count = overview()->findChild<QSpinBox*>();
        count->selectAll();
        QTest::keyClicks(count, "250");
        QTest::keyClick(count, Qt::Key_Return);
        QTest::keyClick(combo("Per"), Qt::Key_Down);
        QTest::keyClicks(combo("Region"), "eu-central-1");
        QTest::keyClick(overview()->findChild<QCheckBox*>(), Qt::Key_Space);
        Assumptions set = m_pane->assumptions();
        QCOMPARE(set.rate, (Rate{250, Rate::Per::Day}));
        QCOMPARE(set.region, std::string{"eu-central-1"});
        set.ownRates["Orders"] = 7;

        init();
        m_pane->setProject(project());
        m_pane->setAssumptions(set);
        m_pane->setPrices(*m_prices);
        QCOMPARE(m_pane->assumptions(), set);
        QCOMPARE(overview()->findChild<QSpinBox*>()->value(), 250);
        QCOMPARE(combo("Per")->currentText(), "a day");
        QCOMPARE(combo("Region")->currentText(), "eu-central-1");
        QVERIFY(!overview()->findChild<QCheckBox*>()->isChecked());
        QCOMPARE(cell(0, CostModel::RateColumn), "7 per day");
        QCOMPARE(cell(1, CostModel::RateColumn), "250 per day");
    }

    void theTableGoesOutAsCsv() {
        m_pane->setProject(project());
        m_pane->show();
        m_pane->setTotals({totals(1000, Seconds{1000})});
        const QStringList lines = m_pane->csv().split('\n');
        QVERIFY(lines[0].startsWith("function,invocations_today"));
        QVERIFY2(lines[1].startsWith("Orders,1000,1000000,1000.000,0.016866700000,73000,"),
                 qPrintable(lines[1]));
        QCOMPARE(lines[2], "Thumbnail,0,0,0.000,0.000000000000,73000,");
    }

    void modelsKeepTheirPromises() {
        CostModel lines;
        QAbstractItemModelTester linesTester{&lines};
        CostLine one;
        one.function = "A";
        lines.setLines({one});
        QSignalSpy reset{&lines, &QAbstractItemModel::modelReset};
        one.invocations = 4;
        lines.setLines({one});
        QCOMPARE(reset.size(), 0);
        QCOMPARE(lines.index(0, CostModel::InvocationsColumn).data().toString(), "4");
        AlternativesModel others;
        QAbstractItemModelTester othersTester{&others};
        others.setAlternatives({Alternative{Bytes::mebi(128), {}, {}, {}, true}});
        QCOMPARE(others.rowCount(), 1);
    }

    void aFunctionThatDidNotRunTodayHasAnEmptyComparison() {
        m_pane->setProject(project());
        m_pane->show();
        const auto visible = [this] {
            const auto states = m_pane->findChildren<ui::EmptyState*>();
            return std::any_of(states.begin(), states.end(),
                               [](const auto* state) { return state->isVisible(); });
        };
        QVERIFY(visible());
        m_pane->setTotals({totals(1, Milliseconds{1000})});
        QVERIFY(!visible());
        QVERIFY(table("Other settings of the function")->isVisible());
    }
    void noColumnIsCutShort() {
        m_pane->setProject(project());
        m_pane->show();
        m_pane->setTotals({totals(1, Milliseconds{1000})});
        for (const int width : {1036, 700, 380}) {
            m_pane->resize(width, 400);
            QCoreApplication::processEvents();
            for (const char* name : {"Cost of each function", "Other settings of the function"}) {
                auto* shown = table(name);
                const QAbstractItemView* view = shown;
                for (int column = 0; column < shown->model()->columnCount(); ++column)
                    QVERIFY(shown->columnWidth(column) >= view->sizeHintForColumn(column));
            }
        }
    }
    void aLongNameIsCutRatherThanTheNumbers() {
        auto changed = std::make_shared<model::Project>(*project());
        const std::string name = "TheFunctionThatPutsTheOrdersOfTheDayIntoTheWarehouse";
        changed->functions.front().logicalId = name;
        m_pane->setProject(changed);
        m_pane->show();
        auto ran = totals(1, Milliseconds{1000});
        ran.function = name;
        m_pane->setTotals({ran});
        m_pane->resize(1036, 300);
        for (const char* shown : {"Cost of each function", "Other settings of the function"})
            QTRY_COMPARE(table(shown)->horizontalScrollBar()->maximum(), 0);
    }
    void aRestartedEngineIsAskedAgainAndNothingIsCountedTwice() {
        QSignalSpy asked{m_pane.get(), &CostPane::totalsRequested};
        m_pane->setProject(project());
        m_pane->show();
        m_pane->setTotals({});
        m_clock.advance(std::chrono::milliseconds{5});
        m_pane->addFinished({record(Milliseconds{10})});
        m_clock.advance(std::chrono::milliseconds{5});
        m_pane->restart();
        QCOMPARE(asked.size(), 2);
        m_pane->setTotals({totals(1, Milliseconds{10})});
        QCOMPARE(cell(0, CostModel::InvocationsColumn), "1");
    }

    void withoutFunctionsThereIsAWord() {
        m_pane->setProject(std::make_shared<model::Project>());
        m_pane->show();
        QVERIFY(overview()->findChild<ui::EmptyState*>()->isVisible());
    }
};

LATHE_TEST(tst_CostPane)
#include "tst_CostPane.moc"
