#include "app/window/Actions.h"
#include "app/window/DebugWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/FunctionMaker.h"
#include "app/window/GitWiring.h"
#include "app/window/Help.h"
#include "app/window/MainWindow.h"
#include "app/window/RemoteWiring.h"
#include "app/window/SuiteWiring.h"
#include "app/window/VersionWiring.h"
#include "widgets/designer/CanvasCommands.h"
#include "widgets/designer/DesignerPane.h"
#include "widgets/metrics/MetricsPane.h"

// Every action on one list: its name, text, icon, key and what it does.

namespace lathe::app {

std::vector<Actions::Definition> Actions::fileDefinitions() {
    MainWindow& w = m_window;
    return {
        {"open", QT_TR_NOOP("Open project..."), "folder-open", QKeySequence::Open,
         [&w] { w.chooseProject(); }},
        {"new-project",
         QT_TR_NOOP("New project from a sample..."),
         "project",
         {},
         [&w] { w.chooseNewProject(); }},
        {"new-empty-project",
         QT_TR_NOOP("New empty project..."),
         "file-add",
         {},
         [&w] { w.chooseEmptyProject(); }},
        {"clone",
         QT_TR_NOOP("Clone a repository..."),
         "branch",
         {},
         [&w] { w.git().remote().clone(); }},
        {"new-file", QT_TR_NOOP("New file..."), "file-add", QKeySequence::New,
         [&w] { w.newFile(w.files().root()); }},
        {"new-function", QT_TR_NOOP("New function..."), "function",
         QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_N}, [&w] { w.functionMaker().ask(); }},
        {"save", QT_TR_NOOP("Save"), "save", QKeySequence::Save,
         [&w] { w.editors().save(w.editors().current()); }},
        {"save-as", QT_TR_NOOP("Save as..."), "save", {}, [&w] { w.saveAs(); }},
        {"save-all", QT_TR_NOOP("Save all"), "save", QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_S},
         [&w] { w.editors().saveAll([](bool) {}); }},
        {"close-tab", QT_TR_NOOP("Close tab"), "close", QKeySequence{Qt::CTRL | Qt::Key_W},
         [&w] {
             // Over open tabs the welcome page is what goes.
             if (!w.editors().isShowingFiles())
                 w.editors().showNextTab(0);
             else if (QWidget* page = w.editors().tabs()->currentWidget())
                 w.editors().close(page);
         }},
        {"close-project", QT_TR_NOOP("Close project"), "folder", {}, [&w] { w.closeProject(); }},
        {"preferences", QT_TR_NOOP("Preferences"), "settings",
         QKeySequence{Qt::CTRL | Qt::Key_Comma}, [&w] { w.showPreferences(); }},
        {"quit", QT_TR_NOOP("Quit"), "external", QKeySequence{Qt::CTRL | Qt::Key_Q},
         [&w] { w.close(); }},
    };
}

std::vector<Actions::Definition> Actions::editDefinitions() {
    MainWindow& w = m_window;
    const auto onEditorOrCanvas = [&w](void (editor::CodeEditor::*run)(), const char* command) {
        return [&w, run, command] {
            if (auto* view = w.editors().current())
                (view->editor()->*run)();
            else if (auto* canvas = w.canvasInFront())
                canvas->commands()[QLatin1String{command}]->trigger();
        };
    };
    const auto findNext = [&w](bool forwards) {
        return [&w, forwards] {
            if (auto* view = w.editors().current())
                view->findBar()->findNext(forwards);
        };
    };
    return {
        {"undo", QT_TR_NOOP("Undo"), "undo", QKeySequence::Undo, [&w] { w.undo(false); }},
        {"redo", QT_TR_NOOP("Redo"), "redo", QKeySequence::Redo, [&w] { w.undo(true); }},
        {"cut", QT_TR_NOOP("Cut"), "remove", QKeySequence::Cut,
         onEditorOrCanvas(&editor::CodeEditor::cut, "cut")},
        {"copy", QT_TR_NOOP("Copy"), "copy", QKeySequence::Copy,
         onEditorOrCanvas(&editor::CodeEditor::copy, "copy")},
        {"paste", QT_TR_NOOP("Paste"), "template", QKeySequence::Paste,
         onEditorOrCanvas(&editor::CodeEditor::paste, "paste")},
        {"find", QT_TR_NOOP("Find"), "search", QKeySequence::Find, [&w] { w.find(false); }},
        {"replace", QT_TR_NOOP("Find and replace"), "replace", QKeySequence{Qt::CTRL | Qt::Key_H},
         [&w] { w.find(true); }},
        {"find-next", QT_TR_NOOP("Find next"), "chevron-down", QKeySequence{Qt::Key_F3},
         findNext(true)},
        {"find-previous", QT_TR_NOOP("Find previous"), "chevron-up",
         QKeySequence{Qt::SHIFT | Qt::Key_F3}, findNext(false)},
        {"go-to-line", QT_TR_NOOP("Go to line..."), "arrow-right",
         QKeySequence{Qt::CTRL | Qt::Key_G}, [&w] { w.goToLine(); }},
    };
}

