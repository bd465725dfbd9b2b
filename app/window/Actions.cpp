#include "app/window/Actions.h"

#include "app/window/Chooser.h"
#include "app/window/DebugWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/FunctionMaker.h"
#include "app/window/GitWiring.h"
#include "app/window/Help.h"
#include "app/window/IamMenu.h"
#include "app/window/MainWindow.h"
#include "app/window/RemoteWiring.h"
#include "app/window/VersionWiring.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Keys.h"
#include "widgets/designer/CanvasCommands.h"
#include "widgets/designer/DesignerPane.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QHash>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTabWidget>

namespace lathe::app {

namespace {

/// The key that is shown, and others that people are used to.
QList<QKeySequence> keysOf(const QString& name, const QKeySequence& key) {
    static const QHash<QString, QKeySequence> also{
        {"redo", Qt::CTRL | Qt::Key_Y},
        {"zoom-in", Qt::CTRL | Qt::Key_Equal},
        {"next-tab", Qt::CTRL | Qt::Key_Tab},
        {"previous-tab", Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab},
    };
    QList<QKeySequence> keys;
    if (!key.isEmpty())
        keys << key;
    if (also.contains(name) && also[name] != key)
        keys << also[name];
    return keys;
}

} // namespace

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
        {"welcome", QT_TR_NOOP("Welcome page"), "star", {}, [&w] { w.editors().showWelcome(); }},
        {"next-tab", QT_TR_NOOP("Next tab"), "chevron-right",
         QKeySequence{Qt::CTRL | Qt::Key_PageDown}, [&w] { w.editors().showNextTab(1); }},
        {"previous-tab", QT_TR_NOOP("Previous tab"), "arrow-right",
         QKeySequence{Qt::CTRL | Qt::Key_PageUp}, [&w] { w.editors().showNextTab(-1); }},
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

Actions::Actions(MainWindow& window)
    : QObject{&window}
    , m_window{window} {
    for (Definition& definition : definitions()) {
        auto* action = new QAction{ui::icon(QLatin1String{definition.icon}), {}, this};
        action->setObjectName(QLatin1String{definition.name});
        action->setShortcuts(keysOf(definition.name, definition.key));
        // What has the focus cuts and copies by itself: the keys are shown, not taken.
        if (QSet<QString>{"cut", "copy", "paste"}.contains(action->objectName()))
            action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, std::move(definition.run));
        m_window.addAction(action);
        m_actions.emplace_back(action, definition.text);
    }
    addMenus();
    retranslate();
}

QAction* Actions::operator[](const QString& name) const {
    for (const auto& [action, text] : m_actions) {
        if (action->objectName() == name)
            return action;
    }
    Q_ASSERT_X(false, "action", qPrintable(name));
    return nullptr;
}

QMenu* Actions::addMenu(const char* title, const char* const* names) {
    QMenu* menu = m_window.menuBar()->addMenu(QString{});
    m_menus.emplace_back(menu, title);
    for (; *names; ++names) {
        if (**names == '\0')
            menu->addSeparator();
        else
            menu->addAction((*this)[QLatin1String{*names}]);
    }
    return menu;
}

void Actions::addMenus() {
    static const char* const file[] = {"open",
                                       "new-project",
                                       "new-empty-project",
                                       "clone",
                                       "new-function",
                                       "new-file",
                                       "",
                                       "save",
                                       "save-as",
                                       "save-all",
                                       "",
                                       "close-tab",
                                       "close-project",
                                       "",
                                       "preferences",
                                       "quit",
                                       nullptr};
    static const char* const edit[] = {
        "undo", "redo",    "",          "cut",           "copy",       "paste", "",
        "find", "replace", "find-next", "find-previous", "go-to-line", nullptr};
    static const char* const view[] = {
        "palette",      "quick-open",  "canvas",        "",        "next-tab",
        "previous-tab", "next-pane",   "previous-pane", "welcome", "",
        "theme-system", "theme-light", "theme-dark",    "",        "zoom-in",
        "zoom-out",     "zoom-reset",  "full-screen",   nullptr};
    static const char* const run[] = {
        "invoke",    "stop",          "", "build",          "publish", "",
        "open-code", "open-template", "", "restart-engine", nullptr};
    static const char* const git[] = {"git", "", "git-fetch", "git-pull", "git-push", nullptr};
    QMenu* fileMenu = addMenu(QT_TR_NOOP("&File"), file);
    m_recent = new QMenu{fileMenu};
    fileMenu->insertMenu((*this)[QStringLiteral("new-function")], m_recent);
    connect(m_recent, &QMenu::aboutToShow, this, &Actions::fillRecent);
    m_menus.emplace_back(m_recent, QT_TR_NOOP("Open recent"));
    QMenu* editMenu = addMenu(QT_TR_NOOP("&Edit"), edit);
    m_code = editMenu->addMenu(QString{});
    connect(m_code, &QMenu::aboutToShow, this, &Actions::fillEditorMenu);
    m_menus.emplace_back(m_code, QT_TR_NOOP("Code"));
    m_canvas = editMenu->addMenu(QString{});
    connect(m_canvas, &QMenu::aboutToShow, this, &Actions::fillCanvasMenu);
    m_menus.emplace_back(m_canvas, QT_TR_NOOP("Canvas"));
    QMenu* viewMenu = addMenu(QT_TR_NOOP("&View"), view);
    m_panels = viewMenu->addMenu(QString{});
    for (QDockWidget* dock : m_window.docks().all())
        m_panels->addAction(dock->toggleViewAction());
    m_menus.emplace_back(m_panels, QT_TR_NOOP("Panels"));
    auto* policies = new IamMenu{m_window.engine(), &m_window};
    addMenu(QT_TR_NOOP("&Run"), run)->addMenu(policies);
    m_menus.emplace_back(policies, QT_TR_NOOP("Policies"));
    addMenu(QT_TR_NOOP("&Git"), git);
    static const char* const debugging[] = {"debug",
                                            "continue",
                                            "pause",
                                            "",
                                            "step-over",
                                            "step-into",
                                            "step-out",
                                            "",
                                            "toggle-breakpoint",
                                            "remove-breakpoints",
                                            nullptr};
    addMenu(QT_TR_NOOP("&Debug"), debugging);
    static const char* const help[] = {"shortcuts", "", "about", nullptr};
    addMenu(QT_TR_NOOP("&Help"), help);
}

