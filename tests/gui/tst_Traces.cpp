#include "app/bridge/EngineHost.h"
#include "app/window/Actions.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/Theme.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogsPane.h"
#include "widgets/traces/ColdStartView.h"
#include "widgets/traces/IcicleView.h"
#include "widgets/traces/MapPage.h"
#include "widgets/traces/ModuleModel.h"
#include "widgets/traces/ServiceMapView.h"
#include "widgets/traces/SpanDetails.h"
#include "widgets/traces/SpanWords.h"
#include "widgets/traces/TimelinePage.h"
#include "widgets/traces/TraceFilterBar.h"
#include "widgets/traces/TraceListView.h"
#include "widgets/traces/TracesPane.h"
#include "widgets/traces/WaterfallView.h"

#include <QAction>
#include <QDir>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace lathe;
using traces::Span;
using traces::SpanTree;

namespace {

const QByteArray Template = R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: python3.11
    MemorySize: 1769
    Timeout: 60
Resources:
  Jobs:
    Type: AWS::SQS::Queue
  Orders: # takes orders
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: orders/
      Handler: app.handler
      Policies: [AdministratorAccess]
      Environment:
        Variables:
          JOBS: !Ref Jobs
          STOCK: !Ref Stock
  Stock:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: stock/
      Handler: stock.handler
)";

const QByteArray OrdersCode = R"(import json
import os

import boto3

queue = boto3.client("sqs")
functions = boto3.client("lambda")


def handler(event, context):
    queue.send_message(QueueUrl=os.environ["JOBS"], MessageBody=json.dumps(event))
    answer = functions.invoke(FunctionName=os.environ["STOCK"], Payload=json.dumps(event))
    return json.load(answer["Payload"])
)";

const QByteArray StockCode = R"(items = {"bolt": 3}


def handler(event, context):
    return items[event["item"]]
)";

} // namespace

