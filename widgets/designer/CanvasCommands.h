#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <utility>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace lathe::designer {

class CanvasScene;

/// What can be done with the selected cards, each as an action that menus, tool bar, keys and the
/// command palette share.
class CanvasCommands : public QObject {
    Q_OBJECT

  public:
    /// The keys hold while `view` has the keyboard.
    CanvasCommands(CanvasScene& scene, QWidget* view);

    /// All but cut, copy and paste, which a window has for whatever is in front.
    QList<QAction*> own() const;
    /// "copy", "align-left"...
    QAction* operator[](const QString& name) const;
    /// What happens when it is chosen.
    void onChosen(const QString& name, std::function<void()> run);
    /// Aligning and distributing.
    void fillAlignMenu(QMenu& menu) const;
    /// Those of own() with a key, for a list of them.
    static std::vector<std::pair<QString, QKeySequence>> texts();
    void retranslate();
    /// What of them can be done now.
    void update();

  private:
    CanvasScene& m_scene;
    QList<QAction*> m_actions;
};

} // namespace lathe::designer