void Actions::fillRecent() {
    m_recent->clear();
    for (const QString& file : m_window.settings().recentProjects())
        m_recent->addAction(QFileInfo{file}.absolutePath(), this,
                            [this, file] { m_window.openProject(file); });
    m_recent->setEnabled(!m_recent->isEmpty());
}

void Actions::fillEditorMenu() {
    m_code->clear();
    if (auto* view = m_window.editors().current())
        m_code->addActions(view->editor()->commands());
}

void Actions::fillCanvasMenu() {
    m_canvas->clear();
    m_canvas->addActions(canvasCommands());
}

QList<QAction*> Actions::canvasCommands() const {
    const auto* canvas = m_window.canvasInFront();
    return canvas ? canvas->commands().own() : QList<QAction*>{};
}

std::vector<ShortcutGroup> Actions::shortcutGroups() const {
    std::vector<ShortcutGroup> groups;
    for (const QAction* entry : m_window.menuBar()->actions()) {
        ShortcutGroup group{entry->text().remove(QLatin1Char('&')), {}};
        for (const QAction* action : entry->menu()->actions()) {
            if (!action->shortcut().isEmpty())
                group.entries.emplace_back(action->text(), action->shortcut());
        }
        if (!group.entries.empty())
            groups.push_back(std::move(group));
        if (entry->menu()->actions().contains(m_code->menuAction()))
            groups.push_back({m_code->title(), editor::CodeEditor::commandTexts()});
        if (entry->menu()->actions().contains(m_canvas->menuAction()))
            groups.push_back({m_canvas->title(), designer::CanvasCommands::texts()});
    }
    return groups;
}

void Actions::retranslate() {
    for (const auto& [action, text] : m_actions) {
        action->setText(tr(text));
        action->setToolTip(ui::withKey(tr(text), action->shortcut()));
    }
    for (const auto& [menu, title] : m_menus)
        menu->setTitle(tr(title));
}

void Actions::update() {
    const bool open = m_window.document().isOpen();
    const auto* view = m_window.editors().current();
    const bool running = m_window.engine().state() == EngineHost::State::Running;
    for (const char* name : {"new-function", "new-file", "close-project", "restart-engine", "git",
                             "git-fetch", "git-pull", "git-push"})
        (*this)[QLatin1String{name}]->setEnabled(open);
    for (const char* name :
         {"save", "save-as", "find", "replace", "find-next", "find-previous", "go-to-line"})
        (*this)[QLatin1String{name}]->setEnabled(view != nullptr);
    const bool hasClipboard = view || m_window.canvasInFront();
    for (const char* name : {"cut", "copy", "paste"})
        (*this)[QLatin1String{name}]->setEnabled(hasClipboard);
    const bool function = !m_window.currentFunction().isEmpty();
    for (const char* name : {"open-code", "open-template"})
        (*this)[QLatin1String{name}]->setEnabled(function);
    (*this)[QStringLiteral("invoke")]->setEnabled(function && running);
    for (const char* name : {"build", "publish"})
        (*this)[QLatin1String{name}]->setEnabled(function && running);
    updateDebugging(function && running);
}

void Actions::updateDebugging(bool mayBegin) {
    using State = DebugHost::State;
    const State state = m_window.debugger().state();
    (*this)[QStringLiteral("debug")]->setEnabled(state == State::Idle ? mayBegin
                                                                      : state != State::Starting);
    (*this)[QStringLiteral("pause")]->setEnabled(state == State::Running);
    for (const char* name : {"continue", "step-over", "step-into", "step-out"})
        (*this)[QLatin1String{name}]->setEnabled(state == State::Stopped);
    if (state != State::Idle)
        (*this)[QStringLiteral("stop")]->setEnabled(true);
}

std::vector<Choice> Actions::choices() const {
    QList<QAction*> all;
    for (const auto& [action, text] : m_actions)
        all << action;
    if (auto* view = m_window.editors().current())
        all << view->editor()->commands();
    all << canvasCommands();
    std::vector<Choice> choices;
    for (QAction* action : std::as_const(all)) {
        if (!action->isEnabled() || action->objectName() == QLatin1String{"palette"})
            continue;
        choices.push_back(
            {action->text(),
             {},
             action->shortcut().toString(QKeySequence::NativeText),
             action->icon().isNull() ? QStringLiteral("terminal") : action->icon().name(),
             [action] { action->trigger(); }});
    }
    // Who asks for a panel by its name wants to see it, also where it is there behind another.
    for (QDockWidget* dock : m_window.docks().all())
        choices.push_back({tr("Panel: %1").arg(dock->windowTitle()),
                           {},
                           {},
                           QStringLiteral("panel-bottom"),
                           [this, dock] { m_window.showPanel(dock); }});
    return choices;
}

} // namespace lathe::app
