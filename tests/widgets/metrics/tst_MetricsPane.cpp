#include "tests/support/TestMain.h"
#include "widgets/common/EmptyState.h"
#include "widgets/metrics/AlarmStrip.h"
#include "widgets/metrics/MetricsPane.h"
#include "widgets/metrics/plugin/TimeChart.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using namespace lathe::metrics;

Q_IMPORT_PLUGIN(ChartPlugin)

class tst_MetricsPane : public QObject {
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<MetricsPane> m_pane;
    /// What was asked last.
    api::MetricsQuestion m_question;

    model::InvocationRecord record(int number, Seconds ago,
                                   const std::string& function = "Orders") const {
        model::InvocationRecord record;
        record.requestId = std::to_string(number);
        record.function = function;
        record.finished = m_clock.wall() - ago;
        record.accepted = *record.finished - std::chrono::milliseconds{20};
        record.duration = std::chrono::milliseconds{20};
        record.memorySize = Bytes::mebi(128);
        record.maxMemoryUsed = Bytes::mebi(37);
        return record;
    }
    QString kpi(const QString& name) const {
        for (auto* label : m_pane->findChildren<QLabel*>()) {
            if (label->accessibleName() == name)
                return label->text();
        }
        return {};
    }
    void clickRange(const QString& text) {
        for (auto* button : m_pane->findChildren<QToolButton*>())
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
    }
    /// An engine that has measured seven invocations in the first step of whatever it is asked for.
    void answerCurves() {
        connect(m_pane.get(), &MetricsPane::curvesRequested, this,
                [this](const api::MetricsQuestion& question, const MetricsPane::CurvesTold& done) {
                    m_question = question;
                    const std::vector<Timestamp> first{question.from};
                    done(std::vector<api::MetricCurve>{{"ran", "Invocations", first, {7}},
                                                       {"failed", "Errors", first, {1}},
                                                       {"p95", "Duration", first, {40}},
                                                       {"changes", "hello", first, {1}}});
                });
    }
    TimeChart* chart(int index) const { return m_pane->findChildren<TimeChart*>().at(index); }

