#include "engine/base/Paths.h"
#include "tests/support/TestMain.h"
#include "tests/widgets/traces/Traces.h"
#include "widgets/traces/ColdStartView.h"
#include "widgets/traces/IcicleView.h"
#include "widgets/traces/ModuleModel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace lathe;
using namespace lathe::traces;

/// What inits load, how long that takes and what it costs.
class tst_ColdStart : public QObject {
    Q_OBJECT

    static ColdStart cold() { return coldStartsOf(test::treeOf(test::orders())).front(); }
    static std::shared_ptr<const model::Project> project() {
        model::Project project;
        model::FunctionSpec spec;
        spec.logicalId = spec.name = "Orders";
        spec.memory = Bytes::mebi(1024);
        project.functions.push_back(spec);
        return std::make_shared<const model::Project>(project);
    }

  private slots:
    void anInitIsTheTreeOfWhatItLoaded() {
        const ColdStart one = cold();
        QCOMPARE(one.function, "Orders");
        QCOMPARE(one.requestId, "request-1");
        QCOMPARE(one.environment, Microseconds{40'000});
        QCOMPARE(one.init, Microseconds{200'000});
        QCOMPARE(one.modules.size(), 3U);
        QCOMPARE(one.modules[1].name, "boto3");
        QCOMPARE(one.modules[1].time, (Interval{Milliseconds{10}, Milliseconds{170}}));
        QCOMPARE(one.modules[1].self, Microseconds{60'000});
        QCOMPARE(one.modules[2].parent, 1);
        QCOMPARE(one.modules[2].depth, 2);
        // What is no module's is the runtime's and the code's.
        QCOMPARE(one.modules[0].self, Microseconds{40'000});
    }
    void aWarmTraceHasNone() {
        QVERIFY(coldStartsOf(
                    test::treeOf(assemble(test::aTrace, {test::whole("00000000000000a1", "warm",
                                                                     "AWS::Lambda", 0, 5)})))
                    .empty());
    }
    void theTableSaysSharesAndPrices() {
        ModuleModel model;
        QAbstractItemModelTester tester{&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setColdStart(cold(),
                           [](Microseconds time) { return PicoDollars{time.count() * 1000}; });
        const auto cell = [&](int row, int column) {
            return model.data(model.index(row, column), Qt::DisplayRole).toString();
        };
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(cell(2, ModuleModel::NameColumn), "botocore");
        QCOMPARE(cell(2, ModuleModel::SelfColumn), "100 ms");
        QCOMPARE(cell(2, ModuleModel::ShareColumn), "50.0 %");
        QCOMPARE(cell(1, ModuleModel::TotalColumn), "160 ms");
        QCOMPARE(cell(2, ModuleModel::CostColumn), "$0.0001");
    }
    void aClickInThePictureChoosesTheRow() {
        ColdStartView view;
        view.resize(900, 300);
        view.setTree(test::treeOf(test::orders()));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* icicle = view.findChild<IcicleView*>();
        auto* table = view.findChild<QTableView*>();
        QTest::mouseClick(icicle, Qt::LeftButton, {}, icicle->rectOf(2).center().toPoint());
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), "botocore");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(icicle->currentModule(), 1);
        QTest::keyClick(icicle, Qt::Key_Down);
        QCOMPARE(icicle->currentModule(), 2);
        QTest::keyClick(icicle, Qt::Key_Up);
        QCOMPARE(icicle->currentModule(), 1);
        const double before = icicle->rectOf(1).width();
        QTest::keyClick(icicle, Qt::Key_Return);
        QVERIFY(icicle->rectOf(1).width() > before);
        QTest::keyClick(icicle, Qt::Key_Escape);
        QCOMPARE(icicle->rectOf(1).width(), before);
    }
    void aColdStartHasItsPriceAndThatOfAMonth() {
        const auto prices = cost::PriceTable::load(resourceDirectory() / "prices/lambda.json");
        QVERIFY(prices);
        ColdStartView view;
        QSignalSpy wanted{&view, &ColdStartView::coldStartsRequested};
        view.setProject(project());
        view.setPrices(*prices);
        view.setTree(test::treeOf(test::orders()));
        view.show();
        QCOMPARE(wanted.first().at(0).toString(), "Orders");
        // 0.2 s of 1 GB at 0.0000166667 a GB-second.
        QVERIFY2(
            view.summary().startsWith("$0.00000333 a cold start. Init 200 ms, after 40.0 ms") ||
                view.summary().startsWith("$0.00000333 a cold start. Init 200 ms, after 40 ms"),
            qPrintable(view.summary()));
        view.setColdStarts("Orders", 30'000);
        auto* count = view.findChild<QSpinBox*>();
        QCOMPARE(count->value(), 30'000);
        const auto month = [&] {
            for (auto* label : view.findChildren<QLabel*>())
                if (label->accessibleName() == "Cost of cold starts a month")
                    return label->text();
            return QString{};
        };
        QCOMPARE(month(), "$0.10 a month");
        count->setValue(3'000'000);
        QCOMPARE(month(), "$10.00 a month");
        // What a person has typed stays when the trace is read again.
        view.setTree(test::treeOf(test::orders()));
        view.setColdStarts("Orders", 7);
        QCOMPARE(count->value(), 3'000'000);
    }
    void withoutColdStartItSaysSo() {
        ColdStartView view;
        view.setTree({});
        view.show();
        QVERIFY(!view.findChild<IcicleView*>()->isVisible());
    }
};

LATHE_TEST(tst_ColdStart)
#include "tst_ColdStart.moc"
