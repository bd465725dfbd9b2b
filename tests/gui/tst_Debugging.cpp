#include "app/window/Actions.h"
#include "app/window/Chooser.h"
#include "app/window/DebugWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "engine/runtimes/Debugging.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/debug/DebugPane.h"
#include "widgets/debug/VariablesModel.h"
#include "widgets/editor/BreakpointMargin.h"
#include "widgets/editor/ValueHover.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/invoke/JsonEdit.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace lathe;
using app::DebugHost;
using debugging::DebugPane;
using debugging::VariablesModel;

/// Debugging from the window, by a person's hands: a function of Node.js, which is always there.
class tst_Debugging : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    DebugPane* pane() { return window().docks().debug(); }
    DebugHost::State state() { return window().debugger().state(); }
    QString source() { return m_test->path("project/src/hello.js"); }
    editor::CodeEditor* code() { return window().editors().current()->editor(); }
    bool stops(int line, int milliseconds = 30'000) {
        return QTest::qWaitFor(
            [&] {
                return state() == DebugHost::State::Stopped && window().editors().current() &&
                       code()->breakpoints()->executionLine() == line;
            },
            milliseconds);
    }
    bool ends() {
        return QTest::qWaitFor([this] { return state() == DebugHost::State::Idle; }, 30'000);
    }
    /// A click in the margin beside this line.
    void click(int line) {
        const int height = code()->textHeight(0);
        QTest::mouseClick(code()->viewport(), Qt::LeftButton, {},
                          QPoint{8, (line - 1) * height + height / 2});
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        // Offscreen, a menu that closes does not give it back.
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), key, modifiers);
    }
    QString valueOf(const QString& name) {
        const QModelIndexList found =
            pane()->model()->match(pane()->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                   Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty()
                   ? QString{}
                   : found[0].siblingAtColumn(VariablesModel::ValueColumn).data().toString();
    }
    QString response() {
        const auto record = window().docks().test()->shownInvocation();
        return record ? QString::fromStdString(record->response) : QString{};
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        m_test->write(m_test->path("project/template.yaml"),
                      m_test->read(m_test->path("project/template.yaml"))
                          .replace("python3.12", "nodejs20.x"));
        m_test->write(source(), "const rate = 3;\n"                                      // 1
                                "\n"                                                     // 2
                                "function price(count) {\n"                              // 3
                                "  let total = 0;\n"                                     // 4
                                "  for (let i = 0; i < count; i += 1) {\n"               // 5
                                "    total += rate;\n"                                   // 6
                                "  }\n"                                                  // 7
                                "  return total;\n"                                      // 8
                                "}\n"                                                    // 9
                                "\n"                                                     // 10
                                "exports.handler = async (event) => {\n"                 // 11
                                "  const order = { name: event.name, items: [1, 2] };\n" // 12
                                "  const total = price(4);\n"                            // 13
                                "  return { name: order.name, total };\n"                // 14
                                "};\n");                                                 // 15
        QVERIFY(m_test->open());
        window().resize(1280, 860);
        window().setCurrentFunction("Hello");
        window().editors().open(source());
        QTRY_VERIFY(window().editors().current()->isLoaded());
        QTRY_VERIFY_WITH_TIMEOUT(window().actions()["debug"]->isEnabled(), 30'000);
    }
    void cleanup() { m_test.reset(); }

    void aBreakpointStopsItShowsWhatItHasAndItGoesOn() {
        click(13);
        QCOMPARE(code()->breakpoints()->marks().size(), 1U);
        press(Qt::Key_F5);
        QVERIFY(stops(13));
        QTRY_COMPARE(valueOf("order"), QString{"{name: \"Ada\", items: Array(2)}"});
        QCOMPARE(pane()->stack()->topLevelItem(0)->text(0), QString{"exports.handler"});
        QCOMPARE(pane()->stack()->topLevelItem(0)->text(1), QString{"hello.js:13"});
        QVERIFY(!code()->breakpoints()->marks()[0].hollow);
        m_test->picture("debug-stopped");
        press(Qt::Key_F11);
        QVERIFY(stops(4));
        press(Qt::Key_F10);
        QVERIFY(stops(5));
        QTRY_COMPARE(valueOf("count"), QString{"4"});
        press(Qt::Key_F11, Qt::ShiftModifier);
        QVERIFY(stops(14));
        QTRY_COMPARE(valueOf("total"), QString{"12"});
        press(Qt::Key_F5);
        QVERIFY(ends());
        QTRY_COMPARE(response(), QString{R"({"name":"Ada","total":12})"});
        QCOMPARE(code()->breakpoints()->executionLine(), 0);
        m_test->picture("debug-ended");
    }

    void aConditionIsAskedForInTheMarginsMenu() {
        emit code()->breakpoints()->menuRequested(6, code()->mapToGlobal(QPoint{8, 90}));
        auto* menu = window().findChild<QMenu*>("breakpoint");
        QVERIFY(menu);
        if (const QString folder = qEnvironmentVariable("LATHE_SCREENSHOTS"); !folder.isEmpty())
            menu->grab().save(folder + "/debug-menu.png");
        menu->actions().at(1)->trigger();
        menu->close();
        QTest::keyClicks(window().chooser().field(), "i === 2");
        QTest::keyClick(window().chooser().field(), Qt::Key_Return);
        QCOMPARE(code()->breakpoints()->marks()[0].kind, editor::BreakpointMark::Kind::Condition);
        QCOMPARE(pane()->breakpoints()->topLevelItem(0)->text(1), QString{"if i === 2"});
        press(Qt::Key_F5);
        QVERIFY(stops(6));
        QTRY_COMPARE(valueOf("total"), QString{"6"});
        press(Qt::Key_F5);
        QVERIFY(ends());
        m_test->picture("debug-condition");
    }

    void anExpressionIsWatchedAndAValueIsUnderTheMouse() {
        click(14);
        press(Qt::Key_F5);
        QVERIFY(stops(14));
        const QModelIndex watch = pane()->model()->index(0, 0);
        pane()->model()->setData(pane()->model()->index(0, 0, watch), "total * 2", Qt::EditRole);
        QTRY_COMPARE(valueOf("total * 2"), QString{"24"});
        auto* hover = window().editors().current()->findChild<editor::ValueHover*>();
        const auto at = static_cast<unsigned long>(code()->content().indexOf("order.name") + 7);
        const QPoint point{static_cast<int>(code()->SendScintilla(
                               QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, static_cast<long>(at))) +
                               2,
                           static_cast<int>(code()->SendScintilla(
                               QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, static_cast<long>(at))) +
                               4};
        QHelpEvent help{QEvent::ToolTip, point, code()->viewport()->mapToGlobal(point)};
        QApplication::sendEvent(code()->viewport(), &help);
        QTRY_VERIFY(hover->shownText().contains("order.name"));
        QVERIFY(hover->shownText().contains("Ada"));
        m_test->picture("debug-hover");
        window().settings().setTheme(ui::Theme::Mode::Light);
        QTest::qWait(50);
        m_test->picture("debug-light");
        press(Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(ends());
        QTRY_COMPARE(window().docks().test()->shownInvocation()->outcome.kind,
                     model::OutcomeKind::Stopped);
    }

    void breakpointsMoveWithTheTextAndComeBackWithTheProject() {
        click(13);
        code()->applyEdit(0, 0, "// one more line\n");
        QCOMPARE(code()->breakpoints()->marks()[0].line, 14);
        window().editors().save(window().editors().current());
        QTRY_VERIFY(!window().editors().current()->isModified());
        m_test->restart();
        QVERIFY(m_test->open());
        window().editors().open(source());
        QTRY_VERIFY(window().editors().current()->isLoaded());
        QTRY_COMPARE(code()->breakpoints()->marks().size(), 1U);
        QCOMPARE(code()->breakpoints()->marks()[0].line, 14);
        QTRY_COMPARE(pane()->breakpoints()->topLevelItemCount(), 1);
    }

    void aJavaFunctionStopsAndShowsWhatItHas() {
        if (!runtimes::debugSupport("java17"))
            QSKIP("no JDK is installed");
        QDir{}.mkpath(m_test->path("project/src/main/java/example"));
        const QString app = m_test->path("project/src/main/java/example/Orders.java");
        m_test->write(app, R"(package example;
import java.util.*;
public class Orders {
    static int price(Map<String, Integer> stock) {
        int total = 0;
        for (int count : stock.values())
            total += 3 * count;
        return total;
    }
    public Object handle(Map<String, Object> event) {
        Map<String, Integer> stock = new TreeMap<>(Map.of("apples", 4, "pears", 2));
        return Map.of("total", price(stock));
    }
}
)");
        const QString classes = m_test->path("project/target/classes");
        QDir{}.mkpath(classes);
        QProcess compiler;
        compiler.start("javac", {"-g", "-d", classes, app});
        QVERIFY(compiler.waitForFinished(60'000) && compiler.exitCode() == 0);
        m_test->write(m_test->path("project/template.yaml"),
                      m_test->read(m_test->path("project/template.yaml"))
                          .replace("nodejs20.x", "java17")
                          .replace("hello.handler", "example.Orders::handle")
                          .replace("CodeUri: src/", "CodeUri: target/classes/")
                          .replace("Timeout: 5", "Timeout: 30"));
        QTRY_VERIFY(window().document().text().find("java17") != std::string::npos);
        QTRY_VERIFY_WITH_TIMEOUT(window().actions()["debug"]->isEnabled(), 30'000);
        window().editors().open(app);
        QTRY_COMPARE(window().editors().current()->path(), app);
        QTRY_VERIFY(window().editors().current()->isLoaded());
        emit code()->breakpoints()->toggleRequested(7);
        press(Qt::Key_F5);
        QVERIFY(stops(7));
        QTRY_COMPARE(valueOf("stock"), QString{"{apples=4, pears=2}"});
        QCOMPARE(pane()->stack()->topLevelItem(0)->text(0), QString{"Orders.price"});
        QCOMPARE(pane()->stack()->topLevelItem(1)->text(1), QString{"Orders.java:12"});
        const QModelIndex watch = pane()->model()->index(0, 0);
        pane()->model()->setData(pane()->model()->index(0, 0, watch), "stock.get(\"apples\") * 2",
                                 Qt::EditRole);
        QTRY_COMPARE(valueOf("stock.get(\"apples\") * 2"), QString{"8"});
        m_test->picture("debug-java");
        emit code()->breakpoints()->toggleRequested(7);
        press(Qt::Key_F11, Qt::ShiftModifier);
        QVERIFY(stops(12));
        press(Qt::Key_F5);
        QVERIFY(ends());
        QTRY_COMPARE(response(), QString{R"({"total":18})"});
    }

    void anEndlessLoopIsPausedAndStopped() {
        m_test->write(m_test->path("project/template.yaml"),
                      m_test->read(m_test->path("project/template.yaml"))
                          .replace("Timeout: 5", "Timeout: 60"));
        m_test->write(source(), "exports.handler = async () => {\n  for (;;);\n};\n");
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(window().actions()["pause"]->isEnabled(), 30'000);
        // A busy machine may yet be on its way to the loop: then it stands elsewhere and goes on.
        const auto standsInTheLoop = [&] {
            press(Qt::Key_F5);
            return stops(2, 1'000);
        };
        bool stands = false;
        for (int tries = 0; tries < 30 && !stands; ++tries)
            stands = standsInTheLoop();
        QVERIFY(stands);
        QVERIFY(pane()->stateText().startsWith("Paused"));
        press(Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(ends());
    }

    void whatIsEditedWhileItStandsRunsTheNextTime() {
        click(13);
        press(Qt::Key_F5);
        QVERIFY(stops(13));
        code()->applyEdit(0, 15, "const rate = 5;");
        window().editors().save(window().editors().current());
        QTRY_VERIFY(!window().editors().current()->isModified());
        press(Qt::Key_F5);
        QVERIFY(ends());
        QTRY_COMPARE(response(), QString{R"({"name":"Ada","total":12})"});
        click(13);
        press(Qt::Key_F5);
        QVERIFY(ends() || stops(13));
        QTRY_COMPARE_WITH_TIMEOUT(response(), QString{R"({"name":"Ada","total":20})"}, 20'000);
    }

    void anExceptionStopsItWhereItIsThrown() {
        m_test->write(source(), "exports.handler = async (event) => {\n"
                                "  const order = { items: [] };\n"
                                "  try {\n"
                                "    JSON.parse('{');\n"
                                "  } catch (error) {\n"
                                "    order.error = error.name;\n"
                                "  }\n"
                                "  return order.customer.name;\n"
                                "};\n");
        QTRY_VERIFY(code()->content().contains("customer"));
        window().docks().bringUp(pane());
        QCOMPARE(pane()->exceptions()->currentText(), "Uncaught");
        // Below the breakpoints.
        QCOMPARE(pane()->exceptions()->parentWidget(), pane()->breakpoints()->parentWidget());
        press(Qt::Key_F5);
        QVERIFY(stops(8));
        QCOMPARE(pane()->stateText(),
                 "Stopped at an exception: TypeError: Cannot read properties of undefined "
                 "(reading 'name'). The time limit waits.");
        QCOMPARE(code()->breakpoints()->thrown(),
                 "TypeError: Cannot read properties of undefined (reading 'name')");
        QTRY_VERIFY(valueOf("order").contains("error"));
        m_test->picture("debug-exception");
        window().settings().setTheme(ui::Theme::Mode::Light);
        window().resize(1920, 1080);
        QTest::qWait(50);
        m_test->picture("debug-exception-light");
        press(Qt::Key_F5);
        QVERIFY(ends());
        QCOMPARE(code()->breakpoints()->thrown(), QString{});
        QTRY_COMPARE(window().docks().test()->shownInvocation()->outcome.kind,
                     model::OutcomeKind::FunctionError);

        // All of them, chosen by keys.
        window().docks().bringUp(pane());
        pane()->exceptions()->setFocus();
        QTest::keyClick(pane()->exceptions(), Qt::Key_Down);
        QCOMPARE(pane()->exceptions()->currentText(), "All");
        press(Qt::Key_F5);
        QVERIFY(stops(4));
        press(Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(ends());
        m_test->restart();
        QVERIFY(m_test->open());
        QCOMPARE(pane()->exceptions()->currentText(), "All");
    }

    void theWindowClosesWhileItStands() {
        click(13);
        press(Qt::Key_F5);
        QVERIFY(stops(13));
        m_test->restart();
        QVERIFY(m_test->open());
        QCOMPARE(state(), DebugHost::State::Idle);
    }

    void aLanguageThatCannotBeDebuggedIsRefusedInTheTestDock() {
        m_test->write(
            m_test->path("project/template.yaml"),
            m_test->read(m_test->path("project/template.yaml")).replace("nodejs20.x", "ruby3.3"));
        QTRY_VERIFY(window().document().text().find("ruby3.3") != std::string::npos);
        QTest::qWait(500);
        press(Qt::Key_F5);
        QVERIFY(ends());
        m_test->picture("debug-refused");
    }
};

LATHE_TEST(tst_Debugging)
#include "tst_Debugging.moc"
