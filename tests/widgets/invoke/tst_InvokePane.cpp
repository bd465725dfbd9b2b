#include "tests/support/TestMain.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Theme.h"
#include "widgets/invoke/EventGenerator.h"
#include "widgets/invoke/HistoryModel.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/invoke/JsonEdit.h"
#include "widgets/invoke/ResultView.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace lathe;
using namespace lathe::invoke;

class tst_InvokePane : public QObject {
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<InvokePane> m_pane;
    std::vector<model::InvocationRequest> m_requests;

    template <class Button> Button* button(const QString& name) const {
        for (auto* found : m_pane->findChildren<Button*>()) {
            if ((found->accessibleName() == name || found->text() == name) && found->isVisible())
                return found;
        }
        return nullptr;
    }
    QTableView* table(const QString& name) const {
        for (auto* found : m_pane->findChildren<QTableView*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    JsonEdit* editor(const QString& name) const {
        for (auto* found : m_pane->findChildren<JsonEdit*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    QComboBox* box(const QString& name) const {
        for (auto* found : m_pane->findChildren<QComboBox*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    QString label(const QString& name) const {
        for (auto* found : m_pane->findChildren<QLabel*>()) {
            if (found->accessibleName() == name)
                return found->text();
        }
        return {};
    }
    bool says(const QString& text) const {
        const auto labels = m_pane->findChildren<ui::ElidedLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const auto* label) { return label->text().contains(text); });
    }
    model::InvocationRecord record(const std::string& id,
                                   model::OutcomeKind kind = model::OutcomeKind::Success) const {
        model::InvocationRecord record;
        record.requestId = id;
        record.function = "Orders";
        record.accepted = m_clock.wall();
        record.finished = m_clock.wall();
        record.outcome.kind = kind;
        record.duration = Microseconds{12'345};
        record.billedDuration = Milliseconds{13};
        record.memorySize = Bytes::mebi(256);
        record.maxMemoryUsed = Bytes::mebi(37);
        record.payload = R"({"again":true})";
        record.response = R"({"id":7})";
        return record;
    }
    std::string invoke() {
        QTest::mouseClick(button<QPushButton>("Invoke"), Qt::LeftButton);
        return m_requests.empty() ? std::string{} : m_requests.back().requestId;
    }

  private slots:
    void init() {
        m_requests.clear();
        m_pane = std::make_unique<InvokePane>(m_clock);
        connect(m_pane.get(), &InvokePane::invokeRequested, this,
                [this](const model::InvocationRequest& request) { m_requests.push_back(request); });
        auto project = std::make_shared<model::Project>();
        for (const char* id : {"Orders", "Thumbnail"}) {
            model::FunctionSpec function;
            function.logicalId = function.name = id;
            function.timeout = Seconds{3};
            function.code = "/project/src";
            project->functions.push_back(function);
        }
        m_pane->resize(900, 300);
        m_pane->setProject(project);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup() { m_pane.reset(); }
    void aFunctionThatKeepsTenantsApartIsAskedForOne() {
        auto project = std::make_shared<model::Project>();
        for (const bool isolates : {true, false}) {
            model::FunctionSpec function;
            function.logicalId = function.name = isolates ? "Apart" : "Plain";
            function.isolatesTenants = isolates;
            project->functions.push_back(function);
        }
        m_pane->setProject(project);
        m_pane->setCurrentFunction("Apart");
        QLineEdit* tenant = nullptr;
        for (auto* field : m_pane->findChildren<QLineEdit*>())
            if (field->accessibleName() == "Tenant")
                tenant = field;
        QVERIFY(tenant && tenant->isVisible());
        tenant->setText("blue");
        invoke();
        QCOMPARE(m_requests.back().tenantId, std::string{"blue"});
        model::InvocationRecord before = record("1");
        before.function = "Apart";
        before.tenantId = "green";
        m_pane->openInvocation(before);
        QCOMPARE(tenant->text(), QString{"green"});
        m_pane->setCurrentFunction("Plain");
        QVERIFY(!tenant->isVisible());
        invoke();
        QCOMPARE(m_requests.back().tenantId, std::string{});
    }
    void problemsShowAsOneTypesAndHoldTheInvocation() {
        JsonEdit* edit = editor("Event (JSON)");
        edit->setText("{\n  \"id\": 7,\n}");
        QVERIFY(says("Line 2, column 10"));
        invoke();
        QVERIFY(m_requests.empty());
        const auto* note = m_pane->findChild<ResultView*>()->findChild<ui::EmptyState*>();
        QVERIFY(note->isVisibleTo(m_pane.get()) &&
                note->accessibleDescription().contains("Line 2"));
        int line = 0;
        int column = 0;
        edit->getCursorPosition(&line, &column);
        QCOMPARE(line, 1);
        QCOMPARE(column, 9);
        edit->setText("{\"id\": 7}");
        QVERIFY(says("Valid JSON"));
        invoke();
        QCOMPARE(m_requests.size(), std::size_t{1});
        QCOMPARE(m_requests[0].payload, std::string{"{\"id\": 7}"});
        QCOMPARE(m_requests[0].function, std::string{"Orders"});
    }
    void controlEnterInvokesFromTheEditor() {
        JsonEdit* edit = editor("Event (JSON)");
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_requests.size(), std::size_t{1});
        QCOMPARE(edit->text(), "{}");
    }
    void withoutAnEngineNothingIsInvokedAndTheReasonIsSaid() {
        m_pane->setObstacle("Another Lathe has this project open.");
        const auto* invoke = button<QPushButton>("Invoke");
        QVERIFY(!invoke->isEnabled());
        QCOMPARE(invoke->toolTip(), "Another Lathe has this project open.");
        QTest::keyClick(editor("Event (JSON)"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_requests.empty());
        const auto* note = m_pane->findChild<ResultView*>()->findChild<ui::EmptyState*>();
        QVERIFY(note->accessibleDescription().contains("Another Lathe"));
        m_pane->setObstacle({});
        QVERIFY(!note->accessibleDescription().contains("Another Lathe"));
        QTest::mouseClick(button<QPushButton>("Invoke"), Qt::LeftButton);
        QCOMPARE(m_requests.size(), std::size_t{1});
    }
    void anEngineThatGoesTakesWhatRunsWithIt() {
        QSignalSpy running{m_pane.get(), &InvokePane::runningChanged};
        invoke();
        QCOMPARE(running.takeLast().front(), true);
        m_pane->setObstacle("The engine is starting.");
        QCOMPARE(running.takeLast().front(), false);
        QVERIFY(m_pane->findChild<ResultView*>()->requestId().isEmpty());
        QVERIFY(!button<QToolButton>("Stop the invocation")->isEnabled());
    }
    void theResultShowsTheFacts() {
        QSignalSpy running{m_pane.get(), &InvokePane::runningChanged};
        auto answer = record(invoke());
        QVERIFY(says("is running"));
        answer.initDuration = Microseconds{80'000};
        m_pane->addFinished({record("another"), answer});
        QVERIFY(says("Succeeded"));
        QCOMPARE(label("Duration"), "12.3 ms");
        QCOMPARE(label("Billed"), "13 ms");
        QCOMPARE(label("Memory"), "37 MB of 256 MB");
        QVERIFY(label("Start").startsWith("Cold, 80"));
        QCOMPARE(editor("Response")->text(), "{\n  \"id\": 7\n}");
        QTest::mouseClick(button<QToolButton>("Copy the response"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), "{\n  \"id\": 7\n}");
        QCOMPARE(running.size(), 2);
    }

    void anotherInvocationMayBeStartedBesideTheOneThatRuns() {
        QSignalSpy stopped{m_pane.get(), &InvokePane::stopRequested};
        auto first = record(invoke());
        auto second = record(invoke());
        QCOMPARE(m_requests.size(), std::size_t{2});
        auto running = std::vector{first, second};
        for (auto& begun : running)
            begun.finished.reset();
        m_pane->addStarted(running);
        QCOMPARE(m_pane->findChild<QTabBar*>()->tabText(1), "History (2 running)");
        m_pane->addFinished({first});
        QVERIFY(says("is running"));
        QCOMPARE(m_pane->findChild<QTabBar*>()->tabText(1), "History (1 running)");
        QTest::mouseClick(button<QToolButton>("Stop the invocation"), Qt::LeftButton);
        QCOMPARE(stopped.at(0).at(0).toString().toStdString(), second.requestId);
        m_pane->addFinished({second});
        QVERIFY(says("Succeeded"));
        QCOMPARE(m_pane->findChild<QTabBar*>()->tabText(1), "History");
    }
    void anOldInvocationStaysOpenWhileAnotherRuns() {
        auto running = record(invoke());
        m_pane->openInvocation(record("old", model::OutcomeKind::Timeout));
        m_clock.advance(std::chrono::milliseconds{1200});
        QTest::qWait(250);
        QVERIFY(says("ran longer"));
        m_pane->addFinished({running});
        QVERIFY(says("ran longer"));
    }
    void anInvocationThatRunsIsOpenedWithItsTime() {
        auto running = record("elsewhere");
        running.finished.reset();
        running.started = m_clock.wall();
        m_clock.advance(std::chrono::milliseconds{2000});
        m_pane->openInvocation(running);
        QCOMPARE(label("Duration"), "2 s of 3 s");
        QVERIFY(button<QToolButton>("Stop the invocation")->isEnabled());
    }
    void aStreamedResponseShowsItsMetadataAndItsBody() {
        auto answer = record(invoke());
        answer.response = "{\"statusCode\":201}" + std::string(8, '\0') + "one\ntwo\n";
        m_pane->addFinished({answer});
        QCOMPARE(editor("Response")->text(), "{\n  \"statusCode\": 201\n}\n\none\ntwo\n");
        QTest::mouseClick(button<QToolButton>("Copy the response"), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().endsWith("one\ntwo\n"));
    }
    void aStopIsNoError() {
        auto answer = record(invoke(), model::OutcomeKind::Stopped);
        answer.outcome.errorType = "Sandbox.Stopped";
        m_pane->addFinished({answer});
        QVERIFY(says("Stopped"));
        QVERIFY(!m_pane->findChild<QTextBrowser*>()->isVisible());
    }
    void whatDidNotRunHasNoMeasures() {
        m_pane->addFinished({record(invoke(), model::OutcomeKind::NotRun)});
        for (const char* fact : {"Duration", "Billed", "Memory", "Start", "Cost"})
            QCOMPARE(label(fact), "\u2013");
        auto* table = this->table("History of invocations");
        QCOMPARE(table->model()->index(0, HistoryModel::CostColumn).data().toString(), "\u2013");
    }
    void anotherProjectFindsThePaneEmpty() {
        m_pane->setSavedEvents({{"create", "{\"a\":1}"}});
        editor("Event (JSON)")->setText("{\"a\":2}");
        m_pane->addFinished({record(invoke())});
        m_pane->clear();
        m_pane->setSavedEvents({{"create", "{\"b\":1}"}});
        QCOMPARE(m_pane->eventText(), "{\"b\":1}");
        QVERIFY(m_pane->findChild<ResultView*>()->findChild<ui::EmptyState*>()->isVisible());
        QCOMPARE(m_pane->findChild<QTableView*>()->model()->rowCount(), 0);
    }
    void aThemeChangeKeepsTheEmptyState() {
        const auto* result = m_pane->findChild<ResultView*>();
        const auto* empty = result->findChild<ui::EmptyState*>();
        QVERIFY(empty->isVisibleTo(result));
        emit ui::Theme::current()->changed();
        QVERIFY(empty->isVisibleTo(result));
    }
    void elapsedTimeRunsWithTheClock() {
        invoke();
        m_clock.advance(std::chrono::milliseconds{1200});
        QTRY_COMPARE(label("Duration"), "1.20 s of 3 s");
    }
    void stopAsksForTheRunningInvocation() {
        QSignalSpy stopped{m_pane.get(), &InvokePane::stopRequested};
        const std::string id = invoke();
        QTest::mouseClick(button<QToolButton>("Stop the invocation"), Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(stopped[0][0].toString().toStdString(), id);
    }
    void aTimeoutLeadsToItsSetting() {
        QSignalSpy jumps{m_pane.get(), &InvokePane::settingRequested};
        m_pane->addFinished({record(invoke(), model::OutcomeKind::Timeout)});
        QVERIFY(says("The function ran longer than 3 s"));
        QTest::mouseClick(button<QPushButton>("Change the timeout"), Qt::LeftButton);
        QCOMPARE(jumps.size(), 1);
        QCOMPARE(jumps[0][0].toString(), "Orders");
        QCOMPARE(jumps[0][1].toString(), "Timeout");
    }
    void aTraceLineOpensItsPlace() {
        QSignalSpy opened{m_pane.get(), &InvokePane::openRequested};
        auto answer = record(invoke(), model::OutcomeKind::FunctionError);
        answer.outcome = {model::OutcomeKind::FunctionError, "KeyError", "'id'"};
        answer.response =
            "{\"errorType\":\"KeyError\",\"errorMessage\":\"'id' & more\",\"stackTrace\":"
            "[\"  File \\\"/var/task/app.py\\\", line 12, in handler\\n    return "
            "event['id']\\n\"]}";
        m_pane->addFinished({answer});
        auto* trace = m_pane->findChild<QTextBrowser*>();
        QVERIFY(trace->isVisible());
        QVERIFY(trace->toPlainText().contains("'id' & more"));
        emit trace->anchorClicked(QUrl{"frame:0/0"});
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), "/project/src/app.py");
        QCOMPARE(opened[0][1].toInt(), 12);
    }
    void aRefusalIsShownInTheResult() {
        m_pane->showRefusal(
            QString::fromStdString(invoke()),
            Error{"ResourceNotFoundException", Text::verbatim("There is no such function.")});
        QVERIFY(m_pane->findChild<QTextBrowser*>()->toPlainText().contains("no such function"));
        QVERIFY(button<QPushButton>("Invoke")->isEnabled());
    }

    void aSampleEventComesFromTheForm() {
        m_pane->setEventKinds({{"s3", "put", "Put", {{"bucket", "mine", "The bucket"}}},
                               {"sqs", "receive-message", "Received", {}}});
        std::map<std::string, std::string> asked;
        connect(m_pane.get(), &InvokePane::eventGenerationRequested, this,
                [&](const auto& service, const auto& kind, const auto& fields) {
                    asked = fields;
                    asked["service"] = service;
                    asked["kind"] = kind;
                });
        QTest::mouseClick(button<QToolButton>("Sample event of an AWS service"), Qt::LeftButton);
        auto* form = m_pane->findChild<EventGenerator*>();
        QVERIFY(form->isVisible());
        for (auto* edit : form->findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == "bucket")
                edit->setText("photos");
        }
        QTest::mouseClick(form->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(asked["service"], std::string{"s3"});
        QCOMPARE(asked["kind"], std::string{"put"});
        QCOMPARE(asked["bucket"], std::string{"photos"});
        m_pane->showGeneratedEvent("{\"Records\": []}");
        QVERIFY(!form->isVisible());
        QCOMPARE(m_pane->eventText(), "{\"Records\": []}");
    }

    void historyOpensAndInvokesAgain() {
        m_pane->setHistory({record("r1"), record("r0", model::OutcomeKind::Crash)});
        m_pane->findChild<QTabBar*>()->setCurrentIndex(1);
        auto* table = this->table("History of invocations");
        QCOMPARE(table->model()->rowCount(), 2);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 1)).center());
        QTest::mouseClick(button<QToolButton>("Open"), Qt::LeftButton);
        QVERIFY(says("Succeeded"));
        QCOMPARE(m_pane->eventText(), R"({"again":true})");
        m_pane->findChild<QTabBar*>()->setCurrentIndex(1);
        QTest::mouseClick(button<QToolButton>("Invoke again"), Qt::LeftButton);
        QCOMPARE(m_requests.size(), std::size_t{1});
        QCOMPARE(m_requests[0].payload, std::string{R"({"again":true})"});
    }

    void anExcerptStaysUntilAllAreAskedFor() {
        QSignalSpy asked{m_pane.get(), &InvokePane::historyRequested};
        m_pane->showExcerpt({record("r1")}, m_clock.wall(), m_clock.wall() + Seconds{5});
        auto* table = this->table("History of invocations");
        QVERIFY(table->isVisible());
        QVERIFY(says("Finished from"));
        m_pane->addFinished({record("r2")});
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::mouseClick(button<QToolButton>("Show all"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        m_pane->setHistory({record("r2"), record("r1")});
        QCOMPARE(table->model()->rowCount(), 2);
        m_pane->addFinished({record("r3")});
        QCOMPARE(table->model()->rowCount(), 3);
    }

    void aStoryIsFollowedWhileItGoesOn() {
        QSignalSpy asked{m_pane.get(), &InvokePane::storyRequested};
        auto first = record("r1");
        first.traceId = "Root=1-2-3;Parent=4";
        m_pane->setHistory({first});
        m_pane->findChild<QTabBar*>()->setCurrentIndex(1);
        table("History of invocations")->selectRow(0);
        QTest::mouseClick(button<QToolButton>("Story"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QString{"Root=1-2-3;Parent=4"});
        auto* steps = table("Steps of the story");
        QVERIFY(steps->isVisible());
        QCOMPARE(steps->model()->rowCount(), 1);
        model::Delivery elsewhere;
        elsewhere.traceId = "Root=1-2-34";
        m_pane->addDeliveries({elsewhere});
        auto next = record("r2");
        next.traceId = "Root=1-2-3;Parent=5";
        m_pane->addStarted({next});
        QTRY_COMPARE(asked.size(), 2);
        m_pane->showStory({{}, {first, next}});
        QCOMPARE(steps->model()->rowCount(), 2);
        // What was chosen still is.
        QTest::mouseClick(button<QToolButton>("Invoke again"), Qt::LeftButton);
        QCOMPARE(m_requests.size(), std::size_t{1});
        m_pane->clear();
        QCOMPARE(steps->model()->rowCount(), 0);
    }

    void onlyTheCurrentFunctionsHistoryIsShownOnRequest() {
        auto other = record("r2");
        other.function = "Thumbnail";
        m_pane->setHistory({record("r1"), other});
        m_pane->findChild<QTabBar*>()->setCurrentIndex(1);
        auto* table = this->table("History of invocations");
        for (auto* check : m_pane->findChildren<QAbstractButton*>()) {
            if (check->text() == "Only this function")
                check->click();
        }
        QCOMPARE(table->model()->rowCount(), 1);
        m_pane->setCurrentFunction("Thumbnail");
        QCOMPARE(table->model()->index(0, 1).data().toString(), "Thumbnail");
    }

    void asynchronousInvocationsAreOnlyAccepted() {
        box("Invocation type")->setCurrentIndex(1);
        const std::string id = invoke();
        QCOMPARE(m_requests[0].type, model::InvocationType::Event);
        m_pane->showAccepted(QString::fromStdString(id));
        QVERIFY(button<QPushButton>("Invoke")->isEnabled());
    }
};

LATHE_TEST(tst_InvokePane)
#include "tst_InvokePane.moc"
