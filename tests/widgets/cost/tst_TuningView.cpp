#include "engine/base/Paths.h"
#include "tests/support/TestMain.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/InfoBar.h"
#include "widgets/cost/TuningChart.h"
#include "widgets/cost/TuningModel.h"
#include "widgets/cost/TuningView.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using namespace lathe::cost;
using namespace std::chrono_literals;

class tst_TuningView : public QObject {
    Q_OBJECT

    std::optional<PriceTable> m_prices;
    std::unique_ptr<TuningView> m_view;

    static std::shared_ptr<model::Project> project(std::int64_t mebi = 512) {
        auto project = std::make_shared<model::Project>();
        for (const char* id : {"Orders", "Thumbnail"}) {
            model::FunctionSpec function;
            function.logicalId = function.name = id;
            function.memory = Bytes::mebi(mebi);
            project->functions.push_back(function);
        }
        return project;
    }
    tuning::Measurement measured(std::int64_t mebi, Microseconds duration) const {
        tuning::Measurement one;
        one.memory = Bytes::mebi(mebi);
        model::InvocationRecord record;
        record.duration = duration;
        record.billedDuration = std::chrono::ceil<Milliseconds>(duration);
        record.maxMemoryUsed = Bytes::mebi(90);
        for (int i = 0; i < 3; ++i)
            tuning::add(one, record, *m_prices, "us-east-1", {});
        return one;
    }
    /// What is bound by the CPU up to a vCPU.
    void measureAll() {
        emit button("Measure")->clicked();
        m_view->addMeasurement(measured(128, 800ms));
        m_view->addMeasurement(measured(256, 400ms));
        m_view->addMeasurement(measured(512, 205ms));
        m_view->addMeasurement(measured(1024, 130ms));
        m_view->addMeasurement(measured(1769, 118ms));
        m_view->addMeasurement(measured(3008, 117ms));
        m_view->showEnd(true);
    }
    QPushButton* button(const QString& text) const {
        for (auto* found : m_view->findChildren<QPushButton*>()) {
            if (found->text().startsWith(text) && !found->isHidden() &&
                !qobject_cast<ui::EmptyState*>(found->parentWidget()))
                return found;
        }
        return nullptr;
    }
    template <class Widget> Widget* named(const QString& name) const {
        for (auto* found : m_view->findChildren<Widget*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    QString cell(int row, int column) const {
        return named<QTableView>("Memory sizes")->model()->index(row, column).data().toString();
    }

  private slots:
    void initTestCase() {
        m_prices = PriceTable::load(resourceDirectory() / "prices" / "lambda.json").value();
    }
    void init() {
        m_view = std::make_unique<TuningView>();
        m_view->resize(1100, 320);
        m_view->setProject(project());
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void whatIsAskedForIsWhatTheControlsSay() {
        QSignalSpy asked{m_view.get(), &TuningView::runRequested};
        m_view->setSavedEvents({"large", "small"});
        named<QComboBox>("Event")->setCurrentText("small");
        auto* sizes = named<QLineEdit>("Memory sizes in MB");
        QCOMPARE(sizes->text(), QString{"128, 256, 512, 1024, 1769, 3008"});
        sizes->clear();
        QTest::keyClicks(sizes, "1024, 256");
        QTest::mouseClick(button("Measure"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        const auto plan = asked[0][0].value<tuning::Plan>();
        QCOMPARE(plan.function, std::string{"Orders"});
        QCOMPARE(plan.memories, (std::vector<Bytes>{Bytes::mebi(256), Bytes::mebi(1024)}));
        QCOMPARE(plan.times, 10);
        QCOMPARE(asked[0][1].toString(), QString{"small"});
        QVERIFY(!button("Measure")->isEnabled());
    }
    void aSizeThatLambdaDoesNotHaveIsRefusedAtTheField() {
        QSignalSpy asked{m_view.get(), &TuningView::runRequested};
        auto* sizes = named<QLineEdit>("Memory sizes in MB");
        sizes->setText("128, 64");
        QTest::keyClick(sizes, Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        auto* notice = m_view->findChild<ui::InfoBar*>();
        QVERIFY(notice->isVisible() && notice->message().contains("'64'"));
        sizes->setText("128");
        QTest::keyClick(sizes, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QVERIFY(!notice->isVisible());
    }
    void theRunIsFollowedAndCanBeStopped() {
        QSignalSpy cancelled{m_view.get(), &TuningView::cancelRequested};
        QTest::mouseClick(button("Measure"), Qt::LeftButton);
        m_view->showProgress({Bytes::mebi(256), 12, 66});
        auto* bar = named<QProgressBar>("Progress of the measurement");
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value(), 12);
        QCOMPARE(bar->maximum(), 66);
        QVERIFY(!button("Write"));
        QTest::mouseClick(named<QToolButton>("Stop measuring"), Qt::LeftButton);
        QCOMPARE(cancelled.size(), 1);
        m_view->addMeasurement(measured(128, 800ms));
        m_view->showEnd(false);
        QVERIFY(!bar->isVisible());
        QVERIFY(m_view->findChild<ui::InfoBar*>()->message().startsWith("Stopped"));
        QVERIFY(cell(0, TuningModel::MeanColumn).startsWith("800"));
        QVERIFY(cell(1, TuningModel::MeanColumn).isEmpty());
    }
    void theBalancedSizeIsChosenAndWritten() {
        QSignalSpy written{m_view.get(), &TuningView::memoryChosen};
        measureAll();
        QCOMPARE(m_view->chosen().ceilMebi(), 1024);
        QCOMPARE(button("Write")->text(), QString{"Write 1,024 MB to the template"});
        QTest::mouseClick(button("Write"), Qt::LeftButton);
        QCOMPARE(written[0][0].toString(), QString{"Orders"});
        QCOMPARE(written[0][1].toInt(), 1024);
        // The template has it now.
        m_view->setProject(project(1024));
        QVERIFY(!button("The template says")->isEnabled());
    }
    void eachRecommendationChoosesItsSize() {
        measureAll();
        const auto goal = [&](const QString& name) -> QToolButton* {
            for (auto* found : m_view->findChildren<QToolButton*>()) {
                if (found->text().startsWith(name))
                    return found;
            }
            return nullptr;
        };
        QCOMPARE(goal("Cheapest")->text(), QString{"Cheapest: 512 MB"});
        QTest::mouseClick(goal("Fastest"), Qt::LeftButton);
        QCOMPARE(m_view->chosen().ceilMebi(), 1769);
        QVERIFY(goal("Fastest")->isChecked() && !goal("Balanced")->isChecked());
        QTest::mouseClick(goal("Cheapest"), Qt::LeftButton);
        QCOMPARE(m_view->chosen().ceilMebi(), 512);
        QCOMPARE(cell(2, TuningModel::BestColumn), QString{"Cheapest"});
        QVERIFY(cell(2, TuningModel::MemoryColumn).contains("now"));
    }
    void keysAndClicksOnTheCurveChooseASize() {
        measureAll();
        auto* chart = m_view->findChild<TuningChart*>();
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(m_view->chosen().ceilMebi(), 512);
        QTest::mouseClick(chart, Qt::LeftButton, {},
                          QPoint{int(chart->xOf(Bytes::mebi(256))), chart->height() / 2});
        QCOMPARE(m_view->chosen().ceilMebi(), 256);
        QCOMPARE(named<QTableView>("Memory sizes")->currentIndex().row(), 1);
    }
    void aSizeThatFailedIsToldAndNotRecommended() {
        emit button("Measure")->clicked();
        tuning::Measurement failed = measured(128, 1ms);
        failed.failure = {model::OutcomeKind::Crash, "Runtime.OutOfMemory", "out of memory"};
        m_view->addMeasurement(failed);
        m_view->addMeasurement(measured(256, 400ms));
        m_view->showEnd(true);
        QCOMPARE(cell(0, TuningModel::BestColumn), QString{"out of memory"});
        QCOMPARE(m_view->chosen().ceilMebi(), 256);
    }
    void whatCouldNotBeMeasuredSaysWhy() {
        emit button("Measure")->clicked();
        m_view->showEnd(Error{"Runtime.NotInstalled", Text::verbatim("No Python here.")});
        auto* notice = m_view->findChild<ui::InfoBar*>();
        QCOMPARE(notice->message(), QString{"Orders was not measured: No Python here."});
        QVERIFY(button("Measure")->isEnabled());
        QVERIFY(m_view->findChild<ui::EmptyState*>()->isVisible());
    }
    void whatWasMeasuredComesBackWithItsFunction() {
        measureAll();
        m_view->setCurrentFunction("Thumbnail");
        QVERIFY(m_view->findChild<ui::EmptyState*>()->isVisible());
        m_view->setCurrentFunction("Orders");
        QVERIFY(cell(0, TuningModel::MeanColumn).startsWith("800"));
        QCOMPARE(m_view->chosen().ceilMebi(), 1024);
        m_view->clear();
        QVERIFY(m_view->currentFunction().isEmpty());
        QVERIFY(m_view->findChild<ui::EmptyState*>()->isVisible());
    }
    void withoutAnEngineNothingCanBeMeasured() {
        m_view->setObstacle("No engine runs.");
        QVERIFY(!button("Measure")->isEnabled());
        QCOMPARE(button("Measure")->toolTip(), QString{"No engine runs."});
        m_view->setObstacle({});
        QTest::mouseClick(button("Measure"), Qt::LeftButton);
        QVERIFY(m_view->isRunning());
        // It takes the run with it.
        m_view->setObstacle("No engine runs.");
        QVERIFY(!m_view->isRunning());
    }
    void whatThisMachineMeansIsSaid() {
        m_view->setHost({"Some CPU", 2, false});
        measureAll();
        QString all;
        for (auto* label : m_view->findChildren<QLabel*>())
            all += label->text();
        QVERIFY(all.contains("Some CPU, 2 cores"));
        QVERIFY(all.contains("does not hold functions to their share"));
    }
    void theModelIsAModel() {
        TuningModel model;
        QAbstractItemModelTester tester{&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest};
        TuningResults results;
        results.planned = {Bytes::mebi(128), Bytes::mebi(256)};
        model.setResults(results, Bytes::mebi(128));
        results.measurements = {measured(128, 1ms)};
        model.setResults(results, Bytes::mebi(128));
        QCOMPARE(model.rowCount(), 2);
        model.setResults({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
};

LATHE_TEST(tst_TuningView)
#include "tst_TuningView.moc"
