#include "app/window/Actions.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "engine/suite/Check.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/ComparisonView.h"
#include "widgets/compare/KeepDialog.h"
#include "widgets/compare/ReplayPane.h"
#include "widgets/compare/RowsModel.h"
#include "widgets/compare/RowsView.h"
#include "widgets/compare/SuitePane.h"
#include "widgets/invoke/HistoryModel.h"
#include "widgets/invoke/InvokePane.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace lathe;

/// Invocations replayed against changed code, compared, kept as tests and run as such.
class tst_Replaying : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    invoke::InvokePane* pane() { return window().docks().test(); }
    template <class Page> Page* page() {
        return qobject_cast<Page*>(window().editors().tabs()->currentWidget());
    }
    /// Waits for it: what has just been put into a layout is not to be seen yet.
    template <class Button> static Button* button(QWidget* in, const QString& text) {
        Button* seen = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                for (auto* found : in->findChildren<Button*>())
                    if (found->text() == text && found->isVisible())
                        seen = found;
                return seen != nullptr;
            },
            5'000);
        return seen;
    }
    QTableView* history() {
        for (auto* found : pane()->findChildren<QTableView*>()) {
            if (found->accessibleName() == "History of invocations")
                return found;
        }
        return nullptr;
    }
    static QStringList column(const QAbstractItemModel& model, int column) {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.index(row, column).data().toString();
        return texts;
    }
    void writeCode(const QByteArray& total) {
        m_test->write(m_test->path("project/src/order.py"),
                      "import json\n"
                      "import uuid\n"
                      "\n"
                      "def handler(event, context):\n"
                      "    print('pricing', len(event['items']), 'items')\n"
                      "    if not event['items']:\n"
                      "        raise ValueError('an order needs an item')\n"
                      "    total = " +
                          total +
                          "\n"
                          "    print('total', total)\n"
                          "    return {'statusCode': 201,\n"
                          "            'headers': {'content-type': 'application/json'},\n"
                          "            'body': json.dumps({'id': str(uuid.uuid4()),\n"
                          "                                'items': event['items'],\n"
                          "                                'total': total})}\n");
    }
    void invoke(const QByteArray& event) {
        const int before = history()->model()->rowCount();
        model::InvocationRequest request;
        request.function = "Order";
        request.payload = event.toStdString();
        request.origin = "window";
        emit pane()->invokeRequested(request);
        QTRY_COMPARE_WITH_TIMEOUT(history()->model()->rowCount(), before + 1, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            history()->model()->index(0, invoke::HistoryModel::OutcomeColumn).data().toString() !=
                "Running",
            30'000);
    }
    void pictures(const QString& name) {
        if (qEnvironmentVariableIsEmpty("LATHE_SCREENSHOTS"))
            return;
        for (const QSize size : {QSize{1280, 800}, QSize{1920, 1080}}) {
            window().resize(size);
            QApplication::processEvents();
            const QString whole = QStringLiteral("%1-%2").arg(name).arg(size.width());
            m_test->picture(whole + "-light");
            m_test->settings().setTheme(ui::Theme::Mode::Dark);
            m_test->picture(whole + "-dark");
            m_test->settings().setTheme(ui::Theme::Mode::Light);
        }
        window().resize(1280, 800);
    }

  private slots:
    void initTestCase() {
        m_test = std::make_unique<test::WindowTest>();
        m_test->write(m_test->path("project/template.yaml"),
                      "Transform: AWS::Serverless-2016-10-31\n"
                      "Resources:\n"
                      "  Order:\n"
                      "    Type: AWS::Serverless::Function\n"
                      "    Properties: {CodeUri: src/, Handler: order.handler,\n"
                      "                 Runtime: python3.13, MemorySize: 256}\n");
        writeCode("sum(each['price'] for each in event['items'])");
        QVERIFY(m_test->open());
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        window().resize(1280, 800);
        window().docks().buildNow();
        window().docks().raise(pane());
        auto* tabs = pane()->findChild<QTabBar*>();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
        QTRY_VERIFY_WITH_TIMEOUT(window().engine().state() == app::EngineHost::State::Running,
                                 60'000);
        invoke(R"({"items": [{"sku": "tea", "price": 1250}, {"sku": "cup", "price": 1400}]})");
        invoke(R"({"items": []})");
    }
    void cleanupTestCase() { m_test.reset(); }

    void aReplayStandsBesideItsOriginal() {
        writeCode("sum(each['price'] for each in event['items']) + 490");
        history()->selectRow(1);
        history()->setFocus();
        m_test->picture("replay-history");
        QTest::keyClick(history(), Qt::Key_R, Qt::ControlModifier);
        auto* replay = page<compare::ReplayPane>();
        QVERIFY(replay);
        QTRY_COMPARE_WITH_TIMEOUT(replay->model().pair(0).differences.value_or(0), std::size_t{2},
                                  30'000);
        QCOMPARE(column(replay->model(), compare::PairModel::OutcomeColumn),
                 QStringList{"Succeeded"});
        const compare::RowsModel& rows = *replay->comparison()->output()->rows();
        QTRY_VERIFY_WITH_TIMEOUT(rows.rowCount() > 0, 10'000);
        QVERIFY(!column(rows, 0).filter("\"total\"").isEmpty());
        QCOMPARE(replay->comparison()->tabs()->tabText(1), "Log (1)");
        pictures("replay");
        // The event went byte for byte, and the journal knows what it was.
        QTRY_COMPARE_WITH_TIMEOUT(
            history()->model()->index(0, invoke::HistoryModel::OriginColumn).data().toString(),
            "Replay", 10'000);
        QCOMPARE(replay->model().pair(0).now->payload, replay->model().pair(0).before.payload);
        QVERIFY(replay->model().pair(0).now->requestId != replay->model().pair(0).before.requestId);
    }
    void idsAreIgnoredOnlyWhenAPersonSaysSo() {
        auto* replay = page<compare::ReplayPane>();
        auto* bar = replay->comparison()->findChild<ui::InfoBar*>();
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->message().contains("/body/id (uuid)"), qPrintable(bar->message()));
        QTest::mouseClick(button<QPushButton>(bar, "Ignore them"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(replay->model().pair(0).differences.value_or(0), std::size_t{1},
                                  10'000);
        QTRY_VERIFY(replay->comparison()->output()->rows()->rowCount() > 0);
        QVERIFY(!bar->isVisible());
        QTest::mouseClick(replay->comparison()->findChild<QToolButton*>(), Qt::LeftButton);
        pictures("replay-ignored");
    }
    void aReplayIsKeptAsATest() {
        auto* replay = page<compare::ReplayPane>();
        QTest::mouseClick(button<QPushButton>(replay, "Keep as a test..."), Qt::LeftButton);
        auto* dialog = window().findChild<compare::KeepDialog*>();
        QVERIFY(dialog);
        auto* list = dialog->findChild<QListWidget*>();
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->checkState() == Qt::Checked);
        auto* name = dialog->findChildren<QLineEdit*>().first();
        name->selectAll();
        QTest::keyClicks(name, "orders/tea");
        pictures("keep");
        if (const QString folder = qEnvironmentVariable("LATHE_SCREENSHOTS"); !folder.isEmpty())
            dialog->grab().save(folder + "/keep-dialog.png");
        QTest::mouseClick(button<QPushButton>(dialog, "Keep"), Qt::LeftButton);
        const QString path = m_test->path("project/tests/lathe/orders/tea.yaml");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 10'000);
        QTRY_VERIFY(m_test->read(path).contains("path: \"/body/id\""));
        QTRY_VERIFY(window().notice().message().contains("tests/lathe/orders/tea.yaml"));
    }
    void failedOnesOfATimeAreReplayedTogether() {
        auto* replays = button<QToolButton>(pane(), "Replay");
        QVERIFY(replays);
        emit replays->menu()->aboutToShow();
        QAction* lastHour = nullptr;
        for (QAction* action : replays->menu()->actions()) {
            if (action->text() == "All that failed in the last hour")
                lastHour = action;
        }
        QVERIFY(lastHour);
        lastHour->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            page<compare::ReplayPane>() &&
                column(page<compare::ReplayPane>()->model(), compare::PairModel::OutcomeColumn) ==
                    QStringList{"Failed"},
            30'000);
        auto* replay = page<compare::ReplayPane>();
        // The error carries the request id: offered to be ignored, and not left out by itself.
        QTRY_COMPARE_WITH_TIMEOUT(replay->model().pair(0).differences.value_or(0), std::size_t{1},
                                  10'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            replay->comparison()->findChild<ui::InfoBar*>()->message().contains("/requestId"),
            10'000);
        m_test->picture("replay-failed");
    }
    void testsRunInTheWindow() {
        m_test->write(m_test->path("project/tests/lathe/orders/empty.yaml"),
                      "function: Order\nevent: {items: []}\n"
                      "expect: {errorType: ValueError}\n");
        m_test->write(m_test->path("project/tests/lathe/orders/later.yaml"),
                      "function: Order\nskip: needs the new price list\n");
        (*window().actions()[QStringLiteral("run-tests")]).trigger();
        auto* suite = page<compare::SuitePane>();
        QVERIFY(suite);
        QTRY_COMPARE_WITH_TIMEOUT(column(suite->model(), compare::CaseModel::ResultColumn),
                                  (QStringList{"Passed", "Skipped", "Passed"}), 60'000);
        m_test->picture("tests-passed");
        writeCode("sum(each['price'] for each in event['items']) + 500");
        QTest::mouseClick(button<QPushButton>(suite, "Run all"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(column(suite->model(), compare::CaseModel::ResultColumn),
                                  (QStringList{"Passed", "Skipped", "Failed"}), 60'000);
        suite->table()->selectRow(2);
        QVERIFY(suite->failures()->toPlainText().contains("The response differs in one place"));
        pictures("tests-failed");
        QCOMPARE(history()->model()->index(0, invoke::HistoryModel::OriginColumn).data().toString(),
                 "Test");
        QTest::mouseClick(button<QToolButton>(suite, "Expect this"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(column(suite->model(), compare::CaseModel::ResultColumn),
                                  (QStringList{"Passed", "Skipped", "Passed"}), 60'000);
        QVERIFY(m_test->read(m_test->path("project/tests/lathe/orders/tea.yaml"))
                    .contains("\"total\": 3150"));
    }
    void mistakesInATestAreShown() {
        m_test->write(m_test->path("project/tests/lathe/bad.yaml"),
                      "function: Order\nexpects: 1\n");
        auto* suite = page<compare::SuitePane>();
        auto* bar = suite->findChild<ui::InfoBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 10'000);
        QVERIFY2(bar->message().contains("bad.yaml:2: Unknown key 'expects'"),
                 qPrintable(bar->message()));
        m_test->picture("tests-mistake");
        QTest::mouseClick(button<QPushButton>(bar, "Open"), Qt::LeftButton);
        QTRY_VERIFY(window().editors().current());
        QVERIFY(window().editors().current()->path().endsWith("tests/lathe/bad.yaml"));
    }
};

LATHE_TEST(tst_Replaying)
#include "tst_Replaying.moc"