/// The Traces dock on a running project.
class tst_Traces : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    traces::TracesPane* pane() { return window().docks().traces(); }
    traces::WaterfallView& waterfall() { return pane()->timeline().waterfall(); }
    const SpanTree& tree() { return waterfall().tree(); }
    /// The first span of this name, or that says this behind it.
    int spanOf(const QString& name) {
        for (int i = 0; i < int(tree().spans().size()); ++i)
            if (spanTitle(tree().at(i)) == name || spanSubtitle(tree().at(i)).startsWith(name))
                return i;
        return -1;
    }
    void clickSpan(int span) {
        const QModelIndex index = waterfall().spans()->indexOf(span);
        waterfall().scrollTo(index);
        QTest::mouseClick(waterfall().viewport(), Qt::LeftButton, {},
                          waterfall().visualRect(index).center());
    }
    void invoke(const QByteArray& event) {
        model::InvocationRequest request;
        request.function = "Orders";
        request.payload = event.toStdString();
        request.origin = "window";
        window().engine().invoke(request, this, [](const auto&) {});
    }
    void showTab(const QString& name) {
        auto* tabs = pane()->findChild<QTabBar*>();
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == name)
                QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(i).center());
    }
    QToolButton* detailsButton(const QString& name) {
        for (auto* button : pane()->timeline().details().findChildren<QToolButton*>())
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    }

  private slots:
    void initTestCase() {
        m_test = std::make_unique<test::WindowTest>();
        QDir{m_test->path("project")}.mkpath("orders");
        QDir{m_test->path("project")}.mkpath("stock");
        m_test->write(m_test->path("project/template.yaml"), Template);
        m_test->write(m_test->path("project/orders/app.py"), OrdersCode);
        m_test->write(m_test->path("project/stock/stock.py"), StockCode);
        QVERIFY(m_test->open());
        window().resize(1280, 800);
        window().docks().buildNow();
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  60'000);
        window().actions()[QStringLiteral("traces")]->trigger();
        QTRY_VERIFY(pane()->isVisible());
        m_test->pictures("traces-empty");
    }
    void anInvocationIsListedAndItsWaterfallShown() {
        invoke(R"({"item": "bolt"})");
        QTRY_VERIFY_WITH_TIMEOUT(pane()->list().traces()->rowCount() == 1, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(spanOf("SendMessage") >= 0 && spanOf("boto3") >= 0, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!pane()->list().traces()->at(0).isPartial, 60'000);
        QVERIFY(pane()->list().traces()->at(0).hasColdStart);
        // The other function stands below the call of it.
        const int stock = spanOf("Stock");
        QVERIFY(stock >= 0);
        QVERIFY(tree().above(stock, traces::SpanKind::Handler) == spanOf("Invocation"));
        m_test->pictures("traces-waterfall");
    }
    void aSpanThatIsClickedTellsAboutItself() {
        clickSpan(spanOf("SendMessage"));
        const QString text = pane()->timeline().details().text();
        QVERIFY2(text.contains("queue_url"), qPrintable(text));
        QVERIFY2(text.contains("SendMessage"), qPrintable(text));
    }
    void theColdStartTellsWhatItLoadedAndWhatThatCosts() {
        showTab("Cold start");
        auto* table = pane()->coldStart().findChild<QTableView*>();
        QTRY_VERIFY(table->isVisible());
        QStringList modules;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            modules << table->model()->index(row, 0).data().toString();
        QVERIFY2(modules.contains("boto3"), qPrintable(modules.join(' ')));
        QVERIFY2(pane()->coldStart().summary().startsWith("$0.0000"),
                 qPrintable(pane()->coldStart().summary()));
        QTRY_COMPARE_WITH_TIMEOUT(pane()->coldStart().findChild<QSpinBox*>()->value(), 1, 10'000);
        auto* icicle = pane()->coldStart().findChild<traces::IcicleView*>();
        QTest::mouseClick(icicle, Qt::LeftButton, {}, icicle->rectOf(1).center().toPoint());
        QVERIFY(table->currentIndex().isValid());
        m_test->pictures("traces-cold");
        showTab("Waterfall");
    }
    void aFailureLeadsToItsLineOfCode() {
        invoke(R"({"item": "nut"})");
        QTRY_VERIFY_WITH_TIMEOUT(pane()->list().traces()->rowCount() == 2, 60'000);
        pane()->list().setFocus();
        QTest::keyClick(&pane()->list(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(spanOf("Initialization") < 0 && spanOf("Stock") >= 0, 30'000);
        waterfall().setFocus();
        for (int i = 0; i < 20 && !pane()->timeline().details().text().contains("KeyError"); ++i)
            QTest::keyClick(&waterfall(), Qt::Key_E);
        auto* text = pane()->timeline().details().findChild<QTextBrowser*>();
        QVERIFY(text->toPlainText().contains("KeyError"));
        QVERIFY2(text->toPlainText().contains("/var/task/stock.py:5"),
                 qPrintable(text->toPlainText()));
        m_test->pictures("traces-failure");
        emit text->anchorClicked(QUrl{"frame:0/0"});
        QTRY_VERIFY_WITH_TIMEOUT(window().editors().current() &&
                                     window().editors().current()->path().endsWith("stock.py"),
                                 20'000);
    }
    void fromASpanOneComesToItsLog() {
        QTest::mouseClick(detailsButton("Show its log"), Qt::LeftButton);
        QTRY_VERIFY(window().docks().logs()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(window().docks().logs()->rows()->rowCount() > 0, 20'000);
        window().docks().raise(pane());
        QTest::mouseClick(detailsButton("Open the function's code"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window().editors().current() &&
                                     window().editors().current()->path().endsWith("stock.py"),
                                 20'000);
        QTest::mouseClick(detailsButton("Show the invocation in the Test dock"), Qt::LeftButton);
        QTRY_VERIFY(window().docks().test()->isVisible());
    }
    void anInvocationLeadsToItsTrace() {
        QToolButton* found = nullptr;
        for (auto* button : window().docks().test()->findChildren<QToolButton*>())
            if (button->accessibleName() == "Show where its time went")
                found = button;
        QVERIFY(found);
        QTRY_VERIFY(found->isVisible());
        QTest::mouseClick(found, Qt::LeftButton);
        QTRY_VERIFY(pane()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(spanOf("Stock") >= 0, 20'000);
    }
    void theMapShowsWhoCallsWhomAndFilters() {
        showTab("Service map");
        traces::ServiceMapView& map = pane()->map().map();
        const auto place = [&](const std::string& name) {
            for (std::size_t i = 0; i < map.graph().size(); ++i)
                if (map.graph()[i].id ==
                    traces::ServiceId{name, "AWS::Lambda::Function", map.graph()[i].id.accountId})
                    return int(i);
            return -1;
        };
        // The trace that was asked for last may come only now, and shows its waterfall.
        const auto isShown = [&] {
            if (!map.isVisible())
                showTab("Service map");
            return map.isVisible() && map.graph().size() > 4;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isShown(), 20'000);
        m_test->pictures("traces-map");
        QVERIFY(map.isVisible());
        const int stock = place(map.graph().empty() ? "" : "Stock");
        int node = stock;
        for (std::size_t i = 0; node < 0 && i < map.graph().size(); ++i)
            if (QString::fromStdString(map.graph()[i].id.name).contains("Stock"))
                node = int(i);
        QVERIFY(node >= 0);
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.rectOf(node).center().toPoint());
        QVERIFY(pane()->filter().expression().startsWith("service(id(name: "));
        QTRY_COMPARE_WITH_TIMEOUT(pane()->list().traces()->rowCount(), 2, 20'000);
        m_test->pictures("traces-map-filtered");
    }
    void aWrongFilterIsToldInPlace() {
        pane()->filter().setExpression("duration >");
        QTest::qWait(200);
        m_test->pictures("traces-wrong-filter");
        pane()->filter().clear();
    }
    void withoutAnEngineItSaysSo() {
        window().engine().stop();
        QTRY_VERIFY(!pane()->list().isVisible());
        m_test->picture("traces-no-engine");
    }
    void cleanupTestCase() { m_test.reset(); }
};

LATHE_TEST(tst_Traces)
#include "tst_Traces.moc"
