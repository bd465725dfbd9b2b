#include "app/window/Docks.h"
#include "app/window/EngineIndicator.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/inspector/FunctionForm.h"
#include "widgets/inspector/InspectorPane.h"
#include "widgets/inspector/PropertyRow.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/logs/LogView.h"
#include "widgets/logs/LogsPane.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace lathe;

/// Invoking, reading what came back, changing settings: across the panes.
class tst_RunningSide : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    QByteArray templateText() { return m_test->read(m_test->path("project/template.yaml")); }
    inspector::PropertyRow* row(const QString& property) {
        return window().docks().inspector()->findChild<inspector::FunctionForm*>()->row(property);
    }
    QTableView* history() {
        for (auto* table : window().docks().test()->findChildren<QTableView*>()) {
            if (table->accessibleName() == "History of invocations")
                return table;
        }
        return nullptr;
    }
    int logLines() {
        return window().docks().logs()->findChild<logs::LogView*>()->model()->rowCount();
    }
    bool engineRuns() {
        return QTest::qWaitFor(
                   [this] { return window().engine().state() == app::EngineHost::State::Running; },
                   30'000) &&
               !window().engine().runtimes().front().served.empty();
    }
    void invoke(const QString& function) {
        window().setCurrentFunction(function);
        const int before = history()->model()->rowCount();
        window().invokeCurrent();
        QTRY_COMPARE_WITH_TIMEOUT(history()->model()->rowCount(), before + 1, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!history()->model()->index(0, 3).data().toString().isEmpty(),
                                 30'000);
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
    }
    void cleanup() { m_test.reset(); }

    void whatWaitsForMemoryIsSaidInTheToolBar() {
        QVERIFY(engineRuns());
        auto* indicator = window().findChild<app::EngineIndicator*>();
        const QString before = indicator->text();
        api::EventBatch batch;
        batch.shortage = dispatch::MemoryShortage{3, Bytes::mebi(16'000), Bytes::mebi(16'384)};
        emit window().engine().feed()->ready(batch);
        QCOMPARE(indicator->text(), "Waiting for memory: 3");
        QTest::mouseClick(indicator, Qt::LeftButton);
        const auto labels = indicator->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains("use 16,000 MB of the 16,384 MB");
        }));
        batch.shortage = dispatch::MemoryShortage{};
        emit window().engine().feed()->ready(batch);
        QCOMPARE(indicator->text(), before);
    }
    void ctrlZTakesBackWhatAFieldOfTheInspectorSet() {
        window().activateWindow();
        window().setCurrentFunction("Hello");
        for (auto* button : row("Timeout")->findChildren<QToolButton*>()) {
            if (button->accessibleName().contains("from Globals"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        auto* box = qobject_cast<QSpinBox*>(row("Timeout")->editor());
        QTRY_VERIFY(box->hasFocus());
        QTest::keyClick(box, Qt::Key_1);
        QCOMPARE(box->cleanText(), "1");
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(templateText().contains("      Timeout: 1\n"));
        // Tabs that come back late may have taken the focus.
        box->setFocus();
        QTRY_VERIFY(box->hasFocus());
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!templateText().contains("      Timeout: 1\n"));
    }
    void anotherProjectFindsThePanesEmpty() {
        if (!engineRuns())
            QSKIP("no Python is installed here");
        invoke("Hello");
        QTRY_VERIFY(logLines() > 0);
        const QString other = m_test->path("other");
        QVERIFY(QDir{}.mkpath(other));
        m_test->write(other + "/template.yaml",
                      "Transform: AWS::Serverless-2016-10-31\nResources:\n  Other:\n    Type: "
                      "AWS::Serverless::Function\n    Properties: {Runtime: python3.12, Handler: "
                      "a.b, InlineCode: x}\n");
        window().openProject(other);
        QTRY_COMPARE(window().currentFunction(), "Other");
        QTRY_COMPARE(history()->model()->rowCount(), 0);
        QCOMPARE(logLines(), 0);
        QCOMPARE(window().docks().test()->eventText(), "{}");
    }
    void everyControlOfThePanesHasAName() {
        QStringList nameless;
        for (QDockWidget* dock : window().docks().all()) {
            dock->raise();
            for (QWidget* control : dock->widget()->findChildren<QWidget*>()) {
                const bool inner = qobject_cast<QAbstractSpinBox*>(control->parentWidget()) ||
                                   qobject_cast<QComboBox*>(control->parentWidget());
                if (inner || control->focusPolicy() == Qt::NoFocus || !control->isVisible())
                    continue;
                const auto* button = qobject_cast<QAbstractButton*>(control);
                if (control->accessibleName().isEmpty() && (!button || button->text().isEmpty()) &&
                    !qobject_cast<QTabBar*>(control) && !qobject_cast<QScrollArea*>(control))
                    nameless << dock->objectName() + ": " + control->metaObject()->className();
            }
        }
        QCOMPARE(nameless.join(", "), QString{});
    }
    void theHistoryOfEveryFunctionIsThereAfterARestart() {
        if (!engineRuns())
            QSKIP("no Python is installed here");
        invoke("Report");
        invoke("Hello");
        m_test->restart();
        QVERIFY(m_test->open());
        QTRY_COMPARE_WITH_TIMEOUT(history()->model()->rowCount(), 2, 30'000);
        QCOMPARE(history()->model()->index(0, 1).data().toString(), "Hello");
        QCOMPARE(history()->model()->index(1, 1).data().toString(), "Report");
    }
};

LATHE_TEST(tst_RunningSide)
#include "tst_RunningSide.moc"