  private slots:
    void init() {
        m_pane = std::make_unique<MetricsPane>(m_clock);
        auto project = std::make_shared<model::Project>();
        for (const char* id : {"Orders", "Thumbnail"}) {
            project->functions.emplace_back();
            project->functions.back().logicalId = id;
            project->functions.back().name = QString{id}.toLower().toStdString();
        }
        m_pane->setProject(project);
        m_pane->resize(900, 300);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup() { m_pane.reset(); }

    void figuresFollowWhatFinishes() {
        QVERIFY(m_pane->findChild<ui::EmptyState*>()->isVisible());
        auto failed = record(2, Seconds{1});
        failed.outcome.kind = model::OutcomeKind::FunctionError;
        m_pane->addFinished({record(1, Seconds{1}), failed});
        QTRY_COMPARE(kpi("Invocations"), "2");
        QCOMPARE(kpi("Errors"), "1 (50.0 %)");
        QCOMPARE(kpi("p95"), "20 ms");
        QCOMPARE(kpi("Memory"), "37 of 128 MB");
        QVERIFY(!m_pane->findChild<ui::EmptyState*>()->isVisible());
    }

    void oneFunctionOrAll() {
        m_pane->setHistory({record(1, Seconds{5}), record(2, Seconds{5}, "Thumbnail")});
        QCOMPARE(kpi("Invocations"), "2");
        m_pane->findChild<QComboBox*>()->setCurrentIndex(2);
        QCOMPARE(kpi("Invocations"), "1");
        m_pane->showFunction({});
        QCOMPARE(kpi("Invocations"), "2");
    }

    void aLongerRangeReachesFurtherBack() {
        m_pane->setHistory({record(1, Seconds{5}), record(2, Seconds{600})});
        QCOMPARE(kpi("Invocations"), "1");
        for (auto* button : m_pane->findChildren<QToolButton*>()) {
            if (button->text() == "15 min")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(kpi("Invocations"), "2");
        QCOMPARE(chart(0)->data().times.size() * std::size_t(chart(0)->data().step.count()),
                 std::size_t{900});
    }

    void pointsAreThinnedToPixels() {
        m_pane->setHistory({record(1, Seconds{5})});
        for (auto* button : m_pane->findChildren<QToolButton*>()) {
            if (button->text() == "60 min")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(int(chart(0)->data().times.size()) <= chart(0)->width());
        for (auto* series : chart(0)->chart()->series())
            QVERIFY(qobject_cast<QLineSeries*>(series)->count() <= chart(0)->width());
    }

    void aClickOnAPointAsksForItsInvocations() {
        m_pane->showFunction("Orders");
        m_pane->setHistory({record(1, Seconds{60})});
        QSignalSpy asked{m_pane.get(), &MetricsPane::invocationsRequested};
        const auto& times = chart(0)->data().times;
        const auto step = chart(0)->data().step;
        const Timestamp finished = m_clock.wall() - Seconds{60};
        int index = 0;
        while (times[std::size_t(index)] + step <= finished)
            ++index;
        QTest::mouseMove(chart(0)->viewport(), chart(0)->positionOf(index).toPoint());
        QTest::mouseClick(chart(0)->viewport(), Qt::LeftButton, {},
                          chart(0)->positionOf(index).toPoint());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), "Orders");
        const auto from = asked[0][1].value<Timestamp>();
        const auto to = asked[0][2].value<Timestamp>();
        QVERIFY(from <= finished && finished < to);
    }

    void theCrosshairIsTheSameEverywhereAndObeysTheKeyboard() {
        m_pane->setHistory({record(1, Seconds{60})});
        QTest::keyClick(chart(1), Qt::Key_Left);
        QTest::keyClick(chart(1), Qt::Key_Left);
        const int last = int(chart(1)->data().times.size()) - 1;
        QCOMPARE(chart(1)->cursor(), last - 1);
        QCOMPARE(chart(3)->cursor(), last - 1);
        QSignalSpy asked{m_pane.get(), &MetricsPane::invocationsRequested};
        QTest::keyClick(chart(1), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QTest::keyClick(chart(1), Qt::Key_Escape);
        QCOMPARE(chart(0)->cursor(), -1);
    }

    void historyTakesThePlaceOfWhatWasCounted() {
        m_pane->addFinished({record(1, Seconds{5})});
        m_pane->setHistory({record(1, Seconds{5})});
        QCOMPARE(kpi("Invocations"), "1");
    }
    void chartsSideBySideAreEqual() {
        m_pane->resize(1000, 300);
        m_pane->setHistory({record(1, Seconds{5})});
        QTRY_COMPARE(chart(3)->y(), chart(0)->y());
        for (int i = 1; i < 4; ++i) {
            QVERIFY(std::abs(chart(i)->width() - chart(0)->width()) <= 1);
            QCOMPARE(chart(i)->height(), chart(0)->height());
        }
    }
    void theGridReachesAcrossAPaneThatHasBecomeWider() {
        m_pane->setHistory({record(1, Seconds{5})});
        m_pane->resize(700, 300);
        QTest::qWait(50);
        m_pane->resize(900, 300);
        QTest::qWait(50);
        const QRectF plot = chart(0)->chart()->plotArea();
        const QImage image = chart(0)->grab().toImage();
        const auto hasLine = [&](double x) {
            const auto at = [&](double y) { return image.pixelColor(int(x), int(y)); };
            const double y = plot.center().y();
            return at(y - 1) != at(y - 6) || at(y) != at(y - 6) || at(y + 1) != at(y - 6);
        };
        QVERIFY(hasLine(plot.center().x()));
        QVERIFY(hasLine(plot.right() - 2));
    }
    void linesOfNothingAreNotDrawnOverTheOthers() {
        m_pane->setHistory({record(1, Seconds{5})});
        // Those of the time before come first.
        const auto drawn = chart(0)->chart()->series().mid(3);
        QVERIFY(qobject_cast<QLineSeries*>(drawn[0])->count() > 0);
        QCOMPARE(qobject_cast<QLineSeries*>(drawn[1])->count(), 0);
        QCOMPARE(qobject_cast<QLineSeries*>(drawn[2])->count(), 0);
    }

    void aLongRangeIsAskedOfTheEngine() {
        answerCurves();
        clickRange("3 h");
        QTRY_COMPARE(kpi("Invocations"), "7");
        QCOMPARE(kpi("p95"), "40 ms");
        const ChartData& shown = chart(0)->data();
        QVERIFY(!shown.isLive);
        const Seconds length = shown.step * std::int64_t(shown.times.size());
        QVERIFY(length >= Seconds{10'800} && length <= Seconds{10'800} + shown.step);
        QVERIFY(int(shown.times.size()) <= std::max(60, chart(0)->width() / 3));
        QCOMPARE(shown.marks.size(), 1u);
        QCOMPARE(shown.marks[0].text, "hello was changed");
    }
    void aStretchOfTimeIsMarkedWithTheMouseAndEscapeGoesBack() {
        answerCurves();
        m_pane->setHistory({record(1, Seconds{60})});
        const auto times = chart(0)->data().times;
        const auto viewport = chart(0)->viewport();
        const QPoint from = chart(0)->positionOf(20).toPoint();
        const QPoint to = chart(0)->positionOf(40).toPoint();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QVERIFY(!chart(0)->data().isLive);
        QVERIFY(chart(0)->data().times.front() <= times[20]);
        QVERIFY(m_question.from <= times[20] && m_question.until > times[40]);
        QVERIFY(m_question.until - m_question.from < Seconds{200});
        QTest::keyClick(chart(0), Qt::Key_Escape);
        QTest::keyClick(chart(0), Qt::Key_Escape);
        QVERIFY(chart(0)->data().isLive);
        QCOMPARE(chart(0)->data().times.size(), times.size());
    }
    void theTimeBeforeIsDrawnBesideIt() {
        answerCurves();
        clickRange("3 h");
        for (QAction* action : m_pane->findChildren<QAction*>())
            if (action->text() == "Compare with the time before")
                action->trigger();
        QTRY_COMPARE(chart(0)->data().before.size(), 3u);
        QCOMPARE(chart(0)->data().before[0].size(), chart(0)->data().times.size());
        QVERIFY(m_question.until == chart(0)->data().times.front());
    }
    void whatTheEngineCannotTellIsEmpty() {
        connect(m_pane.get(), &MetricsPane::curvesRequested, this,
                [](const api::MetricsQuestion&, const MetricsPane::CurvesTold& done) {
                    done(Error{"Engine.NotRunning", {}});
                });
        clickRange("1 d");
        QVERIFY(m_pane->findChild<ui::EmptyState*>()->isVisible());
        QCOMPARE(kpi("Invocations"), "0");
    }
    void alarmsAreThereWithTheirStatesAndLeadToTheirTime() {
        answerCurves();
        api::MetricsOverview overview;
        api::AlarmView well;
        well.name = "calm";
        well.state = "OK";
        api::AlarmView loud;
        loud.name = "loud";
        loud.state = "ALARM";
        loud.reason = "Threshold Crossed: ...";
        loud.since = m_clock.wall() - std::chrono::minutes{30};
        loud.metric.dimensions = {{"FunctionName", "orders"}};
        overview.alarms = {well, loud};
        connect(m_pane.get(), &MetricsPane::overviewRequested, this,
                [overview](const MetricsPane::OverviewTold& done) { done(overview); });
        QVERIFY(!m_pane->findChild<AlarmStrip*>()->isVisible());
        m_pane->hide();
        m_pane->show();
        const auto buttons = m_pane->findChild<AlarmStrip*>()->findChildren<QToolButton*>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons[0]->text(), "loud");
        QVERIFY(buttons[0]->toolTip().contains("Threshold Crossed"));
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(m_pane->findChild<QComboBox*>()->currentText(), "Orders");
        QVERIFY(m_question.from < loud.since && m_question.until > loud.since);
        QCOMPARE(m_question.lines[0].metric.dimensions[0].value, "orders");
    }
    void isSavedAsPictureAndAsFigures() {
        QTemporaryDir folder;
        m_pane->setHistory({record(1, Seconds{5})});
        QVERIFY(m_pane->save(folder.filePath("a.png")));
        QVERIFY(!QImage{folder.filePath("a.png")}.isNull());
        QVERIFY(m_pane->save(folder.filePath("a.svg")));
        QVERIFY(QFileInfo{folder.filePath("a.svg")}.size() > 1'000);
        QVERIFY(m_pane->save(folder.filePath("a.csv")));
        QFile csv{folder.filePath("a.csv")};
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray text = csv.readAll();
        QVERIFY(text.startsWith("time,invocations,errors"));
        QVERIFY(text.contains(",1,0,0,20,20,20,"));
        QVERIFY(!m_pane->save("/nowhere/a.csv"));
    }

    void scalesEndOnRoundNumbers() {
        QCOMPARE(niceCeiling(0), 1.0);
        QCOMPARE(niceCeiling(7), 10.0);
        QCOMPARE(niceCeiling(20), 20.0);
        QCOMPARE(niceCeiling(21), 25.0);
        QCOMPARE(niceCeiling(260), 500.0);
    }
};

LATHE_TEST(tst_MetricsPane)
#include "tst_MetricsPane.moc"
