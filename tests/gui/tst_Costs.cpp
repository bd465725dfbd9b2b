#include "app/bridge/EngineHost.h"
#include "app/window/Docks.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/cost/BreakdownView.h"
#include "widgets/cost/CostPane.h"
#include "widgets/cost/LoadView.h"
#include "widgets/cost/TuningModel.h"
#include "widgets/cost/TuningView.h"
#include "widgets/cost/WhatIfView.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace lathe;

/// The Cost dock on a running project.
class tst_Costs : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    cost::CostPane* pane() { return window().docks().cost(); }
    cost::TuningView& tuning() { return pane()->tuning(); }
    void showTab(const QString& name) {
        auto* tabs = pane()->findChild<QTabBar*>();
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == name)
                tabs->setCurrentIndex(i);
    }
    QPushButton* button(const QString& text) {
        for (auto* found : tuning().findChildren<QPushButton*>())
            if (found->text().startsWith(text) && found->isVisible())
                return found;
        return nullptr;
    }
    QString cell(int row, int column) {
        for (auto* found : tuning().findChildren<QTableView*>())
            return found->model()->index(row, column).data().toString();
        return {};
    }

  private slots:
    void initTestCase() {
        m_test = std::make_unique<test::WindowTest>();
        m_test->write(m_test->path("project/template.yaml"),
                      "Transform: AWS::Serverless-2016-10-31\n"
                      "Resources:\n"
                      "  Work: # busy\n"
                      "    Type: AWS::Serverless::Function\n"
                      "    Properties:\n"
                      "      InlineCode: |\n"
                      "        import json, os, time, urllib.request\n"
                      "        def again(event, context):\n"
                      "            request = urllib.request.Request(\n"
                      "                os.environ['AWS_ENDPOINT_URL'] + '/2015-03-31/functions/'\n"
                      "                + context.function_name + '/invocations',\n"
                      "                json.dumps(event).encode(),\n"
                      "                {'X-Amz-Invocation-Type': 'Event',\n"
                      "                 'X-Amzn-Trace-Id': os.environ['_X_AMZN_TRACE_ID']})\n"
                      "            urllib.request.urlopen(request).read()\n"
                      "        def handler(event, context):\n"
                      "            if event.get('loop'):\n"
                      "                return again(event, context)\n"
                      "            end = time.process_time() + 0.02\n"
                      "            while time.process_time() < end:\n"
                      "                pass\n"
                      "      Handler: index.handler\n"
                      "      Runtime: python3.11\n"
                      "      MemorySize: 256\n"
                      "      Timeout: 30\n");
        QVERIFY(m_test->open());
        window().resize(1280, 800);
        window().docks().buildNow();
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
        window().docks().raise(pane());
        showTab("Right-sizing");
    }
    void theRightSizeIsMeasuredAndWritten() {
        QTRY_VERIFY(tuning().isVisible());
        m_test->pictures("tuning-empty");
        tuning().findChild<QLineEdit*>()->setText("256, 512, 1024, 1769");
        tuning().findChild<QSpinBox*>()->setValue(4);
        QTest::mouseClick(button("Measure"), Qt::LeftButton);
        QVERIFY(tuning().isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!cell(1, cost::TuningModel::MeanColumn).isEmpty(), 60'000);
        if (tuning().isRunning())
            m_test->picture("tuning-running");
        QTRY_VERIFY_WITH_TIMEOUT(!tuning().isRunning(), 120'000);
        QVERIFY2(!tuning().findChild<ui::InfoBar*>()->isVisible(),
                 qPrintable(tuning().findChild<ui::InfoBar*>()->message()));
        m_test->pictures("tuning");
        const QByteArray before = m_test->read(m_test->path("project/template.yaml"));
        const int row = 2;
        auto* table = tuning().findChild<QTableView*>();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, 0));
        QTest::mouseClick(button("Write 1,024 MB"), Qt::LeftButton);
        QTRY_COMPARE(m_test->read(m_test->path("project/template.yaml")),
                     QByteArray{before}.replace("MemorySize: 256", "MemorySize: 1024"));
        QTRY_VERIFY(button("The template says 1,024 MB"));
        window().document().undoStack()->undo();
        QTRY_COMPARE(m_test->read(m_test->path("project/template.yaml")), before);
    }
    void aRunIsStoppedByItsButton() {
        tuning().findChild<QSpinBox*>()->setValue(500);
        QTest::mouseClick(button("Measure"), Qt::LeftButton);
        QTest::qWait(500);
        for (auto* found : tuning().findChildren<QToolButton*>())
            if (found->accessibleName() == "Stop measuring")
                QTest::mouseClick(found, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!tuning().isRunning(), 20'000);
        QVERIFY(tuning().findChild<ui::InfoBar*>()->message().startsWith("Stopped"));
    }
    void whatRanIsBrokenDown() {
        showTab("Breakdown");
        auto* table = pane()->breakdown().findChild<QTableView*>();
        model::InvocationRequest request;
        request.function = "Work";
        request.origin = "window";
        window().engine().invoke(request, this, [](const auto&) {});
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 0).data().toString(), QString{"Work"},
                                  20'000);
        m_test->pictures("breakdown");
    }
    void anotherMonthIsSupposed() {
        showTab("What if");
        for (auto* field : pane()->whatIf().findChildren<QDoubleSpinBox*>())
            if (field->accessibleName() == "Memory")
                field->setValue(512);
        QCOMPARE(pane()->whatIf().supposed().memory.ceilMebi(), 512);
        m_test->pictures("what-if");
    }
    void aLoadIsDrivenAndItsEnvironmentsHaveLanes() {
        showTab("Load");
        m_test->pictures("load-empty");
        cost::LoadView& view = pane()->load();
        for (auto* field : view.findChildren<QDoubleSpinBox*>())
            field->setValue(20);
        view.findChild<QSpinBox*>()->setValue(4);
        for (auto* found : view.findChildren<QPushButton*>())
            if (found->text() == "Drive" && found->parentWidget() == &view)
                QTest::mouseClick(found, Qt::LeftButton);
        QVERIFY(view.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!view.lanes().lanes().empty(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isRunning(), 60'000);
        for (auto* label : view.findChildren<QLabel*>())
            if (label->accessibleName() == "Requests")
                QVERIFY2(label->text().startsWith("80 sent, 80 fine"), qPrintable(label->text()));
        m_test->pictures("load");
    }
    void aLoopSaysAtOnceWhatItCosts() {
        model::InvocationRequest request;
        request.function = "Work";
        request.type = model::InvocationType::Event;
        request.payload = R"({"loop": true})";
        window().engine().invoke(request, this, [](const auto&) {});
        QTRY_VERIFY_WITH_TIMEOUT(window().notice().message().contains("This loop costs $"), 20'000);
        m_test->picture("loop");
        QTRY_VERIFY_WITH_TIMEOUT(window().notice().message().contains("has been stopped"), 30'000);
    }
    void cleanupTestCase() { m_test.reset(); }
};

LATHE_TEST(tst_Costs)
#include "tst_Costs.moc"
