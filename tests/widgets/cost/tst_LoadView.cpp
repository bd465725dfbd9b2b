#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/cost/LaneBook.h"
#include "widgets/cost/LoadView.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using namespace lathe::cost;
using namespace std::chrono_literals;

class tst_LoadView : public QObject {
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<LoadView> m_view;

    template <class Widget> Widget* named(const QString& name) const {
        for (auto* found : m_view->findChildren<Widget*>())
            if (found->accessibleName() == name)
                return found;
        return nullptr;
    }
    QPushButton* drive() const {
        for (auto* found : m_view->findChildren<QPushButton*>())
            if (found->property("accent").toBool() && found->text() == "Drive" &&
                found->parentWidget() == m_view.get())
                return found;
        return nullptr;
    }

  private slots:
    void init() {
        m_view = std::make_unique<LoadView>(m_clock);
        m_view->resize(1100, 320);
        auto project = std::make_shared<model::Project>();
        model::FunctionSpec function;
        function.logicalId = function.name = "Orders";
        project->functions.push_back(function);
        m_view->setProject(project);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void whatIsAskedForIsWhatTheControlsSay() {
        QSignalSpy asked{m_view.get(), &LoadView::runRequested};
        named<QDoubleSpinBox>("Requests a second at the beginning")->setValue(50);
        // It follows until somebody wants another.
        QCOMPARE(named<QDoubleSpinBox>("Requests a second at the end")->value(), 50.0);
        named<QDoubleSpinBox>("Requests a second at the end")->setValue(200);
        named<QSpinBox>("Seconds of load")->setValue(30);
        QTest::mouseClick(drive(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        const auto plan = asked[0][0].value<load::Plan>();
        QCOMPARE(plan.function, std::string{"Orders"});
        QCOMPARE(plan.rate, 50.0);
        QCOMPARE(plan.lastRate, 200.0);
        QCOMPARE(plan.duration, Microseconds{30s});
        QVERIFY(m_view->isRunning() && !drive()->isEnabled());
    }
    void noRateIsNoLoad() {
        QSignalSpy asked{m_view.get(), &LoadView::runRequested};
        named<QDoubleSpinBox>("Requests a second at the beginning")->setValue(0);
        QTest::mouseClick(drive(), Qt::LeftButton);
        QCOMPARE(asked.size(), 0);
        QVERIFY(m_view->findChild<ui::InfoBar*>()->isVisible());
    }
    void secondsAddUpToTheSum() {
        QTest::mouseClick(drive(), Qt::LeftButton);
        load::Measured second;
        second.sent = 10;
        second.succeeded = 8;
        second.throttled = 2;
        second.concurrency = 4;
        second.latencies.record(20ms);
        m_view->addSecond(second);
        second.concurrency = 3;
        m_view->addSecond(second);
        const QString requests = named<QLabel>("Requests")->text();
        QVERIFY2(requests.startsWith("20 sent, 16 fine, 0 failed, 4 throttled") &&
                     requests.contains("4 at once"),
                 qPrintable(requests));
        QVERIFY(named<QLabel>("Latencies")->text().startsWith("p50 "));
        m_view->showEnd(true, second);
        QVERIFY(!m_view->isRunning());
    }
    void environmentsOfTheFunctionHaveLanes() {
        QTest::mouseClick(drive(), Qt::LeftButton);
        const Timestamp now = m_clock.wall();
        m_view->addEnvironment("Orders", "a", LaneState::Starting, now);
        m_view->addEnvironment("Other", "b", LaneState::Starting, now);
        m_view->addEnvironment("Orders", "a", LaneState::Busy, now + 100ms);
        QCOMPARE(m_view->lanes().lanes().size(), 1U);
        QCOMPARE(m_view->lanes().count(LaneState::Busy), 1);
        m_view->grab();
    }
    void stoppingIsAskedForAndTheEndIsWaitedFor() {
        QSignalSpy stopped{m_view.get(), &LoadView::stopRequested};
        QTest::mouseClick(drive(), Qt::LeftButton);
        QTest::mouseClick(named<QToolButton>("Stop the load"), Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
        QVERIFY(m_view->isRunning());
        m_view->showEnd(Error{"Load.Running", Text::verbatim("Another load is running.")}, {});
        QCOMPARE(m_view->findChild<ui::InfoBar*>()->message(),
                 QString{"Orders was not driven: Another load is running."});
    }
    void aLaneIsAChainOfWhatAnEnvironmentDoes() {
        LaneBook book;
        const Timestamp at = m_clock.wall();
        book.add("gone", {}, at);
        QVERIFY(book.lanes().empty());
        book.add("a", LaneState::Starting, at);
        book.add("a", LaneState::Starting, at + 1ms);
        book.add("a", LaneState::Busy, at + 2ms);
        book.add("a", {}, at + 5ms);
        book.add("b", LaneState::Frozen, at + 6ms);
        const Lane& lane = book.lanes()[0];
        QCOMPARE(lane.spans.size(), 2U);
        QCOMPARE(*lane.spans[0].to, at + 2ms);
        QCOMPARE(*lane.spans[1].to, at + 5ms);
        QCOMPARE(book.count(LaneState::Busy), 0);
        QCOMPARE(book.count(LaneState::Frozen), 1);
    }
    void aLongRunDoesNotFillTheMemory() {
        LaneBook book;
        for (std::size_t i = 0; i < 2 * LaneBook::mostSpans; ++i)
            book.add("a", i % 2 ? LaneState::Busy : LaneState::Warm,
                     m_clock.wall() + Microseconds{std::int64_t(i)});
        QCOMPARE(book.lanes()[0].spans.size(), LaneBook::mostSpans);
    }
};

LATHE_TEST(tst_LoadView)
#include "tst_LoadView.moc"