std::vector<Actions::Definition> Actions::viewDefinitions() {
    MainWindow& w = m_window;
    const auto theme = [&w](ui::Theme::Mode mode) {
        return [&w, mode] { w.settings().setTheme(mode); };
    };
    return {
        {"palette", QT_TR_NOOP("Command palette..."), "terminal",
         QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_P}, [&w] { w.showPalette(); }},
        {"quick-open", QT_TR_NOOP("Go to file or function..."), "search",
         QKeySequence{Qt::CTRL | Qt::Key_P}, [&w] { w.quickOpen(); }},
        {"canvas", QT_TR_NOOP("Canvas"), "workflow", QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_C},
         [&w] { w.showCanvas(); }},
        {"tests", QT_TR_NOOP("Tests"), "flask", QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_T},
         [&w] { w.tests().showPage(); }},
        {"dashboards",
         QT_TR_NOOP("Dashboards"),
         "chart",
         {},
         [&w] {
             if (auto* pane = w.docks().metrics())
                 emit pane->dashboardsRequested();
         }},
        {"welcome", QT_TR_NOOP("Welcome page"), "star", {}, [&w] { w.editors().showWelcome(); }},
        {"next-tab", QT_TR_NOOP("Next tab"), "chevron-right",
         QKeySequence{Qt::CTRL | Qt::Key_PageDown}, [&w] { w.editors().showNextTab(1); }},
        {"previous-tab", QT_TR_NOOP("Previous tab"), "arrow-right",
         QKeySequence{Qt::CTRL | Qt::Key_PageUp}, [&w] { w.editors().showNextTab(-1); }},
        {"traces", QT_TR_NOOP("Traces"), "waterfall",
         QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_R},
         [&w] { w.showPanel(w.docks().tracesDock()); }},
        {"git", QT_TR_NOOP("Changes and history (git)"), "branch",
         QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_G},
         [&w] { w.showPanel(w.docks().gitDock()); }},
        {"git-fetch", QT_TR_NOOP("Fetch"), "fetch", {}, [&w] { w.git().remote().fetch(); }},
        {"git-pull", QT_TR_NOOP("Pull"), "pull", {}, [&w] { w.git().remote().pull(); }},
        {"git-push", QT_TR_NOOP("Push"), "push", {}, [&w] { w.git().remote().push(); }},
        {"next-pane", QT_TR_NOOP("Next panel"), "panel-bottom", QKeySequence{Qt::Key_F6},
         [&w] { w.focusNextPane(1); }},
        {"previous-pane", QT_TR_NOOP("Previous panel"), "panel-bottom",
         QKeySequence{Qt::SHIFT | Qt::Key_F6}, [&w] { w.focusNextPane(-1); }},
        {"theme-system",
         QT_TR_NOOP("Theme of the system"),
         "sun",
         {},
         theme(ui::Theme::Mode::System)},
        {"theme-light", QT_TR_NOOP("Light theme"), "sun", {}, theme(ui::Theme::Mode::Light)},
        {"theme-dark", QT_TR_NOOP("Dark theme"), "sun", {}, theme(ui::Theme::Mode::Dark)},
        {"zoom-in", QT_TR_NOOP("Larger code"), "add", QKeySequence::ZoomIn, [&w] { w.zoom(1); }},
        {"zoom-out", QT_TR_NOOP("Smaller code"), "remove", QKeySequence::ZoomOut,
         [&w] { w.zoom(-1); }},
        {"zoom-reset", QT_TR_NOOP("Code in its usual size"), "search",
         QKeySequence{Qt::CTRL | Qt::Key_0}, [&w] { w.resetZoom(); }},
        {"full-screen", QT_TR_NOOP("Full screen"), "panel-left",
         QKeySequence{Qt::CTRL | Qt::Key_F11},
         [&w] { w.setWindowState(w.windowState() ^ Qt::WindowFullScreen); }},
        {"invoke", QT_TR_NOOP("Invoke"), "play", QKeySequence{Qt::CTRL | Qt::Key_Return},
         [&w] { w.invokeCurrent(); }},
        {"stop", QT_TR_NOOP("Stop"), "stop", QKeySequence{Qt::SHIFT | Qt::Key_F5},
         [&w] { w.stopCurrent(); }},
        {"run-tests", QT_TR_NOOP("Run all tests"), "flask", {}, [&w] { w.tests().runAll(); }},
        {"build", QT_TR_NOOP("Build"), "build", QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_B},
         [&w] { w.build(); }},
        {"publish",
         QT_TR_NOOP("Publish a version of the function"),
         "tag",
         {},
         [&w] { w.git().versions().publish(w.currentFunction()); }},
        {"open-code", QT_TR_NOOP("Open the function's code"), "edit",
         QKeySequence{Qt::CTRL | Qt::Key_F12}, [&w] { w.openFunctionCode(w.currentFunction()); }},
        {"open-template", QT_TR_NOOP("Show the function in the template"), "template",
         QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_F12},
         [&w] { w.openInTemplate(w.currentFunction()); }},
        {"restart-engine",
         QT_TR_NOOP("Restart the engine"),
         "refresh",
         {},
         [&w] { w.restartEngine(); }},
        {"shortcuts",
         QT_TR_NOOP("Keyboard shortcuts"),
         "info",
         {},
         [this] { showShortcuts(&m_window, shortcutGroups()); }},
        {"about", QT_TR_NOOP("About Lathe"), "lathe", {}, [&w] { showAbout(&w); }},
    };
}

