#include "engine/base/Clock.h"
#include "engine/base/Paths.h"
#include "tests/support/TestMain.h"
#include "widgets/common/EmptyState.h"
#include "widgets/cost/BreakdownModel.h"
#include "widgets/cost/BreakdownView.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateTime>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace lathe;
using namespace lathe::cost;

class tst_BreakdownView : public QObject {
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<BreakdownView> m_view;

    static std::shared_ptr<model::Project> project() {
        auto project = std::make_shared<model::Project>();
        model::FunctionSpec function;
        function.logicalId = function.name = "Orders";
        function.tags = {{"team", "shop"}};
        project->functions.push_back(function);
        model::Trigger trigger;
        trigger.id = "Orders/Http";
        trigger.kind = model::TriggerKind::HttpApi;
        trigger.target = "Orders";
        project->triggers.triggers = {trigger};
        return project;
    }
    static model::Use use(const std::string& origin, std::int64_t invocations) {
        model::Use use;
        use.day = "2026-11-30";
        use.function = "Orders";
        use.origin = origin;
        use.memory = Bytes::mebi(1024);
        use.invocations = use.messages = use.pieces = invocations;
        use.billedDuration = Milliseconds{invocations * 1000};
        use.cost = {invocations * 1'000'000'000};
        return use;
    }
    QComboBox* combo(const QString& name) const {
        for (auto* found : m_view->findChildren<QComboBox*>())
            if (found->accessibleName() == name)
                return found;
        return nullptr;
    }
    QString cell(int row, int column) const {
        return m_view->findChild<QTableView*>()->model()->index(row, column).data().toString();
    }
    void choose(const QString& key) { combo("Break down by")->setCurrentText(key); }

  private slots:
    void init() {
        m_view = std::make_unique<BreakdownView>(m_clock);
        m_view->resize(1000, 300);
        m_view->setPrices(SourcePrices::load(resourceDirectory() / "prices/sources.json").value());
        m_view->setProject(project());
    }
    void cleanup() { m_view.reset(); }

    void whatRanIsAskedForWhenItIsShown() {
        QSignalSpy asked{m_view.get(), &BreakdownView::usesRequested};
        m_view->show();
        QCOMPARE(asked.size(), 1);
        combo("Time")->setCurrentText("the last 7 days");
        QCOMPARE(asked.size(), 2);
        const auto today = asked[0][0].value<Timestamp>();
        const auto week = asked[1][0].value<Timestamp>();
        const auto days = std::chrono::duration_cast<std::chrono::hours>(today - week).count();
        QVERIFY(days >= 6 * 24 - 1 && days <= 6 * 24 + 1);
        QVERIFY(m_view->findChild<ui::EmptyState*>()->isVisible());
    }
    void eachKeyHasItsLinesAndTheirSum() {
        m_view->show();
        m_view->setUses({use("Orders/Http", 1000), use("window", 1)});
        QCOMPARE(cell(0, BreakdownModel::KeyColumn), QString{"Orders"});
        QCOMPARE(cell(0, BreakdownModel::InvocationsColumn), QString{"1,001"});
        QCOMPARE(cell(1, BreakdownModel::KeyColumn), QString{"All"});
        choose("Trigger");
        QCOMPARE(cell(0, BreakdownModel::KeyColumn), QString{"Orders/Http"});
        QCOMPARE(cell(0, BreakdownModel::LambdaColumn), QString{"$1.00"});
        QCOMPARE(cell(0, BreakdownModel::ServicesColumn), QString{"$0.001"});
        QCOMPARE(cell(1, BreakdownModel::KeyColumn), QString{"This window"});
        choose("Day");
        QCOMPARE(cell(0, BreakdownModel::KeyColumn), QString{"2026-11-30"});
        choose("tag team");
        QCOMPARE(cell(0, BreakdownModel::KeyColumn), QString{"shop"});
    }
    void whatIsShownGoesOutAsCsv() {
        m_view->setUses({use("Orders/Http", 1)});
        choose("Trigger");
        QCOMPARE(m_view->csv(),
                 QString{"trigger,invocations,errors,billed_ms,gb_seconds,usd_lambda,usd_services,"
                         "services_known\n"
                         "Orders/Http,1,0,1000,1.000,0.001000000000,0.000001000000,yes\n"});
    }
    void aTagThatIsGoneIsNoKeyAnyMore() {
        choose("tag team");
        auto without = std::make_shared<model::Project>(*project());
        without->functions[0].tags.clear();
        m_view->setProject(without);
        QCOMPARE(combo("Break down by")->currentText(), QString{"Function"});
        m_view->setProject({});
        QVERIFY(m_view->findChild<ui::EmptyState*>() != nullptr);
    }
    void theModelIsAModel() {
        BreakdownModel model;
        QAbstractItemModelTester tester{&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest};
        BreakdownLine line;
        line.key = "a";
        model.setLines({line}, By::Function);
        line.invocations = 2;
        model.setLines({line}, By::Function);
        QCOMPARE(model.rowCount(), 2);
        model.setLines({}, By::Day);
        QCOMPARE(model.rowCount(), 0);
    }
};

LATHE_TEST(tst_BreakdownView)
#include "tst_BreakdownView.moc"
