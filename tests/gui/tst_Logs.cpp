#include "app/bridge/EngineHost.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Theme.h"
#include "widgets/logs/GroupRows.h"
#include "widgets/logs/HighlightsPopup.h"
#include "widgets/logs/JumpPopup.h"
#include "widgets/logs/LogFilterBar.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogView.h"
#include "widgets/logs/LogsPane.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace lathe;

/// The log of a running project in the Logs dock, with what it said before.
class tst_Logs : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    logs::LogsPane* pane() { return window().docks().logs(); }
    logs::LogView* view() { return pane()->view(); }
    QString text(int row) {
        return view()->model()->index(row, logs::LogLines::MessageColumn).data().toString();
    }
    /// The row of a line that begins so; -1: none is on the screen.
    int rowOf(const QString& beginning) {
        for (int row = 0; row < view()->model()->rowCount(); ++row)
            if (text(row).startsWith(beginning))
                return row;
        return -1;
    }
    void invoke(const QString& payload) {
        model::InvocationRequest request;
        request.function = "Work";
        request.payload = payload.toStdString();
        bool accepted = false;
        window().engine().invoke(request, this, [&](const auto&) { accepted = true; });
        QTRY_VERIFY_WITH_TIMEOUT(accepted, 20'000);
        // The answer comes before the environment is free again: another one would take the next.
        QTest::qWait(250);
    }
    void openWindow() {
        QVERIFY(m_test->open());
        window().resize(1280, 800);
        window().docks().buildNow();
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
        window().docks().raise(pane());
        window().activateWindow();
    }

    static void popupPicture(QWidget* popup, const QString& name) {
        const QString folder = qEnvironmentVariable("LATHE_SCREENSHOTS");
        QTest::qWait(50);
        if (!folder.isEmpty())
            popup->grab().save(folder + '/' + name + ".png");
    }

  private slots:
    void initTestCase() {
        m_test = std::make_unique<test::WindowTest>();
        m_test->write(m_test->path("project/template.yaml"),
                      "Transform: AWS::Serverless-2016-10-31\n"
                      "Resources:\n"
                      "  Work:\n"
                      "    Type: AWS::Serverless::Function\n"
                      "    Properties:\n"
                      "      CodeUri: src/\n"
                      "      Handler: work.handler\n"
                      "      Runtime: python3.11\n");
        m_test->write(m_test->path("project/src/work.py"),
                      "import json, traceback\n"
                      "def pay(order):\n"
                      "    raise ValueError('card refused')\n"
                      "def handler(event, context):\n"
                      "    print(json.dumps({'level': 'INFO', 'message': 'order paid',\n"
                      "                      'order': {'id': event['n'], 'total': 17.5}}))\n"
                      "    print('\\x1b[32mgreen\\x1b[0m and plain')\n"
                      "    if event['n'] % 3 == 0:\n"
                      "        try:\n"
                      "            pay(event)\n"
                      "        except ValueError:\n"
                      "            print('[ERROR] order', event['n'])\n"
                      "            print(traceback.format_exc())\n");
        openWindow();
        for (int n = 0; n < 6; ++n)
            invoke(QStringLiteral("{\"n\": %1}").arg(n));
        QTRY_VERIFY_WITH_TIMEOUT(view()->model()->rowCount() > 30, 30'000);
        QTest::qWait(200);
    }
    void cleanupTestCase() { m_test.reset(); }

    void whatTheFunctionSaysIsThere() {
        QTRY_VERIFY(rowOf("green and plain") >= 0);
        QVERIFY(view()->following());
        QVERIFY(rowOf("{\"level\"") >= 0);
        m_test->pictures("logs");
    }
    void aFilterGoesThroughAll() {
        auto* search = pane()->findChild<ui::SearchField*>();
        QTest::keyClicks(search, "ORDER paid");
        QTRY_COMPARE(view()->model()->rowCount(), 6);
        QTRY_VERIFY(text(0).startsWith('{'));
        search->clear();
        QTRY_VERIFY(view()->model()->rowCount() > 30);
    }
    void aFieldIsFilteredByAClick() {
        auto* search = pane()->findChild<ui::SearchField*>();
        QTest::keyClicks(search, "order paid");
        QTRY_COMPARE(view()->model()->rowCount(), 6);
        QTRY_VERIFY(pane()->rows()->entry(2));
        view()->toggleExpanded(2);
        m_test->pictures("logs-fields");
        // The third field of the third line: what the order's id is.
        const QRect cell =
            view()->visualRect(view()->model()->index(2, logs::LogLines::MessageColumn));
        const int line = logs::LogDelegate::lineHeight();
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                          cell.topLeft() + QPoint{16 + 8, 2 * line + line / 2});
        QTRY_COMPARE(view()->model()->rowCount(), 1);
        QTRY_VERIFY(text(0).contains("\"id\": 2"));
        QTest::mouseClick(
            view()->viewport(), Qt::LeftButton, {},
            view()->visualRect(view()->model()->index(0, logs::LogLines::MessageColumn)).topLeft() +
                QPoint{16 + 24, 3 * line + line / 2});
        QTRY_COMPARE(pane()->rows()->fields(), QStringList{"order.total"});
        QCOMPARE(view()->model()->index(0, logs::LogLines::FirstField).data().toString(), "17.5");
        m_test->pictures("logs-column");
        for (auto* chip : pane()->findChildren<QToolButton*>())
            if (chip->accessibleName() == "No longer ask for order.id")
                QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_COMPARE(view()->model()->rowCount(), 6);
        search->clear();
        QTRY_VERIFY(view()->model()->rowCount() > 30);
    }
    void aStackTraceUnfoldsAndItsCodeOpens() {
        QTRY_VERIFY(rowOf("[ERROR] order") >= 0);
        const int head = rowOf("[ERROR] order");
        QTRY_VERIFY(view()->fold(head).lines > 3);
        view()->goTo(head);
        m_test->pictures("logs-folded");
        QTest::keyClick(view(), Qt::Key_Space);
        QTRY_COMPARE(view()->fold(head).lines, 0);
        m_test->pictures("logs-unfolded");
        const int frame = rowOf("  File");
        QVERIFY(!view()->isRowHidden(frame));
        view()->setCurrentIndex(view()->model()->index(frame, 0));
        QTest::keyClick(view(), Qt::Key_Return);
        QTRY_VERIFY(window().windowTitle().contains("work.py") ||
                    window().editors().current()->path().endsWith("work.py"));
        view()->setFocus();
    }
    void invocationsHaveTitlesThatTellHowTheyWent() {
        for (auto* button : pane()->findChildren<QToolButton*>())
            if (button->accessibleName() == "Group by invocation")
                QTest::mouseClick(button, Qt::LeftButton);
        // Six, and the start of their environment.
        QTRY_COMPARE(view()->model()->rowCount(), 7);
        QTRY_VERIFY(pane()->groups()->group(1)->state == logs::LogGroup::State::Ended);
        QCOMPARE(pane()->groups()->group(1)->outcome, model::OutcomeKind::Success);
        QCOMPARE(pane()->groups()->group(1)->worst, model::LogLevel::Error);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->rowRect(1).center());
        QTRY_VERIFY(view()->model()->rowCount() > 10);
        QTRY_VERIFY(text(2).startsWith("START"));
        m_test->pictures("logs-grouped");
        for (auto* button : pane()->findChildren<QToolButton*>())
            if (button->accessibleName() == "Group by invocation")
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(view()->model()->rowCount() > 30);
    }
    void whatIsWrittenIsTheLog() {
        auto* search = pane()->findChild<ui::SearchField*>();
        QTest::keyClicks(search, "order paid");
        QTRY_COMPARE(view()->model()->rowCount(), 6);
        const QString file = m_test->path("lines.csv");
        pane()->exportTo(file, false);
        QTRY_COMPARE(pane()->findChild<ui::InfoBar*>()->isVisible(), true);
        const QList<QByteArray> rows = m_test->read(file).split('\n');
        QCOMPARE(rows.size(), 8);
        QVERIFY(rows.first().startsWith("time,level,function,requestId,message,order.total"));
        QVERIFY(rows.at(1).trimmed().endsWith(",17.5"));
        m_test->pictures("logs-exported");
        search->clear();
        QTRY_VERIFY(view()->model()->rowCount() > 30);
        QTest::keyClick(pane()->findChild<ui::InfoBar*>(), Qt::Key_Escape);
    }
    void aTimeAndRulesAreAskedFor() {
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_G);
        auto* jump = pane()->findChild<logs::JumpPopup*>();
        QTRY_VERIFY(jump && jump->isVisible());
        QTest::keyClicks(jump->findChild<QLineEdit*>(), "10 min ago");
        popupPicture(jump, "logs-jump");
        QTest::keyClick(jump->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_COMPARE(view()->currentIndex().row(), 0);
        auto* more = pane()->findChild<logs::LogFilterBar*>()->menu();
        emit more->aboutToShow();
        QMenu* highlights = nullptr;
        for (QAction* action : more->actions())
            if (action->text() == "Highlights")
                highlights = action->menu();
        QVERIFY(highlights);
        highlights->actions().first()->trigger();
        auto* rules = pane()->findChild<logs::HighlightsPopup*>();
        QTRY_VERIFY(rules && rules->isVisible());
        QTest::keyClicks(rules->findChild<QLineEdit*>(), "green");
        QCOMPARE(rules->rules().front().pattern, "green");
        popupPicture(rules, "logs-rules");
        rules->close();
        more->popup(window().mapToGlobal(QPoint{900, 300}));
        popupPicture(more, "logs-more");
        more->close();
        m_test->pictures("logs-highlighted");
    }
    void bookmarksAndTheViewAreThereAfterARestart() {
        view()->goTo(3);
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_M);
        QCOMPARE(pane()->bookmarks().size(), std::size_t{1});
        const int before = view()->model()->rowCount();
        m_test->restart();
        openWindow();
        // What was said before the restart, and what its engine says.
        QTRY_VERIFY(view()->model()->rowCount() >= before);
        QCOMPARE(pane()->bookmarks().size(), std::size_t{1});
        QCOMPARE(pane()->rows()->fields(), QStringList{"order.total"});
        QTRY_VERIFY(rowOf("green and plain") >= 0);
    }
    void theLogIsThereWithoutAnEngine() {
        window().engine().stop();
        QTRY_COMPARE(window().engine().state(), app::EngineHost::State::Stopped);
        auto* search = pane()->findChild<ui::SearchField*>();
        QTest::keyClicks(search, "order paid");
        QTRY_COMPARE(view()->model()->rowCount(), 6);
        QTRY_VERIFY(text(5).startsWith('{'));
        search->clear();
    }
};

LATHE_TEST(tst_Logs)
#include "tst_Logs.moc"