// One key begins, goes on and pauses: one of these can be done at a time.
std::vector<Actions::Definition> Actions::debugDefinitions() {
    MainWindow& w = m_window;
    const auto resume = [&w](debug::Resume how) { return [&w, how] { w.debugger().resume(how); }; };
    return {
        {"debug", QT_TR_NOOP("Debug"), "debug", QKeySequence{Qt::Key_F5},
         [&w] { w.debugger().go(); }},
        {"continue", QT_TR_NOOP("Continue"), "continue", {}, resume(debug::Resume::Continue)},
        {"pause", QT_TR_NOOP("Pause"), "pause", {}, [&w] { w.debugger().pause(); }},
        {"step-over", QT_TR_NOOP("Step over"), "step-over", QKeySequence{Qt::Key_F10},
         resume(debug::Resume::StepOver)},
        {"step-into", QT_TR_NOOP("Step into"), "step-into", QKeySequence{Qt::Key_F11},
         resume(debug::Resume::StepInto)},
        {"step-out", QT_TR_NOOP("Step out"), "step-out", QKeySequence{Qt::SHIFT | Qt::Key_F11},
         resume(debug::Resume::StepOut)},
        {"toggle-breakpoint", QT_TR_NOOP("Set or remove a breakpoint"), "breakpoint",
         QKeySequence{Qt::Key_F9}, [&w] { w.debugger().toggleBreakpoint(); }},
        {"remove-breakpoints",
         QT_TR_NOOP("Remove all breakpoints"),
         "trash",
         {},
         [&w] { w.debugger().breakpoints().removeAll(); }},
    };
}

std::vector<Actions::Definition> Actions::definitions() {
    std::vector<Definition> all = fileDefinitions();
    for (const auto more :
         {&Actions::editDefinitions, &Actions::viewDefinitions, &Actions::debugDefinitions}) {
        for (Definition& definition : (this->*more)())
            all.push_back(std::move(definition));
    }
    return all;
}

} // namespace lathe::app
