#include "tests/support/TestMain.h"
#include "tests/widgets/traces/Traces.h"
#include "widgets/traces/DurationBars.h"
#include "widgets/traces/TraceFilterBar.h"
#include "widgets/traces/TraceListView.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace lathe;
using namespace lathe::traces;

/// The list of traces, and what it is filtered by.
class tst_TraceList : public QObject {
    Q_OBJECT

    static Summary summary(const std::string& id, int startMillis, int millis = 10) {
        Summary one;
        one.id = id;
        one.start = test::after(startMillis);
        one.duration = Milliseconds{millis};
        one.entryPoint = ServiceId{"orders", "AWS::Lambda", {}};
        return one;
    }
    static QStringList ids(const TraceListModel& model) {
        QStringList list;
        for (const Summary& one : model.traces())
            list << QString::fromStdString(one.id);
        return list;
    }
    static QLabel* faultOf(const TraceFilterBar& bar) {
        for (auto* label : bar.findChildren<QLabel*>())
            if (label->accessibleName() == "What is wrong with the filter")
                return label;
        return nullptr;
    }

  private slots:
    void newOnesComeAboveAndKnownOnesChange() {
        TraceListModel model;
        QAbstractItemModelTester tester{&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setTraces({summary("b", 20), summary("a", 10)});
        Summary changed = summary("b", 20);
        changed.hasFault = true;
        QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
        model.merge({summary("c", 30), changed});
        QCOMPARE(ids(model), (QStringList{"c", "b", "a"}));
        QVERIFY(model.at(1).hasFault);
        QCOMPARE(resets.count(), 0);
        model.merge({summary("old", 5)});
        QCOMPARE(ids(model), (QStringList{"c", "b", "a", "old"}));
        // It turns out to have begun earlier.
        model.merge({summary("c", 15)});
        QCOMPARE(ids(model), (QStringList{"b", "c", "a", "old"}));
    }
    void moreIsAskedForOnceWhereThereIsMore() {
        TraceListModel model;
        QSignalSpy wanted{&model, &TraceListModel::moreWanted};
        model.setTraces({summary("a", 10)});
        QVERIFY(!model.canFetchMore({}));
        model.setContinued(true);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!model.canFetchMore({}));
    }
    void theChosenTraceStaysChosenWhenOthersCome() {
        TraceListView view;
        view.traces()->setTraces({summary("b", 20), summary("a", 10)});
        QSignalSpy chosen{&view, &TraceListView::traceChosen};
        view.setCurrentTrace("a");
        QCOMPARE(chosen.count(), 1);
        view.traces()->merge({summary("c", 30)});
        QCOMPARE(view.currentTrace(), std::string{"a"});
        QCOMPARE(chosen.count(), 1);
    }
    void aRowSaysAloudWhatItsIconsSay() {
        TraceListModel model;
        Summary one = summary("a", 10);
        one.hasThrottle = one.hasError = true;
        one.hasColdStart = true;
        one.http.emplace();
        one.http->method = "GET";
        one.http->url = "http://127.0.0.1:3000/orders?id=1";
        model.setTraces({one});
        QCOMPARE(model.data(model.index(0, 0), Qt::AccessibleTextRole).toString(),
                 "orders  GET /orders, throttled, cold start");
    }
    void aFilterThatIsWrongSaysWhereInPlace() {
        TraceFilterBar bar{Clock::system()};
        bar.show();
        QSignalSpy changed{&bar, &TraceFilterBar::changed};
        bar.setExpression("duration > 1");
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bar.question().filter, std::string{"duration > 1"});
        bar.setExpression("duration > 1 AND service(");
        QCOMPARE(changed.count(), 1);
        QVERIFY(faultOf(bar)->isVisible());
        QVERIFY2(faultOf(bar)->text().endsWith("at character 26"),
                 qPrintable(faultOf(bar)->text()));
        QCOMPARE(faultColumn(faultOf(bar)->text()), 26);
        auto* field = bar.findChild<QLineEdit*>();
        field->setCursorPosition(0);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->cursorPosition(), 25);
        // What holds is the last that was understood.
        QCOMPARE(bar.question().filter, std::string{"duration > 1"});
        bar.setExpression("fault");
        QVERIFY(!faultOf(bar)->isVisible());
    }
    void theIdOfATraceIsNoFilter() {
        TraceFilterBar bar{Clock::system()};
        QSignalSpy changed{&bar, &TraceFilterBar::changed};
        QSignalSpy wanted{&bar, &TraceFilterBar::traceRequested};
        bar.setExpression(QString::fromStdString(test::aTrace));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(changed.count(), 0);
    }
    void aPlaceOnTheMapTakesThePlaceOfTheOneBefore() {
        TraceFilterBar bar{Clock::system()};
        bar.setExpression("duration > 1");
        bar.setPlace("service(\"a\")");
        bar.setPlace("service(\"b\")");
        QCOMPARE(bar.expression(), "duration > 1 AND service(\"b\")");
        QCOMPARE(bar.questionOfMap().filter, std::string{"duration > 1"});
        bar.setExpression({});
        bar.setPlace("service(\"c\")");
        QCOMPARE(bar.expression(), "service(\"c\")");
        QCOMPARE(bar.questionOfMap().filter, std::string{});
    }
    void switchesAreConditionsToo() {
        TraceFilterBar bar{Clock::system()};
        for (auto* box : bar.findChildren<QCheckBox*>())
            box->click();
        QVERIFY(bar.question().failedOnly && bar.question().coldOnly);
        QVERIFY(bar.isFiltered());
        bar.clear();
        QVERIFY(!bar.isFiltered());
    }
    void barsCountTracesByTheirDurations() {
        DurationBars bars;
        bars.resize(200, 48);
        bars.show();
        bars.setTraces({summary("a", 1, 3), summary("b", 2, 3), summary("c", 3, 20)});
        // Twice as long is four bars on: 3 ms and 20 ms are in the first and the last of twelve.
        QCOMPARE(bars.count(), 12);
        QSignalSpy chosen{&bars, &DurationBars::rangeChosen};
        QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.rectOf(11).center().toPoint());
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen.first().at(0).value<Microseconds>() <= Milliseconds{20});
        QVERIFY(chosen.first().at(1).value<Microseconds>() > Milliseconds{20});
        bars.setTraces({});
        QCOMPARE(bars.count(), 0);
    }
};

LATHE_TEST(tst_TraceList)
#include "tst_TraceList.moc"
