#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;

namespace lathe::app {

struct Choice;
struct ShortcutGroup;
class MainWindow;

/// Every action of the window: made once, shown in menus, tool bar and palette.
class Actions : public QObject {
    Q_OBJECT

  public:
    explicit Actions(MainWindow& window);

    /// By its name: "invoke", "save"...
    QAction* operator[](const QString& name) const;
    void retranslate();
    /// What of them can be done now.
    void update();
    /// All that can be done now, the current editor's commands too, for the palette.
    std::vector<Choice> choices() const;

  private:
    struct Definition {
        const char* name;
        /// Source text; translated in this class's context.
        const char* text;
        const char* icon;
        QKeySequence key;
        std::function<void()> run;
    };

    std::vector<Definition> definitions();
    std::vector<Definition> fileDefinitions();
    std::vector<Definition> editDefinitions();
    std::vector<Definition> viewDefinitions();
    std::vector<Definition> debugDefinitions();
    void addMenus();
    void updateDebugging(bool mayBegin);
    std::vector<ShortcutGroup> shortcutGroups() const;
    QMenu* addMenu(const char* title, const char* const* names);
    void fillRecent();
    void fillEditorMenu();
    void fillCanvasMenu();
    /// Of the canvas, where it is in front.
    QList<QAction*> canvasCommands() const;

    MainWindow& m_window;
    std::vector<std::pair<QAction*, const char*>> m_actions;
    std::vector<std::pair<QMenu*, const char*>> m_menus;
    QMenu* m_recent = nullptr;
    QMenu* m_panels = nullptr;
    QMenu* m_code = nullptr;
    QMenu* m_canvas = nullptr;
};

} // namespace lathe::app
