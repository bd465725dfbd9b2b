#include "app/window/Actions.h"

#include "app/window/Chooser.h"
#include "app/window/DebugWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/Help.h"
#include "app/window/IamMenu.h"
#include "app/window/MainWindow.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Keys.h"
#include "widgets/designer/CanvasCommands.h"
#include "widgets/designer/DesignerPane.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QHash>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

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
        "palette",       "quick-open", "canvas",   "tests",        "dashboards",
        "traces",        "",           "next-tab", "previous-tab", "next-pane",
        "previous-pane", "welcome",    "",         "theme-system", "theme-light",
        "theme-dark",    "",           "zoom-in",  "zoom-out",     "zoom-reset",
        "full-screen",   nullptr};
    static const char* const run[] = {
        "invoke",    "stop",          "", "run-tests",      "",     "build", "publish", "",
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
    for (const char* name : {"new-function", "new-file", "close-project", "restart-engine", "tests",
                             "traces", "git", "git-fetch", "git-pull", "git-push"})
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
    for (const char* name : {"build", "publish", "run-tests"})
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
