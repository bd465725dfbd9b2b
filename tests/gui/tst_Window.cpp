#include "app/window/Actions.h"
#include "app/window/Chooser.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/ProblemsPane.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/cost/CostPane.h"
#include "widgets/cost/Overview.h"
#include "widgets/inspector/InspectorPane.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/logs/LogsPane.h"
#include "widgets/project/ProjectPane.h"
#include "widgets/query/QueryPane.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace lathe;
using editor::EditorView;

class tst_Window : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    QString templateFile() { return m_test->path("project/template.yaml"); }
    EditorView* openEditor(const QString& name) {
        EditorView* view = window().editors().open(m_test->path("project/" + name));
        return QTest::qWaitFor([&] { return view->isLoaded(); }) ? view : nullptr;
    }
    void trigger(const char* action) { window().actions()[action]->trigger(); }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
    }
    void cleanup() { m_test.reset(); }

    void aProjectOpensWithItsFunctionsAndTheCodeOfTheFirst() {
        QCOMPARE(window().currentFunction(), "Hello");
        QTRY_VERIFY(window().editors().current());
        QTRY_COMPARE(window().editors().current()->path(), m_test->path("project/src/hello.py"));
        QTRY_COMPARE(window().editors().current()->editor()->caret().first, 4);
        QCOMPARE(window().docks().all().size(), 13);
    }
    void choosingAFunctionInTheTreeMakesItTheCurrentOne() {
        QTreeView* view = window().docks().project()->view();
        const QModelIndex functions = view->model()->index(0, 0);
        const QModelIndex report = view->model()->index(1, 0, functions);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(report).center());
        QCOMPARE(window().currentFunction(), "Report");
        QCOMPARE(window().docks().inspector()->currentResource(), "Report");
    }
    void aFormsEditAppearsInTheOpenTemplateAndInTheFile() {
        EditorView* view = openEditor("template.yaml");
        QVERIFY(view);
        emit window().docks().inspector()->propertyEdited("Hello", {"MemorySize"}, 512);
        QVERIFY(view->editor()->content().contains("MemorySize: 512"));
        QVERIFY(view->editor()->content().contains("Hello: # greets"));
        QTRY_VERIFY(m_test->read(templateFile()).contains("MemorySize: 512"));
        QTRY_VERIFY(!view->isModified());
        QTRY_COMPARE(window().document().project()->functions.front().memory, Bytes::mebi(512));
        window().setFocus();
        window().document().undoStack()->undo();
        QVERIFY(view->editor()->content().contains("MemorySize: 256"));
        QTRY_VERIFY(m_test->read(templateFile()).contains("MemorySize: 256"));
    }
    void typingInTheTemplateChangesTheProject() {
        EditorView* view = openEditor("template.yaml");
        QVERIFY(view);
        QByteArray text = view->editor()->content();
        view->editor()->replaceContent(text.replace("MemorySize: 256", "MemorySize: 1024"));
        QTRY_COMPARE(window().document().project()->functions.front().memory, Bytes::mebi(1024));
        QVERIFY(view->isModified());
        trigger("save");
        QTRY_VERIFY(!view->isModified());
        QVERIFY(m_test->read(templateFile()).contains("MemorySize: 1024"));
    }
    void aBrokenTemplateIsShownWhereItIsAndTheLastGoodModelStays() {
        EditorView* view = openEditor("template.yaml");
        QVERIFY(view);
        const QByteArray good = view->editor()->content();
        view->editor()->replaceContent(good + "  Broken: [\n");
        auto* problems = window().docks().problems()->model();
        QTRY_VERIFY(problems->rowCount() > 0);
        QVERIFY(!view->editor()->diagnosticSpans().empty());
        QCOMPARE(window().document().project()->functions.size(), std::size_t{2});
        m_test->picture("broken");

        window().editors().open(m_test->path("project/src/hello.py"));
        QListView* list = window().docks().problems()->view();
        window().docks().raise(window().docks().problems());
        list->setCurrentIndex(problems->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(window().editors().current(), view);
        QVERIFY(view->editor()->caret().first > 30);
        view->editor()->replaceContent(good);
        QTRY_COMPARE(problems->rowCount(), 0);
    }
    void theProblemsModelKeepsTheRulesOfModels() {
        app::ProblemsModel model;
        QAbstractItemModelTester tester{&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal};
        model::Diagnostic warning;
        warning.severity = model::Severity::Warning;
        model.setDiagnostics({warning, {}});
        model.addTrouble({"Disk.Full", Text::verbatim("The disk is full.")});
        model.addTrouble({"Disk.Full", Text::verbatim("The disk is full.")});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.at(0).message.english(), std::string{"The disk is full."});
        QCOMPARE(model.at(1).severity, model::Severity::Error);
    }
    void whatPoliciesDidNotAllowIsWrittenIntoTheTemplate() {
        app::ProblemsPane* pane = window().docks().problems();
        const std::string before = window().document().text();
        model::Denial denial;
        denial.function = window().document().project()->functions.front().logicalId;
        denial.who = "arn:aws:sts::123456789012:assumed-role/role/" + denial.function;
        denial.action = "sqs:SendMessage";
        denial.resource = "arn:aws:sqs:us-east-1:123456789012:jobs";
        denial.missing = {
            {"Effect", "Allow"}, {"Action", denial.action}, {"Resource", denial.resource}};
        pane->model()->addDenial(denial, {});
        pane->model()->addDenial(denial, {});
        QCOMPARE(pane->model()->rowCount(), 1);
        window().docks().raise(pane);
        m_test->picture("problems-denial");
        pane->permitButton()->click();
        QCOMPARE(pane->model()->rowCount(), 0);
        QVERIFY(window().document().text().find("Action: sqs:SendMessage") != std::string::npos);
        window().document().undoStack()->undo();
        QCOMPARE(window().document().text(), before);
    }
    void quickOpenFindsAFileByAFewLetters() {
        QTRY_VERIFY(window().files().allFiles().size() >= 4);
        trigger("quick-open");
        QTest::keyClicks(window().chooser().field(), "srep");
        m_test->picture("quick-open");
        QTest::keyClick(window().chooser().field(), Qt::Key_Return);
        QTRY_COMPARE(window().editors().current()->path(), m_test->path("project/src/report.py"));
        QVERIFY(!window().chooser().isVisible());
    }
    void thePaletteRunsAnAction() {
        QTest::keyClick(&window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window().chooser().isVisible());
        QTest::keyClicks(window().chooser().field(), "light theme");
        m_test->picture("palette");
        QTest::keyClick(window().chooser().field(), Qt::Key_Return);
        QCOMPARE(m_test->settings().theme(), ui::Theme::Mode::Light);
        QVERIFY(!ui::colors().dark);
        m_test->picture("light");
    }
    void thePaletteBringsAPanelToTheFrontAlsoWhereItIsThereAlready() {
        QDockWidget* cost = window().findChild<QDockWidget*>("cost");
        QVERIFY(!window().docks().isInFront(cost));
        for (int times = 0; times < 2; ++times) {
            trigger("palette");
            QTest::keyClicks(window().chooser().field(), "panel cost");
            QTest::keyClick(window().chooser().field(), Qt::Key_Return);
            QTRY_VERIFY(window().docks().isInFront(cost));
            QTRY_VERIFY(cost->isAncestorOf(QApplication::focusWidget()));
        }
    }
    void escapeClosesThePaletteAndGivesTheFocusBack() {
        EditorView* view = openEditor("src/hello.py");
        QVERIFY(view);
        trigger("palette");
        QTest::keyClick(window().chooser().field(), Qt::Key_Escape);
        QVERIFY(!window().chooser().isVisible());
        QCOMPARE(QApplication::focusWidget(), view->editor());
    }
    void goToLineGoesThere() {
        EditorView* view = openEditor("template.yaml");
        QVERIFY(view);
        trigger("go-to-line");
        window().chooser().field()->setText("16:7");
        QTest::keyClick(window().chooser().field(), Qt::Key_Return);
        QCOMPARE(view->editor()->caret(), (std::pair{16, 7}));
    }
    void aPaneThatOthersCoverIsHiddenAndAsksAgainWhenItIsSeen() {
        auto& docks = window().docks();
        docks.raise(docks.query());
        QVERIFY(docks.query()->isVisible());
        const int height = docks.query()->height();
        docks.raise(docks.logs());
        QVERIFY(docks.logs()->isVisible() && !docks.query()->isVisible());
        QCOMPARE(docks.logs()->height(), height);
        QSignalSpy asked{docks.query(), &query::QueryPane::refreshRequested};
        docks.raise(docks.query());
        QVERIFY(docks.query()->isVisible() &&
                docks.query()->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(asked.size(), 1);
    }
    void aTypedChangeIsSavedAndMarkedUntilThen() {
        EditorView* view = openEditor("src/report.py");
        QVERIFY(view);
        view->editor()->goTo(1, 1);
        QTest::keyClicks(view->editor(), "x");
        QVERIFY(view->isModified());
        QTabWidget* tabs = window().editors().tabs();
        QVERIFY(tabs->tabText(tabs->currentIndex()).startsWith(QChar{0x2022}));
        QVERIFY(window().isWindowModified());
        QVERIFY(window().windowTitle().contains("[*]") && window().windowTitle().endsWith("Lathe"));
        QTest::keyClick(view->editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!view->isModified());
        QVERIFY(m_test->read(view->path()).startsWith("xdef"));
        QCOMPARE(tabs->tabText(tabs->currentIndex()), "report.py");
    }
    void aFileThatCannotBeWrittenSaysSoAndKeepsTheText() {
        EditorView* view = openEditor("src/report.py");
        QVERIFY(view);
        view->editor()->applyEdit(0, 0, "x");
        const QString folder = m_test->path("project/src");
        QFile::remove(view->path());
        QVERIFY(QDir{}.rename(folder, folder + "-away"));
        m_test->write(folder, "a file in the way of the folder");
        window().editors().save(view);
        QTRY_VERIFY(view->bar()->isVisible());
        QVERIFY(view->isModified());
        QVERIFY(view->editor()->content().startsWith("xdef"));
    }
    void theSessionComesBack() {
        QVERIFY(openEditor("src/report.py"));
        EditorView* view = openEditor("src/hello.py");
        QVERIFY(view);
        view->editor()->goTo(6, 3);
        window().setCurrentFunction("Report");
        m_test->restart();
        QVERIFY(m_test->open());
        QTRY_VERIFY(window().editors().viewOf(m_test->path("project/src/report.py")));
        QCOMPARE(window().currentFunction(), "Report");
        QTRY_COMPARE(window().editors().current()->path(), m_test->path("project/src/hello.py"));
        QTRY_COMPARE(window().editors().current()->editor()->caret(), (std::pair{6, 3}));
    }
    void closingTheProjectLeavesTheWelcomePage() {
        trigger("close-project");
        QVERIFY(window().currentFunction().isEmpty());
        QVERIFY(!window().editors().current());
        QVERIFY(!window().docks().all().front()->isVisible());
        m_test->picture("welcome");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        m_test->picture("welcome-light");
        QVERIFY(m_test->open());
        QVERIFY(window().docks().all().front()->isVisible());
    }
    void aFolderWithoutATemplateIsExplained() {
        QTemporaryDir empty;
        window().openProject(empty.path());
        QTRY_VERIFY(window().notice().isVisible());
        QVERIFY(!window().notice().message().isEmpty());
        QCOMPARE(window().currentFunction(), "Hello");
    }
    void ctrlEnterSavesAndRunsTheFunction() {
        QTRY_VERIFY_WITH_TIMEOUT(window().engine().state() != app::EngineHost::State::Starting,
                                 30'000);
        QCOMPARE(window().engine().state(), app::EngineHost::State::Running);
        const auto runtimes = window().engine().runtimes();
        if (runtimes.empty() || runtimes.front().served.empty())
            QSKIP("no Python is installed here");
        EditorView* view = openEditor("src/hello.py");
        QVERIFY(view);
        QByteArray code = view->editor()->content();
        view->editor()->replaceContent(code.replace("Hello, ", "Good day, "));
        std::vector<model::InvocationRecord> finished;
        std::vector<model::LogLine> lines;
        connect(window().engine().feed(), &app::EventFeed::ready, &window(),
                [&](const api::EventBatch& batch) {
                    finished.insert(finished.end(), batch.finished.begin(), batch.finished.end());
                    lines.insert(lines.end(), batch.logs.begin(), batch.logs.end());
                });
        QTest::keyClick(view->editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), std::size_t{1}, 30'000);
        QCOMPARE(QString::fromStdString(finished.front().outcome.errorMessage), "");
        QVERIFY(finished.front().response.find("Good day, Ada!") != std::string::npos);
        QVERIFY(!view->isModified());
        QTRY_VERIFY(std::ranges::any_of(
            lines, [](const model::LogLine& line) { return line.text == "greeting Ada"; }));
        m_test->picture("invoked");
        window().docks().raise(window().docks().logs());
        m_test->picture("invoked-logs");
    }
    void aSecondWindowOnTheProjectSaysWhatToDo() {
        QTRY_VERIFY_WITH_TIMEOUT(window().engine().state() == app::EngineHost::State::Running,
                                 30'000);
        app::MainWindow second{m_test->settings()};
        second.show();
        second.openProject(m_test->path("project"));
        QTRY_COMPARE_WITH_TIMEOUT(second.engine().state(), app::EngineHost::State::Failed, 30'000);
        QCOMPARE(second.engine().failure().code, std::string{"ProjectInUse"});
        QVERIFY(second.notice().isVisible());
        QCOMPARE(second.currentFunction(), "Hello");
        window().closeProject();
        // The first engine takes its time to let go of the project.
        const auto triedAgain = [&second] {
            const auto buttons = second.notice().findChildren<QPushButton*>();
            if (second.engine().state() == app::EngineHost::State::Failed && !buttons.isEmpty())
                QTest::mouseClick(buttons.front(), Qt::LeftButton);
            return second.engine().state() == app::EngineHost::State::Running;
        };
        QTRY_VERIFY_WITH_TIMEOUT(triedAgain(), 30'000);
    }
    void helpLeavesTheWindowUsable() {
        for (const char* name : {"about", "shortcuts"}) {
            trigger(name);
            auto* dialog = window().findChild<QDialog*>();
            QVERIFY(dialog && dialog->isVisible());
            QVERIFY(!dialog->isModal());
            if (const auto* list = dialog->findChild<QTreeView*>("shortcutList"))
                QVERIFY(list->model()->rowCount() > 3);
            delete dialog;
        }
    }
    void thePreferencesHoldAtOnce() {
        trigger("preferences");
        m_test->picture("preferences");
        QTRY_VERIFY(window().findChild<QComboBox*>());
        m_test->settings().setLanguage("de");
        QCOMPARE(QLocale{}.language(), QLocale::German);
        QTRY_COMPARE(window().editors().tabs()->tabText(window().editors().tabs()->currentIndex()),
                     "Einstellungen");
        m_test->picture("german");
        m_test->settings().setLanguage("en");
        QCOMPARE(QLocale{}.language(), QLocale::English);
    }
    void nothingIsCoveredInASmallWindow() {
        QVERIFY(openEditor("src/hello.py"));
        window().showNormal();
        window().resize(window().minimumSize());
        for (QDockWidget* dock : window().docks().all()) {
            dock->raise();
            QCoreApplication::processEvents();
            const QSize least = dock->minimumSizeHint();
            const QByteArray needs = QStringLiteral("%1 needs %2 x %3")
                                         .arg(dock->objectName())
                                         .arg(least.width())
                                         .arg(least.height())
                                         .toUtf8();
            QVERIFY2(dock->geometry().bottom() < window().statusBar()->geometry().top(), needs);
            QVERIFY2(dock->geometry().right() < window().width(), needs);
        }
    }
    void theLanguagesAreGoneThroughByKeyboard() {
        trigger("preferences");
        const auto languages = [this]() -> QComboBox* {
            for (auto* box : window().findChildren<QComboBox*>()) {
                if (box->findData("zh_CN") >= 0)
                    return box;
            }
            return nullptr;
        };
        QTRY_VERIFY(languages());
        languages()->setFocus();
        QTRY_VERIFY(languages()->hasFocus());
        QTest::keyClick(languages(), Qt::Key_Down);
        QTRY_COMPARE(m_test->settings().language(), "de");
        QTRY_VERIFY(languages()->hasFocus() && languages()->currentData() == "de");
        QTest::keyClick(languages(), Qt::Key_Down);
        QTRY_COMPARE(m_test->settings().language(), "es");
        m_test->settings().setLanguage("en");
    }
    void anotherLanguageIsSpokenAtOnceAndTheEventStays() {
        model::InvocationRecord record;
        record.payload = "{\"a\": 1}";
        record.finished = record.accepted;
        window().docks().test()->openInvocation(record);
        m_test->settings().setLanguage("de");
        QStringList texts;
        for (const auto* button : window().docks().test()->findChildren<QPushButton*>())
            texts << button->text();
        for (const auto* label : window().docks().inspector()->findChildren<QLabel*>())
            texts << label->text();
        QVERIFY(texts.contains("Aufrufen"));
        QVERIFY(texts.contains("Zeitlimit"));
        QVERIFY(!texts.contains("Timeout"));
        QCOMPARE(window().docks().test()->eventText(), "{\"a\": 1}");
        QCOMPARE(window().docks().test()->currentFunction(), "Hello");
        m_test->settings().setLanguage("en");
    }
    void anotherLanguageKeepsTheRateOfTheCost() {
        window().docks().raise(window().docks().cost());
        auto* rate = window().docks().cost()->findChild<cost::Overview*>()->findChild<QSpinBox*>();
        rate->setFocus();
        rate->selectAll();
        QTest::keyClicks(rate, "4321");
        QTest::keyClick(rate, Qt::Key_Return);
        m_test->settings().setLanguage("es");
        QCOMPARE(
            window().docks().cost()->findChild<cost::Overview*>()->findChild<QSpinBox*>()->value(),
            4321);
        m_test->settings().setLanguage("en");
        QCOMPARE(
            window().docks().cost()->findChild<cost::Overview*>()->findChild<QSpinBox*>()->value(),
            4321);
    }
    void everyPaneShowsItselfInBothThemesAndSizes() {
        QVERIFY(openEditor("src/hello.py"));
        for (const bool dark : {true, false}) {
            m_test->settings().setTheme(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
            for (const QSize size : {QSize{1280, 800}, QSize{1920, 1080}}) {
                window().resize(size);
                for (QDockWidget* dock : window().docks().all()) {
                    dock->raise();
                    QVERIFY(dock->widget());
                    m_test->picture(QStringLiteral("%1-%2-%3")
                                        .arg(dark ? "dark" : "light", dock->objectName())
                                        .arg(size.width()));
                }
            }
        }
    }
};

LATHE_TEST(tst_Window)
#include "tst_Window.moc"
